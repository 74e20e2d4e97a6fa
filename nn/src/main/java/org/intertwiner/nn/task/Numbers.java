package org.intertwiner.nn.task;

import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.io.NamedArray;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;

/** Counts, kinds and types of the numbers of a model. */
final class Numbers {
  private Numbers() {}

  /** How many numbers a model learns. */
  static long learned(Parametrised model) {
    return model.weights().stream()
        .filter(w -> w.use() != Weight.Use.BUFFER)
        .mapToLong(w -> w.shape().size())
        .sum();
  }

  /** The same numbers in float64. */
  static Weights precise(Parametrised model, Weights weights) {
    Weights wide = Weights.initial(model, weights.engine(), DType.FLOAT64, 0);
    Map<String, NamedArray> arrays = new TreeMap<>();
    weights.arrays().forEach((name, a) -> arrays.put(name, NamedArray.of(a.shape(), a.doubles())));
    wide.restore(arrays);
    return wide;
  }

  /** Fields over the natural action on space. */
  static <G> FieldType<G> fields(NamedGroup<G> group, String notation) {
    return FieldType.of(group.action(3), RepresentationNotation.parse(notation, group));
  }

  /** The mean. */
  static double mean(double... values) {
    double sum = 0;
    for (double x : values) {
      sum += x;
    }
    return sum / values.length;
  }

  /** The standard deviation of a sample; 0 for a single number. */
  static double deviation(double... values) {
    if (values.length < 2) {
      return 0;
    }
    double mean = mean(values);
    double sum = 0;
    for (double x : values) {
      sum += (x - mean) * (x - mean);
    }
    return Math.sqrt(sum / (values.length - 1));
  }
}
