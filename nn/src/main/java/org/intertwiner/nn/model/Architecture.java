package org.intertwiner.nn.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.layer.pooling.AntialiasedPool;
import org.intertwiner.nn.layer.pooling.SpatialMean;

/**
 * Four convolutions with batch normalisation and non-linearity, halving the picture after the first
 * two; then invariants, the mean over the plane and a linear map to the classes.
 */
final class Architecture {
  private static final int[] RATIO = {4, 6, 8, 10};
  private static final int POOLED = 2;
  private static final int SMALLEST_SIDE = 8;
  private static final int LARGEST_SIDE = 256;

  private Architecture() {}

  /** The network of given widths. */
  static <G> Network of(Building<G> building, int[] widths, int classes, int side) {
    if (side < SMALLEST_SIDE || side > LARGEST_SIDE) {
      throw new InvalidInput(
          "side of the pictures",
          side + " cells",
          SMALLEST_SIDE + " … " + LARGEST_SIDE,
          "crop, pad or rescale the pictures");
    }
    List<Layer> layers = new ArrayList<>();
    FieldType<G> type = building.picture();
    int at = side;
    for (int i = 0; i < widths.length; i++) {
      FieldType<G> hidden = building.hidden(widths[i]);
      Layer nonlinearity = building.nonlinearity(hidden);
      FieldType<G> raw = hidden.alike(nonlinearity.input());
      layers.add(building.convolution(type, raw, Building.KERNELS.get(i)));
      layers.add(InnerBatchNorm.of(raw));
      layers.add(nonlinearity);
      if (i < POOLED) {
        Layer pool = AntialiasedPool.of(hidden, at % 2 == 0 ? 4 : 5, 2);
        layers.add(pool);
        at = pool.size(at);
      }
      type = hidden;
    }
    Layer invariants = building.invariants(type);
    layers.add(invariants);
    layers.add(SpatialMean.of(invariants.output()));
    layers.add(Linear.of(invariants.output(), classes));
    return Network.of(layers).requireSymmetric(side);
  }

  /**
   * Widths in the ratio 4 : 6 : 8 : 10 for which the number of learned numbers is as close to a
   * target as can be.
   *
   * <p>The number is a polynomial in the widths: a·w₁ + b·(w₁w₂ + w₂w₃ + w₃w₄) + c·Σw + d·w₄ + e,
   * its coefficients read off the layers of width one.
   */
  static <G> int[] widths(Building<G> building, int classes, int target) {
    FieldType<G> one = building.hidden(1);
    FieldType<G> raw = one.alike(building.nonlinearity(one).input());
    int lift = count(building.convolution(building.picture(), raw, Building.KERNELS.get(0)));
    int inner = count(building.convolution(one, raw, Building.KERNELS.get(1)));
    int each = count(InnerBatchNorm.of(raw)) + count(building.nonlinearity(one));
    int last = building.invariants(one).output().channels() * classes;
    ToIntFunction<int[]> learned =
        w ->
            lift * w[0]
                + inner * (w[0] * w[1] + w[1] * w[2] + w[2] * w[3])
                + each * (w[0] + w[1] + w[2] + w[3])
                + last * w[3]
                + classes;
    return closest(learned, target);
  }

  private static <G> int count(Layer layer) {
    return layer.weights().stream()
        .filter(w -> w.use() != Weight.Use.BUFFER)
        .mapToInt(w -> w.shape().size())
        .sum();
  }

  private static int[] closest(ToIntFunction<int[]> learned, int target) {
    int[] best = {1, 1, 1, 1};
    for (int s = 1; s <= 4000; s++) {
      int[] widths = new int[RATIO.length];
      for (int i = 0; i < RATIO.length; i++) {
        widths[i] = Math.max(1, Math.round(RATIO[i] * s / 100f));
      }
      best = better(learned, target, best, widths);
    }
    int[] centre = best;
    for (int code = 0; code < 81; code++) {
      int[] widths = centre.clone();
      int rest = code;
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(1, widths[i] + rest % 3 - 1);
        rest /= 3;
      }
      best = better(learned, target, best, widths);
    }
    return best;
  }

  private static int[] better(ToIntFunction<int[]> learned, int target, int[] a, int[] b) {
    boolean closer =
        Math.abs(learned.applyAsInt(b) - target) < Math.abs(learned.applyAsInt(a) - target);
    return closer ? b : a;
  }
}
