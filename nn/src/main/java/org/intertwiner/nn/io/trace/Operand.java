package org.intertwiner.nn.io.trace;

import org.intertwiner.nn.engine.Shape;

/**
 * A value as an operation sees it: the same numbers in row-major order, perhaps in another shape.
 *
 * @param value the value
 * @param shape the shape it is seen in, of equal size
 */
public record Operand(Value value, Shape shape) {}
