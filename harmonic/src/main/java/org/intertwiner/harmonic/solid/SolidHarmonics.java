package org.intertwiner.harmonic.solid;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.circular.CircularHarmonics;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.jspecify.annotations.Nullable;

/**
 * An orthogonal basis of the harmonic forms H_l on ℝⁿ for every degree l up to a limit: Y(x')·G(xₙ,
 * |x|²) with Y harmonic of degree m ≤ l in the first n − 1 coordinates and G a Gegenbauer
 * polynomial C_{l−m}^{(m + n/2 − 1)} made homogeneous and primitive.
 *
 * <p><i>Shape:</i> dim H_l = C(n+l−1, l) − C(n+l−3, l−2) forms of degree l. On ℝ¹ there are 1 and x
 * only; on ℝ² Re and Im of (x+iy)^l; on ℝ³ the order is m = −l … l, sines at m &lt; 0; beyond, by
 * ascending m. <i>Accuracy:</i> forms and coordinates are exact, with integer coefficients; values
 * come from stable three-term recurrences. <i>Source:</i> Vilenkin (1968), chapter IX.
 */
public final class SolidHarmonics {
  private final int dimension;
  private final int maxDegree;
  private final List<List<Member>> members;
  private final @Nullable SolidHarmonics inner;

  /** One basis form, with what reads its coordinate off a form and what evaluates it. */
  private record Member(
      Form form, int innerDegree, int innerIndex, double scale, Functional dual) {}

  /** A linear functional on forms: Σ weight · coefficient. */
  private record Functional(int[] places, Rational[] weights) {
    Cyclotomic of(Form form) {
      Cyclotomic sum = Cyclotomic.ZERO;
      for (int i = 0; i < places.length; i++) {
        Cyclotomic c = form.coefficient(places[i]);
        if (!c.isZero()) {
          sum = sum.add(c.scale(weights[i]));
        }
      }
      return sum;
    }
  }

  private SolidHarmonics(
      int dimension, int maxDegree, List<List<Member>> members, @Nullable SolidHarmonics inner) {
    this.inner = inner;
    this.dimension = dimension;
    this.maxDegree = maxDegree;
    this.members = members;
  }

  /**
   * The bases of degrees 0 … maxDegree.
   *
   * @param dimension n ≥ 1
   * @param maxDegree the highest degree ≥ 0
   * @return the harmonics
   * @throws InvalidInput for n &lt; 1 or a negative degree
   */
  public static SolidHarmonics upTo(int dimension, int maxDegree) {
    if (dimension < 1 || maxDegree < 0) {
      throw new InvalidInput(
          "solid harmonics",
          "degree " + maxDegree + " on ℝ^" + dimension,
          "a degree ≥ 0 on ℝⁿ with n ≥ 1",
          "check the order of the arguments: dimension first");
    }
    List<List<Member>> members = new ArrayList<>();
    if (dimension <= 2) {
      for (int l = 0; l <= maxDegree; l++) {
        members.add(dimension == 1 ? lineMembers(l) : planeMembers(l));
      }
      return new SolidHarmonics(dimension, maxDegree, List.copyOf(members), null);
    }
    SolidHarmonics inner = upTo(dimension - 1, maxDegree);
    List<Form> powers = powers(dimension, maxDegree);
    List<Form> innerPowers = powers(dimension - 1, maxDegree);
    for (int l = 0; l <= maxDegree; l++) {
      Interruption.check();
      members.add(treeMembers(inner, dimension, l, powers, innerPowers));
    }
    return new SolidHarmonics(dimension, maxDegree, List.copyOf(members), inner);
  }

  /**
   * The dimension of H_l on ℝⁿ.
   *
   * @param dimension n
   * @param degree l
   * @return C(n+l−1, l) − C(n+l−3, l−2)
   */
  public static long count(int dimension, int degree) {
    return Monomials.count(dimension, degree) - Monomials.count(dimension, degree - 2);
  }

  /**
   * The dimension n of the space.
   *
   * @return n
   */
  public int dimension() {
    return dimension;
  }

  /**
   * The highest degree.
   *
   * @return the limit L
   */
  public int maxDegree() {
    return maxDegree;
  }

  /**
   * The number of basis forms of one degree.
   *
   * @param degree l
   * @return dim H_l
   */
  public int count(int degree) {
    return members.get(degree).size();
  }

