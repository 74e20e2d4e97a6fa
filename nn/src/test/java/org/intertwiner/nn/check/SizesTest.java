package org.intertwiner.nn.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.SampleTypes;
import org.intertwiner.nn.layer.convolution.PaddingMode;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.operator.OperatorConv;
import org.intertwiner.nn.layer.pooling.AntialiasedPool;
import org.intertwiner.nn.layer.pooling.NormMaxPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lint of sizes says neither too little nor too much: it agrees with what is measured. */
class SizesTest {
  private static final int LARGEST = 8;

  static Stream<Layer> layers() {
    return Stream.of(SampleTypes.signs(), SampleTypes.rotations(0, 1))
        .flatMap(type -> layers(type).stream());
  }

  private static <G> List<Layer> layers(FieldType<G> type) {
    SteerableConv<G> conv = SteerableConv.from(type).to(type).kernelSize(3);
    SteerableConv<G> even = SteerableConv.from(type).to(type).kernelSize(4);
    OperatorConv<G> operator = OperatorConv.from(type).to(type).upToOrder(1);
    return new ArrayList<>(
        List.of(
            conv,
            conv.withStride(2),
            conv.withStride(3),
            conv.withStride(2).withPadding(0),
            conv.withStride(2).withPadding(PaddingMode.REFLECT),
            conv.withStride(2).withPadding(PaddingMode.CIRCULAR),
            conv.withDilation(2).withStride(2),
            conv.withStride(2).transposed(),
            even.withPadding(0),
            even.withStride(2).withPadding(1),
            operator.withStride(2),
            AntialiasedPool.of(type, 4, 2),
            AntialiasedPool.of(type, 5, 2),
            AntialiasedPool.of(type, 3, 3),
            NormMaxPool.of(type, 2, 2),
            NormMaxPool.of(type, 3, 2),
            NormMaxPool.of(type, 3, 1),
            NormMaxPool.of(type, 2, 3)));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void aSizeIsNamedIfAndOnlyIfItBreaksTheSymmetry(Layer layer) {
    int named = 0;
    for (int cells = 4; cells <= LARGEST; cells++) {
      if (layer.size(cells) < 1) {
        continue;
      }
      boolean holds =
          Looking.report(layer, DType.FLOAT64, Looking.cube(layer.input(), cells))
              .verdict()
              .holds();
      assertThat(layer.asymmetry(cells).isEmpty())
          .as("%s on %d cells: %s", layer, cells, layer.asymmetry(cells))
          .isEqualTo(holds);
      named += holds ? 0 : 1;
    }
    assertThat(named).isLessThan(LARGEST - 3);
  }
}
