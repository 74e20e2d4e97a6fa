package org.intertwiner.reptheory.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.crystal.SpaceGroups;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KPointTest {

  @Test
  void textsAreReadAndPrinted() {
    assertThat(KPoint.parse("1/2,0,1/2")).hasToString("1/2,0,1/2");
    assertThat(KPoint.parse(" ( 0.5 , 0 , -1/4 ) ")).hasToString("1/2,0,-1/4");
    assertThat(KPoint.parse("1/2 0")).isEqualTo(KPoint.of(Rational.of(1, 2), Rational.ZERO));
    assertThat(KPoint.gamma(3)).hasToString("0,0,0");
    assertThat(KPoint.parse("1/3,1/3,0").dimension()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqrt(2)/2,0,0", "1/2,,0", "a,b,c", "", "1/2,0,1/0"})
  void whatIsNotRationalIsRefused(String text) {
    assertThatThrownBy(() -> KPoint.parse(text))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("coordinate");
  }

  @Test
  void longTextsAndWrongDimensionsAreRefused() {
    assertThatThrownBy(() -> KPoint.parse("1,".repeat(2000))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> KPoint.parse("x".repeat(100)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("...");
    assertThatThrownBy(() -> KPoint.gamma(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> KPoint.gamma(17)).isInstanceOf(InvalidInput.class);
    KPoint k = KPoint.parse("1/2,0");
    assertThatThrownBy(() -> k.dot(List.of(Rational.ONE))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> k.minus(KPoint.gamma(3))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> k.times(AffineOperation.identity(3))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> k.isReciprocal(SpaceGroups.of(1))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> KPoint.parse("1/7000001,0").phase(List.of(Rational.ONE, Rational.ONE)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("denominator");
  }

  @Test
  void rowsAreMultipliedFromTheLeft() {
    KPoint k = KPoint.parse("1/2,1/3");
    AffineOperation turn = AffineOperation.parse("-y,x-y");
    assertThat(k.times(turn)).isEqualTo(KPoint.parse("1/3,-5/6"));
    List<Rational> x = List.of(Rational.of(2, 5), Rational.of(1, 7));
    assertThat(k.times(turn).dot(x)).isEqualTo(k.dot(turn.apply(x)));
    assertThat(k.negate().phase(x)).isEqualTo(k.phase(x).conjugate());
    assertThat(KPoint.parse("1/4,0").phase(List.of(Rational.ONE, Rational.ZERO)))
        .isEqualTo(Cyclotomic.I.negate());
  }

  @Test
  void centringThinsTheReciprocalLattice() {
    SpaceGroup fcc = SpaceGroups.named("Fm-3m");
    assertThat(KPoint.parse("1,0,0").isReciprocal(fcc)).isFalse();
    assertThat(KPoint.parse("1,1,1").isReciprocal(fcc)).isTrue();
    assertThat(KPoint.parse("1,0,0").isReciprocal(SpaceGroups.named("Pm-3m"))).isTrue();
  }
}
