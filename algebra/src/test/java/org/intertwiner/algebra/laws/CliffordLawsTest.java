package org.intertwiner.algebra.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.clifford.CliffordAlgebra;
import org.intertwiner.algebra.clifford.GeometricAlgebra;
import org.intertwiner.algebra.clifford.Multivector;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

class CliffordLawsTest {
  private static final CliffordAlgebra<Rational> TRUE = CliffordAlgebra.of(Rationals.Q, 2, 1, 0);

  /** A foreign implementation: everything by the library's algebra but one mistake. */
  private record Foreign(String mistake) implements GeometricAlgebra<Multivector<Rational>> {
    private boolean has(String name) {
      return mistake.equals(name);
    }

    @Override
    public int dimension() {
      return 3;
    }

    @Override
    public Multivector<Rational> generator(int i) {
      return has("generators commute") ? TRUE.e(1) : TRUE.generator(i);
    }

    @Override
    public Multivector<Rational> grade(Multivector<Rational> x, int grade) {
      return has("grade") && grade == 3 ? TRUE.zero() : TRUE.grade(x, grade);
    }

    @Override
    public Multivector<Rational> outer(Multivector<Rational> a, Multivector<Rational> b) {
      return has("outer") ? TRUE.multiply(a, b) : TRUE.outer(a, b);
    }

    @Override
    public Multivector<Rational> leftContraction(Multivector<Rational> a, Multivector<Rational> b) {
      return has("left") ? TRUE.rightContraction(a, b) : TRUE.leftContraction(a, b);
    }

    @Override
    public Multivector<Rational> rightContraction(
        Multivector<Rational> a, Multivector<Rational> b) {
      return has("right") ? TRUE.leftContraction(b, a) : TRUE.rightContraction(a, b);
    }

    @Override
    public Multivector<Rational> reverse(Multivector<Rational> x) {
      return has("reverse") ? x : TRUE.reverse(x);
    }

    @Override
    public Multivector<Rational> gradeInvolution(Multivector<Rational> x) {
      return has("involution") ? TRUE.cliffordConjugate(x) : TRUE.gradeInvolution(x);
    }

    @Override
    public Multivector<Rational> cliffordConjugate(Multivector<Rational> x) {
      return has("conjugate") ? TRUE.reverse(x) : TRUE.cliffordConjugate(x);
    }

    @Override
    public Multivector<Rational> commutator(Multivector<Rational> a, Multivector<Rational> b) {
      return has("commutator") ? TRUE.anticommutator(a, b) : TRUE.commutator(a, b);
    }

    @Override
    public Multivector<Rational> zero() {
      return TRUE.zero();
    }

    @Override
    public Multivector<Rational> one() {
      return TRUE.one();
    }

    @Override
    public Multivector<Rational> ofLong(long value) {
      return TRUE.ofLong(value);
    }

    @Override
    public Multivector<Rational> add(Multivector<Rational> a, Multivector<Rational> b) {
      return TRUE.add(a, b);
    }

    @Override
    public Multivector<Rational> subtract(Multivector<Rational> a, Multivector<Rational> b) {
      return TRUE.subtract(a, b);
    }

    @Override
    public Multivector<Rational> negate(Multivector<Rational> a) {
      return TRUE.negate(a);
    }

    /** The mistake is a sign where both factors contain e3. */
    @Override
    public Multivector<Rational> multiply(Multivector<Rational> a, Multivector<Rational> b) {
      Multivector<Rational> product = TRUE.multiply(a, b);
      return has("product") && a.at(4).isPresent() && b.at(3).isPresent()
          ? TRUE.negate(product)
          : product;
    }

    @Override
    public boolean isZero(Multivector<Rational> a) {
      return TRUE.isZero(a);
    }

    @Override
    public boolean isOne(Multivector<Rational> a) {
      return TRUE.isOne(a);
    }

    @Override
    public boolean areEqual(Multivector<Rational> a, Multivector<Rational> b) {
      return TRUE.areEqual(a, b);
    }

    @Override
    public Multivector<Rational> conjugate(Multivector<Rational> a) {
      return TRUE.conjugate(a);
    }

    @Override
    public String format(Multivector<Rational> a) {
      return TRUE.format(a);
    }

