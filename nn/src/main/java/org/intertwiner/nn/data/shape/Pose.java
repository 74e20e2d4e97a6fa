package org.intertwiner.nn.data.shape;

import java.util.random.RandomGenerator;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;

/** How shapes are turned before they become cells. */
public enum Pose {
  /** Not at all. */
  UPRIGHT,
  /** About the z axis by a uniformly random angle. */
  ABOUT_Z,
  /** By one of the 24 rotations of the cube, all equally often; cells go to cells. */
  OCTAHEDRAL,
  /** By a uniformly random rotation of space. */
  ANY;

  /**
   * Draws a rotation.
   *
   * @param random source; as much is taken from it for every pose
   * @return an orthogonal matrix of determinant 1
   */
  public DenseMatrix draw(RandomGenerator random) {
    double a = random.nextGaussian();
    double b = random.nextGaussian();
    double c = random.nextGaussian();
    double d = random.nextGaussian();
    int cube = random.nextInt(24);
    return switch (this) {
      case UPRIGHT -> DenseMatrix.identity(3);
      case ABOUT_Z -> UnitQuaternion.from(a, 0, 0, d).toRotation();
      case OCTAHEDRAL -> ofCube(cube);
      case ANY -> UnitQuaternion.from(a, b, c, d).toRotation();
    };
  }

  /** One of the 24 signed permutation matrices of determinant 1. */
  private static DenseMatrix ofCube(int index) {
    int first = index % 3;
    boolean swapped = index / 3 % 2 == 1;
    int second = (first + (swapped ? 2 : 1)) % 3;
    double a = (index / 6 & 1) == 0 ? 1 : -1;
    double b = (index / 6 & 2) == 0 ? 1 : -1;
    double[] m = new double[9];
    m[first] = a;
    m[3 + second] = b;
    m[6 + 3 - first - second] = (swapped ? -1 : 1) * a * b;
    return DenseMatrix.from(3, 3, m);
  }
}
