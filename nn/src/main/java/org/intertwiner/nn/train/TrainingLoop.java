package org.intertwiner.nn.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.train.checkpoint.CheckpointFile;
import org.intertwiner.nn.train.pipeline.Loader;

/** One run: what changes while it lasts. */
final class TrainingLoop<B> implements AutoCloseable {
  private static final int SMOOTHING = 20;

  private final Plan<B> plan;
  private final Settings settings;
  private final TrainingState state;
  private final long steps;
  private final int perEpoch;
  private final Loader<List<B>> loader;
  private final Optional<MetricsFile> table;
  private final long start = System.nanoTime();
  private final int resumedAt;
  private long lastCheckpoint = start;

  TrainingLoop(Plan<B> plan, TrainingState state) {
    this.plan = plan;
    this.settings = plan.settings();
    this.state = state;
    this.steps = plan.steps();
    this.perEpoch = plan.batches().perEpoch();
    this.resumedAt = state.history().stepCount();
    this.table = settings.metrics.map(f -> MetricsFile.open(f, state.history()));
    this.loader = new Loader<>(plan::parts, plan.batches(), resumedAt, steps, settings.workers);
  }

  TrainingRun go() {
    boolean saved = false;
    while (!isFinished() && !Thread.currentThread().isInterrupted()) {
      try {
        step(loader.next());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
      saved = isCheckpointDue() && save();
    }
    if (!saved) {
      save();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new TrainingRun(
        state.weights(), state.average(), state.best(), state.history(), steps, end(), seconds);
  }

  private int done() {
    return state.history().stepCount();
  }

  private TrainingRun.End end() {
    if (done() == steps) {
      return TrainingRun.End.COMPLETE;
    }
    return isStoppedEarly() ? TrainingRun.End.STOPPED_EARLY : TrainingRun.End.INTERRUPTED;
  }

  private boolean isFinished() {
    return done() == steps || isStoppedEarly();
  }

  /** A function of the history alone, so that a resumed run decides as an uninterrupted one. */
  private boolean isStoppedEarly() {
    History history = state.history();
    return settings.patience.isPresent()
        && done() % perEpoch == 0
        && history.bestEpoch() > 0
        && history.epochCount() - history.bestEpoch() >= settings.patience.getAsInt();
  }

  private boolean isCheckpointDue() {
    return System.nanoTime() - lastCheckpoint > settings.every.toNanos()
        || done() % settings.everySteps == 0;
  }

  private boolean save() {
    if (plan.checkpoint().isPresent()) {
      CheckpointFile file = plan.checkpoint().get();
      state.notFinite().ifPresent(this::refuse);
      state.write(file, plan.fingerprint(), plan.engine().description());
      lastCheckpoint = System.nanoTime();
      settings.listener.onCheckpoint(file.file(), done());
    }
    return true;
  }

  private void refuse(Parameter parameter) {
    throw new InvalidInput(
        "weights " + parameter.name() + " after step " + done() + " of " + steps,
        "numbers that are not finite",
        "finite numbers",
        "first in these weights; the last checkpoint is kept; lower the learning rate");
  }

  private void step(List<B> batch) {
    long begin = System.nanoTime();
    int before = done();
    double rate = plan.optimiser().rate(before, steps);
    TrainingStep.Result result = new TrainingStep<>(plan, state).take(batch, before, rate);
    if (settings.average > 0) {
      double t = before + 1.0;
      state.follow(Math.min(settings.average, (1 + t) / (10 + t)));
    }
    double speed = settings.batch * 1e9 / Math.max(1, System.nanoTime() - begin);
    state.history().add(result.loss(), result.accuracy(), rate, result.norm(), speed);
    boolean whole = done() % perEpoch == 0;
    if (whole) {
      // running variances may become infinite without the loss showing it
      state.notFinite().ifPresent(this::refuse);
      judge();
    }
    table.ifPresent(t -> t.append(state.history(), before));
    report();
    if (whole) {
      int epochs = state.history().epochCount();
      settings.listener.onEpoch(epochs, state.judged());
      settings.listener.onMetrics(state.history().epoch(epochs - 1));
    }
  }

  private void judge() {
    Optional<Evaluation> found =
        plan.subject()
            .validation()
            .map(v -> Evaluation.of(plan.subject(), state.judged(), v, settings.batch));
    state
        .history()
        .addEpoch(
            found.map(e -> OptionalDouble.of(e.loss())).orElse(OptionalDouble.empty()),
            found.map(Evaluation::accuracy).orElse(OptionalDouble.empty()));
    if (state.history().bestEpoch() == state.history().epochCount()) {
      state.keepBest();
    }
  }

  private void report() {
    double elapsed = (System.nanoTime() - start) / 1e9;
    double each = elapsed / (done() - resumedAt);
    settings.listener.onStep(
        new TrainingProgress(
            done(),
            steps,
            (done() - 1) / perEpoch + 1,
            settings.epochs,
            state.history().recentLoss(SMOOTHING),
            elapsed,
            each * (steps - done()),
            state.history().step(done() - 1)));
  }

  @Override
  public void close() {
    loader.close();
    table.ifPresent(MetricsFile::close);
  }
}
