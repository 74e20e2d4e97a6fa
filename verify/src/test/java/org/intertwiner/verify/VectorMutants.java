package org.intertwiner.verify;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.Symmetry;

/** Faults in functions of vectors, sets and signals are refuted; their right twins are not. */
final class VectorMutants {
  private static final FiniteGroup<Permutation> C4 = Groups.cyclic(4);
  private static final FiniteGroup<Permutation> C8 = Groups.cyclic(8);
  private static final FiniteGroup<Permutation> D4 = Groups.dihedral(4);
  private static final FiniteGroup<Permutation> S3 = Groups.symmetric(3);

  private VectorMutants() {}

  static void addTo(Mutants mutants) {
    vectors(mutants);
    complexNumbers(mutants);
    parityAndPermutations(mutants);
    permutations(mutants);
    circleSignals(mutants);
  }

  private static void vectors(Mutants mutants) {
    Representation<Permutation> v4 = Representations.plane(C4);
    mutants
        .family("vectors in the plane", C4, Actions.matrices(v4), Actions.matrices(v4), 6)
        .right("norm non-linearity", VectorMutants::normRelu)
        .wrong(
            "ReLU on vectors",
            1,
            "r (order 4)",
            "every number is changed by itself",
            x -> Images.map(x, t -> Math.max(t, 0)))
        .wrong(
            "bias on vectors",
            Mutants.DENSE,
            "r",
            "a constant is added",
            x -> Images.map(x, t -> t + 0.1))
        .wrong(
            "swapped components",
            1,
            "r (order 4)",
            "replaced by (a, −b)",
            x -> new double[] {x[1], x[0], x[3], x[2], x[5], x[4]})
        .wrong(
            "batch normalisation by component",
            Mutants.DENSE,
            "r",
            "every number is scaled by itself",
            x -> new double[] {x[0], 2 * x[1], x[2], 2 * x[3], x[4], 2 * x[5]});
    Representation<Permutation> v8 = Representations.plane(C8);
    mutants
        .family("vectors in the plane", C8, Actions.matrices(v8), Actions.matrices(v8), 2)
        .linear(
            "complex multiplication", x -> new double[] {2 * x[0] - 3 * x[1], 3 * x[0] + 2 * x[1]})
        .wrong(
            "sign in a rotation",
            1,
            "r",
            "weights are not those",
            x -> new double[] {2 * x[0] + 3 * x[1], 3 * x[0] + 2 * x[1]})
        .wrong(
            "missing conjugate",
            1,
            "r",
            "replaced by (a, −b)",
            x -> new double[] {2 * x[0], -2 * x[1]});
  }

  private static void complexNumbers(Mutants mutants) {
    Representation<Permutation> v8 = Representations.plane(C8);
    Representation<Permutation> twice = Representations.frequency(C8, 2);
    mutants
        .family("complex numbers", C8, Actions.matrices(v8), Actions.matrices(twice), 2)
        .right("complex square", x -> new double[] {x[0] * x[0] - x[1] * x[1], 2 * x[0] * x[1]})
        .wrong(
            "square of the conjugate",
            1,
            "r",
            "replaced by (a, −b)",
            x -> new double[] {x[0] * x[0] - x[1] * x[1], -2 * x[0] * x[1]});
    Representation<PlaneRotation> so2 = Representations.plane(SO2.group());
    mutants
        .family("complex numbers", SO2.group(), Actions.matrices(so2), Actions.matrices(so2), 2)
        .right("radial function", x -> Images.map(x, t -> t * (x[0] * x[0] + x[1] * x[1])))
        .linear(
            "rotation by a fixed angle",
            x -> new double[] {0.6 * x[0] - 0.8 * x[1], 0.8 * x[0] + 0.6 * x[1]})
        .wrong(
            "component-wise cube",
            1,
            "R(",
            "every number is changed by itself",
            x -> Images.map(x, t -> t * t * t))
        .wrong(
            "clipping by component",
            Mutants.DENSE,
            "R(",
            "every number is changed by itself",
            x -> Images.map(x, t -> Math.min(1, Math.max(-1, t))));
  }

  private static void parityAndPermutations(Mutants mutants) {
    Representation<Permutation> v = Representations.plane(D4);
    Representation<Permutation> odd = Representations.frequency(D4, 1, 0);
    UnaryOperator<double[]> cross = x -> new double[] {x[0] * x[3] - x[1] * x[2]};
    mutants
        .family("parity", D4, Actions.matrices(v), Actions.matrices(odd), 4)
        .right("cross product", cross)
        .wrong(
            "inner product called odd",
            2,
            "s",
            "the output does not move",
            x -> new double[] {x[0] * x[2] + x[1] * x[3]})
        .wrong(
            "bias on an odd irrep",
            Mutants.DENSE,
            "s",
            "a constant is added",
            x -> new double[] {cross.apply(x)[0] + 0.3});
    mutants
        .family("parity", D4, Actions.matrices(v), Actions.trivial(Spaces.doubles()), 4)
        .right("inner product", x -> new double[] {x[0] * x[2] + x[1] * x[3]})
        .wrong("cross product called even", 2, "s", "a sign is wrong", cross);
  }

