package org.intertwiner.pdo;

import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * A classical operator: its symbol in the usual components, and the same operator between covariant
 * tensors, which says how both sides transform.
 *
 * <p><i>Shape:</i> {@code tensor} is n^b × n^a for an operator from tensors of rank a to tensors of
 * rank b; the tensor e_i ⊗ e_j has the place i · n + j.
 *
 * @param name the name, in words
 * @param operator the operator in its usual components
 * @param inRank a
 * @param outRank b
 * @param tensor the symbol between tensors of rank a and b, indices down
 */
public record NamedOperator(
    String name, DifferentialOperator operator, int inRank, int outRank, PolynomialMatrix tensor) {}