  /**
   * The basis of one degree.
   *
   * @param degree l
   * @return dim H_l exact forms
   */
  public List<Form> forms(int degree) {
    List<Form> forms = new ArrayList<>();
    for (Member member : members.get(degree)) {
      forms.add(member.form());
    }
    return List.copyOf(forms);
  }

  /**
   * One basis form.
   *
   * @param degree l
   * @param index its position in {@link #forms(int)}
   * @return the exact form
   */
  public Form form(int degree, int index) {
    return members.get(degree).get(index).form();
  }

  /**
   * The coordinates of a harmonic form in the basis of its degree.
   *
   * <p><i>Complexity:</i> O(dim H_l · l) products for n = 3: only coefficients of degree ≤ 1 in the
   * last variable are read.
   *
   * @param form a harmonic form; the answer means nothing for others
   * @return dim H_l coordinates c with p = Σ c_i h_i
   */
  public Cyclotomic[] coordinates(Form form) {
    List<Member> basis = members.get(form.degree());
    Cyclotomic[] c = new Cyclotomic[basis.size()];
    for (int i = 0; i < c.length; i++) {
      c[i] = basis.get(i).dual().of(form);
    }
    return c;
  }

  /**
   * The form with given coordinates.
   *
   * @param degree l
   * @param coordinates dim H_l numbers
   * @return Σ c_i h_i
   */
  public Form combine(int degree, Cyclotomic... coordinates) {
    return Form.combine(forms(degree), coordinates);
  }

  /**
   * The values of all basis forms at one point, in float64.
   *
   * <p><i>Accuracy:</i> relative to the largest value of the form on the sphere through the point,
   * a small multiple of l rounding errors.
   *
   * @param point n coordinates
   * @return values[l][i] = h_{l,i}(x)
   */
  public double[][] values(double... point) {
    if (inner == null) {
      return dimension == 1
          ? lineValues(point[0])
          : CircularHarmonics.values(maxDegree, point[0], point[1]);
    }
    return treeValues(inner, point);
  }

  private double[][] lineValues(double x) {
    double[][] values = new double[maxDegree + 1][];
    for (int l = 0; l <= maxDegree; l++) {
      values[l] = l == 0 ? new double[] {1} : l == 1 ? new double[] {x} : new double[0];
    }
    return values;
  }

  private double[][] treeValues(SolidHarmonics below, double[] point) {
    double[][] innerValues = below.values(Arrays.copyOf(point, dimension - 1));
    double t = point[dimension - 1];
    double square = 0;
    for (double x : point) {
      square += x * x;
    }
    double[][] gegenbauer = new double[maxDegree + 1][];
    for (int m = 0; m <= maxDegree; m++) {
      gegenbauer[m] = Gegenbauer.values(maxDegree - m, 2 * m + dimension - 2, t, square);
    }
    double[][] values = new double[maxDegree + 1][];
    for (int l = 0; l <= maxDegree; l++) {
      List<Member> basis = members.get(l);
      values[l] = new double[basis.size()];
      for (int i = 0; i < values[l].length; i++) {
        Member b = basis.get(i);
        int m = b.innerDegree();
        values[l][i] = innerValues[m][b.innerIndex()] * (gegenbauer[m][l - m] * b.scale());
      }
    }
    return values;
  }

  private static List<Member> lineMembers(int l) {
    if (l > 1) {
      return List.of();
    }
    Form form = l == 0 ? Form.one(1) : Form.variable(1, 0);
    return List.of(
        new Member(form, l, 0, 1, new Functional(new int[] {0}, new Rational[] {Rational.ONE})));
  }

  private static List<Member> planeMembers(int l) {
    List<Member> out = new ArrayList<>();
    List<Form> forms = CircularHarmonics.forms(l);
    for (int i = 0; i < forms.size(); i++) {
      // the coefficient of x^l, and that of x^(l−1)y divided by l
      Rational weight = i == 0 ? Rational.ONE : Rational.of(1, l);
      Functional dual = new Functional(new int[] {i}, new Rational[] {weight});
      out.add(new Member(forms.get(i), l, i, 1, dual));
    }
    return out;
  }

  /** |x|^(2j) on ℝⁿ for 2j ≤ maxDegree. */
  private static List<Form> powers(int n, int maxDegree) {
    List<Form> powers = new ArrayList<>(List.of(Form.one(n)));
    Form square = Form.normSquared(n, 1);
    for (int j = 1; 2 * j <= maxDegree; j++) {
      powers.add(powers.get(j - 1).multiply(square));
    }
    return powers;
  }

