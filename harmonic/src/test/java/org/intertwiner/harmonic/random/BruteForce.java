package org.intertwiner.harmonic.random;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.Representation;

/**
 * All elements of a finite group as triples of floating-point matrices (on space, in, out), found
 * by multiplying out the matrices of the generators. Of the library it uses nothing but these.
 */
public final class BruteForce {
  private static final double GRAIN = 1e-5;
  private final List<Complex[]> generators = new ArrayList<>();
  private final List<Complex[]> elements = new ArrayList<>();

  /** A complex matrix; the imaginary part is left out where it is zero. */
  private record Complex(double[][] re, double[][] im, boolean real) {

    static Complex of(Matrix<Cyclotomic> m) {
      double[][] re = new double[m.rows()][m.columns()];
      double[][] im = new double[m.rows()][m.columns()];
      boolean real = true;
      for (int i = 0; i < re.length; i++) {
        for (int j = 0; j < re.length; j++) {
          re[i][j] = m.at(i, j).re();
          im[i][j] = m.at(i, j).im();
          real &= m.at(i, j).isReal();
        }
      }
      return new Complex(re, im, real);
    }

    static Complex identity(int n) {
      double[][] re = new double[n][n];
      for (int i = 0; i < n; i++) {
        re[i][i] = 1;
      }
      return new Complex(re, new double[n][n], true);
    }

    Complex times(Complex b) {
      double[][] p = new double[re.length][b.re[0].length];
      double[][] q = new double[re.length][b.re[0].length];
      accumulate(p, re, b.re, 1);
      if (!real || !b.real) {
        accumulate(p, im, b.im, -1);
        accumulate(q, re, b.im, 1);
        accumulate(q, im, b.re, 1);
      }
      return new Complex(p, q, real && b.real);
    }

    private static void accumulate(double[][] sum, double[][] a, double[][] b, double sign) {
      for (int i = 0; i < a.length; i++) {
        for (int k = 0; k < b.length; k++) {
          double factor = sign * a[i][k];
          for (int j = 0; factor != 0 && j < sum[i].length; j++) {
            sum[i][j] += factor * b[k][j];
          }
        }
      }
    }

    double trace(boolean imaginary) {
      double sum = 0;
      for (int i = 0; i < re.length; i++) {
        sum += imaginary ? im[i][i] : re[i][i];
      }
      return sum;
    }
  }

  private BruteForce() {}

  /** Whether matrices for the generators of a group of some order belong to a representation. */
  public static boolean isRepresentation(
      Representation<?> faithful, List<Matrix<Cyclotomic>> matrices, long order) {
    BruteForce all = new BruteForce();
    for (int k = 0; k < matrices.size(); k++) {
      all.generators.add(
          new Complex[] {Complex.of(faithful.onGenerator(k)), Complex.of(matrices.get(k))});
    }
    all.multiplyOut(
        order, Complex.identity(faithful.dimension()), Complex.identity(matrices.get(0).rows()));
    return all.order() == order;
  }

  /** Multiplies out the group of triples. */
  public static BruteForce of(
      Representation<?> action, Representation<?> in, Representation<?> out) {
    BruteForce all = new BruteForce();
    for (int k = 0; k < action.group().topologicalGenerators().size(); k++) {
      all.generators.add(
          new Complex[] {
            Complex.of(action.onGenerator(k)),
            Complex.of(in.onGenerator(k)),
            Complex.of(out.onGenerator(k))
          });
    }
    all.multiplyOut(
        Long.MAX_VALUE,
        Complex.identity(action.dimension()),
        Complex.identity(in.dimension()),
        Complex.identity(out.dimension()));
    return all;
  }

  private void multiplyOut(long limit, Complex... identity) {
    Set<List<Long>> seen = new HashSet<>(Set.of(fingerprint(identity)));
    Deque<Complex[]> fresh = new ArrayDeque<>(List.<Complex[]>of(identity));
    while (!fresh.isEmpty() && elements.size() <= limit) {
      Complex[] g = fresh.remove();
      elements.add(g);
      for (Complex[] s : generators) {
        Complex[] product = new Complex[g.length];
        Arrays.setAll(product, i -> g[i].times(s[i]));
        if (seen.add(fingerprint(product))) {
          fresh.add(product);
        }
      }
    }
  }

