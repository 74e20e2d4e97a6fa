package org.intertwiner.nn.engine;

/**
 * Announces an engine to {@link java.util.ServiceLoader}. A provider is cheap to create and loads
 * no native code before {@link #open()}.
 */
public interface EngineProvider {
  /**
   * Returns the name by which the engine is chosen.
   *
   * @return a short lower-case word
   */
  String name();

  /**
   * Returns how much this engine is preferred.
   *
   * @return larger is better; the portable engine has 0
   */
  int priority();

  /**
   * Looks, without loading native code, whether the engine can be opened here.
   *
   * @return what was found
   */
  EngineStatus status();

  /**
   * Opens the engine.
   *
   * @return a new engine
   */
  Engine open();
}
