package org.intertwiner.nn.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.intertwiner.nn.layer.Layer;
import org.junit.jupiter.api.Test;

/** Every layer there is has a place in the catalogue of what is verified. */
class EveryLayerIT {
  @Test
  void everyLayerIsInTheCatalogueOnTheLineThePlaneAndInSpace() {
    Map<Integer, SortedSet<String>> seen =
        Map.of(1, new TreeSet<>(), 2, new TreeSet<>(), 3, new TreeSet<>());
    for (LayerCatalogue.Entry entry : LayerCatalogue.entries()) {
      seen.get(entry.layer().input().dimension()).add(entry.layer().getClass().getName());
    }
    SortedSet<String> all = concreteLayers();
    assertThat(all).contains("org.intertwiner.nn.layer.Network").hasSizeGreaterThan(30);
    assertThat(seen.get(1)).isEqualTo(all);
    assertThat(seen.get(2)).isEqualTo(all);
    assertThat(seen.get(3)).isEqualTo(all);
  }

  /** From the compiled classes, so that a new layer cannot be forgotten. */
  private static SortedSet<String> concreteLayers() {
    try {
      URI place = Layer.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        return concreteLayers(path);
      }
      try (FileSystem jar = FileSystems.newFileSystem(path)) {
        return concreteLayers(jar.getPath("/"));
      }
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static SortedSet<String> concreteLayers(Path root) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root.resolve("org/intertwiner/nn"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = root.relativize(file).toString().replace('/', '.').replace(".class", "");
        if (name.contains(".engine.") || name.endsWith("package-info")) {
          continue; // engines need libraries that may be missing, and have no layers
        }
        Class<?> type = Class.forName(name, false, Layer.class.getClassLoader());
        if (Layer.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
          names.add(name);
        }
      }
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
    return names;
  }
}
