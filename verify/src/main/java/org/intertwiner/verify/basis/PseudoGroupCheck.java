package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.verify.basis.pseudo.PseudoBasis;

/**
 * Whether matrices on points are a basis of so(p,q) and one element of each component of a group of
 * isometries, and whether others represent the same group; exactly, from the matrices alone.
 */
final class PseudoGroupCheck {
  private final PseudoBasis basis;
  private final int n;
  private final Matrix<Cyclotomic> algebra;

  private PseudoGroupCheck(PseudoBasis basis) {
    this.basis = basis;
    this.n = basis.axes();
    this.algebra = flat(basis.points().onAlgebra(), n);
  }

  /** Refuses matrices that are none. */
  static void require(PseudoBasis basis) {
    PseudoGroupCheck check = new PseudoGroupCheck(basis);
    check.requireAlgebra();
    check.requireComponents();
    for (PseudoBasis.Field field : List.of(basis.in(), basis.out())) {
      check.requireBrackets(field);
      check.requireProducts(field);
    }
  }

  private static Matrix<Cyclotomic> flat(List<SparseMatrix<Cyclotomic>> matrices, int n) {
    return Matrix.of(
        Cyclotomics.FIELD, n * n, matrices.size(), (i, k) -> matrices.get(k).at(i / n, i % n));
  }

