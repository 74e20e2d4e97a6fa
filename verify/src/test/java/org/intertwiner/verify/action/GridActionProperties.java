package org.intertwiner.verify.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.verify.action.sample.Samples;
import org.intertwiner.verify.action.symmetry.Dilation;

/** Fields on grids of one, two and three dimensions. */
class GridActionProperties {
  private static final NamedGroup<Matrix<Cyclotomic>> OH = matrices("point:Oh");
  private static final FiniteGroup<Matrix<Cyclotomic>> CUBE =
      (FiniteGroup<Matrix<Cyclotomic>>) OH.group();
  private static final NamedGroup<?> LINE =
      GroupNotation.parseJson("{\"generators\": {\"matrices\": [[[\"-1\"]]]}}");
  private static final Representation<Matrix<Cyclotomic>> SPACE = OH.action();
  private static final List<Representation<Matrix<Cyclotomic>>> CHANNELS =
      List.of(
          Representations.trivial(CUBE),
          SPACE,
          RepresentationNotation.parse("vector * vector + 2*trivial", OH),
          RepresentationNotation.parse("Eg + vector", OH)); // Eg has no monomial matrices

  @SuppressWarnings("unchecked")
  private static NamedGroup<Matrix<Cyclotomic>> matrices(String name) {
    return (NamedGroup<Matrix<Cyclotomic>>) GroupNotation.parse(name);
  }

  @Property
  void theSymmetriesOfTheCubeActExactlyOnVoxels(
      @ForAll @IntRange(max = 47) int g,
      @ForAll @IntRange(max = 47) int h,
      @ForAll @IntRange(max = 3) int kind,
      @ForAll @IntRange(min = 1, max = 4) int size,
      @ForAll long seed) {
    Representation<Matrix<Cyclotomic>> rho = CHANNELS.get(kind);
    GridShape shape = new GridShape(2, rho.dimension(), List.of(size, size, size));
    var action = Actions.grids(shape, SPACE, rho, 2);
    assertThat(action.discretisation(CUBE.element(g))).isEqualTo(Discretisation.exact());
    double[] x = ActionChecks.numbers(shape.size(), seed);
    ActionChecks.actsFromTheLeft(CUBE, action, CUBE.element(g), CUBE.element(h), x, 1e-14);
  }

  /** f sampled on the grid and moved is ρ(g) f(g⁻¹x) sampled on the grid, cell by cell. */
  @Property
  void cellsGoWhereTheirPointsGo(
      @ForAll @IntRange(max = 47) int k,
      @ForAll @IntRange(min = 1, max = 4) int a,
      @ForAll @IntRange(min = 1, max = 4) int b) {
    Matrix<Cyclotomic> g = CUBE.element(k);
    GridShape shape = new GridShape(1, 3, List.of(a, b, b));
    var action = Actions.grids(shape, SPACE, SPACE, 2);
    if (!action.discretisation(g).decides()) {
      return;
    }
    double[] x = new double[shape.size()];
    double[] expected = new double[shape.size()];
    double[][] m = SPACE.from(g);
    for (int cell = 0; cell < shape.cells(); cell++) {
      double[] here = field(shape.point(cell));
      double[] source = apply(transpose(m), shape.point(cell));
      double[] there = apply(m, field(source));
      for (int c = 0; c < 3; c++) {
        x[c * shape.cells() + cell] = here[c];
        expected[c * shape.cells() + cell] = there[c];
      }
    }
    assertThat(ActionChecks.difference(action.act(g, x), expected)).isLessThan(1e-12);
  }

  private static double[] field(double[] p) {
    return new double[] {
      p[0] + 2 * p[1] * p[2], Math.sin(p[0]) - p[2], p[1] * p[1] - 3 * p[0] * p[2] + 1
    };
  }

