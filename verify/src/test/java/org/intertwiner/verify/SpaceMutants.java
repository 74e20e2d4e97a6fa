package org.intertwiner.verify;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.cloud.Clouds;
import org.intertwiner.verify.action.cloud.Gauges;
import org.intertwiner.verify.action.symmetry.Symmetries;

/** Faults in functions of vectors in space, of four-vectors and of gauge fields. */
final class SpaceMutants {
  private SpaceMutants() {}

  static void addTo(Mutants mutants) {
    vectors(mutants, GroupNotation.parse("SO3"));
    parity(mutants, GroupNotation.parse("O3"));
    harmonics(mutants, GroupNotation.parse("SO3"));
    fourVectors(mutants);
    phases(mutants);
    gauge(mutants);
  }

  private static <G> DataAction<G, double[]> action(String rep, NamedGroup<G> group) {
    return Actions.matrices(RepresentationNotation.parse(rep, group));
  }

  private static <G> void vectors(Mutants mutants, NamedGroup<G> so3) {
    var vector = RepresentationNotation.parse("vector", so3);
    DataAction<G, double[]> one = Actions.matrices(vector);
    mutants
        .family("vectors in space", vector.group(), one, one, 6)
        .right("cross product", x -> crossed(x, -1))
        .right("gate by the norm", SpaceMutants::gated)
        .wrong("sign in a cross product", 2, "exp(", "homogeneous of degree 2", x -> crossed(x, 1))
        .wrong("outputs in the order (y, z, x)", 1, "exp(", "replaced by (c, a, b)", x -> yzx(x))
        .wrong(
            "tanh of components",
            1,
            "exp(",
            "every number is changed by itself",
            x -> Images.map(x, Math::tanh))
        .wrong(
            "bias on a vector",
            Mutants.DENSE,
            "exp(",
            "a constant is added",
            x -> Images.map(x, t -> t + 1))
        .wrong(
            "layer norm over components",
            Mutants.DENSE,
            "exp(",
            "a constant is added",
            x -> layerNorm(x));
    var matrices = Actions.matrices(RepresentationNotation.parse("vector*vector", so3));
    mutants
        .family("matrices of second order", vector.group(), matrices, matrices, 9)
        .linear("transposed matrix", SpaceMutants::transposed)
        .right("matrix square", x -> product(x, x))
        .wrong(
            "Hadamard square",
            1,
            "exp(",
            "every number is changed by itself",
            x -> Images.map(x, t -> t * t))
        .wrong("upper triangle", 1, "exp(", "every number is scaled by itself", x -> upper(x));
    mutants
        .family("rotation of a frame", vector.group(), matrices, one, 9)
        .linear("axial vector", SpaceMutants::axial)
        .wrong(
            "axial vector of the symmetric part",
            1,
            "exp(",
            "weights are not those",
            x -> wrongAxial(x));
  }

  private static <G> void parity(Mutants mutants, NamedGroup<G> o3) {
    var two = RepresentationNotation.parse("2x1o", o3);
    mutants
        .family("vectors under inversion", two.group(), Actions.matrices(two), action("1e", o3), 6)
        .right("cross product is axial", SpaceMutants::crossOnly)
        .wrong("first vector called axial", 1, "", "a sign is wrong", x -> first(x));
    mutants
        .family(
            "vectors under inversion, polar",
            two.group(),
            Actions.matrices(two),
            action("1o", o3),
            6)
        .linear("first vector is polar", SpaceMutants::first)
        .wrong("cross product called polar", 2, "", "a sign is wrong", x -> crossOnly(x));
  }

