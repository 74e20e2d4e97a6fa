package org.intertwiner.nn.data.particle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.Spin3;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.nn.graph.Structure;
import org.junit.jupiter.api.Test;

class ChargedBodiesTest {
  private static final ChargedBodies PUBLISHED = ChargedBodies.published();

  private static Structure two(double distance, double... charges) {
    return Structure.of(3, new double[] {0, 0, 0, distance, 0, 0})
        .withNodes(ChargedBodies.VELOCITY, new double[6])
        .withNodes(ChargedBodies.CHARGE, charges);
  }

  @Test
  void theStartIsThatOfTheRecipe() {
    double squares = 0;
    int positive = 0;
    for (int n = 0; n < 200; n++) {
      Structure start = PUBLISHED.start(new SplittableRandom(n));
      double[] v = start.nodeNumbers(ChargedBodies.VELOCITY);
      for (int i = 0; i < 5; i++) {
        assertThat(Math.hypot(Math.hypot(v[3 * i], v[3 * i + 1]), v[3 * i + 2]))
            .isCloseTo(0.5, within(1e-15));
        positive += start.nodeNumbers(ChargedBodies.CHARGE)[i] > 0 ? 1 : 0;
      }
      for (double x : start.positions()) {
        squares += x * x / 3000;
      }
    }
    assertThat(squares).isCloseTo(1, within(0.1));
    assertThat(positive / 1000.0).isCloseTo(0.5, within(0.06));
  }

  @Test
  void theFirstStepIsAWholeKick() {
    Structure after = PUBLISHED.after(two(2, 1, -1), 1).after();
    assertThat(after.position(0, 0)).isEqualTo(1e-3 * (1e-3 * 0.25));
    assertThat(after.nodeNumbers(ChargedBodies.VELOCITY)[3]).isEqualTo(-1e-3 * 0.25);
  }

  @Test
  void forcesAreLimited() {
    Structure near = two(0.05, 1, -1);
    for (ForceLimit limit : ForceLimit.values()) {
      ChargedPair pair = PUBLISHED.limitedBy(limit).after(near, 1);
      assertThat(pair.limited()).isTrue();
      assertThat(pair.after().nodeNumbers(ChargedBodies.VELOCITY)[0]).isCloseTo(0.1, within(1e-16));
    }
    // along a diagonal of space components allow √3 times as much
    UnitQuaternion turn = UnitQuaternion.from(Math.sqrt(3) + 1, 0, -1, 1);
    Structure diagonal = near.withPositions(EquivarianceFloor.rotated(turn, near.positions()));
    Map<ForceLimit, Double> norm = new EnumMap<>(ForceLimit.class);
    for (ForceLimit limit : ForceLimit.values()) {
      double[] v =
          PUBLISHED.limitedBy(limit).after(diagonal, 1).after().nodeNumbers(ChargedBodies.VELOCITY);
      norm.put(limit, Math.hypot(Math.hypot(v[0], v[1]), v[2]));
    }
    assertThat(norm.get(ForceLimit.BY_NORM)).isCloseTo(0.1, within(1e-15));
    assertThat(norm.get(ForceLimit.BY_COMPONENT)).isCloseTo(0.1 * Math.sqrt(3), within(1e-15));
  }

  @Test
  void energyIsKeptWhileBodiesAreFarApart() {
    double drift = 0;
    for (int n = 0; n < 10; n++) {
      Structure start = PUBLISHED.withBodies(3).start(new SplittableRandom(n));
      double[] same = {1, 1, 1};
      Structure apart = start.withNodes(ChargedBodies.CHARGE, same);
      ChargedPair pair = PUBLISHED.after(apart, 2000);
      double before = PUBLISHED.energy(apart);
      drift = Math.max(drift, Math.abs(PUBLISHED.energy(pair.after()) / before - 1));
    }
    assertThat(drift).isLessThan(2e-3);
  }

  @Test
  void coincidingBodiesAndFarOnesGiveNumbers() {
    Structure together = two(0, 1, 1);
    assertThat(PUBLISHED.after(together, 10).after().positions()).containsOnly(0);
    Structure nearly = two(1e-300, 1, 1);
    for (ForceLimit limit : ForceLimit.values()) {
      for (double x : PUBLISHED.limitedBy(limit).after(nearly, 10).after().positions()) {
        assertThat(x).isFinite();
      }
    }
  }

  @Test
  void samplesAreFunctionsOfTheirNumber() {
    List<ChargedPair> three = PUBLISHED.pairs(3, 1, 2, 7);
    ChargedPair third = PUBLISHED.pair(2, 1, 2, 7);
    assertThat(three.get(2).after().positions()).isEqualTo(third.after().positions());
    assertThat(three.get(0).before().positions()).isNotEqualTo(third.before().positions());
    Structure start = PUBLISHED.after(third.before(), 100).after();
    assertThat(start.positions()).isEqualTo(third.after().positions());
    assertThat(third.displacements()[4])
        .isEqualTo(third.after().position(1, 1) - third.before().position(1, 1));
  }

  @Test
  void limitingNormsCommutesWithRotations() {
    ChargedPair pair = PUBLISHED.pair(0, 0, 1, 3);
    UnitQuaternion turn = Spin3.group().random(new SplittableRandom(5));
    Structure turned =
        pair.before()
            .withPositions(EquivarianceFloor.rotated(turn, pair.before().positions()))
            .withNodes(
                ChargedBodies.VELOCITY,
                EquivarianceFloor.rotated(turn, pair.before().nodeNumbers(ChargedBodies.VELOCITY)));
    double[] expected = EquivarianceFloor.rotated(turn, pair.after().positions());
    assertThat(PUBLISHED.after(turned, 100).after().positions())
        .containsExactly(expected, within(1e-12));
  }

  @Test
  void onlyLimitingComponentsHasAFloor() {
    EquivarianceFloor norm = EquivarianceFloor.of(PUBLISHED, 30, 40, 40, 3, 1);
    EquivarianceFloor component =
        EquivarianceFloor.of(PUBLISHED.limitedBy(ForceLimit.BY_COMPONENT), 30, 40, 40, 3, 1);
    assertThat(norm.value()).isLessThan(1e-12);
    assertThat(component.value()).isBetween(1e-6, 2e-2);
    assertThat(component.limited()).isBetween(0.03, 0.4);
    assertThat(component.standardError()).isPositive();
  }

  @Test
  void wrongNumbersAreRefused() {
    assertThatThrownBy(() -> PUBLISHED.withBodies(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PUBLISHED.pair(0, 4, 3, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PUBLISHED.pairs(-1, 0, 1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PUBLISHED.after(Structure.of(3, new double[3]), 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PUBLISHED.after(Structure.of(2, new double[2]), 1))
        .hasMessageContaining("three dimensions");
    assertThatThrownBy(() -> EquivarianceFloor.of(PUBLISHED, 0, 1, 1, 1, 1))
        .isInstanceOf(InvalidInput.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> PUBLISHED.after(two(1, 1, 1), 5))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("interrupt");
  }
}
