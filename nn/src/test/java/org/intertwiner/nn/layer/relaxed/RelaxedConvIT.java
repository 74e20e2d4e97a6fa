package org.intertwiner.nn.layer.relaxed;

import java.util.stream.Stream;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.structure.FieldLab;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Departures over the larger groups of the plane. */
class RelaxedConvIT {
  static Stream<FieldType<?>> types() {
    return Stream.of(FieldLab.dihedral(4), FieldLab.dihedral(8), FieldLab.o2());
  }

  @ParameterizedTest
  @MethodSource("types")
  void withoutDepartureTheLayerCommutesAndWithItDoesNot(FieldType<?> type) {
    RelaxedConvTest.departs(type);
  }
}
