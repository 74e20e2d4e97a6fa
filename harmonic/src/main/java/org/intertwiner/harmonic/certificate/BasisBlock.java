package org.intertwiner.harmonic.certificate;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * Elements of a basis that fill one block of the matrices, and all the places where this block
 * stands: copies of equal summands share their elements.
 *
 * @param rows the block's number of rows
 * @param columns the block's number of columns
 * @param elements the elements, each a rows × columns matrix, by ascending degree
 * @param placements where they stand
 */
public record BasisBlock(
    int rows, int columns, List<PolynomialMatrix> elements, List<Placement> placements) {

  /**
   * Keeps copies of the lists.
   *
   * @param rows the block's number of rows
   * @param columns the block's number of columns
   * @param elements the elements, each a rows × columns matrix, by ascending degree
   * @param placements where they stand
   */
  public BasisBlock {
    elements = List.copyOf(elements);
    placements = List.copyOf(placements);
  }

  /**
   * The block that is the whole, for a basis given as a plain list.
   *
   * @param rows dim V_out
   * @param columns dim V_in
   * @param elements full matrices
   * @return one block with one placement
   */
  public static BasisBlock whole(int rows, int columns, List<PolynomialMatrix> elements) {
    return new BasisBlock(rows, columns, elements, List.of(Placement.whole(rows, columns)));
  }

  /**
   * The number of elements of one degree, over all placements.
   *
   * @param degree l
   * @return elements times placements
   */
  public long count(int degree) {
    long count = 0;
    for (PolynomialMatrix element : elements) {
      count += element.degree() == degree ? 1 : 0;
    }
    return count * placements.size();
  }

  /**
   * An element of the block as a matrix of the whole size.
   *
   * @param element one of the block's elements
   * @param placement where it stands
   * @param rows dim V_out
   * @param columns dim V_in
   * @return the full matrix
   */
  public static PolynomialMatrix place(
      PolynomialMatrix element, Placement placement, int rows, int columns) {
    List<PolynomialMatrix.Entry> entries = new ArrayList<>(element.entries().size());
    for (PolynomialMatrix.Entry e : element.entries()) {
      entries.add(e.movedTo(placement.out(e.row()), placement.in(e.column())));
    }
    return PolynomialMatrix.of(rows, columns, element.variables(), element.degree(), entries);
  }
}
