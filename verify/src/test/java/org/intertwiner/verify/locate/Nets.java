package org.intertwiner.verify.locate;

import static org.intertwiner.verify.locate.Ops.add;
import static org.intertwiner.verify.locate.Ops.array;
import static org.intertwiner.verify.locate.Ops.conv;
import static org.intertwiner.verify.locate.Ops.dense;
import static org.intertwiner.verify.locate.Ops.isotropic;
import static org.intertwiner.verify.locate.Ops.kernels;
import static org.intertwiner.verify.locate.Ops.map;
import static org.intertwiner.verify.locate.Ops.matrix;
import static org.intertwiner.verify.locate.Ops.reshape;
import static org.intertwiner.verify.locate.Ops.sum;
import static org.intertwiner.verify.locate.Ops.times;
import static org.intertwiner.verify.locate.Ops.turned;
import static org.intertwiner.verify.locate.Ops.zip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.verify.tensor.NumericArray;

/** Small networks with one planted fault each, or none. */
final class Nets {
  private static final double[] NONE = new double[0];

  private Nets() {}

  /** Convolutions with isotropic kernels on images, a mean and a dense layer. */
  static Layers isotropicNet(String fault) {
    double[][][] first = fault.equals("plain") ? kernels(6, 1, 3, 1) : isotropic(6, 1, 1);
    double[][][] manyFirst = fault.equals("wide") ? kernels(12, 1, 3, 1) : first;
    int width = manyFirst.length;
    double[][][] second = fault.equals("second") ? kernels(4, width, 3, 2) : isotropic(4, width, 2);
    if (fault.equals("small")) {
      second[2][1][3] += 1e-3;
    }
    UnaryOperator<NumericArray> middle =
        switch (fault) {
          case "padding" -> a -> conv(a, second, 2, 0, 1, NONE);
          case "stride" -> a -> conv(a, second, 1, 1, 2, NONE);
          default -> a -> conv(a, second);
        };
    Layers net =
        Layers.input("x")
            .then("conv1", "Conv", a -> conv(a, manyFirst))
            .then("act1", "Relu", Ops::relu);
    if (fault.equals("position")) {
      net = net.then("place", "Add", a -> zip(a, ramp(a), Double::sum));
    }
    net = net.then("conv2", "Conv", middle).then("act2", "Relu", Ops::relu);
    net =
        switch (fault) {
          case "pool" -> net.then("pool", "MaxPool", a -> Ops.maxPool(Ops.conv(a, eye(4))));
          case "transposed sum" -> net.then("cum", "CumSum", Nets::cumulated);
          default -> net;
        };
    return fault.equals("flatten")
        ? net.then(
                "flat", "Flatten", a -> reshape(a, a.shape().get(0), a.size() / a.shape().get(0)))
            .then("head", "Gemm", a -> dense(a, matrix(3, a.shape().get(1), 5)))
        : net.then("mean", "ReduceMean", Ops::mean)
            .then("head", "Gemm", a -> dense(a, matrix(3, 4, 5)));
  }

  private static double[][][] eye(int n) {
    double[][][] w = new double[n][n][1];
    IntStream.range(0, n).forEach(i -> w[i][i][0] = 1);
    return w;
  }

  private static NumericArray ramp(NumericArray a) {
    int n = a.shape().get(2);
    double[] out = IntStream.range(0, n * n).mapToDouble(p -> 0.1 * Math.floorDiv(p, n)).toArray();
    return array(List.of(1, 1, n, n), out);
  }

  private static NumericArray cumulated(NumericArray a) {
    double[] v = a.values();
    int n = a.shape().get(3);
    for (int p = 0; p < v.length; p++) {
      v[p] += p % n == 0 ? 0 : v[p - 1];
    }
    return a.with(v);
  }

