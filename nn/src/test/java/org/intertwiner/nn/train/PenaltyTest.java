package org.intertwiner.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.intertwiner.nn.train.TrainingLab.DATA;
import static org.intertwiner.nn.train.TrainingLab.ENGINE;
import static org.intertwiner.nn.train.TrainingLab.GREY;
import static org.intertwiner.nn.train.TrainingLab.PLANE;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.pooling.SpatialMean;
import org.intertwiner.nn.layer.relaxed.Relaxation;
import org.intertwiner.nn.layer.relaxed.RelaxedConv;
import org.intertwiner.nn.train.optimiser.Adam;
import org.junit.jupiter.api.Test;

class PenaltyTest {
  private static final FieldType<Permutation> HIDDEN = FieldType.trivial(PLANE, 3);
  private static final RelaxedConv<Permutation> RELAXED =
      RelaxedConv.of(SteerableConv.from(GREY).to(HIDDEN).kernelSize(3), Relaxation.RESIDUAL);
  // inside a network inside a network
  private static final Network NETWORK =
      Network.of(
          Network.of(RELAXED, Pointwise.elu(HIDDEN)),
          SpatialMean.of(HIDDEN),
          Linear.of(HIDDEN, 10));

  private static Trainer trainer() {
    return Trainer.of(NETWORK, Adam.at(0.01)).on(DATA).onEngine(ENGINE).batch(16).epochs(4);
  }

  private static double departure(TrainingRun run) {
    Scope outer = run.weights().scope(false, new SplittableRandom(0));
    Scope inner = outer.split(NETWORK.layers()).get(0);
    Network first = (Network) NETWORK.layers().get(0);
    return RELAXED.departure(inner.split(first.layers()).get(0));
  }

  @Test
  void aPenaltyKeepsRelaxedLayersNearTheirSteerableKernels() {
    double free = departure(trainer().run());
    double none = departure(trainer().penalising(Penalty.ofDeparture(NETWORK, 0)).run());
    double bound = departure(trainer().penalising(Penalty.ofDeparture(NETWORK, 100)).run());
    assertThat(free).isPositive().isEqualTo(none);
    assertThat(bound).isPositive().isLessThan(free / 2);
  }

  @Test
  void penaltiesWithoutMeaningAreRefused() {
    assertThatThrownBy(() -> Penalty.ofDeparture(TrainingLab.network(10), 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("RelaxedConv");
    assertThatThrownBy(() -> Penalty.ofDeparture(NETWORK, -1)).isInstanceOf(InvalidInput.class);
  }
}
