package org.intertwiner.nn.io.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.io.NamedArray;
import org.intertwiner.nn.io.Npz;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;

/** Layers trained elsewhere give the same outputs here. */
class ConversionTest {
  private static final Engine ENGINE = Engines.named("java");
  private static final double EQUAL = 1e-5;

  private static Map<String, NamedArray> read(String file) {
    return Npz.read(Path.of("src", "test", "resources", "foreign", file)).arrays();
  }

  private static List<DenseMatrix> matrices(NamedArray array) {
    double[] all = array.doubles();
    int d = array.shape().at(1);
    List<DenseMatrix> list = new ArrayList<>();
    for (int k = 0; k < array.shape().at(0); k++) {
      list.add(DenseMatrix.from(d, d, Arrays.copyOfRange(all, k * d * d, (k + 1) * d * d)));
    }
    return list;
  }

  private static <G> ForeignType<G> foreign(
      FieldType<G> type, Map<String, NamedArray> file, String side) {
    return ForeignType.of(
        type, matrices(file.get("space")), matrices(file.get("representation_" + side)));
  }

  /** Applies a matrix to the channels of (batch, channels, cells). */
  private static double[] mixed(DenseMatrix matrix, NamedArray fields) {
    int channels = matrix.rows();
    int cells = fields.shape().size(2, fields.shape().rank());
    double[] x = fields.doubles();
    double[] y = new double[x.length];
    for (int n = 0; n < fields.shape().at(0); n++) {
      for (int c = 0; c < cells; c++) {
        for (int i = 0; i < channels; i++) {
          for (int j = 0; j < channels; j++) {
            y[(n * channels + i) * cells + c] +=
                matrix.at(i, j) * x[(n * channels + j) * cells + c];
          }
        }
      }
    }
    return y;
  }

  /** ‖f(A_in·x) − A_out·y‖ over ‖y‖, entry by entry at most. */
  private static double error(
      Layer layer,
      Weights weights,
      ForeignType<?> in,
      ForeignType<?> out,
      Map<String, NamedArray> file) {
    NamedArray x = file.get("x");
    double[] own = mixed(in.toOurs(), x);
    double[] expected = mixed(out.toOurs(), file.get("y"));
    double[] y =
        layer
            .bind(weights.scope(false, new SplittableRandom(0)))
            .apply(Tensors.from(ENGINE, DType.FLOAT32, x.shape(), own))
            .toDoubles();
    assertThat(y).hasSameSizeAs(expected);
    double largest =
        IntStream.range(0, y.length).mapToDouble(i -> Math.abs(expected[i])).max().orElse(0);
    return IntStream.range(0, y.length)
            .mapToDouble(i -> Math.abs(y[i] - expected[i]))
            .max()
            .orElse(1)
        / largest;
  }

  @Test
  void aConvolutionOfEscnn() {
    Map<String, NamedArray> file = read("escnn-r2conv.npz");
    var d4 = Groups.dihedral(4);
    var plane = Representations.plane(d4);
    var vector = Representations.frequency(d4, 1, 1);
    var in =
        FieldType.of(
            plane,
            Representations.trivial(d4)
                .directSum(vector)
                .directSum(vector)
                .directSum(Representations.frequency(d4, 1, 0)));
    var out = FieldType.of(plane, Representations.regular(d4).directSum(vector));
    SteerableConv<?> usual = layer(in, out, GaussianRings.forSize(5));
    var rings =
        GaussianRings.of(file.get("rings").doubles())
            .withSigma(file.get("sigmas").doubles())
            .withBandLimit(BandLimit.perRing(0, 2, 2));
    assertConverted(layer(in, out, rings), usual, in, out, file);
  }

  private static <G> SteerableConv<G> layer(
      FieldType<G> in, FieldType<G> out, GaussianRings rings) {
    return SteerableConv.from(in).to(out).kernelSize(5).withPadding(2).withRings(rings).withBias();
  }

