package org.intertwiner.algebra.ring;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An exponent vector with its hash; ordered by descending degree, then descending exponents. */
final class Exponents implements Comparable<Exponents> {
  final int[] powers;
  final int degree;
  private final int hash;

  Exponents(int[] powers) {
    this.powers = powers;
    int sum = 0;
    for (int a : powers) {
      sum = Math.addExact(sum, a);
    }
    this.degree = sum;
    this.hash = Arrays.hashCode(powers);
  }

  Exponents plus(Exponents other) {
    int[] sum = powers.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other.powers[i];
    }
    return new Exponents(sum);
  }

  Exponents times(int factor) {
    int[] product = powers.clone();
    for (int i = 0; i < product.length; i++) {
      product[i] = Math.multiplyExact(product[i], factor);
    }
    return new Exponents(product);
  }

  Exponents with(int i, int power) {
    int[] copy = powers.clone();
    copy[i] = power;
    return new Exponents(copy);
  }

  boolean isDivisibleBy(Exponents other) {
    for (int i = 0; i < powers.length; i++) {
      if (powers[i] < other.powers[i]) {
        return false;
      }
    }
    return true;
  }

  Exponents minus(Exponents other) {
    int[] difference = powers.clone();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= other.powers[i];
    }
    return new Exponents(difference);
  }

  @Override
  public int compareTo(Exponents other) {
    int byDegree = Integer.compare(other.degree, degree);
    return byDegree != 0 ? byDegree : Arrays.compare(other.powers, powers);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Exponents other && Arrays.equals(powers, other.powers);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
