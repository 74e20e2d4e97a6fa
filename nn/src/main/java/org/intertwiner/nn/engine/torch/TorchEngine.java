package org.intertwiner.nn.engine.torch;

import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.Context;
import org.bytedeco.pytorch.global.torch;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.AdamRates;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.Binary;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Memory;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Unary;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.engine.sparse.FusedMixing;
import org.intertwiner.nn.engine.sparse.SparseProduct;

/**
 * LibTorch as an engine: arrays are views of native tensors, and every primitive writes into the
 * caller's.
 *
 * <p><b>Accuracy.</b> Element-wise results are within a few units in the last place of their kind;
 * sums and contractions carry the rounding of their kind in the order that the fixed number of
 * threads gives, so that repeats are bit-identical.
 */
final class TorchEngine implements Engine {
  private final String name;
  private final TorchDevice device;
  private final Memory memory;
  private final TorchTransfers transfers;
  private final TorchEntrywise entrywise;
  private final TorchReductions reductions;
  private final TorchMoves moves;
  private final TorchContractions contractions;
  private final TorchSparse sparse;

  /**
   * Loads LibTorch.
   *
   * @param name the engine's name
   * @param cuda whether to compute on an NVIDIA card
   * @param threads threads of the processor that share an operation
   * @throws InvalidInput if there is no card to compute on
   */
  TorchEngine(String name, boolean cuda, int threads) {
    this.name = name;
    if (cuda && !torch.cuda_is_available()) {
      throw new InvalidInput(
          "tensor engine " + name,
          "LibTorch sees no CUDA device",
          "an NVIDIA card, its driver, and the libraries of CUDA",
          "see doctor");
    }
    long available = cuda ? Long.MAX_VALUE / 2 : Pointer.totalPhysicalBytes() / 5 * 4;
    this.device = new TorchDevice(cuda, threads, available);
    this.memory = new Memory(device::allocate, available);
    this.transfers = new TorchTransfers(device);
    this.entrywise = new TorchEntrywise(device, memory);
    this.reductions = new TorchReductions(device, memory);
    this.moves = new TorchMoves(device);
    this.contractions = new TorchContractions(device);
    this.sparse = new TorchSparse(device, transfers);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    String where =
        device.isCuda()
            ? "CUDA " + Context.versionCUDART()
            : torch.get_cpu_capability().getString()
                + (Context.hasMKLDNN() ? ", oneDNN" : "")
                + ", "
                + device.threads()
                + " threads";
    return name + ": LibTorch 2.10.0, " + where;
  }

  @Override
  public boolean supports(DType type) {
    return true;
  }

  @Override
  public Memory memory() {
    return memory;
  }

  @Override
  public void write(float[] source, int offset, Array out) {
    transfers.write(source, offset, out);
  }

  @Override
  public void write(double[] source, int offset, Array out) {
    transfers.write(source, offset, out);
  }

  @Override
  public void write(int[] source, int offset, Array out) {
    transfers.write(source, offset, out);
  }

  @Override
  public void read(Array x, float[] target, int offset) {
    transfers.read(x, target, offset);
  }

  @Override
  public void read(Array x, double[] target, int offset) {
    transfers.read(x, target, offset);
  }

  @Override
  public void read(Array x, int[] target, int offset) {
    transfers.read(x, target, offset);
  }

  @Override
  public void fill(Array out, double value) {
    entrywise.fill(out, value);
  }

  @Override
  public void copy(Array x, Array out) {
    moves.copy(x, out);
  }

  @Override
  public boolean isFinite(Array x) {
    return entrywise.isFinite(x);
  }

  @Override
  public void unary(Unary op, Array x, Array out) {
    device.ready();
    entrywise.unary(op, x, out);
  }

  @Override
  public void affine(Array x, double scale, double shift, Array out) {
    device.ready();
    entrywise.affine(x, scale, shift, out);
  }

  @Override
  public void binary(Binary op, Array a, Array b, Array out) {
    device.ready();
    entrywise.binary(op, a, b, out);
  }