  @SuppressWarnings("unchecked")
  private static <G> void assertConverted(
      SteerableConv<G> layer,
      SteerableConv<?> other,
      FieldType<G> in,
      FieldType<G> out,
      Map<String, NamedArray> file) {
    ForeignType<G> theirIn = foreign(in, file, "in");
    ForeignType<G> theirOut = foreign(out, file, "out");
    NamedArray bias = file.get("bias");
    double[] offsets = bias == null ? new double[0] : bias.doubles();
    Conversion converted =
        Conversion.ofConvolution(
            layer, theirIn, theirOut, file.get("kernel"), file.get("points"), offsets);
    assertThat(converted.residual()).isLessThan(1e-6);
    Weights weights = converted.requireWithin(1e-6).weights(ENGINE, DType.FLOAT32);
    assertThat(error(layer, weights, theirIn, theirOut, file)).isLessThan(EQUAL);
    Conversion elsewhere =
        Conversion.ofConvolution(
            (SteerableConv<G>) other,
            theirIn,
            theirOut,
            file.get("kernel"),
            file.get("points"),
            offsets);
    assertThat(elsewhere.residual()).as("other rings").isGreaterThan(1e-3);
    assertThatThrownBy(() -> elsewhere.requireWithin(1e-5)).hasMessageContaining("spaces differ");
  }

  private static <G> FieldType<G> spins(NamedGroup<G> group, String text) {
    return FieldType.of(group.action(), RepresentationNotation.parse(text, group));
  }

  @Test
  void aLinearMapOfE3nn() {
    linear(GroupNotation.parse("SO3"));
  }

