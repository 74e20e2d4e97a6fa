package org.intertwiner.harmonic.wigner;

import org.intertwiner.algebra.lie.rotation.UnitQuaternion;

/**
 * What a turn by b about y needs to be one: tan(b/2), 1 − cos b and sin b, in twice the precision,
 * because an error that all rows share grows with the degree.
 */
record TiltedTurn(Twofold tangent, Twofold versine, Twofold sine, boolean beyond) {

  /** The turn about y of a rotation, by β or, where that is beyond π/2, by π − β. */
  static TiltedTurn of(UnitQuaternion q) {
    Twofold cos = Twofold.square(q.w()).plus(Twofold.square(q.z()));
    Twofold sin = Twofold.square(q.x()).plus(Twofold.square(q.y()));
    boolean beyond = sin.high() > cos.high();
    Twofold near = beyond ? sin : cos;
    Twofold far = beyond ? cos : sin;
    Twofold norm = cos.plus(sin);
    Twofold nearSquare = near.over(norm);
    Twofold farSquare = far.over(norm);
    Twofold nearRoot = nearSquare.root();
    Twofold farRoot = farSquare.root();
    return new TiltedTurn(
        farRoot.over(nearRoot), farSquare.times(2), nearRoot.times(farRoot).times(2), beyond);
  }
}