  @Override
  public void scaleShift(Array x, Array a, Array b, Array out) {
    device.ready();
    entrywise.scaleShift(x, a, b, out);
  }

  @Override
  public void combine(Array x, Array a, Array z, Array b, Array c, Array out) {
    device.ready();
    entrywise.combine(x, a, z, b, c, out);
  }

  @Override
  public void sum(Array x, Array out) {
    device.ready();
    reductions.sum(x, out);
  }

  @Override
  public void productSum(Array x, Array z, Array out) {
    device.ready();
    reductions.productSum(x, z, out);
  }

  @Override
  public void squaredDeviation(Array x, Array m, Array out) {
    device.ready();
    reductions.squaredDeviation(x, m, out);
  }

  @Override
  public void argmax(Array x, int axis, Array out) {
    device.ready();
    reductions.argmax(x, axis, out);
  }

  @Override
  public void logSoftmax(Array x, Array out) {
    device.ready();
    reductions.logSoftmax(x, out);
  }

  @Override
  public void permute(Array x, int[] axes, Array out) {
    device.ready();
    moves.permute(x, axes, out);
  }

  @Override
  public void slice(Array x, int[] starts, Array out) {
    device.ready();
    moves.slice(x, starts, out);
  }

  @Override
  public Optional<Array> part(Array x, int first, Shape shape) {
    return Optional.of(x.within(TorchStorage.storage(x).part(first, shape.size()), shape));
  }

  @Override
  public void place(Array x, int[] starts, Array out) {
    device.ready();
    moves.place(x, starts, out);
  }

  @Override
  public void gather(Array x, int axis, Array index, Array out) {
    device.ready();
    moves.gather(x, axis, index, out);
  }

  @Override
  public void scatterAdd(Array x, int axis, Array index, Array out) {
    device.ready();
    moves.scatterAdd(x, axis, index, out);
  }

  @Override
  public void gatherAlong(Array x, int axis, Array index, Array out) {
    device.ready();
    moves.gatherAlong(x, axis, index, out);
  }

  @Override
  public void scatterAddAlong(Array x, int axis, Array index, Array out) {
    device.ready();
    moves.scatterAddAlong(x, axis, index, out);
  }

  @Override
  public void matmul(Array a, boolean transposeA, Array b, boolean transposeB, Array out) {
    device.ready();
    contractions.matmul(a, transposeA, b, transposeB, out);
  }

  @Override
  public void multiply(SparseProduct product, List<Array> factors, Array out) {
    device.ready();
    sparse.multiply(product, factors, out);
  }

  @Override
  public Optional<FusedMixing> mixing(DType type) {
    boolean here = type == DType.FLOAT32 && !device.isCuda();
    return here ? Optional.of(sparse) : Optional.empty();
  }

  @Override
  public void convolve(Array x, Array w, Window window, Array y) {
    device.ready();
    contractions.convolve(x, w, window, y);
  }

  @Override
  public void inputGradient(Array gy, Array w, Window window, Array gx) {
    device.ready();
    contractions.inputGradient(gy, w, window, gx);
  }

  @Override
  public void weightGradient(Array x, Array gy, Window window, Array gw) {
    device.ready();
    contractions.weightGradient(x, gy, window, gw);
  }

  @Override
  public void convolutionGradients(Array x, Array w, Array gy, Window window, Array gx, Array gw) {
    device.ready();
    contractions.gradients(x, w, gy, window, gx, gw);
  }

  @Override
  public void argmaxPool(Array x, int[] taps, Window window, Array out) {
    device.ready();
    reductions.argmaxPool(x, taps, window, out);
  }

  @Override
  public void accumulate(Array target, double beta, Array x, double alpha) {
    device.ready();
    entrywise.accumulate(target, beta, x, alpha);
  }

  @Override
  public void adam(Array parameter, Array gradient, Array first, Array second, AdamRates rates) {
    device.ready();
    entrywise.adam(parameter, gradient, first, second, rates);
  }
}
