package org.intertwiner.nn.engine.nd4j;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.engine.heap.Contraction;
import org.intertwiner.nn.engine.heap.Contractions;
import org.intertwiner.nn.engine.heap.JavaContractions;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Contractions by ND4J. A batch is cut into one part per thread; each part is copied into native
 * memory, computed by one native operation on one thread, and copied back. Small products stay in
 * Java, where they cost less than the call. The library cannot dilate; dilated kernels are filled
 * up with zeros.
 */
final class Nd4jContractions implements Contractions {
  private static final long SMALL = 30_000;
  private static final long SHARED = 400_000;
  private static final long HEAVY = 50_000_000;
  private static final float[] NOTHING = {};
  private static final int X = 0;
  private static final int W = 1;
  private static final int G = 2;
  private static final int Y = 3;
  private static final int Z = 4;

  private final Workers workers;
  private final JavaContractions small;
  private final String build;
  private final NativeOps nativeOps;
  private final ThreadLocal<Integer> nativeThreads = ThreadLocal.withInitial(() -> 0);
  private final ReentrantLock lock = new ReentrantLock();
  private final Slot[] slots;

  Nd4jContractions(Workers workers, JavaContractions small, String build) {
    this.workers = workers;
    this.small = small;
    this.build = build;
    this.slots = new Slot[workers.count()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = new Slot();
    }
    Nd4j.getExecutioner();
    this.nativeOps = NativeOpsHolder.getInstance().getDeviceNativeOps();
  }

  @Override
  public String description() {
    return build + ", " + workers.count() + " threads";
  }

  /**
   * Runs parts under the lock that guards the slots. Only heavy work that cannot be cut is left to
   * the library's own threads, which wait for each other in busy loops.
   */
  private void run(int parts, long work, IntConsumer body) {
    lock.lock();
    try {
      int threads = parts == 1 && work > HEAVY ? workers.count() : 1;
      workers.run(
          parts,
          p -> {
            if (nativeThreads.get() != threads) {
              nativeOps.setOmpNumThreads(threads);
              nativeThreads.set(threads);
            }
            body.accept(p);
          });
    } finally {
      lock.unlock();
    }
  }

  private int parts(int extent, long work) {
    return work < SHARED ? 1 : Math.min(workers.count(), extent);
  }

  private static int cut(int n, int p, int parts) {
    return (int) ((long) n * p / parts);
  }

  @Override
  public void matmul(Product p, float[] a, float[] b, float[] c) {
    boolean row = p.rows() <= 2 && !p.transposeB();
    if (p.work() * p.batch() < SMALL || row) {
      small.matmul(p, a, b, c);
    } else if (p.batch() > 1) {
      int parts = parts(p.batch(), p.work() * p.batch());
      run(
          parts,
          p.work() * p.batch(),
          i -> batch(slots[i], p, cut(p.batch(), i, parts), cut(p.batch(), i + 1, parts), a, b, c));
    } else {
      int parts = parts((p.rows() + 7) / 8, p.work());
      run(
          parts,
          p.work(),
          i -> rows(slots[i], p, cut(p.rows(), i, parts), cut(p.rows(), i + 1, parts), a, b, c));
    }
  }

  private static void batch(
      Slot slot, Product p, int from, int to, float[] a, float[] b, float[] c) {
    int sizeA = p.rows() * p.inner();
    int sizeB = p.inner() * p.columns();
    int sizeC = p.rows() * p.columns();
    int n = to - from;
    slot.reserve(X, n * sizeA);
    slot.reserve(W, n * sizeB);
    slot.reserve(Y, n * sizeC);
    for (int i = 0; i < n; i++) {
      slot.memory[X].write(i * sizeA, a, (from + i) * p.stepA(), sizeA);
      slot.memory[W].write(i * sizeB, b, (from + i) * p.stepB(), sizeB);
    }
    multiply(slot, p, n, p.rows());
    slot.memory[Y].read(0, c, from * sizeC, n * sizeC);
  }

  private static void rows(
      Slot slot, Product p, int from, int to, float[] a, float[] b, float[] c) {
    int n = to - from;
    slot.reserve(X, n * p.inner());
    slot.reserve(W, p.inner() * p.columns());
    slot.reserve(Y, n * p.columns());
    if (p.transposeA() && n < p.rows()) {
      for (int k = 0; k < p.inner(); k++) {
        slot.memory[X].write(k * n, a, k * p.rows() + from, n);
      }
    } else {
      slot.memory[X].write(0, a, from * p.inner(), n * p.inner());
    }
    slot.memory[W].write(0, b, 0, p.inner() * p.columns());
    multiply(slot, p, 1, n);
    slot.memory[Y].read(0, c, from * p.columns(), n * p.columns());
  }

