package org.intertwiner.verify;

import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.classical.AffineMap;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.action.cloud.Clouds;
import org.intertwiner.verify.action.signal.Signals;
import org.intertwiner.verify.action.symmetry.Dilation;
import org.intertwiner.verify.action.symmetry.Shift;
import org.intertwiner.verify.action.symmetry.Symmetries;
import org.intertwiner.verify.action.symmetry.Translation;

/** Faults in functions of sets, graphs, point clouds and sequences. */
final class CloudMutants {
  private static final int N = 4;

  private CloudMutants() {}

  static void addTo(Mutants mutants) {
    graphs(mutants);
    positions(mutants);
    motions(mutants);
    sequences(mutants);
    scales(mutants);
  }

  private static void graphs(Mutants mutants) {
    Symmetry<Permutation> all = Symmetries.permutations(N);
    DataAction<Permutation, double[]> nodes = Clouds.permuted(List.of(N, 2), 0);
    DataAction<Permutation, double[]> pairs = Clouds.pairs(N, 1);
    mutants
        .family("sets of vectors", all, nodes, nodes, Inputs.normal(2 * N))
        .right("attention", CloudMutants::attention)
        .wrong("causal attention", Mutants.DENSE, "", "singles out places", CloudMutants::causal)
        .wrong(
            "softmax over the wrong axis",
            Mutants.DENSE,
            "",
            "singles out places",
            CloudMutants::wrongAxis)
        .wrong(
            "messages along a ring", 1, "", "equivariant under a subgroup only", CloudMutants::ring)
        .wrong(
            "sorted by the first number", 2, "", "the output does not move", CloudMutants::sorted);
    mutants
        .family(
            "graphs to nodes", all, pairs, Clouds.permuted(List.of(N, 1), 0), Inputs.normal(N * N))
        .linear("degrees", x -> degrees(x, false, N))
        .wrong(
            "neighbours with smaller number", 1, "", "singles out places", x -> degrees(x, true, N))
        .wrong(
            "degrees without the last node",
            1,
            "",
            "equivariant under a subgroup only",
            x -> degrees(x, false, N - 1));
    mutants
        .family("pairs to pairs", all, pairs, pairs, Inputs.normal(N * N))
        .right("product of adjacency matrices", CloudMutants::squared)
        .wrong("triangular part", 1, "", "singles out places", CloudMutants::triangular)
        .wrong(
            "rows reversed", 1, "", "in another order: a permutation", CloudMutants::rowsReversed);
    DataAction<Permutation, double[]> inverse = Actions.restricted(nodes, Permutation::inverse);
    mutants
        .family("order of a product of permutations", all, nodes, nodes, Inputs.normal(2 * N))
        .linear("relabelled features", x -> x.clone());
    mutants
        .family(
            "permutations acting from the wrong side", all, nodes, inverse, Inputs.normal(2 * N))
        .wrong("relabelled features, wrong side", 1, "", "no left action", x -> x.clone());
  }

  private static void positions(Mutants mutants) {
    DataAction<Translation, double[]> moved = Clouds.translated(2);
    Symmetry<Translation> translations = Symmetries.translations(2, 1);
    mutants
        .family(
            "positions",
            translations,
            moved,
            Actions.trivial(Spaces.doubles()),
            Inputs.normal(2 * N))
        .right("distances from the mean", x -> spread(x, true))
        .wrong(
            "distances from the origin",
            Mutants.DENSE,
            "",
            "absolute positions enter",
            x -> spread(x, false));
    mutants
        .family("positions to positions", translations, moved, moved, Inputs.normal(2 * N))
        .right("step along relative positions", x -> step(x, 0))
        .wrong(
            "absolute coordinates in a message",
            Mutants.DENSE,
            "",
            "absolute positions enter",
            x -> step(x, 0.1))
        .wrong(
            "centred: outputs do not move",
            Mutants.DENSE,
            "",
            "the output does not move",
            CloudMutants::centred);
  }

  private static void motions(Mutants mutants) {
    Symmetry<AffineMap> motions = Symmetries.euclidean(2, 1);
    var group = org.intertwiner.algebra.lie.LieGroups.euclidean(2);
    DataAction<AffineMap, double[]> moved = Clouds.moved(group, 2);
    DataAction<AffineMap, double[]> turned = Clouds.turned(group, 2);
    mutants
        .family("motions of positions", motions, moved, moved, Inputs.normal(2 * N))
        .right("message passing", x -> step(x, 0))
        .wrong(
            "forces clipped by component",
            Mutants.DENSE,
            "",
            "equivariant under a subgroup only",
            CloudMutants::clipped)
        .wrong(
            "a turn of relative positions",
            Mutants.DENSE,
            "",
            "equivariant under a subgroup only",
            CloudMutants::swirl);
    mutants
        .family("motions, velocities", motions, moved, turned, Inputs.normal(2 * N))
        .right("velocities from neighbours", CloudMutants::centred)
        .wrong(
            "positions called velocities",
            Mutants.DENSE,
            "",
            "a constant is added",
            x -> x.clone());
  }

  private static void sequences(Mutants mutants) {
    var shape = new org.intertwiner.verify.action.GridShape(1, 1, List.of(8));
    DataAction<Shift, double[]> cyclic = Signals.cyclic(shape);
    mutants
        .family("cyclic sequences", Symmetries.shifts(List.of(8)), cyclic, cyclic, Inputs.normal(8))
        .linear("circular filter", x -> filtered(x, true))
        .wrong("filter with zeros outside", 1, "", "singles out places", x -> filtered(x, false))
        .wrong(
            "positional encoding", Mutants.DENSE, "", "a constant is added", CloudMutants::encoded)
        .wrong("sequence reversed", 1, "", "wrong way", CloudMutants::backward)
        .wrong("cumulative sum", 1, "", "singles out places", CloudMutants::cumulated);
  }

