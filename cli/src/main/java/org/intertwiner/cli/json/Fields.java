package org.intertwiner.cli.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.intertwiner.algebra.InvalidInput;

/**
 * Typed access to the fields of a JSON request.
 *
 * <p>Nothing is guessed: a field of the wrong type, an unknown field or a missing one is refused by
 * name.
 */
public final class Fields {
  private final ObjectNode node;
  private final String owner;

  private Fields(ObjectNode node, String owner) {
    this.node = node;
    this.owner = owner;
  }

  /**
   * The fields of a request.
   *
   * @param node the request
   * @param owner name of the command, for messages
   * @param known the fields that the command takes
   * @return access to them
   * @throws InvalidInput where another field is present
   */
  public static Fields of(ObjectNode node, String owner, Set<String> known) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw new InvalidInput(
                    "request '" + owner + "'",
                    "the field " + Json.quote(name),
                    "fields among " + String.join(", ", new TreeSet<>(known)),
                    "");
              }
            });
    return new Fields(node, owner);
  }

  /**
   * Whether a field is present and not {@code null}.
   *
   * @param name its name
   * @return whether it has a value
   */
  public boolean has(String name) {
    return node.hasNonNull(name);
  }

  /**
   * A field of any type.
   *
   * @param name its name
   * @return its value
   * @throws InvalidInput where it is missing
   */
  public JsonNode value(String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      throw new InvalidInput(
          "request '" + owner + "'", "no field '" + name + "'", "the field '" + name + "'", "");
    }
    return value;
  }

  /**
   * A text.
   *
   * @param name the field
   * @return its value
   * @throws InvalidInput where it is missing or no string
   */
  public String text(String name) {
    JsonNode value = value(name);
    if (!value.isTextual()) {
      throw wrong(name, value, "a string");
    }
    return value.textValue();
  }

  /**
   * A text that may be left out.
   *
   * @param name the field
   * @return its value, if present
   * @throws InvalidInput where it is no string
   */
  public Optional<String> optionalText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  /**
   * One of several words.
   *
   * @param name the field
   * @param words the words allowed; the first is the default
   * @return the word
   * @throws InvalidInput where it is another
   */
  public String word(String name, List<String> words) {
    if (!has(name)) {
      return words.get(0);
    }
    String word = text(name);
    if (!words.contains(word)) {
      throw wrong(name, value(name), "one of " + String.join(", ", words));
    }
    return word;
  }

  /**
   * An integer within bounds.
   *
   * @param name the field
   * @param least smallest value allowed
   * @param most largest value allowed
   * @return its value
   * @throws InvalidInput where it is missing, no integer or out of bounds
   */
  public int integer(String name, int least, int most) {
    JsonNode value = value(name);
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < least
        || value.intValue() > most) {
      throw wrong(name, value, "an integer from " + least + " to " + most);
    }
    return value.intValue();
  }

  /**
   * A whole number of 64 bits.
   *
   * @param name the field
   * @return its value
   * @throws InvalidInput where it is missing, no integer or too large
   */
  public long longInteger(String name) {
    JsonNode value = value(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(name, value, "an integer of 64 bits");
    }
    return value.longValue();
  }

  /**
   * A number within bounds.
   *
   * @param name the field
   * @param least smallest value allowed
   * @param most largest value allowed
   * @return its value, rounded to binary64
   * @throws InvalidInput where it is missing, no number or out of bounds
   */
  public double real(String name, double least, double most) {
    JsonNode value = value(name);
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!(number >= least && number <= most)) {
      throw wrong(name, value, "a number from " + least + " to " + most);
    }
    return number;
  }

  /**
   * An object.
   *
   * @param name the field
   * @return its fields as they are
   * @throws InvalidInput where it is missing or no object
   */
  public ObjectNode object(String name) {
    JsonNode value = value(name);
    if (!(value instanceof ObjectNode object)) {
      throw wrong(name, value, "an object");
    }
    return object;
  }

  /**
   * A number that may be written as a number or as a text, such as 1 or "3/2".
   *
   * @param name the field
   * @return its text
   * @throws InvalidInput where it is missing or neither
   */
  public String number(String name) {
    return number(name, value(name));
  }

  private String number(String name, JsonNode value) {
    if (!value.isTextual() && !value.isNumber()) {
      throw wrong(name, value, "a number, or one in a string such as \"3/2\"");
    }
    return value.asText();
  }

  /**
   * A list of numbers that may be written as numbers or as texts.
   *
   * @param name the field
   * @param most how many are allowed
   * @return their texts
   * @throws InvalidInput where it is missing or no such list
   */
  public List<String> numbers(String name, int most) {
    JsonNode list = value(name);
    if (!list.isArray() || list.size() > most) {
      throw wrong(name, list, "a list of at most " + most + " numbers");
    }
    List<String> numbers = new ArrayList<>();
    list.forEach(entry -> numbers.add(number(name, entry)));
    return List.copyOf(numbers);
  }

  /**
   * A flag, {@code false} where left out.
   *
   * @param name the field
   * @return its value
   * @throws InvalidInput where it is neither true nor false
   */
  public boolean flag(String name) {
    if (!has(name)) {
      return false;
    }
    JsonNode value = value(name);
    if (!value.isBoolean()) {
      throw wrong(name, value, "true or false");
    }
    return value.booleanValue();
  }

  private InvalidInput wrong(String name, JsonNode value, String expected) {
    return new InvalidInput(
        "field '" + name + "' of '" + owner + "'", Json.quote(value.toString()), expected, "");
  }
}
