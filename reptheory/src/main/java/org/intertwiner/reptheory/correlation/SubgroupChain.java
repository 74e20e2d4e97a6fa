package org.intertwiner.reptheory.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.CharacterTable;

/**
 * Descent in symmetry: a chain G₀ ⊃ G₁ ⊃ … of point groups, each a chosen subgroup of the one
 * before, and the correlation tables down it.
 *
 * <p>Example: {@code SubgroupChain.parse("Oh > D4h > C4v").toText()} says in what the irreps of Oₕ
 * split on the way to C₄ᵥ.
 */
public final class SubgroupChain {
  private static final int MAX_STEPS = 20;

  private final FiniteGroup<Matrix<Cyclotomic>> top;
  private final List<PointSubgroup> steps;
  private final List<CharacterTable<Matrix<Cyclotomic>>> tables;
  private final List<CorrelationTable> single;
  private final CorrelationLimits limits;

  private SubgroupChain(
      FiniteGroup<Matrix<Cyclotomic>> top,
      List<PointSubgroup> steps,
      List<CharacterTable<Matrix<Cyclotomic>>> tables,
      List<CorrelationTable> single,
      CorrelationLimits limits) {
    this.top = top;
    this.steps = List.copyOf(steps);
    this.tables = List.copyOf(tables);
    this.single = List.copyOf(single);
    this.limits = limits;
  }

  /**
   * The chain of one group, to be continued by {@link #down(PointSubgroup)}.
   *
   * @param top a finite group of real 3 × 3 matrices
   * @return the chain without a step
   * @throws org.intertwiner.algebra.LimitExceeded past the default limits
   */
  public static SubgroupChain of(FiniteGroup<Matrix<Cyclotomic>> top) {
    return of(top, CorrelationLimits.DEFAULT);
  }

  /**
   * The chain of one group, within limits.
   *
   * @param top a finite group of real 3 × 3 matrices
   * @param limits limits of the tables and of the search for subgroups
   * @return the chain without a step
   * @throws org.intertwiner.algebra.LimitExceeded past the limits
   */
  public static SubgroupChain of(FiniteGroup<Matrix<Cyclotomic>> top, CorrelationLimits limits) {
    CharacterTable<Matrix<Cyclotomic>> table = CharacterTable.of(top, limits.tables());
    return new SubgroupChain(top, List.of(), List.of(table), List.of(), limits);
  }

  /**
   * Reads a chain of symbols. Where the subgroups of a type are not all conjugate, {@code #} and a
   * number choose one.
   *
   * @param text for instance {@code Oh > D4h > C4v} or {@code D4h ⊃ C2v#2}
   * @return the chain
   * @throws InvalidInput if a symbol is unknown, a group has no such subgroup, or it has several
   *     classes of them and none is chosen: the message lists the choices
   * @throws org.intertwiner.algebra.LimitExceeded past the default limits
   */
  public static SubgroupChain parse(String text) {
    String[] symbols = text.split("[>⊃]", -1);
    if (symbols.length > MAX_STEPS) {
      throw new InvalidInput(
          "chain of subgroups", symbols.length + " groups", "at most " + MAX_STEPS, "");
    }
    SubgroupChain chain = of(PointGroup.parse(symbols[0].strip()).group());
    for (int i = 1; i < symbols.length; i++) {
      chain = chain.down(symbols[i]);
    }
    return chain;
  }

  /**
   * One step further down, by a symbol.
   *
   * @param symbol for instance {@code C2v} or {@code C2v#2}
   * @return the longer chain
   * @throws InvalidInput as {@link #parse}
   */
  public SubgroupChain down(String symbol) {
    String[] parts = symbol.strip().split("#", -1);
    PointGroup type = PointGroup.parse(parts[0]).canonical();
    List<PointSubgroup> choices =
        PointSubgroup.all(last(), limits.subgroups()).stream()
            .filter(s -> s.type().equals(type))
            .sorted(Comparator.comparingInt(PointSubgroup::number))
            .toList();
    if (choices.isEmpty()) {
      throw new InvalidInput(
          "chain of subgroups",
          type + " below " + last().name(),
          "a subgroup of " + last().name(),
          "there is none of this type");
    }
    if (parts.length == 1 && choices.size() == 1) {
      return down(choices.get(0));
    }
    boolean numbered = parts.length == 2 && parts[1].matches("[0-9]{1,6}");
    int number = numbered ? Integer.parseInt(parts[1]) : 0;
    if (number < 1 || number > choices.size()) {
      throw new InvalidInput(
          "chain of subgroups",
          "\"" + symbol.strip() + "\" below " + last().name(),
          "one of its classes of subgroups of this type by its number",
          choices.stream().map(PointSubgroup::toString).collect(Collectors.joining("; ")));
    }
    return down(choices.get(number - 1));
  }

