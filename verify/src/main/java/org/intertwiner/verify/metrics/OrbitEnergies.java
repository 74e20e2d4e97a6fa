package org.intertwiner.verify.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.harmonic.fourier.Dft;
import org.intertwiner.harmonic.fourier.finite.FiniteTransform;
import org.intertwiner.reptheory.CharacterTable;

/**
 * The energies of a real function on a list of group elements, kind by kind.
 *
 * @param kind what the kinds are
 * @param names the names of the kinds, the invariant one first; empty if there are none
 * @param degrees their degrees
 * @param energies the energies of a function, which sum to its mean square
 * @param note why there are none
 */
record OrbitEnergies(
    String kind,
    List<String> names,
    List<Integer> degrees,
    Function<double[], double[]> energies,
    String note) {

  static OrbitEnergies none() {
    return none("");
  }

  private static OrbitEnergies none(String note) {
    return new OrbitEnergies("", List.of(), List.of(), f -> new double[0], note);
  }

  static <G> OrbitEnergies of(FiniteGroup<G> group) {
    try {
      FiniteTransform<G> transform = FiniteTransform.of(group);
      CharacterTable<G> table = CharacterTable.of(group);
      List<String> names = new ArrayList<>();
      List<Integer> degrees = new ArrayList<>();
      for (int row = 0; row < table.size(); row++) {
        names.add(table.name(row));
        degrees.add(transform.degree(row));
      }
      return new OrbitEnergies(
          "irreducible representations", names, degrees, f -> transform.spectrum(f).power(), "");
    } catch (LimitExceeded e) {
      return none("no spectrum over the group: " + e.getMessage());
    }
  }

  static OrbitEnergies ofCircle(int angles) {
    List<String> names = new ArrayList<>();
    List<Integer> degrees = new ArrayList<>();
    for (int m = 0; m <= angles / 2; m++) {
      names.add(Integer.toString(m));
      degrees.add(m == 0 || 2 * m == angles ? 1 : 2);
    }
    Dft dft = Dft.of(angles);
    return new OrbitEnergies("frequencies", names, degrees, f -> frequencies(dft, f), "");
  }

  private static double[] frequencies(Dft dft, double[] f) {
    int n = f.length;
    double[] data = new double[2 * n];
    for (int i = 0; i < n; i++) {
      data[2 * i] = f[i] / n;
    }
    dft.forward(data, 0);
    double[] out = new double[n / 2 + 1];
    for (int m = 0; m < n; m++) {
      out[Math.min(m, n - m)] += data[2 * m] * data[2 * m] + data[2 * m + 1] * data[2 * m + 1];
    }
    return out;
  }
}
