package com.example.symmetry;

import java.util.List;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.foreign.ForeignCheck;
import org.intertwiner.verify.foreign.ForeignModel;
import org.intertwiner.verify.foreign.ForeignOptions;
import org.intertwiner.verify.junit.EquivarianceTest;

/** The detector of edges commutes with the symmetries of the square, on images of even size. */
class EdgeDetectorTest {

  @EquivarianceTest
  ForeignCheck<?> evenImages() {
    return underTheSquare(EdgeDetector.forImagesOf(12));
  }

  static ForeignCheck<?> underTheSquare(ForeignModel detector) {
    return ForeignCheck.of(
        detector,
        GroupNotation.parse("D4"),
        List.of("image(trivial)"),
        List.of("image(trivial)"),
        ForeignOptions.DEFAULT);
  }
}
