package org.intertwiner.verify.locate;

import java.util.List;
import java.util.Optional;

/**
 * Where equivariance breaks.
 *
 * @param layers the residual of every intermediate value, in the order of computation
 * @param firstOffender the first step to blame; empty where the outputs transform as declared
 * @param outputResidual the largest relative error of the outputs against the declared action
 * @param representations by what the values transform that do
 * @param notes what was assumed, sampled or not examined, in words
 */
public record Located(
    List<LayerResidual> layers,
    Optional<FirstOffender> firstOffender,
    double outputResidual,
    List<HiddenRepresentation> representations,
    List<String> notes) {

  /**
   * Copies the lists.
   *
   * @param layers the residual of every intermediate value
   * @param firstOffender the first step to blame
   * @param outputResidual the largest relative error of the outputs
   * @param representations by what the values transform that do
   * @param notes what was assumed, sampled or not examined
   */
  public Located {
    layers = List.copyOf(layers);
    representations = List.copyOf(representations);
    notes = List.copyOf(notes);
  }
}
