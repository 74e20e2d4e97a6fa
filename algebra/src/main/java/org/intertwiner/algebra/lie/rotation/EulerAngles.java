package org.intertwiner.algebra.lie.rotation;

import org.intertwiner.algebra.InvalidInput;

/**
 * A rotation by three turns about coordinate axes.
 *
 * <p><em>Formula:</em> R = R_a(α)·R_b(β)·R_c(γ) for the order abc. <em>Units:</em> radians.
 * <em>Accuracy:</em> the rotation of the angles found for q is that of q to a few units of 2⁻⁵³,
 * for all rotations; in gimbal lock, where only α ± γ is determined, γ = 0.
 *
 * <p>Example: {@code EulerAngles.from(UnitQuaternion.ONE, EulerOrder.ZYX).beta()} is 0.
 *
 * @param order the axes
 * @param alpha the angle of the left factor
 * @param beta the angle of the middle factor
 * @param gamma the angle of the right factor
 */
public record EulerAngles(EulerOrder order, double alpha, double beta, double gamma) {
  /** Size of the sine or cosine of β/2 at which the rotation counts as in gimbal lock. */
  private static final double LOCK = 0x1p-50;

  /**
   * Checks that the angles are finite.
   *
   * @param order the axes
   * @param alpha the angle of the left factor
   * @param beta the angle of the middle factor
   * @param gamma the angle of the right factor
   * @throws InvalidInput when an angle is not finite
   */
  public EulerAngles {
    if (!Double.isFinite(alpha) || !Double.isFinite(beta) || !Double.isFinite(gamma)) {
      throw new InvalidInput(
          "Euler angles", alpha + ", " + beta + ", " + gamma, "finite numbers of radians", "");
    }
  }

  /**
   * The angles of a rotation.
   *
   * @param q a unit quaternion; −q has the same angles
   * @param order the axes
   * @return α and γ in [−π, π]; β in [0, π] for a proper order, in [−π/2, π/2] otherwise
   */
  public static EulerAngles from(UnitQuaternion q, EulerOrder order) {
    int sign = order.sign();
    UnitQuaternion p = order.isProper() ? q : q.multiply(turn(order.second(), Math.PI / 2));
    double[] v = {p.x(), p.y(), p.z()};
    double w = p.w();
    double i = v[order.first()];
    double j = v[order.second()];
    double k = sign * v[order.rest()];
    double cos = Math.hypot(w, i);
    double sin = Math.hypot(j, k);
    double beta = 2 * Math.atan2(sin, cos);
    double sum = Math.atan2(i, w);
    double difference = Math.atan2(k, j);
    double alpha;
    double gamma;
    if (sin < LOCK) {
      alpha = 2 * sum;
      gamma = 0;
    } else if (cos < LOCK) {
      alpha = 2 * difference;
      gamma = 0;
    } else {
      alpha = sum + difference;
      gamma = sum - difference;
    }
    if (!order.isProper()) {
      beta -= Math.PI / 2;
      gamma = -sign * gamma;
    }
    return new EulerAngles(order, wrap(alpha), beta, wrap(gamma));
  }

  private static double wrap(double angle) {
    return Math.IEEEremainder(angle, 2 * Math.PI) + 0.0;
  }

  private static UnitQuaternion turn(int axis, double angle) {
    double[] v = new double[3];
    v[axis] = 1;
    return UnitQuaternion.about(v, angle);
  }

  /** {@return one of the two quaternions of the rotation} */
  public UnitQuaternion toQuaternion() {
    return turn(order.first(), alpha)
        .multiply(turn(order.second(), beta))
        .multiply(turn(order.third(), gamma));
  }
}
