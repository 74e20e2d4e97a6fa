package org.intertwiner.verify;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.verify.Settings.Sample;
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

  Evaluator(Settings<G, X, Y> settings) {
    this.settings = settings;
    this.map = settings.map();
    this.inputs = map.source().space();
    this.outputs = map.target().space();
  }

  /** What the two sides look like. */
  enum Sides {
    FINITE,
    BOTH_NOT_FINITE,
    ONE_NOT_FINITE
  }

  /** The comparison of the two sides; {@code residual} is infinite unless both are finite. */
  record Outcome(Sides sides, double residual) {}

  /** A failure of the map itself. */
  static final class MapFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MapFailed(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** f at the given numbers, on a fresh input. */
  Y value(X form, double[] x) {
    try {
      return map.apply(inputs.with(form, x));
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

  /** The numbers of g·x. */
  double[] moved(Sample<G, X> sample) {
    return inputs.coordinates(map.source().act(sample.g(), inputs.with(sample.form(), sample.x())));
  }

  /** The numbers of g·y. */
  double[] movedOutput(G g, Y y) {
    return outputs.coordinates(map.target().act(g, y));
  }

  /** The noise floor at one input. */
  NoiseFloor floor(X form, double[] x, int perturbations, RandomGenerator random) {
    Precision declared =
        inputs.precision() == Precision.FLOAT32 ? Precision.FLOAT32 : outputs.precision();
    return new NoiseProbe(declared, settings.metric(), perturbations)
        .measure(numbers -> numbers(form, numbers), x, random);
  }

  Outcome evaluate(Sample<G, X> sample) {
    Y y = value(sample.form(), sample.x());
    double[] left = numbers(sample.form(), moved(sample));
    boolean finiteY = isFinite(outputs.coordinates(y));
    boolean finiteLeft = isFinite(left);
    if (!finiteY || !finiteLeft) {
      return new Outcome(
          finiteY == finiteLeft ? Sides.BOTH_NOT_FINITE : Sides.ONE_NOT_FINITE,
          Double.POSITIVE_INFINITY);
    }
    double[] right = movedOutput(sample.g(), y);
    if (left.length != right.length) {
      throw new InvalidInput(
          "number of values that '" + map.name() + "' returned",
          left.length + " at g·x and " + right.length + " at x",
          "equally many",
          "the shape of the output must not depend on the group element");
    }
    return new Outcome(Sides.FINITE, settings.metric().relative(left, right));
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
    return Arrays.stream(v).allMatch(Double::isFinite);
  }
}
