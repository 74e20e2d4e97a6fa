package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * From character values modulo p to cyclotomic integers.
 *
 * <p>Where g has order n, the multiplicity of ζₙʲ as an eigenvalue of ρ(g) is m_j = (1/n) Σ_l χ(gˡ)
 * ζₙ^{−jl}, a whole number in 0 … χ(1), hence known from its residue when χ(1) &lt; p; and χ(g) = Σ
 * m_j ζₙʲ. A value that is equal on all generators of ⟨g⟩ is a rational integer in −χ(1) … χ(1) and
 * needs no transform. One transform serves all generators of a cyclic subgroup.
 */
final class CharacterLift {
  private final ConjugacyClasses classes;
  private final ModP field;
  private final List<Orbit> orbits = new ArrayList<>();
  private final Map<Integer, Dft> transforms = new HashMap<>();
  private final Map<List<Integer>, Cyclotomic> cache = new HashMap<>();
  private final Map<Long, Cyclotomic> integers = new HashMap<>();

  /**
   * The classes of the generators of one cyclic subgroup: class {@code classes[i]} is that of
   * g^{units[i]}.
   */
  private record Orbit(int[] classes, int[] units, int[] powers) {}

  CharacterLift(ConjugacyClasses classes, ModP field) {
    this.classes = classes;
    this.field = field;
    boolean[] seen = new boolean[classes.count()];
    for (int c = 0; c < classes.count(); c++) {
      if (!seen[c]) {
        orbits.add(orbit(c, seen));
      }
    }
  }

  private Orbit orbit(int c, boolean[] seen) {
    int n = Math.toIntExact(classes.elementOrder(c));
    int[] powers = new int[n];
    List<Integer> members = new ArrayList<>();
    List<Integer> units = new ArrayList<>();
    for (int u = 0; u < n; u++) {
      int power = classes.power(c, u);
      powers[u] = power;
      if (gcd(u, n) == 1 && !seen[power]) {
        seen[power] = true;
        members.add(power);
        units.add(u);
      }
    }
    return new Orbit(
        members.stream().mapToInt(Integer::intValue).toArray(),
        units.stream().mapToInt(Integer::intValue).toArray(),
        powers);
  }

  /** The character with these residues, of this degree. */
  List<Cyclotomic> lift(long[] residues, long degree) {
    Cyclotomic[] values = new Cyclotomic[residues.length];
    for (Orbit orbit : orbits) {
      long first = residues[orbit.classes()[0]];
      if (Arrays.stream(orbit.classes()).allMatch(c -> residues[c] == first)) {
        Cyclotomic value = integers.computeIfAbsent(field.centred(first), Cyclotomic::of);
        for (int c : orbit.classes()) {
          values[c] = value;
        }
      } else {
        transform(orbit, residues, degree, values);
      }
    }
    return List.of(values);
  }

  private void transform(Orbit orbit, long[] residues, long degree, Cyclotomic[] values) {
    int n = orbit.powers().length;
    long[] along = new long[n];
    for (int l = 0; l < n; l++) {
      along[l] = residues[orbit.powers()[l]];
    }
    long[] multiplicities =
        transforms.computeIfAbsent(n, m -> new Dft(field, m, true)).apply(along);
    long inverse = field.inv(n);
    for (int j = 0; j < n; j++) {
      multiplicities[j] = field.mul(multiplicities[j], inverse);
      if (multiplicities[j] > degree) {
        throw new ArithmeticException(
            "no eigenvalue multiplicity: " + multiplicities[j] + " modulo " + field.p());
      }
    }
    for (int i = 0; i < orbit.classes().length; i++) {
      values[orbit.classes()[i]] = value(n, orbit.units()[i], multiplicities);
    }
  }

  private Cyclotomic value(int n, int unit, long[] multiplicities) {
    TreeMap<Integer, Long> terms = new TreeMap<>();
    for (int j = 0; j < n; j++) {
      if (multiplicities[j] != 0) {
        terms.put((int) ((long) j * unit % n), multiplicities[j]);
      }
    }
    List<Integer> key = new ArrayList<>(2 * terms.size() + 1);
    key.add(n);
    terms.forEach(
        (j, m) -> {
          key.add(j);
          key.add(Math.toIntExact(m));
        });
    return cache.computeIfAbsent(key, unused -> cyclotomic(n, terms));
  }

  private static Cyclotomic cyclotomic(int n, Map<Integer, Long> terms) {
    Map<Integer, Rational> coefficients = new TreeMap<>();
    terms.forEach((j, m) -> coefficients.put(j, Rational.of(m)));
    return Cyclotomic.of(n, coefficients);
  }

  static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
