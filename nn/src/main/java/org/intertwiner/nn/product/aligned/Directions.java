package org.intertwiner.nn.product.aligned;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/** Unit vectors of edges: on the tape, and as rotations that take them to e_z. */
final class Directions {
  private final Tensor units;
  private final double[] quaternions;
  private final int[] zeros;

  private Directions(Tensor units, double[] quaternions, int... zeros) {
    this.units = units;
    this.quaternions = quaternions;
    this.zeros = zeros;
  }

  /** r̂, shape {@code (e, 3)}; 0 for an edge without direction, with derivative 0. */
  Tensor units() {
    return units;
  }

  /** Of R, w first. */
  double[] quaternions() {
    return quaternions.clone();
  }

  /** Edges whose vector counts as zero, as {@link Tensors#present} says. */
  int[] zeros() {
    return zeros.clone();
  }

  static Directions of(Tensor vectors) {
    double[] values = vectors.toDoubles();
    int edges = vectors.shape().at(0);
    double[] quaternions = new double[Shape.of(edges, 4).size()];
    Tensor mask = Tensors.present(vectors.productSumKeep(vectors, 1));
    double[] present = mask.toDoubles();
    List<Integer> zeros = new ArrayList<>();
    for (int k = 0; k < edges; k++) {
      double x = values[3 * k];
      double y = values[3 * k + 1];
      double z = values[3 * k + 2];
      double square = x * x + y * y + z * z;
      if (!Double.isFinite(square)) {
        throw new InvalidInput(
            "vector of edge " + k,
            "(" + x + ", " + y + ", " + z + ")",
            "finite coordinates whose squares are finite",
            "");
      }
      if (present[k] == 0) {
        zeros.add(k);
        quaternions[4 * k] = 1;
      } else {
        turn(x, y, z, Math.sqrt(square), quaternions, 4 * k);
      }
    }
    int[] absent = zeros.stream().mapToInt(i -> i).toArray();
    return new Directions(units(vectors, mask, absent.length > 0), quaternions, absent);
  }

  /** The rotation by the angle from r̂ to e_z about r̂ × e_z, after a half-turn about x below. */
  private static void turn(double x, double y, double z, double r, double[] q, int at) {
    double side = z < 0 ? -1 : 1;
    double c = side * z / r;
    double norm = Math.sqrt(2 * (1 + c));
    double w = norm / 2;
    double qx = side * y / r / norm;
    double qy = -x / r / norm;
    // q·(0, 1, 0, 0) is the half-turn followed by q
    q[at] = side > 0 ? w : -qx;
    q[at + 1] = side > 0 ? qx : w;
    q[at + 2] = side > 0 ? qy : 0;
    q[at + 3] = side > 0 ? 0 : -qy;
  }

  private static Tensor units(Tensor vectors, Tensor mask, boolean someAbsent) {
    Tensor square = vectors.productSumKeep(vectors, 1);
    if (!someAbsent) {
      return vectors.divide(square.sqrt());
    }
    Tensor safe = square.multiply(mask).add(mask.affine(-1, 1));
    return vectors.multiply(mask).divide(safe.sqrt());
  }
}