  private static void scales(Mutants mutants) {
    DataAction<Dilation, double[]> lengths = Clouds.scaled(1);
    Symmetry<Dilation> scalings = Symmetries.scalings(4);
    mutants
        .family("lengths to areas", scalings, lengths, Clouds.scaled(2), Inputs.normal(3))
        .right("squares", x -> Images.map(x, t -> t * t))
        .wrong("cubes", 1, "", "multiple of g·f(x)", x -> Images.map(x, t -> t * t * t))
        .wrong(
            "squares with ε",
            Mutants.DENSE,
            "",
            "a constant is added",
            x -> Images.map(x, t -> t * t + 1));
  }

  private static double[] attention(double[] x) {
    return attention(x, (i, j) -> true, false);
  }

  private static double[] causal(double[] x) {
    return attention(x, (i, j) -> j <= i, false);
  }

  private static double[] wrongAxis(double[] x) {
    double[] y = x.clone();
    for (int i = 0; i < N; i++) {
      double total = 0;
      for (int j = 0; j <= i; j++) {
        total += Math.exp(x[2 * j]);
      }
      y[2 * i] = Math.exp(x[2 * i]) / total;
    }
    return y;
  }

  private static double[] attention(double[] x, Mask mask, boolean unused) {
    double[] y = new double[x.length];
    for (int i = 0; i < N; i++) {
      double total = 0;
      for (int j = 0; j < N; j++) {
        if (mask.sees(i, j)) {
          double w = Math.exp(Math.tanh(x[2 * i] * x[2 * j] + x[2 * i + 1] * x[2 * j + 1]));
          total += w;
          y[2 * i] += w * x[2 * j];
          y[2 * i + 1] += w * x[2 * j + 1];
        }
      }
      y[2 * i] /= total;
      y[2 * i + 1] /= total;
    }
    return y;
  }

  private static double[] ring(double[] x) {
    return each(x.length, k -> x[k] + 0.5 * x[(k + 2) % x.length]);
  }

  private static double[] each(int n, java.util.function.IntToDoubleFunction f) {
    return IntStream.range(0, n).mapToDouble(f).toArray();
  }

  private static double[] sorted(double[] x) {
    Integer[] order = IntStream.range(0, N).boxed().toArray(Integer[]::new);
    java.util.Arrays.sort(order, java.util.Comparator.comparingDouble(i -> x[2 * i]));
    return each(x.length, k -> x[2 * order[k / 2] + k % 2]);
  }

  private static double[] degrees(double[] a, boolean smaller, int last) {
    double[] y = new double[N];
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < last; j++) {
        y[i] += smaller && j > i ? 0 : a[N * i + j];
      }
    }
    return y;
  }

  private static double[] squared(double[] a) {
    double[] y = new double[N * N];
    for (int i = 0; i < N * N * N; i++) {
      y[i / N] += a[i / N / N * N + i % N] * a[i % N * N + i / N % N];
    }
    return y;
  }

  private static double[] triangular(double[] a) {
    return each(N * N, k -> k % N < k / N ? 0 : a[k]);
  }

  private static double[] rowsReversed(double[] a) {
    return each(N * N, k -> a[(N - 1 - k / N) * N + k % N]);
  }

  private static double[] spread(double[] x, boolean centred) {
    double sum = 0;
    for (double v : centred ? centred(x) : x) {
      sum += v * v;
    }
    return new double[] {sum};
  }

  private static double[] centred(double[] x) {
    double[] mean = new double[2];
    for (int k = 0; k < x.length; k++) {
      mean[k % 2] += x[k] / N;
    }
    return each(x.length, k -> x[k] - mean[k % 2]);
  }

  private static double[] step(double[] x, double absolute) {
    double[] y = x.clone();
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        double dx = x[2 * j] - x[2 * i];
        double dy = x[2 * j + 1] - x[2 * i + 1];
        double w = Math.tanh(dx * dx + dy * dy + absolute * x[2 * j]);
        y[2 * i] += w * dx / N;
        y[2 * i + 1] += w * dy / N;
      }
    }
    return y;
  }

  private static double[] clipped(double[] x) {
    double[] force = centred(x);
    return each(x.length, k -> x[k] - Math.max(-0.5, Math.min(0.5, force[k])));
  }

  private static double[] swirl(double[] x) {
    double[] c = centred(x);
    return each(x.length, k -> x[k] + 0.3 * (k % 2 == 0 ? -c[k + 1] : c[k - 1]));
  }

  private static double[] filtered(double[] x, boolean circular) {
    int n = x.length;
    return each(
        n,
        k ->
            x[k]
                + (circular || k > 0 ? 0.5 * x[(k + n - 1) % n] : 0)
                - (circular || k < n - 1 ? 0.3 * x[(k + 1) % n] : 0));
  }

  private static double[] encoded(double[] x) {
    return each(x.length, k -> x[k] + Math.sin(k));
  }

  private static double[] backward(double[] x) {
    return each(x.length, k -> x[x.length - 1 - k]);
  }

  private static double[] cumulated(double[] x) {
    double[] y = x.clone();
    for (int k = 1; k < y.length; k++) {
      y[k] += y[k - 1];
    }
    return y;
  }

  /** Which item sees which. */
  private interface Mask {
    boolean sees(int i, int j);
  }
}
