package org.intertwiner.harmonic.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

/** Bases altered by hand: every field of the certificate turns false when it should. */
class CertificateMutantTest {
  private final FiniteRepresentation<Permutation> plane = Representations.plane(Groups.dihedral(4));
  private final FiniteRepresentation<Permutation> regular = Representations.regular(plane.group());
  private final FiniteRepresentation<Permutation> twist =
      Representations.frequency(plane.group(), 1, 1);

  private static List<PolynomialMatrix> elements(KernelSpace space) {
    return new ArrayList<>(space.basis().stream().map(KernelElement::matrix).toList());
  }

  private KernelSpace space(
      FiniteRepresentation<Permutation> in, FiniteRepresentation<Permutation> out) {
    return KernelSpace.on(plane).from(in).to(out).upToDegree(3);
  }

  private Certifier certifier(
      FiniteRepresentation<Permutation> in, FiniteRepresentation<Permutation> out) {
    return Certifier.of(plane, in, out).ofHarmonicForms().upToDegree(3);
  }

  @Test
  void theUnalteredBasisIsProvedAlsoAsAPlainList() {
    Certificate c = certifier(regular, twist).checkElements(elements(space(regular, twist)));
    assertThat(c.isProved()).isTrue();
    assertThat(c.violation()).isEmpty();
    assertThat(c.toString()).startsWith("proved: residual 0, in the space, independent, complete");
  }

  @Test
  void droppedElementIsIncomplete() {
    List<PolynomialMatrix> some = elements(space(regular, twist));
    some.remove(3);
    Certificate c = certifier(regular, twist).checkElements(some);
    assertThat(c.complete()).isFalse();
    assertThat(c.independent()).isTrue();
    assertThat(c.constraintResidual().isZero()).isTrue();
    assertThat(c.isProved()).isFalse();
    assertThat(c.violation().orElseThrow()).contains("expected");
  }

  @Test
  void repeatedElementIsDependentThoughTheCountIsRight() {
    List<PolynomialMatrix> some = elements(space(regular, twist));
    PolynomialMatrix one = some.get(0);
    some.set(1, one.multiply(Form.one(2).scale(Cyclotomic.of(3))));
    Certificate c = certifier(regular, twist).checkElements(some);
    assertThat(c.independent()).isFalse();
    assertThat(c.complete()).isTrue();
    assertThat(c.constraintResidual().isZero()).isTrue();
    assertThat(c.isProved()).isFalse();
  }

  @Test
  void sumsOfOthersAreFoundDependent() {
    List<PolynomialMatrix> some = elements(space(regular, regular));
    List<PolynomialMatrix> first =
        some.stream().filter(e -> e.degree() == 1).toList().subList(0, 2);
    int last = -1;
    for (int i = 0; i < some.size(); i++) {
      last = some.get(i).degree() == 1 ? i : last;
    }
    some.set(last, sum(first.get(0), first.get(1)));
    Certificate c = certifier(regular, regular).checkElements(some);
    assertThat(c.independent()).isFalse();
    assertThat(c.constraintResidual().isZero()).isTrue();
  }

  private static PolynomialMatrix sum(PolynomialMatrix a, PolynomialMatrix b) {
    List<PolynomialMatrix.Entry> entries = new ArrayList<>();
    for (int r = 0; r < a.rows(); r++) {
      for (int c = 0; c < a.columns(); c++) {
        entries.add(new PolynomialMatrix.Entry(r, c, a.at(r, c).add(b.at(r, c))));
      }
    }
    return PolynomialMatrix.of(a.rows(), a.columns(), a.variables(), a.degree(), entries);
  }

  @Test
  void transposedRepresentationBreaksTheConstraint() {
    List<PolynomialMatrix> some =
        elements(space(twist, regular)).stream().map(PolynomialMatrix::transpose).toList();
    Certificate good = certifier(regular, twist).checkElements(some);
    assertThat(good.isProved()).as("orthogonal representations allow transposition").isTrue();
    Certificate c = certifier(regular, regular).checkElements(elements(skew()));
    assertThat(c.isProved()).isFalse();
  }

  /** Kernels from the representation with the rotation's matrix transposed. */
  private KernelSpace skew() {
    FiniteRepresentation<Permutation> other =
        Representations.of(
            plane.group(), List.of(regular.onGenerator(0).transpose(), regular.onGenerator(1)));
    return KernelSpace.on(plane).from(other).to(regular).upToDegree(3);
  }

  @Test
  void wrongSignOfOneEntryBreaksTheConstraint() {
    List<PolynomialMatrix> some = elements(space(regular, twist));
    PolynomialMatrix broken = some.get(5);
    List<PolynomialMatrix.Entry> entries = new ArrayList<>(broken.entries());
    PolynomialMatrix.Entry e = entries.get(2);
    entries.set(2, new PolynomialMatrix.Entry(e.row(), e.column(), e.factor().negate(), e.base()));
    some.set(5, PolynomialMatrix.of(2, 8, 2, broken.degree(), entries));
    Certificate c = certifier(regular, twist).checkElements(some);
    assertThat(c.constraintResidual().isZero()).isFalse();
    assertThat(c.violation().orElseThrow()).contains("constraint of generator");
    assertThat(c.isProved()).isFalse();
    assertThat(c.toString()).startsWith("refuted: residual ");
  }

