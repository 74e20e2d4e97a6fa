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
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.nonlinearity.Activation;
import org.intertwiner.nn.product.gaunt.GauntPower;
import org.intertwiner.nn.sphere.ClebschGordanLayer;
import org.intertwiner.nn.sphere.ClebschGordanNet;
import org.intertwiner.nn.sphere.LocalisedKernel;
import org.intertwiner.nn.sphere.RotationCorrelation;
import org.intertwiner.nn.sphere.RotationMean;
import org.intertwiner.nn.sphere.RotationNonlinearity;
import org.intertwiner.nn.sphere.RotationNorm;
import org.intertwiner.nn.sphere.SphereCorrelation;
import org.intertwiner.nn.sphere.SphereFields;
import org.intertwiner.verify.Report;
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
    SortedSet<String> rotations = new TreeSet<>();
    onRotations(SphereFields.standard()).forEach(l -> rotations.add(l.getClass().getName()));
    // these exist over rotations of space only, on features without cells
    assertThat(all).containsAll(rotations);
    all.removeAll(rotations);
    assertThat(seen.get(1)).isEqualTo(all);
    assertThat(seen.get(2)).isEqualTo(all);
    assertThat(seen.get(3)).isEqualTo(all);
  }

  private static <G> List<Layer> onRotations(SphereFields<G> fields) {
    LocalisedKernel kernel = new LocalisedKernel(2, 3, 2, 0.7);
    FieldType<G> functions = fields.onRotations(2, 3);
    FieldType<G> signals = fields.onSphere(2, 3);
    ClebschGordanLayer<G> products =
        ClebschGordanLayer.from(fields.withCopies(3, l -> 3 - l)).to(fields.withCopies(3, l -> 2));
    return List.of(
        SphereCorrelation.from(signals).to(functions).with(kernel),
        RotationCorrelation.from(functions).to(functions).with(kernel),
        RotationNonlinearity.of(functions, Activation.polynomial(0, 1, 1), 7),
        RotationNorm.of(functions),
        RotationMean.of(functions),
        products,
        ClebschGordanNet.of(List.of(products)),
        GauntPower.of(signals, signals, 2));
  }

  @Test
  void layersOnRotationsCommuteWithThem() {
    for (Layer layer : onRotations(SphereFields.standard())) {
      Weights weights = Looking.random(layer, DType.FLOAT64, 1);
      Report report = LayerCheck.of(layer, weights).samples(20).check();
      assertThat(report.verdict().holds()).as(report.toText()).isTrue();
    }
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
