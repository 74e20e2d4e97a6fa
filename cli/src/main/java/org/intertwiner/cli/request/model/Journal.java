package org.intertwiner.cli.request.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.intertwiner.cli.json.Fields;
import org.intertwiner.cli.json.Json;
import org.intertwiner.harmonic.export.AtomicFile;
import org.intertwiner.verify.ReplayToken;

/**
 * Remembers which check a replay token belongs to, so that the token alone replays its sample.
 *
 * <p>One small file for every seed, in {@code intertwiner/replay} of the user's state folder
 * ({@code XDG_STATE_HOME}, or {@code .local/state} at home). The seed is a digest of model, group,
 * actions and options. The oldest entries go when there are more than {@value #MOST}. Where the
 * folder cannot be written nothing is remembered, and a token needs the question beside it.
 */
final class Journal {
  /** Names another folder than the user's, for instance for tests. */
  static final String FOLDER = "intertwiner.state";

  private static final int MOST = 500;
  private static final long MAX_BYTES = 1 << 20;
  private final Optional<Path> folder;

  Journal(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The journal of the user who runs the program. */
  static Journal ofUser() {
    String named = System.getProperty(FOLDER, "");
    if (!named.isBlank()) {
      return new Journal(Optional.of(Path.of(named)));
    }
    String state = System.getenv().getOrDefault("XDG_STATE_HOME", "");
    String home = System.getProperty("user.home", "");
    if (!state.isBlank() && Path.of(state).isAbsolute()) {
      return new Journal(Optional.of(Path.of(state, "intertwiner", "replay")));
    }
    return home.isBlank()
        ? new Journal(Optional.empty())
        : new Journal(Optional.of(Path.of(home, ".local", "state", "intertwiner", "replay")));
  }

  /** Remembers the question for every seed that a token of its report may carry. */
  void remember(List<Long> seeds, ModelQuestion question) {
    if (folder.isEmpty()) {
      return;
    }
    String text = QuestionJson.write(question).toString();
    try {
      Files.createDirectories(folder.get());
      for (long seed : seeds) {
        AtomicFile.write(file(seed).orElseThrow(), true, out -> out.write(text.getBytes(UTF_8)));
      }
      forgetOldest();
    } catch (IOException e) {
      // a token then needs its question beside it, which the message of a replay says
      return;
    }
  }

  private Optional<Path> file(long seed) {
    return folder.map(f -> f.resolve(Long.toHexString(seed) + ".json"));
  }

  private void forgetOldest() throws IOException {
    List<Path> entries;
    try (Stream<Path> files = Files.list(folder.orElseThrow())) {
      entries = files.filter(f -> f.toString().endsWith(".json")).sorted(byAge()).toList();
    }
    for (Path old : entries.subList(0, Math.max(0, entries.size() - MOST))) {
      Files.deleteIfExists(old);
    }
  }

  private static Comparator<Path> byAge() {
    return Comparator.<Path>comparingLong(f -> f.toFile().lastModified())
        .thenComparing(Comparator.naturalOrder());
  }

  /** The question that a token belongs to, if it is remembered. */
  Optional<ModelQuestion> question(ReplayToken token) {
    Optional<Path> file = file(token.seed());
    try {
      if (file.isEmpty()
          || !Files.isRegularFile(file.get())
          || Files.size(file.get()) > MAX_BYTES) {
        return Optional.empty();
      }
      JsonNode node = Json.parse(Files.readString(file.get()), "journal of replays");
      return node instanceof ObjectNode object
          ? Optional.of(
              QuestionJson.of(Fields.of(object, "journal of replays", QuestionJson.FIELDS)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
