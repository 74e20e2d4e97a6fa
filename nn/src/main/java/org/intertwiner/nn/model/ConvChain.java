package org.intertwiner.nn.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.nn.layer.dropout.FieldDropout;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.layer.pooling.AntialiasedPool;
import org.intertwiner.nn.layer.pooling.SpatialMax;
import org.intertwiner.nn.layer.pooling.SpatialMean;
import org.intertwiner.nn.layer.structure.Restriction;

/**
 * An architecture without branches: stages of convolution, batch normalisation, non-linearity and
 * pooling; invariants, their mean or maximum over space; linear layers to the classes.
 *
 * @param stages first one first
 * @param cut where the group becomes smaller, if it does
 * @param maxima whether maxima are pooled rather than means, in stages and at the end
 * @param dense hidden widths of the linear layers
 * @param dropout rate of dropout before each linear layer
 */
record ConvChain(
    List<Stage> stages, Optional<Cut> cut, boolean maxima, List<Integer> dense, double dropout) {
  private static final int LARGEST_SIDE = 1024;
  private static final int MOST_SCALES = 4000;

  /**
   * One convolution with what follows it.
   *
   * @param kernel cells along each axis, odd; one more where a stride meets an even size
   * @param padding zeros on each side
   * @param stride 1 or 2
   * @param width fields at the size of the publication, or their ratio
   * @param pooled whether the size is halved by pooling afterwards
   */
  record Stage(int kernel, int padding, int stride, int width, boolean pooled) {
    static Stage of(int kernel, int width) {
      return new Stage(kernel, kernel / 2, 1, width, false);
    }

    Stage pooling() {
      return new Stage(kernel, padding, stride, width, true);
    }

    Stage strided() {
      return new Stage(kernel, padding, 2, width, pooled);
    }

    Stage padded(int cells) {
      return new Stage(kernel, cells, stride, width, pooled);
    }
  }

  /**
   * A restriction to a subgroup.
   *
   * @param after number of stages before it
   * @param subgroup the smaller group
   */
  record Cut(int after, CompactGroup<?> subgroup) {}

  /** The network with the given widths, whose sizes keep the symmetry of the grid. */
  <G> Network network(Building<G> building, int[] widths, ModelRequest<G> request) {
    int least = 4 * (1 + (int) stages.stream().filter(s -> s.pooled || s.stride > 1).count()) - 4;
    if (request.side() < least || request.side() > LARGEST_SIDE) {
      throw new InvalidInput(
          "side of the pictures or volumes",
          request.side() + " cells",
          least + " … " + LARGEST_SIDE,
          "crop, pad or rescale the data");
    }
    List<Layer> layers = new ArrayList<>();
    pieces(building, widths, request).forEach(layers::addAll);
    return Network.of(layers).requireSymmetric(request.side());
  }

  /** Widths in the ratio of the stages for which the learned numbers come closest to a target. */
  <G> int[] widths(Building<G> building, ModelRequest<G> request) {
    int[] usual = stages.stream().mapToInt(Stage::width).toArray();
    if (request.parameters().isEmpty()) {
      return usual;
    }
    int[] ones = usual.clone();
    Arrays.fill(ones, 1);
    Learned unit = Learned.of(pieces(building, ones, request));
    return closest(usual, unit::with, request.parameters().getAsInt());
  }

  /**
   * The learned numbers of the network with widths 1, by how they grow with the widths w: those of
   * a convolution with w_{i−1}·w_i, those of what follows it with w_i, those of the first linear
   * layer without its offsets with w_n, the rest not at all. Counted once: a layer that describes
   * its weights computes how large their first values are.
   */
  private record Learned(int[] convolutions, int[] followers, int first, int rest) {
    static Learned of(List<List<Layer>> unit) {
      int stages = unit.size() - 1;
      int[] convolutions = new int[stages];
      int[] followers = new int[stages];
      for (int i = 0; i < stages; i++) {
        List<Layer> stage = unit.get(i);
        convolutions[i] = learned(stage.get(0));
        followers[i] = stage.subList(1, stage.size()).stream().mapToInt(ConvChain::learned).sum();
      }
      int first = 0;
      int rest = 0;
      for (Layer layer : unit.get(stages)) {
        int here = learned(layer);
        if (first == 0 && here > 0) {
          int offsets = layer instanceof Linear<?> ? layer.output().channels() : 0;
          first = here - offsets;
          here = offsets;
        }
        rest += here;
      }
      return new Learned(convolutions, followers, first, rest);
    }

    int with(int[] widths) {
      int sum = first * widths[widths.length - 1] + rest;
      int before = 1;
      for (int i = 0; i < widths.length; i++) {
        sum += (convolutions[i] * before + followers[i]) * widths[i];
        before = widths[i];
      }
      return sum;
    }
  }

  static int learned(Layer layer) {
    return layer.weights().stream()
        .filter(w -> w.use() != Weight.Use.BUFFER)
        .mapToInt(w -> w.shape().size())
        .sum();
  }

  private static int[] closest(int[] ratio, ToIntFunction<int[]> learned, int target) {
    int[] best = new int[ratio.length];
    Arrays.fill(best, 1);
    for (int s = 1; s <= MOST_SCALES; s++) {
      int[] widths = new int[ratio.length];
      for (int i = 0; i < ratio.length; i++) {
        widths[i] = Math.max(1, Math.round(ratio[i] * s / 100f));
      }
      best = better(learned, target, best, widths);
    }
    int[] centre = best;
    int codes = (int) Math.pow(3, Math.min(6, ratio.length));
    for (int code = 0; code < codes; code++) {
      int[] widths = centre.clone();
      int rest = code;
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(1, widths[i] + (rest % 3) - 1);
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

  /** The layers of each stage, and those of the end. */
  private <G> List<List<Layer>> pieces(
      Building<G> building, int[] widths, ModelRequest<G> request) {
    List<List<Layer>> pieces = new ArrayList<>();
    FieldType<G> data = FieldType.trivial(building.action(), request.channels());
    append(pieces, building, data, widths, request.side(), request.classes());
    return pieces;
  }

  private <G> void append(
      List<List<Layer>> pieces,
      Building<G> building,
      FieldType<G> type,
      int[] widths,
      int side,
      int classes) {
    int i = pieces.size();
    if (i == stages.size()) {
      pieces.add(end(building, type, classes));
      return;
    }
    List<Layer> layers = new ArrayList<>();
    FieldType<G> hidden = building.hidden(widths[i]);
    int left = stage(layers, stages.get(i), building, type, hidden, side);
    pieces.add(layers);
    if (cut.isPresent() && cut.get().after == pieces.size()) {
      appendRestricted(pieces, cut.get().subgroup, layers, building, hidden, widths, left, classes);
    } else {
      append(pieces, building, hidden, widths, left, classes);
    }
  }

  private <G, H> void appendRestricted(
      List<List<Layer>> pieces,
      CompactGroup<H> subgroup,
      List<Layer> layers,
      Building<G> building,
      FieldType<G> hidden,
      int[] widths,
      int side,
      int classes) {
    Restriction<G, H> restriction = Restriction.of(hidden, subgroup);
    layers.add(restriction);
    Building<H> smaller = building.over(restriction.output().action());
    append(pieces, smaller, restriction.output(), widths, side, classes);
  }

  private <G> int stage(
      List<Layer> layers,
      Stage stage,
      Building<G> building,
      FieldType<G> type,
      FieldType<G> hidden,
      int side) {
    Layer nonlinearity = building.nonlinearity(hidden);
    FieldType<G> raw = hidden.alike(nonlinearity.input());
    boolean even = stage.stride == 2 && side % 2 == 0;
    int kernel = even ? stage.kernel + 1 : stage.kernel;
    Layer convolution = building.convolution(type, raw, kernel, stage.stride, stage.padding);
    layers.add(convolution);
    layers.add(InnerBatchNorm.of(raw));
    layers.add(nonlinearity);
    int left = convolution.size(side);
    if (stage.pooled) {
      Layer pool = pool(building, hidden, left);
      layers.add(pool);
      left = pool.size(left);
    }
    return left;
  }

  /** Halves a size; even windows take a cell off an even size, which odd filters then suit. */
  private <G> Layer pool(Building<G> building, FieldType<G> type, int side) {
    if (maxima && building.isPointwise()) {
      return side % 2 == 0
          ? AntialiasedPool.max(type, 2, 3, 2)
          : AntialiasedPool.max(type, 3, 3, 2);
    }
    return AntialiasedPool.of(type, side % 2 == 0 ? 4 : 5, 2);
  }

  private <G> List<Layer> end(Building<G> building, FieldType<G> type, int classes) {
    List<Layer> layers = new ArrayList<>();
    Layer invariants = building.invariants(type);
    layers.add(invariants);
    FieldType<G> features = type.alike(invariants.output());
    layers.add(maxima ? SpatialMax.of(features) : SpatialMean.of(features));
    for (int width : dense) {
      drop(layers, features);
      FieldType<G> wide = FieldType.trivial(building.action(), width);
      // without offsets, which the normalisation would take away
      layers.add(Intertwiner.from(features).to(wide));
      features = wide;
      layers.add(InnerBatchNorm.of(features));
      layers.add(Pointwise.elu(features));
    }
    drop(layers, features);
    layers.add(Linear.of(features, classes));
    return layers;
  }

  private <G> void drop(List<Layer> layers, FieldType<G> features) {
    if (dropout > 0) {
      layers.add(FieldDropout.of(features, dropout));
    }
  }
}
