package org.intertwiner.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.intertwiner.cli.explore.ExploreServer;
import org.intertwiner.cli.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code intertwiner explore}: a page to play with. */
@Command(
    name = "explore",
    mixinStandardHelpOptions = true,
    description = {
      "Serves a page on this machine, for this machine only.",
      "Pick or paste a group there, see its table, irreducible representations and kernels, and"
          + " download them. Ctrl-C ends it."
    },
    footer = {"", "Example:", "  intertwiner explore --port 8080 --no-open"})
final class ExploreCommand implements Callable<Integer> {
  private static final int MAX_PORT = 65_535;

  @ParentCommand private Main main;
  @Mixin private Output output;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to listen on 127.0.0.1; any free port if left out.")
  private int port;

  @Option(
      names = "--no-open",
      description = "Print the address only; a browser is opened on a terminal otherwise.")
  private boolean closed;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "The longest time for one answer; ${DEFAULT-VALUE} if left out.")
  private int seconds = 60;

  @Override
  public Integer call() throws IOException {
    Limits.require("--port", port, MAX_PORT);
    Limits.requirePositive("--time-limit", seconds);
    output.requireTextOrJson();
    Duration limit = Duration.ofSeconds(seconds);
    try (ExploreServer server = ExploreServer.start(port, limit, main::trace)) {
      Thread atExit = new Thread(server::close, "explore-end");
      Runtime.getRuntime().addShutdownHook(atExit);
      tell(server.address());
      if (main.console().terminal() && !closed) {
        Browser.open(server.address());
      }
      awaitInterrupt();
      Runtime.getRuntime().removeShutdownHook(atExit);
    }
    return 0;
  }

  private void tell(URI address) {
    PrintStream out = main.console().out();
    out.println(
        output.isJson()
            ? Json.compact(
                json -> {
                  json.writeStartObject();
                  json.writeStringField("url", address.toString());
                  json.writeEndObject();
                })
            : address
                + "\nCtrl-C ends it. Whoever knows the address can ask; keep it to yourself.");
    out.flush();
  }

  /** The end of the process comes without one; a program that runs this one sends it. */
  private static void awaitInterrupt() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
