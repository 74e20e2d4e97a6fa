package org.intertwiner.harmonic.polynomial;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.number.Radicals;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.algebra.ring.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A form: a homogeneous polynomial p(x) = Σ_|α|=d c_α x^α with exact cyclotomic coefficients.
 *
 * <p><i>Shape:</i> one coefficient per monomial of {@link #monomials()}, in that order.
 * <i>Accuracy:</i> exact; equal polynomials are equal objects.
 */
public final class Form {
  private final Monomials monomials;
  private final Cyclotomic[] coefficients;

  // both are found when they are first asked for; two threads find the same
  private int hash;
  private int @Nullable [] support;

  private Form(Monomials monomials, Cyclotomic[] coefficients) {
    this.monomials = monomials;
    this.coefficients = coefficients;
  }

  /** Takes the array over without copying; for this package's own loops. */
  static Form wrap(Monomials monomials, Cyclotomic[] coefficients) {
    return new Form(monomials, coefficients);
  }

  /**
   * The form with given coefficients.
   *
   * @param monomials the monomials, which fix n and d
   * @param coefficients one coefficient per monomial
   * @return the form
   * @throws InvalidInput if the numbers of coefficients and monomials differ
   */
  public static Form of(Monomials monomials, List<Cyclotomic> coefficients) {
    if (coefficients.size() != monomials.count()) {
      throw new InvalidInput(
          "form",
          coefficients.size() + " coefficients",
          monomials.count() + " coefficients",
          "one for each of the " + monomials);
    }
    return new Form(monomials, coefficients.toArray(new Cyclotomic[0]));
  }

  /**
   * The zero form.
   *
   * @param monomials the monomials, which fix n and d
   * @return 0
   */
  public static Form zero(Monomials monomials) {
    Cyclotomic[] c = new Cyclotomic[monomials.count()];
    Arrays.fill(c, Cyclotomic.ZERO);
    return new Form(monomials, c);
  }

  /**
   * The constant one in n variables.
   *
   * @param variables n
   * @return the form 1 of degree 0
   */
  public static Form one(int variables) {
    return new Form(Monomials.of(variables, 0), new Cyclotomic[] {Cyclotomic.ONE});
  }

  /**
   * The coordinate function x_v.
   *
   * @param variables n
   * @param variable v, from 0
   * @return x_v
   */
  public static Form variable(int variables, int variable) {
    Monomials m = Monomials.of(variables, 1);
    Cyclotomic[] c = new Cyclotomic[variables];
    Arrays.fill(c, Cyclotomic.ZERO);
    c[variable] = Cyclotomic.ONE;
    return new Form(m, c);
  }

  /**
   * The power |x|^(2k) = (x₁² + … + xₙ²)^k.
   *
   * @param variables n
   * @param k the exponent ≥ 0
   * @return the form of degree 2k
   */
  public static Form normSquared(int variables, int k) {
    Form square = zero(Monomials.of(variables, 2));
    for (int v = 0; v < variables; v++) {
      square = square.add(variable(variables, v).multiply(variable(variables, v)));
    }
    Form power = one(variables);
    for (int i = 0; i < k; i++) {
      power = power.multiply(square);
    }
    return power;
  }

  /**
   * A linear combination Σ c_i p_i.
   *
   * @param forms at least one form, all of one degree and number of variables
   * @param coefficients one coefficient per form
   * @return the sum
   * @throws InvalidInput if the numbers of forms and coefficients differ or there is none
   */
  public static Form combine(List<Form> forms, Cyclotomic... coefficients) {
    if (forms.isEmpty() || forms.size() != coefficients.length) {
      throw new InvalidInput(
          "linear combination of forms",
          coefficients.length + " coefficients for " + forms.size() + " forms",
          "one coefficient for each of at least one form",
          "the zero form is Form.zero");
    }
    Monomials monomials = forms.get(0).monomials;
    Cyclotomic[] sum = new Cyclotomic[monomials.count()];
    Arrays.fill(sum, Cyclotomic.ZERO);
    for (int i = 0; i < coefficients.length; i++) {
      Form p = forms.get(i);
      forms.get(0).requireSameSpace(p);
      if (!coefficients[i].isZero()) {
        p.addTo(sum, coefficients[i]);
      }
    }
    return new Form(monomials, sum);
  }

  /**
   * The monomials that the coefficients belong to.
   *
   * @return the monomials
   */
  public Monomials monomials() {
    return monomials;
  }

  /**
   * The number n of variables.
   *
   * @return n
   */
  public int variables() {
    return monomials.variables();
  }

  /**
   * The degree d.
   *
   * @return d
   */
  public int degree() {
    return monomials.degree();
  }

  /**
   * One coefficient.
   *
   * @param index the monomial's position
   * @return c_α
   */
  public Cyclotomic coefficient(int index) {
    return coefficients[index];
  }

  /** Adds a multiple of this form's coefficients. */
  void addTo(Cyclotomic[] sum, Cyclotomic factor) {
    for (int i : support()) {
      sum[i] = Exact.add(sum[i], Exact.multiply(factor, coefficients[i]));
    }
  }

  /** The positions of the coefficients that are not zero, ascending; not to be written to. */
  int[] support() {
    int[] known = support;
    if (known == null) {
      int[] places = new int[coefficients.length];
      int count = 0;
      for (int i = 0; i < coefficients.length; i++) {
        if (!coefficients[i].isZero()) {
          places[count++] = i;
        }
      }
      known = Arrays.copyOf(places, count);
      support = known;
    }
    return known;
  }

  /**
   * Whether all coefficients vanish.
   *
   * @return p = 0
   */
  public boolean isZero() {
    for (Cyclotomic c : coefficients) {
      if (!c.isZero()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether all coefficients are real.
   *
   * @return p has real coefficients
   */
  public boolean isReal() {
    for (Cyclotomic c : coefficients) {
      if (!c.isReal()) {
        return false;
      }
    }
    return true;
  }

  /**
   * The sum.
   *
   * @param other a form of the same degree and number of variables
   * @return p + q
   */
  public Form add(Form other) {
    requireSameSpace(other);
    Cyclotomic[] sum = new Cyclotomic[coefficients.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = Exact.add(coefficients[i], other.coefficients[i]);
    }
    return new Form(monomials, sum);
  }

  /**
   * The difference.
   *
   * @param other a form of the same degree and number of variables
   * @return p − q
   */
  public Form subtract(Form other) {
    return add(other.scale(Cyclotomic.of(-1)));
  }

  /**
   * A scalar multiple.
   *
   * @param factor the scalar
   * @return factor · p
   */
  public Form scale(Cyclotomic factor) {
    if (factor.isOne()) {
      return this;
    }
    Cyclotomic[] scaled = new Cyclotomic[coefficients.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = Exact.multiply(factor, coefficients[i]);
    }
    return new Form(monomials, scaled);
  }

  /**
   * The product, of degree deg p + deg q.
   *
   * <p><i>Complexity:</i> the product of the numbers of non-zero coefficients.
   *
   * @param other a form in as many variables
   * @return p · q
   */
  public Form multiply(Form other) {
    Monomials target = Monomials.of(variables(), degree() + other.degree());
    Cyclotomic[] product = new Cyclotomic[target.count()];
    Arrays.fill(product, Cyclotomic.ZERO);
    int[] alpha = new int[variables()];
    int[] places = other.support();
    for (int i : support()) {
      for (int j : places) {
        for (int v = 0; v < alpha.length; v++) {
          alpha[v] = monomials.exponent(i, v) + other.monomials.exponent(j, v);
        }
        int at = target.indexOf(alpha);
        product[at] =
            Exact.add(product[at], Exact.multiply(coefficients[i], other.coefficients[j]));
      }
    }
    return new Form(target, product);
  }

  /**
   * A partial derivative, of degree d − 1.
   *
   * @param variable the variable, from 0
   * @return ∂p/∂x_v, and 0 of degree 0 for a constant p
   */
  public Form derivative(int variable) {
    if (degree() == 0) {
      return zero(monomials);
    }
    Monomials lower = monomials.lower();
    Cyclotomic[] d = new Cyclotomic[lower.count()];
    for (int i = 0; i < d.length; i++) {
      int e = lower.exponent(i, variable) + 1;
      d[i] = Exact.multiply(coefficients[lower.raised(i, variable)], e);
    }
    return new Form(lower, d);
  }

  /**
   * The Laplacian Σ ∂²p/∂x_v², of degree d − 2.
   *
   * @return Δp, and 0 of degree 0 for d ≤ 1
   */
  public Form laplacian() {
    if (degree() < 2) {
      return zero(Monomials.of(variables(), 0));
    }
    Form sum = zero(monomials.lower().lower());
    for (int v = 0; v < variables(); v++) {
      sum = sum.add(derivative(v).derivative(v));
    }
    return sum;
  }

  /**
   * The Fischer product ⟨p, q⟩ = p(∂) q = Σ α! p_α q_α, without conjugation; invariant under
   * orthogonal substitutions, and proportional to the integral over the sphere on harmonic forms.
   *
   * @param other a form of the same degree
   * @return ⟨p, q⟩
   */
  public Cyclotomic fischer(Form other) {
    requireSameSpace(other);
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int i = 0; i < coefficients.length; i++) {
      if (!coefficients[i].isZero() && !other.coefficients[i].isZero()) {
        Cyclotomic term = Exact.multiply(coefficients[i], other.coefficients[i]);
        sum = sum.add(term.scale(Rational.of(factorial(monomials.exponents(i)), BigInteger.ONE)));
      }
    }
    return sum;
  }

  /** α!, beyond what {@link Monomials#factorial} can hold from degree 21. */
  private static BigInteger factorial(int... alpha) {
    BigInteger product = BigInteger.ONE;
    for (int e : alpha) {
      for (int i = 2; i <= e; i++) {
        product = product.multiply(BigInteger.valueOf(i));
      }
    }
    return product;
  }

  /**
   * The form with complex conjugated coefficients.
   *
   * @return p̄
   */
  public Form conjugate() {
    Cyclotomic[] c = new Cyclotomic[coefficients.length];
    for (int i = 0; i < c.length; i++) {
      c[i] = coefficients[i].conjugate();
    }
    return new Form(monomials, c);
  }

  /**
   * The real part's value at a point, by direct summation in float64.
   *
   * @param point n coordinates
   * @return Re p(x), to a few rounding errors of Σ |c_α x^α|
   */
  public double evaluate(double... point) {
    double sum = 0;
    for (int i = 0; i < coefficients.length; i++) {
      if (!coefficients[i].isZero()) {
        double term = coefficients[i].re();
        for (int v = 0; v < point.length; v++) {
          for (int e = monomials.exponent(i, v); e > 0; e--) {
            term *= point[v];
          }
        }
        sum += term;
      }
    }
    return sum;
  }

  /**
   * The same polynomial in the general sparse type of the algebra module.
   *
   * @return p
   */
  public Polynomial<Cyclotomic> toPolynomial() {
    Map<List<Integer>, Cyclotomic> terms = new HashMap<>();
    for (int i = 0; i < coefficients.length; i++) {
      if (!coefficients[i].isZero()) {
        terms.put(Arrays.stream(monomials.exponents(i)).boxed().toList(), coefficients[i]);
      }
    }
    return Polynomial.of(Cyclotomics.FIELD, variables(), terms);
  }

  /**
   * LaTeX of the polynomial; coefficients that are sums of square roots are printed so.
   *
   * @return for example {@code x^{2}-\sqrt{3}y^{2}}
   */
  public String toLatex() {
    return withRoots().map(Polynomial::toLatex).orElseGet(() -> toPolynomial().toLatex());
  }

  /** The polynomial over sums of square roots, where all coefficients are such. */
  private Optional<Polynomial<Radical>> withRoots() {
    Map<List<Integer>, Radical> terms = new HashMap<>();
    for (int i = 0; i < coefficients.length; i++) {
      if (!coefficients[i].isZero()) {
        Optional<Radical> root = Radical.find(coefficients[i]);
        if (root.isEmpty()) {
          return Optional.empty();
        }
        terms.put(Arrays.stream(monomials.exponents(i)).boxed().toList(), root.get());
      }
    }
    return Optional.of(Polynomial.of(Radicals.FIELD, variables(), terms));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Form f
        && variables() == f.variables()
        && degree() == f.degree()
        && Arrays.equals(coefficients, f.coefficients);
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      known = 31 * monomials.variables() + Arrays.hashCode(coefficients);
      hash = known;
    }
    return known;
  }

  /** Text, with square roots as in {@link #toLatex}: {@code x^2-sqrt(3)*y^2}. */
  @Override
  public String toString() {
    return withRoots().map(Polynomial::toString).orElseGet(() -> toPolynomial().toString());
  }

  private void requireSameSpace(Form other) {
    if (variables() != other.variables() || degree() != other.degree()) {
      throw new InvalidInput(
          "forms",
          "degree " + other.degree() + " in " + other.variables() + " variables",
          "degree " + degree() + " in " + variables() + " variables",
          "forms of different degree have no homogeneous sum");
    }
  }
}
