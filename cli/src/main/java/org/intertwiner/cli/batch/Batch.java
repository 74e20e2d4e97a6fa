package org.intertwiner.cli.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.request.Failure;
import org.intertwiner.cli.request.Requests;
import org.intertwiner.cli.request.Result;

/**
 * Answers requests, one JSON object a line, until the input ends.
 *
 * <p>A reply is {@code {"id", "result"}} or {@code {"id", "error"}}, with the identifier of the
 * request or {@code null} where the line could not be read.
 */
public final class Batch {
  private final Optional<Duration> timeLimit;
  private final Consumer<Throwable> onError;

  private Batch(Optional<Duration> timeLimit, Consumer<Throwable> onError) {
    this.timeLimit = timeLimit;
    this.onError = onError;
  }

  /**
   * A batch.
   *
   * @param timeLimit longest time for one request, if any
   * @param onError told every exception that became an error reply
   * @return the batch
   */
  public static Batch of(Optional<Duration> timeLimit, Consumer<Throwable> onError) {
    return new Batch(timeLimit, onError);
  }

  /**
   * Reads requests and writes replies; each is flushed before the next line is read.
   *
   * @param in requests
   * @param out replies, and nothing else
   * @throws IOException where the input cannot be read
   */
  public void run(InputStream in, PrintStream out) throws IOException {
    LineReader lines = new LineReader(in, Json.MAX_LENGTH);
    for (Optional<LineReader.Line> line = lines.next();
        line.isPresent() && !out.checkError();
        line = lines.next()) {
      byte[] reply = reply(line.get()).getBytes(StandardCharsets.UTF_8);
      out.write(reply, 0, reply.length);
      out.write('\n');
      out.flush();
    }
  }

  private String reply(LineReader.Line line) {
    JsonNode id = NullNode.getInstance();
    Optional<Watchdog> watchdog = Optional.empty();
    try {
      if (line.refusal().isPresent()) {
        throw line.refusal().get();
      }
      ObjectNode request = objectOf(line.text());
      id = request.hasNonNull("id") ? request.get("id") : id;
      watchdog = timeLimit.map(Watchdog::start);
      Result result = Requests.of(request).run();
      return write(
          id,
          json -> {
            json.writeObjectFieldStart("result");
            result.writeFields(json);
            json.writeEndObject();
          });
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Throwable reason = watchdog.filter(Watchdog::stop).isPresent() ? tooLong(e) : e;
      onError.accept(reason);
      return failed(id, Failure.of(reason));
    } finally {
      watchdog.ifPresent(Watchdog::stop);
    }
  }

  private Throwable tooLong(Throwable cause) {
    LimitExceeded limit =
        new LimitExceeded(
            "time of a request",
            "more than " + timeLimit.map(Duration::toMillis).orElse(0L) / 1000.0 + " s",
            "an answer within the limit",
            "raise --time-limit or ask for less");
    limit.initCause(cause);
    return limit;
  }

  private static ObjectNode objectOf(String line) {
    JsonNode node = Json.parse(line, "request line");
    if (!(node instanceof ObjectNode object)) {
      throw new InvalidInput(
          "request line", Json.quote(line), "a JSON object", "such as {\"id\":1,\"command\":…}");
    }
    return object;
  }

  private static String failed(JsonNode id, Failure failure) {
    return write(
        id,
        json -> {
          json.writeFieldName("error");
          failure.writeTo(json);
        });
  }

  private static String write(JsonNode id, Json.Content rest) {
    return Json.compact(
        (JsonGenerator json) -> {
          json.writeStartObject();
          json.writeFieldName("id");
          json.writeTree(id);
          rest.writeTo(json);
          json.writeEndObject();
        });
  }
}