  private static <G> void harmonics(Mutants mutants, NamedGroup<G> so3) {
    var vector = RepresentationNotation.parse("vector", so3);
    DataAction<G, double[]> in = Actions.matrices(vector);
    DataAction<G, double[]> two = action("spin:2", so3);
    UnaryOperator<double[]> y2 = x -> quadrupole(x, 1);
    mutants
        .family("harmonics of degree 1", vector.group(), in, action("spin:1", so3), 3)
        .linear("(y, z, x) of (x, y, z)", x -> new double[] {x[1], x[2], x[0]})
        .wrong(
            "vectors (x, y, z) called l = 1", 1, "exp(", "replaced by (b, c, a)", x -> x.clone());
    mutants
        .family("harmonics of degree 2", vector.group(), in, two, 3)
        .right("quadrupole", y2)
        .wrong(
            "a normalisation in the quadrupole",
            1,
            "exp(",
            "equivariant under a subgroup only",
            x -> quadrupole(x, 2))
        .wrong(
            "one sign in the quadrupole",
            Mutants.DENSE,
            "exp(",
            "replaced by (a, −b, c, d, e)",
            x -> flip(y2.apply(x), 1))
        .wrong(
            "quadrupole from m = 2 to m = −2",
            1,
            "exp(",
            "replaced by (e, d, c, b, a)",
            x -> reversed(y2.apply(x)));
  }

  private static void fourVectors(Mutants mutants) {
    LieGroup<DenseMatrix> lorentz = LieGroups.lorentz();
    DataAction<DenseMatrix, double[]> vectors = Clouds.vectors(lorentz);
    mutants
        .family(
            "four-vectors",
            Symmetries.lorentz(3, 1, 2),
            vectors,
            Actions.trivial(Spaces.doubles()),
            Inputs.normal(4))
        .right("squared mass", x -> new double[] {square(x, -1)})
        .wrong(
            "Euclidean metric",
            1,
            "",
            "equivariant under a subgroup only",
            x -> new double[] {square(x, 1)})
        .wrong("energy", 1, "", "equivariant under a subgroup only", x -> new double[] {x[3]});
    mutants
        .family(
            "four-vectors to four-vectors",
            Symmetries.lorentz(3, 1, 2),
            vectors,
            vectors,
            Inputs.normal(4))
        .right("scaled by tanh of the mass", x -> scaled(x, Math.tanh(square(x, -1))))
        .wrong(
            "time reversed",
            1,
            "",
            "replaced by (a, b, c, −d)",
            x -> new double[] {x[0], x[1], x[2], -x[3]})
        .wrong(
            "index lowered",
            1,
            "",
            "replaced by (a, b, c, −d)",
            x -> new double[] {-x[0], -x[1], -x[2], x[3]});
  }

  private static void phases(Mutants mutants) {
    DataAction<PlaneRotation, double[]> one = Gauges.phases(1);
    mutants
        .family("phases, charge 1", Symmetries.phases(), one, one, Inputs.normal(2))
        .right("modReLU", x -> scaled(x, Math.max(0, 1 - 0.3 / Math.hypot(x[0], x[1]))))
        .wrong("missing conjugate", 1, "", "replaced by (a, −b)", x -> new double[] {x[0], -x[1]})
        .wrong(
            "ReLU on real and imaginary part",
            1,
            "",
            "every number is changed by itself",
            x -> Images.map(x, t -> Math.max(0, t)));
    mutants
        .family(
            "phases, charge 1 to 2", Symmetries.phases(), one, Gauges.phases(2), Inputs.normal(2))
        .right("square", x -> new double[] {x[0] * x[0] - x[1] * x[1], 2 * x[0] * x[1]})
        .wrong(
            "charge 0 output: modulus",
            1,
            "",
            "the output does not move",
            x -> new double[] {x[0] * x[0] + x[1] * x[1], 0})
        .wrong("charge 1 output", 1, "", "multiple of the identity", x -> x.clone());
  }

  private static void gauge(Mutants mutants) {
    var plane = Representations.plane(SO2.group());
    List<List<Integer>> link = List.of(List.of(0, 1));
    DataAction<List<PlaneRotation>, double[]> links = Gauges.links(plane, 2, link);
    DataAction<List<PlaneRotation>, double[]> matter = Gauges.matter(plane, 2);
    mutants
        .family(
            "links of a gauge field",
            Symmetries.gauge(SO2.group(), 2),
            links,
            links,
            Inputs.normal(4))
        .right("U Uᵀ U", x -> product(product(x, transposed2(x)), x))
        .wrong(
            "U U: indices on the wrong side",
            Mutants.DENSE,
            "",
            "homogeneous of degree 2",
            x -> product(x, x))
        .wrong(
            "Uᵀ: the link the other way", 1, "", "replaced by (a, c, b, d)", x -> transposed2(x));
    mutants
        .family(
            "matter of a gauge field",
            Symmetries.gauge(SO2.group(), 2),
            matter,
            matter,
            Inputs.normal(4))
        .right("masses", x -> new double[] {2 * x[0], 2 * x[1], 3 * x[2], 3 * x[3]})
        .wrong(
            "difference without link",
            1,
            "",
            "a constant is added",
            x -> new double[] {x[2] - x[0], x[3] - x[1], x[0] - x[2], x[1] - x[3]});
  }

