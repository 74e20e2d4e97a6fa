package org.intertwiner.nn.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.intertwiner.nn.product.ProductLab.difference;
import static org.intertwiner.nn.product.ProductLab.equivarianceError;
import static org.intertwiner.nn.product.ProductLab.random;
import static org.intertwiner.nn.product.ProductLab.scope;
import static org.intertwiner.nn.product.ProductLab.tensor;
import static org.intertwiner.nn.product.ProductLab.type;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tensor products: equivariance, sizes, coefficients, refusals. */
class TensorProductTest {
  private static final Offset<Double> CLOSE = within(1e-12);
  private static final NamedGroup<?> O3 = GroupNotation.parse("O3");

  /** A group, a left and a right factor, what goes out. */
  @ParameterizedTest
  @CsvSource({
    "O3, 3x0e+2x1o+2e+1e, 0e+2x1o+2e, 2x0e+0o+3x1o+1e+2e+2o",
    "SO3, spin:0+2x1+2x2, spin:1+1x2, spin:0+2x1+1x3",
    "O2, 'freq:0,0+freq:1,0+2*freq:1,1', 'freq:1,1+freq:1,2',"
        + " 'freq:0,0+freq:1,0+freq:1,1+freq:1,3'",
    "SO2, freq:0+2*freq:1, freq:1+freq:2, freq:0+freq:1+freq:3",
    "SU2, 2*realspin:1/2+realspin:1, realspin:1/2+realspin:0, realspin:1/2+realspin:0+realspin:1",
    "point:m-3m, A1g+2*T1u+Eg, T1u+A2g, A1g+T1u+T2g+Eg+A2u+T2u",
    "D4, regular+trivial, vector, regular+vector",
    "C3, regular, vector, vector+trivial"
  })
  void everyProductIsEquivariant(String group, String left, String right, String output) {
    checkProducts(GroupNotation.parse(group), left, right, output);
  }

  private static <G> void checkProducts(
      NamedGroup<G> group, String left, String right, String output) {
    FieldType<G> a = type(group, left);
    FieldType<G> b = type(group, right);
    FieldType<G> c = type(group, output);
    TensorProduct<G> channelwise = TensorProduct.channelwise(a, b, c);
    TensorProduct<G> mixed = TensorProduct.fullyConnected(a, b, channelwise.output());
    for (TensorProduct<G> p :
        List.of(
            mixed,
            mixed.withExternalWeights().withNormalisation(Normalisation.NORM),
            channelwise,
            channelwise.withExternalWeights(),
            channelwise.withoutWeights(),
            TensorProduct.elementwise(a, a, c),
            TensorProduct.full(a, b, c).withNormalisation(Normalisation.INTEGRAL))) {
      assertThat(equivarianceError(p, DType.FLOAT64)).as(p.toString()).isLessThan(1e-12);
      assertThat(equivarianceError(p, DType.FLOAT32)).as(p.toString()).isLessThan(2e-5);
    }
  }

  /** Wrong coefficients are noticed: the same numbers under a group for which they are no map. */
  @Test
  void anotherActionRefutesTheProduct() {
    check(O3);
  }

  private static <G> void check(NamedGroup<G> group) {
    FieldType<G> vector = type(group, "1o");
    TensorProduct<G> cross = TensorProduct.full(vector, vector, type(group, "1e"));
    ProductMap map = cross.bind(scope(cross, DType.FLOAT64));
    Tensor x = random(DType.FLOAT64, 3, 3, 1);
    Tensor y = random(DType.FLOAT64, 3, 3, 2);
    Tensor minus = map.apply(x.negate(), y.negate());
    assertThat(difference(minus, map.apply(x, y))).isZero();
    // as a polar vector it would have to change its sign
    assertThat(difference(minus, map.apply(x, y).negate())).isGreaterThan(1);
  }

  /** Figures computed with e3nn 0.6.0 (coordinates y, z, x instead of x, y, z). */
  @Test
  void coefficientsAreThoseOfEuclideanNetworks() {
    compare(O3);
  }

