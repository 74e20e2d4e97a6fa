package com.example.symmetry;

import java.util.List;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.foreign.ForeignCheck;
import org.intertwiner.verify.foreign.ForeignModel;
import org.intertwiner.verify.foreign.ForeignOptions;
import org.intertwiner.verify.junit.EquivarianceTest;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;

/** The Manhattan distance does not change under the symmetries of the cube. */
class ManhattanDistanceTest {

  @EquivarianceTest
  ForeignCheck<?> underTheSymmetriesOfTheCube() {
    return manhattan("point:Oh");
  }

  static ForeignCheck<?> manhattan(String group) {
    ForeignModel distances =
        ForeignModel.of(
            "ManhattanDistance",
            List.of(CovarianceTest.array("points", 2, 3)),
            List.of(CovarianceTest.array("distances", 1, 1)),
            points ->
                ArrayTuple.of(
                    "distances",
                    NumericArray.of(
                        ElementType.FLOAT64,
                        List.of(1, 1),
                        Moments.manhattan(Moments.points(points.at("points").values())))));
    return ForeignCheck.of(
        distances,
        GroupNotation.parse(group),
        List.of("positions(vector)"),
        List.of("invariant"),
        ForeignOptions.DEFAULT);
  }
}
