package org.intertwiner.harmonic.homogeneous;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.action.GSet;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.SparseBuilder;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.intertwiner.IntertwinerLimits;
import org.intertwiner.reptheory.intertwiner.IntertwinerSpace;

/**
 * The linear maps between fields over two finite G-sets that commute with the group, by an exact
 * proved basis:
 *
 * <pre>  k(gx₂, gx₁) = ρ₂(g, x₂) k(x₂, x₁) ρ₁(g, x₁)⁻¹,   (Kf)(x₂) = Σ_{x₁} k(x₂, x₁) f(x₁).</pre>
 *
 * <p>Between G/H₁ and G/H₂ these are the functions K(h₂gh₁) = σ₂(h₂) K(g) σ₁(h₁) on the group, with
 * k(t₂H₂, t₁H₁) = K(t₂⁻¹t₁): one space Hom_S for every double coset H₂rH₁, S = H₂ ∩ rH₁r⁻¹.
 *
 * <p><em>Shape:</em> elements are ordered by pairs of orbits (given, taken), double cosets, and the
 * echelon form of Hom_S. <em>Accuracy:</em> exact; the certificate has been checked before the
 * space is handed out. <em>Complexity:</em> |G| for the cosets, and a linear system of dim V₁ · dim
 * V₂ unknowns for each double coset with S ≠ 1. <em>Source:</em> Mackey (1952); Cohen, Geiger and
 * Weiler (2019), theorem 3.2.
 *
 * <p>Example: {@code SectionKernels.convolution(group).dimension()} is the group's order.
 *
 * @param <G> the group elements
 */
public final class SectionKernels<G> {
  private final Bundle<G> in;
  private final Bundle<G> out;
  private final List<MackeyBlock<G>> blocks;
  private final List<SectionKernel<G>> basis;
  private final Certificate certificate;

  private SectionKernels(Bundle<G> in, Bundle<G> out, List<MackeyBlock<G>> blocks) {
    this.in = in;
    this.out = out;
    this.blocks = List.copyOf(blocks);
    List<SectionKernel<G>> elements = new ArrayList<>();
    for (MackeyBlock<G> block : blocks) {
      block.values().forEach(t -> elements.add(new SectionKernel<>(in, out, block, t)));
    }
    this.basis = List.copyOf(elements);
    this.certificate = SectionCertifier.check(in, out, matrices());
    if (!certificate.isProved()) {
      throw new IllegalStateException(
          "the kernels from " + in + " to " + out + " fail their certificate: " + certificate);
    }
  }

  /**
   * The kernels between two kinds of fields.
   *
   * @param <G> the group elements
   * @param in the fields that the kernels take
   * @param out the fields that they give, of the same group
   * @return the certified space
   * @throws InvalidInput where the groups differ
   * @throws LimitExceeded where the predicted number of elements or entries is too large
   */
  public static <G> SectionKernels<G> between(Bundle<G> in, Bundle<G> out) {
    return between(in, out, HomogeneousLimits.DEFAULT);
  }

  /**
   * The kernels between two kinds of fields within limits.
   *
   * @param <G> the group elements
   * @param in the fields that the kernels take
   * @param out the fields that they give, of the same group
   * @param limits how large the answer may be
   * @return the certified space
   * @throws InvalidInput where the groups differ
   * @throws LimitExceeded where the predicted number of elements or entries is too large
   */
  public static <G> SectionKernels<G> between(
      Bundle<G> in, Bundle<G> out, HomogeneousLimits limits) {
    SectionCertifier.requireSameGroup(in, out);
    FiniteGroup<G> group = in.group();
    // every element of an abelian group is a class; large cyclic groups need not list them
    long classes = group.isAbelian() ? group.order() : group.classes().count();
    String what = "kernels from " + in + " to " + out;
    HomogeneousLimits.requireCharacters(what, classes, (long) in.points() + out.points());
    limits.require(what, predictedDimension(in, out), entries(in, out));
    List<MackeyBlock<G>> blocks = new ArrayList<>();
    for (FibreOrbit<G> given : out.orbits()) {
      for (FibreOrbit<G> taken : in.orbits()) {
        blocks.addAll(MackeyBlock.all(in.group(), taken, given));
      }
    }
    return new SectionKernels<>(in, out, blocks);
  }

