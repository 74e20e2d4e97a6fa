package com.example.symmetry;

import java.util.List;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.foreign.ForeignCheck;
import org.intertwiner.verify.foreign.ForeignModel;
import org.intertwiner.verify.foreign.ForeignOptions;
import org.intertwiner.verify.junit.EquivarianceTest;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.Dimension;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpec;

/**
 * The covariance of Commons Math is right: it turns with the points, and forgets their order and
 * where they are.
 */
class CovarianceTest {

  @EquivarianceTest
  ForeignCheck<?> covarianceTurnsWithThePoints() {
    ForeignModel covariance =
        ForeignModel.of(
            "Covariance",
            List.of(array("points", 5, 3)),
            List.of(array("covariance", 1, 9)),
            points ->
                ArrayTuple.of(
                    "covariance",
                    NumericArray.of(
                        ElementType.FLOAT64,
                        List.of(1, 9),
                        Moments.covariance(Moments.points(points.at("points").values())))));
    return ForeignCheck.of(
        covariance,
        GroupNotation.parse("O3"),
        List.of("positions(vector)"),
        List.of("features(vector * vector)"),
        ForeignOptions.DEFAULT);
  }

  static TensorSpec array(String name, int rows, int columns) {
    return new TensorSpec(
        name, ElementType.FLOAT64, List.of(Dimension.of(rows), Dimension.of(columns)));
  }
}