  /** A group convolution for C4: lifting, one layer between regular representations, a head. */
  static Layers regularNet(String fault) {
    double[][][] lift = lifted(kernels(2, 1, 3, 11));
    double[][][] inner = grouped(kernels(3, 8, 3, 12));
    if (fault.equals("sign")) {
      inner[5][3] = Arrays.stream(inner[5][3]).map(v -> -v).toArray();
    }
    if (fault.equals("order")) {
      double[] kernel = inner[5][1];
      inner[5][1] = inner[5][2];
      inner[5][2] = kernel;
    }
    double[] bias =
        IntStream.range(0, 12)
            .mapToDouble(c -> fault.equals("conv bias") ? 0.1 * c : 0.3 * Math.floorDiv(c, 4))
            .toArray();
    Layers net =
        Layers.input("x")
            .then("lift", "Conv", a -> conv(a, lift))
            .then("act1", "Relu", Ops::relu)
            .then("inner", "Conv", a -> conv(a, inner, 1, 1, 1, bias));
    net =
        switch (fault) {
          case "bias" -> net.then("bias", "Add", a -> add(a, perChannel(12)));
          case "affine" ->
              net.then("scale", "Mul", a -> times(a, perChannel(12)))
                  .then("shift", "Add", a -> add(a, perChannel(12)));
          default -> net;
        };
    net = net.then("act2", "Relu", Ops::relu).then("mean", "ReduceMean", Ops::mean);
    net = net.then("split", "Reshape", a -> reshape(a, a.shape().get(0), 3, 4));
    net =
        switch (fault) {
          case "no pool" -> net.then("merge", "Reshape", a -> reshape(a, a.shape().get(0), 12));
          case "first" ->
              net.then("take", "Gather", a -> reshape(columns(a, 1), a.shape().get(0), 3));
          case "half" ->
              net.then(
                  "take", "ReduceSum", a -> reshape(sum(columns(a, 3), 2), a.shape().get(0), 3));
          default -> net.then("take", "ReduceSum", a -> reshape(sum(a, 2), a.shape().get(0), 3));
        };
    return net.then("head", "Gemm", a -> dense(a, matrix(2, a.shape().get(1), 15)));
  }

  /** The first numbers along the last axis. */
  private static NumericArray columns(NumericArray a, int count) {
    int n = a.shape().size();
    int length = a.shape().get(n - 1);
    List<Integer> shape = new ArrayList<>(a.shape());
    shape.set(n - 1, count);
    double[] out =
        IntStream.range(0, a.size()).filter(p -> p % length < count).mapToDouble(a::at).toArray();
    return array(shape, out);
  }

  private static NumericArray perChannel(int channels) {
    double[] out = IntStream.range(0, channels).mapToDouble(c -> 1 + 0.1 * c).toArray();
    return array(List.of(1, channels, 1, 1), out);
  }

  private static double[][][] lifted(double[][][] w) {
    double[][][] out = new double[4 * w.length][w[0].length][];
    for (int o = 0; o < out.length; o++) {
      for (int c = 0; c < w[0].length; c++) {
        out[o][c] = turned(w[o / 4][c], o % 4);
      }
    }
    return out;
  }

  /** Kernels between regular representations: K[(o, s), (c, r)] is K[(o, 0), (c, r − s)] turned. */
  private static double[][][] grouped(double[][][] w) {
    double[][][] out = new double[4 * w.length][w[0].length][];
    for (int o = 0; o < out.length; o++) {
      int s = o % 4;
      for (int c = 0; c < w[0].length; c++) {
        out[o][c] = turned(w[o / 4][c / 4 * 4 + (c % 4 - s + 4) % 4], s);
      }
    }
    return out;
  }

  /** The lifting convolution as four convolutions, one for every turn, and a maximum of pairs. */
  static Layers branches(String fault) {
    double[][][] w = kernels(3, 1, 3, 21);
    Layers net = Layers.input("x");
    for (int r = 0; r < 4; r++) {
      double[][][] mine = new double[3][1][];
      for (int o = 0; o < 3; o++) {
        mine[o][0] = turned(w[o][0], r);
      }
      if (fault.equals("turn") && r == 2) {
        mine[1][0][0] += 0.5;
      }
      net = net.step("branch" + r, "Conv", List.of("x"), v -> conv(v.get(0), mine));
      boolean clipped = fault.equals("clip") && r == 3;
      net =
          net.step(
              "act" + r,
              "Relu",
              List.of("branch" + r),
              v -> map(v.get(0), t -> Math.min(clipped ? 0.5 : 1e9, Math.max(0, t))));
    }
    net = maximum(net, "max1", "act0", "act1");
    net = maximum(net, "max2", "max1", "act2");
    net = fault.equals("three") ? net : maximum(net, "max3", "max2", "act3");
    double[][][] after = fault.equals("after") ? kernels(2, 3, 3, 23) : isotropic(2, 3, 23);
    return net.then("smooth", "Conv", a -> conv(a, after));
  }

  private static Layers maximum(Layers net, String name, String a, String b) {
    return net.step(name, "Max", List.of(a, b), v -> zip(v.get(0), v.get(1), Math::max));
  }

