package org.intertwiner.nn.engine.nd4j;

import org.intertwiner.nn.engine.heap.Contraction;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The adjoint of a convolution in its kernel as one matrix product: (outputs × positions) times the
 * transpose of (channels·taps × positions). For images of few channels, where the library's own way
 * computes mostly the other adjoint.
 *
 * @param slot native memory to work in
 * @param s the sizes of the part: one group
 * @param from first image of the part
 */
record Patches(Slot slot, Contraction s, int from) {
  private static final int FEW = 4;
  private static final int X = 0;
  private static final int G = 2;
  private static final int Z = 4;

  static boolean pays(Contraction s) {
    return s.window().groups() == 1 && s.channels() <= FEW && s.outputs() >= 2 * s.channels();
  }

  private int positions() {
    return s.batch() * s.outRows() * s.outColumns();
  }

  private int taps() {
    return s.channels() * s.tapRows() * s.tapColumns();
  }

  void weightGradient(float[] x, float[] gy, float[] gw) {
    slot.reserve(X, taps() * positions());
    slot.reserve(G, s.outputs() * positions());
    slot.reserve(Z, s.outputs() * taps());
    results(gy);
    images(x);
    slot.run(
        new Slot.Key("patches", s),
        () ->
            Slot.prepare(
                "matmul",
                new INDArray[] {
                  slot.memory[G].array(s.outputs(), positions()),
                  slot.memory[X].array(taps(), positions())
                },
                new INDArray[] {slot.memory[Z].array(s.outputs(), taps())},
                0,
                1,
                0));
    slot.memory[Z].read(0, gw, 0, s.outputs() * taps());
  }

  /** Puts the batch next to the positions. */
  private void results(float[] gy) {
    int plane = s.outRows() * s.outColumns();
    for (int n = 0; n < s.batch(); n++) {
      for (int o = 0; o < s.outputs(); o++) {
        int at = ((from + n) * s.outputs() + o) * plane;
        slot.memory[G].write(o * positions() + n * plane, gy, at, plane);
      }
    }
  }

  private void images(float[] x) {
    int plane = s.outRows() * s.outColumns();
    float[] one = new float[plane];
    for (int k = 0; k < taps(); k++) {
      int j = k % s.tapColumns();
      int i = k / s.tapColumns() % s.tapRows();
      int c = k / (s.tapRows() * s.tapColumns());
      for (int n = 0; n < s.batch(); n++) {
        int at = ((from + n) * s.channels() + c) * s.rows() * s.columns();
        s.seen(x, at, i, j, one);
        slot.memory[X].write(k * positions() + n * plane, one, 0, plane);
      }
    }
  }
}
