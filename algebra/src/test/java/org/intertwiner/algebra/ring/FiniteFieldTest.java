package org.intertwiner.algebra.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.polynomial.FiniteFieldPolynomials;
import org.intertwiner.algebra.polynomial.UnivariatePolynomial;
import org.junit.jupiter.api.Test;

class FiniteFieldTest {

  /** Published Conway polynomials (F. Lübeck's list), coefficients from low to high. */
  @Test
  void conwayPolynomialsAreFoundByTheirDefinition() {
    Map<List<Integer>, List<Long>> published = new HashMap<>();
    published.put(List.of(2, 2), List.of(1L, 1L, 1L));
    published.put(List.of(2, 3), List.of(1L, 1L, 0L, 1L));
    published.put(List.of(2, 4), List.of(1L, 1L, 0L, 0L, 1L));
    published.put(List.of(2, 6), List.of(1L, 1L, 0L, 1L, 1L, 0L, 1L));
    published.put(List.of(2, 8), List.of(1L, 0L, 1L, 1L, 1L, 0L, 0L, 0L, 1L));
    published.put(List.of(2, 9), List.of(1L, 0L, 0L, 0L, 1L, 0L, 0L, 0L, 0L, 1L));
    published.put(List.of(2, 10), List.of(1L, 1L, 1L, 1L, 0L, 1L, 1L, 0L, 0L, 0L, 1L));
    published.put(List.of(2, 12), List.of(1L, 1L, 0L, 1L, 0L, 1L, 1L, 1L, 0L, 0L, 0L, 0L, 1L));
    published.put(List.of(3, 2), List.of(2L, 2L, 1L));
    published.put(List.of(3, 3), List.of(1L, 2L, 0L, 1L));
    published.put(List.of(3, 4), List.of(2L, 0L, 0L, 2L, 1L));
    published.put(List.of(3, 6), List.of(2L, 2L, 1L, 0L, 2L, 0L, 1L));
    published.put(List.of(5, 2), List.of(2L, 4L, 1L));
    published.put(List.of(5, 3), List.of(3L, 3L, 0L, 1L));
    published.put(List.of(7, 2), List.of(3L, 6L, 1L));
    published.forEach(
        (pk, c) -> assertThat(FiniteField.of(pk.get(0), pk.get(1)).modulus()).isEqualTo(c));
  }

  @Test
  void tablesAgreeWithPolynomials() {
    SplittableRandom random = new SplittableRandom(9);
    for (FiniteField field :
        List.of(FiniteField.of(2, 7), FiniteField.of(3, 5), FiniteField.of(13, 3))) {
      long[] modulus = field.modulus().stream().mapToLong(Long::longValue).toArray();
      FiniteFieldArithmetic plain = FiniteFieldArithmetic.plain(field.characteristic(), modulus);
      for (int i = 0; i < 2000; i++) {
        long a = random.nextLong(field.order());
        long b = random.nextLong(field.order());
        assertThat(field.product(a, b)).isEqualTo(plain.multiply(a, b));
        assertThat(field.sum(a, b)).isEqualTo(plain.add(a, b));
        assertThat(field.negate(a)).isEqualTo(plain.negate(a));
        if (a != 0) {
          assertThat(field.inverse(a)).isEqualTo(plain.inverse(a));
        }
      }
      Optional<Long> root =
          FiniteFieldPolynomials.roots(UnivariatePolynomial.of(field, field.modulus())).stream()
              .filter(field.generator()::equals)
              .findFirst();
      assertThat(root).contains(field.generator());
    }
  }

  @Test
  void largeFieldsMultiplyLikePolynomials() {
    SplittableRandom random = new SplittableRandom(10);
    for (FiniteField field :
        List.of(FiniteField.of(2, 61), FiniteField.of(3, 39), FiniteField.of(1_000_003, 3))) {
      PrimeField prime = PrimeField.of(field.characteristic());
      UnivariatePolynomial<Long> modulus = UnivariatePolynomial.of(prime, field.modulus());
      assertThat(FiniteFieldPolynomials.isIrreducible(modulus)).isTrue();
      for (int i = 0; i < 50; i++) {
        Long a = random.nextLong(field.order());
        Long b = random.nextLong(field.order());
        UnivariatePolynomial<Long> product =
            UnivariatePolynomial.of(prime, field.coordinates(a))
                .multiply(UnivariatePolynomial.of(prime, field.coordinates(b)))
                .divideAndRemainder(modulus)
                .remainder();
        List<Long> coordinates = field.coordinates(field.multiply(a, b));
        assertThat(UnivariatePolynomial.of(prime, coordinates)).isEqualTo(product);
        assertThat(field.ofCoordinates(field.coordinates(a))).isEqualTo(a);
      }
      assertThat(field.multiplicativeOrder(field.generator())).isEqualTo(field.order() - 1);
    }
  }