  private static void multiply(Slot slot, Product p, int batch, int rows) {
    Product sizes =
        new Product(batch, rows, p.inner(), p.columns(), p.transposeA(), p.transposeB(), 0, 0);
    slot.run(
        new Slot.Key("matmul", sizes),
        () -> {
          INDArray x = matrices(slot.memory[X], batch, rows, p.inner(), p.transposeA());
          INDArray w = matrices(slot.memory[W], batch, p.inner(), p.columns(), p.transposeB());
          INDArray y = matrices(slot.memory[Y], batch, rows, p.columns(), false);
          return Slot.prepare(
              "matmul",
              new INDArray[] {x, w},
              new INDArray[] {y},
              p.transposeA() ? 1 : 0,
              p.transposeB() ? 1 : 0,
              0);
        });
  }

  private static INDArray matrices(Staging m, int batch, int rows, int columns, boolean turned) {
    int r = turned ? columns : rows;
    int c = turned ? rows : columns;
    return batch == 1 ? m.array(r, c) : m.array(batch, r, c);
  }

  @Override
  public void conv2d(Contraction s, float[] x, float[] w, float[] y) {
    if (staysInJava(s)) {
      small.conv2d(s, x, w, y);
      return;
    }
    Contraction one = s.undilated().oneGroup();
    int parts = parts(s.batch(), s.work());
    run(
        parts,
        s.work(),
        i -> {
          int from = cut(s.batch(), i, parts);
          Contraction part = one.withBatch(cut(s.batch(), i + 1, parts) - from);
          for (int g = 0; g < s.window().groups(); g++) {
            Copies copies = new Copies(slots[i], s, part, from, g);
            copies.imageIn(X, x);
            copies.kernelIn(w);
            copies.reserveResult(Y);
            slots[i].run(new Slot.Key("conv2d", part), () -> forward(slots[i], part));
            copies.resultOut(Y, y);
          }
        });
  }

  private static Slot.Prepared forward(Slot slot, Contraction s) {
    return Slot.prepare(
        "conv2d",
        new INDArray[] {image(slot.memory[X], s), kernel(slot.memory[W], s)},
        new INDArray[] {result(slot.memory[Y], s)},
        arguments(s));
  }

  @Override
  public void inputGradient(Contraction s, float[] gy, float[] w, float[] gx) {
    if (staysInJava(s)) {
      small.inputGradient(s, gy, w, gx);
    } else if (covers(s)) {
      Contraction one = s.undilated().oneGroup();
      int parts = parts(s.batch(), s.work());
      run(
          parts,
          s.work(),
          i -> {
            int from = cut(s.batch(), i, parts);
            Contraction part = one.withBatch(cut(s.batch(), i + 1, parts) - from);
            for (int g = 0; g < s.window().groups(); g++) {
              Copies copies = new Copies(slots[i], s, part, from, g);
              copies.resultIn(G, gy);
              copies.kernelIn(w);
              copies.reserveImage(Y);
              slots[i].run(new Slot.Key("deconv2d", part), () -> transposed(slots[i], part));
              copies.imageOut(Y, gx);
            }
          });
    } else {
      backward(s, gx, w, gy, gx, null);
    }
  }

  private static Slot.Prepared transposed(Slot slot, Contraction s) {
    return Slot.prepare(
        "deconv2d",
        new INDArray[] {result(slot.memory[G], s), kernel(slot.memory[W], s)},
        new INDArray[] {image(slot.memory[Y], s)},
        arguments(s));
  }

  @Override
  public void weightGradient(Contraction s, float[] x, float[] gy, float[] gw) {
    if (staysInJava(s)) {
      small.weightGradient(s, x, gy, gw);
    } else if (Patches.pays(s)) {
      patches(s, x, gy, gw);
    } else {
      backward(s, x, gw, gy, null, gw);
    }
  }

  @Override
  public void gradients(Contraction s, float[] x, float[] w, float[] gy, float[] gx, float[] gw) {
    if (staysInJava(s)) {
      small.gradients(s, x, w, gy, gx, gw);
    } else {
      backward(s, x, w, gy, gx, gw);
    }
  }

