package org.intertwiner.nn.engine.heap;

import java.util.List;
import org.intertwiner.nn.engine.sparse.Mixing;

/** The products by Java's loops; sums are kept as (copies, terms). */
final class LoopProducts implements BlockProducts {
  private final List<Mixing.Part> parts;
  private final int[] rows;
  private final int[] channels;
  private final List<float[]> weights;
  private final float[][] sums;
  private final float[] flat;
  private final float[] widest;
  private final float[][] byTerm;

  /** Without sums if {@code summing} is false. */
  LoopProducts(Mixing mixing, List<float[]> weights, boolean summing, int block) {
    this.parts = mixing.parts();
    this.weights = weights;
    this.rows = new int[parts.size()];
    this.channels = new int[parts.size()];
    this.sums = new float[summing ? parts.size() : 0][];
    int row = 0;
    int channel = 0;
    int most = 0;
    int widestCopies = 0;
    for (int c = 0; c < parts.size(); c++) {
      Mixing.Part part = parts.get(c);
      rows[c] = row;
      channels[c] = channel;
      row += part.rows();
      channel += part.channels();
      most = Math.max(most, part.terms());
      widestCopies = Math.max(widestCopies, part.copies());
      if (summing) {
        sums[c] = new float[part.terms() * part.copies()];
      }
    }
    this.flat = new float[summing ? widestCopies * block : 0];
    this.widest = new float[summing ? most * block : 0];
    this.byTerm = new float[summing ? block : 0][most];
  }

  @Override
  public void mix(int part, float[][] pairs, float[][] z, int count) {
    Mixing.Part own = parts.get(part);
    int d = own.dimension();
    int channel = channels[part];
    for (int k = 0; k < d; k++) {
      int first = channel + k;
      new RowProducts(every(pairs, rows[part] + k, d, own.terms()), own.terms(), count)
          .run(
              weights.get(part),
              0,
              1,
              own.copies(),
              0,
              own.copies(),
              (w, values) -> System.arraycopy(values, 0, z[first + w * d], 0, count));
    }
  }

  @Override
  public void adjoin(int part, float[][] pairs, float[][] z, float[][] toPairs, int count) {
    Mixing.Part own = parts.get(part);
    int d = own.dimension();
    for (int k = 0; k < d; k++) {
      int row = rows[part] + k;
      float[][] gradient = every(z, channels[part] + k, d, own.copies());
      new RowProducts(gradient, own.copies(), count)
          .run(
              weights.get(part),
              0,
              own.copies(),
              1,
              0,
              own.terms(),
              (t, values) -> System.arraycopy(values, 0, toPairs[row + t * d], 0, count));
      if (sums.length > 0) {
        add(part, every(pairs, row, d, own.terms()), gradient, count);
      }
    }
  }

  /** The gradient times the pairs, summed over the samples of a block. */
  private void add(int part, float[][] pairs, float[][] gradient, int count) {
    int terms = pairs.length;
    Turning.toSamples(pairs, terms, count, widest);
    for (int s = 0; s < count; s++) {
      System.arraycopy(widest, s * terms, byTerm[s], 0, terms);
    }
    for (int w = 0; w < gradient.length; w++) {
      System.arraycopy(gradient[w], 0, flat, w * count, count);
    }
    float[] sum = sums[part];
    new RowProducts(byTerm, count, terms)
        .run(
            flat,
            0,
            count,
            1,
            0,
            gradient.length,
            (w, values) -> {
              int at = w * terms;
              for (int t = 0; t < terms; t++) {
                sum[at + t] += values[t];
              }
            });
  }

  @Override
  public float[] sums(int part) {
    int terms = parts.get(part).terms();
    int copies = parts.get(part).copies();
    float[] turned = new float[terms * copies];
    for (int t = 0; t < terms; t++) {
      for (int w = 0; w < copies; w++) {
        turned[t * copies + w] = sums[part][w * terms + t];
      }
    }
    return turned;
  }

  private static float[][] every(float[][] rows, int first, int step, int count) {
    float[][] chosen = new float[count][];
    for (int i = 0; i < count; i++) {
      chosen[i] = rows[first + i * step];
    }
    return chosen;
  }
}
