package org.intertwiner.harmonic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.reptheory.FiniteCharacter;

/**
 * Molien's sum (1/|G|) Σ_C |C| χ_W(C) / det(1 − t g⁻¹) over one denominator.
 *
 * <p>D = ∏ Φ_k^{e_k}, with e_k the largest multiplicity of a primitive k-th root of unity as an
 * eigenvalue, is a multiple of every det(1 − tg). The series has whole coefficients, hence so has D
 * times it, a polynomial of degree below deg D whose coefficients are at most dim W · 2^{deg D}; so
 * it is known when it is known modulo primes of twice that product.
 */
final class FiniteMolien {
  private static final int MOST_DEGREE = 4_000;
  private static final long MOST_STEPS = 100_000_000;

  private final ConjugacyClasses classes;
  private final FiniteCharacter<?> target;
  private final long order;
  private final List<List<Long>> eigenvalues = new ArrayList<>();
  private final SortedMap<Integer, Integer> factors = new TreeMap<>();
  private int conductor = 1;

  private FiniteMolien(FiniteCharacter<?> space, FiniteCharacter<?> target) {
    this.classes = space.group().classes();
    this.target = target;
    this.order = space.group().order();
    requireFeasible();
    for (int c = 0; c < classes.count(); c++) {
      List<Long> multiplicities = space.eigenvalues(c);
      eigenvalues.add(multiplicities);
      int n = multiplicities.size();
      conductor = lcm(lcm(conductor, n), target.at(c).conductor());
      for (int j = 0; j < n; j++) {
        if (multiplicities.get(j) > 0) {
          int k = n / gcd(n, j);
          factors.merge(k, Math.toIntExact(multiplicities.get(j)), Math::max);
        }
      }
    }
  }

  /** Refuses groups whose eigenvalues alone would take long, before any is computed. */
  private void requireFeasible() {
    double steps = 0;
    for (int c = 0; c < classes.count(); c++) {
      steps += (double) classes.elementOrder(c) * classes.elementOrder(c);
    }
    if (steps > MOST_STEPS) {
      throw new LimitExceeded(
          "eigenvalues for a Molien fraction",
          String.format(java.util.Locale.ROOT, "%.3g steps", steps),
          "at most " + MOST_STEPS + " steps",
          "MolienSeries counts by degree");
    }
  }

  static MolienFraction of(FiniteCharacter<?> space, FiniteCharacter<?> target) {
    return new FiniteMolien(space, target).sum();
  }

  private MolienFraction sum() {
    int degree = 0;
    for (Map.Entry<Integer, Integer> e : factors.entrySet()) {
      degree += CyclotomicPolynomials.totient(e.getKey()) * e.getValue();
    }
    if (degree > MOST_DEGREE) {
      throw new LimitExceeded(
          "Molien fraction",
          "a denominator of degree " + degree,
          "a denominator of degree at most " + MOST_DEGREE,
          "MolienSeries counts by degree");
    }
    BigInteger bound = BigInteger.valueOf(2 * target.degree()).shiftLeft(degree);
    List<BigInteger> denominator = CyclotomicPolynomials.product(factors).coefficients();
    BigInteger modulus = BigInteger.ONE;
    BigInteger[] numerator = new BigInteger[degree];
    java.util.Arrays.fill(numerator, BigInteger.ZERO);
    long p = Math.max(1L << 29, order);
    while (modulus.compareTo(bound) <= 0) {
      Interruption.check();
      p = PrimeField.primeCongruentToOne(conductor, p);
      long[] residues = numerator(p, degree, denominator);
      BigInteger prime = BigInteger.valueOf(p);
      BigInteger inverse = modulus.modInverse(prime);
      for (int i = 0; i < degree; i++) {
        BigInteger step =
            BigInteger.valueOf(residues[i]).subtract(numerator[i]).multiply(inverse).mod(prime);
        numerator[i] = numerator[i].add(modulus.multiply(step));
      }
      modulus = modulus.multiply(prime);
    }
    BigInteger half = modulus.shiftRight(1);
    for (int i = 0; i < degree; i++) {
      numerator[i] =
          numerator[i].compareTo(half) > 0 ? numerator[i].subtract(modulus) : numerator[i];
    }
    return MolienFraction.reduced(DegreeTuples.polynomial(List.of(numerator)), factors);
  }

  private long[] numerator(long p, int degree, List<BigInteger> denominator) {
    PrimeField field = PrimeField.of(p);
    ModularEmbedding embedding = ModularEmbedding.of(field, conductor, 1);
    long[] sum = new long[degree];
    for (int c = 0; c < eigenvalues.size(); c++) {
      // an eigenvalue z of g⁻¹ contributes 1/(1 − t z)
      long[] series = new long[degree];
      Cyclotomic value = target.at(c);
      series[0] = embedding.at(value) * (classes.size(c) % p) % p;
      List<Long> multiplicities = eigenvalues.get(c);
      int n = multiplicities.size();
      for (int j = 0; j < n && series[0] != 0; j++) {
        long z = embedding.zeta(-(long) j * (conductor / n));
        for (long copy = 0; copy < multiplicities.get(j); copy++) {
          for (int i = 1; i < degree; i++) {
            series[i] = (series[i] + z * series[i - 1]) % p;
          }
        }
      }
      for (int i = 0; i < degree; i++) {
        sum[i] += series[i];
      }
      if (c % 7 == 6 || c == eigenvalues.size() - 1) {
        java.util.Arrays.setAll(sum, i -> sum[i] % p);
      }
    }
    long scale = field.inverse(order % p);
    long[] product = new long[degree];
    BigInteger prime = BigInteger.valueOf(p);
    for (int k = 0; k < denominator.size(); k++) {
      long factor = denominator.get(k).mod(prime).longValue() * scale % p;
      for (int i = k; i < degree && factor != 0; i++) {
        product[i] = (product[i] + factor * sum[i - k]) % p;
      }
    }
    return product;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private static int lcm(int a, int b) {
    return Math.multiplyExact(a / gcd(a, b), b);
  }
}
