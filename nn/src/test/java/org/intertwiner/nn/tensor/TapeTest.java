package org.intertwiner.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;
import org.junit.jupiter.api.Test;

class TapeTest {
  private final Engine engine = Engines.named("java");

  private Tensor of(float... values) {
    return Tensors.of(engine, Shape.of(values.length), values);
  }

  @Test
  void gradientOfASquare() {
    Tensor w = of(3, 4).asVariable();
    assertThat(Tape.gradients(w.square().sum(), List.of(w)).get(0).toFloats())
        .containsExactly(6, 8);
  }

  @Test
  void inputsThatDoNotMatterGetZeros() {
    Tensor w = of(3, 4).asVariable();
    Tensor other = of(1, 2, 3).asVariable();
    Tensor y = w.sum();
    assertThat(Tape.gradients(y, List.of(other, w)).get(0).toFloats()).containsExactly(0, 0, 0);
  }

  @Test
  void theOutputItselfIsAnInput() {
    Tensor w = of(5).asVariable();
    assertThat(Tape.gradients(w, List.of(w)).get(0).toFloats()).containsExactly(1);
  }

  @Test
  void intermediateValuesAreInputsToo() {
    Tensor w = of(2, 3).asVariable();
    Tensor square = w.square();
    List<Tensor> g = Tape.gradients(square.multiply(w).sum(), List.of(square, w));
    assertThat(g.get(0).toFloats()).containsExactly(2, 3);
    assertThat(g.get(1).toFloats()).containsExactly(12, 27);
  }

