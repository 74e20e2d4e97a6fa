package org.intertwiner.nn.engine.nd4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.EngineProvider;
import org.intertwiner.nn.engine.EngineStatus;
import org.intertwiner.nn.engine.heap.HeapEngine;
import org.intertwiner.nn.engine.heap.JavaContractions;
import org.intertwiner.nn.engine.platform.NativePlatform;

/**
 * Announces the engine {@code nd4j}. Looks for the native library on the class path without loading
 * anything; among several builds it takes the widest vector instructions that the processor has.
 */
public final class Nd4jEngineProvider implements EngineProvider {
  private static final String BINDINGS = "org/nd4j/linalg/cpu/nativecpu/bindings/";
  private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";

  /** Builds of the native library in order of preference. */
  private static final List<String> BUILDS =
      List.of("-onednn-avx512", "-onednn-avx2", "-onednn", "-avx512", "-avx2", "");

  /** Creates the provider, for {@link java.util.ServiceLoader}. */
  public Nd4jEngineProvider() {}

  @Override
  public String name() {
    return "nd4j";
  }

  @Override
  public int priority() {
    return 10;
  }

  @Override
  public EngineStatus status() {
    String platform = NativePlatform.name();
    ClassLoader loader = Nd4jEngineProvider.class.getClassLoader();
    if (loader.getResource("org/nd4j/linalg/factory/Nd4j.class") == null) {
      return new EngineStatus(name(), false, "nd4j-api is not on the class path");
    }
    return build(platform)
        .map(b -> new EngineStatus(name(), true, "ND4J native library for " + platform + b))
        .orElseGet(
            () ->
                new EngineStatus(
                    name(),
                    false,
                    "no ND4J native library for "
                        + platform
                        + " on the class path; add nd4j-native with that classifier"));
  }

  @Override
  public Engine open() {
    if (System.getProperty(EXTENSION) == null) {
      build(NativePlatform.name()).ifPresent(b -> System.setProperty(EXTENSION, b));
    }
    Workers workers = new Workers(Math.min(16, Runtime.getRuntime().availableProcessors()));
    JavaContractions small = new JavaContractions(workers);
    String build = "ND4J " + NativePlatform.name() + build(NativePlatform.name()).orElse("");
    return new HeapEngine(name(), workers, new Nd4jContractions(workers, small, build));
  }

  private static Optional<String> build(String platform) {
    ClassLoader loader = Nd4jEngineProvider.class.getClassLoader();
    String library = System.mapLibraryName("nd4jcpu");
    return BUILDS.stream()
        .filter(b -> loader.getResource(BINDINGS + platform + b + "/" + library) != null)
        .filter(Nd4jEngineProvider::runsHere)
        .findFirst();
  }

  private static boolean runsHere(String build) {
    if (!build.contains("avx")) {
      return true;
    }
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return build.endsWith("avx2");
    }
    try {
      String flags = Files.readString(info);
      return flags.contains(build.endsWith("avx512") ? " avx512f" : " avx2");
    } catch (IOException e) {
      return false;
    }
  }
}
