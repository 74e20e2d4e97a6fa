package org.intertwiner.cli;

import java.util.concurrent.Callable;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.CharacterTableRequest;
import org.intertwiner.cli.request.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code intertwiner chartable GROUP}. */
@Command(
    name = "chartable",
    mixinStandardHelpOptions = true,
    description = "The character table of a finite group, exact and proved.",
    footer = {
      "",
      "Examples:",
      "  intertwiner chartable S5 --format latex",
      "  intertwiner chartable 'SL(2,3)' --format html",
      "  intertwiner chartable A5 --format gap"
    })
final class CharacterTableCommand implements Callable<Integer> {
  @Mixin
  private Output output =
      Output.with(Format.LATEX, Format.MARKDOWN, Format.HTML, Format.GAP, Format.SAGE);

  @Parameters(paramLabel = "GROUP", description = "A name such as D4, M11 or point:Oh, or a file.")
  private String group;

  @Override
  public Integer call() {
    return output.answer(new CharacterTableRequest(Arguments.group(group)));
  }
}
