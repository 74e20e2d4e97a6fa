package org.intertwiner.verify.metrics;

import java.util.List;

/**
 * The infinitesimal form: how fast f changes along the generators of the group's Lie algebra.
 *
 * <p>With L_i f(x) = d/dt f(exp(tA_i)·x) at t = 0, the singular values of the matrix whose columns
 * are L_i f at all data, divided by the root of the number of data; their squares are the
 * eigenvalues of the Gram matrix of Lie derivatives. A singular value at the noise belongs to a
 * generator under which f is invariant on the data.
 *
 * <p><b>Accuracy</b>: the singular values come from an orthogonal reduction of the derivatives, not
 * from the Gram matrix, so that small ones keep their digits.
 *
 * <p><b>Source</b>: N. Gruver et al., The Lie derivative for measuring learned equivariance, ICLR
 * 2023; A. Moskalev et al., LieGG, NeurIPS 2022.
 *
 * @param generators the names of the generators A_i
 * @param values the singular values in descending order
 * @param relative the same, divided by the root mean square of ‖f(x) − f̄‖ over the data: unchanged
 *     when f is scaled
 * @param directions for each singular value, the combination of the generators that it belongs to,
 *     as a unit vector
 * @param error the largest stated error of a derivative, relative to the largest singular value
 */
public record LieSpectrum(
    List<String> generators,
    List<Double> values,
    List<Double> relative,
    List<List<Double>> directions,
    double error) {
  /**
   * Copies the lists.
   *
   * @param generators the names of the generators A_i
   * @param values the singular values in descending order
   * @param relative the same, divided by the root mean square of ‖f(x) − f̄‖ over the data:
   *     unchanged when f is scaled
   * @param directions for each singular value, the combination of the generators that it belongs
   *     to, as a unit vector
   * @param error the largest stated error of a derivative, relative to the largest singular value
   */
  public LieSpectrum {
    generators = List.copyOf(generators);
    values = List.copyOf(values);
    relative = List.copyOf(relative);
    directions = directions.stream().map(List::copyOf).toList();
  }
}
