package org.intertwiner.harmonic.haar.sphere;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.Interruption;

/**
 * Solves the moment equations of an orbit rule by the method of Levenberg and Marquardt, from
 * random starts.
 */
final class OrbitSolver {
  private static final double SOLVED = 1e-13;
  private static final double DISTINCT = 1e-3;

  private final MomentEquations equations;
  private final boolean equalWeights;
  private final int maxSteps;

  OrbitSolver(MomentEquations equations, boolean equalWeights, int maxSteps) {
    this.equations = equations;
    this.equalWeights = equalWeights;
    this.maxSteps = maxSteps;
  }

  /** A rule with points at random and weights by the lengths of the orbits. */
  static OrbitRule start(Polyhedral group, int[] kinds, RandomGenerator random) {
    double[][] points = new double[kinds.length][3];
    double[] weights = new double[kinds.length];
    for (int o = 0; o < kinds.length; o++) {
      if (kinds[o] >= 0) {
        points[o] = group.vertex(kinds[o]);
      } else {
        for (int v = 0; v < 3; v++) {
          points[o][v] = random.nextGaussian();
        }
        if (kinds[o] != OrbitRule.GENERIC) {
          double[] normal = group.mirror(-1 - kinds[o]);
          double height = Polyhedral.dot(points[o], normal);
          for (int v = 0; v < 3; v++) {
            points[o][v] -= height * normal[v];
          }
        }
        Polyhedral.normalize(points[o]);
      }
      weights[o] = OrbitRule.length(group, kinds[o]);
    }
    double total = Arrays.stream(weights).sum();
    for (int o = 0; o < kinds.length; o++) {
      weights[o] /= total;
    }
    return new OrbitRule(group, kinds, points, weights);
  }

  /** The rule after its points have pushed each other apart, with the cube of the distance. */
  static OrbitRule relaxed(OrbitRule rule, int steps) {
    double spacing = Math.sqrt(4 * Math.PI / rule.count());
    double[][] points = rule.points();
    for (int s = 0; s < steps; s++) {
      OrbitRule now = new OrbitRule(rule.group(), rule.kinds(), points, rule.weights());
      double[][] next = new double[points.length][];
      for (int o = 0; o < points.length; o++) {
        double[] force = force(now, o, spacing);
        next[o] = points[o].clone();
        double reach = 0.3 * spacing * (1 - 0.8 * s / steps);
        for (double[] d : now.directions(o)) {
          double push = reach * Math.tanh(0.3 * Polyhedral.dot(force, d));
          for (int v = 0; v < 3; v++) {
            next[o][v] += push * d[v];
          }
        }
        Polyhedral.normalize(next[o]);
      }
      points = next;
    }
    return new OrbitRule(rule.group(), rule.kinds(), points, rule.weights());
  }

  private static double[] force(OrbitRule rule, int orbit, double spacing) {
    double[] x = rule.points()[orbit];
    double[] force = new double[3];
    for (int p = 0; p < rule.kinds().length; p++) {
      double share = (double) rule.length(p) / rule.group().order();
      for (double[] image : rule.group().images(rule.points()[p])) {
        double square = 2 - 2 * Polyhedral.dot(x, image);
        if (square > 1e-12) {
          double r = spacing / Math.sqrt(square);
          for (int v = 0; v < 3; v++) {
            force[v] += share * r * r * r * r * (x[v] - image[v]) / spacing;
          }
        }
      }
    }
    return force;
  }

  /** The solution that a start leads to, if any. */
  Optional<OrbitRule> solve(OrbitRule start) {
    OrbitRule rule = start;
    LinearModel model = new LinearModel(rule);
    double error = model.error();
    double damping = 1e-2;
    int slow = 0;
    for (int step = 0; step < maxSteps && error > SOLVED * SOLVED; step++) {
      Interruption.check();
      OrbitRule next = model.moved(rule, model.step(damping));
      LinearModel nextModel = new LinearModel(next);
      double nextError = nextModel.error();
      if (nextError < error) {
        slow = nextError > 0.9 * error ? slow + 1 : 0;
        if (slow > 25) {
          return Optional.empty();
        }
        rule = next;
        model = nextModel;
        error = nextError;
        damping = Math.max(damping / 5, 1e-15);
      } else if (error < 1e-22) {
        break;
      } else {
        damping *= 4;
        if (damping > 1e6) {
          return Optional.empty();
        }
      }
    }
    return error < 1e-20 && isProper(rule) ? Optional.of(rule) : Optional.empty();
  }

  /** The derivatives of all equations by each unknown. */
  double[][] columns(OrbitRule rule) {
    return new LinearModel(rule).jacobian;
  }

