package org.intertwiner.pdo;

import java.util.List;
import java.util.stream.Collectors;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * An operator in words: a linear combination of named ones.
 *
 * <p>Example: {@code 2·gradient of divergence − vector Laplacian}.
 *
 * @param terms the terms, without those of coefficient zero
 */
public record NamedSum(List<Term> terms) {
  /**
   * Keeps a copy of the list.
   *
   * @param terms the terms, without those of coefficient zero
   */
  public NamedSum {
    terms = List.copyOf(terms);
  }

  /**
   * A multiple of a named operator.
   *
   * @param coefficient the factor
   * @param name the operator
   */
  public record Term(Cyclotomic coefficient, String name) {
    private boolean isNegative() {
      return coefficient.isReal() && coefficient.signum() < 0;
    }

    private String size() {
      Cyclotomic size = isNegative() ? coefficient.negate() : coefficient;
      if (size.isOne()) {
        return name;
      }
      return (size.isRational() ? size.toString() : "(" + size + ")") + "·" + name;
    }
  }

  /**
   * The sum in words.
   *
   * @return for instance {@code 2·gradient of divergence − vector Laplacian}, or {@code 0}
   */
  @Override
  public String toString() {
    if (terms.isEmpty()) {
      return "0";
    }
    String first = (terms.get(0).isNegative() ? "−" : "") + terms.get(0).size();
    return first
        + terms.stream()
            .skip(1)
            .map(t -> (t.isNegative() ? " − " : " + ") + t.size())
            .collect(Collectors.joining());
  }
}
