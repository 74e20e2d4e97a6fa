package org.intertwiner.nn.engine;

/** Functions of two numbers, applied entry by entry with broadcasting. */
public enum Binary {
  /** a + b. */
  ADD,
  /** a − b. */
  SUBTRACT,
  /** a·b. */
  MULTIPLY,
  /** a/b. */
  DIVIDE,
  /** The larger. */
  MAXIMUM,
  /** The smaller. */
  MINIMUM,
  /** a where b > 0, else 0: the derivative of {@link Unary#RELU} at b applied to a. */
  GATE,
  /** a·min(1, 1 + b): the derivative of {@link Unary#ELU} applied to a, where b is its value. */
  ELU_GRADIENT
}
