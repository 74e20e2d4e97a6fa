package org.intertwiner.harmonic.lattice;

import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.ring.Rational;

/**
 * The equivariant kernels of finite range between two fields on the sites of a crystal: matrices
 * K(u, s) for target sites u and source sites s with
 *
 * <pre>  K(gu, gs) = ρ_out(g) K(u, s) ρ_in(g)⁻¹   for all operations g,</pre>
 *
 * <p>translations among them. On an orbit of pairs the kernel is fixed by its value at one of them,
 * which commutes with the stabiliser of the pair. Nothing is interpolated: the layer (K f)(u) = Σ_s
 * K(u, s) f(s) commutes with the symmetry exactly, on infinite and on periodic lattices.
 *
 * <p><i>Accuracy:</i> exact; the certificate has been checked before the space is handed out.
 * <i>Complexity:</i> order of the group · pairs, and one space of intertwiners of a stabiliser for
 * each orbit and pair of types of summands; copies of summands are solved and checked once.
 * <i>Source:</i> G. W. Mackey, Ann. of Math. 55 (1952) 101; Cohen, Geiger and Weiler (2019); E.
 * Hoogeboom, J. W. T. Peters, T. S. Cohen and M. Welling, HexaConv (2018), for the triangular
 * lattice.
 *
 * <pre>{@code
 * var symmetry = CrystalLattice.named("triangular").symmetry();
 * var vectors = symmetry.field(origin, symmetry.vector());
 * LatticeKernelSpace.from(vectors).to(vectors).upToSquaredLength(Rational.ONE).dimension(); // 3
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class LatticeKernelSpace<G> {
  private final LatticeField<G> target;
  private final LatticeField<G> source;
  private final List<SitePair> pairs;
  private final List<LatticeKernel> basis;
  private final LatticeCertificate certificate;

  private LatticeKernelSpace(LatticeField<G> target, LatticeField<G> source, List<SitePair> pairs) {
    this.target = target;
    this.source = source;
    this.pairs = List.copyOf(pairs);
    LatticeSolver<G> solver = new LatticeSolver<>(target, source, this.pairs);
    this.basis = List.copyOf(solver.kernels());
    this.certificate =
        LatticeCertifier.of(source, target).on(this.pairs).checkParts(solver.parts());
    if (!certificate.isProved()) {
      throw new IllegalStateException("the lattice kernels fail their certificate: " + certificate);
    }
  }

  /**
   * Starts a request.
   *
   * @param <G> the group elements
   * @param field the input fields
   * @return the request; go on with {@code to(…).upToSquaredLength(…)}
   */
  public static <G> LatticeKernelRequest<G> from(LatticeField<G> field) {
    return LatticeKernelRequest.from(field);
  }

  static <G> LatticeKernelSpace<G> solve(
      LatticeField<G> target, LatticeField<G> source, List<SitePair> pairs) {
    return new LatticeKernelSpace<>(target, source, pairs);
  }

  /** {@return the input fields} */
  public LatticeField<G> source() {
    return source;
  }

  /** {@return the output fields} */
  public LatticeField<G> target() {
    return target;
  }

  /** {@return all pairs of sites within the range, by length} */
  public List<SitePair> pairs() {
    return pairs;
  }

  /** {@return the squared lengths of the shells within the range, ascending} */
  public List<Rational> shells() {
    return SitePairs.lengths(pairs);
  }

  /** {@return the exact basis, by shell and orbit} */
  public List<LatticeKernel> basis() {
    return basis;
  }

  /** {@return the number of basis elements} */
  public int dimension() {
    return basis.size();
  }

  /** {@return the number of basis elements of each shell, counted from the basis} */
  public List<Integer> dimensionsByShell() {
    return shells().stream()
        .map(square -> (int) basis.stream().filter(k -> k.squaredLength().equals(square)).count())
        .toList();
  }

  /** {@return the number of orbits of pairs within the range that carry a kernel} */
  public int orbits() {
    return (int) basis.stream().mapToInt(LatticeKernel::orbit).distinct().count();
  }

  /** {@return whether V_in and V_out, and so the kernels, are real} */
  public boolean isReal() {
    return source.fibre().isReal() && target.fibre().isReal();
  }

  /**
   * What has been proved about the basis, by code that knows nothing of how it was found.
   *
   * @return the certificate
   */
  public LatticeCertificate certificate() {
    return certificate;
  }

  /**
   * The kernels as weights of convolutions on arrays of cells.
   *
   * @return the stencil
   * @throws org.intertwiner.algebra.InvalidInput if the kernels are complex
   */
  public LatticeStencil stencil() {
    return LatticeStencil.of(this);
  }

  /** {@return the largest squared length, 0 where there is no pair} */
  public Rational range() {
    return shells().isEmpty() ? Rational.ZERO : Collections.max(shells());
  }

  @Override
  public String toString() {
    return "lattice kernels "
        + source
        + " → "
        + target
        + ", dimensions by squared length "
        + shells()
        + ": "
        + dimensionsByShell();
  }
}
