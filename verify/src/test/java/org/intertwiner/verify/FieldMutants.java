package org.intertwiner.verify;

import static org.intertwiner.verify.Mutants.fields;

import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;

/** Faults in functions of feature fields are refuted; their right twins are not. */
final class FieldMutants {
  private static final FiniteGroup<Permutation> C4 = Groups.cyclic(4);
  private static final FiniteGroup<Permutation> D4 = Groups.dihedral(4);
  private static final double[][] K = {{0.7, -1.2, 0.4}, {1.1, 0.3, -0.6}, {0.2, 0.9, -0.8}};
  private static final double[][] L = {{-0.3, 0.8, 0.5}, {0.6, -0.9, 1.3}, {0.1, -0.7, 0.2}};

  private FieldMutants() {}

  static void addTo(Mutants mutants) {
    featureFields(mutants);
    vectorFields(mutants);
    oddFields(mutants);
  }

  private static void featureFields(Mutants mutants) {
    Representation<Permutation> one = Representations.trivial(C4);
    Representation<Permutation> regular = Representations.regular(C4);
    mutants
        .family("feature fields", C4, fields(C4, 7, one), fields(C4, 7, regular), 49)
        .linear("lifting convolution", x -> Images.correlate(x, 7, lift(K, 1)))
        .wrong(
            "lifting turned the wrong way",
            1,
            "r",
            "replaced by (b, a)",
            x -> Images.correlate(x, 7, lift(K, -1)))
        .wrong(
            "lifting with transposed kernels",
            1,
            "r",
            "replaced by (b, a)",
            x -> Images.correlate(x, 7, transposed(lift(K, 1))));
    mutants
        .family("feature fields", C4, fields(C4, 5, regular), fields(C4, 5, regular), 100)
        .linear("group convolution on the plane", x -> Images.correlate(x, 5, groupKernel(1)))
        .right("ReLU on regular fields", x -> Images.map(x, t -> Math.max(t, 0)))
        .wrong(
            "group convolution without channel shift",
            1,
            "r",
            "commutes with shifts",
            x -> Images.correlate(x, 5, groupKernel(0)))
        .wrong(
            "bias on one channel of a regular field",
            Mutants.DENSE,
            "r",
            "a constant is added",
            x -> biased(x, 25));
    mutants
        .family("feature fields", C4, fields(C4, 5, regular), fields(C4, 5, one), 100)
        .right("group pooling", x -> channelMax(x, 25))
        .wrong("first channel", 1, "r", "singles out places", x -> java.util.Arrays.copyOf(x, 25));
  }

  private static void vectorFields(Mutants mutants) {
    Representation<Permutation> one = Representations.trivial(C4);
    Representation<Permutation> vector = Representations.plane(C4);
    mutants
        .family("vector fields", C4, fields(C4, 7, one), fields(C4, 7, vector), 49)
        .linear("gradient", x -> Images.gradient(x, 7))
        .wrong(
            "gradient with y down",
            1,
            "r = rotation by 90°",
            "replaced by (a, −b)",
            x -> flippedY(Images.gradient(x, 7)))
        .wrong(
            "gradient components swapped",
            1,
            "r",
            "replaced by (a, −b)",
            x -> swapped(Images.gradient(x, 7)));
    mutants
        .family("vector fields", C4, fields(C4, 5, vector), fields(C4, 5, vector), 50)
        .wrong(
            "ReLU on vector fields",
            1,
            "r = rotation by 90° (order 4)",
            "every number is changed by itself",
            x -> Images.map(x, t -> Math.max(t, 0)));
  }

  private static void oddFields(Mutants mutants) {
    Representation<Permutation> vectorD = Representations.plane(D4);
    Representation<Permutation> odd = Representations.frequency(D4, 1, 0);
    mutants
        .family("odd fields", D4, fields(D4, 6, vectorD), fields(D4, 6, odd), 72)
        .linear("curl is odd", x -> Images.curl(x, 6))
        .wrong(
            "absolute curl is not odd",
            1,
            "s",
            "a sign is wrong",
            x -> Images.map(Images.curl(x, 6), Math::abs));
    mutants
        .family(
            "odd fields",
            D4,
            fields(D4, 6, vectorD),
            fields(D4, 6, Representations.trivial(D4)),
            72)
        .right("absolute curl is even", x -> Images.map(Images.curl(x, 6), Math::abs))
        .wrong("curl called even", 1, "s = reflection", "a sign is wrong", x -> Images.curl(x, 6));
  }

  private static double[][][][] lift(double[][] kernel, int direction) {
    double[][][][] out = new double[4][1][][];
    for (int q = 0; q < 4; q++) {
      out[q][0] = Images.turned(kernel, direction * q);
    }
    return out;
  }

  private static double[][][][] transposed(double[][][][] kernels) {
    double[][][][] out = new double[kernels.length][1][3][3];
    for (int o = 0; o < out.length; o++) {
      for (int i = 0; i < 9; i++) {
        out[o][0][i / 3][i % 3] = kernels[o][0][i % 3][i / 3];
      }
    }
    return out;
  }

  private static double[][][][] groupKernel(int shift) {
    double[][][] base = {K, L, Images.quarter(L), Images.symmetrised(K)};
    double[][][][] out = new double[4][4][][];
    for (int g = 0; g < 4; g++) {
      for (int h = 0; h < 4; h++) {
        out[g][h] = Images.turned(base[Math.floorMod(h - shift * g, 4)], g);
      }
    }
    return out;
  }

  private static double[] biased(double[] x, int cells) {
    double[] y = x.clone();
    for (int i = 0; i < cells; i++) {
      y[i] += 0.1;
    }
    return y;
  }

  private static double[] channelMax(double[] x, int cells) {
    double[] y = java.util.Arrays.copyOf(x, cells);
    for (int i = cells; i < x.length; i++) {
      y[i % cells] = Math.max(y[i % cells], x[i]);
    }
    return y;
  }

  private static double[] flippedY(double[] v) {
    double[] out = v.clone();
    for (int i = v.length / 2; i < v.length; i++) {
      out[i] = -out[i];
    }
    return out;
  }

  private static double[] swapped(double[] v) {
    double[] out = new double[v.length];
    int half = v.length / 2;
    System.arraycopy(v, 0, out, half, half);
    System.arraycopy(v, half, out, 0, half);
    return out;
  }
}
