package com.example.symmetry;

import org.apache.commons.math3.ml.distance.ManhattanDistance;
import org.apache.commons.math3.stat.correlation.Covariance;

/** The functions of Commons Math that are tested, as functions of plain arrays. */
final class Moments {
  private Moments() {}

  /** The covariance matrix of points in space, row by row. */
  static double[] covariance(double[][] points) {
    double[][] c = new Covariance(points).getCovarianceMatrix().getData();
    return new double[] {
      c[0][0], c[0][1], c[0][2], c[1][0], c[1][1], c[1][2], c[2][0], c[2][1], c[2][2]
    };
  }

  /** The Manhattan distance of the first point from the others. */
  static double[] manhattan(double[][] points) {
    ManhattanDistance distance = new ManhattanDistance();
    double[] out = new double[points.length - 1];
    for (int i = 0; i < out.length; i++) {
      out[i] = distance.compute(points[0], points[i + 1]);
    }
    return out;
  }

  /** Points that lie one after the other in an array. */
  static double[][] points(double[] numbers) {
    double[][] out = new double[numbers.length / 3][3];
    for (int i = 0; i < numbers.length; i++) {
      out[i / 3][i % 3] = numbers[i];
    }
    return out;
  }
}
