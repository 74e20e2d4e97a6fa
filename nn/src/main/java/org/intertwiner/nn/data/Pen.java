package org.intertwiner.nn.data;

import java.util.random.RandomGenerator;

/**
 * A round pen whose width swells along the stroke; it draws by the distance of each cell from the
 * segments of the stroke, one cell wide soft edges included.
 *
 * @param width diameter in cells
 * @param swell relative change of the width along the stroke
 * @param phase where along the stroke it is widest
 * @param ink brightness of the middle of the stroke
 */
record Pen(double width, double swell, double phase, double ink) {

  private static final double SOFT = 1.3;

  static Pen random(RandomGenerator random, int side) {
    double width = side / 28.0 * (1.3 + 2.0 * random.nextDouble());
    return new Pen(
        width,
        0.35 * random.nextDouble(),
        2 * Math.PI * random.nextDouble(),
        0.85 + 0.35 * random.nextDouble());
  }

  /** Draws a polyline of (column, row) points, keeping the larger brightness where strokes meet. */
  void draw(double[] p, float[] pixels, int offset, int side) {
    int segments = p.length / 2 - 1;
    for (int s = 0; s < segments; s++) {
      double wave = StrictMath.sin(phase + 4.0 * s / segments);
      double radius = 0.5 * width * (1 + swell * wave);
      segment(p[2 * s], p[2 * s + 1], p[2 * s + 2], p[2 * s + 3], radius, pixels, offset, side);
    }
  }

  private void segment(
      double x0, double y0, double x1, double y1, double radius, float[] px, int at, int side) {
    double reach = radius + SOFT;
    int top = Math.max(0, (int) Math.ceil(Math.min(y0, y1) - reach));
    int bottom = Math.min(side - 1, (int) Math.floor(Math.max(y0, y1) + reach));
    int left = Math.max(0, (int) Math.ceil(Math.min(x0, x1) - reach));
    int right = Math.min(side - 1, (int) Math.floor(Math.max(x0, x1) + reach));
    double dx = x1 - x0;
    double dy = y1 - y0;
    double length2 = dx * dx + dy * dy;
    for (int r = top; r <= bottom; r++) {
      for (int c = left; c <= right; c++) {
        double t = length2 == 0 ? 0 : ((c - x0) * dx + (r - y0) * dy) / length2;
        t = Math.max(0, Math.min(1, t));
        double ex = c - x0 - t * dx;
        double ey = r - y0 - t * dy;
        double depth = (radius + SOFT / 2 - Math.sqrt(ex * ex + ey * ey)) / SOFT;
        if (depth > 0) {
          int i = at + r * side + c;
          px[i] = Math.max(px[i], (float) (ink * Math.min(1, depth)));
        }
      }
    }
  }

  /** Clips the ink to full brightness. */
  static void finish(float[] pixels, int from, int count) {
    for (int i = from; i < from + count; i++) {
      pixels[i] = Math.min(1f, pixels[i]);
    }
  }
}
