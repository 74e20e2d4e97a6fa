package org.intertwiner.verify.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.junit.jupiter.api.Test;

class HarmonicSuitesTest {
  private static List<String> names(CompactGroup<?> group) {
    Report report = GroupSuites.of(group, Optional.empty()).tries(3).check();
    assertThat(report.verdict().holds()).as(report.toText()).isTrue();
    return report.checks().stream().map(Check::of).toList();
  }

  @Test
  void everyGroupBringsTheLawsOfItsFunctions() {
    assertThat(names(Groups.symmetric(3)))
        .contains("Fourier transform: convolution theorem", "Fourier transform: Plancherel");
    assertThat(names(GroupNotation.parse("SO2").group()))
        .contains("functions on the circle: Plancherel");
    assertThat(names(GroupNotation.parse("SO3").group()))
        .contains(
            "spherical harmonics: addition theorem",
            "Wigner matrices: D is a homomorphism",
            "harmonics with spin: spin-weighted orthonormality",
            "functions on the sphere: equivariance under rotations",
            "functions of a rotation: convolution theorem",
            "measure of the sphere: invariance on the left",
            "the sphere: the twist is a cocycle");
    assertThat(names(Groups.symmetric(6))).noneMatch(n -> n.startsWith("Fourier"));
  }
}
