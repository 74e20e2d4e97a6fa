package org.intertwiner.nn.layer.implicit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.structure.FieldLab;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Implicit kernels over the larger groups, on and off the grid. */
class ImplicitConvIT {
  static Stream<FieldType<?>> types() {
    return Stream.of(
        FieldLab.dihedral(4),
        FieldLab.dihedral(8),
        FieldLab.o2(),
        FieldLab.spatial("SO3"),
        FieldLab.spatial("O3"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void kernelsAreSteerableEverywhereAndLayersOnTheGrid(FieldType<?> type) {
    ImplicitConvTest.steerable(type);
    boolean planar = type.dimension() == 2;
    ImplicitConv<?> layer = ImplicitConvTest.to(type, planar ? 5 : 3);
    int[] space = planar ? new int[] {5, 5} : new int[] {3, 3, 3};
    assertThat(FieldLab.check(layer, space).verdict().holds()).isTrue();
  }
}