  private static <G> void compare(NamedGroup<G> group) {
    TensorProduct<G> p =
        TensorProduct.fullyConnected(
            type(group, "2x1o"), type(group, "0e+1o"), type(group, "1o+1e"));
    Tensor x = tensor(1, -0.2, 0.9, 0.3, -1, 2, 1);
    Tensor y = tensor(1, 0.7, 2, -0.5, 1);
    Tensor w = tensor(1, 0.5, -1, 2, 1);
    double[] z = p.withExternalWeights().bind(scope(p, DType.FLOAT64)).apply(x, y, w).toDoubles();
    assertThat(Arrays.copyOf(z, 3)).containsExactly(cycle(-0.4207, 0.4455, -0.7672), within(5e-5));
    double sign = Math.signum(z[3]);
    double[] axial = {sign * z[3], sign * z[4], sign * z[5]};
    assertThat(axial).containsExactly(new double[] {2.3, 2.3, -3.45}, within(1e-12));
    TensorProduct<G> norm = p.withExternalWeights().withNormalisation(Normalisation.NORM);
    double[] n = norm.bind(scope(p, DType.FLOAT64)).apply(x, y, w).toDoubles();
    assertThat(Arrays.copyOf(n, 3)).containsExactly(cycle(-0.4207, 0.4455, -0.7672), within(5e-5));
    assertThat(Math.abs(n[5])).isCloseTo(5.9756, within(5e-5));
    TensorProduct<G> square =
        TensorProduct.full(type(group, "1o"), type(group, "1o"), type(group, "2e"));
    Tensor a = tensor(1, -0.2, 0.9, 0.3);
    Tensor b = tensor(1, 2, -0.5, 1);
    assertThat(norm(square, a, b))
        .isCloseTo(length(0.5303, 0.2828, -0.2654, 1.3435, -0.5303), within(2e-4));
    assertThat(norm(square.withNormalisation(Normalisation.NORM), a, b))
        .isCloseTo(length(0.7115, 0.3795, -0.3560, 1.8025, -0.7115), within(2e-4));
  }

  private static double[] cycle(double x, double y, double z) {
    return new double[] {y, z, x};
  }

  private static double norm(TensorProduct<?> p, Tensor a, Tensor b) {
    return length(p.bind(scope(p, DType.FLOAT64)).apply(a, b).toDoubles());
  }

  private static double length(double... x) {
    return Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
  }

  @Test
  void scalarAndVectorProducts() {
    scalars(O3);
  }

  private static <G> void scalars(NamedGroup<G> group) {
    FieldType<G> v = type(group, "1o");
    TensorProduct<G> dot = TensorProduct.full(v, v, type(group, "0e"));
    double[] z =
        dot.bind(scope(dot, DType.FLOAT64))
            .apply(tensor(1, 1, 2, 3), tensor(1, 4, 5, 6))
            .toDoubles();
    assertThat(Math.abs(z[0])).isCloseTo(32 / Math.sqrt(3), CLOSE);
    TensorProduct<G> cross = TensorProduct.full(v, v, type(group, "1e"));
    double[] c =
        cross
            .bind(scope(cross, DType.FLOAT64))
            .apply(tensor(1, 1, 2, 3), tensor(1, 4, 5, 6))
            .toDoubles();
    double s = Math.signum(c[1]) / Math.sqrt(2);
    assertThat(c).containsExactly(new double[] {-3 * s, 6 * s, -3 * s}, CLOSE);
  }

  /** The exact mean square over normal inputs and weights, from the coefficients. */
  @ParameterizedTest
  @CsvSource({"COMPONENT", "NORM", "INTEGRAL"})
  void outputsHaveTheSizeOfTheNormalisation(Normalisation normalisation) {
    sizes(O3, normalisation);
  }

