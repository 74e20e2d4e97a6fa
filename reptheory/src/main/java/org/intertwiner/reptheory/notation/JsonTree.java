package org.intertwiner.reptheory.notation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that knows where it stood. Numbers keep their digits. What is read is limited in
 * size, depth and length of names, strings and numbers.
 */
sealed interface JsonTree {

  /** Longest document that is read, in characters. */
  int MAX_CHARACTERS = 16 << 20;

  /** Deepest nesting that is read. */
  int MAX_DEPTH = 32;

  /** Longest string that is read. */
  int MAX_STRING = 10_000;

  /** Longest number that is read. */
  int MAX_NUMBER = 2_000;

  /** Line and column, both from 1. */
  String where();

  /** What stands there, in a few words. */
  String kind();

  /** A value in braces. */
  record Entries(Map<String, JsonTree> fields, String where) implements JsonTree {
    @Override
    public String kind() {
      return fields.isEmpty() ? "an empty object" : "an object with " + quoted(fields.keySet());
    }
  }

  /** A value in brackets. */
  record Items(List<JsonTree> values, String where) implements JsonTree {
    @Override
    public String kind() {
      return "a list of " + values.size();
    }
  }

  /** A string. */
  record Text(String value, String where) implements JsonTree {
    @Override
    public String kind() {
      return "the string \"" + shortened(value) + "\"";
    }
  }

  /** A number, as it was written. */
  record Digits(String literal, boolean whole, String where) implements JsonTree {
    @Override
    public String kind() {
      return "the number " + shortened(literal);
    }
  }

  /** {@code true}, {@code false} or {@code null}. */
  record Literal(String name, String where) implements JsonTree {
    @Override
    public String kind() {
      return name;
    }
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 37) + "...";
  }

  private static String quoted(Iterable<String> names) {
    List<String> quoted = new ArrayList<>();
    names.forEach(n -> quoted.add("\"" + shortened(n) + "\""));
    return quoted.stream().limit(6).collect(Collectors.joining(", "))
        + (quoted.size() > 6 ? ", …" : "");
  }

  /**
   * Reads one JSON value.
   *
   * @param what what the text is meant to be, for messages
   * @throws InvalidInput where the text is not JSON
   * @throws LimitExceeded where it is too long or too deep
   */
  static JsonTree read(String what, String text) {
    if (text.length() > MAX_CHARACTERS) {
      throw new LimitExceeded(
          what,
          text.length() + " characters",
          "at most " + MAX_CHARACTERS + " characters",
          "name fewer generators: two or three are enough for most groups");
    }
    try (JsonParser parser = Factory.FACTORY.createParser(text)) {
      parser.nextToken();
      JsonTree value = value(what, parser);
      if (parser.nextToken() != null) {
        throw notJson(what, "more after the end of the value", at(parser.currentTokenLocation()));
      }
      return value;
    } catch (StreamConstraintsException e) {
      throw tooLarge(what, e);
    } catch (JsonProcessingException e) {
      throw notJson(what, problem(e.getOriginalMessage()), at(e.getLocation()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The factory, made when first used. */
  final class Factory {
    private static final JsonFactory FACTORY =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(200)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Factory() {}
  }

  private static InvalidInput notJson(String what, String problem, String where) {
    return new InvalidInput(
        what,
        "text that is not JSON: " + problem + " (" + where + ")",
        "one JSON value",
        "a group file looks like {\"generators\": {\"permutations\": [[2,1,3],[2,3,1]]}}");
  }

  /** The first line of a parser's message, without its remarks in brackets. */
  private static String problem(String message) {
    String line = message.lines().findFirst().orElse("a syntax error");
    int remark = line.indexOf(" (start marker");
    return remark < 0 ? line : line.substring(0, remark);
  }

  private static LimitExceeded tooLarge(String what, StreamConstraintsException e) {
    boolean deep = e.getOriginalMessage().contains("nesting depth");
    String where = e.getLocation() == null ? "" : " (" + at(e.getLocation()) + ")";
    return new LimitExceeded(
        what,
        (deep ? "brackets nested too deep" : "a name, string or number that is too long") + where,
        deep
            ? "at most " + MAX_DEPTH + " levels"
            : "at most " + MAX_STRING + " characters in a string, " + MAX_NUMBER + " in a number",
        deep ? "a matrix is three levels below \"generators\"" : "");
  }

  private static String at(@Nullable JsonLocation location) {
    return location == null
        ? "at the end"
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static JsonTree value(String what, JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw notJson(what, "nothing", "line 1, column 1");
    }
    String where = at(parser.currentTokenLocation());
    return switch (token) {
      case START_OBJECT -> object(what, parser, where);
      case START_ARRAY -> array(what, parser, where);
      case VALUE_STRING -> new Text(parser.getText(), where);
      case VALUE_NUMBER_INT -> new Digits(parser.getText(), true, where);
      case VALUE_NUMBER_FLOAT -> new Digits(parser.getText(), false, where);
      default -> new Literal(parser.getText(), where);
    };
  }

  private static JsonTree object(String what, JsonParser parser, String where) throws IOException {
    Map<String, JsonTree> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(what, parser));
    }
    return new Entries(fields, where);
  }

  private static JsonTree array(String what, JsonParser parser, String where) throws IOException {
    List<JsonTree> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(what, parser));
    }
    return new Items(values, where);
  }
}
