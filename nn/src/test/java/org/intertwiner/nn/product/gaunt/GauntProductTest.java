package org.intertwiner.nn.product.gaunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.spherical.SphericalHarmonics;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.clebschgordan.ClebschGordan;
import org.intertwiner.reptheory.clebschgordan.CouplingTensor;
import org.intertwiner.reptheory.clebschgordan.CouplingTensors;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GauntProductTest {
  private static final Engine ENGINE = Engines.named("java");
  private static final Space<?> O3 = new Space<>(GroupNotation.parse("O3"));
  private static final Space<?> SO3 = new Space<>(GroupNotation.parse("SO3"));

  private record Space<G>(NamedGroup<G> group) {
    FieldType<G> type(String text) {
      return FieldType.of(group.action(3), RepresentationNotation.parse(text, group));
    }

    GauntProduct<G> product(String left, String right, String output) {
      return GauntProduct.of(type(left), type(right), type(output));
    }

    GauntPower<G> power(String input, String output, int degree) {
      return GauntPower.of(type(input), type(output), degree);
    }
  }

  private static Tensor random(DType type, int rows, int columns, long seed) {
    return Tensors.normal(ENGINE, type, Shape.of(rows, columns), 1, new SplittableRandom(seed));
  }

  private static Tensor random(int rows, int columns, long seed) {
    return random(DType.FLOAT64, rows, columns, seed);
  }

  private static Scope scope(Parametrised map, DType type) {
    Weights weights = Weights.initial(map, ENGINE, type, 3);
    SplittableRandom random = new SplittableRandom(4);
    weights
        .all()
        .forEach(
            p -> {
              double[] values = p.value().toDoubles();
              for (int i = 0; i < values.length; i++) {
                values[i] += 0.5 * random.nextGaussian();
              }
              p.assign(Tensors.from(ENGINE, type, p.value().shape(), values));
            });
    List<Tensor> constants = map.constants().stream().map(c -> c.on(ENGINE, type)).toList();
    return new Scope(weights.all(), constants, true, type, new SplittableRandom(5));
  }

  private static double difference(double[] a, double[] b) {
    double worst = 0;
    double scale = 0;
    for (int i = 0; i < b.length; i++) {
      worst = Math.max(worst, Math.abs(a[i] - b[i]));
      scale = Math.max(scale, Math.abs(b[i]));
    }
    return a.length == b.length ? worst / scale : Double.POSITIVE_INFINITY;
  }

  /** √((2l₁+1)(2l₂+1)/4π) (l₁ l₂ l₃; 0 0 0) C with C of squared norm 2l₃ + 1, up to C's sign. */
  private static double[] byClebschGordan(int l1, int l2, int l3, double[] x, double[] y) {
    double gaunt =
        ClebschGordan.gauntTimesRootPi(l1, l2, l3, 0, 0, 0).doubleValue() / Math.sqrt(Math.PI);
    double[] z = new double[2 * l3 + 1];
    for (CouplingTensor tensor : CouplingTensors.so3(l1, l2, l3)) {
      double zonal = tensor.at(l1, l2, l3).doubleValue();
      double[] own = tensor.apply(x, y);
      for (int i = 0; i < z.length && zonal != 0; i++) {
        z[i] += gaunt / zonal * own[i];
      }
    }
    return z;
  }

  @ParameterizedTest
  @CsvSource({"0,0,0", "1,1,0", "1,1,1", "1,1,2", "2,1,2", "2,2,2", "3,2,3", "3,4,5", "4,4,4"})
  void isTheClebschGordanProductTimesTheZonalCoefficient(int l1, int l2, int l3) {
    Tensor x = random(1, 2 * l1 + 1, 1);
    Tensor y = random(1, 2 * l2 + 1, 2);
    GauntProduct<?> product = SO3.product("1x" + l1, "1x" + l2, "1x" + l3);
    double[] z = product.bind(scope(product, DType.FLOAT64)).apply(x, y).toDoubles();
    double[] expected = byClebschGordan(l1, l2, l3, x.toDoubles(), y.toDoubles());
    for (int i = 0; i < z.length; i++) {
      assertThat(z[i]).isCloseTo(expected[i], org.assertj.core.api.Assertions.within(1e-13));
    }
    if ((l1 + l2 + l3) % 2 == 1) {
      assertThat(expected).containsOnly(0.0);
    }
  }

  /** A second way: values at a point are products of values at a point. */
  @Test
  void multipliesValues() {
    GauntProduct<?> product = O3.product("2x0e+2x1o+2x2e", "2x0e+2x1o", "2x0e+2x1o+2x2e+2x3o");
    Tensor x = random(3, 18, 1);
    Tensor y = random(3, 8, 2);
    Tensor z = product.bind(scope(product, DType.FLOAT64)).apply(x, y);
    double[] place = {0.36, -0.48, 0.8};
    double[] u = values(x.toDoubles(), 2, place);
    double[] v = values(y.toDoubles(), 1, place);
    double[] w = values(z.toDoubles(), 3, place);
    for (int i = 0; i < w.length; i++) {
      assertThat(w[i]).isCloseTo(u[i] * v[i], org.assertj.core.api.Assertions.within(1e-12));
    }
  }

  /** Values of two copies of functions of all degrees at a point, sample by sample. */
  private static double[] values(double[] coefficients, int most, double... place) {
    double[] harmonics = SphericalHarmonics.of(most).values(place);
    int channels = 2 * (most + 1) * (most + 1);
    double[] values = new double[coefficients.length / channels * 2];
    for (int row = 0; row < values.length / 2; row++) {
      int at = row * channels;
      for (int l = 0; l <= most; l++) {
        for (int copy = 0; copy < 2; copy++) {
          for (int m = -l; m <= l; m++) {
            values[2 * row + copy] +=
                coefficients[at++] * harmonics[SphericalHarmonics.index(l, m)];
          }
        }
      }
    }
    return values;
  }

  private static <G> Tensor acted(FieldType<G> type, G g, Tensor x) {
    List<Tensor> parts = new ArrayList<>();
    int at = 0;
    for (FieldType.Part<G> part : type.parts()) {
      int d = part.representation().dimension();
      double[][] rows = part.representation().from(g);
      double[] flat = new double[d * d];
      for (int i = 0; i < d * d; i++) {
        flat[i] = rows[i / d][i % d];
      }
      Tensor matrix = Tensors.from(ENGINE, x.type(), Shape.of(d, d), flat);
      Tensor own = x.slice(1, at, at + part.channels());
      at += part.channels();
      Tensor turned = own.reshape(own.size() / d, d).matmul(false, matrix, true);
      parts.add(turned.reshape(own.shape()));
    }
    return Tensors.concat(1, parts);
  }

  private static <G> double equivarianceError(
      Space<G> space, GauntProduct<?> any, String left, String right, String out, DType type) {
    FieldType<G> a = space.type(left);
    FieldType<G> b = space.type(right);
    FieldType<G> c = space.type(out);
    Tensor x = random(type, 4, a.channels(), 1);
    Tensor y = random(type, 4, b.channels(), 2);
    Scope scope = scope(any, type);
    double[] z = acted(c, element(space), any.bind(scope).apply(x, y)).toDoubles();
    Tensor moved = any.bind(scope).apply(acted(a, element(space), x), acted(b, element(space), y));
    return difference(moved.toDoubles(), z);
  }

  private static <G> G element(Space<G> space) {
    return space.group().group().random(new SplittableRandom(8));
  }

  @ParameterizedTest
  @CsvSource({
    "O3, 3x0e+3x1o+3x2e, 3x0e+3x1o, 3x0e+3x1o+3x3o",
    "O3, 3x0e+3x1o+3x2e, 1x0o+1x1e, 3x1e+3x2o",
    "O3, 2x0o+2x2o, 2x1e, 2x1o+2x3o",
    "SO3, 2x0+2x1+2x3, 2x1+2x2, 2x0+2x4"
  })
  void turnsWithItsFactors(String group, String left, String right, String out) {
    Space<?> space = group.equals("O3") ? O3 : SO3;
    GauntProduct<?> product = space.product(left, right, out).withDegreeWeights();
    assertThat(equivarianceError(space, product, left, right, out, DType.FLOAT64))
        .isLessThan(1e-12);
    assertThat(equivarianceError(space, product, left, right, out, DType.FLOAT32))
        .isBetween(1e-9, 1e-5);
  }

  @Test
  void errsOnACoarseGridWithinItsBound() {
    String all = "1x0+1x1+1x2+1x3";
    GauntProduct<?> exact = SO3.product(all, all, all);
    assertThat(exact.exactness()).isEqualTo(9);
    assertThat(exact.gridSize()).isEqualTo(50);
    assertThat(exact.errorBound()).isZero();
    double before = Double.POSITIVE_INFINITY;
    for (int degree = 3; degree < 9; degree++) {
      GauntProduct<?> coarse = exact.withExactness(degree);
      double bound = coarse.errorBound();
      assertThat(bound).isPositive().isLessThanOrEqualTo(before * 1.5);
      before = bound;
      double worst = 0;
      for (int seed = 0; seed < 20; seed++) {
        Tensor x = random(1, 16, seed);
        Tensor y = random(1, 16, seed + 100);
        Tensor z = exact.bind(scope(exact, DType.FLOAT64)).apply(x, y);
        Tensor w = coarse.bind(scope(coarse, DType.FLOAT64)).apply(x, y);
        double norms = Math.sqrt(x.square().sum().item() * y.square().sum().item());
        worst = Math.max(worst, Math.sqrt(w.subtract(z).square().sum().item()) / norms);
      }
      assertThat(worst).isPositive().isLessThan(bound);
      // the broken symmetry is seen
      assertThat(equivarianceError(SO3, coarse, all, all, all, DType.FLOAT64)).isGreaterThan(1e-3);
    }
  }

  @Test
  void isExactForDegreesWithinTheGrid() {
    GauntProduct<?> exact = SO3.product("1x0+1x1+1x2", "1x0+1x1+1x2", "1x0+1x2");
    GauntProduct<?> coarse = exact.withExactness(4);
    Tensor x = random(3, 9, 1).multiply(mask(9, 4));
    Tensor y = random(3, 9, 2).multiply(mask(9, 1));
    double[] z = exact.bind(scope(exact, DType.FLOAT64)).apply(x, y).toDoubles();
    double[] w = coarse.bind(scope(coarse, DType.FLOAT64)).apply(x, y).toDoubles();
    // l₁ ≤ 1, l₂ = 0, l ≤ 2
    assertThat(difference(w, z)).isLessThan(1e-13);
  }

  private static Tensor mask(int size, int ones) {
    double[] values = new double[size];
    java.util.Arrays.fill(values, 0, ones, 1);
    return Tensors.from(ENGINE, DType.FLOAT64, Shape.of(1, size), values);
  }

  @Test
  void hasDerivatives() {
    GauntProduct<?> product = O3.product("2x0e+2x1o+2x2e", "1x0e+1x1o", "2x0e+2x1o");
    GauntProduct<?> weighted = product.withDegreeWeights();
    Scope scope = scope(weighted, DType.FLOAT64);
    Tensor y = random(3, 4, 2);
    Function<Tensor, Tensor> f =
        x -> weighted.bind(scope).apply(x, y).multiply(random(3, 8, 3)).square().sum();
    Function<Tensor, Tensor> g =
        x -> Tape.differentiableGradients(f.apply(x), List.of(x)).get(0).square().sum();
    Tensor x = random(3, 18, 1);
    assertThat(gradientError(f, x)).isLessThan(1e-8);
    assertThat(gradientError(g, x)).isLessThan(1e-7);
    Tensor w = scope.value(1);
    Tensor loss = f.apply(x);
    assertThat(Tape.gradients(loss, List.of(w)).get(0).square().sum().item()).isPositive();
  }

  private static double gradientError(Function<Tensor, Tensor> f, Tensor x) {
    Tensor variable = x.asVariable();
    Tensor gradient = Tape.gradients(f.apply(variable), List.of(variable)).get(0);
    Tensor d = random(x.shape().at(0), x.shape().at(1), 7);
    double exact = gradient.productSumKeep(d).item();
    double step = 1e-5;
    double up = f.apply(x.add(d.scale(step)).asVariable()).item();
    double down = f.apply(x.subtract(d.scale(step)).asVariable()).item();
    return Math.abs(exact - (up - down) / (2 * step)) / Math.max(1, Math.abs(exact));
  }

  @Test
  void powersMultiplySeveralFactors() {
    GauntPower<?> cube = O3.power("2x0e+2x1o+2x2e", "2x0e+2x1o", 3);
    Scope scope = scope(cube, DType.FLOAT64);
    Tensor x = random(2, 18, 1);
    Tensor z = cube.bind(scope).apply(x);
    // the same by two products of functions of degrees up to four
    GauntProduct<?> first =
        O3.product("2x0e+2x1o+2x2e", "2x0e+2x1o+2x2e", "2x0e+2x1o+2x2e+2x3o+2x4e");
    GauntProduct<?> second = O3.product("2x0e+2x1o+2x2e+2x3o+2x4e", "2x0e+2x1o+2x2e", "2x0e+2x1o");
    List<Tensor> factors = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      factors.add(scaled(x, scope.value(k), 3));
    }
    Tensor square = first.bind(scope(first, DType.FLOAT64)).apply(factors.get(0), factors.get(1));
    Tensor both = second.bind(scope(second, DType.FLOAT64)).apply(square, factors.get(2));
    Tensor expected = scaled(both, scope.value(3), 2);
    assertThat(difference(z.toDoubles(), expected.toDoubles())).isLessThan(1e-12);
    assertThat(cube.degree()).isEqualTo(3);
    assertThat(cube.toString()).contains("degree 3");
  }

  /** Each degree of two copies times its weight. */
  private static Tensor scaled(Tensor x, Tensor weight, int degrees) {
    List<Tensor> parts = new ArrayList<>();
    int at = 0;
    for (int l = 0; l < degrees; l++) {
      int d = 2 * l + 1;
      Tensor own = x.slice(1, at, at + 2 * d).reshape(x.shape().at(0), 2, d);
      Tensor factor = weight.slice(0, l, l + 1).reshape(1, 2, 1);
      parts.add(own.multiply(factor).reshape(x.shape().at(0), 2 * d));
      at += 2 * d;
    }
    return Tensors.concat(1, parts);
  }

  @Test
  void refusesWhatProductsOfFunctionsCannotGive() {
    assertThatThrownBy(() -> O3.product("1x1o", "1x1o", "1x1e"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("cannot change parity");
    assertThatThrownBy(() -> O3.product("1x0e+1x1e", "1x1o", "1x1o"))
        .hasMessageContaining("all of them opposite");
    assertThatThrownBy(() -> O3.product("2x0e+1x1o", "1x1o", "1x1o"))
        .hasMessageContaining("same copies");
    assertThatThrownBy(() -> O3.product("2x1o", "1x1o", "1x0e"))
        .hasMessageContaining("2, 1 and 1 copies");
    assertThatThrownBy(() -> O3.product("1x1o", "1x1o", "1x0e").withExactness(-1))
        .hasMessageContaining("-1");
    GauntProduct<?> product = O3.product("1x1o", "1x1o", "1x0e");
    Scope scope = scope(product, DType.FLOAT64);
    assertThatThrownBy(() -> product.bind(scope).apply(random(2, 4, 1), random(2, 3, 1)))
        .hasMessageContaining("(batch, 3)");
    assertThatThrownBy(() -> product.bind(scope).apply(random(2, 3, 1), random(3, 3, 1)))
        .hasMessageContaining("2 and 3 samples");
    Tensor x = random(2, 3, 1);
    assertThatThrownBy(() -> product.bind(scope).apply(x, x, x)).hasMessageContaining("outside");
    assertThatThrownBy(() -> O3.power("1x1o", "1x0e", 0)).hasMessageContaining("degree");
    assertThatThrownBy(() -> O3.power("1x0o", "1x0e", 3)).hasMessageContaining("parity");
  }
}
