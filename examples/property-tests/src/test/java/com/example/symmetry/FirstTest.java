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

/** The Manhattan distance does not change under the symmetries of the cube. */
class FirstTest {

  @EquivarianceTest
  ForeignCheck<?> underTheSymmetriesOfTheCube() {
    ForeignModel distances =
        ForeignModel.of(
            "ManhattanDistance",
            List.of(array("points", 2, 3)), // two points of space
            List.of(array("distances", 1, 1)), // one number
            in -> ArrayTuple.of("distances", distance(in.at("points").values())));
    return ForeignCheck.of(
        distances,
        GroupNotation.parse("point:Oh"), // any group of the command line
        List.of("positions(vector)"), // what it does to the input
        List.of("invariant"), // and to the output
        ForeignOptions.DEFAULT);
  }

  /** The function under test; yours goes here. */
  private static NumericArray distance(double[] p) {
    double sum = Math.abs(p[0] - p[3]) + Math.abs(p[1] - p[4]) + Math.abs(p[2] - p[5]);
    return NumericArray.of(ElementType.FLOAT64, List.of(1, 1), new double[] {sum});
  }

  private static TensorSpec array(String name, int rows, int columns) {
    return new TensorSpec(
        name, ElementType.FLOAT64, List.of(Dimension.of(rows), Dimension.of(columns)));
  }
}
