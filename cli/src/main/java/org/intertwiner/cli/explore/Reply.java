package org.intertwiner.cli.explore;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.request.Failure;

/** What is sent back, with headers that keep the page to itself. */
final class Reply {
  static final int OK = 200;
  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int WRONG_METHOD = 405;
  static final int TOO_LARGE = 413;
  static final int WRONG_TYPE = 415;
  static final int NOT_ANSWERED = 422;
  static final int BUSY = 503;

  static final String JSON = "application/json; charset=utf-8";

  /** Scripts, styles and connections of this server only; pictures also from memory. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
          + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  private final int status;
  private final String type;
  private final byte[] body;
  private final Optional<String> fileName;

  private Reply(int status, String type, byte[] body, Optional<String> fileName) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.fileName = fileName;
  }

  static Reply of(String type, byte[] body) {
    return new Reply(OK, type, body, Optional.empty());
  }

  static Reply json(String text) {
    return of(JSON, text.getBytes(StandardCharsets.UTF_8));
  }

  static Reply file(String name, String type, byte[] body) {
    return new Reply(OK, type, body, Optional.of(name));
  }

  static Reply refused(int status, Failure failure) {
    String text =
        Json.compact(
            json -> {
              json.writeStartObject();
              json.writeFieldName("error");
              failure.writeTo(json);
              json.writeEndObject();
            });
    return new Reply(status, JSON, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  static Reply refused(int status, String what, String got, String expected) {
    return refused(status, new Failure(what, got, expected, "", Failure.BAD_INPUT));
  }

  void send(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    fileName.ifPresent(
        name -> headers.set("Content-Disposition", "attachment; filename=\"" + name + "\""));
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
