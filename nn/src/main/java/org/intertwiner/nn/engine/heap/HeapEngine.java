package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.parallel.Workers;
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
 * An engine over Java arrays: float32 for speed, float64 by plain loops for gradient checks.
 * <b>Accuracy</b>: element-wise within 2 units in the last place of float32, ELU and tanh within
 * 4·10⁻⁷; sums within 10⁻⁶ of Σ|x|.
 */
public final class HeapEngine implements Engine {
  private static final int GRAIN = 1 << 16;

  private final String name;
  private final Workers workers;
  private final Contractions contractions;
  private final DoubleContractions doubles;
  private final Moves moves;
  private final Selections selections;
  private final SparseProducts sparse;
  private final Memory memory = new Memory(HeapStorage::allocate, Runtime.getRuntime().maxMemory());

  /**
   * Creates an engine.
   *
   * @param name its name
   * @param workers the threads that share large loops
   * @param contractions matrix products and convolutions of float32
   */
  public HeapEngine(String name, Workers workers, Contractions contractions) {
    this.name = name;
    this.workers = workers;
    this.contractions = contractions;
    this.doubles = new DoubleContractions(workers);
    this.moves = new Moves(workers);
    this.selections = new Selections(workers);
    this.sparse = new SparseProducts(workers);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    return name + ": " + contractions.description();
  }

  @Override
  public Memory memory() {
    return memory;
  }

  private static boolean isSingle(Array x) {
    return x.type() == DType.FLOAT32;
  }

  @Override
  public void write(float[] source, int offset, Array out) {
    System.arraycopy(source, offset, HeapStorage.floats(out), 0, out.shape().size());
  }

  @Override
  public void write(double[] source, int offset, Array out) {
    int n = out.shape().size();
    if (isSingle(out)) {
      float[] y = HeapStorage.floats(out);
      for (int i = 0; i < n; i++) {
        y[i] = (float) source[offset + i];
      }
    } else {
      System.arraycopy(source, offset, HeapStorage.doubles(out), 0, n);
    }
  }

  @Override
  public void write(int[] source, int offset, Array out) {
    System.arraycopy(source, offset, HeapStorage.ints(out), 0, out.shape().size());
  }

  @Override
  public void read(Array x, float[] target, int offset) {
    int n = x.shape().size();
    switch (x.type()) {
      case FLOAT32 -> System.arraycopy(HeapStorage.floats(x), 0, target, offset, n);
      case FLOAT64 -> {
        double[] v = HeapStorage.doubles(x);
        for (int i = 0; i < n; i++) {
          target[offset + i] = (float) v[i];
        }
      }
      default -> {
        int[] v = HeapStorage.ints(x);
        for (int i = 0; i < n; i++) {
          target[offset + i] = v[i];
        }
      }
    }
  }

  @Override
  public void read(Array x, double[] target, int offset) {
    int n = x.shape().size();
    switch (x.type()) {
      case FLOAT64 -> System.arraycopy(HeapStorage.doubles(x), 0, target, offset, n);
      case FLOAT32 -> {
        float[] v = HeapStorage.floats(x);
        for (int i = 0; i < n; i++) {
          target[offset + i] = v[i];
        }
      }
      default -> {
        int[] v = HeapStorage.ints(x);
        for (int i = 0; i < n; i++) {
          target[offset + i] = v[i];
        }
      }
    }
  }

  @Override
  public void read(Array x, int[] target, int offset) {
    System.arraycopy(HeapStorage.ints(x), 0, target, offset, x.shape().size());
  }

  @Override
  public void fill(Array out, double value) {
    int n = out.shape().size();
    switch (out.type()) {
      case FLOAT32 -> Arrays.fill(HeapStorage.floats(out), 0, n, (float) value);
      case FLOAT64 -> Arrays.fill(HeapStorage.doubles(out), 0, n, value);
      default -> Arrays.fill(HeapStorage.ints(out), 0, n, (int) value);
    }
  }

