package org.intertwiner.nn.layer.pooling;

import java.util.stream.Stream;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.SampleTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Poolings under every group of the samples, in one, two and three dimensions. */
class PoolingIT {
  static Stream<FieldType<?>> pointwise() {
    return SampleTypes.pointwise();
  }

  static Stream<FieldType<?>> moved() {
    return SampleTypes.moved();
  }

  static Stream<FieldType<?>> all() {
    return SampleTypes.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  <G> void meansAndLongestFieldsCommute(FieldType<G> type) {
    PoolingTest.meansAndLongestFieldsCommuteOnSizesThatPassTheLint(type);
  }

  @ParameterizedTest
  @MethodSource("pointwise")
  <G> void maximaCommute(FieldType<G> type) {
    PoolingTest.maximaCommuteWithPermutations(type);
  }

  @ParameterizedTest
  @MethodSource("moved")
  <G> void sizesThatFailTheLintAreRefuted(FieldType<G> type) {
    PoolingTest.sizesThatFailTheLintAreRefuted(type);
  }
}
