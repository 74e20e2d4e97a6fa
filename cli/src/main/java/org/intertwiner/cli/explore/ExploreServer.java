package org.intertwiner.cli.explore;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.cli.batch.Batch;
import org.intertwiner.cli.batch.TimeLimit;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.request.Failure;

/**
 * The server of the page, on the loopback interface only.
 *
 * <p>Under its address, which ends in a secret, it answers
 *
 * <ul>
 *   <li>{@code GET} the page and its files;
 *   <li>{@code POST ask}: a request of the batch protocol with a reply of the batch protocol;
 *   <li>{@code POST download/KIND}: the same request, answered by the file that the command line
 *       writes, or by status 422 and {@code {"error"}};
 *   <li>{@code POST cancel}: {@code {"id"}} of a request that is not to be answered any more.
 * </ul>
 *
 * <p>Everything else is refused with a status and {@code {"error": {"what", "got", "expected",
 * "hint"}}}.
 */
public final class ExploreServer implements AutoCloseable {
  /** The largest request, in bytes. */
  public static final int MAX_REQUEST = 1 << 20;

  /** A larger request is read so far, that its sender can read the refusal. */
  private static final int MAX_DISCARDED = 16 * MAX_REQUEST;

  private static final int CONNECTIONS = 64;
  private static final int SECRET_BYTES = 32;
  private static final String DOWNLOAD = "download/";

  private final HttpServer http;
  private final ExecutorService connections;
  private final URI address;
  private final Guard guard;
  private final Work work;
  private final Downloads downloads;
  private final Batch batch;
  private final TimeLimit limit;
  private final Consumer<Throwable> onError;
  private final AtomicBoolean closed = new AtomicBoolean();

  private ExploreServer(HttpServer http, Duration longest, Consumer<Throwable> onError)
      throws IOException {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    int port = http.getAddress().getPort();
    this.http = http;
    this.address = URI.create("http://127.0.0.1:" + port + "/" + token + "/");
    this.guard = new Guard(token, port);
    this.work = new Work(Math.max(2, Runtime.getRuntime().availableProcessors()), longest);
    this.downloads = new Downloads();
    this.limit = new TimeLimit(longest);
    this.batch = Batch.of(Optional.of(longest), onError);
    this.onError = onError;
    this.connections =
        Executors.newFixedThreadPool(
            CONNECTIONS, task -> Work.daemon(task, "explore-connection", 0));
  }

  /**
   * Starts to answer.
   *
   * @param port where to listen, 0 for any port that is free
   * @param longest the longest time for one request
   * @param onError told every exception that became an error reply
   * @return the server
   * @throws InvalidInput where the port is taken
   * @throws IOException where there is no network, or no room for temporary files
   */
  public static ExploreServer start(int port, Duration longest, Consumer<Throwable> onError)
      throws IOException {
    HttpServer http;
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (BindException e) {
      InvalidInput taken =
          new InvalidInput("--port", port + ", which is taken", "a free port", "0 finds one");
      taken.initCause(e);
      throw taken;
    }
    ExploreServer server = new ExploreServer(http, longest, onError);
    http.setExecutor(server.connections);
    http.createContext("/", server::handle);
    http.start();
    return server;
  }

  /**
   * Where the page is.
   *
   * @return an address that ends in the secret and a stroke
   */
  public URI address() {
    return address;
  }

  /** Stops at once; what is being computed is given up. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    // where the server of Java 25 waits for its thread it takes an interrupt and forgets it
    boolean interrupted = Thread.interrupted();
    http.stop(0);
    connections.shutdownNow();
    work.close();
    downloads.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try {
      reply(exchange).send(exchange);
    } finally {
      exchange.close();
    }
  }

  private Reply reply(HttpExchange exchange) {
    try {
      Optional<Reply> refusal = guard.refuse(exchange);
      return refusal.isPresent() ? refusal.get() : answer(exchange, guard.route(exchange));
    } catch (CancellationException e) {
      return Reply.refused(Reply.NOT_ANSWERED, "request", "its cancellation", "time to answer it");
    } catch (RejectedExecutionException e) {
      return Reply.refused(Reply.BUSY, "server", "too many requests", "a few at a time");
    } catch (Refusal e) {
      onError.accept(e);
      return Reply.refused(Reply.NOT_ANSWERED, Failure.of(e));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      onError.accept(e);
      return Reply.refused(Reply.NOT_ANSWERED, Failure.of(e));
    }
  }

  private Reply answer(HttpExchange exchange, String route) throws IOException {
    String method = exchange.getRequestMethod();
    Optional<Reply> file = Page.file(route);
    boolean action = route.equals("ask") || route.equals("cancel") || route.startsWith(DOWNLOAD);
    if (file.isEmpty() && !action) {
      return Reply.refused(Reply.NOT_FOUND, "route", Json.quote(route), "ask, cancel, download");
    }
    if (!method.equals(action ? "POST" : "GET")) {
      return Reply.refused(Reply.WRONG_METHOD, "method", method, action ? "POST" : "GET");
    }
    return file.isPresent() ? file.get() : act(exchange, route);
  }

  private Reply act(HttpExchange exchange, String route) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.startsWith("application/json")) {
      // which no form of another page can send
      return Reply.refused(Reply.WRONG_TYPE, "content type", "" + type, "application/json");
    }
    byte[] body = exchange.getRequestBody().readNBytes(MAX_REQUEST + 1);
    if (body.length > MAX_REQUEST) {
      discard(exchange.getRequestBody());
      return Reply.refused(
          Reply.TOO_LARGE, "request", "more bytes", "at most " + MAX_REQUEST + " bytes");
    }
    try {
      return act(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)) + "", route);
    } catch (CharacterCodingException e) {
      return Reply.refused(Reply.BAD_REQUEST, "request", "bytes that are no UTF-8", "UTF-8");
    }
  }

  private Reply act(String text, String route) {
    Question question;
    try {
      if (route.equals("cancel")) {
        boolean found = work.cancel(Batch.objectOf(text).path("id").toString());
        return Reply.json("{\"cancelled\":" + found + "}");
      }
      question = Question.of(text);
    } catch (Refusal e) {
      return Reply.refused(Reply.BAD_REQUEST, Failure.of(e));
    }
    if (route.equals("ask")) {
      return Reply.json(work.run(question.key(), () -> batch.answer(question.node())));
    }
    String kind = route.substring(DOWNLOAD.length());
    return work.run(question.key(), () -> limit.within(() -> downloads.reply(question, kind)));
  }

  private static void discard(InputStream in) throws IOException {
    byte[] some = new byte[1 << 16];
    for (long left = MAX_DISCARDED; left > 0; ) {
      int read = in.read(some);
      left = read < 0 ? 0 : left - read;
    }
  }
}
