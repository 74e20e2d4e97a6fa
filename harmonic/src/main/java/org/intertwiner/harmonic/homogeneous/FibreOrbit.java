package org.intertwiner.harmonic.homogeneous;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.LeftCosets;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.FiniteRepresentation;

/**
 * One orbit G/H of a {@link Bundle} with the representation σ of H on the fibre over the coset H.
 *
 * <p>The fibre over the coset tH is moved to that over H by the smallest element t of the coset,
 * or, in a product bundle, is kept as it is: there it carries a representation of the whole group.
 *
 * @param <G> the group elements
 */
public final class FibreOrbit<G> {
  private final FiniteGroup<G> group;
  private final Subgroup subgroup;
  private final FiniteRepresentation<G> fibre;
  private final Optional<FiniteRepresentation<G>> whole;
  private final List<Integer> points;
  private final int offset;

  FibreOrbit(
      FiniteGroup<G> group,
      Subgroup subgroup,
      FiniteRepresentation<G> fibre,
      Optional<FiniteRepresentation<G>> whole,
      List<Integer> points,
      int offset) {
    this.group = group;
    this.subgroup = subgroup;
    this.fibre = fibre;
    this.whole = whole;
    this.points = List.copyOf(points);
    this.offset = offset;
  }

  /** {@return H, the stabiliser of the orbit's first point} */
  public Subgroup subgroup() {
    return subgroup;
  }

  /** {@return σ, the representation of H on the fibre over that point} */
  public FiniteRepresentation<G> fibre() {
    return fibre;
  }

  /**
   * {@return the representation of the whole group on every fibre of a product bundle, or nothing}
   */
  public Optional<FiniteRepresentation<G>> whole() {
    return whole;
  }

  /** {@return the number of the point of each coset, cosets in the order of {@link LeftCosets}} */
  public List<Integer> points() {
    return points;
  }

  /** {@return where the orbit's coordinates start in a field} */
  public int offset() {
    return offset;
  }

  /** {@return the number of coordinates of a fibre} */
  public int fibreDimension() {
    return fibre.dimension();
  }

  LeftCosets cosets() {
    return subgroup.leftCosets();
  }

  /** The smallest element of a coset. */
  int transversal(int coset) {
    return cosets().representative(coset);
  }

  /** The map of the fibre over H to that over a coset tH which belongs to th: v ↦ σ(h)v there. */
  SparseMatrix<Cyclotomic> carry(int coset, int h) {
    return at(carrier(coset, h));
  }

  /** The element whose matrix {@link #carry} is. */
  int carrier(int coset, int h) {
    return whole.isPresent() ? group.multiply(transversal(coset), h) : h;
  }

  /** The map of the fibre over a coset tH to that over H which belongs to ht⁻¹. */
  SparseMatrix<Cyclotomic> fetch(int coset, int h) {
    return at(fetcher(coset, h));
  }

  /** The element whose matrix {@link #fetch} is. */
  int fetcher(int coset, int h) {
    return whole.isPresent() ? group.multiply(h, group.inverse(transversal(coset))) : h;
  }

  /** The matrix of an element of H, or of any element in a product bundle. */
  SparseMatrix<Cyclotomic> at(int element) {
    return whole.isPresent() ? whole.get().sparseAt(element) : local(element);
  }

  /** σ of an element of H, given by its number in the whole group. */
  SparseMatrix<Cyclotomic> local(int h) {
    return fibre.sparseAt(fibre.group().indexOf(group.element(h)));
  }

  /** The map of the fibre over a coset to that over its image. */
  SparseMatrix<Cyclotomic> transport(int g, int coset) {
    if (whole.isPresent()) {
      return whole.get().sparseAt(g);
    }
    int moved = group.multiply(g, transversal(coset));
    int t = transversal(cosets().cosetOf(moved));
    return local(group.multiply(group.inverse(t), moved));
  }

  @Override
  public String toString() {
    return fibre.name() + " over " + points.size() + " points";
  }
}
