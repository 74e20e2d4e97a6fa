package org.intertwiner.harmonic.lattice;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Rational;

/**
 * A request for a space of lattice kernels, filled in step by step: {@code
 * LatticeKernelSpace.from(in).to(out).upToSquaredLength(r)}.
 *
 * @param <G> the group elements
 */
public final class LatticeKernelRequest<G> {
  private final LatticeField<G> source;
  private final Optional<LatticeField<G>> target;
  private final boolean complex;
  private final LatticeKernelLimits limits;

  private LatticeKernelRequest(
      LatticeField<G> source,
      Optional<LatticeField<G>> target,
      boolean complex,
      LatticeKernelLimits limits) {
    this.source = source;
    this.target = target;
    this.complex = complex;
    this.limits = limits;
  }

  static <G> LatticeKernelRequest<G> from(LatticeField<G> source) {
    return new LatticeKernelRequest<>(source, Optional.empty(), false, LatticeKernelLimits.DEFAULT);
  }

  /**
   * Names the output fields.
   *
   * @param field fields of the same symmetry, perhaps on other sites
   * @return the request with them
   * @throws InvalidInput if the symmetry is another
   */
  public LatticeKernelRequest<G> to(LatticeField<G> field) {
    if (field.symmetry() != source.symmetry()) {
      throw new InvalidInput(
          "output fields " + field,
          "fields of another symmetry object, " + field.symmetry(),
          "fields of the symmetry of the input, " + source.symmetry(),
          "make both from one LatticeSymmetry");
    }
    return new LatticeKernelRequest<>(source, Optional.of(field), complex, limits);
  }

  /**
   * Asks for kernels with complex values; representations may then be complex.
   *
   * @return the request over ℂ
   */
  public LatticeKernelRequest<G> overComplex() {
    return new LatticeKernelRequest<>(source, target, true, limits);
  }

  /**
   * Sets other limits on size.
   *
   * @param newLimits the limits
   * @return the request under them
   */
  public LatticeKernelRequest<G> within(LatticeKernelLimits newLimits) {
    return new LatticeKernelRequest<>(source, target, complex, newLimits);
  }

  /**
   * Solves and certifies the kernels of all pairs of sites up to a distance.
   *
   * @param square the square of the longest distance, ≥ 0
   * @return the certified space
   * @throws InvalidInput if the output is missing, or a representation is complex where real
   *     kernels are asked for
   * @throws org.intertwiner.algebra.LimitExceeded if the predicted size is beyond the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public LatticeKernelSpace<G> upToSquaredLength(Rational square) {
    LatticeField<G> out = checkedTarget();
    return solve(out, SitePairs.upTo(out, source, square, limits));
  }

  /**
   * Solves and certifies the kernels of the pairs of sites at the shortest distances.
   *
   * @param shells how many different distances, 0 among them where sites coincide
   * @return the certified space
   * @throws InvalidInput as for {@link #upToSquaredLength}, or if the number is not positive
   * @throws org.intertwiner.algebra.LimitExceeded if the predicted size is beyond the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public LatticeKernelSpace<G> upToShells(int shells) {
    LatticeField<G> out = checkedTarget();
    return solve(out, SitePairs.nearest(out, source, shells, limits));
  }

  private LatticeField<G> checkedTarget() {
    LatticeField<G> out =
        target.orElseThrow(
            () ->
                new InvalidInput(
                    "output fields", "nothing", "fields", "call to(…) before the range"));
    if (!complex) {
      requireReal(source);
      requireReal(out);
    }
    return out;
  }

  private static void requireReal(LatticeField<?> field) {
    if (!field.fibre().isReal()) {
      throw new InvalidInput(
          "fields of " + field.fibre().name(),
          "a complex representation",
          "a real one",
          "ask overComplex(), or take the real form");
    }
  }

  private LatticeKernelSpace<G> solve(LatticeField<G> out, List<SitePair> pairs) {
    limits.requireEntries(pairs.size(), out.fibre().dimension(), source.fibre().dimension());
    return LatticeKernelSpace.solve(out, source, pairs);
  }

  @Override
  public String toString() {
    return "lattice kernels from "
        + source
        + " to "
        + target.map(LatticeField::toString).orElse("?")
        + (complex ? " over ℂ" : "");
  }
}
