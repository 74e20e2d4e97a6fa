package org.intertwiner.cli.quickstart;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.intertwiner.cli.Console;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.model.QuickstartListener;
import org.intertwiner.nn.model.QuickstartPlan;
import org.intertwiner.nn.model.QuickstartReport;
import org.intertwiner.nn.train.TrainingProgress;

/** Tells how the quickstart goes on: a bar on a terminal, plain lines in a pipe. */
final class Progress implements QuickstartListener, AutoCloseable {
  /** Steps between two plain lines. */
  private static final int LINE_EVERY = 50;

  private static final int BAR_WIDTH = 100;

  private final PrintStream err;
  private final boolean terminal;
  private Optional<ProgressBar> bar = Optional.empty();

  private Progress(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  static Progress on(Console console) {
    return new Progress(console.err(), console.terminal());
  }

  static Progress silent() {
    return new Progress(
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
  }

  void begin(String group, LabelledImages data, QuickstartPlan plan, String engine) {
    say("%s on %s, engine %s", group, data, engine);
    say(
        "%d upright pictures to learn from, %d to judge by, %d epochs",
        plan.training(), plan.test(), plan.epochs());
  }

  @Override
  public void onKernels(KernelSpace space) {
    say(
        "kernels %s -> %s: %d dimensions, by degree %s, at the origin %d",
        space.in().name(),
        space.out().name(),
        space.dimension(),
        space.dimensionsByDegree(),
        space.dimensionAtOrigin());
    say("certificate: %s", ReportFiles.verdict(space));
  }

  @Override
  public void onStage(Stage stage, String description) {
    close();
    if (stage == Stage.STEERABLE || stage == Stage.PLAIN) {
      say("%s: %s", name(stage), description);
    } else {
      say("%s …", name(stage));
    }
  }

  @Override
  public void onStep(Stage stage, TrainingProgress progress) {
    if (terminal) {
      ProgressBar shown = bar.orElseGet(() -> open(stage, progress));
      bar = Optional.of(shown);
      shown.stepTo(progress.step());
      shown.setExtraMessage(text("loss %.4f", progress.loss()));
    } else if (progress.step() % LINE_EVERY == 0) {
      say(
          "%s: step %d of %d, epoch %d of %d, loss %.4f, about %.0f s left",
          name(stage),
          progress.step(),
          progress.steps(),
          progress.epoch(),
          progress.epochs(),
          progress.loss(),
          progress.secondsLeft());
    }
  }

  private ProgressBar open(Stage stage, TrainingProgress progress) {
    return new ProgressBarBuilder()
        .setTaskName(name(stage))
        .setInitialMax(progress.steps())
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(err, BAR_WIDTH))
        .build();
  }

  @Override
  public void onEpoch(Stage stage, QuickstartReport.Score score) {
    close();
    say(
        "%s: epoch %d, %.1f %% of upright and %.1f %% of rotated test pictures told right",
        name(stage), score.epoch(), 100 * score.upright(), 100 * score.rotated());
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }

  void stopped(String where) {
    close();
    say("%s; go on with --resume", where);
  }

  private void say(String format, Object... values) {
    err.println(text(format, values));
    err.flush();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static String name(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }
}
