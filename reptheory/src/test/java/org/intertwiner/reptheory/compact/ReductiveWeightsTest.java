package org.intertwiner.reptheory.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.classical.Partition;
import org.junit.jupiter.api.Test;

class ReductiveWeightsTest {
  private static final ReductiveWeights SU3 = of("SU3");

  private static ReductiveWeights of(String type) {
    return ReductiveWeights.of(ReductiveType.parse(type));
  }

  @Test
  void typesAreReadAndPrinted() {
    assertThat(ReductiveType.parse("SU3 x SU2 x U1")).hasToString("A2 x A1 x U1");
    assertThat(ReductiveType.parse("U(1)^2 x G2")).hasToString("G2 x U1 x U1");
    assertThat(ReductiveType.parse("SO(4)×U(3)")).hasToString("A1 x A1 x A2 x U1");
    assertThat(ReductiveType.parse("SU2^3").rank()).isEqualTo(3);
    assertThat(new ReductiveType(List.of(), 0)).hasToString("1");
    for (String bad : List.of("", "SU3 x", "SU3^0", "H3", "SU3^1000")) {
      assertThatThrownBy(() -> ReductiveType.parse(bad)).as(bad).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> new ReductiveType(List.of(), -1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new ReductiveType(List.of(), 201)).isInstanceOf(LimitExceeded.class);
  }

  /** Left-handed quarks of the standard model, the hypercharge in sixths. */
  @Test
  void productsWithCharges() {
    ReductiveWeights sm = of("SU3 x SU2 x U1");
    Weight quark = Weight.of(1, 0, 1, 1);
    assertThat(sm.dimension(quark)).isEqualTo(6);
    assertThat(sm.dual(quark)).isEqualTo(Weight.of(0, 1, 1, -1));
    assertThat(sm.frobeniusSchur(quark)).isZero();
    assertThat(sm.frobeniusSchur(Weight.of(1, 1, 1, 0))).isEqualTo(-1);
    assertThat(sm.frobeniusSchur(Weight.of(1, 1, 2, 0))).isEqualTo(1);
    assertThat(sm.tensor(quark, sm.dual(quark)))
        .isEqualTo(
            Map.of(
                Weight.of(0, 0, 0, 0), 1L,
                Weight.of(1, 1, 0, 0), 1L,
                Weight.of(0, 0, 2, 0), 1L,
                Weight.of(1, 1, 2, 0), 1L));
    assertThat(sm.tensor()).isEqualTo(Map.of(sm.zero(), 1L));
    assertThat(sm.character(quark).dimension()).isEqualTo(6);
  }

  /** 3 ⊗ 3 ⊗ 3 = 10 + 8 + 8 + 1. */
  @Test
  void threeQuarks() {
    Weight quark = Weight.of(1, 0);
    assertThat(SU3.tensor(quark, quark, quark))
        .isEqualTo(Map.of(Weight.of(3, 0), 1L, Weight.of(1, 1), 2L, Weight.of(0, 0), 1L));
    assertThat(SU3.symmetricPower(quark, 3)).isEqualTo(Map.of(Weight.of(3, 0), 1L));
    assertThat(SU3.exteriorPower(quark, 3)).isEqualTo(Map.of(Weight.of(0, 0), 1L));
    assertThat(SU3.exteriorPower(quark, 4)).isEmpty();
    assertThat(SU3.schurPower(Partition.of(2, 1), quark)).isEqualTo(Map.of(Weight.of(1, 1), 1L));
    assertThat(SU3.symmetricPower(quark, 0)).isEqualTo(Map.of(Weight.of(0, 0), 1L));
  }

  /** The invariants of the cubic forms of three variables have the degrees 4 and 6. */
  @Test
  void invariantsOfTernaryCubics() {
    Weight zero = Weight.of(0, 0);
    Weight cubic = Weight.of(3, 0);
    assertThat(SU3.symmetricPower(cubic, 4).get(zero)).isEqualTo(1);
    assertThat(SU3.symmetricPower(cubic, 5)).doesNotContainKey(zero);
    assertThat(SU3.symmetricPower(cubic, 6).get(zero)).isEqualTo(1);
  }

  /** The cubic invariant of E₆ and the quartic one of E₇. */
  @Test
  void invariantsOfExceptionalGroups() {
    ReductiveWeights e6 = of("E6");
    Weight w27 = Weight.of(1, 0, 0, 0, 0, 0);
    assertThat(e6.symmetricPower(w27, 3)).containsEntry(e6.zero(), 1L);
    assertThat(e6.exteriorPower(w27, 2)).isEqualTo(Map.of(Weight.of(0, 0, 1, 0, 0, 0), 1L));
    ReductiveWeights e7 = of("E7");
    Weight w56 = Weight.of(0, 0, 0, 0, 0, 0, 1);
    assertThat(e7.exteriorPower(w56, 2)).containsEntry(e7.zero(), 1L);
    assertThat(e7.symmetricPower(w56, 4)).containsEntry(e7.zero(), 1L);
  }

  @Test
  void valuesOnTheTorus() {
    FormalCharacter octet = SU3.character(Weight.of(1, 1));
    // exp(2πi (h₁ + 2h₂)/3) is a central element of order 3: the octet does not see it
    List<Rational> central = List.of(Rational.of(1, 3), Rational.of(2, 3));
    assertThat(octet.atTurns(central)).isEqualTo(Cyclotomic.of(8));
    assertThat(SU3.character(Weight.of(1, 0)).atTurns(central))
        .isEqualTo(Cyclotomic.zeta(3, 1).scale(Rational.of(3)));
    List<Rational> half = List.of(Rational.of(1, 2), Rational.ZERO);
    assertThat(octet.atTurns(half)).isEqualTo(Cyclotomic.ZERO);
    assertThat(octet.adams(2).atTurns(half)).isEqualTo(Cyclotomic.of(8));
    assertThatThrownBy(() -> octet.atTurns(List.of())).isInstanceOf(InvalidInput.class);
  }

  @Test
  void charactersAreSumsOfWeights() {
    FormalCharacter quark = SU3.character(Weight.of(1, 0));
    assertThat(quark.plus(quark.times(-1)).multiplicities()).isEmpty();
    assertThat(quark.mapped(new int[][] {{2, 2}}).multiplicities())
        .isEqualTo(Map.of(Weight.of(2), 1L, Weight.of(0), 1L, Weight.of(-2), 1L));
    assertThat(quark).isEqualTo(quark.adams(-1).adams(-1)).hasSameHashCodeAs(quark.adams(1));
    assertThat(quark).isNotEqualTo(quark.adams(-1)).hasToString("{(-1,1)=1, (0,-1)=1, (1,0)=1}");
    assertThatThrownBy(() -> quark.mapped(new int[][] {{1}})).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> quark.plus(FormalCharacter.of(1, Map.of())))
        .hasMessageContaining("ranks 2 and 1");
    assertThatThrownBy(() -> FormalCharacter.of(1, Map.of(Weight.of(1, 2), 1L)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void whatIsNoCharacterIsRefused() {
    FormalCharacter lone = FormalCharacter.of(2, Map.of(Weight.of(1, 0), 1L));
    assertThatThrownBy(() -> SU3.decompose(lone)).hasMessageContaining("reflections");
    assertThatThrownBy(() -> SU3.decompose(FormalCharacter.of(1, Map.of())))
        .hasMessageContaining("1 labels");
    assertThatThrownBy(() -> SU3.dimension(Weight.of(-1, 0))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SU3.dimension(Weight.of(1))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SU3.symmetricPower(Weight.of(1, 0), -1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SU3.schurPower(Partition.of(13), Weight.of(1, 0)))
        .isInstanceOf(LimitExceeded.class);
    assertThat(SU3.decompose(lone.plus(SU3.character(Weight.of(0, 0)).times(-1)).times(0)))
        .isEmpty();
  }

  @Test
  void weylsFormulaHasALimitAndCanBeInterrupted() {
    CartanType e8 = CartanType.parse("E8");
    assertThatThrownBy(() -> WeylCharacters.of(e8, Weight.of(0, 0, 0, 0, 0, 0, 0, 1)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("696729600");
    CartanType a2 = CartanType.parse("A2");
    assertThatThrownBy(() -> WeylCharacters.of(a2, Weight.of(1))).isInstanceOf(InvalidInput.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> WeylCharacters.of(a2, Weight.of(1, 0)))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void tableauxMultiplySchurFunctions() {
    SortedMap<Partition, Long> product =
        LittlewoodRichardson.product(Partition.of(2, 1), Partition.of(2, 1), 6);
    assertThat(product).containsEntry(Partition.of(3, 2, 1), 2L).hasSize(7);
    assertThat(product.values().stream().mapToLong(m -> m).sum()).isEqualTo(8);
    assertThat(LittlewoodRichardson.shape(Weight.of(1, 0, 2))).isEqualTo(Partition.of(3, 2, 2));
    assertThat(LittlewoodRichardson.weight(Partition.of(3, 2, 2), 4)).isEqualTo(Weight.of(1, 0, 2));
    assertThatThrownBy(() -> LittlewoodRichardson.weight(Partition.of(1, 1, 1), 2))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LittlewoodRichardson.shape(Weight.of(-1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LittlewoodRichardson.product(Partition.of(1, 1), Partition.of(1), 1))
        .isInstanceOf(InvalidInput.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> LittlewoodRichardson.product(Partition.of(1), Partition.of(1), 2))
        .isInstanceOf(CancellationException.class);
  }
}
