package org.intertwiner.harmonic.lattice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * A kernel between fields on the sites of a crystal: a matrix K(u, s) for finitely many pairs of
 * sites up to translations, zero elsewhere.
 *
 * <p><i>Formula:</i> (K f)(u) = Σ_s K(u, s) f(s), the cross-correlation that layers compute.
 * <i>Shape:</i> dim V_out × dim V_in at each pair. <i>Accuracy:</i> exact.
 */
public final class LatticeKernel {
  private final Rational squaredLength;
  private final int orbit;
  private final Supplier<List<LatticeBlock>> blocks;

  private LatticeKernel(Rational squaredLength, int orbit, Supplier<List<LatticeBlock>> blocks) {
    this.squaredLength = squaredLength;
    this.orbit = orbit;
    this.blocks = blocks;
  }

  /**
   * The kernel with given values.
   *
   * @param blocks the values, at pairs of one length and all different; at least one
   * @return the kernel, of orbit 0
   * @throws InvalidInput if there is no value or the lengths differ
   */
  public static LatticeKernel of(List<LatticeBlock> blocks) {
    List<Rational> lengths = blocks.stream().map(b -> b.pair().squaredLength()).distinct().toList();
    long pairs = blocks.stream().map(LatticeBlock::pair).distinct().count();
    if (lengths.size() != 1 || pairs != blocks.size()) {
      throw new InvalidInput(
          "values of a lattice kernel",
          blocks.size() + " values at " + pairs + " pairs of " + lengths.size() + " lengths",
          "at least one value, at different pairs of one length",
          "a kernel of several shells is a sum of kernels");
    }
    List<LatticeBlock> copy = List.copyOf(blocks);
    return new LatticeKernel(lengths.get(0), 0, () -> copy);
  }

  /** The kernel that one map at the first pair of an orbit extends to. */
  static <G> LatticeKernel spreading(
      PairOrbits<G> pairs, int orbit, SparseMatrix<Cyclotomic> first) {
    Rational length = pairs.pair(pairs.orbits().get(orbit).first()).squaredLength();
    return new LatticeKernel(length, orbit, () -> spread(pairs, orbit, first));
  }

  private static <G> List<LatticeBlock> spread(
      PairOrbits<G> pairs, int number, SparseMatrix<Cyclotomic> first) {
    PairOrbits.Orbit orbit = pairs.orbits().get(number);
    SitePair start = pairs.pair(orbit.first());
    LatticeField<G> in = pairs.source();
    LatticeField<G> out = pairs.target();
    List<LatticeBlock> blocks = new ArrayList<>();
    for (int i = 0; i < orbit.members().length; i++) {
      int g = orbit.leading()[i];
      int left = out.motion(start.target(), g);
      int right = in.fibre().group().inverse(in.motion(start.source(), g));
      SparseMatrix<Cyclotomic> moved =
          g == 0
              ? first
              : out.fibre().sparseAt(left).multiply(first).multiply(in.fibre().sparseAt(right));
      blocks.add(new LatticeBlock(pairs.pair(orbit.members()[i]), moved));
    }
    return List.copyOf(blocks);
  }

  /** {@return the square of the distance of its pairs} */
  public Rational squaredLength() {
    return squaredLength;
  }

  /** {@return the number of the orbit of pairs on which it lives, in its space} */
  public int orbit() {
    return orbit;
  }

  /**
   * The values that may differ from zero, by pair.
   *
   * <p><i>Complexity:</i> two sparse products for each pair of the orbit, on every call.
   *
   * @return the exact list
   */
  public List<LatticeBlock> blocks() {
    return blocks.get();
  }

  @Override
  public String toString() {
    return "lattice kernel at squared length " + squaredLength + ": " + blocks();
  }
}
