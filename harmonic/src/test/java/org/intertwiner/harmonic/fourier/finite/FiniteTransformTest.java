package org.intertwiner.harmonic.fourier.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.family.FamilyNotation;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.classical.YoungForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteTransformTest {

  private static double[] random(int length, int seed) {
    return new SplittableRandom(seed).doubles(length, -1, 1).toArray();
  }

  private static FiniteGroup<?> group(String name) {
    return FamilyNotation.parse(name).orElseThrow().group();
  }

  /** f̂(ρ) by its definition, with the matrices of the transform. */
  private static <G> ComplexMatrix direct(FiniteTransform<G> transform, int row, double... f) {
    int d = transform.degree(row);
    int n = transform.order();
    ComplexMatrix sum = ComplexMatrix.zero(d, d);
    for (int g = 0; g < n; g++) {
      sum = sum.add(transform.matrix(row, g).adjoint().scale(f[2 * g] / n, f[2 * g + 1] / n));
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C1", "C12", "C2^4", "Ab(4,6)", "C37", "S3", "S4", "S5", "D9", "D12", "Q8", "Dic5", "A4",
        "A5", "SL(2,3)", "Heis(3)", "F21", "GL(2,3)"
      })
  void coefficientsAreThoseOfTheDefinition(String name) {
    agrees(FiniteTransform.of(group(name)));
  }

  private static <G> void agrees(FiniteTransform<G> transform) {
    double[] f = random(2 * transform.order(), 1);
    FiniteSpectrum<G> spectrum = transform.spectrumOfComplex(f);
    for (int row = 0; row < transform.size(); row++) {
      ComplexMatrix difference = spectrum.block(row).subtract(direct(transform, row, f));
      assertThat(difference.frobeniusNorm()).isLessThan(1e-13);
    }
    assertThat(spectrum.complexFunction()).usingComparatorWithPrecision(1e-12).containsExactly(f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C12", "C2^3", "Ab(2,4,8)", "C30", "S4", "S6", "D10", "A5", "SL(2,5)"})
  void rowsAreThoseOfTheCharacterTable(String name) {
    rowsAgree(group(name));
  }

  private static <G> void rowsAgree(FiniteGroup<G> group) {
    FiniteTransform<G> transform = FiniteTransform.of(group);
    CharacterTable<G> table = CharacterTable.of(group);
    assertThat(transform.size()).isEqualTo(table.size());
    for (int row = 0; row < table.size(); row++) {
      for (int c = 0; c < table.size(); c++) {
        double[] trace = transform.matrix(row, group.classes().representative(c)).trace();
        assertThat(trace[0]).isCloseTo(table.irrep(row).values().get(c).re(), within(1e-10));
        assertThat(trace[1]).isCloseTo(table.irrep(row).values().get(c).im(), within(1e-10));
      }
    }
  }

  @Test
  void theMatricesOfSymmetricGroupsAreYoungs() {
    FiniteTransform<Permutation> transform = FiniteTransform.of(Groups.symmetric(5));
    YoungEngine engine = Plans.symmetric(transform.group());
    for (int i = 0; i < engine.degrees().length; i++) {
      var form = YoungForm.orthogonal(engine.shape(i));
      for (int p : new int[] {0, 1, 17, 50, 101, 119}) {
        var exact = form.at(transform.group().element(engine.elements()[p]));
        ComplexMatrix m = engine.matrix(i, p);
        for (int r = 0; r < m.rows(); r++) {
          for (int c = 0; c < m.rows(); c++) {
            assertThat(m.re(r, c)).isCloseTo(exact.at(r, c).doubleValue(), within(1e-14));
          }
        }
      }
    }
  }

  @Test
  void theAlgorithmSuitsTheGroup() {
    assertThat(FiniteTransform.of(Groups.cyclic(30)).algorithm())
        .isEqualTo(TransformAlgorithm.ABELIAN);
    assertThat(FiniteTransform.of(Groups.symmetric(4)).algorithm())
        .isEqualTo(TransformAlgorithm.SYMMETRIC);
    FiniteTransform<Permutation> dihedral = FiniteTransform.of(Groups.dihedral(64));
    assertThat(dihedral.algorithm()).isEqualTo(TransformAlgorithm.CHAIN);
    assertThat(dihedral.toString()).contains("Z/64");
    assertThat(dihedral.report()).contains("order        128", "multiplications");
    assertThat(FiniteTransform.of(Groups.quaternion(8)).operations().toString()).contains("bound");
  }

  @Test
  void everyAlgorithmGivesTheSameInTheDerivedBases() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    double[] f = random(24, 3);
    FiniteTransformLimits limits = FiniteTransformLimits.DEFAULT;
    Irreps<Permutation> irreps = Irreps.of(group);
    for (TransformAlgorithm algorithm :
        List.of(TransformAlgorithm.DENSE, TransformAlgorithm.CHAIN, TransformAlgorithm.SYMMETRIC)) {
      FiniteTransform<Permutation> transform = FiniteTransform.of(group, algorithm, limits);
      assertThat(transform.algorithm()).isEqualTo(algorithm);
      FiniteSpectrum<Permutation> spectrum = transform.spectrum(f);
      for (int row = 0; row < transform.size(); row++) {
        var matrices = irreps.real(row).elementMatrices();
        int d = transform.degree(row);
        ComplexMatrix sum = ComplexMatrix.zero(d, d);
        for (int g = 0; g < 24; g++) {
          DenseMatrix m = DenseMatrix.from(matrices.real(g));
          sum = sum.add(ComplexMatrix.from(m).adjoint().scale(f[g] / 24));
        }
        assertThat(spectrum.referenceBlock(row).subtract(sum).frobeniusNorm()).isLessThan(1e-12);
      }
    }
  }

  @Test
  void anyChainServes() {
    FiniteGroup<Permutation> group = Groups.symmetric(5);
    var alternating = group.derivedSubgroup();
    FiniteGroup<Permutation> a5 = group.toGroup(alternating);
    var small =
        group.subgroup(
            group.indexOf(Permutation.of(1, 0, 3, 2, 4)),
            group.indexOf(Permutation.of(2, 3, 0, 1, 4)));
    assertThat(a5.order()).isEqualTo(60);
    agrees(
        FiniteTransform.along(group, List.of(alternating, small), FiniteTransformLimits.DEFAULT));
    agrees(FiniteTransform.along(group, List.of(), FiniteTransformLimits.DEFAULT));
    var point =
        group.subgroup(
            group.indexOf(Permutation.of(1, 2, 3, 0, 4)),
            group.indexOf(Permutation.of(1, 0, 2, 3, 4)));
    assertThat(point.order()).isEqualTo(24);
    agrees(FiniteTransform.along(group, List.of(point), FiniteTransformLimits.DEFAULT));
    assertThatThrownBy(
            () ->
                FiniteTransform.along(
                    group, List.of(small, alternating), FiniteTransformLimits.DEFAULT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("descending");
    assertThatThrownBy(
            () ->
                FiniteTransform.along(
                    group,
                    List.of(Groups.symmetric(4).derivedSubgroup()),
                    FiniteTransformLimits.DEFAULT))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aSymmetricGroupBelowIsTransformedByYoungsForm() {
    FiniteGroup<Permutation> s4 = Groups.symmetric(4);
    // W(B4) holds S4 with another degree; all of S4 inside itself is the group
    FiniteTransform<Permutation> same =
        FiniteTransform.along(
            s4,
            List.of(s4.subgroup(s4.generatorIndex(0), s4.generatorIndex(1))),
            FiniteTransformLimits.DEFAULT);
    assertThat(same.algorithm()).isEqualTo(TransformAlgorithm.SYMMETRIC);
    YoungEngine engine = Plans.symmetric(s4);
    ReferenceMatrices derived = ReferenceMatrices.derived(Irreps.of(s4), 4);
    var copies = engine.restrict(derived, 3, 0, 1, 1, 1, 0);
    assertThat(copies).hasSize(1);
    ComplexMatrix t = copies.get(0).columns();
    for (int p = 0; p < 24; p++) {
      ComplexMatrix left = derived.at(engine.elements()[p]).multiply(t);
      ComplexMatrix right = t.multiply(engine.matrix(copies.get(0).irrep(), p));
      assertThat(left.subtract(right).frobeniusNorm()).isLessThan(1e-12);
    }
  }

  @Test
  void countsAreBelowTheBoundsAndFarBelowDense() {
    for (int n = 5; n < 7; n++) {
      OperationCount count = FiniteTransform.of(Groups.symmetric(n)).operations();
      assertThat((double) count.multiplications()).isLessThan(count.bound());
    }
    OperationCount s7 = FiniteTransform.of(Groups.symmetric(7)).operations();
    assertThat(s7.multiplications()).isLessThan((long) s7.bound());
    assertThat(s7.gain()).isGreaterThan(100);
    OperationCount d = FiniteTransform.of(Groups.dihedral(100)).operations();
    assertThat(d.multiplications()).isLessThanOrEqualTo((long) d.bound());
    OperationCount a6 = FiniteTransform.of(Groups.alternating(6)).operations();
    assertThat((double) a6.multiplications()).isLessThanOrEqualTo(a6.bound());
  }

  @Test
  void threadsDoNotChangeTheResult() {
    for (FiniteGroup<?> group : List.of(Groups.symmetric(7), Groups.alternating(6))) {
      one(FiniteTransform.of(group));
    }
  }

  private static <G> void one(FiniteTransform<G> transform) {
    int n = transform.order();
    double[] f = random(2 * n, 9);
    double[] alone = new double[2 * n];
    double[] shared = new double[2 * n];
    transform.forward(f, alone, transform.workspace());
    transform.forward(f, shared, transform.workspace(new Workers(3)));
    assertThat(shared).containsExactly(alone);
    transform.inverse(alone, f, transform.workspace());
    transform.inverse(alone, shared, transform.workspace(new Workers(3)));
    assertThat(shared).containsExactly(f);
  }

  @Test
  void manyCharactersNeedNoTable() {
    FiniteTransform<Permutation> transform = FiniteTransform.of(Groups.cyclic(2310));
    double[] f = random(2 * 2310, 4);
    double[] spectrum = transform.spectrumOfComplex(f).toArray();
    for (int row : new int[] {0, 1, 77, 2309}) {
      ComplexMatrix expected = direct(transform, row, f);
      assertThat(spectrum[2 * row]).isCloseTo(expected.re(0, 0), within(1e-14));
      assertThat(spectrum[2 * row + 1]).isCloseTo(expected.im(0, 0), within(1e-14));
    }
    assertThat(transform.spectrumOfComplex(f).complexFunction())
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(f);
  }

  @Test
  void largerSymmetricGroupsComeBack() {
    FiniteTransform<Permutation> transform = FiniteTransform.of(Groups.symmetric(8));
    assertThat(transform.isReal()).isTrue();
    double[] f = random(40_320, 5);
    FiniteSpectrum<Permutation> spectrum = transform.spectrum(f);
    assertThat(spectrum.function()).usingComparatorWithPrecision(1e-12).containsExactly(f);
    int row = 5;
    double[] complex = new double[2 * f.length];
    for (int g = 0; g < f.length; g++) {
      complex[2 * g] = f[g];
    }
    // one entry by its definition, from the exact matrices
    ComplexMatrix expected = direct(transform, row, complex);
    assertThat(spectrum.block(row).subtract(expected).frobeniusNorm()).isLessThan(1e-13);
  }

  @Test
  void badInputIsNamed() {
    FiniteTransform<Permutation> transform = FiniteTransform.of(Groups.symmetric(3));
    assertThatThrownBy(() -> transform.spectrum(1, 2, 3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("3 numbers")
        .hasMessageContaining("6 numbers");
    assertThatThrownBy(() -> transform.spectrum(new double[12]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2|G|");
    assertThatThrownBy(() -> transform.spectrum(1, 2, 3, Double.NaN, 5, 6))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("index 3");
    assertThatThrownBy(
            () -> transform.forwardReal(new double[6], new double[6], transform.workspace()))
        .isInstanceOf(InvalidInput.class);
    double[] numbers = new double[12];
    numbers[1] = 1;
    assertThatThrownBy(() -> FiniteSpectrum.of(transform, numbers).function())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("imaginary part 1.0 at element");
    assertThatThrownBy(() -> FiniteSpectrum.of(transform, 1, 2)).isInstanceOf(InvalidInput.class);
    numbers[3] = Double.POSITIVE_INFINITY;
    assertThatThrownBy(() -> FiniteSpectrum.of(transform, numbers))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("index 3");
    assertThatThrownBy(() -> transform.degree(3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> transform.offset(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> transform.matrix(0, 6)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void theWorkspaceOfAnotherPlanIsRefused() {
    FiniteTransform<Permutation> large = FiniteTransform.of(Groups.symmetric(4));
    FiniteTransform<Permutation> small = FiniteTransform.of(Groups.symmetric(3));
    assertThatThrownBy(() -> large.forward(new double[48], new double[48], small.workspace()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("S3");
    assertThatThrownBy(() -> large.inverseReal(new double[48], new double[24], small.workspace()))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void whatIsTooLargeIsPredicted() {
    FiniteTransformLimits small = new FiniteTransformLimits(100, 1000);
    assertThatThrownBy(() -> FiniteTransform.of(Groups.symmetric(5), small))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("order 120");
    assertThatThrownBy(
            () -> FiniteTransform.of(Groups.alternating(5), TransformAlgorithm.DENSE, small))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("GiB");
    assertThatThrownBy(() -> new FiniteTransformLimits(0, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                FiniteTransform.of(
                    Groups.symmetric(3), TransformAlgorithm.ABELIAN, FiniteTransformLimits.DEFAULT))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                FiniteTransform.of(
                    Groups.dihedral(5),
                    TransformAlgorithm.SYMMETRIC,
                    FiniteTransformLimits.DEFAULT))
        .isInstanceOf(InvalidInput.class);
    assertThat(
            FiniteTransform.of(
                    Groups.cyclic(6), TransformAlgorithm.ABELIAN, FiniteTransformLimits.DEFAULT)
                .algorithm())
        .isEqualTo(TransformAlgorithm.ABELIAN);
  }
}
