package org.intertwiner.nn.engine.torch;

import static org.intertwiner.nn.engine.torch.TorchStorage.tensor;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.heap.DoubleSparse;
import org.intertwiner.nn.engine.heap.MixingKernel;
import org.intertwiner.nn.engine.heap.NativeProducts;
import org.intertwiner.nn.engine.heap.SparseKernel;
import org.intertwiner.nn.engine.sparse.FusedMixing;
import org.intertwiner.nn.engine.sparse.Mixing;
import org.intertwiner.nn.engine.sparse.SparseProduct;

/**
 * Sparse products. On the processor float32 and float64 go through Java's loops, blocks of samples
 * at a time, straight from LibTorch's memory; everything else is gathered, multiplied and added up
 * by LibTorch, many entries at a time.
 */
final class TorchSparse implements FusedMixing {
  /** Numbers of intermediate results at a time. */
  private static final long STAGED = 1L << 26;

  private final TorchDevice device;
  private final TorchTransfers transfers;
  private final Workers workers;
  private final NativeProducts blas = new NativeProducts(TorchSparse::multiply);
  private final Map<SparseProduct, List<Chunk>> chunks =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** A range of entries on the device: rows, coefficients, coordinates of the factors. */
  private record Chunk(Tensor rows, Tensor coefficients, List<Tensor> indices, long samples) {}

  TorchSparse(TorchDevice device, TorchTransfers transfers) {
    this.device = device;
    this.transfers = transfers;
    this.workers = new Workers(device.threads());
  }

  void multiply(SparseProduct product, List<Array> factors, Array out) {
    if (out.shape().size() == 0) {
      return;
    }
    if (product.size() == 0 || factors.stream().anyMatch(x -> x.shape().size() == 0)) {
      tensor(out).zero_();
      return;
    }
    int[] samples = new int[factors.size()];
    for (int n = 0; n < samples.length; n++) {
      samples[n] = factors.get(n).shape().at(product.factors().get(n).batchAxis());
    }
    int results = out.shape().at(product.result().batchAxis());
    if (device.isCuda() || out.type().isHalf()) {
      gathered(product, factors, out, results);
    } else if (out.type() == DType.FLOAT32) {
      floats(product, factors, samples, out, results);
    } else {
      List<double[]> x = factors.stream().map(this::doubles).toList();
      double[] y = new double[out.shape().size()];
      DoubleSparse.run(product, x, samples, y, results, workers);
      transfers.write(y, 0, out);
    }
  }

  private double[] doubles(Array x) {
    double[] numbers = new double[x.shape().size()];
    transfers.read(x, numbers, 0);
    return numbers;
  }

  private void floats(
      SparseProduct product, List<Array> factors, int[] samples, Array out, int results) {
    List<SparseKernel.Source> sources = new ArrayList<>();
    for (int n = 0; n < samples.length; n++) {
      sources.add(new SparseKernel.Source(numbers(factors.get(n)), samples[n]));
    }
    try {
      SparseKernel.run(product, sources, results, target(out), workers);
    } finally {
      factors.forEach(Reference::reachabilityFence);
      Reference.reachabilityFence(out);
    }
  }

  /** Half precision is multiplied and added up in float32, and rounded once. */
  private void gathered(SparseProduct product, List<Array> factors, Array out, int results) {
    ScalarType kind = TorchDevice.kind(out.type() == DType.FLOAT64 ? DType.FLOAT64 : DType.FLOAT32);
    int most = results;
    List<Tensor> rows = new ArrayList<>();
    for (int n = 0; n < factors.size(); n++) {
      SparseProduct.Operand operand = product.factors().get(n);
      most = Math.max(most, factors.get(n).shape().at(operand.batchAxis()));
      try (Tensor x = tensor(factors.get(n)).to(kind)) {
        rows.add(operand.channelsFirst() ? x.alias() : x.t());
      }
    }
    long[] extents = {product.result().channels(), results};
    try (Tensor zero = tensor(out).new_zeros(extents);
        Tensor y = zero.to(kind)) {
      for (Chunk chunk : chunks(product, most)) {
        add(chunk, rows, y, kind, results < most);
      }
      try (Tensor turned = product.result().channelsFirst() ? y.alias() : y.t()) {
        tensor(out).copy_(turned);
      }
    }
    rows.forEach(Tensor::close);
  }