  private static List<Member> treeMembers(
      SolidHarmonics inner, int n, int l, List<Form> powers, List<Form> innerPowers) {
    List<Member> out = new ArrayList<>();
    for (int m = 0; m <= l; m++) {
      Gegenbauer factor = Gegenbauer.of(l - m, 2 * m + n - 2);
      Form axial = axial(factor, n, powers);
      for (int i = 0; i < inner.count(m); i++) {
        Interruption.check();
        Form form = inner.form(m, i);
        Form whole = lift(form, n, 0).multiply(axial);
        Functional dual = dual(form.multiply(innerPowers.get((l - m) / 2)), whole, n, l - m);
        out.add(new Member(whole, m, i, factor.scale(), dual));
      }
    }
    return n == 3 ? byOrder(out) : List.copyOf(out);
  }

  /** The sines from m = l down to 1, then the cosines from m = 0 to l. */
  private static List<Member> byOrder(List<Member> members) {
    List<Member> sorted = new ArrayList<>(members.size());
    for (int i = members.size() - 1; i >= 0; i--) {
      if (members.get(i).innerIndex() != 0) {
        sorted.add(members.get(i));
      }
    }
    for (Member member : members) {
      if (member.innerIndex() == 0) {
        sorted.add(member);
      }
    }
    return List.copyOf(sorted);
  }

  /** Σ_j g_j xₙ^(k−2j) |x|^(2j). */
  private static Form axial(Gegenbauer factor, int n, List<Form> powers) {
    int k = factor.degree();
    Monomials monomials = Monomials.of(n, k);
    Cyclotomic[] sum = new Cyclotomic[monomials.count()];
    Arrays.fill(sum, Cyclotomic.ZERO);
    for (int j = 0; 2 * j <= k; j++) {
      Form power = powers.get(j);
      for (int i = 0; i < power.monomials().count(); i++) {
        if (!power.coefficient(i).isZero()) {
          int[] alpha = power.monomials().exponents(i);
          alpha[n - 1] += k - 2 * j;
          int at = monomials.indexOf(alpha);
          sum[at] = sum[at].add(power.coefficient(i).scale(factor.coefficient(j)));
        }
      }
    }
    return Form.of(monomials, Arrays.asList(sum));
  }

  /**
   * The coordinate functional: the part of degree k mod 2 in the last variable is a multiple of
   * Y·|x'|^(k − k mod 2), and such products are Fischer orthogonal in n − 1 variables.
   */
  private static Functional dual(Form radial, Form whole, int n, int k) {
    Form lifted = lift(radial, n, k % 2);
    List<Integer> places = new ArrayList<>();
    List<Rational> weights = new ArrayList<>();
    Rational total = Rational.ZERO;
    for (int i = 0; i < lifted.monomials().count(); i++) {
      if (!lifted.coefficient(i).isZero()) {
        Rational weight =
            lifted
                .coefficient(i)
                .toRational()
                .multiply(factorial(lifted.monomials().exponents(i), n - 1));
        places.add(i);
        weights.add(weight);
        total = total.add(weight.multiply(whole.coefficient(i).toRational()));
      }
    }
    Rational inverse = total.inverse();
    int[] own = new int[places.size()];
    Rational[] scaled = new Rational[own.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = places.get(i);
      scaled[i] = weights.get(i).multiply(inverse);
    }
    return new Functional(own, scaled);
  }

  private static Rational factorial(int[] alpha, int count) {
    BigInteger product = BigInteger.ONE;
    for (int v = 0; v < count; v++) {
      for (int i = 2; i <= alpha[v]; i++) {
        product = product.multiply(BigInteger.valueOf(i));
      }
    }
    return Rational.of(product, BigInteger.ONE);
  }

  /** A form in n − 1 variables read as one in n variables, times a power of the last variable. */
  private static Form lift(Form form, int n, int power) {
    Monomials from = form.monomials();
    Monomials to = Monomials.of(n, form.degree() + power);
    Cyclotomic[] c = new Cyclotomic[to.count()];
    Arrays.fill(c, Cyclotomic.ZERO);
    for (int i = 0; i < from.count(); i++) {
      int[] alpha = Arrays.copyOf(from.exponents(i), n);
      alpha[n - 1] = power;
      c[to.indexOf(alpha)] = form.coefficient(i);
    }
    return Form.of(to, Arrays.asList(c));
  }

  @Override
  public String toString() {
    return "harmonic forms on ℝ^" + dimension + " of degree ≤ " + maxDegree;
  }
}
