package org.intertwiner.verify.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.Witness;
import org.junit.jupiter.api.Test;

class ExactEquivarianceTest {
  private static final FiniteGroup<Permutation> D6 = Groups.dihedral(6);

  private static Matrix<Cyclotomic> matrix(long[][] entries) {
    return Matrix.of(
        Cyclotomics.FIELD,
        entries.length,
        entries[0].length,
        (i, j) -> Cyclotomic.of(entries[i][j]));
  }

  @Test
  void matricesThatCommuteAreProved() {
    Representation<Permutation> plane = Representations.plane(D6);
    Check scalar =
        ExactEquivariance.linear("2", matrix(new long[][] {{2, 0}, {0, 2}}), plane, plane);
    assertThat(scalar.verdict()).isInstanceOf(Verdict.Proved.class);
    assertThat(scalar.verdict().explanation()).contains("2 generators of D6");
    Check turn =
        ExactEquivariance.linear("J", matrix(new long[][] {{0, -1}, {1, 0}}), plane, plane);
    assertThat(turn.verdict()).isInstanceOf(Verdict.Refuted.class);
    Witness witness = ((Verdict.Refuted) turn.verdict()).witness();
    assertThat(witness.element()).isEqualTo("s");
    assertThat(witness.exactResidual()).isPresent();
  }

  @Test
  void lieGroupsAreProvedOnTheirAlgebra() {
    Representation<PlaneRotation> one = Representations.frequency(SO2.group(), 1);
    Matrix<Cyclotomic> turn = matrix(new long[][] {{3, -1}, {1, 3}});
    assertThat(ExactEquivariance.linear("turn", turn, one, one).verdict())
        .isInstanceOf(Verdict.Proved.class);
    Check wrong =
        ExactEquivariance.linear("turn", turn, one, Representations.frequency(SO2.group(), 2));
    assertThat(((Verdict.Refuted) wrong.verdict()).witness().element())
        .isEqualTo("the Lie algebra element J");
  }

  /** x ↦ a x + b Σx between permutation and sum representations, then one entry changed. */
  @Test
  void permutationStructureIsUsed() {
    FiniteGroup<Permutation> s8 = Groups.symmetric(8);
    Representation<Permutation> rep = Representations.permutation(s8).times(100);
    int n = rep.dimension();
    Matrix<Cyclotomic> right =
        Matrix.of(
            Cyclotomics.FIELD,
            n,
            n,
            (i, j) -> i == j ? Cyclotomic.of(5) : Cyclotomic.of(i / 8 == j / 8 ? 2 : 0));
    assertThat(ExactEquivariance.linear("deep set", right, rep, rep).verdict())
        .isInstanceOf(Verdict.Proved.class);
    Matrix<Cyclotomic> wrong =
        Matrix.of(
            Cyclotomics.FIELD,
            n,
            n,
            (i, j) -> i == 3 && j == 5 ? Cyclotomic.of(9) : right.at(i, j));
    assertThat(ExactEquivariance.linear("deep set", wrong, rep, rep).verdict())
        .isInstanceOf(Verdict.Refuted.class);
  }

  private static <G> void provesBasis(
      CompactGroup<G> group, Representation<G> in, Representation<G> out, int degree) {
    KernelSpace space =
        KernelSpace.on(Representations.plane(group)).from(in).to(out).upToDegree(degree);
    Report report = ExactEquivariance.kernelSpace(space);
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Proved.class);
    assertThat(report.checks().get(0).of()).contains(space.dimension() + " elements");
  }

  @Test
  void derivedKernelBasesPassTheIndependentCheck() {
    provesBasis(D6, Representations.regular(D6), Representations.plane(D6), 4);
    provesBasis(D6, Representations.trivial(D6), Representations.regular(D6), 6);
    provesBasis(
        SO2.group(),
        Representations.frequency(SO2.group(), 1),
        Representations.frequency(SO2.group(), 2),
        5);
    provesBasis(
        O2.group(),
        Representations.frequency(O2.group(), 1, 1),
        Representations.frequency(O2.group(), 1, 0),
        3);
  }

  @Test
  void everyChangedBasisElementIsRefuted() {
    Representation<Permutation> plane = Representations.plane(D6);
    Representation<Permutation> regular = Representations.regular(D6);
    KernelSpace space = KernelSpace.on(plane).from(plane).to(regular).upToDegree(3);
    for (KernelElement element : space.basis()) {
      PolynomialMatrix k = element.matrix();
      assertThat(ExactEquivariance.kernel("k", k, plane, plane, regular).verdict())
          .isInstanceOf(Verdict.Proved.class);
      List<PolynomialMatrix.Entry> entries = new ArrayList<>(k.entries());
      PolynomialMatrix.Entry first = entries.get(0);
      Form doubled = first.form().scale(Cyclotomic.of(2));
      entries.set(0, new PolynomialMatrix.Entry(first.row(), first.column(), doubled));
      PolynomialMatrix changed =
          PolynomialMatrix.of(k.rows(), k.columns(), k.variables(), k.degree(), entries);
      assertThat(ExactEquivariance.kernel("k", changed, plane, plane, regular).verdict())
          .isInstanceOf(Verdict.Refuted.class);
    }
  }

  @Test
  void aShuffledBasisIsRefuted() {
    Representation<Permutation> regular = Representations.regular(D6);
    Representation<Permutation> plane = Representations.plane(D6);
    KernelSpace space = KernelSpace.on(plane).from(regular).to(regular).upToDegree(1);
    PolynomialMatrix k = space.basis().get(space.dimension() - 1).matrix();
    List<PolynomialMatrix.Entry> swapped =
        k.entries().stream()
            .map(
                e ->
                    new PolynomialMatrix.Entry(
                        e.row() < 2 ? 1 - e.row() : e.row(), e.column(), e.form()))
            .toList();
    PolynomialMatrix shuffled =
        PolynomialMatrix.of(k.rows(), k.columns(), k.variables(), k.degree(), swapped);
    Check check = ExactEquivariance.kernel("shuffled", shuffled, plane, regular, regular);
    assertThat(check.verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThat(((Verdict.Refuted) check.verdict()).witness().exactResidual()).isPresent();
  }

  @Test
  void misfitsAreRefused() {
    Representation<Permutation> plane = Representations.plane(D6);
    Representation<Permutation> one = Representations.trivial(D6);
    assertThatThrownBy(
            () -> ExactEquivariance.linear("x", matrix(new long[][] {{1, 0}}), plane, plane))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("1 × 2");
    PolynomialMatrix k =
        KernelSpace.on(plane).from(one).to(plane).upToDegree(1).basis().get(0).matrix();
    assertThatThrownBy(() -> ExactEquivariance.kernel("x", k, one, one, plane))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("variables");
  }
}
