package org.intertwiner.nn.data.shape;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * A shape given by a function on ℝ³ that is negative inside, positive outside, and has slope at
 * most 1: |f(p) − f(q)| ≤ |p − q|. Its size at a point never exceeds the distance to the surface.
 *
 * <p>Sums, cuts and moves of such functions are such functions again.
 *
 * <pre>{@code
 * Solid.torus(0.7, 0.2).turned(rotation)
 * }</pre>
 */
public interface Solid {
  /**
   * The function.
   *
   * @param x first coordinate
   * @param y second coordinate
   * @param z third coordinate
   * @return negative inside, positive outside
   */
  double value(double x, double y, double z);

  /**
   * The ball about the origin.
   *
   * @param radius its radius
   * @return |p| − r
   * @throws InvalidInput if it is not positive
   */
  static Solid ball(double radius) {
    requirePositive("ball", radius);
    return (x, y, z) -> Math.sqrt(x * x + y * y + z * z) - radius;
  }

  /**
   * An ellipsoid along the axes.
   *
   * @param a half axis along x
   * @param b half axis along y
   * @param c half axis along z
   * @return min(a, b, c)·(|(x/a, y/b, z/c)| − 1)
   * @throws InvalidInput if one is not positive
   */
  static Solid ellipsoid(double a, double b, double c) {
    requirePositive("ellipsoid", a, b, c);
    double least = Math.min(a, Math.min(b, c));
    return (x, y, z) ->
        least * (Math.sqrt(x / a * (x / a) + y / b * (y / b) + z / c * (z / c)) - 1);
  }

  /**
   * A box along the axes.
   *
   * @param a half length along x
   * @param b half length along y
   * @param c half length along z
   * @return max(|x| − a, |y| − b, |z| − c)
   * @throws InvalidInput if one is not positive
   */
  static Solid box(double a, double b, double c) {
    requirePositive("box", a, b, c);
    return (x, y, z) -> Math.max(Math.abs(x) - a, Math.max(Math.abs(y) - b, Math.abs(z) - c));
  }

  /**
   * A ring about the z axis.
   *
   * @param ring radius of the circle in the middle of the tube
   * @param tube radius of the tube
   * @return the distance from the circle less the radius of the tube
   * @throws InvalidInput if one is not positive
   */
  static Solid torus(double ring, double tube) {
    requirePositive("torus", ring, tube);
    return (x, y, z) -> {
      double q = Math.sqrt(x * x + y * y) - ring;
      return Math.sqrt(q * q + z * z) - tube;
    };
  }

  /**
   * A cone with its tip up, from z = −h/2 to h/2.
   *
   * @param height its height h
   * @param radius of its foot
   * @return the larger of the signed distances from foot and mantle
   * @throws InvalidInput if one is not positive
   */
  static Solid cone(double height, double radius) {
    requirePositive("cone", height, radius);
    double slant = Math.sqrt(height * height + radius * radius);
    double c = height / slant;
    double s = radius / slant;
    return (x, y, z) ->
        Math.max(-0.5 * height - z, c * Math.sqrt(x * x + y * y) + s * (z - 0.5 * height));
  }

  /**
   * A cylinder about the z axis, from z = −h/2 to h/2.
   *
   * @param height its height h
   * @param radius its radius
   * @return the larger of the signed distances from mantle and ends
   * @throws InvalidInput if one is not positive
   */
  static Solid cylinder(double height, double radius) {
    requirePositive("cylinder", height, radius);
    return (x, y, z) -> Math.max(Math.sqrt(x * x + y * y) - radius, Math.abs(z) - 0.5 * height);
  }

  /**
   * A cylinder with round ends about the z axis.
   *
   * @param height length of the straight part
   * @param radius its radius
   * @return the distance from a segment less the radius
   * @throws InvalidInput if one is not positive
   */
  static Solid capsule(double height, double radius) {
    requirePositive("capsule", height, radius);
    return (x, y, z) -> {
      double w = Math.max(0, Math.abs(z) - 0.5 * height);
      return Math.sqrt(x * x + y * y + w * w) - radius;
    };
  }

  /**
   * A regular tetrahedron with four of the corners of a cube.
   *
   * @param inner radius of the largest ball inside; the corners lie at three times that
   * @return the largest of the signed distances from the faces
   * @throws InvalidInput if it is not positive
   */
  static Solid tetrahedron(double inner) {
    requirePositive("tetrahedron", inner);
    double s = 1 / Math.sqrt(3);
    return (x, y, z) -> {
      double first = Math.max(-x - y - z, x + y - z);
      double second = Math.max(x - y + z, -x + y + z);
      return s * Math.max(first, second) - inner;
    };
  }

