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
  private final Optional<TimeLimit> timeLimit;
  private final Consumer<Throwable> onError;

  private Batch(Optional<TimeLimit> timeLimit, Consumer<Throwable> onError) {
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
    return new Batch(timeLimit.map(TimeLimit::new), onError);
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
    try {
      if (line.refusal().isPresent()) {
        throw line.refusal().get();
      }
      return answer(objectOf(line.text()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      onError.accept(e);
      return failed(NullNode.getInstance(), Failure.of(e));
    }
  }

  /**
   * Answers one request.
   *
   * @param request {@code {"id", "command", …}}
   * @return the reply, one line of JSON without its end
   */
  public String answer(ObjectNode request) {
    JsonNode id = request.hasNonNull("id") ? request.get("id") : NullNode.getInstance();
    try {
      return timeLimit
          .map(limit -> limit.within(() -> result(id, request)))
          .orElseGet(() -> result(id, request));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      onError.accept(e);
      return failed(id, Failure.of(e));
    }
  }

  private static String result(JsonNode id, ObjectNode request) {
    Result result = Requests.of(request).run();
    return write(
        id,
        json -> {
          json.writeObjectFieldStart("result");
          result.writeFields(json);
          json.writeEndObject();
        });
  }

  /**
   * Reads a request.
   *
   * @param line JSON
   * @return the object it holds
   * @throws InvalidInput where it holds none
   */
  public static ObjectNode objectOf(String line) {
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
