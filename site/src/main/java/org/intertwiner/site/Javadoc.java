package org.intertwiner.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Javadoc that the gates have made, where they have run. */
final class Javadoc {
  private static final List<String> MODULES =
      List.of("algebra", "reptheory", "harmonic", "pdo", "verify", "nn", "cli");

  private Javadoc() {}

  /** Copies what there is, a folder for each module, and tells which modules these are. */
  static List<String> copy(Path repository, Path api) throws IOException {
    List<String> copied = new ArrayList<>();
    for (String module : MODULES) {
      Path made = repository.resolve(module).resolve("target/reports/apidocs");
      if (Files.exists(made.resolve("index.html"))) {
        copied.add(module);
        try (Stream<Path> files = Files.walk(made)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            Folders.copy(file, api.resolve(module).resolve(made.relativize(file).toString()));
          }
        }
      }
    }
    return copied;
  }
}
