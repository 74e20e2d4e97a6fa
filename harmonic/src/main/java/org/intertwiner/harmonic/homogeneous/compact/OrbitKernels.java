package org.intertwiner.harmonic.homogeneous.compact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;

/**
 * The kernels of one argument on a compact homogeneous space, K: G/H → Hom(V_in, V_out) with K(gx)
 * = ρ_out(g) K(x) ρ_in(g)⁻¹: they are fixed by T = K(H) in Hom_H(V_in, V_out).
 *
 * <p><em>Shape:</em> dim V_out × dim V_in. <em>Accuracy:</em> T is exact in seminormal bases and
 * the certificate has been checked; values are rounded. There is no band limit: the matrix elements
 * that occur are those of V_out ⊗ V_in*. <em>Complexity:</em> a linear system of dim V_in · dim
 * V_out unknowns. <em>Source:</em> Lang and Weiler (2021), theorem 4.1; Cohen, Geiger and Weiler
 * (2019).
 *
 * <p>Example: with H the whole group the space is a point and the kernels are Hom_G(V_in, V_out).
 *
 * @param <G> the elements of the large group
 * @param <H> the elements of the stabiliser
 */
public final class OrbitKernels<G, H> {
  private final ClosedSubgroup<G, H> stabilizer;
  private final LieRepresentation<G> in;
  private final LieRepresentation<G> out;
  private final List<SparseMatrix<Cyclotomic>> values;
  private final Certificate certificate;

  private OrbitKernels(
      ClosedSubgroup<G, H> stabilizer,
      LieRepresentation<G> in,
      LieRepresentation<G> out,
      List<SparseMatrix<Cyclotomic>> values) {
    this.stabilizer = stabilizer;
    this.in = in;
    this.out = out;
    this.values = List.copyOf(values);
    this.certificate = check(stabilizer, in, out, values);
    if (!certificate.isProved()) {
      throw new IllegalStateException(
          "the kernels on " + stabilizer + " fail their certificate: " + certificate);
    }
  }

  /**
   * The kernels on G/H.
   *
   * @param <G> the elements of the large group
   * @param <H> the elements of the stabiliser
   * @param stabilizer H in G
   * @param in ρ_in
   * @param out ρ_out
   * @return the certified space, over ℝ where both representations are real
   * @throws InvalidInput where a representation is one of another group
   * @throws LimitExceeded where the linear system is larger than {@link
   *     CompactKernels#DEFAULT_UNKNOWNS}
   */
  public static <G, H> OrbitKernels<G, H> on(
      ClosedSubgroup<G, H> stabilizer, LieRepresentation<G> in, LieRepresentation<G> out) {
    List<SparseMatrix<Cyclotomic>> values =
        HomSpaces.basis(
            stabilizer.restrict(in), stabilizer.restrict(out), CompactKernels.DEFAULT_UNKNOWNS);
    return new OrbitKernels<>(stabilizer, in, out, values);
  }

  /**
   * Hom_G(V_in, V_out), the kernels on a point.
   *
   * @param <G> the group elements
   * @param in ρ_in
   * @param out ρ_out
   * @return the certified space
   * @throws InvalidInput where the group is no compact Lie group or the groups differ
   * @throws LimitExceeded as {@link #on}
   */
  public static <G> OrbitKernels<G, G> onPoint(LieRepresentation<G> in, LieRepresentation<G> out) {
    if (!(in.group() instanceof CompactLieGroup<G> group)) {
      throw new InvalidInput("kernels on a point", in.group().name(), "a compact Lie group", "");
    }
    return on(ClosedSubgroup.whole(group), in, out);
  }

  /**
   * Checks values at the base point: T′ intertwines the restrictions on the generators of H, the
   * values are independent and as many as ⟨Res χ_out, Res χ_in⟩.
   *
   * @param <G> the elements of the large group
   * @param <H> the elements of the stabiliser
   * @param stabilizer H in G
   * @param in ρ_in
   * @param out ρ_out
   * @param values matrices T′ in seminormal bases
   * @return the certificate, with one count
   */
  public static <G, H> Certificate check(
      ClosedSubgroup<G, H> stabilizer,
      LieRepresentation<G> in,
      LieRepresentation<G> out,
      List<SparseMatrix<Cyclotomic>> values) {
    Representation<H> source = stabilizer.restrict(in);
    Representation<H> target = stabilizer.restrict(out);
    Cyclotomic residual = Cyclotomic.ZERO;
    Optional<String> violation = Optional.empty();
    for (int b = 0; b < values.size() && residual.isZero(); b++) {
      residual = HomSpaces.residual(source, target, values.get(b));
      if (!residual.isZero()) {
        violation = Optional.of("element " + b + ": a residual of " + residual);
      }
    }
    long expected = target.character().intertwiners(source.character());
    boolean independent = HomSpaces.areIndependent(values);
    boolean complete = values.size() == expected;
    if (violation.isEmpty() && !(independent && complete)) {
      violation =
          Optional.of(
              independent
                  ? values.size() + " elements where the characters say " + expected
                  : "the elements are linearly dependent");
    }
    return new Certificate(
        residual,
        true,
        independent,
        complete,
        List.of((long) values.size()),
        List.of(expected),
        violation);
  }

  /** {@return H in G} */
  public ClosedSubgroup<G, H> stabilizer() {
    return stabilizer;
  }

  /** {@return ρ_in} */
  public LieRepresentation<G> in() {
    return in;
  }

  /** {@return ρ_out} */
  public LieRepresentation<G> out() {
    return out;
  }

  /** {@return the values T′ of the basis at the base point, in seminormal bases} */
  public List<SparseMatrix<Cyclotomic>> values() {
    return values;
  }

  /** {@return the number of kernels} */
  public int dimension() {
    return values.size();
  }

  /** {@return what has been proved about the basis} */
  public Certificate certificate() {
    return certificate;
  }

  /**
   * How many kernels have their entries in the matrix elements of each irrep: the multiplicity of J
   * in the functions on G/H times that of maps J ⊗ V_in → V_out, by characters.
   *
   * @param band irreps
   * @return one number for each; their sum is the dimension once the band is large enough
   */
  public List<Long> dimensions(Band<G> band) {
    List<Long> dimensions = new ArrayList<>();
    for (LieRepresentation<G> irrep : band.irreps()) {
      Representation<H> small = stabilizer.restrict(irrep);
      long functions = small.character().intertwiners(small.character().trivial());
      long maps = out.character().intertwiners(irrep.character().times(in.character()));
      long size = Math.multiplyExact(functions, maps);
      dimensions.add(band.complex() ? size : size / Band.norm(irrep));
    }
    return dimensions;
  }

  /**
   * The value of a basis element at gH, rounded.
   *
   * @param element the number of the element
   * @param g a group element
   * @return Re and Im of ρ_out(g) T ρ_in(g)⁻¹, row by row
   */
  public double[][][] at(int element, G g) {
    CompactParts t = CompactParts.rounded(values.get(element), out.norms(), in.norms());
    G back = stabilizer.group().inverse(g);
    CompactParts left = new CompactParts(out.realFrom(g), out.imaginaryFrom(g));
    CompactParts right = new CompactParts(in.realFrom(back), in.imaginaryFrom(back));
    return left.multiply(t).multiply(right).toArrays();
  }

  @Override
  public String toString() {
    return dimension() + " kernels " + in.name() + " → " + out.name() + " on " + stabilizer.space();
  }
}
