package org.intertwiner.nn.task;

import org.intertwiner.algebra.InvalidInput;

/**
 * What {@link TetrisTask} does.
 *
 * <p>Example: {@code TetrisPlan.usual().withSeed(3)}.
 *
 * @param rotations test rotations of each shape
 * @param recipe how the models are trained; a batch of 8 is all shapes
 * @param degree of harmonics of the edges
 * @param layers of convolution
 * @param copies of every hidden representation
 * @param seed of first values; test rotations use the one after it
 */
public record TetrisPlan(
    int rotations, Recipe recipe, int degree, int layers, int copies, long seed) {
  /**
   * Checks the numbers.
   *
   * @param rotations test rotations of each shape
   * @param recipe how the models are trained; a batch of 8 is all shapes
   * @param degree of harmonics of the edges
   * @param layers of convolution
   * @param copies of every hidden representation
   * @param seed of first values; test rotations use the one after it
   * @throws InvalidInput if one is out of range
   */
  public TetrisPlan {
    boolean fits = rotations >= 1 && degree >= 1 && layers >= 2 && copies >= 1;
    if (!fits || recipe.batch() > 8) {
      throw new InvalidInput(
          "plan of Tetris",
          rotations
              + " rotations, degree "
              + degree
              + ", "
              + layers
              + " layers, "
              + copies
              + " copies, batches of "
              + recipe.batch(),
          "positive numbers, at least two layers, batches of at most 8",
          "a layer that leads from invariants to vectors and one back are needed");
    }
  }

  /**
   * The usual plan: 64 rotations, 100 steps on all shapes, degree 2, three layers.
   *
   * @return a plan of a few seconds
   */
  public static TetrisPlan usual() {
    return new TetrisPlan(
        64, new Recipe(100, 8, 0.01, false, Double.POSITIVE_INFINITY, 0), 2, 3, 8, 1);
  }

  /**
   * The same from other first values.
   *
   * @param other the seed
   * @return a copy
   */
  public TetrisPlan withSeed(long other) {
    return new TetrisPlan(rotations, recipe, degree, layers, copies, other);
  }

  /**
   * The same trained otherwise.
   *
   * @param other the recipe
   * @return a copy
   */
  public TetrisPlan withRecipe(Recipe other) {
    return new TetrisPlan(rotations, other, degree, layers, copies, seed);
  }
}
