package org.intertwiner.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the site: {@code Main REPOSITORY FOLDER}. */
public final class Main {
  private Main() {}

  /**
   * Reads the pages of a checkout and writes the site.
   *
   * @param arguments the folder of the checkout and the folder to write, which is replaced
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("expected: REPOSITORY FOLDER, got: " + List.of(arguments));
    }
    Path folder = Path.of(arguments[1]).toAbsolutePath().normalize();
    Site.of(Path.of(arguments[0])).write(folder, true);
    System.out.println("site: " + folder.resolve("index.html"));
    if (!Files.exists(folder.resolve("api/algebra/index.html"))) {
      System.out.println("site: without Javadoc, which 'mvn -B verify' makes first");
    }
  }
}
