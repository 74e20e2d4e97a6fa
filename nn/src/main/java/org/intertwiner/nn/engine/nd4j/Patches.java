package org.intertwiner.nn.engine.nd4j;

import org.intertwiner.nn.engine.heap.Contraction;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The adjoint of a convolution in its kernel as one matrix product: (outputs × positions) times the
 * transpose of (channels·taps × positions). For fields of few channels, where the library's own way
 * computes mostly the other adjoint.
 *
 * @param slot native memory to work in
 * @param s the sizes of the whole convolution: one group
 * @param from first picture of the part
 * @param pictures how many pictures
 */
record Patches(Slot slot, Contraction s, int from, int pictures) {
  private static final int FEW = 4;
  private static final int X = 0;
  private static final int G = 2;
  private static final int Z = 4;

  /** The sizes of the product, by which a prepared operation is found. */
  private record Sizes(int outputs, int taps, int positions) {}

  static boolean pays(Contraction s) {
    return s.window().groups() == 1 && s.channels() <= FEW && s.outputs() >= 2 * s.channels();
  }

  /** Numbers that one picture takes. */
  static int pictureSize(Contraction s) {
    return Math.max(s.tapsPerOutput(), s.outputs()) * s.result().plane();
  }

  private int positions() {
    return pictures * s.result().plane();
  }

  /** Adds the gradient in the kernel to what was found before; the first part writes it. */
  void weightGradient(float[] x, float[] gy, float[] gw, boolean first) {
    int taps = s.tapsPerOutput();
    int size = s.outputs() * taps;
    slot.reserve(X, taps * positions());
    slot.reserve(G, s.outputs() * positions());
    slot.reserve(Z, size);
    results(gy);
    fields(x);
    slot.run(
        new Slot.Key("patches", new Sizes(s.outputs(), taps, positions())),
        () ->
            Slot.prepare(
                "matmul",
                new INDArray[] {
                  slot.memory[G].array(s.outputs(), positions()),
                  slot.memory[X].array(taps, positions())
                },
                new INDArray[] {slot.memory[Z].array(s.outputs(), taps)},
                0,
                1,
                0));
    if (first) {
      slot.memory[Z].read(0, gw, 0, size);
      return;
    }
    float[] more = new float[size];
    slot.memory[Z].read(0, more, 0, size);
    Nd4jContractions.add(gw, more, size);
  }

  /** Puts the batch next to the positions. */
  private void results(float[] gy) {
    int plane = s.result().plane();
    for (int n = 0; n < pictures; n++) {
      for (int o = 0; o < s.outputs(); o++) {
        slot.memory[G].write(o * positions() + n * plane, gy, s.target(from + n, o), plane);
      }
    }
  }

  private void fields(float[] x) {
    int plane = s.result().plane();
    int cells = s.taps().cells();
    float[] one = new float[plane];
    for (int k = 0; k < s.tapsPerOutput(); k++) {
      int j = k % s.taps().columns();
      int i = k / s.taps().columns() % s.taps().rows();
      int d = k % cells / s.taps().plane();
      for (int n = 0; n < pictures; n++) {
        s.seen(x, s.source(from + n, k / cells, d), i, j, one);
        slot.memory[X].write(k * positions() + n * plane, one, 0, plane);
      }
    }
  }
}
