package org.intertwiner.cli.explore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.batch.Batch;
import org.intertwiner.cli.cas.AlgebraSystem;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.request.InputFiles;

/**
 * A request of the batch protocol that may come from a page: about groups, representations and
 * kernels, and without files, as a page must not read this machine's.
 *
 * @param node the request
 */
record Question(ObjectNode node) {
  private static final List<String> COMMANDS =
      List.of("group", "chartable", "irreps", "decompose", "kernels");

  /** In names and fractions a stroke follows a digit, as in {@code P4/mmm} and {@code 1/2}. */
  private static final Pattern PATH = Pattern.compile("(^|[^0-9])/|\\.json", Pattern.MULTILINE);

  /**
   * Reads a request.
   *
   * @param text JSON
   * @return the request
   * @throws InvalidInput where it is none, or none for a page
   */
  static Question of(String text) {
    ObjectNode node = Batch.objectOf(text);
    String command = node.path("command").asText();
    if (!COMMANDS.contains(command)) {
      throw new InvalidInput(
          "command",
          Json.quote(command),
          "one of " + String.join(", ", COMMANDS),
          "the command line answers the others");
    }
    requireNoFiles(node);
    return new Question(node);
  }

  /** What a request is cancelled by. */
  String key() {
    return node.path("id").toString();
  }

  private static void requireNoFiles(ObjectNode node) {
    for (JsonNode value : node) {
      String word = value.asText();
      // in text of GAP and Sage a stroke divides
      boolean script = AlgebraSystem.ofPrefix(word).isPresent();
      if (InputFiles.isMeant(word) || (!script && PATH.matcher(word).find())) {
        throw new InvalidInput(
            "name", Json.quote(word), "a name, not a file", "paste what the file holds");
      }
    }
  }
}
