package org.intertwiner.reptheory.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;

/**
 * Terms of electrons in a free atom, in a weak and in a strong field of some symmetry.
 *
 * <p><em>Formula:</em> n electrons in a shell V of d orbitals make up Λⁿ(V ⊗ ℂ²), in which the spin
 * S goes with the part of V^⊗n whose character is e_p e_q − e_(p+1) e_(q−1), p + q = n, p − q = 2S,
 * e_k the character of the k-th exterior power. In a free atom V has angular momentum l; in a weak
 * field the terms of the free atom split; in a strong field every irrep of the symmetry group is a
 * shell of its own. <em>Accuracy:</em> exact; the dimensions are added up again. <em>Source:</em>
 * Bethe (1929); Griffith, The Theory of Transition-Metal Ions (1961); dual identity of Jacobi and
 * Trudi, Macdonald (1995), I.3.
 *
 * <p>Example: {@code ElectronTerms.free(2, 2)} is 1S, 1D, 1G, 3P, 3F.
 */
public final class ElectronTerms {
  private static final String LETTERS = "SPDFGHIKLMNOQRTUV";
  private static final int MAX_ORBITALS = 25;

  private ElectronTerms() {}

  /**
   * A term that occurs so many times.
   *
   * @param multiplicity 2S + 1
   * @param irrep the orbital part
   * @param count how many such terms there are, at least 1
   */
  public record Term(int multiplicity, IrrepLabel irrep, long count) {
    /** {@return the number of states of all these terms} */
    public long states() {
      return (long) multiplicity * irrep.degree() * count;
    }

    /** {@return for instance 3T1g or, if there are two, 2 x 3T1g} */
    @Override
    public String toString() {
      return (count == 1 ? "" : count + " x ") + multiplicity + irrep.name();
    }
  }

  /**
   * The terms of Russell and Saunders of a free atom.
   *
   * @param l the angular momentum of the shell, at most 12
   * @param electrons how many electrons, at most 4l + 2
   * @return the terms by spin, then by L, with the letters S, P, D, F, …
   * @throws InvalidInput if there are fewer electrons than none or more than places
   * @throws LimitExceeded if l is more than 12
   */
  public static List<Term> free(int l, int electrons) {
    List<Term> terms = new ArrayList<>();
    byAngularMomentum(l, electrons)
        .forEach(
            (multiplicity, counts) -> {
              for (int total = 0; total < counts.length; total++) {
                if (counts[total] > 0) {
                  IrrepLabel label = new IrrepLabel(letter(total), 2 * total + 1);
                  terms.add(new Term(multiplicity, label, counts[total]));
                }
              }
            });
    return checked(terms, choices(2 * l + 1, electrons));
  }

  private static String letter(int total) {
    return total < LETTERS.length() ? LETTERS.substring(total, total + 1) : "[" + total + "]";
  }

  /** Multiplicities by 2S + 1, then by L. */
  private static SortedMap<Integer, long[]> byAngularMomentum(int l, int electrons) {
    if (l < 0) {
      throw new InvalidInput("angular momentum of a shell", "" + l, "l ≥ 0", "");
    }
    require(2L * l + 1, electrons);
    int orbitals = 2 * l + 1;
    int width = electrons * l;
    // subsets[k][width + M]: how many choices of k different m add up to M
    long[][] subsets = new long[electrons + 2][2 * width + 1];
    subsets[0][width] = 1;
    for (int m = -l; m <= l; m++) {
      for (int k = electrons - 1; k >= 0; k--) {
        for (int sum = 0; sum <= 2 * width; sum++) {
          if (subsets[k][sum] > 0) {
            subsets[k + 1][sum + m] += subsets[k][sum];
          }
        }
      }
    }
    SortedMap<Integer, long[]> found = new TreeMap<>();
    for (int q = electrons / 2; q >= 0; q--) {
      int p = electrons - q;
      if (p <= orbitals) {
        long[] weights = new long[width + 2];
        addProduct(weights, subsets[p], subsets[q], width, 1);
        if (q > 0) {
          addProduct(weights, subsets[p + 1], subsets[q - 1], width, -1);
        }
        long[] counts = new long[width + 1];
        for (int total = 0; total <= width; total++) {
          counts[total] = weights[total] - weights[total + 1];
        }
        found.put(p - q + 1, counts);
      }
    }
    return found;
  }

