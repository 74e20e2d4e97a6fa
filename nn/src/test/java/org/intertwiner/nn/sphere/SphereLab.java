package org.intertwiner.nn.sphere;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.lie.rotation.Spin3;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.WignerMatrices;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/** What the tests of layers on the sphere share: float64 evaluation and values of functions. */
final class SphereLab {
  static final Engine ENGINE = Engines.named("java");

  private SphereLab() {}

  /** First values with everything that starts as a constant moved. */
  static Weights weights(Layer layer, long seed) {
    return weights(layer, DType.FLOAT64, seed);
  }

  static Weights weights(Layer layer, DType type, long seed) {
    Weights weights = Weights.initial(layer, ENGINE, type, seed);
    SplittableRandom random = new SplittableRandom(seed);
    for (Parameter p : weights.all()) {
      double[] values = p.value().toDoubles();
      for (int i = 0; i < values.length; i++) {
        values[i] += 0.2 * random.nextDouble();
      }
      p.assign(Tensors.from(ENGINE, type, p.value().shape(), values));
    }
    return weights;
  }

  static double[] normal(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = random.nextGaussian();
    }
    return values;
  }

  static UnitQuaternion rotation(long seed) {
    return Spin3.group().random(new SplittableRandom(seed));
  }

  static double[] apply(Layer layer, Weights weights, double... fields) {
    UnaryOperator<Tensor> map = layer.bind(weights.scope(false, new SplittableRandom(0)));
    return evaluate(map, layer, fields);
  }

  static double[] applyTraining(Layer layer, Weights weights, double... fields) {
    UnaryOperator<Tensor> map = layer.bind(weights.scope(true, new SplittableRandom(0)));
    return evaluate(map, layer, fields);
  }

  private static double[] evaluate(UnaryOperator<Tensor> map, Layer layer, double... fields) {
    int channels = layer.input().channels();
    Shape shape = Shape.of(fields.length / channels, channels);
    Tensor x = Tensors.from(ENGINE, DType.FLOAT64, shape, fields);
    return Tape.withoutGradients(() -> map.apply(x)).toDoubles();
  }

  static double[] wigner(FieldType<?> type, UnitQuaternion r) {
    return WignerMatrices.of(type.parts().size() - 1).real(RotationBatch.of(r));
  }

  /** F(R) = Σ c_lmn √(2l+1) Dˡ_mn(R) of one function of a field, by Wigner matrices. */
  static double onRotations(FieldType<?> type, double[] field, int function, UnitQuaternion r) {
    double[] matrices = wigner(type, r);
    double sum = 0;
    for (int l = 0; l < type.parts().size(); l++) {
      int d = 2 * l + 1;
      for (int m = 0; m < d; m++) {
        for (int n = 0; n < d; n++) {
          double c = field[type.offset(l) + (function * d + n) * d + m];
          sum += c * Math.sqrt(d) * matrices[WignerMatrices.blockOffset(l) + m * d + n];
        }
      }
    }
    return sum;
  }

  /** f(R e_z) = Σ c_lm √(4π) Y_lm = Σ c_lm √(2l+1) Dˡ_m0(R). */
  static double onSphere(FieldType<?> type, double[] field, int signal, UnitQuaternion r) {
    double[] matrices = wigner(type, r);
    double sum = 0;
    for (int l = 0; l < type.parts().size(); l++) {
      int d = 2 * l + 1;
      for (int m = 0; m < d; m++) {
        double c = field[type.offset(l) + signal * d + m];
        sum += c * Math.sqrt(d) * matrices[WignerMatrices.blockOffset(l) + m * d + l];
      }
    }
    return sum;
  }

  /**
   * Largest relative difference between the gradient along random directions and a central
   * difference, for every learned array and for the input, in training.
   */
  static double gradientError(Layer layer, int batch, long seed) {
    Weights weights = weights(layer, seed);
    Shape shape = Shape.of(batch, layer.input().channels());
    Parameter input =
        Parameter.of(
            "input", Tensors.from(ENGINE, DType.FLOAT64, shape, normal(shape.size(), seed + 1)));
    List<Parameter> all = new ArrayList<>(weights.learned());
    all.add(input);
    Tensor y = layer.bind(weights.scope(true, new SplittableRandom(0))).apply(input.value());
    double[] probe = normal(y.size(), seed + 2);
    Tensor p = Tensors.from(ENGINE, DType.FLOAT64, y.shape(), probe);
    List<Tensor> gradients =
        Tape.gradients(y.productSumKeep(p).reshape(), all.stream().map(Parameter::value).toList());
    double worst = 0;
    for (int i = 0; i < all.size(); i++) {
      double[] gradient = gradients.get(i).toDoubles();
      double[] direction = normal(gradient.length, seed + 3 + i);
      double exact = 0;
      double size = 0;
      for (int k = 0; k < gradient.length; k++) {
        exact += gradient[k] * direction[k];
        size += Math.abs(gradient[k] * direction[k]);
      }
      double h = 1e-5;
      double there = loss(layer, weights, input, all.get(i), direction, h, probe);
      double back = loss(layer, weights, input, all.get(i), direction, -h, probe);
      double difference = (there - back) / (2 * h);
      worst = Math.max(worst, Math.abs(exact - difference) / Math.max(1e-3, size));
    }
    return worst;
  }

  private static double loss(
      Layer layer,
      Weights weights,
      Parameter input,
      Parameter moved,
      double[] direction,
      double step,
      double[] probe) {
    double[] before = moved.value().toDoubles();
    double[] after = before.clone();
    for (int i = 0; i < after.length; i++) {
      after[i] += step * direction[i];
    }
    Shape shape = moved.value().shape();
    moved.assign(Tensors.from(ENGINE, DType.FLOAT64, shape, after));
    double[] y = applyTraining(layer, weights, input.value().toDoubles());
    moved.assign(Tensors.from(ENGINE, DType.FLOAT64, shape, before));
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += y[i] * probe[i];
    }
    return sum;
  }
}
