package org.intertwiner.harmonic.fourier.rotation;

import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.wigner.WignerRecursion;
import org.intertwiner.reptheory.rotation.ZyzAngles;

/** The matrices D^j of one rotation, j of one parity up to a band limit. */
final class RotationMatrices {
  private final PlanarMatrix[] blocks;

  private RotationMatrices(PlanarMatrix... blocks) {
    this.blocks = blocks;
  }

  /** D^l for l below a band limit, or D^{l + ½}; rows m′ and columns m ascend. */
  static RotationMatrices of(int bandLimit, int parity, UnitQuaternion q) {
    ZyzAngles angles = ZyzAngles.from(q);
    int max = 2 * (bandLimit - 1) + parity;
    // the second angle serves the pairs of orders with opposite signs
    WignerRecursion recursion =
        WignerRecursion.ofDoubled(max, angles.beta(), Math.PI - angles.beta());
    WignerRecursion.Cursor cursor = recursion.cursor(2);
    PlanarMatrix[] blocks = new PlanarMatrix[bandLimit];
    for (int b = 0; b < bandLimit; b++) {
      blocks[b] = new PlanarMatrix(2 * b + parity + 1, 2 * b + parity + 1);
    }
    for (int m = parity; m <= max; m += 2) {
      Interruption.check();
      for (int n = parity; n <= m; n += 2) {
        cursor.beginDoubled(m, n, 0, 2);
        for (int j = m; j <= max; j += 2) {
          if (j > m) {
            cursor.next();
          }
          double[] d = cursor.values();
          fill(blocks[j / 2], j, m, n, d[0], d[1], angles);
        }
      }
    }
    return new RotationMatrices(blocks);
  }

  private static void fill(
      PlanarMatrix d, int j, int m, int n, double value, double mirrored, ZyzAngles angles) {
    double odd = ((m - n) / 2 & 1) == 0 ? 1 : -1;
    double opposite = ((m + n) / 2 & 1) == 0 ? 1 : -1;
    double turned = ((j + m) / 2 & 1) == 0 ? mirrored : -mirrored;
    put(d, j, m, n, value, angles);
    put(d, j, -m, -n, odd * value, angles);
    put(d, j, n, m, odd * value, angles);
    put(d, j, -n, -m, value, angles);
    if (n != 0) {
      put(d, j, m, -n, turned, angles);
      put(d, j, -m, n, opposite * turned, angles);
      put(d, j, n, -m, turned, angles);
      put(d, j, -n, m, opposite * turned, angles);
    }
  }

  private static void put(PlanarMatrix d, int j, int m, int n, double value, ZyzAngles angles) {
    double phase = -(m * angles.alpha() + n * angles.gamma()) / 2;
    d.set((m + j) / 2, (n + j) / 2, value * Math.cos(phase), value * Math.sin(phase));
  }

  /** D of the block's degree. */
  PlanarMatrix block(int block) {
    return blocks[block];
  }
}
