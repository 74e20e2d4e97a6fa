package org.intertwiner.harmonic.lattice;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * What layers with lattice kernels obey on a periodic patch, exactly: K(g·f) = g·(K f) for the
 * operations of the symmetry and for translations, and g·(h·f) = (gh)·f up to a translation.
 *
 * <p><i>Accuracy:</i> exact numbers are compared; there is no tolerance.
 */
public final class LatticeLaws {
  private LatticeLaws() {}

  /**
   * A kernel, an element, a translation and the seed of a field of small whole numbers.
   *
   * @param kernel the number of the kernel
   * @param element the number of the element
   * @param translation whole coordinates
   * @param seed of the field
   */
  public record Sample(int kernel, int element, List<Integer> translation, long seed) {
    /**
     * Keeps a copy of the translation.
     *
     * @param kernel the number of the kernel
     * @param element the number of the element
     * @param translation whole coordinates
     * @param seed of the field
     */
    public Sample {
      translation = List.copyOf(translation);
    }
  }

  /**
   * The laws of a space of kernels.
   *
   * @param <G> the group elements
   * @param space a space with at least one element
   * @param period the number of cells along each axis
   * @return the laws, to be checked with any source of randomness
   * @throws InvalidInput if the space has no element
   */
  public static <G> List<Law<Sample>> of(LatticeKernelSpace<G> space, int period) {
    return of(space.basis(), space.source(), space.target(), period);
  }

  /**
   * The laws of any kernels between given fields.
   *
   * @param <G> the group elements
   * @param kernels the kernels
   * @param source the input fields
   * @param target the output fields
   * @param period the number of cells along each axis
   * @return the laws
   * @throws InvalidInput if there is no kernel
   */
  public static <G> List<Law<Sample>> of(
      List<LatticeKernel> kernels, LatticeField<G> source, LatticeField<G> target, int period) {
    if (kernels.isEmpty()) {
      throw new InvalidInput(
          "kernels", "none", "at least one kernel", "the space may be zero in this range");
    }
    PeriodicPatch<G> in = PeriodicPatch.of(source, period);
    PeriodicPatch<G> out = PeriodicPatch.of(target, period);
    int order = Math.toIntExact(source.symmetry().group().order());
    Sampler<Sample> sampler = sampler(kernels.size(), order, source.symmetry().dimension());
    return List.of(
        new Law<>(
            "equivariance under the point group",
            sampler,
            s -> {
              List<Cyclotomic> f = in.random(new SplittableRandom(s.seed()));
              LatticeKernel k = kernels.get(s.kernel());
              return in.convolve(k, out, in.act(s.element(), f))
                  .equals(out.act(s.element(), in.convolve(k, out, f)));
            },
            Sample::toString),
        new Law<>(
            "equivariance under translations",
            sampler,
            s -> {
              List<Cyclotomic> f = in.random(new SplittableRandom(s.seed()));
              LatticeKernel k = kernels.get(s.kernel());
              return in.convolve(k, out, in.translate(s.translation(), f))
                  .equals(out.translate(s.translation(), in.convolve(k, out, f)));
            },
            Sample::toString),
        new Law<>(
            "action up to translations", sampler, s -> isAction(source, in, s), Sample::toString));
  }

  /** g·(g·f) and (g²)·f differ by the translation between their operations. */
  private static <G> boolean isAction(LatticeField<G> field, PeriodicPatch<G> patch, Sample s) {
    LatticeSymmetry<G> symmetry = field.symmetry();
    int g = s.element();
    int square = symmetry.group().multiply(g, g);
    var twice = symmetry.operation(g).multiply(symmetry.operation(g));
    List<Integer> step =
        SitePairs.difference(twice.translation(), symmetry.operation(square).translation()).stream()
            .map(t -> Math.toIntExact(t.toLong()))
            .toList();
    List<Cyclotomic> f = patch.random(new SplittableRandom(s.seed()));
    return patch.act(g, patch.act(g, f)).equals(patch.translate(step, patch.act(square, f)));
  }

  private static Sampler<Sample> sampler(int kernels, int order, int n) {
    return Sampler.of(
        random -> {
          List<Integer> step = new ArrayList<>();
          for (int i = 0; i < n; i++) {
            step.add(random.nextInt(-3, 4));
          }
          return new Sample(
              random.nextInt(kernels), random.nextInt(order), step, random.nextLong());
        },
        s -> {
          List<Sample> simpler = new ArrayList<>();
          if (s.kernel() > 0) {
            simpler.add(new Sample(s.kernel() - 1, s.element(), s.translation(), s.seed()));
          }
          if (s.element() > 0) {
            simpler.add(new Sample(s.kernel(), s.element() - 1, s.translation(), s.seed()));
          }
          return simpler;
        });
  }
}
