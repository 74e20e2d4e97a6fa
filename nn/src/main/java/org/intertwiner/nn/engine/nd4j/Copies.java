package org.intertwiner.nn.engine.nd4j;

import org.intertwiner.nn.engine.heap.Contraction;

/**
 * Copies one group of a range of images between Java arrays and a slot's native memory.
 *
 * @param slot where to
 * @param whole the sizes of the whole convolution
 * @param part the sizes of the part: fewer images, one group, no dilation
 * @param from first image of the part
 * @param group number of the group
 */
record Copies(Slot slot, Contraction whole, Contraction part, int from, int group) {
  private static final int W = 1;

  private int imageSize() {
    return part.channels() * whole.rows() * whole.columns();
  }

  private int resultSize() {
    return part.outputs() * whole.outRows() * whole.outColumns();
  }

  private int kernelSize() {
    return part.outputs() * part.channels() * part.tapRows() * part.tapColumns();
  }

  void reserveImage(int which) {
    slot.reserve(which, part.batch() * imageSize());
  }

  void reserveResult(int which) {
    slot.reserve(which, part.batch() * resultSize());
  }

  void reserveKernel(int which) {
    slot.reserve(which, kernelSize());
  }

  void imageIn(int which, float[] x) {
    reserveImage(which);
    in(which, x, imageSize());
  }

  void resultIn(int which, float[] y) {
    reserveResult(which);
    in(which, y, resultSize());
  }

  void kernelIn(float[] w) {
    reserveKernel(W);
    if (kernelSize() == ownSize()) {
      slot.memory[W].write(0, w, group * ownSize(), ownSize());
      return;
    }
    float[] filled = new float[kernelSize()];
    spread((own, wide) -> filled[wide] = w[own]);
    slot.memory[W].write(0, filled, 0, filled.length);
  }

  void imageOut(int which, float[] x) {
    out(which, x, imageSize());
  }

  void resultOut(int which, float[] y) {
    out(which, y, resultSize());
  }

  void kernelOut(int which, float[] w) {
    if (kernelSize() == ownSize()) {
      slot.memory[which].read(0, w, group * ownSize(), ownSize());
      return;
    }
    float[] filled = new float[kernelSize()];
    slot.memory[which].read(0, filled, 0, filled.length);
    spread((own, wide) -> w[own] = filled[wide]);
  }

  /** The size of one group of the kernel as given, without zeros between its taps. */
  private int ownSize() {
    return part.outputs() * part.channels() * whole.tapRows() * whole.tapColumns();
  }

  /** Pairs an entry of the kernel with its place in the kernel filled by zeros. */
  private interface Pair {
    void meet(int own, int wide);
  }

  private void spread(Pair pair) {
    int own = group * ownSize();
    for (int plane = 0; plane < part.outputs() * part.channels(); plane++) {
      for (int i = 0; i < whole.tapRows(); i++) {
        int row = plane * part.tapRows() + i * whole.window().dilation(0);
        for (int j = 0; j < whole.tapColumns(); j++) {
          pair.meet(own++, row * part.tapColumns() + j * whole.window().dilation(1));
        }
      }
    }
  }

  private void in(int which, float[] source, int size) {
    int groups = whole.window().groups();
    if (groups == 1) {
      slot.memory[which].write(0, source, from * size, part.batch() * size);
      return;
    }
    for (int n = 0; n < part.batch(); n++) {
      int at = ((from + n) * groups + group) * size;
      slot.memory[which].write(n * size, source, at, size);
    }
  }

  private void out(int which, float[] target, int size) {
    int groups = whole.window().groups();
    if (groups == 1) {
      slot.memory[which].read(0, target, from * size, part.batch() * size);
      return;
    }
    for (int n = 0; n < part.batch(); n++) {
      int at = ((from + n) * groups + group) * size;
      slot.memory[which].read(n * size, target, at, size);
    }
  }
}
