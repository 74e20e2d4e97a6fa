package org.intertwiner.nn.engine;

/** Functions of one number, applied to every entry of an array. */
public enum Unary {
  /** −x. */
  NEGATE,
  /** |x|. */
  ABS,
  /** −1, 0 or 1. */
  SIGN,
  /** eˣ. */
  EXP,
  /** Natural logarithm. */
  LOG,
  /** Square root. */
  SQRT,
  /** 1/x. */
  RECIPROCAL,
  /** x². */
  SQUARE,
  /** Hyperbolic tangent. */
  TANH,
  /** 1/(1 + e⁻ˣ). */
  SIGMOID,
  /** ln(1 + eˣ). */
  SOFTPLUS,
  /** max(x, 0). */
  RELU,
  /** 1 where x > 0, else 0. */
  STEP,
  /** x where x > 0, else eˣ − 1. */
  ELU,
  /** Sine. */
  SIN,
  /** Cosine. */
  COS
}
