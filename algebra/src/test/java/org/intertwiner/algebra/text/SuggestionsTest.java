package org.intertwiner.algebra.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  private static final List<String> COMMANDS = List.of("chartable", "irreps", "group");

  @Test
  void slipsOfThePenAreMended() {
    assertThat(Suggestions.closest("chartabel", COMMANDS, 3)).contains("chartable");
    assertThat(Suggestions.closest("GRUP", COMMANDS, 3)).contains("group");
    assertThat(Suggestions.closest("irrep", COMMANDS, 3)).contains("irreps");
  }

  @Test
  void whatIsFarFromEverythingIsLeft() {
    assertThat(Suggestions.closest("kernels", COMMANDS, 3)).isEmpty();
    assertThat(Suggestions.closest("", COMMANDS, 3)).isEmpty();
    assertThat(Suggestions.closest("g".repeat(61), COMMANDS, 1)).isEmpty();
    assertThat(Suggestions.closest("x", List.of(), 1)).isEmpty();
  }
}
