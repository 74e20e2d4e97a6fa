package org.intertwiner.harmonic.kernel.sample.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.PointSet;
import org.intertwiner.harmonic.kernel.sample.RadialProfile;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.harmonic.kernel.sample.radial.GaussianOrbitals;
import org.intertwiner.harmonic.kernel.sample.radial.OscillatorProfile;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KernelSynthesisTest {
  private static final FiniteGroup<Permutation> D4 = Groups.dihedral(4);

  private static SampledBasis plane() {
    FiniteRepresentation<Permutation> regular = Representations.regular(D4);
    return KernelSpace.on(Representations.plane(D4))
        .from(regular.times(3).directSum(Representations.plane(D4)))
        .to(Representations.plane(D4).directSum(regular.times(2)))
        .upToDegree(3)
        .sample(Grid.of(4, 5), GaussianRings.of(0, 1, 2));
  }

  private static SampledBasis named(
      String group, String in, String out, int degree, Grid grid, RadialProfile profile) {
    return sampled(GroupNotation.parse(group), in, out, degree, grid, profile);
  }

  private static <G> SampledBasis sampled(
      NamedGroup<G> group, String in, String out, int degree, Grid grid, RadialProfile profile) {
    Representation<G> from = RepresentationNotation.parse(in, group);
    Representation<G> to = RepresentationNotation.parse(out, group);
    return KernelSpace.on(group.action(grid.dimension()))
        .from(from)
        .to(to)
        .upToDegree(degree)
        .sample(grid, profile);
  }

  static Stream<SampledBasis> bases() {
    return Stream.of(
        plane().normalized(),
        named("point:O", "regular", "vector+trivial", 3, Grid.cube(3), GaussianRings.of(0, 1)),
        named("SO3", "2x0+2x1", "3x1+1x2", 3, Grid.cube(3), GaussianRings.of(0, 1)),
        named(
            "O2",
            "freq:1,1+2*freq:1,2",
            "trivial+freq:1,1",
            3,
            Grid.square(13).withSpacing(0.4),
            OscillatorProfile.of(2, 3, 0.6)));
  }

  @ParameterizedTest
  @MethodSource("bases")
  void productsAgreeWithTheDenseBasisInBothDirections(SampledBasis basis) {
    KernelSynthesis synthesis = KernelSynthesis.of(basis);
    double[] dense = basis.toArray();
    int size = synthesis.values();
    SplittableRandom random = new SplittableRandom(4);
    int batch = 3;
    double[] weights = random.doubles((long) batch * basis.size(), -1, 1).toArray();
    double[] gradients = random.doubles((long) batch * size, -1, 1).toArray();
    double[] kernels = synthesis.kernels(batch, weights);
    double[] adjoints = synthesis.adjoints(batch, gradients);
    double scale = Arrays.stream(dense).map(Math::abs).max().orElseThrow() * basis.size();
    for (int b = 0; b < batch; b++) {
      double[] kernel = new double[size];
      for (int e = 0; e < basis.size(); e++) {
        double product = 0;
        for (int i = 0; i < size; i++) {
          kernel[i] += weights[b * basis.size() + e] * dense[e * size + i];
          product += gradients[b * size + i] * dense[e * size + i];
        }
        assertThat(adjoints[b * basis.size() + e]).isCloseTo(product, within(1e-14 * scale));
      }
      assertThat(Arrays.copyOfRange(kernels, b * size, (b + 1) * size))
          .containsExactly(kernel, within(1e-14 * scale));
    }
    assertThat(synthesis.kernel(Arrays.copyOf(weights, basis.size())))
        .isEqualTo(Arrays.copyOf(kernels, size));
    assertThat(synthesis.adjoint(Arrays.copyOf(gradients, size)))
        .isEqualTo(Arrays.copyOf(adjoints, basis.size()));
    assertThat(basis.combine(Arrays.copyOf(weights, basis.size())))
        .containsExactly(Arrays.copyOf(kernels, size), within(1e-14 * scale));
  }

  @ParameterizedTest
  @MethodSource("bases")
  void singlePrecisionAgreesToItsRounding(SampledBasis basis) {
    KernelSynthesis synthesis = KernelSynthesis.of(basis.normalized());
    FloatSynthesis single = synthesis.toFloat();
    SplittableRandom random = new SplittableRandom(4);
    double[] weights = random.doubles(2L * basis.size(), -1, 1).toArray();
    double[] gradients = random.doubles(2L * synthesis.values(), -1, 1).toArray();
    float[] kernels = single.kernels(2, rounded(weights));
    float[] adjoints = single.adjoints(2, rounded(gradients));
    double[] expected = synthesis.kernels(2, weights);
    double[] expectedAdjoints = synthesis.adjoints(2, gradients);
    for (int i = 0; i < kernels.length; i++) {
      assertThat((double) kernels[i]).isCloseTo(expected[i], within(3e-6));
    }
    for (int i = 0; i < adjoints.length; i++) {
      assertThat((double) adjoints[i]).isCloseTo(expectedAdjoints[i], within(3e-5));
    }
    assertThat(single.kernel(Arrays.copyOf(rounded(weights), basis.size())))
        .isEqualTo(Arrays.copyOf(kernels, single.values()));
    assertThat(single.adjoint(Arrays.copyOf(rounded(gradients), single.values())))
        .isEqualTo(Arrays.copyOf(adjoints, single.weights()));
    assertThat(single.products()).isEqualTo(synthesis.products());
    assertThat(single.bytes()).isEqualTo(synthesis.bytes() / 2);
    assertThat(single.toString()).contains("float32");
  }

  private static float[] rounded(double... values) {
    float[] rounded = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = (float) values[i];
    }
    return rounded;
  }

  @Test
  void regularFieldsShareOnePattern() {
    FiniteRepresentation<Permutation> regular = Representations.regular(Groups.dihedral(8));
    KernelSynthesis synthesis =
        KernelSynthesis.of(
            KernelSpace.on(Representations.plane(regular.group()))
                .from(regular.times(2))
                .to(regular.times(2))
                .upToDegree(6)
                .sample(Grid.square(7), GaussianRings.forSize(7)));
    assertThat(synthesis.patterns()).hasSize(1);
    KernelPattern pattern = synthesis.patterns().get(0);
    assertThat(pattern.rows()).isEqualTo(4 * 16);
    assertThat(pattern.cells()).isEqualTo(16);
    assertThat(pattern.elements()).isEqualTo(synthesis.weights() / (4 * 16)).isEqualTo(28);
    assertThat(synthesis.products()).isEqualTo(4 * 16 * 28L * 16 * 49);
    assertThat(synthesis.bytes()).isEqualTo(8L * (28 * 16 * 49 + 64 * 28 + 32 * 32 * 49));
    assertThat(pattern.toArray()).hasSize(28 * 16 * 49);
    assertThat(synthesis.toString()).contains("64 times 28 elements on 16 cells");
    boolean[] seen = new boolean[32 * 32];
    for (int row = 0; row < pattern.rows(); row++) {
      for (int c = 0; c < pattern.cells(); c++) {
        assertThat(seen[pattern.cell(row, c)]).isFalse();
        seen[pattern.cell(row, c)] = true;
      }
    }
  }

  @Test
  void elementsThatVanishEverywhereHaveNoPattern() {
    SampledBasis basis =
        KernelSpace.on(Representations.plane(D4))
            .from(Representations.trivial(D4))
            .to(Representations.plane(D4))
            .upToDegree(2)
            .sample(
                PointSet.from(new double[] {0, 0}),
                GaussianRings.of(0).withBandLimit(BandLimit.none()));
    assertThat(basis.size()).isPositive();
    KernelSynthesis synthesis = KernelSynthesis.of(basis);
    assertThat(synthesis.patterns()).isEmpty();
    assertThat(synthesis.kernel(new double[basis.size()])).containsOnly(0);
    assertThat(synthesis.adjoint(1, 1)).containsOnly(0);
  }

  @Test
  void wrongSizesAreRefused() {
    KernelSynthesis synthesis = KernelSynthesis.of(plane());
    assertThatThrownBy(() -> synthesis.kernel(1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> synthesis.adjoint(1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> synthesis.kernels(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> synthesis.toFloat().kernels(2, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> KernelSynthesis.size(1 << 20, 1 << 20))
        .isInstanceOf(LimitExceeded.class);
  }

  @Test
  void fieldsHaveTheValuesOfTheSamplesAndTheirDerivatives() {
    for (SampledBasis basis :
        new SampledBasis[] {
          plane(),
          named(
              "point:O",
              "vector",
              "regular",
              3,
              Grid.cube(3).withOffset(0.3),
              GaussianOrbitals.of(3, 0.4, 0.9).withBandLimit(BandLimit.none()))
        }) {
      double[] weights = new SplittableRandom(6).doubles(basis.size(), -1, 1).toArray();
      KernelField field = KernelField.of(basis, weights);
      double[] sampled = basis.combine(weights);
      double[] values = field.at(basis.points());
      int cells = basis.outputs() * basis.inputs();
      int points = basis.points().count();
      for (int x = 0; x < points; x++) {
        for (int cell = 0; cell < cells; cell++) {
          assertThat(values[x * cells + cell]).isCloseTo(sampled[cell * points + x], within(1e-12));
        }
      }
      assertDerivatives(field, basis.points().dimension(), cells);
      assertThat(field.toString()).contains("kernel of " + basis.outputs());
    }
  }

  private static void assertDerivatives(KernelField field, int n, int cells) {
    double h = 1e-4;
    SplittableRandom random = new SplittableRandom(8);
    for (int t = 0; t < 5; t++) {
      double[] x = random.doubles(n, -2, 2).toArray();
      double[] derivative = field.derivative(x);
      double[] pulled =
          field.pointGradient(PointSet.from(x), random.doubles(cells, 1, 1.0000001).toArray());
      for (int v = 0; v < n; v++) {
        double sum = 0;
        double[][] at = new double[4][];
        for (int k = 0; k < 4; k++) {
          double[] y = x.clone();
          y[v] += new double[] {h, -h, 2 * h, -2 * h}[k];
          at[k] = field.at(y);
        }
        for (int cell = 0; cell < cells; cell++) {
          double difference =
              (8 * (at[0][cell] - at[1][cell]) - (at[2][cell] - at[3][cell])) / (12 * h);
          assertThat(derivative[cell * n + v]).isCloseTo(difference, within(1e-8));
          sum += derivative[cell * n + v];
        }
        assertThat(pulled[v]).isCloseTo(sum, within(1e-4));
      }
    }
  }

  @Test
  void smoothKernelsHaveTheirLimitsAtTheOrigin() {
    SampledBasis basis =
        named(
            "O3",
            "1x0e+1x1o",
            "1x1o+1x0e",
            2,
            Grid.cube(3),
            GaussianOrbitals.of(3, 0.5).withBandLimit(BandLimit.none()));
    double[] weights = new SplittableRandom(6).doubles(basis.size(), -1, 1).toArray();
    KernelField field = KernelField.of(basis, weights);
    double[] near = field.derivative(1e-9, -2e-9, 1e-9);
    double[] origin = field.derivative(0, 0, 0);
    assertThat(origin).containsExactly(near, within(1e-7));
    assertThat(Arrays.stream(origin).map(Math::abs).max().orElseThrow()).isGreaterThan(0.1);
    assertThatThrownBy(() -> field.at(Double.NaN, 0, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> field.at(0, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> KernelField.of(basis, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
        .isInstanceOf(InvalidInput.class);
  }
}
