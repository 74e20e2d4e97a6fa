package org.intertwiner.reptheory.finite;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.ring.Primes;

/**
 * The multiplicities of the rows in powers of a row: in ψ^q χ, q a prime divisor of the exponent,
 * in the symmetric and exterior squares and cubes.
 *
 * <p>Where the power maps are compatible with the Galois group, an automorphism permutes the terms
 * of Σ |C| f(C) χ_j(C)*: the multiplicities are rational, and known from their residues. Cubes are
 * left out for degrees so large that their multiplicities might pass the prime.
 */
final class TablePowers {
  /** Here d(d + 1)(d + 2)/6 is below 2³⁰, where the primes begin. */
  private static final long MAX_CUBE_DEGREE = 1860;

  private static final long[] NONE = {};

  private final ConjugacyClasses classes;
  private final long order;
  private final List<TableImages> squares;
  private final List<TableImages> cubes;
  private final Set<Integer> primes = new TreeSet<>(List.of(2, 3));

  /** The images of the table modulo as many primes as squares, and as cubes, need. */
  TablePowers(FiniteGroup<?> group, List<TableImages> squares, List<TableImages> cubes) {
    this.classes = group.classes();
    this.order = group.order();
    this.squares = squares;
    this.cubes = cubes;
    Primes.factor(group.exponent()).keySet().forEach(q -> primes.add(Math.toIntExact(q)));
  }

  /** Are all multiplicities for these rows whole numbers, and those in powers not negative? */
  boolean integral(int[] rows) {
    for (int i : rows) {
      Interruption.check();
      for (int q : primes) {
        if (!agree(squares, images -> adams(images, i, q))) {
          return false;
        }
      }
      if (!agree(squares, images -> squares(images, i))) {
        return false;
      }
      if (squares.get(0).values()[i][0] <= MAX_CUBE_DEGREE
          && !agree(cubes, images -> cubes(images, i))) {
        return false;
      }
    }
    return true;
  }

  /** Are the roots of all elements counted by the indicators of all rows? */
  boolean rootsCounted(List<TableImages> all) {
    return all.stream().allMatch(images -> primes.stream().allMatch(images::rootsCounted));
  }

  /** Are there multiplicities, the same modulo all primes? */
  private static boolean agree(
      List<TableImages> all, Function<TableImages, long[]> multiplicities) {
    long[] first = multiplicities.apply(all.get(0));
    for (TableImages images : all.subList(1, all.size())) {
      if (!Arrays.equals(first, multiplicities.apply(images))) {
        return false;
      }
    }
    return first.length > 0;
  }

  /** χ(gⁿ) for every class. */
  private long[] power(long[] chi, int n) {
    long[] power = new long[chi.length];
    for (int c = 0; c < chi.length; c++) {
      power[c] = chi[classes.power(c, n)];
    }
    return power;
  }

  private static long[] product(ModP field, long[] a, long[] b) {
    long[] product = new long[a.length];
    for (int c = 0; c < a.length; c++) {
      product[c] = field.mul(a[c], b[c]);
    }
    return product;
  }

  /** ⟨ψⁿχ, χ_j⟩, whole numbers of at most χ(1); nothing where one is none. */
  private long[] adams(TableImages images, int i, int n) {
    ModP field = images.field();
    long[] chi = images.values()[i];
    long[] sums = images.keptProducts(power(chi, n));
    long inverse = field.inv(field.of(order));
    long[] result = new long[sums.length];
    for (int j = 0; j < sums.length; j++) {
      result[j] = field.centred(field.mul(sums[j], inverse));
      if (Math.abs(result[j]) > chi[0]) {
        return NONE;
      }
    }
    return result;
  }

  /** The multiplicities in S²χ, then those in Λ²χ. */
  private long[] squares(TableImages images, int i) {
    ModP field = images.field();
    long[] chi = images.values()[i];
    long[] square = images.keptProducts(product(field, chi, chi));
    long[] power = images.keptProducts(power(chi, 2));
    return parts(images, square, power, new long[square.length], 2, chi[0] * chi[0]);
  }

  /** The multiplicities in S³χ, then those in Λ³χ: (χ³ ± 3χψ²χ + 2ψ³χ)/6. */
  private long[] cubes(TableImages images, int i) {
    ModP field = images.field();
    long[] chi = images.values()[i];
    long[] cube = images.products(product(field, chi, product(field, chi, chi)));
    long[] mixed = images.products(product(field, chi, power(chi, 2)));
    field.scale(mixed, 3);
    long[] power = images.keptProducts(power(chi, 3)).clone();
    field.scale(power, 2);
    long most = chi[0] * (chi[0] + 1) * (chi[0] + 2) / 6;
    return parts(images, cube, mixed, power, 6, most);
  }

  /** (a + b + c)/(n|G|), then (a − b + c)/(n|G|); nothing where one is not in 0 … most. */
  private long[] parts(TableImages images, long[] a, long[] b, long[] c, long n, long most) {
    ModP field = images.field();
    long inverse = field.inv(field.mul(n, field.of(order)));
    int k = a.length;
    long[] result = new long[2 * k];
    for (int j = 0; j < k; j++) {
      long even = field.add(a[j], c[j]);
      result[j] = field.mul(field.add(even, b[j]), inverse);
      result[k + j] = field.mul(field.sub(even, b[j]), inverse);
      if (result[j] > most || result[k + j] > most) {
        return NONE;
      }
    }
    return result;
  }
}
