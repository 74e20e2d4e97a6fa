package org.intertwiner.nn.layer.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.dropout.FieldDropout;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class CheckpointedTest {
  private static final FiniteGroup<Permutation> C4 = Groups.cyclic(4);
  private static final Representation<Permutation> PLANE = Representations.plane(C4);
  private final Engine engine = Engines.named("java");

  private static Network body(boolean draws) {
    FieldType<Permutation> in = FieldType.trivial(PLANE, 1);
    FieldType<Permutation> mid = FieldType.of(PLANE, Representations.regular(C4), 2);
    List<Layer> layers =
        new ArrayList<>(
            List.of(
                SteerableConv.from(in).to(mid).kernelSize(3),
                InnerBatchNorm.of(mid),
                Pointwise.elu(mid)));
    if (draws) {
      layers.add(FieldDropout.of(mid, 0.5));
    }
    layers.add(SteerableConv.from(mid).to(mid).kernelSize(3));
    return Network.of(layers);
  }

  private Tensor pictures() {
    return Tensors.normal(engine, DType.FLOAT64, Shape.of(2, 1, 9, 9), 1, new SplittableRandom(3));
  }

  /** Result, gradients and buffers of one training step. */
  private List<double[]> step(Layer layer, Tensor x) {
    Weights weights = Weights.initial(layer, engine, DType.FLOAT64, 1);
    List<double[]> numbers = new ArrayList<>();
    try (Step step = engine.step()) {
      Tensor y = layer.bind(weights.scope(true, new SplittableRandom(4))).apply(x);
      numbers.add(y.toDoubles());
      List<Tensor> learned =
          weights.all().stream().map(Parameter::value).filter(Tensor::isTracked).toList();
      Tape.gradients(y.square().sum(), learned).forEach(g -> numbers.add(g.toDoubles()));
      assertThat(step.size()).isPositive();
    }
    weights.all().forEach(p -> numbers.add(p.value().toDoubles()));
    return numbers;
  }

  @Test
  void aTrainingStepIsTheSameBits() {
    Network body = body(false);
    Checkpointed layer = Checkpointed.of(body);
    assertThat(layer.weights()).isEqualTo(body.weights());
    assertThat(layer.input()).isEqualTo(body.input());
    assertThat(layer.output()).isEqualTo(body.output());
    assertThat(layer.children()).containsExactly(body);
    assertThat(layer.size(9)).isEqualTo(body.size(9));
    assertThat(layer.asymmetry(9)).isEqualTo(body.asymmetry(9));
    assertThat(layer.kind()).isEqualTo("checkpointed-network");
    List<double[]> plain = step(body, pictures());
    List<double[]> again = step(layer, pictures());
    assertThat(again).hasSameSizeAs(plain);
    for (int i = 0; i < plain.size(); i++) {
      assertThat(again.get(i)).isEqualTo(plain.get(i));
    }
  }

  @Test
  void layersThatDrawDrawTheSameTwice() {
    List<double[]> numbers = step(Checkpointed.of(body(true)), pictures());
    assertThat(numbers.get(1)).isNotEmpty();
    List<double[]> same = step(Checkpointed.of(body(true)), pictures());
    assertThat(same.toArray(double[][]::new)).isDeepEqualTo(numbers.toArray(double[][]::new));
  }

  @Test
  void evaluationIsTheLayerItself() {
    Network body = body(true);
    Weights weights = Weights.initial(body, engine, DType.FLOAT64, 1);
    Tensor x = pictures();
    double[] plain = body.bind(weights).apply(x).toDoubles();
    Tensor y = Network.of(Checkpointed.of(body)).bind(weights).apply(x);
    assertThat(y.toDoubles()).isEqualTo(plain);
    assertThat(FieldLab.check(Checkpointed.of(body), 5, 5).verdict().holds()).isTrue();
  }

  @Test
  void refusalsNameEveryLayerOnTheWay() {
    Network network = Network.of(Checkpointed.of(body(false)));
    Weights weights = Weights.initial(network, engine, DType.FLOAT64, 1);
    Tensor wrong = Tensors.zeros(engine, DType.FLOAT64, Shape.of(2, 3, 9, 9));
    assertThatThrownBy(() -> network.bindTraining(weights, new SplittableRandom(1)).apply(wrong))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("0.checkpointed-network / 0.steerable-convolution: ")
        .hasMessageContaining("[2, 3, 9, 9]");
  }
}
