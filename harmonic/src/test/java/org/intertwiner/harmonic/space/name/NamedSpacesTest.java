package org.intertwiner.harmonic.space.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.harmonic.laws.SpaceLaws;
import org.junit.jupiter.api.Test;

class NamedSpacesTest {

  @Test
  void everyExampleObeysTheLaws() {
    for (String name : NamedSpaces.examples()) {
      for (Law<?> law : SpaceLaws.of(NamedSpaces.parse(name), 1)) {
        LawReport report = law.check(new SplittableRandom(1), 3);
        assertThat(report.passed()).as(name + " " + report).isTrue();
      }
    }
  }

  @Test
  void quotientsAreTheSpacesTheyName() {
    for (String quotient :
        new String[] {
          "SO3/SO2",
          "O3/O2",
          "SO3/O2",
          "SU2/U1",
          "SE3/SO3",
          "E2/O2",
          "SO+(3,1)/SO3",
          "SO+(3,1)/SE2",
          "SO+(3,1)/SO+(2,1)",
          "O4/O2",
          "SO5/SO3",
          "O4/O2xO2",
          "SO4/S(O2xO2)",
          "SL(2,C)/SU2",
          "Spin3/SO2"
        }) {
      assertThat(NamedSpaces.parse(quotient).name()).endsWith(" = " + quotient);
    }
    assertThat(NamedSpaces.parse("SE(2)/1").name()).isEqualTo("SE2");
    assertThat(NamedSpaces.parse(" SO⁺(3,1) / SE2 ").name()).startsWith("forward light cone");
  }

  @Test
  void otherNamesAreRefused() {
    for (String name :
        new String[] {"", "X2", "SO3/SO3", "SO3/SE2", "E3/O2", "Q8/1", "SO3/SO2/1"}) {
      assertThatThrownBy(() -> NamedSpaces.parse(name))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("SO4/S(O2xO2)");
    }
    assertThatThrownBy(() -> NamedSpaces.parse("S0")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> NamedSpaces.parse("R99999")).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> NamedSpaces.parse("S99999999")).isInstanceOf(LimitExceeded.class);
  }
}