  private static List<Long> fingerprint(Complex... triple) {
    List<Long> key = new ArrayList<>();
    for (Complex m : triple) {
      for (int i = 0; i < m.re().length; i++) {
        for (int j = 0; j < m.re().length; j++) {
          key.add((long) Math.floor(m.re()[i][j] / GRAIN + 0.317));
          key.add((long) Math.floor(m.im()[i][j] / GRAIN + 0.317));
        }
      }
    }
    return key;
  }

  /** The number of different triples. */
  public int order() {
    return elements.size();
  }

  /** (1/|G|) Σ_g χ_l(g) χ_out(g) χ_in(g)*, l = 0 … degree, of harmonic or of all forms. */
  public List<Long> dimensions(int degree, boolean harmonic) {
    double[] sums = new double[degree + 1];
    for (Complex[] g : elements) {
      double pair = g[2].trace(false) * g[1].trace(false) + g[2].trace(true) * g[1].trace(true);
      double[] forms = symmetricPowers(g[0], degree);
      for (int l = 0; l <= degree; l++) {
        sums[l] += pair * (forms[l] - (harmonic && l >= 2 ? forms[l - 2] : 0));
      }
    }
    return Arrays.stream(sums).mapToObj(this::integer).toList();
  }

  private long integer(double sum) {
    double mean = sum / elements.size();
    long nearest = Math.round(mean);
    if (Math.abs(mean - nearest) > 1e-6) {
      throw new AssertionError("a dimension that is no integer: " + mean);
    }
    return nearest;
  }

  /** Traces on Sym^l from the power sums: l·h_l = Σ_i p_i h_{l−i}. */
  private static double[] symmetricPowers(Complex g, int degree) {
    double[] powerSums = new double[degree + 1];
    Complex power = g;
    for (int i = 1; i <= degree; i++) {
      powerSums[i] = power.trace(false);
      power = power.times(g);
    }
    double[] h = new double[degree + 1];
    h[0] = 1;
    for (int l = 1; l <= degree; l++) {
      for (int i = 1; i <= l; i++) {
        h[l] += powerSums[i] * h[l - i] / l;
      }
    }
    return h;
  }

  /**
   * Whether matrices are a basis of the equivariant ones of harmonic forms: all equivariant, all
   * harmonic, independent, and as many in each degree as the character average says.
   */
  public boolean isBasis(List<PolynomialMatrix> elements, int degree) {
    List<Long> counted = new ArrayList<>();
    boolean right = elements.stream().allMatch(BruteForce::isHarmonic);
    for (int l = 0; l <= degree; l++) {
      int d = l;
      List<PolynomialMatrix> alike = elements.stream().filter(e -> e.degree() == d).toList();
      counted.add((long) alike.size());
      right &= areIndependent(alike);
      right &= alike.stream().allMatch(e -> residual(e, 11, true) < 1e-7);
    }
    boolean allCounted = counted.stream().mapToLong(Long::longValue).sum() == elements.size();
    return right && allCounted && counted.equals(dimensions(degree, true));
  }

  /** Σ ∂²/∂x² of every entry, coefficient by coefficient. */
  private static boolean isHarmonic(PolynomialMatrix kernel) {
    boolean harmonic = true;
    for (PolynomialMatrix.Entry e : kernel.entries()) {
      var monomials = e.base().monomials();
      Map<List<Integer>, Double> sums = new HashMap<>();
      for (int i = 0; i < monomials.count(); i++) {
        Cyclotomic c = e.form().coefficient(i);
        for (int v = 0; v < kernel.variables(); v++) {
          int[] alpha = monomials.exponents(i);
          int power = alpha[v];
          if (power >= 2) {
            alpha[v] -= 2;
            double part = power * (power - 1) * (c.re() + Math.E * c.im());
            sums.merge(Arrays.stream(alpha).boxed().toList(), part, Double::sum);
          }
        }
      }
      harmonic &= sums.values().stream().allMatch(s -> Math.abs(s) < 1e-7);
    }
    return harmonic;
  }

