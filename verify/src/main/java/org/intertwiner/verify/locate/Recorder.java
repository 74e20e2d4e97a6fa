package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tolerance.Precision;

/**
 * Runs a network on samples x and g·x and keeps intermediate values, with what rounding does to
 * them.
 */
final class Recorder {
  private static final int PERTURBED = 3;
  private static final int PERTURBATIONS = 2;
  private static final double FACTOR = 64;
  private static final double LARGE = 1e30;

  private final TracedMap map;
  private final List<UnaryOperator<ArrayTuple>> elements;
  private final Map<String, Integer> depths;
  private final long seed;
  private final double unit;

  Recorder(
      TracedMap map,
      List<UnaryOperator<ArrayTuple>> elements,
      Map<String, Integer> depths,
      double unit,
      long seed) {
    this.unit = unit;
    this.map = map;
    this.elements = elements;
    this.depths = depths;
    this.seed = seed;
  }

  int elements() {
    return elements.size();
  }

  /** The values with these names on samples, under the first elements only. */
  Map<String, Series> record(Set<String> names, List<ArrayTuple> samples, int count) {
    List<Map<String, NumericArray>> base = new ArrayList<>();
    List<List<Map<String, NumericArray>>> moved = new ArrayList<>();
    List<Map<String, NumericArray>> noisy = new ArrayList<>();
    for (ArrayTuple x : samples) {
      base.add(run(x, names));
    }
    for (int k = 0; k < count; k++) {
      List<Map<String, NumericArray>> row = new ArrayList<>();
      for (ArrayTuple x : samples) {
        row.add(run(elements.get(k).apply(x), names));
      }
      moved.add(row);
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < Math.min(PERTURBED, samples.size()); i++) {
      for (int p = 0; p < PERTURBATIONS; p++) {
        noisy.add(run(perturbed(samples.get(i), random), names));
      }
    }
    Map<String, Series> out = new HashMap<>();
    for (String name : names) {
      out.put(name, series(name, base, moved, noisy));
    }
    return out;
  }

  private Map<String, NumericArray> run(ArrayTuple x, Set<String> names) {
    if (Thread.interrupted()) {
      throw new CancellationException("the search for the first offender was interrupted");
    }
    Set<String> computed = new LinkedHashSet<>(names);
    computed.removeAll(x.arrays().keySet());
    Map<String, NumericArray> out =
        new HashMap<>(computed.isEmpty() ? Map.of() : map.trace(x, computed));
    for (String name : names) {
      if (x.arrays().containsKey(name)) {
        out.put(name, x.at(name));
      }
    }
    return out;
  }

  /** Every floating-point input by −1, 0 or +1 unit in the last place. */
  private static ArrayTuple perturbed(ArrayTuple x, SplittableRandom random) {
    ArrayTuple out = x;
    for (Map.Entry<String, NumericArray> e : x.arrays().entrySet()) {
      if (e.getValue().type().isFloating()) {
        double u = roundoff(e.getValue().type());
        double[] values = e.getValue().values();
        for (int i = 0; i < values.length; i++) {
          double v = values[i] * (1 + 2 * u * (random.nextInt(3) - 1));
          values[i] = e.getValue().type() == ElementType.FLOAT32 ? (float) v : v;
        }
        out = out.with(e.getKey(), e.getValue().with(values));
      }
    }
    return out;
  }

  /** The unit roundoff of the coarsest input: a network that rounds more inside errs. */
  static double unit(ArrayTuple x) {
    double unit = x.arrays().values().stream().mapToDouble(a -> roundoff(a.type())).max().orElse(0);
    return unit == 0 ? roundoff(ElementType.FLOAT32) : unit;
  }

  private static double roundoff(ElementType type) {
    return switch (type) {
      case FLOAT64 -> 0x1p-53;
      case FLOAT32 -> 0x1p-24;
      case FLOAT16 -> 0x1p-11;
      case BFLOAT16 -> 0x1p-8;
      default -> 0;
    };
  }

  private Series series(
      String name,
      List<Map<String, NumericArray>> base,
      List<List<Map<String, NumericArray>>> moved,
      List<Map<String, NumericArray>> noisy) {
    NumericArray first = base.get(0).get(name);
    if (first == null) {
      return trouble(name, "not an array of numbers");
    }
    List<Map<String, NumericArray>> all = new ArrayList<>(base);
    moved.forEach(all::addAll);
    for (Map<String, NumericArray> one : all) {
      NumericArray a = one.get(name);
      if (a == null || !a.shape().equals(first.shape())) {
        return trouble(name, "its shape depends on the input");
      }
    }
    double[][] t = new double[base.size()][];
    for (int i = 0; i < t.length; i++) {
      t[i] = tamed(base.get(i).get(name));
    }
    double[][][] gt = new double[moved.size()][base.size()][];
    for (int k = 0; k < gt.length; k++) {
      for (int i = 0; i < t.length; i++) {
        gt[k][i] = tamed(moved.get(k).get(i).get(name));
      }
    }
    int[] shape = first.shape().stream().mapToInt(s -> s).toArray();
    Optional<String> trouble =
        hasNaN(t) || hasNaN(gt) ? Optional.of("not finite") : Optional.empty();
    return new Series(name, shape, t, gt, tolerance(name, first, t, noisy), trouble);
  }

  private static Series trouble(String name, String why) {
    return new Series(name, new int[0], new double[0][], new double[0][][], 0, Optional.of(why));
  }

  /** Infinite numbers, as masks have them, become ±1: equal numbers stay equal. */
  private static double[] tamed(NumericArray array) {
    double[] out = array.values();
    for (int i = 0; i < out.length; i++) {
      if (Math.abs(out[i]) > LARGE) {
        out[i] = Math.signum(out[i]);
      }
    }
    return out;
  }

  private static boolean hasNaN(double[][]... samples) {
    for (double[][] rows : samples) {
      for (double[] row : rows) {
        for (double v : row) {
          if (Double.isNaN(v)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * 64 times the spread under perturbations of the input, or 64 units of roundoff for every root of
   * the number of steps before, whichever is larger.
   */
  private double tolerance(
      String name, NumericArray form, double[][] t, List<Map<String, NumericArray>> noisy) {
    double u = Math.min(roundoff(form.type()), unit);
    if (form.type() == ElementType.FLOAT64 && t[0].length > 0) {
      u = Precision.detect(t[0], Precision.FLOAT64).unitRoundoff();
    }
    double worst = u * Math.sqrt(1 + depths.getOrDefault(name, 0));
    for (int j = 0; j < noisy.size(); j++) {
      NumericArray other = noisy.get(j).get(name);
      if (other != null && other.shape().equals(form.shape())) {
        worst = Math.max(worst, spread(t[j / PERTURBATIONS], tamed(other)));
      }
    }
    return Math.max(1e-12, FACTOR * worst);
  }

  private static double spread(double[] a, double[] b) {
    double squares = 0;
    double norm = 0;
    for (int p = 0; p < a.length; p++) {
      squares += (a[p] - b[p]) * (a[p] - b[p]);
      norm += a[p] * a[p];
    }
    double spread = Series.relative(squares, norm);
    return Double.isFinite(spread) ? spread : 0;
  }
}
