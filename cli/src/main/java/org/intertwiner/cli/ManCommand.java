package org.intertwiner.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.manual.HelpText;
import org.intertwiner.cli.manual.ManPage;
import org.intertwiner.cli.report.ReportFolder;
import org.intertwiner.cli.request.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intertwiner man}. */
@Command(
    name = "man",
    mixinStandardHelpOptions = true,
    description = "Prints the manual page of a command, or writes those of all commands.",
    footer = {
      "",
      "'intertwiner man kernels | man -l -' shows a page.",
      "",
      "Examples:",
      "  intertwiner man",
      "  intertwiner man verify basis",
      "  intertwiner man --out man1"
    })
final class ManCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "The words of a command; the program itself if left out.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write the pages of all commands to this folder instead.")
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--force", description = "Replace pages that are there.")
  private boolean force;

  /** What was written, or the page itself. */
  private record Pages(List<String> files, String page) implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeArrayFieldStart("files");
      for (String file : files) {
        json.writeString(file);
      }
      json.writeEndArray();
      if (files.isEmpty()) {
        json.writeStringField("page", page);
      }
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append(page);
      files.forEach(file -> text.append(file).append('\n'));
    }
  }

  @Override
  public Integer call() {
    if (folder.isEmpty()) {
      return output.show(new Pages(List.of(), ManPage.of(named(), Version.line())));
    }
    Map<String, String> pages = ManPage.all(spec.root(), Version.line());
    ReportFolder target = ReportFolder.at(folder.get());
    pages.keySet().forEach(name -> target.claim(name, force));
    List<String> files = new ArrayList<>();
    pages.forEach((name, page) -> files.add(target.write(name, page).toString()));
    return output.show(new Pages(files, ""));
  }

  private CommandSpec named() {
    String path = String.join(" ", words);
    return HelpText.tree(spec.root()).stream()
        .filter(command -> HelpText.path(command).equals(path))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "command",
                    path,
                    "a command of 'intertwiner --help'",
                    "for example: man group"));
  }
}
