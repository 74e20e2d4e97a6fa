package org.intertwiner.cli.request.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.json.Json;
import org.intertwiner.harmonic.scale.ScaleAxis;

/**
 * A truncated axis of scales, and which of them a kernel reads.
 *
 * @param axis the scales a⁰ … a^{N−1}
 * @param offsets the scales read from each scale, relative to it; none for liftings, which read a
 *     field without scales
 */
public record Scales(ScaleAxis axis, Optional<Offsets> offsets) {
  /** The most scales. */
  public static final int MAX_LEVELS = 64;

  private static final Pattern OFFSETS = Pattern.compile("(-?[0-9]{1,2})\\.\\.(-?[0-9]{1,2})");

  /**
   * A range of offsets.
   *
   * @param first the smallest
   * @param last the largest
   */
  public record Offsets(int first, int last) {}

  /**
   * Reads the options.
   *
   * @param base a number above 1, such as {@code 2}, {@code 3/2} or {@code sqrt(2)}
   * @param levels the number of scales
   * @param offsets a range such as {@code 0..1}; none for liftings
   * @return the axis and the offsets
   * @throws InvalidInput where a word has no meaning
   */
  public static Scales parse(String base, int levels, Optional<String> offsets) {
    return new Scales(ScaleAxis.parse(base, levels), offsets.map(Scales::range));
  }

  private static Offsets range(String text) {
    Matcher matcher = OFFSETS.matcher(text);
    if (!matcher.matches()) {
      throw new InvalidInput(
          "offsets of scales", Json.quote(text), "FIRST..LAST, such as 0..1", "");
    }
    return new Offsets(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }
}
