package org.intertwiner.harmonic.haar.sphere;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.intertwiner.algebra.Interruption;

/**
 * Residuals of moment equations, and steps towards their solution, with fifty digits.
 *
 * <p>Elements of the groups have entries 0, ±1, ±½, ±φ/2 and ±(φ − 1)/2 with the golden ratio φ,
 * which are known to any number of digits from their first ones.
 */
final class OrbitRefiner {
  private static final MathContext DIGITS = new MathContext(50);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal GOLDEN =
      BigDecimal.valueOf(5).sqrt(DIGITS).add(BigDecimal.ONE).divide(TWO, DIGITS);
  private static final BigDecimal[] ENTRIES = {
    BigDecimal.ZERO,
    BigDecimal.ONE,
    HALF,
    GOLDEN.divide(TWO, DIGITS),
    GOLDEN.subtract(BigDecimal.ONE).divide(TWO, DIGITS),
    GOLDEN.subtract(BigDecimal.ONE)
  };

  private final MomentEquations equations;
  private final OrbitRule rule;
  private final boolean equalWeights;
  private final BigDecimal[][] points;
  private final BigDecimal[] weights;

  OrbitRefiner(MomentEquations equations, OrbitRule rule, boolean equalWeights) {
    this.equations = equations;
    this.rule = rule;
    this.equalWeights = equalWeights;
    int orbits = rule.kinds().length;
    points = new BigDecimal[orbits][3];
    weights = new BigDecimal[orbits];
    for (int o = 0; o < orbits; o++) {
      weights[o] =
          equalWeights
              ? BigDecimal.valueOf(rule.length(o)).divide(BigDecimal.valueOf(rule.count()), DIGITS)
              : new BigDecimal(rule.weights()[o]);
      for (int v = 0; v < 3; v++) {
        points[o][v] = new BigDecimal(rule.points()[o][v]);
      }
      project(o);
    }
  }

  /** The number that a group's element has where a rounded one has a given entry. */
  private static BigDecimal exact(double entry) {
    for (BigDecimal candidate : ENTRIES) {
      if (Math.abs(candidate.doubleValue() - Math.abs(entry)) < 1e-9) {
        return entry < 0 ? candidate.negate() : candidate;
      }
    }
    throw new IllegalStateException("an entry " + entry + " of no polyhedral group");
  }

  /** Puts a point onto its vertex or mirror, and onto the sphere. */
  private void project(int orbit) {
    int kind = rule.kinds()[orbit];
    BigDecimal[] x = points[orbit];
    if (kind >= 0) {
      double[] vertex = rule.group().vertex(kind);
      double largest =
          Math.max(Math.abs(vertex[0]), Math.max(Math.abs(vertex[1]), Math.abs(vertex[2])));
      for (int v = 0; v < 3; v++) {
        x[v] = exact(vertex[v] / largest);
      }
    } else if (kind != OrbitRule.GENERIC) {
      double[] n = rule.group().mirror(-1 - kind);
      BigDecimal[] image = new BigDecimal[3];
      for (int r = 0; r < 3; r++) {
        image[r] = BigDecimal.ZERO;
        for (int c = 0; c < 3; c++) {
          BigDecimal entry = exact((r == c ? 1 : 0) - 2 * n[r] * n[c]);
          image[r] = image[r].add(entry.multiply(x[c]));
        }
      }
      for (int v = 0; v < 3; v++) {
        x[v] = x[v].add(image[v]).divide(TWO, DIGITS);
      }
    }
    BigDecimal square = x[0].multiply(x[0]).add(x[1].multiply(x[1])).add(x[2].multiply(x[2]));
    BigDecimal norm = square.sqrt(DIGITS);
    for (int v = 0; v < 3; v++) {
      x[v] = x[v].divide(norm, DIGITS);
    }
  }

