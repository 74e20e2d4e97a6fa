package org.intertwiner.cli.request.model;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.intertwiner.verify.Progress;

/** A bar for every phase of a check, with the time left; for a terminal. */
public final class CheckProgress implements Progress, AutoCloseable {
  private static final int BAR_WIDTH = 100;

  private final PrintStream err;
  private Optional<ProgressBar> bar = Optional.empty();
  private String phase = "";

  /**
   * A listener that draws.
   *
   * @param err the terminal
   */
  public CheckProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public void step(String of, long done, long total) {
    if (!of.equals(phase)) {
      close();
      phase = of;
      bar =
          Optional.of(
              new ProgressBarBuilder()
                  .setTaskName(of)
                  .setInitialMax(total)
                  .setStyle(ProgressBarStyle.ASCII)
                  .setConsumer(new ConsoleProgressBarConsumer(err, BAR_WIDTH))
                  .build());
    }
    bar.ifPresent(b -> b.stepTo(done));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
    phase = "";
  }
}
