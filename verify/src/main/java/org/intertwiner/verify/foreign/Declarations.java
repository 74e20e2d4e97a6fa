package org.intertwiner.verify.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.text.Suggestions;
import org.intertwiner.verify.action.declared.DeclaredAction;

/** Which action was declared for which array. */
final class Declarations {
  private final String side;
  private final List<String> names;

  private Declarations(String side, List<String> names) {
    this.side = side;
    this.names = names;
  }

  /**
   * Reads declarations {@code [NAME=]ACTION}; without a name the k-th belongs to the k-th array.
   *
   * @param side input or output, for messages
   * @param names the names of the arrays in order
   * @param texts the declarations
   * @return an action for every array, in the order of the arrays
   * @throws InvalidInput if a name is unknown or declared twice, or an array has no action
   */
  static Map<String, DeclaredAction> read(String side, List<String> names, List<String> texts) {
    return new Declarations(side, names).read(texts);
  }

  private Map<String, DeclaredAction> read(List<String> texts) {
    Map<String, DeclaredAction> found = new TreeMap<>();
    for (int k = 0; k < texts.size(); k++) {
      String text = texts.get(k);
      String name = name(text, k);
      String action = text.startsWith(name + "=") ? text.substring(name.length() + 1) : text;
      if (found.put(name, DeclaredAction.parse(action)) != null) {
        throw new InvalidInput(
            "actions on the " + side + "s",
            "two for '" + name + "'",
            "one for each of " + names,
            "write NAME=ACTION");
      }
    }
    Map<String, DeclaredAction> out = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      DeclaredAction action = found.get(name);
      if (action == null) {
        missing.add(name);
      } else {
        out.put(name, action);
      }
    }
    if (!missing.isEmpty()) {
      throw new InvalidInput(
          "actions on the " + side + "s",
          "none for " + missing,
          "one for each of " + names,
          "say for instance " + missing.get(0) + "=invariant");
    }
    return out;
  }

  private String name(String text, int index) {
    for (String name : names) {
      if (text.startsWith(name + "=")) {
        return name;
      }
    }
    int equals = text.indexOf('=');
    int bracket = text.indexOf('(');
    if (equals >= 0 && (bracket < 0 || equals < bracket)) {
      String unknown = text.substring(0, equals);
      throw new InvalidInput(
          "name of an " + side,
          unknown,
          "one of " + names,
          Suggestions.closest(unknown, names, 3).map(c -> "did you mean " + c + "?").orElse(""));
    }
    if (index >= names.size()) {
      throw new InvalidInput(
          "actions on the " + side + "s",
          "number " + (index + 1) + ", \"" + text + "\"",
          "at most " + names.size() + ", for " + names,
          "");
    }
    return names.get(index);
  }
}
