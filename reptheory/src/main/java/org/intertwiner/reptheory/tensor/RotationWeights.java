package org.intertwiner.reptheory.tensor;

import java.util.ArrayList;
import java.util.List;

/**
 * How often each degree occurs, from the weights of rotations about z: a rotation by θ has the
 * trace 1 + 2 cos θ on vectors, and (1/|S|) Σ_π s(π) Π_cycles (1 + 2 cos(length·θ)) on tensors.
 */
final class RotationWeights {
  private RotationWeights() {}

  /** The multiplicity of each degree l = 0 … n. */
  static List<Integer> multiplicities(IndexSymmetry symmetry) {
    int n = symmetry.indices();
    long[] sums = new long[2 * n + 1];
    for (IndexSymmetry.Element element : symmetry.elements()) {
      long[] product = new long[2 * n + 1];
      product[n] = element.sign();
      for (int length : element.places().cycleType()) {
        product = times(product, length);
      }
      for (int w = 0; w < sums.length; w++) {
        sums[w] = Math.addExact(sums[w], product[w]);
      }
    }
    List<Integer> multiplicities = new ArrayList<>();
    for (int l = 0; l <= n; l++) {
      long above = l < n ? sums[n + l + 1] : 0;
      multiplicities.add(Math.toIntExact((sums[n + l] - above) / symmetry.order()));
    }
    return List.copyOf(multiplicities);
  }

  /** The product with 1 + 2 cos(length·θ). */
  private static long[] times(long[] series, int length) {
    long[] product = new long[series.length];
    for (int w = 0; w < series.length; w++) {
      for (int shift : new int[] {-length, 0, length}) {
        if (series[w] != 0) {
          product[w + shift] += series[w];
        }
      }
    }
    return product;
  }
}
