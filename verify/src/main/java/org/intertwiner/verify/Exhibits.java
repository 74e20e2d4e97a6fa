package org.intertwiner.verify;

import java.util.List;
import java.util.Optional;
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
   * @param samples how many inputs were tried with it
   * @param residual the largest relative error
   * @param exact whether the element acts on the data exactly
   */
  public record ElementResidual(String element, long samples, double residual, boolean exact) {}

  /**
   * The error over space.
   *
   * @param rows number of rows
   * @param columns number of columns
   * @param errors root mean square over samples and channels, relative to that of the whole output,
   *     row by row
   */
  public record CellMap(int rows, int columns, List<Double> errors) {
    /**
     * Copies the list.
     *
     * @param rows number of rows
     * @param columns number of columns
     * @param errors root mean square over samples and channels, row by row
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
}
