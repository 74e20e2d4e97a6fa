package org.intertwiner.nn.data;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;

/**
 * Rotated digits in the protocol of MNIST-rot, made from any set of upright pictures: each picture
 * of either part is one of the source, turned by its own uniformly random angle in [0, 2π). Either
 * part can also be left upright; it then shows the same digits.
 *
 * <p>The source is first divided at random into digits for training and digits for the test, in the
 * ratio of the sizes asked for; no digit is in both. A part that is larger than its digits uses
 * each of them equally often (up to one), every time at another angle; a part that is smaller
 * leaves some out.
 *
 * <p><i>Accuracy</i>: the same digits and seed give the same bits on every machine; what turning
 * itself loses is that of {@link ImageRotation}. <i>Complexity</i>: about 4 µs (bilinear) or 20 µs
 * (bicubic) a picture of 28×28.
 *
 * <p><i>Source</i>: H. Larochelle, D. Erhan, A. Courville, J. Bergstra, Y. Bengio, "An empirical
 * evaluation of deep architectures on problems with many factors of variation" (2007), whose sets
 * hold 12 000 and 50 000 pictures.
 *
 * <pre>{@code
 * RotatedDigits.protocol().withSizes(8000, 2000).withSeed(7).from(digits)
 * }</pre>
 *
 * @param training pictures to learn from
 * @param test pictures to judge by
 * @param seed seed of the division and of all angles
 * @param trainingTurned whether the training pictures are turned
 * @param testTurned whether the test pictures are turned
 * @param interpolation how values between cells are made
 * @param side rows and columns: at least those of the source, which is padded with zeros before it
 *     is turned about the new centre; 0 for the size of the source
 */
public record RotatedDigits(
    int training,
    int test,
    long seed,
    boolean trainingTurned,
    boolean testTurned,
    Interpolation interpolation,
    int side) {

  private static final int LARGEST_SIDE = 1024;

  /**
   * Checks the numbers.
   *
   * @param training pictures to learn from
   * @param test pictures to judge by
   * @param seed seed of the division and of all angles
   * @param trainingTurned whether the training pictures are turned
   * @param testTurned whether the test pictures are turned
   * @param interpolation how values between cells are made
   * @param side rows and columns: at least those of the source, which is padded with zeros before
   *     it is turned about the new centre; 0 for the size of the source
   * @throws InvalidInput if a part is empty or the side is negative or above 1024
   */
  public RotatedDigits {
    if (training < 1 || test < 1 || side < 0 || side > LARGEST_SIDE) {
      throw new InvalidInput(
          "protocol of rotated digits",
          training + " for training, " + test + " for testing, side " + side,
          "positive parts and a side of 0 … " + LARGEST_SIDE,
          "start from RotatedDigits.protocol()");
    }
  }

  /**
   * The usual sizes: 12 000 for training, 50 000 for the test, seed 0, all turned, bilinear, side
   * of the source.
   *
   * @return the protocol
   */
  public static RotatedDigits protocol() {
    return new RotatedDigits(12_000, 50_000, 0, true, true, Interpolation.BILINEAR, 0);
  }

  /**
   * Both parts of given sizes, all turned, bilinear, side of the source.
   *
   * @param source upright pictures
   * @param training pictures to learn from
   * @param test pictures to judge by
   * @param seed seed of the division and of all angles
   * @return two sets without a common digit
   * @throws InvalidInput if a part is empty or the source has fewer than two pictures
   */
  public static LabelledImages.Split protocol(
      LabelledImages source, int training, int test, long seed) {
    return protocol().withSizes(training, test).withSeed(seed).from(source);
  }

  /**
   * The same protocol with other sizes.
   *
   * @param forTraining pictures to learn from
   * @param forTest pictures to judge by
   * @return a copy
   * @throws InvalidInput if a part is empty
   */
  public RotatedDigits withSizes(int forTraining, int forTest) {
    return new RotatedDigits(
        forTraining, forTest, seed, trainingTurned, testTurned, interpolation, side);
  }

  /**
   * The same protocol with another seed.
   *
   * @param other seed of the division and of all angles
   * @return a copy
   */
  public RotatedDigits withSeed(long other) {
    return new RotatedDigits(
        training, test, other, trainingTurned, testTurned, interpolation, side);
  }

  /**
   * The same protocol with training pictures left upright: the same digits as with turned ones.
   *
   * @return a copy
   */
  public RotatedDigits withUprightTraining() {
    return new RotatedDigits(training, test, seed, false, testTurned, interpolation, side);
  }

  /**
   * The same protocol with test pictures left upright: the same digits as with turned ones.
   *
   * @return a copy
   */
  public RotatedDigits withUprightTest() {
    return new RotatedDigits(training, test, seed, trainingTurned, false, interpolation, side);
  }

  /**
   * The same protocol with another way to read pictures between cells.
   *
   * @param other how values between cells are made
   * @return a copy
   */
  public RotatedDigits withInterpolation(Interpolation other) {
    return new RotatedDigits(training, test, seed, trainingTurned, testTurned, other, side);
  }

  /**
   * The same protocol on larger pictures; 29 makes digits of 28 odd, so that strides keep quarter
   * turns.
   *
   * @param other rows and columns
   * @return a copy
   * @throws InvalidInput if it is negative or above 1024
   */
  public RotatedDigits withSide(int other) {
    return new RotatedDigits(
        training, test, seed, trainingTurned, testTurned, interpolation, other);
  }

  /**
   * Makes both parts.
   *
   * @param source upright pictures, at least two
   * @return two sets without a common digit
   * @throws InvalidInput if there are fewer than two pictures, the side is smaller than theirs, or
   *     the parts would not fit into arrays
   */
  public LabelledImages.Split from(LabelledImages source) {
    SplittableRandom random = new SplittableRandom(seed);
    int[][] digits = divided(source, random.split());
    LabelledImages padded = side == 0 ? source : source.padded(side, side);
    return new LabelledImages.Split(
        part(padded, digits[0], training, trainingTurned, random.split()),
        part(padded, digits[1], test, testTurned, random.split()));
  }

  /** The digits of either part, in random order. */
  private int[][] divided(LabelledImages source, SplittableRandom random) {
    int count = source.count();
    if (count < 2) {
      throw new InvalidInput(
          "source of rotated digits",
          source.toString(),
          "at least two pictures",
          "training and test share no digit");
    }
    int[] order = Batches.shuffled(count, random);
    double share = (double) training / ((double) training + test);
    int first = (int) Math.max(1, Math.min(count - 1L, Math.round(share * count)));
    return new int[][] {Arrays.copyOf(order, first), Arrays.copyOfRange(order, first, count)};
  }

  private LabelledImages part(
      LabelledImages source, int[] digits, int count, boolean turn, SplittableRandom random) {
    int[] indices = new int[count];
    int[] order = digits;
    for (int n = 0; n < count; n++) {
      if (n > 0 && n % digits.length == 0) {
        int[] again = Batches.shuffled(digits.length, random);
        int[] next = new int[digits.length];
        Arrays.setAll(next, i -> digits[again[i]]);
        order = next;
      }
      indices[n] = order[n % digits.length];
    }
    LabelledImages upright = source.select(indices);
    return turn ? upright.randomlyRotated(random.split(), interpolation) : upright;
  }
}
