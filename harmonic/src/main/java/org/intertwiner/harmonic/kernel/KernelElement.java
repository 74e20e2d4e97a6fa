package org.intertwiner.harmonic.kernel;

import java.util.List;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.certificate.Placement;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * One element of a kernel basis: a matrix K of harmonic forms of one degree with K(gx) = ρ_out(g)
 * K(x) ρ_in(g)⁻¹, kept as its block and the place of the block.
 *
 * <p><i>Shape:</i> dim V_out × dim V_in. <i>Accuracy:</i> exact.
 */
public final class KernelElement {
  private final PolynomialMatrix block;
  private final Placement placement;
  private final int rows;
  private final int columns;

  private KernelElement(PolynomialMatrix block, Placement placement, int rows, int columns) {
    this.block = block;
    this.placement = placement;
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * The element with a block at a place.
   *
   * @param block the matrix that is not zero
   * @param placement where it stands
   * @param rows dim V_out
   * @param columns dim V_in
   * @return the element
   */
  public static KernelElement of(
      PolynomialMatrix block, Placement placement, int rows, int columns) {
    return new KernelElement(block, placement, rows, columns);
  }

  /**
   * The harmonic degree l.
   *
   * @return l
   */
  public int degree() {
    return block.degree();
  }

  /**
   * The block that is not zero, without the zeros around it.
   *
   * @return the matrix between one block orbit of V_in and one of V_out
   */
  public PolynomialMatrix block() {
    return block;
  }

  /**
   * Where the block stands.
   *
   * @return its coordinates in V_out and V_in
   */
  public Placement placement() {
    return placement;
  }

  /**
   * The kernel as a matrix of the full size.
   *
   * <p><i>Complexity:</i> O(entries·log entries), built on every call.
   *
   * @return dim V_out × dim V_in exact forms, zeros left out
   */
  public PolynomialMatrix matrix() {
    return BasisBlock.place(block, placement, rows, columns);
  }

  /**
   * The non-zero entries in the full matrix, by row, then column.
   *
   * @return the entries of {@link #matrix()}
   */
  public List<PolynomialMatrix.Entry> entries() {
    return matrix().entries();
  }

  /**
   * The kernel as LaTeX.
   *
   * @return a {@code pmatrix} of polynomials
   */
  public String toLatex() {
    return matrix().toLatex();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KernelElement k
        && rows == k.rows
        && columns == k.columns
        && placement.equals(k.placement)
        && block.equals(k.block);
  }

  @Override
  public int hashCode() {
    return 31 * block.hashCode() + placement.hashCode();
  }

  @Override
  public String toString() {
    return "degree " + degree() + ": " + matrix();
  }
}
