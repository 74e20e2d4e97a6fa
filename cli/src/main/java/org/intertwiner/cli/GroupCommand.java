package org.intertwiner.cli;

import java.util.concurrent.Callable;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.GroupRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code intertwiner group GROUP}. */
@Command(
    name = "group",
    mixinStandardHelpOptions = true,
    description = "Order, classes and properties of a group.",
    footer = {"", "Example:", "  intertwiner group M11"})
final class GroupCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Parameters(paramLabel = "GROUP", description = "A name such as D4, M11 or point:Oh, or a file.")
  private String group;

  @Override
  public Integer call() {
    return output.answer(new GroupRequest(Arguments.group(group)));
  }
}
