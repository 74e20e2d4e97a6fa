package org.intertwiner.nn.io.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.EngineProvider;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.io.onnx.ExportLab;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.layer.pooling.GroupPool;
import org.intertwiner.nn.layer.pooling.SpatialMean;
import org.intertwiner.nn.tensor.Convolutions;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

/** Programs against the layers they were recorded from, counts against formulas. */
class RecordingTest {
  private static Network network() {
    var d4 = Groups.dihedral(4);
    var plane = Representations.plane(d4);
    var image = FieldType.trivial(plane, 2);
    var regular = FieldType.of(plane, Representations.regular(d4), 3);
    return Network.of(
        SteerableConv.from(image).to(regular).kernelSize(3).withPadding(1),
        InnerBatchNorm.of(regular),
        Pointwise.elu(regular),
        SteerableConv.from(regular).to(regular).kernelSize(3).withStride(2).withBias(),
        GroupPool.max(regular),
        SpatialMean.of(FieldType.trivial(plane, 3)),
        Linear.of(FieldType.trivial(plane, 3), 4));
  }

  private static Tensor input(Engine engine, Shape shape) {
    return Tensors.normal(engine, DType.FLOAT32, shape, 1, new SplittableRandom(3));
  }

  @Test
  void theProgramGivesTheBitsOfTheNetwork() {
    Network network = network();
    Weights weights = ExportLab.randomWeights(network, 5);
    Tensor x = input(weights.engine(), Shape.of(2, 2, 9, 9));
    Recording recording = Recording.of(network, weights, x.shape());
    Tensor y = Tape.withoutGradients(() -> network.bind(weights).apply(x));
    assertThat(recording.evaluate(x).toFloats()).isEqualTo(y.toFloats());
    assertThat(recording.outputs().get(0).shape()).isEqualTo(y.shape());
    assertThat(recording.operations()).allMatch(o -> o.output().index() >= 0);
    assertThatThrownBy(() -> recording.evaluate(input(weights.engine(), Shape.of(1, 2, 9, 9))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void operationsBelongToLayers() {
    Recording recording = Recording.of(network(), DType.FLOAT32, Shape.of(1, 2, 9, 9));
    List<String> layers =
        recording.operations().stream()
            .filter(o -> o.primitive() instanceof Primitive.Convolution)
            .map(Operation::layer)
            .toList();
    assertThat(layers).containsExactly("0.steerable-convolution", "3.steerable-convolution");
    assertThat(recording.operations().toString()).contains("Convolution(").contains("ELU(");
  }

  @Test
  void kernelsAreConstantsInEvaluation() {
    Network network = network();
    Weights weights = ExportLab.randomWeights(network, 5);
    Recording recording = Recording.of(network, weights, Shape.of(1, 2, 9, 9));
    SteerableConv<?> first = (SteerableConv<?>) network.layers().get(0);
    Weights own = Weights.initial(first, weights.engine(), DType.FLOAT32, 0);
    for (int i = 0; i < own.all().size(); i++) {
      own.all().get(i).assign(weights.all().get(i).value());
    }
    Operation convolution =
        recording.operations().stream()
            .filter(o -> o.primitive() instanceof Primitive.Convolution)
            .findFirst()
            .orElseThrow();
    Operand kernel = convolution.inputs().get(1);
    double[] folded = recording.constants(List.of(kernel)).get(0);
    double[] expanded = first.kernel(own.scope(false, new SplittableRandom(0))).toDoubles();
    assertThat(folded).isEqualTo(expanded);
    assertThatThrownBy(() -> recording.constants(convolution.inputs()))
        .hasMessageContaining("no input");
  }

  @Test
  void multiplyAddsFollowTheFormula() {
    Cost cost = Cost.ofEvaluation(network(), DType.FLOAT32, 2, 9, 9);
    long first = 2L * 81 * 24 * 2 * 9;
    long second = 2L * 25 * 24 * 24 * 9;
    long last = 2L * 3 * 4;
    assertThat(cost.multiplyAdds()).isEqualTo(first + second + last);
    assertThat(Cost.ofLayers(network(), DType.FLOAT32, 2, 9, 9).stream().map(Cost::multiplyAdds))
        .containsExactly(first, 0L, 0L, second, 0L, 0L, last);
    long kernels = 4L * (24 * 2 * 9 + 24 * 24 * 9);
    assertThat(cost.constantBytes()).isBetween(kernels, kernels + 4 * 1000);
    long field = 4L * 2 * 24 * 81;
    assertThat(cost.activationBytes()).isGreaterThan(3 * field);
    assertThat(cost.peakBytes() - cost.constantBytes()).isBetween(2 * field, 3 * field);
  }

  @Test
  void transposedConvolutionsAndProductsAreCounted() {
    Engine engine = Engines.named("java");
    Tensor kernel = input(engine, Shape.of(4, 3, 2, 2));
    var layer =
        ExportLab.function(
            4,
            3,
            x -> {
              Tensor w = Tensors.of(x.engine(), kernel.shape(), kernel.toFloats());
              Shape out = Shape.of(x.shape().at(0), 3, 6, 6);
              return Convolutions.inputGradient(x, w, out, Window.unit(2));
            });
    assertThat(Cost.ofEvaluation(layer, DType.FLOAT32, 1, 5, 5).multiplyAdds())
        .isEqualTo(25L * 4 * 3 * 4);
    var squares =
        ExportLab.function(
            4, 4, x -> x.reshape(-1, 4, 25).matmul(true, x.reshape(-1, 4, 25), false));
    assertThat(Cost.ofEvaluation(squares, DType.FLOAT32, 2, 5, 5).multiplyAdds())
        .isEqualTo(2L * 25 * 25 * 4);
  }

  /** The same step on an engine of its own asks the machine for exactly the predicted bytes. */
  @Test
  void theMemoryOfATrainingStepIsPredictedExactly() {
    Network network = network();
    Engine engine =
        ServiceLoader.load(EngineProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(p -> p.name().equals("java"))
            .findFirst()
            .orElseThrow()
            .open();
    Weights weights = Weights.initial(network, engine, DType.FLOAT32, 0);
    List<Tensor> learned = weights.learned().stream().map(Parameter::value).toList();
    Tensor x = input(engine, Shape.of(4, 2, 9, 9));
    long before = engine.statistics().freshBytes();
    Step step = engine.step();
    Tensor z = network.bindTraining(weights, new SplittableRandom(0)).apply(x);
    Tape.pullback(z, z.detach(), learned);
    step.close();
    long taken = engine.statistics().freshBytes() - before;
    Cost cost = Cost.ofTrainingStep(network, DType.FLOAT32, 4, 9, 9);
    assertThat(cost.bufferBytes()).isEqualTo(taken);
    Cost evaluation = Cost.ofEvaluation(network, DType.FLOAT32, 4, 9, 9);
    assertThat(cost.multiplyAdds())
        .isBetween(2 * evaluation.multiplyAdds(), 5 * evaluation.multiplyAdds());
    assertThat(evaluation.bufferBytes()).isPositive().isLessThan(taken);
  }

  @Test
  void anEvaluationThatLooksAtItsNumbersIsRefused() {
    var looking = ExportLab.function(2, 2, x -> x.sum().item() > 0 ? x : x.negate());
    assertThatThrownBy(() -> Cost.ofEvaluation(looking, DType.FLOAT32, 1, 3, 3))
        .hasMessageContaining("computed from its input");
    var constant =
        ExportLab.function(
            2, 2, x -> x.scale(Tensors.full(x.engine(), x.type(), Shape.of(), 3).exp().item()));
    assertThat(Cost.ofEvaluation(constant, DType.FLOAT32, 1, 3, 3).results()).isEqualTo(18);
  }

  @Test
  void buffersThatAreUsedAgainAreNotMixedUp() {
    Engine engine = Engines.named("java");
    var layer =
        ExportLab.function(
            2,
            2,
            x -> {
              Step inner = x.engine().step();
              Tensor first = x.square().keep();
              inner.close();
              Tensor second = x.exp();
              return first.add(second);
            });
    Tensor x = input(engine, Shape.of(1, 2, 3, 3));
    Recording recording = Recording.of(layer, ExportLab.randomWeights(layer, 0), x.shape());
    assertThat(recording.evaluate(x).toFloats()).isEqualTo(x.square().add(x.exp()).toFloats());
  }
}
