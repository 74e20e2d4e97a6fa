package org.intertwiner.reptheory.clebschgordan;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Couplings of rotations of the plane: products of complex numbers and of their conjugates.
 *
 * <p>A vector of freq:k, k ≥ 1, is a complex number z that a rotation by θ multiplies by exp(ikθ);
 * conjugation turns k into −k, and the reflection of O(2) is conjugation.
 */
final class PlaneCoupling {
  private static final int MAX_FREQUENCY = 1_000_000;

  private PlaneCoupling() {}

  /** The basis; a tensor whose signs do not fit is left out. */
  static List<CouplingTensor> basis(
      String group, int[] k, List<String> labels, List<List<int[]>> signs) {
    String got = k[0] + ", " + k[1] + ", " + k[2];
    CouplingTensors.requireNatural("frequencies", k[0], k[1], k[2], got);
    if (Math.max(k[0], Math.max(k[1], k[2])) > MAX_FREQUENCY) {
      throw new LimitExceeded("frequencies to couple", got, "at most " + MAX_FREQUENCY, "");
    }
    List<CouplingAction> actions = new ArrayList<>();
    for (int place = 0; place < 3; place++) {
      actions.add(CouplingAction.frequency(k[place], signs.get(place)));
    }
    List<CouplingTensor> basis = new ArrayList<>();
    int conjugated = conjugated(k);
    for (int turn = 0; turn < 2 && conjugated >= 0; turn++) {
      List<CouplingTensor.Entry> entries = product(k, conjugated, turn);
      if (!entries.isEmpty() && fits(entries, signs)) {
        basis.add(CouplingTensor.proved(group, labels, actions, entries, true));
      }
    }
    return List.copyOf(basis);
  }

  /** Which factor is conjugated: 0 none, 1 the first, 2 the second; −1 where k₃ does not occur. */
  private static int conjugated(int[] k) {
    if (k[2] == k[0] + k[1]) {
      return 0;
    }
    if (k[2] != Math.abs(k[0] - k[1])) {
      return -1;
    }
    return k[0] < k[1] ? 1 : 2;
  }

  /** Real and imaginary part of iᵗ·z·w, of the latter only the real part if k₃ = 0. */
  private static List<CouplingTensor.Entry> product(int[] k, int conjugated, int turn) {
    List<CouplingTensor.Entry> entries = new ArrayList<>();
    int[] dimension = new int[3];
    for (int place = 0; place < 3; place++) {
      dimension[place] = k[place] == 0 ? 1 : 2;
    }
    boolean halved = k[0] > 0 && k[1] > 0;
    PrimePowers radicand = new PrimePowers(2).number(2, halved ? -1 : 0);
    for (int i = 0; i < dimension[0]; i++) {
      for (int j = 0; j < dimension[1]; j++) {
        int power = turn + (conjugated == 1 ? -i : i) + (conjugated == 2 ? -j : j);
        int third = power & 1;
        if (third < dimension[2]) {
          int sign = (power - third & 3) == 0 ? 1 : -1;
          entries.add(new CouplingTensor.Entry(i, j, third, new FactoredRoot(sign, radicand)));
        }
      }
    }
    return entries;
  }

  private static boolean fits(List<CouplingTensor.Entry> entries, List<List<int[]>> signs) {
    for (int s = 0; s < signs.get(0).size(); s++) {
      for (CouplingTensor.Entry e : entries) {
        int sign = signs.get(0).get(s)[e.first()] * signs.get(1).get(s)[e.second()];
        if (sign != signs.get(2).get(s)[e.third()]) {
          return false;
        }
      }
    }
    return true;
  }
}
