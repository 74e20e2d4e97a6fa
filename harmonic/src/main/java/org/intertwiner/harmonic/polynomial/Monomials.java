package org.intertwiner.harmonic.polynomial;

import org.intertwiner.algebra.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The monomials x^α of one degree d in n variables, |α| = d, in descending lexicographic order:
 * x₁^d, x₁^(d−1)x₂, …, xₙ^d.
 *
 * <p><i>Shape:</i> count() = C(n+d−1, d) exponent vectors of length n. <i>Accuracy:</i> exact.
 *
 * <p><i>Complexity:</i> building costs O(n·count); {@link #indexOf(int...)} costs O(n).
 */
public final class Monomials {
  private final int variables;
  private final int degree;
  private final int[][] exponents;
  private volatile @Nullable Monomials lower;
  private volatile @Nullable Monomials higher;

  private Monomials(int variables, int degree) {
    this.variables = variables;
    this.degree = degree;
    this.exponents = new int[Math.toIntExact(count(variables, degree))][];
    fill(new int[variables], 0, degree, 0);
  }

  /**
   * The monomials of one degree.
   *
   * @param variables the number n ≥ 1 of variables
   * @param degree the degree d ≥ 0
   * @return the list of monomials
   * @throws InvalidInput for n &lt; 1 or d &lt; 0
   */
  public static Monomials of(int variables, int degree) {
    if (variables < 1 || degree < 0) {
      throw new InvalidInput(
          "monomials",
          variables + " variables of degree " + degree,
          "at least one variable and a degree ≥ 0",
          "the space ℝⁿ needs n ≥ 1");
    }
    return new Monomials(variables, degree);
  }

  /**
   * The number C(n+d−1, d) of monomials, zero for a negative degree.
   *
   * @param variables n
   * @param degree d
   * @return C(n+d−1, d)
   */
  public static long count(int variables, int degree) {
    if (degree < 0) {
      return 0;
    }
    if (variables <= 3) {
      // without a loop, as places are found by it again and again
      return variables == 1 ? 1 : variables == 2 ? degree + 1L : (degree + 1L) * (degree + 2L) / 2;
    }
    long c = 1;
    for (int i = 1; i < variables; i++) {
      c = Math.multiplyExact(c, (long) degree + i) / i;
    }
    return c;
  }

  private int fill(int[] current, int variable, int left, int next) {
    if (variable == variables - 1) {
      current[variable] = left;
      exponents[next] = current.clone();
      return next + 1;
    }
    int at = next;
    for (int e = left; e >= 0; e--) {
      current[variable] = e;
      at = fill(current, variable + 1, left - e, at);
    }
    return at;
  }

  /**
   * The number n of variables.
   *
   * @return n
   */
  public int variables() {
    return variables;
  }

  /**
   * The degree d.
   *
   * @return d
   */
  public int degree() {
    return degree;
  }

  /**
   * The number of monomials.
   *
   * @return C(n+d−1, d)
   */
  public int count() {
    return exponents.length;
  }

  /**
   * The exponent of one variable in one monomial.
   *
   * @param index the monomial's position
   * @param variable the variable, from 0
   * @return αᵥ
   */
  public int exponent(int index, int variable) {
    return exponents[index][variable];
  }

  /**
   * The exponent vector α of a monomial.
   *
   * @param index the monomial's position
   * @return a fresh array of length n
   */
  public int[] exponents(int index) {
    return exponents[index].clone();
  }

  /**
   * The monomials of degree d − 1 in the same variables, built once.
   *
   * @return the list one degree lower
   * @throws InvalidInput for d = 0
   */
  public Monomials lower() {
    Monomials known = lower;
    if (known == null) {
      known = of(variables, degree - 1);
      known.higher = this;
      lower = known;
    }
    return known;
  }

  /**
   * The monomials of degree d + 1 in the same variables, built once.
   *
   * @return the list one degree higher
   */
  public Monomials higher() {
    Monomials known = higher;
    if (known == null) {
      known = of(variables, degree + 1);
      known.lower = this;
      higher = known;
    }
    return known;
  }

  /**
   * The position of a monomial.
   *
   * @param alpha its exponents, summing to d
   * @return the position in this list
   */
  public int indexOf(int... alpha) {
    long rank = 0;
    int left = degree;
    for (int i = 0; i < variables - 1; i++) {
      rank += count(variables - i, left - alpha[i] - 1);
      left -= alpha[i];
    }
    return (int) rank;
  }

  /**
   * The position of x_v·x^α among the monomials of degree d + 1.
   *
   * @param index the position of x^α
   * @param variable v, from 0
   * @return the position one degree higher
   */
  public int raised(int index, int variable) {
    int[] a = exponents[index];
    long rank = 0;
    int left = degree + 1;
    for (int i = 0; i < variables - 1; i++) {
      int e = a[i] + (i == variable ? 1 : 0);
      rank += count(variables - i, left - e - 1);
      left -= e;
    }
    return (int) rank;
  }

  /**
   * The factorial weight α! = α₁!⋯αₙ! of a monomial: its squared Fischer norm, ⟨x^α, x^β⟩ = δ α!.
   *
   * @param index the position of x^α
   * @return α! exactly
   * @throws ArithmeticException past 2⁶³
   */
  public long factorial(int index) {
    long product = 1;
    for (int e : exponents[index]) {
      for (int i = 2; i <= e; i++) {
        product = Math.multiplyExact(product, i);
      }
    }
    return product;
  }

  @Override
  public String toString() {
    return count() + " monomials of degree " + degree + " in " + variables + " variables";
  }
}