  /**
   * The dimension that the characters predict, with no kernel derived.
   *
   * @param <G> the group elements
   * @param in the fields that the kernels take
   * @param out the fields that they give
   * @return ⟨Ind χ₂, Ind χ₁⟩
   */
  public static <G> long predictedDimension(Bundle<G> in, Bundle<G> out) {
    SectionCertifier.requireSameGroup(in, out);
    return SectionCertifier.expected(in.sections(), out.sections());
  }

  /** Every block of every pair of points holds at most (dim V₁ dim V₂)² entries of the basis. */
  private static double entries(Bundle<?> in, Bundle<?> out) {
    double sum = 0;
    for (FibreOrbit<?> given : out.orbits()) {
      for (FibreOrbit<?> taken : in.orbits()) {
        double block = (double) given.fibreDimension() * taken.fibreDimension();
        sum += block * block * given.points().size() * taken.points().size();
      }
    }
    return sum;
  }

  /**
   * Group convolutions G → G, K(u⁻¹g): one weight for each group element.
   *
   * @param <G> the group elements
   * @param group G
   * @return the kernels between functions on the group
   */
  public static <G> SectionKernels<G> convolution(FiniteGroup<G> group) {
    return between(Bundle.regular(group), Bundle.regular(group));
  }

  /**
   * Liftings of functions on G/H to functions on G.
   *
   * @param <G> the group elements
   * @param group G
   * @param subgroup H
   * @return the kernels, one for each point of G/H
   * @throws InvalidInput where the subgroup belongs to another group
   */
  public static <G> SectionKernels<G> lifting(FiniteGroup<G> group, Subgroup subgroup) {
    return between(Bundle.functions(group, subgroup), Bundle.regular(group));
  }

  /**
   * Projections of functions on G to functions on G/H.
   *
   * @param <G> the group elements
   * @param group G
   * @param subgroup H
   * @return the kernels, one for each coset Hg
   * @throws InvalidInput where the subgroup belongs to another group
   */
  public static <G> SectionKernels<G> projection(FiniteGroup<G> group, Subgroup subgroup) {
    return between(Bundle.regular(group), Bundle.functions(group, subgroup));
  }

  /**
   * Kernels of one argument on a finite G-set, K(gx) = ρ_out(g) K(x) ρ_in(g)⁻¹; {@code block(x, 0)}
   * of an element is K(x).
   *
   * @param <G> the group elements
   * @param <X> the points
   * @param set X
   * @param in ρ_in
   * @param out ρ_out
   * @return the kernels X → Hom(V_in, V_out)
   * @throws InvalidInput where the groups differ
   */
  public static <G, X> SectionKernels<G> onSet(
      GSet<G, X> set, FiniteRepresentation<G> in, FiniteRepresentation<G> out) {
    return between(Bundle.point(in), Bundle.product(set, out));
  }

  /** {@return the fields that the kernels take} */
  public Bundle<G> in() {
    return in;
  }

  /** {@return the fields that the kernels give} */
  public Bundle<G> out() {
    return out;
  }

  /** {@return the double cosets, those without kernels too} */
  public List<MackeyBlock<G>> blocks() {
    return blocks;
  }

  /** {@return the basis} */
  public List<SectionKernel<G>> basis() {
    return basis;
  }

  /** {@return the number of basis elements} */
  public int dimension() {
    return basis.size();
  }

  /** {@return what has been proved about the basis} */
  public Certificate certificate() {
    return certificate;
  }

  /** {@return the matrices of the basis on coordinates of fields} */
  public List<SparseMatrix<Cyclotomic>> matrices() {
    return basis.stream().map(SectionKernel::matrix).toList();
  }

  /** {@return which weight stands where in the matrix of a combination of the basis} */
  public KernelTable table() {
    return KernelTable.of(out.dimension(), in.dimension(), matrices());
  }

