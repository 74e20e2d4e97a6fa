package org.intertwiner.verify.jqwik;

import net.jqwik.api.Arbitrary;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.NamedGroup;

/** The elements of a named group in the form that a parameter asks for. */
final class HaarElements {
  private static final double WHOLE = 1e-12;

  private HaarElements() {}

  static <G> Arbitrary<?> as(Class<?> raw, NamedGroup<G> named) {
    Arbitrary<G> elements = GroupElements.of(named.group());
    G identity = named.group().identity();
    if (raw.isInstance(identity)) {
      return elements;
    }
    if (raw == int[].class && identity instanceof Permutation) {
      return elements.map(g -> ((Permutation) g).toZeroBased());
    }
    if (raw == UnitQuaternion.class && named.group().name().equals("SO3")) {
      return elements.map(g -> UnitQuaternion.fromRotation((DenseMatrix) g));
    }
    if (raw == double[][].class || raw == DenseMatrix.class) {
      Representation<G> action = named.action();
      Arbitrary<double[][]> matrices = elements.map(g -> whole(action.from(g)));
      return raw == double[][].class ? matrices : matrices.map(DenseMatrix::from);
    }
    throw IntertwinerArbitraries.mismatch(
        "@Haar(\"" + named.name() + "\")",
        raw,
        identity.getClass().getSimpleName() + " or double[][]");
  }

  /** Without the rounding of sines and cosines, where all entries are whole numbers. */
  private static double[][] whole(double[][] matrix) {
    double[][] out = new double[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      out[i] = new double[matrix[i].length];
      for (int j = 0; j < out[i].length; j++) {
        out[i][j] = Math.rint(matrix[i][j]) + 0.0;
        if (Math.abs(out[i][j] - matrix[i][j]) > WHOLE) {
          return matrix;
        }
      }
    }
    return out;
  }
}
