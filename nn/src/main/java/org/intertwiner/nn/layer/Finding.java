package org.intertwiner.nn.layer;

/**
 * One thing that the lint found in a network.
 *
 * @param layer number and kind of the layer, for example {@code 3.antialiased-pool}
 * @param size rows and columns that come into the layer
 * @param reason what is wrong and what to do
 */
public record Finding(String layer, int size, String reason) {
  /**
   * One line for people.
   *
   * @return layer, size and reason
   */
  @Override
  public String toString() {
    return layer + " on " + size + "×" + size + ": " + reason;
  }
}
