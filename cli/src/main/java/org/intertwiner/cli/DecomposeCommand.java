package org.intertwiner.cli;

import java.util.concurrent.Callable;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.DecomposeRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner decompose GROUP --rep REP}. */
@Command(
    name = "decompose",
    mixinStandardHelpOptions = true,
    description = "How often each irreducible representation occurs in a representation.",
    footer = {"", "Example:", "  intertwiner decompose D4 --rep 'vector * vector' --basis"})
final class DecomposeCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Parameters(paramLabel = "GROUP", description = "A name such as D4, M11 or point:Oh, or a file.")
  private String group;

  @Option(names = "--rep", paramLabel = "REP", required = true, description = "The representation.")
  private String rep;

  @Option(names = "--basis", description = "Show the exact change of basis as well.")
  private boolean basis;

  @Override
  public Integer call() {
    return output.answer(new DecomposeRequest(Arguments.group(group), rep, basis));
  }
}
