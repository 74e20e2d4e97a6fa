package org.intertwiner.nn.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.intertwiner.nn.product.ProductLab.act;
import static org.intertwiner.nn.product.ProductLab.difference;
import static org.intertwiner.nn.product.ProductLab.random;
import static org.intertwiner.nn.product.ProductLab.scope;
import static org.intertwiner.nn.product.ProductLab.type;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many-body contractions: equivariance, ranks, sizes, derivatives, refusals. */
class SymmetricContractionTest {
  private static Tensor species(int... kinds) {
    return Tensors.indices(ProductLab.ENGINE, Shape.of(kinds.length), kinds);
  }

  @ParameterizedTest
  @CsvSource({
    "O3, 2x0e+2x1o, 2x0e+2x1o+2x2e, 3, 2",
    "O3, 1o+2e, 0e+1o+1e, 3, 1",
    "SO3, 2x0+2x1, 2x0+2x1+2x2, 2, 1",
    "O2, '2*freq:0,0+2*freq:1,1', '2*freq:0,0+2*freq:1,1+2*freq:1,2', 3, 3",
    "SU2, realspin:1/2, realspin:0+realspin:1/2, 4, 1",
    "point:m-3m, T1u+Eg, A1g+T1u, 3, 1",
    "D4, regular, trivial+vector, 2, 1"
  })
  void isEquivariant(String group, String in, String out, int degree, int species) {
    check(GroupNotation.parse(group), in, out, degree, species);
  }

  private static <G> void check(
      NamedGroup<G> group, String in, String out, int degree, int species) {
    FieldType<G> input = type(group, in);
    SymmetricContraction<G> contraction =
        SymmetricContraction.of(input, type(group, out), degree, species);
    SymmetricContraction.Map map = contraction.bind(scope(contraction, DType.FLOAT64));
    Tensor x = random(DType.FLOAT64, 5, input.channels(), 1);
    Tensor kinds = species(0, species - 1, 0, species / 2, species - 1);
    SplittableRandom random = new SplittableRandom(5);
    Tensor y = map.apply(x, kinds);
    for (int trial = 0; trial < 3; trial++) {
      G g = group.group().random(random);
      Tensor moved = map.apply(act(input, g, x), kinds);
      assertThat(difference(moved, act(contraction.output(), g, y))).isLessThan(1e-12);
    }
  }

  /** Multiplicities in symmetric powers, known from characters. */
  @Test
  void ranksAreMultiplicitiesInSymmetricPowers() {
    ranks(GroupNotation.parse("O3"));
  }

  private static <G> void ranks(NamedGroup<G> group) {
    // S¹, S², S³ of the vectors: 1 | 0 + 2 | 1 + 3
    assertThat(count(group, "1o", "1o", 3)).isEqualTo(2);
    assertThat(count(group, "1o", "0e", 4)).isEqualTo(2);
    // invariants of degrees 2 and 3 of symmetric traceless matrices, and their products up to 6
    assertThat(count(group, "2e", "0e", 6)).isEqualTo(1 + 1 + 1 + 1 + 2);
    assertThat(count(group, "0e+1o+2e", "2e", 3)).isEqualTo(1 + 3 + 6);
  }

  private static <G> int count(NamedGroup<G> group, String in, String out, int degree) {
    return SymmetricContraction.of(type(group, in), type(group, out), degree, 1).polynomials();
  }

  /** On vectors to invariants only |v|² and |v|⁴ are there. */
  @Test
  void agreesWithPowersOfTheNorm() {
    powers(GroupNotation.parse("O3"));
  }

  private static <G> void powers(NamedGroup<G> group) {
    SymmetricContraction<G> contraction =
        SymmetricContraction.of(type(group, "1o"), type(group, "0e"), 4, 1);
    Scope scope = scope(contraction, DType.FLOAT64);
    double[] w = scope.value(0).toDoubles();
    Tensor x = random(DType.FLOAT64, 6, 3, 4);
    double[] v = x.toDoubles();
    double[] y = contraction.bind(scope).apply(x, species(0, 0, 0, 0, 0, 0)).toDoubles();
    double[] squares = new double[6];
    for (int z = 0; z < 6; z++) {
      for (int i = 0; i < 3; i++) {
        squares[z] += v[3 * z + i] * v[3 * z + i];
      }
      // E|v|⁴ = 15, E|v|⁸ = 945; signs of the basis are those of its first coefficient
      double one = w[0] * squares[z] / Math.sqrt(15);
      double two = w[1] * squares[z] * squares[z] / Math.sqrt(945);
      double plus = (one + two) / Math.sqrt(2);
      double minus = (one - two) / Math.sqrt(2);
      double nearest =
          Math.min(
              Math.abs(Math.abs(y[z]) - Math.abs(plus)),
              Math.abs(Math.abs(y[z]) - Math.abs(minus)));
      assertThat(nearest).isCloseTo(0, within(1e-12));
    }
  }

  @Test
  void derivativesAgreeWithDifferences() {
    derivatives(GroupNotation.parse("O3"));
  }

  private static <G> void derivatives(NamedGroup<G> group) {
    FieldType<G> type = type(group, "2x0e+2x1o");
    SymmetricContraction<G> contraction = SymmetricContraction.of(type, type, 3, 2);
    SymmetricContraction.Map map = contraction.bind(scope(contraction, DType.FLOAT64));
    Tensor kinds = species(1, 0);
    Tensor g = random(DType.FLOAT64, 2, 8, 8);
    Tensor x = random(DType.FLOAT64, 2, 8, 9);
    Tensor step = random(DType.FLOAT64, 2, 8, 10).scale(1e-6);
    Tensor variable = x.asVariable();
    Tensor slope = Tape.pullback(map.apply(variable, kinds), g, java.util.List.of(variable)).get(0);
    double exact = slope.multiply(step).sum().item();
    double up = map.apply(x.add(step), kinds).multiply(g).sum().item();
    double down = map.apply(x.subtract(step), kinds).multiply(g).sum().item();
    assertThat((up - down) / 2).isCloseTo(exact, within(1e-8 * Math.abs(exact) + 1e-14));
  }

  @Test
  void refusesWhatDoesNotFit() {
    refuses(GroupNotation.parse("O3"));
  }

  private static <G> void refuses(NamedGroup<G> group) {
    FieldType<G> two = type(group, "2x0e+2x1o");
    FieldType<G> uneven = type(group, "2x0e+1o");
    assertThatThrownBy(() -> SymmetricContraction.of(uneven, two, 2, 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SymmetricContraction.of(two, two, 0, 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SymmetricContraction.of(two, two, 2, 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SymmetricContraction.of(two, type(group, "2x1e"), 2, 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("1e");
    assertThatThrownBy(
            () -> SymmetricContraction.of(type(group, "0e+1o+2e+3o+4e"), type(group, "0e"), 4, 1))
        .isInstanceOf(LimitExceeded.class);
    SymmetricContraction<G> contraction = SymmetricContraction.of(two, two, 2, 2);
    SymmetricContraction.Map map = contraction.bind(scope(contraction, DType.FLOAT64));
    Tensor x = random(DType.FLOAT64, 3, 8, 1);
    assertThatThrownBy(() -> map.apply(x, species(0, 1))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> map.apply(x, species(0, 1, 2))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> map.apply(species(0, 1, 2), x)).isInstanceOf(InvalidInput.class);
    Tensor none = Tensors.zeros(ProductLab.ENGINE, DType.FLOAT64, Shape.of(0, 8));
    assertThat(map.apply(none, species()).shape()).isEqualTo(Shape.of(0, 8));
  }
}
