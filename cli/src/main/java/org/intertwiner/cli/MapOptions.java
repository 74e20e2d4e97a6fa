package org.intertwiner.cli;

import java.util.Optional;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.MapQuestion;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of a question about equivariant maps between fields. */
final class MapOptions {
  @Parameters(paramLabel = "GROUP", description = "A name such as D4, SO2 or point:Oh, or a file.")
  private String group;

  @Option(
      names = "--space",
      paramLabel = "SPACE",
      description = "Where the fields live; the space of the group's own action if left out.")
  private Optional<String> space = Optional.empty();

  @Option(
      names = "--action",
      paramLabel = "REP",
      description = "How the group acts on the space, where not in the usual way.")
  private Optional<String> action = Optional.empty();

  @Option(
      names = "--in",
      paramLabel = "REP",
      required = true,
      description = "The representation of input fields.")
  private String in;

  @Option(
      names = "--out",
      paramLabel = "REP",
      required = true,
      description = "The representation of output fields.")
  private String out;

  @Option(names = "--complex", description = "Over the complex numbers.")
  private boolean complex;

  @Option(names = "--basis", description = "Show the exact basis as well.")
  private boolean basis;

  /**
   * The group as it was written.
   *
   * @return the word
   */
  String group() {
    return group;
  }

  /**
   * What is asked for.
   *
   * @return the words of the question
   */
  MapQuestion question() {
    return new MapQuestion(Arguments.group(group), space, action, values());
  }

  /**
   * What fields have at every point.
   *
   * @return the words for it
   */
  MapQuestion.Values values() {
    return new MapQuestion.Values(in, out, complex, basis);
  }
}
