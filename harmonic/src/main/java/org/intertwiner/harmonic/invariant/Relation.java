package org.intertwiner.harmonic.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * A relation Σ c_u f^u = 0 between generators of a ring of invariants, proved exactly.
 *
 * @param generators the generators of the ring
 * @param terms the products that occur, by exponents of the generators, with their coefficients;
 *     the last one is the leading product, which the others express
 * @param degree the degree of all products
 */
public record Relation(List<Invariant> generators, List<Term> terms, int degree) {

  /**
   * One term.
   *
   * @param factors the numbers of the generators, ascending, with repetition
   * @param coefficient the coefficient
   */
  public record Term(List<Integer> factors, Cyclotomic coefficient) {

    /**
     * Keeps a copy of the list.
     *
     * @param factors the numbers of the generators, ascending, with repetition
     * @param coefficient the coefficient
     * @throws InvalidInput for a coefficient zero
     */
    public Term {
      factors = List.copyOf(factors);
      if (coefficient.isZero()) {
        throw new InvalidInput("term of a relation", "coefficient 0", "a number ≠ 0", "");
      }
    }
  }

  /**
   * Keeps copies of the lists.
   *
   * @param generators the generators of the ring
   * @param terms the products that occur
   * @param degree the degree of all products
   */
  public Relation {
    generators = List.copyOf(generators);
    terms = List.copyOf(terms);
  }

  /**
   * The equation as LaTeX.
   *
   * @return for example {@code f_{15}^{2} - … = 0}
   */
  public String toLatex() {
    return text(true);
  }

  private String text(boolean latex) {
    StringBuilder out = new StringBuilder();
    List<Term> reversed = new ArrayList<>(terms);
    java.util.Collections.reverse(reversed);
    for (Term term : reversed) {
      String c =
          latex
              ? org.intertwiner.algebra.ring.Cyclotomics.FIELD.toLatex(term.coefficient())
              : term.coefficient().toString();
      org.intertwiner.algebra.text.Sums.append(out, c, product(term, latex), latex);
    }
    return out + " = 0";
  }

  private String product(Term term, boolean latex) {
    Map<Integer, Integer> exponents = new TreeMap<>();
    term.factors().forEach(i -> exponents.merge(i, 1, Integer::sum));
    List<String> factors = new ArrayList<>();
    exponents.forEach(
        (i, e) -> {
          String name = generators.get(i).name();
          String power = latex ? "^{" + e + "}" : "^" + e;
          factors.add((latex ? Invariant.latexName(name) : name) + (e > 1 ? power : ""));
        });
    return String.join(latex ? "" : "*", factors);
  }

  @Override
  public String toString() {
    return text(false);
  }
}
