package org.intertwiner.cli.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers, and whom. */
class ExploreServerTest {
  private static final String KERNELS =
      "{\"id\":1,\"command\":\"kernels\",\"group\":\"D4\",\"in\":\"regular\",\"out\":\"vector\","
          + "\"maxDegree\":3,\"basis\":true%s}";
  private static final String[] WORDS = {
    "kernels", "D4", "--in", "regular", "--out", "vector", "--max-degree", "3", "--basis"
  };

  /** Hours of work on any machine, so that only a limit or a cancellation ends it. */
  private static final String ENDLESS =
      "{\"id\":\"slow\",\"command\":\"kernels\",\"group\":\"point:Ih\",\"in\":\"regular\","
          + "\"out\":\"regular\",\"maxDegree\":60}";

  private ExploreServer server;
  private Visitor visitor;

  @BeforeEach
  void start() throws IOException {
    server = ExploreServer.start(0, Duration.ofMinutes(5), e -> {});
    visitor = new Visitor(server.address());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', text/html",
    "explore.css, text/css",
    "explore.js, text/javascript",
    "notation.js, text/javascript",
    "examples.json, application/json"
  })
  void thePageIsServedAndKeptToItself(String route, String type) {
    HttpResponse<byte[]> response = visitor.visit(route);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(new String(response.body(), StandardCharsets.UTF_8)).doesNotContain("https://");
  }

  @Test
  void withoutTheSecretNobodyIsAnswered() {
    URI address = server.address();
    String path = address.getPath();
    String other = "/" + "A".repeat(path.length() - 2) + "/";
    for (String wrong :
        new String[] {"/", "/index.html", "/ask", other, other + "ask", path + "."}) {
      int expected = wrong.equals(path + ".") ? 404 : 403;
      HttpResponse<byte[]> response = visitor.visit(wrong);
      assertThat(response.statusCode()).as(wrong).isEqualTo(expected);
      assertThat(Visitor.tree(response).at("/error/what").asText()).isNotEmpty();
      assertThat(new String(response.body(), StandardCharsets.UTF_8)).doesNotContain(path);
    }
    assertThat(visitor.post("/ask", KERNELS.formatted("")).statusCode()).isEqualTo(403);
    assertThat(visitor.post(other + "ask", KERNELS.formatted("")).statusCode()).isEqualTo(403);
  }

  @Test
  void everyServerHasItsOwnSecret() throws IOException {
    try (ExploreServer second = ExploreServer.start(0, Duration.ofSeconds(1), e -> {})) {
      assertThat(second.address().getPath()).isNotEqualTo(server.address().getPath()).hasSize(45);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1", "http://localhost"})
  void aForeignOriginIsRefused(String origin) {
    HttpRequest.Builder request =
        Visitor.json(server.address().resolve("ask"), KERNELS.formatted(""));
    assertThat(visitor.send(request.header("Origin", origin)).statusCode()).isEqualTo(403);
  }

  @Test
  void theOwnOriginIsAnsweredAndAnotherSiteIsNot() {
    URI ask = server.address().resolve("ask");
    String own = "http://127.0.0.1:" + server.address().getPort();
    String body = KERNELS.formatted("");
    assertThat(visitor.send(Visitor.json(ask, body).header("Origin", own)).statusCode())
        .isEqualTo(200);
    assertThat(
            visitor
                .send(Visitor.json(ask, body).header("Sec-Fetch-Site", "cross-site"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aForeignHostIsRefused() throws IOException {
    int port = server.address().getPort();
    assertThat(visitor.statusFor("Host: 127.0.0.1:" + port + "\r\n")).contains(" 200 ");
    assertThat(visitor.statusFor("Host: localhost:" + port + "\r\n")).contains(" 200 ");
    assertThat(visitor.statusFor("Host: evil.example:" + port + "\r\n")).contains(" 403 ");
    assertThat(visitor.statusFor("Host: 127.0.0.1\r\n")).contains(" 403 ");
    assertThat(visitor.statusFor("")).doesNotContain(" 200 ");
  }

  @Test
  void onlyTheLoopbackInterfaceListens() throws IOException {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress())
            .toList();
    assumeThat(others).as("this machine has no other interface").isNotEmpty();
    try (Socket socket = new Socket()) {
      InetSocketAddress outside = new InetSocketAddress(others.get(0), server.address().getPort());
      assertThatThrownBy(() -> socket.connect(outside, 2_000)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void routesMethodsAndTypesThatAreNoneAreRefused() {
    URI ask = server.address().resolve("ask");
    assertThat(visitor.visit("nothing").statusCode()).isEqualTo(404);
    assertThat(visitor.visit("../../etc/passwd").statusCode()).isEqualTo(403);
    assertThat(visitor.visit("ask").statusCode()).isEqualTo(405);
    assertThat(visitor.post("", "{}").statusCode()).isEqualTo(405);
    HttpRequest.Builder form =
        HttpRequest.newBuilder(ask)
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("{}"));
    assertThat(visitor.send(form).statusCode()).isEqualTo(415);
  }

  @Test
  void aLargeRequestIsRefused() {
    String large = "{\"id\":\"" + "x".repeat(ExploreServer.MAX_REQUEST) + "\"}";
    HttpResponse<byte[]> response = visitor.post("ask", large);
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(Visitor.tree(response).at("/error/expected").asText())
        .contains("" + ExploreServer.MAX_REQUEST);
  }

  @Test
  void whatIsNoRequestIsRefusedInFourParts() {
    String[] bodies = {
      "",
      "not JSON",
      "[1]",
      "{}",
      "[".repeat(100),
      "{\"command\":\"verify\",\"model\":\"x.onnx\"}",
      "{\"command\":\"group\",\"group\":\"groups/mine.json\"}",
      "{\"command\":\"group\",\"group\":\"/etc/hostname\"}",
      "{\"command\":\"group\",\"group\":\"mine.g\"}",
      "{\"command\":\"group\",\"group\":\"gap:mine\"}",
      "{\"command\":\"kernels\",\"group\":\"sage:mine.txt\",\"in\":\"trivial\",\"out\":\"trivial\"}",
      "{\"command\":\"decompose\",\"group\":\"D4\",\"rep\":\"C4(rep.json)\"}",
      "{\"command\":\"decompose\",\"group\":\"D4\",\"rep\":\"C4(/etc/hostname)\"}"
    };
    for (String body : bodies) {
      HttpResponse<byte[]> response = visitor.post("ask", body);
      assertThat(response.statusCode()).as(body).isEqualTo(400);
      assertThat(Visitor.tree(response).get("error").fieldNames())
          .toIterable()
          .containsExactly("what", "got", "expected", "hint");
    }
  }

  @Test
  void namesAndFractionsMayHaveStrokes() {
    for (String group : new String[] {"space:P2_1/c", "point:4/mmm"}) {
      String body = "{\"id\":1,\"command\":\"group\",\"group\":\"" + group + "\"}";
      assertThat(visitor.post("ask", body).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void groupsMayBeTextOfGapAndSage() {
    String[] groups = {"gap:F := FreeGroup('a'); F/[F.1^3]", "sage:PermutationGroup(['(1,2,3)'])"};
    for (String group : groups) {
      String text = group.replace("'", "\\\"");
      String body = "{\"id\":1,\"command\":\"group\",\"group\":\"" + text + "\"}";
      JsonNode answer = Visitor.tree(visitor.post("ask", body));
      assertThat(answer.at("/result/order").asInt()).as(answer.toString()).isEqualTo(3);
    }
  }

  @Test
  void aBadGroupIsAnErrorOfTheBatchProtocol() {
    JsonNode banana =
        Visitor.tree(visitor.post("ask", "{\"id\":7,\"command\":\"group\",\"group\":\"Banana\"}"));
    assertThat(banana.get("id").asInt()).isEqualTo(7);
    assertThat(banana.at("/error/got").asText()).contains("Banana");
    JsonNode infinite =
        Visitor.tree(
            visitor.post(
                "ask",
                "{\"id\":8,\"command\":\"chartable\",\"group\":{\"generators\":{\"matrices\":"
                    + "[[[\"1\",\"1\"],[\"0\",\"1\"]]]}}}"));
    assertThat(infinite.at("/error/got").asText()).contains("infinite");
    assertThat(infinite.at("/error/expected").asText()).contains("finite");
  }

  @Test
  void answersAreThoseOfTheBatch() {
    String[] questions = {
      KERNELS.formatted(""),
      "{\"id\":2,\"command\":\"chartable\",\"group\":\"Q8\"}",
      "{\"id\":3,\"command\":\"irreps\",\"group\":\"D5\",\"index\":2,\"real\":true}",
      "{\"id\":4,\"command\":\"group\",\"group\":\"SO3\"}"
    };
    for (String question : questions) {
      String answer = new String(visitor.post("ask", question).body(), StandardCharsets.UTF_8);
      assertThat(answer + "\n").isEqualTo(Shell.batch(question).out());
      assertThat(answer).contains("\"result\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "svg, '', svg, --plot",
    "png, '', png, --plot",
    "document, '', json, --document",
    "npz, 7x7, npz, --sample 7x7 --out-file",
    "safetensors, 5x5, safetensors, --sample 5x5 --out-file"
  })
  void downloadsAreWhatTheCommandLineWrites(
      String kind, String size, String ending, String options, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("kernels." + ending);
    List<String> words = new ArrayList<>(List.of(WORDS));
    words.addAll(List.of(options.split(" ", -1)));
    words.add(file.toString());
    Shell.Run run = Shell.run(words.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    String body = KERNELS.formatted(size.isEmpty() ? "" : ",\"size\":\"" + size + "\"");
    HttpResponse<byte[]> response = visitor.post("download/" + kind, body);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"kernels.");
    assertThat(response.body()).isEqualTo(Files.readAllBytes(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "latex"})
  void printedDownloadsAreWhatTheCommandLinePrints(String format) {
    List<String> words = new ArrayList<>(List.of(WORDS));
    words.addAll(List.of("--format", format));
    String body = KERNELS.formatted("");
    assertThat(new String(visitor.post("download/" + format, body).body(), StandardCharsets.UTF_8))
        .isEqualTo(Shell.run(words.toArray(String[]::new)).out());
  }

  @Test
  void aLatticeIsDownloadedAsItIs(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("lattice.npz");
    Shell.run(
        "kernels",
        "D6",
        "--space",
        "lattice:triangular",
        "--in",
        "trivial",
        "--out",
        "vector",
        "--shells",
        "3",
        "--out-file",
        file.toString());
    String body =
        "{\"command\":\"kernels\",\"group\":\"D6\",\"space\":\"lattice:triangular\",\"in\":"
            + "\"trivial\",\"out\":\"vector\",\"shells\":3}";
    assertThat(visitor.post("download/npz", body).body()).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void downloadsThatThereAreNoneOfAreRefused() {
    String[][] questions = {
      {"download/gif", KERNELS.formatted("")},
      {"download/npz", KERNELS.formatted("")},
      {"download/npz", KERNELS.formatted(",\"size\":\"7x7x7\"")},
      {"download/npz", KERNELS.formatted(",\"size\":\"9999x9999\"")},
      {"download/svg", "{\"command\":\"group\",\"group\":\"C4\"}"},
      {"download/latex", "{\"command\":\"group\",\"group\":\"C4\"}"},
      {"download/json", "{\"command\":\"group\",\"group\":\"Banana\"}"},
      {"download/json", KERNELS.formatted(",\"size\":\"7x7\"")}
    };
    for (String[] question : questions) {
      HttpResponse<byte[]> response = visitor.post(question[0], question[1]);
      assertThat(response.statusCode()).as(question[0] + question[1]).isEqualTo(422);
      assertThat(Visitor.tree(response).at("/error/expected").asText()).isNotEmpty();
    }
  }

  @Test
  void nothingIsLeftOnDisk() throws IOException {
    assertThat(visitor.post("download/svg", KERNELS.formatted("")).statusCode()).isEqualTo(200);
    Path folder;
    try (Downloads downloads = new Downloads()) {
      folder = downloads.folder();
      downloads.reply(Question.of(KERNELS.formatted("")), "document");
      try (var files = Files.list(folder)) {
        assertThat(files).isEmpty();
      }
    }
    assertThat(folder).doesNotExist();
  }

  @Test
  void aRequestCanBeCancelledAndTheNextIsAnswered() {
    assertThat(
            Visitor.tree(visitor.post("cancel", "{\"id\":\"slow\"}")).get("cancelled").asBoolean())
        .isFalse();
    CompletableFuture<HttpResponse<byte[]>> slow = visitor.postLater("ask", ENDLESS);
    while (!Visitor.tree(visitor.post("cancel", "{\"id\":\"slow\"}"))
        .get("cancelled")
        .asBoolean()) {
      assertThat(slow).isNotDone();
    }
    HttpResponse<byte[]> ended = slow.join();
    assertThat(ended.statusCode()).isEqualTo(422);
    assertThat(Visitor.tree(ended).at("/error/got").asText()).contains("cancel");
    assertThat(visitor.post("ask", KERNELS.formatted("")).statusCode()).isEqualTo(200);
  }

  @Test
  void aRequestThatTakesTooLongIsEnded() throws IOException {
    try (ExploreServer hasty = ExploreServer.start(0, Duration.ofMillis(200), e -> {})) {
      Visitor guest = new Visitor(hasty.address());
      assertThat(Visitor.tree(guest.post("ask", ENDLESS)).at("/error/what").asText())
          .isEqualTo("time of a request");
      HttpResponse<byte[]> picture = guest.post("download/svg", ENDLESS);
      assertThat(picture.statusCode()).isEqualTo(422);
      assertThat(Visitor.tree(picture).at("/error/what").asText()).isEqualTo("time of a request");
    }
  }

  @Test
  void manyAskAtATimeAndEachGetsItsOwnAnswer() {
    List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
    for (int n = 1; n <= 24; n++) {
      String body = "{\"id\":%d,\"command\":\"group\",\"group\":\"C%d\"}".formatted(n, n);
      answers.add(visitor.postLater("ask", body));
    }
    for (int n = 1; n <= 24; n++) {
      JsonNode reply = Visitor.tree(answers.get(n - 1).join());
      assertThat(reply.get("id").asInt()).isEqualTo(n);
      assertThat(reply.at("/result/order").asInt()).isEqualTo(n);
    }
  }

  @Test
  void tooManyRequestsAreTurnedAway() {
    List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
    int crowd = 33 + Math.max(2, Runtime.getRuntime().availableProcessors());
    for (int n = 0; n < crowd; n++) {
      answers.add(visitor.postLater("ask", ENDLESS.replace("slow", "slow" + n)));
    }
    Object first = CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new)).join();
    assertThat(first).asString().contains("503");
  }

  @Test
  void everyExampleOfThePageIsAnswered() {
    for (JsonNode example : Visitor.tree(visitor.visit("examples.json"))) {
      ObjectNode request = example.deepCopy();
      request.remove("name");
      for (String number : new String[] {"maxDegree", "shells"}) {
        String text = request.path(number).asText();
        request.remove(number);
        if (!text.isEmpty()) {
          request.put(number, Integer.parseInt(text));
        }
      }
      request.put("command", "kernels");
      JsonNode reply = Visitor.tree(visitor.post("ask", request.toString()));
      assertThat(reply.at("/result/certificate/complete").asBoolean())
          .as(example + " " + reply)
          .isTrue();
    }
  }

  @Test
  void aPortThatIsTakenIsRefused() throws IOException {
    try (ServerSocket taken =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> ExploreServer.start(port, Duration.ofSeconds(1), e -> {}))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("" + port);
    }
  }
}
