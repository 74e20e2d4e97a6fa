package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.intertwiner.cli.request.kernel.BasisCheckRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code intertwiner verify basis FILE}. */
@Command(
    name = "basis",
    mixinStandardHelpOptions = true,
    description = "Whether a document of a basis proves what it claims, without the solver.",
    footer = {
      "",
      "Examples:",
      "  intertwiner kernels D4 --in regular --out vector --max-degree 4 --document basis.json",
      "  intertwiner verify basis basis.json"
    })
final class VerifyBasisCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Parameters(paramLabel = "FILE", description = "What --document has written.")
  private Path file;

  @Override
  public Integer call() {
    return output.answer(new BasisCheckRequest(file));
  }
}
