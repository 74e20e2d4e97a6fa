package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.linear.Subspace;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * Matrices on the generators of a Lie algebra, extended to its basis by brackets, and the exact
 * check that they belong to a representation of the group.
 *
 * <p>[dρ(X), dρ(Y)] = dρ([X, Y]) for all generators X and basis elements Y is enough: the X for
 * which it holds for all Y are a subalgebra, by Jacobi's identity.
 *
 * @param basis dρ(Eₖ) for the whole basis
 * @param components ρ(c) for the component generators
 */
record LieExtension(List<Matrix<Cyclotomic>> basis, List<Matrix<Cyclotomic>> components) {

  /** Extends without checking. */
  static <G> LieExtension of(
      CompactLieGroup<G> group, List<Matrix<Cyclotomic>> onGenerators, int size) {
    LieAlgebra algebra = group.algebra();
    List<Integer> numbers = new ArrayList<>();
    List<Matrix<Cyclotomic>> given = new ArrayList<>();
    List<Matrix<Cyclotomic>> components = new ArrayList<>();
    List<Generator<G>> generators = group.topologicalGenerators();
    for (int k = 0; k < generators.size(); k++) {
      if (generators.get(k) instanceof Generator.Infinitesimal<G> x) {
        numbers.add(x.index());
        given.add(onGenerators.get(k));
      } else {
        components.add(onGenerators.get(k));
      }
    }
    return new LieExtension(extend(algebra, numbers, given, size), List.copyOf(components));
  }

  private static List<Matrix<Cyclotomic>> extend(
      LieAlgebra algebra, List<Integer> numbers, List<Matrix<Cyclotomic>> given, int size) {
    int d = algebra.dimension();
    List<List<Rational>> vectors = new ArrayList<>();
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>(given);
    for (int number : numbers) {
      vectors.add(unit(d, number));
    }
    for (int j = 0; j < vectors.size() && vectors.size() < d; j++) {
      for (int i = 0; i < numbers.size() && vectors.size() < d; i++) {
        List<Rational> bracket = bracket(algebra, numbers.get(i), vectors.get(j));
        if (!isInSpan(bracket, vectors)) {
          vectors.add(bracket);
          matrices.add(commutator(matrices.get(i), matrices.get(j)));
        }
      }
    }
    if (d == 0) {
      return List.of();
    }
    Matrix<Rational> inverse =
        ExactLinearAlgebra.inverse(Rationals.Q, Matrix.of(Rationals.Q, vectors)).orElseThrow();
    List<Matrix<Cyclotomic>> basis = new ArrayList<>();
    for (int k = 0; k < d; k++) {
      Matrix<Cyclotomic> sum = Exact.zero(size);
      for (int i = 0; i < d; i++) {
        Rational factor = inverse.at(k, i);
        if (!factor.isZero()) {
          sum = sum.add(factor.isOne() ? matrices.get(i) : scale(matrices.get(i), factor));
        }
      }
      basis.add(sum);
    }
    return List.copyOf(basis);
  }

  private static boolean isInSpan(List<Rational> vector, List<List<Rational>> vectors) {
    List<List<Rational>> all = new ArrayList<>(vectors);
    all.add(vector);
    return Subspace.spannedBy(Rationals.Q, Matrix.of(Rationals.Q, all)).dimension()
        == vectors.size();
  }

  private static List<Rational> unit(int d, int k) {
    List<Rational> unit = new ArrayList<>(java.util.Collections.nCopies(d, Rational.ZERO));
    unit.set(k, Rational.ONE);
    return unit;
  }

  private static List<Rational> bracket(LieAlgebra algebra, int i, List<Rational> y) {
    List<Rational> sum =
        new ArrayList<>(java.util.Collections.nCopies(algebra.dimension(), Rational.ZERO));
    for (int j = 0; j < y.size(); j++) {
      if (!y.get(j).isZero()) {
        for (Map.Entry<Integer, Rational> c : algebra.bracket(i, j).entrySet()) {
          Rational term = c.getValue().multiply(y.get(j));
          sum.set(c.getKey(), sum.get(c.getKey()).add(term));
        }
      }
    }
    return sum;
  }

  private static Matrix<Cyclotomic> commutator(Matrix<Cyclotomic> a, Matrix<Cyclotomic> b) {
    return SparseMatrix.of(a).commutator(SparseMatrix.of(b)).toMatrix();
  }

  private static Matrix<Cyclotomic> scale(Matrix<Cyclotomic> m, Rational factor) {
    return m.scale(Cyclotomic.of(factor));
  }

