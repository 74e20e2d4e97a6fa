package org.intertwiner.nn.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.intertwiner.nn.engine.AdamRates;
import org.intertwiner.nn.engine.Binary;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Unary;
import org.intertwiner.nn.engine.Window;

/** Every primitive of an engine with its formula in float64. */
final class Primitives {
  private static final int[][] NONE = {};
  private static final int[] INDEX = {2, 0, 2, 1, 2, 4, 0};
  private static final AdamRates RATES = new AdamRates(0.1, 0.9, 0.99, 1e-6, 0.01, 3);

  private Primitives() {}

  static List<Primitive> all() {
    List<Primitive> all = new ArrayList<>();
    for (Unary op : Unary.values()) {
      all.add(unary(op));
    }
    for (Binary op : Binary.values()) {
      all.add(binary(op));
    }
    all.addAll(entrywise());
    all.addAll(reductions());
    all.addAll(moves());
    all.addAll(selections());
    all.addAll(products());
    all.addAll(SparsePrimitives.all());
    for (int dimension = 1; dimension <= 3; dimension++) {
      all.addAll(convolutions(dimension));
    }
    return all;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static int[][] shapes(int[]... shapes) {
    return shapes;
  }

  private static int[] s(int... extents) {
    return extents;
  }

  private static Primitive unary(Unary op) {
    Primitive p =
        Primitive.of(
            word(op),
            shapes(s(3, 7001)),
            shapes(s(2, 3)),
            shapes(s(0, 3)),
            xs -> Ops.unary(op, xs.get(0)),
            xs -> xs.get(0).map(EngineConformanceTest.formula(op)));
    boolean positive = op == Unary.LOG || op == Unary.SQRT;
    return positive ? p.on(x -> x.map(v -> Math.abs(v) + 0.3)) : p;
  }

  private static Primitive binary(Binary op) {
    return Primitive.of(
        word(op),
        shapes(s(4, 30, 5, 60), s(1, 30, 1, 1)),
        shapes(s(2, 3), s(3)),
        shapes(s(0, 3), s(3)),
        xs -> Ops.binary(op, xs.get(0), xs.get(1)),
        xs -> {
          int[] e = xs.get(0).extents();
          return Reference.zip(e, xs.get(0), xs.get(1), EngineConformanceTest.formula(op));
        });
  }

  private static Reference plus(Reference a, Reference b) {
    return Reference.zip(a.extents(), a, b, Double::sum);
  }

  private static Reference times(Reference a, Reference b) {
    return Reference.zip(a.extents(), a, b, (u, v) -> u * v);
  }

  private static List<Primitive> entrywise() {
    int[] field = {4, 30, 5, 60};
    int[] row = {1, 30, 1, 1};
    return List.of(
        Primitive.of(
            "affine",
            shapes(field),
            shapes(s(4)),
            shapes(s(0, 2)),
            xs -> xs.get(0).affine(-2, 3),
            xs -> xs.get(0).map(v -> -2 * v + 3)),
        Primitive.of(
            "scale and shift",
            shapes(field, row, row),
            shapes(s(2, 3, 2), s(1, 3, 1), s(1, 3, 1)),
            shapes(s(0, 3), s(1, 3), s(1, 3)),
            xs -> Normalisations.scaleShift(xs.get(0), xs.get(1), xs.get(2)),
            xs -> plus(times(xs.get(0), xs.get(1)), xs.get(2))),
        Primitive.of(
            "combination",
            shapes(field, row, field, row, row),
            shapes(s(2, 3), s(1, 3), s(2, 3), s(1, 3), s(1, 3)),
            shapes(s(0, 3), s(1, 3), s(0, 3), s(1, 3), s(1, 3)),
            xs -> Normalisations.combine(xs.get(0), xs.get(1), xs.get(2), xs.get(3), xs.get(4)),
            xs -> {
              Reference both = plus(times(xs.get(0), xs.get(1)), times(xs.get(2), xs.get(3)));
              return plus(both, xs.get(4));
            }),
        Primitive.of(
            "accumulate",
            shapes(field, field),
            NONE,
            shapes(s(0, 2), s(0, 2)),
            xs -> changed(xs.get(0), p -> p.accumulate(0.75, xs.get(1), -2)),
            xs -> plus(xs.get(0).map(v -> 0.75 * v), xs.get(1).map(v -> -2 * v))),
        Primitive.of(
            "adam",
            shapes(s(100, 700), s(100, 700)),
            NONE,
            shapes(s(0, 2), s(0, 2)),
            Primitives::adam,
            xs -> Reference.zip(xs.get(0).extents(), xs.get(0), xs.get(1), Primitives::adam)));
  }

  private static Tensor changed(Tensor x, java.util.function.Consumer<Parameter> change) {
    Parameter p = Parameter.of("p", Tensors.zeros(x.engine(), x.type(), x.shape()));
    p.assign(x);
    change.accept(p);
    return p.value();
  }

  private static Tensor adam(List<Tensor> xs) {
    Tensor g = xs.get(1);
    Parameter m = Parameter.buffer("m", Tensors.full(g.engine(), g.type(), g.shape(), 0.5));
    Parameter v = Parameter.buffer("v", Tensors.full(g.engine(), g.type(), g.shape(), 0.25));
    return changed(xs.get(0), p -> p.adam(g, m, v, RATES));
  }

  private static double adam(double p, double g) {
    double m = 0.5 * RATES.beta1() + (1 - RATES.beta1()) * g;
    double v = 0.25 * RATES.beta2() + (1 - RATES.beta2()) * g * g;
    double meanTrue = m / (1 - Math.pow(RATES.beta1(), (double) RATES.time()));
    double squareTrue = v / (1 - Math.pow(RATES.beta2(), (double) RATES.time()));
    double kept = (1 - RATES.rate() * RATES.decay()) * p;
    return kept - RATES.rate() * meanTrue / (Math.sqrt(squareTrue) + RATES.epsilon());
  }

  private static List<Primitive> reductions() {
    int[] field = {4, 30, 5, 60};
    return List.of(
        Primitive.of(
            "sum",
            shapes(field),
            shapes(s(2, 3, 2)),
            shapes(s(0, 3)),
            xs -> xs.get(0).rank() == 2 ? xs.get(0).sumKeep(0) : xs.get(0).sumKeep(0, 2),
            xs -> xs.get(0).extents().length == 2 ? xs.get(0).sumKeep(0) : xs.get(0).sumKeep(0, 2)),
        Primitive.of(
            "product sum",
            shapes(field, field),
            shapes(s(2, 3), s(2, 3)),
            shapes(s(0, 3), s(0, 3)),
            xs -> xs.get(0).productSumKeep(xs.get(1), 0),
            xs -> times(xs.get(0), xs.get(1)).sumKeep(0)),
        Primitive.of(
            "squared deviation",
            shapes(field, s(1, 30, 5, 60)),
            shapes(s(2, 3), s(1, 3)),
            shapes(s(0, 3), s(1, 3)),
            xs -> Normalisations.squaredDeviation(xs.get(0), xs.get(1)),
            xs -> {
              int[] e = xs.get(0).extents();
              return Reference.zip(e, xs.get(0), xs.get(1), (a, b) -> (a - b) * (a - b)).sumKeep(0);
            }),
        Primitive.of(
            "log-softmax",
            shapes(s(300, 40)),
            shapes(s(2, 3)),
            shapes(s(0, 3)),
            xs -> xs.get(0).logSoftmax(),
            xs -> {
              Reference total = xs.get(0).map(Math::exp).sumKeep(1).map(Math::log);
              return Reference.zip(xs.get(0).extents(), xs.get(0), total, (a, b) -> a - b);
            }));
  }

  private static List<Primitive> moves() {
    int[] field = {6, 7, 5, 60};
    int[] small = {2, 3, 2};
    return List.of(
        Primitive.of(
            "copy with broadcasting",
            shapes(s(6, 1, 5, 1)),
            shapes(s(2, 1)),
            shapes(s(0, 1)),
            xs -> {
              Shape shape = xs.get(0).shape();
              return xs.get(0).broadcastTo(shape.with(1, 7));
            },
            xs -> {
              int[] e = xs.get(0).extents().clone();
              e[1] = 7;
              return Reference.zip(e, xs.get(0), xs.get(0), (a, b) -> a);
            }),
        Primitive.of(
            "conversion",
            shapes(field),
            NONE,
            shapes(s(0, 2)),
            xs -> xs.get(0).to(DType.FLOAT64).to(xs.get(0).type()),
            xs -> xs.get(0)),
        Primitive.of(
            "permute",
            shapes(field),
            shapes(s(2, 1, 3, 2)),
            shapes(s(0, 2, 1, 3)),
            xs -> xs.get(0).square().permute(2, 0, 3, 1),
            xs -> xs.get(0).map(v -> v * v).permute(2, 0, 3, 1)),
        Primitive.of(
            "slice",
            shapes(field),
            shapes(small),
            shapes(s(0, 3)),
            xs -> xs.get(0).square().slice(1, 1, 3),
            xs -> xs.get(0).map(v -> v * v).slice(1, 1, 3)),
        Primitive.of(
            "place",
            shapes(field),
            shapes(small),
            shapes(s(0, 3)),
            xs -> xs.get(0).square().pad(1, 2, 1),
            xs -> padded(xs.get(0).map(v -> v * v))));
  }

  private static Reference padded(Reference x) {
    int[] e = x.extents().clone();
    e[1] += 3;
    Reference r = Reference.zeros(e);
    for (int i = 0; i < x.values().length; i++) {
      int[] at = x.index(i);
      at[1] += 2;
      r.values()[r.flat(at)] = x.values()[i];
    }
    return r;
  }

  private static Tensor index(Tensor like) {
    return Tensors.indices(like.engine(), Shape.of(INDEX.length), INDEX);
  }

  private static int[] along(int[] extents) {
    return IntStream.range(0, Arrays.stream(extents).reduce(1, (a, b) -> a * b))
        .map(i -> i * 7 % 5)
        .toArray();
  }

  private static Tensor along(Tensor like) {
    return Tensors.indices(like.engine(), like.shape(), along(like.shape().toArray()));
  }

  /** Entries along axis 1 that {@link #along} names. */
  private static Reference gathered(Reference x) {
    Reference r = Reference.zeros(x.extents());
    int[] k = along(x.extents());
    for (int i = 0; i < r.values().length; i++) {
      int[] at = r.index(i);
      at[1] = k[i];
      r.values()[i] = x.at(at);
    }
    return r;
  }

  private static Reference scattered(Reference x) {
    Reference r = Reference.zeros(x.extents());
    int[] k = along(x.extents());
    for (int i = 0; i < r.values().length; i++) {
      int[] at = r.index(i);
      at[1] = k[i];
      r.values()[r.flat(at)] += x.values()[i];
    }
    return r;
  }

  private static List<Primitive> selections() {
    int[] field = {6, 5, 70};
    int[] small = {2, 5, 2};
    int[] none = {0, 5, 2};
    return List.of(
        Primitive.of(
            "gather",
            shapes(field),
            shapes(small),
            shapes(none),
            xs -> xs.get(0).square().gather(1, index(xs.get(0))),
            xs -> xs.get(0).map(v -> v * v).gather(1, INDEX)),
        Primitive.of(
            "scatter-add",
            shapes(s(6, 7, 70)),
            shapes(s(2, 7, 2)),
            shapes(s(0, 7, 2)),
            xs -> xs.get(0).square().scatterAdd(1, index(xs.get(0)), 5),
            xs -> xs.get(0).map(v -> v * v).scatterAdd(1, INDEX, 5)),
        Primitive.of(
            "gather along",
            shapes(field),
            shapes(small),
            shapes(none),
            xs -> xs.get(0).square().gatherAlong(1, along(xs.get(0))),
            xs -> gathered(xs.get(0).map(v -> v * v))),
        Primitive.of(
            "scatter-add along",
            shapes(field),
            shapes(small),
            shapes(none),
            xs -> xs.get(0).square().scatterAddAlong(1, along(xs.get(0)), 5),
            xs -> scattered(xs.get(0).map(v -> v * v))),
        Primitive.of(
            "maximum along an axis",
            shapes(field),
            shapes(small),
            shapes(none),
            xs -> xs.get(0).max(1),
            xs -> largest(xs.get(0))));
  }

  private static Reference largest(Reference x) {
    Reference r = Reference.zeros(x.extents()[0], x.extents()[2]);
    Arrays.fill(r.values(), Double.NEGATIVE_INFINITY);
    for (int i = 0; i < x.values().length; i++) {
      int[] at = x.index(i);
      int to = r.flat(at[0], at[2]);
      r.values()[to] = Math.max(r.values()[to], x.values()[i]);
    }
    return r;
  }

  private static List<Primitive> products() {
    List<Primitive> all = new ArrayList<>();
    for (int mode = 0; mode < 4; mode++) {
      boolean ta = (mode & 1) > 0;
      boolean tb = (mode & 2) > 0;
      Function<int[], int[][]> sides =
          p ->
              shapes(
                  ta ? s(p[0], p[2], p[1]) : s(p[0], p[1], p[2]),
                  tb ? s(p[3], p[5], p[4]) : s(p[3], p[4], p[5]));
      String name = "product " + (ta ? "AᵀB" : "AB") + (tb ? "ᵀ" : "");
      all.add(
          Primitive.of(
              name,
              sides.apply(s(1, 65, 130, 1, 130, 33)),
              sides.apply(s(1, 2, 3, 1, 3, 2)),
              sides.apply(s(1, 0, 3, 1, 3, 2)),
              xs -> xs.get(0).matmul(ta, xs.get(1), tb),
              xs -> Reference.matmul(xs.get(0), ta, xs.get(1), tb)));
      all.add(
          Primitive.of(
              name + " of batches",
              sides.apply(s(5, 40, 30, 5, 30, 20)),
              sides.apply(s(2, 2, 3, 1, 3, 2)),
              sides.apply(s(0, 2, 3, 0, 3, 2)),
              xs -> xs.get(0).matmul(ta, xs.get(1), tb),
              xs -> Reference.matmul(xs.get(0), ta, xs.get(1), tb)));
    }
    return all;
  }

  private static int[] field(int dimension, int batch, int channels, int side) {
    int[] e = new int[dimension + 2];
    Arrays.fill(e, side);
    e[0] = batch;
    e[1] = channels;
    e[e.length - 1] = side + 1;
    return e;
  }

  private static int[] kernel(int dimension, int outputs, int channels, int taps) {
    int[] e = new int[dimension + 2];
    Arrays.fill(e, taps);
    e[0] = outputs;
    e[1] = channels;
    return e;
  }

  private static List<Primitive> convolutions(int dimension) {
    Window v = Window.unit(dimension).withStride(2).withPadding(1);
    Window grouped = Window.unit(dimension).withDilation(2).withPadding(1).withGroups(2);
    int side = dimension == 3 ? 6 : 11;
    String where = " in " + dimension + "-D";
    int[] taps = new int[dimension];
    Arrays.fill(taps, 2);
    List<Primitive> all = new ArrayList<>();
    all.add(convolution("convolution" + where, v, dimension, side, 5, 3, 3));
    all.add(
        convolution("dilated convolution in groups" + where, grouped, dimension, side, 8, 4, 3));
    all.add(inputGradient("gradient in the field" + where, v, dimension, side));
    all.add(weightGradient("gradient in the kernel" + where, v, dimension, side));
    all.add(
        Primitive.of(
            "largest in windows" + where,
            shapes(field(dimension, 2, 3, side)),
            shapes(field(dimension, 1, 1, 2)),
            shapes(field(dimension, 0, 2, 4)),
            xs -> Convolutions.maxPool(xs.get(0), taps, v),
            xs -> Reference.maxPool(xs.get(0), taps, v)));
    return all;
  }

  private static Primitive convolution(
      String name, Window v, int dimension, int side, int outputs, int channels, int taps) {
    int per = channels / v.groups();
    return Primitive.of(
        name,
        shapes(field(dimension, 3, channels, side), kernel(dimension, outputs, per, taps)),
        shapes(field(dimension, 1, channels, 3), kernel(dimension, outputs, per, 2)),
        shapes(field(dimension, 0, channels, 5), kernel(dimension, outputs, per, taps)),
        xs -> Convolutions.convolve(xs.get(0), xs.get(1), v),
        xs -> Reference.convolution(xs.get(0), xs.get(1), v));
  }

  private static int[] result(Window v, int[] field, int outputs, int taps) {
    int[] e = field.clone();
    e[1] = outputs;
    for (int a = 0; a < v.dimension(); a++) {
      e[a + 2] = v.output(a, e[a + 2], taps);
    }
    return e;
  }

  private static Primitive inputGradient(String name, Window v, int dimension, int side) {
    int[] large = field(dimension, 3, 4, side);
    int[] small = field(dimension, 1, 2, 3);
    int[] none = field(dimension, 0, 4, side);
    Function<int[], int[]> back = g -> g[0] == 1 ? small : g[0] == 0 ? none : large;
    return Primitive.of(
        name,
        shapes(result(v, large, 5, 3), kernel(dimension, 5, 4, 3)),
        shapes(result(v, small, 2, 2), kernel(dimension, 2, 2, 2)),
        shapes(result(v, none, 5, 3), kernel(dimension, 5, 4, 3)),
        xs -> {
          Shape x = Shape.of(back.apply(xs.get(0).shape().toArray()));
          return Convolutions.inputGradient(xs.get(0), xs.get(1), x, v);
        },
        xs -> {
          Reference x = Reference.zeros(back.apply(xs.get(0).extents()));
          return Reference.inputGradient(x, xs.get(1), xs.get(0), v);
        });
  }

  private static Primitive weightGradient(String name, Window v, int dimension, int side) {
    int[] large = field(dimension, 3, 4, side);
    int[] small = field(dimension, 1, 2, 3);
    int[] none = field(dimension, 0, 4, side);
    Function<int[], int[]> back =
        g -> g[0] == 1 ? kernel(dimension, 2, 2, 2) : kernel(dimension, 5, 4, 3);
    return Primitive.of(
        name,
        shapes(large, result(v, large, 5, 3)),
        shapes(small, result(v, small, 2, 2)),
        shapes(none, result(v, none, 5, 3)),
        xs -> {
          Shape w = Shape.of(back.apply(xs.get(0).shape().toArray()));
          return Convolutions.weightGradient(xs.get(0), xs.get(1), w, v);
        },
        xs -> {
          Reference w = Reference.zeros(back.apply(xs.get(0).extents()));
          return Reference.weightGradient(xs.get(0), w, xs.get(1), v);
        });
  }
}
