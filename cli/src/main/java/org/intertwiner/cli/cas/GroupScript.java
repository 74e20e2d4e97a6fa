package org.intertwiner.cli.cas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * Reads the groups that scripts of GAP and Sage write down.
 *
 * <p>A script is a list of assignments and expressions: exact numbers, permutations in cycles,
 * matrices, words in free groups, and the functions that make groups from them. There are no loops,
 * no conditions and no other functions; what is not of this form is refused with its place. The
 * last group of a script is its meaning.
 */
public final class GroupScript {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_NAMES = 10_000;

  private final AlgebraSystem system;
  private final String what;
  private final List<Token> tokens;
  private final Map<String, Value> names = new HashMap<>();
  private final Arithmetic arithmetic;
  private final Functions functions;
  private int at;
  private int depth;

  private GroupScript(AlgebraSystem system, String what, String text) {
    this.system = system;
    this.what = what;
    this.tokens = Tokens.of(system, what, text);
    this.arithmetic = new Arithmetic(what);
    this.functions = new Functions(system, what, arithmetic);
  }

  /**
   * Reads a script.
   *
   * @param system whose grammar it follows
   * @param what what it is, for messages
   * @param text the script
   * @return its last group, as group files describe it, or the name of it
   * @throws InvalidInput where something else is written; the message names line and column
   * @throws LimitExceeded where it is too long, too deep or too large
   */
  public static JsonNode read(AlgebraSystem system, String what, String text) {
    return new GroupScript(system, what, text).group();
  }

  private JsonNode group() {
    Optional<JsonNode> last = Optional.empty();
    while (true) {
      while (accept(";") || here().kind() == Token.Kind.LINE) {
        at += here().kind() == Token.Kind.LINE ? 1 : 0;
      }
      if (here().kind() == Token.Kind.END) {
        break;
      }
      if (statement() instanceof Value.Described group) {
        last = Optional.of(group.node());
      }
    }
    return last.orElseThrow(
        () ->
            new InvalidInput(
                what,
                "no group",
                system == AlgebraSystem.GAP
                    ? "Group(...), a named group or F/[...]"
                    : "PermutationGroup(...), MatrixGroup(...), a named group or F/[...]",
                "the last group of the script is the one that is meant"));
  }

  private Value statement() {
    if (system == AlgebraSystem.SAGE && isImport()) {
      at += 6;
      return new Value.Items(List.of(), true);
    }
    if (here().kind() == Token.Kind.NAME && here().text().equals("return")) {
      at++;
    }
    List<Token> targets = targets();
    boolean named = system == AlgebraSystem.SAGE && !targets.isEmpty() && here().is(".");
    List<String> generators = named ? generatorNames() : List.of();
    if (!targets.isEmpty()) {
      expect(system == AlgebraSystem.GAP ? ":=" : "=", "");
    }
    Token start = here();
    Value value = expression();
    if (!here().is(";") && here().kind() != Token.Kind.LINE && here().kind() != Token.Kind.END) {
      throw error(here(), "an operator or the end of the statement", "");
    }
    if (named) {
      value = functions.withNames(start, value, generators);
      define(targets.get(0), value);
      List<Value> made = functions.generators(start, value);
      for (int k = 0; k < generators.size(); k++) {
        names.put(generators.get(k), made.get(k));
      }
    } else if (targets.size() == 1) {
      define(targets.get(0), value);
    } else if (!targets.isEmpty()) {
      unpack(targets, start, value);
    }
    return value;
  }

  /** Whether {@code from sage.all import *} stands here, which means nothing to this reader. */
  private boolean isImport() {
    List<String> line = List.of("from", "sage", ".", "all", "import", "*");
    for (int k = 0; k < line.size(); k++) {
      if (at + k >= tokens.size() || !tokens.get(at + k).text().equals(line.get(k))) {
        return false;
      }
    }
    return true;
  }

  /** The names that a statement assigns to; none where it is an expression. */
  private List<Token> targets() {
    List<Token> targets = new ArrayList<>();
    int k = at;
    while (tokens.get(k).kind() == Token.Kind.NAME) {
      targets.add(tokens.get(k++));
      if (tokens.get(k).is(system == AlgebraSystem.GAP ? ":=" : "=")) {
        at = k;
        return targets;
      }
      if (system == AlgebraSystem.GAP) {
        return List.of();
      }
      if (tokens.get(k).is(".") && tokens.get(k + 1).is("<") && targets.size() == 1) {
        at = k;
        return targets;
      }
      if (!tokens.get(k++).is(",")) {
        return List.of();
      }
    }
    return List.of();
  }

  /** The names in {@code K.<a, b> = …}. */
  private List<String> generatorNames() {
    expect(".", "");
    expect("<", "");
    List<String> found = new ArrayList<>();
    do {
      if (here().kind() != Token.Kind.NAME) {
        throw error(here(), "the name of a generator", "");
      }
      found.add(tokens.get(at++).text());
    } while (accept(","));
    expect(">", "");
    return found;
  }

