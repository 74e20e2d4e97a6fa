package org.intertwiner.nn.engine.heap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.sparse.SparseProduct;

/** Sparse products of Java arrays. */
final class SparseProducts {
  private final Workers workers;

  SparseProducts(Workers workers) {
    this.workers = workers;
  }

  void multiply(SparseProduct product, List<Array> factors, Array out) {
    if (out.shape().size() == 0) {
      return;
    }
    int results = out.shape().at(product.result().batchAxis());
    int[] samples = new int[factors.size()];
    for (int n = 0; n < samples.length; n++) {
      samples[n] = factors.get(n).shape().at(product.factors().get(n).batchAxis());
    }
    boolean empty = factors.stream().anyMatch(x -> x.shape().size() == 0);
    if (out.type() == DType.FLOAT32) {
      float[] y = HeapStorage.floats(out);
      if (empty) {
        Arrays.fill(y, 0, out.shape().size(), 0f);
        return;
      }
      List<SparseKernel.Source> sources = new ArrayList<>();
      for (int n = 0; n < samples.length; n++) {
        float[] x = HeapStorage.floats(factors.get(n));
        sources.add(
            new SparseKernel.Source(
                (from, to, offset, count) -> System.arraycopy(x, from, to, offset, count),
                samples[n]));
      }
      SparseKernel.run(
          product,
          sources,
          results,
          (from, offset, to, count) -> System.arraycopy(from, offset, y, to, count),
          workers);
    } else if (empty) {
      Arrays.fill(HeapStorage.doubles(out), 0, out.shape().size(), 0.0);
    } else {
      List<double[]> x = factors.stream().map(HeapStorage::doubles).toList();
      DoubleSparse.run(product, x, samples, HeapStorage.doubles(out), results, workers);
    }
  }
}
