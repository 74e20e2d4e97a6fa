package org.intertwiner.harmonic.fourier.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.classical.Partition;

/**
 * The fast Fourier transform of the symmetric group over the rational numbers, in Young's
 * seminormal form.
 *
 * <p><em>Formula:</em> f̂(λ) = (1/n!) Σ f(g) ρ_λ(g⁻¹), f(g) = Σ d_λ tr(ρ_λ(g) f̂(λ)), with the
 * matrices of {@link org.intertwiner.reptheory.classical.YoungForm#seminormal(Partition)}.
 * <em>Accuracy:</em> exact. <em>Complexity:</em> the same additions as in float64, see {@link
 * TransformAlgorithm#SYMMETRIC}; the inverse runs them backwards. <em>Source:</em> M. Clausen,
 * Theoret. Comput. Sci. 67 (1989); D. K. Maslen, Math. Comp. 67 (1998).
 *
 * <p>Example: {@code SeminormalTransform.of(Groups.symmetric(5)).forward(values)}.
 */
public final class SeminormalTransform {
  /** The largest n. */
  public static final int MAX_POINTS = 8;

  private final int n;
  private final int order;
  private final YoungEngine engine;
  private final YoungLattice lattice;
  private final int[] elements;
  private final int[] inverses;

  private SeminormalTransform(FiniteGroup<Permutation> group, YoungEngine engine) {
    this.n = engine.points();
    this.order = engine.order();
    this.engine = engine;
    this.lattice = engine.lattice();
    this.elements = engine.elements();
    this.inverses = Arrays.stream(elements).map(group::inverse).toArray();
  }

  /**
   * The transform of a symmetric group.
   *
   * @param group all permutations of 3 … {@link #MAX_POINTS} points
   * @return the transform
   * @throws InvalidInput if the group is not all permutations of its points
   * @throws LimitExceeded if there are more points
   */
  public static SeminormalTransform of(FiniteGroup<Permutation> group) {
    if (group.element(0).degree() > MAX_POINTS) {
      throw new LimitExceeded(
          "exact Fourier transform of " + group.name(),
          group.element(0).degree() + " points",
          "at most " + MAX_POINTS,
          "FiniteTransform works in float64 for larger groups");
    }
    return new SeminormalTransform(group, Plans.symmetric(group));
  }

  /**
   * The partitions, in the order of the coefficients.
   *
   * @return the shapes of the representations
   */
  public List<Partition> shapes() {
    List<Partition> shapes = new ArrayList<>();
    for (int i = 0; i < engine.degrees().length; i++) {
      shapes.add(engine.shape(i));
    }
    return shapes;
  }

  private static void require(String what, int got, int expected) {
    if (got != expected) {
      throw new InvalidInput(what, got + " values", expected + " values", "one for each element");
    }
  }