  /** By elimination with the largest pivot on the values at enough random points. */
  private static boolean areIndependent(List<PolynomialMatrix> elements) {
    List<double[][]> rows = new ArrayList<>();
    for (PolynomialMatrix e : elements) {
      rows.add(flat(e, elements.size()));
    }
    for (int k = 0; k < rows.size(); k++) {
      int column = -1;
      double largest = 1e-7;
      for (int j = 0; j < rows.get(k)[0].length; j++) {
        double size = Math.hypot(rows.get(k)[0][j], rows.get(k)[1][j]);
        if (size > largest) {
          largest = size;
          column = j;
        }
      }
      if (column < 0) {
        return false;
      }
      for (int i = k + 1; i < rows.size(); i++) {
        eliminate(rows.get(i), rows.get(k), column);
      }
    }
    return true;
  }

  private static double[][] flat(PolynomialMatrix e, int count) {
    SplittableRandom random = new SplittableRandom(17);
    int size = e.rows() * e.columns();
    int points = 2 + count;
    double[][] row = new double[2][points * size];
    double worst = 0;
    for (int p = 0; p < points; p++) {
      Complex value = value(e, random.doubles(e.variables(), -1, 1).toArray());
      for (int i = 0; i < size; i++) {
        row[0][p * size + i] = value.re()[i / e.columns()][i % e.columns()];
        row[1][p * size + i] = value.im()[i / e.columns()][i % e.columns()];
        worst = Math.max(worst, Math.hypot(row[0][p * size + i], row[1][p * size + i]));
      }
    }
    for (int i = 0; i < row[0].length && worst > 0; i++) {
      row[0][i] /= worst;
      row[1][i] /= worst;
    }
    return row;
  }

  private static void eliminate(double[][] row, double[][] pivot, int column) {
    double norm = Math.pow(Math.hypot(pivot[0][column], pivot[1][column]), 2);
    double p = (row[0][column] * pivot[0][column] + row[1][column] * pivot[1][column]) / norm;
    double q = (row[1][column] * pivot[0][column] - row[0][column] * pivot[1][column]) / norm;
    for (int j = 0; j < row[0].length; j++) {
      double re = row[0][j] - p * pivot[0][j] + q * pivot[1][j];
      row[1][j] -= p * pivot[1][j] + q * pivot[0][j];
      row[0][j] = re;
    }
  }

  /**
   * The largest entry of K(gx) ρ_in(g) − ρ_out(g) K(x), relative to the entries of both sides, at a
   * random point for a random element, or for all generators.
   */
  public double residual(PolynomialMatrix kernel, long seed, boolean onGenerators) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Complex[]> chosen =
        onGenerators ? generators : List.<Complex[]>of(elements.get(random.nextInt(order())));
    double worst = 0;
    for (Complex[] g : chosen) {
      double[] x = random.doubles(kernel.variables(), -1, 1).toArray();
      double[] gx = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        for (int j = 0; j < x.length; j++) {
          gx[i] += g[0].re()[i][j] * x[j];
        }
      }
      worst =
          Math.max(worst, difference(value(kernel, gx).times(g[1]), g[2].times(value(kernel, x))));
    }
    return worst;
  }

  private static double difference(Complex a, Complex b) {
    double worst = 0;
    double size = 1e-3;
    for (int i = 0; i < a.re().length; i++) {
      for (int j = 0; j < a.re()[i].length; j++) {
        worst =
            Math.max(worst, Math.hypot(a.re()[i][j] - b.re()[i][j], a.im()[i][j] - b.im()[i][j]));
        size = Math.max(size, Math.hypot(b.re()[i][j], b.im()[i][j]));
      }
    }
    return worst / size;
  }

  /** K(x), monomial by monomial. */
  private static Complex value(PolynomialMatrix kernel, double... x) {
    double[][] re = new double[kernel.rows()][kernel.columns()];
    double[][] im = new double[kernel.rows()][kernel.columns()];
    boolean real = true;
    for (PolynomialMatrix.Entry e : kernel.entries()) {
      var monomials = e.base().monomials();
      for (int i = 0; i < monomials.count(); i++) {
        Cyclotomic c = e.form().coefficient(i);
        double monomial = 1;
        for (int v = 0; v < x.length; v++) {
          monomial *= Math.pow(x[v], monomials.exponent(i, v));
        }
        re[e.row()][e.column()] += c.re() * monomial;
        im[e.row()][e.column()] += c.im() * monomial;
        real &= c.isReal();
      }
    }
    return new Complex(re, im, real);
  }
}
