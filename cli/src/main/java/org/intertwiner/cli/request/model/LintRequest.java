package org.intertwiner.cli.request.model;

import java.nio.file.Path;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.lint.Lint;
import org.intertwiner.verify.lint.LintReport;
import org.intertwiner.verify.lint.OnnxLint;
import org.intertwiner.verify.onnx.OnnxGraph;
import org.intertwiner.verify.onnx.OnnxLimits;
import org.intertwiner.verify.onnx.OnnxModel;

/**
 * Which sizes of its images keep the symmetry of a model exact.
 *
 * @param model the file
 * @param externalData whether weights may lie in other files of the same folder
 * @param group the group as a word
 * @param from the smallest size to look at
 * @param to the largest
 */
public record LintRequest(Path model, boolean externalData, String group, int from, int to)
    implements Request {
  @Override
  public Result run() {
    OnnxLimits limits = OnnxLimits.DEFAULT;
    Path folder = model.toAbsolutePath().getParent();
    try (OnnxModel opened =
        OnnxModel.open(model, externalData ? limits.withExternalData(folder) : limits)) {
      return answer(opened.graph(), Arguments.group(group));
    }
  }

  private <G> Result answer(OnnxGraph graph, NamedGroup<G> named) {
    Lint lint = OnnxLint.of(graph, named.name(), named.action());
    LintReport report = lint.report(from, to);
    String subject = "'" + model.getFileName() + "'";
    return new LintAnswer(
        new LintReport(subject, report.group(), report.findings(), report.sizes()),
        lint.sizes(from, to));
  }
}
