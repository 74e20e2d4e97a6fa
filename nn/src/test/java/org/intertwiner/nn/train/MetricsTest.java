package org.intertwiner.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.intertwiner.nn.train.TrainingLab.DATA;
import static org.intertwiner.nn.train.TrainingLab.ENGINE;
import static org.intertwiner.nn.train.TrainingLab.VALIDATION;
import static org.intertwiner.nn.train.TrainingLab.interruptingAfter;
import static org.intertwiner.nn.train.TrainingLab.network;
import static org.intertwiner.nn.train.TrainingLab.trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.train.loss.CrossEntropy;
import org.intertwiner.nn.train.optimiser.Sgd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
  @TempDir Path folder;

  @Test
  void theTableHasOneRowAStepAlsoAfterAResume() throws IOException {
    Path file = folder.resolve("metrics.csv");
    Trainer run =
        trainer()
            .validatedOn(VALIDATION)
            .checkpointTo(folder.resolve("c.safetensors"))
            .checkpointEvery(6)
            .metricsTo(file)
            .resuming();
    List<Integer> rowsSeen = new ArrayList<>();
    run.listening(
            p -> {
              rowsSeen.add(lines(file).size());
              if (p.step() == 7) {
                Thread.currentThread().interrupt();
              }
            })
        .run();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(rowsSeen).containsExactly(2, 3, 4, 5, 6, 7, 8);
    // rows that came after the last checkpoint, one of them half
    Files.writeString(file, "8,2,9.9,,,,,,\n9,3,1.", StandardOpenOption.APPEND);
    TrainingRun end = run.run();
    List<String> lines = lines(file);
    assertThat(lines).hasSize(17);
    assertThat(lines.get(0)).startsWith("step,epoch,loss,accuracy,rate,gradient_norm");
    for (int s = 1; s <= 16; s++) {
      String[] cells = lines.get(s).split(",", -1);
      StepMetrics m = end.history().step(s - 1);
      assertThat(cells).hasSize(9);
      assertThat(cells[0]).isEqualTo(Integer.toString(s));
      assertThat(Double.parseDouble(cells[2])).isEqualTo(m.loss());
      assertThat(Double.parseDouble(cells[3])).isEqualTo(m.accuracy().getAsDouble());
      assertThat(cells[7].isEmpty()).isEqualTo(s % 4 != 0);
    }
    assertThat(Double.parseDouble(lines.get(4).split(",", -1)[8]))
        .isEqualTo(end.history().epoch(0).validationAccuracy().getAsDouble());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aFileThatIsNoTableIsLeftAsItIs() throws IOException {
    Path file = folder.resolve("thesis.txt");
    Files.writeString(file, "ten years of work\n");
    Trainer run = trainer().metricsTo(file);
    assertThatThrownBy(run.resuming()::run).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(run::run).isInstanceOf(InvalidInput.class);
    assertThat(Files.readString(file)).isEqualTo("ten years of work\n");
    assertThatThrownBy(() -> trainer().metricsTo(folder.resolve("no/m.csv")).run())
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void theAverageFollowsTheWeightsByItsFormula() {
    List<double[]> values = new ArrayList<>();
    Weights first = Weights.initial(network(10), ENGINE, DType.FLOAT64, 9);
    double[] expected = first.learned().get(0).value().toDoubles();
    TrainingRun run = trainer().inType(DType.FLOAT64).epochs(2).averaging(0.3).run();
    for (int steps = 1; steps <= 8; steps++) {
      int stop = steps;
      TrainingRun part =
          trainer().inType(DType.FLOAT64).epochs(2).listening(interruptingAfter(stop)).run();
      assertThat(Thread.interrupted()).isTrue();
      values.add(part.weights().learned().get(0).value().toDoubles());
    }
    for (int t = 1; t <= 8; t++) {
      double d = Math.min(0.3, (1.0 + t) / (10 + t));
      for (int i = 0; i < expected.length; i++) {
        expected[i] = d * expected[i] + (1 - d) * values.get(t - 1)[i];
      }
    }
    Weights average = run.average().orElseThrow();
    assertThat(average.learned().get(0).value().toDoubles())
        .containsExactly(expected, Offset.offset(1e-12));
    assertThat(run.chosen()).isSameAs(average);
    assertThat(average.arrays().keySet()).isEqualTo(run.weights().arrays().keySet());
  }

  @Test
  void aRunThatLearnsNoMoreStopsAndKeepsItsBestWeights() {
    Trainer wild =
        Trainer.of(network(10), Sgd.at(3))
            .on(DATA)
            .onEngine(ENGINE)
            .batch(16)
            .epochs(40)
            .validatedOn(VALIDATION)
            .stoppingEarly(2);
    TrainingRun run = wild.run();
    assertThat(run.end()).isEqualTo(TrainingRun.End.STOPPED_EARLY);
    assertThat(run.isComplete()).isTrue();
    int best = run.history().bestEpoch();
    assertThat(run.history().epochCount()).isEqualTo(best + 2);
    double loss = run.history().epoch(best - 1).validationLoss().getAsDouble();
    for (EpochMetrics m : run.history().epochs()) {
      assertThat(m.validationLoss().getAsDouble()).isGreaterThanOrEqualTo(loss);
    }
    Evaluation again =
        Evaluation.of(network(10), run.chosen(), VALIDATION, CrossEntropy.plain(), 16);
    assertThat(again.loss()).isEqualTo(loss);
    assertThat(again.accuracy()).isEqualTo(run.history().epoch(best - 1).validationAccuracy());
  }

  @Test
  void theCurveIsTheMeanOfTheSteps() {
    History history = trainer().run().history();
    double sum = 0;
    for (int s = 4; s < 8; s++) {
      sum += history.step(s).loss();
    }
    assertThat(history.epoch(1).loss()).isEqualTo(sum / 4);
    assertThat(history.epoch(1).validationLoss()).isEmpty();
    assertThat(history.bestEpoch()).isZero();
    assertThatThrownBy(() -> history.step(16)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
