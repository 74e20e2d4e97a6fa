package org.intertwiner.reptheory.notation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * Reads groups given by generators and relations: {@code {"generators": ["a", "b"], "relators":
 * ["a^4", "b^2", "(a b)^2"]}}. Relators are words with powers, brackets, commutators {@code [a, b]}
 * = a⁻¹b⁻¹ab, and equations {@code a b = b a}.
 */
final class PresentationReader {
  private static final String WHAT = "presentation";
  private static final String EXPECTED =
      "{\"generators\": [\"a\", \"b\"], \"relators\": [\"a^4\", \"b^2\", \"(a b)^2\"]}";
  private static final int MAX_LETTERS = 10_000;
  private static final int MAX_DEPTH = 50;

  private final List<String> names;
  private final Scanner scanner;
  private int depth;

  private PresentationReader(List<String> names, Scanner scanner) {
    this.names = names;
    this.scanner = scanner;
  }

  static FiniteGroup<Word> read(JsonTree tree) {
    if (!(tree instanceof JsonTree.Entries object)
        || !object.fields().keySet().equals(Set.of("generators", "relators"))
        || !(object.fields().get("generators") instanceof JsonTree.Items generators)
        || !(object.fields().get("relators") instanceof JsonTree.Items relators)) {
      throw MatrixReader.wrong(WHAT, tree, EXPECTED, "both fields are lists of strings");
    }
    List<String> names = names(generators);
    List<int[]> words = new ArrayList<>();
    for (JsonTree relator : relators.values()) {
      String text = text(relator, "a relator like \"(a b)^2\"");
      int[] word = new PresentationReader(names, new Scanner("relator", text)).relator();
      if (word.length > 0) {
        words.add(word);
      }
    }
    requireFiniteAbelianQuotient(names, words);
    return PresentedGroup.of(names, words, GroupLimits.DEFAULT).withGeneratorNames(names);
  }

  private static List<String> names(JsonTree.Items list) {
    List<String> names = new ArrayList<>();
    for (JsonTree tree : list.values()) {
      String name = text(tree, "a name like \"a\"");
      if (!name.matches("[A-Za-z_][A-Za-z0-9_']{0,19}") || names.contains(name)) {
        throw MatrixReader.wrong(
            "generator of a presentation",
            tree,
            "different names of letters and digits, a letter first",
            "");
      }
      names.add(name);
    }
    if (names.isEmpty()) {
      throw MatrixReader.wrong(WHAT, list, "at least one generator", EXPECTED);
    }
    return List.copyOf(names);
  }

  private static String text(JsonTree tree, String expected) {
    if (tree instanceof JsonTree.Text text) {
      return text.value();
    }
    throw MatrixReader.wrong(WHAT, tree, expected, "");
  }

  /** A relator as letters, freely and cyclically reduced; an equation l = r becomes l r⁻¹. */
  private int[] relator() {
    int[] word = word();
    while (scanner.take('=')) {
      word = join(word, inverse(word()));
    }
    if (!scanner.atEnd()) {
      throw scanner.unexpected("a word in " + names, "powers are written a^2, commutators [a, b]");
    }
    int start = 0;
    int end = word.length;
    while (end - start > 1 && word[start] == (word[end - 1] ^ 1)) {
      start++;
      end--;
    }
    return Arrays.copyOfRange(word, start, end);
  }

  private int[] word() {
    int[] word = power();
    while (isStart(scanner.peek()) || scanner.take('*')) {
      word = join(word, power());
    }
    return word;
  }

  private static boolean isStart(char c) {
    return c == '(' || c == '[' || c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private int[] power() {
    int[] base = factor();
    while (scanner.take('^')) {
      int exponent = scanner.integer("an exponent");
      int[] step = exponent < 0 ? inverse(base) : base;
      requireLength(Math.abs((long) exponent) * base.length);
      int[] power = {};
      for (int i = Math.abs(exponent); i > 0 && step.length > 0; i--) {
        power = join(power, step);
      }
      base = power;
    }
    return base;
  }

  private int[] factor() {
    depth++;
    if (depth > MAX_DEPTH) {
      throw scanner.unexpected("brackets nested at most " + MAX_DEPTH + " deep", "");
    }
    int[] value = scanner.take('(') ? bracket() : scanner.take('[') ? commutator() : letter();
    depth--;
    return value;
  }

  private int[] bracket() {
    int[] inner = word();
    scanner.require(')', "");
    return inner;
  }

  private int[] commutator() {
    int[] a = word();
    scanner.require(',', "a commutator is [a, b]");
    int[] b = word();
    scanner.require(']', "");
    return join(join(inverse(a), inverse(b)), join(a, b));
  }

  private int[] letter() {
    int start = scanner.position();
    String name = scanner.identifier();
    int k = names.indexOf(name);
    if (k < 0 && !name.equals("1")) {
      scanner.back(start);
      throw scanner.unexpected("a generator out of " + names, "separate generators by spaces");
    }
    return k < 0 ? new int[0] : new int[] {2 * k};
  }

  private static int[] inverse(int[] word) {
    int[] inverse = new int[word.length];
    for (int i = 0; i < word.length; i++) {
      inverse[word.length - 1 - i] = word[i] ^ 1;
    }
    return inverse;
  }

  /** The product, freely reduced. */
  private static int[] join(int[] a, int[] b) {
    int cancelled = 0;
    while (cancelled < Math.min(a.length, b.length)
        && a[a.length - 1 - cancelled] == (b[cancelled] ^ 1)) {
      cancelled++;
    }
    requireLength(a.length + (long) b.length - 2L * cancelled);
    int[] word = Arrays.copyOf(a, a.length + b.length - 2 * cancelled);
    System.arraycopy(b, cancelled, word, a.length - cancelled, b.length - cancelled);
    return word;
  }

  private static void requireLength(long length) {
    if (length > MAX_LETTERS) {
      throw new LimitExceeded(
          "relator", length + " letters", "at most " + MAX_LETTERS + " letters", "");
    }
  }

  private static void requireFiniteAbelianQuotient(List<String> names, List<int[]> words) {
    Matrix<Rational> exponents =
        Matrix.of(Rationals.Q, words.size(), names.size(), (i, k) -> sum(words.get(i), k));
    int rank = words.isEmpty() ? 0 : ExactLinearAlgebra.rank(Rationals.Q, exponents);
    if (rank < names.size()) {
      throw new InvalidInput(
          "group given by a presentation",
          "an infinite group: its abelian quotient has rank " + (names.size() - rank),
          "a finite group",
          "every generator needs a relation that bounds it");
    }
  }

  /** The sum of the exponents of a generator in a word. */
  private static Rational sum(int[] word, int generator) {
    long sum = 0;
    for (int letter : word) {
      if (letter / 2 == generator) {
        sum += letter % 2 == 0 ? 1 : -1;
      }
    }
    return Rational.of(sum);
  }
}
