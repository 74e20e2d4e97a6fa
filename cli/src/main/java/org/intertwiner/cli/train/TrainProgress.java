package org.intertwiner.cli.train;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.intertwiner.cli.Console;
import org.intertwiner.nn.data.LabelledFields;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.train.TrainingProgress;

/** Tells how training goes on: a bar on a terminal, plain lines in a pipe. */
final class TrainProgress implements AutoCloseable {
  private static final int LINE_EVERY = 100;
  private static final int BAR_WIDTH = 100;

  private final Console console;
  private final boolean telling;
  private final int runs;
  private int begun;
  private Optional<ProgressBar> bar = Optional.empty();
  private long saved;

  TrainProgress(Console console, boolean telling, int runs) {
    this.console = console;
    this.telling = telling;
    this.runs = runs;
  }

  void begin(String name, Network network, LabelledFields data) {
    begun++;
    say(
        "%s (%d of %d): %d learned numbers, %d samples of shape %s",
        name, begun, runs, network.parameterCount(), data.count(), data.shape());
  }

  void onStep(String name, TrainingProgress progress) {
    if (console.terminal() && telling) {
      ProgressBar shown = bar.orElseGet(() -> open(name, progress));
      bar = Optional.of(shown);
      shown.stepTo(progress.step());
      shown.setExtraMessage(text("loss %.4f", progress.loss()));
    } else if (progress.step() % LINE_EVERY == 0) {
      say(
          "%s: step %d of %d, epoch %d of %d, loss %.4f, about %.0f s left, saved at step %d",
          name,
          progress.step(),
          progress.steps(),
          progress.epoch(),
          progress.epochs(),
          progress.loss(),
          progress.secondsLeft(),
          saved);
    }
  }

  private ProgressBar open(String name, TrainingProgress progress) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(progress.steps())
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(console.err(), BAR_WIDTH))
        .build();
  }

  void onCheckpoint(long step) {
    saved = step;
  }

  void onEpoch(String name, Curve.Point point) {
    close();
    say("%s: epoch %d, %s", name, point.epoch(), accuracies(point.accuracy()));
  }

  void end(Outcome outcome) {
    close();
    say(
        "%s: done in %.0f s, %s, equivariance %s, error %.1e",
        outcome.name(),
        outcome.seconds(),
        accuracies(outcome.accuracy()),
        outcome.scopedVerdict(),
        outcome.error());
  }

  static String accuracies(Map<String, Double> accuracy) {
    StringBuilder text = new StringBuilder();
    accuracy.forEach(
        (name, share) ->
            text.append(text.isEmpty() ? "" : ", ").append(text("%s %.2f %%", name, 100 * share)));
    return text.toString();
  }

  void say(String format, Object... values) {
    if (telling) {
      PrintStream err = console.err();
      err.println(text(format, values));
      err.flush();
    }
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }
}
