package org.intertwiner.pdo.pseudo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.junit.jupiter.api.Test;

/** Certificates of bases that were broken on purpose are refuted. */
class PseudoMutantsTest {
  private static final PseudoGroup GROUP = PseudoGroup.parse("O(1,3)");

  private final PseudoRepresentation vector = PseudoRepresentation.vector(GROUP);
  private final PseudoRepresentation covector = PseudoRepresentation.covector(GROUP);
  private final PseudoSolver solver = new PseudoSolver(vector, vector, 10_000);

  private List<PseudoSolver.Parities> solved() {
    List<PseudoSolver.Parities> orders = new ArrayList<>();
    for (int order = 0; order <= 2; order++) {
      orders.add(solver.solve(order));
    }
    return orders;
  }

  /** The solution with the invariant part of order 2 replaced. */
  private Certificate with(List<PolynomialMatrix> symbols) {
    List<PseudoSolver.Parities> orders = solved();
    List<PseudoSolver.Part> parts = new ArrayList<>();
    for (PseudoSolver.Part part : orders.get(2).parts()) {
      boolean invariant = part.signs().stream().allMatch(s -> s == 1);
      parts.add(invariant ? new PseudoSolver.Part(part.signs(), symbols) : part);
    }
    orders.set(2, new PseudoSolver.Parities(2, parts));
    return solver.certificate(orders);
  }

  @Test
  void theSolutionIsProved() {
    assertThat(with(solved().get(2).invariant()).isProved()).isTrue();
  }

  @Test
  void brokenBasesAreRefuted() {
    List<PolynomialMatrix> basis = solved().get(2).invariant();
    assertThat(basis).hasSize(2);
    Certificate dropped = with(basis.subList(0, 1));
    assertThat(dropped.complete()).isFalse();
    assertThat(dropped.violation()).isPresent();
    Certificate doubled = with(List.of(basis.get(0), basis.get(0)));
    assertThat(doubled.independent()).isFalse();
    Certificate transposed = with(basis.stream().map(PolynomialMatrix::transpose).toList());
    assertThat(transposed.constraintResidual().isZero()).isFalse();
    PolynomialMatrix first = basis.get(0);
    List<PolynomialMatrix.Entry> entries = new ArrayList<>(first.entries());
    PolynomialMatrix.Entry e = entries.get(0);
    entries.set(
        0, new PolynomialMatrix.Entry(e.row(), e.column(), e.form().scale(Cyclotomic.of(-1))));
    PolynomialMatrix flipped = PolynomialMatrix.of(4, 4, 4, 2, entries);
    assertThat(with(List.of(flipped, basis.get(1))).isProved()).isFalse();
    Form euclidean = Form.normSquared(4, 1);
    PolynomialMatrix laplacian =
        PolynomialMatrix.of(4, 4, 4, 2, List.of(new PolynomialMatrix.Entry(0, 0, euclidean)));
    assertThat(with(List.of(laplacian, basis.get(1))).constraintResidual().isZero()).isFalse();
  }

  @Test
  void basesOfOtherRepresentationsAreRefuted() {
    PseudoSolver other = new PseudoSolver(covector, vector, 10_000);
    assertThat(other.certificate(solved()).constraintResidual().isZero()).isFalse();
  }

  @Test
  void spinorsWithDifferentReflectionsAreRefused() {
    PseudoGroup group = PseudoGroup.parse("O(3,1)");
    PseudoRepresentation complex = PseudoRepresentation.spinor(group);
    PseudoRepresentation real = PseudoRepresentation.realSpinor(group);
    assertThatThrownBy(() -> PseudoOperators.on(group).from(real).to(complex).upToOrder(1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("real-spinor");
  }

  @Test
  void operationsOnRepresentationsKeepTheConstraints() {
    PseudoGroup group = PseudoGroup.parse("O(2,1)");
    PseudoRepresentation v = PseudoRepresentation.vector(group);
    for (PseudoRepresentation rep :
        List.of(
            v.symmetricPower(2),
            v.exteriorPower(2),
            v.dual(),
            v.tensor(PseudoRepresentation.negativeDeterminant(group)),
            PseudoRepresentation.positiveDeterminant(group),
            PseudoRepresentation.parse("2*vector + (det * covector)", group),
            PseudoRepresentation.parse("symmetric:2", group))) {
      // the constructor checks brackets and components
      PseudoRepresentation checked =
          PseudoRepresentation.of(group, rep.name(), rep.onAlgebra(), rep.onComponents());
      assertThat(checked.dimension()).isEqualTo(rep.dimension());
      assertThat(checked.isReal()).isTrue();
    }
    assertThat(v.toString()).isEqualTo("vector of O(2,1) in dimension 3");
    assertThat(PseudoRepresentation.spinor(group).isReal()).isFalse();
    assertThatThrownBy(() -> v.exteriorPower(4)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> v.symmetricPower(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> v.times(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> v.tensor(vector)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PseudoRepresentation.parse("traceless:1,1,1,1", group))
        .isInstanceOf(InvalidInput.class);
  }
}
