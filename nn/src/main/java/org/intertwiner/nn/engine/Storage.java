package org.intertwiner.nn.engine;

/**
 * A block of memory in which one engine keeps numbers. Its inside is known to that engine only.
 *
 * <p>A storage is handed out by {@link Memory} and goes back there; what lies in it when it is
 * handed out is undefined.
 */
public interface Storage {
  /**
   * Returns the kind of number it holds.
   *
   * @return the kind
   */
  DType type();

  /**
   * Returns how many numbers fit.
   *
   * @return the capacity
   */
  int capacity();
}
