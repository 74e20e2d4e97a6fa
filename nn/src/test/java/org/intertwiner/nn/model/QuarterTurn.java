package org.intertwiner.nn.model;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensors;

/** What a quarter turn of the last two axes of random data does to the output of a network. */
final class QuarterTurn {
  private QuarterTurn() {}

  /** The largest change of an output, relative to the largest output. */
  static double change(Network network, Weights weights, int side) {
    int[] extents = new int[network.input().dimension() + 2];
    Arrays.fill(extents, side);
    extents[0] = 1;
    extents[1] = network.input().channels();
    Shape shape = Shape.of(extents);
    SplittableRandom random = new SplittableRandom(2);
    double[] x = new double[shape.size()];
    double[] turned = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextGaussian();
    }
    for (int i = 0; i < x.length; i++) {
      int row = i / side % side;
      int column = i % side;
      turned[i - row * side - column + (side - 1 - column) * side + row] = x[i];
    }
    double[] a = apply(network, weights, shape, x);
    double[] b = apply(network, weights, shape, turned);
    double change = 0;
    double size = 0;
    for (int i = 0; i < a.length; i++) {
      change = Math.max(change, Math.abs(a[i] - b[i]));
      size = Math.max(size, Math.abs(a[i]));
    }
    return change / size;
  }

  private static double[] apply(Network network, Weights weights, Shape shape, double[] x) {
    return Tape.withoutGradients(
            () ->
                network
                    .bind(weights)
                    .apply(Tensors.from(weights.engine(), weights.type(), shape, x)))
        .toDoubles();
  }
}
