package org.intertwiner.nn.tensor;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.AdamRates;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.Engine;

/**
 * Numbers that live longer than a step and are changed in place: by an optimiser (tracked
 * parameters) or by a layer (buffers such as running means).
 *
 * <p>This is the only way to change a tensor. After a change, gradients through values computed
 * before it are refused. Not for concurrent change by several threads.
 */
public final class Parameter {
  private final String name;
  private final Tensor value;

  private Parameter(String name, Tensor initial, boolean tracked) {
    this.name = name;
    Engine engine = initial.engine();
    Array own = engine.memory().loose(initial.type(), initial.shape());
    engine.copy(initial.array(), own);
    this.value = new Tensor(engine, own, tracked ? Node.leaf() : null);
  }

  /**
   * Creates a parameter that gradients are taken in.
   *
   * @param name its name, for checkpoints and messages
   * @param initial its first value, copied
   * @return the parameter
   */
  public static Parameter of(String name, Tensor initial) {
    return new Parameter(name, initial, true);
  }

  /**
   * Creates a buffer: kept and changed in place, but never differentiated.
   *
   * @param name its name, for checkpoints and messages
   * @param initial its first value, copied
   * @return the buffer
   */
  public static Parameter buffer(String name, Tensor initial) {
    return new Parameter(name, initial, false);
  }

  /**
   * Returns the name.
   *
   * @return the name given at creation
   */
  public String name() {
    return name;
  }

  /**
   * Returns the value as a tensor.
   *
   * @return always the same tensor, whose numbers follow every change
   */
  public Tensor value() {
    return value;
  }

  /**
   * Replaces the value.
   *
   * @param other the new numbers, of the same shape
   * @throws InvalidInput if the shape differs
   */
  public void assign(Tensor other) {
    check("assign", other);
    if (other.array() != value.array() && !isRepeated()) {
      value.engine().copy(other.array(), value.array());
      value.array().touch();
    }
  }

  /**
   * Changes the value: value ← beta·value + alpha·x.
   *
   * @param beta factor of the old value; with 0 it does not matter
   * @param x the same shape
   * @param alpha factor of x
   * @throws InvalidInput if the shape differs
   */
  public void accumulate(double beta, Tensor x, double alpha) {
    check("accumulate", x);
    if (isRepeated()) {
      return;
    }
    value.engine().accumulate(value.array(), beta, x.array(), alpha);
    value.array().touch();
  }

  /**
   * Makes one Adam step.
   *
   * @param gradient the gradient
   * @param first first moments, changed
   * @param second second moments, changed
   * @param rates the numbers of this step
   * @throws InvalidInput if a shape differs
   */
  public void adam(Tensor gradient, Parameter first, Parameter second, AdamRates rates) {
    check("adam gradient", gradient);
    check("adam moment", first.value);
    check("adam moment", second.value);
    value
        .engine()
        .adam(value.array(), gradient.array(), first.value.array(), second.value.array(), rates);
    value.array().touch();
    first.value.array().touch();
    second.value.array().touch();
  }

  /** Whether a change of a buffer was made before, by the first run of a checkpointed function. */
  private boolean isRepeated() {
    return !value.isTracked() && Replay.isRunning();
  }

  private void check(String operation, Tensor other) {
    Ops.sameKind(operation + " of parameter " + name, value, other);
    if (!other.shape().equals(value.shape())) {
      throw new InvalidInput(
          operation + " of parameter " + name,
          "shape " + other.shape(),
          "shape " + value.shape(),
          "");
    }
  }

  @Override
  public String toString() {
    return name + value.shape();
  }
}
