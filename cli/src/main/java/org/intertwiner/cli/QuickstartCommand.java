package org.intertwiner.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.intertwiner.cli.quickstart.QuickstartRequest;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code intertwiner quickstart}. */
@Command(
    name = "quickstart",
    mixinStandardHelpOptions = true,
    description =
        "The main job end to end: derive the kernels of a group, prove them, train a network with"
            + " them beside a plain one, measure both, write a report.",
    footer = {
      "",
      "Examples:",
      "  intertwiner quickstart",
      "  intertwiner quickstart --group D8 --out report-d8",
      "  intertwiner quickstart --images t10k-images-idx3-ubyte.gz --labels"
          + " t10k-labels-idx1-ubyte.gz"
    })
final class QuickstartCommand implements Callable<Integer> {
  private static final int MAX_EPOCHS = 1000;

  /** What shells expect of a program that was stopped by Ctrl-C. */
  private static final int INTERRUPTED = 130;

  @Mixin private Output output;
  @Spec private CommandSpec spec;

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description =
          "A group of the plane: a name such as D8, C8 or SO2, or a file; without it C12, the"
              + " rotations by 30°, from a file of one exact matrix.")
  private Optional<String> group = Optional.empty();

  @Option(names = "--images", paramLabel = "FILE", description = "IDX images, gzipped or not.")
  private Optional<Path> images = Optional.empty();

  @Option(names = "--labels", paramLabel = "FILE", description = "IDX labels, gzipped or not.")
  private Optional<Path> labels = Optional.empty();

  @Option(names = "--epochs", paramLabel = "N", description = "How often every picture is seen.")
  private Optional<Integer> epochs = Optional.empty();

  @Option(names = "--seed", paramLabel = "S", description = "Seed of everything random.")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The report folder; ${DEFAULT-VALUE} if left out.")
  private Path folder = Path.of("intertwiner-report");

  @Option(names = "--resume", description = "Go on from the checkpoints in the report folder.")
  private boolean resume;

  @Option(names = "--force", description = "Replace a report that is there.")
  private boolean force;

  @Override
  public Integer call() {
    epochs.ifPresent(
        n -> {
          Limits.require("--epochs", n, MAX_EPOCHS);
          Limits.requirePositive("--epochs", n);
        });
    QuickstartRequest request =
        new QuickstartRequest(
            group.<NamedGroup<?>>map(Arguments::group).orElseGet(QuickstartCommand::shipped),
            images,
            labels,
            epochs.map(OptionalInt::of).orElseGet(OptionalInt::empty),
            seed,
            folder,
            resume,
            force);
    try {
      Console console = ((Main) spec.root().userObject()).console();
      // a program that reads JSON errors gets nothing else on standard error
      boolean telling = console.terminal() || !output.isJson();
      return output.show(request.run(console, telling));
    } catch (CancellationException e) {
      return INTERRUPTED;
    }
  }

  /** The group of {@code docs/guide/c12.json}, which the build carries into the archive. */
  private static NamedGroup<?> shipped() {
    try (InputStream file = QuickstartCommand.class.getResourceAsStream("quickstart/c12.json")) {
      if (file == null) {
        throw new IllegalStateException("c12.json is missing from the program's archive");
      }
      return GroupNotation.parseJson(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
