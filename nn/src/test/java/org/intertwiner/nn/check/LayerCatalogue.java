package org.intertwiner.nn.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.SampleTypes;
import org.intertwiner.nn.layer.convolution.Conv;
import org.intertwiner.nn.layer.convolution.PaddingMode;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.nn.layer.dropout.FieldDropout;
import org.intertwiner.nn.layer.implicit.ImplicitConv;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.layer.nonlinearity.Activation;
import org.intertwiner.nn.layer.nonlinearity.FourierNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.GatedNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.NormNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.nonlinearity.TensorProductNonlinearity;
import org.intertwiner.nn.layer.normalisation.FieldLayerNorm;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.layer.normalisation.InstanceNorm;
import org.intertwiner.nn.layer.operator.OperatorConv;
import org.intertwiner.nn.layer.pooling.AntialiasedPool;
import org.intertwiner.nn.layer.pooling.GroupPool;
import org.intertwiner.nn.layer.pooling.NormMaxPool;
import org.intertwiner.nn.layer.pooling.NormPool;
import org.intertwiner.nn.layer.pooling.SpatialMax;
import org.intertwiner.nn.layer.pooling.SpatialMean;
import org.intertwiner.nn.layer.relaxed.Relaxation;
import org.intertwiner.nn.layer.relaxed.RelaxedConv;
import org.intertwiner.nn.layer.structure.Checkpointed;
import org.intertwiner.nn.layer.structure.Disentangle;
import org.intertwiner.nn.layer.structure.FieldLab;
import org.intertwiner.nn.layer.structure.Identity;
import org.intertwiner.nn.layer.structure.Inclusion;
import org.intertwiner.nn.layer.structure.Lifting;
import org.intertwiner.nn.layer.structure.Parallel;
import org.intertwiner.nn.layer.structure.Projection;
import org.intertwiner.nn.layer.structure.Residual;
import org.intertwiner.nn.layer.structure.Restriction;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;

/** Every layer over fields of many groups on the line, the plane and in space, with a control. */
final class LayerCatalogue {
  /** A layer, where it is looked at, and what has to be refuted there. */
  record Entry(Layer layer, int cells, boolean fibre, String mistake, Layer control, double leave) {
    @Override
    public String toString() {
      return layer.kind() + " " + layer.input() + " → " + layer.output() + "; " + mistake;
    }

    /** Grids, and no space for layers that act at each cell by itself. */
    List<int[]> places() {
      int[] grid = Looking.cube(layer.input(), cells);
      return cells == 0 ? List.of(new int[0]) : fibre ? List.of(grid, new int[0]) : List.of(grid);
    }
  }

  private static final boolean THOROUGH = Boolean.getBoolean("thorough");
  private static final String NOISE = "noise of 1 % on its basis";
  private static final String BIAS = "a bias on a moved channel";
  private static final String COORDINATES = "coordinate by coordinate";
  private static final String CORNER = "the first cell twice";
  private static final String INSIDE = "a wrong part inside";

  private static final List<Entry> ALL = all();

  private final List<Entry> entries = new ArrayList<>();

  private LayerCatalogue() {}

  /** Everything. */
  static List<Entry> entries() {
    return ALL;
  }

  /**
   * Over fields on the line, the plane or in space; kernels on grids, or what has none. Every third
   * of each kind, the first among them; all with {@code -Dthorough}.
   */
  static List<Entry> entries(int dimension, boolean kernels) {
    Map<String, Integer> seen = new HashMap<>();
    return ALL.stream()
        .filter(e -> e.layer.input().dimension() == dimension)
        .filter(e -> e.layer.kind().contains("convolution") == kernels)
        .filter(e -> seen.merge(e.layer.kind(), 1, Integer::sum) % 3 == 1 || THOROUGH)
        .toList();
  }

