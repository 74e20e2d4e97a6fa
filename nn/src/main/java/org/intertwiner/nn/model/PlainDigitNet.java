package org.intertwiner.nn.model;

import java.util.Map;
import java.util.OptionalInt;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.nn.layer.Network;
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
    return Models.of(
        "plain",
        new ModelRequest<>(
            Representations.plane(Groups.cyclic(1)),
            1,
            classes,
            side,
            OptionalInt.of(target),
            Map.of()));
  }
}
