package org.intertwiner.nn.model;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.nonlinearity.GatedNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.pooling.GroupPool;
import org.intertwiner.nn.layer.pooling.NormPool;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;

/**
 * A small convolutional network whose classes do not change when the picture is moved by a group.
 *
 * <p>Under a finite group the fields inside are regular, with rectifiers and the maximum over the
 * group at the end; under SO(2) and O(2) they are irreducible fields of frequency 0 … 3, with gated
 * non-linearities and norms at the end. Kernels come from the exact solver for the group that is
 * given, whatever it is.
 */
public final class SteerableDigitNet {
  private static final int LARGEST_ORDER = 48;
  private static final int HIGHEST_FREQUENCY = 3;

  private SteerableDigitNet() {}

  /**
   * The network under a group.
   *
   * @param <G> the group elements
   * @param action how the group moves the plane: orthogonal 2×2 matrices
   * @param classes number of classes
   * @param side rows and columns of the pictures
   * @param target wanted number of learned numbers; the closest possible is taken
   * @return the network
   * @throws InvalidInput if the action is none on the plane
   * @throws LimitExceeded if the group is finite with more than 48 elements
   */
  public static <G> Network of(Representation<G> action, int classes, int side, int target) {
    Building<G> building = building(action);
    int[] widths = Architecture.widths(building, classes, target);
    return Architecture.of(building, widths, classes, side);
  }

  /**
   * The negative control: the same network with the samples of every kernel basis in random order.
   *
   * @param <G> the group elements
   * @param network a network of this class
   * @param random source of the order
   * @return a network with weights of the same shapes that commutes with nothing but translations
   */
  public static Network shuffled(Network network, RandomGenerator random) {
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : network.layers()) {
      layers.add(
          layer instanceof SteerableConv<?> convolution
              ? convolution.withShuffledBasis(random)
              : layer);
    }
    return Network.of(layers);
  }

  private static <G> Building<G> building(Representation<G> action) {
    FieldType<G> picture = FieldType.trivial(action, 1);
    if (!(action.group() instanceof FiniteGroup<G> finite)) {
      return new Irreducible<>(picture);
    }
    if (finite.order() > LARGEST_ORDER) {
      throw new LimitExceeded(
          "group of the network",
          finite.name() + " of order " + finite.order(),
          "at most " + LARGEST_ORDER + " elements",
          "use SO2 or O2 for finer rotations");
    }
    return new Regular<>(picture, Representations.regular(finite));
  }

  private static <G> SteerableConv<G> steerable(FieldType<G> in, FieldType<G> out, int size) {
    return SteerableConv.from(in).to(out).kernelSize(size);
  }

  private record Regular<G>(FieldType<G> picture, Representation<G> regular)
      implements Building<G> {
    @Override
    public FieldType<G> hidden(int width) {
      return FieldType.of(picture.action(), regular, width);
    }

    @Override
    public Layer nonlinearity(FieldType<G> hidden) {
      return Pointwise.relu(hidden);
    }

    @Override
    public Layer convolution(FieldType<G> input, FieldType<G> output, int size) {
      return steerable(input, output, size);
    }

    @Override
    public Layer invariants(FieldType<G> hidden) {
      return GroupPool.max(hidden);
    }
  }

  private record Irreducible<G>(FieldType<G> picture) implements Building<G> {
    @Override
    public FieldType<G> hidden(int width) {
      Representation<G> action = picture.action();
      FieldType<G> type = FieldType.trivial(action, width);
      boolean reflects = action.group() instanceof O2;
      for (int k = 1; k <= HIGHEST_FREQUENCY; k++) {
        Representation<G> irrep =
            reflects
                ? Representations.frequency(action.group(), 1, k)
                : Representations.frequency(action.group(), k);
        type = type.plus(FieldType.of(action, irrep, width));
      }
      return type;
    }

    @Override
    public Layer nonlinearity(FieldType<G> hidden) {
      return GatedNonlinearity.to(hidden);
    }

    @Override
    public Layer convolution(FieldType<G> input, FieldType<G> output, int size) {
      return steerable(input, output, size);
    }

    @Override
    public Layer invariants(FieldType<G> hidden) {
      return NormPool.of(hidden);
    }
  }
}
