package org.intertwiner.cli;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.IrrepsRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner irreps GROUP}. */
@Command(
    name = "irreps",
    mixinStandardHelpOptions = true,
    description = "The irreducible representations of a finite group by exact matrices.",
    footer = {"", "Example:", "  intertwiner irreps Q8 --real"})
final class IrrepsCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Parameters(paramLabel = "GROUP", description = "A name such as D4, M11 or point:Oh, or a file.")
  private String group;

  @Option(
      names = "--index",
      paramLabel = "K",
      description = "Only row K, from 0, of the character table.")
  private Integer index;

  @Option(names = "--real", description = "Over the real numbers.")
  private boolean real;

  @Override
  public Integer call() {
    OptionalInt row = index == null ? OptionalInt.empty() : OptionalInt.of(index);
    return output.answer(new IrrepsRequest(Arguments.group(group), row, real));
  }
}
