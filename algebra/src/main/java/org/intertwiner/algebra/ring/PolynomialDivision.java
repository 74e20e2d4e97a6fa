package org.intertwiner.algebra.ring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import org.intertwiner.algebra.InvalidInput;

/** Division, substitution and views of polynomials in several variables. */
final class PolynomialDivision {
  private PolynomialDivision() {}

  static <E> Optional<Polynomial<E>> exactQuotient(Polynomial<E> a, Polynomial<E> b) {
    if (b.isZero()) {
      throw new InvalidInput("division of polynomials", "divisor 0", "a divisor ≠ 0", "");
    }
    if (!(a.ring() instanceof IntegralDomain<E> domain)) {
      throw new InvalidInput(
          "division of polynomials",
          "coefficients in " + a.ring(),
          "coefficients in an integral domain",
          "");
    }
    TreeMap<Exponents, E> rest = new TreeMap<>();
    a.list().forEach(t -> rest.put(t.exponents(), t.coefficient()));
    Polynomial.Term<E> head = b.list().get(0);
    Map<Exponents, E> quotient = new HashMap<>();
    while (!rest.isEmpty()) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while dividing polynomials");
      }
      Map.Entry<Exponents, E> top = rest.firstEntry();
      if (!top.getKey().isDivisibleBy(head.exponents())) {
        return Optional.empty();
      }
      Optional<E> factor = domain.exactQuotient(top.getValue(), head.coefficient());
      if (factor.isEmpty()) {
        return Optional.empty();
      }
      Exponents shift = top.getKey().minus(head.exponents());
      quotient.put(shift, factor.get());
      subtract(domain, rest, b, shift, factor.get());
    }
    return Optional.of(new Polynomial<>(domain, a.variables(), quotient));
  }

  private static <E> void subtract(
      Ring<E> ring, Map<Exponents, E> rest, Polynomial<E> b, Exponents shift, E factor) {
    for (Polynomial.Term<E> t : b.list()) {
      Exponents at = t.exponents().plus(shift);
      E old = rest.getOrDefault(at, ring.zero());
      E value = ring.subtract(old, ring.multiply(factor, t.coefficient()));
      if (ring.isZero(value)) {
        rest.remove(at);
      } else {
        rest.put(at, value);
      }
    }
  }

  static <E> List<Polynomial<E>> coefficientsIn(Polynomial<E> p, int i) {
    List<Map<Exponents, E>> maps = new ArrayList<>();
    for (int k = p.degree(i); k >= 0; k--) {
      maps.add(new HashMap<>());
    }
    for (Polynomial.Term<E> t : p.list()) {
      maps.get(t.exponents().powers[i]).put(t.exponents().with(i, 0), t.coefficient());
    }
    return maps.stream().map(m -> new Polynomial<>(p.ring(), p.variables(), m)).toList();
  }

  static <E> Polynomial<E> join(
      Ring<E> ring, int variables, int i, List<Polynomial<E>> coefficients) {
    Map<Exponents, E> terms = new HashMap<>();
    for (int k = 0; k < coefficients.size(); k++) {
      for (Polynomial.Term<E> t : coefficients.get(k).list()) {
        Exponents e = t.exponents().with(i, t.exponents().powers[i] + k);
        terms.merge(e, t.coefficient(), ring::add);
      }
    }
    return new Polynomial<>(ring, variables, terms);
  }

  static <E> Polynomial<E> substitute(Polynomial<E> p, int i, E value) {
    Ring<E> ring = p.ring();
    List<E> powers = new ArrayList<>(List.of(ring.one()));
    for (int k = p.degree(i); k > 0; k--) {
      powers.add(ring.multiply(powers.get(powers.size() - 1), value));
    }
    Map<Exponents, E> terms = new HashMap<>();
    for (Polynomial.Term<E> t : p.list()) {
      int a = t.exponents().powers[i];
      E c = a == 0 ? t.coefficient() : ring.multiply(t.coefficient(), powers.get(a));
      terms.merge(t.exponents().with(i, 0), c, ring::add);
    }
    return new Polynomial<>(ring, p.variables(), terms);
  }

  static <E> Polynomial<E> laplacian(Polynomial<E> p) {
    Ring<E> ring = p.ring();
    Map<Exponents, E> map = new HashMap<>();
    for (Polynomial.Term<E> t : p.list()) {
      for (int i = 0; i < p.variables(); i++) {
        int a = t.exponents().powers[i];
        if (a > 1) {
          E c = ring.multiply(ring.ofLong((long) a * (a - 1)), t.coefficient());
          map.merge(t.exponents().with(i, a - 2), c, ring::add);
        }
      }
    }
    return new Polynomial<>(ring, p.variables(), map);
  }

  /** Substitution of forms for the variables, in the given number of new variables. */
  static <E> Polynomial<E> substitute(Polynomial<E> p, List<Polynomial<E>> forms, int target) {
    return horner(p.ring(), p.list(), 0, forms, target);
  }

  private static <E> Polynomial<E> horner(
      Ring<E> ring, List<Polynomial.Term<E>> part, int i, List<Polynomial<E>> forms, int target) {
    if (part.isEmpty()) {
      return Polynomial.zero(ring, target);
    }
    if (i == forms.size()) {
      return Polynomial.constant(ring, target, part.get(0).coefficient());
    }
    Map<Integer, List<Polynomial.Term<E>>> byPower = new HashMap<>();
    int top = 0;
    for (Polynomial.Term<E> t : part) {
      int power = t.exponents().powers[i];
      byPower.computeIfAbsent(power, k -> new ArrayList<>()).add(t);
      top = Math.max(top, power);
    }
    Polynomial<E> sum = Polynomial.zero(ring, target);
    for (int power = top; power >= 0; power--) {
      List<Polynomial.Term<E>> terms = byPower.getOrDefault(power, List.of());
      sum = sum.multiply(forms.get(i)).add(horner(ring, terms, i + 1, forms, target));
    }
    return sum;
  }

  static <E> double evaluate(
      Polynomial<E> p, double[] point, ToDoubleFunction<? super E> toDouble) {
    double sum = 0;
    for (Polynomial.Term<E> t : p.list()) {
      double value = toDouble.applyAsDouble(t.coefficient());
      for (int i = 0; i < point.length; i++) {
        for (int a = t.exponents().powers[i]; a > 0; a--) {
          value *= point[i];
        }
      }
      sum += value;
    }
    return sum;
  }
}