  /**
   * Three bars along the axes that cross in the origin.
   *
   * @param length half length of the bars
   * @param width half width of the bars
   * @return the least of the functions of three boxes
   * @throws InvalidInput if one is not positive
   */
  static Solid cross(double length, double width) {
    return box(length, width, width).or(box(width, length, width)).or(box(width, width, length));
  }

  /**
   * A spring about the z axis: a tube along a polygon with 24 corners a turn.
   *
   * @param ring radius of the turns
   * @param height from end to end of the middle line
   * @param turns number of turns; negative ones wind the other way, as in a mirror
   * @param tube radius of the tube
   * @return the distance from the polygon less the radius of the tube
   * @throws InvalidInput if a length is not positive, or there are no turns or more than 16
   */
  static Solid helix(double ring, double height, double turns, double tube) {
    requirePositive("helix", ring, height, tube);
    if (!(Math.abs(turns) > 0) || Math.abs(turns) > 16) {
      throw new InvalidInput(
          "turns of a helix", Double.toString(turns), "0 < |turns| ≤ 16", "use two or three");
    }
    int segments = (int) Math.ceil(24 * Math.abs(turns));
    double[] p = new double[3 * (segments + 1)];
    for (int i = 0; i <= segments; i++) {
      double t = (double) i / segments - 0.5;
      p[3 * i] = ring * StrictMath.cos(2 * Math.PI * turns * t);
      p[3 * i + 1] = ring * StrictMath.sin(2 * Math.PI * turns * t);
      p[3 * i + 2] = height * t;
    }
    return (x, y, z) -> Polyline.distance(p, x, y, z) - tube;
  }

  private static void requirePositive(String solid, double... lengths) {
    for (double length : lengths) {
      if (!(length > 0) || length > 1e100) {
        throw new InvalidInput(
            "length of a " + solid, Double.toString(length), "a positive number", "");
      }
    }
  }

  /**
   * Both solids.
   *
   * @param other the other one
   * @return the smaller value
   */
  default Solid or(Solid other) {
    return (x, y, z) -> Math.min(value(x, y, z), other.value(x, y, z));
  }

  /**
   * What both solids have in common.
   *
   * @param other the other one
   * @return the larger value
   */
  default Solid and(Solid other) {
    return (x, y, z) -> Math.max(value(x, y, z), other.value(x, y, z));
  }

  /**
   * The solid made larger or smaller about the origin.
   *
   * @param factor ratio of lengths
   * @return s·f(p/s)
   * @throws InvalidInput if it is not positive
   */
  default Solid scaled(double factor) {
    requirePositive("scaled solid", factor);
    return (x, y, z) -> factor * value(x / factor, y / factor, z / factor);
  }

  /**
   * The solid moved.
   *
   * @param dx along x
   * @param dy along y
   * @param dz along z
   * @return f(p − d)
   */
  default Solid shifted(double dx, double dy, double dz) {
    return (x, y, z) -> value(x - dx, y - dy, z - dz);
  }

  /**
   * The solid turned about the origin.
   *
   * @param rotation orthogonal 3×3 matrix R
   * @return f(Rᵀp)
   * @throws InvalidInput if the matrix is not 3×3, or not orthogonal within 1e-9
   */
  default Solid turned(DenseMatrix rotation) {
    boolean fits = rotation.rows() == 3 && rotation.columns() == 3;
    if (!fits
        || rotation.transpose().multiply(rotation).subtract(DenseMatrix.identity(3)).maxAbs()
            > 1e-9) {
      throw new InvalidInput(
          "matrix that turns a solid",
          rotation.toString(),
          "an orthogonal 3×3 matrix",
          "other matrices change the slope of the function");
    }
    double[] m = rotation.toArray();
    return (x, y, z) ->
        value(
            m[0] * x + m[3] * y + m[6] * z,
            m[1] * x + m[4] * y + m[7] * z,
            m[2] * x + m[5] * y + m[8] * z);
  }

  /**
   * The solid with a wavy surface.
   *
   * @param height amplitude of the wave
   * @param wave wave vector, three numbers
   * @param phase phase of the wave
   * @return (f(p) + height·sin(wave·p + phase)) / (1 + height·|wave|)
   * @throws InvalidInput if the height is negative or not finite, or there are not three numbers
   */
  default Solid dented(double height, double[] wave, double phase) {
    if (!(height >= 0) || height > 1e100 || wave.length != 3) {
      throw new InvalidInput(
          "wave on a solid",
          "height " + height + ", " + wave.length + " numbers",
          "a height from 0 on and three numbers",
          "");
    }
    double[] w = wave.clone();
    double slope = 1 + height * Math.sqrt(w[0] * w[0] + w[1] * w[1] + w[2] * w[2]);
    return (x, y, z) ->
        (value(x, y, z) + height * StrictMath.sin(w[0] * x + w[1] * y + w[2] * z + phase)) / slope;
  }
}
