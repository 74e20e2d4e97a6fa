package org.intertwiner.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A library for pages, in an archive of the class path.
 *
 * @param group the group of its coordinates
 * @param name its name in them
 */
record WebJar(String group, String name) {
  /** Copies the files whose path in the library matches a pattern, without that path's folder. */
  void copy(String pattern, Path folder) throws IOException {
    String home = "META-INF/maven/" + group + "/" + name + "/pom.properties";
    Properties coordinates = new Properties();
    try (InputStream in = resource(home).toURL().openStream()) {
      coordinates.load(in);
    }
    String root =
        "META-INF/resources/webjars/" + name + "/" + coordinates.getProperty("version") + "/";
    try (FileSystem jar = FileSystems.newFileSystem(resource(home), Map.of());
        Stream<Path> files = Files.walk(jar.getPath(root))) {
      Files.createDirectories(folder);
      long copied =
          files
              .filter(f -> f.toString().replaceFirst(".*/" + name + "/[^/]+/", "").matches(pattern))
              .peek(f -> copyFile(f, folder.resolve(f.getFileName().toString())))
              .count();
      if (copied == 0) {
        throw new IllegalStateException(name + " has no file " + pattern);
      }
    }
  }

  private static URI resource(String path) {
    try {
      return Objects.requireNonNull(WebJar.class.getClassLoader().getResource(path), path).toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(path, e);
    }
  }

  private static void copyFile(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
