package org.intertwiner.reptheory.notation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    List<String> names = RowNames.of(CharacterTable.of(group)).names();
    List<Integer> longestFirst = new ArrayList<>(IntStream.range(0, names.size()).boxed().toList());
    longestFirst.sort(Comparator.comparingInt((Integer i) -> names.get(i).length()).reversed());
    Optional<Representation<G>> plain = name(names, longestFirst);
    if (plain.isPresent() || !Scanner.isDigit(scanner.peek())) {
      return plain;
    }
    int copies = scanner.integer("a number of copies");
    if (copies > 0 && scanner.take('x')) {
      Optional<Representation<G>> one = name(names, longestFirst);
      if (one.isPresent()) {
        return Optional.of(one.get().times(copies));
      }
    }
    scanner.back(start);
    return Optional.empty();
  }

  private Optional<Representation<G>> name(List<String> names, List<Integer> order) {
    for (int k : order) {
      if (scanner.takeWord(names.get(k))) {
        return Optional.of(row(k).withName(names.get(k)));
      }
    }
    return Optional.empty();
  }

  private FiniteRepresentation<G> row(int k) {
    return complex
        ? Representations.irreducible(group, k)
        : Representations.realIrreducible(group, k);
  }
}
