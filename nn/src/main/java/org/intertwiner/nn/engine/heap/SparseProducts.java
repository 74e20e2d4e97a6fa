package org.intertwiner.nn.engine.heap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.sparse.FusedMixing;
import org.intertwiner.nn.engine.sparse.Mixing;
import org.intertwiner.nn.engine.sparse.SparseProduct;

/** Sparse products of Java arrays. */
final class SparseProducts implements FusedMixing {
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
        sources.add(new SparseKernel.Source(numbers(factors.get(n)), samples[n]));
      }
      SparseKernel.run(product, sources, results, target(out), workers);
    } else if (empty) {
      Arrays.fill(HeapStorage.doubles(out), 0, out.shape().size(), 0.0);
    } else {
      List<double[]> x = factors.stream().map(HeapStorage::doubles).toList();
      DoubleSparse.run(product, x, samples, HeapStorage.doubles(out), results, workers);
    }
  }

  @Override
  public void mix(Mixing mixing, Array left, Array right, List<Array> weights, Array out) {
    int samples = out.shape().at(0);
    if (samples > 0) {
      kernel(mixing, samples, left, right, weights).mix(target(out));
    }
  }

  @Override
  public void gradients(
      Mixing mixing,
      Array left,
      Array right,
      List<Array> weights,
      Array gradient,
      Optional<Array> toLeft,
      Optional<Array> toRight,
      List<Array> toWeights) {
    int samples = gradient.shape().at(0);
    if (samples == 0) {
      for (Array w : toWeights) {
        Arrays.fill(HeapStorage.floats(w), 0, w.shape().size(), 0f);
      }
      return;
    }
    kernel(mixing, samples, left, right, weights)
        .gradients(
            numbers(gradient),
            toLeft.map(SparseProducts::target),
            toRight.map(SparseProducts::target),
            toWeights.stream().map(SparseProducts::target).toList());
  }

  private MixingKernel kernel(
      Mixing mixing, int samples, Array left, Array right, List<Array> weights) {
    List<float[]> matrices = weights.stream().map(HeapStorage::floats).toList();
    return MixingKernel.of(
        mixing, samples, numbers(left), numbers(right), matrices, Optional.empty(), workers);
  }

  private static SparseKernel.Numbers numbers(Array x) {
    float[] numbers = HeapStorage.floats(x);
    return (from, to, offset, count) -> System.arraycopy(numbers, from, to, offset, count);
  }

  private static SparseKernel.Target target(Array y) {
    float[] numbers = HeapStorage.floats(y);
    return (from, offset, to, count) -> System.arraycopy(from, offset, numbers, to, count);
  }
}
