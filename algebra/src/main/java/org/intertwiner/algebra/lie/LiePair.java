package org.intertwiner.algebra.lie;

/**
 * An element of a product of two groups.
 *
 * <p>Example: {@code new LiePair<>(a, b).first()} is a.
 *
 * @param <A> the elements of the first group
 * @param <B> the elements of the second group
 * @param first the part in the first group
 * @param second the part in the second group
 */
public record LiePair<A, B>(A first, B second) {}
