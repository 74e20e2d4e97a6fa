package org.intertwiner.nn.data.particle;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.Spin3;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.nn.graph.Structure;

/**
 * The mean square error that no model equivariant under rotations can go below: how much what
 * follows a state depends on how the state is turned.
 *
 * <p><i>Formula</i>: let y(s) be the later positions and R uniform in SO(3). A model f with f(Rs) =
 * R f(s) has, averaged over R, E‖f(Rs) − y(Rs)‖² = E‖f(s) − R⁻¹y(Rs)‖² ≥ Var_R R⁻¹y(Rs). The value
 * is that variance for each coordinate, averaged over states; its estimate from m rotations of each
 * state divides by m − 1 and has no bias.
 *
 * <p><i>Accuracy</i>: the standard error over states is returned; close encounters make the
 * distribution heavy-tailed. <i>Source</i>: bias-variance decomposition over the orbit of a state.
 *
 * <p>Example: for {@code ChargedBodies.published().limitedBy(ForceLimit.BY_COMPONENT)} the value is
 * 0.0025 ± 0.0001 (four runs of 3000 and 4000 states), and for {@link ForceLimit#BY_NORM} it is
 * rounding.
 *
 * @param value the mean variance of a coordinate
 * @param standardError of that mean over states
 * @param limited fraction of the states in whose sequel a force was above the bound
 * @param states how many states were taken
 * @param rotations how many rotations of each
 */
public record EquivarianceFloor(
    double value, double standardError, double limited, int states, int rotations) {
  /**
   * Measures the floor by simulating rotated states again.
   *
   * @param bodies what is simulated
   * @param first frame given
   * @param last frame to be predicted
   * @param states how many states, at least 2
   * @param rotations how many rotations of each, at least 2
   * @param seed of states and rotations
   * @return the floor
   * @throws InvalidInput if a number is out of range
   */
  public static EquivarianceFloor of(
      ChargedBodies bodies, int first, int last, int states, int rotations, long seed) {
    if (states < 2 || rotations < 2) {
      throw new InvalidInput(
          "floor of equivariant models",
          states + " states in " + rotations + " rotations",
          "at least 2 of each",
          "");
    }
    SplittableRandom random = new SplittableRandom(~seed);
    double sum = 0;
    double squares = 0;
    int limited = 0;
    for (int n = 0; n < states; n++) {
      ChargedPair pair = bodies.pair(n, first, last, seed);
      limited += pair.limited() ? 1 : 0;
      double variance = variance(bodies, pair, (last - first) * bodies.every(), rotations, random);
      sum += variance;
      squares += variance * variance;
    }
    double mean = sum / states;
    double spread = Math.max(0, squares / states - mean * mean);
    return new EquivarianceFloor(
        mean, Math.sqrt(spread / (states - 1)), (double) limited / states, states, rotations);
  }

  private static double variance(
      ChargedBodies bodies, ChargedPair pair, int steps, int rotations, SplittableRandom random) {
    int size = pair.before().nodes() * 3;
    double[] sum = new double[size];
    double[] squares = new double[size];
    // what is subtracted before squaring, against cancellation
    double[] centre = pair.after().positions();
    for (int r = 0; r < rotations; r++) {
      UnitQuaternion turn = Spin3.group().random(random);
      Structure turned =
          pair.before()
              .withPositions(rotated(turn, pair.before().positions()))
              .withNodes(
                  ChargedBodies.VELOCITY,
                  rotated(turn, pair.before().nodeNumbers(ChargedBodies.VELOCITY)));
      double[] back = rotated(turn.inverse(), bodies.after(turned, steps).after().positions());
      for (int i = 0; i < size; i++) {
        double d = back[i] - centre[i];
        sum[i] += d;
        squares[i] += d * d;
      }
    }
    double total = 0;
    for (int i = 0; i < size; i++) {
      total += Math.max(0, squares[i] - sum[i] * sum[i] / rotations) / (rotations - 1);
    }
    return total / size;
  }

  /** Vectors of three numbers each, turned. */
  static double[] rotated(UnitQuaternion turn, double... vectors) {
    double[] result = new double[vectors.length];
    for (int i = 0; i < vectors.length; i += 3) {
      double[] v = turn.rotate(new double[] {vectors[i], vectors[i + 1], vectors[i + 2]});
      System.arraycopy(v, 0, result, i, 3);
    }
    return result;
  }
}
