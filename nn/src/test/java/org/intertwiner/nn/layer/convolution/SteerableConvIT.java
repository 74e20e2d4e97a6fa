package org.intertwiner.nn.layer.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.convolution.ConvolutionLab.Case;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every option in space and under larger groups, and the negative control of every option. */
class SteerableConvIT {
  private static final String LAB = "org.intertwiner.nn.layer.convolution.ConvolutionLab#";

  @ParameterizedTest(name = "{0}")
  @MethodSource(LAB + "moreTypes")
  <G> void everyOptionIsEquivariant(String name, FieldType<G> type) {
    for (Case one : ConvolutionLab.options(type)) {
      assertThat(one.layer().asymmetry(one.cells())).as(one.name()).isEmpty();
      assertThat(ConvolutionLab.holds(one.layer(), one.cells())).as(one.name()).isTrue();
    }
  }

  @Tag("thorough")
  @Test
  void regularFieldsOfTheOctahedralGroup() {
    FieldType<?> type = ConvolutionLab.type("point:O", 3, "regular");
    assertThat(ConvolutionLab.holds(ConvolutionLab.layer(type, 3), 3)).isTrue();
    SteerableConv<?> shuffled =
        ConvolutionLab.layer(type, 3).withShuffledBasis(new SplittableRandom(4));
    assertThat(ConvolutionLab.holds(shuffled, 2)).isFalse();
  }

  @Test
  void aShuffledBasisInSpaceIsRefuted() {
    FieldType<?> type = ConvolutionLab.type("SO3", 3, "1x0+1x1");
    SteerableConv<?> shuffled =
        ConvolutionLab.layer(type, 3).withShuffledBasis(new SplittableRandom(4));
    assertThat(ConvolutionLab.holds(shuffled, 3)).isFalse();
  }

  @Tag("thorough") // unit tests refute the plain options
  @ParameterizedTest(name = "{0}")
  @MethodSource(LAB + "types")
  <G> void everyOptionIsRefutedWithAShuffledBasis(String name, FieldType<G> type) {
    if (type.isTrivial()) {
      return; // under the group of one element every kernel is steerable
    }
    for (Case one : ConvolutionLab.options(type)) {
      SteerableConv<?> shuffled = one.layer().withShuffledBasis(new SplittableRandom(4));
      assertThat(ConvolutionLab.holds(shuffled, one.cells())).as(one.name()).isFalse();
    }
  }
}
