package org.intertwiner.verify.foreign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.intertwiner.verify.locate.FirstOffender;
import org.intertwiner.verify.locate.TracedMap;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.TensorSpec;

/**
 * A model from elsewhere: a function on named arrays, together with what it says about them.
 *
 * <p>Example: {@code ForeignModel.of("norm", List.of(TensorSpec.of("v", ElementType.FLOAT64, 3)),
 * List.of(), v -> …)}.
 */
public interface ForeignModel extends AutoCloseable {

  /**
   * What reports call the model.
   *
   * @return a short name, for example that of a file
   */
  String name();

  /**
   * What tells this model from others: enters the seed of every check.
   *
   * @return a text that is the same for the same model, for example the digest of its bytes
   */
  String fingerprint();

  /**
   * What the model takes.
   *
   * @return the inputs in order
   */
  List<TensorSpec> inputs();

  /**
   * What the model says that it gives.
   *
   * @return the outputs in order; empty if it does not say, they are then seen by running it
   */
  List<TensorSpec> outputs();

  /**
   * Evaluates the model.
   *
   * @param inputs arrays for all inputs
   * @return the outputs
   */
  ArrayTuple run(ArrayTuple inputs);

  /**
   * Evaluates the model at several inputs, each by itself.
   *
   * @param inputs at most {@link #pipeline} inputs
   * @return the outputs in the same order, equal to those of {@link #run}
   */
  default List<ArrayTuple> runAll(List<ArrayTuple> inputs) {
    return inputs.stream().map(this::run).toList();
  }

  /**
   * How many inputs are worth giving at once: more than one where the next can be on its way while
   * the model works.
   *
   * @return at least 1
   */
  default int pipeline() {
    return 1;
  }

  /**
   * The steps of the model, where they can be seen.
   *
   * @return empty for a model without insight
   */
  default Optional<TracedMap> traced() {
    return Optional.empty();
  }

  /**
   * What is wrong with a step, where the model can be read.
   *
   * @param offender the step to blame
   * @param shapes the shapes of its values at the inputs that were tried, by name
   * @return the cause in words; empty where it is not known
   */
  default Optional<String> cause(FirstOffender offender, Map<String, List<Integer>> shapes) {
    return Optional.empty();
  }

  /**
   * Whether {@link #run} may be called from several threads at once.
   *
   * @return false unless the model says so
   */
  default boolean isThreadSafe() {
    return false;
  }

  /**
   * Whether the model declares that its answers are random.
   *
   * @return false unless the model says so
   */
  default boolean isRandom() {
    return false;
  }

  /** Frees what the model holds; nothing to do for a function. */
  @Override
  default void close() {
    // a function holds nothing
  }

  /**
   * A function as a model; it must allow calls from several threads.
   *
   * @param name what reports call it; also its fingerprint
   * @param inputs what it takes
   * @param outputs what it gives; empty to see that by running it
   * @param function the function
   * @return the model
   */
  static ForeignModel of(
      String name,
      List<TensorSpec> inputs,
      List<TensorSpec> outputs,
      Function<ArrayTuple, ArrayTuple> function) {
    return new FunctionModel(name, inputs, outputs, function, Optional.empty());
  }

  /**
   * A function whose intermediate values can be seen.
   *
   * @param name what reports call it; also its fingerprint
   * @param inputs what it takes
   * @param outputs what it gives; empty to see that by running it
   * @param function the function
   * @param steps the same function step by step
   * @return the model
   */
  static ForeignModel of(
      String name,
      List<TensorSpec> inputs,
      List<TensorSpec> outputs,
      Function<ArrayTuple, ArrayTuple> function,
      TracedMap steps) {
    return new FunctionModel(name, inputs, outputs, function, Optional.of(steps));
  }
}
