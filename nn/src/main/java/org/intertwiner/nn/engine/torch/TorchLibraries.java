package org.intertwiner.nn.engine.torch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.EngineStatus;
import org.intertwiner.nn.engine.platform.NativePlatform;

/** Finds LibTorch's parts on the class path without loading any, and opens an engine over them. */
final class TorchLibraries {
  static final String THREADS = "intertwiner.torch.threads";
  private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";
  private static final String GPU = "-gpu";
  private static final int MOST_THREADS = 16;

  private TorchLibraries() {}

  /** What the status of an engine says. */
  static EngineStatus status(String name, boolean cuda) {
    ClassLoader loader = TorchLibraries.class.getClassLoader();
    String platform = NativePlatform.name();
    return missing(loader::getResource, platform, cuda)
        .or(() -> cuda ? missingCard() : Optional.empty())
        .map(what -> new EngineStatus(name, false, what))
        .orElseGet(
            () ->
                new EngineStatus(
                    name, true, "LibTorch for " + platform + (cuda ? GPU + ", CUDA" : "")));
  }

  /** Looks something up on a class path. */
  @FunctionalInterface
  interface Lookup {
    @org.jspecify.annotations.Nullable
    Object find(String resource);
  }

  /** The first part that is missing, and how to get it. */
  static Optional<String> missing(Lookup path, String platform, boolean cuda) {
    String pytorch = "org/bytedeco/pytorch/";
    if (path.find(pytorch + "global/torch.class") == null) {
      return Optional.of(
          "not on the class path; add org.bytedeco:pytorch:2.10.0-1.5.13, and the same with the"
              + " classifier "
              + platform
              + (cuda ? GPU : ""));
    }
    if (path.find("org/bytedeco/javacpp/Loader.class") == null) {
      return Optional.of("JavaCPP is not on the class path; add org.bytedeco:javacpp:1.5.13");
    }
    List<String> builds = cuda ? List.of(GPU) : List.of("", GPU);
    String library = System.mapLibraryName("jnitorch");
    if (builds.stream().noneMatch(b -> path.find(pytorch + platform + b + "/" + library) != null)) {
      String classifier = platform + (cuda ? GPU : "");
      return Optional.of(
          "no native library for "
              + classifier
              + " on the class path; add org.bytedeco:pytorch:2.10.0-1.5.13 with that classifier");
    }
    if (path.find("org/bytedeco/openblas/" + platform + "/" + System.mapLibraryName("jniopenblas"))
        == null) {
      return Optional.of(
          "no OpenBLAS for "
              + platform
              + " on the class path; add org.bytedeco:openblas:0.3.31-1.5.13 with that classifier");
    }
    return Optional.empty();
  }

  private static Optional<String> missingCard() {
    boolean driver =
        List.of("/dev/nvidiactl", "/dev/dxg", "C:/Windows/System32/nvcuda.dll").stream()
            .anyMatch(p -> Files.exists(Path.of(p)));
    return driver ? Optional.empty() : Optional.of("no NVIDIA driver on this machine");
  }

  /**
   * Loads LibTorch.
   *
   * @throws InvalidInput if a property is no number, or there is no card to compute on
   */
  static Engine open(String name, boolean cuda) {
    int processors = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    int threads = property(THREADS, processors);
    String before = System.getProperty(EXTENSION);
    if (cuda) {
      System.setProperty(EXTENSION, GPU);
    }
    try {
      return new TorchEngine(name, cuda, threads);
    } finally {
      if (cuda && before != null) {
        System.setProperty(EXTENSION, before);
      } else if (cuda) {
        System.clearProperty(EXTENSION);
      }
    }
  }

  private static int property(String name, int otherwise) {
    String text = System.getProperty(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[1-9][0-9]{0,2}")) {
      throw new InvalidInput("-D" + name, "'" + text + "'", "a whole number from 1 to 999", "");
    }
    return Integer.parseInt(text);
  }
}
