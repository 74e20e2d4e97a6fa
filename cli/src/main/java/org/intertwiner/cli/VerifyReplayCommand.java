package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.model.ModelQuestion;
import org.intertwiner.cli.request.model.ReplayRequest;
import org.intertwiner.verify.ReplayToken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner verify replay TOKEN}. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Evaluates one sample of an earlier check again.",
      "Checks made on this machine are known by their tokens; for others give the model and the"
          + " question beside the token."
    },
    footer = {"", "Example:", "  intertwiner verify replay v1:L64X128MixRandom:9f3c2ab1:17"})
final class VerifyReplayCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private ModelOptions options;

  @Parameters(index = "0", paramLabel = "TOKEN", description = "The token of a report.")
  private String token;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "MODEL.onnx",
      description = "The model, where the token is not known here.")
  private Optional<Path> model = Optional.empty();

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description = "The group, where the token is not known here.")
  private Optional<String> group = Optional.empty();

  @Override
  public Integer call() {
    if (model.isPresent() != group.isPresent() || model.isPresent() != options.isGiven()) {
      throw new InvalidInput(
          "'verify replay'",
          "a part of a question",
          "the token alone, or MODEL.onnx with --group, --in and --out",
          "");
    }
    Optional<ModelQuestion> question =
        model.map(file -> options.question(file, group.orElseThrow()));
    return output.answer(new ReplayRequest(ReplayToken.parse(token), question));
  }
}
