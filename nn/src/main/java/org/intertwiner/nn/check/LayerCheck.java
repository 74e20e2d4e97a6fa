package org.intertwiner.nn.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.verify.Equivariance;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.GridShape;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.tolerance.Tolerance;

/**
 * The check that a layer (a network is one) with its numbers commutes with its group, as evaluated.
 *
 * <p>On a grid it ranges over all {@linkplain GridSymmetry elements that keep the grid}; on
 * features without space over the whole group by its Haar measure. Where the layer ends over a
 * subgroup, over the elements of that subgroup. Random standard normal inputs, tolerance from the
 * noise floor of the kind of number; where numbers or contractions have 16 bits, 16 units of
 * roundoff of that kind.
 *
 * <pre>{@code
 * Report report = LayerCheck.of(network, weights).on(17, 17).check();
 * report.verdict();   // TESTED, or REFUTED with an element and a small input
 * }</pre>
 */
public final class LayerCheck {
  private static final int SAMPLES = 59;
  private static final int BATCH = 16;
  private static final int MOST_NUMBERS = 1 << 26;

  /** Units of roundoff that a network in half or mixed precision may lose. */
  private static final int HALF_UNITS = 16;

  private final String name;
  private final Layer layer;
  private final Weights weights;
  private final List<Integer> space;
  private final int samples;
  private final long seed;
  private final Optional<Tolerance> tolerance;
  private final boolean linear;

  private LayerCheck(
      String name,
      Layer layer,
      Weights weights,
      List<Integer> space,
      int samples,
      long seed,
      Optional<Tolerance> tolerance,
      boolean linear) {
    this.name = name;
    this.layer = layer;
    this.weights = weights;
    this.space = space;
    this.samples = samples;
    this.seed = seed;
    this.tolerance = tolerance;
    this.linear = linear;
  }

  /**
   * The check of a layer on features without space.
   *
   * @param layer any layer or network
   * @param weights its numbers, on any engine; they decide the kind of number
   * @return a check of 59 samples (with no failure, the claim fails for less than 5 % of elements
   *     and inputs at confidence 95 %)
   */
  public static LayerCheck of(Layer layer, Weights weights) {
    return new LayerCheck(
        layer.kind(), layer, weights, List.of(), SAMPLES, 0, Optional.empty(), false);
  }

  /**
   * The check on fields over a grid.
   *
   * @param extents cells along each axis of space, as many as the action of the input has
   *     dimensions
   * @return a copy
   * @throws InvalidInput if the number of axes is another
   */
  public LayerCheck on(int... extents) {
    if (extents.length != layer.input().dimension()) {
      throw new InvalidInput(
          "grid of a layer check",
          extents.length + " axes",
          layer.input().dimension() + " axes, as the action on space has",
          "");
    }
    return new LayerCheck(
        name,
        layer,
        weights,
        Arrays.stream(extents).boxed().toList(),
        samples,
        seed,
        tolerance,
        linear);
  }

  /**
   * What reports call the layer.
   *
   * @param other the name
   * @return a copy
   */
  public LayerCheck named(String other) {
    return new LayerCheck(other, layer, weights, space, samples, seed, tolerance, linear);
  }

  /**
   * How many random samples.
   *
   * @param count at least 1
   * @return a copy
   */
  public LayerCheck samples(int count) {
    return new LayerCheck(name, layer, weights, space, count, seed, tolerance, linear);
  }

  /**
   * Another seed.
   *
   * @param other the seed of elements and inputs
   * @return a copy
   */
  public LayerCheck seed(long other) {
    return new LayerCheck(name, layer, weights, space, samples, other, tolerance, linear);
  }

  /**
   * A tolerance in place of the noise floor, or of that for 16 bits.
   *
   * @param declared the largest error, with its reason
   * @return a copy
   */
  public LayerCheck tolerance(Tolerance declared) {
    return new LayerCheck(
        name, layer, weights, space, samples, seed, Optional.of(declared), linear);
  }

  /**
   * Declares the layer linear: it is checked on a basis and on generators of the group, which
   * certifies it for all inputs and elements. A layer that is not linear is told so.
   *
   * @return a copy
   */
  public LayerCheck declaredLinear() {
    return new LayerCheck(name, layer, weights, space, samples, seed, tolerance, true);
  }

  /**
   * Looks.
   *
   * @return tested on random elements and inputs, or refuted with a shrunk counter-example
   * @throws InvalidInput if the layer cannot be applied to fields of this size
   */
  public Report check() {
    return weights.type() == DType.FLOAT32 ? check(Spaces.floats()) : check(Spaces.doubles());
  }

  /**
   * Looks, and fails if the layer is refuted.
   *
   * @return the report
   * @throws AssertionError if the layer does not commute with its group
   */
  public Report assertHolds() {
    Report report = check();
    if (!report.verdict().holds()) {
      throw new AssertionError(report.toString());
    }
    return report;
  }

