package org.intertwiner.verify.action.cloud;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;

/** Phases of complex numbers, held as pairs (re, im), and gauge transformations. */
public final class Gauges {
  private Gauges() {}

  /**
   * Global phases of complex numbers of charge k, z ↦ e^{ikα}z.
   *
   * <p><b>Shape</b>: (…, 2), the pair (re, im) on the last axis.
   *
   * @param charge k; 0 leaves numbers alone
   * @return the action of U(1)
   */
  public static DataAction<PlaneRotation, double[]> phases(int charge) {
    Representation<PlaneRotation> one =
        charge == 0
            ? Representations.trivial(SO2.group()).times(2)
            : Representations.frequency(SO2.group(), Math.abs(charge));
    DataAction<PlaneRotation, double[]> positive = Actions.matrices(one);
    return charge >= 0 ? positive : Actions.restricted(positive, g -> SO2.group().inverse(g));
  }

  /**
   * Gauge transformations of matter fields, φ(x) ↦ ρ(g_x) φ(x).
   *
   * <p><b>Shape</b>: (…, sites, d).
   *
   * @param <G> the elements of the local group
   * @param representation ρ, real, of dimension d
   * @param sites the number of sites
   * @return the action of one group element per site
   */
  public static <G> DataAction<List<G>, double[]> matter(
      Representation<G> representation, int sites) {
    return new GaugeAction<>(representation, sites, List.of());
  }

  /**
   * Gauge transformations of the links of a lattice, U_{xy} ↦ ρ(g_x) U_{xy} ρ(g_y)⁻¹.
   *
   * <p><b>Shape</b>: (…, links, d, d).
   *
   * @param <G> the elements of the local group
   * @param representation ρ, real, of dimension d
   * @param sites the number of sites
   * @param links for each link the sites (x, y) at its ends
   * @return the action of one group element per site
   * @throws InvalidInput if there is no link or an end is no site
   */
  public static <G> DataAction<List<G>, double[]> links(
      Representation<G> representation, int sites, List<List<Integer>> links) {
    if (links.isEmpty()) {
      throw new InvalidInput("links of a lattice", "none", "at least one", "");
    }
    for (List<Integer> link : links) {
      if (link.size() != 2 || link.stream().anyMatch(end -> end < 0 || end >= sites)) {
        throw new InvalidInput(
            "link", link.toString(), "two sites of 0 … " + (sites - 1), "sites count from 0");
      }
    }
    return new GaugeAction<>(representation, sites, List.copyOf(links));
  }
}
