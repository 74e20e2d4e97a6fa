package org.intertwiner.reptheory.laws;

import java.util.List;
import java.util.function.BiPredicate;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;

/**
 * What holds in every character table, on random pairs of rows or columns.
 *
 * <p><em>Accuracy:</em> exact. <em>Source:</em> Serre (1977), chapters 2 and 6.
 */
public final class CharacterLaws {
  private CharacterLaws() {}

  /**
   * Orthogonality of rows and of columns, products and symmetric and exterior squares decompose
   * with natural multiplicities, the degree divides the order of the group, and χ(g⁻¹) = χ(g)*.
   *
   * @param <G> the group elements
   * @param table a character table
   * @return the laws, on pairs of numbers of rows or classes
   */
  public static <G> List<Law<List<Integer>>> of(CharacterTable<G> table) {
    return List.of(
        law(
            table,
            "rows are orthonormal",
            (i, j) -> {
              Cyclotomic product = table.irrep(i).inner(table.irrep(j));
              return i.equals(j) ? product.isOne() : product.isZero();
            }),
        law(table, "columns are orthogonal", (c, d) -> columns(table, c, d)),
        law(
            table,
            "products are characters",
            (i, j) -> {
              FiniteCharacter<G> product = table.irrep(i).times(table.irrep(j));
              return table.irreps().stream().allMatch(chi -> product.intertwiners(chi) >= 0);
            }),
        law(table, "squares are characters", (i, j) -> squares(table, i)),
        law(
            table,
            "degrees divide the order",
            (i, j) -> table.group().order() % table.degree(i) == 0),
        law(
            table,
            "values at inverses are conjugate",
            (i, c) ->
                table
                    .irrep(i)
                    .at(table.classes().inverse(c))
                    .equals(table.irrep(i).at(c).conjugate())));
  }

  /** Whether (χ² ± ψ²χ)/2 has natural multiplicities, of which the trivial ones tell the type. */
  private static <G> boolean squares(CharacterTable<G> table, int row) {
    FiniteCharacter<G> chi = table.irrep(row);
    FiniteCharacter<G> square = chi.times(chi);
    FiniteCharacter<G> adams = chi.adams(2);
    return table.irreps().stream()
        .allMatch(
            psi -> {
              long all = square.intertwiners(psi);
              long difference = adams.intertwiners(psi);
              return Math.abs(difference) <= all && (all + difference) % 2 == 0;
            });
  }

  private static boolean columns(CharacterTable<?> table, int c, int d) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (FiniteCharacter<?> chi : table.irreps()) {
      sum = sum.add(chi.at(c).multiply(chi.at(d).conjugate()));
    }
    Rational centraliser = Rational.of(table.group().order(), table.classes().size(c));
    return sum.equals(c == d ? Cyclotomic.of(centraliser) : Cyclotomic.ZERO);
  }

  private static Law<List<Integer>> law(
      CharacterTable<?> table, String name, BiPredicate<Integer, Integer> holds) {
    Sampler<Integer> numbers =
        Sampler.of(
            random -> random.nextInt(table.size()),
            n -> java.util.stream.IntStream.range(0, n).boxed().toList());
    return new Law<>(name, numbers.tuples(2), t -> holds.test(t.get(0), t.get(1)), List::toString);
  }
}
