package org.intertwiner.verify.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Symmetry;

/**
 * Measures how invariant a classifier is that was never built to be: over a data set, as numbers
 * with intervals, and resolved over the group.
 *
 * <p>A verdict says whether f(g·x) = f(x); these figures say how far a map is from it that has only
 * learned it, on the data and in its derivatives. {@link Metrics} has the formulas.
 *
 * <p><b>Key relations</b>: for a map that is invariant, LI = RLI = 0, PDI = 1 and, for orthogonal
 * actions, SIS = 1, at every input. Scaling f by c scales LI by c² and leaves RLI, SIS and the
 * invariant share alone: since ‖f(g·x) − f(x)‖ ≤ Lip(f) ‖g·x − x‖, LI can be lowered by letting the
 * singular values of f decay, so it must be read beside RLI and the {@link JacobianSpectrum}.
 *
 * <p><b>Deterministic</b>: the same data, options and model give the same report.
 * <b>Complexity</b>: (1 + |G|) evaluations for each input, times 1 + 4n with differences in n
 * coordinates.
 *
 * <p>Example: {@code Invariance.of("net", action, net::logits).over(Groups.cyclic(4), images)}.
 *
 * @param <G> the group elements
 * @param <X> the inputs
 */
public final class Invariance<G, X> {
  private final String name;
  private final DataAction<G, X> action;
  private final Function<List<X>, List<double[]>> logits;
  private final Saliency<X> saliency;
  private final MetricsOptions options;

  private Invariance(
      String name,
      DataAction<G, X> action,
      Function<List<X>, List<double[]>> logits,
      Saliency<X> saliency,
      MetricsOptions options) {
    this.name = name;
    this.action = action;
    this.logits = logits;
    this.saliency = saliency;
    this.options = options;
  }

  /**
   * A classifier.
   *
   * @param <G> the group elements
   * @param <X> the inputs
   * @param name what reports call it
   * @param action the action on its inputs
   * @param logits its logits, one list for each input of a batch
   * @return the measurement, without saliency
   */
  public static <G, X> Invariance<G, X> of(
      String name, DataAction<G, X> action, Function<List<X>, List<double[]>> logits) {
    return new Invariance<>(name, action, logits, Saliency.none(), MetricsOptions.DEFAULT);
  }

  /**
   * A map whose output numbers are taken as logits.
   *
   * @param <G> the group elements
   * @param <X> the inputs
   * @param <Y> the outputs
   * @param map the map; the action on its outputs is not looked at
   * @return the measurement, without saliency
   */
  public static <G, X, Y> Invariance<G, X> of(NumericMap<G, X, Y> map) {
    return of(
        map.name(),
        map.source(),
        batch -> map.applyAll(batch).stream().map(map.target().space()::coordinates).toList());
  }

  /**
   * The same measurement with saliency.
   *
   * @param way how gradients are found
   * @return a copy
   */
  public Invariance<G, X> with(Saliency<X> way) {
    return new Invariance<>(name, action, logits, way, options);
  }

  /**
   * The same measurement with other options.
   *
   * @param other seed, intervals, batches and limits
   * @return a copy
   */
  public Invariance<G, X> with(MetricsOptions other) {
    return new Invariance<>(name, action, logits, saliency, other);
  }

  /**
   * Over all elements of a finite group, with the spectrum over its irreducible representations.
   *
   * @param group the group
   * @param data at least one input; RLI and the shares need two
   * @return the report
   * @throws InvalidInput if there are no data or the model's answers do not fit each other
   * @throws LimitExceeded if the group or the work is past the {@linkplain MetricsOptions limits}
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public InvarianceReport over(FiniteGroup<G> group, List<X> data) {
    requireElements(group.order());
    List<String> names = new ArrayList<>();
    List<G> elements = new ArrayList<>();
    List<G> inverses = new ArrayList<>();
    for (int i = 0; i < group.order(); i++) {
      names.add(group.wordText(i));
      elements.add(group.element(i));
      inverses.add(group.inverse(group.element(i)));
    }
    return new Measurement<G, X>(
            name,
            group.name(),
            new Elements<>(elements, inverses, names, OrbitEnergies.of(group)),
            List.of())
        .run(action, logits, saliency, data, options);
  }

  /**
   * Over random elements of any group, the same ones for every input; with the change along its Lie
   * algebra where the action can be differentiated.
   *
   * @param symmetry the group with the distribution of its elements
   * @param elements how many elements are drawn
   * @param data at least one input; RLI and the shares need two
   * @return the report
   * @throws InvalidInput if there are no data or elements, or the model's answers do not fit each
   *     other
   * @throws LimitExceeded if the work is past the {@linkplain MetricsOptions limits}
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public InvarianceReport over(Symmetry<G> symmetry, int elements, List<X> data) {
    requireElements(elements);
    RandomGenerator random = random(options.seed());
    List<G> drawn = new ArrayList<>();
    List<G> inverses = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < elements; i++) {
      G g = symmetry.random(random);
      drawn.add(g);
      inverses.add(symmetry.group().inverse(g));
      names.add(symmetry.describe(g).or(() -> action.describe(g)).orElse(g.toString()));
    }
    List<LieGenerator> generators = new ArrayList<>();
    List<Generator<G>> all = symmetry.generators();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Generator.Infinitesimal<G> infinitesimal) {
        generators.add(new LieGenerator(infinitesimal.name(), i));
      }
    }
    return new Measurement<G, X>(
            name,
            symmetry.name() + " (" + elements + " elements, " + symmetry.distribution() + ")",
            new Elements<>(drawn, inverses, names, OrbitEnergies.none()),
            generators)
        .run(action, logits, saliency, data, options);
  }

  /**
   * Over evenly spaced rotations of the plane or about an axis, with the spectrum over frequencies.
   * Frequencies above half the number of angles are seen as lower ones.
   *
   * @param circle the name of the group
   * @param rotation the element that turns by an angle, in radians
   * @param angles how many angles, at least 1
   * @param data at least one input; RLI and the shares need two
   * @return the report
   * @throws InvalidInput if there are no data or angles, or the model's answers do not fit each
   *     other
   * @throws LimitExceeded if the work is past the {@linkplain MetricsOptions limits}
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public InvarianceReport overCircle(
      String circle, DoubleFunction<G> rotation, int angles, List<X> data) {
    requireElements(angles);
    List<G> elements = new ArrayList<>();
    List<G> inverses = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < angles; i++) {
      elements.add(rotation.apply(2 * Math.PI * i / angles));
      inverses.add(rotation.apply(-2 * Math.PI * i / angles));
      names.add(InvarianceFormat.degrees(360.0 * i / angles));
    }
    return new Measurement<G, X>(
            name,
            circle + " (" + angles + " angles)",
            new Elements<>(elements, inverses, names, OrbitEnergies.ofCircle(angles)),
            List.of())
        .run(action, logits, saliency, data, options);
  }

  private void requireElements(long count) {
    if (count < 1) {
      throw new InvalidInput("group elements", Long.toString(count), "at least 1", "");
    }
    if (count > options.maxElements()) {
      throw new LimitExceeded(
          "group elements for invariance metrics",
          Long.toString(count),
          "at most " + options.maxElements(),
          "draw elements with over(Symmetry, count, data), or raise the limit");
    }
  }

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** The elements that are tried, and what to make of functions on them. */
  record Elements<G>(List<G> list, List<G> inverses, List<String> names, OrbitEnergies energies) {}

  /** A generator of the Lie algebra, with its number among all generators. */
  record LieGenerator(String name, int index) {}
}