  @Override
  public void copy(Array x, Array out) {
    if (x.type() != out.type()) {
      Doubles.convert(HeapStorage.data(x), HeapStorage.data(out), x.shape().size());
      return;
    }
    Strides nest = Strides.broadcast(out.shape(), x.shape());
    int[] dense = Shape.of(nest.extents).strides();
    Object from = HeapStorage.data(x);
    moves.block(Shape.of(nest.extents), from, nest.steps[0], 0, HeapStorage.data(out), dense, 0);
  }

  @Override
  public boolean isFinite(Array x) {
    int n = x.shape().size();
    if (isSingle(x)) {
      return FloatLoops.isFinite(HeapStorage.floats(x), n);
    }
    return Arrays.stream(HeapStorage.doubles(x), 0, n).allMatch(Double::isFinite);
  }

  @Override
  public void unary(Unary op, Array x, Array out) {
    int n = x.shape().size();
    if (isSingle(x)) {
      float[] a = HeapStorage.floats(x);
      float[] y = HeapStorage.floats(out);
      workers.split(n, GRAIN, (from, to) -> FloatUnary.apply(op, a, y, from, to));
    } else {
      double[] a = HeapStorage.doubles(x);
      double[] y = HeapStorage.doubles(out);
      var f = Doubles.of(op);
      for (int i = 0; i < n; i++) {
        y[i] = f.applyAsDouble(a[i]);
      }
    }
  }

  @Override
  public void affine(Array x, double scale, double shift, Array out) {
    int n = x.shape().size();
    if (isSingle(x)) {
      float[] a = HeapStorage.floats(x);
      float[] y = HeapStorage.floats(out);
      workers.split(
          n, GRAIN, (from, to) -> FloatLoops.affine(a, (float) scale, (float) shift, y, from, to));
    } else {
      double[] a = HeapStorage.doubles(x);
      double[] y = HeapStorage.doubles(out);
      for (int i = 0; i < n; i++) {
        y[i] = scale * a[i] + shift;
      }
    }
  }

  @Override
  public void binary(Binary op, Array a, Array b, Array out) {
    if (out.shape().size() == 0) {
      return;
    }
    Strides nest = Strides.broadcast(out.shape(), a.shape(), b.shape());
    if (isSingle(out)) {
      new FloatLoops(workers, nest)
          .binary(op, HeapStorage.floats(a), HeapStorage.floats(b), HeapStorage.floats(out));
    } else {
      Doubles.binary(
          Doubles.of(op),
          nest,
          HeapStorage.doubles(a),
          HeapStorage.doubles(b),
          HeapStorage.doubles(out));
    }
  }

  @Override
  public void scaleShift(Array x, Array a, Array b, Array out) {
    if (out.shape().size() == 0) {
      return;
    }
    Strides nest = Strides.broadcast(x.shape(), a.shape());
    if (isSingle(x)) {
      new FloatLoops(workers, nest)
          .scaleShift(
              HeapStorage.floats(x),
              HeapStorage.floats(a),
              HeapStorage.floats(b),
              HeapStorage.floats(out));
    } else {
      double[] zero = new double[b.shape().size()];
      double[] v = HeapStorage.doubles(x);
      double[] y = HeapStorage.doubles(out);
      Doubles.combine(nest, v, HeapStorage.doubles(a), v, zero, HeapStorage.doubles(b), y);
    }
  }

  @Override
  public void combine(Array x, Array a, Array z, Array b, Array c, Array out) {
    if (out.shape().size() == 0) {
      return;
    }
    Strides nest = Strides.broadcast(x.shape(), a.shape());
    if (isSingle(x)) {
      new FloatLoops(workers, nest)
          .combine(
              HeapStorage.floats(x),
              HeapStorage.floats(a),
              HeapStorage.floats(z),
              HeapStorage.floats(b),
              HeapStorage.floats(c),
              HeapStorage.floats(out));
    } else {
      Doubles.combine(
          nest,
          HeapStorage.doubles(x),
          HeapStorage.doubles(a),
          HeapStorage.doubles(z),
          HeapStorage.doubles(b),
          HeapStorage.doubles(c),
          HeapStorage.doubles(out));
    }
  }

