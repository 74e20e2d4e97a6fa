package org.intertwiner.algebra.ring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A sparse polynomial in n variables over a commutative ring: p(x) = Σ c_a x₁^{a₁} … xₙ^{aₙ}.
 *
 * <p>Terms are ordered by descending degree, then by descending exponents from the first variable
 * on; no stored coefficient is 0. Accuracy: exact where the ring is. Complexity: products cost one
 * ring product per pair of terms.
 *
 * @param <E> the coefficients
 */
public final class Polynomial<E> {
  private final Ring<E> ring;
  private final int variables;
  private final List<Term<E>> terms;

  record Term<E>(Exponents exponents, E coefficient) {}

  Polynomial(Ring<E> ring, int variables, Map<Exponents, E> coefficients) {
    this.ring = ring;
    this.variables = variables;
    List<Term<E>> list = new ArrayList<>(coefficients.size());
    coefficients.forEach(
        (a, c) -> {
          if (!ring.isZero(c)) {
            list.add(new Term<>(a, c));
          }
        });
    list.sort((s, t) -> s.exponents.compareTo(t.exponents));
    this.terms = List.copyOf(list);
  }

  /**
   * The zero polynomial.
   *
   * @param <E> the coefficients
   * @param ring their ring
   * @param variables n ≥ 0
   * @return 0
   */
  public static <E> Polynomial<E> zero(Ring<E> ring, int variables) {
    return new Polynomial<>(ring, count(variables), Map.of());
  }

  private static int count(int variables) {
    if (variables < 0) {
      throw new InvalidInput(
          "number of variables", Integer.toString(variables), "a number ≥ 0", "");
    }
    return variables;
  }

  /**
   * A constant.
   *
   * @param <E> the coefficients
   * @param ring their ring
   * @param variables n ≥ 0
   * @param value the constant
   * @return the polynomial without variables
   */
  public static <E> Polynomial<E> constant(Ring<E> ring, int variables, E value) {
    return new Polynomial<>(
        ring, variables, Map.of(new Exponents(new int[count(variables)]), value));
  }

  /**
   * A variable.
   *
   * @param <E> the coefficients
   * @param ring their ring
   * @param variables n ≥ 1
   * @param i which one, from 0
   * @return xᵢ
   * @throws InvalidInput when there is no such variable
   */
  public static <E> Polynomial<E> variable(Ring<E> ring, int variables, int i) {
    if (i < 0 || i >= variables) {
      throw new InvalidInput(
          "variable", Integer.toString(i), "0 … " + (variables - 1), "variables count from 0");
    }
    Exponents x = new Exponents(new int[variables]).with(i, 1);
    return new Polynomial<>(ring, variables, Map.of(x, ring.one()));
  }

  /**
   * A polynomial from its coefficients.
   *
   * @param <E> the coefficients
   * @param ring their ring
   * @param variables n ≥ 0
   * @param coefficients exponent vector of length n ↦ coefficient
   * @return the polynomial
   * @throws InvalidInput when an exponent vector has another length or a negative entry
   */
  public static <E> Polynomial<E> of(
      Ring<E> ring, int variables, Map<List<Integer>, E> coefficients) {
    Map<Exponents, E> map = new HashMap<>();
    coefficients.forEach(
        (exponents, c) -> {
          int[] powers = exponents.stream().mapToInt(Integer::intValue).toArray();
          if (powers.length != variables || Arrays.stream(powers).anyMatch(a -> a < 0)) {
            throw new InvalidInput(
                "exponents of a term", exponents.toString(), variables + " numbers ≥ 0", "");
          }
          map.put(new Exponents(powers), c);
        });
    return new Polynomial<>(ring, variables, map);
  }

  /**
   * The linear form Σ cᵢ xᵢ.
   *
   * @param <E> the coefficients
   * @param ring their ring
   * @param coefficients c₀ … c_{n−1}
   * @return the form in n variables
   */
  public static <E> Polynomial<E> linear(Ring<E> ring, List<E> coefficients) {
    int n = coefficients.size();
    Map<Exponents, E> map = new HashMap<>();
    for (int i = 0; i < n; i++) {
      map.put(new Exponents(new int[n]).with(i, 1), coefficients.get(i));
    }
    return new Polynomial<>(ring, n, map);
  }

  /** {@return the ring of the coefficients} */
  public Ring<E> ring() {
    return ring;
  }

  /** {@return the number of variables} */
  public int variables() {
    return variables;
  }

  /** {@return exponent vector ↦ non-zero coefficient, in order, unmodifiable} */
  public Map<List<Integer>, E> terms() {
    Map<List<Integer>, E> map = new LinkedHashMap<>();
    for (Term<E> t : terms) {
      map.put(Arrays.stream(t.exponents.powers).boxed().toList(), t.coefficient);
    }
    return Collections.unmodifiableMap(map);
  }

  /**
   * A coefficient.
   *
   * @param exponents one exponent per variable
   * @return its coefficient, 0 when absent
   */
  public E coefficient(int... exponents) {
    for (Term<E> t : terms) {
      if (Arrays.equals(t.exponents.powers, exponents)) {
        return t.coefficient;
      }
    }
    return ring.zero();
  }

