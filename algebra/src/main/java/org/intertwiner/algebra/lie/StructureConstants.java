package org.intertwiner.algebra.lie;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Rational;

/** All brackets of basis elements, as sparse vectors. */
final class StructureConstants {
  private static final long PRIME = Integer.MAX_VALUE;

  /** brackets[i][j] = [Eᵢ, Eⱼ]. */
  private final List<List<SortedMap<Integer, Rational>>> brackets;

  private final List<Integer> generators;

  private StructureConstants(List<List<SortedMap<Integer, Rational>>> brackets) {
    this.brackets = brackets;
    this.generators = derivedGenerators();
  }

  static StructureConstants of(
      List<SparseMatrix> basis, Projection projection, List<String> names) {
    int d = basis.size();
    List<List<SortedMap<Integer, Rational>>> brackets = new ArrayList<>(d);
    for (int i = 0; i < d; i++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while deriving structure constants");
      }
      List<SortedMap<Integer, Rational>> row = new ArrayList<>(d);
      for (int j = 0; j < d; j++) {
        if (j < i) {
          row.add(negated(brackets.get(j).get(i)));
        } else {
          String pair = "[" + names.get(i) + ", " + names.get(j) + "]";
          row.add(
              projection
                  .coordinates(basis.get(i).bracket(basis.get(j)))
                  .orElseThrow(
                      () ->
                          new InvalidInput(
                              "basis of a Lie algebra",
                              pair + " outside the span",
                              "a span closed under brackets",
                              "")));
        }
      }
      brackets.add(row);
    }
    return new StructureConstants(brackets);
  }

  private static SortedMap<Integer, Rational> negated(SortedMap<Integer, Rational> bracket) {
    SortedMap<Integer, Rational> negated = new TreeMap<>();
    bracket.forEach((k, c) -> negated.put(k, c.negate()));
    return negated;
  }

  SortedMap<Integer, Rational> bracket(int i, int j) {
    return brackets.get(i).get(j);
  }

  List<Integer> generators() {
    return generators;
  }

  /** Σ c(i, k, l) c(j, l, k). */
  Rational killing(int i, int j) {
    Rational sum = Rational.ZERO;
    for (int k = 0; k < brackets.size(); k++) {
      for (Map.Entry<Integer, Rational> c : bracket(i, k).entrySet()) {
        Rational other = bracket(j, c.getKey()).get(k);
        if (other != null) {
          sum = sum.add(c.getValue().multiply(other));
        }
      }
    }
    return sum;
  }

  /**
   * Works modulo a prime, where a span can only be smaller than the true one: full rank is proof.
   */
  private List<Integer> derivedGenerators() {
    int d = brackets.size();
    List<Integer> chosen = new ArrayList<>();
    List<long[]> span = new ArrayList<>();
    long[][] reduced = new long[d][];
    for (int k = 0; k < d && span.size() < d; k++) {
      long[] unit = new long[d];
      unit[k] = 1;
      if (!extend(reduced, unit.clone())) {
        continue;
      }
      int known = span.size();
      span.add(unit);
      chosen.add(k);
      for (int v = 0; v < span.size(); v++) {
        // vectors from before need only meet the new generator
        for (int g : v < known ? List.of(k) : chosen) {
          long[] image = bracket(g, span.get(v));
          if (extend(reduced, image.clone())) {
            span.add(image);
          }
        }
      }
    }
    return List.copyOf(chosen);
  }

  private long[] bracket(int g, long[] vector) {
    long[] image = new long[vector.length];
    for (int j = 0; j < vector.length; j++) {
      if (vector[j] != 0) {
        for (Map.Entry<Integer, Rational> c : bracket(g, j).entrySet()) {
          int k = c.getKey();
          image[k] = (image[k] + residue(c.getValue()) * vector[j]) % PRIME;
        }
      }
    }
    return image;
  }

  private static long residue(Rational value) {
    BigInteger p = BigInteger.valueOf(PRIME);
    return value.numerator().multiply(value.denominator().modInverse(p)).mod(p).longValueExact();
  }

  /** Reduces a vector by the echelon rows; keeps it, and says so, if something is left. */
  private static boolean extend(long[][] reduced, long[] vector) {
    for (int k = 0; k < vector.length; k++) {
      if (vector[k] == 0) {
        continue;
      }
      if (reduced[k] == null) {
        BigInteger p = BigInteger.valueOf(PRIME);
        long inverse = BigInteger.valueOf(vector[k]).modInverse(p).longValueExact();
        for (int j = k; j < vector.length; j++) {
          vector[j] = vector[j] * inverse % PRIME;
        }
        reduced[k] = vector;
        return true;
      }
      long factor = PRIME - vector[k];
      for (int j = k; j < vector.length; j++) {
        vector[j] = (vector[j] + factor * reduced[k][j]) % PRIME;
      }
    }
    return false;
  }
}
