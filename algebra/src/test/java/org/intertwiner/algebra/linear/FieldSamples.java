package org.intertwiner.algebra.linear;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.number.Radicals;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.FiniteField;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * A field with random elements, zeros among them.
 *
 * @param <E> the elements
 * @param field the field
 * @param sample draws an element
 */
record FieldSamples<E>(Field<E> field, Function<RandomGenerator, E> sample) {

  /** ℚ, cyclotomics, prime fields on both sides of 2²⁴ and of word size, finite fields. */
  static final List<FieldSamples<?>> ALL =
      List.of(
          new FieldSamples<>(Rationals.Q, r -> Rational.of(r.nextInt(-9, 10), 1 + r.nextInt(4))),
          new FieldSamples<>(
              Cyclotomics.FIELD,
              r ->
                  Cyclotomic.zeta(5, r.nextInt(5))
                      .scale(Rational.of(r.nextInt(-2, 3), 1 + r.nextInt(2)))
                      .add(Cyclotomic.of(r.nextInt(-1, 2)))),
          new FieldSamples<>(
              Cyclotomics.FIELD,
              r ->
                  Cyclotomic.of(r.nextInt(-3, 4))
                      .add(Cyclotomic.I.scale(Rational.of(r.nextInt(-3, 4))))),
          new FieldSamples<>(
              Radicals.FIELD,
              r ->
                  Radical.of(r.nextInt(-2, 3))
                      .add(
                          Radical.sqrt(Rational.of(2 + r.nextInt(2)))
                              .multiply(Radical.of(r.nextInt(-1, 2))))),
          prime(2),
          prime(3),
          prime(101),
          prime(16_777_259),
          prime(2_147_483_647),
          finite(4),
          finite(9),
          finite(343));

  private static FieldSamples<Long> prime(long p) {
    return new FieldSamples<>(PrimeField.of(p), r -> r.nextInt(4) == 0 ? 0L : r.nextLong(p));
  }

  private static FieldSamples<Long> finite(long q) {
    return new FieldSamples<>(FiniteField.ofOrder(q), r -> r.nextInt(4) == 0 ? 0L : r.nextLong(q));
  }

  /** One of the fields. */
  static FieldSamples<?> any(RandomGenerator random) {
    return ALL.get(random.nextInt(ALL.size()));
  }

  Matrix<E> matrix(RandomGenerator random, int rows, int columns) {
    return Matrix.of(field, rows, columns, (i, j) -> sample.apply(random));
  }

  /** A matrix of low rank half of the time. */
  Matrix<E> degenerate(RandomGenerator random, int rows, int columns) {
    int rank = random.nextInt(Math.min(rows, columns) + 1);
    return random.nextBoolean()
        ? matrix(random, rows, columns)
        : matrix(random, rows, rank).multiply(matrix(random, rank, columns));
  }

  /** A Hermitian matrix, often with zeros on its diagonal, often of low rank. */
  Matrix<E> hermitian(RandomGenerator random, int n) {
    if (random.nextBoolean()) {
      Matrix<E> a = degenerate(random, n, n);
      Matrix<E> low = matrix(random, n, random.nextInt(n + 1));
      return random.nextBoolean() ? a.add(a.adjoint()) : low.multiply(low.adjoint());
    }
    Matrix<E> a = matrix(random, n, n);
    return Matrix.of(
        field,
        n,
        n,
        (i, j) -> i == j ? field.zero() : i < j ? a.at(i, j) : field.conjugate(a.at(j, i)));
  }
}
