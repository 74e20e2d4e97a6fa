package org.intertwiner.pdo.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.Metric;
import org.intertwiner.pdo.NamedOperators;
import org.intertwiner.pdo.SteerableOperators;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class SymbolSpaceTest {

  /** The plane of C3 in the coordinates of a hexagonal lattice, which are not orthonormal. */
  private static FiniteRepresentation<Permutation> lattice(FiniteGroup<Permutation> c3) {
    Matrix<Cyclotomic> turn =
        Matrix.of(
            Cyclotomics.FIELD,
            2,
            2,
            (i, j) -> Cyclotomic.of(i == 0 ? (j == 0 ? 0 : -1) : (j == 0 ? 1 : -1)));
    return Representations.of(c3, List.of(turn));
  }

  @Test
  void actionsThatAreNotOrthogonalAreSolved() {
    FiniteGroup<Permutation> c3 = Groups.cyclic(3);
    FiniteRepresentation<Permutation> skew = lattice(c3);
    FiniteRepresentation<Permutation> one = Representations.trivial(c3);
    assertThatThrownBy(() -> SteerableOperators.on(skew).from(one).to(one).upToOrder(2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("orthogonal")
        .hasMessageContaining("keeps the form")
        .hasMessageContaining("dual action");
    assertThatThrownBy(() -> SteerableOperators.on(Representations.irreducible(c3, 1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("complex");
    SymbolSpace scalars = SymbolSpace.of(skew, one, one);
    FiniteRepresentation<Permutation> plane = Representations.plane(c3);
    for (int order = 0; order <= 6; order++) {
      List<PolynomialMatrix> found = scalars.solve(order);
      assertThat(found)
          .hasSize(
              SteerableOperators.on(plane).from(one).to(one).upToOrder(order).basis(order).size());
      assertThat(SymbolCheck.residual(found, scalars.constraints())).isEqualTo(Cyclotomic.ZERO);
      assertThat(SymbolExpansion.rank(found)).isEqualTo(found.size());
    }
    // ξ is a covector: the gradient goes into the dual action, not into the action itself
    PolynomialMatrix gradient =
        NamedOperators.find(Metric.euclidean(2), "gradient").orElseThrow().symbol();
    assertThat(SymbolCheck.residual(List.of(gradient), SymbolConstraint.of(skew, one, skew.dual())))
        .isEqualTo(Cyclotomic.ZERO);
    assertThat(SymbolCheck.violation(List.of(gradient), SymbolConstraint.of(skew, one, skew)))
        .isPresent();
    assertThat(SymbolSpace.of(skew, one, skew).solve(1)).hasSize(2);
  }

  @Test
  void coordinatesAndCombinationsAreInverse() {
    FiniteGroup<Permutation> d4 = Groups.dihedral(4);
    FiniteRepresentation<Permutation> plane = Representations.plane(d4);
    FiniteRepresentation<Permutation> regular = Representations.regular(d4);
    List<PolynomialMatrix> basis = SymbolSpace.of(plane, regular, plane).solve(2);
    assertThat(basis).hasSize(6);
    List<Cyclotomic> numbers =
        List.of(
            Cyclotomic.of(1),
            Cyclotomic.ZERO,
            Cyclotomic.of(-2),
            Cyclotomic.I,
            Cyclotomic.of(5),
            Cyclotomic.ZERO);
    PolynomialMatrix sum = SymbolExpansion.combine(numbers, basis);
    assertThat(SymbolExpansion.coordinates(List.of(sum), basis).orElseThrow().get(0))
        .isEqualTo(numbers);
    assertThat(SymbolExpansion.coordinates(List.of(sum), basis.subList(1, 6))).isEmpty();
    assertThat(SymbolExpansion.coordinates(List.of(sum), List.of())).isEmpty();
    assertThat(SymbolExpansion.coordinates(List.of(), basis).orElseThrow()).isEmpty();
    assertThat(SymbolExpansion.rank(List.of())).isZero();
    assertThat(SymbolExpansion.independent(List.of(sum, sum))).containsExactly(0);
    assertThatThrownBy(() -> SymbolExpansion.combine(numbers.subList(0, 2), basis))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                SymbolExpansion.rank(
                    List.of(sum, SymbolSpace.of(plane, plane, plane).solve(2).get(0))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void badInputIsRefused() {
    FiniteGroup<Permutation> d4 = Groups.dihedral(4);
    FiniteRepresentation<Permutation> plane = Representations.plane(d4);
    SymbolSpace space = SymbolSpace.of(plane, plane, plane);
    assertThatThrownBy(() -> space.solve(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> space.withMaxUnknowns(10).solve(9))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("40 unknowns");
    assertThatThrownBy(() -> SymbolSpace.of(3, 2, 2, space.constraints()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> SymbolConstraint.of(plane, plane, Representations.trivial(Groups.dihedral(5))))
        .isInstanceOf(InvalidInput.class);
    Matrix<Cyclotomic> zero = Matrix.zero(Cyclotomics.FIELD, 2, 2);
    Matrix<Cyclotomic> one = Matrix.identity(Cyclotomics.FIELD, 2);
    assertThatThrownBy(() -> SymbolConstraint.ofElement(zero, one, one))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> SymbolConstraint.ofElement(one, Matrix.zero(Cyclotomics.FIELD, 1, 2), one))
        .isInstanceOf(InvalidInput.class);
    assertThat(ExactLinearAlgebra.rank(Cyclotomics.FIELD, one)).isEqualTo(2);
  }
}
