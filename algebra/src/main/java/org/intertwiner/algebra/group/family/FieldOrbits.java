package org.intertwiner.algebra.group.family;

import java.math.BigInteger;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.PermutationGroup;
import org.intertwiner.algebra.group.PermutationGroups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.FiniteField;

/** Maps of 𝔽_qⁿ as permutations of an orbit of vectors or of points of the projective space. */
final class FieldOrbits {
  /** The largest exponent of a predicted order; beyond it only the size of the message grows. */
  static final int MAX_EXPONENT = 1000;

  private static final long MAX_POINTS = 1_000_000;

  private FieldOrbits() {}

  /** The field of a family, after its dimension was checked. */
  static FiniteField field(String name, int n, int least, long q) {
    if (n < least) {
      throw new InvalidInput(
          "dimension of " + name, Integer.toString(n), "a number ≥ " + least, "");
    }
    FiniteField field;
    try {
      field = FiniteField.ofOrder(q);
    } catch (InvalidInput noField) {
      InvalidInput named =
          new InvalidInput(
              "field of " + name, q + " elements", "a power of a prime", "q = 2, 3, 4, 5, 7, 8, …");
      named.addSuppressed(noField);
      throw named;
    }
    return field;
  }

  /**
   * Checks the number of points to be acted on; the order of the group is named where they are too
   * many.
   */
  static void size(String name, BigInteger points, BigInteger order) {
    if (points.compareTo(BigInteger.valueOf(MAX_POINTS)) > 0) {
      throw new LimitExceeded(
          name,
          "order " + inWords(order) + " on " + inWords(points) + " points",
          "at most " + MAX_POINTS + " points",
          "a group given by its own generators may act on fewer points");
    }
  }

  /** qᵐ for m up to a bound beyond which every number is too large anyway. */
  static BigInteger power(long q, int exponent) {
    return BigInteger.valueOf(q).pow(Math.min(exponent, MAX_EXPONENT));
  }

  static String inWords(BigInteger order) {
    String digits = order.toString();
    return digits.length() <= 40
        ? digits
        : digits.charAt(0) + "." + digits.substring(1, 3) + "·10^" + (digits.length() - 1);
  }

  /** v ↦ m·v, after the automorphism x ↦ x^(p^frobenius). */
  static UnaryOperator<long[]> semilinear(FiniteField field, Matrix<Long> m, int frobenius) {
    int n = m.rows();
    long[][] rows = new long[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rows[i][j] = m.at(i, j);
      }
    }
    return v -> {
      long[] moved = v;
      if (frobenius > 0) {
        moved = Arrays.stream(v).map(x -> field.frobenius(x, frobenius)).toArray();
      }
      long[] image = new long[n];
      for (int i = 0; i < n; i++) {
        long sum = 0;
        for (int j = 0; j < n; j++) {
          if (moved[j] != 0 && rows[i][j] != 0) {
            sum = field.sum(sum, field.product(rows[i][j], moved[j]));
          }
        }
        image[i] = sum;
      }
      return image;
    };
  }

  static List<UnaryOperator<long[]>> linear(FiniteField field, List<Matrix<Long>> matrices) {
    List<UnaryOperator<long[]>> maps = new ArrayList<>();
    matrices.forEach(m -> maps.add(semilinear(field, m, 0)));
    return maps;
  }

  /** v ↦ v + w. */
  static UnaryOperator<long[]> translation(FiniteField field, long... w) {
    return v -> {
      long[] image = v.clone();
      for (int i = 0; i < image.length; i++) {
        image[i] = field.sum(v[i], w[i]);
      }
      return image;
    };
  }

  /** Permutations of the points of an orbit. */
  private record Action(int degree, List<Permutation> generators) {
    PermutationGroup group(Optional<BigInteger> bound) {
      return bound
          .map(order -> PermutationGroups.ofOrderAtMost(degree, generators, order))
          .orElseGet(() -> PermutationGroup.of(degree, generators));
    }
  }

  /** The orbit of a vector; projective where multiples count as one point. */
  private static Action orbit(
      FiniteField field, long[] start, List<UnaryOperator<long[]>> maps, boolean projective) {
    Map<LongBuffer, Integer> index = new HashMap<>();
    List<long[]> points = new ArrayList<>();
    long[] first = projective ? normalised(field, start) : start;
    points.add(first);
    index.put(LongBuffer.wrap(first), 0);
    List<List<Integer>> images = new ArrayList<>();
    maps.forEach(m -> images.add(new ArrayList<>()));
    for (int x = 0; x < points.size(); x++) {
      if ((x & 0xFF) == 0 && Thread.interrupted()) {
        throw new CancellationException("orbit enumeration was interrupted");
      }
      for (int k = 0; k < maps.size(); k++) {
        long[] y = maps.get(k).apply(points.get(x));
        if (projective) {
          y = normalised(field, y);
        }
        Integer known = index.putIfAbsent(LongBuffer.wrap(y), points.size());
        if (known == null) {
          known = points.size();
          points.add(y);
        }
        images.get(k).add(known);
      }
    }
    List<Permutation> generators =
        images.stream()
            .map(list -> Permutation.of(list.stream().mapToInt(Integer::intValue).toArray()))
            .toList();
    return new Action(points.size(), generators);
  }

  private static long[] normalised(FiniteField field, long[] vector) {
    int i = 0;
    while (vector[i] == 0) {
      i++;
    }
    if (vector[i] == 1) {
      return vector;
    }
    long inverse = field.inverse(vector[i]);
    return Arrays.stream(vector).map(x -> field.product(inverse, x)).toArray();
  }

  /** (1, 0, …, 0). */
  static long[] firstUnit(int n) {
    long[] v = new long[n];
    v[0] = 1;
    return v;
  }

  /**
   * The matrices as a group that acts on the orbit of the first unit vector.
   *
   * @param bound a number that the order does not exceed, where one is known
   */
  static Family<Matrix<Long>> matrices(
      String name,
      List<String> names,
      FiniteField field,
      int n,
      List<Matrix<Long>> generators,
      Optional<BigInteger> bound) {
    return Family.ofMatrices(
        name,
        names,
        field,
        n,
        generators,
        () -> orbit(field, firstUnit(n), linear(field, generators), false).group(bound));
  }

  /**
   * Maps as permutations of the orbit of a vector or of a point.
   *
   * @param bound a number that the order does not exceed, where one is known
   */
  static Family<Permutation> permutations(
      String name,
      List<String> names,
      FiniteField field,
      long[] start,
      List<UnaryOperator<long[]>> maps,
      boolean projective,
      Optional<BigInteger> bound) {
    Action action = orbit(field, start, maps, projective);
    return Family.ofPermutations(name, names, action.generators, () -> action.group(bound));
  }
}
