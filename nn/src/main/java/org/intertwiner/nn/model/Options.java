package org.intertwiner.nn.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.intertwiner.algebra.InvalidInput;

/** The options of one model: read by name, each with its default; unread ones are refused. */
final class Options {
  private final Map<String, String> given;
  private final Set<String> known = new TreeSet<>();

  Options(Map<String, String> given) {
    this.given = given;
  }

  /** One of several words, the first of which is the default. */
  String word(String name, List<String> allowed) {
    String value = text(name, allowed.get(0));
    if (!allowed.contains(value)) {
      throw wrong(name, value, String.join(", ", allowed));
    }
    return value;
  }

  String text(String name, String otherwise) {
    known.add(name);
    return given.getOrDefault(name, otherwise);
  }

  int whole(String name, int otherwise, int least, int most) {
    String value = text(name, Integer.toString(otherwise));
    try {
      int number = Integer.parseInt(value.trim());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(name, value, "a whole number from " + least + " to " + most);
    }
    throw wrong(name, value, "a whole number from " + least + " to " + most);
  }

  double real(String name, double otherwise, double least, double most) {
    String value = text(name, Double.toString(otherwise));
    try {
      double number = Double.parseDouble(value.trim());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(name, value, "a number from " + least + " to " + most);
    }
    throw wrong(name, value, "a number from " + least + " to " + most);
  }

  void requireAllKnown(String model) {
    List<String> strange = new ArrayList<>(given.keySet());
    strange.removeAll(known);
    if (!strange.isEmpty()) {
      throw new InvalidInput(
          "options of the model " + model,
          String.join(", ", strange),
          known.isEmpty() ? "no options" : String.join(", ", known),
          "remove or correct them");
    }
  }

  private static InvalidInput wrong(String name, String value, String expected) {
    return new InvalidInput("option " + name, "\"" + value + "\"", expected, "");
  }
}
