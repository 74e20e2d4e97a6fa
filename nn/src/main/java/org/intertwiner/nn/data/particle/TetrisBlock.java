package org.intertwiner.nn.data.particle;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.Spin3;
import org.intertwiner.nn.graph.Structure;

/**
 * The eight shapes of four unit cubes joined face to face, as the centres of their cubes. Two of
 * them, {@link #LEFT_SCREW} and {@link #RIGHT_SCREW}, are mirror images that no rotation takes into
 * each other; the others are their own mirror images.
 *
 * <p>Centres are moved so that their mean is 0. <i>Source</i>: N. Thomas et al., "Tensor field
 * networks" (2018), section 5.1 (3D Tetris).
 *
 * <p>Example: {@code TetrisBlock.LINE.upright()}.
 */
public enum TetrisBlock {
  /** One of the two chiral shapes. */
  LEFT_SCREW(0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0),
  /** The mirror image of {@link #LEFT_SCREW}. */
  RIGHT_SCREW(0, 0, 0, 0, 0, 1, 1, 0, 0, 1, -1, 0),
  /** Two by two. */
  SQUARE(0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0),
  /** Four in a row. */
  LINE(0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 3),
  /** Three faces of one cube. */
  CORNER(0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0),
  /** Three in a row and one at an end. */
  HOOK(0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 1, 0),
  /** Three in a row and one in the middle. */
  TEE(0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 1, 1),
  /** Two rows of two, shifted by one. */
  ZIGZAG(0, 0, 0, 1, 0, 0, 1, 1, 0, 2, 1, 0);

  private static final int MOST_ROTATIONS = 1_000_000;

  @SuppressWarnings("ImmutableEnumChecker") // written by the constructor alone
  private final double[] centres;

  TetrisBlock(double... centres) {
    this.centres = centres;
    for (int a = 0; a < 3; a++) {
      double mean = (centres[a] + centres[3 + a] + centres[6 + a] + centres[9 + a]) / 4;
      for (int i = 0; i < 4; i++) {
        centres[3 * i + a] -= mean;
      }
    }
  }

  /**
   * The shape as it is defined.
   *
   * @return four points of mean 0
   */
  public Structure upright() {
    return Structure.of(3, centres);
  }

  /**
   * The shape in uniformly random rotations, each moved by a random vector of N(0, 1) coordinates.
   *
   * @param count how many, at most 10⁶
   * @param seed of all of them; number n does not depend on the count
   * @return the turned shapes; the nth rotation is the same for every shape
   * @throws InvalidInput if the count is out of range
   */
  public List<Structure> rotated(int count, long seed) {
    if (count < 0 || count > MOST_ROTATIONS) {
      throw new InvalidInput("rotations of a shape", "" + count, "0 … 10⁶", "");
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<Structure> all = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      double[] x = EquivarianceFloor.rotated(Spin3.group().random(random), centres);
      double[] shift = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      for (int i = 0; i < x.length; i++) {
        x[i] += shift[i % 3];
      }
      all.add(Structure.of(3, x));
    }
    return List.copyOf(all);
  }
}
