package org.intertwiner.harmonic.kernel.orbit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Restriction;
import org.intertwiner.reptheory.intertwiner.IntertwinerSpace;

/**
 * The isotropy groups of a finite group up to conjugacy: from the kernel of the action upwards, the
 * pointwise stabiliser of the common fixed space of H and one more element.
 */
final class FiniteStrata<G> {
  private final FiniteRepresentation<G> action;
  private final FiniteRepresentation<G> in;
  private final FiniteRepresentation<G> out;
  private final OrbitLimits limits;
  private final FiniteGroup<G> group;
  private final int order;
  private final int n;
  private final List<Matrix<Cyclotomic>> matrices = new ArrayList<>();

  /** A subgroup with a basis of its fixed space, in columns. */
  private record Isotropy(BitSet elements, Matrix<Cyclotomic> fixed) {}

  FiniteStrata(
      FiniteRepresentation<G> action,
      FiniteRepresentation<G> in,
      FiniteRepresentation<G> out,
      OrbitLimits limits) {
    this.action = action;
    this.in = in;
    this.out = out;
    this.limits = limits;
    this.group = action.group();
    this.n = action.dimension();
    limits.require("order of the group", group.order(), limits.maxOrder());
    this.order = Math.toIntExact(group.order());
    for (int g = 0; g < order; g++) {
      matrices.add(this.action.at(g));
    }
  }

  List<Stratum> list() {
    List<Isotropy> found = new ArrayList<>();
    found.add(stabilizer(Matrix.identity(Cyclotomics.FIELD, n)));
    for (int at = 0; at < found.size(); at++) {
      Isotropy h = found.get(at);
      for (int g = 0; g < order; g++) {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("the strata were interrupted");
        }
        if (!h.elements().get(g)) {
          addNew(found, stabilizer(fixedIn(h.fixed(), g)));
        }
      }
    }
    found.sort(
        Comparator.<Isotropy>comparingInt(h -> h.fixed().columns())
            .thenComparing(h -> -h.elements().cardinality()));
    return found.stream().map(this::stratum).toList();
  }

  private void addNew(List<Isotropy> found, Isotropy next) {
    if (found.stream().noneMatch(h -> areConjugate(h, next))) {
      found.add(next);
      limits.require("number of strata", found.size(), limits.maxStrata());
    }
  }

  /** The vectors B·c of a space with columns B that g fixes. */
  private Matrix<Cyclotomic> fixedIn(Matrix<Cyclotomic> basis, int g) {
    if (basis.columns() == 0) {
      return basis;
    }
    Matrix<Cyclotomic> moved = matrices.get(g).multiply(basis).subtract(basis);
    return basis.multiply(ExactLinearAlgebra.kernel(Cyclotomics.FIELD, moved));
  }

  private Isotropy stabilizer(Matrix<Cyclotomic> fixed) {
    BitSet elements = new BitSet(order);
    for (int g = 0; g < order; g++) {
      if (matrices.get(g).multiply(fixed).equals(fixed)) {
        elements.set(g);
      }
    }
    return new Isotropy(elements, fixed);
  }

  private boolean areConjugate(Isotropy a, Isotropy b) {
    if (a.elements().equals(b.elements())) {
      return true;
    }
    if (a.fixed().columns() != b.fixed().columns()
        || a.elements().cardinality() != b.elements().cardinality()) {
      return false;
    }
    int[] generators = subgroup(a).generators();
    for (int g = 0; g < order; g++) {
      int inverse = group.inverse(g);
      boolean inside = true;
      for (int h : generators) {
        inside &= b.elements().get(group.multiply(group.multiply(g, h), inverse));
      }
      if (inside) {
        return true;
      }
    }
    return false;
  }

  private Subgroup subgroup(Isotropy h) {
    return group.subgroup(h.elements().stream().toArray());
  }

  private Stratum stratum(Isotropy h) {
    Subgroup subgroup = subgroup(h);
    FiniteGroup<G> small = group.toGroup(subgroup);
    List<Matrix<Cyclotomic>> values =
        IntertwinerSpace.of(Restriction.of(in, small), Restriction.of(out, small)).basis().stream()
            .map(SparseMatrix::toMatrix)
            .toList();
    return new Stratum(
        name(h, subgroup),
        h.fixed().columns(),
        OptionalLong.of(subgroup.order()),
        0,
        representative(h),
        values);
  }

  private String name(Isotropy h, Subgroup subgroup) {
    int d = h.fixed().columns();
    boolean proper = h.elements().stream().allMatch(g -> determinant(g).isOne());
    if (d == 0) {
      return "origin";
    }
    if (d == n || subgroup.order() == kernelOrder()) {
      return "generic points";
    }
    if (subgroup.order() == group.order()) {
      return "fixed points";
    }
    if (d == n - 1 && !proper) {
      return n == 2 ? "mirror line" : n == 3 ? "mirror plane" : "mirror";
    }
    return d == 1 ? "axis" : "subspace";
  }

  private long kernelOrder() {
    return matrices.stream().filter(Matrix::isIdentity).count();
  }

  private Cyclotomic determinant(int g) {
    return ExactLinearAlgebra.determinant(Cyclotomics.FIELD, matrices.get(g));
  }

  /** A point of the fixed space that nothing outside H fixes: Σ tᵏ b_k for a small whole t. */
  private List<Cyclotomic> representative(Isotropy h) {
    for (int t = 1; ; t++) {
      BigInteger base = BigInteger.valueOf(t);
      Matrix<Cyclotomic> weights =
          Matrix.of(
              Cyclotomics.FIELD,
              h.fixed().columns(),
              1,
              (k, j) -> Cyclotomic.of(Rational.of(base.pow(k), BigInteger.ONE)));
      Matrix<Cyclotomic> point =
          h.fixed().columns() == 0
              ? Matrix.zero(Cyclotomics.FIELD, n, 1)
              : h.fixed().multiply(weights);
      boolean exact = true;
      for (int g = 0; g < order && exact; g++) {
        exact = h.elements().get(g) || !matrices.get(g).multiply(point).equals(point);
      }
      if (exact) {
        return point.column(0);
      }
    }
  }
}