  private static List<Entry> all() {
    LayerCatalogue all = new LayerCatalogue();
    FieldType<?> parities = SampleTypes.parities();
    SampleTypes.moved()
        .map(type -> type.equals(parities) ? vectors(type) : type)
        .forEach(all::moved);
    all.axial(parities);
    Stream.concat(SampleTypes.pointwise(), Stream.of(FieldLab.points("point:O")))
        .filter(type -> Looking.elements(Identity.of(type)) > 1)
        .filter(FieldType::isPointwise)
        .forEach(all::permuted);
    List<FieldType<?>> small =
        List.of(
            SampleTypes.vectors(SampleTypes.finite("point:O")),
            SampleTypes.vectors(SampleTypes.finite("point:I")),
            SampleTypes.spins(0, 1));
    Stream.concat(SampleTypes.few(), small.stream()).forEach(all::kernels);
    Stream<FieldType<?>> more =
        Stream.of(SampleTypes.reflections(), FieldLab.dihedral(8), vectors(SampleTypes.parities()));
    Stream.of(SampleTypes.few(), small.stream(), more).flatMap(s -> s).forEach(all::solved);
    all.fourier();
    all.restrictions();
    return List.copyOf(all.entries);
  }

  private static <G> FieldType<G> vectors(FieldType<G> type) {
    return SampleTypes.vectors(type.action());
  }

  private void grid(Layer layer, int cells, String mistake, Layer control) {
    entries.add(new Entry(layer, cells, false, mistake, control, 0));
  }

  private void fibre(Layer layer, String mistake, Layer control) {
    int cells = layer.input().dimension() == 3 ? 2 : 3;
    entries.add(new Entry(layer, cells, true, mistake, control, 0));
  }

  /** What fits every type that has moved channels. */
  private <G> void moved(FieldType<G> type) {
    Intertwiner<G> mix = Intertwiner.from(type).to(type).withBias();
    noisy(type, mix);
    structure(type, mix);
    FieldType<G> scalars = Mistakes.coordinates(type);
    normalised(type, scalars);
    nonlinear(type, scalars);
    pooled(type, scalars);
  }

  /** The kernels of the solver, and a plain one that claims to be one of them. */
  private <G> void solved(FieldType<G> type) {
    int cells = type.dimension() == 3 ? 2 : 5;
    SteerableConv<G> conv = SteerableConv.from(type).to(type).kernelSize(3).withBias();
    grid(conv, cells, "a shuffled basis", conv.withShuffledBasis(new SplittableRandom(4)));
    SteerableConv<G> strided = conv.withStride(2);
    grid(strided, type.dimension() == 3 ? 3 : 5, NOISE, Mistakes.noisy(strided));
    SteerableConv<G> circular = conv.withPadding(PaddingMode.CIRCULAR);
    grid(circular, type.dimension() == 3 ? 3 : 5, BIAS, Mistakes.biased(circular));
    Layer plain = plain(type);
    grid(plain, cells, "claimed for the group", Mistakes.claimed(plain, type, type));
  }

  /** Over the group of one element, which is all that a free kernel commutes with. */
  private static Layer plain(FieldType<?> type) {
    FiniteGroup<Permutation> one = Groups.cyclic(1);
    FieldType<Permutation> free =
        FieldType.trivial(Representations.trivial(one).times(type.dimension()), type.channels());
    return Conv.of(free, free, 3).withBias();
  }

  /** Axial vectors and spin 2 of both parities too, on fewer layers. */
  private <G> void axial(FieldType<G> type) {
    noisy(type, Intertwiner.from(type).to(type).withBias());
    byCoordinates(InnerBatchNorm.of(type), InnerBatchNorm.of(Mistakes.coordinates(type)));
    byCoordinates(NormNonlinearity.of(type), Pointwise.relu(Mistakes.coordinates(type)));
  }

  private <G> void structure(FieldType<G> type, Intertwiner<G> mix) {
    Identity<G> identity = Identity.of(type);
    Layer wrong = Mistakes.biased(mix);
    fibre(identity, BIAS, Mistakes.biased(identity));
    fibre(Residual.of(mix), INSIDE, Residual.of(wrong));
    fibre(Parallel.of(identity, mix), INSIDE, Parallel.of(identity, wrong));
    fibre(Checkpointed.of(mix), INSIDE, Checkpointed.of(wrong));
    fibre(Network.of(mix, identity), INSIDE, Network.of(mix, Mistakes.biased(identity)));
    fibre(FieldDropout.of(type, 0.4), BIAS, Mistakes.biased(FieldDropout.of(type, 0.4)));
  }

