package org.intertwiner.cli;

import org.intertwiner.cli.request.model.CheckProgress;
import org.intertwiner.cli.request.model.ModelCheckRequest;
import org.intertwiner.cli.request.model.ModelQuestion;
import org.intertwiner.cli.request.model.ReportOutputs;
import org.intertwiner.verify.Progress;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands about models share. */
final class ModelCommands {
  private ModelCommands() {}

  /** Checks a model, with a bar on a terminal. */
  static int check(CommandSpec spec, Output output, ModelQuestion question, ReportOutputs outputs) {
    Console console = ((Main) spec.root().userObject()).console();
    if (!console.terminal()) {
      return output.answer(new ModelCheckRequest(question, outputs, Progress.NONE));
    }
    try (CheckProgress progress = new CheckProgress(console.err())) {
      return output.answer(new ModelCheckRequest(question, outputs, progress));
    }
  }
}
