package org.intertwiner.reptheory.intertwiner;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.finite.FieldImages;

/** The image of an invertible map modulo a prime. */
sealed interface ModularMap {

  int size();

  /** out ← A·in; the arrays are distinct. */
  void apply(long[] in, long[] out);

  /** out ← Aᵀ·in; the arrays are distinct. */
  void applyTransposed(long[] in, long[] out);

  /**
   * The inverse transpose.
   *
   * @throws ArithmeticException if the map is singular modulo the prime
   */
  ModularMap dual();

  /** e_i ↦ e_{images[i]}. */
  record Permuting(int[] images) implements ModularMap {
    @Override
    public int size() {
      return images.length;
    }

    @Override
    public void apply(long[] in, long[] out) {
      for (int i = 0; i < images.length; i++) {
        out[images[i]] = in[i];
      }
    }

    @Override
    public void applyTransposed(long[] in, long[] out) {
      for (int i = 0; i < images.length; i++) {
        out[i] = in[images[i]];
      }
    }

    @Override
    public ModularMap dual() {
      return this;
    }
  }

  /** Entries row by row. */
  record Entries(int size, int[] starts, int[] places, long[] values, FieldImages.Residues residues)
      implements ModularMap {

    static Entries of(
        SparseMatrix<Cyclotomic> map, FieldImages images, FieldImages.Residues residues) {
      SparseMatrix<Cyclotomic> lines = map.transpose();
      int size = map.rows();
      int[] starts = new int[size + 1];
      Arrays.setAll(starts, lines::start);
      int[] places = new int[map.nonZeros()];
      long[] values = new long[places.length];
      for (int k = 0; k < places.length; k++) {
        places[k] = lines.place(k);
        values[k] = residues.at(images.place(lines.value(k)));
      }
      return new Entries(size, starts, places, values, residues);
    }

    @Override
    public void apply(long[] in, long[] out) {
      for (int i = 0; i < size; i++) {
        long sum = 0;
        for (int k = starts[i]; k < starts[i + 1]; k++) {
          sum = residues.accumulate(sum, values[k], in[places[k]]);
        }
        out[i] = residues.reduce(sum);
      }
    }

    @Override
    public void applyTransposed(long[] in, long[] out) {
      Arrays.fill(out, 0, size, 0);
      for (int i = 0; i < size; i++) {
        if (in[i] != 0) {
          for (int k = starts[i]; k < starts[i + 1]; k++) {
            out[places[k]] = residues.accumulate(out[places[k]], values[k], in[i]);
          }
        }
      }
      for (int j = 0; j < size; j++) {
        out[j] = residues.reduce(out[j]);
      }
    }

    @Override
    public ModularMap dual() {
      long[][] matrix = new long[size][size];
      for (int i = 0; i < size; i++) {
        for (int k = starts[i]; k < starts[i + 1]; k++) {
          matrix[i][places[k]] = values[k];
        }
      }
      return ofTransposed(ModularSpace.inverse(matrix, residues), residues);
    }

    private static Entries ofTransposed(long[][] matrix, FieldImages.Residues residues) {
      int size = matrix.length;
      int[] starts = new int[size + 1];
      int[] places = new int[size * size];
      long[] values = new long[size * size];
      int count = 0;
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          if (matrix[j][i] != 0) {
            places[count] = j;
            values[count++] = matrix[j][i];
          }
        }
        starts[i + 1] = count;
      }
      return new Entries(
          size, starts, Arrays.copyOf(places, count), Arrays.copyOf(values, count), residues);
    }
  }

  /** Diagonal blocks. */
  record Blocks(List<ModularMap> blocks) implements ModularMap {
    @Override
    public int size() {
      return blocks.stream().mapToInt(ModularMap::size).sum();
    }

    @Override
    public void apply(long[] in, long[] out) {
      each(in, out, false);
    }

    @Override
    public void applyTransposed(long[] in, long[] out) {
      each(in, out, true);
    }

    private void each(long[] in, long[] out, boolean transposed) {
      int start = 0;
      for (ModularMap block : blocks) {
        int size = block.size();
        long[] part = Arrays.copyOfRange(in, start, start + size);
        long[] image = new long[size];
        applyTo(block, transposed, part, image);
        System.arraycopy(image, 0, out, start, size);
        start += size;
      }
    }

    @Override
    public ModularMap dual() {
      return new Blocks(blocks.stream().map(ModularMap::dual).toList());
    }
  }

  /** A Kronecker product: the right factor on every row, then the left one on every column. */
  record Kronecker(ModularMap left, ModularMap right) implements ModularMap {
    @Override
    public int size() {
      return left.size() * right.size();
    }

    @Override
    public void apply(long[] in, long[] out) {
      both(in, out, false);
    }

    @Override
    public void applyTransposed(long[] in, long[] out) {
      both(in, out, true);
    }

    private void both(long[] in, long[] out, boolean transposed) {
      int height = left.size();
      int width = right.size();
      long[] line = new long[width];
      long[] image = new long[width];
      for (int i = 0; i < height; i++) {
        System.arraycopy(in, i * width, line, 0, width);
        applyTo(right, transposed, line, image);
        System.arraycopy(image, 0, out, i * width, width);
      }
      line = new long[height];
      image = new long[height];
      for (int j = 0; j < width; j++) {
        for (int i = 0; i < height; i++) {
          line[i] = out[i * width + j];
        }
        applyTo(left, transposed, line, image);
        for (int i = 0; i < height; i++) {
          out[i * width + j] = image[i];
        }
      }
    }

    @Override
    public ModularMap dual() {
      return new Kronecker(left.dual(), right.dual());
    }
  }

  private static void applyTo(ModularMap map, boolean transposed, long[] in, long[] out) {
    if (transposed) {
      map.applyTransposed(in, out);
    } else {
      map.apply(in, out);
    }
  }
}