  /** The scaled residuals Σ w √(2l + 1) f(x) − δ of all equations. */
  double[] residuals() {
    int m = equations.count();
    BigDecimal[] sums = new BigDecimal[m];
    Arrays.fill(sums, BigDecimal.ZERO);
    BigDecimal[] values = new BigDecimal[equations.degree() + 1];
    for (int o = 0; o < points.length; o++) {
      Interruption.check();
      for (int j = 0; j < equations.poles(); j++) {
        evaluate(points[o], j, values);
        for (int l = 0; l <= equations.degree(); l++) {
          int e = equations.place(l, j);
          if (e >= 0) {
            sums[e] = sums[e].add(weights[o].multiply(values[l]), DIGITS);
          }
        }
      }
    }
    sums[0] = sums[0].subtract(BigDecimal.ONE);
    double[] residuals = new double[m];
    int[] degrees = equations.degrees();
    for (int e = 0; e < m; e++) {
      residuals[e] = sums[e].doubleValue() * Math.sqrt(2 * degrees[e] + 1.0);
    }
    return residuals;
  }

  /** The means over the group of P_l(x · gy) for a pole y. */
  private void evaluate(BigDecimal[] x, int j, BigDecimal[] values) {
    Arrays.fill(values, BigDecimal.ZERO);
    double[] y = equations.direction(j);
    BigDecimal[] pole = {new BigDecimal(y[0]), new BigDecimal(y[1]), new BigDecimal(y[2])};
    BigDecimal norm =
        pole[0]
            .multiply(pole[0])
            .add(pole[1].multiply(pole[1]))
            .add(pole[2].multiply(pole[2]))
            .sqrt(DIGITS);
    double[][][] elements = rule.group().elements();
    for (double[][] g : elements) {
      BigDecimal c = BigDecimal.ZERO;
      for (int r = 0; r < 3; r++) {
        for (int k = 0; k < 3; k++) {
          c = c.add(exact(g[r][k]).multiply(pole[k]).multiply(x[r]), DIGITS);
        }
      }
      addLegendre(c.divide(norm, DIGITS), values);
    }
    BigDecimal order = BigDecimal.valueOf(elements.length);
    for (int l = 0; l < values.length; l++) {
      values[l] = values[l].divide(order, DIGITS);
    }
  }

  private static void addLegendre(BigDecimal c, BigDecimal... values) {
    BigDecimal before = BigDecimal.ZERO;
    BigDecimal value = BigDecimal.ONE;
    for (int l = 0; l < values.length; l++) {
      values[l] = values[l].add(value);
      BigDecimal after =
          c.multiply(value, DIGITS)
              .multiply(BigDecimal.valueOf(2L * l + 1))
              .subtract(before.multiply(BigDecimal.valueOf(l)))
              .divide(BigDecimal.valueOf(l + 1L), DIGITS);
      before = value;
      value = after;
    }
  }

  /**
   * Newton steps with rounded derivatives until the residuals are below a bound.
   *
   * @return the largest residual left
   */
  double refine(double bound, int maxSteps) {
    OrbitSolver solver = new OrbitSolver(equations, equalWeights, 0);
    double worst = Double.POSITIVE_INFINITY;
    for (int s = 0; s <= maxSteps; s++) {
      double[] residuals = residuals();
      worst = 0;
      for (double r : residuals) {
        worst = Math.max(worst, Math.abs(r));
      }
      if (worst < bound || s == maxSteps) {
        return worst;
      }
      OrbitRule near = rounded();
      double[] step = solver.newton(near, residuals);
      int u = 0;
      for (int o = 0; o < points.length; o++) {
        if (!equalWeights) {
          weights[o] = weights[o].add(new BigDecimal(step[u++]), DIGITS);
        }
        for (double[] d : near.directions(o)) {
          for (int v = 0; v < 3; v++) {
            points[o][v] = points[o][v].add(new BigDecimal(step[u] * d[v]), DIGITS);
          }
          u++;
        }
        project(o);
      }
    }
    return worst;
  }

  /** The rule with every number rounded once. */
  OrbitRule rounded() {
    double[][] x = new double[points.length][3];
    double[] w = new double[points.length];
    for (int o = 0; o < x.length; o++) {
      w[o] = weights[o].doubleValue();
      for (int v = 0; v < 3; v++) {
        x[o][v] = points[o][v].doubleValue();
      }
    }
    return new OrbitRule(rule.group(), rule.kinds(), x, w);
  }
}