  @Test
  void errorsThatVanishModuloTheFirstPrimesAreFound() {
    List<PolynomialMatrix> some = elements(space(regular, twist));
    PolynomialMatrix broken = some.get(5);
    long first = PrimeField.primeCongruentToOne(1, 1L << 29);
    long second = PrimeField.primeCongruentToOne(1, first);
    List<PolynomialMatrix.Entry> entries = new ArrayList<>(broken.entries());
    PolynomialMatrix.Entry e = entries.get(2);
    Cyclotomic error = Cyclotomic.of(first).multiply(Cyclotomic.of(second));
    entries.set(
        2, new PolynomialMatrix.Entry(e.row(), e.column(), e.factor().add(error), e.base()));
    some.set(5, PolynomialMatrix.of(2, 8, 2, broken.degree(), entries));
    Certificate c = certifier(regular, twist).checkElements(some);
    assertThat(c.constraintResidual().isZero()).isFalse();
    assertThat(c.constraintResidual().divide(error).isRational()).isTrue();
  }

  @Test
  void swappedOrderOfOutputsBreaksTheConstraint() {
    List<PolynomialMatrix> swapped =
        elements(space(regular, twist)).stream()
            .map(
                m ->
                    PolynomialMatrix.of(
                        2,
                        8,
                        2,
                        m.degree(),
                        m.entries().stream().map(e -> e.movedTo(1 - e.row(), e.column())).toList()))
            .toList();
    Certificate c = certifier(regular, twist).checkElements(swapped);
    assertThat(c.constraintResidual().isZero()).isFalse();
  }

  @Test
  void anEntryThatIsMissingOrTooManyBreaksAPermutationKernel() {
    List<PolynomialMatrix> some = elements(space(regular, regular));
    PolynomialMatrix m = some.get(20);
    some.set(
        20, PolynomialMatrix.of(8, 8, 2, m.degree(), m.entries().subList(1, m.entries().size())));
    assertThat(certifier(regular, regular).checkElements(some).constraintResidual().isZero())
        .isFalse();
    List<PolynomialMatrix.Entry> more = new ArrayList<>(m.entries());
    int column = m.entries().stream().anyMatch(e -> e.row() == 0 && e.column() == 0) ? 1 : 0;
    more.add(new PolynomialMatrix.Entry(0, column, m.entries().get(0).form()));
    some.set(20, PolynomialMatrix.of(8, 8, 2, m.degree(), more));
    assertThat(certifier(regular, regular).checkElements(some).constraintResidual().isZero())
        .isFalse();
  }

  @Test
  void aFormThatIsNotHarmonicIsOutsideTheSpace() {
    FiniteRepresentation<Permutation> trivial = Representations.trivial(plane.group());
    PolynomialMatrix square =
        PolynomialMatrix.of(
            1, 1, 2, 2, List.of(new PolynomialMatrix.Entry(0, 0, Form.normSquared(2, 1))));
    Certificate c =
        Certifier.of(plane, trivial, trivial).upToDegree(2).checkElements(List.of(square));
    assertThat(c.inSpace()).isFalse();
    assertThat(c.isProved()).isFalse();
    Certificate asSymbol =
        Certifier.of(plane, trivial, trivial)
            .ofAllForms()
            .upToDegree(2)
            .checkElements(List.of(square));
    assertThat(asSymbol.inSpace()).isTrue();
    assertThat(asSymbol.constraintResidual().isZero()).isTrue();
    assertThat(asSymbol.complete()).as("the constants are missing").isFalse();
  }

  @Test
  void infinitesimalGeneratorsAreChecked() {
    Representation<PlaneIsometry> o2 = Representations.plane(O2.group());
    Representation<PlaneIsometry> one = Representations.frequency(O2.group(), 1, 1);
    Representation<PlaneIsometry> two = Representations.frequency(O2.group(), 1, 2);
    List<PolynomialMatrix> good = elements(KernelSpace.on(o2).from(one).to(two).upToDegree(3));
    Certifier certifier = Certifier.of(o2, one, two).upToDegree(3);
    assertThat(certifier.checkElements(good).isProved()).isTrue();
    List<PolynomialMatrix> other = elements(KernelSpace.on(o2).from(one).to(one).upToDegree(3));
    Certificate c = certifier.checkElements(other);
    assertThat(c.constraintResidual().isZero()).isFalse();
  }

  @Test
  void overlappingPlacementsAreCheckedAsOneWhole() {
    KernelSpace space = space(regular.times(2), twist);
    assertThat(space.blocks()).hasSize(1);
    BasisBlock block = space.blocks().get(0);
    assertThat(block.placements()).hasSize(2);
    Placement first = block.placements().get(0);
    BasisBlock twice =
        new BasisBlock(block.rows(), block.columns(), block.elements(), List.of(first, first));
    Certifier certifier =
        Certifier.of(plane, regular.times(2), twist).ofHarmonicForms().upToDegree(3);
    Certificate c = certifier.check(List.of(twice));
    assertThat(c.complete()).isTrue();
    assertThat(c.independent()).isFalse();
    BasisBlock crossed =
        new BasisBlock(
            block.rows(),
            block.columns(),
            block.elements(),
            List.of(first, Placement.of(first.out(), new int[] {8, 9, 10, 11, 12, 13, 15, 14})));
    assertThat(certifier.check(List.of(crossed)).constraintResidual().isZero()).isFalse();
  }

  @Test
  void shapesThatDoNotFitAreRefused() {
    PolynomialMatrix m =
        PolynomialMatrix.of(2, 2, 2, 0, List.of(new PolynomialMatrix.Entry(0, 0, Form.one(2))));
    assertThatThrownBy(() -> certifier(regular, twist).checkElements(List.of(m)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("block of a basis");
  }
}
