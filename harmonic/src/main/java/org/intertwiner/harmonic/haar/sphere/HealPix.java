package org.intertwiner.harmonic.haar.sphere;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * The sphere in 12N² pixels of equal area whose centres lie on 4N − 1 rings of latitude.
 *
 * <p><em>Formula:</em> in the plane of i = 2N − 3Nz/2 and p = 4Nφ/π (near the poles i² = 3N²(1 −
 * |z|), and p is scaled by i/N in each quadrant) the pixels are squares of diagonals 2; twelve
 * squares of N × N pixels, with coordinates x to the north-east and y to the north-west, cover the
 * sphere. <em>Accuracy:</em> centres within some rounding errors. <em>Complexity:</em> O(1).
 * <em>Source:</em> K. M. Górski et al., Astrophys. J. 622 (2005).
 *
 * <p>Example: {@code HealPix.of(4).pixel(0, 0, 1)} is one of the four pixels at the north pole.
 */
public final class HealPix {
  /** The largest number of pixels along an edge of a base pixel. */
  public static final int MAX_SIDE = 1 << 29;

  private final int side;

  private HealPix(int side) {
    this.side = side;
  }

  /**
   * The pixels of a side.
   *
   * @param side N ≥ 1, a power of two where nested numbers are asked for
   * @return the pixelisation
   * @throws InvalidInput for a side below one
   * @throws LimitExceeded beyond {@link #MAX_SIDE}
   */
  public static HealPix of(int side) {
    if (side < 1) {
      throw new InvalidInput("side of an equal-area grid", "" + side, "a number ≥ 1", "");
    }
    if (side > MAX_SIDE) {
      throw new LimitExceeded(
          "side of an equal-area grid", "" + side, "at most " + MAX_SIDE, "take a coarser grid");
    }
    return new HealPix(side);
  }

  /**
   * A ring of pixel centres at equal steps of longitude.
   *
   * @param z the cosine of the colatitude
   * @param sine the sine of the colatitude
   * @param first the ring-order number of its first pixel
   * @param count how many pixels it has
   * @param phase the longitude of its first pixel; the others follow eastwards
   */
  public record Ring(double z, double sine, long first, long count, double phase) {}

  /** {@return N} */
  public int side() {
    return side;
  }

  /** {@return 12N²} */
  public long count() {
    return 12L * side * side;
  }

  /** {@return the number of rings, 4N − 1} */
  public int rings() {
    return 4 * side - 1;
  }

  /**
   * A ring.
   *
   * @param ring its number from the north, 1 … 4N − 1
   * @return where its pixels are
   * @throws InvalidInput for another number
   */
  public Ring ring(int ring) {
    if (ring < 1 || ring > rings()) {
      throw new InvalidInput("ring", "" + ring, "1 … " + rings(), "rings count from the north");
    }
    int quarter = quarter(ring);
    double z = z(ring);
    double sine =
        quarter < side
            // 1 − |z| is known without cancellation in a cap
            ? quarter / (side * Math.sqrt(3)) * Math.sqrt(1 + Math.abs(z))
            : Math.sqrt((1 - z) * (1 + z));
    return new Ring(z, sine, first(ring), 4L * quarter, Math.PI * parity(ring) / (4.0 * quarter));
  }

  /** A quarter of the number of pixels on a ring. */
  private int quarter(int ring) {
    return Math.min(side, Math.min(ring, 4 * side - ring));
  }

  private double z(int ring) {
    int fromPole = Math.min(ring, 4 * side - ring);
    if (fromPole < side) {
      double cap = 1 - (double) fromPole * fromPole / (3.0 * side * side);
      return ring < side ? cap : -cap;
    }
    return (4.0 * side - 2.0 * ring) / (3.0 * side);
  }

  /** 1 where a ring is turned by half a pixel: in the caps, and on every second ring between. */
  private int parity(int ring) {
    return quarter(ring) < side ? 1 : (ring - side + 1) & 1;
  }

  private long first(int ring) {
    long n = side;
    if (ring < side) {
      return 2L * ring * (ring - 1);
    }
    if (ring <= 3 * n) {
      return 2 * n * (n - 1) + 4 * n * (ring - n);
    }
    long fromSouth = 4 * n - ring;
    return 12 * n * n - 2 * fromSouth * (fromSouth + 1);
  }

  /**
   * The ring of a pixel.
   *
   * @param pixel a ring-order number
   * @return the number of its ring, 1 … 4N − 1
   * @throws InvalidInput for a number that is no pixel
   */
  public int ringOf(long pixel) {
    requirePixel(pixel);
    long n = side;
    long cap = 2 * n * (n - 1);
    long rest = count() - 1 - pixel;
    if (pixel >= cap && rest >= cap) {
      return (int) (n + (pixel - cap) / (4 * n));
    }
    long inCap = Math.min(pixel, rest);
    // 2i(i − 1) ≤ k < 2i(i + 1)
    long ring = (long) ((1 + Math.sqrt(1 + 2.0 * inCap)) / 2);
    while (2 * ring * (ring - 1) > inCap) {
      ring--;
    }
    while (2 * ring * (ring + 1) <= inCap) {
      ring++;
    }
    return (int) (pixel < cap ? ring : 4 * n - ring);
  }

  private void requirePixel(long pixel) {
    if (pixel < 0 || pixel >= count()) {
      throw new InvalidInput("pixel", "" + pixel, "0 … " + (count() - 1), "");
    }
  }

  private void requireNested() {
    if (Integer.bitCount(side) != 1) {
      throw new InvalidInput(
          "nested order", "side " + side, "a power of two", "ring order has any side");
    }
  }

