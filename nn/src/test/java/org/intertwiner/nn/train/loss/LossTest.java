package org.intertwiner.nn.train.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.api.Test;

class LossTest {
  private static final Engine ENGINE = Engines.named("java");
  private static final Offset<Double> CLOSE = Offset.offset(1e-12);
  private static final float[] ALL = {};

  private static Tensor random(int seed, int... shape) {
    Random random = new Random(seed);
    Shape s = Shape.of(shape);
    double[] values = random.doubles(s.size(), -3, 3).toArray();
    return Tensors.from(ENGINE, DType.FLOAT64, s, values).asVariable();
  }

  private static double logSoftmax(double[] x, int from, int classes, int stride, int k) {
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      sum += Math.exp(x[from + c * stride]);
    }
    return x[from + k * stride] - Math.log(sum);
  }

  @Test
  void crossEntropyIsThatOfItsDefinition() {
    int[] labels = {2, Targets.UNKNOWN, 0};
    for (double epsilon : new double[] {0, 0.1}) {
      Tensor logits = random(1, 3, 4);
      double[] x = logits.toDoubles();
      double expected = 0;
      for (int n = 0; n < 3; n++) {
        for (int k = 0; k < 4 && labels[n] >= 0; k++) {
          double q = epsilon / 4 + (k == labels[n] ? 1 - epsilon : 0);
          expected -= q * logSoftmax(x, 4 * n, 4, 1, k) / 2;
        }
      }
      CrossEntropy loss = new CrossEntropy(epsilon);
      assertThat(loss.value(logits, new Targets.Labels(labels)).item()).isCloseTo(expected, CLOSE);
    }
  }

  @Test
  void everyCellMayHaveALabel() {
    Tensor logits = random(2, 2, 3, 2, 2);
    int[] labels = {0, 1, 2, 0, 2, 2, 1, 0};
    double[] x = logits.toDoubles();
    double expected = 0;
    for (int i = 0; i < 8; i++) {
      expected -= logSoftmax(x, i / 4 * 12 + i % 4, 3, 4, labels[i]) / 8;
    }
    Targets targets = new Targets.Labels(labels);
    assertThat(CrossEntropy.plain().value(logits, targets).item()).isCloseTo(expected, CLOSE);
  }

  @Test
  void fieldLossesAreThoseOfTheirDefinition() {
    Tensor output = random(3, 2, 3);
    double[] x = output.toDoubles();
    float[] target = {0, 1, -2, 0.5f, 4, -0.25f};
    float[] mask = {1, 0, 1, 1, 1, 0};
    double[] sums = new double[3];
    for (int i = 0; i < 6; i++) {
      double d = Math.abs(x[i] - target[i]);
      sums[0] += mask[i] * d * d / 4;
      sums[1] += mask[i] * d / 4;
      sums[2] += mask[i] * (d <= 0.7 ? d * d / 2 : 0.7 * (d - 0.35)) / 4;
    }
    List<FieldLoss> losses =
        List.of(FieldLoss.squared(), FieldLoss.absolute(), FieldLoss.huber(0.7));
    for (int k = 0; k < 3; k++) {
      Tensor value = losses.get(k).value(output, new Targets.Values(target, mask));
      assertThat(value.item()).isCloseTo(sums[k], CLOSE);
      double[] g = Tape.gradients(value, List.of(output)).get(0).toDoubles();
      assertThat(g[1]).isZero();
      assertThat(g[5]).isZero();
      assertThat(g[0]).isNotZero();
    }
    Tensor all = FieldLoss.absolute().value(output, new Targets.Values(target, ALL));
    assertThat(all.item()).isPositive();
  }

  @Test
  void derivativesAreCentralDifferences() {
    Targets labels = new Targets.Labels(new int[] {1, 2});
    Targets values = new Targets.Values(new float[] {0, 1, 2, 3, -1, 0.5f}, ALL);
    check(new CrossEntropy(0.1), labels);
    check(FieldLoss.squared(), values);
    check(FieldLoss.absolute(), values);
    check(FieldLoss.huber(0.5), values);
    check(FieldLoss.squared(), labels);
  }

  private static void check(Loss loss, Targets targets) {
    Tensor x = random(5, 2, 3);
    double[] g = Tape.gradients(loss.value(x, targets), List.of(x)).get(0).toDoubles();
    double[] at = x.toDoubles();
    for (int i = 0; i < at.length; i++) {
      double[] up = at.clone();
      double[] down = at.clone();
      up[i] += 1e-5;
      down[i] -= 1e-5;
      double difference = (value(loss, targets, up) - value(loss, targets, down)) / 2e-5;
      assertThat(g[i]).isCloseTo(difference, Offset.offset(1e-8));
    }
  }

  private static double value(Loss loss, Targets targets, double... x) {
    return loss.value(Tensors.from(ENGINE, DType.FLOAT64, Shape.of(2, 3), x), targets).item();
  }

  @Test
  void labelsAreUnitVectorsForFieldLosses() {
    double[] x = {0.5, 0, 0, 1, 2, 3};
    Targets labels = new Targets.Labels(new int[] {0, Targets.UNKNOWN});
    assertThat(value(FieldLoss.squared(), labels, x)).isCloseTo(0.25 / 3, CLOSE);
  }

  @Test
  void nothingKnownIsNoLoss() {
    Targets none = new Targets.Labels(new int[] {Targets.UNKNOWN, Targets.UNKNOWN});
    assertThat(value(CrossEntropy.plain(), none, 1, 2, 3, 4, 5, 6)).isZero();
  }

  @Test
  void targetsThatDoNotFitAreRefused() {
    double[] x = new double[6];
    Targets three = new Targets.Labels(new int[] {0, 1, 2});
    Targets high = new Targets.Labels(new int[] {0, 3});
    Targets few = new Targets.Values(new float[5], ALL);
    assertThatThrownBy(() -> value(CrossEntropy.plain(), three, x))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> value(CrossEntropy.plain(), high, x))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("label 1");
    assertThatThrownBy(() -> value(CrossEntropy.plain(), few, x)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> value(FieldLoss.squared(), few, x)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> value(FieldLoss.squared(), high, x)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Targets.Values(new float[2], new float[] {1, 0.5f}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new CrossEntropy(1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FieldLoss.huber(0)).isInstanceOf(InvalidInput.class);
  }
}
