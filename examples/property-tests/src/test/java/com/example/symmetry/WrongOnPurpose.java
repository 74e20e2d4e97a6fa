package com.example.symmetry;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.intertwiner.verify.EquivarianceAt;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.foreign.ForeignCheck;
import org.intertwiner.verify.jqwik.Haar;
import org.intertwiner.verify.jqwik.PointCloud;
import org.intertwiner.verify.junit.EquivarianceTest;

/**
 * Claims that are not true. The build does not run this class by itself, because of its name;
 * {@link WrongClaimsAreFoundTest} does, and looks at how it fails.
 */
class WrongOnPurpose {

  /** Wrong in one layer: binning by two drops the last row and column of an odd image. */
  @EquivarianceTest
  ForeignCheck<?> oddImages() {
    return EdgeDetectorTest.underTheSquare(EdgeDetector.forImagesOf(9));
  }

  /** True for the symmetries of the cube only. */
  @EquivarianceTest
  ForeignCheck<?> manhattanDistanceUnderAllRotations() {
    return ManhattanDistanceTest.manhattan("O3");
  }

  /** The same as a property, with the matrix that is multiplied from the wrong side. */
  @Property
  void covarianceTurnsTheWrongWay(
      @ForAll @Haar("SO3") double[][] r, @ForAll @PointCloud(points = 4) double[] points) {
    Array2DRowRealMatrix turn = new Array2DRowRealMatrix(r);
    EquivarianceAt.of(
            "Covariance",
            Spaces.doubles(),
            Spaces.doubles(),
            (double[] x) -> Moments.covariance(Moments.points(x)))
        .under(
            "R = " + Arrays.deepToString(r),
            x -> CovarianceProperties.turned(turn, x),
            c -> CovarianceProperties.conjugated((Array2DRowRealMatrix) turn.transpose(), c))
        .at(points)
        .assertHolds();
  }
}
