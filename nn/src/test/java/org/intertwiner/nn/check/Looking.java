package org.intertwiner.nn.check;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.tolerance.Tolerance;

/** How layers and models are looked at: random numbers everywhere, every element of the grid. */
final class Looking {
  private static final Engine ENGINE = Engines.named("java");
  private static final int SAMPLES = 4;

  private Looking() {}

  /** First values, moved; numbers of a relaxation that leave the group, by as much as is said. */
  static Weights random(Layer layer, DType type, double departure) {
    Weights weights = Weights.initial(layer, ENGINE, type, 3);
    SplittableRandom random = new SplittableRandom(5);
    List<Weight> described = layer.weights();
    for (int i = 0; i < described.size(); i++) {
      Parameter p = weights.all().get(i);
      double[] values = p.value().toDoubles();
      String name = described.get(i).name();
      // positive variances, and positive shifts so that no rectifier is closed everywhere
      boolean positive = described.get(i).use() == Weight.Use.BUFFER || name.contains("shift");
      double size = name.contains("departure") ? departure : 0.3;
      for (int k = 0; k < values.length; k++) {
        values[k] += positive ? 0.5 * random.nextDouble() : size * random.nextGaussian();
      }
      p.assign(Tensors.from(ENGINE, type, p.value().shape(), values));
    }
    return weights;
  }

  /** Sums in another order round otherwise; nothing more is allowed. */
  private static Tolerance rounding(DType type) {
    return new Tolerance.Declared(
        type == DType.FLOAT64 ? 1e-12 : 2e-5, "sums that come in another order round otherwise");
  }

  static Report report(Layer layer, Weights weights, int... space) {
    LayerCheck check = LayerCheck.of(layer, weights).samples(SAMPLES).seed(11);
    return (space.length == 0 ? check : check.on(space))
        .tolerance(rounding(weights.type()))
        .check();
  }

  static Report report(Layer layer, DType type, int... space) {
    return report(layer, random(layer, type, 0), space);
  }

  /** How many elements besides the identity decide; on features without space all of the group. */
  static int elements(Layer layer) {
    return elements(layer.output());
  }

  private static <G> int elements(FieldType<G> type) {
    return GridSymmetry.of(type.action()).elements().size();
  }

  /** A refutation that names the identity would say that the check is wrong, not the layer. */
  static boolean movesSomething(Report report) {
    String element = report.witness().orElseThrow().element();
    return !element.isBlank()
        && !element.contains("identity")
        && !element.matches("(1|e|\\(\\)|R\\(0°\\)|exp\\(0.*)");
  }

  static double largestError(Report report) {
    return report.checks().stream().mapToDouble(c -> c.errors().max()).max().orElse(0);
  }

  /** The same number of cells along each axis. */
  static int[] cube(FieldType<?> type, int cells) {
    int[] space = new int[type.dimension()];
    Arrays.fill(space, cells);
    return space;
  }

  static String words(int... space) {
    return space.length == 0
        ? "no space"
        : Arrays.stream(space).mapToObj(Integer::toString).collect(Collectors.joining("×"));
  }
}
