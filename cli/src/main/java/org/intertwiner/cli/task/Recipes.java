package org.intertwiner.cli.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.intertwiner.cli.json.Fields;
import org.intertwiner.cli.report.LineChart;
import org.intertwiner.nn.task.Recipe;
import org.intertwiner.nn.train.EpochMetrics;

/** How recipes are read and learning curves drawn. */
final class Recipes {
  private static final Set<String> FIELDS =
      Set.of("epochs", "batch", "rate", "falling", "clipNorm", "average");
  private static final int MOST = 1_000_000;

  private Recipes() {}

  /** The field {@code training}, over what is usual. */
  static Recipe of(Fields task, Recipe usual) {
    if (!task.has("training")) {
      return usual;
    }
    Fields f = Fields.of(task.object("training"), "training", FIELDS);
    return new Recipe(
        f.has("epochs") ? f.integer("epochs", 1, MOST) : usual.epochs(),
        f.has("batch") ? f.integer("batch", 1, MOST) : usual.batch(),
        f.has("rate") ? f.real("rate", 0, 1e6) : usual.rate(),
        f.has("falling") ? f.flag("falling") : usual.falling(),
        f.has("clipNorm") ? f.real("clipNorm", 1e-300, 1e300) : usual.limit(),
        f.has("average") ? f.real("average", 0, 0.999999) : usual.average());
  }

  /** The validation loss by epoch, or the training loss where there is none. */
  static LineChart.Curve curve(String name, List<EpochMetrics> points) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (EpochMetrics point : points) {
      double loss = point.validationLoss().orElse(point.loss());
      if (loss > 0 && Double.isFinite(loss)) {
        x.add((double) point.epoch());
        y.add(loss);
      }
    }
    return new LineChart.Curve(name, x, y);
  }
}
