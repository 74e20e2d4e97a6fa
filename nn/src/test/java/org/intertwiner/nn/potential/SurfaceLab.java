package org.intertwiner.nn.potential;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.intertwiner.nn.graph.Structure;

/** What every energy surface must keep, measured. */
public final class SurfaceLab {
  private SurfaceLab() {}

  /** The largest difference between forces and minus central differences of fourth order. */
  public static double forceError(EnergySurface surface, Structure at, double h) {
    double[] forces = surface.at(at).forces();
    double[] x = at.positions();
    double worst = 0;
    for (int i = 0; i < x.length; i++) {
      int k = i;
      double slope =
          slope(
              h,
              t -> {
                double[] y = x.clone();
                y[k] += t;
                return surface.at(at.withPositions(y)).energy();
              });
      worst = Math.max(worst, Math.abs(forces[i] + slope));
    }
    return worst;
  }

  /** The largest difference between the strain gradient and central differences. */
  public static double strainError(EnergySurface surface, Structure at, double h) {
    double[] strain = surface.at(at).strainGradient();
    int d = at.dimension();
    double worst = 0;
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        int row = i;
        int column = j;
        double slope =
            slope(
                h,
                t -> {
                  double[][] map = identity(d);
                  map[row][column] += t;
                  return surface.at(at.moved(map, new double[d])).energy();
                });
        worst = Math.max(worst, Math.abs(strain[i * d + j] - slope));
      }
    }
    return worst;
  }

  private static double slope(double h, ToDoubleFunction<Double> f) {
    double near = f.applyAsDouble(h) - f.applyAsDouble(-h);
    double far = f.applyAsDouble(2 * h) - f.applyAsDouble(-2 * h);
    return (8 * near - far) / (12 * h);
  }

  public static double[][] identity(int d) {
    double[][] map = new double[d][d];
    for (int i = 0; i < d; i++) {
      map[i][i] = 1;
    }
    return map;
  }

  /** A rotation or a reflection, by Gram and Schmidt from normal numbers. */
  public static double[][] orthogonal(int d, RandomGenerator random) {
    double[][] q = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int a = 0; a < d; a++) {
        q[i][a] = random.nextGaussian();
      }
      for (int twice = 0; twice < 2; twice++) {
        for (int j = 0; j < i; j++) {
          double overlap = dot(q[i], q[j]);
          for (int a = 0; a < d; a++) {
            q[i][a] -= overlap * q[j][a];
          }
        }
      }
      double length = Math.sqrt(dot(q[i], q[i]));
      for (int a = 0; a < d; a++) {
        q[i][a] /= length;
      }
    }
    return q;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /**
   * The largest departure of energy, forces and strain gradient from how they must change when the
   * structure is turned or reflected, shifted, and its atoms renumbered.
   */
  public static double motionError(EnergySurface surface, Structure at, RandomGenerator random) {
    int d = at.dimension();
    double[][] q = orthogonal(d, random);
    int[] order = order(at.nodes(), random);
    Structure moved = at.moved(q, random.doubles(d, -3, 3).toArray()).reordered(order);
    EnergyAndForces before = surface.at(at);
    EnergyAndForces after = surface.at(moved);
    double worst = Math.abs(before.energy() - after.energy());
    double[] f = before.forces();
    double[] g = after.forces();
    double[] s = before.strainGradient();
    double[] t = after.strainGradient();
    for (int i = 0; i < order.length; i++) {
      worst = Math.max(worst, Math.abs(before.energies()[order[i]] - after.energies()[i]));
      for (int a = 0; a < d; a++) {
        double turned = 0;
        for (int b = 0; b < d; b++) {
          turned += q[a][b] * f[order[i] * d + b];
        }
        worst = Math.max(worst, Math.abs(turned - g[i * d + a]));
      }
    }
    for (int a = 0; a < d; a++) {
      for (int b = 0; b < d; b++) {
        double turned = 0;
        for (int k = 0; k < d; k++) {
          for (int l = 0; l < d; l++) {
            turned += q[a][k] * s[k * d + l] * q[b][l];
          }
        }
        worst = Math.max(worst, Math.abs(turned - t[a * d + b]));
      }
    }
    return worst;
  }

  static int[] order(int count, RandomGenerator random) {
    int[] order = new int[count];
    Arrays.setAll(order, i -> i);
    for (int i = count - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  /** The length of the sum of all forces and, without periods, of all torques. */
  public static double momentumError(EnergySurface surface, Structure at) {
    int d = at.dimension();
    double[] f = surface.at(at).forces();
    double[] x = at.positions();
    double worst = 0;
    for (int a = 0; a < d; a++) {
      double sum = 0;
      for (int i = 0; i < at.nodes(); i++) {
        sum += f[i * d + a];
      }
      worst = Math.max(worst, Math.abs(sum));
      for (int b = 0; b < a && !at.isPeriodic(); b++) {
        double torque = 0;
        for (int i = 0; i < at.nodes(); i++) {
          torque += x[i * d + a] * f[i * d + b] - x[i * d + b] * f[i * d + a];
        }
        worst = Math.max(worst, Math.abs(torque));
      }
    }
    return worst;
  }
}
