package org.intertwiner.reptheory;

import java.util.List;
import java.util.stream.Collectors;

/** How composite representations are named so that the notation reads the names back. */
final class Names {
  private Names() {}

  static String sum(List<String> names) {
    return names.stream().collect(Collectors.joining(" + "));
  }

  static String product(String left, String right) {
    return factor(left) + " * " + factor(right);
  }

  static String copies(int copies, String name) {
    return copies + "*" + (isPlain(name) ? name : "(" + name + ")");
  }

  static String dual(String name) {
    return "dual(" + name + ")";
  }

  static String conjugate(String name) {
    return "conj(" + name + ")";
  }

  static String power(String functor, int degree, String name) {
    return functor + "^" + degree + "(" + name + ")";
  }

  private static String factor(String name) {
    return isPlain(name) ? name : "(" + name + ")";
  }

  /** Whether no operator stands outside brackets. */
  private static boolean isPlain(String name) {
    int depth = 0;
    for (int i = 0; i < name.length(); i++) {
      switch (name.charAt(i)) {
        case '(', '{' -> depth++;
        case ')', '}' -> depth--;
        case '+', '*' -> {
          if (depth == 0) {
            return false;
          }
        }
        default -> {}
      }
    }
    return true;
  }
}
