package org.intertwiner.algebra.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.RingSamples;
import org.intertwiner.algebra.Samples;
import org.intertwiner.algebra.laws.EuclideanLaws;
import org.intertwiner.algebra.laws.FieldLaws;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.RingLaws;
import org.intertwiner.algebra.number.EisensteinIntegers;
import org.intertwiner.algebra.number.GaussianIntegers;
import org.intertwiner.algebra.number.Quaternions;
import org.intertwiner.algebra.number.Radicals;
import org.intertwiner.algebra.polynomial.Polynomials;
import org.intertwiner.algebra.polynomial.UnivariatePolynomials;

/** The laws of every ring, one sample of each law a try. */
class RingsProperties {
  private static final List<FiniteField> FIELDS =
      List.of(
          FiniteField.of(2, 1),
          FiniteField.of(2, 2),
          FiniteField.of(3, 2),
          FiniteField.of(2, 8),
          FiniteField.of(5, 3),
          FiniteField.of(7, 5),
          FiniteField.of(251, 2),
          FiniteField.of(2, 40),
          FiniteField.of(3, 30),
          FiniteField.of(2_147_483_647L, 2),
          FiniteField.of(3_037_000_493L, 1));

  private static <T> void hold(List<Law<T>> laws, long seed) {
    assertThat(Samples.failures(laws, seed, 1)).isEmpty();
  }

  @Property
  void integers(@ForAll long seed) {
    hold(EuclideanLaws.of(Integers.Z, RingSamples.integers()), seed);
  }

  @Property
  void rationals(@ForAll long seed) {
    hold(FieldLaws.of(Rationals.Q, Samples.rationals()), seed);
  }

  @Property
  void finiteFields(@ForAll long seed) {
    FiniteField field = FIELDS.get((int) Math.floorMod(seed, (long) FIELDS.size()));
    hold(FieldLaws.of(field, RingSamples.codes(field)), seed);
  }

  @Property
  void radicals(@ForAll long seed) {
    hold(FieldLaws.of(Radicals.FIELD, RingSamples.radicals()), seed);
  }

  @Property
  void gaussianAndEisensteinIntegers(@ForAll long seed) {
    hold(EuclideanLaws.of(GaussianIntegers.RING, RingSamples.gaussian()), seed);
    hold(EuclideanLaws.of(EisensteinIntegers.RING, RingSamples.eisenstein()), seed);
  }

  @Property
  void quaternions(@ForAll long seed) {
    Quaternions<Rational> rational = Quaternions.over(Rationals.Q);
    hold(
        RingLaws.of(rational, RingSamples.quaternions(Rationals.Q, Samples.rationals()), false),
        seed);
    Quaternions<Cyclotomic> cyclotomic = Quaternions.over(Cyclotomics.FIELD);
    hold(
        RingLaws.of(
            cyclotomic,
            RingSamples.quaternions(Cyclotomics.FIELD, RingSamples.twelfthRoots()),
            false),
        seed);
  }

  @Property
  void univariatePolynomials(@ForAll long seed) {
    hold(
        EuclideanLaws.of(
            UnivariatePolynomials.over(Rationals.Q),
            RingSamples.univariates(Rationals.Q, RingSamples.smallRationals(), 5)),
        seed);
    FiniteField field = FIELDS.get((int) Math.floorMod(seed, (long) FIELDS.size()));
    hold(
        EuclideanLaws.of(
            UnivariatePolynomials.over(field),
            RingSamples.univariates(field, RingSamples.codes(field), 5)),
        seed);
  }

  @Property
  void multivariatePolynomials(@ForAll long seed) {
    int n = 1 + (int) Math.floorMod(seed, 4L);
    hold(
        RingLaws.of(
            Polynomials.over(Rationals.Q, n),
            RingSamples.towards(
                r -> RingSamples.polynomial(r, Rationals.Q, RingSamples.smallRationals(), n, 3),
                List.of(Polynomial.zero(Rationals.Q, n), Polynomial.variable(Rationals.Q, n, 0))),
            true),
        seed);
    hold(
        RingLaws.of(
            Polynomials.over(Cyclotomics.FIELD, n),
            RingSamples.towards(
                r -> RingSamples.polynomial(r, Cyclotomics.FIELD, Samples.cyclotomics(), n, 2),
                List.of(Polynomial.zero(Cyclotomics.FIELD, n))),
            true),
        seed);
  }

  @Property
  void divisionOfMultiples(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Polynomials<Rational> ring = Polynomials.over(Rationals.Q, 3);
    Polynomial<Rational> a =
        RingSamples.polynomial(random, Rationals.Q, RingSamples.smallRationals(), 3, 3);
    Polynomial<Rational> b =
        RingSamples.polynomial(random, Rationals.Q, RingSamples.smallRationals(), 3, 3);
    if (!b.isZero()) {
      assertThat(ring.exactQuotient(a.multiply(b), b)).contains(a);
      Polynomial<Rational> rest = a.multiply(b).add(ring.one());
      if (b.degree() > 0) {
        assertThat(ring.exactQuotient(rest, b)).isEmpty();
      }
    }
  }
}