  private static double[][] transpose(double[][] m) {
    double[][] out = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        out[i][j] = m[j][i];
      }
    }
    return out;
  }

  private static double[] apply(double[][] m, double[] v) {
    double[] out = new double[3];
    for (int i = 0; i < 3; i++) {
      out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    }
    return out;
  }

  @Property
  void unequalSidesAreKeptByElementsThatDoNotExchangeThem(
      @ForAll @IntRange(max = 47) int k,
      @ForAll @IntRange(min = 1, max = 4) int a,
      @ForAll @IntRange(min = 1, max = 4) int b,
      @ForAll @IntRange(min = 1, max = 4) int c) {
    GridShape shape = new GridShape(1, 1, List.of(a, b, c));
    var action = Actions.grids(shape, SPACE, CHANNELS.get(0), 4);
    double[][] m = SPACE.from(CUBE.element(k)); // acts on (x, y, z), lengths (c, b, a)
    int[] lengths = {c, b, a};
    boolean keeps = true;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        keeps &= m[i][j] == 0 || lengths[i] == lengths[j];
      }
    }
    assertThat(action.discretisation(CUBE.element(k)).decides()).isEqualTo(keeps);
  }

  /** The order of interpolation on the line, in the plane and in space. */
  @Example
  void interpolationHasItsOrderInEveryDimension() {
    for (int d = 1; d <= 2; d++) {
      for (int order : new int[] {2, 4}) {
        double observed = Math.log(error(d, order, 17) / error(d, order, 33)) / Math.log(2);
        assertThat(observed).isBetween(order - 0.6, order + 1.0);
      }
    }
    double observed = Math.log(error(3, 2, 9) / error(3, 2, 17)) / Math.log(2);
    assertThat(observed).isBetween(1.4, 3.0);
  }

  /** A Gaussian bump scaled by 1.3, against the formula. */
  private static double error(int d, int order, int size) {
    GridShape shape = new GridShape(1, 1, java.util.Collections.nCopies(d, size));
    DataAction<Dilation, double[]> action =
        org.intertwiner.verify.action.signal.Signals.scaled(shape, 0, order);
    Dilation c = new Dilation(1.3);
    assertThat(action.discretisation(c)).isEqualTo(Discretisation.interpolated(order));
    double[] moved = action.act(c, bump(shape, size, 1));
    double[] expected = bump(shape, size, 1.3);
    double max = 0;
    for (int cell = 0; cell < shape.cells(); cell++) {
      if (shape.interior(cell, 0.25 * size)) {
        max = Math.max(max, Math.abs(moved[cell] - expected[cell]));
      }
    }
    return max;
  }

  private static double[] bump(GridShape shape, int size, double factor) {
    double[] out = new double[shape.cells()];
    for (int cell = 0; cell < out.length; cell++) {
      double squared = 0;
      double shift = 0.1;
      for (double c : shape.point(cell)) {
        double at = 4 * c / (size - 1) / factor - shift;
        squared += at * at;
        shift += 0.1;
      }
      out[cell] = Math.exp(-squared);
    }
    return out;
  }

  /** Interpolated rotations of smooth fields nearly compose; of rough ones they do not. */
  @Example
  void interpolatedElementsActUpToTheirErrorOnSmoothFieldsOnly() {
    NamedGroup<?> named = GroupNotation.parse("SO3");
    assertInterpolates(named);
  }

  private static <G> void assertInterpolates(NamedGroup<G> so3) {
    GridShape shape = new GridShape(1, 1, List.of(17, 17, 17));
    CompactGroup<G> group = so3.group();
    var action = Actions.grids(shape, so3.action(), Representations.trivial(group), 4);
    Random random = new Random(5);
    G g = group.random(random);
    G h = group.random(random);
    assertThat(action.discretisation(g)).isEqualTo(Discretisation.interpolated(4));
    double[] smooth = Samples.smoothFields(shape, 8).sample(random);
    double[] rough = ActionChecks.numbers(shape.size(), 1);
    assertThat(defect(group, action, g, h, smooth)).isLessThan(0.05);
    assertThat(defect(group, action, g, h, rough)).isGreaterThan(0.2);
  }

  private static <G> double defect(
      CompactGroup<G> group, DataAction<G, double[]> action, G g, G h, double[] x) {
    double[] once = action.act(group.multiply(g, h), x);
    double[] twice = action.act(g, action.act(h, x));
    double difference = 0;
    double size = 0;
    for (int i = 0; i < x.length; i++) {
      difference += (once[i] - twice[i]) * (once[i] - twice[i]);
      size += once[i] * once[i];
    }
    return Math.sqrt(difference / size);
  }

  @Property
  void sequencesReflect(@ForAll @IntRange(min = 1, max = 9) int n, @ForAll long seed) {
    reflect(LINE, n, seed);
  }

  private static <G> void reflect(NamedGroup<G> line, int n, long seed) {
    GridShape shape = new GridShape(2, 1, List.of(n));
    var action = Actions.grids(shape, line.action(), line.action(), 2);
    double[] x = ActionChecks.numbers(2 * n, seed);
    G s = ((FiniteGroup<G>) line.group()).generators().get(0);
    double[] y = action.act(s, x);
    for (int i = 0; i < n; i++) {
      assertThat(y[i]).isEqualTo(-x[n - 1 - i]);
      assertThat(y[n + i]).isEqualTo(-x[2 * n - 1 - i]);
    }
    assertThat(action.describe(s)).hasValue("reflection in the centre");
    assertThat(action.space().place(n)).isEqualTo("field 1, channel 0, position 0");
  }

  @Example
  void elementsAreNamedByAxisAndAngle() {
    GridShape shape = new GridShape(1, 1, List.of(3, 3, 3));
    var action = Actions.grids(shape, SPACE, CHANNELS.get(0), 2);
    List<String> words = new ArrayList<>();
    for (int k = 0; k < 48; k++) {
      words.add(action.describe(CUBE.element(k)).orElseThrow());
    }
    assertThat(words).doesNotHaveDuplicates();
    assertThat(words)
        .contains(
            "identity",
            "inversion",
            "rotation by 90° about (0, 0, 1)",
            "rotation by 180° about (1, 1, 0)",
            "rotation by 120° about (1, 1, 1)",
            "reflection in the plane normal to (0, 0, 1)",
            "rotation by 90° about (0, 0, 1) with inversion");
  }

  @Example
  void shapesAreChecked() {
    assertThatThrownBy(() -> new GridShape(1, 1, List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new GridShape(1, 0, List.of(2))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new GridShape(1 << 11, 1 << 10, List.of(1 << 10)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GridShape.of(List.of(3, 3)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("batch");
    GridShape shape = GridShape.of(List.of(1, 2, 4, 3));
    assertThat(shape.axes()).containsExactly("batch", "channel", "row", "column");
    assertThat(shape.place(17)).isEqualTo("channel 1, row 1, column 2");
    assertThat(shape.point(0)).containsExactly(-1, 1.5);
    assertThat(shape.toField()).contains(new FieldShape(1, 2, 4, 3));
    assertThat(GridShape.of(List.of(1, 1, 2, 2, 2)).toField()).isEmpty();
    assertThat(GridShape.of(List.of(1, 1, 2, 2, 2)).axes())
        .containsExactly("batch", "channel", "slice", "row", "column");
    var action = Actions.grids(new GridShape(1, 1, List.of(2, 2, 2)), SPACE, CHANNELS.get(0), 2);
    assertThatThrownBy(() -> action.act(CUBE.identity(), new double[7]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Actions.grids(shape, SPACE, CHANNELS.get(0), 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("plane");
  }

  @Example
  void theBoundaryIsKeptApart() {
    GridShape shape = new GridShape(1, 1, List.of(4, 5));
    Space<double[]> interior = Spaces.interior(Spaces.doubles(), shape, 1);
    double[] x = ActionChecks.numbers(20, 3);
    double[] inside = interior.coordinates(x);
    assertThat(inside).containsExactly(x[6], x[7], x[8], x[11], x[12], x[13]);
    assertThat(interior.place(3)).isEqualTo("channel 0, row 2, column 1");
    double[] zeroed = interior.with(x, new double[6]);
    assertThat(zeroed[0]).isEqualTo(x[0]);
    assertThat(zeroed[12]).isZero();
    assertThat(interior.precision()).isEqualTo(Spaces.doubles().precision());
    assertThatThrownBy(() -> Spaces.interior(Spaces.doubles(), shape, 2))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> interior.coordinates(new double[3])).isInstanceOf(InvalidInput.class);
  }

  @Example
  void probabilitiesSumToOne() {
    Space<double[]> space = Spaces.probabilities(Spaces.doubles(), 2);
    assertThat(space.coordinates(new double[] {0.25, 0.75, 1, 0}))
        .containsExactly(0.25, 0.75, 1, 0);
    assertThatThrownBy(() -> space.coordinates(new double[] {0.5, 0.6}))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("sum");
    assertThatThrownBy(() -> space.coordinates(new double[] {1.5, -0.5}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> space.coordinates(new double[3])).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Spaces.probabilities(Spaces.doubles(), 0))
        .isInstanceOf(InvalidInput.class);
    assertThat(space.with(new double[2], new double[] {1, 0})).containsExactly(1, 0);
    assertThat(space.place(1)).isEqualTo("1");
    assertThat(space.precision()).isEqualTo(Spaces.doubles().precision());
  }

  /** H² = 1 − Σ√(pq), and H² ≤ TV ≤ √2 H. */
  @Property
  void squareRootsMeasureTheHellingerDistance(@ForAll long seed) {
    Random random = new Random(seed);
    double[] p = Samples.probabilities(1, 4).sample(random);
    double[] q = Samples.probabilities(1, 4).sample(random);
    Space<double[]> space = Spaces.hellinger(Spaces.doubles(), 4);
    double[] a = space.coordinates(p);
    double[] b = space.coordinates(q);
    double squared = 0;
    double overlap = 0;
    double variation = 0;
    for (int i = 0; i < 4; i++) {
      squared += (a[i] - b[i]) * (a[i] - b[i]);
      overlap += Math.sqrt(p[i] * q[i]);
      variation += Math.abs(p[i] - q[i]) / 2;
    }
    double h = Math.sqrt(Math.max(0, 1 - overlap));
    assertThat(squared / 2).isCloseTo(1 - overlap, within(1e-14));
    assertThat(variation).isBetween(h * h - 1e-14, Math.sqrt(2) * h + 1e-7);
    assertThat(space.with(p, a)).containsExactly(p, within(1e-15));
  }
}
