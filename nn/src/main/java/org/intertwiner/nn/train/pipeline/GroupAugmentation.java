package org.intertwiner.nn.train.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.train.loss.Targets;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.GridShape;

/**
 * Random elements of a compact group, one for each sample, acting on its field and its target: f ↦
 * g·f, (g·f)(x) = ρ(g) f(g⁻¹x), g uniform in Haar measure. Labels stay.
 *
 * <p><i>Accuracy</i>: elements that keep the grid permute cells exactly; others interpolate with
 * tensor-product Lagrange polynomials and take the outside as zero.
 *
 * <p>Example: {@code GroupAugmentation.of(FieldType.trivial(Representations.plane(d4), 1))} turns
 * and reflects grey pictures.
 *
 * @param <G> the group elements
 */
public final class GroupAugmentation<G> {
  private static final int LINEAR = 2;

  private final FieldType<G> input;
  private final Optional<FieldType<G>> target;
  private final int order;

  private GroupAugmentation(FieldType<G> input, Optional<FieldType<G>> target, int order) {
    this.input = input;
    this.target = target;
    this.order = order;
  }

  /**
   * The group of a type of fields acting on them, with linear interpolation.
   *
   * @param <G> the group elements
   * @param input the type of the fields
   * @return the augmentation; targets that are fields must be named too
   */
  public static <G> GroupAugmentation<G> of(FieldType<G> input) {
    return new GroupAugmentation<>(input, Optional.empty(), LINEAR);
  }

  /**
   * The same augmentation for targets that are fields.
   *
   * @param type the type of the targets, over the same action
   * @return a copy
   * @throws InvalidInput if the actions differ
   */
  public GroupAugmentation<G> withTargets(FieldType<G> type) {
    input.requireSameAction(type, "augmentation of fields and targets");
    return new GroupAugmentation<>(input, Optional.of(type), order);
  }

  /**
   * The same augmentation with another interpolation.
   *
   * @param nodes points along each axis: 2 (linear), 4, 6 or 8
   * @return a copy
   */
  public GroupAugmentation<G> interpolating(int nodes) {
    return new GroupAugmentation<>(input, target, nodes);
  }

  /**
   * Binds the augmentation to the shapes of samples.
   *
   * @param samples the samples
   * @return what changes a batch of one sample, given a source of randomness
   * @throws InvalidInput if the shapes do not fit the types, or targets are fields of a type that
   *     was not named
   */
  public Bound on(Samples samples) {
    GridMap<G> fields = grid("augmented fields", input, samples.shape());
    Optional<Shape> shape = samples.targetShape();
    if (shape.isPresent() && target.isEmpty()) {
      throw new InvalidInput(
          "augmentation", "targets that are fields of no known type", "their type", "withTargets");
    }
    Optional<GridMap<G>> targets = shape.map(s -> grid("augmented targets", target.get(), s));
    return (batch, random) -> {
      G element = input.group().random(random);
      fields.act(element).accept(batch.fields());
      if (targets.isPresent() && batch.targets() instanceof Targets.Values values) {
        targets.get().act(element).accept(values.numbers());
        if (values.mask().length > 0) {
          throw new InvalidInput(
              "augmentation", "masked targets", "targets that are all known", "");
        }
      }
    };
  }

  /** Changes samples in place. */
  @FunctionalInterface
  public interface Bound {
    /**
     * Draws one element and lets it act.
     *
     * @param sample a batch of one sample, whose arrays are changed
     * @param random source of the element
     */
    void apply(Batch sample, RandomGenerator random);
  }

  @FunctionalInterface
  private interface GridMap<G> {
    Consumer<float[]> act(G element);
  }

  private GridMap<G> grid(String what, FieldType<G> type, Shape shape) {
    boolean still = shape.rank() == 1;
    if (shape.at(0) != type.channels() || (!still && shape.rank() != type.dimension() + 1)) {
      throw new InvalidInput(
          what,
          "shape " + shape,
          type.channels() + " channels and " + type.dimension() + " axes of space or none",
          "the augmentation must be made of the type of these fields");
    }
    Representation<G> rho = type.representation();
    if (still) {
      DataAction<G, double[]> action = Actions.matrices(rho);
      return element -> x -> inPlace(action, element, x);
    }
    List<Integer> space = IntStream.range(1, shape.rank()).mapToObj(shape::at).toList();
    GridShape grid = new GridShape(1, type.channels(), space);
    DataAction<G, double[]> action = Actions.grids(grid, type.action(), rho, order);
    return element -> x -> inPlace(action, element, x);
  }

  private static <G> void inPlace(DataAction<G, double[]> action, G element, float[] x) {
    double[] wide = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      wide[i] = x[i];
    }
    double[] moved = action.act(element, wide);
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) moved[i];
    }
  }

  /**
   * Names the group, the types and the interpolation.
   *
   * @return the augmentation for people
   */
  @Override
  public String toString() {
    return "random elements of "
        + input
        + target.map(t -> " on targets " + t).orElse("")
        + ", interpolation order "
        + order;
  }
}
