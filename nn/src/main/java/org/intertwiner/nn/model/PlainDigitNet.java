package org.intertwiner.nn.model;

import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.convolution.Conv;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.pooling.GroupPool;
import org.intertwiner.reptheory.Representations;

/**
 * The network of {@link SteerableDigitNet} without a symmetry: plain convolutions, and nothing to
 * pool over but the plane. Its fields carry the group of one element.
 */
public final class PlainDigitNet {
  private PlainDigitNet() {}

  /**
   * The plain network.
   *
   * @param classes number of classes
   * @param side rows and columns of the pictures
   * @param target wanted number of learned numbers; the closest possible is taken
   * @return the network
   */
  public static Network of(int classes, int side, int target) {
    FiniteGroup<Permutation> one = Groups.cyclic(1);
    Plain building = new Plain(FieldType.trivial(Representations.plane(one), 1));
    int[] widths = Architecture.widths(building, classes, target);
    return Architecture.of(building, widths, classes, side);
  }

  private record Plain(FieldType<Permutation> picture) implements Building<Permutation> {
    @Override
    public FieldType<Permutation> hidden(int width) {
      return FieldType.trivial(picture.action(), width);
    }

    @Override
    public Layer nonlinearity(FieldType<Permutation> hidden) {
      return Pointwise.relu(hidden);
    }

    @Override
    public Layer convolution(
        FieldType<Permutation> input, FieldType<Permutation> output, int size) {
      return Conv.of(input, output, size);
    }

    @Override
    public Layer invariants(FieldType<Permutation> hidden) {
      return GroupPool.max(hidden);
    }
  }
}