    @Override
    public Multivector<Rational> parse(String text) {
      return has("text") ? TRUE.negate(TRUE.parse(text)) : TRUE.parse(text);
    }

    @Override
    public String toLatex(Multivector<Rational> a) {
      return TRUE.toLatex(a);
    }
  }

  private static Sampler<Multivector<Rational>> samples() {
    return CliffordLaws.multivectors(
        TRUE, Sampler.integers(-3, 3).map(Rational::of, x -> x.numerator().longValueExact()), 4);
  }

  private static List<LawReport> refuted(String mistake) {
    return Laws.refuted(CliffordLaws.of(new Foreign(mistake), samples()), 5, 400);
  }

  private static String counterExample(String mistake, String law) {
    return refuted(mistake).stream()
        .filter(r -> r.law().equals(law))
        .findFirst()
        .orElseThrow()
        .counterExample()
        .orElseThrow();
  }

  @Test
  void aForeignAlgebraPasses() {
    assertThat(refuted("none")).isEmpty();
  }

  /** Every law has a mistake that it finds, shrunk to the fewest and smallest terms. */
  @Test
  void everyMistakeIsFoundAndShrunk() {
    assertThat(counterExample("reverse", "reversion reverses products"))
        .matches("\\(-?e\\d, -?e\\d\\)");
    assertThat(counterExample("conjugate", "Clifford conjugation is both")).matches("\\(-?e\\d\\)");
    assertThat(counterExample("involution", "the grade involution is an automorphism"))
        .matches("\\(-?e\\d, -?e\\d\\)");
    assertThat(counterExample("grade", "a multivector is the sum of its grades"))
        .isEqualTo("(e123)");
    assertThat(counterExample("outer", "the outer square of a vector is 0"))
        .matches("\\(-?e\\d\\)");
    assertThat(counterExample("outer", "the outer product is the top grade of the product"))
        .matches("\\(-?e(\\d), -?e\\1\\)");
    assertThat(counterExample("left", "a vector multiplies by contraction and outer product"))
        .matches("\\(-?e(\\d), (1|-?e\\d\\d)\\)");
    assertThat(counterExample("left", "the left contraction is the lowest grade of the product"))
        .matches("\\((1, -?e\\d|-?e\\d, 1)\\)");
    assertThat(counterExample("right", "contractions are each other's reverse"))
        .matches("\\((1, -?e\\d|-?e\\d, 1|-?e\\d\\d?, -?e\\d\\d?)\\)");
    assertThat(counterExample("right", "left and right contractions associate")).isNotEmpty();
    assertThat(counterExample("left", "contractions compose to outer products")).isNotEmpty();
    assertThat(counterExample("left", "contraction is adjoint to the outer product")).isNotEmpty();
    assertThat(counterExample("commutator", "commutators satisfy Jacobi's identity"))
        .matches("\\((1, -?(\\w+), -?\\2|-?(\\w+), 1, -?\\3|-?(\\w+), -?\\4, 1)\\)");
    assertThat(counterExample("generators commute", "generators anticommute")).isEqualTo("(0)");
    assertThat(counterExample("product", "multiplication is associative")).contains("e3");
    assertThat(counterExample("text", "text round trip")).matches("\\((1|-?e\\d+)\\)");
  }

  @Test
  void eachLawHasItsName() {
    List<String> names =
        CliffordLaws.of(TRUE, samples()).stream().map(Law::name).distinct().toList();
    assertThat(names).hasSameSizeAs(CliffordLaws.of(TRUE, samples())).hasSizeGreaterThan(25);
  }

  @Test
  void samplesShrinkToZero() {
    Sampler<Multivector<Rational>> samples = samples();
    Multivector<Rational> x = TRUE.parse("2 + 3 e12 - e123");
    assertThat(samples.shrink(x)).contains(TRUE.parse("2 + 3 e12"), TRUE.parse("2 + 2 e12 - e123"));
    assertThat(samples.shrink(x)).doesNotContain(x);
    assertThat(samples.shrink(TRUE.zero())).isEmpty();
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 100; i++) {
      assertThat(samples.sample(random).size()).isBetween(0, 4);
    }
    assertThatThrownBy(
            () -> CliffordLaws.multivectors(TRUE, Sampler.choice(List.of(Rational.ONE)), 0))
        .isInstanceOf(InvalidInput.class);
  }
}
