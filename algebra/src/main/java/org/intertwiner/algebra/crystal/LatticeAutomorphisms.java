package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  private final Matrix<Rational> source;
  private final Lattice target;
  private final Map<Rational, List<List<Rational>>> byNorm = new HashMap<>();
  private final boolean onlyOne;
  private final List<List<List<Rational>>> found = new ArrayList<>();

  private LatticeAutomorphisms(Matrix<Rational> source, Lattice target, boolean onlyOne) {
    this.source = source;
    this.target = target;
    this.onlyOne = onlyOne;
    Rational bound = Rational.ZERO;
    for (int i = 0; i < source.rows(); i++) {
      bound = bound.compareTo(source.at(i, i)) < 0 ? source.at(i, i) : bound;
    }
    for (List<Rational> v : target.shortVectors(bound)) {
      byNorm.computeIfAbsent(target.norm(v), k -> new ArrayList<>()).add(v);
    }
    extend(new ArrayList<>());
  }

  private void extend(List<List<Rational>> images) {
    if (Thread.interrupted()) {
      throw new CancellationException("search for lattice symmetries was interrupted");
    }
    int i = images.size();
    if (i == source.rows()) {
      if (found.size() >= MAX_ISOMETRIES) {
        throw new LimitExceeded(
            "symmetries of a lattice",
            "more than " + MAX_ISOMETRIES,
            "at most " + MAX_ISOMETRIES,
            "");
      }
      found.add(List.copyOf(images));
      return;
    }
    for (List<Rational> v : byNorm.getOrDefault(source.at(i, i), List.of())) {
      boolean fits = true;
      for (int j = 0; j < i && fits; j++) {
        fits = target.product(images.get(j), v).equals(source.at(j, i));
      }
      if (fits && !(onlyOne && !found.isEmpty())) {
        images.add(v);
        extend(images);
        images.remove(i);
      }
    }
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
