package org.intertwiner.reptheory.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.reptheory.Representation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LieNotationTest {

  private static Representation<?> parse(String group, String text) {
    return parse(GroupNotation.parse(group), text);
  }

  private static <G> Representation<G> parse(NamedGroup<G> group, String text) {
    return RepresentationNotation.parse(text, group);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SO3 | spin:2 | spin:2 | 5 | true",
        "SO3 | 2x1 + 1x0 | 2x1 + spin:0 | 7 | true",
        "SO3 | vector * spin:2 | vector * spin:2 | 15 | true",
        "O3 | 1x0e+2x1o | 0e + 2x1o | 7 | true",
        "O3 | 0e | 0e | 1 | true",
        "O3 | 1e + 1o + 2x1e + 1e | 1e + 1o + 2x1e + 1e | 15 | true",
        "O3 | 3*(1o + 2e) | 3*(1o + 2e) | 24 | true",
        "O3 | sym2(vector) | sym^2(vector) | 6 | true",
        "O3 | alt(2, vector) | alt^2(vector) | 3 | true",
        "SU2 | spin:1/2 | spin:1/2 | 2 | false",
        "SU2 | realspin:3/2 | realspin:3/2 | 8 | true",
        "SU2 | conj(spin:1/2) + dual(spin:1) | conj(spin:1/2) + dual(spin:1) | 5 | false",
        "Spin3 | vector | vector | 3 | true",
        "SU3 | weight:1,1 | weight:1,1 | 8 | false",
        "SU3 | realweight:1,1 | realweight:1,1 | 8 | true",
        "SU3 | weight: 2,0 | weight:2,0 | 6 | false",
        "Sp4 | weight:0,1 | weight:0,1 | 5 | false",
        "SO5 | vector | vector | 5 | true",
        "U2 | vector + trivial | vector + trivial | 3 | false",
        "SO3 x U1 | vector * trivial | vector * trivial | 4 | false",
        "D4 | sym^2(vector) | sym^2(vector) | 3 | true",
        "D4 | alt2(vector) | alt^2(vector) | 1 | true"
      })
  void representationsAreReadAndPrinted(
      String group, String text, String printed, int dimension, boolean real) {
    Representation<?> rho = parse(group, text);
    assertThat(rho.name()).isEqualTo(printed);
    assertThat(rho.dimension()).isEqualTo(dimension);
    assertThat(rho.isReal()).isEqualTo(real);
    assertThat(same(GroupNotation.parse(group), text, printed)).isTrue();
  }

  private static <G> boolean same(NamedGroup<G> group, String text, String printed) {
    Representation<G> first = parse(group, text);
    Representation<G> second = parse(group, printed);
    return second.name().equals(printed)
        && first.onGenerators().equals(second.onGenerators())
        && first.character().equals(second.character());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SO3 | spin:1/2 | SU2",
        "SO3 | spin:x | character 6",
        "SO3 | spin:3/4 | character 6",
        "SO3 | 1o | character 1",
        "O3 | 1x1 | character 1",
        "O3 | 2y1o | character 2",
        "O3 | 0x1o | at least one copy",
        "O3 | spin:1 | parity",
        "O3 | 1o + 2 | character 7",
        "SO3 | spinn:1 | did you mean spin",
        "SU3 | weight:1 | label",
        "SO3 | regular | an infinite group",
        "D4 | weight:1,1 | a finite group",
        "SO3 | sym(2 vector) | character 7"
      })
  void errorsSayWhereAndWhat(String group, String text, String message) {
    assertThatThrownBy(() -> parse(group, text))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(message);
  }

  @Test
  void largePowersAndSpinsAreRefused() {
    assertThatThrownBy(() -> parse("O3", "sym(60, vector)")).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> parse("SO3", "spin:5000")).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> parse("SO3", "400000x5")).isInstanceOf(LimitExceeded.class);
  }
}
