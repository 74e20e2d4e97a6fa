package org.intertwiner.verify.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;

/**
 * The notation of {@link TensorSpec}: {@code NAME=2x3x9x9}, with {@code :TYPE} behind it where the
 * numbers are not binary32, a word for an open length, and nothing for a single number.
 *
 * <p>Examples: {@code x=2x1x8x8}, {@code edges=2xE:int64}, {@code energy=}.
 */
public final class TensorSpecs {
  /** The most axes that are read. */
  public static final int MAX_RANK = 16;

  private static final Pattern FORM =
      Pattern.compile("([^=]{1,200})=([A-Za-z0-9_?x]{0,200})(?::([A-Za-z0-9]{1,10}))?");

  private TensorSpecs() {}

  /**
   * Reads a specification.
   *
   * @param text for example {@code x=Nx3x9x9:float64}
   * @return the specification
   * @throws InvalidInput if the text is not of this form or the format is unknown
   */
  public static TensorSpec parse(String text) {
    Matcher m = FORM.matcher(text.strip());
    if (!m.matches()) {
      throw new InvalidInput(
          "shape of an array",
          text.length() > 80 ? text.substring(0, 80) + "…" : text,
          "NAME=2x3x9x9",
          "a word stands for an open length, as in x=batchx3x9x9; :int64 behind it for integers");
    }
    ElementType type = m.group(3) == null ? ElementType.FLOAT32 : type(m.group(3));
    return new TensorSpec(m.group(1), type, dimensions(m.group(1), m.group(2)));
  }

  /**
   * Reads the name of a format.
   *
   * @param name for example {@code float32} or {@code int64}; case does not matter
   * @return the format
   * @throws InvalidInput if there is none of this name
   */
  public static ElementType type(String name) {
    return Arrays.stream(ElementType.values())
        .filter(t -> t.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "format of numbers",
                    name,
                    Arrays.toString(ElementType.values()).toLowerCase(Locale.ROOT),
                    ""));
  }

  private static List<Dimension> dimensions(String name, String text) {
    List<Dimension> out = new ArrayList<>();
    if (text.isEmpty()) {
      return out;
    }
    for (String part : text.split("x", -1)) {
      out.add(dimension(part, name + "." + out.size(), text));
    }
    if (out.size() > MAX_RANK) {
      throw new InvalidInput("shape of an array", text, "at most " + MAX_RANK + " axes", "");
    }
    return out;
  }

  private static Dimension dimension(String part, String place, String text) {
    if (part.equals("?")) {
      return Dimension.of(place);
    }
    if (part.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      return Dimension.of(part);
    }
    if (part.matches("[0-9]{1,9}")) {
      return Dimension.of(Integer.parseInt(part));
    }
    throw new InvalidInput(
        "length of an axis",
        part.isEmpty() ? "nothing, in " + text : part,
        "a number, a word without the letter x, or ?",
        "write 2x3x9x9");
  }
}
