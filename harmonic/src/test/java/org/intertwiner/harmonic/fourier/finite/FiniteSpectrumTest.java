package org.intertwiner.harmonic.fourier.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.Irreps;
import org.junit.jupiter.api.Test;

class FiniteSpectrumTest {

  private static double[] random(int length, int seed) {
    return new SplittableRandom(seed).doubles(length, -1, 1).toArray();
  }

  @Test
  void productsOfMatricesAreConvolutionsAndCorrelations() {
    FiniteGroup<Permutation> group = Groups.alternating(5);
    FiniteTransform<Permutation> transform = FiniteTransform.of(group);
    double[] f = random(60, 1);
    double[] k = random(60, 2);
    var fHat = transform.spectrum(f);
    var kHat = transform.spectrum(k);
    assertThat(fHat.convolve(kHat).function())
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(GroupFunctions.convolve(group, f, k));
    assertThat(fHat.correlate(kHat).function())
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(GroupFunctions.correlate(group, f, k));
    // the order matters
    assertThat(GroupFunctions.convolve(group, k, f)[7])
        .isNotCloseTo(GroupFunctions.convolve(group, f, k)[7], within(1e-6));
    FiniteTransform<Permutation> other = FiniteTransform.of(group);
    assertThatThrownBy(() -> fHat.convolve(other.spectrum(k)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("one plan");
    assertThat(fHat.toString()).contains("A5");
  }

  @Test
  void translationsActOnCoefficients() {
    FiniteGroup<Permutation> group = Groups.dihedral(7);
    FiniteTransform<Permutation> transform = FiniteTransform.of(group);
    double[] f = random(14, 3);
    var fHat = transform.spectrum(f);
    for (int a = 0; a < 14; a++) {
      assertThat(fHat.translatedLeft(a).function())
          .usingComparatorWithPrecision(1e-12)
          .containsExactly(GroupFunctions.translatedLeft(group, f, a));
      assertThat(fHat.translatedRight(a).function())
          .usingComparatorWithPrecision(1e-12)
          .containsExactly(GroupFunctions.translatedRight(group, f, a));
      ComplexMatrix power = fHat.translatedLeft(a).powerMatrix(4);
      assertThat(power.subtract(fHat.powerMatrix(4)).frobeniusNorm()).isLessThan(1e-13);
    }
    double mean = Arrays.stream(f).map(x -> x * x).sum() / 14;
    assertThat(Arrays.stream(fHat.power()).sum()).isCloseTo(mean, within(1e-13));
    assertThatThrownBy(() -> fHat.translatedLeft(14)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void functionsAreChecked() {
    FiniteGroup<Permutation> group = Groups.cyclic(3);
    assertThatThrownBy(() -> GroupFunctions.convolve(group, new double[3], new double[4]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("4 numbers");
    assertThatThrownBy(
            () -> GroupFunctions.correlate(group, new double[] {0, Double.NaN, 0}, new double[3]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("index 1");
    assertThatThrownBy(
            () -> GroupFunctions.tripleCorrelation(Groups.cyclic(5000), new double[5000]))
        .isInstanceOf(LimitExceeded.class);
  }

  @Test
  void theBispectrumIsTheTransformOfTheTripleCorrelation() {
    FiniteGroup<Permutation> group = Groups.symmetric(3);
    FiniteTransform<Permutation> transform = FiniteTransform.of(group);
    double[] f = random(6, 5);
    double[] triple = GroupFunctions.tripleCorrelation(group, f);
    double[] back = FiniteBispectrum.of(transform.spectrum(f)).tripleCorrelation();
    for (int i = 0; i < 36; i++) {
      assertThat(back[2 * i]).isCloseTo(triple[i], within(1e-14));
      assertThat(back[2 * i + 1]).isCloseTo(0, within(1e-14));
    }
  }

  @Test
  void theBispectrumIsAnInvariantThatSeparatesWhatPowerDoesNot() {
    for (FiniteGroup<Permutation> group :
        List.of(
            Groups.cyclic(7), Groups.dihedral(4), Groups.quaternion(8), Groups.alternating(4))) {
      FiniteTransform<Permutation> transform = FiniteTransform.of(group);
      int n = transform.order();
      double[] f = random(n, 7);
      var fHat = transform.spectrum(f);
      var bispectrum = FiniteBispectrum.of(fHat);
      for (int a = 0; a < n; a++) {
        assertThat(FiniteBispectrum.of(fHat.translatedLeft(a)).distance(bispectrum))
            .isLessThan(1e-14);
      }
      // f̂ U with unitary U has the same power matrices; so has x ↦ f(x⁻¹) in abelian groups
      double[] phases = fHat.toArray();
      for (int i = 2; i < 2 * n; i++) {
        phases[i] = -phases[i];
      }
      var other = FiniteSpectrum.of(transform, phases);
      for (int row = 0; row < transform.size(); row++) {
        assertThat(other.powerMatrix(row).subtract(fHat.powerMatrix(row)).frobeniusNorm())
            .isLessThan(1e-14);
      }
      assertThat(FiniteBispectrum.of(other).distance(bispectrum)).isGreaterThan(1e-4);
    }
  }

  @Test
  void functionsComeBackFromTheBispectrumUpToTranslation() {
    for (FiniteGroup<Permutation> group :
        List.of(
            Groups.cyclic(9),
            Groups.elementaryAbelian(2, 3),
            Groups.dihedral(5),
            Groups.symmetric(4))) {
      FiniteTransform<Permutation> transform = FiniteTransform.of(group);
      int n = transform.order();
      double[] f = random(n, 11);
      double[] found = FiniteBispectrum.of(transform.spectrum(f)).reconstruct();
      double best = Double.POSITIVE_INFINITY;
      for (int a = 0; a < n; a++) {
        double[] moved = GroupFunctions.translatedLeft(group, f, a);
        double distance = 0;
        for (int x = 0; x < n; x++) {
          distance = Math.max(distance, Math.abs(moved[x] - found[x]));
        }
        best = Math.min(best, distance);
      }
      assertThat(best).isLessThan(1e-7);
    }
  }

  @Test
  void singularCoefficientsAreNamed() {
    FiniteTransform<Permutation> transform = FiniteTransform.of(Groups.cyclic(4));
    double[] f = {1, 2, 1, 2};
    var bispectrum = FiniteBispectrum.of(transform.spectrum(f));
    assertThatThrownBy(bispectrum::reconstruct)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("singular coefficient at row");
    var complex = FiniteBispectrum.of(transform.spectrumOfComplex(1, 2, 3, 5, 7, 1, 0, 2));
    assertThatThrownBy(complex::reconstruct).isInstanceOf(InvalidInput.class);
    var other = FiniteBispectrum.of(FiniteTransform.of(Groups.cyclic(4)).spectrum(f));
    assertThatThrownBy(() -> bispectrum.distance(other)).isInstanceOf(InvalidInput.class);
    assertThat(bispectrum.toString()).contains("C4");
    assertThat(bispectrum.block(0, 0).re(0, 0)).isCloseTo(1.5 * 1.5 * 1.5, within(1e-14));
  }

  @Test
  void realFormsAreRealAndComeBack() {
    // real, complex and quaternionic type
    for (FiniteGroup<Permutation> group :
        List.of(
            Groups.symmetric(4),
            Groups.alternating(4),
            Groups.quaternion(8),
            Groups.cyclic(5),
            Groups.dihedral(6))) {
      FiniteTransform<Permutation> transform = FiniteTransform.of(group);
      int n = transform.order();
      double[] f = random(n, 13);
      var real = RealSpectrum.of(transform.spectrum(f));
      assertThat(real.function()).usingComparatorWithPrecision(1e-12).containsExactly(f);
      Irreps<Permutation> irreps = Irreps.of(group);
      double mean = 0;
      for (int index = 0; index < real.rows().size(); index++) {
        var irrep = irreps.real(real.rows().get(index));
        var matrices = irrep.elementMatrices();
        int d = irrep.dimension();
        double[] sum = new double[d * d];
        for (int g = 0; g < n; g++) {
          double[][] m = matrices.real(g);
          for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
              sum[i * d + j] += f[g] * m[j][i] / n;
            }
          }
        }
        DenseMatrix block = real.block(index);
        assertThat(block.toArray()).usingComparatorWithPrecision(1e-12).containsExactly(sum);
        double norm = block.frobeniusNorm();
        mean += real.weight(index) * norm * norm;
      }
      assertThat(mean).isCloseTo(Arrays.stream(f).map(x -> x * x).sum() / n, within(1e-12));
      assertThatThrownBy(() -> real.block(-1)).isInstanceOf(InvalidInput.class);
      assertThat(real.toString()).contains(group.name());
    }
  }

  @Test
  void functionsOnCosetsNeedOnlyFixedVectors() {
    FiniteGroup<Permutation> group = Groups.symmetric(5);
    for (Subgroup h :
        List.of(
            group.subgroup(
                group.indexOf(Permutation.of(1, 2, 3, 0, 4)),
                group.indexOf(Permutation.of(1, 0, 2, 3, 4))),
            group.subgroup(group.indexOf(Permutation.of(1, 0, 3, 2, 4))),
            group.subgroup())) {
      CosetTransform<Permutation> transform = CosetTransform.of(group, h);
      int m = transform.size();
      double[] values = random(2 * m, 17);
      double[] coefficients = transform.forward(values);
      assertThat(transform.inverse(coefficients))
          .usingComparatorWithPrecision(1e-12)
          .containsExactly(values);
      double[] lifted = new double[240];
      for (int g = 0; g < 120; g++) {
        int t = h.leftCosets().cosetOf(g);
        lifted[2 * g] = values[2 * t];
        lifted[2 * g + 1] = values[2 * t + 1];
      }
      var whole = transform.transform().spectrumOfComplex(lifted);
      int at = 0;
      for (int row = 0; row < transform.transform().size(); row++) {
        ComplexMatrix block = whole.block(row);
        double kept = 0;
        for (int c : transform.fixedVectors(row)) {
          for (int b = 0; b < block.rows(); b++) {
            assertThat(coefficients[at++]).isCloseTo(block.re(c, b), within(1e-13));
            assertThat(coefficients[at++]).isCloseTo(block.im(c, b), within(1e-13));
            kept += Math.pow(block.re(c, b), 2) + Math.pow(block.im(c, b), 2);
          }
        }
        // the other rows vanish
        assertThat(Math.pow(block.frobeniusNorm(), 2)).isCloseTo(kept, within(1e-13));
      }
      assertThat(at).isEqualTo(2 * m);
      assertThat(transform.toString()).contains(m + " cosets");
      assertThatThrownBy(() -> transform.forward(1, 2)).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(
            () ->
                CosetTransform.of(
                    group, group.subgroup(group.generatorIndex(0), group.generatorIndex(1))))
        .isInstanceOf(InvalidInput.class);
  }
}
