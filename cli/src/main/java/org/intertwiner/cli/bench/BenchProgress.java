package org.intertwiner.cli.bench;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.intertwiner.cli.Console;

/** A bar with the time left, on a terminal only. */
record BenchProgress(Optional<ProgressBar> bar) implements AutoCloseable {
  private static final int WIDTH = 100;

  static BenchProgress of(Console console, String name, int number, int total, int executions) {
    if (!console.terminal()) {
      return new BenchProgress(Optional.empty());
    }
    return new BenchProgress(
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName(name + " (" + number + " of " + total + ")")
                .setInitialMax(executions)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH))
                .build()));
  }

  void step() {
    bar.ifPresent(ProgressBar::step);
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
