package org.intertwiner.cli;

import java.util.concurrent.Callable;
import org.intertwiner.cli.request.GroupRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code intertwiner group GROUP}. */
@Command(
    name = "group",
    mixinStandardHelpOptions = true,
    description = "Order, classes and properties of a group.",
    footer = {
      "",
      "Examples:",
      "  intertwiner group M24",
      "  intertwiner group point:Oh --format gap",
      "  intertwiner group 'gap:Group((1,2,3,4,5),(1,2))'",
      "  intertwiner group space:P2_1/c"
    })
final class GroupCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Parameters(
      paramLabel = "GROUP",
      description = "A name such as D4, M24, point:Oh, space:P2_1/c or SU3, or a file.")
  private String group;

  @Override
  public Integer call() {
    return output.answer(GroupRequest.of(group));
  }
}
