package org.intertwiner.nn.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.Representation;

/**
 * What a model is to be made for.
 *
 * <pre>{@code
 * ModelRequest.of(Representations.plane(Groups.dihedral(8)), 28).withParameters(40_000)
 * }</pre>
 *
 * @param <G> the group elements
 * @param action how the group moves the points of the plane or of space
 * @param channels channels of the data, which the group does not mix
 * @param classes number of classes
 * @param side cells along each axis of the data
 * @param parameters wanted number of learned numbers; without a value that of the publication, or
 *     the usual one of a model without
 * @param options what the model lets one choose, by name
 */
public record ModelRequest<G>(
    Representation<G> action,
    int channels,
    int classes,
    int side,
    OptionalInt parameters,
    Map<String, String> options) {
  private static final int MOST_CHANNELS = 4096;
  private static final int MOST_CLASSES = 1 << 20;
  private static final int MOST_PARAMETERS = 1 << 30;

  /**
   * Checks the numbers.
   *
   * @param action how the group moves the points of the plane or of space
   * @param channels channels of the data, which the group does not mix
   * @param classes number of classes
   * @param side cells along each axis of the data
   * @param parameters wanted number of learned numbers; without a value that of the publication, or
   *     the usual one of a model without
   * @param options what the model lets one choose, by name
   * @throws InvalidInput if a number is not positive, or too large
   */
  public ModelRequest {
    boolean shaped = channels >= 1 && channels <= MOST_CHANNELS && side >= 1;
    boolean judged = classes >= 1 && classes <= MOST_CLASSES;
    int wanted = parameters.orElse(1);
    if (!shaped || !judged || wanted < 1 || wanted > MOST_PARAMETERS) {
      throw new InvalidInput(
          "request for a model",
          channels
              + " channels, "
              + classes
              + " classes, side "
              + side
              + ", "
              + wanted
              + " learned numbers",
          "positive numbers, at most "
              + MOST_CHANNELS
              + " channels, "
              + MOST_CLASSES
              + " classes and "
              + MOST_PARAMETERS
              + " learned numbers",
          "");
    }
    options = Map.copyOf(options);
  }

  /**
   * One channel, ten classes, the size of the publication, no options.
   *
   * @param <G> the group elements
   * @param action how the group moves the points of the plane or of space
   * @param side cells along each axis of the data
   * @return the request
   * @throws InvalidInput if the side is not positive
   */
  public static <G> ModelRequest<G> of(Representation<G> action, int side) {
    return new ModelRequest<>(action, 1, 10, side, OptionalInt.empty(), Map.of());
  }

  /**
   * The same for other data.
   *
   * @param channelsOfData channels
   * @param classesOfData classes
   * @return a copy
   * @throws InvalidInput if a number is not positive, or too large
   */
  public ModelRequest<G> withData(int channelsOfData, int classesOfData) {
    return new ModelRequest<>(action, channelsOfData, classesOfData, side, parameters, options);
  }

  /**
   * The same with a wanted number of learned numbers; the closest possible is taken.
   *
   * @param count how many
   * @return a copy
   * @throws InvalidInput if it is not positive, or too large
   */
  public ModelRequest<G> withParameters(int count) {
    return new ModelRequest<>(action, channels, classes, side, OptionalInt.of(count), options);
  }

  /**
   * The same with one more option.
   *
   * @param name what is chosen
   * @param value how
   * @return a copy
   */
  public ModelRequest<G> withOption(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(options);
    more.put(name, value);
    return new ModelRequest<>(action, channels, classes, side, parameters, more);
  }

  /** The same for another group. */
  <H> ModelRequest<H> over(Representation<H> other) {
    return new ModelRequest<>(other, channels, classes, side, parameters, options);
  }
}
