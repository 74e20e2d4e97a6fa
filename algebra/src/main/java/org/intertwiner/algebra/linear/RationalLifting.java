package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * Echelon forms over ℚ by way of many primes, column by column over a common denominator.
 *
 * <p>Two reconstructions compete. Fractions are found from twice as many bits as they have, which
 * is best where they are small. Cramer's rule gives every entry as a minor over one determinant,
 * both integers once the denominators of the rows are cleared: these need only as many bits as they
 * have, and no search for a denominator, which is best where entries are as large as they can be.
 *
 * <p>The rank modulo a prime is at most the rank; the lifted kernel is multiplied out over ℤ, so
 * the nullity is at least its dimension; together both are proved, and with them the echelon form,
 * which the kernel determines.
 */
final class RationalLifting {
  private final Matrix<Rational> m;
  private final Residues residues;
  private final BigInteger[] rowScales;
  private final BigInteger[][] cleared;
  private final List<Long> primes = new ArrayList<>();

  /** For every prime taken the residues of the free part; seen by the test that corrupts them. */
  final List<long[]> images = new ArrayList<>();

  /** For every prime taken the minor of the pivots, after clearing denominators. */
  private final List<Long> minors = new ArrayList<>();

  private int[] pivots = {};
  private int[] pivotRows = {};
  private int lastFraction;
  private int lastMinor;

  /** The free columns of the echelon form, each over its own denominator. */
  record Columns(BigInteger[][] numerators, BigInteger[] denominators) {}

  RationalLifting(Matrix<Rational> m) {
    this.m = m;
    this.residues = ModularRoute.residues(m);
    this.cleared = IntegerCheck.cleared(m);
    this.rowScales =
        IntStream.range(0, m.rows())
            .mapToObj(i -> IntegerCheck.denominator(m, i))
            .toArray(BigInteger[]::new);
  }