  private static double[] scaled(double[] x, double factor) {
    return Images.map(x, t -> t * factor);
  }

  private static double square(double[] x, double time) {
    return x[0] * x[0] + x[1] * x[1] + x[2] * x[2] + time * x[3] * x[3];
  }

  private static double[] first(double[] x) {
    return new double[] {x[0], x[1], x[2]};
  }

  private static double[] crossOnly(double[] x) {
    return new double[] {
      x[1] * x[5] - x[2] * x[4], x[2] * x[3] - x[0] * x[5], x[0] * x[4] - x[1] * x[3]
    };
  }

  /** (u × v, u × v), the sign of one term given. */
  private static double[] crossed(double[] x, double sign) {
    double[] c = crossOnly(x);
    c[0] = x[1] * x[5] + sign * x[2] * x[4];
    return new double[] {c[0], c[1], c[2], c[0], c[1], c[2]};
  }

  private static double[] gated(double[] x) {
    double[] y = x.clone();
    for (int v = 0; v < 2; v++) {
      double gate =
          Math.tanh(
              x[3 * v] * x[3 * v] + x[3 * v + 1] * x[3 * v + 1] + x[3 * v + 2] * x[3 * v + 2]);
      for (int i = 3 * v; i < 3 * v + 3; i++) {
        y[i] *= gate;
      }
    }
    return y;
  }

  private static double[] yzx(double[] x) {
    return new double[] {x[1], x[2], x[0], x[4], x[5], x[3]};
  }

  private static double[] layerNorm(double[] x) {
    double mean = Arrays.stream(x).average().orElseThrow();
    double variance = Arrays.stream(x).map(t -> (t - mean) * (t - mean)).average().orElseThrow();
    return Images.map(x, t -> (t - mean) / Math.sqrt(variance + 0.1));
  }

  private static double[] transposed(double[] x) {
    return permuted(x, i -> i % 3 * 3 + i / 3);
  }

  private static double[] permuted(double[] x, IntUnaryOperator from) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[from.applyAsInt(i)]).toArray();
  }

  /** The product of square matrices. */
  private static double[] product(double[] a, double[] b) {
    int n = a.length == 4 ? 2 : 3;
    double[] y = new double[n * n];
    for (int i = 0; i < n * n * n; i++) {
      y[i / n] += a[i / n / n * n + i % n] * b[i % n * n + i / n % n];
    }
    return y;
  }

  private static double[] upper(double[] x) {
    double[] y = x.clone();
    y[3] = 0;
    y[6] = 0;
    y[7] = 0;
    return y;
  }

  private static double[] axial(double[] x) {
    return new double[] {x[5] - x[7], x[6] - x[2], x[1] - x[3]};
  }

  private static double[] wrongAxial(double[] x) {
    return new double[] {x[5] + x[7], x[6] + x[2], x[1] + x[3]};
  }

  /** The harmonics of degree 2, m = −2 … 2, with a factor at m = 0. */
  private static double[] quadrupole(double[] v, double factor) {
    double x = v[0];
    double y = v[1];
    double z = v[2];
    double s = Math.sqrt(3);
    return new double[] {
      s * x * y,
      s * y * z,
      factor * (2 * z * z - x * x - y * y) / 2,
      s * x * z,
      s / 2 * (x * x - y * y)
    };
  }

  private static double[] flip(double[] x, int at) {
    double[] y = x.clone();
    y[at] = -y[at];
    return y;
  }

  private static double[] reversed(double[] x) {
    return permuted(x, i -> x.length - 1 - i);
  }

  private static double[] transposed2(double[] x) {
    return new double[] {x[0], x[2], x[1], x[3]};
  }
}