  private static void permutations(Mutants mutants) {
    Representation<Permutation> regular = Representations.regular(S3);
    double[] weights = {0.3, -1.1, 0.7, 0.2, 1.9, -0.4};
    mutants
        .family(
            "group algebra and sets", S3, Actions.matrices(regular), Actions.matrices(regular), 6)
        .linear(
            "group convolution", x -> convolve(x, weights, (g, h) -> S3.multiply(S3.inverse(h), g)))
        .right("ReLU on a regular field", x -> Images.map(x, t -> Math.max(t, 0)))
        .wrong(
            "convolution on the wrong side",
            1,
            "",
            "weights are not those",
            x -> convolve(x, weights, (g, h) -> S3.multiply(g, S3.inverse(h))))
        .wrong(
            "convolution with a forgotten inverse",
            1,
            "",
            "in another order: a permutation",
            x -> convolve(x, weights, S3::multiply));
    DataAction<Permutation, double[]> moves = Actions.permuting(g -> imagesOf(g, 3));
    mutants
        .family("group algebra and sets", S3, moves, moves, 3)
        .linear("deep set layer", x -> deepSet(x, 0))
        .wrong(
            "deep set layer with position", 1, "", "weights are not those", x -> deepSet(x, 0.5));
    mutants
        .family("group algebra and sets", S3, moves, Actions.trivial(Spaces.doubles()), 3)
        .right("maximum", x -> new double[] {Math.max(x[0], Math.max(x[1], x[2]))})
        .wrong("first value", 1, "", "singles out places", x -> new double[] {x[0]});
  }

  private static void circleSignals(Mutants mutants) {
    int n = 16;
    DataAction<PlaneRotation, double[]> circle = Actions.circleSignals(n, PlaneRotation::angle);
    Function<double[], double[]> derivative = x -> circular(x, 1);
    mutants
        .family(
            "signals on a circle",
            Symmetry.haar(SO2.group()),
            circle,
            circle,
            Inputs.circleSignals(n, 7))
        .right("spectral derivative", derivative)
        .wrong(
            "one-sided window",
            Mutants.DENSE,
            "R(",
            "every number is scaled by itself",
            x -> windowed(x));
  }

  private static double[] normRelu(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i += 2) {
      double n = Math.hypot(x[i], x[i + 1]);
      double s = n == 0 ? 0 : Math.max(0, n - 0.2) / n;
      y[i] = s * x[i];
      y[i + 1] = s * x[i + 1];
    }
    return y;
  }

  private static int[] imagesOf(Permutation p, int size) {
    int[] out = new int[size];
    for (int i = 0; i < size; i++) {
      out[i] = p.at(i);
    }
    return out;
  }

  private static double[] deepSet(double[] x, double slope) {
    double mean = (x[0] + x[1] + x[2]) / 3;
    return new double[] {x[0] + mean, x[1] * (1 + slope) + mean, x[2] * (1 + 2 * slope) + mean};
  }

  private static double[] convolve(double[] x, double[] weights, Pairing pairing) {
    double[] y = new double[6];
    for (int g = 0; g < 6; g++) {
      for (int h = 0; h < 6; h++) {
        y[g] += weights[pairing.of(g, h)] * x[h];
      }
    }
    return y;
  }

  private static double[] circular(double[] x, int order) {
    int n = x.length;
    double[] y = new double[n];
    for (int m = 1; 2 * m < n; m++) {
      double a = 0;
      double b = 0;
      for (int k = 0; k < n; k++) {
        a += 2.0 / n * x[k] * Math.cos(2 * Math.PI * m * k / n);
        b += 2.0 / n * x[k] * Math.sin(2 * Math.PI * m * k / n);
      }
      for (int k = 0; k < n; k++) {
        double t = 2 * Math.PI * m * k / n;
        y[k] += Math.pow(m, order) * (b * Math.cos(t) - a * Math.sin(t));
      }
    }
    return y;
  }

  private static double[] windowed(double[] x) {
    double[] y = x.clone();
    for (int k = 0; k < x.length; k++) {
      y[k] *= 1 + 0.5 * Math.cos(2 * Math.PI * k / x.length);
    }
    return y;
  }

  private interface Pairing {
    int of(int g, int h);
  }
}
