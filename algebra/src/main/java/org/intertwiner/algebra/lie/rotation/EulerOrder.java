package org.intertwiner.algebra.lie.rotation;

/**
 * The axes of three successive turns, R = R_first(α)·R_second(β)·R_third(γ).
 *
 * <p>Read from left to right the turns are about the axes carried along with the body (intrinsic),
 * from right to left about the fixed axes (extrinsic). ZYX is yaw, pitch, roll; ZYZ is the order of
 * Wigner's matrices.
 *
 * <p>Example: {@code EulerOrder.ZYZ.isProper()} is true.
 */
public enum EulerOrder {
  /** x, y, x. */
  XYX(0, 1, 0),
  /** x, z, x. */
  XZX(0, 2, 0),
  /** y, x, y. */
  YXY(1, 0, 1),
  /** y, z, y. */
  YZY(1, 2, 1),
  /** z, x, z. */
  ZXZ(2, 0, 2),
  /** z, y, z. */
  ZYZ(2, 1, 2),
  /** x, y, z. */
  XYZ(0, 1, 2),
  /** x, z, y. */
  XZY(0, 2, 1),
  /** y, x, z. */
  YXZ(1, 0, 2),
  /** y, z, x. */
  YZX(1, 2, 0),
  /** z, x, y. */
  ZXY(2, 0, 1),
  /** z, y, x: yaw, pitch, roll. */
  ZYX(2, 1, 0);

  private final int first;
  private final int second;
  private final int third;

  EulerOrder(int first, int second, int third) {
    this.first = first;
    this.second = second;
    this.third = third;
  }

  /** {@return whether the first and the third axis are the same} */
  public boolean isProper() {
    return first == third;
  }

  int first() {
    return first;
  }

  int second() {
    return second;
  }

  int third() {
    return third;
  }

  /** The axis that is neither the first nor the second. */
  int rest() {
    return 3 - first - second;
  }

  /** 1 if first, second, rest are a right-handed frame, else −1. */
  int sign() {
    return (second - first + 3) % 3 == 1 ? 1 : -1;
  }
}
