package org.intertwiner.algebra.number;

/**
 * The quaternion w + xi + yj + zk, real part first.
 *
 * <p>Its operations belong to {@link Quaternions}. Accuracy: exact where the coordinates are.
 *
 * <p>Example: {@code new Quaternion<>(one, zero, zero, zero)} is 1.
 *
 * @param <E> the coordinates; immutable
 * @param w the real part
 * @param x the coordinate of i
 * @param y the coordinate of j
 * @param z the coordinate of k
 */
public record Quaternion<E>(E w, E x, E y, E z) {}
