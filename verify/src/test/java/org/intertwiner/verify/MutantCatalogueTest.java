package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Spaces;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every planted fault is refuted with a small counter-example; every correct twin is not. */
class MutantCatalogueTest {
  private static final FiniteGroup<Permutation> C4 = Groups.cyclic(4);
  private static final FiniteGroup<Permutation> C8 = Groups.cyclic(8);
  private static final FiniteGroup<Permutation> D4 = Groups.dihedral(4);
  private static final FiniteGroup<Permutation> S3 = Groups.symmetric(3);
  private static final double[][] K = {{0.7, -1.2, 0.4}, {1.1, 0.3, -0.6}, {0.2, 0.9, -0.8}};
  private static final double[][] L = {{-0.3, 0.8, 0.5}, {0.6, -0.9, 1.3}, {0.1, -0.7, 0.2}};

  /** How small the counter-example must get: the number of non-zero inputs. */
  private static final int DENSE = Integer.MAX_VALUE;

  private final List<DynamicTest> tests = new ArrayList<>();

  private <G, X, Y> Equivariance<G, X, Y> check(
      CompactGroup<G> group, NumericMap<G, X, Y> map, Sampler<X> inputs) {
    return Equivariance.of(map).under(group).inputs(inputs).samples(60).seed(11);
  }

  /** One pair of a right function and wrong ones between the same spaces. */
  private final class Family<G> {
    private final CompactGroup<G> group;
    private final DataAction<G, double[]> in;
    private final DataAction<G, double[]> out;
    private final Sampler<double[]> inputs;

    Family(
        CompactGroup<G> group,
        DataAction<G, double[]> in,
        DataAction<G, double[]> out,
        Sampler<double[]> inputs) {
      this.group = group;
      this.in = in;
      this.out = out;
      this.inputs = inputs;
    }

    Family<G> right(String name, UnaryOperator<double[]> f) {
      tests.add(
          DynamicTest.dynamicTest(
              name + " holds",
              () -> {
                Report report = check(group, NumericMap.of(name, in, out, f), inputs).check();
                assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Tested.class);
              }));
      return this;
    }

    Family<G> linear(String name, UnaryOperator<double[]> f) {
      right(name, f);
      tests.add(
          DynamicTest.dynamicTest(
              name + " is certified",
              () -> {
                var map = NumericMap.of(name, in, out, f).declaredLinear();
                Report report = check(group, map, inputs).check();
                assertThat(report.verdict())
                    .as(report.toText())
                    .isInstanceOf(Verdict.Certified.class);
              }));
      return this;
    }

