package org.intertwiner.verify;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.cloud.Clouds;
import org.intertwiner.verify.action.symmetry.Symmetries;
import org.intertwiner.verify.foreign.ForeignCheck;
import org.intertwiner.verify.foreign.ForeignModel;
import org.intertwiner.verify.foreign.ForeignOptions;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpecs;

/** Checks of maps that are right, one for every seed, and of one with a small fault. */
final class RightMaps {
  private static final int SAMPLES = 20;
  private static final FiniteGroup<Permutation> C4 = Groups.cyclic(4);
  private static final FiniteGroup<Permutation> C64 = Groups.cyclic(64);
  private static final FiniteGroup<Permutation> S5 = Groups.symmetric(5);

  private RightMaps() {}

  private static <G, X, Y> Equivariance<G, X, Y> few(Equivariance<G, X, Y> check, long seed) {
    return check.samples(SAMPLES).adversarial(1, 10).seed(seed);
  }

  static Report network(long seed) {
    return network(seed, 0);
  }

  private static double[][] kernel(Random random) {
    double[][] kernel = new double[3][3];
    for (int i = 0; i < 9; i++) {
      kernel[i / 3][i % 3] = random.nextGaussian();
    }
    return Images.symmetrised(kernel);
  }

  /** Three convolutions in binary32 whose kernels depend on the seed; one weight may be wrong. */
  static Report network(long seed, double fault) {
    DataAction<Permutation, float[]> field =
        Actions.on(
            Spaces.floats(),
            Actions.fields(
                FieldShape.of(1, 6, 6), Representations.plane(C4), Representations.trivial(C4), 2));
    Random random = new Random(seed);
    double[][][] kernels = {kernel(random), kernel(random), kernel(random)};
    kernels[0][0][1] += fault;
    Function<float[], float[]> f =
        x -> {
          double[] y = Spaces.floats().coordinates(x);
          for (double[][] kernel : kernels) {
            y =
                Images.map(
                    Images.correlate(y, 6, new double[][][][] {{kernel}}),
                    t -> (float) Math.max(0.1 * t, t + 0.1));
          }
          return Spaces.floats().with(x, y);
        };
    return few(
            Equivariance.of(NumericMap.of("network", field, field, f))
                .under(C4)
                .inputs(Inputs.floats(Inputs.normal(36))),
            seed)
        .check();
  }

  static Report linear(long seed) {
    return filter(seed, 0, true);
  }

  /** One convolution in binary64. */
  static Report filter(long seed, double fault, boolean declared) {
    DataAction<Permutation, double[]> field = Mutants.fields(C4, 6, Representations.trivial(C4));
    double[][] kernel = kernel(new Random(seed));
    kernel[0][1] += fault;
    NumericMap<Permutation, double[], double[]> map =
        NumericMap.of(
            "filter",
            field,
            field,
            (double[] x) -> Images.correlate(x, 6, new double[][][][] {{kernel}}));
    return few(
            Equivariance.of(declared ? map.declaredLinear() : map)
                .under(C4)
                .inputs(Inputs.normal(36)),
            seed)
        .check();
  }

  static Report sums(long seed) {
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
    Function<float[], float[]> f =
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
    return few(
            Equivariance.of(NumericMap.of("variance", shift, Actions.trivial(Spaces.floats()), f))
                .under(C64)
                .inputs(Inputs.floats(Inputs.normal(64))),
            seed)
        .check();
  }

  static Report norms(long seed) {
    DataAction<PlaneRotation, double[]> action =
        Actions.matrices(Representations.plane(SO2.group()));
    UnaryOperator<double[]> f =
        x -> {
          double a = Math.hypot(x[0], x[1]);
          double b = 1 / (1 + Math.exp(-Math.hypot(x[2], x[3])));
          double c = Math.tanh(a) / (a + 1e-3);
          return new double[] {c * x[0] + b * x[2], c * x[1] + b * x[3]};
        };
    return few(
            Equivariance.of(NumericMap.of("norms", action, action, f))
                .under(SO2.group())
                .inputs(Inputs.normal(4)),
            seed)
        .check();
  }

  static Report attention(long seed) {
    DataAction<Permutation, float[]> nodes =
        Actions.on(Spaces.floats(), Clouds.permuted(List.of(5, 2), 0));
    Function<float[], float[]> f =
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
    return few(
            Equivariance.of(NumericMap.of("attention", nodes, nodes, f))
                .under(S5)
                .inputs(Inputs.floats(Inputs.normal(10))),
            seed)
        .check();
  }

  /** Messages along relative positions, summed over points in their order. */
  private static double[] messages(double[] x, int d, boolean single) {
    double[] y = x.clone();
    for (int i = 0; i < x.length; i += d) {
      for (int j = 0; j < x.length; j += d) {
        double square = 0;
        for (int k = 0; k < d; k++) {
          square += (x[j + k] - x[i + k]) * (x[j + k] - x[i + k]);
        }
        double w = Math.tanh(single ? (float) square : square) / x.length;
        for (int k = 0; k < d; k++) {
          double next = y[i + k] + w * (x[j + k] - x[i + k]);
          y[i + k] = single ? (float) next : next;
        }
      }
    }
    return y;
  }

  static Report translated(long seed) {
    var moved = Clouds.translated(2);
    return few(
            Equivariance.of(
                    NumericMap.of("messages", moved, moved, (double[] x) -> messages(x, 2, false)))
                .under(Symmetries.translations(2, 3))
                .inputs(Inputs.normal(8)),
            seed)
        .check();
  }

  static Report batched(long seed) {
    DataAction<Permutation, float[]> nodes =
        Actions.on(Spaces.floats(), Clouds.permuted(List.of(4, 2), 0));
    Function<float[], float[]> f =
        x -> Spaces.floats().with(x, messages(Spaces.floats().coordinates(x), 2, true));
    return few(
            Equivariance.of(
                    NumericMap.of("messages", nodes, nodes, f)
                        .batched(inputs -> inputs.stream().map(f).toList()))
                .under(Symmetries.permutations(4))
                .inputs(Inputs.floats(Inputs.normal(8))),
            seed)
        .check();
  }

  /** A model of named arrays as foreign models have them. */
  static Report tuples(long seed) {
    ForeignModel model =
        ForeignModel.of(
            "messages",
            List.of(TensorSpecs.parse("x=4x3:float32")),
            List.of(),
            t -> {
              NumericArray x = t.at("x");
              return ArrayTuple.of("y", x.with(messages(x.values(), 3, true)));
            });
    return ForeignCheck.of(
            model,
            GroupNotation.parse("SO3"),
            List.of("features(vector)"),
            List.of("features(vector)"),
            ForeignOptions.DEFAULT
                .withSamples(SAMPLES)
                .withAdversarial(1, 10)
                .withPermutations(false)
                .withBatch(false)
                .withSeed(seed))
        .check();
  }
}
