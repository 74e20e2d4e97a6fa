package org.intertwiner.cli.explore;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is answered: those who know the secret and name this server as the host, from no page but its
 * own.
 *
 * <p>The host is looked at because a foreign name may be made to point at this machine, the origin
 * because any page may send requests here.
 */
final class Guard {
  private final String prefix;
  private final Set<String> hosts;

  /**
   * A guard.
   *
   * @param token the secret
   * @param port where the server listens
   */
  Guard(String token, int port) {
    this.prefix = "/" + token + "/";
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  /** Why a request is not answered, if it is not; its body has not been read. */
  Optional<Reply> refuse(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    List<String> host = headers.getOrDefault("Host", List.of());
    if (host.size() != 1 || !hosts.contains(host.get(0))) {
      return forbidden("host", "a foreign one or none", "the host of the address that was printed");
    }
    for (String origin : headers.getOrDefault("Origin", List.of())) {
      if (!origin.equals("http://" + host.get(0))) {
        return forbidden("origin", "another page", "the page of this server");
      }
    }
    boolean navigates = "navigate".equals(headers.getFirst("Sec-Fetch-Mode"));
    String site = headers.getFirst("Sec-Fetch-Site");
    if (site != null && !navigates && !site.equals("same-origin") && !site.equals("none")) {
      return forbidden("origin", "another site", "the page of this server");
    }
    return knowsSecret(exchange.getRequestURI().getRawPath())
        ? Optional.empty()
        : forbidden("secret", "a wrong one or none", "the whole address that was printed");
  }

  /** What is asked for, of a request that is not refused. */
  String route(HttpExchange exchange) {
    return exchange.getRequestURI().getRawPath().substring(prefix.length());
  }

  /** Takes as long for every path of the right length, so that time does not tell the secret. */
  private boolean knowsSecret(String path) {
    return path.length() >= prefix.length()
        && MessageDigest.isEqual(
            path.substring(0, prefix.length()).getBytes(StandardCharsets.UTF_8),
            prefix.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Reply> forbidden(String what, String got, String expected) {
    return Optional.of(Reply.refused(Reply.FORBIDDEN, what, got, expected));
  }
}
