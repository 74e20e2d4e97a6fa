package org.intertwiner.nn.layer.nonlinearity;

import java.util.stream.Stream;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.SampleTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Non-linearities of moved fields, and tensor products, under every group of the samples, in one,
 * two and three dimensions.
 */
class NonlinearitiesIT {
  static Stream<FieldType<?>> moved() {
    return SampleTypes.moved();
  }

  @ParameterizedTest
  @MethodSource("moved")
  <G> void normAndGatedNonlinearitiesCommute(FieldType<G> type) {
    MovedNonlinearitiesTest.normAndGatedNonlinearitiesCommute(type);
  }

  @ParameterizedTest
  @MethodSource("moved")
  <G> void wrongFunctionsAreRefuted(FieldType<G> type) {
    MovedNonlinearitiesTest.functionsOfSingleCoordinatesAndConstantsAreRefuted(type);
  }

  @ParameterizedTest
  @MethodSource("moved")
  <G> void tensorProductsCommuteOnTheGrid(FieldType<G> type) {
    TensorProductTest.commutesOnTheGrid(type);
  }
}
