package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.Mutants.Expected;
import org.intertwiner.verify.foreign.ForeignCheck;
import org.intertwiner.verify.foreign.ForeignModel;
import org.intertwiner.verify.foreign.ForeignOptions;
import org.intertwiner.verify.locate.Layers;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpecs;

/** Faults in one layer of a network of images, group features or points. */
final class LayerMutants {
  private static final double[][] K = {{0.7, -1.2, 0.4}, {1.1, 0.3, -0.6}, {0.2, 0.9, -0.8}};
  private static final double[][] L = {{-0.3, 0.8, 0.5}, {0.6, -0.9, 1.3}, {0.1, -0.7, 0.2}};
  private static final int SIZE = 6;

  private LayerMutants() {}

  static void addTo(Mutants mutants) {
    double[][] k = Images.symmetrised(K);
    double[][] l = Images.symmetrised(L);
    UnaryOperator<NumericArray> relu = a -> each(a, t -> Math.max(0, t));
    net(mutants, "isotropic CNN", "", network(conv(k, 1, 1), relu, conv(l, 1, 1)));
    net(mutants, "plain CNN", "first", network(conv(K, 1, 1), relu, conv(L, 1, 1)));
    net(mutants, "second kernel plain", "second", network(conv(k, 1, 1), relu, conv(L, 1, 1)));
    net(
        mutants,
        "second padded before only",
        "second",
        network(conv(k, 1, 1), relu, conv(l, 2, 0)));
    net(
        mutants,
        "position added",
        "activation",
        network(conv(k, 1, 1), a -> indexed(a, (t, i) -> t + 0.1 * (i % SIZE)), conv(l, 1, 1)));
    net(
        mutants,
        "dropout mask left in",
        "activation",
        network(conv(k, 1, 1), a -> indexed(a, (t, i) -> i % 7 == 3 ? 0 : t), conv(l, 1, 1)));
    net(
        mutants,
        "normalised by the row",
        "activation",
        network(conv(k, 1, 1), LayerMutants::byRow, conv(l, 1, 1)));
  }

  private static Layers network(
      UnaryOperator<NumericArray> first,
      UnaryOperator<NumericArray> activation,
      UnaryOperator<NumericArray> second) {
    return Layers.input("x")
        .then("first", "Conv", first)
        .then("activation", "Relu", activation)
        .then("second", "Conv", second);
  }

  private static void net(Mutants mutants, String name, String offender, Layers layers) {
    mutants.add(
        "layers of a network",
        "C4",
        name,
        offender.isEmpty()
            ? Expected.right("TESTED")
            : new Expected("REFUTED", Mutants.DENSE, "", "layer " + offender),
        () -> check(name, layers));
  }

  private static Report check(String name, Layers layers) {
    ForeignModel model =
        ForeignModel.of(
            name, List.of(TensorSpecs.parse("x=2x1x6x6:float64")), List.of(), layers::run, layers);
    return ForeignCheck.of(
            model,
            GroupNotation.parse("C4"),
            List.of("image(trivial)"),
            List.of("image(trivial)"),
            ForeignOptions.DEFAULT.withSamples(30).withSeed(4))
        .check();
  }

  private static UnaryOperator<NumericArray> conv(double[][] kernel, int before, int after) {
    return a -> {
      List<double[]> items = new ArrayList<>();
      int cells = SIZE * SIZE;
      for (int at = 0; at < a.size(); at += cells) {
        double[] x = Arrays.copyOfRange(a.values(), at, at + cells);
        items.add(Images.correlate(x, SIZE, SIZE, new double[][][][] {{kernel}}, before, after, 1));
      }
      return a.with(items.stream().flatMapToDouble(Arrays::stream).toArray());
    };
  }

  private static NumericArray each(NumericArray a, DoubleUnaryOperator f) {
    return a.with(Arrays.stream(a.values()).map(f).toArray());
  }

  private static NumericArray indexed(NumericArray a, Indexed f) {
    double[] y = a.values().clone();
    for (int i = 0; i < y.length; i++) {
      y[i] = f.of(y[i], i % (SIZE * SIZE));
    }
    return a.with(y);
  }

  private static NumericArray byRow(NumericArray a) {
    double[] y = a.values().clone();
    for (int row = 0; row < y.length; row += SIZE) {
      double sum = 1;
      for (int i = row; i < row + SIZE; i++) {
        sum += y[i] * y[i];
      }
      for (int i = row; i < row + SIZE; i++) {
        y[i] /= sum;
      }
    }
    return a.with(y);
  }

  /** A function of a number and its place in the image. */
  private interface Indexed {
    double of(double value, int cell);
  }
}
