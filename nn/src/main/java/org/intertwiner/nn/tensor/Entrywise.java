package org.intertwiner.nn.tensor;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Binary;
import org.intertwiner.nn.engine.Unary;

/** The operations of a tensor that act on every entry alone. */
abstract sealed class Entrywise permits Tensor {
  abstract Tensor self();

  /**
   * Applies a function to every entry.
   *
   * @return −x
   */
  public Tensor negate() {
    return Ops.unary(Unary.NEGATE, self());
  }

  /**
   * Applies a function to every entry.
   *
   * @return |x|
   */
  public Tensor abs() {
    return Ops.unary(Unary.ABS, self());
  }

  /**
   * Applies a function to every entry.
   *
   * @return −1, 0 or 1
   */
  public Tensor sign() {
    return Ops.unary(Unary.SIGN, self());
  }

  /**
   * Applies a function to every entry.
   *
   * @return eˣ
   */
  public Tensor exp() {
    return Ops.unary(Unary.EXP, self());
  }

  /**
   * Applies a function to every entry.
   *
   * @return the natural logarithm
   */
  public Tensor log() {
    return Ops.unary(Unary.LOG, self());
  }

  /**
   * Applies a function to every entry.
   *
   * @return √x
   */
  public Tensor sqrt() {
    return Ops.unary(Unary.SQRT, self());
  }

  /**
   * Applies a function to every entry.
   *
   * @return 1/x
   */
  public Tensor reciprocal() {
    return Ops.unary(Unary.RECIPROCAL, self());
  }

  /**
   * Applies a function to every entry.
   *
   * @return x²
   */
  public Tensor square() {
    return Ops.unary(Unary.SQUARE, self());
  }

  /**
   * Applies a function to every entry.
   *
   * @return tanh x
   */
  public Tensor tanh() {
    return Ops.unary(Unary.TANH, self());
  }

  /**
   * Applies a function to every entry.
   *
   * @return 1/(1 + e⁻ˣ)
   */
  public Tensor sigmoid() {
    return Ops.unary(Unary.SIGMOID, self());
  }

  /**
   * Applies a function to every entry.
   *
   * @return ln(1 + eˣ)
   */
  public Tensor softplus() {
    return Ops.unary(Unary.SOFTPLUS, self());
  }

  /**
   * Applies a function to every entry.
   *
   * @return max(x, 0)
   */
  public Tensor relu() {
    return Ops.unary(Unary.RELU, self());
  }

  /**
   * Applies a function to every entry.
   *
   * @return 1 where x > 0, else 0
   */
  public Tensor step() {
    return Ops.unary(Unary.STEP, self());
  }

  /**
   * Applies a function to every entry.
   *
   * @return x where x > 0, else eˣ − 1
   */
  public Tensor elu() {
    return Ops.unary(Unary.ELU, self());
  }

  /**
   * Applies a function to every entry.
   *
   * @return sin x
   */
  public Tensor sin() {
    return Ops.unary(Unary.SIN, self());
  }

  /**
   * Applies a function to every entry.
   *
   * @return cos x
   */
  public Tensor cos() {
    return Ops.unary(Unary.COS, self());
  }

  /**
   * Combines entry by entry with broadcasting.
   *
   * @param other the other operand
   * @return this + other
   * @throws InvalidInput if the shapes do not fit
   */
  public Tensor add(Tensor other) {
    return Ops.binary(Binary.ADD, self(), other);
  }

  /**
   * Combines entry by entry with broadcasting.
   *
   * @param other the other operand
   * @return this − other
   * @throws InvalidInput if the shapes do not fit
   */
  public Tensor subtract(Tensor other) {
    return Ops.binary(Binary.SUBTRACT, self(), other);
  }

  /**
   * Combines entry by entry with broadcasting.
   *
   * @param other the other operand
   * @return this·other, entry by entry
   * @throws InvalidInput if the shapes do not fit
   */
  public Tensor multiply(Tensor other) {
    return Ops.binary(Binary.MULTIPLY, self(), other);
  }

  /**
   * Combines entry by entry with broadcasting.
   *
   * @param other the other operand
   * @return this/other
   * @throws InvalidInput if the shapes do not fit
   */
  public Tensor divide(Tensor other) {
    return Ops.binary(Binary.DIVIDE, self(), other);
  }

  /**
   * Combines entry by entry with broadcasting.
   *
   * @param other the other operand
   * @return the larger of the two
   * @throws InvalidInput if the shapes do not fit
   */
  public Tensor maximum(Tensor other) {
    return Ops.binary(Binary.MAXIMUM, self(), other);
  }

  /**
   * Combines entry by entry with broadcasting.
   *
   * @param other the other operand
   * @return the smaller of the two
   * @throws InvalidInput if the shapes do not fit
   */
  public Tensor minimum(Tensor other) {
    return Ops.binary(Binary.MINIMUM, self(), other);
  }

  /**
   * Adds a number to every entry.
   *
   * @param shift the number
   * @return this + shift
   */
  public Tensor add(double shift) {
    return Ops.affine(self(), 1, shift);
  }

  /**
   * Multiplies every entry by a number.
   *
   * @param factor the number
   * @return factor·this
   */
  public Tensor scale(double factor) {
    return Ops.affine(self(), factor, 0);
  }

  /**
   * Scales and shifts every entry.
   *
   * @param scale the factor
   * @param shift the summand
   * @return scale·this + shift
   */
  public Tensor affine(double scale, double shift) {
    return Ops.affine(self(), scale, shift);
  }
}