  /** The proved echelon form, or empty when the primes run out. */
  Optional<RowEchelon<Rational>> solve() {
    ModularPrimes stream = new ModularPrimes(1);
    int attempt = 2;
    for (OptionalLong p = stream.next(); p.isPresent(); p = stream.next()) {
      if (!take(p.getAsLong())) {
        continue;
      }
      if (primes.size() == 1) {
        attempt = 2;
      }
      if (primes.size() >= attempt) {
        attempt += Math.max(1, attempt / 8);
        Optional<Columns> lifted = lift();
        if (lifted.isPresent() && isProved(lifted.get())) {
          return Optional.of(echelon(lifted.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** Adds the image at a prime unless its echelon form has a worse shape; a better one restarts. */
  boolean take(long p) {
    PrimeField field = PrimeField.of(p);
    double[] coefficients = residues.coefficientsModulo(field);
    if (coefficients.length == 0 && !residues.isEmptyOfTerms()) {
      return false;
    }
    double[][] rows = residues.at(ModularEmbedding.of(field, 1, 1), coefficients);
    ModularElimination.Echelon echelon = ModularElimination.echelon(rows, m.columns(), p);
    int comparison = primes.isEmpty() ? 1 : comparison(echelon);
    if (comparison < 0) {
      return false;
    }
    if (comparison > 0) {
      primes.clear();
      images.clear();
      minors.clear();
      pivots = echelon.pivots();
      pivotRows = echelon.rows();
      lastFraction = 0;
      lastMinor = 0;
    }
    primes.add(p);
    images.add(flat(echelon.free(), p));
    minors.add(minor(echelon, p));
    return true;
  }

  /** Positive when better: more pivots, then smaller columns, then smaller rows. */
  private int comparison(ModularElimination.Echelon echelon) {
    int columns = ModularEchelon.compareShapes(echelon.pivots(), pivots);
    return columns != 0 ? columns : Arrays.compare(pivotRows, echelon.rows());
  }

  private long[] flat(double[][] free, long p) {
    int width = m.columns() - pivots.length;
    long[] out = new long[pivots.length * width];
    for (int i = 0; i < pivots.length; i++) {
      for (int j = 0; j < width; j++) {
        out[i * width + j] = Math.floorMod((long) free[i][j], p);
      }
    }
    return out;
  }

  private long minor(ModularElimination.Echelon echelon, long p) {
    BigInteger modulus = BigInteger.valueOf(p);
    long product = Math.floorMod(echelon.minor(), p);
    for (int row : echelon.rows()) {
      product = product * rowScales[row].mod(modulus).longValue() % p;
    }
    return product;
  }

  /** Lifts from all primes but the last and compares with the last. */
  Optional<Columns> lift() {
    ResidueLift lift = new ResidueLift(primes.subList(0, primes.size() - 1));
    Optional<Columns> fractions = fractions(lift);
    return fractions.isPresent() ? fractions : minors(lift);
  }

  private Optional<Columns> fractions(ResidueLift lift) {
    int width = m.columns() - pivots.length;
    if (pivots.length * width > 0 && fraction(lift, lastFraction).isEmpty()) {
      return Optional.empty();
    }
    BigInteger[][] numerators = new BigInteger[width][pivots.length];
    BigInteger[] denominators = new BigInteger[width];
    BigInteger[] known = new BigInteger[pivots.length];
    for (int j = 0; j < width; j++) {
      lift.forgetDenominator();
      for (int i = 0; i < pivots.length; i++) {
        Optional<BigInteger> numerator = fraction(lift, i * width + j);
        if (numerator.isEmpty()) {
          lastFraction = i * width + j;
          return Optional.empty();
        }
        numerators[j][i] = numerator.get();
        known[i] = lift.denominator();
      }
      denominators[j] = lift.denominator();
      for (int i = 0; i < pivots.length; i++) {
        if (!known[i].equals(denominators[j])) {
          numerators[j][i] = numerators[j][i].multiply(denominators[j].divide(known[i]));
        }
      }
    }
    return Optional.of(new Columns(numerators, denominators));
  }

  /** The numerator over the denominator carried by the lift, where the last prime agrees. */
  private Optional<BigInteger> fraction(ResidueLift lift, int at) {
    int k = primes.size() - 1;
    long[] residue = new long[k];
    for (int i = 0; i < k; i++) {
      residue[i] = images.get(i)[at];
    }
    long p = primes.get(k);
    BigInteger modulus = BigInteger.valueOf(p);
    long last = images.get(k)[at];
    return lift.numerator(residue)
        .filter(
            n -> {
              long denominator = lift.denominator().mod(modulus).longValue();
              return denominator != 0 && n.mod(modulus).longValue() == last * denominator % p;
            });
  }

  private Optional<Columns> minors(ResidueLift lift) {
    int width = m.columns() - pivots.length;
    Optional<BigInteger> determinant = minor(lift, -1);
    if (determinant.isEmpty() || determinant.get().signum() == 0) {
      return Optional.empty();
    }
    if (pivots.length * width > 0 && minor(lift, lastMinor).isEmpty()) {
      return Optional.empty();
    }
    BigInteger[][] numerators = new BigInteger[width][pivots.length];
    for (int j = 0; j < width; j++) {
      checkInterrupt();
      for (int i = 0; i < pivots.length; i++) {
        Optional<BigInteger> numerator = minor(lift, i * width + j);
        if (numerator.isEmpty()) {
          lastMinor = i * width + j;
          return Optional.empty();
        }
        numerators[j][i] = numerator.get();
      }
    }
    BigInteger[] denominators = new BigInteger[width];
    Arrays.fill(denominators, determinant.get());
    return Optional.of(new Columns(numerators, denominators));
  }

  /** An entry times the minor of the pivots, or for −1 that minor, where the last prime agrees. */
  private Optional<BigInteger> minor(ResidueLift lift, int at) {
    int k = primes.size() - 1;
    long[] residue = new long[k];
    for (int i = 0; i < k; i++) {
      residue[i] = minorResidue(i, at);
    }
    BigInteger value = lift.integer(residue);
    BigInteger last = BigInteger.valueOf(primes.get(k));
    return value.mod(last).longValue() == minorResidue(k, at)
        ? Optional.of(value)
        : Optional.empty();
  }

  private long minorResidue(int prime, int at) {
    long minor = minors.get(prime);
    return at < 0 ? minor : images.get(prime)[at] * minor % primes.get(prime);
  }

  private static void checkInterrupt() {
    if (Thread.interrupted()) {
      throw new CancellationException("lifting was interrupted");
    }
  }

  /** Whether the kernel read off annihilates the matrix, exactly. */
  boolean isProved(Columns columns) {
    int[] free = free();
    for (int j = 0; j < free.length; j++) {
      checkInterrupt();
      BigInteger[] numerators = columns.numerators[j];
      for (BigInteger[] row : cleared) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < pivots.length; i++) {
          BigInteger a = row[pivots[i]];
          if (a.signum() != 0 && numerators[i].signum() != 0) {
            sum = sum.add(a.multiply(numerators[i]));
          }
        }
        if (!sum.equals(row[free[j]].multiply(columns.denominators[j]))) {
          return false;
        }
      }
    }
    return true;
  }

  private int[] free() {
    return IntStream.range(0, m.columns())
        .filter(c -> Arrays.binarySearch(pivots, c) < 0)
        .toArray();
  }

  /** The echelon form in lowest terms. */
  RowEchelon<Rational> echelon(Columns columns) {
    int width = m.columns() - pivots.length;
    Rational[] entries = new Rational[pivots.length * width];
    for (int from = 0, to; from < width; from = to) {
      checkInterrupt();
      List<BigInteger> numerators = new ArrayList<>();
      BigInteger denominator = columns.denominators[from];
      for (to = from; to < width && columns.denominators[to].equals(denominator); to++) {
        numerators.addAll(List.of(columns.numerators[to]));
      }
      List<Rational> values = Rationals.Q.fractions(numerators, denominator);
      for (int k = 0; k < values.size(); k++) {
        entries[k % pivots.length * width + from + k / pivots.length] = values.get(k);
      }
    }
    return ModularEchelon.assemble(m, pivots, Arrays.asList(entries));
  }
}
