package org.intertwiner.nn.train.optimiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.nn.train.schedule.Schedules;
import org.junit.jupiter.api.Test;

class OptimiserTest {
  private static final Engine ENGINE = Engines.named("java");
  private static final Offset<Double> CLOSE = Offset.offset(1e-13);
  private static final double[] START = {1.5, -0.25, 0};
  private static final int STEPS = 25;

  /** The gradient of ½·Σ cᵢ(pᵢ − 1)². */
  private static double[] gradient(double... p) {
    return new double[] {2 * (p[0] - 1), 0.5 * (p[1] - 1), 7 * (p[2] - 1)};
  }

  private static Tensor tensor(double... values) {
    return Tensors.from(ENGINE, DType.FLOAT64, Shape.of(values.length), values);
  }

  private static double[] run(Optimiser optimiser, double decay) {
    Parameter p = Parameter.of("p", tensor(START));
    List<Parameter> state =
        optimiser.state().stream()
            .map(n -> Parameter.buffer(n, tensor(new double[START.length])))
            .toList();
    for (int t = 1; t <= STEPS; t++) {
      Tensor g = tensor(gradient(p.value().toDoubles()));
      double rate = optimiser.rate(t - 1, STEPS);
      optimiser.step(p, g, state, new Optimiser.Numbers(rate, decay, t));
    }
    return p.value().toDoubles();
  }

  @Test
  void plainDescentOfAParabolaIsAGeometricSequence() {
    double[] p = run(Sgd.at(0.1), 0);
    double[] c = {2, 0.5, 7};
    for (int i = 0; i < p.length; i++) {
      double expected = 1 + (START[i] - 1) * Math.pow(1 - 0.1 * c[i], STEPS);
      assertThat(p[i]).isCloseTo(expected, CLOSE);
    }
  }

  @Test
  void momentumFollowsItsRecursion() {
    for (boolean nesterov : new boolean[] {false, true}) {
      double[] p = START.clone();
      double[] v = new double[3];
      for (int t = 0; t < STEPS; t++) {
        double[] g = gradient(p);
        for (int i = 0; i < 3; i++) {
          double h = g[i] + 0.01 * p[i];
          v[i] = 0.9 * v[i] + h;
          p[i] -= 0.02 * (nesterov ? h + 0.9 * v[i] : v[i]);
        }
      }
      Sgd sgd = Sgd.at(0.02).withMomentum(0.9);
      assertThat(run(nesterov ? sgd.nesterov() : sgd, 0.01)).containsExactly(p, CLOSE);
    }
  }

  @Test
  void adamFollowsItsRecursionWithBothDecays() {
    for (boolean decoupled : new boolean[] {false, true}) {
      double[] p = START.clone();
      double[] m = new double[3];
      double[] v = new double[3];
      for (int t = 1; t <= STEPS; t++) {
        double rate = 0.05 * (1 + Math.cos(Math.PI * (t - 1) / STEPS)) / 2;
        double[] g = gradient(p);
        for (int i = 0; i < 3; i++) {
          double h = g[i] + (decoupled ? 0 : 0.1 * p[i]);
          m[i] = 0.8 * m[i] + 0.2 * h;
          v[i] = 0.95 * v[i] + 0.05 * h * h;
          double mean = m[i] / (1 - Math.pow(0.8, t));
          double root = Math.sqrt(v[i] / (1 - Math.pow(0.95, t)));
          p[i] -= rate * (mean / (root + 1e-8) + (decoupled ? 0.1 * p[i] : 0));
        }
      }
      Adam adam = Adam.at(0.05).withMoments(0.8, 0.95).withSchedule(Schedules.cosine(0));
      assertThat(run(decoupled ? adam : adam.coupled(), 0.1)).containsExactly(p, CLOSE);
    }
  }

  @Test
  void decayGoesByTheRepresentationsThatAWeightConnects() {
    WeightDecay decay = WeightDecay.of(0.1).where("A1→*", 0).where("*→E*", 2).where("A1→E.1", 3);
    Weight weight = Weight.normal("w", Shape.of(2), 1);
    assertThat(decay.of(weight)).isEqualTo(0.1);
    assertThat(decay.of(weight.labelled("A1→A2"))).isZero();
    assertThat(decay.of(weight.labelled("A2→E"))).isEqualTo(0.2);
    assertThat(decay.of(weight.labelled("A1→E"))).isEqualTo(0.2);
    assertThat(decay.of(weight.labelled("A1→E.1"))).isCloseTo(0.3, CLOSE);
    assertThat(decay.of(weight.labelled("A1→Ex1"))).isEqualTo(0.2);
    Weight bias = Weight.constant("b", Shape.of(2), Weight.Use.OFFSET, 0);
    assertThat(decay.of(bias)).isZero();
    decay.requireMatches(List.of(weight.labelled("A1→E.1")));
    assertThatThrownBy(() -> decay.requireMatches(List.of(weight.labelled("A1→A1"))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("A1→A1");
  }

  @Test
  void limitsHoldTheNormOrTheEntries() {
    List<Tensor> g = List.of(tensor(3, 0), tensor(-4));
    assertThat(Clipping.norm(g)).isEqualTo(5);
    List<Tensor> small = Clipping.norm(1).apply(g, 5);
    assertThat(Clipping.norm(small)).isCloseTo(1, CLOSE);
    assertThat(small.get(1).toDoubles()).containsExactly(new double[] {-0.8}, CLOSE);
    assertThat(Clipping.norm(6).apply(g, 5)).isSameAs(g);
    assertThat(Clipping.none().apply(g, 5)).isSameAs(g);
    List<Tensor> clamped = Clipping.value(3.5).apply(g, 5);
    assertThat(clamped.get(0).toDoubles()).containsExactly(3, 0);
    assertThat(clamped.get(1).toDoubles()).containsExactly(-3.5);
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> Adam.at(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Adam.at(1).withMoments(1, 0.9)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Adam.at(1).withDecay(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Sgd.at(Double.NaN)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Sgd.at(1).nesterov()).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Sgd.at(1).withMomentum(1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Clipping.norm(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> WeightDecay.of(1).where("*", Double.NaN))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void theNamesOfTheStateAreThoseOfTheCheckpoint() {
    assertThat(Adam.at(1).state()).containsExactly("first", "second");
    assertThat(Sgd.at(1).state()).isEmpty();
    assertThat(Sgd.at(1).withMomentum(0.5).withSchedule(Schedules.oneCycle(0.1)).state())
        .containsExactly("momentum");
  }
}
