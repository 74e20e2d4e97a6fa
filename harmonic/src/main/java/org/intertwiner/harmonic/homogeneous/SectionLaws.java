package org.intertwiner.harmonic.homogeneous;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * What kernels between fields over finite G-sets obey, exactly, at random elements and points.
 *
 * <p><em>Formula:</em> k(gx₂, gx₁) ρ₁(g, x₁) = ρ₂(g, x₂) k(x₂, x₁); the blocks k(x₂, x₁) are those
 * of the matrix.
 *
 * <p>Example: {@code SectionLaws.of(SectionKernels.convolution(group))}.
 */
public final class SectionLaws {
  private SectionLaws() {}

  /**
   * A basis element, a group element and two points.
   *
   * @param kernel the number of the basis element
   * @param element the number of g
   * @param outPoint the number of x₂
   * @param inPoint the number of x₁
   */
  public record Sample(int kernel, int element, int outPoint, int inPoint) {}

  /**
   * The laws of a space of kernels.
   *
   * @param <G> the group elements
   * @param kernels a space with at least one element
   * @return the laws, to be checked with any source of randomness
   * @throws InvalidInput if the space has no element
   */
  public static <G> List<Law<Sample>> of(SectionKernels<G> kernels) {
    if (kernels.dimension() == 0) {
      throw new InvalidInput("kernels", "none", "at least one kernel", "the space may be zero");
    }
    Sampler<Sample> sampler = Sampler.of(r -> draw(kernels, r), SectionLaws::simpler);
    return List.of(
        new Law<>("kernel constraint", sampler, s -> isEquivariant(kernels, s), Sample::toString),
        new Law<>("blocks of the matrix", sampler, s -> isBlock(kernels, s), Sample::toString));
  }

  private static Sample draw(SectionKernels<?> kernels, RandomGenerator random) {
    return new Sample(
        random.nextInt(kernels.dimension()),
        random.nextInt((int) kernels.in().group().order()),
        random.nextInt(kernels.out().points()),
        random.nextInt(kernels.in().points()));
  }

  private static List<Sample> simpler(Sample s) {
    List<Sample> samples = new ArrayList<>();
    if (s.kernel > 0) {
      samples.add(new Sample(s.kernel - 1, s.element, s.outPoint, s.inPoint));
    }
    if (s.element > 0) {
      samples.add(new Sample(s.kernel, s.element / 2, s.outPoint, s.inPoint));
    }
    if (s.outPoint > 0) {
      samples.add(new Sample(s.kernel, s.element, s.outPoint - 1, s.inPoint));
    }
    if (s.inPoint > 0) {
      samples.add(new Sample(s.kernel, s.element, s.outPoint, s.inPoint - 1));
    }
    return samples;
  }

  private static <G> boolean isEquivariant(SectionKernels<G> kernels, Sample s) {
    Bundle<G> in = kernels.in();
    Bundle<G> out = kernels.out();
    SectionKernel<G> k = kernels.basis().get(s.kernel);
    SparseMatrix<Cyclotomic> moved =
        k.block(out.image(s.element, s.outPoint), in.image(s.element, s.inPoint))
            .multiply(in.transport(s.element, s.inPoint));
    return moved.equals(
        out.transport(s.element, s.outPoint).multiply(k.block(s.outPoint, s.inPoint)));
  }

  private static <G> boolean isBlock(SectionKernels<G> kernels, Sample s) {
    Bundle<G> in = kernels.in();
    Bundle<G> out = kernels.out();
    SectionKernel<G> k = kernels.basis().get(s.kernel);
    SparseMatrix<Cyclotomic> block = k.block(s.outPoint, s.inPoint);
    SparseMatrix<Cyclotomic> matrix = k.matrix();
    int row = start(out, s.outPoint);
    int column = start(in, s.inPoint);
    for (int i = 0; i < block.rows(); i++) {
      for (int j = 0; j < block.columns(); j++) {
        if (!block.at(i, j).equals(matrix.at(row + i, column + j))) {
          return false;
        }
      }
    }
    return true;
  }

  private static <G> int start(Bundle<G> bundle, int point) {
    FibreOrbit<G> orbit = bundle.orbitOf(point);
    return orbit.offset() + bundle.coset(point) * orbit.fibreDimension();
  }
}
