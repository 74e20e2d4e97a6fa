package org.intertwiner.cli.task;

import java.util.Locale;
import org.intertwiner.cli.Console;
import org.intertwiner.nn.task.TaskListener;
import org.intertwiner.nn.train.EpochMetrics;
import org.intertwiner.nn.train.TrainingProgress;

/** Tells how a task goes on: a line for every stage, and one every few seconds within it. */
final class TaskProgress implements TaskListener {
  private static final long BETWEEN = 5_000_000_000L;

  private final Console console;
  private final boolean telling;
  private long last = System.nanoTime();

  TaskProgress(Console console, boolean telling) {
    this.console = console;
    this.telling = telling;
  }

  @Override
  public void onStep(String stage, TrainingProgress progress) {
    long now = System.nanoTime();
    if (now - last > BETWEEN) {
      last = now;
      say(
          "%s: step %d of %d, epoch %d of %d, loss %.4g, about %.0f s left",
          stage,
          progress.step(),
          progress.steps(),
          progress.epoch(),
          progress.epochs(),
          progress.loss(),
          progress.secondsLeft());
    }
  }

  @Override
  public void onStage(String stage, String description) {
    say("%s: %s", stage, description);
  }

  @Override
  public void onEpoch(String stage, EpochMetrics metrics) {
    // a line for each of a thousand epochs would hide the rest
  }

  @Override
  public void onNotice(String message) {
    say("%s", message);
  }

  void say(String format, Object... values) {
    if (telling) {
      console.err().println(String.format(Locale.ROOT, format, values));
      console.err().flush();
    }
  }
}
