package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of homogeneous spaces on the command line. */
class SpaceLawsTest {
  @ParameterizedTest
  @ValueSource(strings = {"S2", "RP3", "H3", "SO+(3,1)/SE2", "SL(2,C)/SU2"})
  void aSpaceKeepsItsLaws(String name) {
    Shell.Run run = Shell.run("verify", "laws", "--space", name, "--tries", "20");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("the twist is a cocycle", "TESTED").doesNotContain("REFUTED");
  }

  @Test
  void eitherAGroupOrASpaceIsTried() {
    assertThat(Shell.run("verify", "laws").err()).contains("nothing to try");
    assertThat(Shell.run("verify", "laws", "D4", "--space", "S2").err())
        .contains("a group and a space");
    assertThat(Shell.run("verify", "laws", "--space", "nowhere").code()).isNotZero();
  }
}
