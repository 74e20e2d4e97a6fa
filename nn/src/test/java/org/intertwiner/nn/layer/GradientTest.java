package org.intertwiner.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.convolution.Conv;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.nn.layer.nonlinearity.GatedNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.NormNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.layer.pooling.AntialiasedPool;
import org.intertwiner.nn.layer.pooling.GroupPool;
import org.intertwiner.nn.layer.pooling.NormPool;
import org.intertwiner.nn.layer.pooling.SpatialMean;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

/** Gradients of every layer against central differences in float64, in training mode. */
class GradientTest {
  private static final double TOLERANCE = 1e-7;

  private static double error(Layer layer, int side) {
    return LayerLab.gradientError(Network.of(List.of(layer)), 21, side);
  }

  private static <G> void assertAll(FieldType<G> type) {
    FieldType<G> image = FieldType.trivial(type.action(), 1);
    assertThat(error(SteerableConv.from(type).to(type).kernelSize(3).withBias(), 4))
        .isLessThan(TOLERANCE);
    assertThat(error(SteerableConv.from(image).to(type).kernelSize(5).withStride(2), 5))
        .isLessThan(TOLERANCE);
    assertThat(error(InnerBatchNorm.of(type), 4)).isLessThan(TOLERANCE);
    assertThat(error(NormNonlinearity.of(type), 4)).isLessThan(TOLERANCE);
    assertThat(error(GatedNonlinearity.to(type), 4)).isLessThan(TOLERANCE);
    assertThat(error(AntialiasedPool.of(type, 4, 2), 6)).isLessThan(TOLERANCE);
    assertThat(error(SpatialMean.of(type), 4)).isLessThan(TOLERANCE);
    assertThat(error(NormPool.of(type), 4)).isLessThan(TOLERANCE);
  }

  @Test
  void regularFields() {
    var d4 = Groups.dihedral(4);
    FieldType<?> type = FieldType.of(Representations.plane(d4), Representations.regular(d4), 2);
    assertAll(type);
    assertThat(error(Pointwise.elu(type), 4)).isLessThan(TOLERANCE);
    assertThat(error(Pointwise.relu(type), 4)).isLessThan(TOLERANCE);
    assertThat(error(GroupPool.max(type), 4)).isLessThan(TOLERANCE);
    assertThat(error(GroupPool.mean(type), 4)).isLessThan(TOLERANCE);
  }

  @Test
  void irreducibleFields() {
    var so2 = SO2.group();
    assertAll(
        FieldType.of(
            Representations.plane(so2),
            Representations.trivial(so2)
                .directSum(Representations.frequency(so2, 1))
                .directSum(Representations.frequency(so2, 2)),
            2));
  }

  @Test
  void plainLayers() {
    var one = Groups.cyclic(1);
    FieldType<?> type = FieldType.trivial(Representations.plane(one), 3);
    assertThat(plain(type)).isLessThan(TOLERANCE);
  }

  private static <G> double plain(FieldType<G> type) {
    return LayerLab.gradientError(
        Network.of(
            List.of(
                Conv.of(type, type, 3),
                InnerBatchNorm.of(type),
                Pointwise.elu(type),
                SpatialMean.of(type),
                Linear.of(type, 4))),
        5,
        5);
  }
}
