package org.intertwiner.verify.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.foreign.ForeignOptions.Shard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForeignOptionsTest {
  private static final ForeignOptions BASE = ForeignOptions.DEFAULT;

  static Stream<UnaryOperator<ForeignOptions>> wrong() {
    return Stream.of(
        o -> o.withSamples(0),
        o -> o.withDelta(0),
        o -> o.withDelta(1),
        o -> o.withClaim(2, 0.1),
        o -> o.withClaim(1e-12, 0.1),
        o -> o.withTolerance(0, "because"),
        o -> o.withTolerance(0.1, " "),
        o -> o.withSize("n", 0),
        o -> o.withShape("x", List.of(-1)),
        o -> o.withAdversarial(-1, 0),
        o -> o.withAdversarial(0, -1),
        o -> o.withThreads(0),
        o -> o.withShard(2, 2),
        o -> o.withShard(-1, 2));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void numbersOutOfRangeAreRefused(UnaryOperator<ForeignOptions> change) {
    assertThatThrownBy(() -> change.apply(BASE)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void everyChangeChangesOnePart() {
    assertThat(BASE.withClaim(1e-3, 1e-2).samples()).isEqualTo(4603);
    assertThat(BASE.withClaim(1e-3, 1e-2).delta()).isEqualTo(1e-2);
    assertThat(BASE.withDelta(0.2).delta()).isEqualTo(0.2);
    assertThat(BASE.withSamples(7).samples()).isEqualTo(7);
    assertThat(BASE.withSeed(7).seed()).isEqualTo(7);
    assertThat(BASE.withTolerance(0.1, "coarse").tolerance().orElseThrow().relative())
        .isEqualTo(0.1);
    assertThat(BASE.withSize("n", 3).withSize("m", 4).sizes())
        .containsEntry("n", 3)
        .containsEntry("m", 4);
    assertThat(BASE.withShape("x", List.of(2, 3)).shapes()).containsEntry("x", List.of(2, 3));
    assertThat(BASE.withPermutations(false).permutations()).isFalse();
    assertThat(BASE.withBatch(false).batch()).isFalse();
    assertThat(BASE.withEveryElement(true).everyElement()).isTrue();
    assertThat(BASE.withLayers(true).layers()).isTrue();
    assertThat(BASE.withRandom(true).random()).isTrue();
    assertThat(BASE.withAdversarial(5, 6)).extracting("climbs", "climbSteps").containsExactly(5, 6);
    assertThat(BASE.withThreads(3).threads()).isEqualTo(3);
    assertThat(BASE.withShard(1, 3).shard()).isEqualTo(new Shard(1, 3));
    assertThat(BASE.withSeed(7).withSeed(0)).isEqualTo(BASE);
  }
}
