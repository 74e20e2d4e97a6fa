package org.intertwiner.harmonic.lattice;

import java.util.List;
import java.util.function.Supplier;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.SparseBuilder;
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
  private final Object template;
  private final Supplier<List<LatticeBlock>> blocks;
  private final int row;
  private final int column;
  private final int rows;
  private final int columns;

  private LatticeKernel(LatticeTemplate<?> template, int row, int column, int rows, int columns) {
    this.squaredLength = template.start().squaredLength();
    this.orbit = template.orbit();
    this.template = template;
    this.blocks = template::blocks;
    this.row = row;
    this.column = column;
    this.rows = rows;
    this.columns = columns;
  }

  private LatticeKernel(Rational squaredLength, List<LatticeBlock> blocks) {
    this.squaredLength = squaredLength;
    this.orbit = 0;
    this.template = this;
    this.blocks = () -> blocks;
    this.row = 0;
    this.column = 0;
    this.rows = blocks.get(0).matrix().rows();
    this.columns = blocks.get(0).matrix().columns();
  }

  /**
   * The kernel with given values.
   *
   * @param blocks the values, of one shape, at pairs of one length and all different; at least one
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
    return new LatticeKernel(lengths.get(0), List.copyOf(blocks));
  }

  /** A template at a place in the matrices of the whole fields. */
  static LatticeKernel placed(
      LatticeTemplate<?> template, int row, int column, int rows, int columns) {
    return new LatticeKernel(template, row, column, rows, columns);
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
    return blocks.get().stream().map(b -> new LatticeBlock(b.pair(), wide(b.matrix()))).toList();
  }

  private SparseMatrix<Cyclotomic> wide(SparseMatrix<Cyclotomic> small) {
    if (small.rows() == rows && small.columns() == columns) {
      return small;
    }
    SparseBuilder<Cyclotomic> builder = new SparseBuilder<>(small.ring(), rows);
    for (int j = 0; j < column; j++) {
      builder.endColumn();
    }
    builder.append(small, row);
    for (int j = column + small.columns(); j < columns; j++) {
      builder.endColumn();
    }
    return builder.build();
  }

  /** What kernels share that differ in their place alone. */
  Object template() {
    return template;
  }

  /** The values without the zeros around them, which begin at {@link #row} and {@link #column}. */
  List<LatticeBlock> smallBlocks() {
    return blocks.get();
  }

  int row() {
    return row;
  }

  int column() {
    return column;
  }

  @Override
  public String toString() {
    return "lattice kernel at squared length " + squaredLength + ": " + blocks();
  }
}
