package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.GroupRequest;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.cli.request.symmetry.OrthonormalRequest;
import org.intertwiner.cli.request.symmetry.SubgroupsRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner group GROUP [--subgroups [--plot FILE]]}. */
@Command(
    name = "group",
    mixinStandardHelpOptions = true,
    description = "Order, classes and properties of a group; its subgroups up to conjugacy.",
    footer = {
      "",
      "Examples:",
      "  intertwiner group M24",
      "  intertwiner group point:Oh --format gap",
      "  intertwiner group 'gap:Group((1,2,3,4,5),(1,2))'",
      "  intertwiner group space:P2_1/c",
      "  intertwiner group S4 --subgroups",
      "  intertwiner group point:Td --subgroups --plot subgroups.svg"
    })
final class GroupCommand implements Callable<Integer> {
  @Mixin private Output output = Output.with(Format.MARKDOWN, Format.GAP, Format.SAGE);

  @Parameters(
      paramLabel = "GROUP",
      description = "A name such as D4, M24, point:Oh, space:P2_1/c or SU3, or a file.")
  private String group;

  @Option(
      names = "--subgroups",
      description = "List the subgroups up to conjugacy; the group has at most 10000 elements.")
  private boolean subgroups;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw which subgroups lie in which: .svg or .png; with --subgroups.")
  private Optional<Path> plot = Optional.empty();

  @Option(
      names = "--orthonormal",
      paramLabel = "FILE",
      description =
          "Write a group file in coordinates that are orthonormal for what the group keeps,"
              + " exactly.")
  private Optional<Path> orthonormal = Optional.empty();

  @Option(names = "--force", description = "Replace the file where it is there already.")
  private boolean force;

  @Override
  public Integer call() {
    if (!subgroups && plot.isPresent()) {
      throw new InvalidInput(
          "'group' with --plot",
          "no --subgroups",
          "--subgroups --plot FILE",
          "only these are drawn");
    }
    if (orthonormal.isPresent() && subgroups) {
      throw new InvalidInput(
          "'group' with --orthonormal", "--subgroups as well", "one of the two", "ask twice");
    }
    if (orthonormal.isPresent()) {
      return output.answer(
          new OrthonormalRequest(Arguments.group(group), orthonormal.get(), force));
    }
    if (!subgroups) {
      return output.answer(GroupRequest.of(group));
    }
    BasisFiles files = BasisFiles.of(Optional.empty(), Optional.empty(), plot, force);
    return output.answer(new SubgroupsRequest(Arguments.group(group), files));
  }
}
