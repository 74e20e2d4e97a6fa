package org.intertwiner.nn.layer.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.structure.FieldLab;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stencil over the larger groups of the plane and the groups of space. */
class OperatorConvIT {
  static Stream<FieldType<?>> planar() {
    return Stream.of(FieldLab.dihedral(4), FieldLab.dihedral(8), FieldLab.o2());
  }

  static Stream<FieldType<?>> spatial() {
    return Stream.of(FieldLab.points("point:O"), FieldLab.spatial("SO3"), FieldLab.spatial("O3"));
  }

  @ParameterizedTest
  @MethodSource("planar")
  void stencilsKeepTheSymmetryOfTheSquare(FieldType<?> type) {
    OperatorConv<?> layer = OperatorConvTest.to(type, 2);
    for (OperatorConv<?> each :
        List.of(
            layer,
            layer.withKernelSize(5, new FiniteDifference(4)),
            layer.withKernelSize(5, new GaussianDerivative(1)),
            layer.withKernelSize(5, new RadialBasis(5, 3)))) {
      assertThat(FieldLab.check(each, 7, 7).verdict().holds()).as(each.toString()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("spatial")
  void stencilsKeepTheSymmetryOfTheCube(FieldType<?> type) {
    OperatorConv<?> layer = OperatorConvTest.to(type, 2);
    for (OperatorConv<?> each :
        List.of(
            layer,
            layer.withKernelSize(3, new GaussianDerivative(0.8)),
            layer.withKernelSize(3, new RadialBasis(3, 2)))) {
      assertThat(FieldLab.check(each, 3, 3, 3).verdict().holds()).as(each.toString()).isTrue();
    }
  }
}
