package org.intertwiner.verify.action.declared;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.text.Suggestions;

/** Reads the notation of declared actions. */
final class ActionNotation {
  private static final int MAX_LENGTH = 4_100;
  private static final Pattern WORD = Pattern.compile("([a-z]+)\\s*");
  private static final Pattern WITH_REP =
      Pattern.compile("([a-z]+)\\s*\\((.*)\\)\\s*(?:order\\s+([0-9]{1,3}))?", Pattern.DOTALL);
  private static final List<String> WORDS =
      List.of("image", "features", "nodes", "positions", "edges", "adjacency", "invariant");
  private static final String SUPPORTED =
      "image(REP), features(REP), nodes(REP), positions(REP), edges, adjacency or invariant";

  private ActionNotation() {}

  static DeclaredAction parse(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new LimitExceeded(
          "action", text.length() + " characters", "at most " + MAX_LENGTH + " characters", "");
    }
    String stripped = text.strip();
    Matcher withRep = WITH_REP.matcher(stripped);
    if (withRep.matches()) {
      return parse(stripped, withRep.group(1), withRep.group(2).strip(), withRep.group(3));
    }
    Matcher word = WORD.matcher(stripped);
    if (!word.matches()) {
      throw unknown(stripped);
    }
    return switch (word.group(1)) {
      case "edges" -> new Edges();
      case "adjacency" -> new Adjacency();
      case "invariant" -> new Invariant();
      case "image", "features", "nodes", "positions" ->
          throw new InvalidInput(
              "action",
              quoted(stripped),
              word.group(1) + "(REP)",
              "for example "
                  + word.group(1)
                  + (word.group(1).equals("positions") ? "(vector)" : "(trivial)"));
      default -> throw unknown(stripped);
    };
  }

  private static DeclaredAction parse(
      String text, String word, String rep, @org.jspecify.annotations.Nullable String order) {
    if (order != null && !word.equals("image")) {
      throw new InvalidInput(
          "action", quoted(text), word + "(REP) without an order", "only images interpolate");
    }
    return switch (word) {
      case "image" -> order == null ? Image.of(rep) : new Image(rep, Integer.parseInt(order));
      case "features" -> new Features(rep);
      case "nodes" -> new Nodes(rep);
      case "positions" -> new Positions(rep);
      case "edges", "adjacency", "invariant" ->
          throw new InvalidInput(
              "action", quoted(text), "\"" + word + "\" without a representation", "");
      default -> throw unknown(text);
    };
  }

  /** Checks the text of a representation as far as that is possible without a group. */
  static String rep(String rep) {
    if (rep.isBlank() || rep.length() > MAX_LENGTH) {
      throw new InvalidInput(
          "representation of an action",
          rep.isBlank() ? "nothing" : rep.length() + " characters",
          "a representation such as trivial, vector or 2*trivial + vector",
          "");
    }
    int depth = 0;
    for (int i = 0; i < rep.length(); i++) {
      char c = rep.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0) {
        break;
      }
    }
    if (depth != 0) {
      throw new InvalidInput("representation of an action", quoted(rep), "matching brackets", "");
    }
    return rep.strip();
  }

  private static InvalidInput unknown(String text) {
    String word = text.replaceAll("[^A-Za-z].*", "");
    String hint =
        Suggestions.closest(word, WORDS, 3)
            .map(close -> "did you mean \"" + close + "\"?")
            .orElse("REP is a representation of the group, for example trivial or vector");
    return new InvalidInput("action", quoted(text), SUPPORTED, hint);
  }

  private static String quoted(String text) {
    return "\"" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "\"";
  }
}