  private static void add(
      Chunk chunk, List<Tensor> factors, Tensor y, ScalarType kind, boolean summed) {
    Tensor terms = chunk.coefficients.to(kind);
    for (int n = 0; n < factors.size(); n++) {
      try (Tensor before = terms;
          Tensor x = factors.get(n).index_select(0, chunk.indices.get(n))) {
        terms = before.mul(x);
      }
    }
    if (summed) {
      try (Tensor before = terms) {
        terms = before.sum(new long[] {1}, true, TorchDevice.sameKind());
      }
    }
    try (Tensor all = terms;
        Tensor fitting = all.expand(new long[] {all.size(0), y.size(1)})) {
      y.index_add_(0, chunk.rows, fitting);
    }
  }

  private List<Chunk> chunks(SparseProduct product, int samples) {
    List<Chunk> known = chunks.get(product);
    if (known != null && known.get(0).samples >= samples) {
      return known;
    }
    long wide = Long.highestOneBit(Math.max(1, samples - 1)) * 2;
    int each = (int) Math.max(1, Math.min(product.size(), STAGED / wide));
    int[] rows = new int[product.size()];
    for (int r = 0; r < product.result().channels(); r++) {
      Arrays.fill(rows, product.start(r), product.start(r + 1), r);
    }
    double[] coefficients = product.coefficients();
    List<Chunk> made = new ArrayList<>();
    for (int from = 0; from < product.size(); from += each) {
      int count = Math.min(each, product.size() - from);
      List<Tensor> indices = new ArrayList<>();
      for (int n = 0; n < product.factors().size(); n++) {
        indices.add(indices(product.indices(n), from, count));
      }
      Tensor column = column(coefficients, from, count);
      made.add(new Chunk(indices(rows, from, count), column, indices, wide));
    }
    chunks.put(product, List.copyOf(made));
    return made;
  }

  private Tensor indices(int[] numbers, int from, int count) {
    try (Tensor host = device.onHost(DType.INT32, count)) {
      LongBuffer longs = host.data_ptr_long().capacity(count).asBuffer();
      for (int i = 0; i < count; i++) {
        longs.put(i, numbers[from + i]);
      }
      return device.moved(host, DType.INT32);
    }
  }

  private Tensor column(double[] numbers, int from, int count) {
    try (Tensor host = device.onHost(DType.FLOAT64, count);
        Tensor column = host.view(count, 1)) {
      host.data_ptr_double().put(numbers, from, count);
      return device.moved(column, DType.FLOAT64);
    }
  }

  @Override
  public void mix(Mixing mixing, Array left, Array right, List<Array> weights, Array out) {
    int samples = out.shape().at(0);
    if (samples == 0) {
      return;
    }
    try {
      kernel(mixing, samples, left, right, weights).mix(target(out));
    } finally {
      Reference.reachabilityFence(left);
      Reference.reachabilityFence(right);
      Reference.reachabilityFence(out);
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
      toWeights.forEach(w -> tensor(w).zero_());
      return;
    }
    try {
      kernel(mixing, samples, left, right, weights)
          .gradients(
              numbers(gradient),
              toLeft.map(TorchSparse::target),
              toRight.map(TorchSparse::target),
              toWeights.stream().map(TorchSparse::target).toList());
    } finally {
      Reference.reachabilityFence(left);
      Reference.reachabilityFence(right);
      Reference.reachabilityFence(gradient);
      toLeft.ifPresent(Reference::reachabilityFence);
      toRight.ifPresent(Reference::reachabilityFence);
      Reference.reachabilityFence(toWeights);
    }
  }

  private MixingKernel kernel(
      Mixing mixing, int samples, Array left, Array right, List<Array> weights) {
    List<float[]> matrices = new ArrayList<>();
    for (Array w : weights) {
      float[] numbers = new float[w.shape().size()];
      transfers.read(w, numbers, 0);
      matrices.add(numbers);
    }
    return MixingKernel.of(
        mixing, samples, numbers(left), numbers(right), matrices, Optional.of(blas), workers);
  }

  private static SparseKernel.Numbers numbers(Array x) {
    return TorchStorage.storage(x).floats()::get;
  }

  private static SparseKernel.Target target(Array y) {
    FloatBuffer numbers = TorchStorage.storage(y).floats();
    return (from, offset, to, count) -> numbers.put(to, from, offset, count);
  }

  /** One thread of OpenBLAS for each call: {@link TorchDevice} says so to it. */
  private static void multiply(
      boolean turnA,
      boolean turnB,
      NativeProducts.Sizes sizes,
      FloatBuffer a,
      FloatBuffer b,
      float beta,
      FloatBuffer c) {
    openblas_nolapack.cblas_sgemm(
        openblas_nolapack.CblasRowMajor,
        turnA ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
        turnB ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
        sizes.m(),
        sizes.n(),
        sizes.k(),
        1,
        a,
        turnA ? sizes.m() : sizes.k(),
        b,
        turnB ? sizes.k() : sizes.n(),
        beta,
        c,
        sizes.n());
  }
}
