package org.intertwiner.cli.cas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.text.Suggestions;

/** The functions that scripts may call: those that write down numbers, matrices and groups. */
final class Functions {
  private static final int MAX_ORDER = 10_000;
  private static final int MAX_SIZE = 256;
  private static final int MAX_GENERATORS = 1_000;
  private static final int MAX_INDEX = 1_000_000;

  private static final Set<String> GAP =
      Set.of(
          "Group",
          "GroupByGenerators",
          "GroupWithGenerators",
          "FreeGroup",
          "GeneratorsOfGroup",
          "Comm",
          "E",
          "Sqrt",
          "PermList",
          "DiagonalMat",
          "IdentityMat",
          "SymmetricGroup",
          "AlternatingGroup",
          "CyclicGroup",
          "DihedralGroup",
          "QuaternionGroup",
          "MathieuGroup",
          "AbelianGroup",
          "GL",
          "SL",
          "PGL",
          "PSL");
  private static final Set<String> SAGE =
      Set.of(
          "PermutationGroup",
          "MatrixGroup",
          "FreeGroup",
          "CyclotomicField",
          "E",
          "sqrt",
          "matrix",
          "Matrix",
          "identity_matrix",
          "diagonal_matrix",
          "SymmetricGroup",
          "AlternatingGroup",
          "CyclicPermutationGroup",
          "DihedralGroup",
          "QuaternionGroup",
          "MathieuGroup",
          "KleinFourGroup",
          "AbelianGroup",
          "GL",
          "SL",
          "PGL",
          "PSL");

  private final AlgebraSystem system;
  private final String what;
  private final Arithmetic arithmetic;
  private final Generators generators;

  Functions(AlgebraSystem system, String what, Arithmetic arithmetic) {
    this.system = system;
    this.what = what;
    this.arithmetic = arithmetic;
    this.generators = new Generators(system, what, arithmetic);
  }