  private <G> void normalised(FieldType<G> type, FieldType<G> scalars) {
    byCoordinates(InnerBatchNorm.of(type), InnerBatchNorm.of(scalars));
    byCoordinates(InstanceNorm.inGroups(type, 2), InstanceNorm.inGroups(scalars, 2));
    byCoordinates(FieldLayerNorm.of(type), FieldLayerNorm.of(scalars));
    byCoordinates(FieldLayerNorm.overSpace(type), FieldLayerNorm.overSpace(scalars));
  }

  private <G> void nonlinear(FieldType<G> type, FieldType<G> scalars) {
    byCoordinates(NormNonlinearity.of(type), Pointwise.relu(scalars));
    byCoordinates(NormNonlinearity.sigmoid(type), Pointwise.silu(scalars));
    byCoordinates(NormNonlinearity.squash(type), Pointwise.elu(scalars));
    byCoordinates(GatedNonlinearity.inside(type), Pointwise.softplus(scalars));
    GatedNonlinearity<G> gated = GatedNonlinearity.to(type);
    fibre(gated, BIAS, Mistakes.biased(gated));
    TensorProductNonlinearity<G> product = TensorProductNonlinearity.of(type, type);
    noisy(type, product);
  }

  /** Between fields of one channel any factor is a basis, and only a bias is wrong. */
  private <G> void noisy(FieldType<G> type, Layer layer) {
    boolean single = type.channels() == type.fields();
    fibre(layer, single ? BIAS : NOISE, single ? Mistakes.biased(layer) : Mistakes.noisy(layer));
  }

  /** A layer, and another one that takes every coordinate by itself. */
  private void byCoordinates(Layer layer, Layer scalar) {
    fibre(layer, COORDINATES, claimed(layer.input(), scalar));
  }

  private static <G> Layer claimed(FieldType<G> type, Layer scalar) {
    return Mistakes.claimed(scalar, type, type);
  }

  private <G> void pooled(FieldType<G> type, FieldType<G> scalars) {
    fibre(NormPool.of(type), BIAS, Mistakes.biasedBefore(NormPool.of(type)));
    fibre(NormPool.squared(type), BIAS, Mistakes.biasedBefore(NormPool.squared(type)));
    int cells = type.dimension() == 3 ? 4 : 6;
    AntialiasedPool<G> blur = AntialiasedPool.of(type, 4, 2);
    grid(blur, cells, NOISE, Mistakes.noisy(blur));
    grid(
        NormMaxPool.of(type, 2, 2),
        cells,
        COORDINATES,
        Mistakes.claimed(AntialiasedPool.max(scalars, 2, 3, 2), type, type));
    grid(SpatialMean.of(type), 3, CORNER, Mistakes.marked(SpatialMean.of(type)));
  }

  /** What fits permutation fields. */
  private <G> void permuted(FieldType<G> type) {
    FieldType<G> scalars = Mistakes.coordinates(type);
    Representation<G> regular = type.parts().get(0).representation();
    fibre(Pointwise.relu(type), BIAS, Mistakes.biased(Pointwise.elu(type)));
    fibre(Pointwise.gelu(type), BIAS, Mistakes.biasedBefore(Pointwise.gelu(type)));
    byCoordinates(InnerBatchNorm.of(type), InnerBatchNorm.of(scalars));
    byCoordinates(InstanceNorm.of(type), InstanceNorm.of(scalars));
    FieldType<G> pair = FieldType.of(type.action(), regular, 2);
    FieldType<G> ahead = FieldType.trivial(type.action(), 1).plus(pair);
    FieldType<G> behind = pair.plus(FieldType.trivial(type.action(), 1));
    for (boolean largest : new boolean[] {true, false}) {
      Layer pool = largest ? GroupPool.max(ahead) : GroupPool.mean(ahead);
      Layer shifted = largest ? GroupPool.max(behind) : GroupPool.mean(behind);
      fibre(pool, "the fields one channel off", Mistakes.claimed(shifted, ahead, out(ahead)));
    }
    Lifting<G> lifting = Lifting.of(FieldType.trivial(type.action(), 2), regular);
    fibre(lifting, NOISE, Mistakes.noisy(lifting));
    Projection<G> projection = Projection.of(type);
    fibre(projection, NOISE, Mistakes.noisy(projection));
    Disentangle<G> split = Disentangle.of(type);
    fibre(split, NOISE, Mistakes.noisy(split));
    fibre(split.inverse(), NOISE, Mistakes.noisy(split.inverse()));
    Linear<G> linear = Linear.of(FieldType.trivial(type.action(), type.channels()), 3);
    entries.add(
        new Entry(
            linear,
            0,
            true,
            "channels that the group moves",
            Mistakes.claimed(linear, type, linear.output()),
            0));
    int cells = type.dimension() == 3 ? 4 : 6;
    AntialiasedPool<G> pool = AntialiasedPool.max(type, 3, 4, 2);
    grid(pool, cells, NOISE, Mistakes.noisy(pool));
    grid(SpatialMax.of(type), 3, CORNER, Mistakes.marked(SpatialMax.of(type)));
    SteerableConv<G> conv = SteerableConv.from(pair).to(pair).kernelSize(3).withBias();
    grid(conv, 3, "a shuffled basis", conv.withShuffledBasis(new SplittableRandom(4)));
  }

