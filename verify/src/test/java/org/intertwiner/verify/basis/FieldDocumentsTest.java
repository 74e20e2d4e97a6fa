package org.intertwiner.verify.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.intertwiner.algebra.action.GSets;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.homogeneous.Bundle;
import org.intertwiner.harmonic.homogeneous.SectionKernels;
import org.intertwiner.harmonic.lattice.CrystalLattice;
import org.intertwiner.harmonic.lattice.LatticeKernelSpace;
import org.intertwiner.harmonic.scale.ScaleAxis;
import org.intertwiner.harmonic.scale.ScaleKernelSpace;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of kernels between fields over points, and on scale space. */
class FieldDocumentsTest {
  private static Recheck proved(BasisDocument document) {
    String text = Kernels.text(document);
    BasisDocument read = Kernels.read(text);
    assertThat(Kernels.text(read)).isEqualTo(text);
    assertThat(read.kind()).isEqualTo(document.kind());
    Recheck again = read.recheck();
    assertThat(again.isProved()).as(again.report().toText()).isTrue();
    assertThat(again.report().verdict()).isInstanceOf(Verdict.Proved.class);
    assertThat(again.report().checks().stream().map(Check::of)).contains("digest", "completeness");
    return again;
  }

  static Stream<SectionKernels<Permutation>> sections() {
    FiniteGroup<Permutation> s4 = Groups.symmetric(4);
    Subgroup s3 =
        s4.subgroup(
            s4.indexOf(Permutation.ofOneBased(2, 3, 1, 4)),
            s4.indexOf(Permutation.ofOneBased(2, 1, 3, 4)));
    Subgroup c4 = s4.subgroup(s4.indexOf(Permutation.ofOneBased(2, 3, 4, 1)));
    var tangent = Representations.realIrreducible(s4.toGroup(s3), 2);
    var turning = Representations.irreducible(s4.toGroup(c4), 1);
    var standard = Representations.realIrreducible(s4, 3);
    return Stream.of(
        SectionKernels.convolution(s4),
        SectionKernels.lifting(s4, s3),
        SectionKernels.onSet(GSets.natural(s4), standard, standard),
        SectionKernels.between(Bundle.induced(s4, s3, tangent), Bundle.induced(s4, c4, turning)),
        SectionKernels.between(Bundle.point(standard), Bundle.induced(s4, s3, tangent)));
  }

  @ParameterizedTest
  @MethodSource("sections")
  void kernelsBetweenSections(SectionKernels<Permutation> kernels) {
    SectionDocument document = BasisDocument.of(kernels);
    Recheck again = proved(document);
    assertThat(again.certificate().orElseThrow().counted())
        .containsExactly((long) kernels.dimension());
    assertThat(((SectionDocument) Kernels.read(Kernels.text(document))).basis())
        .isEqualTo(document.basis());
    assertThat(again.report().checks().stream().map(Check::of))
        .contains("completeness, second way");
  }

  @Test
  void convolutionsOfTheGroupWithoutGenerators() {
    FiniteGroup<?> trivial = Groups.symmetric(1);
    proved(BasisDocument.of(SectionKernels.convolution(trivial)));
  }

  @ParameterizedTest
  @CsvSource({"triangular, 3", "square, 4", "hexagonal, 3", "bcc, 1", "diamond, 1"})
  void latticeKernels(String name, int range) {
    CrystalLattice lattice = CrystalLattice.named(name);
    var symmetry = lattice.symmetry();
    var vectors = symmetry.field(lattice.site(), symmetry.vector());
    var numbers = symmetry.field(lattice.site(), Representations.trivial(symmetry.group()));
    LatticeKernelSpace<?> space =
        LatticeKernelSpace.from(numbers).to(vectors).upToSquaredLength(Rational.of(range));
    LatticeDocument document = BasisDocument.of(space);
    Recheck again = proved(document);
    assertThat(again.certificate().orElseThrow().counted())
        .isEqualTo(space.certificate().counted());
    assertThat(((LatticeDocument) Kernels.read(Kernels.text(document))).basis())
        .isEqualTo(document.basis());
  }

  @Test
  void latticeKernelsOfRegularFields() {
    CrystalLattice lattice = CrystalLattice.named("triangular");
    var symmetry = lattice.symmetry();
    var regular = symmetry.field(lattice.site(), Representations.regular(symmetry.group()));
    proved(
        BasisDocument.of(
            LatticeKernelSpace.from(regular).to(regular).upToSquaredLength(Rational.ONE)));
  }

  @Test
  void latticeKernelsOfOrbitals() {
    CrystalLattice lattice = CrystalLattice.parse("wallpaper:p4g@1/8,1/3");
    var symmetry = lattice.symmetry();
    var induced =
        symmetry.inducedField(
            lattice.site(), Representations.trivial(symmetry.siteGroup(lattice.site())));
    var there = lattice.symmetry().siteGroup(List.of(Rational.of(1, 2), Rational.ZERO));
    var signs =
        symmetry.inducedField(
            List.of(Rational.of(1, 2), Rational.ZERO),
            Representations.realIrreducible(there, (int) there.order() - 1));
    proved(
        BasisDocument.of(
            LatticeKernelSpace.from(induced).to(signs).upToSquaredLength(Rational.of(1, 2))));
  }

  @ParameterizedTest
  @CsvSource({
    "D4, trivial, vector, 3, 2, false",
    "SO2, 'freq:1', 'freq:2', 4, sqrt(2), true",
    "SO3, spin:1, spin:1, 2, 3/2, false"
  })
  void scaleKernels(String group, String in, String out, int order, String base, boolean lifting) {
    var request =
        ScaleKernelSpace.over(Kernels.solve(group, in, out, order), ScaleAxis.parse(base, 3))
            .withSquaredWidth(Rational.of(3, 2));
    ScaleKernelSpace space =
        (lifting ? request.lifting() : request.withOffsets(-1, 1)).upToOrder(order);
    ScaleDocument document = BasisDocument.of(space);
    Recheck again = proved(document);
    assertThat(again.report().checks().stream().map(Check::of))
        .contains("dilation", "dilation, second way", "orthogonality");
    ScaleDocument read = (ScaleDocument) Kernels.read(Kernels.text(document));
    assertThat(read.scales()).isEqualTo(document.scales());
    assertThat(read.basis()).isEqualTo(document.basis());
  }

  @Test
  void scalesBeyondTheRangeOfFloat64() {
    proved(
        BasisDocument.of(
            ScaleKernelSpace.over(
                    Kernels.solve("C2", "trivial", "trivial", 8), ScaleAxis.parse("1000", 30))
                .lifting()
                .upToOrder(8)));
  }
}
