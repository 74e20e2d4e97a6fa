package org.intertwiner.reptheory.rotation;

import org.intertwiner.algebra.lie.rotation.UnitQuaternion;

/**
 * The angles of a unit quaternion as a product of turns about z, y and z, as elements of Spin(3).
 *
 * <p><em>Formula:</em> q = exp(αk/2) exp(βj/2) exp(γk/2), the sign of q included. <em>Units:</em>
 * radians. <em>Accuracy:</em> the product of the three turns is q to a few units of 2⁻⁵³, also
 * where only α ± γ is determined. <em>Source:</em> L. C. Biedenharn, J. D. Louck, Angular Momentum
 * in Quantum Physics (1981), section 2.4.
 *
 * <p>Example: {@code ZyzAngles.from(UnitQuaternion.ONE).beta()} is 0.
 *
 * @param alpha the angle of the left turn about z
 * @param beta the angle of the turn about y, in [0, π]
 * @param gamma the angle of the right turn about z
 */
public record ZyzAngles(double alpha, double beta, double gamma) {

  /**
   * The angles of a quaternion.
   *
   * @param q a unit quaternion
   * @return α and γ in [−2π, 2π], β in [0, π]
   */
  public static ZyzAngles from(UnitQuaternion q) {
    double cos = Math.hypot(q.w(), q.z());
    double sin = Math.hypot(q.x(), q.y());
    double sum = Math.atan2(q.z(), q.w());
    double difference = Math.atan2(-q.x(), q.y());
    return new ZyzAngles(sum + difference, 2 * Math.atan2(sin, cos), sum - difference);
  }
}
