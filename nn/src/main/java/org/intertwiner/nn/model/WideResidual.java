package org.intertwiner.nn.model;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.nn.layer.dropout.FieldDropout;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.layer.pooling.SpatialMean;
import org.intertwiner.nn.layer.structure.Residual;
import org.intertwiner.nn.layer.structure.Restriction;

/**
 * A wide residual network of three stages, in each of which the group may be a smaller one.
 *
 * <p>A block is normalisation, non-linearity and convolution, twice, beside the identity or a
 * pointwise convolution. Where the size is halved the kernels are of even size on data of even
 * size.
 *
 * @param blocks blocks in each stage
 * @param channels channels of the first convolution and of the three stages in a plain network; a
 *     network under a group of order N has fields of √N times fewer copies, which keeps the number
 *     of learned numbers
 * @param groups the group from the second and from the third stage on; empty to keep the group
 * @param dropout rate of dropout between the convolutions of a block
 */
record WideResidual(
    int blocks, List<Integer> channels, List<CompactGroup<?>> groups, double dropout) {
  private static final int STAGES = 3;
  private static final int SMALLEST_SIDE = 8;
  private static final int LARGEST_SIDE = 1024;

  /** The network with all widths scaled. */
  <G> Network network(Building<G> building, ModelRequest<G> request, double scale) {
    if (request.side() < SMALLEST_SIDE || request.side() > LARGEST_SIDE) {
      throw new InvalidInput(
          "side of the pictures",
          request.side() + " cells",
          SMALLEST_SIDE + " … " + LARGEST_SIDE,
          "crop, pad or rescale the pictures");
    }
    List<Layer> layers = new ArrayList<>();
    FieldType<G> data = FieldType.trivial(building.action(), request.channels());
    FieldType<G> first = hidden(building, 0, scale);
    layers.add(building.convolution(data, first, 3));
    stage(layers, 1, building, first, new Sizes(request.side(), request.classes(), scale));
    return Network.of(layers).requireSymmetric(request.side());
  }

  /** What does not depend on the group. */
  private record Sizes(int side, int classes, double scale) {
    Sizes with(int other) {
      return new Sizes(other, classes, scale);
    }
  }

  private <G> FieldType<G> hidden(Building<G> building, int stage, double scale) {
    double dimension = building.hidden(1).channels();
    double width = scale * channels.get(stage) / Math.sqrt(dimension);
    return building.hidden((int) Math.max(1, Math.round(width)));
  }

  private <G> void stage(
      List<Layer> layers, int stage, Building<G> building, FieldType<G> type, Sizes sizes) {
    FieldType<G> hidden = hidden(building, stage, sizes.scale);
    FieldType<G> at = type;
    int side = sizes.side;
    for (int b = 0; b < blocks; b++) {
      Layer block = block(building, at, hidden, side, b == 0 && stage > 1 ? 2 : 1);
      layers.add(block);
      side = block.size(side);
      at = hidden;
    }
    if (stage == STAGES) {
      end(layers, building, hidden, sizes.classes);
    } else if (groups.isEmpty()) {
      stage(layers, stage + 1, building, hidden, sizes.with(side));
    } else {
      restricted(layers, stage + 1, building, hidden, sizes.with(side), groups.get(stage - 1));
    }
  }

  private <G, H> void restricted(
      List<Layer> layers,
      int stage,
      Building<G> building,
      FieldType<G> type,
      Sizes sizes,
      CompactGroup<H> subgroup) {
    Restriction<G, H> restriction = Restriction.of(type, subgroup);
    layers.add(restriction);
    Building<H> smaller = building.over(restriction.output().action());
    stage(layers, stage, smaller, restriction.output(), sizes);
  }

  private <G> Layer block(
      Building<G> building, FieldType<G> in, FieldType<G> out, int side, int stride) {
    int more = stride == 2 && side % 2 == 0 ? 1 : 0;
    List<Layer> body = new ArrayList<>();
    body.add(InnerBatchNorm.of(in));
    body.add(building.nonlinearity(in));
    body.add(building.convolution(in, out, 3 + more, stride, 1));
    body.add(InnerBatchNorm.of(out));
    body.add(building.nonlinearity(out));
    if (dropout > 0) {
      body.add(FieldDropout.of(out, dropout));
    }
    body.add(building.convolution(out, out, 3));
    if (stride == 1 && in.equals(out)) {
      return Residual.of(Network.of(body));
    }
    return Residual.of(Network.of(body), building.convolution(in, out, 1 + more, stride, 0));
  }

  private <G> void end(List<Layer> layers, Building<G> building, FieldType<G> type, int classes) {
    layers.add(InnerBatchNorm.of(type));
    layers.add(building.nonlinearity(type));
    Layer invariants = building.invariants(type);
    layers.add(invariants);
    layers.add(SpatialMean.of(type.alike(invariants.output())));
    layers.add(Linear.of(type.alike(invariants.output()), classes));
  }
}
