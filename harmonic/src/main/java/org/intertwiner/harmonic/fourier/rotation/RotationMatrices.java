package org.intertwiner.harmonic.fourier.rotation;

import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.WignerMatrices;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;

/** The matrices D^j of one rotation, j of one parity below a band limit. */
final class RotationMatrices {
  private final PlanarMatrix[] blocks;

  private RotationMatrices(PlanarMatrix... blocks) {
    this.blocks = blocks;
  }

  /** D^l for l below a band limit, or D^{l + ½}; rows m′ and columns m ascend. */
  static RotationMatrices of(int bandLimit, int parity, UnitQuaternion q) {
    RotationBatch batch = RotationBatch.of(q);
    PlanarMatrix[] blocks = new PlanarMatrix[bandLimit];
    double[] all = parity == 0 ? WignerMatrices.of(bandLimit - 1).complex(batch) : new double[0];
    for (int b = 0; b < bandLimit; b++) {
      int size = 2 * b + parity + 1;
      blocks[b] =
          parity == 0
              ? PlanarMatrix.of(size, size, all, 2 * WignerMatrices.blockOffset(b))
              : PlanarMatrix.of(
                  size, size, WignerMatrices.ofSpin(new HalfInteger(2 * b + 1), batch), 0);
    }
    return new RotationMatrices(blocks);
  }

  /** D of the block's degree. */
  PlanarMatrix block(int block) {
    return blocks[block];
  }
}
