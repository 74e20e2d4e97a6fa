package org.intertwiner.harmonic.lattice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.FiniteRepresentation;

/**
 * Fields on the orbit of a site of a crystal: a copy of one space V at every site, carried along by
 * the symmetry.
 *
 * <p><i>Formula:</i> with sites q₀ … q_{m−1} in the cell and gₐq₀ = qₐ modulo the lattice, g maps
 * the copy at qₐ to the copy at qᵦ = gqₐ by ρ(gᵦ⁻¹ g gₐ) for a field induced from a representation
 * ρ of the site symmetry of q₀, and by ρ(g) for a uniform field of a representation of the whole
 * group. Translations carry copies along unchanged. <i>Accuracy:</i> exact. <i>Source:</i> induced
 * representations as in J. Zak, Phys. Rev. B 26 (1982) 3010; J.-P. Serre (1977), chapter 7.
 *
 * <p>Example: {@code symmetry.field(origin, symmetry.vector())}, vectors at lattice points.
 *
 * @param <G> the group elements
 */
public final class LatticeField<G> {
  private static final long MAX_TABLE = 1L << 22;

  private final LatticeSymmetry<G> symmetry;
  private final FiniteRepresentation<G> fibre;
  private final boolean induced;
  private final List<List<Rational>> sites = new ArrayList<>();
  private final Map<List<Rational>, Integer> numbers = new HashMap<>();
  private final List<Integer> transversal = new ArrayList<>();
  private final int[][] images;
  private final int[][][] shifts;
  private final int[][] motions;

  private LatticeField(
      LatticeSymmetry<G> symmetry,
      List<Rational> point,
      FiniteRepresentation<G> fibre,
      boolean induced) {
    this.symmetry = symmetry;
    this.fibre = fibre;
    this.induced = induced;
    int order = Math.toIntExact(symmetry.group().order());
    for (int g = 0; g < order; g++) {
      List<Rational> site = LatticeSymmetry.modulo1(symmetry.operation(g).apply(point));
      if (numbers.putIfAbsent(site, sites.size()) == null) {
        sites.add(site);
        transversal.add(g);
      }
    }
    if ((long) order * sites.size() > MAX_TABLE) {
      throw new LimitExceeded(
          "sites of " + symmetry.name(),
          sites.size() + " sites in the cell and " + order + " operations",
          "at most " + MAX_TABLE + " images of sites",
          "take a site of higher symmetry or a smaller group");
    }
    this.images = new int[sites.size()][order];
    this.shifts = new int[sites.size()][order][];
    this.motions = new int[sites.size()][order];
    for (int a = 0; a < sites.size(); a++) {
      for (int g = 0; g < order; g++) {
        place(a, g);
      }
    }
  }

  private LatticeField(LatticeField<G> other, FiniteRepresentation<G> summand) {
    this.symmetry = other.symmetry;
    this.fibre = summand;
    this.induced = other.induced;
    this.sites.addAll(other.sites);
    this.numbers.putAll(other.numbers);
    this.transversal.addAll(other.transversal);
    this.images = other.images;
    this.shifts = other.shifts;
    this.motions = other.motions;
  }

  /** The same sites with a summand of V. */
  LatticeField<G> withFibre(FiniteRepresentation<G> summand) {
    return new LatticeField<>(this, summand);
  }

  private void place(int a, int g) {
    List<Rational> image = symmetry.operation(g).apply(sites.get(a));
    int b = numbers.get(LatticeSymmetry.modulo1(image));
    images[a][g] = b;
    int[] shift = new int[image.size()];
    for (int i = 0; i < shift.length; i++) {
      Rational step = image.get(i).subtract(sites.get(b).get(i));
      shift[i] = Math.toIntExact(step.toLong());
    }
    shifts[a][g] = shift;
    motions[a][g] = induced ? fibre.group().indexOf(inner(a, b, g)) : g;
  }

  private G inner(int a, int b, int g) {
    FiniteGroup<G> group = symmetry.group();
    int moved = group.multiply(g, transversal.get(a));
    return group.element(group.multiply(group.inverse(transversal.get(b)), moved));
  }

  static <G> LatticeField<G> uniform(
      LatticeSymmetry<G> symmetry, List<Rational> point, FiniteRepresentation<G> fibre) {
    if (!fibre.group().equals(symmetry.group())) {
      throw new InvalidInput(
          "field of " + fibre.name(),
          "a representation of " + fibre.group().name(),
          "a representation of " + symmetry.group().name(),
          "for a representation of the site symmetry use inducedField(…)");
    }
    return new LatticeField<>(symmetry, point, fibre, false);
  }

  static <G> LatticeField<G> induced(
      LatticeSymmetry<G> symmetry, List<Rational> point, FiniteRepresentation<G> fibre) {
    FiniteGroup<G> site = symmetry.siteGroup(point);
    boolean same = site.order() == fibre.group().order();
    for (G g : site.generators()) {
      same &= fibre.group().contains(g);
    }
    if (!same) {
      throw new InvalidInput(
          "field induced from " + fibre.name(),
          "a representation of a group of order " + fibre.group().order(),
          "a representation of the " + site.name() + ", of order " + site.order(),
          "represent symmetry.siteGroup(point)");
    }
    return new LatticeField<>(symmetry, point, fibre, true);
  }

  /** {@return the symmetry that carries the field} */
  public LatticeSymmetry<G> symmetry() {
    return symmetry;
  }

  /** {@return the representation on the space V over one site} */
  public FiniteRepresentation<G> fibre() {
    return fibre;
  }

  /** {@return whether the representation is one of the site symmetry alone} */
  public boolean isInduced() {
    return induced;
  }

  /** {@return the sites in one cell, 0 ≤ coordinates &lt; 1, the given one first} */
  public List<List<Rational>> sites() {
    return List.copyOf(sites);
  }

  /** {@return dim V times the number of sites in the cell} */
  public int channels() {
    return fibre.dimension() * sites.size();
  }

  /**
   * The site to which an element moves a site.
   *
   * @param site the number of a site
   * @param element the number of an element
   * @return the number of the image
   */
  public int image(int site, int element) {
    return images[site][element];
  }

  /**
   * The lattice vector by which the image of a site lies away from the numbered site.
   *
   * @param site the number of a site
   * @param element the number of an element
   * @return t with g(qₐ) = qᵦ + t
   */
  public List<Integer> shift(int site, int element) {
    return java.util.Arrays.stream(shifts[site][element]).boxed().toList();
  }

  /**
   * The element of the group of {@link #fibre} that carries V at a site to V at its image.
   *
   * @param site the number of a site
   * @param element the number of an element of the symmetry
   * @return the number of gᵦ⁻¹ g gₐ, or of g in a uniform field
   */
  public int motion(int site, int element) {
    return motions[site][element];
  }

  int[] shiftOf(int site, int element) {
    return shifts[site][element];
  }

  int transversal(int site) {
    return transversal.get(site);
  }

  /** The number of the site at a point, modulo the lattice. */
  int numberOf(List<Rational> point) {
    return numbers.getOrDefault(LatticeSymmetry.modulo1(point), -1);
  }

  @Override
  public String toString() {
    return fibre.name() + " at " + sites.size() + " sites a cell of " + symmetry.name();
  }
}