  /** Messages between points: the squares of distances, a small network, weights of differences. */
  static Layers points(String fault) {
    Layers net =
        Layers.input("p")
            .step("rows", "Unsqueeze", List.of("p"), v -> reshape(v.get(0), n(v), 1, 3))
            .step("columns", "Unsqueeze", List.of("p"), v -> reshape(v.get(0), 1, n(v), 3))
            .step(
                "difference",
                "Sub",
                List.of("rows", "columns"),
                v -> zip(v.get(0), v.get(1), (a, b) -> a - b));
    String arrow = "difference";
    if (fault.equals("stretch")) {
      net =
          net.then(
              "stretch", "Mul", a -> times(a, array(List.of(1, 1, 3), new double[] {1, 1, 1.1})));
      arrow = "stretch";
    }
    String measured = fault.equals("absolute") ? "rows" : arrow;
    net =
        net.step(
            "square",
            "Mul",
            List.of(measured),
            v -> map(v.get(0), t -> fault.equals("l1") ? Math.abs(t) : t * t));
    net = net.then("length", "ReduceSum", a -> sum(a, 2));
    net =
        net.then("hidden", "Gemm", a -> dense(a, matrix(6, 1, 31)))
            .then("tanh", "Tanh", a -> map(a, Math::tanh));
    net = net.then("weight", "Gemm", a -> dense(a, matrix(1, 6, 32)));
    net =
        switch (fault) {
          case "causal" ->
              net.then("mask", "Mul", a -> times(a, triangle(a.shape().get(0), a.shape().get(1))));
          case "index" -> net.then("index", "Add", a -> add(a, triangle(a.shape().get(0), 1)));
          default -> net;
        };
    String weight = last(net);
    net = net.step("message", "Mul", List.of(weight, arrow), v -> times(v.get(0), v.get(1)));
    net =
        switch (fault) {
          case "relu" -> net.then("relu", "Relu", Ops::relu);
          case "vector bias" ->
              net.then(
                  "offset", "Add", a -> add(a, array(List.of(1, 1, 3), new double[] {0.1, 0, 0})));
          case "linear" -> net.then("mix", "MatMul", a -> dense(a, matrix(3, 3, 33)));
          default -> net;
        };
    net = net.then("total", "ReduceSum", a -> reshape(sum(a, 1), a.shape().get(0), 3));
    return fault.equals("no residual")
        ? net
        : net.step(
            "moved",
            "Add",
            List.of("p", "total"),
            v ->
                fault.equals("flip")
                    ? add(v.get(0), times(v.get(1), array(List.of(1, 3), new double[] {1, -1, 1})))
                    : add(v.get(0), v.get(1)));
  }

  private static String last(Layers net) {
    return net.steps().get(net.steps().size() - 1).name();
  }

  private static int n(List<NumericArray> v) {
    return v.get(0).shape().get(0);
  }

  private static NumericArray triangle(int rows, int columns) {
    double[] out =
        IntStream.range(0, rows * columns)
            .mapToDouble(p -> p / columns > p % columns ? 1 : 0.5)
            .toArray();
    return array(List.of(rows, columns, 1), out);
  }

  /** A vector on every cell of an image, made by differences, gated by its length. */
  static Layers vectors(String fault) {
    double[] across = {-1, 0, 1, -2, 0, 2, -1, 0, 1};
    double[] up = {1, 2, 1, 0, 0, 0, -1, -2, -1};
    double[] down = Arrays.stream(up).map(v -> -v).toArray();
    double[][][] gradient =
        switch (fault) {
          case "sign" -> new double[][][] {{across}, {down}};
          case "swap" -> new double[][][] {{up}, {across}};
          default -> new double[][][] {{across}, {up}};
        };
    double[] bias = fault.equals("bias") ? new double[] {0.2, 0} : NONE;
    Layers net = Layers.input("x").then("gradient", "Conv", a -> conv(a, gradient, 1, 1, 1, bias));
    if (fault.equals("relu")) {
      net = net.then("relu", "Relu", Ops::relu);
    }
    String vector = last(net);
    net = net.step("squares", "Mul", List.of(vector), v -> map(v.get(0), t -> t * t));
    net = net.then("length", "ReduceSum", a -> sum(a, 1));
    net = net.then("gate", "Sigmoid", a -> map(a, t -> 1 / (1 + Math.exp(-t))));
    return net.step("out", "Mul", List.of("gate", vector), v -> times(v.get(0), v.get(1)));
  }
}
