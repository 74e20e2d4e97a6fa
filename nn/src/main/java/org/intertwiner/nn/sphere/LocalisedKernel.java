package org.intertwiner.nn.sphere;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;

/**
 * Where kernels of correlations have their learned values: points near the north pole, or rotations
 * near the identity.
 *
 * <p>Formula: on the sphere the points of colatitude β_k = reach·k/rings, k = 1 … rings, and
 * longitude α_i = 2πi/azimuths; on SO(3) the rotations Z(α_i) Y(β_k) Z(γ_j − α_i), γ_j = 2πj/turns,
 * which move the north pole to these points without turning about it, after a turn by γ_j.
 *
 * @param rings circles around the pole, 1 … 64
 * @param azimuths points on each, 1 … 256
 * @param turns turns about the axis, 1 … 256; on SO(3) only
 * @param reach the largest colatitude in radians, in (0, π]
 */
public record LocalisedKernel(int rings, int azimuths, int turns, double reach) {
  /** The published kernels: 3 rings up to π/8, 8 points on each, 8 turns. */
  public static final LocalisedKernel PUBLISHED = new LocalisedKernel(3, 8, 8, Math.PI / 8);

  private static final int MOST_RINGS = 64;
  private static final int MOST_ANGLES = 256;
  private static final int MOST_ROTATIONS = 1 << 14;

  /**
   * Checks the numbers.
   *
   * @param rings circles around the pole, 1 … 64
   * @param azimuths points on each, 1 … 256
   * @param turns turns about the axis, 1 … 256; on SO(3) only
   * @param reach the largest colatitude in radians, in (0, π]
   * @throws InvalidInput if one is out of range
   * @throws LimitExceeded if there are more than 16384 rotations
   */
  public LocalisedKernel {
    boolean counts = Math.min(rings, Math.min(azimuths, turns)) >= 1;
    boolean small = rings <= MOST_RINGS && Math.max(azimuths, turns) <= MOST_ANGLES;
    if (!counts || !small || !(reach > 0 && reach <= Math.PI)) {
      throw new InvalidInput(
          "kernel on the sphere",
          rings + " rings up to " + reach + ", " + azimuths + " azimuths, " + turns + " turns",
          "1 … 64 rings up to a colatitude in (0, π], 1 … 256 azimuths and turns",
          "start from LocalisedKernel.PUBLISHED");
    }
    if ((long) rings * azimuths * turns > MOST_ROTATIONS) {
      throw new LimitExceeded(
          "kernel on SO(3)",
          (long) rings * azimuths * turns + " rotations",
          "at most " + MOST_ROTATIONS,
          "");
    }
  }

  /**
   * The same kernel with another reach.
   *
   * @param other the largest colatitude in radians, in (0, π]
   * @return a copy
   * @throws InvalidInput if it is out of range
   */
  public LocalisedKernel withReach(double other) {
    return new LocalisedKernel(rings, azimuths, turns, other);
  }

  /**
   * Points on the sphere, each as the rotation Z(α)Y(β) that takes the north pole there.
   *
   * @return rings·azimuths rotations, ring by ring
   */
  public List<UnitQuaternion> points() {
    List<UnitQuaternion> points = new ArrayList<>();
    for (int k = 1; k <= rings; k++) {
      for (int i = 0; i < azimuths; i++) {
        points.add(aboutZ(angle(i, azimuths)).multiply(aboutY(reach * k / rings)));
      }
    }
    return List.copyOf(points);
  }

  /**
   * Rotations.
   *
   * @return rings·azimuths·turns rotations, turns fastest
   */
  public List<UnitQuaternion> rotations() {
    List<UnitQuaternion> points = points();
    List<UnitQuaternion> rotations = new ArrayList<>();
    for (int p = 0; p < points.size(); p++) {
      for (int j = 0; j < turns; j++) {
        double back = angle(j, turns) - angle(p % azimuths, azimuths);
        rotations.add(points.get(p).multiply(aboutZ(back)));
      }
    }
    return List.copyOf(rotations);
  }

  private static double angle(int i, int count) {
    return 2 * Math.PI * i / count;
  }

  private static UnitQuaternion aboutZ(double angle) {
    return UnitQuaternion.about(new double[] {0, 0, 1}, angle);
  }

  private static UnitQuaternion aboutY(double angle) {
    return UnitQuaternion.about(new double[] {0, 1, 0}, angle);
  }
}
