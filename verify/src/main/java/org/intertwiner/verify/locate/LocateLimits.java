package org.intertwiner.verify.locate;

import org.intertwiner.algebra.InvalidInput;

/**
 * How much work a search for the first offender may do.
 *
 * @param elements how many group elements are tried, at least 1
 * @param samples how many inputs are traced for every value, at least 4
 * @param moreSamples how many inputs are traced for values whose fit needs more of them
 * @param features the largest number of features of a linear fit
 * @param numbers how many intermediate numbers are held at a time
 * @param evaluations how many evaluations the fits that need more inputs may make in all
 * @param cuts how many cuts of the network are replaced by their ideal values for the attribution;
 *     0 for none
 */
public record LocateLimits(
    int elements,
    int samples,
    int moreSamples,
    int features,
    long numbers,
    int evaluations,
    int cuts) {

  /** 8 elements, 12 inputs (640 where needed), 320 features, 2²⁵ numbers, 6000 evaluations. */
  public static final LocateLimits DEFAULT = new LocateLimits(8, 12, 640, 320, 1L << 25, 6000, 24);

  /**
   * Checks the numbers.
   *
   * @param elements how many group elements are tried, at least 1
   * @param samples how many inputs are traced for every value, at least 4
   * @param moreSamples how many inputs are traced for values whose fit needs more of them
   * @param features the largest number of features of a linear fit
   * @param numbers how many intermediate numbers are held at a time
   * @param evaluations how many evaluations the fits that need more inputs may make in all
   * @param cuts how many cuts of the network are replaced by their ideal values
   * @throws InvalidInput if a number is too small
   */
  public LocateLimits {
    if (elements < 1
        || samples < 4
        || moreSamples < samples
        || features < 1
        || numbers < 1
        || evaluations < 0
        || cuts < 0) {
      throw new InvalidInput(
          "limits of a search for the first offender",
          elements + ", " + samples + ", " + moreSamples + ", " + features + ", " + numbers,
          "at least 1 element, 4 samples, no fewer when more are needed, 1 feature, 1 number",
          "LocateLimits.DEFAULT");
    }
  }

  /**
   * Other numbers of elements and inputs.
   *
   * @param newElements how many group elements are tried
   * @param newSamples how many inputs are traced for every value
   * @return a copy
   */
  public LocateLimits with(int newElements, int newSamples) {
    return new LocateLimits(
        newElements,
        newSamples,
        Math.max(moreSamples, newSamples),
        features,
        numbers,
        evaluations,
        cuts);
  }
}