  private SparseMatrix<Cyclotomic> metric() {
    List<Cyclotomic> signs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      signs.add(Cyclotomic.of(basis.sign(i)));
    }
    return SparseMatrix.diagonal(Cyclotomics.FIELD, signs);
  }

  /** XᵀηX-type identities hold, and n(n − 1)/2 independent X are a basis. */
  private void requireAlgebra() {
    SparseMatrix<Cyclotomic> metric = metric();
    for (SparseMatrix<Cyclotomic> x : basis.points().onAlgebra()) {
      boolean skew = x.transpose().multiply(metric).add(metric.multiply(x)).isZero();
      if (!skew || !x.all(Cyclotomic::isReal)) {
        throw refused(
            basis.points(), "Xᵀη + ηX is not 0, or X not real", "the Lie algebra of the metric");
      }
    }
    if (ExactLinearAlgebra.rank(Cyclotomics.FIELD, algebra) != algebra.columns()) {
      throw refused(basis.points(), "dependent ones", "a basis of the Lie algebra");
    }
  }

  /** Diagonal signs: the determinants of the two blocks tell the components. */
  private void requireComponents() {
    List<SparseMatrix<Cyclotomic>> all = basis.points().onComponents();
    Set<List<Integer>> found = new HashSet<>();
    for (SparseMatrix<Cyclotomic> s : all) {
      boolean signs =
          s.isMonomial() && s.all(x -> x.isOne() || x.negate().isOne()) && isDiagonal(s);
      if (!signs) {
        throw refused(basis.points(), s.toString(), "reflections of axes");
      }
      found.add(List.of(determinant(s, 0, basis.positive()), determinant(s, basis.positive(), n)));
    }
    boolean first = !all.isEmpty() && all.get(0).isIdentity();
    if (!first || found.size() != all.size() || !found.equals(components())) {
      throw refused(
          basis.points(),
          "components with the determinants " + found,
          "the identity first and " + components());
    }
  }

  private boolean isDiagonal(SparseMatrix<Cyclotomic> s) {
    for (int j = 0; j < n; j++) {
      if (s.place(s.start(j)) != j) {
        return false;
      }
    }
    return true;
  }

  private static int determinant(SparseMatrix<Cyclotomic> s, int from, int to) {
    int sign = 1;
    for (int i = from; i < to; i++) {
      sign *= s.at(i, i).isOne() ? 1 : -1;
    }
    return sign;
  }

  /** The determinants of the two blocks that the components of the group have. */
  private Set<List<Integer>> components() {
    Set<List<Integer>> all = new HashSet<>();
    for (int a = 1; a >= (basis.positive() > 0 ? -1 : 1); a -= 2) {
      for (int b = 1; b >= (basis.negative() > 0 ? -1 : 1); b -= 2) {
        boolean here =
            switch (basis.part()) {
              case CONNECTED -> a == 1 && b == 1;
              case SPECIAL -> a * b == 1;
              case FULL -> true;
            };
        if (here) {
          all.add(List.of(a, b));
        }
      }
    }
    return all;
  }

  private SparseMatrix<Cyclotomic> image(PseudoBasis.Field field, SparseMatrix<Cyclotomic> x) {
    Matrix<Cyclotomic> coordinates =
        ExactLinearAlgebra.solve(Cyclotomics.FIELD, algebra, flat(List.of(x), n)).orElseThrow();
    SparseMatrix<Cyclotomic> sum = SparseMatrix.zero(Cyclotomics.FIELD, field.size(), field.size());
    for (int k = 0; k < coordinates.rows(); k++) {
      Cyclotomic c = coordinates.at(k, 0);
      sum = c.isZero() ? sum : sum.add(field.onAlgebra().get(k).scale(c));
    }
    return sum;
  }

  private void requireBrackets(PseudoBasis.Field field) {
    List<SparseMatrix<Cyclotomic>> points = basis.points().onAlgebra();
    for (int i = 0; i < points.size(); i++) {
      Interruption.check();
      for (int j = 0; j < i; j++) {
        SparseMatrix<Cyclotomic> bracket = image(field, points.get(i).commutator(points.get(j)));
        if (!field.onAlgebra().get(i).commutator(field.onAlgebra().get(j)).equals(bracket)) {
          throw refused(field, "a bracket that is not kept", "ρ([X, Y]) = [ρ(X), ρ(Y)]");
        }
      }
    }
  }

  /** ρ(s) carries ρ(X) along, and ρ(s)ρ(t) is ρ(st) up to fourth roots of unity. */
  private void requireProducts(PseudoBasis.Field field) {
    List<SparseMatrix<Cyclotomic>> mirrors = basis.points().onComponents();
    List<SparseMatrix<Cyclotomic>> points = basis.points().onAlgebra();
    if (!field.onComponents().get(0).isIdentity()) {
      throw refused(field, "no identity", "the identity for the first component");
    }
    for (int c = 1; c < mirrors.size(); c++) {
      Interruption.check();
      SparseMatrix<Cyclotomic> m = field.onComponents().get(c);
      for (int k = 0; k < points.size(); k++) {
        SparseMatrix<Cyclotomic> moved =
            mirrors.get(c).multiply(points.get(k)).multiply(mirrors.get(c));
        if (!m.multiply(field.onAlgebra().get(k)).equals(image(field, moved).multiply(m))) {
          throw refused(field, "a component that does not carry the algebra along", "ρ(s)ρ(X)");
        }
      }
      for (int d = 1; d < mirrors.size(); d++) {
        int product = product(mirrors.get(c).multiply(mirrors.get(d)));
        requirePhase(
            field, m.multiply(field.onComponents().get(d)), field.onComponents().get(product));
      }
    }
  }

  /** The component of a product of reflections, which must be one of them. */
  private int product(SparseMatrix<Cyclotomic> s) {
    int place = basis.points().onComponents().indexOf(s);
    if (place < 0) {
      throw refused(basis.points(), "reflections whose products are no others of them", "a group");
    }
    return place;
  }

  private static void requirePhase(
      PseudoBasis.Field field, SparseMatrix<Cyclotomic> left, SparseMatrix<Cyclotomic> right) {
    Matrix<Cyclotomic> inverse =
        ExactLinearAlgebra.inverse(Cyclotomics.FIELD, right.toMatrix())
            .orElseThrow(() -> refused(field, "a component that is not invertible", "invertible"));
    SparseMatrix<Cyclotomic> phase = left.multiply(SparseMatrix.of(inverse));
    SparseMatrix<Cyclotomic> square = phase.multiply(phase);
    if (!square.multiply(square).isIdentity()) {
      throw refused(field, "components that do not multiply", "ρ(s)ρ(t) = ρ(st) up to phases");
    }
  }

  private static InvalidInput refused(PseudoBasis.Field field, String got, String expected) {
    return new InvalidInput("matrices of " + field.name(), got, expected, "");
  }
}
