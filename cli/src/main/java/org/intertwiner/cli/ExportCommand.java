package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.intertwiner.cli.train.ExportRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes a trained network as ONNX with plain operators, its weights, and some test inputs"
            + " with the outputs computed here.",
    footer = {
      "",
      "Examples:",
      "  intertwiner export intertwiner-runs/runs/D8-0 --onnx net.onnx --samples net.npz",
      "  intertwiner export intertwiner-runs/runs/D8-0 --npz weights.npz"
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Parameters(paramLabel = "RUN", description = "The folder of a finished run.")
  private Path run;

  @Option(names = "--onnx", paramLabel = "FILE", description = "The network as ONNX.")
  private Optional<Path> onnx = Optional.empty();

  @Option(
      names = "--samples",
      paramLabel = "FILE.npz",
      description = "Test inputs and the outputs of this program, named as in the network.")
  private Optional<Path> samples = Optional.empty();

  @Option(names = "--npz", paramLabel = "FILE", description = "The weights as npz.")
  private Optional<Path> npz = Optional.empty();

  @Option(names = "--safetensors", paramLabel = "FILE", description = "The weights as safetensors.")
  private Optional<Path> safetensors = Optional.empty();

  @Option(names = "--force", description = "Replace files that are there.")
  private boolean force;

  @Override
  public Integer call() {
    return output.show(new ExportRequest(run, onnx, samples, npz, safetensors, force).run());
  }
}
