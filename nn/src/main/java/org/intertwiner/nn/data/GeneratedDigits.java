package org.intertwiner.nn.data;

import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;

/**
 * Handwritten-like upright digits 0 … 9, drawn from strokes.
 *
 * <p>Each picture takes one of several ways to write its digit, moves every control point of the
 * strokes, bends the plane by a few smooth waves, shears, stretches, turns a little and shifts the
 * result, and draws it with a pen whose width changes along the stroke. All of it is drawn per
 * picture from the given source; the classes come round in random order.
 *
 * <p><i>Shape</i>: {@code side × side}, brightness in [0, 1]. <i>Complexity</i>: about 50 µs a
 * picture of side 28. <i>Accuracy</i>: the same source gives the same bits on every machine ({@link
 * StrictMath} for the waves).
 *
 * @param side rows and columns of a picture
 * @param jitter standard deviation of each control point, in hundredths of the digit's height
 * @param warp amplitude of the smooth waves, in hundredths of the digit's height
 * @param slant standard deviation of the shear
 * @param turn standard deviation of the small turn, in radians
 * @param shift largest shift in cells
 */
public record GeneratedDigits(
    int side, double jitter, double warp, double slant, double turn, double shift) {

  private static final int STEPS = 10;
  private static final int WAVES = 3;
  private static final int CLASSES = 10;

  /** Pictures of 28×28 cells, varied so that a linear classifier fails on more than a tenth. */
  public static final GeneratedDigits DEFAULT = new GeneratedDigits(28, 3.0, 4.4, 0.21, 0.12, 1.6);

  /**
   * Checks the parameters.
   *
   * @param side rows and columns of a picture
   * @param jitter standard deviation of each control point, in hundredths of the digit's height
   * @param warp amplitude of the smooth waves, in hundredths of the digit's height
   * @param slant standard deviation of the shear
   * @param turn standard deviation of the small turn, in radians
   * @param shift largest shift in cells
   * @throws InvalidInput if the side is below 12 or above 512, or an amount is negative or not
   *     finite
   */
  public GeneratedDigits {
    if (side < 12 || side > 512) {
      throw new InvalidInput(
          "side of generated digits", Integer.toString(side), "12 … 512", "28 is usual");
    }
    for (double amount : new double[] {jitter, warp, slant, turn, shift}) {
      if (!(amount >= 0) || amount > 1e6) {
        throw new InvalidInput(
            "amount of variation of generated digits",
            Double.toString(amount),
            "a number from 0 on",
            "start from GeneratedDigits.DEFAULT");
      }
    }
  }

  /**
   * Draws pictures.
   *
   * @param count how many
   * @param random source of everything that varies
   * @return the pictures with their classes
   * @throws InvalidInput if {@code count} is not positive
   */
  public LabelledImages draw(int count, RandomGenerator random) {
    if (count < 1 || (long) count * side * side > Integer.MAX_VALUE - 16) {
      throw new InvalidInput(
          "number of generated digits",
          Integer.toString(count),
          "1 … " + (Integer.MAX_VALUE - 16) / (side * side),
          "ask for fewer");
    }
    float[] pixels = new float[count * side * side];
    int[] labels = new int[count];
    int[] order = {};
    for (int n = 0; n < count; n++) {
      if (n % CLASSES == 0) {
        order = Batches.shuffled(CLASSES, random);
      }
      labels[n] = order[n % CLASSES];
      draw(labels[n], random, pixels, n * side * side);
    }
    return LabelledImages.adopt(side, side, CLASSES, pixels, labels);
  }

  private void draw(int digit, RandomGenerator random, float[] pixels, int offset) {
    int way = random.nextInt(Glyphs.ways(digit));
    double[] controls = Glyphs.controls(digit, way);
    for (int i = 0; i < controls.length; i++) {
      controls[i] += jitter * random.nextGaussian();
    }
    List<Glyphs.Stroke> strokes = Glyphs.strokes(digit, way, controls, STEPS);
    Placement placement = placement(random);
    Pen pen = Pen.random(random, side);
    for (Glyphs.Stroke stroke : strokes) {
      double[] p = placement.place(stroke.points());
      pen.draw(p, pixels, offset, side);
    }
    Pen.finish(pixels, offset, side * side);
  }

  private Placement placement(RandomGenerator random) {
    double height = 0.70 * side * StrictMath.exp(0.10 * clipped(random));
    double aspect = StrictMath.exp(0.18 * clipped(random));
    double shear = slant * clipped(random);
    double angle = turn * clipped(random);
    double[] waves = new double[5 * WAVES];
    for (int w = 0; w < WAVES; w++) {
      double direction = 2 * Math.PI * random.nextDouble();
      double number = (0.5 + random.nextDouble()) * 2 * Math.PI / 100;
      waves[5 * w] = number * StrictMath.cos(direction);
      waves[5 * w + 1] = number * StrictMath.sin(direction);
      waves[5 * w + 2] = 2 * Math.PI * random.nextDouble();
      waves[5 * w + 3] = warp * clipped(random);
      waves[5 * w + 4] = warp * clipped(random);
    }
    return new Placement(
        height / 100,
        aspect,
        shear,
        StrictMath.cos(angle),
        StrictMath.sin(angle),
        (side - 1) / 2.0 + shift * (2 * random.nextDouble() - 1),
        (side - 1) / 2.0 + shift * (2 * random.nextDouble() - 1),
        waves);
  }

  private static double clipped(RandomGenerator random) {
    return Math.max(-2.2, Math.min(2.2, random.nextGaussian()));
  }

  /** From the box of the skeleton to the cells of the picture. */
  private record Placement(
      double scale,
      double aspect,
      double shear,
      double cos,
      double sin,
      double columnCentre,
      double rowCentre,
      double[] waves) {

    double[] place(double[] points) {
      double[] placed = new double[points.length];
      for (int i = 0; i < points.length; i += 2) {
        double x = points[i] - 30;
        double y = points[i + 1] - 50;
        double wx = x;
        double wy = y;
        for (int w = 0; w < waves.length; w += 5) {
          double wave = StrictMath.sin(waves[w] * x + waves[w + 1] * y + waves[w + 2]);
          wx += waves[w + 3] * wave;
          wy += waves[w + 4] * wave;
        }
        double sx = aspect * wx - shear * wy;
        placed[i] = columnCentre + scale * (cos * sx - sin * wy);
        placed[i + 1] = rowCentre + scale * (sin * sx + cos * wy);
      }
      return placed;
    }
  }
}
