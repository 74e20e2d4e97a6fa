package org.intertwiner.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.intertwiner.algebra.InvalidInput;

/**
 * Parses and writes JSON: strict, exact in numbers, limited in size and depth.
 *
 * <p>Duplicate names and trailing text are refused; decimal numbers keep their digits.
 */
public final class Json {
  /** The version of what is written; it grows when a field changes its meaning. */
  public static final int SCHEMA = 1;

  /** The longest text that is parsed, in characters: 16 MiB. */
  public static final int MAX_LENGTH = 16 << 20;

  /** The deepest nesting that is parsed. */
  public static final int MAX_DEPTH = 64;

  private static final int MAX_NUMBER_DIGITS = 1_000;
  private static final int MAX_QUOTE = 60;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxDocumentLength(MAX_LENGTH)
                          .maxStringLength(MAX_LENGTH)
                          .maxNumberLength(MAX_NUMBER_DIGITS)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  /** Writes fields or values to a generator. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes.
     *
     * @param json where to
     * @throws IOException where the target cannot be written
     */
    void writeTo(JsonGenerator json) throws IOException;
  }

  /**
   * The one JSON value that a text holds.
   *
   * @param text JSON
   * @param what what the text is, for the message
   * @return its tree
   * @throws InvalidInput where it is no JSON, longer than {@link #MAX_LENGTH}, deeper than {@link
   *     #MAX_DEPTH}, names a field twice, or goes on after the value
   */
  public static JsonNode parse(String text, String what) {
    if (text.length() > MAX_LENGTH) {
      throw new InvalidInput(
          what,
          text.length() + " characters",
          "at most " + MAX_LENGTH,
          "split the work into several requests");
    }
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node.isMissingNode()) {
        throw new InvalidInput(what, "nothing", "JSON", "");
      }
      return node;
    } catch (StreamConstraintsException e) {
      throw new InvalidInput(
          what,
          e.getOriginalMessage(),
          "at most " + MAX_DEPTH + " levels and " + MAX_NUMBER_DIGITS + " digits a number",
          "simplify the input");
    } catch (NumberFormatException e) {
      // no JsonProcessingException: an exponent beyond those of BigDecimal, 1e9999999999
      throw new InvalidInput(
          what, quote(text), "JSON", "an exponent is too large: write numbers out");
    } catch (JsonProcessingException e) {
      throw new InvalidInput(what, quote(text), "JSON", reason(e) + place(e.getLocation()));
    }
  }

  /**
   * The compact text of one JSON value; no line breaks.
   *
   * @param content what to write
   * @return JSON on one line
   */
  public static String compact(Content content) {
    return text(content, false);
  }

  /**
   * The indented text of one JSON value.
   *
   * @param content what to write
   * @return JSON on several lines
   */
  public static String pretty(Content content) {
    return text(content, true);
  }

  /**
   * The first characters of a text, in quotation marks, for a message.
   *
   * @param text any text
   * @return at most about 60 characters of it
   */
  public static String quote(String text) {
    String line = text.strip().replaceAll("\\p{Cntrl}", " ");
    return line.length() <= MAX_QUOTE
        ? "'" + line + "'"
        : "'" + line.substring(0, MAX_QUOTE) + "…'";
  }

  private static String text(Content content, boolean pretty) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      if (pretty) {
        json.setPrettyPrinter(new DefaultPrettyPrinter());
      }
      content.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** What the parser says, without the source that it does not show. */
  private static String reason(JsonProcessingException e) {
    return e.getOriginalMessage()
        .replaceAll("\\[Source: [^\\]]*line: (\\d+), column: (\\d+)\\]", "line $1, column $2")
        .replaceAll("\\s*\\(?\\[Source: [^\\]]*\\]\\)?", "");
  }

  private static String place(JsonLocation at) {
    return at == null || at.getColumnNr() < 0
        ? ""
        : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }
}