  /**
   * The coefficients of a rational function.
   *
   * @param function n! values in the order of the group's elements
   * @return f̂(λ) for each of {@link #shapes()}
   * @throws InvalidInput if the number of values is wrong
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public List<Matrix<Rational>> forward(List<Rational> function) {
    require("function on S" + n, function.size(), order);
    Rational[] x = new Rational[order];
    for (int p = 0; p < order; p++) {
      x[p] = function.get(inverses[p]);
    }
    for (int m = 2; m <= n; m++) {
      Rational[] y = zeros(order);
      run(m, x, y, true);
      x = y;
    }
    Rational share = Rational.of(1, order);
    List<Matrix<Rational>> spectrum = new ArrayList<>();
    int[] offsets = Engine.offsets(engine.degrees());
    for (int i = 0; i < engine.degrees().length; i++) {
      int d = engine.degrees()[i];
      int at = offsets[i];
      Rational[] all = x;
      spectrum.add(Matrix.of(Rationals.Q, d, d, (r, c) -> all[at + r * d + c].multiply(share)));
    }
    return List.copyOf(spectrum);
  }

  /**
   * The rational function of coefficients.
   *
   * @param spectrum one matrix for each of {@link #shapes()}
   * @return n! values in the order of the group's elements
   * @throws InvalidInput if there are not as many matrices as shapes or one has the wrong size
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public List<Rational> inverse(List<Matrix<Rational>> spectrum) {
    require("matrices of a spectrum on S" + n, spectrum.size(), engine.degrees().length);
    Rational[] x = new Rational[order];
    int at = 0;
    for (int i = 0; i < spectrum.size(); i++) {
      int d = engine.degrees()[i];
      Matrix<Rational> m = spectrum.get(i);
      require("entries of a matrix of the shape " + engine.shape(i), m.rows() * m.columns(), d * d);
      for (int r = 0; r < d; r++) {
        for (int c = 0; c < d; c++) {
          x[at++] = m.at(c, r).multiply(Rational.of(d, 1));
        }
      }
    }
    for (int m = n; m >= 2; m--) {
      Rational[] y = zeros(order);
      run(m, x, y, false);
      x = y;
    }
    Rational[] function = new Rational[order];
    for (int p = 0; p < order; p++) {
      function[elements[p]] = x[p];
    }
    return List.of(function);
  }

  private static Rational[] zeros(int length) {
    Rational[] zeros = new Rational[length];
    Arrays.fill(zeros, Rational.ZERO);
    return zeros;
  }

  private void run(int m, Rational[] x, Rational[] y, boolean forward) {
    int block = 1;
    for (int i = 2; i <= m; i++) {
      block *= i;
    }
    for (int offset = 0; offset < order; offset += block) {
      Interruption.check();
      for (int sigma = 0; sigma < lattice.count(m - 1); sigma++) {
        columns(m, sigma, x, y, offset, forward);
      }
    }
  }

  private void columns(int m, int sigma, Rational[] x, Rational[] y, int offset, boolean forward) {
    YoungEngine.Frame frame = new YoungEngine.Frame(lattice, m, sigma, offset);
    YoungLevel.Program p = engine.level(m).programs.get(sigma);
    Rational[] work = zeros(engine.level(m).room * frame.degree);
    for (int step = 0; step < p.size; step++) {
      int i = forward ? step : p.size - 1 - step;
      boolean source = p.fromKind[i] == YoungLevel.SOURCE;
      boolean target = p.toKind[i] == YoungLevel.TARGET;
      Rational[] left = source ? forward ? x : y : work;
      Rational[] right = target ? forward ? y : x : work;
      int from = source ? frame.source(p.source[i], p.fromRow[i]) : p.fromRow[i] * frame.degree;
      int to = target ? frame.target(p.target[i], p.toRow[i]) : p.toRow[i] * frame.degree;
      int stride = target ? frame.degrees[p.target[i]] : frame.degree;
      Rational c = coefficient(p.distance[i], p.partner[i]);
      boolean fresh = forward ? p.first[i] : p.last[i];
      for (int r = 0; r < p.rows[i]; r++) {
        for (int k = 0; k < frame.degree; k++) {
          int a = from + r * frame.degree + k;
          int b = to + r * stride + k;
          if (forward) {
            right[b] = fresh ? left[a].multiply(c) : right[b].add(left[a].multiply(c));
          } else {
            left[a] = fresh ? right[b].multiply(c) : left[a].add(right[b].multiply(c));
          }
        }
      }
    }
  }

  /** The entries of Young's seminormal form. */
  private static Rational coefficient(int distance, boolean partner) {
    if (distance == 0 || (partner && distance > 0)) {
      return Rational.ONE;
    }
    return partner
        ? Rational.ONE.subtract(Rational.of(1, (long) distance * distance))
        : Rational.of(1, distance);
  }

  @Override
  public String toString() {
    return "exact Fourier transform of S" + n + " in Young's seminormal form";
  }
}
