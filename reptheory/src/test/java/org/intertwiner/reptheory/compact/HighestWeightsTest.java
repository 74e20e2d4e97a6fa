package org.intertwiner.reptheory.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.family.CartanType;
import org.junit.jupiter.api.Test;

class HighestWeightsTest {
  private static final HighestWeights SU3 = HighestWeights.of(CartanType.parse("A2"));

  /** Dimensions known since Cartan, and the largest one that is often quoted. */
  @Test
  void dimensionsOfExceptionalGroups() {
    assertThat(dimension("E8", 0, 0, 0, 0, 0, 0, 0, 1)).isEqualTo("248");
    assertThat(dimension("E8", 1, 0, 0, 0, 0, 0, 0, 0)).isEqualTo("3875");
    assertThat(dimension("E8", 0, 0, 0, 1, 0, 0, 0, 0)).isEqualTo("6899079264");
    assertThat(dimension("E7", 0, 0, 0, 0, 0, 0, 1)).isEqualTo("56");
    assertThat(dimension("F4", 0, 0, 0, 1)).isEqualTo("26");
    assertThat(dimension("G2", 1, 0)).isEqualTo("7");
  }

  private static String dimension(String group, int... labels) {
    return SimpleGroup.parse(group).representations().dimension(Weight.of(labels)).toString();
  }

  /** The zero weight of the adjoint representation of E₈ has the multiplicity of its rank. */
  @Test
  void weightsOfTheAdjointRepresentation() {
    HighestWeights e8 = HighestWeights.of(CartanType.parse("E8"));
    assertThat(e8.dominantMultiplicities(Weight.of(0, 0, 0, 0, 0, 0, 0, 1)))
        .containsEntry(Weight.of(new int[8]), 8L)
        .hasSize(2);
    assertThat(e8.multiplicities(Weight.of(0, 0, 0, 0, 0, 0, 0, 1))).hasSize(241);
  }

  /** Orbits are as long as the index of the stabiliser: 240 roots, 27 lines, 56 bitangents. */
  @Test
  void orbitsOfTheReflectionGroups() {
    assertThat(orbit("E8", 0, 0, 0, 0, 0, 0, 0, 1)).isEqualTo(240);
    assertThat(orbit("E6", 1, 0, 0, 0, 0, 0)).isEqualTo(27);
    assertThat(orbit("E7", 0, 0, 0, 0, 0, 0, 1)).isEqualTo(56);
    assertThat(orbit("F4", 1, 1, 1, 1)).isEqualTo(1152);
    assertThat(SU3.orbit(Weight.of(2, 1))).hasSize(6).contains(Weight.of(-1, -2));
    assertThatThrownBy(() -> SU3.orbit(Weight.of(-1, 0))).isInstanceOf(InvalidInput.class);
  }

  private static int orbit(String type, int... labels) {
    return HighestWeights.of(CartanType.parse(type)).orbit(Weight.of(labels)).size();
  }

  @Test
  void namesOfGroups() {
    assertThat(SimpleGroup.parse("Sp4").type()).hasToString("C2");
    assertThat(SimpleGroup.parse("Sp2").type()).hasToString("A1");
    assertThat(SimpleGroup.parse("SO(3)").type()).hasToString("A1");
    assertThat(SimpleGroup.parse(" Spin(7) ").type()).hasToString("B3");
    assertThat(SimpleGroup.parse("SO6").type()).hasToString("D3");
    assertThat(SimpleGroup.parse("D4").type()).hasToString("D4");
    for (String bad : List.of("SO4", "SO2", "SU1", "Sp3", "H4", "", "SU(3,1)", "S4")) {
      assertThatThrownBy(() -> SimpleGroup.parse(bad)).as(bad).isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void spinorsAreDoubleValued() {
    SimpleGroup so7 = SimpleGroup.parse("SO7");
    assertThat(so7.isSingleValued(Weight.of(1, 0, 0))).isTrue();
    assertThat(so7.isSingleValued(Weight.of(0, 0, 1))).isFalse();
    assertThat(SimpleGroup.parse("Spin7").isSingleValued(Weight.of(0, 0, 1))).isTrue();
    SimpleGroup so8 = SimpleGroup.parse("SO8");
    assertThat(so8.isSingleValued(Weight.of(0, 0, 1, 0))).isFalse();
    assertThat(so8.isSingleValued(Weight.of(0, 0, 1, 1))).isTrue();
    assertThat(SimpleGroup.parse("SO3").isSingleValued(Weight.of(1))).isFalse();
  }

  @Test
  void weightsAreReadAndPrinted() {
    assertThat(Weight.parse(" 1, 0,-2")).hasToString("(1,0,-2)");
    assertThat(Weight.parse("(3)").labels()).containsExactly(3);
    assertThat(Weight.of(1, 0)).isLessThan(Weight.of(1, 1)).isNotEqualTo("(1,0)");
    for (String bad : List.of("", "1,,2", "x", "1;2", "12345678", "9999999")) {
      assertThatThrownBy(() -> Weight.parse(bad)).as(bad).isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void whatIsNoHighestWeightIsRefused() {
    assertThatThrownBy(() -> SU3.dimension(Weight.of(1)))
        .hasMessageContaining("(1), 1 labels")
        .hasMessageContaining("2 labels");
    assertThatThrownBy(() -> SU3.tensor(Weight.of(1, -1), Weight.of(0, 0)))
        .hasMessageContaining("not negative");
    assertThatThrownBy(() -> SU3.withMaxWeights(0)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void workIsLimitedAndCanBeInterrupted() {
    assertThatThrownBy(() -> SU3.withMaxWeights(10).multiplicities(Weight.of(5, 5)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("more than 10");
    assertThatThrownBy(() -> SU3.withMaxWeights(3).dominantMultiplicities(Weight.of(30, 30)))
        .isInstanceOf(LimitExceeded.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> SU3.dominantMultiplicities(Weight.of(3, 3)))
        .isInstanceOf(CancellationException.class);
  }
}