  @Override
  public void sum(Array x, Array out) {
    sum(Sums.Kind.PLAIN, x, x, out);
  }

  @Override
  public void productSum(Array x, Array z, Array out) {
    sum(Sums.Kind.PRODUCT, x, z, out);
  }

  @Override
  public void squaredDeviation(Array x, Array m, Array out) {
    sum(Sums.Kind.DEVIATION, x, m, out);
  }

  private void sum(Sums.Kind kind, Array x, Array z, Array out) {
    if (x.shape().size() == 0) {
      fill(out, 0);
      return;
    }
    Sums plan = new Sums(x.shape(), out.shape());
    if (isSingle(x)) {
      new FloatSums(
              workers, kind, HeapStorage.floats(x), HeapStorage.floats(z), HeapStorage.floats(out))
          .run(plan);
    } else {
      Doubles.sum(
          kind, plan, HeapStorage.doubles(x), HeapStorage.doubles(z), HeapStorage.doubles(out));
    }
  }

  @Override
  public void argmax(Array x, int axis, Array out) {
    selections.argmax(x, axis, out);
  }

  @Override
  public void logSoftmax(Array x, Array out) {
    int n = x.shape().at(-1);
    if (x.shape().size() == 0) {
      return;
    }
    int rows = x.shape().size() / n;
    if (isSingle(x)) {
      float[] a = HeapStorage.floats(x);
      float[] y = HeapStorage.floats(out);
      workers.split(rows, 1 + GRAIN / n, (from, to) -> FloatLoops.logSoftmax(a, y, from, to, n));
    } else {
      Doubles.logSoftmax(HeapStorage.doubles(x), HeapStorage.doubles(out), rows, n);
    }
  }

  @Override
  public void permute(Array x, int[] axes, Array out) {
    if (x.shape().size() > 0) {
      moves.permute(x, axes, out);
    }
  }

  @Override
  public void slice(Array x, int[] starts, Array out) {
    if (out.shape().size() > 0) {
      moves.slice(x, starts, out);
    }
  }

  @Override
  public void place(Array x, int[] starts, Array out) {
    if (x.shape().size() > 0) {
      moves.place(x, starts, out);
    }
  }

  @Override
  public void gather(Array x, int axis, Array index, Array out) {
    moves.gather(x, axis, index, out);
  }

  @Override
  public void scatterAdd(Array x, int axis, Array index, Array out) {
    if (x.shape().size() == 0) {
      fill(out, 0);
    } else {
      moves.scatterAdd(x, axis, index, out);
    }
  }

  @Override
  public void gatherAlong(Array x, int axis, Array index, Array out) {
    moves.gatherAlong(x, axis, index, out);
  }

  @Override
  public void scatterAddAlong(Array x, int axis, Array index, Array out) {
    if (x.shape().size() == 0) {
      fill(out, 0);
    } else {
      moves.scatterAddAlong(x, axis, index, out);
    }
  }

  @Override
  public void matmul(Array a, boolean transposeA, Array b, boolean transposeB, Array out) {
    Shape s = out.shape();
    int inner = a.shape().at(transposeA ? 1 : 2);
    if (s.size() == 0 || inner == 0) {
      fill(out, 0);
      return;
    }
    int stepA = a.shape().at(0) == 1 ? 0 : inner * s.at(1);
    int stepB = b.shape().at(0) == 1 ? 0 : inner * s.at(2);
    Contractions.Product p =
        new Contractions.Product(
            s.at(0), s.at(1), inner, s.at(2), transposeA, transposeB, stepA, stepB);
    if (isSingle(a)) {
      contractions.matmul(p, HeapStorage.floats(a), HeapStorage.floats(b), HeapStorage.floats(out));
    } else {
      doubles.matmul(p, HeapStorage.doubles(a), HeapStorage.doubles(b), HeapStorage.doubles(out));
    }
  }