  /** The step of Newton, or of Gauss and Newton, for given residuals. */
  double[] newton(OrbitRule rule, double[] residuals) {
    double[][] columns = new LinearModel(rule).jacobian;
    return columns.length < residuals.length
        ? nearest(columns, residuals)
        : shortest(columns, residuals);
  }

  /** The step that makes the linear model least, (JᵀJ)⁻¹ Jᵀr. */
  private static double[] nearest(double[][] columns, double[] residuals) {
    int n = columns.length;
    double[][] normal = new double[n][n];
    double[] right = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        normal[i][j] = product(columns[i], columns[j]);
      }
      right[i] = -product(columns[i], residuals);
    }
    return Cholesky.solve(normal, right);
  }

  /** The shortest step that makes the linear model vanish, Jᵀ(JJᵀ)⁻¹r. */
  private static double[] shortest(double[][] columns, double[] residuals) {
    int m = residuals.length;
    double[][] gram = new double[m][m];
    double[] right = new double[m];
    for (int e = 0; e < m; e++) {
      right[e] = -residuals[e];
      for (int f = 0; f <= e; f++) {
        for (double[] column : columns) {
          gram[e][f] += column[e] * column[f];
        }
      }
    }
    double[] y = Cholesky.solve(gram, right);
    double[] step = new double[columns.length];
    for (int u = 0; u < step.length; u++) {
      step[u] = product(columns[u], y);
    }
    return step;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int e = 0; e < a.length; e++) {
      sum += a[e] * b[e];
    }
    return sum;
  }

  /** Whether weights are positive and no two points of the rule are near each other. */
  static boolean isProper(OrbitRule rule) {
    for (int o = 0; o < rule.kinds().length; o++) {
      if (!(rule.weights()[o] > 0)) {
        return false;
      }
      double[][] images = rule.group().images(rule.points()[o]);
      for (int p = 0; p <= o; p++) {
        int near = 0;
        for (double[] image : images) {
          near += Polyhedral.dot(image, rule.points()[p]) > 1 - DISTINCT * DISTINCT / 2 ? 1 : 0;
        }
        if (near > (p == o ? rule.group().order() / rule.length(o) : 0)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The equations and their derivatives at a rule. */
  final class LinearModel {
    private final double[] residual;
    private final double[][] jacobian;

    LinearModel(OrbitRule rule) {
      int m = equations.count();
      residual = new double[m];
      residual[0] = -1;
      int unknowns = 0;
      for (int o = 0; o < rule.kinds().length; o++) {
        unknowns += rule.freedom(o) + (equalWeights ? 0 : 1);
      }
      jacobian = new double[unknowns][];
      double[] values = new double[m];
      double[][] gradients = new double[3][m];
      int u = 0;
      for (int o = 0; o < rule.kinds().length; o++) {
        equations.evaluate(rule.points()[o], values, gradients);
        double weight = rule.weights()[o];
        for (int e = 0; e < m; e++) {
          residual[e] += weight * values[e];
        }
        if (!equalWeights) {
          jacobian[u++] = values.clone();
        }
        for (double[] d : rule.directions(o)) {
          double[] column = new double[m];
          for (int e = 0; e < m; e++) {
            column[e] =
                weight * (d[0] * gradients[0][e] + d[1] * gradients[1][e] + d[2] * gradients[2][e]);
          }
          jacobian[u++] = column;
        }
      }
    }

    double error() {
      double sum = 0;
      for (double r : residual) {
        sum += r * r;
      }
      return sum;
    }

    /** The step that minimises the linear model with a penalty on long steps. */
    double[] step(double damping) {
      int n = jacobian.length;
      double[][] normal = new double[n][n];
      double[] right = new double[n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          normal[i][j] = product(jacobian[i], jacobian[j]);
        }
        normal[i][i] *= 1 + damping;
        normal[i][i] += 1e-18 + damping * 1e-6;
        right[i] = -product(jacobian[i], residual);
      }
      return Cholesky.solve(normal, right);
    }

    OrbitRule moved(OrbitRule rule, double... step) {
      double[][] points = new double[rule.points().length][];
      double[] weights = rule.weights().clone();
      int u = 0;
      for (int o = 0; o < points.length; o++) {
        points[o] = rule.points()[o].clone();
        if (!equalWeights) {
          weights[o] += step[u++];
        }
        for (double[] d : rule.directions(o)) {
          for (int v = 0; v < 3; v++) {
            points[o][v] += step[u] * d[v];
          }
          u++;
        }
        Polyhedral.normalize(points[o]);
      }
      return new OrbitRule(rule.group(), rule.kinds(), points, weights);
    }
  }
}
