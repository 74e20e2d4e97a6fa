package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;

/**
 * A matrix over ℚ(ζₙ) prepared for reduction modulo many primes: its terms in flat arrays, equal
 * denominators inverted once.
 */
final class Residues {
  private static final long SMALL = 1L << 28;

  private final int rows;
  private final int columns;
  private final int conductor;
  private final int[] start;
  private final int[] exponents;
  private final double[] smallNumerators;
  private final BigInteger[] bigNumerators;
  private final int[] denominatorIndex;
  private final BigInteger[] denominators;

  private Residues(int rows, int columns, int conductor, int[] start, List<Term> terms) {
    this.rows = rows;
    this.columns = columns;
    this.conductor = conductor;
    this.start = start;
    int size = terms.size();
    this.exponents = new int[size];
    this.smallNumerators = new double[size];
    this.denominatorIndex = new int[size];
    Map<BigInteger, Integer> distinct = new HashMap<>();
    List<BigInteger> list = new ArrayList<>();
    boolean small = true;
    for (int t = 0; t < size; t++) {
      Term term = terms.get(t);
      exponents[t] = term.exponent;
      BigInteger d = term.value.denominator();
      Integer known = distinct.putIfAbsent(d, list.size());
      denominatorIndex[t] = known == null ? list.size() : known;
      if (known == null) {
        list.add(d);
      }
      BigInteger numerator = term.value.numerator();
      small &= numerator.bitLength() < 28;
      smallNumerators[t] = numerator.doubleValue();
    }
    this.denominators = list.toArray(BigInteger[]::new);
    this.bigNumerators =
        small
            ? new BigInteger[0]
            : terms.stream().map(t -> t.value.numerator()).toArray(BigInteger[]::new);
  }

  private record Term(int exponent, Rational value) {}

  /** Terms of an entry: exponent of ζₙ ↦ coefficient. */
  static <E> Residues of(Matrix<E> m, int conductor, Function<E, Map<Integer, Rational>> termsOf) {
    List<Term> terms = new ArrayList<>();
    int[] start = new int[m.rows() * m.columns() + 1];
    for (int k = 0; k < start.length - 1; k++) {
      start[k] = terms.size();
      termsOf
          .apply(m.at(k / m.columns(), k % m.columns()))
          .forEach((e, c) -> terms.add(new Term(e, c)));
    }
    start[start.length - 1] = terms.size();
    return new Residues(m.rows(), m.columns(), conductor, start, terms);
  }

  int conductor() {
    return conductor;
  }

  /** The coefficients modulo one prime; empty when the prime divides a denominator. */
  double[] coefficientsModulo(PrimeField field) {
    long p = field.characteristic();
    double[] inverses = new double[denominators.length];
    BigInteger modulus = BigInteger.valueOf(p);
    for (int i = 0; i < inverses.length; i++) {
      BigInteger d = denominators[i];
      long residue = d.bitLength() < 63 ? d.longValue() % p : d.mod(modulus).longValue();
      if (residue == 0) {
        return new double[0];
      }
      long inverse = field.inverse(residue);
      inverses[i] = inverse > p / 2 ? inverse - p : inverse;
    }
    double[] out = new double[exponents.length];
    double modulusValue = p;
    double quotient = 1.0 / p;
    for (int t = 0; t < out.length; t++) {
      double numerator =
          bigNumerators.length == 0 ? smallNumerators[t] : symmetric(bigNumerators[t], p, modulus);
      double x = numerator * inverses[denominatorIndex[t]];
      out[t] = x - modulusValue * Math.rint(x * quotient);
    }
    return out;
  }

  private static double symmetric(BigInteger numerator, long p, BigInteger modulus) {
    if (numerator.bitLength() < 63) {
      long value = numerator.longValue();
      return Math.abs(value) < SMALL ? value : value % p;
    }
    return numerator.mod(modulus).longValue();
  }

  boolean isEmptyOfTerms() {
    return exponents.length == 0;
  }

  /** The matrix under one embedding, from the coefficients at its prime. */
  double[][] at(ModularEmbedding embedding, double[] coefficients) {
    double[][] out = new double[rows][columns];
    long p = embedding.field().characteristic();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        int k = i * columns + j;
        if (conductor == 1) {
          out[i][j] = start[k] < start[k + 1] ? coefficients[start[k]] : 0;
        } else {
          out[i][j] = entry(embedding, coefficients, k, p);
        }
      }
    }
    return out;
  }

  private double entry(ModularEmbedding embedding, double[] coefficients, int k, long p) {
    long sum = 0;
    for (int t = start[k]; t < start[k + 1]; t++) {
      sum = (sum + ((long) coefficients[t]) * embedding.zeta(exponents[t])) % p;
    }
    long half = p / 2;
    return sum > half ? sum - p : sum < -half ? sum + p : sum;
  }
}
