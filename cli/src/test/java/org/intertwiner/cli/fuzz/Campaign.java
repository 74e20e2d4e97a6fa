package org.intertwiner.cli.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Feeds targets and judges what they do.
 *
 * <p>Readers run in a thread of their own, so that one that does not come back is found too. The
 * system property {@code fuzz.report} names a file; findings are then written there as they are
 * found, a few of each kind, and the counts at the end; nothing fails.
 */
final class Campaign implements AutoCloseable {
  /** One, or more of them in a campaign: {@code -Dfuzz.rounds=1000}. */
  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 1);

  /**
   * Where the rounds after the first draw from, so that campaigns differ: {@code -Dfuzz.seed=7}.
   */
  private static final long SEED = Long.getLong("fuzz.seed", 2026);

  /**
   * A reader that needs more of the processor hangs; the slowest takes two seconds. A busy machine
   * does not change it.
   */
  private static final long LIMIT_NANOS = 60_000_000_000L;

  /** A reader that waits for something that does not come hangs too. */
  private static final long PATIENCE_NANOS = 15 * LIMIT_NANOS;

  /** What reading one input may allocate in all, garbage included. */
  private static final long LIMIT_BYTES = 3L << 30;

  private static final int SHOWN = 3_000;

  /** Findings of one kind that a report tells: the first may be one that is known. */
  private static final int TOLD = 5;

  private final Optional<Path> report =
      Optional.ofNullable(System.getProperty("fuzz.report")).map(Path::of);
  private final Map<String, long[]> counts = new TreeMap<>();
  private final Map<String, Integer> findings = new HashMap<>();
  private final SplittableRandom random = new SplittableRandom(SEED);
  private volatile long reader;
  private ExecutorService worker = start();

  private ExecutorService start() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "reader");
          thread.setDaemon(true);
          reader = thread.getId();
          return thread;
        });
  }

  /** What becomes of a reading, as soon as it has or as it has taken too much. */
  private Outcome outcome(Future<Outcome> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long processor = Math.max(0, threads.getThreadCpuTime(reader));
    long wall = System.nanoTime();
    while (true) {
      try {
        return future.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        if (threads.getThreadCpuTime(reader) - processor > LIMIT_NANOS
            || System.nanoTime() - wall > PATIENCE_NANOS) {
          throw e;
        }
      }
    }
  }

  /** What one reading did. */
  private record Outcome(boolean accepted, long bytes, long nanos) {}

  private static Outcome read(Target target, byte[] input) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long bytes = threads.getCurrentThreadAllocatedBytes();
    long nanos = threads.getCurrentThreadCpuTime();
    boolean accepted = target.accepts(input);
    return new Outcome(
        accepted,
        threads.getCurrentThreadAllocatedBytes() - bytes,
        threads.getCurrentThreadCpuTime() - nanos);
  }

  /** Feeds every target with one of its seeds after the edits; in a campaign after others too. */
  void feed(List<Target> targets, List<Edit> edits, int seed) {
    feedEach(targets, edits, seed);
    for (int round = 1; round < ROUNDS; round++) {
      feedEach(targets, Edit.drawn(random), random.nextInt());
    }
  }

  private void feedEach(List<Target> targets, List<Edit> edits, int seed) {
    for (Target target : targets) {
      feed(target, target.input(seed, edits));
    }
  }

  /** Reads an input; anything but a value or a refusal within the bounds is a finding. */
  void feed(Target target, byte[] input) {
    long[] count = counts.computeIfAbsent(target.name(), name -> new long[4]);
    count[0]++;
    Future<Outcome> future = worker.submit(() -> read(target, input));
    try {
      Outcome outcome = outcome(future);
      count[1] += outcome.accepted() ? 1 : 0;
      count[2] = Math.max(count[2], outcome.bytes());
      count[3] = Math.max(count[3], outcome.nanos());
      if (outcome.bytes() > LIMIT_BYTES) {
        finding(target, input, new IllegalStateException(outcome.bytes() + " bytes allocated"));
      }
    } catch (ExecutionException e) {
      finding(target, input, e.getCause());
    } catch (TimeoutException e) {
      future.cancel(true);
      worker.shutdownNow();
      worker = start();
      finding(
          target, input, new IllegalStateException("no answer within a minute of processor time"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException("fuzzing").initCause(e);
    }
  }

  private void finding(Target target, byte[] input, Throwable e) {
    String bytes = Base64.getEncoder().encodeToString(input);
    String shown = bytes.length() > SHOWN ? bytes.substring(0, SHOWN) + "…" : bytes;
    String place =
        Arrays.stream(e.getStackTrace())
            .filter(f -> f.getClassName().startsWith("org.intertwiner"))
            .findFirst()
            .map(StackTraceElement::toString)
            .orElse("?");
    String text = target.name() + ": " + e + " at " + place + ", input in base 64: " + shown;
    if (report.isEmpty()) {
      throw new AssertionError(text, e);
    }
    if (findings.merge(target.name() + e.getClass() + place, 1, Integer::sum) <= TOLD) {
      append(report.get(), List.of("FINDING " + text));
    }
  }

  /** Executions so far. */
  long executions() {
    return counts.values().stream().mapToLong(c -> c[0]).sum();
  }

  @Override
  public void close() {
    worker.shutdownNow();
    report.ifPresent(this::write);
  }

  private void write(Path file) {
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (name, c) ->
            lines.add(
                name
                    + ": "
                    + c[0]
                    + " executions, "
                    + c[1]
                    + " accepted, at most "
                    + (c[2] >> 20)
                    + " MiB and "
                    + c[3] / 1_000_000
                    + " ms of processor time"));
    append(file, lines);
  }

  private static void append(Path file, List<String> lines) {
    try {
      Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
