package org.intertwiner.nn.model;

import java.util.Map;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.reptheory.Representation;

/**
 * A small convolutional network whose classes do not change when the picture is moved by a group:
 * the model {@code digits} of {@link Models}, for grey pictures.
 *
 * <p>Under a finite group the fields inside are regular, with rectifiers and the maximum over the
 * group at the end; under SO(2) and O(2) they are irreducible fields of frequency 0 … 3, with gated
 * non-linearities and norms at the end. Kernels come from the exact solver for the group that is
 * given, whatever it is.
 */
public final class SteerableDigitNet {
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
    return Models.of(
        "digits", new ModelRequest<>(action, 1, classes, side, OptionalInt.of(target), Map.of()));
  }

  /**
   * The negative control: {@link Models#shuffled}.
   *
   * @param network any network
   * @param random source of the order
   * @return a network with weights of the same shapes that commutes with nothing but translations
   */
  public static Network shuffled(Network network, RandomGenerator random) {
    return Models.shuffled(network, random);
  }
}