  private <X> Report check(Space<X> numbers) {
    Embedding<?, ?> embedding = Embedding.of(layer);
    return check(numbers, embedding);
  }

  private <G, H, X> Report check(Space<X> numbers, Embedding<G, H> embedding) {
    Shape in = shape(1, embedding.input(), space);
    if (in.size() > MOST_NUMBERS) {
      throw new InvalidInput(
          "input of a layer check", in.size() + " numbers", "at most " + MOST_NUMBERS, "");
    }
    UnaryOperator<Tensor> map = Tape.withoutGradients(() -> layer.bind(evaluating()));
    List<Integer> out = outputSpace(map, in);
    // derivatives of the action, which certify linear maps, are known for the whole group only
    DataAction<H, double[]> source =
        linear && embedding.isWhole()
            ? action(embedding.output().alike(embedding.input()), space)
            : Actions.restricted(action(embedding.input(), space), embedding.map());
    DataAction<H, double[]> target = action(embedding.output(), out);
    NumericMap<H, X, X> numeric =
        NumericMap.of(
                name,
                Actions.on(numbers, source),
                Actions.on(numbers, target),
                (X x) -> apply(map, numbers, List.of(x), in).get(0))
            .batched(xs -> apply(map, numbers, xs, in), BATCH);
    Symmetry<H> symmetry =
        space.isEmpty()
            ? Symmetry.haar(embedding.output().group())
            : GridSymmetry.of(embedding.output().action());
    Equivariance<H, X, X> question =
        Equivariance.of(linear ? numeric.declaredLinear() : numeric)
            .under(symmetry)
            .inputs(sampler(numbers, in.size()))
            .samples(samples)
            .seed(seed);
    return tolerance.or(this::ofHalf).map(question::tolerance).orElse(question).check();
  }

  /** Rounding the input as the weights are says nothing of contractions in fewer bits. */
  private Optional<Tolerance> ofHalf() {
    DType narrow = weights.computing();
    return narrow.isHalf()
        ? Optional.of(
            new Tolerance.Declared(
                HALF_UNITS * narrow.roundoff(),
                HALF_UNITS + " units of roundoff: contractions are rounded to " + narrow))
        : Optional.empty();
  }

  private Scope evaluating() {
    return weights.scope(false, new SplittableRandom(seed));
  }

  private static Shape shape(int batch, FieldType<?> type, List<Integer> space) {
    List<Integer> extents = new ArrayList<>(List.of(batch, type.channels()));
    extents.addAll(space);
    return Shape.of(extents.stream().mapToInt(Integer::intValue).toArray());
  }

  private static <G> DataAction<G, double[]> action(FieldType<G> type, List<Integer> space) {
    return space.isEmpty()
        ? Actions.matrices(type.representation())
        : Actions.grids(
            new GridShape(1, type.channels(), space), type.action(), type.representation(), 2);
  }

  private List<Integer> outputSpace(UnaryOperator<Tensor> map, Shape in) {
    Engine engine = weights.engine();
    try (Step step = engine.step()) {
      Tensor zero = Tensors.zeros(engine, weights.type(), in);
      Shape out = Tape.withoutGradients(() -> map.apply(zero)).shape();
      int channels = layer.output().channels();
      boolean spatial = out.rank() == layer.output().dimension() + 2;
      if ((!spatial && out.rank() != 2) || out.at(1) != channels || step.size() < 0) {
        throw new InvalidInput(
            "output of layer " + name,
            "shape " + out,
            "(batch, " + channels + ", …space) for " + layer.output(),
            "");
      }
      return Arrays.stream(out.toArray()).skip(2).boxed().toList();
    }
  }

  private <X> List<X> apply(UnaryOperator<Tensor> map, Space<X> numbers, List<X> xs, Shape one) {
    Engine engine = weights.engine();
    double[] values = new double[xs.size() * one.size()];
    for (int i = 0; i < xs.size(); i++) {
      System.arraycopy(numbers.coordinates(xs.get(i)), 0, values, i * one.size(), one.size());
    }
    int[] extents = one.toArray();
    extents[0] = xs.size();
    Step step = engine.step();
    try {
      Tensor x = Tensors.from(engine, weights.type(), Shape.of(extents), values);
      double[] y = Tape.withoutGradients(() -> map.apply(x)).toDoubles();
      List<X> results = new ArrayList<>();
      int size = y.length / xs.size();
      for (int i = 0; i < xs.size(); i++) {
        double[] own = Arrays.copyOfRange(y, i * size, (i + 1) * size);
        results.add(FlatNumbers.read(numbers, own));
      }
      return results;
    } finally {
      step.close();
    }
  }

  private static <X> Sampler<X> sampler(Space<X> numbers, int size) {
    return Sampler.of(
        random -> {
          double[] values = new double[size];
          for (int i = 0; i < size; i++) {
            values[i] = random.nextGaussian();
          }
          return FlatNumbers.read(numbers, values);
        },
        x -> FlatNumbers.halves(numbers, x, 0, size));
  }
}
