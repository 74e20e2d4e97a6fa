package org.intertwiner.verify.foreign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.symmetry.Translation;
import org.intertwiner.verify.tensor.NumericArray;

/**
 * The group ℝ on a batch: t moves every item but the first by t times a fixed direction without
 * zeros. An output of the first item that depends on its mates at all depends on t, but for
 * directions of measure zero.
 *
 * @param items how many items the batch has
 */
record BatchMates(int items) implements DataAction<Translation, double[]> {
  @Override
  public Space<double[]> space() {
    return Spaces.doubles();
  }

  @Override
  public double[] act(Translation t, double[] x) {
    double[] out = x.clone();
    for (int k = x.length / items; k < out.length; k++) {
      out[k] += t.at(0) * direction(k);
    }
    return out;
  }

  /** Numbers of size 1 … 2 with changing signs: the finaliser of SplitMix64 on the index. */
  private static double direction(int k) {
    long z = (k + 1L) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z ^= z >>> 27;
    double size = 1 + (z >>> 40) * 0x1p-24;
    return (z & 1) == 0 ? size : -size;
  }

  @Override
  public Discretisation discretisation(Translation t) {
    return Discretisation.exact();
  }

  @Override
  public Optional<String> describe(Translation t) {
    return Optional.of("the other items of the batch are changed");
  }

  /** The first item of a batch, alone. */
  static NumericArray first(NumericArray array) {
    int item = array.size() / array.shape().get(0);
    return NumericArray.of(array.type(), first(array.shape()), Arrays.copyOf(array.values(), item));
  }

  /** The shape of a batch of one item. */
  static List<Integer> first(List<Integer> shape) {
    List<Integer> out = new ArrayList<>(shape);
    out.set(0, 1);
    return out;
  }
}
