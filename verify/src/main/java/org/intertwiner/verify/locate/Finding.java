package org.intertwiner.verify.locate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What was found about one value.
 *
 * @param status whether it transforms by a representation
 * @param residuals the relative error of the best hypothesis, by element
 * @param words the hypothesis in words
 * @param layout how the axes were read; empty where nothing fits or others were needed
 * @param places how places move under that hypothesis, by element
 * @param fit the matrices, where some were fitted
 * @param matching the signed permutation of features, where one was matched
 * @param odd whether places move otherwise than the inputs' do: what reads the value may not expect
 *     this
 */
record Finding(
    Status status,
    double[] residuals,
    String words,
    Optional<Layout> layout,
    List<? extends Places> places,
    Optional<LinearFit> fit,
    Optional<SignedMatching> matching,
    boolean odd) {

  /** Whether a value transforms by a representation. */
  enum Status {
    /** By one that keeps lengths. */
    ORTHOGONAL,
    /** By one that does not keep lengths: a linear map that loses nothing always does this. */
    LINEAR,
    /** By none. */
    BROKEN,
    /** Not known: more samples than allowed, too many features, or not finite. */
    UNKNOWN
  }

  static Finding of(Status status, double[] residuals, String words) {
    return new Finding(
        status,
        residuals,
        words,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  double residual() {
    return residuals.length == 0 ? Double.NaN : Arrays.stream(residuals).max().orElse(0);
  }

  /** For how many elements the hypothesis fails. */
  long failures(double tolerance) {
    return Arrays.stream(residuals).filter(r -> !(r <= tolerance)).count();
  }

  boolean isCovariant() {
    return status == Status.ORTHOGONAL || status == Status.LINEAR;
  }

  Finding with(Status other) {
    return new Finding(other, residuals, words, layout, places, fit, matching, odd);
  }

  Finding with(LinearFit other) {
    return new Finding(status, residuals, words, layout, places, Optional.of(other), matching, odd);
  }

  Finding at(Layout reading, List<? extends Places> how) {
    return new Finding(status, residuals, words, Optional.of(reading), how, fit, matching, odd);
  }

  Finding oddly() {
    return new Finding(status, residuals, words, layout, places, fit, matching, true);
  }

  Finding withWords(String other) {
    return new Finding(status, residuals, other, layout, places, fit, matching, odd);
  }
}
