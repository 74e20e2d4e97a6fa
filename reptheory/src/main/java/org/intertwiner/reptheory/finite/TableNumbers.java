package org.intertwiner.reptheory.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * The distinct numbers of a table and their images in finite fields.
 *
 * <p>Let N be a common conductor. A prime p ≡ 1 modulo N has φ(N) ring homomorphisms ℤ[ζ_N] → 𝔽_p,
 * ζ ↦ ωᵃ. A number δ ∈ ℤ[ζ_N] that all of them send to 0 for every prime of a list is divisible by
 * the product P of the primes, hence 0 if all conjugates of δ are smaller than P in absolute value,
 * since a non-zero multiple of P has norm at least P^φ(N). The absolute values are bounded by sums
 * of coefficients, which bound every conjugate at once.
 */
final class TableNumbers {
  private final List<Cyclotomic> distinct = new ArrayList<>();
  private final Map<Cyclotomic, Integer> index = new HashMap<>();
  private final int[][] ids;
  private final int conductor;
  private final NumberImages images;

  TableNumbers(List<List<Cyclotomic>> rows) {
    this.ids = new int[rows.size()][];
    int n = 1;
    for (int i = 0; i < ids.length; i++) {
      List<Cyclotomic> row = rows.get(i);
      ids[i] = new int[row.size()];
      for (int s = 0; s < ids[i].length; s++) {
        ids[i][s] = index.computeIfAbsent(row.get(s), this::append);
      }
    }
    for (Cyclotomic value : distinct) {
      n = lcm(n, value.conductor());
    }
    this.conductor = n;
    this.images = new NumberImages(distinct);
  }

  private int append(Cyclotomic value) {
    distinct.add(value);
    return distinct.size() - 1;
  }

  static int lcm(int a, int b) {
    return Math.multiplyExact(a / CharacterLift.gcd(a, b), b);
  }

  int conductor() {
    return conductor;
  }

  int[][] ids() {
    return ids;
  }

  /** Are all numbers in ℤ[ζ_N]? */
  boolean integral() {
    return distinct.stream()
        .allMatch(v -> v.coefficients().values().stream().allMatch(Rational::isInteger));
  }

  /** Is the first number of every row a whole number from 1 to the bound? */
  boolean positiveDegrees(long bound) {
    Rational top = Rational.of(bound);
    for (int[] row : ids) {
      Cyclotomic degree = distinct.get(row[0]);
      if (!degree.isRational()
          || degree.toRational().signum() <= 0
          || degree.toRational().compareTo(top) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Is the first number of every row a divisor of |G|, and the sum of their squares |G|? */
  boolean degreesDivide(long order) {
    Rational sum = Rational.ZERO;
    for (int[] row : ids) {
      Cyclotomic degree = distinct.get(row[0]);
      if (!degree.isRational()
          || degree.isZero()
          || !Rational.of(order).divide(degree.toRational()).isInteger()) {
        return false;
      }
      sum = sum.add(degree.toRational().multiply(degree.toRational()));
    }
    return sum.equals(Rational.of(order));
  }

  /** Is the first number of every row 1? */
  boolean linear() {
    return Arrays.stream(ids).allMatch(row -> distinct.get(row[0]).isOne());
  }

  /** An upper bound of the absolute values of all conjugates of all numbers. */
  BigInteger bound() {
    BigInteger bound = BigInteger.ONE;
    for (Cyclotomic value : distinct) {
      BigInteger sum = BigInteger.ZERO;
      for (Rational c : value.coefficients().values()) {
        sum = sum.add(c.numerator().abs());
      }
      bound = bound.max(sum);
    }
    return bound;
  }

  /** The images of all distinct numbers under ζ_N ↦ ω^a, the numbers being integral. */
  long[] residues(ModP field, int a) {
    return images.under(new Embedding(field, a));
  }

  /**
   * Where the Galois automorphism ζ ↦ ζ^u sends each number; −1 for a number that is not in the
   * table.
   */
  int[] galois(int u) {
    int[] image = new int[distinct.size()];
    for (int i = 0; i < image.length; i++) {
      Cyclotomic value = distinct.get(i);
      image[i] = value.isRational() ? i : index.getOrDefault(value.galois(u), -1);
    }
    return image;
  }

  /**
   * The permutation of the rows by the automorphism, or an empty array if the rows are not
   * permuted.
   */
  int[] rowPermutation(int u) {
    int[] image = galois(u);
    Map<List<Integer>, Integer> rowIndex = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      rowIndex.put(Arrays.stream(ids[i]).boxed().toList(), i);
    }
    if (rowIndex.size() != ids.length) {
      return new int[0];
    }
    int[] permutation = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      Integer target = rowIndex.get(Arrays.stream(ids[i]).map(v -> image[v]).boxed().toList());
      if (target == null) {
        return new int[0];
      }
      permutation[i] = target;
    }
    return permutation;
  }

  /** Generators of the group of units modulo n. */
  static List<Integer> unitGenerators(int n) {
    List<Integer> generators = new ArrayList<>();
    boolean[] reached = new boolean[Math.max(n, 2)];
    List<Integer> group = new ArrayList<>(List.of(1 % Math.max(n, 2)));
    reached[1 % Math.max(n, 2)] = true;
    for (int u = 2; u < n; u++) {
      if (reached[u] || CharacterLift.gcd(u, n) != 1) {
        continue;
      }
      generators.add(u);
      List<Integer> old = List.copyOf(group);
      for (long power = u; !reached[(int) power]; power = power * u % n) {
        for (int h : old) {
          int product = (int) (h * power % n);
          reached[product] = true;
          group.add(product);
        }
      }
    }
    return generators;
  }

  /** The units modulo n. */
  static List<Integer> units(int n) {
    List<Integer> units = new ArrayList<>();
    for (int u = 1; u <= n; u++) {
      if (CharacterLift.gcd(u, n) == 1) {
        units.add(u);
      }
    }
    return units;
  }
}
