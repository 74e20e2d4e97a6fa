package org.intertwiner.cli.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.PermutationGroup;
import org.intertwiner.cli.json.Json;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;

/** What a command is asked about: groups and representations, from words, files and JSON. */
public final class Arguments {
  private Arguments() {}

  /**
   * A group from a word.
   *
   * @param word a name, or the path of a file of JSON, or text of GAP or Sage, see {@link
   *     GroupScripts}
   * @return the group
   * @throws InvalidInput where it names none
   */
  public static NamedGroup<?> group(String word) {
    Optional<JsonNode> script = GroupScripts.read(word);
    if (script.isPresent()) {
      return group(script.get());
    }
    Optional<Path> file = InputFiles.fileNamed(word);
    if (file.isPresent()) {
      String text = InputFiles.read(file.get(), "group file");
      Json.parse(text, "group file " + file.get());
      return GroupNotation.parseJson(text);
    }
    return GroupNotation.parse(word);
  }

  /**
   * A word that names a group, as JSON that does not depend on where it is read: the content of a
   * file, or the word.
   *
   * @param word a name, or the path of a file of JSON
   * @return what {@link #group(JsonNode)} reads
   */
  public static JsonNode node(String word) {
    Optional<JsonNode> script = GroupScripts.read(word);
    if (script.isPresent()) {
      return script.get();
    }
    return InputFiles.fileNamed(word)
        .map(file -> Json.parse(InputFiles.read(file, "group file"), "group file " + file))
        .orElseGet(() -> TextNode.valueOf(word));
  }

  /**
   * A group from JSON.
   *
   * @param node a word or an object
   * @return the group
   * @throws InvalidInput where it is none
   */
  public static NamedGroup<?> group(JsonNode node) {
    if (node.isTextual()) {
      return group(node.textValue());
    }
    if (node.isObject()) {
      return GroupNotation.parseJson(node.toString());
    }
    throw new InvalidInput("group", Json.quote(node.toString()), "a string or an object", "");
  }

  /**
   * A representation over the real numbers from a word.
   *
   * @param <G> the group elements
   * @param word in the notation of representations, or the path of a file of JSON
   * @param group the group it represents
   * @return the representation
   * @throws InvalidInput where it means none
   */
  public static <G> Representation<G> representation(String word, NamedGroup<G> group) {
    return representation(word, group, false);
  }

  /**
   * A representation from a word.
   *
   * @param <G> the group elements
   * @param word in the notation of representations, or the path of a file of JSON
   * @param group the group it represents
   * @param complex whether {@code irrep:k} is the row itself, not its real form
   * @return the representation
   * @throws InvalidInput where it means none
   */
  public static <G> Representation<G> representation(
      String word, NamedGroup<G> group, boolean complex) {
    Optional<Path> file = InputFiles.fileNamed(word);
    if (file.isPresent()) {
      String text = InputFiles.read(file.get(), "representation file");
      Json.parse(text, "representation file " + file.get());
      return RepresentationNotation.parseJson(text, group);
    }
    return RepresentationNotation.parse(word, group, complex);
  }

  /**
   * The group, where it must be finite.
   *
   * @param <G> the group elements
   * @param group any group
   * @param command what asks, for the message
   * @return the finite group
   * @throws InvalidInput where it is infinite
   * @throws LimitExceeded where it is too large to be listed
   */
  public static <G> FiniteGroup<G> finite(NamedGroup<G> group, String command) {
    if (group.group() instanceof FiniteGroup<G> finite) {
      return finite;
    }
    if (group.group() instanceof PermutationGroup large) {
      throw new LimitExceeded(
          "group of '" + command + "'",
          group.name() + " of order " + large.order(),
          "at most " + GroupLimits.DEFAULT.maxOrder() + " elements, which are all listed",
          "'group' answers for larger ones");
    }
    throw new InvalidInput(
        "group of '" + command + "'", group.name() + ", which is infinite", "a finite group", "");
  }
}
