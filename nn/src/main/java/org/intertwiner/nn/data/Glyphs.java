package org.intertwiner.nn.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The skeletons of the generated digits: for each digit several ways to write it.
 *
 * <p>A way is a path in the box 0 ≤ x ≤ 60, 0 ≤ y ≤ 100 with y running down, in the notation of
 * scalable vector graphics: {@code M x y} starts a stroke, {@code L x y} draws a line, {@code C}
 * and three points a cubic Bézier curve.
 *
 * <p>No digit is a rotation or a reflection of another one: 6 has a bent stem that runs into its
 * bowl and 9 a straight one with a corner, 2 has its turn where 5 has two corners, the flag of 1 is
 * far shorter than the roof of 7.
 */
final class Glyphs {
  private static final String[][] PATHS = {
    {
      "M30 2 C8 2 2 28 2 50 C2 74 10 98 30 98 C50 98 58 74 58 50 C58 26 52 2 30 2",
      "M42 8 C14 -8 2 24 2 54 C2 84 16 98 30 98 C50 98 58 76 58 46 C58 20 44 2 26 4",
      "M34 4 C20 0 6 20 6 52 C6 78 14 96 26 98 C44 98 54 76 54 48 C54 24 46 6 34 4"
    },
    {
      "M30 2 L30 98",
      "M30 2 C26 30 34 66 30 98",
      "M18 18 L32 2 L32 98",
      "M20 16 C26 12 30 8 32 2 L31 98"
    },
    {
      "M6 24 C8 4 48 -6 52 24 C54 44 24 70 4 98 L58 98",
      "M6 22 C10 0 50 -4 50 26 C50 52 30 78 14 92 C2 102 0 78 16 82 C32 86 44 102 58 90",
      "M4 18 C18 -4 54 -2 52 28 C50 56 16 74 6 96 C24 90 40 98 58 94",
      "M8 14 C26 -4 52 2 50 24 C48 50 20 72 6 98 C20 96 40 98 56 96"
    },
    {
      "M6 12 C22 -6 54 0 50 26 C48 44 30 48 20 48 C40 46 58 58 56 76 C52 104 14 102 4 86",
      "M8 8 C26 -4 50 4 46 24 C44 38 32 46 24 48 C46 50 56 62 52 80 C46 100 18 100 6 92",
      "M6 4 L52 4 L26 40 C48 38 58 56 56 72 C52 104 14 104 4 84"
    },
    {
      "M14 2 L6 56 L56 56 M44 14 L44 98",
      "M44 98 L44 2 L4 66 L58 66",
      "M10 4 C10 30 4 50 16 54 C30 58 44 54 52 46 M52 4 C52 40 48 70 46 98",
      "M16 4 C12 24 8 40 6 54 C22 56 40 54 56 52 M42 28 C42 50 40 76 40 98"
    },
    {
      "M52 2 L14 2 L10 42 C30 30 58 42 56 68 C54 102 16 102 4 86",
      "M12 4 L12 44 C34 36 54 46 54 70 C54 98 20 102 4 90 M12 4 L54 2",
      "M54 4 C40 6 26 6 16 4 C14 18 12 30 12 42 C36 38 56 52 52 74 C48 98 18 100 6 92"
    },
    {
      "M46 2 C20 14 4 44 4 70 C4 92 18 98 30 98 C46 98 54 86 54 72 C54 56 42 48 30 48"
          + " C18 48 6 58 5 74",
      "M40 2 C18 22 6 50 8 76 C10 96 24 100 34 96 C48 92 50 76 46 66 C40 54 20 58 9 78",
      "M50 8 C24 10 4 46 6 74 C8 94 22 98 32 96 C46 94 52 82 50 70 C46 54 22 52 7 70"
    },
    {
      "M4 4 L56 4 C40 40 28 70 24 98",
      "M4 18 L6 4 L56 4 L22 98",
      "M4 6 C20 8 40 6 54 2 C44 34 30 64 26 98",
      "M6 4 L54 4 C42 36 30 66 24 98 M18 52 L50 50"
    },
    {
      "M30 48 C10 44 4 26 14 10 C22 0 40 0 46 12 C54 28 46 42 30 48 C10 54 0 68 6 84"
          + " C14 102 46 102 54 84 C60 66 48 52 30 48",
      "M50 14 C40 -4 8 -2 10 22 C12 44 52 52 54 76 C54 100 8 102 6 78 C6 56 48 44 50 14",
      "M46 8 C28 -4 8 8 14 26 C20 42 48 54 50 74 C50 98 14 102 10 80 C8 58 50 40 46 8"
    },
    {
      "M50 26 C50 8 40 2 28 2 C12 2 4 14 4 28 C4 44 14 52 28 52 C42 52 50 42 50 26 M50 6 L48 98",
      "M48 20 C40 -2 8 -2 8 26 C8 50 36 54 47 32 M48 4 L46 98",
      "M46 14 C32 -4 6 4 8 28 C10 50 38 48 46 30 M46 6 L46 84 L50 98"
    }
  };

  /** Points along a stroke, x and y alternating. */
  record Stroke(double[] points) {}

  private Glyphs() {}

  static int ways(int digit) {
    return PATHS[digit].length;
  }

  /** The control points of a way, in the order in which they are written; moved by the caller. */
  static double[] controls(int digit, int way) {
    return numbers(PATHS[digit][way]);
  }

  /**
   * The strokes of a way with its control points replaced.
   *
   * @param steps line segments per curve
   */
  static List<Stroke> strokes(int digit, int way, double[] controls, int steps) {
    List<Stroke> strokes = new ArrayList<>();
    List<Double> points = new ArrayList<>();
    int at = 0;
    for (char c : PATHS[digit][way].toCharArray()) {
      switch (c) {
        case 'M' -> {
          if (!points.isEmpty()) {
            strokes.add(stroke(points));
            points.clear();
          }
          at = take(points, controls, at);
        }
        case 'L' -> at = line(points, controls, at, steps);
        case 'C' -> at = curve(points, controls, at, steps);
        default -> {
          // digits, signs and blanks belong to the numbers, read by controls(…)
        }
      }
    }
    strokes.add(stroke(points));
    return strokes;
  }

  private static Stroke stroke(List<Double> points) {
    return new Stroke(points.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static int take(List<Double> points, double[] controls, int at) {
    points.add(controls[at]);
    points.add(controls[at + 1]);
    return at + 2;
  }

  private static int line(List<Double> points, double[] c, int at, int steps) {
    double x = points.get(points.size() - 2);
    double y = points.get(points.size() - 1);
    for (int i = 1; i <= steps; i++) {
      double t = (double) i / steps;
      points.add(x + t * (c[at] - x));
      points.add(y + t * (c[at + 1] - y));
    }
    return at + 2;
  }

  private static int curve(List<Double> points, double[] c, int at, int steps) {
    double x = points.get(points.size() - 2);
    double y = points.get(points.size() - 1);
    for (int i = 1; i <= steps; i++) {
      double t = (double) i / steps;
      double u = 1 - t;
      double b0 = u * u * u;
      double b1 = 3 * u * u * t;
      double b2 = 3 * u * t * t;
      double b3 = t * t * t;
      points.add(b0 * x + b1 * c[at] + b2 * c[at + 2] + b3 * c[at + 4]);
      points.add(b0 * y + b1 * c[at + 1] + b2 * c[at + 3] + b3 * c[at + 5]);
    }
    return at + 6;
  }

  private static double[] numbers(String path) {
    String[] parts = path.replaceAll("[MLC]", " ").trim().split("\\s+", -1);
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = Double.parseDouble(parts[i]);
    }
    return numbers;
  }
}
