package org.intertwiner.harmonic.homogeneous;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.SparseBuilder;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * One element of a basis of kernels between fields over finite G-sets, kept as its value at one
 * representative.
 *
 * <p><em>Formula:</em> k(gx₂, gx₁) = ρ₂(g, x₂) k(x₂, x₁) ρ₁(g, x₁)⁻¹; between homogeneous spaces
 * k(t₂H₂, t₁H₁) = K(t₂⁻¹t₁) with K(h₂gh₁) = σ₂(h₂) K(g) σ₁(h₁). <em>Accuracy:</em> exact.
 *
 * @param <G> the group elements
 */
public final class SectionKernel<G> {
  private final Bundle<G> in;
  private final Bundle<G> out;
  private final MackeyBlock<G> support;
  private final SparseMatrix<Cyclotomic> value;

  SectionKernel(
      Bundle<G> in, Bundle<G> out, MackeyBlock<G> support, SparseMatrix<Cyclotomic> value) {
    this.in = in;
    this.out = out;
    this.support = support;
    this.value = value;
  }

  /** {@return the double coset on which the kernel lives} */
  public MackeyBlock<G> support() {
    return support;
  }

  /**
   * {@return the value T at the representative of the double coset, in the frames of the cosets}
   */
  public SparseMatrix<Cyclotomic> value() {
    return value;
  }

  /**
   * The kernel as a function on the group, K(h₂gh₁) = σ₂(h₂) K(g) σ₁(h₁).
   *
   * @param element the number of a group element g
   * @return K(g), dim V₂ × dim V₁; zero off the double coset
   * @throws InvalidInput where the spaces are not homogeneous
   */
  public SparseMatrix<Cyclotomic> at(int element) {
    if (!in.isHomogeneous() || !out.isHomogeneous()) {
      throw new InvalidInput(
          "kernel as a function on the group",
          "fields over spaces of " + in.orbits().size() + " and " + out.orbits().size() + " orbits",
          "fields over homogeneous spaces",
          "ask for block(x₂, x₁)");
    }
    int k = place(support.in().cosets().cosetOf(element));
    if (k < 0) {
      return zero();
    }
    int h = support.mover(k);
    return support
        .out()
        .local(h)
        .multiply(value)
        .multiply(support.in().local(support.rest(h, element)));
  }

  private SparseMatrix<Cyclotomic> zero() {
    return SparseMatrix.zero(Cyclotomics.FIELD, value.rows(), value.columns());
  }

  private int place(int coset) {
    int[] cosets = support.cosets();
    for (int k = 0; k < cosets.length; k++) {
      if (cosets[k] == coset) {
        return k;
      }
    }
    return -1;
  }

  /**
   * The value at a pair of points.
   *
   * @param outPoint the number of x₂
   * @param inPoint the number of x₁
   * @return k(x₂, x₁), from the fibre over x₁ to that over x₂
   * @throws InvalidInput where there is no such point
   */
  public SparseMatrix<Cyclotomic> block(int outPoint, int inPoint) {
    boolean here = out.orbitOf(outPoint) == support.out() && in.orbitOf(inPoint) == support.in();
    if (!here) {
      return SparseMatrix.zero(
          Cyclotomics.FIELD,
          out.orbitOf(outPoint).fibreDimension(),
          in.orbitOf(inPoint).fibreDimension());
    }
    FiniteGroup<G> group = in.group();
    int back = group.inverse(support.out().transversal(out.coset(outPoint)));
    int u = group.multiply(back, support.in().transversal(in.coset(inPoint)));
    int k = place(support.in().cosets().cosetOf(u));
    return k < 0 ? zero() : block(out.coset(outPoint), in.coset(inPoint), k, u);
  }

  private SparseMatrix<Cyclotomic> block(int outCoset, int inCoset, int k, int u) {
    int h = support.mover(k);
    return support
        .out()
        .carry(outCoset, h)
        .multiply(value)
        .multiply(support.in().fetch(inCoset, support.rest(h, u)));
  }

  /**
   * The kernel as a matrix on the coordinates of fields.
   *
   * @return dim of the fields given × dim of the fields taken, an equivariant map from {@link
   *     Bundle#sections} to {@link Bundle#sections}
   */
  public SparseMatrix<Cyclotomic> matrix() {
    FibreOrbit<G> to = support.out();
    return rows(to.points().size(), to.offset(), out.dimension());
  }

  /**
   * The rows of the matrix at the first point of the orbit on which the kernel gives a field: what
   * a convolution needs, as the others are moved copies of them.
   *
   * @return dim V₂ × dim of the fields taken; between homogeneous spaces the values K(t₁) side by
   *     side
   */
  public SparseMatrix<Cyclotomic> window() {
    return rows(1, 0, value.rows());
  }

  /** The rows that belong to the first cosets of the orbit. */
  private SparseMatrix<Cyclotomic> rows(int count, int offset, int height) {
    FiniteGroup<G> group = in.group();
    FibreOrbit<G> from = support.in();
    FibreOrbit<G> to = support.out();
    int[] cosets = support.cosets();
    int width = from.fibreDimension();
    // matrices of elements of the stabilisers come back for many pairs of points
    Map<Integer, SparseMatrix<Cyclotomic>> left = new HashMap<>();
    Map<Integer, SparseMatrix<Cyclotomic>> right = new HashMap<>();
    Map<Integer, Map<Integer, Cyclotomic>> columns = new TreeMap<>();
    for (int b = 0; b < count; b++) {
      int t = to.transversal(b);
      int back = group.inverse(t);
      for (int k = 0; k < cosets.length; k++) {
        int a = from.cosets().cosetOf(group.multiply(t, from.transversal(cosets[k])));
        int rest = support.rest(support.mover(k), group.multiply(back, from.transversal(a)));
        SparseMatrix<Cyclotomic> block =
            left.computeIfAbsent(to.carrier(b, support.mover(k)), g -> to.at(g).multiply(value))
                .multiply(right.computeIfAbsent(from.fetcher(a, rest), from::at));
        for (SparseMatrix.Entry<Cyclotomic> e : block.entries()) {
          int row = offset + b * to.fibreDimension() + e.row();
          int column = from.offset() + a * width + e.column();
          columns.computeIfAbsent(column, c -> new TreeMap<>()).put(row, e.value());
        }
      }
    }
    SparseBuilder<Cyclotomic> builder = new SparseBuilder<>(Cyclotomics.FIELD, height);
    for (int j = 0; j < in.dimension(); j++) {
      columns.getOrDefault(j, Map.of()).forEach(builder::add);
      builder.endColumn();
    }
    return builder.build();
  }

  @Override
  public String toString() {
    return value.rows() + "×" + value.columns() + " kernel of " + support;
  }
}
