package org.intertwiner.harmonic.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.polynomial.UnivariatePolynomial;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Molien series as fractions, against the literature and against the count by degree. */
class MolienFractionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "point:Oh | vector | 1 / ((1 - t^2)(1 - t^4)(1 - t^6))",
        "point:O  | vector | (1 + t^9) / ((1 - t^2)(1 - t^4)(1 - t^6))",
        "point:Td | vector | 1 / ((1 - t^2)(1 - t^3)(1 - t^4))",
        "point:T  | vector | (1 + t^6) / ((1 - t^2)(1 - t^3)(1 - t^4))",
        "point:I  | vector | (1 + t^15) / ((1 - t^2)(1 - t^6)(1 - t^10))",
        "point:Ih | vector | 1 / ((1 - t^2)(1 - t^6)(1 - t^10))",
        "point:D4h| vector | 1 / ((1 - t^2)(1 - t^2)(1 - t^4))",
        "S5 | permutation | 1 / ((1 - t)(1 - t^2)(1 - t^3)(1 - t^4)(1 - t^5))",
        "A5 | permutation | (1 + t^10) / ((1 - t)(1 - t^2)(1 - t^3)(1 - t^4)(1 - t^5))",
        "SO3 | spin:1 | 1 / (1 - t^2)",
        "SO3 | spin:2 | 1 / ((1 - t^2)(1 - t^3))",
        "SO3 | spin:4 | (1 + t^8 + t^9 + t^10 + t^18) / ((1 - t^2)(1 - t^3)(1 - t^4)(1 - t^5)(1 -"
            + " t^6)(1 - t^7))",
        "SU2 | spin:3/2 | 1 / (1 - t^4)",
        "SU2 | spin:5/2 | (1 + t^18) / ((1 - t^4)(1 - t^8)(1 - t^12))",
        "SO3 | spin:3 | (1 + t^15) / ((1 - t^2)(1 - t^4)(1 - t^6)(1 - t^10))",
        "SO2 | freq:1 | 1 / (1 - t^2)",
        "O2 | freq:1,1 + freq:1,2 | 1 / ((1 - t^2)(1 - t^2)(1 - t^3))",
        "O3 | 1x1o + 1x2e | 1 / ((1 - t^2)(1 - t^2)(1 - t^3)(1 - t^3)(1 - t^4))",
      })
  void invariantsOfTheLiterature(String group, String rep, String text) {
    check(GroupNotation.parse(group), rep, text);
  }

  private static <G> void check(NamedGroup<G> group, String rep, String text) {
    Representation<G> space = RepresentationNotation.parse(rep, group);
    MolienFraction molien = MolienFraction.invariants(space);
    assertThat(molien).hasToString(text);
    assertThat(molien.series(14)).isEqualTo(big(MolienSeries.invariants(space, 14)));
    assertThat(DegreeTuples.polynomial(molien.numerator()).gcd(bottom(molien)).degree()).isZero();
  }

  private static UnivariatePolynomial<BigInteger> bottom(MolienFraction molien) {
    return DegreeTuples.polynomial(molien.denominator());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "point:Oh | vector | vector | t / ((1 - t^2)(1 - t^2)(1 - t^4))",
        "point:O  | vector | vector | (t + t^4) / ((1 - t^2)(1 - t^2)(1 - t^4))",
        "C4 | freq:1 | freq:2 | 2*t^2 / ((1 - t^2)(1 - t^4))",
        "SO3 | spin:2 | spin:2 | t / ((1 - t)(1 - t^3))",
        "SO3 | spin:1 | spin:3 | t^3 / (1 - t^2)",
        "SU2 | spin:3/2 | spin:3/2 | t / (1 - t^2)",
        "SU2 | spin:1 | spin:1/2 | 0",
        "O3 | 1x1o | 1x1e | 0",
        "O3 | 1x1o + 1x1e | 1x0o | t^2 / ((1 - t^2)(1 - t^2)(1 - t^4))",
        "O2 | freq:1,1 | freq:1,3 | t^3 / (1 - t^2)",
        "SO2 | freq:1 | freq:2 | 2*t^2 / (1 - t^2)",
      })
  void equivariants(String group, String rep, String target, String text) {
    checkEquivariants(GroupNotation.parse(group), rep, target, text);
  }

  private static <G> void checkEquivariants(
      NamedGroup<G> group, String rep, String target, String text) {
    Representation<G> space = RepresentationNotation.parse(rep, group, true);
    Representation<G> into = RepresentationNotation.parse(target, group, true);
    MolienFraction molien = MolienFraction.equivariants(space, into);
    assertThat(molien).hasToString(text);
    assertThat(molien.series(14)).isEqualTo(big(MolienSeries.equivariants(space, into, 14)));
  }

  @Test
  void partsOfAFraction() {
    MolienFraction molien = octahedral();
    assertThat(molien).isEqualTo(octahedral()).hasSameHashCodeAs(octahedral());
    assertThat(molien.toLatex()).isEqualTo("\\frac{1+t^{9}}{(1-t^{2})(1-t^{4})(1-t^{6})}");
    assertThat(molien.poleOrder()).isEqualTo(3);
    assertThat(molien.leadingCoefficient()).hasToString("1/24");
    assertThat(molien.cyclotomicFactors()).containsEntry(1, 3).containsEntry(4, 1);
    assertThat(molien.over(List.of(2, 4, 6))).isPresent();
    assertThat(molien.over(List.of(2, 4))).isEmpty();
    assertThat(molien.over(List.of(2, 3, 5))).isEmpty();
    assertThat(molien).isNotEqualTo(MolienFraction.invariants(vector("point:Oh")));
  }

  private static MolienFraction octahedral() {
    return MolienFraction.invariants(vector("point:O"));
  }

  private static Representation<?> vector(String group) {
    return RepresentationNotation.parse("vector", GroupNotation.parse(group));
  }

  @Test
  void badInput() {
    assertThatThrownBy(() -> octahedral().series(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> MolienFraction.invariants(vector("SU3")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("MolienSeries");
    assertThatThrownBy(() -> mixed(Groups.cyclic(3), Groups.cyclic(4)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> MolienFraction.invariants(Representations.regular(Groups.cyclic(521))))
        .isInstanceOf(LimitExceeded.class);
  }

  private static MolienFraction mixed(FiniteGroup<Permutation> a, FiniteGroup<Permutation> b) {
    return MolienFraction.equivariants(Representations.regular(a), Representations.regular(b));
  }

  private static List<BigInteger> big(List<Long> numbers) {
    return numbers.stream().map(BigInteger::valueOf).toList();
  }
}