  /**
   * The centre of a pixel.
   *
   * @param pixel a ring-order number
   * @return a unit vector
   * @throws InvalidInput for a number that is no pixel
   */
  public double[] centre(long pixel) {
    Ring ring = ring(ringOf(pixel));
    double angle = ring.phase() + 2 * Math.PI * (pixel - ring.first()) / ring.count();
    return new double[] {ring.sine() * Math.cos(angle), ring.sine() * Math.sin(angle), ring.z()};
  }

  /**
   * The ring-order number of a nested one.
   *
   * @param nested a number of the base pixel, then bits of y and x in turns
   * @return the number ring by ring from the north
   * @throws InvalidInput for a number that is no pixel, or a side that is no power of two
   */
  public long toRing(long nested) {
    requireNested();
    requirePixel(nested);
    long area = (long) side * side;
    long bits = nested % area;
    return ringNumber((int) (nested / area), even(bits), even(bits >>> 1));
  }

  /** The pixel (x, y) of a base pixel in ring order. */
  private long ringNumber(int face, int x, int y) {
    int ring = row(face) * side - x - y - 1;
    long quarter = quarter(ring);
    long twice = column(face) * quarter + x - y - parity(ring);
    return first(ring) + Math.floorMod(twice / 2, 4 * quarter);
  }

  private static int row(int face) {
    return 2 + face / 4;
  }

  private static int column(int face) {
    return 2 * (face % 4) + (face / 4 == 1 ? 0 : 1);
  }

  /**
   * The nested number of a ring-order one.
   *
   * @param pixel a number ring by ring from the north
   * @return the nested number
   * @throws InvalidInput for a number that is no pixel, or a side that is no power of two
   */
  public long toNested(long pixel) {
    requireNested();
    int ring = ringOf(pixel);
    int quarter = quarter(ring);
    long twice = 2 * (pixel - first(ring)) + parity(ring);
    if (quarter == side) {
      long a = twice - ring - 1 + side;
      long b = side - twice - ring - 1;
      return nested(
          equatorialFace(a, b),
          (int) (Math.floorMod(a, 2L * side) / 2),
          (int) (Math.floorMod(b, 2L * side) / 2));
    }
    int quadrant = (int) (twice / (2L * quarter));
    long across = twice - (2L * quadrant + 1) * quarter;
    int face = ring < side ? quadrant : 8 + quadrant;
    long up = (long) row(face) * side - ring - 1;
    return nested(face, (int) ((up + across) / 2), (int) ((up - across) / 2));
  }

  /** The base pixel between two diagonals of the equatorial plane, p − i + N and −p − i + N. */
  private int equatorialFace(long a, long b) {
    long first = Math.floorDiv(a, 2L * side);
    long second = Math.floorDiv(b, 2L * side);
    int row = (int) (1 - first - second);
    int column = (int) Math.floorMod(first - second, 8L);
    return 4 * (row - 2) + column / 2;
  }

  private long nested(int face, int x, int y) {
    return (long) face * side * side + (spread(x) | spread(y) << 1);
  }

  /**
   * The pixel that a direction lies in, in ring order.
   *
   * @param x a coordinate
   * @param y a coordinate
   * @param z a coordinate; the vector need not have length 1
   * @return the number ring by ring from the north
   * @throws InvalidInput for the zero vector or coordinates that are not finite
   */
  public long pixel(double x, double y, double z) {
    double length = Math.sqrt(x * x + y * y + z * z);
    if (!(length > 0) || Double.isInfinite(length)) {
      throw new InvalidInput(
          "direction", "(" + x + ", " + y + ", " + z + ")", "finite numbers, not all 0", "");
    }
    double height = z / length;
    double turn = Math.atan2(y, x) / (Math.PI / 2);
    double quarterTurns = turn < 0 ? turn + 4 : turn;
    if (Math.abs(height) <= 2.0 / 3) {
      double i = 2.0 * side - 1.5 * side * height;
      double p = 2 * side * quarterTurns;
      long a = (long) Math.floor(p - i + side);
      long b = (long) Math.floor(side - p - i);
      return ringNumber(
          equatorialFace(a, b),
          (int) (Math.floorMod(a, 2L * side) / 2),
          (int) (Math.floorMod(b, 2L * side) / 2));
    }
    // 3(1 − |z|) from the distance to the axis, which loses nothing near a pole
    double sine = Math.hypot(x, y) / length;
    double i = side * sine * Math.sqrt(3 / (1 + Math.abs(height)));
    int quadrant = Math.min(3, (int) quarterTurns);
    double part = quarterTurns - quadrant;
    int east = (int) Math.min(side - 1.0, Math.floor(i * part));
    int west = (int) Math.min(side - 1.0, Math.floor(i * (1 - part)));
    return height > 0
        ? ringNumber(quadrant, side - 1 - west, side - 1 - east)
        : ringNumber(8 + quadrant, east, west);
  }

  /** The bits of a number moved to the even places. */
  private static long spread(int x) {
    long v = x;
    v = (v | v << 16) & 0x0000ffff0000ffffL;
    v = (v | v << 8) & 0x00ff00ff00ff00ffL;
    v = (v | v << 4) & 0x0f0f0f0f0f0f0f0fL;
    v = (v | v << 2) & 0x3333333333333333L;
    return (v | v << 1) & 0x5555555555555555L;
  }

  /** The bits at even places. */
  private static int even(long bits) {
    long v = bits & 0x5555555555555555L;
    v = (v | v >>> 1) & 0x3333333333333333L;
    v = (v | v >>> 2) & 0x0f0f0f0f0f0f0f0fL;
    v = (v | v >>> 4) & 0x00ff00ff00ff00ffL;
    v = (v | v >>> 8) & 0x0000ffff0000ffffL;
    return (int) (v | v >>> 16);
  }

  @Override
  public String toString() {
    return "equal-area grid of side " + side;
  }
}
