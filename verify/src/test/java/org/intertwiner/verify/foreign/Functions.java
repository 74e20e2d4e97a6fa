package org.intertwiner.verify.foreign;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpec;
import org.intertwiner.verify.tensor.TensorSpecs;

/** Models as Java functions, right ones and wrong ones. */
final class Functions {
  private Functions() {}

  static ForeignModel model(String name, String in, Function<ArrayTuple, ArrayTuple> function) {
    List<TensorSpec> specs = Arrays.stream(in.split(" ")).map(TensorSpecs::parse).toList();
    return ForeignModel.of(name, specs, List.of(), function);
  }

  static ArrayTuple one(String name, NumericArray array) {
    return ArrayTuple.of(name, array);
  }

  static NumericArray array(List<Integer> shape, double... values) {
    return NumericArray.of(ElementType.FLOAT64, shape, values);
  }

  /** The cross-correlation of every channel with a 3×3 kernel, zero outside. */
  static NumericArray convolved(NumericArray image, double[] kernel) {
    int h = image.shape().get(2);
    int w = image.shape().get(3);
    double[] x = image.values();
    double[] y = new double[x.length];
    for (int at = 0; at < x.length; at += h * w) {
      for (int i = 0; i < h; i++) {
        for (int j = 0; j < w; j++) {
          double sum = 0;
          for (int a = -1; a <= 1; a++) {
            for (int b = -1; b <= 1; b++) {
              if (i + a >= 0 && i + a < h && j + b >= 0 && j + b < w) {
                sum += kernel[3 * a + b + 4] * x[at + (i + a) * w + j + b];
              }
            }
          }
          y[at + i * w + j] = Math.tanh(sum);
        }
      }
    }
    return image.with(y);
  }

  /** Maximum over 2×2 blocks; a last odd row and column are dropped. */
  static NumericArray pooled(NumericArray image) {
    int h = image.shape().get(2);
    int w = image.shape().get(3);
    int n = image.size() / (h * w);
    double[] x = image.values();
    double[] y = new double[n * (h / 2) * (w / 2)];
    int k = 0;
    for (int f = 0; f < n; f++) {
      for (int i = 0; i + 1 < h; i += 2) {
        for (int j = 0; j + 1 < w; j += 2) {
          int at = (f * h + i) * w + j;
          y[k++] = Math.max(Math.max(x[at], x[at + 1]), Math.max(x[at + w], x[at + w + 1]));
        }
      }
    }
    return array(List.of(image.shape().get(0), image.shape().get(1), h / 2, w / 2), y);
  }

  /** The mean over space: (batch, channels). */
  static NumericArray mean(NumericArray image) {
    int channels = image.shape().get(0) * image.shape().get(1);
    int cells = image.size() / channels;
    double[] x = image.values();
    double[] y = new double[channels];
    for (int k = 0; k < x.length; k++) {
      y[k / cells] += x[k] / cells;
    }
    return array(image.shape().subList(0, 2), y);
  }

  static ArrayTuple images(ArrayTuple x, UnaryOperator<NumericArray> f) {
    return one("y", f.apply(x.at("x")));
  }

  /** Σᵢ wᵢ φ(xᵢ) over the rows. */
  static ArrayTuple pooledSet(ArrayTuple t, boolean weighted) {
    NumericArray x = t.at("x");
    int n = x.shape().get(0);
    int d = x.shape().get(1);
    double[] y = new double[d];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < d; k++) {
        y[k] += (weighted ? 1 + 0.01 * i : 1) * Math.tanh(x.at(i * d + k) + 0.3 * k);
      }
    }
    return one("y", array(List.of(d), y));
  }

  /** One layer of messages along edges; {@code fault} plants a mistake. */
  static ArrayTuple messages(ArrayTuple t, String fault) {
    NumericArray x = t.at("x");
    NumericArray h = t.at("h");
    NumericArray edges = t.at("edges");
    int n = x.shape().get(0);
    int count = edges.shape().get(1);
    double[] moved = x.values();
    double energy = 0;
    for (int e = 0; e < count; e++) {
      int i = (int) edges.at(e);
      int j = (int) edges.at(count + e);
      double square = fault.equals("absolute") ? 0.1 * x.at(3 * i) : 0;
      for (int k = 0; k < 3; k++) {
        double d = x.at(3 * i + k) - x.at(3 * j + k);
        square += fault.equals("l1") ? Math.abs(d) : d * d;
      }
      double weight = Math.tanh(h.at(i) * h.at(j) + 0.5) / (1 + square);
      weight *= fault.equals("index") ? 1 + 0.1 * i : 1;
      for (int k = 0; k < 3; k++) {
        double step = weight * (x.at(3 * i + k) - x.at(3 * j + k));
        moved[3 * i + k] += fault.equals("clip") ? Math.max(-0.2, Math.min(0.2, step)) : step;
      }
      energy += weight;
    }
    Map<String, NumericArray> out = new LinkedHashMap<>();
    out.put("positions", array(List.of(n, 3), moved));
    out.put("energy", array(List.of(1), energy));
    return new ArrayTuple(out);
  }

  /** Minkowski products of four-vectors (E, p) with their sum, as a probability distribution. */
  static ArrayTuple jets(ArrayTuple t, boolean wrong) {
    NumericArray p = t.at("p");
    int n = p.shape().get(0);
    double[] sum = new double[4];
    for (int k = 0; k < p.size(); k++) {
      sum[k % 4] += p.at(k);
    }
    double[] weights = new double[n];
    double total = 0;
    for (int i = 0; i < n; i++) {
      double product = p.at(4 * i) * sum[0];
      for (int k = 1; k < 4; k++) {
        product -= (wrong && k == 3 ? 1.1 : 1) * p.at(4 * i + k) * sum[k];
      }
      weights[i] = Math.exp(Math.tanh(product));
      total += weights[i];
    }
    for (int i = 0; i < n; i++) {
      weights[i] /= total;
    }
    return one("probabilities", array(List.of(n), weights));
  }

  /** A convolution of the last axis, around the end or with zeros beyond it. */
  static ArrayTuple sequence(ArrayTuple t, boolean around) {
    NumericArray x = t.at("x");
    int n = x.shape().get(x.shape().size() - 1);
    double[] y = new double[x.size()];
    for (int k = 0; k < y.length; k++) {
      int i = k % n;
      double next = i + 1 < n || around ? x.at(k - i + (i + 1) % n) : 0;
      y[k] = Math.tanh(x.at(k) - 0.5 * next);
    }
    return one("y", x.with(y));
  }
}
