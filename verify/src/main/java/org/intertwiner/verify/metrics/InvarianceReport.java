package org.intertwiner.verify.metrics;

import java.util.List;
import java.util.Optional;

/**
 * How invariant a model is over a data set.
 *
 * <p>The value of a figure for one input is its mean over the group elements; the estimates are
 * over the inputs.
 *
 * @param model the name of the model
 * @param group the name of the group
 * @param data the number of inputs
 * @param logit LI, see {@link Metrics#logit}
 * @param relative RLI, see {@link Metrics#relative}
 * @param pooledRelative the sum of the numerators of RLI over the sum of its denominators
 * @param predictive PDI, see {@link Metrics#predictive}
 * @param saliency SIS, see {@link Metrics#similarity}; empty if no saliency was asked for
 * @param saliencyError the largest stated error of a value of SIS; 0 if the gradient was given
 * @param elements the figures resolved over the group elements
 * @param orbits the variation along orbits by kinds of functions; empty where elements were drawn
 * @param jacobian the singular values of the Jacobian; empty without a full saliency
 * @param lie the change along the Lie algebra; empty where the group or the action has none
 * @param notes what a reader should know beyond the figures
 * @param options how it was measured
 */
public record InvarianceReport(
    String model,
    String group,
    long data,
    Estimate logit,
    Estimate relative,
    double pooledRelative,
    Estimate predictive,
    Optional<Estimate> saliency,
    double saliencyError,
    List<ElementFigures> elements,
    Optional<OrbitSpectrum> orbits,
    Optional<JacobianSpectrum> jacobian,
    Optional<LieSpectrum> lie,
    List<String> notes,
    MetricsOptions options) {

  /**
   * The figures of one group element, as means over the data.
   *
   * @param element its name
   * @param logit LI
   * @param relative RLI
   * @param predictive PDI
   * @param saliency SIS; not a number if no saliency was asked for
   */
  public record ElementFigures(
      String element, double logit, double relative, double predictive, double saliency) {}

  /**
   * Copies the lists.
   *
   * @param model the name of the model
   * @param group the name of the group
   * @param data the number of inputs
   * @param logit LI, see {@link Metrics#logit}
   * @param relative RLI, see {@link Metrics#relative}
   * @param pooledRelative the sum of the numerators of RLI over the sum of its denominators
   * @param predictive PDI, see {@link Metrics#predictive}
   * @param saliency SIS, see {@link Metrics#similarity}; empty if no saliency was asked for
   * @param saliencyError the largest stated error of a value of SIS; 0 if the gradient was given
   * @param elements the figures resolved over the group elements
   * @param orbits the variation along orbits by kinds of functions; empty where elements were drawn
   * @param jacobian the singular values of the Jacobian; empty without a full saliency
   * @param lie the change along the Lie algebra; empty where the group or the action has none
   * @param notes what a reader should know beyond the figures
   * @param options how it was measured
   */
  public InvarianceReport {
    elements = List.copyOf(elements);
    notes = List.copyOf(notes);
  }

  /**
   * The report as JSON: an object {@code schema} ({@value InvarianceFormat#SCHEMA}) with the fields
   * of this record under their names, in their order; numbers that are infinite or not a number
   * stand as strings, what is empty is left out.
   *
   * @return one JSON object, without a line break at the end
   */
  public String toJson() {
    return InvarianceFormat.json(this);
  }

  /**
   * The report for people: a table of the figures with their intervals, then what is resolved.
   *
   * @return lines of text, without a line break at the end
   */
  public String toText() {
    return InvarianceFormat.text(this);
  }
}
