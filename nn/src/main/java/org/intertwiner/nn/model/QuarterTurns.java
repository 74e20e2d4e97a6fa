package org.intertwiner.nn.model;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.train.Predictor;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.Equivariance;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.tolerance.Tolerance;

/**
 * The check of a network on the rotations of its group that move cells of a square grid onto cells,
 * which are the only ones whose action on pictures is exact.
 */
final class QuarterTurns {
  /** Largest relative error that float32 sums in another order explain in networks of this size. */
  static final double TOLERANCE = 1e-5;

  private static final int SAMPLES = 299;
  private static final double EXACT = 1e-9;

  private QuarterTurns() {}

  /**
   * Checks that outputs do not change.
   *
   * @param name what reports call the network
   * @param action how the group moves the plane
   * @param predictor the network
   * @param pictures inputs
   * @param seed seed of the samples
   * @return the report: tested on 299 random pairs, or refuted with a shrunk picture
   */
  static Report check(
      String name,
      Representation<?> action,
      Predictor predictor,
      LabelledImages pictures,
      long seed) {
    FiniteGroup<Permutation> turns = Groups.cyclic(order(action));
    int side = pictures.rows();
    FieldShape shape = new FieldShape(1, 1, side, side);
    var input =
        Actions.on(
            Spaces.floats(),
            Actions.fields(shape, Representations.plane(turns), Representations.trivial(turns), 2));
    NumericMap<Permutation, float[], float[]> map =
        NumericMap.of(
            name,
            input,
            Actions.trivial(Spaces.floats()),
            (float[] x) -> predictor.apply(x, side, side));
    return Equivariance.of(map)
        .under(turns)
        .inputs(Sampler.of(random -> draw(pictures, random), QuarterTurns::halves))
        .samples(SAMPLES)
        .adversarial(0, 0)
        .seed(seed)
        .tolerance(new Tolerance.Declared(TOLERANCE, "float32 sums are taken in another order"))
        .check();
  }

  /** How many of the quarter turns belong to the group: 1, 2 or 4. */
  private static <G> int order(Representation<G> action) {
    if (!(action.group() instanceof FiniteGroup<G> group)) {
      return 4;
    }
    int count = 0;
    for (int g = 0; g < group.order(); g++) {
      double[][] m = action.from(group.element(g));
      boolean rotation = m[0][0] * m[1][1] - m[0][1] * m[1][0] > 0;
      count += rotation && onGrid(m[0][0]) && onGrid(m[1][0]) ? 1 : 0;
    }
    return count / kernelOrder(action, group);
  }

  private static <G> int kernelOrder(Representation<G> action, FiniteGroup<G> group) {
    int count = 0;
    for (int g = 0; g < group.order(); g++) {
      double[][] m = action.from(group.element(g));
      count += Math.abs(m[0][0] - 1) < EXACT && Math.abs(m[1][1] - 1) < EXACT ? 1 : 0;
    }
    return count;
  }

  private static boolean onGrid(double entry) {
    return Math.abs(entry - Math.rint(entry)) < EXACT;
  }

  private static float[] draw(LabelledImages pictures, RandomGenerator random) {
    float[] pixels = new float[pictures.rows() * pictures.columns()];
    pictures.copyImage(random.nextInt(pictures.count()), pixels, 0);
    return pixels;
  }

  /** The picture with the first or the second half of its inked cells left blank. */
  private static List<float[]> halves(float[] picture) {
    List<Integer> inked = new ArrayList<>();
    for (int i = 0; i < picture.length; i++) {
      if (picture[i] != 0) {
        inked.add(i);
      }
    }
    if (inked.size() < 2) {
      return List.of();
    }
    int middle = inked.size() / 2;
    return List.of(
        without(picture, inked.subList(0, middle)),
        without(picture, inked.subList(middle, inked.size())));
  }

  private static float[] without(float[] picture, List<Integer> cells) {
    float[] rest = picture.clone();
    cells.forEach(i -> rest[i] = 0);
    return rest;
  }
}
