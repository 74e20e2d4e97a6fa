package org.intertwiner.algebra.polynomial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.polynomial.Factorization.Power;
import org.intertwiner.algebra.ring.Polynomial;

/** Square-free factorisation in several variables, one variable after the other. */
final class MultivariateSquareFree {
  private MultivariateSquareFree() {}

  static <E> Factorization<Polynomial<E>> of(Polynomials<E> domain, Polynomial<E> a) {
    if (a.isZero()) {
      throw new InvalidInput("square-free factorisation", "0", "a polynomial ≠ 0", "");
    }
    TreeMap<Integer, Polynomial<E>> byMultiplicity = new TreeMap<>();
    collect(domain, a, 1, byMultiplicity);
    List<Power<Polynomial<E>>> factors = new ArrayList<>();
    byMultiplicity.forEach((m, f) -> factors.add(new Power<>(domain.canonical(f), m)));
    Polynomial<E> product =
        new Factorization<>(domain.one(), factors).product(Polynomial::multiply);
    return new Factorization<>(Domains.exact(domain, a, product), factors);
  }

  /** Adds the factors of aᵐ that contain a variable. */
  private static <E> void collect(
      Polynomials<E> domain, Polynomial<E> a, int m, Map<Integer, Polynomial<E>> out) {
    int main = 0;
    while (main < domain.variables() && a.degree(main) < 1) {
      main++;
    }
    if (main == domain.variables()) {
      return;
    }
    Polynomial<E> content = domain.zero();
    for (Polynomial<E> c : a.coefficientsIn(main)) {
      content = domain.gcd(content, c);
    }
    collect(domain, content, m, out);
    Polynomial<E> rest = Domains.exact(domain, a, content);
    int variable = main;
    while (variable < domain.variables() && rest.derivative(variable).isZero()) {
      variable++;
    }
    if (variable == domain.variables()) {
      root(domain, rest, m, out);
      return;
    }
    split(domain, rest, variable, m, out);
  }

  /** Musser's algorithm with one partial derivative; what it cannot see is left for others. */
  private static <E> void split(
      Polynomials<E> domain,
      Polynomial<E> a,
      int variable,
      int m,
      Map<Integer, Polynomial<E>> out) {
    Polynomial<E> common = domain.gcd(a, a.derivative(variable));
    Polynomial<E> rest = Domains.exact(domain, a, common);
    for (int i = 1; rest.degree() > 0; i++) {
      Polynomial<E> next = domain.gcd(rest, common);
      Polynomial<E> factor = Domains.exact(domain, rest, next);
      if (factor.degree() > 0) {
        out.merge(i * m, factor, Polynomial::multiply);
      }
      rest = next;
      common = Domains.exact(domain, common, next);
    }
    if (common.degree() > 0) {
      collect(domain, common, m, out);
    }
  }

  private static <E> void root(
      Polynomials<E> domain, Polynomial<E> a, int m, Map<Integer, Polynomial<E>> out) {
    if (a.degree() < 1) {
      return;
    }
    int p = (int) Domains.characteristic(domain.coefficients());
    Map<List<Integer>, E> terms = new HashMap<>();
    a.terms()
        .forEach(
            (e, c) -> {
              E root =
                  Domains.root(domain.coefficients(), c)
                      .orElseThrow(
                          () ->
                              new InvalidInput(
                                  "square-free factorisation in characteristic " + p,
                                  "coefficients in " + domain.coefficients(),
                                  "coefficients in a finite field",
                                  ""));
              terms.put(e.stream().map(k -> k / p).toList(), root);
            });
    collect(domain, Polynomial.of(domain.coefficients(), domain.variables(), terms), m * p, out);
  }
}