  /**
   * One step further down, by a subgroup.
   *
   * @param next a subgroup of the last group of the chain
   * @return the longer chain
   * @throws InvalidInput if it is a subgroup of another group
   */
  public SubgroupChain down(PointSubgroup next) {
    CharacterTable<Matrix<Cyclotomic>> table = CharacterTable.of(next.group(), limits.tables());
    List<PointSubgroup> longer = new ArrayList<>(steps);
    longer.add(next);
    List<CharacterTable<Matrix<Cyclotomic>>> all = new ArrayList<>(tables);
    all.add(table);
    List<CorrelationTable> down = new ArrayList<>(single);
    down.add(Correlations.restriction(tables.get(tables.size() - 1), table));
    return new SubgroupChain(top, longer, all, down, limits);
  }

  private FiniteGroup<Matrix<Cyclotomic>> last() {
    return tables.get(tables.size() - 1).group();
  }

  /**
   * The first group.
   *
   * @return G₀
   */
  public FiniteGroup<Matrix<Cyclotomic>> top() {
    return top;
  }

  /**
   * The chosen subgroups.
   *
   * @return G₁ in G₀, G₂ in G₁, …
   */
  public List<PointSubgroup> steps() {
    return steps;
  }

  /**
   * The character tables.
   *
   * @return those of G₀, G₁, …
   */
  public List<CharacterTable<Matrix<Cyclotomic>>> tables() {
    return tables;
  }

  /**
   * The correlation from one group of the chain to a later one.
   *
   * @param from the place of the larger group, from 0
   * @param to the place of the smaller group, greater than from
   * @return the product of the steps' tables
   * @throws InvalidInput if there are no such places
   */
  public CorrelationTable correlation(int from, int to) {
    if (from < 0 || to <= from || to > steps.size()) {
      throw new InvalidInput(
          "places in a chain of subgroups",
          from + " and " + to,
          "0 ≤ from < to ≤ " + steps.size(),
          "");
    }
    CorrelationTable table = single.get(from);
    for (int i = from + 1; i < to; i++) {
      table = table.then(single.get(i));
    }
    return table;
  }

  /**
   * Angular momenta down the whole chain.
   *
   * @param maxDegree the last degree
   * @return tables from O(3) to G₀, G₁, …, with the rows of {@link Correlations#harmonics}
   * @throws org.intertwiner.algebra.LimitExceeded past the limits
   */
  public List<CorrelationTable> harmonics(int maxDegree) {
    List<CorrelationTable> down = new ArrayList<>();
    limits.require(Math.multiplyExact(2, maxDegree));
    down.add(Correlations.harmonics(top, maxDegree));
    for (CorrelationTable step : single) {
      down.add(down.get(down.size() - 1).then(step));
    }
    return List.copyOf(down);
  }

  /**
   * The chain in text: one line for each irrep of G₀ and one column for each group.
   *
   * @return the lines, aligned
   */
  public String toText() {
    List<CorrelationTable> fromTop = new ArrayList<>();
    for (int i = 1; i <= steps.size(); i++) {
      fromTop.add(correlation(0, i));
    }
    if (fromTop.isEmpty()) {
      List<List<String>> lines = new ArrayList<>();
      lines.add(List.of(top.name()));
      Correlations.names(tables.get(0)).forEach(name -> lines.add(List.of(name)));
      return CorrelationText.aligned(lines);
    }
    return CorrelationText.aligned(CorrelationText.sums(fromTop));
  }

  /**
   * The groups and their settings.
   *
   * @return for instance {@code Oh ⊃ D4h#1: 4/m[1 0 0] …}
   */
  @Override
  public String toString() {
    return steps.stream()
        .map(PointSubgroup::toString)
        .collect(Collectors.joining(" ⊃ ", top.name() + (steps.isEmpty() ? "" : " ⊃ "), ""));
  }
}
