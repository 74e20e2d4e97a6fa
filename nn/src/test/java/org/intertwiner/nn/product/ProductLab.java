package org.intertwiner.nn.product;

import java.util.Random;
import java.util.SplittableRandom;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;

/** Types, numbers and group elements for the tests of products. */
final class ProductLab {
  static final Engine ENGINE = Engines.named("java");

  private ProductLab() {}

  static <G> FieldType<G> type(NamedGroup<G> group, String irreps) {
    return FieldType.of(group.action(), RepresentationNotation.parse(irreps, group));
  }

  static Tensor random(DType type, int rows, int columns, long seed) {
    Random random = new Random(seed);
    double[] values =
        random.doubles((long) rows * columns).map(v -> random.nextGaussian()).toArray();
    return Tensors.from(ENGINE, type, Shape.of(rows, columns), values);
  }

  static Tensor tensor(int rows, double... values) {
    return Tensors.from(ENGINE, DType.FLOAT64, Shape.of(rows, values.length / rows), values);
  }

  static Scope scope(Parametrised of, DType type) {
    return Weights.initial(of, ENGINE, type, 7).scope(false, new SplittableRandom(3));
  }

  /** ρ(g)x for every row x. */
  static <G> Tensor act(FieldType<G> type, G g, Tensor x) {
    double[] from = x.toDoubles();
    double[] to = new double[from.length];
    int at = 0;
    while (at < from.length) {
      for (FieldType.Part<G> part : type.parts()) {
        double[][] matrix = part.representation().realFrom(g);
        for (int copy = 0; copy < part.copies(); copy++) {
          for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
              to[at + i] += matrix[i][j] * from[at + j];
            }
          }
          at += matrix.length;
        }
      }
    }
    return Tensors.from(x.engine(), x.type(), x.shape(), to);
  }

  /** max |a − b| over max |b|. */
  static double difference(Tensor a, Tensor b) {
    double[] x = a.toDoubles();
    double[] y = b.toDoubles();
    double worst = x.length == y.length ? 0 : Double.POSITIVE_INFINITY;
    double scale = Double.MIN_NORMAL;
    for (int i = 0; i < Math.min(x.length, y.length); i++) {
      double e = Math.abs(x[i] - y[i]);
      worst = Math.max(worst, Double.isNaN(e) ? Double.POSITIVE_INFINITY : e);
      scale = Math.max(scale, Math.abs(y[i]));
    }
    return worst / scale;
  }

  /** The largest |f(gx, gy) − g f(x, y)| over a few random elements, over |f|. */
  static <G> double equivarianceError(TensorProduct<G> product, DType type) {
    ProductMap map = product.bind(scope(product, type));
    Tensor x = random(type, 4, product.left().channels(), 1);
    Tensor y = random(type, 4, product.right().channels(), 2);
    Tensor weights = random(type, 4, Math.max(1, product.weightCount()), 3);
    boolean external = product.source() == TensorProduct.WeightSource.EXTERNAL;
    SplittableRandom random = new SplittableRandom(11);
    double worst = 0;
    for (int trial = 0; trial < 4; trial++) {
      G g = product.left().group().random(random);
      Tensor gx = act(product.left(), g, x);
      Tensor gy = act(product.right(), g, y);
      Tensor moved = external ? map.apply(gx, gy, weights) : map.apply(gx, gy);
      Tensor still = external ? map.apply(x, y, weights) : map.apply(x, y);
      worst = Math.max(worst, difference(moved, act(product.output(), g, still)));
    }
    return worst;
  }
}
