package org.intertwiner.harmonic.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.SpaceGroups;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.laws.Laws;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatticeKernelSpaceTest {

  private static LatticeField<AffineOperation> uniform(CrystalLattice crystal, String rep) {
    return crystal.symmetry().field(crystal.site(), representation(crystal.pointGroup(), rep));
  }

  private static LatticeField<AffineOperation> induced(CrystalLattice crystal, String rep) {
    return crystal
        .symmetry()
        .inducedField(crystal.site(), representation(crystal.siteGroup(), rep));
  }

  static <G> FiniteRepresentation<G> representation(NamedGroup<G> group, String text) {
    Representation<G> parsed = RepresentationNotation.parse(text, group);
    return (FiniteRepresentation<G>) parsed;
  }

  private static LatticeKernelSpace<AffineOperation> scalars(String name, long square) {
    LatticeField<AffineOperation> field = uniform(CrystalLattice.named(name), "trivial");
    return LatticeKernelSpace.from(field).to(field).upToSquaredLength(Rational.of(square));
  }

  @Test
  void vectorsOnTheTriangularLattice() {
    LatticeField<AffineOperation> vectors = uniform(CrystalLattice.named("triangular"), "vector");
    LatticeKernelSpace<AffineOperation> space =
        LatticeKernelSpace.from(vectors).to(vectors).upToSquaredLength(Rational.of(7));
    assertThat(space.shells()).extracting(Rational::toLong).containsExactly(0L, 1L, 3L, 4L, 7L);
    // mirrors fix the vectors of the first three shells; the twelve of the last have no symmetry
    assertThat(space.dimensionsByShell()).containsExactly(1, 2, 2, 2, 4);
    assertThat(space.certificate().isProved()).isTrue();
    assertThat(space.certificate().expected()).containsExactly(1L, 2L, 2L, 2L, 4L);
    assertThat(space.basis().get(1).blocks()).hasSize(6);
  }

  static Stream<Arguments> coordinationNumbers() {
    return Stream.of(
        row("line", 2),
        row("square", 4),
        row("rectangular", 2),
        row("rhombic", 4),
        row("oblique", 2),
        row("triangular", 6),
        row("hexagonal", 3),
        row("honeycomb", 3),
        row("kagome", 4),
        row("cubic", 6),
        row("bcc", 8),
        row("fcc", 12),
        row("diamond", 4),
        row("tetragonal", 4),
        row("orthorhombic", 2),
        row("hexagonal-prism", 6),
        row("hcp", 12));
  }

  private static Arguments row(String name, int neighbours) {
    return Arguments.of(name, neighbours);
  }

  @ParameterizedTest
  @MethodSource("coordinationNumbers")
  void everyNamedLatticeHasItsNearestNeighbours(String name, int neighbours) {
    LatticeField<AffineOperation> field = uniform(CrystalLattice.named(name), "trivial");
    LatticeKernelSpace<AffineOperation> space =
        LatticeKernelSpace.from(field).to(field).upToShells(2);
    long pairs = space.pairs().stream().filter(p -> p.squaredLength().signum() > 0).count();
    assertThat((double) pairs / field.sites().size()).isEqualTo(neighbours);
    assertThat(space.certificate().isProved()).isTrue();
  }

  @Test
  void allNamesAreTested() {
    assertThat(coordinationNumbers().map(a -> (String) a.get()[0]).toList())
        .isEqualTo(CrystalLattice.names());
  }

  @Test
  void scalarKernelsAreCountedByOrbitsOfVectors() {
    // under all symmetries of ℤ² there is one orbit for each a ≥ b ≥ 0: 1 + 2 + 3 + 4 + 4 + 1
    LatticeKernelSpace<AffineOperation> space = scalars("square", 25);
    assertThat(space.dimension()).isEqualTo(15);
    assertThat(space.dimensionsByShell()).endsWith(1, 2);
    assertThat(space.range()).isEqualTo(Rational.of(25));
    assertThat(space.orbits()).isEqualTo(15);
  }

  @Test
  void kernelsBetweenSitesOfTheHoneycombAndBonds() {
    CrystalLattice atoms = CrystalLattice.named("honeycomb");
    LatticeSymmetry<AffineOperation> symmetry = atoms.symmetry();
    LatticeField<AffineOperation> onAtoms = uniform(atoms, "vector");
    CrystalLattice bonds = atoms.withWyckoff("3c");
    FiniteGroup<AffineOperation> bondGroup = symmetry.siteGroup(bonds.site());
    assertThat(bondGroup.order()).isEqualTo(4);
    LatticeField<AffineOperation> onBonds =
        symmetry.inducedField(bonds.site(), Representations.trivial(bondGroup));
    assertThat(onBonds.sites()).hasSize(3);
    LatticeKernelSpace<AffineOperation> space =
        LatticeKernelSpace.from(onAtoms).to(onBonds).upToShells(2);
    assertThat(space.certificate().isProved()).isTrue();
    // a bond sees the components along it of the two atoms at its ends, with opposite signs
    assertThat(space.dimensionsByShell().get(0)).isEqualTo(1);
    assertThat(space.basis().get(0).blocks()).hasSize(6);
    assertThat(Laws.refuted(LatticeLaws.of(space, 3), 7, 12)).isEmpty();
  }

  @Test
  void orbitalsOnDiamondAreInducedFromTheSiteSymmetry() {
    CrystalLattice diamond = CrystalLattice.parse("space:Fd-3m@8a");
    assertThat(diamond.siteGroup().group()).isInstanceOf(FiniteGroup.class);
    assertThat(diamond.sites()).hasSize(2);
    LatticeField<AffineOperation> p = induced(diamond, "vector");
    LatticeField<AffineOperation> s = induced(diamond, "trivial");
    LatticeKernelSpace<AffineOperation> pp = LatticeKernelSpace.from(p).to(p).upToShells(2);
    // Slater and Koster: p–p on one atom one number, to a neighbour σ and π
    assertThat(pp.dimensionsByShell()).containsExactly(1, 2);
    assertThat(LatticeKernelSpace.from(s).to(p).upToShells(2).dimensionsByShell())
        .containsExactly(0, 1);
    assertThat(Laws.refuted(LatticeLaws.of(pp, 2), 3, 12)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"wallpaper:p4g@1/8,1/3", "wallpaper:p2gg@0,0", "space:P2_1/c@1/7,1/5,1/3"})
  void nonsymmorphicGroupsToo(String name) {
    CrystalLattice crystal = CrystalLattice.parse(name);
    LatticeField<AffineOperation> in = uniform(crystal, "vector");
    LatticeField<AffineOperation> out = uniform(crystal, "regular");
    LatticeKernelSpace<AffineOperation> space = LatticeKernelSpace.from(in).to(out).upToShells(3);
    assertThat(space.certificate().isProved()).isTrue();
    assertThat(Laws.refuted(LatticeLaws.of(space, 2), 11, 20)).isEmpty();
  }

  @Test
  void aGroupOfItsOwnActsOnTheLattice() {
    NamedGroup<?> d6 = GroupNotation.parse("D6");
    LatticeKernelSpace<?> space = regular(d6, CrystalLattice.named("triangular"), "1");
    // twelve at the centre; on the ring one orbit with a mirror: 12·12/2
    assertThat(space.dimensionsByShell()).containsExactly(12, 72);
    assertThat(space.certificate().isProved()).isTrue();
  }

  private static <G> LatticeKernelSpace<G> regular(
      NamedGroup<G> group, CrystalLattice crystal, String square) {
    LatticeSymmetry<G> symmetry = crystal.under((FiniteRepresentation<G>) group.action());
    LatticeField<G> field = symmetry.field(crystal.site(), representation(group, "regular"));
    return LatticeKernelSpace.from(field).to(field).upToSquaredLength(Rational.parse(square));
  }

  @Test
  void sumsAreSolvedByTypesOfSummandsAndCheckedAsAWhole() {
    CrystalLattice crystal = CrystalLattice.named("hexagonal");
    LatticeField<AffineOperation> in = uniform(crystal, "2*regular + vector");
    LatticeField<AffineOperation> out = uniform(crystal, "vector + 2*trivial + vector");
    LatticeKernelSpace<AffineOperation> space = LatticeKernelSpace.from(in).to(out).upToShells(2);
    LatticeCertificate whole =
        LatticeCertifier.of(in, out).upToSquaredLength(space.range()).check(space.basis());
    assertThat(whole).isEqualTo(space.certificate());
    assertThat(space.basis()).extracting(LatticeKernel::orbit).isSorted();
    LatticeStencil stencil = space.stencil();
    for (int e = 0; e < stencil.size(); e += 7) {
      double[] expected = dense(stencil, space, e);
      assertThat(stencil.toArray(e)).containsExactly(expected);
    }
    assertThat(Laws.refuted(LatticeLaws.of(space, 2), 9, 20)).isEmpty();
    assertThat(space.basis().get(3).toString()).contains("squared length");
  }

  private static double[] dense(LatticeStencil stencil, LatticeKernelSpace<?> space, int element) {
    int[] shape = stencil.shape();
    double[] weights = new double[stencil.outputs() * stencil.inputs() * shape[0] * shape[1]];
    int d = space.target().fibre().dimension();
    int c = space.source().fibre().dimension();
    for (LatticeBlock block : space.basis().get(element).blocks()) {
      int cell =
          (block.pair().cell().get(0) + shape[0] / 2) * shape[1]
              + block.pair().cell().get(1)
              + shape[1] / 2;
      block
          .matrix()
          .entries()
          .forEach(
              e -> {
                int row = block.pair().target() * d + e.row();
                int column = block.pair().source() * c + e.column();
                weights[(row * stencil.inputs() + column) * shape[0] * shape[1] + cell] =
                    e.value().re();
              });
    }
    return weights;
  }

  @Test
  void valuesOfAnotherShapeAreRefused() {
    LatticeField<AffineOperation> field = uniform(CrystalLattice.named("square"), "vector");
    LatticeField<AffineOperation> scalar = uniform(CrystalLattice.named("square"), "trivial");
    LatticeKernelSpace<AffineOperation> space =
        LatticeKernelSpace.from(field).to(field).upToShells(1);
    LatticeCertifier<AffineOperation> certifier =
        LatticeCertifier.of(scalar, field).upToSquaredLength(Rational.ZERO);
    assertThatThrownBy(() -> certifier.check(space.basis()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2×2");
  }

  @Test
  void lengthsWithoutRootsInTheirFieldNeedNoCartesianBasis() {
    Rational odd = Rational.parse("1000000000039/1000000007");
    CrystalLattice crystal =
        CrystalLattice.of(
            SpaceGroups.wallpaper("p2mm"),
            Matrix.of(
                Rationals.Q, 2, 2, (i, j) -> i != j ? Rational.ZERO : i == 0 ? Rational.ONE : odd));
    LatticeField<AffineOperation> field =
        crystal
            .symmetry()
            .field(crystal.site(), Representations.trivial(crystal.symmetry().group()));
    assertThat(LatticeKernelSpace.from(field).to(field).upToShells(2).dimension()).isEqualTo(2);
    assertThatThrownBy(crystal.symmetry()::vector).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void unfaithfulActionsKeepWhatActsOnValuesAlone() {
    unfaithful(GroupNotation.parse("C4"));
  }

  /** C₄ reflects the line by its quotient of order 2; r² acts on values alone. */
  private static <G> void unfaithful(NamedGroup<G> c4) {
    CrystalLattice line = CrystalLattice.named("line");
    LatticeSymmetry<G> symmetry = line.under(representation(c4, "freq:2"));
    LatticeField<G> plane = symmetry.field(line.site(), representation(c4, "freq:1"));
    LatticeField<G> sign = symmetry.field(line.site(), representation(c4, "freq:2"));
    assertThat(LatticeKernelSpace.from(plane).to(sign).upToShells(3).dimension()).isZero();
    LatticeKernelSpace<G> space = LatticeKernelSpace.from(plane).to(plane).upToShells(3);
    // r turns the plane and exchanges the two neighbours: all maps but for r², twice
    assertThat(space.dimensionsByShell()).containsExactly(2, 4, 4);
    assertThat(Laws.refuted(LatticeLaws.of(space, 4), 1, 20)).isEmpty();
  }

  @Test
  void anElementThatBreaksTheLatticeIsNamed() {
    assertThatThrownBy(
            () -> regular(GroupNotation.parse("C4"), CrystalLattice.named("triangular"), "1"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("C4")
        .hasMessageContaining("moves lattice vector 1 to");
    assertThatThrownBy(
            () -> regular(GroupNotation.parse("D6"), CrystalLattice.named("square"), "1"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("the element");
  }

  @Test
  void rangesThatAreTooLargeAreRefusedWithTheirSize() {
    LatticeField<AffineOperation> field = uniform(CrystalLattice.named("cubic"), "trivial");
    LatticeKernelRequest<AffineOperation> request = LatticeKernelSpace.from(field).to(field);
    assertThatThrownBy(() -> request.upToSquaredLength(Rational.of(1_000_000)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("about 4188790205 pairs");
    assertThatThrownBy(
            () ->
                request
                    .within(new LatticeKernelLimits(1000, 10))
                    .upToSquaredLength(Rational.ONE.add(Rational.ONE)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("matrix entries");
    assertThatThrownBy(() -> request.upToSquaredLength(Rational.of(-1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> request.upToShells(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LatticeKernelSpace.from(field).upToShells(1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("call to(…)");
    assertThatThrownBy(() -> new LatticeKernelLimits(0, 1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void fieldsOfOtherGroupsAreRefused() {
    CrystalLattice square = CrystalLattice.named("square");
    CrystalLattice other = CrystalLattice.named("triangular");
    assertThatThrownBy(() -> square.symmetry().field(square.site(), other.symmetry().vector()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                square
                    .symmetry()
                    .inducedField(
                        List.of(Rational.of(1, 2), Rational.ZERO), square.symmetry().vector()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("order 4");
    assertThatThrownBy(
            () -> LatticeKernelSpace.from(uniform(square, "trivial")).to(uniform(other, "trivial")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> square.symmetry().siteGroup(List.of(Rational.ZERO)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void complexFieldsAreAskedForByName() {
    NamedGroup<?> c3 = GroupNotation.parse("C3");
    complexCase(c3);
  }

  private static <G> void complexCase(NamedGroup<G> c3) {
    CrystalLattice crystal = CrystalLattice.named("triangular");
    LatticeSymmetry<G> symmetry = crystal.under((FiniteRepresentation<G>) c3.action());
    FiniteRepresentation<G> row =
        (FiniteRepresentation<G>) RepresentationNotation.parse("irrep:1", c3, true);
    LatticeField<G> field = symmetry.field(crystal.site(), row);
    LatticeKernelRequest<G> request = LatticeKernelSpace.from(field).to(field);
    assertThatThrownBy(() -> request.upToShells(1)).isInstanceOf(InvalidInput.class);
    LatticeKernelSpace<G> space = request.overComplex().upToShells(2);
    assertThat(space.dimensionsByShell()).containsExactly(1, 2);
    assertThat(space.isReal()).isFalse();
    assertThatThrownBy(space::stencil).isInstanceOf(InvalidInput.class);
  }

  @Test
  void brokenBasesAreRefuted() {
    LatticeField<AffineOperation> field = uniform(CrystalLattice.named("square"), "vector");
    LatticeKernelSpace<AffineOperation> space =
        LatticeKernelSpace.from(field).to(field).upToSquaredLength(Rational.of(2));
    LatticeCertifier<AffineOperation> certifier =
        LatticeCertifier.of(field, field).upToSquaredLength(Rational.of(2));
    List<LatticeKernel> basis = space.basis();
    assertThat(certifier.check(basis).isProved()).isTrue();
    assertThat(certifier.check(basis.subList(1, basis.size())).complete()).isFalse();
    List<LatticeKernel> doubled = new ArrayList<>(basis);
    doubled.set(2, basis.get(1));
    assertThat(certifier.check(doubled).independent()).isFalse();
    LatticeCertificate wrong = certifier.check(replaced(basis, turned(basis.get(1))));
    assertThat(wrong.constraintResidual().isZero()).isFalse();
    assertThat(wrong.violation()).isPresent();
    assertThat(wrong.toString()).startsWith("refuted");
    LatticeCertificate far =
        LatticeCertifier.of(field, field).upToSquaredLength(Rational.ONE).check(basis);
    assertThat(far.inRange()).isFalse();
    assertThat(far.isProved()).isFalse();
    assertThat(Laws.refuted(LatticeLaws.of(List.of(turned(basis.get(1))), field, field, 4), 5, 40))
        .extracting(r -> r.law())
        .containsExactly("equivariance under the point group");
  }

  private static List<LatticeKernel> replaced(List<LatticeKernel> basis, LatticeKernel second) {
    List<LatticeKernel> result = new ArrayList<>(basis);
    result.set(1, second);
    return result;
  }

  /** The kernel with a shear on all values. */
  private static LatticeKernel turned(LatticeKernel kernel) {
    SparseMatrix<Cyclotomic> shear =
        SparseMatrix.of(
            Matrix.of(Cyclotomics.FIELD, 2, 2, (i, j) -> Cyclotomic.of(i <= j ? 1 : 0)));
    return LatticeKernel.of(
        kernel.blocks().stream()
            .map(b -> new LatticeBlock(b.pair(), shear.multiply(b.matrix())))
            .toList());
  }
}