  /** {@return the largest degree of a term, −1 for the zero polynomial} */
  public int degree() {
    return terms.isEmpty() ? -1 : terms.get(0).exponents.degree;
  }

  /**
   * The degree in one variable.
   *
   * @param i the variable, from 0
   * @return the largest exponent of xᵢ, −1 for the zero polynomial
   */
  public int degree(int i) {
    return terms.stream().mapToInt(t -> t.exponents.powers[i]).max().orElse(-1);
  }

  /** {@return the coefficient of the first term, 0 for the zero polynomial} */
  public E leadingCoefficient() {
    return terms.isEmpty() ? ring.zero() : terms.get(0).coefficient;
  }

  /** {@return whether all terms have one degree; true for 0} */
  public boolean isHomogeneous() {
    return terms.isEmpty() || terms.get(terms.size() - 1).exponents.degree == degree();
  }

  /** {@return whether this is 0} */
  public boolean isZero() {
    return terms.isEmpty();
  }

  private void sameVariables(Polynomial<E> other) {
    if (variables != other.variables) {
      throw new InvalidInput(
          "polynomials", variables + " and " + other.variables + " variables", "equal numbers", "");
    }
    if (ring != other.ring && !ring.equals(other.ring)) {
      throw new InvalidInput(
          "polynomials", "coefficients in " + ring + " and " + other.ring, "one ring", "map one");
    }
  }

  /** The terms in order. */
  List<Term<E>> list() {
    return terms;
  }

  private Map<Exponents, E> toMap() {
    Map<Exponents, E> map = new HashMap<>();
    terms.forEach(t -> map.put(t.exponents, t.coefficient));
    return map;
  }

  /**
   * Sum.
   *
   * @param other a polynomial in as many variables
   * @return this + other
   */
  public Polynomial<E> add(Polynomial<E> other) {
    sameVariables(other);
    Map<Exponents, E> sum = toMap();
    other.terms.forEach(t -> sum.merge(t.exponents, t.coefficient, ring::add));
    return new Polynomial<>(ring, variables, sum);
  }

  /**
   * Difference.
   *
   * @param other a polynomial in as many variables
   * @return this − other
   */
  public Polynomial<E> subtract(Polynomial<E> other) {
    return add(other.map(ring, ring::negate));
  }

  /**
   * Product.
   *
   * @param other a polynomial in as many variables
   * @return this · other
   */
  public Polynomial<E> multiply(Polynomial<E> other) {
    sameVariables(other);
    Map<Exponents, E> product = new HashMap<>();
    for (Term<E> s : terms) {
      for (Term<E> t : other.terms) {
        product.merge(
            s.exponents.plus(t.exponents), ring.multiply(s.coefficient, t.coefficient), ring::add);
      }
    }
    return new Polynomial<>(ring, variables, product);
  }

  /**
   * Power.
   *
   * @param exponent a number ≥ 0
   * @return this to the exponent
   */
  public Polynomial<E> pow(int exponent) {
    if (exponent < 0) {
      throw new InvalidInput(
          "exponent of a polynomial", Integer.toString(exponent), "a number ≥ 0", "");
    }
    if (terms.size() == 1) {
      Term<E> t = terms.get(0);
      E c = ring.power(t.coefficient, exponent);
      return new Polynomial<>(ring, variables, Map.of(t.exponents.times(exponent), c));
    }
    Polynomial<E> product = constant(ring, variables, ring.one());
    for (int i = 0; i < exponent; i++) {
      product = product.multiply(this);
    }
    return product;
  }

  /**
   * Scalar multiple.
   *
   * @param factor the scalar
   * @return factor · this
   */
  public Polynomial<E> scale(E factor) {
    return map(ring, c -> ring.multiply(factor, c));
  }

  /**
   * Image of the coefficients in another ring.
   *
   * @param <F> the new coefficients
   * @param target their ring
   * @param f coefficient ↦ new coefficient
   * @return the polynomial of images
   */
  public <F> Polynomial<F> map(Ring<F> target, Function<? super E, ? extends F> f) {
    Map<Exponents, F> map = new HashMap<>();
    terms.forEach(t -> map.put(t.exponents, f.apply(t.coefficient)));
    return new Polynomial<>(target, variables, map);
  }

  /**
   * Partial derivative.
   *
   * @param i the variable, from 0
   * @return ∂p/∂xᵢ
   */
  public Polynomial<E> derivative(int i) {
    Map<Exponents, E> map = new HashMap<>();
    for (Term<E> t : terms) {
      int a = t.exponents.powers[i];
      if (a > 0) {
        map.put(t.exponents.with(i, a - 1), ring.multiply(ring.ofLong(a), t.coefficient));
      }
    }
    return new Polynomial<>(ring, variables, map);
  }

  /** {@return the Laplacian Σ ∂²p/∂xᵢ²} */
  public Polynomial<E> laplacian() {
    return PolynomialDivision.laplacian(this);
  }

