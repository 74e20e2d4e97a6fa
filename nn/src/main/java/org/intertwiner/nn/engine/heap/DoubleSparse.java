package org.intertwiner.nn.engine.heap;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.intertwiner.nn.engine.sparse.SparseProduct.Operand;

/** Sparse products of float64 by plain loops, row by row. */
public final class DoubleSparse {
  private static final int GRAIN = 1 << 14;

  private DoubleSparse() {}

  /**
   * Computes a product.
   *
   * @param product the map
   * @param factors row-major numbers, one array for each factor
   * @param samples of each factor; 1 repeats
   * @param out the result
   * @param results samples of the result: those of the factors, or 1 for their sum
   * @param workers threads that share the rows
   * @throws CancellationException if the thread is interrupted; it stays so
   */
  public static void run(
      SparseProduct product,
      List<double[]> factors,
      int[] samples,
      double[] out,
      int results,
      Workers workers) {
    int count = factors.size();
    int most = results;
    int[] steps = new int[count];
    int[] moves = new int[count];
    for (int n = 0; n < count; n++) {
      Operand operand = product.factors().get(n);
      most = Math.max(most, samples[n]);
      steps[n] = step(operand, samples[n]);
      moves[n] = samples[n] == 1 ? 0 : move(operand);
    }
    int all = most;
    Operand result = product.result();
    int own = step(result, results);
    int moving = results == 1 ? 0 : move(result);
    int grain = (int) (1 + GRAIN / (1 + (long) all * (1 + product.size() / own(result))));
    Thread caller = Thread.currentThread();
    workers.split(
        result.channels(),
        grain,
        (from, to) -> {
          for (int r = from; r < to; r++) {
            if (caller.isInterrupted()) {
              throw new CancellationException("sparse product interrupted");
            }
            for (int z = 0; z < all; z++) {
              double sum = moving == 0 && z > 0 ? out[r * own] : 0;
              for (int e = product.start(r); e < product.start(r + 1); e++) {
                double term = product.coefficient(e);
                for (int n = 0; n < count; n++) {
                  term *= factors.get(n)[product.index(n, e) * steps[n] + z * moves[n]];
                }
                sum += term;
              }
              out[r * own + z * moving] = sum;
            }
          }
        });
  }

  private static int own(Operand result) {
    return Math.max(1, result.channels());
  }

  private static int step(Operand operand, int samples) {
    return operand.channelsFirst() ? samples : 1;
  }

  private static int move(Operand operand) {
    return operand.channelsFirst() ? 1 : operand.channels();
  }
}
