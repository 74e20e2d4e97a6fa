package org.intertwiner.harmonic.homogeneous;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.LeftCosets;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.group.structure.DoubleCosets;
import org.intertwiner.algebra.group.structure.Subgroups;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Restriction;
import org.intertwiner.reptheory.intertwiner.IntertwinerSpace;

/**
 * The kernels that live on one double coset H₂rH₁.
 *
 * <p><em>Formula:</em> K(h₂ r h₁) = σ₂(h₂) T σ₁(h₁), which is well defined exactly when σ₂(s) T = T
 * σ₁(r⁻¹sr) for s in S = H₂ ∩ rH₁r⁻¹. <em>Source:</em> Serre (1977), section 7.3.
 *
 * @param <G> the group elements
 */
public final class MackeyBlock<G> {
  private final FiniteGroup<G> group;
  private final FibreOrbit<G> in;
  private final FibreOrbit<G> out;
  private final int representative;
  private final Subgroup stabilizer;
  private final int[] cosets;
  private final int[] movers;
  private final List<SparseMatrix<Cyclotomic>> values;

  private MackeyBlock(
      FiniteGroup<G> group,
      FibreOrbit<G> in,
      FibreOrbit<G> out,
      int representative,
      int[] cosets,
      int[] movers) {
    this.group = group;
    this.in = in;
    this.out = out;
    this.representative = representative;
    this.cosets = cosets;
    this.movers = movers;
    Subgroup moved = Subgroups.conjugate(in.subgroup(), representative);
    this.stabilizer = Subgroups.intersection(out.subgroup(), moved);
    this.values = solve();
  }

  /** All double cosets of two orbits, in the order of {@link DoubleCosets}. */
  static <G> List<MackeyBlock<G>> all(FiniteGroup<G> group, FibreOrbit<G> in, FibreOrbit<G> out) {
    DoubleCosets doubles = DoubleCosets.of(out.subgroup(), in.subgroup());
    int[] movers = new int[in.cosets().count()];
    Arrays.fill(movers, -1);
    List<MackeyBlock<G>> blocks = new ArrayList<>();
    for (int d = 0; d < doubles.count(); d++) {
      if (Thread.interrupted()) {
        throw new CancellationException("the kernels on double cosets were interrupted");
      }
      int r = doubles.representative(d);
      int[] cosets = reached(group, in, out, r, movers);
      int[] own = Arrays.stream(cosets).map(c -> movers[c]).toArray();
      blocks.add(new MackeyBlock<>(group, in, out, r, cosets, own));
    }
    return blocks;
  }

  /** The cosets h₂rH₁ breadth first, and an h₂ for each. */
  private static int[] reached(
      FiniteGroup<?> group, FibreOrbit<?> in, FibreOrbit<?> out, int r, int[] movers) {
    LeftCosets left = in.cosets();
    int[] queue = new int[left.count()];
    int size = 1;
    queue[0] = left.cosetOf(r);
    movers[queue[0]] = 0;
    int[] letters = out.subgroup().generators();
    for (int head = 0; head < size; head++) {
      for (int h : letters) {
        int mover = group.multiply(h, movers[queue[head]]);
        int next = left.cosetOf(group.multiply(mover, r));
        if (movers[next] < 0) {
          movers[next] = mover;
          queue[size++] = next;
        }
      }
    }
    return Arrays.copyOf(queue, size);
  }

  private List<SparseMatrix<Cyclotomic>> solve() {
    if (stabilizer.order() == 1) {
      return units(out.fibreDimension(), in.fibreDimension());
    }
    FiniteGroup<G> small = group.toGroup(stabilizer);
    int inverse = group.inverse(representative);
    FiniteGroup<G> inner = in.fibre().group();
    int[] images = new int[small.generators().size()];
    for (int k = 0; k < images.length; k++) {
      int s = group.indexOf(small.generators().get(k));
      int conjugate = group.multiply(group.multiply(inverse, s), representative);
      images[k] = inner.indexOf(group.element(conjugate));
    }
    FiniteRepresentation<G> source = Restriction.along(in.fibre(), small, images);
    FiniteRepresentation<G> target = Restriction.of(out.fibre(), small);
    return IntertwinerSpace.of(source, target).basis();
  }

  private static List<SparseMatrix<Cyclotomic>> units(int rows, int columns) {
    SparseMatrix<Cyclotomic> zero = SparseMatrix.zero(Cyclotomics.FIELD, rows, columns);
    List<SparseMatrix<Cyclotomic>> units = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        units.add(zero.with(i, j, Cyclotomic.ONE));
      }
    }
    return units;
  }

  /** {@return the orbit of the fields that the kernels take} */
  public FibreOrbit<G> in() {
    return in;
  }

  /** {@return the orbit of the fields that the kernels give} */
  public FibreOrbit<G> out() {
    return out;
  }

  /** {@return the number of r, the smallest element of the double coset} */
  public int representative() {
    return representative;
  }

  /** {@return S = H₂ ∩ rH₁r⁻¹} */
  public Subgroup stabilizer() {
    return stabilizer;
  }

  /** {@return |H₂rH₁|} */
  public long size() {
    return cosets.length * in.subgroup().order();
  }

  /** {@return the number of cosets xH₁ in it, the points that a kernel looks at from one point} */
  public int width() {
    return cosets.length;
  }

  /**
   * The values T at r of the basis.
   *
   * @return a basis of Hom_S in reduced echelon form, dim V₂ × dim V₁ each
   */
  public List<SparseMatrix<Cyclotomic>> values() {
    return Collections.unmodifiableList(values);
  }

  /** The cosets of H₁ in the double coset. */
  int[] cosets() {
    return cosets.clone();
  }

  /** An h₂ with h₂rH₁ the k-th of the cosets. */
  int mover(int k) {
    return movers[k];
  }

  /** The h₁ with u = h₂ r h₁. */
  int rest(int h, int u) {
    int back = group.multiply(group.inverse(representative), group.inverse(h));
    return group.multiply(back, u);
  }

  @Override
  public String toString() {
    return values.size()
        + " kernels on a double coset of "
        + size()
        + " elements, "
        + stabilizer.order()
        + " in the stabiliser";
  }
}
