package org.intertwiner.cli.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.intertwiner.nn.check.LayerCheck;
import org.intertwiner.nn.data.LabelledFields;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.train.Predictor;
import org.intertwiner.verify.Report;

/**
 * A network with trained weights.
 *
 * @param network the network
 * @param weights its numbers
 */
record Trained(Network network, Weights weights) {
  private static final int SAMPLES = 29;

  /** The fraction of every test set that is told right. */
  Map<String, Double> accuracies(Map<String, LabelledFields> tests) {
    Predictor predictor = Predictor.of(network, weights);
    Map<String, Double> accuracies = new LinkedHashMap<>();
    tests.forEach((name, set) -> accuracies.put(name, predictor.accuracy(set)));
    return accuracies;
  }

  /** Whether it commutes with the elements of its group that keep the grid. */
  Report equivariance(int[] space) {
    return LayerCheck.of(network, weights).on(space).samples(SAMPLES).check();
  }

  /** The largest relative error of a report. */
  static double error(Report report) {
    return report.checks().stream().mapToDouble(c -> c.errors().max()).max().orElse(0);
  }

  /** The result of the run. */
  Outcome judged(
      String name,
      SortedMap<String, String> choices,
      DataConfig.Data data,
      int epochs,
      double loss,
      double seconds) {
    int[] field = data.training().shape().toArray();
    Report report = equivariance(IntStream.of(field).skip(1).toArray());
    return new Outcome(
        name,
        choices,
        network.parameterCount(),
        accuracies(data.tests()),
        epochs,
        loss,
        seconds,
        report.verdict().word(),
        error(report),
        Coverage.of(network));
  }
}
