package org.intertwiner.nn.engine.nd4j;

import java.util.Arrays;
import org.intertwiner.nn.engine.heap.Contraction;

/**
 * Copies one group of a range of pictures between Java arrays and a slot's native memory.
 *
 * @param slot where to
 * @param whole the sizes of the whole convolution
 * @param part the sizes of the part: some pictures of one group, without dilation
 * @param from first picture of the part
 * @param group number of the group
 */
record Copies(Slot slot, Contraction whole, Contraction part, int from, int group) {
  private static final int W = 1;

  /** Numbers that one picture of a group takes before the convolution. */
  static int pictureSize(Contraction part) {
    return part.channels() * part.field().plane();
  }

  /** Numbers that one picture of a group takes after the convolution. */
  static int resultSize(Contraction part) {
    return part.outputs() * part.result().plane();
  }

  private int kernelSize() {
    return part.outputs() * part.tapsPerOutput();
  }

  void reservePictures(int which) {
    slot.reserve(which, part.batch() * pictureSize(part));
  }

  void reserveResults(int which) {
    slot.reserve(which, part.batch() * resultSize(part));
  }

  void reserveKernel(int which) {
    slot.reserve(which, kernelSize());
  }

  void picturesIn(int which, float[] x) {
    reservePictures(which);
    if (whole.isFlat()) {
      blocksIn(which, x, pictureSize(part));
      return;
    }
    int plane = part.field().plane();
    float[] zeros = new float[0];
    for (int k = 0; k < part.batch() * part.channels(); k++) {
      int source = source(k);
      if (source >= 0) {
        slot.memory[which].write(k * plane, x, source, plane);
      } else {
        zeros = zeros.length < plane ? new float[plane] : zeros;
        slot.memory[which].write(k * plane, zeros, 0, plane);
      }
    }
  }

  /** Where the k-th plane of the part lies in the field, or −1. */
  private int source(int k) {
    int depth = whole.taps().depth();
    int channel = group * whole.channelsPerGroup() + k % part.channels() / depth;
    return whole.source(from + k / part.channels(), channel, k % depth);
  }

  void resultsIn(int which, float[] y) {
    reserveResults(which);
    if (whole.isFlat()) {
      blocksIn(which, y, resultSize(part));
      return;
    }
    int plane = part.result().plane();
    for (int k = 0; k < part.batch() * part.outputs(); k++) {
      slot.memory[which].write(k * plane, y, target(k), plane);
    }
  }

  private int target(int k) {
    int output = group * part.outputs() + k % part.outputs();
    return whole.target(from + k / part.outputs(), output);
  }

  void resultsOut(int which, float[] y) {
    if (whole.isFlat()) {
      blocksOut(which, y, resultSize(part));
      return;
    }
    int plane = part.result().plane();
    for (int k = 0; k < part.batch() * part.outputs(); k++) {
      slot.memory[which].read(k * plane, y, target(k), plane);
    }
  }

  /** Copies pictures that share no plane of the field. */
  void picturesOut(int which, float[] x) {
    blocksOut(which, x, pictureSize(part));
  }

  /**
   * Adds the planes that the pictures saw to the field, for some channels of the group.
   *
   * @param which the memory that holds them
   * @param first first channel
   * @param last one past the last channel
   * @param x changed
   */
  void addPictures(int which, int first, int last, float[] x) {
    int plane = part.field().plane();
    int depth = whole.taps().depth();
    float[] row = new float[plane];
    for (int n = 0; n < part.batch(); n++) {
      for (int c = first * depth; c < last * depth; c++) {
        int k = n * part.channels() + c;
        int at = source(k);
        if (at >= 0) {
          slot.memory[which].read(k * plane, row, 0, plane);
          for (int i = 0; i < plane; i++) {
            x[at + i] += row[i];
          }
        }
      }
    }
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

  /** Adds the gradient in the kernel to what was found before; the first part writes it. */
  void kernelOut(int which, float[] w, boolean first) {
    if (first && kernelSize() == ownSize()) {
      slot.memory[which].read(0, w, group * ownSize(), ownSize());
      return;
    }
    float[] filled = new float[kernelSize()];
    slot.memory[which].read(0, filled, 0, filled.length);
    if (first) {
      Arrays.fill(w, group * ownSize(), (group + 1) * ownSize(), 0f);
    }
    spread((own, wide) -> w[own] += filled[wide]);
  }

  /** The size of one group of the kernel as given, without zeros between its taps. */
  private int ownSize() {
    return part.outputs() * whole.tapsPerOutput();
  }

  /** Pairs an entry of the kernel with its place in the kernel filled by zeros. */
  private interface Pair {
    void meet(int own, int wide);
  }

  private void spread(Pair pair) {
    int own = group * ownSize();
    for (int plane = 0; plane < part.outputs() * part.channels(); plane++) {
      for (int i = 0; i < whole.taps().rows(); i++) {
        int row = plane * part.taps().rows() + i * whole.window().dilation(1);
        for (int j = 0; j < whole.taps().columns(); j++) {
          int column = j * whole.window().dilation(2);
          pair.meet(own++, row * part.taps().columns() + column);
        }
      }
    }
  }

  private void blocksIn(int which, float[] source, int size) {
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

  private void blocksOut(int which, float[] target, int size) {
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
