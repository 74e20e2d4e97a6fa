package org.intertwiner.nn.potential;

import org.intertwiner.algebra.InvalidInput;

/**
 * How well a run kept its energy: over all steps, the line of least squares through the total
 * energy and what lies beside it.
 *
 * <p>A symplectic integrator makes the energy swing by O(Δt²) about a value that stays; the slope
 * of the line is what is lost or gained for good. <i>Source</i>: Hairer, Lubich and Wanner,
 * "Geometric numerical integration" (2006), section IX.8.
 *
 * <p>Example: {@code run.drift().perTime()}.
 *
 * @param steps steps looked at
 * @param duration their time
 * @param first total energy before the first step
 * @param last total energy after the last
 * @param perTime slope of the line: energy per unit of time
 * @param deviation root mean square of the distances from the line
 * @param largest largest |E − first|
 */
public record EnergyDrift(
    long steps,
    double duration,
    double first,
    double last,
    double perTime,
    double deviation,
    double largest) {

  /**
   * The drift over the whole run, in parts of a reference energy.
   *
   * @param reference an energy to compare with, such as the kinetic energy; positive
   * @return |slope · duration| / reference
   * @throws InvalidInput if the reference is not positive
   */
  public double relativeTo(double reference) {
    if (!(reference > 0)) {
      throw new InvalidInput("reference energy", "" + reference, "a positive number", "");
    }
    return Math.abs(perTime * duration) / reference;
  }

  /** Running sums; times and energies are taken from the first so that no digits are lost. */
  static final class Meter {
    private final double first;
    private double last;
    private double time;
    private long count;
    private double meanTime;
    private double meanEnergy;
    private double timeSquares;
    private double products;
    private double energySquares;
    private double largest;

    Meter(double first) {
      this.first = first;
      add(0, first);
    }

    void add(double at, double energy) {
      time = at;
      last = energy;
      count++;
      double e = energy - first;
      double dt = at - meanTime;
      double de = e - meanEnergy;
      meanTime += dt / count;
      meanEnergy += de / count;
      timeSquares += dt * (at - meanTime);
      products += dt * (e - meanEnergy);
      energySquares += de * (e - meanEnergy);
      largest = Math.max(largest, Math.abs(e));
    }

    EnergyDrift drift() {
      double slope = timeSquares > 0 ? products / timeSquares : 0;
      double rest = Math.max(0, energySquares - slope * products);
      return new EnergyDrift(count - 1, time, first, last, slope, Math.sqrt(rest / count), largest);
    }
  }
}
