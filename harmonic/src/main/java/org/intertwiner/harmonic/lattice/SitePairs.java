package org.intertwiner.harmonic.lattice;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.Lattice;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/** All pairs of sites up to a distance, by length, then target, source and translation. */
final class SitePairs {
  private static final Comparator<SitePair> ORDER =
      Comparator.comparing(SitePair::squaredLength)
          .thenComparing(SitePair::target)
          .thenComparing(SitePair::source)
          .thenComparing(SitePairs::compareCells);

  private SitePairs() {}

  private static int compareCells(SitePair a, SitePair b) {
    for (int i = 0; i < a.cell().size(); i++) {
      int c = a.cell().get(i).compareTo(b.cell().get(i));
      if (c != 0) {
        return c;
      }
    }
    return 0;
  }

  /** The pairs with a squared distance of at most {@code bound}. */
  static List<SitePair> upTo(
      LatticeField<?> target, LatticeField<?> source, Rational bound, LatticeKernelLimits limits) {
    if (bound.signum() < 0) {
      throw new InvalidInput(
          "range of a lattice kernel",
          "the squared length " + bound,
          "a number ≥ 0",
          "0 keeps the pairs of equal sites alone");
    }
    Lattice lattice = target.symmetry().lattice();
    limits.requirePairs(
        "squared length " + bound,
        predicted(lattice, bound) * target.sites().size() * source.sites().size());
    Search search = new Search(lattice, bound);
    List<SitePair> pairs = new ArrayList<>();
    for (int u = 0; u < target.sites().size(); u++) {
      for (int s = 0; s < source.sites().size(); s++) {
        search.add(pairs, u, s, difference(source.sites().get(s), target.sites().get(u)));
      }
    }
    pairs.sort(ORDER);
    return pairs;
  }

  /** The pairs at the shortest distances. */
  static List<SitePair> nearest(
      LatticeField<?> target, LatticeField<?> source, int shells, LatticeKernelLimits limits) {
    if (shells < 1) {
      throw new InvalidInput(
          "number of shells",
          "" + shells,
          "at least 1",
          "the first shell is the shortest distance");
    }
    Lattice lattice = target.symmetry().lattice();
    Rational bound = lattice.transformed(lattice.lllBasis()).gram().at(0, 0);
    while (true) {
      List<SitePair> pairs = upTo(target, source, bound, limits);
      List<Rational> lengths = lengths(pairs);
      if (lengths.size() >= shells) {
        Rational last = lengths.get(shells - 1);
        return pairs.stream().filter(p -> p.squaredLength().compareTo(last) <= 0).toList();
      }
      bound = bound.multiply(Rational.of(2));
    }
  }

  /** The distinct squared lengths of sorted pairs. */
  static List<Rational> lengths(List<SitePair> pairs) {
    return pairs.stream().map(SitePair::squaredLength).distinct().toList();
  }

  static List<Rational> difference(List<Rational> a, List<Rational> b) {
    List<Rational> result = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      result.add(a.get(i).subtract(b.get(i)));
    }
    return result;
  }

  /** The volume of the ball in cells. */
  private static double predicted(Lattice lattice, Rational bound) {
    int n = lattice.dimension();
    double ball = n % 2 == 0 ? 1 : 2;
    for (int k = n % 2 == 0 ? 2 : 3; k <= n; k += 2) {
      ball *= 2 * Math.PI / k;
    }
    return ball
        * Math.pow(bound.doubleValue(), n / 2.0)
        / Math.sqrt(lattice.squaredVolume().doubleValue());
  }

  /** Translations t with |t + δ|² ≤ bound, looked for in a box of a reduced basis. */
  private static final class Search {
    private final Lattice reduced;
    private final Matrix<Rational> basis;
    private final Matrix<Rational> back;
    private final Rational bound;
    private final long[] reach;

    Search(Lattice lattice, Rational bound) {
      this.basis = lattice.lllBasis();
      this.back = ExactLinearAlgebra.inverse(Rationals.Q, basis).orElseThrow();
      this.reduced = lattice.transformed(basis);
      this.bound = bound;
      int n = lattice.dimension();
      Matrix<Rational> dual = reduced.reciprocal().gram();
      this.reach = new long[n];
      for (int i = 0; i < n; i++) {
        // a vector with |x|² ≤ bound has xᵢ² ≤ bound·(G⁻¹)ᵢᵢ
        Rational square = bound.multiply(dual.at(i, i));
        BigInteger floor = square.numerator().divide(square.denominator());
        reach[i] = floor.sqrt().longValueExact() + 1;
      }
    }

    void add(List<SitePair> pairs, int target, int source, List<Rational> shift) {
      List<Rational> delta = back.apply(shift);
      extend(pairs, target, source, shift, delta, new ArrayList<>());
    }

    private void extend(
        List<SitePair> pairs,
        int target,
        int source,
        List<Rational> shift,
        List<Rational> delta,
        List<Rational> cell) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while looking for pairs of sites");
      }
      int i = cell.size();
      if (i == reach.length) {
        keep(pairs, target, source, shift, delta, cell);
        return;
      }
      long middle = Math.round(-delta.get(i).doubleValue());
      for (long t = middle - reach[i]; t <= middle + reach[i]; t++) {
        cell.add(Rational.of(t));
        extend(pairs, target, source, shift, delta, cell);
        cell.remove(i);
      }
    }

    private void keep(
        List<SitePair> pairs,
        int target,
        int source,
        List<Rational> shift,
        List<Rational> delta,
        List<Rational> cell) {
      List<Rational> vector = sum(cell, delta);
      Rational square = reduced.norm(vector);
      if (square.compareTo(bound) <= 0) {
        List<Rational> step = basis.apply(cell);
        List<Integer> whole = step.stream().map(t -> Math.toIntExact(t.toLong())).toList();
        pairs.add(new SitePair(target, source, whole, sum(step, shift), square));
      }
    }

    private static List<Rational> sum(List<Rational> a, List<Rational> b) {
      List<Rational> result = new ArrayList<>();
      for (int i = 0; i < a.size(); i++) {
        result.add(a.get(i).add(b.get(i)));
      }
      return result;
    }
  }
}
