package org.intertwiner.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.intertwiner.cli.json.Json;

/** Runs the command line in this JVM with streams of its own. */
public final class Shell {
  private Shell() {}

  /** What one run left behind. */
  public record Run(int code, String out, String err) {
    public JsonNode json() {
      return Json.parse(out, "answer");
    }

    public JsonNode error() {
      return Json.parse(err, "error").get("error");
    }

    public List<JsonNode> replies() {
      return out.lines().map(line -> Json.parse(line, "reply")).toList();
    }
  }

  public static Run run(String... arguments) {
    return run(InputStream.nullInputStream(), arguments);
  }

  public static Run batch(String... lines) {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return run(new ByteArrayInputStream(bytes), "batch");
  }

  public static Run run(InputStream in, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            arguments,
            new Console(
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
