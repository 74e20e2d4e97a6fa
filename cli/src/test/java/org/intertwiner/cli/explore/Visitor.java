package org.intertwiner.cli.explore;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.intertwiner.cli.json.Json;

/** Speaks to a server as the page does, and as it should not. */
final class Visitor {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;

  Visitor(URI address) {
    this.address = address;
  }

  static HttpRequest.Builder json(URI to, String body) {
    return HttpRequest.newBuilder(to)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) {
    return send(request.build()).join();
  }

  private CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request) {
    return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> visit(String route) {
    return send(HttpRequest.newBuilder(address.resolve(route)));
  }

  HttpResponse<byte[]> post(String route, String body) {
    return send(json(address.resolve(route), body));
  }

  CompletableFuture<HttpResponse<byte[]>> postLater(String route, String body) {
    return send(json(address.resolve(route), body).build());
  }

  static JsonNode tree(HttpResponse<byte[]> response) {
    return Json.parse(new String(response.body(), StandardCharsets.UTF_8), "reply");
  }

  /** The status line of a request with a Host that the client of the JDK would not send. */
  String statusFor(String hostHeader) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String request =
          "GET " + address.getPath() + " HTTP/1.1\r\n" + hostHeader + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
  }
}