  @Test
  void frobeniusTraceAndNorm() {
    FiniteField field = FiniteField.of(5, 3);
    Set<Long> powers = new HashSet<>();
    Long x = field.one();
    for (int i = 0; i < 124; i++) {
      powers.add(x);
      x = field.multiply(x, field.generator());
    }
    assertThat(powers).hasSize(124);
    int zeroTrace = 0;
    for (long a = 0; a < 125; a++) {
      assertThat(field.frobenius(a, 3)).isEqualTo(a);
      assertThat(field.frobenius(field.frobenius(a, -1))).isEqualTo(a);
      assertThat(field.frobenius(field.add(a, 7L)))
          .isEqualTo(field.add(field.frobenius(a), field.frobenius(7L)));
      zeroTrace += field.trace(a) == 0 ? 1 : 0;
      assertThat(field.norm(a)).isBetween(0L, 4L);
      List<Long> minimal = field.minimalPolynomial(a);
      assertThat(UnivariatePolynomial.of(field, minimal).evaluate(a)).isZero();
      assertThat(minimal).hasSizeBetween(2, 4).allMatch(c -> c < 5);
    }
    assertThat(zeroTrace).isEqualTo(25);
    assertThat(field.norm(field.generator())).isEqualTo(2);
    assertThat(field.multiplicativeOrder(4L)).isEqualTo(2);
  }

  @Test
  void subfieldsEmbed() {
    for (int[] pair : new int[][] {{2, 2, 6}, {3, 2, 4}, {2, 1, 5}, {2, 8, 32}, {2, 18, 36}}) {
      FiniteField small = FiniteField.of(pair[0], pair[1]);
      FiniteField large = FiniteField.of(pair[0], pair[2]);
      FiniteField.FieldEmbedding f = large.embedding(small);
      SplittableRandom random = new SplittableRandom(4);
      for (int i = 0; i < 100; i++) {
        long a = random.nextLong(small.order());
        long b = random.nextLong(small.order());
        assertThat(f.at(small.add(a, b))).isEqualTo(large.add(f.at(a), f.at(b)));
        assertThat(f.at(small.multiply(a, b))).isEqualTo(large.multiply(f.at(a), f.at(b)));
        assertThat(large.frobenius(f.at(a), small.degree())).isEqualTo(f.at(a));
      }
    }
    FiniteField f2 = FiniteField.of(2, 2);
    FiniteField f4 = FiniteField.of(2, 4);
    FiniteField f8 = FiniteField.of(2, 8);
    for (long a = 0; a < 4; a++) {
      assertThat(f8.embedding(f4).at(f4.embedding(f2).at(a))).isEqualTo(f8.embedding(f2).at(a));
    }
    assertThatThrownBy(() -> f4.embedding(FiniteField.of(2, 3))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> f4.embedding(FiniteField.of(3, 2))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void textsAreReadAndWritten() {
    FiniteField field = FiniteField.of(3, 3);
    assertThat(field.format(5L)).isEqualTo("a+2");
    assertThat(field.toLatex(18L)).isEqualTo("2a^{2}");
    assertThat(field.parse("a^3")).isEqualTo(field.parse("a+2"));
    assertThat(field.parse("1/a*a - 4")).isZero();
    assertThat(field.parse("a^(-1)")).isEqualTo(field.inverse(field.generator()));
    assertThatThrownBy(() -> field.parse("a+b"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("character 3");
    assertThatThrownBy(() -> field.parse("1/0")).hasMessageContaining("character 2");
    assertThatThrownBy(() -> FiniteField.of(7, 1).parse("a")).isInstanceOf(InvalidInput.class);
    assertThat(FiniteField.of(7, 1).parse("10")).isEqualTo(3);
    assertThat(field).hasToString("𝔽_27").isEqualTo(FiniteField.ofOrder(27));
    assertThat(field).hasSameHashCodeAs(FiniteField.ofOrder(27)).isNotEqualTo(Rationals.Q);
  }

  @Test
  void badFieldsAreRefused() {
    assertThatThrownBy(() -> FiniteField.of(6, 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("a prime");
    assertThatThrownBy(() -> FiniteField.of(2, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FiniteField.of(2, 63)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> FiniteField.of(4_294_967_291L, 1)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> FiniteField.ofOrder(12)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FiniteField.ofOrder(1)).isInstanceOf(InvalidInput.class);
    FiniteField field = FiniteField.of(2, 3);
    assertThatThrownBy(() -> field.inverse(0L)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> field.element(8)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> field.multiplicativeOrder(0L)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> field.ofCoordinates(List.of(1L))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void linearAlgebraOverThem() {
    FiniteField field = FiniteField.of(7, 2);
    SplittableRandom random = new SplittableRandom(5);
    Matrix<Long> m = Matrix.of(field, 5, 5, (i, j) -> random.nextLong(49));
    Matrix<Long> inverse = ExactLinearAlgebra.inverse(field, m).orElseThrow();
    assertThat(m.multiply(inverse)).isEqualTo(Matrix.identity(field, 5));
    assertThat(ExactLinearAlgebra.determinant(field, m))
        .isEqualTo(ExactLinearAlgebra.bareissDeterminant(field, m));
  }
}