  private void define(Token name, Value value) {
    if (names.size() >= MAX_NAMES) {
      throw new LimitExceeded(what, "more names", "at most " + MAX_NAMES, "");
    }
    names.put(name.text(), value);
  }

  private void unpack(List<Token> targets, Token start, Value value) {
    if (!(value instanceof Value.Items items) || items.values().size() != targets.size()) {
      throw new InvalidInput(
          place(start), value.kind(), "as many values as names, " + targets.size(), "");
    }
    for (int k = 0; k < targets.size(); k++) {
      define(targets.get(k), items.values().get(k));
    }
  }

  private Value expression() {
    if (++depth > MAX_DEPTH) {
      throw new LimitExceeded(
          place(here()), "deeper brackets", "at most " + MAX_DEPTH + " levels", "");
    }
    Token sign = here();
    Value value;
    if (accept("-")) {
      value = arithmetic.negate(sign, product());
    } else {
      accept("+");
      value = product();
    }
    while (here().is("+") || here().is("-")) {
      Token operator = tokens.get(at++);
      Value right = product();
      value =
          arithmetic.add(
              operator, value, operator.is("-") ? arithmetic.negate(operator, right) : right);
    }
    depth--;
    return value;
  }

  private Value product() {
    Value value = power();
    while (here().is("*") || here().is("/")) {
      Token operator = tokens.get(at++);
      Value right = power();
      if (operator.is("*")) {
        value = arithmetic.multiply(operator, value, right);
      } else if (value instanceof Value.Free free) {
        value = functions.presented(operator, free, right);
      } else {
        value = arithmetic.divide(operator, value, right);
      }
    }
    return value;
  }

  private Value power() {
    Value base = postfix();
    while (here().is("^")) {
      Token operator = tokens.get(at++);
      Token sign = here();
      boolean negative = accept("-");
      Value exponent = postfix();
      base =
          arithmetic.power(operator, base, negative ? arithmetic.negate(sign, exponent) : exponent);
    }
    return base;
  }

  private Value postfix() {
    Value value = primary();
    while (here().is(".")) {
      at++;
      Token member = tokens.get(at++);
      if (member.kind() == Token.Kind.NUMBER && value instanceof Value.Free free) {
        value = functions.letter(member, free);
      } else if (member.kind() == Token.Kind.NAME && here().is("(")) {
        value = functions.method(member, value, arguments());
      } else {
        throw error(member, "a method such as gen() or the number of a generator", "");
      }
    }
    return value;
  }

  private Value primary() {
    Token token = tokens.get(at);
    at += token.kind() == Token.Kind.END ? 0 : 1;
    return switch (token.kind()) {
      case NUMBER -> new Value.Scalar(Cyclotomic.of(Rational.parse(token.text())));
      case STRING -> new Value.Quoted(token.text());
      case NAME -> name(token);
      default -> bracketed(token);
    };
  }

  private Value bracketed(Token token) {
    if (token.is("[")) {
      return new Value.Items(list("]"), false);
    }
    if (token.is("(")) {
      return round(token);
    }
    throw error(token, "a number, a permutation, a list, a name or '('", "");
  }

  private Value name(Token token) {
    if (here().is("(")) {
      if (names.get(token.text()) instanceof Value.Numbers) {
        throw error(token, "no call of a field", "write numbers without it");
      }
      return functions.call(token, arguments());
    }
    Value known = names.get(token.text());
    return known != null
        ? known
        : functions
            .constant(token)
            .orElseThrow(
                () ->
                    error(
                        token, "a name that was assigned above", "scripts are not evaluated here"));
  }

  private List<Value> arguments() {
    expect("(", "");
    return list(")");
  }

  private List<Value> list(String end) {
    List<Value> values = new ArrayList<>();
    while (!accept(end)) {
      values.add(expression());
      if (!here().is(end)) {
        expect(",", "a list ends with '" + end + "'");
      }
    }
    return values;
  }

  /** Parentheses, a cycle or a tuple. */
  private Value round(Token open) {
    if (system == AlgebraSystem.SAGE && accept(")")) {
      return new Value.Items(List.of(), true);
    }
    List<Value> first = new ArrayList<>();
    if (!accept(")")) {
      first.add(expression());
      if (accept(")")) {
        return first.get(0);
      }
      expect(",", "a cycle is written (1,2,3)");
      first.addAll(list(")"));
    }
    if (system == AlgebraSystem.SAGE) {
      return new Value.Items(first, true);
    }
    List<List<Value>> cycles = new ArrayList<>(List.of(first));
    while (accept("(")) {
      cycles.add(list(")"));
    }
    return arithmetic.cycles(open, cycles);
  }

  private Token here() {
    return tokens.get(at);
  }

  private boolean accept(String symbol) {
    if (here().is(symbol)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String symbol, String hint) {
    if (!accept(symbol)) {
      throw error(here(), "'" + symbol + "'", hint);
    }
  }

  private InvalidInput error(Token token, String expected, String hint) {
    return new InvalidInput(place(token), token.shown(), expected, hint);
  }

  private String place(Token token) {
    return what + ", line " + token.line() + ", column " + token.column();
  }
}
