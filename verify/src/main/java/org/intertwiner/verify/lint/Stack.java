package org.intertwiner.verify.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.NamedGroup;

/**
 * A network as lint sees it: named layers, each of which reads the value before it or values by
 * name, and the representations that the channels carry.
 *
 * <p>A value by itself; {@link #then} gives a new one. Example:
 *
 * <pre>{@code
 * NamedGroup<Word> c4 = …;
 * Stack<Word> stack = Stack.over(c4).input(trivial)
 *     .then("c1", Layer.convolution(3, 1, 1), regular)
 *     .then("a1", new Layer.Nonlinearity(Pointwise.POSITIVELY_HOMOGENEOUS))
 *     .then("p1", Layer.maxPooling(2, 2, 0));
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class Stack<G> {
  /** The name of what the network reads. */
  public static final String INPUT = "input";

  private final NamedGroup<G> group;
  private final Representation<G> input;
  private final List<Step<G>> steps;

  /**
   * One layer at its place.
   *
   * @param <G> the group elements
   * @param name its name
   * @param layer what it is
   * @param reads the names of what it reads
   * @param source the representation of the channels that it reads first
   * @param target the representation of the channels that it makes
   */
  public record Step<G>(
      String name,
      Layer layer,
      List<String> reads,
      Representation<G> source,
      Representation<G> target) {
    /**
     * Copies the list.
     *
     * @param name its name
     * @param layer what it is
     * @param reads the names of what it reads
     * @param source the representation of the channels that it reads first
     * @param target the representation of the channels that it makes
     */
    public Step {
      reads = List.copyOf(reads);
    }
  }

  /**
   * A network before its input is known.
   *
   * @param <G> the group elements
   */
  public static final class Start<G> {
    private final NamedGroup<G> group;

    private Start(NamedGroup<G> group) {
      this.group = group;
    }

    /**
     * Says what the network reads.
     *
     * @param representation how the channels of its input transform
     * @return a network without layers
     */
    public Stack<G> input(Representation<G> representation) {
      return new Stack<>(group, representation, List.of());
    }
  }

  private Stack(NamedGroup<G> group, Representation<G> input, List<Step<G>> steps) {
    this.group = group;
    this.input = input;
    this.steps = steps;
  }

  /**
   * Starts a network.
   *
   * @param <G> the group elements
   * @param group the group, which acts on space by {@link NamedGroup#action()}
   * @return what is to be given an input
   */
  public static <G> Start<G> over(NamedGroup<G> group) {
    return new Start<>(group);
  }

  /**
   * Adds a layer that keeps the representation of the channels and reads the value before it.
   *
   * @param name a new name
   * @param layer what it is
   * @return a new network
   * @throws InvalidInput if the name is taken
   */
  public Stack<G> then(String name, Layer layer) {
    return then(name, layer, current());
  }

  /**
   * Adds a layer that reads the value before it.
   *
   * @param name a new name
   * @param layer what it is
   * @param target how the channels that it makes transform
   * @return a new network
   * @throws InvalidInput if the name is taken
   */
  public Stack<G> then(String name, Layer layer, Representation<G> target) {
    return then(name, layer, target, List.of(last()));
  }

  /**
   * Adds a layer that reads values by name.
   *
   * @param name a new name
   * @param layer what it is
   * @param target how the channels that it makes transform
   * @param reads names of layers, or {@link #INPUT}
   * @return a new network
   * @throws InvalidInput if the name is taken, or a name that it reads is unknown
   */
  public Stack<G> then(String name, Layer layer, Representation<G> target, List<String> reads) {
    Map<String, Representation<G>> known = representations();
    if (known.containsKey(name)) {
      throw new InvalidInput("layer '" + name + "'", "a name that is taken", "a new name", "");
    }
    for (String read : reads) {
      if (!known.containsKey(read)) {
        throw new InvalidInput(
            "layer '" + name + "'", "it reads '" + read + "'", "one of " + known.keySet(), "");
      }
    }
    if (reads.isEmpty()) {
      throw new InvalidInput("layer '" + name + "'", "nothing to read", "one name or more", "");
    }
    List<Step<G>> more = new ArrayList<>(steps);
    more.add(new Step<>(name, layer, reads, known.getOrDefault(reads.get(0), input), target));
    return new Stack<>(group, input, List.copyOf(more));
  }

  /**
   * The group.
   *
   * @return with its action on space
   */
  public NamedGroup<G> group() {
    return group;
  }

  /**
   * What the network reads.
   *
   * @return how the channels of its input transform
   */
  public Representation<G> input() {
    return input;
  }

  /**
   * The layers.
   *
   * @return in an order in which every value is made before it is read
   */
  public List<Step<G>> steps() {
    return steps;
  }

  private Representation<G> current() {
    return steps.isEmpty() ? input : steps.get(steps.size() - 1).target();
  }

  private String last() {
    return steps.isEmpty() ? INPUT : steps.get(steps.size() - 1).name();
  }

  private Map<String, Representation<G>> representations() {
    Map<String, Representation<G>> known = new LinkedHashMap<>();
    known.put(INPUT, input);
    steps.forEach(step -> known.put(step.name(), step.target()));
    return known;
  }
}
