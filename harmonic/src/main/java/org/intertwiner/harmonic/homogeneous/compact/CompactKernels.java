package org.intertwiner.harmonic.homogeneous.compact;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;

/**
 * The kernels between fields over two homogeneous spaces of a compact Lie group, K: G → Hom(V₁, V₂)
 * with
 *
 * <pre>  K(h₂gh₁) = σ₂(h₂) K(g) σ₁(h₁),</pre>
 *
 * <p>in the matrix elements of some irreps J: for each of them Hom_{H₂}(J, V₂) ⊗_{End J}
 * Hom_{H₁}(V₁, J), so that the fields transform by K as (Kf)(u) = ∫ K(u⁻¹g) f(g) dg.
 *
 * <p><em>Accuracy:</em> exact; the certificate has been checked before the space is handed out.
 * <em>Complexity:</em> two linear systems of dim J · dim V unknowns for each irrep and summand of
 * the fibres. <em>Source:</em> Bröcker and tom Dieck (1985), III.6; Cohen, Geiger and Weiler
 * (2019).
 *
 * <p>Example: between functions on S² there is one kernel for each degree, the zonal one.
 *
 * @param <G> the group elements
 */
public final class CompactKernels<G> {
  /** The largest linear system, in unknowns, unless another limit is given. */
  public static final int DEFAULT_UNKNOWNS = 4_000;

  private final HomogeneousField<G, ?> in;
  private final HomogeneousField<G, ?> out;
  private final Band<G> band;
  private final List<IrrepKernels<G>> parts;
  private final Certificate certificate;

  private CompactKernels(
      HomogeneousField<G, ?> in,
      HomogeneousField<G, ?> out,
      Band<G> band,
      List<IrrepKernels<G>> parts) {
    this.in = in;
    this.out = out;
    this.band = band;
    this.parts = List.copyOf(parts);
    this.certificate = CompactCertifier.check(in, out, band, parts);
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
   * @param band the irreps; over ℝ the fibres must be real too
   * @return the certified space
   * @throws InvalidInput where the groups differ, or a fibre is complex and the band real
   * @throws LimitExceeded where a linear system is larger than {@link #DEFAULT_UNKNOWNS}
   */
  public static <G> CompactKernels<G> between(
      HomogeneousField<G, ?> in, HomogeneousField<G, ?> out, Band<G> band) {
    return between(in, out, band, DEFAULT_UNKNOWNS);
  }

  /**
   * The kernels between two kinds of fields, with another limit.
   *
   * @param <G> the group elements
   * @param in the fields that the kernels take
   * @param out the fields that they give, of the same group
   * @param band the irreps; over ℝ the fibres must be real too
   * @param unknowns the largest linear system
   * @return the certified space
   * @throws InvalidInput where the groups differ, or a fibre is complex and the band real
   * @throws LimitExceeded where a linear system is larger
   */
  public static <G> CompactKernels<G> between(
      HomogeneousField<G, ?> in, HomogeneousField<G, ?> out, Band<G> band, int unknowns) {
    String first = in.stabilizer().group().name();
    String second = out.stabilizer().group().name();
    if (!first.equals(second)) {
      throw new InvalidInput(
          "fields that a kernel gives", "fields of " + second, "fields of " + first, "");
    }
    if (!band.complex()) {
      requireReal(in.fibre(), "fibre of the fields that a kernel takes");
      requireReal(out.fibre(), "fibre of the fields that a kernel gives");
    }
    List<IrrepKernels<G>> parts = new ArrayList<>();
    for (LieRepresentation<G> irrep : band.irreps()) {
      parts.add(IrrepKernels.solve(irrep, in, out, band.complex(), unknowns));
    }
    return new CompactKernels<>(in, out, band, parts);
  }

  private static void requireReal(Representation<?> fibre, String what) {
    if (!fibre.isReal()) {
      throw new InvalidInput(
          what,
          fibre.name() + ", which is complex",
          "a real representation",
          "take a complex band");
    }
  }

  /** {@return the fields that the kernels take} */
  public HomogeneousField<G, ?> in() {
    return in;
  }

  /** {@return the fields that the kernels give} */
  public HomogeneousField<G, ?> out() {
    return out;
  }

  /** {@return the irreps} */
  public Band<G> band() {
    return band;
  }

  /** {@return the kernels of each irrep of the band, in order} */
  public List<IrrepKernels<G>> parts() {
    return parts;
  }

  /** {@return the number of kernels} */
  public int dimension() {
    return Math.toIntExact(parts.stream().mapToLong(IrrepKernels::dimension).sum());
  }

  /** {@return the number of kernels of each irrep of the band, counted from the basis} */
  public List<Long> dimensions() {
    return parts.stream().map(IrrepKernels::dimension).toList();
  }

  /** {@return what has been proved about the basis, counts by irreps} */
  public Certificate certificate() {
    return certificate;
  }

  /** {@return the basis, by irrep, B, endomorphism and A, the last one fast} */
  public List<CompactKernel<G>> basis() {
    List<CompactKernel<G>> basis = new ArrayList<>();
    for (IrrepKernels<G> part : parts) {
      List<SparseMatrix<Cyclotomic>> left =
          IrrepKernels.multiples(part.synthesis(), part.endomorphisms(), true);
      for (SparseMatrix<Cyclotomic> b : left) {
        for (SparseMatrix<Cyclotomic> a : part.analysis()) {
          basis.add(new CompactKernel<>(part, in.fibre(), out.fibre(), b, a));
        }
      }
    }
    return List.copyOf(basis);
  }

  @Override
  public String toString() {
    return "kernels from " + in + " to " + out + ", dimensions by irreps " + dimensions();
  }
}
