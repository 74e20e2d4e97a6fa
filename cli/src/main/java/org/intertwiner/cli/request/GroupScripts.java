package org.intertwiner.cli.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.cas.AlgebraSystem;
import org.intertwiner.cli.cas.GroupScript;

/**
 * Groups in the text of GAP or Sage: files whose names end in {@code .g}, {@code .gap} or {@code
 * .sage}, and words such as {@code gap:FILE} or {@code gap:Group((1,2,3),(1,2))}.
 */
final class GroupScripts {
  private GroupScripts() {}

  /**
   * The group that a word means, where it is of this form.
   *
   * @param word what the user typed
   * @return the group as group files describe it, or the name of it
   * @throws InvalidInput where the text means no group
   */
  static Optional<JsonNode> read(String word) {
    Optional<AlgebraSystem> named = AlgebraSystem.ofPrefix(word);
    if (isFile(word)) {
      AlgebraSystem system = named.or(() -> AlgebraSystem.ofFile(word)).orElseThrow();
      return Optional.of(file(system, behindPrefix(word, named)));
    }
    return named.map(s -> GroupScript.read(s, s.label() + " text", behindPrefix(word, named)));
  }

  /** Whether a word means a file with text of GAP or Sage, be there one or not. */
  static boolean isFile(String word) {
    Optional<AlgebraSystem> named = AlgebraSystem.ofPrefix(word);
    String rest = behindPrefix(word, named);
    boolean meant =
        named.isPresent() ? rest.indexOf('(') < 0 : AlgebraSystem.ofFile(word).isPresent();
    return meant && InputFiles.isPath(rest);
  }

  private static String behindPrefix(String word, Optional<AlgebraSystem> named) {
    return named.map(system -> word.substring(system.prefix().length())).orElse(word);
  }

  private static JsonNode file(AlgebraSystem system, String name) {
    String text = InputFiles.read(Path.of(name), system.label() + " file", "a script");
    return GroupScript.read(system, system.label() + " file " + name, text);
  }
}
