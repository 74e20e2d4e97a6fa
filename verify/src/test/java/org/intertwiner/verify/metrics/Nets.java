package org.intertwiner.verify.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;

/** Small classifiers on rings of n numbers, on which Dₙ acts. */
final class Nets {
  private Nets() {}

  /** Two layers with tanh between them, and its gradient by hand. */
  record Mlp(double[][] first, double[] bias, double[][] second)
      implements UnaryOperator<double[]> {
    static Mlp random(int n, int hidden, int classes, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      return new Mlp(
          matrix(hidden, n, random), matrix(1, hidden, random)[0], matrix(classes, hidden, random));
    }

    private static double[][] matrix(int rows, int columns, SplittableRandom random) {
      double[][] m = new double[rows][columns];
      for (double[] row : m) {
        for (int j = 0; j < columns; j++) {
          row[j] = random.nextDouble(-1, 1);
        }
      }
      return m;
    }

    private double[] hidden(double[] x) {
      double[] h = bias.clone();
      for (int i = 0; i < h.length; i++) {
        for (int j = 0; j < x.length; j++) {
          h[i] += first[i][j] * x[j];
        }
        h[i] = Math.tanh(h[i]);
      }
      return h;
    }

    @Override
    public double[] apply(double[] x) {
      double[] h = hidden(x);
      double[] y = new double[second.length];
      for (int c = 0; c < y.length; c++) {
        for (int i = 0; i < h.length; i++) {
          y[c] += second[c][i] * h[i];
        }
      }
      return y;
    }

    double[] gradient(double[] x, int c) {
      double[] h = hidden(x);
      double[] out = new double[x.length];
      for (int i = 0; i < h.length; i++) {
        double slope = second[c][i] * (1 - h[i] * h[i]);
        for (int j = 0; j < x.length; j++) {
          out[j] += slope * first[i][j];
        }
      }
      return out;
    }
  }

  static DataAction<Permutation, double[]> ring() {
    return Actions.permuting(Permutation::toZeroBased);
  }

  /** The mean of a net over all images of its input: invariant as a function. */
  static UnaryOperator<double[]> pooled(
      UnaryOperator<double[]> net, FiniteGroup<Permutation> group) {
    return x -> {
      double[] sum = new double[0];
      for (int g = 0; g < group.order(); g++) {
        double[] y = net.apply(ring().act(group.element(g), x));
        sum = sum.length == 0 ? new double[y.length] : sum;
        for (int c = 0; c < y.length; c++) {
          sum[c] += y[c] / group.order();
        }
      }
      return sum;
    };
  }

  static Function<List<double[]>, List<double[]>> batched(UnaryOperator<double[]> net) {
    return batch -> batch.stream().map(net).toList();
  }

  static UnaryOperator<double[]> scaled(UnaryOperator<double[]> net, double factor) {
    return x -> {
      double[] y = net.apply(x);
      for (int c = 0; c < y.length; c++) {
        y[c] *= factor;
      }
      return y;
    };
  }

  static List<double[]> noise(int n, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<double[]> data = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      data.add(random.doubles(n, -1, 1).toArray());
    }
    return data;
  }
}
