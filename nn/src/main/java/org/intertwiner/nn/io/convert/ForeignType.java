package org.intertwiner.nn.io.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.reptheory.Representation;

/**
 * A field type as another library realises it: equivalent representations, field by field in the
 * same order, in other bases.
 *
 * <p>Formula: A with A·ρ′(g) = ρ(g)·A for the given elements, from the null space of these
 * equations; of the intertwiners the one nearest to the identity, or if that is singular a random
 * one. <i>Complexity</i>: O(d⁶) for fields of dimension d. <i>Accuracy</i>: that of the given
 * matrices; they must agree to 1e-4.
 *
 * @param <G> the group elements
 */
public final class ForeignType<G> {
  private static final int MAX_DIMENSION = 32;
  private static final double NULL = 1e-9;
  private static final double AGREES = 1e-4;

  private final FieldType<G> type;
  private final DenseMatrix toOurs;

  private ForeignType(FieldType<G> type, DenseMatrix toOurs) {
    this.type = type;
    this.toOurs = toOurs;
  }

  /**
   * The change of basis from a library's fields to ours.
   *
   * @param <G> the group elements
   * @param type our type
   * @param space matrices in the axes x, y, z by which some elements act on space; the elements
   *     must generate the group (for a continuous group: a dense subgroup)
   * @param theirs the library's matrices of the whole representation at the same elements
   * @return the other library's type
   * @throws InvalidInput if the numbers of matrices or their sizes differ, a matrix is that of no
   *     element, fields mix, or the representations are not equivalent
   * @throws LimitExceeded if a field has more than 32 channels
   */
  public static <G> ForeignType<G> of(
      FieldType<G> type, List<DenseMatrix> space, List<DenseMatrix> theirs) {
    if (space.isEmpty() || space.size() != theirs.size()) {
      throw new InvalidInput(
          "elements of " + type.group().name(),
          space.size() + " matrices on space and " + theirs.size() + " on fields",
          "equally many, at least one",
          "");
    }
    List<G> elements = SpatialElements.find(type.action(), space);
    double[][] change = new double[type.channels()][type.channels()];
    int offset = 0;
    for (FieldType.Part<G> part : type.parts()) {
      int d = part.representation().dimension();
      for (int copy = 0; copy < part.copies(); copy++) {
        List<DenseMatrix> own = blocks(theirs, offset, d, type);
        double[][] block = change(part.representation(), elements, own).toRows();
        for (int i = 0; i < d; i++) {
          System.arraycopy(block[i], 0, change[offset + i], offset, d);
        }
        offset += d;
      }
    }
    return new ForeignType<>(type, DenseMatrix.from(change));
  }

  /**
   * Our type.
   *
   * @return the type
   */
  public FieldType<G> type() {
    return type;
  }

  /**
   * The matrix A that turns the library's fields into ours.
   *
   * @return channels × channels, one block for each field
   */
  public DenseMatrix toOurs() {
    return toOurs;
  }

  /** The diagonal blocks of one field; what lies beside them must be zero. */
  private static List<DenseMatrix> blocks(
      List<DenseMatrix> theirs, int offset, int d, FieldType<?> type) {
    List<DenseMatrix> blocks = new ArrayList<>();
    for (DenseMatrix matrix : theirs) {
      boolean square = matrix.rows() == type.channels() && matrix.columns() == type.channels();
      double[][] block = new double[d][d];
      double beside = 0;
      for (int i = 0; square && i < d; i++) {
        for (int j = 0; j < type.channels(); j++) {
          boolean inside = j >= offset && j < offset + d;
          if (inside) {
            block[i][j - offset] = matrix.at(offset + i, j);
          } else {
            beside = Math.max(beside, Math.abs(matrix.at(offset + i, j)));
          }
        }
      }
      if (!square || beside > AGREES) {
        throw new InvalidInput(
            "matrices of a foreign type for " + type,
            square
                ? "entries that mix channels " + offset + " to " + (offset + d - 1) + " with others"
                : matrix.rows() + "×" + matrix.columns() + " matrices",
            "one block for each field",
            "the fields must come in the same order as in our type");
      }
      blocks.add(DenseMatrix.from(block));
    }
    return blocks;
  }

  private static <G> DenseMatrix change(
      Representation<G> ours, List<G> elements, List<DenseMatrix> theirs) {
    int d = ours.dimension();
    if (d > MAX_DIMENSION) {
      throw new LimitExceeded(
          "change of basis of " + ours.name(), d + " channels", "at most " + MAX_DIMENSION, "");
    }
    DenseMatrix gram = DenseMatrix.from(new double[d * d][d * d]);
    for (int k = 0; k < elements.size(); k++) {
      DenseMatrix m = equations(DenseMatrix.from(ours.from(elements.get(k))), theirs.get(k));
      gram = gram.add(m.transpose().multiply(m));
    }
    List<double[]> basis = kernel(gram);
    SplittableRandom random = new SplittableRandom(1);
    for (int attempt = 0; attempt < 4 && !basis.isEmpty(); attempt++) {
      double[] sum = new double[d * d];
      for (double[] v : basis) {
        double factor = attempt == 0 ? trace(v, d) : random.nextDouble(-1, 1);
        for (int i = 0; i < sum.length; i++) {
          sum[i] += factor * v[i];
        }
      }
      DenseMatrix change = DenseMatrix.from(d, d, sum);
      double[] values = change.svd().values();
      if (values[d - 1] > 1e-3 * values[0]) {
        return change.scale(1 / values[0]);
      }
    }
    throw new InvalidInput(
        "representation " + ours.name() + " of " + ours.group().name(),
        "matrices that are not equivalent to it",
        "the same representation in another basis",
        "compare the characters; orders and frequencies are counted differently elsewhere");
  }

  /** The matrix of A ↦ A·T − O·A on row-major entries of A. */
  private static DenseMatrix equations(DenseMatrix ours, DenseMatrix theirs) {
    int d = ours.rows();
    double[][] m = new double[d * d][d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        for (int l = 0; l < d; l++) {
          m[i * d + j][i * d + l] += theirs.at(l, j);
          m[i * d + j][l * d + j] -= ours.at(i, l);
        }
      }
    }
    return DenseMatrix.from(m);
  }

  private static List<double[]> kernel(DenseMatrix gram) {
    DenseMatrix.SymmetricEigen eigen = gram.symmetricEigen();
    List<double[]> basis = new ArrayList<>();
    for (int k = 0; k < eigen.values().length; k++) {
      if (eigen.values()[k] < NULL) {
        double[] v = new double[gram.rows()];
        for (int i = 0; i < v.length; i++) {
          v[i] = eigen.vectors().at(i, k);
        }
        basis.add(v);
      }
    }
    return basis;
  }

  private static double trace(double[] matrix, int d) {
    double trace = 0;
    for (int i = 0; i < d; i++) {
      trace += matrix[i * d + i];
    }
    return trace;
  }
}
