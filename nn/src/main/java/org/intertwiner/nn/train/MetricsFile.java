package org.intertwiner.nn.train;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.export.AtomicFile;

/**
 * A table of comma-separated values, one row a step. When a run is resumed the rows are written
 * anew from the history in its checkpoint, so that none is missing, half or twice; from then on
 * rows are appended, each by one write that reaches the system at once.
 */
final class MetricsFile implements AutoCloseable {
  private static final String HEADER =
      "step,epoch,loss,accuracy,rate,gradient_norm,examples_per_second,"
          + "validation_loss,validation_accuracy";

  private final Path file;
  private final FileOutputStream out;

  private MetricsFile(Path file, FileOutputStream out) {
    this.file = file;
    this.out = out;
  }

  static MetricsFile open(Path file, History history) {
    try {
      if (Files.exists(file)) {
        requireHeader(file);
      }
      AtomicFile.write(
          file,
          true,
          target -> {
            target.write((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
            for (int s = 0; s < history.stepCount(); s++) {
              target.write(row(history, s));
            }
          });
      return new MetricsFile(file, new FileOutputStream(file.toFile(), true));
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static void requireHeader(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      String first = reader.readLine();
      if (first != null && !first.equals(HEADER)) {
        throw new InvalidInput(
            "table of metrics " + file,
            "a file that begins otherwise",
            "the header " + HEADER,
            "it is left as it is; choose another name");
      }
    }
  }

  void append(History history, int step) {
    try {
      out.write(row(history, step));
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static byte[] row(History history, int index) {
    StepMetrics m = history.step(index);
    boolean last =
        history.epochCount() >= m.epoch()
            && (index + 1 == history.stepCount() || history.step(index + 1).epoch() > m.epoch());
    OptionalDouble none = OptionalDouble.empty();
    OptionalDouble loss = last ? history.epoch(m.epoch() - 1).validationLoss() : none;
    OptionalDouble accuracy = last ? history.epoch(m.epoch() - 1).validationAccuracy() : none;
    String row =
        String.join(
            ",",
            Long.toString(m.step()),
            Integer.toString(m.epoch()),
            Double.toString(m.loss()),
            text(m.accuracy()),
            Double.toString(m.rate()),
            Double.toString(m.gradientNorm()),
            String.format(Locale.ROOT, "%.1f", m.examplesPerSecond()),
            text(loss),
            text(accuracy));
    return (row + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String text(OptionalDouble x) {
    return x.isPresent() ? Double.toString(x.getAsDouble()) : "";
  }

  private static InvalidInput failed(Path file, IOException e) {
    return new InvalidInput(
        "table of metrics " + file,
        e.toString(),
        "a file that can be written",
        "choose another folder");
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw failed(file, e);
    }
  }
}