  Optional<Value> constant(Token name) {
    boolean sage = system == AlgebraSystem.SAGE;
    return switch (name.text()) {
      case "QQ", "ZZ" -> sage ? Optional.of(new Value.Numbers(1)) : Optional.empty();
      case "I" -> sage ? Optional.of(new Value.Scalar(Cyclotomic.I)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  Value call(Token name, List<Value> arguments) {
    Set<String> known = system == AlgebraSystem.GAP ? GAP : SAGE;
    if (!known.contains(name.text())) {
      throw new InvalidInput(
          place(name),
          "the function " + name.shown(),
          "one of " + known.stream().sorted().collect(Collectors.joining(", ")),
          Suggestions.closest(name.text(), known, 3)
              .map(close -> "did you mean " + close + "?")
              .orElse("scripts are not evaluated here: let the system write the generators"));
    }
    boolean gap = system == AlgebraSystem.GAP;
    return switch (name.text()) {
      case "Group", "GroupByGenerators", "GroupWithGenerators" -> generators.group(name, arguments);
      case "PermutationGroup" -> generators.permutations(name, arguments);
      case "MatrixGroup" -> generators.matrices(name, arguments);
      case "FreeGroup" -> free(name, arguments);
      case "GeneratorsOfGroup" -> new Value.Items(generators(name, one(name, arguments)), false);
      case "Comm" -> commutator(name, arguments);
      case "E" -> root(name, one(name, arguments));
      case "CyclotomicField" ->
          new Value.Numbers(integer(name, one(name, arguments), 1, MAX_ORDER));
      case "Sqrt", "sqrt" ->
          new Value.Scalar(
              Cyclotomic.sqrt(integer(name, one(name, arguments), -MAX_ORDER, MAX_ORDER)));
      case "PermList" -> new Value.Moves(generators.images(name, one(name, arguments)));
      case "matrix", "Matrix" -> matrix(name, arguments);
      case "IdentityMat", "identity_matrix" -> {
        int size = integer(name, last(name, arguments), 1, MAX_SIZE);
        yield diagonal(name, Collections.nCopies(size, (Value) new Value.Scalar(Cyclotomic.ONE)));
      }
      case "DiagonalMat", "diagonal_matrix" -> diagonal(name, numbers(name, last(name, arguments)));
      case "SymmetricGroup" -> named(name, arguments, "S", 1);
      case "AlternatingGroup" -> named(name, arguments, "A", 1);
      case "CyclicGroup", "CyclicPermutationGroup" -> named(name, arguments, "C", 1);
      case "MathieuGroup" -> named(name, arguments, "M", 1);
      // GAP counts elements, Sage the corners of the polygon
      case "DihedralGroup" -> named(name, arguments, "D", gap ? 2 : 1);
      case "QuaternionGroup" -> gap ? named(name, arguments, "Dic", 4) : described("Q8");
      case "KleinFourGroup" -> described("C2 x C2");
      case "AbelianGroup" -> abelian(name, one(name, arguments));
      default -> linear(name, arguments);
    };
  }

  /** A method of Sage. */
  Value method(Token name, Value owner, List<Value> arguments) {
    if (owner instanceof Value.Numbers field) {
      boolean zeta = name.text().equals("zeta");
      if (zeta && !arguments.isEmpty()) {
        return root(name, one(name, arguments));
      }
      if (zeta || name.text().equals("gen")) {
        return new Value.Scalar(Cyclotomic.zeta(field.order(), field.order() == 1 ? 0 : 1));
      }
    }
    if (owner instanceof Value.Free free) {
      if (name.text().equals("gens")) {
        return new Value.Items(generators(name, free), true);
      }
      if (name.text().equals("gen")) {
        int k = integer(name, one(name, arguments), 0, free.names().size() - 1);
        return new Value.Letters(free, free.names().get(k));
      }
    }
    throw new InvalidInput(
        place(name), "." + name.text() + "() of " + owner.kind(), "gen(), gens() or zeta(n)", "");
  }

  /** GAP's {@code F.1}. */
  Value letter(Token number, Value.Free free) {
    Value k = new Value.Scalar(Cyclotomic.parse(number.text()));
    return new Value.Letters(
        free, free.names().get(integer(number, k, 1, free.names().size()) - 1));
  }

  /** What {@code NAME.<a, b> = VALUE} names. */
  Value withNames(Token at, Value value, List<String> names) {
    if (value instanceof Value.Free) {
      return new Value.Free(names);
    }
    if (value instanceof Value.Numbers && names.size() == 1) {
      return value;
    }
    throw new InvalidInput(
        place(at), value.kind() + " with " + names.size() + " names", "FreeGroup() or a field", "");
  }

  List<Value> generators(Token at, Value value) {
    if (value instanceof Value.Free free) {
      return free.names().stream().<Value>map(name -> new Value.Letters(free, name)).toList();
    }
    if (value instanceof Value.Numbers field) {
      return List.of(method(new Token(Token.Kind.NAME, "gen", 1, 1), field, List.of()));
    }
    throw new InvalidInput(place(at), value.kind(), "a free group or a field", "");
  }

  /** A free group modulo words. */
  Value presented(Token at, Value.Free free, Value relators) {
    if (!(relators instanceof Value.Items items)) {
      throw new InvalidInput(place(at), relators.kind(), "a list of words, F/[a^2, b^3]", "");
    }
    List<String> words = new ArrayList<>();
    for (Value value : items.values()) {
      if (!(value instanceof Value.Letters word) || !word.group().equals(free)) {
        throw new InvalidInput(
            place(at), value.kind(), "words in the generators of this free group", "");
      }
      words.add(word.text());
    }
    return new Value.Described(ScriptJson.presentation(free.names(), words));
  }

  private Value free(Token at, List<Value> arguments) {
    if (system == AlgebraSystem.SAGE && arguments.isEmpty()) {
      return new Value.Free(List.of());
    }
    Value first = arguments.isEmpty() ? new Value.Quoted("") : arguments.get(0);
    if (first instanceof Value.Scalar) {
      int count = integer(at, first, 1, MAX_GENERATORS);
      boolean gap = system == AlgebraSystem.GAP;
      String stem =
          arguments.size() > 1 && arguments.get(1) instanceof Value.Quoted q
              ? q.text()
              : gap ? "f" : "x";
      return new Value.Free(
          IntStream.range(0, count).mapToObj(k -> stem + (gap ? k + 1 : k)).toList());
    }
    List<Value> listed = first instanceof Value.Items items ? items.values() : arguments;
    List<String> names = new ArrayList<>();
    for (Value value : listed) {
      if (!(value instanceof Value.Quoted name) || !name.text().matches("[A-Za-z][A-Za-z0-9_]*")) {
        throw new InvalidInput(
            place(at), value.kind(), "names of generators in quotation marks, or their number", "");
      }
      names.add(name.text());
    }
    return new Value.Free(List.copyOf(names));
  }

  private Value commutator(Token at, List<Value> arguments) {
    if (arguments.size() != 2) {
      throw count(at, arguments, "two words");
    }
    Value a = arguments.get(0);
    Value b = arguments.get(1);
    Value minus = new Value.Scalar(Cyclotomic.ONE.negate());
    Value inverses =
        arithmetic.multiply(at, arithmetic.power(at, a, minus), arithmetic.power(at, b, minus));
    return arithmetic.multiply(at, inverses, arithmetic.multiply(at, a, b));
  }

  private Value root(Token at, Value order) {
    int n = integer(at, order, 1, MAX_ORDER);
    return new Value.Scalar(Cyclotomic.zeta(n, n == 1 ? 0 : 1));
  }

  /** Sage's {@code matrix}: of rows, or of numbers with their shape. */
  private Value matrix(Token at, List<Value> arguments) {
    List<Value> rest =
        !arguments.isEmpty() && arguments.get(0) instanceof Value.Numbers
            ? arguments.subList(1, arguments.size())
            : arguments;
    Value content = last(at, rest);
    if (rest.size() == 1) {
      List<Value> rows = new ArrayList<>();
      if (content instanceof Value.Items items) {
        items.values().forEach(row -> rows.add(new Value.Items(numbers(at, row), false)));
      }
      Value.Items matrix = new Value.Items(rows, false);
      if (matrix.isMatrix()) {
        return matrix;
      }
      throw new InvalidInput(place(at), content.kind(), "rows, matrix(QQ, [[0,-1],[1,0]])", "");
    }
    int rows = integer(at, rest.get(0), 1, MAX_SIZE);
    int columns = rest.size() == 2 ? rows : integer(at, rest.get(1), 1, MAX_SIZE);
    List<Value> entries = numbers(at, content);
    if (rest.size() > 3 || entries.size() != rows * columns) {
      throw new InvalidInput(
          place(at), entries.size() + " entries", rows + " × " + columns + " entries", "");
    }
    return new Value.Items(
        IntStream.range(0, rows)
            .<Value>mapToObj(
                r -> new Value.Items(entries.subList(r * columns, (r + 1) * columns), false))
            .toList(),
        false);
  }

  private List<Value> numbers(Token at, Value value) {
    if (value instanceof Value.Items items
        && !items.values().isEmpty()
        && items.values().stream().allMatch(Value.Scalar.class::isInstance)) {
      return items.values();
    }
    throw new InvalidInput(place(at), value.kind(), "a list of exact numbers", "");
  }

  private Value diagonal(Token at, List<Value> entries) {
    arithmetic.spend(at, (long) entries.size() * entries.size());
    Value zero = new Value.Scalar(Cyclotomic.ZERO);
    List<Value> rows = new ArrayList<>();
    for (int r = 0; r < entries.size(); r++) {
      List<Value> row = new ArrayList<>(Collections.nCopies(entries.size(), zero));
      row.set(r, entries.get(r));
      rows.add(new Value.Items(row, false));
    }
    return new Value.Items(rows, false);
  }

  private Value named(Token at, List<Value> arguments, String family, int factor) {
    int n = integer(at, one(at, arguments), 1, MAX_INDEX);
    if (n % factor != 0) {
      throw new InvalidInput(
          place(at), at.text() + "(" + n + ")", "an order that is a multiple of " + factor, "");
    }
    return described(family + n / factor);
  }

  private Value abelian(Token at, Value orders) {
    List<String> factors = new ArrayList<>();
    for (Value order : numbers(at, orders)) {
      factors.add("C" + integer(at, order, 1, MAX_INDEX));
    }
    return described(String.join(" x ", factors));
  }

  private Value linear(Token at, List<Value> arguments) {
    if (arguments.size() != 2) {
      throw count(at, arguments, "a dimension and the size of a finite field");
    }
    int n = integer(at, arguments.get(0), 1, MAX_SIZE);
    int q = integer(at, arguments.get(1), 2, MAX_INDEX);
    return described(at.text() + "(" + n + "," + q + ")");
  }

  private static Value described(String name) {
    JsonNode node = TextNode.valueOf(name);
    return new Value.Described(node);
  }

  private int integer(Token at, Value value, int least, int most) {
    return arithmetic.integer(at, value, least, most, at.text());
  }

  private Value one(Token at, List<Value> arguments) {
    if (arguments.size() != 1) {
      throw count(at, arguments, "one argument");
    }
    return arguments.get(0);
  }

  private Value last(Token at, List<Value> arguments) {
    if (arguments.isEmpty()) {
      throw count(at, arguments, "an argument");
    }
    return arguments.get(arguments.size() - 1);
  }

  private InvalidInput count(Token at, List<Value> arguments, String expected) {
    return new InvalidInput(
        place(at) + ", " + at.text(), arguments.size() + " arguments", expected, "");
  }

  private String place(Token token) {
    return what + ", line " + token.line() + ", column " + token.column();
  }
}
