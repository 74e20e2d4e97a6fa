package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.verify.Settings.Sample;
import org.intertwiner.verify.Witness.Contrast;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.NoiseProbe;
import org.intertwiner.verify.tolerance.Precision;

/** Evaluates both sides of f(g·x) = g·f(x). */
final class Evaluator<G, X, Y> {
  private final Settings<G, X, Y> settings;
  private final NumericMap<G, X, Y> map;
  private final Space<X> inputs;
  private final Space<Y> outputs;
  private final boolean fine;

  Evaluator(Settings<G, X, Y> settings) {
    this(settings, false);
  }

  /** With a noise floor that leaves out steps coarser than the format of the numbers. */
  Evaluator<G, X, Y> leavingOutSteps() {
    return new Evaluator<>(settings, true);
  }

  private Evaluator(Settings<G, X, Y> settings, boolean fine) {
    this.settings = settings;
    this.map = settings.map();
    this.inputs = map.source().space();
    this.outputs = map.target().space();
    this.fine = fine;
  }

  /** What the two sides look like. */
  enum Sides {
    FINITE,
    BOTH_NOT_FINITE,
    ONE_NOT_FINITE,
    FAILED
  }

  /**
   * The comparison of the two sides; {@code residual} is infinite unless both are finite, and not a
   * number where the map threw.
   */
  record Outcome(Sides sides, double residual, String message) {
    Outcome(Sides sides, double residual) {
      this(sides, residual, "");
    }
  }

  /** Looks at the numbers of both sides where they are finite. */
  interface Onlooker {
    void see(int sample, double[] left, double[] right);
  }

  /** A failure of the map itself. */
  static final class MapFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MapFailed(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** f at the given numbers, on a fresh input. */
  Y value(X form, double[] x) {
    return applied(inputs.with(form, x));
  }

  private Y applied(X x) {
    try {
      return map.apply(x);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (RuntimeException e) {
      throw new MapFailed("the map threw " + e, e);
    }
  }

  /** The numbers of f at the given numbers. */
  double[] numbers(X form, double[] x) {
    return outputs.coordinates(value(form, x));
  }

  /** The numbers of f(g·x). */
  double[] left(Sample<G, X> sample) {
    return outputs.coordinates(applied(movedInput(sample)));
  }

  private X movedInput(Sample<G, X> sample) {
    return map.source().act(sample.g(), inputs.with(sample.form(), sample.x()));
  }

  /** The numbers of g·y. */
  double[] movedOutput(G g, Y y) {
    return outputs.coordinates(map.target().act(g, y));
  }

  /** The noise floor at one input. */
  NoiseFloor floor(X form, double[] x, int perturbations, RandomGenerator random) {
    return floor(inputs.with(form, x), perturbations, random);
  }

  /** The noise floor at g·x, whose form may be another than that of x. */
  NoiseFloor floorAtMoved(Sample<G, X> sample, int perturbations, RandomGenerator random) {
    return floor(movedInput(sample), perturbations, random);
  }

  private NoiseFloor floor(X x, int perturbations, RandomGenerator random) {
    Space<X> rounded = inputs.rounded();
    return new NoiseProbe(declared(), settings.metric(), perturbations, fine)
        .measure(
            numbers -> outputs.coordinates(applied(rounded.with(x, numbers))),
            rounded.coordinates(x),
            random);
  }

  /** The noise floor of f(g·x) and g·f(x) as functions of x, for actions that are no isometries. */
  NoiseFloor movedFloor(Sample<G, X> sample, int perturbations, RandomGenerator random) {
    X form = sample.form();
    G g = sample.g();
    NoiseProbe probe = new NoiseProbe(declared(), settings.metric(), perturbations, fine);
    NoiseFloor left =
        probe.measure(numbers -> left(new Sample<>(g, form, numbers)), sample.x(), random);
    return left.join(
        probe.measure(numbers -> movedOutput(g, value(form, numbers)), sample.x(), random));
  }

  /** Whether f at this input moves in steps that are coarser than its format. */
  boolean movesInSteps(X form, double[] x, RandomGenerator random) {
    return new NoiseProbe(declared(), settings.metric(), 0)
        .movesInSteps(numbers -> numbers(form, numbers), x, random);
  }

  /** Whether such steps are left out of the noise. */
  boolean leavesOutSteps() {
    return fine;
  }

  private Precision declared() {
    return inputs.precision().coarser(outputs.precision());
  }

  Outcome evaluate(Sample<G, X> sample) {
    Y y = value(sample.form(), sample.x());
    return compare(sample.g(), y, left(sample), 0, (i, a, b) -> {});
  }

  /** Several samples, in batches where the map offers them; a failure of the map is an outcome. */
  List<Outcome> evaluate(List<Sample<G, X>> samples, Onlooker onlooker) {
    List<Outcome> out = new ArrayList<>(samples.size());
    if (map.batchSize() > 1) {
      try {
        List<Y> values = batch(samples);
        for (int i = 0; i < samples.size(); i++) {
          double[] left = outputs.coordinates(values.get(2 * i + 1));
          out.add(compare(samples.get(i).g(), values.get(2 * i), left, i, onlooker));
        }
        return out;
      } catch (MapFailed failed) {
        out.clear(); // one by one, to see which of them fails
      }
    }
    for (int i = 0; i < samples.size(); i++) {
      Sample<G, X> sample = samples.get(i);
      try {
        Y y = value(sample.form(), sample.x());
        double[] left = outputs.coordinates(applied(movedInput(sample)));
        out.add(compare(sample.g(), y, left, i, onlooker));
      } catch (MapFailed failed) {
        out.add(new Outcome(Sides.FAILED, Double.NaN, failed.getMessage()));
      }
    }
    return out;
  }

  private List<Y> batch(List<Sample<G, X>> samples) {
    List<X> in = new ArrayList<>(2 * samples.size());
    for (Sample<G, X> sample : samples) {
      in.add(inputs.with(sample.form(), sample.x()));
      in.add(movedInput(sample));
    }
    try {
      return map.applyAll(in);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (RuntimeException e) {
      throw new MapFailed("the map threw " + e, e);
    }
  }

  private Outcome compare(G g, Y y, double[] left, int index, Onlooker onlooker) {
    boolean finiteY = isFinite(outputs.coordinates(y));
    boolean finiteLeft = isFinite(left);
    if (!finiteY || !finiteLeft) {
      return new Outcome(
          finiteY == finiteLeft ? Sides.BOTH_NOT_FINITE : Sides.ONE_NOT_FINITE,
          Double.POSITIVE_INFINITY);
    }
    double[] right = movedOutput(g, y);
    if (left.length != right.length) {
      throw new InvalidInput(
          "number of values that '" + map.name() + "' returned",
          left.length + " at g·x and " + right.length + " at x",
          "equally many",
          "the shape of the output must not depend on the group element");
    }
    onlooker.see(index, left, right);
    return new Outcome(Sides.FINITE, settings.metric().relative(left, right));
  }

  /** Where the two sides differ most. */
  List<Contrast> contrasts(Sample<G, X> sample) {
    Y y = value(sample.form(), sample.x());
    return Contrasts.of(outputs, left(sample), movedOutput(sample.g(), y));
  }

  boolean decides(G g) {
    return map.source().discretisation(g).coarser(map.target().discretisation(g)).decides();
  }

  DataAction<G, X> source() {
    return map.source();
  }

  DataAction<G, Y> target() {
    return map.target();
  }

  static boolean isFinite(double[] v) {
    for (double e : v) {
      if (!(Math.abs(e) < Double.POSITIVE_INFINITY)) {
        return false;
      }
    }
    return true;
  }
}