  private static <G> void sizes(NamedGroup<G> group, Normalisation normalisation) {
    FieldType<G> a = type(group, "3x0e+2x1o+2e");
    FieldType<G> b = type(group, "0e+2x1o+2e");
    TensorProduct<G> full = TensorProduct.full(a, b, a).withNormalisation(normalisation);
    check(full, normalisation);
    check(TensorProduct.channelwise(a, b, a).withNormalisation(normalisation), normalisation);
    TensorProduct<G> mixed = TensorProduct.fullyConnected(a, b, a);
    double[] factors = new double[mixed.pathCount()];
    Arrays.fill(factors, 1);
    check(mixed.withPathWeights(factors).withNormalisation(normalisation), normalisation);
    Arrays.fill(factors, 4);
    TensorProduct<G> louder = mixed.withPathWeights(factors);
    Tensor x = random(DType.FLOAT64, 2, a.channels(), 5);
    Tensor y = random(DType.FLOAT64, 2, b.channels(), 6);
    Tensor plain = mixed.bind(scope(mixed, DType.FLOAT64)).apply(x, y);
    Tensor twice = louder.bind(scope(louder, DType.FLOAT64)).apply(x, y);
    assertThat(difference(twice, plain.scale(2))).isLessThan(1e-14);
  }

  /** Σ over inputs and weights of the squares of all coefficients of one field. */
  private static <G> void check(TensorProduct<G> product, Normalisation normalisation) {
    for (int c = 0; c < product.output().parts().size(); c++) {
      double square = 0;
      for (int t = 0; t < product.terms().size(); t++) {
        Term term = product.terms().get(t);
        boolean first = term.outputFrom() == 0;
        if (term.path().output() == c && first) {
          double scale = product.coefficient(t);
          double each = 0;
          for (Couplings.Entry e : term.path().entries()) {
            each += e.value() * e.value();
          }
          int left = dimension(product.left(), term.path().left());
          int right = dimension(product.right(), term.path().right());
          double mean =
              normalisation.meanSquare(left) / left * normalisation.meanSquare(right) / right;
          square += scale * scale * each * mean * term.summed();
        }
      }
      int d = dimension(product.output(), c);
      assertThat(square / normalisation.meanSquare(d)).as("part " + c).isCloseTo(1, CLOSE);
    }
  }

  private static int dimension(FieldType<?> type, int part) {
    return type.parts().get(part).representation().dimension();
  }

  @Test
  void learnedAndExternalWeightsOfOneValueAgree() {
    agree(O3);
  }

  private static <G> void agree(NamedGroup<G> group) {
    FieldType<G> a = type(group, "2x0e+3x1o");
    FieldType<G> b = type(group, "0e+2x1o+2e");
    for (TensorProduct<G> p :
        List.of(TensorProduct.fullyConnected(a, b, a), TensorProduct.channelwise(a, b, a))) {
      Weights weights = Weights.initial(p, ProductLab.ENGINE, DType.FLOAT64, 3);
      Scope scope = weights.scope(false, new java.util.SplittableRandom(1));
      double[] flat =
          weights.all().stream()
              .flatMapToDouble(w -> Arrays.stream(w.value().toDoubles()))
              .toArray();
      assertThat(flat).hasSize(p.weightCount());
      Tensor x = random(DType.FLOAT64, 5, a.channels(), 1);
      Tensor y = random(DType.FLOAT64, 1, b.channels(), 2);
      Tensor own = p.bind(scope).apply(x, y);
      ProductMap outer = p.withExternalWeights().bind(scope);
      Tensor one = Tensors.from(ProductLab.ENGINE, DType.FLOAT64, Shape.of(1, flat.length), flat);
      assertThat(difference(outer.apply(x, y, one), own)).isLessThan(1e-13);
      Tensor repeated = one.broadcastTo(Shape.of(5, flat.length));
      assertThat(difference(outer.apply(x, y, repeated), own)).isLessThan(1e-13);
      Tensor none = Tensors.zeros(ProductLab.ENGINE, DType.FLOAT64, Shape.of(0, a.channels()));
      assertThat(p.bind(scope).apply(none, y).shape())
          .isEqualTo(Shape.of(0, p.output().channels()));
    }
  }

