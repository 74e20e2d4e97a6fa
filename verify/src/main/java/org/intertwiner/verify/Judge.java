package org.intertwiner.verify;

import org.intertwiner.verify.Evaluator.MapFailed;
import org.intertwiner.verify.Evaluator.Outcome;
import org.intertwiner.verify.Evaluator.Sides;
import org.intertwiner.verify.Settings.Sample;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.Tolerance;

/** Decides whether one sample violates the claim. */
final class Judge<G, X, Y> {
  /** Above this accepted error nothing can be decided: the map is as good as noise there. */
  static final double UNSTABLE = 0.1;

  private static final int LOCAL_PERTURBATIONS = 16;

  private final Settings<G, X, Y> settings;
  private final Evaluator<G, X, Y> evaluator;
  private final NoiseFloor floor;

  Judge(Settings<G, X, Y> settings, Evaluator<G, X, Y> evaluator, NoiseFloor floor) {
    this.settings = settings;
    this.evaluator = evaluator;
    this.floor = floor;
  }

  /** What a sample says. */
  enum Kind {
    PASS,
    VIOLATION,
    /** The error is large, but so is the noise at this input. */
    UNDECIDED,
    /** Neither side is finite. */
    NOT_FINITE,
    /** The element interpolates, and no tolerance was declared for that. */
    INTERPOLATED,
    /** The map threw. */
    FAILED
  }

  record Judged(Kind kind, double residual, String message) {
    /** Whether the residual is an error that enters summaries. */
    boolean isMeasured() {
      return kind != Kind.NOT_FINITE && kind != Kind.FAILED;
    }
  }

  NoiseFloor floor() {
    return floor;
  }

  double accepted() {
    return settings.tolerance().accepted(floor);
  }

  Judged judge(Sample<G, X> sample, long noiseSeed) {
    try {
      return judge(sample, evaluator.evaluate(sample), noiseSeed);
    } catch (MapFailed failed) {
      return new Judged(Kind.FAILED, Double.NaN, failed.getMessage());
    }
  }

  /** Judges what was evaluated. */
  Judged judge(Sample<G, X> sample, Outcome outcome, long noiseSeed) {
    if (outcome.sides() == Sides.FAILED) {
      return new Judged(Kind.FAILED, Double.NaN, outcome.message());
    }
    if (outcome.sides() == Sides.BOTH_NOT_FINITE) {
      return new Judged(Kind.NOT_FINITE, outcome.residual(), "");
    }
    try {
      return new Judged(kind(sample, outcome, noiseSeed), outcome.residual(), "");
    } catch (MapFailed failed) {
      return new Judged(Kind.FAILED, Double.NaN, failed.getMessage());
    }
  }

  private Kind kind(Sample<G, X> sample, Outcome outcome, long noiseSeed) {
    if (outcome.sides() == Sides.ONE_NOT_FINITE) {
      return Kind.VIOLATION;
    }
    boolean declared = settings.tolerance() instanceof Tolerance.Declared;
    if (!declared && !evaluator.decides(sample.g())) {
      return Kind.INTERPOLATED;
    }
    if (outcome.residual() <= accepted()) {
      return Kind.PASS;
    }
    double local = settings.tolerance().accepted(localFloor(sample, noiseSeed));
    if (outcome.residual() > local) {
      return Kind.VIOLATION;
    }
    return !declared && local > UNSTABLE ? Kind.UNDECIDED : Kind.PASS;
  }

  /**
   * The larger of the floor of the check and the floors at x and at g·x; for groups that are not
   * compact, whose elements stretch rounding errors, also those of both sides as functions of x.
   */
  NoiseFloor localFloor(Sample<G, X> sample, long noiseSeed) {
    var random = Settings.random(noiseSeed);
    NoiseFloor local =
        floor
            .join(evaluator.floor(sample.form(), sample.x(), LOCAL_PERTURBATIONS, random))
            .join(evaluator.floorAtMoved(sample, LOCAL_PERTURBATIONS, random));
    return settings.symmetry().compact().isPresent()
        ? local
        : local.join(evaluator.movedFloor(sample, LOCAL_PERTURBATIONS, random));
  }
}