  private static <G> FieldType<G> out(FieldType<G> type) {
    return FieldType.trivial(type.action(), type.fields());
  }

  /** The convolutions with other kernels than those of the solver, on fewer types. */
  private <G> void kernels(FieldType<G> type) {
    int cells = type.dimension() == 3 ? 2 : 5;
    OperatorConv<G> operator = OperatorConv.from(type).to(type).upToOrder(2).withBias();
    grid(operator, cells, NOISE, Mistakes.noisy(operator));
    ImplicitConv<G> implicit =
        ImplicitConv.from(type).to(type).through(type).kernelSize(3).withBias();
    grid(implicit, cells, NOISE, Mistakes.noisy(implicit));
    for (Relaxation relaxation : Relaxation.values()) {
      RelaxedConv<G> relaxed =
          RelaxedConv.of(SteerableConv.from(type).to(type).kernelSize(3), relaxation).withBias();
      entries.add(new Entry(relaxed, cells, false, "a departure of 1 %", relaxed, 0.01));
    }
  }

  /** Exact where samples are enough; with fewer the group is lost. */
  private void fourier() {
    Activation square = Activation.polynomial(0, 1, 1);
    fourier(
        FourierNonlinearity.of(SampleTypes.rotations(0, 1, 2), square, 7),
        FourierNonlinearity.of(SampleTypes.rotations(0, 1, 2), Activation.relu(), 7));
    fourier(
        FourierNonlinearity.of(SampleTypes.reflections(), square, 7),
        FourierNonlinearity.of(SampleTypes.reflections(), Activation.relu(), 7));
    fourier(
        FourierNonlinearity.of(SampleTypes.spins(0, 1), square, 5),
        FourierNonlinearity.of(SampleTypes.spins(0, 1), Activation.relu(), 5));
    fourier(
        FourierNonlinearity.onSphere(SampleTypes.spins(0, 1, 2), square, 7),
        FourierNonlinearity.onSphere(SampleTypes.spins(0, 1, 2), Activation.relu(), 7));
    for (FieldType<?> type :
        List.of(
            SampleTypes.signs(), FieldLab.c4(), SampleTypes.vectors(SampleTypes.finite("D4")))) {
      Layer layer = FourierNonlinearity.of(type, Activation.relu());
      fibre(layer, NOISE, Mistakes.noisy(layer));
    }
  }

  private void fourier(Layer layer, Layer undersampled) {
    entries.add(new Entry(layer, 0, true, "too few samples", undersampled, 0));
  }

  private void restrictions() {
    Layer toQuarter = Restriction.of(FieldLab.dihedral(8), Groups.dihedral(4));
    fibre(toQuarter, BIAS, biasedAfter(toQuarter));
    Layer toCyclic = Restriction.of(FieldLab.o2(), Groups.cyclic(4));
    fibre(toCyclic, BIAS, biasedAfter(toCyclic));
    restriction(SampleTypes.signs());
    restriction(FieldLab.points("point:O"));
  }

  /** A group is a subgroup of itself. */
  private <G> void restriction(FieldType<G> type) {
    FiniteGroup<G> group = (FiniteGroup<G>) type.group();
    Layer layer = Restriction.along(type, Inclusion.of(group, group));
    fibre(layer, BIAS, biasedAfter(layer));
  }

  private static Layer biasedAfter(Layer layer) {
    return Network.of(layer, Mistakes.biased(Identity.of(layer.output())));
  }
}
