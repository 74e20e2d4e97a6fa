package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Spaces;
import org.junit.jupiter.api.Test;

/** How often a right map is called wrong, over 10 000 seeds; and how often TESTED is wrong. */
class FalseAlarmIT {
  private static final int SEEDS = 2500;

  @Test
  void rightMapsAreNotRefuted() {
    Map<String, LongFunction<Report>> maps = new LinkedHashMap<>();
    maps.put("float32 network of convolutions and ReLU under C4", FalseAlarmIT::network);
    maps.put("float32 sums under C64", FalseAlarmIT::sums);
    maps.put("float64 norm non-linearity under SO2", FalseAlarmIT::norms);
    maps.put("float32 softmax attention under S5", FalseAlarmIT::attention);
    maps.forEach(
        (name, report) -> {
          long alarms =
              LongStream.range(0, SEEDS)
                  .filter(seed -> !report.apply(seed).verdict().holds())
                  .count();
          assertThat(alarms).as("false alarms of: " + name).isZero();
        });
  }

  private static Report network(long seed) {
    FiniteGroup<Permutation> c4 = Groups.cyclic(4);
    FieldShape shape = FieldShape.of(1, 6, 6);
    DataAction<Permutation, float[]> field =
        Actions.on(
            Spaces.floats(),
            Actions.fields(shape, Representations.plane(c4), Representations.trivial(c4), 2));
    java.util.Random random = new java.util.Random(seed);
    double[][][][] kernels = new double[3][][][];
    for (int k = 0; k < 3; k++) {
      double[][] kernel = new double[3][3];
      for (int i = 0; i < 9; i++) {
        kernel[i / 3][i % 3] = random.nextGaussian();
      }
      kernels[k] = new double[][][] {Images.symmetrised(kernel)};
    }
    java.util.function.Function<float[], float[]> f =
        x -> {
          double[] y = Spaces.floats().coordinates(x);
          for (double[][][] kernel : kernels) {
            y =
                Images.map(
                    Images.correlate(y, 6, new double[][][][] {kernel}),
                    t -> (float) Math.max(0, t + 0.1));
          }
          return Spaces.floats().with(x, y);
        };
    return Equivariance.of(NumericMap.of("network", field, field, f))
        .under(c4)
        .inputs(Inputs.floats(Inputs.normal(36)))
        .samples(20)
        .adversarial(1, 10)
        .seed(seed)
        .check();
  }

  private static Report sums(long seed) {
    FiniteGroup<Permutation> group = C64;
    DataAction<Permutation, float[]> shift =
        Actions.on(
            Spaces.floats(),
            Actions.permuting(
                g -> {
                  int[] images = new int[64];
                  for (int i = 0; i < 64; i++) {
                    images[i] = (i + g.at(0)) % 64;
                  }
                  return images;
                }));
    java.util.function.Function<float[], float[]> f =
        x -> {
          float sum = 0;
          float square = 0;
          for (float v : x) {
            sum += v;
            square += v * v;
          }
          float mean = sum / 64;
          return new float[] {mean, square / 64 - mean * mean};
        };
    return Equivariance.of(NumericMap.of("variance", shift, Actions.trivial(Spaces.floats()), f))
        .under(group)
        .inputs(Inputs.floats(Inputs.normal(64)))
        .samples(20)
        .adversarial(1, 10)
        .seed(seed)
        .check();
  }

  private static final FiniteGroup<Permutation> C64 = Groups.cyclic(64);

  private static Report norms(long seed) {
    Representation<PlaneRotation> plane = Representations.plane(SO2.group());
    DataAction<PlaneRotation, double[]> action = Actions.matrices(plane);
    UnaryOperator<double[]> f =
        x -> {
          double n = Math.hypot(x[0], x[1]);
          double m = Math.hypot(x[2], x[3]);
          double a = Math.tanh(n) / (n + 1e-3);
          double b = 1 / (1 + Math.exp(-m));
          return new double[] {a * x[0] + b * x[2], a * x[1] + b * x[3]};
        };
    return Equivariance.of(NumericMap.of("norms", action, action, f))
        .under(SO2.group())
        .inputs(Inputs.normal(4))
        .samples(20)
        .adversarial(1, 10)
        .seed(seed)
        .check();
  }

  private static Report attention(long seed) {
    FiniteGroup<Permutation> s5 = S5;
    DataAction<Permutation, float[]> nodes =
        Actions.on(
            Spaces.floats(),
            Actions.permuting(
                g -> {
                  int[] images = new int[10];
                  for (int i = 0; i < 10; i++) {
                    images[i] = 2 * g.at(i / 2) + i % 2;
                  }
                  return images;
                }));
    java.util.function.Function<float[], float[]> f =
        x -> {
          float[] y = new float[10];
          for (int i = 0; i < 5; i++) {
            float total = 0;
            for (int j = 0; j < 5; j++) {
              float w = (float) Math.exp(x[2 * i] * x[2 * j] + x[2 * i + 1] * x[2 * j + 1]);
              total += w;
              y[2 * i] += w * x[2 * j];
              y[2 * i + 1] += w * x[2 * j + 1];
            }
            y[2 * i] /= total;
            y[2 * i + 1] /= total;
          }
          return y;
        };
    return Equivariance.of(NumericMap.of("attention", nodes, nodes, f))
        .under(s5)
        .inputs(Inputs.floats(Inputs.normal(10)))
        .samples(20)
        .adversarial(1, 10)
        .seed(seed)
        .check();
  }

  private static final FiniteGroup<Permutation> S5 = Groups.symmetric(5);

  /**
   * A map that violates the claim on exactly one pair (g, x) in a hundred must not be called
   * TESTED(299, 0.01, 0.05) in more than one run of twenty.
   */
  @Test
  void testedIsWrongAsRarelyAsItSays() {
    FiniteGroup<Permutation> c2 = Groups.cyclic(2);
    DataAction<Permutation, double[]> sign = Actions.matrices(Representations.frequency(c2, 1));
    double edge = 0.025068908258711057; // P(|x| < edge) = 0.02, and half of the elements are not 1
    NumericMap<Permutation, double[], double[]> map =
        NumericMap.of(
            "one in a hundred",
            sign,
            sign,
            (double[] x) -> Math.abs(x[0]) < edge ? new double[] {Math.abs(x[0])} : x);
    int runs = 1000;
    long wrong =
        LongStream.range(0, runs)
            .filter(
                seed ->
                    Equivariance.of(map)
                        .under(c2)
                        .inputs(Inputs.normal(1))
                        .samples(299)
                        .adversarial(0, 0)
                        .seed(seed)
                        .check()
                        .checks()
                        .get(0)
                        .verdict()
                        .holds())
            .count();
    // 5 % expected, standard deviation 0.7 %
    assertThat(wrong / (double) runs).isBetween(0.025, 0.075);
  }
}