  @Test
  void countsWeightsAndNamesParts() {
    counts(O3);
  }

  private static <G> void counts(NamedGroup<G> group) {
    FieldType<G> a = type(group, "32x0e+32x1o+32x2e");
    FieldType<G> b = type(group, "0e+1o+2e");
    TensorProduct<G> mixed = TensorProduct.fullyConnected(a, b, a);
    assertThat(mixed.pathCount()).isEqualTo(11);
    assertThat(mixed.weightCount()).isEqualTo(11 * 1024);
    TensorProduct<G> channelwise = TensorProduct.channelwise(a, b, type(group, "0e+1o+0e"));
    assertThat(channelwise.output()).isEqualTo(type(group, "96x0e+128x1o"));
    assertThat(channelwise.weightCount()).isEqualTo(7 * 32);
    assertThat(channelwise.withoutWeights().weightCount()).isZero();
    assertThat(channelwise.withoutWeights().weights()).isEmpty();
    assertThat(TensorProduct.elementwise(a, a, b).output().channels()).isEqualTo(32 * 13);
    assertThat(TensorProduct.full(b, b, b).output()).isEqualTo(type(group, "3x0e+4x1o+4x2e"));
  }

  @Test
  void refusesWhatDoesNotFit() {
    refuses(O3);
  }

  private static <G> void refuses(NamedGroup<G> group) {
    FieldType<G> v = type(group, "2x1o");
    FieldType<G> s = type(group, "0e");
    assertThatThrownBy(() -> TensorProduct.fullyConnected(v, v, type(group, "0e+1o")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("1o");
    assertThatThrownBy(() -> TensorProduct.channelwise(v, v, v)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> TensorProduct.elementwise(v, s, v)).isInstanceOf(InvalidInput.class);
    TensorProduct<G> p = TensorProduct.fullyConnected(v, s, v);
    assertThatThrownBy(p::withoutWeights).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> p.withPathWeights(1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> p.withPathWeights(-1)).isInstanceOf(InvalidInput.class);
    TensorProduct<G> full = TensorProduct.full(v, s, v);
    assertThatThrownBy(full::withExternalWeights).isInstanceOf(InvalidInput.class);
    ProductMap map = p.bind(scope(p, DType.FLOAT64));
    Tensor x = random(DType.FLOAT64, 3, 6, 1);
    Tensor y = random(DType.FLOAT64, 3, 1, 1);
    assertThatThrownBy(() -> map.apply(y, x)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> map.apply(x, y, y)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> map.apply(x, random(DType.FLOAT64, 2, 1, 1)))
        .isInstanceOf(InvalidInput.class);
    ProductMap outer = p.withExternalWeights().bind(scope(p, DType.FLOAT64));
    assertThatThrownBy(() -> outer.apply(x, y)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> outer.apply(x, y, y)).isInstanceOf(InvalidInput.class);
    NamedGroup<?> plane = GroupNotation.parse("SO3");
    FieldType<?> other = type(plane, "spin:1");
    assertThatThrownBy(() -> TensorProduct.full(v, v.alike(other), v))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void refusesMoreThanFits() {
    refusesMany(O3);
  }

  private static <G> void refusesMany(NamedGroup<G> group) {
    FieldType<G> many = type(group, "2000x0e");
    assertThatThrownBy(() -> TensorProduct.fullyConnected(many, many, many))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("8000000000 weights");
    FieldType<G> more = type(group, "50000x0e");
    assertThatThrownBy(() -> TensorProduct.full(more, more, more))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> TensorProduct.channelwise(more, more, more))
        .isInstanceOf(LimitExceeded.class);
    FieldType<G> vectors = type(group, "30000x1o");
    assertThatThrownBy(() -> TensorProduct.full(type(group, "30000x0e"), vectors, vectors))
        .isInstanceOf(LimitExceeded.class);
  }
}
