package org.intertwiner.harmonic.fourier.sphere.field;

import java.nio.file.Path;
import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * The vertices of a mesh in an OBJ file: the lines {@code v x y z}; all other kinds of lines are
 * passed over.
 *
 * <p><i>Shape:</i> x, y, z side by side, in the order of the file. <i>Complexity:</i> linear.
 *
 * <p>Example: {@code VertexFile.read(path, FieldLimits.DEFAULT).length / 3} vertices.
 */
public final class VertexFile {
  private VertexFile() {}

  /**
   * Reads the vertices.
   *
   * @param file where they are
   * @param limits the largest size and number of points
   * @return three numbers a vertex
   * @throws InvalidInput for a file that cannot be read or has no vertex, or a line that is not of
   *     the form (which)
   * @throws LimitExceeded for a file above the limits
   */
  public static double[] read(Path file, FieldLimits limits) {
    Reading reading = new Reading(limits);
    Lines.each(file, limits, reading::take);
    if (reading.count == 0) {
      throw new InvalidInput("file " + file, "no vertices", "lines v x y z", "is it an OBJ file?");
    }
    return Arrays.copyOf(reading.points, 3 * reading.count);
  }

  private static final class Reading {
    private static final String MEANING = "v x y z, three decimal numbers";
    private final FieldLimits limits;
    private double[] points = new double[768];
    private int count;

    Reading(FieldLimits limits) {
      this.limits = limits;
    }

    void take(String where, String[] words) {
      if (!words[0].equals("v")) {
        if (!words[0].matches("[A-Za-z_]\\w*")) {
          throw Lines.wrong(where, words, "a line of an OBJ file, a word first");
        }
        return;
      }
      // a fourth number is a weight, six are a place and a colour
      if (words.length < 4 || words.length > 8) {
        throw Lines.wrong(where, words, MEANING);
      }
      if (count == limits.maxPoints()) {
        throw new LimitExceeded(
            "vertex in " + where,
            "number " + (count + 1),
            "at most " + limits.maxPoints(),
            "the limit is a parameter");
      }
      if (3 * count == points.length) {
        points = Arrays.copyOf(points, 2 * points.length);
      }
      for (int v = 0; v < 3; v++) {
        points[3 * count + v] = Lines.number(where, words, v + 1, MEANING);
      }
      count++;
    }
  }
}
