package org.intertwiner.harmonic.kernel.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleAccuracyTest {
  /** Integer points at integer distances from the origin. */
  private static final double[][] PLANE = {{3, 4}, {-5, 12}, {20, -21}, {8, 15}, {0, 2}};

  private static final double[][] SPACE = {
    {1, 2, 2}, {-2, 3, 6}, {6, -2, 9}, {4, 8, -1}, {0, 0, 3}
  };

  private static <G> KernelSpace solved(
      NamedGroup<G> group, int dimension, String in, String out, int degree) {
    Representation<G> from = RepresentationNotation.parse(in, group);
    Representation<G> to = RepresentationNotation.parse(out, group);
    return KernelSpace.on(group.action(dimension)).from(from).to(to).upToDegree(degree);
  }

  /** The exact value of a form at x/|x|. */
  private static Cyclotomic exact(Form form, double[] x, double radius) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int i = 0; i < form.monomials().count(); i++) {
      if (!form.coefficient(i).isZero()) {
        Rational power = Rational.ONE;
        for (int v = 0; v < x.length; v++) {
          for (int e = form.monomials().exponent(i, v); e > 0; e--) {
            power = power.multiply(Rational.of((long) x[v], (long) radius));
          }
        }
        sum = sum.add(form.coefficient(i).scale(power));
      }
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({
    "D4, 2, regular, vector, 9",
    "C5, 2, freq:1, regular, 7",
    "O2, 2, 'freq:1,3', 'freq:1,1', 40",
    "point:O, 3, vector, regular, 4",
    "point:I, 3, vector, vector, 6",
    "SO3, 3, 1x2, 1x1+1x3, 5"
  })
  void samplesAreWithinTheirBoundsOfTheExactValues(
      String group, int dimension, String in, String out, int degree) {
    KernelSpace space = solved(GroupNotation.parse(group), dimension, in, out, degree);
    double[][] all = dimension == 2 ? PLANE : SPACE;
    GaussianRings rings = GaussianRings.of(3, 9).withSigma(3).withBandLimit(BandLimit.none());
    SampledBasis basis = space.sample(PointSet.from(all), rings);
    for (SampledTemplate t : basis.templates()) {
      double[] bounds = t.errorBounds();
      assertThat(bounds).hasSize(t.size());
      for (int e = 0; e < t.size(); e++) {
        PolynomialMatrix element = t.block().elements().get(t.exact(e));
        double largest = 0;
        for (int i = 0; i < t.cellCount(e); i++) {
          PolynomialMatrix.Entry entry = element.entries().get(i);
          for (int x = 0; x < all.length; x++) {
            double radius = basis.points().radius(x);
            double expected =
                exact(entry.base(), all[x], radius).multiply(entry.factor()).re()
                    * entry.root().doubleValue()
                    * rings.value(t.ring(e), radius);
            assertThat(Math.abs(t.value(e, i, x) - expected))
                .as("%s, degree %d", entry, element.degree())
                .isLessThanOrEqualTo(bounds[e]);
            largest = Math.max(largest, Math.abs(expected));
          }
        }
        assertThat(bounds[e]).as("a useful bound").isLessThan(1e-12 * largest);
      }
    }
  }

  @Test
  void normalisedBasesScaleTheirBounds() {
    KernelSpace space = solved(GroupNotation.parse("D4"), 2, "vector", "vector", 3);
    SampledBasis basis = space.sample(Grid.square(5), GaussianRings.of(1, 2));
    double[] plain = basis.templates().get(0).errorBounds();
    SampledTemplate scaled = basis.normalized().templates().get(0);
    double[] bounds = scaled.errorBounds();
    for (int e = 0; e < bounds.length; e++) {
      assertThat(bounds[e] / (plain[e] * scaled.scale(e))).isBetween(1 - 1e-12, 1 + 1e-12);
    }
    SampledBasis none =
        space.sample(Grid.square(5), GaussianRings.of(1).withBandLimit(BandLimit.perRing(-1)));
    assertThat(none.size()).isZero();
    assertThat(none.templates().get(0).errorBounds()).isEmpty();
  }

  @Test
  void highDegreesStayFiniteInSinglePrecisionOrAreRefused() {
    KernelSpace space = solved(GroupNotation.parse("SO2"), 2, "freq:20", "freq:20", 40);
    SampledBasis basis =
        space.sample(Grid.square(9), GaussianRings.of(4).withBandLimit(BandLimit.none()));
    float[] values = basis.normalized().toFloatArray();
    for (float v : values) {
      assertThat(v).isFinite();
    }
    float largest = 0;
    for (int i = 0; i < 4 * 81; i++) {
      largest = Math.max(largest, Math.abs(values[values.length - 1 - i]));
    }
    assertThat(largest).as("the element of degree 40").isGreaterThan(0.01f);
    assertThat(SampledTemplate.single(1e38)).isFinite();
    assertThatThrownBy(() -> SampledTemplate.single(1e39))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("normalized()");
    assertThat(Arrays.stream(PLANE).allMatch(x -> Math.hypot(x[0], x[1]) % 1 == 0)).isTrue();
  }
}
