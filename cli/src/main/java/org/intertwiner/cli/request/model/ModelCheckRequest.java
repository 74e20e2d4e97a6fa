package org.intertwiner.cli.request.model;

import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.verify.Progress;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.foreign.ForeignCheck;
import org.intertwiner.verify.foreign.ForeignModel;

/**
 * Whether a model commutes with a group.
 *
 * @param question which model, which group, which actions
 * @param outputs where the report goes
 * @param progress is told how far the check has come
 */
public record ModelCheckRequest(ModelQuestion question, ReportOutputs outputs, Progress progress)
    implements Request {
  @Override
  public Result run() {
    outputs.require();
    try (ForeignModel model = question.source().open()) {
      ForeignCheck<?> check = question.check(model).progress(progress);
      Report report = check.check();
      Journal.ofUser().remember(check.seeds(), question);
      return new ModelAnswer(report, outputs.write(report));
    }
  }
}
