package org.intertwiner.harmonic.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleKernelSpaceTest {

  static KernelSpace base(String group, String in, String out, int degree) {
    return base(GroupNotation.parse(group), in, out, degree);
  }

  private static <G> KernelSpace base(NamedGroup<G> group, String in, String out, int degree) {
    Representation<G> source = RepresentationNotation.parse(in, group);
    Representation<G> target = RepresentationNotation.parse(out, group);
    return KernelSpace.on(group.action()).from(source).to(target).upToDegree(degree);
  }

  @ParameterizedTest
  @CsvSource({
    "SO2, freq:0, freq:0, 6, 2",
    "SO2, freq:0, freq:1, 5, 3/2",
    "O2, 'freq:1,1', 'freq:1,2', 4, sqrt(2)",
    "D4, regular, vector, 4, 2",
    "SO3, trivial, spin:1, 4, 2",
    "point:Oh, vector, vector, 3, sqrt(2)"
  })
  void everyGroupGivesACertifiedBasis(
      String group, String in, String out, int order, String scale) {
    KernelSpace steerable = base(group, in, out, order);
    ScaleKernelSpace space =
        ScaleKernelSpace.over(steerable, ScaleAxis.parse(scale, 3))
            .withOffsets(-1, 1)
            .upToOrder(order);
    assertThat(space.certificate().isProved()).isTrue();
    assertThat(space.dimensionsByOrder().stream().map(Integer::longValue).toList())
        .isEqualTo(space.certificate().polynomials().expected());
    assertThat(space.dimension())
        .isEqualTo(3 * space.dimensionsByOrder().stream().mapToInt(i -> i).sum());
    assertThat(space.firstOffset()).isEqualTo(-1);
    assertThat(space.lastOffset()).isEqualTo(1);
  }

  @Test
  void isotropicKernelsAreLaguerreFunctions() {
    ScaleKernelSpace space =
        ScaleKernelSpace.over(base("SO2", "freq:0", "freq:0", 4), ScaleAxis.parse("2", 3))
            .lifting()
            .upToOrder(4);
    assertThat(space.isLifting()).isTrue();
    assertThat(space.dimensionsByOrder()).containsExactly(1, 0, 1, 0, 1);
    // L₁(t) = 1 − t at t = |x|²; at scale 1: (1 − |x|²/4)/4 · exp(−|x|²/8)
    GaussianForm half = space.basis().get(1).profile(1);
    assertThat(half.rate()).isEqualTo(Cyclotomic.of(Rational.of(1, 4)));
    assertThat(half.evaluate(2, 0)[0][0]).isCloseTo(0, within(1e-15));
    assertThat(half.evaluate(0, 0)[0][0]).isEqualTo(0.25);
    assertThat(half.evaluate(0, 4)[0][0]).isCloseTo(-0.75 * Math.exp(-2), within(1e-15));
    assertThat(space.toString()).startsWith("lifting kernels");
  }

  @Test
  void kernelsOfAnotherAxisAreRefuted() {
    KernelSpace steerable = base("SO2", "freq:0", "freq:1", 3);
    ScaleKernelSpace two =
        ScaleKernelSpace.over(steerable, ScaleAxis.parse("2", 3)).lifting().upToOrder(3);
    ScaleCertificate wrong =
        ScaleKernelSpace.check(steerable, ScaleAxis.parse("3", 3), 3, two.basis());
    assertThat(wrong.isProved()).isFalse();
    assertThat(wrong.dilationResidual().isZero()).isFalse();
    assertThat(wrong.toString()).startsWith("refuted").contains("not dilated");
    assertThat(two.certificate().toString()).startsWith("proved: dilation residual 0");
  }

  @Test
  void functionsAreComparedExactly() {
    GaussianForm f =
        ScaleKernelSpace.over(base("SO2", "freq:0", "freq:1", 3), ScaleAxis.parse("2", 2))
            .lifting()
            .upToOrder(3)
            .basis()
            .get(1)
            .profile(0);
    assertThat(Dilation.difference(f, f).isZero()).isTrue();
    assertThat(Dilation.difference(f, f.scale(Cyclotomic.of(2))).isZero()).isFalse();
    GaussianForm shorter = new GaussianForm(f.parts().subList(0, 1), f.rate());
    assertThat(Dilation.difference(f, shorter)).isEqualTo(Cyclotomic.ONE);
    PolynomialMatrix part = f.parts().get(0);
    PolynomialMatrix less =
        PolynomialMatrix.of(
            part.rows(), part.columns(), 2, part.degree(), part.entries().subList(0, 1));
    GaussianForm fewer = new GaussianForm(List.of(less), f.rate());
    assertThat(Dilation.difference(shorter, fewer).isZero()).isFalse();
    assertThat(Dilation.difference(fewer, shorter).isZero()).isFalse();
    GaussianForm higher = new GaussianForm(f.parts().subList(1, 2), f.rate());
    assertThat(Dilation.difference(shorter, higher).isZero()).isFalse();
    assertThatThrownBy(() -> new GaussianForm(List.of(), Cyclotomic.ONE))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new GaussianForm(f.parts(), Cyclotomic.of(-1)))
        .isInstanceOf(InvalidInput.class);
    assertThat(f.toString()).contains("exp(−1|x|²/2)");
  }

  /** ∫ ψ_k(y) f(x + y) dy for a polynomial f on ℝ², exactly, divided by 2π. */
  private static Cyclotomic integral(GaussianForm psi, int row, Rational[][] f, Rational[] x) {
    Cyclotomic sum = Cyclotomic.ZERO;
    Rational variance = psi.rate().toRational().inverse();
    for (PolynomialMatrix part : psi.parts()) {
      for (PolynomialMatrix.Entry e : part.entries()) {
        for (int m = 0; e.row() == row && m < e.base().monomials().count(); m++) {
          Rational moment = Rational.ZERO;
          for (int i = 0; i < f.length; i++) {
            for (int j = 0; j < f[i].length; j++) {
              moment =
                  moment.add(
                      moment(i, e.base().monomials().exponent(m, 0), x[0], variance)
                          .multiply(moment(j, e.base().monomials().exponent(m, 1), x[1], variance))
                          .multiply(f[i][j]));
            }
          }
          sum = sum.add(e.form().coefficient(m).scale(moment));
        }
      }
    }
    return sum.scale(variance);
  }

  /** The mean of (x + y)ⁱ yᵐ for a normal y. */
  private static Rational moment(int i, int m, Rational x, Rational variance) {
    Rational sum = Rational.ZERO;
    Rational binomial = Rational.ONE;
    for (int k = 0; k <= i; k++) {
      Rational mean = (k + m) % 2 == 0 ? variance.pow((k + m) / 2) : Rational.ZERO;
      for (int odd = 1; odd < k + m; odd += 2) {
        mean = mean.multiply(Rational.of(odd));
      }
      sum = sum.add(binomial.multiply(x.pow(i - k)).multiply(mean));
      binomial = binomial.multiply(Rational.of(i - k)).divide(Rational.of(k + 1));
    }
    return sum;
  }

  private static Rational[][] whole(long[][] numbers) {
    return Arrays.stream(numbers)
        .map(row -> Arrays.stream(row).mapToObj(Rational::of).toArray(Rational[]::new))
        .toArray(Rational[][]::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3/2", "5"})
  void liftingsOfPolynomialsCommuteWithDilationsExactly(String scale) {
    ScaleAxis axis = ScaleAxis.parse(scale, 3);
    Rational a = axis.base().toRational();
    ScaleKernelSpace space =
        ScaleKernelSpace.over(base("SO2", "freq:0", "freq:1", 5), axis)
            .withSquaredWidth(Rational.of(3, 2))
            .lifting()
            .upToOrder(5);
    Rational[][] f = whole(new long[][] {{1, -2, 3, 1}, {0, 4, 1, 1}, {5, 1, 0, 2}});
    Rational[] x = {Rational.of(2, 7), Rational.of(-3, 5)};
    Rational[] back = {x[0].divide(a), x[1].divide(a)};
    for (ScaleKernel kernel : space.basis()) {
      for (int level = 1; level < 3; level++) {
        for (int row = 0; row < 2; row++) {
          // f(x/a) has the coefficients f_ij a^{−i−j}; one monomial at a time
          Cyclotomic dilated = Cyclotomic.ZERO;
          for (int i = 0; i < f.length; i++) {
            for (int j = 0; j < f[i].length; j++) {
              Rational[][] monomial = whole(new long[i + 1][j + 1]);
              monomial[i][j] = f[i][j];
              dilated =
                  dilated.add(
                      integral(kernel.profile(level), row, monomial, x).scale(a.pow(-i - j)));
            }
          }
          assertThat(dilated).isEqualTo(integral(kernel.profile(level - 1), row, f, back));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ScaleBoundary.class)
  void scaleConvolutionsCommuteExactlyWhereTheAxisSaysSo(ScaleBoundary boundary) {
    int levels = 5;
    ScaleAxis axis = ScaleAxis.parse("3/2", levels);
    ScaleKernelSpace space =
        ScaleKernelSpace.over(base("SO2", "freq:0", "freq:1", 3), axis)
            .withOffsets(0, 1)
            .upToOrder(3);
    // one field a scale; the moved one is known on the scales that came from known ones
    Rational[][][] f = new Rational[levels][][];
    for (int k = 0; k < levels; k++) {
      f[k] = polynomial(k + 1, Rational.ONE);
    }
    for (int shift = -1; shift <= 1; shift += 2) {
      Rational back = axis.factor(-shift).toRational();
      Rational[][][] moved = new Rational[levels][][];
      for (int k = 0; k < levels; k++) {
        boolean known = k - shift >= 0 && k - shift < levels;
        moved[k] = known ? polynomial(k - shift + 1, back) : polynomial(100, Rational.ONE);
      }
      Rational[] x = {Rational.of(2, 7), Rational.of(-3, 5)};
      Rational[] y = {x[0].multiply(back), x[1].multiply(back)};
      List<Integer> equal = new ArrayList<>();
      for (int k = Math.max(0, shift); k < Math.min(levels, levels + shift); k++) {
        if (layer(space, moved, k, x, boundary).equals(layer(space, f, k - shift, y, boundary))) {
          equal.add(k);
        }
      }
      assertThat(equal).isEqualTo(axis.exactLevels(shift, 0, 1, boundary)).isNotEmpty();
      assertThat(equal.size()).isLessThan(levels - 1);
    }
  }

  /** n + (n² − 3)·cx + 2(cy)² + n·(cx)(cy)². */
  private static Rational[][] polynomial(int n, Rational c) {
    Rational[][] f = new Rational[2][3];
    for (Rational[] row : f) {
      Arrays.fill(row, Rational.ZERO);
    }
    f[0][0] = Rational.of(n);
    f[1][0] = c.multiply(Rational.of((long) n * n - 3));
    f[0][2] = c.multiply(c).multiply(Rational.of(2));
    f[1][2] = c.pow(3).multiply(Rational.of(n));
    return f;
  }

  /** All kernels of one relative radial and steerable part, summed over offsets, first output. */
  private static List<Cyclotomic> layer(
      ScaleKernelSpace space, Rational[][][] f, int level, Rational[] x, ScaleBoundary boundary) {
    int count = space.dimension() / 2;
    Cyclotomic[] sums = new Cyclotomic[count];
    Arrays.fill(sums, Cyclotomic.ZERO);
    for (int e = 0; e < space.dimension(); e++) {
      ScaleKernel kernel = space.basis().get(e);
      int source = space.axis().source(level, kernel.offset(), boundary);
      if (source >= 0) {
        sums[e % count] = sums[e % count].add(integral(kernel.profile(level), 0, f[source], x));
      }
    }
    return List.of(sums);
  }

  @Test
  void normsAreThoseOfTheFunctions() {
    for (String[] pair : new String[][] {{"freq:0", "freq:0"}, {"freq:1", "freq:2"}}) {
      ScaleKernelSpace space =
          ScaleKernelSpace.over(base("SO2", pair[0], pair[1], 4), ScaleAxis.parse("2", 2))
              .withSquaredWidth(Rational.of(4))
              .lifting()
              .upToOrder(4);
      ScaleStencil stencil = space.sample(0, 18);
      for (int e = 0; e < stencil.size(); e++) {
        double sum = 0;
        for (double v : stencil.toArray(e)) {
          sum += v * v;
        }
        assertThat(sum / space.basis().get(e).squaredNorm()).isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void whatHasNoMeaningIsRefused() {
    KernelSpace steerable = base("SO2", "freq:0", "freq:1", 2);
    assertThatThrownBy(() -> ScaleAxis.parse("1", 3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("above 1");
    assertThatThrownBy(() -> ScaleAxis.parse("two", 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ScaleAxis.parse("sqrt(x)", 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ScaleAxis.from(Double.NaN, 3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> ScaleAxis.from(0.5, 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ScaleAxis.from(Double.POSITIVE_INFINITY, 3))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new ScaleAxis(Cyclotomic.I, 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ScaleAxis.parse("2", 0)).isInstanceOf(InvalidInput.class);
    ScaleAxis axis = ScaleAxis.from(1.5, 3);
    assertThat(axis).isEqualTo(ScaleAxis.parse("3/2", 3));
    ScaleKernelRequest request = ScaleKernelSpace.over(steerable, axis);
    assertThatThrownBy(() -> request.upToOrder(3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("higher degree");
    assertThatThrownBy(() -> request.upToOrder(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> request.withOffsets(1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> request.withOffsets(0, 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> request.withSquaredWidth(Rational.ZERO))
        .isInstanceOf(InvalidInput.class);
    ScaleKernelSpace space = request.lifting().upToOrder(2);
    assertThatThrownBy(() -> space.sample(3, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> space.sample(0, -1)).isInstanceOf(InvalidInput.class);
    ScaleStencil stencil = space.sample(0, 3);
    assertThatThrownBy(() -> stencil.errorBound(0, Double.NaN)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> stencil.response(0, Double.NaN, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> stencil.response(0, 1)).isInstanceOf(InvalidInput.class);
    ScaleKernelSpace solid =
        ScaleKernelSpace.over(base("SO3", "trivial", "trivial", 0), axis).lifting().upToOrder(0);
    assertThatThrownBy(() -> solid.sample(0, 10_000)).isInstanceOf(LimitExceeded.class);
  }
}