  /** dρ(X) for an element in coordinates. */
  Matrix<Cyclotomic> at(List<Rational> x, int size) {
    Matrix<Cyclotomic> sum = Exact.zero(size);
    for (int k = 0; k < x.size(); k++) {
      if (!x.get(k).isZero()) {
        sum = sum.add(scale(basis.get(k), x.get(k)));
      }
    }
    return sum;
  }

  /**
   * Checks brackets, components and circles.
   *
   * @throws InvalidInput which names the first relation that fails
   */
  <G> void check(CompactLieGroup<G> group, LieTorus torus, int size) {
    LieAlgebra algebra = group.algebra();
    List<SparseMatrix<Cyclotomic>> sparse = new ArrayList<>();
    for (Matrix<Cyclotomic> x : basis) {
      sparse.add(SparseMatrix.of(x));
    }
    for (int i : algebra.generators()) {
      for (int j = 0; j < algebra.dimension(); j++) {
        if (Thread.interrupted()) {
          throw new CancellationException("the check of a representation was interrupted");
        }
        SparseMatrix<Cyclotomic> image = SparseMatrix.zero(Cyclotomics.FIELD, size, size);
        for (Map.Entry<Integer, Rational> c : algebra.bracket(i, j).entrySet()) {
          image = image.add(sparse.get(c.getKey()).scale(Cyclotomic.of(c.getValue())));
        }
        if (!sparse.get(i).commutator(sparse.get(j)).equals(image)) {
          String pair = algebra.names().get(i) + ", " + algebra.names().get(j);
          throw broken(
              group, "[dρ(X), dρ(Y)] is not dρ([X, Y]) for X, Y = " + pair, "[" + pair + "]");
        }
      }
    }
    checkComponents(group);
    checkCircles(group, torus, size);
  }

  private <G> void checkComponents(CompactLieGroup<G> group) {
    List<Matrix<Cyclotomic>> exact = LieTorus.componentMatrices(group);
    List<String> names =
        group.topologicalGenerators().stream()
            .filter(g -> g instanceof Generator.Element<G>)
            .map(Generator::name)
            .toList();
    for (int c = 0; c < components.size(); c++) {
      String s = names.get(c);
      Matrix<Cyclotomic> rho = components.get(c);
      if (!Exact.sparseProduct(rho, rho).isIdentity()) {
        throw broken(group, "ρ(" + s + ")² is not 1", s + "² = 1");
      }
      for (int b = 0; b < c; b++) {
        if (!commutator(rho, components.get(b)).isZero()) {
          String pair = names.get(b) + s;
          throw broken(group, "ρ(" + s + ") and ρ(" + names.get(b) + ") do not commute", pair);
        }
      }
      Matrix<Cyclotomic> adjoint = LieTorus.adjoint(group.algebra(), exact.get(c));
      for (int k : group.algebra().generators()) {
        List<Rational> image = adjoint.column(k).stream().map(Cyclotomic::toRational).toList();
        Matrix<Cyclotomic> moved = Exact.sparseProduct(Exact.sparseProduct(rho, basis.get(k)), rho);
        if (!moved.equals(at(image, rho.rows()))) {
          String x = group.algebra().names().get(k);
          throw broken(
              group,
              "ρ(" + s + ") dρ(" + x + ") ρ(" + s + ")⁻¹ is not dρ of the image of " + x,
              group.name().equals("O2")
                  ? "s R(θ) s = R(-θ)"
                  : s + " exp(t" + x + ") " + s + " = exp(t·Ad(" + s + ")" + x + ")");
        }
      }
    }
  }

  private <G> void checkCircles(CompactLieGroup<G> group, LieTorus torus, int size) {
    for (List<Rational> loop : torus.loops()) {
      try {
        Laurent.weights(List.of(at(loop, size)), List.of(), size);
      } catch (InvalidInput cover) {
        throw new InvalidInput(
            "matrices on the generators of " + group.name(),
            "dρ(H) whose eigenvalues are not all in iℤ for an H with exp(2πH) = 1",
            "matrices that keep the relation exp(2πH) = 1",
            "this is a representation of a covering group only, or H is not diagonalisable: "
                + cover.getMessage());
      }
    }
  }

  static InvalidInput broken(CompactLieGroup<?> group, String got, String relation) {
    return new InvalidInput(
        "matrices on the generators of " + group.name(),
        got,
        "matrices that keep the relation " + relation,
        "the generators are derivatives at the identity and elements of the components");
  }
}