    Family<G> wrong(String name, int inputsLeft, String element, UnaryOperator<double[]> f) {
      tests.add(
          DynamicTest.dynamicTest(
              name + " is refuted",
              () -> {
                var description = check(group, NumericMap.of(name, in, out, f), inputs);
                Report report = description.check();
                assertThat(report.verdict())
                    .as(report.toText())
                    .isInstanceOf(Verdict.Refuted.class);
                Witness w = report.witness().orElseThrow();
                assertThat(w.element()).as(report.toText()).startsWith(element);
                assertThat(w.overFloor()).isGreaterThan(20);
                if (inputsLeft == 1) {
                  assertThat(w.input()).startsWith("one-hot");
                } else if (inputsLeft < DENSE) {
                  assertThat(w.input().chars().filter(c -> c == ';').count() + 1)
                      .as(report.toText())
                      .isLessThanOrEqualTo(inputsLeft);
                }
                Report again = description.replay(w.replay().orElseThrow());
                assertThat(again.verdict()).isInstanceOf(Verdict.Refuted.class);
              }));
      return this;
    }
  }

  private static <G> DataAction<G, double[]> fields(
      CompactGroup<G> group, int size, Representation<G> channels) {
    return Actions.fields(
        FieldShape.of(channels.dimension(), size, size), Representations.plane(group), channels, 2);
  }

  private static <G> Family<G> family(
      MutantCatalogueTest test,
      CompactGroup<G> group,
      DataAction<G, double[]> in,
      DataAction<G, double[]> out,
      int size) {
    return test.new Family<>(group, in, out, Inputs.normal(size));
  }

  @TestFactory
  Stream<DynamicTest> vectors() {
    Representation<Permutation> v4 = Representations.plane(C4);
    family(this, C4, Actions.matrices(v4), Actions.matrices(v4), 6)
        .right("norm non-linearity", MutantCatalogueTest::normRelu)
        .wrong("ReLU on vectors", 1, "r (order 4)", x -> Images.map(x, t -> Math.max(t, 0)))
        .wrong("bias on vectors", DENSE, "r", x -> Images.map(x, t -> t + 0.1))
        .wrong(
            "swapped components",
            1,
            "r (order 4)",
            x -> new double[] {x[1], x[0], x[3], x[2], x[5], x[4]})
        .wrong(
            "batch normalisation by component",
            DENSE,
            "r",
            x -> new double[] {x[0], 2 * x[1], x[2], 2 * x[3], x[4], 2 * x[5]});
    Representation<Permutation> v8 = Representations.plane(C8);
    family(this, C8, Actions.matrices(v8), Actions.matrices(v8), 2)
        .linear(
            "complex multiplication", x -> new double[] {2 * x[0] - 3 * x[1], 3 * x[0] + 2 * x[1]})
        .wrong(
            "sign in a rotation",
            1,
            "r",
            x -> new double[] {2 * x[0] + 3 * x[1], 3 * x[0] + 2 * x[1]})
        .wrong("missing conjugate", 1, "r", x -> new double[] {2 * x[0], -2 * x[1]});
    Representation<Permutation> twice = Representations.frequency(C8, 2);
    family(this, C8, Actions.matrices(v8), Actions.matrices(twice), 2)
        .right("complex square", x -> new double[] {x[0] * x[0] - x[1] * x[1], 2 * x[0] * x[1]})
        .wrong(
            "square of the conjugate",
            1,
            "r",
            x -> new double[] {x[0] * x[0] - x[1] * x[1], -2 * x[0] * x[1]});
    Representation<PlaneRotation> so2 = Representations.plane(SO2.group());
    family(this, SO2.group(), Actions.matrices(so2), Actions.matrices(so2), 2)
        .right("radial function", x -> Images.map(x, t -> t * (x[0] * x[0] + x[1] * x[1])))
        .linear(
            "rotation by a fixed angle",
            x -> new double[] {0.6 * x[0] - 0.8 * x[1], 0.8 * x[0] + 0.6 * x[1]})
        .wrong("component-wise cube", 1, "R(", x -> Images.map(x, t -> t * t * t))
        .wrong(
            "clipping by component",
            DENSE,
            "R(",
            x -> Images.map(x, t -> Math.min(1, Math.max(-1, t))));
    return tests.stream();
  }

  private static double[] normRelu(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i += 2) {
      double n = Math.hypot(x[i], x[i + 1]);
      double s = n == 0 ? 0 : Math.max(0, n - 0.2) / n;
      y[i] = s * x[i];
      y[i + 1] = s * x[i + 1];
    }
    return y;
  }

  @TestFactory
  Stream<DynamicTest> parityAndPermutations() {
    Representation<Permutation> v = Representations.plane(D4);
    Representation<Permutation> odd = Representations.frequency(D4, 1, 0);
    UnaryOperator<double[]> cross = x -> new double[] {x[0] * x[3] - x[1] * x[2]};
    family(this, D4, Actions.matrices(v), Actions.matrices(odd), 4)
        .right("cross product", cross)
        .wrong("inner product called odd", 2, "s", x -> new double[] {x[0] * x[2] + x[1] * x[3]})
        .wrong("bias on an odd irrep", DENSE, "s", x -> new double[] {cross.apply(x)[0] + 0.3});
    family(this, D4, Actions.matrices(v), Actions.trivial(Spaces.doubles()), 4)
        .right("inner product", x -> new double[] {x[0] * x[2] + x[1] * x[3]})
        .wrong("cross product called even", 2, "s", cross);
    Representation<Permutation> regular = Representations.regular(S3);
    double[] weights = {0.3, -1.1, 0.7, 0.2, 1.9, -0.4};
    family(this, S3, Actions.matrices(regular), Actions.matrices(regular), 6)
        .linear(
            "group convolution", x -> convolve(x, weights, (g, h) -> S3.multiply(S3.inverse(h), g)))
        .right("ReLU on a regular field", x -> Images.map(x, t -> Math.max(t, 0)))
        .wrong(
            "convolution on the wrong side",
            1,
            "",
            x -> convolve(x, weights, (g, h) -> S3.multiply(g, S3.inverse(h))))
        .wrong(
            "convolution with a forgotten inverse", 1, "", x -> convolve(x, weights, S3::multiply));
    DataAction<Permutation, double[]> moves = Actions.permuting(g -> imagesOf(g, 3));
    family(this, S3, moves, moves, 3)
        .linear("deep set layer", x -> deepSet(x, 0))
        .wrong("deep set layer with position", 1, "", x -> deepSet(x, 0.5));
    family(this, S3, moves, Actions.trivial(Spaces.doubles()), 3)
        .right("maximum", x -> new double[] {Math.max(x[0], Math.max(x[1], x[2]))})
        .wrong("first value", 1, "", x -> new double[] {x[0]});
    return tests.stream();
  }

  private static int[] imagesOf(Permutation p, int size) {
    int[] out = new int[size];
    for (int i = 0; i < size; i++) {
      out[i] = p.at(i);
    }
    return out;
  }

  private static double[] deepSet(double[] x, double slope) {
    double mean = (x[0] + x[1] + x[2]) / 3;
    return new double[] {x[0] + mean, x[1] * (1 + slope) + mean, x[2] * (1 + 2 * slope) + mean};
  }

  private interface Pairing {
    int of(int g, int h);
  }

  private static double[] convolve(double[] x, double[] weights, Pairing pairing) {
    double[] y = new double[6];
    for (int g = 0; g < 6; g++) {
      for (int h = 0; h < 6; h++) {
        y[g] += weights[pairing.of(g, h)] * x[h];
      }
    }
    return y;
  }

  private static double[][][][] single(double[][] kernel) {
    return new double[][][][] {{kernel}};
  }

  @TestFactory
  Stream<DynamicTest> images() {
    Representation<Permutation> one = Representations.trivial(C4);
    double[][] s = Images.symmetrised(K);
    double[][] tilted = s.clone();
    tilted[0] = new double[] {s[0][0], s[0][1] * (1 + 1e-6), s[0][2]};
    family(this, C4, fields(C4, 8, one), fields(C4, 8, one), 64)
        .linear("symmetric convolution", x -> Images.correlate(x, 8, single(s)))
        .wrong(
            "plain convolution",
            1,
            "r = rotation by 90° (order 4)",
            x -> Images.correlate(x, 8, single(K)))
        .wrong("off-by-one centre", 1, "r", x -> Images.correlate(x, 8, 8, single(s), 2, 0, 1))
        .wrong(
            "anisotropy of one in a million", 1, "r", x -> Images.correlate(x, 8, single(tilted)))
        .wrong("position added", DENSE, "r", x -> addRow(x, 8))
        .wrong("padding on one side repeats", 1, "r", x -> repeatLeft(x, 8, s));
    family(this, C4, fields(C4, 8, one), fields(C4, 4, one), 64)
        .right("max pooling 2/2 on 8", x -> Images.pool(x, 1, 8, 8, 2, 2, Math::max))
        .wrong("nearest sampling", 1, "r", x -> Images.pool(x, 1, 8, 8, 1, 2, Math::max))
        .wrong("max pooling 3/2 padded after", 1, "r", x -> pooledPadded(x));
    family(this, C4, fields(C4, 9, one), fields(C4, 4, one), 81)
        .right("max pooling 3/2 on 9", x -> Images.pool(x, 1, 9, 9, 3, 2, Math::max))
        .wrong(
            "max pooling 2/2 on 9",
            1,
            "r = rotation by 90° (order 4)",
            x -> Images.pool(x, 1, 9, 9, 2, 2, Math::max));
    family(this, C4, fields(C4, 6, one), Actions.trivial(Spaces.doubles()), 36)
        .right("global pooling", x -> Images.sums(x, 1))
        .wrong(
            "global pooling without last row",
            1,
            "r",
            x -> Images.sums(java.util.Arrays.copyOf(x, 30), 1))
        .wrong("flatten and weigh", 1, "r", x -> new double[] {weighed(x)});
    Representation<Permutation> oneD = Representations.trivial(D4);
    family(this, D4, fields(D4, 6, oneD), fields(D4, 6, oneD), 36)
        .right("pointwise ELU", x -> Images.map(x, t -> t > 0 ? t : Math.expm1(t)))
        .wrong("mirror", 1, "r", x -> mirror(x, 6))
        .wrong(
            "rotation-symmetric but chiral",
            1,
            "s = reflection",
            x -> Images.correlate(x, 6, single(pinwheel())));
    return tests.stream();
  }

  private static double[][] pinwheel() {
    double[][] arm = new double[5][5];
    arm[0][1] = 1;
    arm[1][2] = -0.5;
    return Images.symmetrised(arm);
  }

  private static double[] addRow(double[] x, int size) {
    double[] y = x.clone();
    for (int i = 0; i < y.length; i++) {
      int row = i / size;
      y[i] += 0.01 * row;
    }
    return y;
  }

  private static double[] repeatLeft(double[] x, int size, double[][] kernel) {
    double[] y = Images.correlate(x, size, single(kernel));
    for (int i = 1; i < size - 1; i++) {
      for (int a = 0; a < 3; a++) {
        y[i * size] += kernel[a][0] * x[(i + a - 1) * size];
      }
    }
    return y;
  }

  private static double[] pooledPadded(double[] x) {
    double[] padded = new double[81];
    java.util.Arrays.fill(padded, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < 8; i++) {
      System.arraycopy(x, 8 * i, padded, 9 * i, 8);
    }
    return Images.pool(padded, 1, 9, 9, 3, 2, Math::max);
  }

  private static double[] mirror(double[] x, int size) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i / size * size + size - 1 - i % size];
    }
    return y;
  }

  private static double weighed(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.sin(i + 1.0) * x[i];
    }
    return sum;
  }

  @TestFactory
  Stream<DynamicTest> featureFields() {
    Representation<Permutation> one = Representations.trivial(C4);
    Representation<Permutation> regular = Representations.regular(C4);
    Representation<Permutation> vector = Representations.plane(C4);
    family(this, C4, fields(C4, 7, one), fields(C4, 7, regular), 49)
        .linear("lifting convolution", x -> Images.correlate(x, 7, lift(K, 1)))
        .wrong("lifting turned the wrong way", 1, "r", x -> Images.correlate(x, 7, lift(K, -1)))
        .wrong(
            "lifting with transposed kernels",
            1,
            "r",
            x -> Images.correlate(x, 7, transposed(lift(K, 1))));
    family(this, C4, fields(C4, 5, regular), fields(C4, 5, regular), 100)
        .linear("group convolution on the plane", x -> Images.correlate(x, 5, groupKernel(1)))
        .right("ReLU on regular fields", x -> Images.map(x, t -> Math.max(t, 0)))
        .wrong(
            "group convolution without channel shift",
            1,
            "r",
            x -> Images.correlate(x, 5, groupKernel(0)))
        .wrong("bias on one channel of a regular field", DENSE, "r", x -> biased(x, 25));
    family(this, C4, fields(C4, 5, regular), fields(C4, 5, one), 100)
        .right("group pooling", x -> channelMax(x, 25))
        .wrong("first channel", 1, "r", x -> java.util.Arrays.copyOf(x, 25));
    family(this, C4, fields(C4, 7, one), fields(C4, 7, vector), 49)
        .linear("gradient", x -> Images.gradient(x, 7))
        .wrong(
            "gradient with y down", 1, "r = rotation by 90°", x -> flippedY(Images.gradient(x, 7)))
        .wrong("gradient components swapped", 1, "r", x -> swapped(Images.gradient(x, 7)));
    family(this, C4, fields(C4, 5, vector), fields(C4, 5, vector), 50)
        .wrong(
            "ReLU on vector fields",
            1,
            "r = rotation by 90° (order 4)",
            x -> Images.map(x, t -> Math.max(t, 0)));
    Representation<Permutation> vectorD = Representations.plane(D4);
    Representation<Permutation> odd = Representations.frequency(D4, 1, 0);
    family(this, D4, fields(D4, 6, vectorD), fields(D4, 6, odd), 72)
        .linear("curl is odd", x -> Images.curl(x, 6))
        .wrong("absolute curl is not odd", 1, "s", x -> Images.map(Images.curl(x, 6), Math::abs));
    family(this, D4, fields(D4, 6, vectorD), fields(D4, 6, Representations.trivial(D4)), 72)
        .right("absolute curl is even", x -> Images.map(Images.curl(x, 6), Math::abs))
        .wrong("curl called even", 1, "s = reflection", x -> Images.curl(x, 6));
    return tests.stream();
  }

  private static double[][][][] lift(double[][] kernel, int direction) {
    double[][][][] out = new double[4][1][][];
    for (int q = 0; q < 4; q++) {
      out[q][0] = Images.turned(kernel, direction * q);
    }
    return out;
  }

  private static double[][][][] transposed(double[][][][] kernels) {
    double[][][][] out = new double[kernels.length][1][3][3];
    for (int o = 0; o < out.length; o++) {
      for (int i = 0; i < 9; i++) {
        out[o][0][i / 3][i % 3] = kernels[o][0][i % 3][i / 3];
      }
    }
    return out;
  }

  /** K[g][h] turned by g of the base kernel g⁻¹h; with shift 0 the base kernel of h. */
  private static double[][][][] groupKernel(int shift) {
    double[][][] base = {K, L, Images.quarter(L), Images.symmetrised(K)};
    double[][][][] out = new double[4][4][][];
    for (int g = 0; g < 4; g++) {
      for (int h = 0; h < 4; h++) {
        out[g][h] = Images.turned(base[Math.floorMod(h - shift * g, 4)], g);
      }
    }
    return out;
  }

  private static double[] biased(double[] x, int cells) {
    double[] y = x.clone();
    for (int i = 0; i < cells; i++) {
      y[i] += 0.1;
    }
    return y;
  }

  private static double[] channelMax(double[] x, int cells) {
    double[] y = java.util.Arrays.copyOf(x, cells);
    for (int i = cells; i < x.length; i++) {
      y[i % cells] = Math.max(y[i % cells], x[i]);
    }
    return y;
  }

  private static double[] flippedY(double[] v) {
    double[] out = v.clone();
    for (int i = v.length / 2; i < v.length; i++) {
      out[i] = -out[i];
    }
    return out;
  }

  private static double[] swapped(double[] v) {
    double[] out = new double[v.length];
    int half = v.length / 2;
    System.arraycopy(v, 0, out, half, half);
    System.arraycopy(v, half, out, 0, half);
    return out;
  }

  @TestFactory
  Stream<DynamicTest> circleSignals() {
    int n = 16;
    DataAction<PlaneRotation, double[]> circle = Actions.circleSignals(n, PlaneRotation::angle);
    Function<double[], double[]> derivative = x -> circular(x, 1);
    new Family<>(SO2.group(), circle, circle, Inputs.circleSignals(n, 7))
        .right("spectral derivative", derivative::apply)
        .wrong("one-sided window", DENSE, "R(", x -> windowed(x));
    return tests.stream();
  }

  /** The derivative of the trigonometric interpolant, by sums of cosines and sines. */
  private static double[] circular(double[] x, int order) {
    int n = x.length;
    double[] y = new double[n];
    for (int m = 1; 2 * m < n; m++) {
      double a = 0;
      double b = 0;
      for (int k = 0; k < n; k++) {
        a += 2.0 / n * x[k] * Math.cos(2 * Math.PI * m * k / n);
        b += 2.0 / n * x[k] * Math.sin(2 * Math.PI * m * k / n);
      }
      for (int k = 0; k < n; k++) {
        double t = 2 * Math.PI * m * k / n;
        y[k] += Math.pow(m, order) * (b * Math.cos(t) - a * Math.sin(t));
      }
    }
    return y;
  }

  private static double[] windowed(double[] x) {
    double[] y = x.clone();
    for (int k = 0; k < x.length; k++) {
      y[k] *= 1 + 0.5 * Math.cos(2 * Math.PI * k / x.length);
    }
    return y;
  }
}