  /** Adds the coefficients of M ≥ 0 of a product. */
  private static void addProduct(long[] sums, long[] a, long[] b, int width, int sign) {
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        int sum = i + k - 2 * width;
        if (sum >= 0 && a[i] != 0 && b[k] != 0) {
          sums[sum] += sign * a[i] * b[k];
        }
      }
    }
  }

  /**
   * The terms of a free atom split by a weak field.
   *
   * @param group the symmetry of the field, a finite group of real 3 × 3 matrices
   * @param l the angular momentum of the shell, at most 12
   * @param electrons how many electrons, at most 4l + 2
   * @return the terms by spin, then by row of the character table
   * @throws InvalidInput if there are fewer electrons than none or more than places
   * @throws LimitExceeded if l is more than 12
   */
  public static List<Term> weakField(FiniteGroup<Matrix<Cyclotomic>> group, int l, int electrons) {
    SortedMap<Integer, long[]> free = byAngularMomentum(l, electrons);
    int most = free.values().stream().mapToInt(counts -> counts.length - 1).max().orElse(0);
    CorrelationTable table = Correlations.o3(group, most);
    int odd = l * electrons & 1;
    List<Term> terms = new ArrayList<>();
    free.forEach(
        (multiplicity, counts) -> {
          for (int column = 0; column < table.columns().size(); column++) {
            long count = 0;
            for (int total = 0; total < counts.length; total++) {
              count += counts[total] * table.multiplicities().get(2 * total + odd).get(column);
            }
            if (count > 0) {
              terms.add(new Term(multiplicity, table.columns().get(column), count));
            }
          }
        });
    return checked(terms, choices(2 * l + 1, electrons));
  }

  /**
   * The terms of a configuration in a strong field.
   *
   * @param <G> the group elements
   * @param table the character table of the symmetry of the field
   * @param electrons how many electrons each row of the table holds, for instance two in T2g
   * @return the terms by spin, then by row of the table
   * @throws InvalidInput if there is no such row, or a number is negative or too large
   * @throws LimitExceeded if a row has more than 25 dimensions
   */
  public static <G> List<Term> strongField(
      CharacterTable<G> table, Map<Integer, Integer> electrons) {
    SortedMap<Integer, FiniteCharacter<G>> bySpin = new TreeMap<>();
    bySpin.put(1, table.irrep(0));
    long states = 1;
    for (Map.Entry<Integer, Integer> shell : new TreeMap<>(electrons).entrySet()) {
      SortedMap<Integer, FiniteCharacter<G>> next =
          shell(table.irrep(shell.getKey()), shell.getValue());
      bySpin = coupled(bySpin, next);
      long places = choices(table.degree(shell.getKey()), shell.getValue());
      states = Math.multiplyExact(states, places);
    }
    List<IrrepLabel> labels = Correlations.labels(table);
    List<Term> terms = new ArrayList<>();
    bySpin.forEach(
        (multiplicity, character) -> {
          List<Long> counts = table.multiplicities(character);
          for (int row = 0; row < table.size(); row++) {
            if (counts.get(row) > 0) {
              terms.add(new Term(multiplicity, labels.get(row), counts.get(row)));
            }
          }
        });
    return checked(terms, states);
  }

  /** The orbital characters of a shell by 2S + 1. */
  private static <G> SortedMap<Integer, FiniteCharacter<G>> shell(
      FiniteCharacter<G> orbitals, int electrons) {
    int dimension = Math.toIntExact(orbitals.degree());
    require(dimension, electrons);
    FiniteCharacter<G> zero = orbitals.times(0);
    List<FiniteCharacter<G>> exterior = orbitals.exteriorPowers(electrons + 1);
    SortedMap<Integer, FiniteCharacter<G>> bySpin = new TreeMap<>();
    for (int q = electrons / 2; q >= 0; q--) {
      int p = electrons - q;
      if (p <= dimension) {
        FiniteCharacter<G> part = exterior.get(p).times(exterior.get(q));
        FiniteCharacter<G> less = q == 0 ? zero : exterior.get(p + 1).times(exterior.get(q - 1));
        bySpin.put(p - q + 1, part.plus(less.times(-1L)));
      }
    }
    return bySpin;
  }

  /** Products of the orbital parts, with the spins coupled. */
  private static <G> SortedMap<Integer, FiniteCharacter<G>> coupled(
      SortedMap<Integer, FiniteCharacter<G>> first, SortedMap<Integer, FiniteCharacter<G>> second) {
    SortedMap<Integer, FiniteCharacter<G>> coupled = new TreeMap<>();
    first.forEach(
        (a, chi) ->
            second.forEach(
                (b, psi) -> {
                  FiniteCharacter<G> product = chi.times(psi);
                  for (int c = Math.abs(a - b) + 1; c < a + b; c += 2) {
                    coupled.merge(c, product, FiniteCharacter::plus);
                  }
                }));
    return coupled;
  }

  private static void require(long orbitals, int electrons) {
    if (orbitals > MAX_ORBITALS) {
      throw new LimitExceeded(
          "shell of electrons", orbitals + " orbitals", "at most " + MAX_ORBITALS, "");
    }
    if (electrons < 0 || electrons > 2 * orbitals) {
      throw new InvalidInput(
          "electrons in a shell of " + orbitals + " orbitals",
          "" + electrons,
          "0 … " + 2 * orbitals,
          "");
    }
  }

  /** In how many ways places can be chosen for the electrons. */
  private static long choices(long orbitals, int electrons) {
    long choices = 1;
    for (int i = 0; i < electrons; i++) {
      choices = Math.multiplyExact(choices, 2 * orbitals - i) / (i + 1);
    }
    return choices;
  }

  /** All states are there: as many as choices of places. */
  private static List<Term> checked(List<Term> terms, long states) {
    if (terms.stream().mapToLong(Term::states).sum() != states) {
      throw new IllegalStateException("terms " + terms + " do not have " + states + " states");
    }
    return List.copyOf(terms);
  }
}
