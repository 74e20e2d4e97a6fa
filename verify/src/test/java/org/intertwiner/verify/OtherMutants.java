package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.Mutants.Expected;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.beyond.BatchComposition;
import org.intertwiner.verify.exact.ExactEquivariance;

/** Faults in exact matrices, in random maps, in batches, in the digits of a computation. */
final class OtherMutants {
  private static final Expected PROVED = Expected.right("PROVED");

  private OtherMutants() {}

  static void addTo(Mutants mutants) {
    exact(mutants);
    random(mutants);
    batches(mutants);
    digits(mutants);
    bands(mutants);
  }

  private static void exact(Mutants mutants) {
    FiniteGroup<Permutation> d6 = Groups.dihedral(6);
    Representation<Permutation> plane = Representations.plane(d6);
    proof(mutants, "twice the identity", PROVED, new long[][] {{2, 0}, {0, 2}}, plane);
    proof(
        mutants,
        "quarter turn",
        exactly("s", "1 at 1, output 0"),
        new long[][] {{0, -1}, {1, 0}},
        plane);
    proof(
        mutants,
        "one sign",
        exactly("r", "1 at 1, output 0"),
        new long[][] {{2, 0}, {0, -2}},
        plane);
    FiniteGroup<Permutation> s3 = Groups.symmetric(3);
    Representation<Permutation> points = Representations.permutation(s3);
    long[][] deep = {{5, 2, 2}, {2, 5, 2}, {2, 2, 5}};
    proof(mutants, "deep set layer", PROVED, deep, points);
    long[][] off = {{5, 2, 2}, {2, 5, 3}, {2, 2, 5}};
    proof(
        mutants,
        "deep set layer, one weight off by one",
        exactly("", "1 at 2, output 0"),
        off,
        points);
    proof(
        mutants,
        "cyclic shift",
        exactly("", "1 at 0, output 0"),
        new long[][] {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}},
        points);
    Representation<PlaneRotation> circle = Representations.frequency(SO2.group(), 1);
    proof(mutants, "complex number 3 + i", PROVED, new long[][] {{3, -1}, {1, 3}}, circle);
    proof(
        mutants,
        "transposed entry",
        exactly("the Lie algebra", "1 at 0, output 0"),
        new long[][] {{3, 1}, {1, 3}},
        circle);
  }

  private static Expected exactly(String element, String entry) {
    return new Expected("REFUTED", 1, element, entry);
  }

  private static <G> void proof(
      Mutants mutants,
      String name,
      Expected expected,
      long[][] entries,
      Representation<G> representation) {
    String group = representation.group().name();
    int n = entries.length;
    Matrix<Cyclotomic> matrix =
        Matrix.of(Cyclotomics.FIELD, n, n, (i, j) -> Cyclotomic.of(entries[i][j]));
    mutants.add(
        "exact matrices",
        group,
        name,
        expected,
        () ->
            new Report(
                name,
                group,
                List.of(ExactEquivariance.linear(name, matrix, representation, representation)),
                List.of(),
                0));
  }

  private static void random(Mutants mutants) {
    sampled(mutants, "isotropic noise", true, (x, r) -> noisy(x, r, 1, 1, 0));
    sampled(mutants, "noise along one axis", false, (x, r) -> noisy(x, r, 3, 1, 0));
    sampled(mutants, "noise with a drift", false, (x, r) -> noisy(x, r, 1, 1, 2));
    sampled(mutants, "dropout of whole vectors", true, (x, r) -> dropped(x, r, false));
    sampled(mutants, "dropout of components", false, (x, r) -> dropped(x, r, true));
    DataAction<PlaneRotation, double[]> plane = plane();
    RandomGenerator hidden = new java.util.Random(5);
    mutants
        .family(
            "maps not declared random", Symmetry.haar(SO2.group()), plane, plane, Inputs.normal(4))
        .undecided("dropout left on", x -> dropped(x, hidden, false));
  }

  private static DataAction<PlaneRotation, double[]> plane() {
    return Actions.matrices(Representations.plane(SO2.group()));
  }

  private static void sampled(
      Mutants mutants,
      String name,
      boolean right,
      BiFunction<double[], RandomGenerator, double[]> f) {
    mutants.add(
        "random maps",
        "SO2",
        name,
        right
            ? Expected.right("TESTED")
            : new Expected("REFUTED", Mutants.DENSE, "R(", "distributions differ"),
        () ->
            Equivariance.of(NumericMap.random(name, plane(), plane(), f))
                .under(SO2.group())
                .inputs(Inputs.normal(4))
                .seed(5)
                .check());
  }

  private static double[] noisy(double[] x, RandomGenerator r, double a, double b, double drift) {
    double[] y = x.clone();
    for (int i = 0; i < y.length; i += 2) {
      y[i] += a * r.nextGaussian() + drift;
      y[i + 1] += b * r.nextGaussian();
    }
    return y;
  }

  private static double[] dropped(double[] x, RandomGenerator r, boolean components) {
    double[] y = x.clone();
    for (int i = 0; i < y.length; i += 2) {
      boolean one = r.nextBoolean();
      boolean other = components ? r.nextBoolean() : one;
      y[i] *= one ? 2 : 0;
      y[i + 1] *= other ? 2 : 0;
    }
    return y;
  }

  private static void batches(Mutants mutants) {
    batch(mutants, "each item by itself", Expected.right("TESTED"), x -> each(x, false));
    batch(
        mutants,
        "batch normalisation left in training",
        new Expected("REFUTED", Mutants.DENSE, "", "other inputs of its batch"),
        x -> each(x, true));
    batch(
        mutants,
        "the first item is special",
        new Expected("REFUTED", Mutants.DENSE, "", "other inputs of its batch"),
        x -> {
          List<double[]> out = each(x, false);
          out.get(0)[0] += 1;
          return out;
        });
  }

  private static void batch(
      Mutants mutants, String name, Expected expected, Function<List<double[]>, List<double[]>> f) {
    mutants.add(
        "composition of batches",
        "batches",
        name,
        expected,
        () ->
            BatchComposition.of(name, Spaces.doubles(), Spaces.doubles(), f)
                .inputs(Inputs.normal(5))
                .samples(Mutants.SAMPLES)
                .size(4)
                .seed(2)
                .check());
  }

  private static List<double[]> each(List<double[]> batch, boolean normalised) {
    double[] mean = new double[5];
    for (double[] x : batch) {
      for (int i = 0; i < 5; i++) {
        mean[i] += normalised ? x[i] / batch.size() : 0;
      }
    }
    List<double[]> out = new ArrayList<>();
    for (double[] x : batch) {
      double[] y = new double[5];
      for (int i = 0; i < 5; i++) {
        y[i] = Math.tanh(x[i] - mean[i]) + x[(i + 1) % 5];
      }
      out.add(y);
    }
    return out;
  }

  private static void digits(Mutants mutants) {
    DataAction<PlaneRotation, float[]> floats = Actions.on(Spaces.floats(), plane());
    mutants
        .family(
            "digits, binary32",
            Symmetry.haar(SO2.group()),
            floats,
            floats,
            Inputs.floats(Inputs.normal(12)))
        .right("binary32 inside", x -> single(x, 24))
        .wrong("binary16 inside", Mutants.DENSE, "R(", "binary16", x -> single(x, 11))
        .wrong("bfloat16 inside", Mutants.DENSE, "R(", "bfloat16", x -> single(x, 8));
    mutants
        .family("digits, binary64", Symmetry.haar(SO2.group()), plane(), plane(), Inputs.normal(8))
        .right("binary64 inside", x -> messages(x, 53))
        .wrong("binary32 inside", Mutants.DENSE, "R(", "rounding to binary32", x -> messages(x, 24))
        .wrong(
            "an anisotropy of the size of binary32",
            Mutants.DENSE,
            "R(",
            Expected.UNKNOWN,
            x -> stretched(messages(x, 53)));
  }

  private static double[] stretched(double[] x) {
    double[] y = x.clone();
    y[0] *= 1 + 1e-7;
    return y;
  }

  private static float[] single(float[] x, int digits) {
    return Spaces.floats().with(x, messages(Spaces.floats().coordinates(x), digits));
  }

  /** Relative vectors are rounded to so many digits. */
  private static double[] messages(double[] x, int digits) {
    double[] y = x.clone();
    for (int i = 0; i < x.length; i += 2) {
      for (int j = 0; j < x.length; j += 2) {
        double dx = rounded(x[j] - x[i], digits);
        double dy = rounded(x[j + 1] - x[i + 1], digits);
        double w = Math.tanh(0.3 * (dx * dx + dy * dy) + 0.1);
        y[i] += w * dx / 7;
        y[i + 1] += w * dy / 7;
      }
    }
    return y;
  }

  private static double rounded(double v, int digits) {
    double q = Math.ulp(v) * Math.scalb(1.0, 53 - digits);
    return digits == 53 ? v : q * Math.rint(v / q);
  }

  private static void bands(Mutants mutants) {
    int n = 16;
    DataAction<PlaneRotation, double[]> circle = Actions.circleSignals(n, PlaneRotation::angle);
    mutants
        .family(
            "band-limited signals",
            Symmetry.haar(SO2.group()),
            circle,
            circle,
            Inputs.circleSignals(n, 3))
        .right("binomial filter", OtherMutants::smoothed)
        .wrong(
            "cube beyond the band",
            Mutants.DENSE,
            "R(",
            "every number is changed by itself",
            x -> Images.map(x, t -> t * t * t))
        .wrong(
            "ReLU of samples",
            Mutants.DENSE,
            "R(",
            "every number is changed by itself",
            x -> Images.map(x, t -> Math.max(0, t)))
        .wrong(
            "nearest sample of a turn",
            Mutants.DENSE,
            "R(",
            "weights are not those",
            OtherMutants::decimated);
  }

  private static double[] smoothed(double[] x) {
    double[] y = x.clone();
    int n = x.length;
    for (int k = 0; k < n; k++) {
      y[k] = 0.5 * x[k] + 0.25 * (x[(k + 1) % n] + x[(k + n - 1) % n]);
    }
    return y;
  }

  /** Every other sample twice. */
  private static double[] decimated(double[] x) {
    double[] y = x.clone();
    for (int i = 1; i < y.length; i += 2) {
      y[i] = y[i - 1];
    }
    return y;
  }
}
