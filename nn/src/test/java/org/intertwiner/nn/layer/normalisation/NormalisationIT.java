package org.intertwiner.nn.layer.normalisation;

import java.util.stream.Stream;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.SampleTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Normalisations under every group of the samples, in one, two and three dimensions. */
class NormalisationIT {
  static Stream<FieldType<?>> all() {
    return SampleTypes.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  <G> void allCommuteInEvaluation(FieldType<G> type) {
    NormalisationTest.allCommuteInEvaluation(type);
  }
}