  @Override
  public void multiply(SparseProduct product, List<Array> factors, Array out) {
    sparse.multiply(product, factors, out);
  }

  @Override
  public Optional<FusedMixing> mixing(DType type) {
    return type == DType.FLOAT32 ? Optional.of(sparse) : Optional.empty();
  }

  @Override
  public void convolve(Array x, Array w, Window window, Array y) {
    Contraction s = Contraction.of(x.shape(), w.shape(), y.shape(), window);
    if (s.work() == 0) {
      fill(y, 0);
    } else if (isSingle(x)) {
      contractions.convolve(s, HeapStorage.floats(x), HeapStorage.floats(w), HeapStorage.floats(y));
    } else {
      doubles.convolve(s, HeapStorage.doubles(x), HeapStorage.doubles(w), HeapStorage.doubles(y));
    }
  }

  @Override
  public void inputGradient(Array gy, Array w, Window window, Array gx) {
    Contraction s = Contraction.of(gx.shape(), w.shape(), gy.shape(), window);
    if (s.work() == 0) {
      fill(gx, 0);
    } else if (isSingle(gx)) {
      contractions.inputGradient(
          s, HeapStorage.floats(gy), HeapStorage.floats(w), HeapStorage.floats(gx));
    } else {
      doubles.inputGradient(
          s, HeapStorage.doubles(gy), HeapStorage.doubles(w), HeapStorage.doubles(gx));
    }
  }

  @Override
  public void weightGradient(Array x, Array gy, Window window, Array gw) {
    Contraction s = Contraction.of(x.shape(), gw.shape(), gy.shape(), window);
    if (s.work() == 0) {
      fill(gw, 0);
    } else if (isSingle(x)) {
      contractions.weightGradient(
          s, HeapStorage.floats(x), HeapStorage.floats(gy), HeapStorage.floats(gw));
    } else {
      doubles.weightGradient(
          s, HeapStorage.doubles(x), HeapStorage.doubles(gy), HeapStorage.doubles(gw));
    }
  }

  @Override
  public void convolutionGradients(Array x, Array w, Array gy, Window window, Array gx, Array gw) {
    Contraction s = Contraction.of(x.shape(), w.shape(), gy.shape(), window);
    if (isSingle(x) && s.work() > 0) {
      contractions.gradients(
          s,
          HeapStorage.floats(x),
          HeapStorage.floats(w),
          HeapStorage.floats(gy),
          HeapStorage.floats(gx),
          HeapStorage.floats(gw));
    } else {
      inputGradient(gy, w, window, gx);
      weightGradient(x, gy, window, gw);
    }
  }

  @Override
  public void argmaxPool(Array x, int[] taps, Window window, Array out) {
    selections.argmaxPool(x, taps, window, out);
  }

  @Override
  public void accumulate(Array target, double beta, Array x, double alpha) {
    int n = x.shape().size();
    if (isSingle(x)) {
      float[] y = HeapStorage.floats(target);
      float[] a = HeapStorage.floats(x);
      workers.split(
          n,
          GRAIN,
          (from, to) -> FloatLoops.accumulate(y, (float) beta, a, (float) alpha, from, to));
    } else {
      Doubles.accumulate(HeapStorage.doubles(target), beta, HeapStorage.doubles(x), alpha, n);
    }
  }

  @Override
  public void adam(Array parameter, Array gradient, Array first, Array second, AdamRates rates) {
    int n = parameter.shape().size();
    if (isSingle(parameter)) {
      AdamLoop loop = AdamLoop.of(rates);
      float[] p = HeapStorage.floats(parameter);
      float[] g = HeapStorage.floats(gradient);
      float[] m = HeapStorage.floats(first);
      float[] v = HeapStorage.floats(second);
      workers.split(n, GRAIN, (from, to) -> loop.run(p, g, m, v, from, to));
    } else {
      AdamLoop.run(
          rates,
          HeapStorage.doubles(parameter),
          HeapStorage.doubles(gradient),
          HeapStorage.doubles(first),
          HeapStorage.doubles(second),
          n);
    }
  }
}