  /**
   * Which weight stands where in the rows at the first point of the space on which fields are
   * given: the stencil K(t₁) over all points of the other space.
   *
   * @return the table, dim V₂ × dimension of the fields taken
   * @throws InvalidInput where that space has several orbits
   */
  public KernelTable window() {
    if (!out.isHomogeneous()) {
      throw new InvalidInput(
          "stencil of a kernel",
          "fields given over " + out.orbits().size() + " orbits",
          "one orbit, so that one stencil is enough",
          "ask for table()");
    }
    return KernelTable.of(
        out.orbits().get(0).fibreDimension(),
        in.dimension(),
        basis.stream().map(SectionKernel::window).toList());
  }

  /**
   * The coordinates of a map in the basis.
   *
   * @param map a matrix on coordinates of fields
   * @return its coordinates, or nothing where it is not equivariant
   * @throws InvalidInput where the matrix has another shape
   */
  public Optional<List<Cyclotomic>> coordinates(SparseMatrix<Cyclotomic> map) {
    SectionCertifier.requireShape(in, out, map);
    List<Cyclotomic> coordinates = new ArrayList<>();
    for (MackeyBlock<G> block : blocks) {
      SparseMatrix<Cyclotomic> here = value(block, map);
      for (SparseMatrix<Cyclotomic> t : block.values()) {
        SparseMatrix.Entry<Cyclotomic> first = t.first();
        coordinates.add(here.at(first.row(), first.column()));
      }
    }
    return combination(coordinates).equals(map) ? Optional.of(coordinates) : Optional.empty();
  }

  /** The value of a map at the representative, in the frames of the cosets. */
  private SparseMatrix<Cyclotomic> value(MackeyBlock<G> block, SparseMatrix<Cyclotomic> map) {
    FibreOrbit<G> to = block.out();
    FibreOrbit<G> from = block.in();
    int coset = from.cosets().cosetOf(block.representative());
    int column = from.offset() + coset * from.fibreDimension();
    SparseMatrix<Cyclotomic> value =
        SparseMatrix.of(
            Cyclotomics.FIELD,
            to.fibreDimension(),
            from.fibreDimension(),
            (i, j) -> map.at(to.offset() + i, column + j));
    return from.whole().isPresent() ? value.multiply(from.carry(coset, 0)) : value;
  }

  /**
   * A combination of the basis.
   *
   * @param coordinates one number for each element
   * @return the matrix on coordinates of fields
   * @throws InvalidInput where there are too few or too many
   */
  public SparseMatrix<Cyclotomic> combination(List<Cyclotomic> coordinates) {
    if (coordinates.size() != basis.size()) {
      throw new InvalidInput(
          "coordinates of a kernel",
          coordinates.size() + " numbers",
          basis.size() + " numbers, one for each basis element",
          "");
    }
    List<SparseMatrix<Cyclotomic>> terms = new ArrayList<>();
    List<Cyclotomic> factors = new ArrayList<>();
    for (int b = 0; b < basis.size(); b++) {
      if (!coordinates.get(b).isZero()) {
        terms.add(basis.get(b).matrix());
        factors.add(coordinates.get(b));
      }
    }
    SparseBuilder<Cyclotomic> sum = new SparseBuilder<>(Cyclotomics.FIELD, out.dimension());
    for (int j = 0; j < in.dimension(); j++) {
      for (int b = 0; b < terms.size(); b++) {
        sum.add(terms.get(b), j, factors.get(b));
      }
      sum.endColumn();
    }
    return sum.build();
  }

  /**
   * Solves the same space by linear algebra on Hom_G between the induced representations, which
   * knows nothing of double cosets, and compares the spans.
   *
   * @param limits how large that space may be
   * @return whether both have one dimension and every element of this basis lies in the other span
   * @throws LimitExceeded where the representations are too large for it
   */
  public boolean agreesWithIntertwiners(IntertwinerLimits limits) {
    IntertwinerSpace<G> direct = IntertwinerSpace.of(in.sections(), out.sections(), limits);
    return direct.dimension() == dimension()
        && basis.stream().allMatch(k -> direct.coordinates(k.matrix()).isPresent());
  }

  @Override
  public String toString() {
    return dimension()
        + " kernels from "
        + in
        + " to "
        + out
        + " on "
        + blocks.size()
        + " double cosets";
  }
}
