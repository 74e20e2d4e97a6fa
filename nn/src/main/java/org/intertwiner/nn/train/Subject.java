package org.intertwiner.nn.train;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Memory;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.train.pipeline.Examples;

/**
 * What is trained: a model, the examples it sees and the loss that is to become small. How it is
 * trained (optimiser, schedule, limits, averages, checkpoints) is the {@link Trainer}'s.
 *
 * <p>A run is a function of subject, optimiser, settings and engine, bit for bit, if the subject
 * draws from its scope alone.
 *
 * <pre>{@code
 * TrainingRun run = Trainer.of(subject, Adam.at(1e-3)).batch(100).epochs(20).run();
 * }</pre>
 *
 * @param <B> what the model is given at once, on the host
 */
public interface Subject<B> {
  /**
   * What learns.
   *
   * @return the model, whose weights are the run's
   */
  Parametrised model();

  /**
   * What is made small, to tell runs apart.
   *
   * @return one line that names the loss and all its numbers
   */
  String objective();

  /**
   * The parts of the model, to tell runs apart.
   *
   * @return a text in which everything stands on which outputs depend, beside the weights
   */
  String structure();

  /**
   * What is learned from.
   *
   * @return at least one example
   */
  Examples<B> training();

  /**
   * By what the model is judged after every epoch.
   *
   * @return empty if it is not
   */
  Optional<Examples<B>> validation();

  /**
   * Some training examples side by side, as one epoch sees them. Called by loading threads.
   *
   * @param epoch from 0; other epochs may see examples otherwise augmented
   * @param indices which examples
   * @return a function of epoch and indices
   */
  default B batch(int epoch, int... indices) {
    return training().batch(indices);
  }

  /**
   * Over how many the loss of a batch is a mean.
   *
   * @param batch some examples
   * @return what {@link Outcome#known} will be
   */
  int known(B batch);

  /**
   * The model with its numbers, as a map from batches to outcomes.
   *
   * @param engine where numbers live
   * @param type their kind
   * @param scope the numbers; says whether the model is being trained
   * @return called inside an engine step
   */
  Function<B, Outcome> bind(Engine engine, DType type, Scope scope);

  /**
   * Whether an outcome needs derivatives even in evaluation, as forces do.
   *
   * @return false if the tape can be off there
   */
  default boolean differentiates() {
    return false;
  }

  /**
   * Where numbers first stop being finite, after a step that failed.
   *
   * @param weights the numbers, not to be changed
   * @param random the random source of the step
   * @param batch its examples
   * @return a few words; empty if that is not known
   */
  default Optional<String> firstNotFinite(Weights weights, SplittableRandom random, B batch) {
    return Diagnosis.firstWeights(weights);
  }

  /**
   * Refuses, before the first one, a step that the engine has no room for.
   *
   * @param memory how much room there is
   * @param type kind of number
   * @param count examples in a step
   * @throws org.intertwiner.algebra.LimitExceeded if it surely has not
   */
  default void requireRoom(Memory memory, DType type, int count) {}
}
