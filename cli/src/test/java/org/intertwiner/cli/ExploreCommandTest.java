package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.intertwiner.cli.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code explore} as a command. */
class ExploreCommandTest {
  @ParameterizedTest
  @CsvSource({"json", "text"})
  void theFirstLineIsTheAddressAndAnInterruptEnds(String format)
      throws IOException, InterruptedException {
    try (PipedInputStream in = new PipedInputStream();
        PrintStream out =
            new PrintStream(new PipedOutputStream(in), true, StandardCharsets.UTF_8)) {
      Console console = new Console(InputStream.nullInputStream(), out, out, false);
      AtomicInteger code = new AtomicInteger(-1);
      String[] words = {"explore", "--no-open", "--format", format};
      Thread command = new Thread(() -> code.set(Main.run(words, console)));
      command.start();
      String line =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
      URI address =
          URI.create(format.equals("json") ? Json.parse(line, "line").get("url").asText() : line);
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(page.body()).contains("<title>Intertwiner: explore</title>");
      assertThat(address.getHost()).isEqualTo("127.0.0.1");
      command.interrupt();
      command.join();
      assertThat(code).hasValue(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--port, -1, 2",
    "--port, 65536, 2",
    "--port, x, 64",
    "--time-limit, 0, 2",
    "--format, latex, 2"
  })
  void optionsThatDoNotFitAreRefused(String option, String value, int code) {
    Shell.Run run = Shell.run("explore", "--no-open", option, value);
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(value);
  }

  @Test
  void theBrowserIsGivenAPageThatLeadsOn() {
    assertThat(Browser.redirect(URI.create("http://127.0.0.1:1/secret/")))
        .contains("content=\"0;url=http://127.0.0.1:1/secret/\"");
  }
}
