package org.intertwiner.harmonic.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.harmonic.fourier.finite.FiniteSpectrum;
import org.intertwiner.harmonic.fourier.finite.FiniteTransform;
import org.junit.jupiter.api.Test;

class FiniteFourierLawsTest {

  private static final FiniteTransform<Permutation> TRANSFORM =
      FiniteTransform.of(Groups.alternating(4));

  private static List<String> broken(List<? extends Law<?>> laws) {
    return laws.stream()
        .map(law -> law.check(new SplittableRandom(1), 20))
        .filter(report -> !report.passed())
        .map(LawReport::law)
        .toList();
  }

  @Test
  void allLawsHold() {
    for (FiniteGroup<Permutation> group :
        List.of(
            Groups.trivial(1),
            Groups.cyclic(12),
            Groups.symmetric(4),
            Groups.dihedral(7),
            Groups.quaternion(16),
            Groups.alternating(5))) {
      assertThat(broken(FiniteFourierLaws.of(FiniteTransform.of(group)))).isEmpty();
    }
  }

  /** Every way to be wrong here is one of those that happen. */
  private abstract static class Mutant implements FiniteFourierLaws.Claims<Permutation> {
    @Override
    public FiniteTransform<Permutation> transform() {
      return TRANSFORM;
    }

    static FiniteSpectrum<Permutation> changed(
        FiniteSpectrum<Permutation> spectrum, IntUnaryOperator row, double power) {
      double[] numbers = spectrum.toArray();
      for (int r = 0; r < TRANSFORM.size(); r++) {
        int d = TRANSFORM.degree(r);
        int at = 2 * TRANSFORM.offset(r);
        double[] kept = numbers.clone();
        for (int e = 0; e < d * d; e++) {
          int from = row.applyAsInt(e * 100 + d);
          numbers[at + 2 * e] = kept[at + 2 * from] * Math.pow(d, power);
          numbers[at + 2 * e + 1] = kept[at + 2 * from + 1] * Math.pow(d, power);
        }
      }
      return FiniteSpectrum.of(TRANSFORM, numbers);
    }
  }

  @Test
  void theSwappedOrderOfAConvolutionIsFound() {
    Mutant swapped =
        new Mutant() {
          @Override
          public FiniteSpectrum<Permutation> convolve(
              FiniteSpectrum<Permutation> f, FiniteSpectrum<Permutation> k) {
            return k.convolve(f);
          }
        };
    assertThat(broken(FiniteFourierLaws.of(swapped))).containsExactly("convolution theorem");
  }

  @Test
  void aMissingFactorOfTheDimensionIsFound() {
    Mutant missing =
        new Mutant() {
          @Override
          public double[] inverse(FiniteSpectrum<Permutation> spectrum) {
            return super.inverse(changed(spectrum, e -> e / 100, -1));
          }
        };
    assertThat(broken(FiniteFourierLaws.of(missing)))
        .containsExactly("inversion", "convolution theorem", "correlation theorem");
  }

  @Test
  void transposedCoefficientsAreFound() {
    Mutant transposed =
        new Mutant() {
          @Override
          public FiniteSpectrum<Permutation> forward(double... values) {
            return changed(
                super.forward(values),
                e -> {
                  int d = e % 100;
                  int place = e / 100;
                  return place % d * d + place / d;
                },
                0);
          }
        };
    assertThat(broken(FiniteFourierLaws.of(transposed)))
        .contains("inversion", "equivariance under left translations", "convolution theorem");
  }

  @Test
  void transposedMatricesAreFound() {
    Mutant transposed =
        new Mutant() {
          @Override
          public ComplexMatrix matrix(int row, int element) {
            return super.matrix(row, element).transpose();
          }
        };
    assertThat(broken(FiniteFourierLaws.of(transposed)))
        .contains(
            "unitary homomorphism", "Schur orthogonality", "equivariance under left translations");
  }

  @Test
  void aWrongNormIsFound() {
    Mutant scaled =
        new Mutant() {
          @Override
          public FiniteSpectrum<Permutation> forward(double... values) {
            return changed(super.forward(values), e -> e / 100, 0.5);
          }
        };
    assertThat(broken(FiniteFourierLaws.of(scaled))).contains("Plancherel", "inversion");
  }
}
