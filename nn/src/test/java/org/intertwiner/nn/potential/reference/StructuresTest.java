package org.intertwiner.nn.potential.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.graph.Structure;
import org.junit.jupiter.api.Test;

/** Crystals, clusters and heat. */
class StructuresTest {
  @Test
  void icosahedraHaveTheirMagicNumbers() {
    int[] counts = {1, 13, 55, 147, 309};
    for (int s = 0; s < counts.length; s++) {
      Structure cluster = Clusters.icosahedron(3, 1, s);
      assertThat(cluster.nodes()).isEqualTo(counts[s]);
      assertThat(nearest(cluster.positions())).isGreaterThan(0.999);
      assertThat(cluster.species()).containsOnly(3);
    }
    assertThatThrownBy(() -> Clusters.icosahedron(0, 1, 51)).isInstanceOf(InvalidInput.class);
  }

  private static double nearest(double[] x) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < x.length; i += 3) {
      for (int j = 0; j < i; j += 3) {
        double square = 0;
        for (int a = 0; a < 3; a++) {
          square += (x[i + a] - x[j + a]) * (x[i + a] - x[j + a]);
        }
        least = Math.min(least, Math.sqrt(square));
      }
    }
    return least;
  }

  @Test
  void ballsAreCutFromCrystals() {
    Structure crystal = Crystals.faceCentred(0, 1, 4, 4, 4);
    Structure ball = Clusters.ball(crystal, 0.75);
    // the middle of the cell is an atom with 12 neighbours at √½
    assertThat(ball.nodes()).isEqualTo(13);
    assertThat(ball.cell()).isEmpty();
    assertThatThrownBy(() -> Clusters.ball(crystal, 2.1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Clusters.ball(ball, 1)).isInstanceOf(InvalidInput.class);
    Structure hollow = Crystals.simpleCubic(0, 1, 1, 1, 1);
    assertThatThrownBy(() -> Clusters.ball(hollow, 0.1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void crystalsAreLimited() {
    assertThatThrownBy(() -> Crystals.faceCentred(0, 1, 1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Crystals.faceCentred(0, 0, 1, 1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Crystals.hexagonal(0, -1, 1, 1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Crystals.diamond(0, 1, 1000, 1000, 1000))
        .isInstanceOf(LimitExceeded.class);
    assertThat(Crystals.hexagonal(0, 1, 1, 1, 1).cell().orElseThrow().volume())
        .isCloseTo(2 / Math.sqrt(2), within(1e-14));
  }

  @Test
  void heatMovesAtomsButNotTheWhole() {
    Structure crystal = Crystals.rockSalt(0, 1, 2, 4, 4, 4);
    Structure shaken = ThermalMotion.displaced(crystal, 0.1, new SplittableRandom(1));
    double[] x = crystal.positions();
    double[] y = shaken.positions();
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      sum += y[i] - x[i];
      squares += (y[i] - x[i]) * (y[i] - x[i]);
    }
    assertThat(sum).isCloseTo(0, within(1e-10));
    assertThat(Math.sqrt(squares / x.length)).isCloseTo(0.1, within(0.005));
    double[] v = ThermalMotion.velocities(crystal, s -> 1 + s, 0.7, new SplittableRandom(2));
    double kinetic = 0;
    double momentum = 0;
    for (int i = 0; i < v.length; i++) {
      double m = 1 + crystal.species()[i / 3];
      kinetic += 0.5 * m * v[i] * v[i];
      momentum += m * v[i];
    }
    assertThat(momentum).isCloseTo(0, within(1e-10));
    assertThat(kinetic).isCloseTo(1.5 * 511 * 0.7, within(1e-9));
  }

  @Test
  void heatIsRefusedWhereItHasNoMeaning() {
    Structure one = Structure.of(3, new double[3]);
    assertThat(ThermalMotion.velocities(one, s -> 1, 1, new SplittableRandom(1))).containsOnly(0);
    assertThat(Arrays.stream(ThermalMotion.displaced(one, 1, new SplittableRandom(1)).positions()))
        .allMatch(p -> Math.abs(p) < 1e-15);
    assertThatThrownBy(() -> ThermalMotion.displaced(one, -1, new SplittableRandom(1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ThermalMotion.velocities(one, s -> 1, -1, new SplittableRandom(1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ThermalMotion.velocities(one, s -> 0, 1, new SplittableRandom(1)))
        .isInstanceOf(InvalidInput.class);
  }
}
