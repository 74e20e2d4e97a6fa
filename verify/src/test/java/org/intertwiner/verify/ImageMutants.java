package org.intertwiner.verify;

import static org.intertwiner.verify.Mutants.fields;

import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.Spaces;

/** Faults in functions of images are refuted; their right twins are not. */
final class ImageMutants {
  private static final FiniteGroup<Permutation> C4 = Groups.cyclic(4);
  private static final FiniteGroup<Permutation> D4 = Groups.dihedral(4);
  private static final double[][] K = {{0.7, -1.2, 0.4}, {1.1, 0.3, -0.6}, {0.2, 0.9, -0.8}};

  private ImageMutants() {}

  static void addTo(Mutants mutants) {
    images(mutants);
    invariants(mutants);
    reflections(mutants);
  }

  private static void images(Mutants mutants) {
    Representation<Permutation> one = Representations.trivial(C4);
    double[][] s = Images.symmetrised(K);
    double[][] tilted = s.clone();
    tilted[0] = new double[] {s[0][0], s[0][1] * (1 + 1e-6), s[0][2]};
    mutants
        .family("images", C4, fields(C4, 8, one), fields(C4, 8, one), 64)
        .linear("symmetric convolution", x -> Images.correlate(x, 8, single(s)))
        .wrong(
            "plain convolution",
            1,
            "r = rotation by 90° (order 4)",
            "commutes with shifts",
            x -> Images.correlate(x, 8, single(K)))
        .wrong(
            "off-by-one centre",
            1,
            "r",
            "displaced by cells",
            x -> Images.correlate(x, 8, 8, single(s), 2, 0, 1))
        .wrong(
            "anisotropy of one in a million",
            1,
            "r",
            "commutes with shifts",
            x -> Images.correlate(x, 8, single(tilted)))
        .wrong(
            "kernels weighted by the row",
            1,
            "r",
            "depends on the place in the grid",
            x -> weighted(Images.correlate(x, 8, single(s)), 8))
        .wrong("position added", Mutants.DENSE, "r", "a constant is added", x -> addRow(x, 8))
        .wrong("padding on one side repeats", 1, "r", "outermost", x -> repeatLeft(x, 8, s));
    mutants
        .family("images", C4, fields(C4, 8, one), fields(C4, 4, one), 64)
        .right("max pooling 2/2 on 8", x -> Images.pool(x, 1, 8, 8, 2, 2, Math::max))
        .linear(
            "bilinear halving",
            x -> Images.map(Images.pool(x, 1, 8, 8, 2, 2, Double::sum), t -> t / 4))
        .wrong(
            "nearest sampling",
            1,
            "r",
            "singles out places",
            x -> Images.pool(x, 1, 8, 8, 1, 2, Math::max))
        .wrong("max pooling 3/2 padded after", 1, "r", "singles out places", x -> pooledPadded(x));
    mutants
        .family("images", C4, fields(C4, 9, one), fields(C4, 4, one), 81)
        .right("max pooling 3/2 on 9", x -> Images.pool(x, 1, 9, 9, 3, 2, Math::max))
        .wrong(
            "max pooling 2/2 on 9",
            1,
            "r = rotation by 90° (order 4)",
            "singles out places",
            x -> Images.pool(x, 1, 9, 9, 2, 2, Math::max));
  }

  private static void invariants(Mutants mutants) {
    Representation<Permutation> one = Representations.trivial(C4);
    mutants
        .family(
            "invariants of images", C4, fields(C4, 6, one), Actions.trivial(Spaces.doubles()), 36)
        .right("global pooling", x -> Images.sums(x, 1))
        .wrong(
            "global pooling without last row",
            1,
            "r",
            "singles out places",
            x -> Images.sums(java.util.Arrays.copyOf(x, 30), 1))
        .wrong(
            "flatten and weigh", 1, "r", "weights are not those", x -> new double[] {weighed(x)});
  }

  private static void reflections(Mutants mutants) {
    Representation<Permutation> oneD = Representations.trivial(D4);
    mutants
        .family("reflections of images", D4, fields(D4, 6, oneD), fields(D4, 6, oneD), 36)
        .right("pointwise ELU", x -> Images.map(x, t -> t > 0 ? t : Math.expm1(t)))
        .wrong("mirror", 1, "r", "in another order: a permutation", x -> mirror(x, 6))
        .wrong(
            "rotation-symmetric but chiral",
            1,
            "s = reflection",
            "equivariant under a subgroup only",
            x -> Images.correlate(x, 6, single(pinwheel())));
  }

  private static double[][][][] single(double[][] kernel) {
    return new double[][][][] {{kernel}};
  }

  private static double[][] pinwheel() {
    double[][] arm = new double[5][5];
    arm[0][1] = 1;
    arm[1][2] = -0.5;
    return Images.symmetrised(arm);
  }

  private static double[] weighted(double[] x, int size) {
    double[] y = x.clone();
    for (int i = 0; i < y.length; i++) {
      y[i] *= 1 + 0.1 * Math.floorDiv(i, size);
    }
    return y;
  }

  private static double[] addRow(double[] x, int size) {
    double[] y = x.clone();
    for (int i = 0; i < y.length; i++) {
      int row = i / size;
      y[i] += 0.01 * row;
    }
    return y;
  }

  private static double[] repeatLeft(double[] x, int size, double[][] kernel) {
    double[] y = Images.correlate(x, size, single(kernel));
    for (int i = 1; i < size - 1; i++) {
      for (int a = 0; a < 3; a++) {
        y[i * size] += kernel[a][0] * x[(i + a - 1) * size];
      }
    }
    return y;
  }

  private static double[] pooledPadded(double[] x) {
    double[] padded = new double[81];
    java.util.Arrays.fill(padded, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < 8; i++) {
      System.arraycopy(x, 8 * i, padded, 9 * i, 8);
    }
    return Images.pool(padded, 1, 9, 9, 3, 2, Math::max);
  }

  private static double[] mirror(double[] x, int size) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i / size * size + size - 1 - i % size];
    }
    return y;
  }

  private static double weighed(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.sin(i + 1.0) * x[i];
    }
    return sum;
  }
}
