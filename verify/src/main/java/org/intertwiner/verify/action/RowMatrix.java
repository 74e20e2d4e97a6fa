package org.intertwiner.verify.action;

import java.util.List;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Structure;

/** A matrix by rows without its zeros; immutable. */
final class RowMatrix {
  private final int columns;
  private final int[][] index;
  private final double[][] value;

  private RowMatrix(int columns, int[][] index, double[][] value) {
    this.columns = columns;
    this.index = index;
    this.value = value;
  }

  /** The matrix of a group element, block by block where the representation is a sum. */
  static <G> RowMatrix of(Representation<G> representation, G g) {
    int d = representation.dimension();
    int[][] index = new int[d][];
    double[][] value = new double[d][];
    List<Representation<G>> blocks =
        representation.structure() instanceof Structure.Sum<G> sum
            ? sum.blocks()
            : List.of(representation);
    int at = 0;
    for (Representation<G> block : blocks) {
      put(block.from(g), at, index, value);
      at += block.dimension();
    }
    return new RowMatrix(d, index, value);
  }

  /** A matrix from all of its entries. */
  static RowMatrix of(double[][] dense, int columns) {
    int[][] index = new int[dense.length][];
    double[][] value = new double[dense.length][];
    put(dense, 0, index, value);
    return new RowMatrix(columns, index, value);
  }

  private static void put(double[][] dense, int at, int[][] index, double[][] value) {
    for (int i = 0; i < dense.length; i++) {
      double[] row = dense[i];
      int count = 0;
      for (double entry : row) {
        count += entry != 0 ? 1 : 0;
      }
      index[at + i] = new int[count];
      value[at + i] = new double[count];
      int k = 0;
      for (int j = 0; j < row.length; j++) {
        if (row[j] != 0) {
          index[at + i][k] = at + j;
          value[at + i][k++] = row[j];
        }
      }
    }
  }

  int rows() {
    return index.length;
  }

  int columns() {
    return columns;
  }

  /** Multiplies strided vectors: out[outAt + i·stride] = Σⱼ mᵢⱼ in[inAt + j·stride]. */
  void apply(double[] in, int inAt, double[] out, int outAt, int stride) {
    for (int i = 0; i < index.length; i++) {
      double sum = 0;
      int[] js = index[i];
      double[] vs = value[i];
      for (int k = 0; k < js.length; k++) {
        sum += vs[k] * in[inAt + js[k] * stride];
      }
      out[outAt + i * stride] = sum;
    }
  }

  /** Whether every row has exactly one entry. */
  boolean isMonomial() {
    for (int[] js : index) {
      if (js.length != 1) {
        return false;
      }
    }
    return true;
  }

  /** The column of the only entry of a row. */
  int onlyColumn(int row) {
    return index[row][0];
  }

  /** The only entry of a row. */
  double onlyValue(int row) {
    return value[row][0];
  }

  /** Combines planes of numbers: plane i of the result is Σⱼ mᵢⱼ (plane j). */
  void combine(double[] planes, double[] out, int outAt, int size) {
    for (int i = 0; i < index.length; i++) {
      int to = outAt + i * size;
      for (int k = 0; k < index[i].length; k++) {
        int from = index[i][k] * size;
        double v = value[i][k];
        for (int c = 0; c < size; c++) {
          out[to + c] += v * planes[from + c];
        }
      }
    }
  }
}