  /** Both adjoints at once; a null target is not wanted. */
  private void backward(
      Contraction s,
      float[] x,
      float[] w,
      float[] gy,
      float @Nullable [] gx,
      float @Nullable [] gw) {
    Contraction one = s.undilated().oneGroup();
    int parts = parts(s.batch(), s.work());
    int kernel = s.outputs() * s.channelsPerGroup() * s.tapRows() * s.tapColumns();
    summed(
        parts,
        s.work(),
        gw == null ? NOTHING : gw,
        gw == null ? 0 : kernel,
        (i, sum) -> {
          int from = cut(s.batch(), i, parts);
          Contraction part = one.withBatch(cut(s.batch(), i + 1, parts) - from);
          for (int g = 0; g < s.window().groups(); g++) {
            Copies copies = new Copies(slots[i], s, part, from, g);
            copies.imageIn(X, x);
            copies.kernelIn(w);
            copies.resultIn(G, gy);
            copies.reserveImage(Y);
            copies.reserveKernel(Z);
            slots[i].run(new Slot.Key("conv2d_bp", part), () -> gradients(slots[i], part));
            if (gx != null) {
              copies.imageOut(Y, gx);
            }
            if (gw != null) {
              copies.kernelOut(Z, sum);
            }
          }
        });
  }

  private void patches(Contraction s, float[] x, float[] gy, float[] gw) {
    int parts = parts(s.batch(), s.work());
    summed(
        parts,
        s.work(),
        gw,
        s.outputs() * s.channels() * s.tapRows() * s.tapColumns(),
        (i, sum) -> {
          int from = cut(s.batch(), i, parts);
          Contraction part = s.withBatch(cut(s.batch(), i + 1, parts) - from);
          new Patches(slots[i], part, from).weightGradient(x, gy, sum);
        });
  }

  /** A part of a batch and where its gradient in the kernel goes. */
  private interface Part {
    void run(int part, float[] sum);
  }

  /** Runs parts and adds their results in order, all while the slots are guarded. */
  private void summed(int parts, long work, float[] target, int size, Part body) {
    lock.lock();
    try {
      float[][] sums = new float[parts][];
      run(
          parts,
          work,
          i -> {
            sums[i] = i == 0 ? target : slots[i].scratch(size);
            body.run(i, sums[i]);
          });
      for (int i = 1; i < parts; i++) {
        add(target, sums[i], size);
      }
    } finally {
      lock.unlock();
    }
  }

  private static void add(float[] target, float[] x, int n) {
    for (int i = 0; i < n; i++) {
      target[i] += x[i];
    }
  }

  private static Slot.Prepared gradients(Slot slot, Contraction s) {
    return Slot.prepare(
        "conv2d_bp",
        new INDArray[] {
          image(slot.memory[X], s), kernel(slot.memory[W], s), result(slot.memory[G], s)
        },
        new INDArray[] {image(slot.memory[Y], s), kernel(slot.memory[Z], s)},
        arguments(s));
  }

  /** Too little work for a native call per group and part; so is always one plane per group. */
  private boolean staysInJava(Contraction s) {
    boolean planes = s.channelsPerGroup() == 1 && s.outputsPerGroup() == 1;
    return (planes && s.channels() > 1) || s.work() / s.window().groups() < SMALL;
  }

  /** Whether the results determine the image's extents, as a transposed convolution assumes. */
  private static boolean covers(Contraction s) {
    Window v = s.window();
    int rows = (s.outRows() - 1) * v.stride(0) + v.dilation(0) * (s.tapRows() - 1) + 1;
    int columns = (s.outColumns() - 1) * v.stride(1) + v.dilation(1) * (s.tapColumns() - 1) + 1;
    return rows == s.rows() + 2 * v.padding(0) && columns == s.columns() + 2 * v.padding(1);
  }

  private static INDArray image(Staging m, Contraction s) {
    return m.array(s.batch(), s.channels(), s.rows(), s.columns());
  }

  private static INDArray result(Staging m, Contraction s) {
    return m.array(s.batch(), s.outputs(), s.outRows(), s.outColumns());
  }

  private static INDArray kernel(Staging m, Contraction s) {
    return m.array(s.outputs(), s.channels(), s.tapRows(), s.tapColumns());
  }

  /** Taps, strides, paddings, dilations; explicit padding, channels first, kernels (o, c, i, j). */
  private static long[] arguments(Contraction s) {
    Window v = s.window();
    return new long[] {
      s.tapRows(),
      s.tapColumns(),
      v.stride(0),
      v.stride(1),
      v.padding(0),
      v.padding(1),
      v.dilation(0),
      v.dilation(1),
      0,
      0,
      1
    };
  }
}
