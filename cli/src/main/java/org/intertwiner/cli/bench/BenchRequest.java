package org.intertwiner.cli.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.Console;
import org.intertwiner.cli.bench.BenchCase.Task;
import org.intertwiner.cli.bench.BenchCase.Work;
import org.intertwiner.cli.request.Result;
import org.intertwiner.nn.engine.Memory;

/**
 * What {@code bench} is asked.
 *
 * @param cases names of cases, or {@code all}
 * @param repeat how often each is timed
 * @param warmUp how often each is executed before
 * @param earlier lines of an earlier run to compare the ratios with
 * @param tolerance a ratio may be worse than the earlier one by this share
 */
public record BenchRequest(
    List<String> cases, int repeat, int warmUp, Optional<Path> earlier, double tolerance) {
  private static final int REGRESSED = 1;
  private static final int MAX_REPEAT = 100_000;
  private static final List<MemoryPoolMXBean> HEAP =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  /**
   * A question.
   *
   * @param cases names of cases
   * @param repeat at least 1
   * @param warmUp at least 0
   * @param earlier lines of an earlier run
   * @param tolerance at least 0
   * @throws InvalidInput where a number is out of bounds
   */
  public BenchRequest {
    cases = List.copyOf(cases);
    if (repeat < 1 || repeat > MAX_REPEAT) {
      throw new InvalidInput("--repeat", "" + repeat, "an integer from 1 to " + MAX_REPEAT, "");
    }
    if (warmUp < 0 || warmUp > MAX_REPEAT) {
      throw new InvalidInput("--warmup", "" + warmUp, "an integer from 0 to " + MAX_REPEAT, "");
    }
    if (!(tolerance >= 0)) {
      throw new InvalidInput("--tolerance", "" + tolerance, "a number of at least 0", "");
    }
  }

  /**
   * Measures one case after the other and prints a line of JSON for each as soon as it is known.
   *
   * @param console where lines and progress go
   * @return the exit code: 1 where a ratio got worse
   * @throws CancellationException where the thread was interrupted
   */
  public int run(Console console) {
    List<BenchCase> chosen = Suite.named(cases);
    Optional<Earlier> before = earlier.map(file -> Earlier.read(file, tolerance, chosen));
    List<Measurement> done = new ArrayList<>();
    for (BenchCase one : chosen) {
      Measurement measured = measure(one, console, chosen.size(), done.size());
      Measurement judged = before.map(measured::against).orElse(measured);
      done.add(judged);
      console.out().println(judged.toJson());
      console.out().flush();
      if (judged.regressed()) {
        say(console.err(), judged);
      }
    }
    return Measurement.anyRegressed(done) ? REGRESSED : 0;
  }

  private static void say(PrintStream err, Measurement slower) {
    err.println(
        String.format(
            Locale.ROOT,
            "%s: %.3g times its plain alternative, earlier %.3g times",
            slower.name(),
            slower.ratio().orElseThrow(),
            slower.earlierRatio().orElseThrow()));
    err.flush();
  }

  private Measurement measure(BenchCase one, Console console, int total, int before) {
    try (BenchProgress progress =
        BenchProgress.of(console, one.name(), before + 1, total, warmUp + repeat)) {
      Work work = one.preparation().get();
      List<Double> ours = new ArrayList<>();
      List<Double> plain = new ArrayList<>();
      long peak = 0;
      // in turns, so that what else the machine does falls on both alike
      for (int k = -warmUp; k < repeat; k++) {
        HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
        work.tensors().ifPresent(Memory::restartPeak);
        double own = seconds(work.ours());
        long used = HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        used += work.tensors().map(memory -> memory.statistics().peakBytes()).orElse(0L);
        double other = work.plain().map(BenchRequest::seconds).orElse(0.0);
        if (k >= 0) {
          ours.add(own);
          plain.add(other);
          peak = Math.max(peak, used);
        }
        progress.step();
      }
      Optional<Measurement.Plain> beside =
          work.plain().map(p -> new Measurement.Plain(work.plainDescription(), plain));
      return new Measurement(one.name(), ours, peak / 1e6, beside, Optional.empty(), false);
    }
  }

  private static double seconds(Task task) {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted");
    }
    long begin = System.nanoTime();
    double result = task.run();
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (Double.isNaN(result)) {
      throw new IllegalStateException("a case computed no number");
    }
    return seconds;
  }

  /**
   * All cases with what they do.
   *
   * @return an answer
   */
  public static Result list() {
    return new CaseList(Suite.cases());
  }

  private record CaseList(List<BenchCase> cases) implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeArrayFieldStart("cases");
      for (BenchCase one : cases) {
        json.writeStartObject();
        json.writeStringField("case", one.name());
        json.writeStringField("description", one.description());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    @Override
    public void writeText(StringBuilder text) {
      for (BenchCase one : cases) {
        text.append(String.format(Locale.ROOT, "%-24s %s%n", one.name(), one.description()));
      }
    }
  }
}