  /**
   * Linear substitution x ↦ M·x, by Horner's rule variable after variable.
   *
   * @param m as many rows as this has variables
   * @return p(M·x), in as many variables as M has columns
   * @throws InvalidInput when the number of rows does not fit
   */
  public Polynomial<E> substituteLinear(Matrix<E> m) {
    if (m.rows() != variables) {
      throw new InvalidInput(
          "linear substitution", m.rows() + " rows", variables + ", one per variable", "");
    }
    List<Polynomial<E>> forms = new ArrayList<>();
    for (int i = 0; i < variables; i++) {
      forms.add(linear(ring, m.row(i)));
    }
    return PolynomialDivision.substitute(this, forms, m.columns());
  }

  /**
   * Substitution of polynomials for the variables, by Horner's rule variable after variable.
   *
   * @param values one polynomial per variable, all in the same number of variables
   * @return p(values)
   * @throws InvalidInput when the number of values does not fit or there is none to count by
   */
  public Polynomial<E> substitute(List<Polynomial<E>> values) {
    if (values.size() != variables || values.isEmpty()) {
      throw new InvalidInput(
          "substitution", values.size() + " polynomials", variables + ", one per variable", "");
    }
    values.forEach(values.get(0)::sameVariables);
    return PolynomialDivision.substitute(this, values, values.get(0).variables);
  }

  /**
   * Partial evaluation.
   *
   * @param i the variable, from 0
   * @param value what it becomes
   * @return p with xᵢ = value, in as many variables as before
   */
  public Polynomial<E> substitute(int i, E value) {
    return PolynomialDivision.substitute(this, i, value);
  }

  /**
   * The coefficients with respect to one variable.
   *
   * @param i the variable, from 0
   * @return c₀ … c_d without xᵢ, in as many variables as before, with p = Σ c_k xᵢᵏ; empty for 0
   */
  public List<Polynomial<E>> coefficientsIn(int i) {
    return PolynomialDivision.coefficientsIn(this, i);
  }

  /**
   * The reverse of {@link #coefficientsIn}.
   *
   * @param <E> the coefficients
   * @param ring their ring
   * @param variables n
   * @param i the variable, from 0
   * @param coefficients c₀ … c_d, polynomials in n variables
   * @return Σ c_k xᵢᵏ
   */
  public static <E> Polynomial<E> join(
      Ring<E> ring, int variables, int i, List<Polynomial<E>> coefficients) {
    return PolynomialDivision.join(ring, variables, i, coefficients);
  }

  /**
   * The quotient where there is no remainder.
   *
   * @param divisor a polynomial ≠ 0 in as many variables
   * @return q with this = q·divisor, or empty when the divisor does not divide this
   * @throws InvalidInput when the divisor is 0 or the ring is no integral domain
   */
  public Optional<Polynomial<E>> exactQuotient(Polynomial<E> divisor) {
    sameVariables(divisor);
    return PolynomialDivision.exactQuotient(this, divisor);
  }

  /**
   * Reads a polynomial in x, y, z, or x1 … xn beyond three variables.
   *
   * @param <E> the coefficients
   * @param ring their ring
   * @param variables n ≥ 0
   * @param text a formula in the variables and what the ring's own text has
   * @return the polynomial
   * @throws InvalidInput when the text is no polynomial; the message names the place
   */
  public static <E> Polynomial<E> parse(Ring<E> ring, int variables, String text) {
    return PolynomialText.parse(ring, count(variables), text);
  }

  /**
   * Value at a point of the ring.
   *
   * @param point one element per variable
   * @return p(point)
   */
  public E evaluate(List<E> point) {
    if (point.size() != variables) {
      throw new InvalidInput(
          "point", point.size() + " coordinates", Integer.toString(variables), "");
    }
    E sum = ring.zero();
    for (Term<E> t : terms) {
      E value = t.coefficient;
      for (int i = 0; i < variables; i++) {
        int a = t.exponents.powers[i];
        if (a > 0) {
          value = ring.multiply(value, ring.power(point.get(i), a));
        }
      }
      sum = ring.add(sum, value);
    }
    return sum;
  }

  /**
   * Rounded value at a real point.
   *
   * <p>Accuracy: the error is at most (degree + terms + 2)·u·Σ|c_a xᵃ| to first order, u = 2⁻⁵³.
   *
   * @param point one coordinate per variable
   * @param toDouble the value of a coefficient
   * @return p(point)
   */
  public double evaluateDouble(double[] point, ToDoubleFunction<? super E> toDouble) {
    if (point.length != variables) {
      throw new InvalidInput(
          "point", point.length + " coordinates", Integer.toString(variables), "");
    }
    return PolynomialDivision.evaluate(this, point, toDouble);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Polynomial<?> other
        && variables == other.variables
        && terms.equals(other.terms);
  }

  @Override
  public int hashCode() {
    return 31 * variables + terms.hashCode();
  }

  /** For example {@code x^2-2*x*y+E(5)*z}; variables are x, y, z, or x1 … xn beyond three. */
  @Override
  public String toString() {
    return PolynomialText.print(this, false);
  }

  /** {@return LaTeX source without dollar signs} */
  public String toLatex() {
    return PolynomialText.print(this, true);
  }
}
