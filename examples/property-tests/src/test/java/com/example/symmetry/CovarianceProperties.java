package com.example.symmetry;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.intertwiner.verify.EquivarianceAt;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.jqwik.Haar;
import org.intertwiner.verify.jqwik.PointCloud;

/** The same claim as a property of jqwik, with the action on matrices written out: R C Rᵀ. */
class CovarianceProperties {

  @Property(tries = 200)
  void covarianceTurnsWithThePoints(
      @ForAll @Haar("O3") double[][] r, @ForAll @PointCloud(points = 5) double[] points) {
    RealMatrix turn = new Array2DRowRealMatrix(r);
    EquivarianceAt.of(
            "Covariance",
            Spaces.doubles(),
            Spaces.doubles(),
            (double[] x) -> Moments.covariance(Moments.points(x)))
        .under("R = " + Arrays.deepToString(r), x -> turned(turn, x), c -> conjugated(turn, c))
        .at(points)
        .assertHolds();
  }

  static double[] turned(RealMatrix r, double[] points) {
    return flat(new Array2DRowRealMatrix(Moments.points(points)).multiply(r.transpose()));
  }

  static double[] conjugated(RealMatrix r, double[] c) {
    return flat(r.multiply(new Array2DRowRealMatrix(Moments.points(c))).multiply(r.transpose()));
  }

  private static double[] flat(RealMatrix m) {
    double[] out = new double[m.getRowDimension() * m.getColumnDimension()];
    for (int i = 0; i < out.length; i++) {
      out[i] = m.getEntry(i / m.getColumnDimension(), i % m.getColumnDimension());
    }
    return out;
  }
}
