package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.locate.FirstOffender;
import org.intertwiner.verify.locate.LayerResidual;

/**
 * What a report shows beside its verdicts: errors over the group, over space and over layers, and
 * where the error starts.
 *
 * @param elements the error of single group elements, the largest over the samples of each
 * @param cells the error cell by cell, where the output is a field on a grid; empty otherwise
 * @param layers the residual of every intermediate value, in the order of computation
 * @param firstOffender the first step to blame; empty if none was found or looked for
 */
public record Exhibits(
    List<ElementResidual> elements,
    Optional<CellMap> cells,
    List<LayerResidual> layers,
    Optional<FirstOffender> firstOffender) {

  /** Nothing to show. */
  public static final Exhibits NONE =
      new Exhibits(List.of(), Optional.empty(), List.of(), Optional.empty());

  /**
   * The error of one group element.
   *
   * @param element its name
   * @param samples how many inputs gave an error with it; 0 if it was not drawn or no output was
   *     finite
   * @param residual the largest relative error; 0 and without meaning where there is no sample
   * @param exact whether the element acts on the data exactly
   */
  public record ElementResidual(String element, long samples, double residual, boolean exact) {}

  /**
   * The error over space.
   *
   * @param rows number of rows
   * @param columns number of columns
   * @param errors the largest over the samples of: root mean square over channels, relative to that
   *     of the whole output; row by row
   */
  public record CellMap(int rows, int columns, List<Double> errors) {
    /**
     * Copies the list.
     *
     * @param rows number of rows
     * @param columns number of columns
     * @param errors the largest over the samples, row by row
     */
    public CellMap {
      errors = List.copyOf(errors);
    }
  }

  /**
   * Copies the lists.
   *
   * @param elements the error of single group elements
   * @param cells the error cell by cell
   * @param layers the residual of every intermediate value
   * @param firstOffender the first step to blame
   */
  public Exhibits {
    elements = List.copyOf(elements);
    layers = List.copyOf(layers);
  }

  /**
   * A copy with what was found about layers.
   *
   * @param residuals the residual of every intermediate value
   * @param offender the first step to blame
   * @return a new value
   */
  public Exhibits withLayers(List<LayerResidual> residuals, Optional<FirstOffender> offender) {
    return new Exhibits(elements, cells, residuals, offender);
  }

  /**
   * The exhibits of two disjoint sets of samples together: samples are added, errors by their
   * maximum.
   *
   * @param other the exhibits of other samples
   * @return the exhibits of both; layers are those of the first that has any
   * @throws InvalidInput if the lists of elements or the grids differ
   */
  Exhibits merge(Exhibits other) {
    boolean first = !layers.isEmpty() || firstOffender.isPresent();
    return new Exhibits(
        merged(elements, other.elements),
        merged(cells, other.cells),
        first ? layers : other.layers,
        first ? firstOffender : other.firstOffender);
  }

  private static List<ElementResidual> merged(List<ElementResidual> a, List<ElementResidual> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    requireSame("group elements of shards", a.size(), b.size());
    List<ElementResidual> out = new ArrayList<>(a.size());
    for (int i = 0; i < a.size(); i++) {
      ElementResidual x = a.get(i);
      ElementResidual y = b.get(i);
      requireSame("group elements of shards", x.element(), y.element());
      out.add(
          new ElementResidual(
              x.element(),
              x.samples() + y.samples(),
              Math.max(x.residual(), y.residual()),
              x.exact() && y.exact()));
    }
    return out;
  }

  private static Optional<CellMap> merged(Optional<CellMap> a, Optional<CellMap> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    CellMap x = a.get();
    CellMap y = b.get();
    requireSame("rows of error maps", x.rows(), y.rows());
    requireSame("columns of error maps", x.columns(), y.columns());
    List<Double> errors = new ArrayList<>(x.errors().size());
    for (int i = 0; i < x.errors().size(); i++) {
      errors.add(Math.max(x.errors().get(i), y.errors().get(i)));
    }
    return Optional.of(new CellMap(x.rows(), x.columns(), errors));
  }

  private static void requireSame(String what, Object a, Object b) {
    if (!a.equals(b)) {
      throw new InvalidInput(what, a + " and " + b, "the same in all shards", "");
    }
  }
}
