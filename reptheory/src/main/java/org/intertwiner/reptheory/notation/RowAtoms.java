package org.intertwiner.reptheory.notation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.name.RowNames;

/**
 * Reads the irreps of finite groups: {@code irrep:3} by the row of the character table, {@code
 * T2u}, {@code 2xA1g}, {@code [3,1]} by its name.
 *
 * @param <G> the group elements
 */
final class RowAtoms<G> {
  private final FiniteGroup<G> group;
  private final Scanner scanner;
  private final boolean complex;

  /**
   * @param complex whether a row stands for itself; otherwise for its real form
   */
  RowAtoms(FiniteGroup<G> group, Scanner scanner, boolean complex) {
    this.group = group;
    this.scanner = scanner;
    this.complex = complex;
  }

  /** What follows {@code irrep}. */
  Representation<G> numbered() {
    scanner.require(':', "irrep:k is row k of the character table, from 0");
    int k = scanner.integer("the row of the character table");
    return row(k).withName("irrep:" + k);
  }

  /** The longest name that the text goes on with, perhaps after copies; else it stays put. */
  Optional<Representation<G>> named() {
    scanner.skipSpace();
    int start = scanner.position();
    CharacterTable<G> table = CharacterTable.of(group);
    Map<String, List<Integer>> rows = RowNames.of(table).spellings();
    List<String> longestFirst = new ArrayList<>(rows.keySet());
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    Optional<Representation<G>> plain = name(table, rows, longestFirst);
    if (plain.isPresent() || !Scanner.isDigit(scanner.peek())) {
      return plain;
    }
    int copies = scanner.integer("a number of copies");
    if (copies > 0 && scanner.take('x')) {
      Optional<Representation<G>> one = name(table, rows, longestFirst);
      if (one.isPresent()) {
        return Optional.of(one.get().times(copies));
      }
    }
    scanner.back(start);
    return Optional.empty();
  }

  private Optional<Representation<G>> name(
      CharacterTable<G> table, Map<String, List<Integer>> rows, List<String> order) {
    for (String name : order) {
      if (scanner.takeWord(name)) {
        // over ℝ a row and its conjugate have one real form
        List<FiniteRepresentation<G>> parts =
            rows.get(name).stream()
                .filter(k -> complex || single(table, rows.get(name), k))
                .map(this::row)
                .toList();
        FiniteRepresentation<G> sum =
            parts.size() == 1 ? parts.get(0) : Representations.directSum(parts);
        return Optional.of(sum.withName(name));
      }
    }
    return Optional.empty();
  }

  private boolean single(CharacterTable<G> table, List<Integer> rows, int k) {
    int conjugate = table.conjugate(k);
    return conjugate >= k || !rows.contains(conjugate);
  }

  private FiniteRepresentation<G> row(int k) {
    return complex
        ? Representations.irreducible(group, k)
        : Representations.realIrreducible(group, k);
  }
}
