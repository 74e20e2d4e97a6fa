package org.intertwiner.nn.engine.nd4j;

import java.util.Arrays;
import java.util.Objects;
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
 * up with zeros. Volumes are convolved as pictures of two axes whose channels are the planes that
 * the kernel sees.
 */
final class Nd4jContractions implements Contractions {
  private static final long SMALL = 30_000;
  private static final int THIN = 64;
  private static final long SHARED = 400_000;
  private static final long HEAVY = 50_000_000;

  /** Numbers that one part of a convolution may keep in native memory for its pictures. */
  private static final long STAGED = 1L << 22;

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
    // many products with few terms in each sum: no faster there, and copied twice
    boolean thin = p.batch() > 1 && p.inner() < THIN;
    if (p.work() < SMALL || row || thin) {
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
  public void convolve(Contraction s, float[] x, float[] w, float[] y) {
    if (staysInJava(s)) {
      small.convolve(s, x, w, y);
      return;
    }
    Plan plan = plan(s, size(s));
    for (int round = 0; round < plan.rounds; round++) {
      int r = round;
      run(
          plan.parts,
          s.work(),
          i -> {
            for (int g = 0; g < s.window().groups(); g++) {
              Copies copies = plan.copies(i, r, g);
              Contraction part = copies.part();
              if (part.batch() > 0) {
                copies.picturesIn(X, x);
                copies.kernelIn(w);
                copies.reserveResults(Y);
                slots[i].run(new Slot.Key("conv2d", part), () -> forward(slots[i], part));
                copies.resultsOut(Y, y);
              }
            }
          });
    }
  }

  private static Slot.Prepared forward(Slot slot, Contraction s) {
    return Slot.prepare(
        "conv2d",
        new INDArray[] {picture(slot.memory[X], s), kernel(slot.memory[W], s)},
        new INDArray[] {result(slot.memory[Y], s)},
        arguments(s));
  }

  @Override
  public void inputGradient(Contraction s, float[] gy, float[] w, float[] gx) {
    if (staysInJava(s)) {
      small.inputGradient(s, gy, w, gx);
    } else {
      // the library's transposed convolution must be told nothing about cells that no tap reaches
      backward(s, covers(s) ? null : gx, w, gy, gx, null);
    }
  }

  private static Slot.Prepared transposed(Slot slot, Contraction s) {
    return Slot.prepare(
        "deconv2d",
        new INDArray[] {result(slot.memory[G], s), kernel(slot.memory[W], s)},
        new INDArray[] {picture(slot.memory[Y], s)},
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

  /**
   * How the pictures of a convolution are cut: a range for each part, and each range into rounds
   * whose copies fit into a bounded memory.
   */
  private final class Plan {
    private final Contraction whole;
    private final int parts;
    private final int rounds;

    Plan(Contraction whole, int parts, int rounds) {
      this.whole = whole;
      this.parts = parts;
      this.rounds = rounds;
    }

    private int cutAt(int part, int round) {
      int pictures = whole.pictures();
      int from = cut(pictures, part, parts);
      return from + cut(cut(pictures, part + 1, parts) - from, round, rounds);
    }

    Copies copies(int part, int round, int group) {
      int from = cutAt(part, round);
      Contraction planar = whole.planar(cutAt(part, round + 1) - from);
      return new Copies(slots[part], whole, planar, from, group);
    }
  }

  private Plan plan(Contraction s, long perPicture) {
    int parts = parts(s.pictures(), s.work());
    long each = ((long) s.pictures() + parts - 1) / parts;
    long fitting = Math.max(1, STAGED / Math.max(1, perPicture));
    return new Plan(s, parts, (int) ((each + fitting - 1) / fitting));
  }

  private static long size(Contraction s) {
    Contraction one = s.planar(1);
    return Math.max(Copies.pictureSize(one), Copies.resultSize(one));
  }

  /**
   * Both adjoints; a null target is not wanted. Without fields only the gradient in the fields is
   * computed.
   */
  private void backward(
      Contraction s,
      float @Nullable [] x,
      float[] w,
      float[] gy,
      float @Nullable [] gx,
      float @Nullable [] gw) {
    Plan plan = plan(s, size(s));
    if (gx != null && !s.isFlat()) {
      Arrays.fill(gx, 0, s.batch() * s.channels() * s.field().cells(), 0f);
    }
    summed(
        plan.parts,
        gw == null ? NOTHING : gw,
        gw == null ? 0 : s.outputs() * s.tapsPerOutput(),
        sums -> {
          for (int round = 0; round < plan.rounds; round++) {
            for (int g = 0; g < s.window().groups(); g++) {
              int r = round;
              int group = g;
              run(
                  plan.parts,
                  s.work(),
                  i -> backward(plan.copies(i, r, group), r == 0, x, w, gy, gx, sums[i]));
              if (gx != null && !s.isFlat()) {
                addPictures(plan, r, group, gx);
              }
            }
          }
        });
  }

  private void backward(
      Copies copies,
      boolean first,
      float @Nullable [] x,
      float[] w,
      float[] gy,
      float @Nullable [] gx,
      float @Nullable [] gw) {
    Contraction part = copies.part();
    Slot slot = copies.slot();
    if (part.batch() == 0) {
      return;
    }
    copies.kernelIn(w);
    copies.resultsIn(G, gy);
    copies.reservePictures(Y);
    if (x == null) {
      slot.run(new Slot.Key("deconv2d", part), () -> transposed(slot, part));
    } else {
      copies.picturesIn(X, x);
      copies.reserveKernel(Z);
      slot.run(new Slot.Key("conv2d_bp", part), () -> gradients(slot, part));
    }
    if (gx != null && copies.whole().isFlat()) {
      copies.picturesOut(Y, gx);
    }
    if (gw != null) {
      copies.kernelOut(Z, gw, first);
    }
  }

  /** Pictures of neighbouring depths share planes, so each thread adds up channels of its own. */
  private void addPictures(Plan plan, int round, int group, float[] gx) {
    workers.split(
        plan.whole.channelsPerGroup(),
        1,
        (first, last) -> {
          for (int i = 0; i < plan.parts; i++) {
            plan.copies(i, round, group).addPictures(Y, first, last, gx);
          }
        });
  }

  private void patches(Contraction s, float[] x, float[] gy, float[] gw) {
    Plan plan = plan(s, Patches.pictureSize(s));
    summed(
        plan.parts,
        gw,
        s.outputs() * s.tapsPerOutput(),
        sums ->
            run(
                plan.parts,
                s.work(),
                i -> {
                  for (int r = 0; r < plan.rounds; r++) {
                    int from = plan.cutAt(i, r);
                    int count = plan.cutAt(i, r + 1) - from;
                    if (count > 0) {
                      new Patches(slots[i], s, from, count)
                          .weightGradient(x, gy, Objects.requireNonNull(sums[i]), r == 0);
                    }
                  }
                }));
  }

  /** Fills one gradient in the kernel for each part. */
  private interface Sums {
    void fill(float @Nullable [][] sums);
  }

  /** Adds the results of parts in order, all while the slots are guarded. */
  private void summed(int parts, float[] target, int size, Sums body) {
    lock.lock();
    try {
      float[][] sums = new float[parts][];
      for (int i = 0; i < parts && size > 0; i++) {
        sums[i] = i == 0 ? target : slots[i].scratch(size);
      }
      body.fill(sums);
      for (int i = 1; i < parts && size > 0; i++) {
        add(target, sums[i], size);
      }
    } finally {
      lock.unlock();
    }
  }

  static void add(float[] target, float[] x, int n) {
    for (int i = 0; i < n; i++) {
      target[i] += x[i];
    }
  }

  private static Slot.Prepared gradients(Slot slot, Contraction s) {
    return Slot.prepare(
        "conv2d_bp",
        new INDArray[] {
          picture(slot.memory[X], s), kernel(slot.memory[W], s), result(slot.memory[G], s)
        },
        new INDArray[] {picture(slot.memory[Y], s), kernel(slot.memory[Z], s)},
        arguments(s));
  }

  /** Too little work for a native call per group and part; so is always one plane per group. */
  private boolean staysInJava(Contraction s) {
    boolean planes = s.channelsPerGroup() == 1 && s.outputsPerGroup() == 1;
    return (planes && s.channels() > 1) || s.work() / s.window().groups() < SMALL;
  }

  /** Whether the results determine a plane's extents, as a transposed convolution assumes. */
  private static boolean covers(Contraction s) {
    Contraction one = s.planar(1);
    Window v = one.window();
    int rows = (one.result().rows() - 1) * v.stride(1) + one.taps().rows();
    int columns = (one.result().columns() - 1) * v.stride(2) + one.taps().columns();
    return rows == one.field().rows() + 2 * v.padding(1)
        && columns == one.field().columns() + 2 * v.padding(2);
  }

  private static INDArray picture(Staging m, Contraction s) {
    return m.array(s.batch(), s.channels(), s.field().rows(), s.field().columns());
  }

  private static INDArray result(Staging m, Contraction s) {
    return m.array(s.batch(), s.outputs(), s.result().rows(), s.result().columns());
  }

  private static INDArray kernel(Staging m, Contraction s) {
    return m.array(s.outputs(), s.channels(), s.taps().rows(), s.taps().columns());
  }

  /** Taps, strides, paddings, dilations; explicit padding, channels first, kernels (o, c, i, j). */
  private static long[] arguments(Contraction s) {
    Window v = s.window();
    return new long[] {
      s.taps().rows(),
      s.taps().columns(),
      v.stride(1),
      v.stride(2),
      v.padding(1),
      v.padding(2),
      v.dilation(1),
      v.dilation(2),
      0,
      0,
      1
    };
  }
}
