package org.intertwiner.nn.layer.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.EngineStatus;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.implicit.ImplicitConv;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.layer.operator.OperatorConv;
import org.intertwiner.nn.layer.relaxed.Relaxation;
import org.intertwiner.nn.layer.relaxed.RelaxedConv;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values and gradients of the layers on every engine, in float32 and with narrow contractions. */
class EnginesAgreeTest {
  static Stream<Layer> layers() {
    FiniteGroup<Permutation> d4 = Groups.dihedral(4);
    Representation<Permutation> plane = Representations.plane(d4);
    FieldType<Permutation> type =
        FieldType.of(plane, Representations.regular(d4), 2).plus(FieldType.of(plane, plane, 1));
    SteerableConv<Permutation> strict = SteerableConv.from(type).to(type).kernelSize(3);
    return Stream.of(
        Intertwiner.from(type).to(type).withBias(),
        OperatorConv.from(type).to(type).upToOrder(2).withBias(),
        ImplicitConv.from(type).to(type).through(type).kernelSize(3).withBias(),
        RelaxedConv.of(strict, Relaxation.BY_POINT).withBias(),
        RelaxedConv.of(strict, Relaxation.RESIDUAL),
        Disentangle.of(type),
        Disentangle.of(type).inverse(),
        Restriction.of(type, Groups.cyclic(2)),
        Residual.of(Intertwiner.from(type).to(type)),
        Parallel.of(Identity.of(type), Intertwiner.from(type).to(type)));
  }

  private static List<Engine> engines() {
    return Engines.statuses().stream()
        .filter(EngineStatus::available)
        .map(status -> Engines.named(status.name()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("layers")
  void valuesAndGradientsAreThoseOfFloat64(Layer layer) {
    double[] exact = gradients(layer, FieldLab.weights(layer, 3));
    for (Engine engine : engines()) {
      Weights narrow = Weights.initial(layer, engine, DType.FLOAT32, 1);
      copy(FieldLab.weights(layer, 3), narrow);
      double[] rounded = gradients(layer, narrow);
      double scale = 0;
      for (double value : exact) {
        scale = Math.max(scale, Math.abs(value));
      }
      assertThat(rounded).containsExactly(exact, within(3e-5 * scale));
    }
  }

  @ParameterizedTest
  @MethodSource("layers")
  void contractionsMayBeNarrowerThanTheNumbers(Layer layer) {
    Weights weights = FieldLab.weights(layer, 3);
    Tensor x = FieldLab.normal(2, 2, layer.input().channels(), 5, 5);
    Tensor wide = FieldLab.evaluate(layer, weights, x);
    Tensor mixed = FieldLab.evaluate(layer, weights.computingIn(DType.FLOAT32), x);
    assertThat(mixed.type()).isEqualTo(DType.FLOAT64);
    assertThat(mixed.toDoubles()).containsExactly(wide.toDoubles(), within(1e-4));
  }

  private static void copy(Weights from, Weights to) {
    for (int i = 0; i < from.all().size(); i++) {
      Parameter target = to.all().get(i);
      target.assign(
          Tensors.from(
              to.engine(),
              to.type(),
              target.value().shape(),
              from.all().get(i).value().toDoubles()));
    }
  }

  /** The sum of squares of the outputs and its gradients in the input and in every weight. */
  private static double[] gradients(Layer layer, Weights weights) {
    Engine engine = weights.engine();
    List<Double> all = new ArrayList<>();
    Step step = engine.step();
    try {
      Tensor given = FieldLab.normal(2, 2, layer.input().channels(), 5, 5);
      Tensor x =
          Tensors.from(engine, weights.type(), given.shape(), given.toDoubles()).asVariable();
      Tensor y = layer.bind(weights.scope(true, new SplittableRandom(1))).apply(x);
      List<Tensor> in = new ArrayList<>(List.of(x));
      weights.learned().forEach(p -> in.add(p.value()));
      Tensor loss = y.square().mean();
      all.add(loss.item());
      for (Tensor gradient : Tape.gradients(loss, in)) {
        for (double value : gradient.toDoubles()) {
          all.add(value);
        }
      }
    } finally {
      step.close();
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
