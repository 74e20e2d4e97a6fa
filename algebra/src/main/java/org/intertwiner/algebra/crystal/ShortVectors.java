package org.intertwiner.algebra.crystal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * All short vectors of a lattice.
 *
 * <p>With vᵀGv = Σ qᵢ(vᵢ + Σ_{j&gt;i} qᵢⱼvⱼ)² the last coordinate is bounded, then the one before,
 * and so on; the basis is reduced first. <em>Source:</em> U. Fincke, M. Pohst, Math. Comp. 44
 * (1985).
 */
final class ShortVectors {
  static final int MAX_VECTORS = 1_000_000;

  private final int n;
  private final Rational[][] q;
  private final List<Rational[]> found = new ArrayList<>();

  private ShortVectors(Matrix<Rational> gram) {
    this.n = gram.rows();
    this.q = squares(gram);
  }

  /** Completes squares: qᵢ on the diagonal, qᵢⱼ above. */
  private static Rational[][] squares(Matrix<Rational> gram) {
    int n = gram.rows();
    Rational[][] q = new Rational[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        q[i][j] = gram.at(i, j);
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        q[i][j] = q[i][j].divide(q[i][i]);
      }
      for (int k = i + 1; k < n; k++) {
        for (int j = k; j < n; j++) {
          q[k][j] = q[k][j].subtract(q[i][k].multiply(q[i][j]).multiply(q[i][i]));
        }
      }
    }
    return q;
  }

  static List<List<Rational>> of(Lattice lattice, Rational bound) {
    Matrix<Rational> basis = lattice.lllBasis();
    ShortVectors search = new ShortVectors(lattice.transformed(basis).gram());
    search.extend(new Rational[search.n], search.n - 1, bound);
    List<List<Rational>> vectors = new ArrayList<>();
    for (Rational[] v : search.found) {
      List<Rational> vector = basis.apply(List.of(v));
      if (!vector.stream().allMatch(Rational::isZero)) {
        vectors.add(vector);
      }
    }
    vectors.sort(
        Comparator.<List<Rational>, Rational>comparing(lattice::norm)
            .thenComparing(SpaceGroup::compare));
    return vectors;
  }

  private void extend(Rational[] v, int i, Rational rest) {
    if (i < 0) {
      keep(v.clone());
      return;
    }
    Rational center = Rational.ZERO;
    for (int j = i + 1; j < n; j++) {
      center = center.subtract(q[i][j].multiply(v[j]));
    }
    Rational start = floor(center);
    for (int step : new int[] {-1, 1}) {
      Rational x = step < 0 ? start : start.add(Rational.ONE);
      while (true) {
        Rational distance = x.subtract(center);
        Rational left = rest.subtract(q[i][i].multiply(distance).multiply(distance));
        if (left.signum() < 0) {
          break;
        }
        v[i] = x;
        extend(v, i - 1, left);
        x = x.add(Rational.of(step));
      }
    }
  }

  private void keep(Rational[] v) {
    if (Thread.interrupted()) {
      throw new CancellationException("search for short vectors was interrupted");
    }
    if (found.size() >= MAX_VECTORS) {
      throw new LimitExceeded(
          "short vectors of a lattice",
          "more than " + MAX_VECTORS,
          "at most " + MAX_VECTORS,
          "a smaller bound or a rounder lattice has fewer");
    }
    found.add(v);
  }

  private static Rational floor(Rational value) {
    BigInteger[] parts = value.numerator().divideAndRemainder(value.denominator());
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return Rational.of(floor, BigInteger.ONE);
  }

  /** The nearest whole number; halves go up. */
  static Rational round(Rational value) {
    return floor(value.add(Rational.of(1, 2)));
  }

  static Matrix<Rational> columns(List<List<Rational>> vectors) {
    int n = vectors.get(0).size();
    return Matrix.of(Rationals.Q, n, vectors.size(), (i, j) -> vectors.get(j).get(i));
  }
}
