package org.intertwiner.verify.metrics;

import java.util.List;

/**
 * How the variation of g ↦ f(g·x) is spread over the kinds of functions on the group.
 *
 * <p>For a finite group the energy of an irreducible representation ρ is d_ρ ‖f̂_x(ρ)‖², summed
 * over the logits, with f̂_x(ρ) = (1/|G|) Σ_g f(g·x) ρ(g)*; for angles on a circle the energy of
 * the frequency m is |c_m|² + |c_−m|². <b>Parseval</b>: the energies sum to the mean of ‖f(g·x)‖²
 * over the group. The energy of the trivial representation (frequency 0) is that of the invariant
 * part; the others sum to half the mean of ‖f(g·x) − f(h·x)‖² over pairs g, h: the mean LI over the
 * orbit.
 *
 * @param kind {@code irreducible representations} or {@code frequencies}
 * @param lines one for each kind of function, the invariant one first
 * @param total the mean of ‖f(g·x)‖² over group and data
 * @param variation the energy outside the invariant part, over the data
 * @param invariantShare the part of the variance of f over group and data that is not variation
 *     along orbits, 1 − variation / (total − ‖mean f‖²): 1 for an invariant map, 0 for one that
 *     tells orbits apart by nothing; unchanged when f is scaled or shifted; not a number for a
 *     constant map
 */
public record OrbitSpectrum(
    String kind, List<Line> lines, double total, Estimate variation, double invariantShare) {

  /**
   * The energy of one kind of function.
   *
   * @param name the name of the representation, or the frequency
   * @param degree the degree of the representation; 1 or 2 for frequencies
   * @param energy over the data
   */
  public record Line(String name, int degree, Estimate energy) {}

  /**
   * Copies the list.
   *
   * @param kind {@code irreducible representations} or {@code frequencies}
   * @param lines one for each kind of function, the invariant one first
   * @param total the mean of ‖f(g·x)‖² over group and data
   * @param variation the energy outside the invariant part, over the data
   * @param invariantShare the part of the variance of f over group and data that is not variation
   *     along orbits, 1 − variation / (total − ‖mean f‖²): 1 for an invariant map, 0 for one that
   *     tells orbits apart by nothing; unchanged when f is scaled or shifted; not a number for a
   *     constant map
   */
  public OrbitSpectrum {
    lines = List.copyOf(lines);
  }
}
