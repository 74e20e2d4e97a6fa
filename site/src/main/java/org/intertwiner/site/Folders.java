package org.intertwiner.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and the folders above them. */
final class Folders {
  private Folders() {}

  /** Makes the folder that a file will stand in. */
  static void create(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }

  static void copy(Path from, Path to) throws IOException {
    create(to);
    Files.copy(from, to);
  }

  /** Deletes what an earlier run wrote; refuses a folder that does not look like it. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.exists(folder.resolve("assets/site.css"))) {
      throw new IllegalStateException(folder + " is there and is no site; name another folder");
    }
    List<Path> inside;
    try (Stream<Path> files = Files.walk(folder)) {
      inside = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : inside) {
      Files.delete(file);
    }
  }
}
