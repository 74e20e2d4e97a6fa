package org.intertwiner.verify.basis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.verify.json.ExactJson;

/**
 * A JSON value that must have a certain shape.
 *
 * @param node the value
 * @param what what it is, for messages
 */
record Shape(JsonNode node, String what) {

  /** This value, an object with exactly these fields and perhaps some optional ones. */
  Shape object(Set<String> required, Set<String> optional) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    boolean known = names.stream().allMatch(n -> required.contains(n) || optional.contains(n));
    if (!node.isObject() || !known || !names.containsAll(required)) {
      throw refused("an object with the fields " + String.join(", ", new TreeSet<>(required)));
    }
    return this;
  }

  boolean has(String field) {
    return node.has(field);
  }

  Shape field(String name) {
    return new Shape(node.get(name), name + " of " + what);
  }

  List<Shape> list() {
    if (!node.isArray()) {
      throw refused("a list");
    }
    List<Shape> items = new ArrayList<>(node.size());
    for (JsonNode item : node) {
      items.add(new Shape(item, "item of " + what));
    }
    return items;
  }

  String text() {
    if (!node.isTextual()) {
      throw refused("a string");
    }
    return node.textValue();
  }

  boolean flag() {
    if (!node.isBoolean()) {
      throw refused("true or false");
    }
    return node.booleanValue();
  }

  int integer(int least, int most) {
    boolean fits = node.isIntegralNumber() && node.canConvertToInt();
    if (!fits || node.intValue() < least || node.intValue() > most) {
      throw refused("an integer from " + least + " to " + most);
    }
    return node.intValue();
  }

  Rational rational() {
    return ExactJson.readRational(node, what);
  }

  List<Long> counts() {
    List<Long> counts = new ArrayList<>();
    for (Shape item : list()) {
      if (!item.node.isIntegralNumber() || !item.node.canConvertToLong()) {
        throw item.refused("an integer");
      }
      counts.add(item.node.longValue());
    }
    return counts;
  }

  /** A list of so many distinct integers from least to most. */
  int[] distinct(int count, int least, int most) {
    int[] numbers = list().stream().mapToInt(i -> i.integer(least, most)).toArray();
    if (numbers.length != count || Arrays.stream(numbers).distinct().count() != count) {
      throw refused(count + " different integers from " + least + " to " + most);
    }
    return numbers;
  }

  InvalidInput refused(String expected) {
    String text = String.valueOf(node);
    return new InvalidInput(
        what + " in a basis document",
        text.length() > 60 ? text.substring(0, 60) + "…" : text,
        expected,
        "");
  }
}
