package org.intertwiner.cli.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.intertwiner.cli.json.Json;

/**
 * What was measured of one case.
 *
 * @param name the case
 * @param seconds the time of every execution
 * @param peakMegabytes the most memory at one time, in units of 10⁶ bytes
 * @param plain the executions of the plain alternative, where there is one
 * @param earlierRatio the ratio of an earlier run, where it is compared with one
 * @param regressed whether the ratio is worse than the earlier one beyond what is tolerated
 */
record Measurement(
    String name,
    List<Double> seconds,
    double peakMegabytes,
    Optional<Plain> plain,
    Optional<Double> earlierRatio,
    boolean regressed) {

  /**
   * The plain alternative.
   *
   * @param description what it is
   * @param seconds the time of every execution
   */
  record Plain(String description, List<Double> seconds) {}

  /**
   * How the case stands to its plain alternative of the same run.
   *
   * @return the ratio of the medians
   */
  Optional<Double> ratio() {
    return plain.map(p -> median(seconds) / median(p.seconds()));
  }

  /**
   * The same beside the figures of an earlier run.
   *
   * @param earlier the earlier run
   * @return with the earlier ratio, where there are two to compare
   */
  Measurement against(Earlier earlier) {
    Optional<Double> before = ratio().isPresent() ? earlier.ratio(name) : Optional.empty();
    boolean worse = before.isPresent() && earlier.isRegression(before.get(), ratio().orElseThrow());
    return new Measurement(name, seconds, peakMegabytes, plain, before, worse);
  }

  /** The JSON object of this case, on one line. */
  String toJson() {
    return Json.compact(
        json -> {
          json.writeStartObject();
          json.writeStringField("case", name);
          writeTimes(json, seconds);
          number(json, "peakMegabytes", peakMegabytes);
          json.writeNumberField("repeat", seconds.size());
          if (plain.isPresent()) {
            json.writeObjectFieldStart("plain");
            json.writeStringField("what", plain.get().description());
            writeTimes(json, plain.get().seconds());
            json.writeEndObject();
            number(json, "ratio", ratio().orElseThrow());
          }
          if (earlierRatio.isPresent()) {
            number(json, "earlierRatio", earlierRatio.get());
            json.writeBooleanField("regression", regressed);
          }
          json.writeEndObject();
        });
  }

  private static void writeTimes(JsonGenerator json, List<Double> seconds) throws IOException {
    number(json, "medianSeconds", median(seconds));
    number(json, "minSeconds", Collections.min(seconds));
    number(json, "maxSeconds", Collections.max(seconds));
  }

  /** Five digits: no timing is better than that. */
  private static void number(JsonGenerator json, String field, double value) throws IOException {
    json.writeNumberField(field, Double.parseDouble(String.format(Locale.ROOT, "%.4e", value)));
  }

  /** The middle value, or the mean of the two in the middle. */
  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int n = sorted.size();
    return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
  }

  /** Whether one of these got worse. */
  static boolean anyRegressed(List<Measurement> all) {
    return all.stream().anyMatch(Measurement::regressed);
  }
}
