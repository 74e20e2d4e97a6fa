package org.intertwiner.algebra.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.ModularInterpolation;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;

/**
 * Echelon forms over ℚ(ζₙ) by way of many primes.
 *
 * <p>The rank modulo a prime is at most the rank; the lifted kernel is multiplied out exactly, so
 * the nullity is at least its dimension; together both are proved, and with them the echelon form,
 * which the kernel determines.
 *
 * @param <E> the entries
 */
final class ModularEchelon<E> {
  private final Matrix<E> m;
  private final Residues residues;
  private final Function<Map<Integer, Rational>, E> ofTerms;
  private final BiPredicate<Matrix<E>, Matrix<E>> annihilates;
  private final List<Long> primes = new ArrayList<>();

  /** For every prime taken the residues of the free part; seen by the test that corrupts them. */
  final List<long[]> images = new ArrayList<>();

  private int[] pivots = {};
  private int[] basis = {0};

  ModularEchelon(
      Matrix<E> m,
      Residues residues,
      Function<Map<Integer, Rational>, E> ofTerms,
      BiPredicate<Matrix<E>, Matrix<E>> annihilates) {
    this.m = m;
    this.residues = residues;
    this.ofTerms = ofTerms;
    this.annihilates = annihilates;
  }

  /** The proved echelon form, or empty when the primes run out. */
  Optional<RowEchelon<E>> solve() {
    ModularPrimes stream = new ModularPrimes(residues.conductor());
    int attempt = 2;
    for (OptionalLong p = stream.next(); p.isPresent(); p = stream.next()) {
      if (!take(p.getAsLong())) {
        continue;
      }
      if (primes.size() == 1) {
        attempt = 2;
      }
      if (primes.size() >= attempt) {
        attempt += Math.max(1, attempt / 2);
        Optional<RowEchelon<E>> lifted = lift();
        if (lifted.isPresent() && isProved(lifted.get())) {
          return lifted;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the kernel read off annihilates the matrix, exactly. */
  boolean isProved(RowEchelon<E> echelon) {
    return annihilates.test(m, echelon.kernel());
  }

  /**
   * Adds the images at a prime unless its echelon form has a worse shape; a better one restarts.
   */
  boolean take(long p) {
    PrimeField field = PrimeField.of(p);
    double[] coefficients = residues.coefficientsModulo(field);
    if (coefficients.length == 0 && !residues.isEmptyOfTerms()) {
      return false;
    }
    int n = residues.conductor();
    ModularEmbedding first = ModularEmbedding.of(field, n, 1);
    ModularInterpolation interpolation = ModularInterpolation.of(first);
    int[] units = interpolation.units();
    double[][][] free = new double[units.length][][];
    int[] shape = null;
    for (int u = 0; u < units.length; u++) {
      ModularEmbedding embedding = units[u] == 1 ? first : first.conjugate(units[u]);
      ModularElimination.Echelon echelon =
          ModularElimination.echelon(residues.at(embedding, coefficients), m.columns(), p);
      if (shape != null && !Arrays.equals(shape, echelon.pivots())) {
        return false;
      }
      shape = echelon.pivots();
      free[u] = echelon.free();
    }
    int comparison = primes.isEmpty() ? 1 : compareShapes(shape, pivots);
    if (comparison < 0) {
      return false;
    }
    if (comparison > 0) {
      primes.clear();
      images.clear();
      pivots = shape;
      basis = interpolation.basisExponents();
    }
    primes.add(p);
    images.add(interpolate(interpolation, free, p));
    return true;
  }

  /** Positive when a is the better shape: more pivots, then smaller columns. */
  static int compareShapes(int[] a, int[] b) {
    return a.length != b.length ? Integer.compare(a.length, b.length) : Arrays.compare(b, a);
  }

  private long[] interpolate(ModularInterpolation interpolation, double[][][] free, long p) {
    int phi = free.length;
    int width = m.columns() - pivots.length;
    long[] out = new long[pivots.length * width * phi];
    long[] values = new long[phi];
    for (int i = 0; i < pivots.length; i++) {
      for (int j = 0; j < width; j++) {
        boolean zero = true;
        for (int u = 0; u < phi; u++) {
          values[u] = Math.floorMod((long) free[u][i][j], p);
          zero &= values[u] == 0;
        }
        if (!zero) {
          long[] c = phi == 1 ? values : interpolation.coefficients(values);
          System.arraycopy(c, 0, out, (i * width + j) * phi, phi);
        }
      }
    }
    return out;
  }

  /** Lifts from all primes but the last and compares with the last. */
  Optional<RowEchelon<E>> lift() {
    int k = primes.size() - 1;
    ResidueLift lift = new ResidueLift(primes.subList(0, k));
    PrimeField last = PrimeField.of(primes.get(k));
    int phi = basis.length;
    int width = m.columns() - pivots.length;
    List<E> entries = new ArrayList<>(pivots.length * width);
    for (int e = 0; e < pivots.length * width; e++) {
      Map<Integer, Rational> terms = new TreeMap<>();
      for (int b = 0; b < phi; b++) {
        int at = e * phi + b;
        long[] residue = IntStream.range(0, k).mapToLong(i -> images.get(i)[at]).toArray();
        Optional<Rational> value = lift.rational(residue);
        if (value.isEmpty() || !agrees(value.get(), last, images.get(k)[at])) {
          return Optional.empty();
        }
        if (!value.get().isZero()) {
          terms.put(basis[b], value.get());
        }
      }
      entries.add(ofTerms.apply(terms));
    }
    return Optional.of(assemble(m, pivots, entries));
  }

  private static boolean agrees(Rational value, PrimeField field, long residue) {
    java.math.BigInteger p = java.math.BigInteger.valueOf(field.characteristic());
    long numerator = value.numerator().mod(p).longValue();
    long denominator = value.denominator().mod(p).longValue();
    return numerator == residue * denominator % field.characteristic() && denominator != 0;
  }

  /** The form with these pivots; the entries of the other columns, row by row. */
  static <E> RowEchelon<E> assemble(Matrix<E> m, int[] pivots, List<E> entries) {
    int width = m.columns() - pivots.length;
    int[] place = new int[m.columns()];
    Arrays.fill(place, -1);
    for (int i = 0; i < pivots.length; i++) {
      place[pivots[i]] = i;
    }
    int[] free = new int[m.columns()];
    int count = 0;
    for (int c = 0; c < free.length; c++) {
      free[c] = place[c] < 0 ? count++ : -1;
    }
    E zero = m.ring().zero();
    E one = m.ring().one();
    Matrix<E> matrix =
        Matrix.of(
            m.ring(),
            pivots.length,
            m.columns(),
            (i, j) -> place[j] < 0 ? entries.get(i * width + free[j]) : place[j] == i ? one : zero);
    return new RowEchelon<>(matrix, Arrays.stream(pivots).boxed().toList());
  }
}
