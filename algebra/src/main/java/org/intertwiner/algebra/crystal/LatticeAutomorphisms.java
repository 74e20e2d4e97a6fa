package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * Isometries of lattices: a reduced basis of one is sent to short vectors of the other with the
 * same products, one vector after the other.
 */
final class LatticeAutomorphisms {
  private static final int MAX_ISOMETRIES = 100_000;
  private static final int MAX_VECTORS = 2_000;

  private final Matrix<Rational> source;
  private final List<List<Rational>> vectors;
  private final Rational[][] products;
  private final boolean onlyOne;
  private final List<List<List<Rational>>> found = new ArrayList<>();

  private LatticeAutomorphisms(Matrix<Rational> source, Lattice target, boolean onlyOne) {
    this.source = source;
    this.onlyOne = onlyOne;
    Set<Rational> norms = new HashSet<>();
    Rational bound = Rational.ZERO;
    for (int i = 0; i < source.rows(); i++) {
      norms.add(source.at(i, i));
      bound = bound.compareTo(source.at(i, i)) < 0 ? source.at(i, i) : bound;
    }
    this.vectors =
        target.shortVectors(bound).stream().filter(v -> norms.contains(target.norm(v))).toList();
    this.products = products(target);
    extend(new int[source.rows()], 0);
  }

  private Rational[][] products(Lattice target) {
    int count = vectors.size();
    if (count > MAX_VECTORS) {
      throw new LimitExceeded(
          "symmetries of a lattice",
          count + " vectors as short as a reduced basis",
          "at most " + MAX_VECTORS,
          "");
    }
    Rational[][] table = new Rational[count][count];
    for (int i = 0; i < count; i++) {
      List<Rational> image = target.gram().apply(vectors.get(i));
      for (int j = 0; j < count; j++) {
        Rational sum = Rational.ZERO;
        for (int k = 0; k < image.size(); k++) {
          sum = sum.add(image.get(k).multiply(vectors.get(j).get(k)));
        }
        table[i][j] = sum;
      }
    }
    return table;
  }

  private void extend(int[] images, int i) {
    if (Thread.interrupted()) {
      throw new CancellationException("search for lattice symmetries was interrupted");
    }
    if (i == images.length) {
      if (found.size() >= MAX_ISOMETRIES) {
        throw new LimitExceeded(
            "symmetries of a lattice",
            "more than " + MAX_ISOMETRIES,
            "at most " + MAX_ISOMETRIES,
            "");
      }
      found.add(Arrays.stream(images).mapToObj(vectors::get).toList());
      return;
    }
    for (int v = 0; v < vectors.size() && !(onlyOne && !found.isEmpty()); v++) {
      images[i] = v;
      if (fits(images, i)) {
        extend(images, i + 1);
      }
    }
  }

  private boolean fits(int[] images, int i) {
    for (int j = i; j >= 0; j--) {
      if (!products[images[i]][images[j]].equals(source.at(j, i))) {
        return false;
      }
    }
    return true;
  }

  /** A matrix M with MᵀG′M = G, where there is one. */
  static Optional<Matrix<Rational>> isometry(Lattice from, Lattice to) {
    if (!from.squaredVolume().equals(to.squaredVolume())) {
      return Optional.empty();
    }
    Matrix<Rational> basis = from.lllBasis();
    Matrix<Rational> back = ExactLinearAlgebra.inverse(Rationals.Q, basis).orElseThrow();
    return new LatticeAutomorphisms(from.transformed(basis).gram(), to, true)
        .found.stream().findFirst().map(images -> ShortVectors.columns(images).multiply(back));
  }

  /** A small set of automorphisms that generate all. */
  static List<Matrix<Rational>> generators(Lattice lattice) {
    Matrix<Rational> basis = lattice.lllBasis();
    Matrix<Rational> back = ExactLinearAlgebra.inverse(Rationals.Q, basis).orElseThrow();
    List<Matrix<Rational>> generators = new ArrayList<>();
    Set<List<List<Rational>>> covered = new HashSet<>();
    covered.add(Matrix.identity(Rationals.Q, lattice.dimension()).toRows());
    for (List<List<Rational>> images :
        new LatticeAutomorphisms(lattice.transformed(basis).gram(), lattice, false).found) {
      Matrix<Rational> w = ShortVectors.columns(images).multiply(back);
      if (!covered.contains(w.toRows())) {
        generators.add(w);
        close(generators, covered);
      }
    }
    return generators;
  }

  /** The group of the generators, of which all but the last have been closed. */
  private static void close(List<Matrix<Rational>> generators, Set<List<List<Rational>>> covered) {
    List<Matrix<Rational>> work = new ArrayList<>();
    covered.forEach(rows -> work.add(Matrix.of(Rationals.Q, rows)));
    for (int x = 0; x < work.size(); x++) {
      for (Matrix<Rational> g : generators) {
        Matrix<Rational> product = work.get(x).multiply(g);
        if (covered.add(product.toRows())) {
          work.add(product);
        }
      }
    }
  }
}
