package org.intertwiner.harmonic.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class KernelSpaceTest {
  private final FiniteGroup<Permutation> d6 = Groups.dihedral(6);
  private final FiniteRepresentation<Permutation> plane = Representations.plane(d6);
  private final FiniteRepresentation<Permutation> trivial = Representations.trivial(d6);
  private final FiniteRepresentation<Permutation> regular = Representations.regular(d6);

  @Test
  void theVectorFieldKernelsOfSo2AreTheKnownOnes() {
    var so2 = SO2.group();
    KernelSpace space =
        KernelSpace.on(Representations.plane(so2))
            .from(Representations.trivial(so2))
            .to(Representations.frequency(so2, 1))
            .upToDegree(2);
    assertThat(space.dimensionsByDegree()).containsExactly(0, 2, 0);
    assertThat(space.basis().stream().map(KernelElement::toLatex))
        .containsExactly(
            "\\begin{pmatrix}x \\\\ y\\end{pmatrix}", "\\begin{pmatrix}-y \\\\ x\\end{pmatrix}");
    assertThat(space.dimensionAtOrigin()).isZero();
    assertThat(space.maxDegree()).isEqualTo(2);
    assertThat(space.toString()).contains("[0, 2, 0]");
  }

  @Test
  void aBasisThatOnePrimeShowsWronglyIsSolvedAnew() {
    long prime = PrimeField.primeCongruentToOne(1, 1L << 29);
    FiniteGroup<Permutation> c2 = Groups.cyclic(2);
    Matrix<Cyclotomic> sheared =
        Matrix.of(
            Cyclotomics.FIELD,
            2,
            2,
            (i, j) -> Cyclotomic.of(i == j ? 1 - 2 * i : i < j ? -2 * prime : 0));
    KernelSpace space =
        KernelSpace.on(
                Representations.of(
                    c2, List.of(Matrix.of(Cyclotomics.FIELD, 1, 1, (i, j) -> Cyclotomic.of(-1)))))
            .from(Representations.trivial(c2))
            .to(Representations.of(c2, List.of(sheared)))
            .upToDegree(1);
    // modulo that prime the second line is (0, x)
    assertThat(space.certificate().isProved()).isTrue();
    assertThat(space.basis().get(1).matrix().at(1, 0).coefficient(0))
        .isEqualTo(Cyclotomic.of(Rational.of(1, prime)));
  }

  @Test
  void copiesAreSolvedOnceAndPlacedEverywhere() {
    KernelSpace space =
        KernelSpace.on(plane).from(regular.times(3)).to(regular.times(2)).upToDegree(2);
    assertThat(space.blocks()).hasSize(1);
    BasisBlock block = space.blocks().get(0);
    assertThat(block.placements()).hasSize(6);
    assertThat(space.dimension()).isEqualTo(6 * 12 * 5);
    KernelElement last = space.basis().get(space.dimension() - 1);
    assertThat(last.degree()).isEqualTo(2);
    assertThat(last.matrix().rows()).isEqualTo(24);
    assertThat(last.entries()).allMatch(e -> e.row() >= 12 && e.column() >= 24);
    assertThat(last).isEqualTo(space.basis().get(space.dimension() - 1));
    assertThat(last).isNotEqualTo(space.basis().get(0));
    assertThatThrownBy(() -> space.basis().get(space.dimension()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void mixedSumsSplitIntoBlocks() {
    Representation<Permutation> mixed =
        trivial.directSum(plane).directSum(regular).directSum(plane);
    KernelSpace space = KernelSpace.on(plane).from(mixed).to(mixed).upToDegree(1);
    assertThat(space.blocks()).hasSize(9);
    assertThat(space.certificate().isProved()).isTrue();
    assertThat(space.certificate().counted()).isEqualTo(space.certificate().expected());
  }

  @Test
  void reducibleAndUnfaithfulActionsAreAdmitted() {
    Representation<Permutation> action = plane.directSum(Representations.frequency(d6, 1, 0));
    KernelSpace space = KernelSpace.on(action).from(plane).to(regular).upToDegree(3);
    assertThat(space.certificate().isProved()).isTrue();
    KernelSpace still = KernelSpace.on(trivial.times(4)).from(plane).to(plane).upToDegree(3);
    assertThat(still.dimensionsByDegree()).containsExactly(1, 4, 9, 16);
    KernelSpace line = KernelSpace.on(trivial).from(plane).to(plane).upToDegree(3);
    assertThat(line.dimensionsByDegree()).containsExactly(1, 1, 0, 0);
  }

  @Test
  void complexRepresentationsAreSolvedOverTheComplexNumbers() {
    FiniteGroup<Permutation> c5 = Groups.cyclic(5);
    FiniteRepresentation<Permutation> character =
        Representations.of(
            c5, List.of(Matrix.diagonal(Cyclotomics.FIELD, List.of(Cyclotomic.zeta(5, 2)))));
    FiniteRepresentation<Permutation> r2 = Representations.plane(c5);
    assertThatThrownBy(() -> KernelSpace.on(r2).from(character).to(r2).upToDegree(1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("overComplex");
    KernelSpace space =
        KernelSpace.on(r2).from(character).to(character).overComplex().upToDegree(5);
    assertThat(space.dimensionsByDegree()).containsExactly(1, 0, 0, 0, 0, 2);
    KernelSpace other =
        KernelSpace.on(r2)
            .from(character)
            .to(Representations.trivial(c5))
            .overComplex()
            .upToDegree(4);
    assertThat(other.dimensionsByDegree()).containsExactly(0, 0, 1, 1, 0);
    assertThat(other.certificate().isProved()).isTrue();
  }

  @Test
  void monomialMatricesAreTransportedAsBlocks() {
    // the quaternion group's irreducible matrices over ℚ(i) permute the axes up to a factor
    FiniteGroup<Permutation> q8 = Groups.quaternion(8);
    FiniteRepresentation<Permutation> irrep = Representations.irreducible(q8, 4);
    FiniteRepresentation<Permutation> real = Representations.realIrreducible(q8, 4);
    assertThat(real.dimension()).isEqualTo(4);
    KernelSpace space =
        KernelSpace.on(Representations.trivial(q8).times(2))
            .from(irrep)
            .to(irrep)
            .overComplex()
            .upToDegree(1);
    assertThat(space.dimensionsByDegree()).containsExactly(1, 2);
    KernelSpace quaternionic =
        KernelSpace.on(Representations.trivial(q8)).from(real).to(real).upToDegree(0);
    assertThat(quaternionic.dimensionAtOrigin()).as("End over ℝ is ℍ").isEqualTo(4);
  }

  @Test
  void actionsThatAreNotOrthogonalAreOfferedAnInvariantForm() {
    FiniteGroup<Permutation> c3 = Groups.cyclic(3);
    Cyclotomic minus = Cyclotomic.of(-1);
    FiniteRepresentation<Permutation> lattice =
        Representations.of(
            c3,
            List.of(
                Matrix.of(
                    Cyclotomics.FIELD,
                    List.of(List.of(Cyclotomic.ZERO, minus), List.of(Cyclotomic.ONE, minus)))));
    assertThatThrownBy(() -> KernelSpace.on(lattice))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("not orthogonal")
        .hasMessageContaining("[[4/3, -2/3], [-2/3, 4/3]]");
    Matrix<Cyclotomic> b = InvariantForm.of(lattice);
    Matrix<Cyclotomic> g = lattice.onGenerator(0);
    assertThat(g.transpose().multiply(b).multiply(g)).isEqualTo(b);
  }

  @Test
  void requestsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> KernelSpace.on(plane).from(plane).upToDegree(1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("ρ_out");
    assertThatThrownBy(() -> KernelSpace.on(plane).to(plane).upToDegree(1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("ρ_in");
    assertThatThrownBy(() -> KernelSpace.on(plane).from(plane).to(plane).upToDegree(-1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("degree");
    FiniteRepresentation<Permutation> other = Representations.plane(Groups.cyclic(6));
    assertThatThrownBy(() -> KernelSpace.on(plane).from(other))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("C6");
    assertThat(KernelSpace.on(plane).from(plane).toString()).contains("to ?");
  }

  @Test
  void sizesAreReportedBeforeTheyAreSpent() {
    assertThatThrownBy(() -> KernelSpace.on(plane).from(plane).to(plane).upToDegree(100_000))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("monomials");
    assertThatThrownBy(
            () ->
                KernelSpace.on(plane)
                    .from(regular)
                    .to(regular)
                    .within(new KernelLimits(1_000, 100, 1_000))
                    .upToDegree(3))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("1.01e+03 polynomial entries");
    assertThatThrownBy(
            () ->
                KernelSpace.on(plane)
                    .from(plane)
                    .to(plane)
                    .within(new KernelLimits(1_000, 1_000, 3))
                    .upToDegree(3))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("8 unknowns");
    assertThatThrownBy(() -> KernelSpace.on(plane).from(plane).to(plane).upToDegree(1_000))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("3.35e+08 coefficients");
    assertThat(KernelLimits.monomials(3, 2)).isEqualTo(6);
  }

  @Test
  void anInterruptedSolveStops() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> KernelSpace.on(plane).from(regular).to(regular).upToDegree(2))
          .isInstanceOf(CancellationException.class);
    } finally {
      // the check has taken note of the interruption
      assertThat(Thread.interrupted()).isFalse();
    }
  }
}
