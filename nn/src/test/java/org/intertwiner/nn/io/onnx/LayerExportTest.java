package org.intertwiner.nn.io.onnx;

import java.util.List;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
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
import org.intertwiner.nn.layer.structure.Lifting;
import org.intertwiner.nn.layer.structure.Parallel;
import org.intertwiner.nn.layer.structure.Projection;
import org.intertwiner.nn.layer.structure.Residual;
import org.intertwiner.nn.layer.structure.Restriction;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of layer, exported and run by ONNX Runtime. */
class LayerExportTest {
  private static <G> FieldType<G> fields(NamedGroup<G> group, String text) {
    return FieldType.of(group.action(), RepresentationNotation.parse(text, group));
  }

  static Stream<Layer> planar() {
    NamedGroup<?> d4 = GroupNotation.parse("D4");
    return Stream.concat(convolutions(d4), Stream.concat(local(d4), structures(d4)));
  }

  private static <G> Stream<Layer> convolutions(NamedGroup<G> d4) {
    FieldType<G> regular = fields(d4, "2*regular");
    FieldType<G> irreps = fields(d4, "2*trivial + freq:1,1 + freq:1,0");
    SteerableConv<G> plain = SteerableConv.from(regular).to(irreps).kernelSize(3);
    var one = FieldType.trivial(Representations.plane(Groups.cyclic(1)), 4);
    return Stream.of(
        plain.withPadding(1).withBias(),
        plain.withPadding(PaddingMode.REFLECT),
        plain.withPadding(PaddingMode.CIRCULAR).withStride(2),
        plain.withDilation(2).withPadding(2),
        plain.transposed().withStride(2),
        SteerableConv.from(regular).to(regular).kernelSize(3).withGroups(2),
        Conv.of(one, one, 3).withBias(),
        OperatorConv.from(regular).to(irreps).upToOrder(2).withBias(),
        ImplicitConv.from(irreps).to(regular).through(irreps).kernelSize(3),
        RelaxedConv.of(plain, Relaxation.BY_POINT),
        Intertwiner.from(regular).to(irreps).withBias());
  }

  private static <G> Stream<Layer> local(NamedGroup<G> d4) {
    FieldType<G> regular = fields(d4, "2*regular");
    FieldType<G> irreps = fields(d4, "2*trivial + freq:1,1 + freq:1,0");
    FieldType<G> vectors = fields(d4, "3*freq:1,1");
    return Stream.of(
        Pointwise.elu(regular),
        Pointwise.of(regular, Activation.gelu()),
        Pointwise.of(regular, Activation.silu()),
        Pointwise.leakyRelu(regular, 0.1),
        NormNonlinearity.of(irreps),
        NormNonlinearity.sigmoid(irreps),
        NormNonlinearity.squash(vectors),
        GatedNonlinearity.to(vectors),
        GatedNonlinearity.inside(irreps),
        FourierNonlinearity.of(irreps, Activation.relu()),
        TensorProductNonlinearity.of(irreps, vectors),
        InnerBatchNorm.of(irreps),
        InnerBatchNorm.of(regular),
        InstanceNorm.of(irreps),
        InstanceNorm.inGroups(vectors, 3),
        FieldLayerNorm.of(irreps),
        FieldLayerNorm.overSpace(regular),
        FieldDropout.of(regular, 0.5),
        AntialiasedPool.of(irreps, 5, 2),
        AntialiasedPool.max(regular, 3, 3, 2),
        NormMaxPool.of(vectors, 2, 2),
        GroupPool.max(regular),
        GroupPool.mean(regular),
        NormPool.of(irreps),
        NormPool.squared(vectors),
        SpatialMean.of(irreps),
        SpatialMax.of(regular));
  }

  private static <G> Stream<Layer> structures(NamedGroup<G> d4) {
    FieldType<G> regular = fields(d4, "2*regular");
    FieldType<G> irreps = fields(d4, "2*trivial + freq:1,1 + freq:1,0");
    Layer same = SteerableConv.from(regular).to(regular).kernelSize(3).withPadding(1);
    Layer other = SteerableConv.from(regular).to(irreps).kernelSize(3).withPadding(1);
    var scalars = FieldType.trivial(regular.action(), 3);
    return Stream.of(
        Residual.of(same),
        Residual.of(other, Intertwiner.from(regular).to(irreps)),
        Parallel.of(List.of(same, other)),
        Checkpointed.of(other),
        Restriction.of(regular, Groups.cyclic(2)),
        Disentangle.of(regular),
        Lifting.of(scalars, RepresentationNotation.parse("regular", d4)),
        Projection.of(regular));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planar")
  void runsTheSameOnPictures(Layer layer) {
    ExportLab.assertAgrees(layer, 7, 7);
  }

  static Stream<Layer> others() {
    return Stream.concat(
        solid(GroupNotation.parse("SO3")), solid(GroupNotation.parse("point:m-3m")));
  }

  private static <G> Stream<Layer> solid(NamedGroup<G> group) {
    FieldType<G> vectors = fields(group, "2*trivial + vector");
    return Stream.of(
        SteerableConv.from(vectors).to(vectors).kernelSize(3).withPadding(1).withBias(),
        AntialiasedPool.of(vectors, 3, 2),
        GatedNonlinearity.inside(vectors),
        InnerBatchNorm.of(vectors),
        NormPool.of(vectors));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void runsTheSameOnVolumes(Layer layer) {
    ExportLab.assertAgrees(layer, 5, 5, 5);
  }

  @Test
  void runsTheSameOnSequences() {
    var c2 = Groups.cyclic(2);
    var line = Representations.realIrreducible(c2, 1);
    var regular = FieldType.of(line, Representations.regular(c2), 2);
    ExportLab.assertAgrees(
        SteerableConv.from(regular).to(regular).kernelSize(3).withPadding(1).withBias(), 9);
    ExportLab.assertAgrees(AntialiasedPool.of(regular, 3, 2), 9);
  }

  @Test
  void runsTheSameWithoutSpace() {
    var plane = Representations.plane(SO2.group());
    ExportLab.assertAgrees(Linear.of(FieldType.trivial(plane, 5), 3));
    NamedGroup<?> so2 = GroupNotation.parse("SO2");
    withoutSpace(so2);
  }

  private static <G> void withoutSpace(NamedGroup<G> group) {
    FieldType<G> type = fields(group, "2*trivial + 2*freq:1 + freq:2");
    ExportLab.assertAgrees(Intertwiner.from(type).to(type).withBias());
    ExportLab.assertAgrees(
        FourierNonlinearity.of(fields(group, "trivial + freq:1"), Activation.elu(), 8));
    ExportLab.assertAgrees(NormNonlinearity.of(type));
  }
}
