package org.intertwiner.cli.cas;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.PermutationGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.table.GapText;

/** Groups, tables and matrices as text that GAP or Sage reads. */
public final class SystemText {
  private final AlgebraSystem system;

  private SystemText(AlgebraSystem system) {
    this.system = system;
  }

  /**
   * A writer.
   *
   * @param system whose text is written
   * @return the writer
   */
  public static SystemText of(AlgebraSystem system) {
    return new SystemText(system);
  }

  /**
   * A group by its generators: permutations in cycles, exact matrices, and for other elements the
   * faithful permutations that the group is computed with.
   *
   * @param name the name of the group, for a comment
   * @param group a finite group
   * @return an expression with comments above it, in lines
   */
  public String group(String name, CompactGroup<?> group) {
    if (group instanceof FiniteGroup<?> finite) {
      String comment = "# " + line(name) + ", order " + finite.order() + "\n";
      return comment + generators(finite) + end();
    }
    PermutationGroup large = (PermutationGroup) group;
    return "# "
        + line(name)
        + ", order "
        + large.order()
        + "\n"
        + permutations(large.generators())
        + end();
  }

  private String generators(FiniteGroup<?> group) {
    List<Matrix<Cyclotomic>> matrices =
        group.generators().stream().flatMap(SystemText::exact).toList();
    if (!matrices.isEmpty() && matrices.size() == group.generators().size()) {
      return matrices(matrices);
    }
    String remark =
        group.generators().stream().allMatch(Permutation.class::isInstance)
            ? ""
            : "# by permutations of " + group.degree() + " points\n";
    return remark
        + permutations(
            IntStream.range(0, group.generators().size())
                .mapToObj(k -> group.permutation(group.generatorIndex(k)))
                .toList());
  }

  private static Stream<Matrix<Cyclotomic>> exact(Object element) {
    if (element instanceof Matrix<?> matrix && matrix.at(0, 0) instanceof Cyclotomic) {
      @SuppressWarnings("unchecked") // the first entry tells the type of all
      Matrix<Cyclotomic> exact = (Matrix<Cyclotomic>) matrix;
      return Stream.of(exact);
    }
    return Stream.empty();
  }

  private String permutations(List<Permutation> generators) {
    List<Permutation> all = generators.isEmpty() ? List.of(Permutation.identity(1)) : generators;
    boolean gap = system == AlgebraSystem.GAP;
    return all.stream()
        .map(p -> gap ? cycles(p) : "\"" + cycles(p) + "\"")
        .collect(
            Collectors.joining(
                ",\n  ", gap ? "Group(\n  " : "PermutationGroup([\n  ", gap ? ")" : "])"));
  }

  private static String cycles(Permutation permutation) {
    StringBuilder text = new StringBuilder();
    boolean[] seen = new boolean[permutation.degree()];
    for (int start = 0; start < seen.length; start++) {
      if (seen[start] || permutation.at(start) == start) {
        continue;
      }
      String open = "(";
      for (int at = start; !seen[at]; at = permutation.at(at)) {
        seen[at] = true;
        text.append(open).append(at + 1);
        open = ",";
      }
      text.append(')');
    }
    return text.isEmpty() ? "()" : text.toString();
  }

  private String matrices(List<Matrix<Cyclotomic>> matrices) {
    int order = conductor(matrices.stream().flatMap(SystemText::entries));
    boolean gap = system == AlgebraSystem.GAP;
    return (gap ? "" : field(order))
        + matrices.stream()
            .map(m -> matrix(m, order))
            .collect(
                Collectors.joining(
                    ",\n  ", gap ? "Group(\n  " : "MatrixGroup([\n  ", gap ? ")" : "])"));
  }

  private static Stream<Cyclotomic> entries(Matrix<Cyclotomic> matrix) {
    return IntStream.range(0, matrix.rows())
        .boxed()
        .flatMap(i -> IntStream.range(0, matrix.columns()).mapToObj(j -> matrix.at(i, j)));
  }

  private String matrix(Matrix<Cyclotomic> matrix, int order) {
    String rows =
        IntStream.range(0, matrix.rows())
            .mapToObj(
                i ->
                    IntStream.range(0, matrix.columns())
                        .mapToObj(j -> number(matrix.at(i, j), order))
                        .collect(Collectors.joining(", ", "[", "]")))
            .collect(Collectors.joining(", ", "[", "]"));
    return system == AlgebraSystem.GAP
        ? rows
        : "matrix(" + (order == 1 ? "QQ" : "K") + ", " + rows + ")";
  }

  /** Sage's name of the field that holds all entries. */
  private static String field(int order) {
    return order == 1 ? "" : "K.<z> = CyclotomicField(" + order + ")\n";
  }

  private static int conductor(Stream<Cyclotomic> numbers) {
    return numbers
        .mapToInt(Cyclotomic::conductor)
        .reduce(1, (a, b) -> a / greatestCommonDivisor(a, b) * b);
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }

  private String number(Cyclotomic number, int order) {
    if (system == AlgebraSystem.GAP) {
      return GapText.of(number);
    }
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Integer, Rational> term : number.coefficients().entrySet()) {
      int exponent = term.getKey() * (order / number.conductor());
      Rational c = term.getValue();
      String size = c.abs().toString();
      text.append(c.signum() < 0 ? "-" : text.isEmpty() ? "" : "+");
      String root = exponent == 0 ? "" : exponent == 1 ? "z" : "z^" + exponent;
      text.append(root.isEmpty() ? size : size.equals("1") ? root : size + "*" + root);
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  /**
   * A character table: for GAP a call that makes one, for Sage lists with a matrix.
   *
   * @param name the name of the group, for a comment
   * @param table the table
   * @return the text, in lines
   */
  public String table(String name, CharacterTable<?> table) {
    if (system == AlgebraSystem.GAP) {
      return "# character table of " + line(name) + "\n" + GapText.of(table) + ";\n";
    }
    ConjugacyClasses classes = table.classes();
    int order = conductor(rows(table).flatMap(List::stream));
    Function<List<Cyclotomic>, String> row =
        values ->
            values.stream().map(x -> number(x, order)).collect(Collectors.joining(", ", "[", "]"));
    return "# character table of "
        + line(name)
        + ", order "
        + table.group().order()
        + "\n"
        + field(order)
        + "class_sizes = "
        + list(table.size(), classes::size)
        + "\nelement_orders = "
        + list(table.size(), classes::elementOrder)
        + "\ntable = matrix("
        + (order == 1 ? "QQ" : "K")
        + rows(table).map(row).collect(Collectors.joining(",\n  ", ", [\n  ", "])\n"));
  }

  private static Stream<List<Cyclotomic>> rows(CharacterTable<?> table) {
    return IntStream.range(0, table.size()).mapToObj(i -> table.irrep(i).values());
  }

  private static String list(int size, java.util.function.IntToLongFunction entry) {
    return IntStream.range(0, size)
        .mapToLong(entry)
        .mapToObj(Long::toString)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private String end() {
    return system == AlgebraSystem.GAP ? ";\n" : "\n";
  }

  /** A name inside a comment stays on its line. */
  private static String line(String name) {
    return name.replaceAll("\\p{Cntrl}", " ");
  }
}