  @Test
  void nothingIsRecordedWhereItIsSwitchedOff() {
    Tensor w = of(2).asVariable();
    assertThat(Tape.withoutGradients(w::square).isTracked()).isFalse();
    Tape.withoutGradients(() -> assertThat(Tape.isRecording()).isFalse());
    assertThat(Tape.isRecording()).isTrue();
    assertThat(w.square().isTracked()).isTrue();
    assertThat(w.detach().square().isTracked()).isFalse();
    assertThatThrownBy(
            () ->
                Tape.withoutGradients(
                    () -> {
                      throw new IllegalStateException("inside");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Tape.isRecording()).isTrue();
  }

  @Test
  void pullbackWeighsTheOutputs() {
    Tensor w = of(2, 3).asVariable();
    assertThat(Tape.pullback(w.square(), of(1, 10), List.of(w)).get(0).toFloats())
        .containsExactly(4, 60);
    assertThatThrownBy(() -> Tape.pullback(w.square(), of(1), List.of(w)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("[1]")
        .hasMessageContaining("[2]");
  }

  @Test
  void changesInPlaceAreNoticed() {
    Parameter p = Parameter.of("weight", of(2));
    Tensor y = p.value().square().sum();
    p.accumulate(1, of(1), 1);
    assertThatThrownBy(() -> Tape.gradients(y, List.of(p.value())))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("changed in place");
  }

  @Test
  void refusesWhatCannotBeDifferentiated() {
    Tensor w = of(2, 3).asVariable();
    assertThatThrownBy(() -> Tape.gradients(w, List.of(w)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("single number");
    assertThatThrownBy(() -> Tape.gradients(w.sum(), List.of(of(1))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("not tracked");
    Tensor index = Tensors.indices(engine, Shape.of(1), 0);
    assertThatThrownBy(index::asVariable).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> index.add(index)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aPullbackOfTheWrongShapeIsRefused() {
    Tensor w = of(2, 3).asVariable();
    Tensor y = Tape.record("odd", of(1, 2), List.of(w), (out, g, to) -> to.give(0, of(1)));
    assertThatThrownBy(() -> Tape.gradients(y.sum(), List.of(w)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("odd");
  }

  @Test
  void errorsNameTheOperationAndBothShapes() {
    Tensor a = Tensors.zeros(engine, DType.FLOAT32, Shape.of(2, 3));
    Tensor b = Tensors.zeros(engine, DType.FLOAT32, Shape.of(4, 3));
    assertThatThrownBy(() -> a.add(b)).hasMessageContainingAll("ADD", "[2, 3]", "[4, 3]");
    assertThatThrownBy(() -> a.matmul(b))
        .hasMessageContainingAll("matrix product", "[2, 3]", "[4, 3]");
    assertThatThrownBy(() -> a.reshape(4, 2))
        .hasMessageContainingAll("reshape", "[2, 3]", "[4, 2]");
    assertThatThrownBy(() -> a.reshape(4, -1)).hasMessageContainingAll("reshape", "[2, 3]");
    assertThatThrownBy(() -> a.permute(0, 0)).hasMessageContainingAll("permute", "[0, 0]");
    assertThatThrownBy(() -> a.permute(0)).hasMessageContainingAll("permute", "[0]");
    assertThatThrownBy(() -> a.slice(0, 1, 3)).hasMessageContainingAll("slice", "[2, 3]");
    assertThatThrownBy(() -> a.sum(2)).hasMessageContainingAll("axis", "2", "[2, 3]");
    assertThatThrownBy(() -> a.broadcastTo(Shape.of(2, 4)))
        .hasMessageContainingAll("[2, 3]", "[2, 4]");
    assertThatThrownBy(() -> a.productSumKeep(b)).hasMessageContainingAll("[2, 3]", "[4, 3]");
    assertThatThrownBy(() -> Tensors.concat(1, List.of(a, b)))
        .hasMessageContainingAll("[2, 3]", "[4, 3]");
    assertThatThrownBy(() -> a.pad(0, -1, 0)).hasMessageContaining("pad");
    assertThatThrownBy(a::item).hasMessageContaining("[2, 3]");
    assertThatThrownBy(a::toInts).hasMessageContaining("INT32");
    assertThatThrownBy(() -> a.gather(0, b)).hasMessageContaining("INT32");
    assertThatThrownBy(() -> of(1, 2).add(Tensors.zeros(engine, DType.FLOAT64, Shape.of(2))))
        .hasMessageContainingAll("FLOAT32", "FLOAT64");
    assertThatThrownBy(() -> Tensors.of(engine, Shape.of(3), 1, 2))
        .hasMessageContaining("2 numbers");
    assertThatThrownBy(() -> Tensors.of(engine, Shape.of(3), new float[4], 2))
        .hasMessageContaining("2 numbers");
    assertThatThrownBy(() -> Tensors.concat(0, List.of())).hasMessageContaining("at least one");
    assertThatThrownBy(() -> Shape.of(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Shape.of(1 << 16, 1 << 16)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void convolutionsThatDoNotFitNameBothShapes() {
    Tensor x = Tensors.zeros(engine, DType.FLOAT32, Shape.of(1, 3, 4, 4));
    Tensor wrongChannels = Tensors.zeros(engine, DType.FLOAT32, Shape.of(2, 2, 3, 3));
    Tensor tooLarge = Tensors.zeros(engine, DType.FLOAT32, Shape.of(2, 3, 5, 5));
    for (Tensor w : List.of(wrongChannels, tooLarge)) {
      assertThatThrownBy(() -> Convolutions.convolve(x, w, Window.unit(2)))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContainingAll("convolution", x.shape().toString(), w.shape().toString());
    }
    assertThatThrownBy(
            () -> Convolutions.maxPool(x, new int[] {2, 2}, Window.unit(2).withPadding(2)))
        .hasMessageContaining("padding");
    assertThatThrownBy(() -> Convolutions.maxPool(x, new int[] {5, 5}, Window.unit(2)))
        .hasMessageContaining("max pooling");
    assertThatThrownBy(() -> Convolutions.averagePool(of(1), new int[] {2, 2}, Window.unit(2)))
        .hasMessageContaining("average pooling");
    assertThatThrownBy(() -> Window.unit(2).withStride(0)).isInstanceOf(InvalidInput.class);
    Tensor w = Tensors.zeros(engine, DType.FLOAT32, Shape.of(2, 3, 3, 3));
    assertThatThrownBy(() -> Convolutions.inputGradient(x, w, x.shape(), Window.unit(2)))
        .hasMessageContaining("input gradient");
    assertThatThrownBy(() -> Convolutions.weightGradient(x, x, w.shape(), Window.unit(2)))
        .hasMessageContaining("weight gradient");
  }

  @Test
  void lossesRefuseWhatDoesNotFit() {
    Tensor logits = Tensors.zeros(engine, DType.FLOAT32, Shape.of(2, 3));
    Tensor three = Tensors.indices(engine, Shape.of(3), 0, 1, 2);
    assertThatThrownBy(() -> Losses.crossEntropy(logits, three))
        .hasMessageContainingAll("[2, 3]", "[3]");
    assertThatThrownBy(() -> Losses.crossEntropy(logits, logits)).isInstanceOf(InvalidInput.class);
    Tensor bad = Tensors.indices(engine, Shape.of(2), 0, 3);
    assertThatThrownBy(() -> Losses.crossEntropy(logits, bad)).hasMessageContaining("index 3");
    Tensor labels = Tensors.indices(engine, Shape.of(2), 0, 2);
    assertThat(Losses.crossEntropy(logits, labels).item())
        .isCloseTo(Math.log(3), Offset.offset(1e-6));
    assertThatThrownBy(() -> Normalisations.scaleShift(logits, of(1, 2, 3), of(1, 2, 3)))
        .hasMessageContaining("coefficients");
    assertThatThrownBy(
            () -> Normalisations.combine(logits, logits, logits.slice(0, 0, 1), logits, logits))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void printsWhatItHolds() {
    assertThat(of(1, 2)).hasToString("FLOAT32[2] [1.0, 2.0]");
    assertThat(Tensors.indices(engine, Shape.of(1), 7)).hasToString("INT32[1] [7]");
    assertThat(Tensors.zeros(engine, DType.FLOAT64, Shape.of(9, 9))).hasToString("FLOAT64[9, 9]");
    assertThat(Parameter.of("bias", of(1, 2))).hasToString("bias[2]");
  }
}
