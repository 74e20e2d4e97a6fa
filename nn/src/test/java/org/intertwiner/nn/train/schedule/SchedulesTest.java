package org.intertwiner.nn.train.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

class SchedulesTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-15);

  @Test
  void oneCycleRisesToItsPeakAndFalls() {
    Schedule cycle = Schedules.oneCycle(0.25);
    assertThat(cycle.factor(0, 100)).isEqualTo(1.0 / 25);
    assertThat(cycle.factor(25, 100)).isEqualTo(1);
    assertThat(cycle.factor(99, 100)).isLessThan(0.01);
    assertThat(cycle.factor(100, 100)).isEqualTo(1.0 / 1000);
    for (int t = 26; t < 100; t++) {
      assertThat(cycle.factor(t, 100)).isLessThan(cycle.factor(t - 1, 100));
    }
  }

  @Test
  void theOthersHaveTheirValues() {
    assertThat(Schedules.constant().factor(7, 100)).isEqualTo(1);
    assertThat(Schedules.cosine(0).factor(50, 100)).isCloseTo(0.5, CLOSE);
    assertThat(Schedules.cosine(0.1).factor(0, 100)).isEqualTo(1);
    assertThat(Schedules.cosine(0.1).factor(100, 100)).isCloseTo(0.1, CLOSE);
    assertThat(Schedules.exponential(0.01).factor(50, 100)).isCloseTo(0.1, CLOSE);
    Schedule steps = Schedules.steps(0.2, 0.3, 0.6, 0.8);
    assertThat(steps.factor(29, 100)).isEqualTo(1);
    assertThat(steps.factor(30, 100)).isEqualTo(0.2);
    assertThat(steps.factor(60, 100)).isCloseTo(0.04, CLOSE);
    assertThat(steps.factor(99, 100)).isCloseTo(0.008, CLOSE);
    Schedule warm = Schedules.warmUp(0.1, Schedules.cosine(0));
    assertThat(warm.factor(0, 100)).isEqualTo(0.1);
    assertThat(warm.factor(9, 100)).isEqualTo(1);
    assertThat(warm.factor(10, 100)).isEqualTo(1);
    assertThat(warm.factor(55, 100)).isCloseTo(0.5, CLOSE);
  }

  @Test
  void everyFactorIsAFraction() {
    for (Schedule s :
        List.of(
            Schedules.constant(),
            Schedules.cosine(0),
            Schedules.exponential(0.5),
            Schedules.oneCycle(0),
            Schedules.oneCycle(0.9),
            Schedules.steps(0.5, 0.5),
            Schedules.warmUp(0.3, Schedules.oneCycle(0.2)))) {
      for (int steps : new int[] {1, 2, 17}) {
        for (int t = 0; t < steps; t++) {
          assertThat(s.factor(t, steps)).as("%s at %d of %d", s, t, steps).isBetween(0.0, 1.0);
        }
      }
    }
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> Schedules.oneCycle(1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Schedules.cosine(-0.1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Schedules.exponential(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Schedules.steps(0.5)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Schedules.steps(0.5, 0.6, 0.3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Schedules.steps(2, 0.6)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Schedules.warmUp(Double.NaN, Schedules.constant()))
        .isInstanceOf(InvalidInput.class);
  }
}