  private static <G> void linear(NamedGroup<G> group) {
    Map<String, NamedArray> file = read("e3nn-linear.npz");
    FieldType<G> in = spins(group, "3*trivial + 2*spin:1 + 2*spin:2");
    FieldType<G> out = spins(group, "2*trivial + 3*spin:1 + spin:2");
    ForeignType<G> theirIn = foreign(in, file, "in");
    ForeignType<G> theirOut = foreign(out, file, "out");
    Intertwiner<G> layer = Intertwiner.from(in).to(out);
    Conversion converted = Conversion.ofLinear(layer, theirIn, theirOut, file.get("kernel"));
    assertThat(converted.residual()).isLessThan(1e-6);
    Weights weights = converted.weights(ENGINE, DType.FLOAT32);
    assertThat(error(layer, weights, theirIn, theirOut, file)).isLessThan(EQUAL);
    double[] broken = file.get("kernel").doubles();
    broken[3] += 1;
    NamedArray other = NamedArray.of(file.get("kernel").shape(), broken);
    assertThat(Conversion.ofLinear(layer, theirIn, theirOut, other).residual()).isGreaterThan(0.01);
    assertThatThrownBy(() -> Conversion.ofLinear(layer, theirOut, theirIn, other))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aVoxelConvolutionOfE3nn() {
    voxels(GroupNotation.parse("SO3"));
  }

  private static <G> void voxels(NamedGroup<G> group) {
    Map<String, NamedArray> file = new TreeMap<>(read("e3nn-voxels.npz"));
    file.computeIfPresent("x", (name, volumes) -> inOurAxes(volumes));
    file.computeIfPresent("y", (name, volumes) -> inOurAxes(volumes));
    FieldType<G> type = spins(group, "trivial + spin:1");
    var rings = GaussianRings.of(0, 1, Math.sqrt(2), Math.sqrt(3)).withSigma(0.05);
    SteerableConv<G> plain = SteerableConv.from(type).to(type).kernelSize(3).withPadding(1);
    SteerableConv<G> every = plain.withRings(rings.withBandLimit(BandLimit.atMost(2)));
    SteerableConv<G> few = plain.withRings(rings.withBandLimit(BandLimit.atMost(1)));
    assertConverted(every, few, type, type, file);
  }

  private static DenseMatrix turn(double angle, int factor) {
    double c = Math.cos(factor * angle);
    double s = Math.sin(factor * angle);
    return DenseMatrix.from(new double[][] {{c, -s}, {s, c}});
  }

  @Test
  void basesOfTurnsAreFound() {
    NamedGroup<?> so2 = GroupNotation.parse("SO2");
    NamedGroup<?> o2 = GroupNotation.parse("O2");
    DenseMatrix swap = DenseMatrix.from(new double[][] {{0, 1}, {1, 0}});
    DenseMatrix mirror = DenseMatrix.from(new double[][] {{1, 0}, {0, -1}});
    List<DenseMatrix> one = List.of(turn(1, 1));
    List<DenseMatrix> theirs = List.of(swap.multiply(turn(1, 2)).multiply(swap));
    DenseMatrix change = ForeignType.of(spins(so2, "freq:2"), one, theirs).toOurs();
    assertThat(distance(change.multiply(theirs.get(0)), turn(1, 2).multiply(change)))
        .isLessThan(1e-12);
    assertThat(Math.abs(change.at(0, 1)) + Math.abs(change.at(0, 0))).isGreaterThan(0.1);
    List<DenseMatrix> both = List.of(turn(1, 1), mirror);
    ForeignType<?> same = ForeignType.of(spins(o2, "vector"), both, both);
    assertThat(distance(same.toOurs(), DenseMatrix.identity(2))).isLessThan(1e-12);
    List<DenseMatrix> wrong = List.of(turn(1, 3));
    assertThatThrownBy(() -> ForeignType.of(spins(so2, "freq:2"), one, wrong))
        .hasMessageContaining("not equivalent");
    assertThatThrownBy(() -> ForeignType.of(spins(so2, "freq:2"), List.of(mirror), theirs))
        .hasMessageContaining("acts on space");
  }

  private static double distance(DenseMatrix a, DenseMatrix b) {
    return a.subtract(b).maxAbs();
  }

  /** Volumes with axes x, y, z in the axes of our grid. */
  private static NamedArray inOurAxes(NamedArray volumes) {
    int side = volumes.shape().at(2);
    Grid grid = Grid.cube(side);
    double[] theirs = volumes.doubles();
    double[] ours = new double[theirs.length];
    for (int k = 0; k < ours.length; k++) {
      int place = 0;
      for (int axis = 0; axis < 3; axis++) {
        double coordinate = grid.coordinate(k % grid.count(), axis) + (side - 1) / 2.0;
        place = place * side + (int) Math.rint(coordinate);
      }
      ours[k] = theirs[k / grid.count() * grid.count() + place];
    }
    return NamedArray.of(volumes.shape(), ours);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Map<String, NamedArray> file = read("escnn-r2conv.npz");
    var d4 = Groups.dihedral(4);
    var plane = Representations.plane(d4);
    var scalars = FieldType.trivial(plane, 6);
    assertThatThrownBy(() -> foreign(scalars, file, "in")).isInstanceOf(InvalidInput.class);
    var other = FieldType.trivial(plane, 5);
    assertThatThrownBy(() -> foreign(other, file, "in")).hasMessageContaining("6×6");
    var c8 = FieldType.trivial(Representations.plane(Groups.cyclic(2)), 6);
    assertThatThrownBy(() -> foreign(c8, file, "in")).hasMessageContaining("acts on space");
    assertThatThrownBy(() -> ForeignType.of(scalars, List.of(), List.of()))
        .isInstanceOf(InvalidInput.class);
    var pair = FieldType.of(plane, Representations.frequency(d4, 1, 1));
    List<DenseMatrix> one = List.of(DenseMatrix.identity(2));
    ForeignType<?> loose = ForeignType.of(pair, one, one);
    assertThat(loose.toOurs()).isEqualTo(DenseMatrix.identity(2));
  }
}
