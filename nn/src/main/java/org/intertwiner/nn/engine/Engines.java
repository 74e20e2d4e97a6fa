package org.intertwiner.nn.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.intertwiner.algebra.InvalidInput;

/**
 * The engines of this machine, found by {@link ServiceLoader}. Each is opened at most once; nothing
 * is loaded before the first one is asked for.
 */
public final class Engines {
  private static final Map<String, Engine> OPEN = new ConcurrentHashMap<>();

  private Engines() {}

  /**
   * Opens the preferred engine.
   *
   * @return the available engine of highest priority
   * @throws InvalidInput if there is none
   */
  public static Engine best() {
    StringBuilder failures = new StringBuilder();
    for (EngineProvider provider : providers()) {
      if (provider.status().available()) {
        try {
          return opened(provider);
        } catch (LinkageError | InvalidInput e) {
          failures.append("; ").append(provider.name()).append(": ").append(e.getMessage());
        }
      }
    }
    throw new InvalidInput(
        "tensor engine",
        "none available: " + statuses() + failures,
        "one engine on the class path",
        "see doctor");
  }

  /**
   * Opens an engine by name.
   *
   * @param name one of {@link #names()}
   * @return the engine
   * @throws InvalidInput if it is unknown or cannot be opened here; the message says why
   */
  public static Engine named(String name) {
    EngineProvider provider =
        providers().stream()
            .filter(p -> p.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "tensor engine", "'" + name + "'", "one of " + names(), "see doctor"));
    EngineStatus status = provider.status();
    if (!status.available()) {
      throw new InvalidInput(
          "tensor engine " + name, status.explanation(), "an engine that runs here", "see doctor");
    }
    return opened(provider);
  }

  /**
   * Lists the engines on the class path.
   *
   * @return names, preferred first
   */
  public static List<String> names() {
    return providers().stream().map(EngineProvider::name).toList();
  }

  /**
   * Explains every engine on the class path without opening any.
   *
   * @return one status for each, preferred first
   */
  public static List<EngineStatus> statuses() {
    return providers().stream().map(EngineProvider::status).toList();
  }

  private static List<EngineProvider> providers() {
    return ServiceLoader.load(EngineProvider.class, Engines.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(
            Comparator.comparingInt(EngineProvider::priority)
                .reversed()
                .thenComparing(EngineProvider::name))
        .toList();
  }

  private static Engine opened(EngineProvider provider) {
    return OPEN.computeIfAbsent(provider.name(), name -> provider.open());
  }
}
