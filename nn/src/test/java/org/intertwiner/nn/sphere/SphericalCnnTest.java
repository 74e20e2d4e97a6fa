package org.intertwiner.nn.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.wigner.CoefficientRotation;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.junit.jupiter.api.Test;

class SphericalCnnTest {
  private static final SphereFields<?> FIELDS = SphereFields.standard();

  private static SphericalCnn small(int samples, int units) {
    return new SphericalCnn(
        5,
        List.of(new SphericalCnn.Stage(4, 3, samples), new SphericalCnn.Stage(3, 4, samples)),
        LocalisedKernel.PUBLISHED,
        true,
        units,
        10);
  }

  @Test
  void stagesAreCorrelationNormAndRectifier() {
    Network network = small(8, 6).network(FIELDS);
    assertThat(network.layers().stream().map(Layer::kind))
        .containsExactly(
            "sphere-correlation",
            "rotation-norm",
            "rotation-relu",
            "rotation-correlation",
            "rotation-norm",
            "rotation-relu",
            "rotation-mean",
            "batch-norm",
            "linear",
            "batch-norm",
            "relu",
            "linear");
    assertThat(small(8, 0).network(FIELDS).layers()).hasSize(8);
    assertThat(SphericalCnn.of(10, 10).network(FIELDS).input().channels()).isEqualTo(100);
  }

  @Test
  void outputsChangeLessUnderRotationsTheFinerTheGrid() {
    double coarse = change(small(7, 0).network(FIELDS));
    double fine = change(small(28, 0).network(FIELDS));
    assertThat(coarse).isGreaterThan(2e-3);
    assertThat(fine).isLessThan(coarse / 5);
  }

  private static double change(Network network) {
    Weights weights = SphereLab.weights(network, 1);
    double worst = 0;
    double size = 0;
    for (int n = 0; n < 4; n++) {
      double[] x = SphereLab.normal(25, 10 + n);
      double[] turned = CoefficientRotation.of(5).rotated(SphereLab.rotation(n), x);
      double[] y = SphereLab.apply(network, weights, x);
      double[] z = SphereLab.apply(network, weights, turned);
      for (int i = 0; i < y.length; i++) {
        worst = Math.max(worst, Math.abs(y[i] - z[i]));
        size = Math.max(size, Math.abs(y[i]));
      }
    }
    return worst / size;
  }

  @Test
  void turnsAboutTheAxisThatTheGridKeepsAreExact() {
    // turning by a step of α permutes the nodes of the grid
    Network network = small(8, 0).network(FIELDS);
    Weights weights = SphereLab.weights(network, 2);
    double[] x = SphereLab.normal(25, 3);
    double[] turned =
        CoefficientRotation.of(5)
            .rotated(UnitQuaternion.about(new double[] {0, 0, 1}, Math.PI / 4), x);
    assertThat(SphereLab.apply(network, weights, turned))
        .containsExactly(SphereLab.apply(network, weights, x), within(1e-11));
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> small(8, -1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new SphericalCnn.Stage(0, 1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new SphericalCnn(5, List.of(), LocalisedKernel.PUBLISHED, true, 0, 10))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> small(5, 0).network(FIELDS)).isInstanceOf(InvalidInput.class);
  }
}
