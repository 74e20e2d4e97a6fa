package org.intertwiner.nn.train.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.nn.train.Evaluation;
import org.intertwiner.nn.train.Trainer;
import org.intertwiner.nn.train.TrainingRun;
import org.intertwiner.nn.train.loss.CrossEntropy;
import org.intertwiner.nn.train.optimiser.Adam;
import org.intertwiner.nn.train.optimiser.Clipping;
import org.intertwiner.nn.train.schedule.Schedules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphTrainingTest {
  private static final Engine ENGINE = Engines.named("java");
  private static final List<GraphSample> DATA = Springs.samples(24, 1);
  private static final List<GraphSample> OTHERS = Springs.samples(7, 2);
  private static final GraphSubject SUBJECT =
      GraphSubject.of(Springs.model(), DATA, new ForceLoss(1, 1)).validatedOn(OTHERS);

  private static Trainer trainer(int epochs) {
    return Trainer.of(SUBJECT, Adam.at(0.3).withSchedule(Schedules.cosine(0)))
        .epochs(epochs)
        .batch(8)
        .seed(3)
        .inType(DType.FLOAT64)
        .onEngine(ENGINE);
  }

  @Test
  void forcesTeachTheConstants() {
    TrainingRun run = trainer(250).run();
    assertThat(run.isComplete()).isTrue();
    assertThat(run.chosen().learned().get(0).value().item()).isCloseTo(Springs.A, within(1e-4));
    assertThat(run.chosen().learned().get(1).value().item()).isCloseTo(Springs.B, within(1e-4));
    assertThat(run.history().epoch(249).validationLoss().orElseThrow()).isLessThan(1e-6);
    double energy = GraphPredictor.of(SUBJECT.model(), run.chosen()).outputs(OTHERS, 3).get(5)[0];
    assertThat(energy).isCloseTo(OTHERS.get(5).target()[0], within(1e-3));
  }

  private static double loss(GraphSubject subject, Weights weights, GraphSamples data, int batch) {
    return Evaluation.of(subject, weights, data, batch).loss();
  }

  @Test
  void theLossOfForcesHasTheRightGradient() {
    Weights weights = Weights.initial(SUBJECT.model(), ENGINE, DType.FLOAT64, 5);
    GraphBatch batch = GraphBatch.of(DATA.subList(0, 6));
    Tensor loss =
        SUBJECT
            .bind(ENGINE, DType.FLOAT64, weights.scope(true, new SplittableRandom(1)))
            .apply(batch)
            .loss();
    List<Tensor> values = weights.learned().stream().map(Parameter::value).toList();
    List<Tensor> gradients = Tape.gradients(loss, values);
    GraphSamples same = new GraphSamples(batch.samples());
    for (int i = 0; i < 2; i++) {
      double h = 1e-4;
      Tensor start = values.get(i).detach().scale(1);
      double[] sides = new double[2];
      for (int s = 0; s < 2; s++) {
        Tensor move = Tensors.from(ENGINE, DType.FLOAT64, Shape.of(1), s == 0 ? h : -h);
        weights.learned().get(i).assign(start.add(move));
        sides[s] = loss(SUBJECT, weights, same, 6);
      }
      weights.learned().get(i).assign(start);
      double expected = (sides[0] - sides[1]) / (2 * h);
      assertThat(gradients.get(i).item()).isCloseTo(expected, within(1e-7));
    }
  }

  @Test
  void batchesOfUnequalGraphsAddUp() {
    Weights weights = Weights.initial(SUBJECT.model(), ENGINE, DType.FLOAT64, 5);
    GraphSamples data = new GraphSamples(DATA);
    double whole = loss(SUBJECT, weights, data, 24);
    for (int batch : new int[] {1, 5, 8}) {
      assertThat(loss(SUBJECT, weights, data, batch)).isCloseTo(whole, within(1e-12 * whole));
    }
    TrainingRun one = trainer(2).run();
    TrainingRun parts = trainer(2).accumulating(4).run();
    for (int i = 0; i < one.losses().size(); i++) {
      assertThat(parts.losses().get(i)).isCloseTo(one.losses().get(i), within(1e-10));
    }
  }

  @Test
  void aResumedRunHasTheSameBits(@TempDir Path folder) {
    Trainer trainer = trainer(4).averaging(0.9).clipping(Clipping.norm(0.5)).stoppingEarly(3);
    TrainingRun whole = trainer.run();
    Trainer saving = trainer.checkpointTo(folder.resolve("springs.safetensors")).resuming();
    TrainingRun first =
        saving
            .listening(
                progress -> {
                  if (progress.step() == 5) {
                    Thread.currentThread().interrupt();
                  }
                })
            .run();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(first.isComplete()).isFalse();
    TrainingRun rest = saving.run();
    assertThat(rest.weights().arrays()).isEqualTo(whole.weights().arrays());
    assertThat(rest.average().orElseThrow().arrays())
        .isEqualTo(whole.average().orElseThrow().arrays());
    assertThat(rest.best().orElseThrow().arrays()).isEqualTo(whole.best().orElseThrow().arrays());
    assertThat(rest.losses()).isEqualTo(whole.losses());
    GraphSubject other = SUBJECT.withDetails("another cut-off");
    assertThatThrownBy(
            Trainer.of(other, Adam.at(0.3).withSchedule(Schedules.cosine(0)))
                    .epochs(4)
                    .batch(8)
                    .seed(3)
                    .inType(DType.FLOAT64)
                    .onEngine(ENGINE)
                    .averaging(0.9)
                    .clipping(Clipping.norm(0.5))
                    .stoppingEarly(3)
                    .checkpointTo(folder.resolve("springs.safetensors"))
                    .resuming()
                ::run)
        .hasMessageContaining("a run with");
  }

  @Test
  void whatGivesInIsNamed() {
    double[] far = {0, 0, 0, 1e20, 0, 0};
    GraphSample sample =
        GraphSample.of(Structure.of(3, far), Graph.complete(3, 2), 1, 1).withEnergy(0, far);
    GraphSubject subject = GraphSubject.of(Springs.model(), List.of(sample), new ForceLoss(1, 1));
    assertThatThrownBy(Trainer.of(subject, Adam.at(0.1)).batch(1).onEngine(ENGINE)::run)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("in step 1 of 10")
        .hasMessageContaining("first in the outputs of springs");
  }

  @Test
  void samplesThatDoNotFitAreRefused() {
    GraphSample sample = DATA.get(0);
    assertThatThrownBy(() -> GraphSubject.of(Springs.model(), List.of(), new ForceLoss(1, 1)))
        .hasMessageContaining("no sample");
    assertThatThrownBy(() -> GraphSubject.of(Springs.model(), List.of(sample), RowLoss.squared()))
        .hasMessageContaining("1 for the outputs");
    assertThatThrownBy(() -> GraphSubject.of(Springs.model(), List.of(sample), LabelLoss.plain()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                GraphSubject.of(Springs.model(), List.of(sample.withRows(1)), new ForceLoss(1, 1)))
        .hasMessageContaining("7 targets");
    GraphSample wide =
        GraphSample.of(Structure.of(3, new double[3]), Graph.complete(3, 1), 1, 2).withRows(0);
    assertThatThrownBy(() -> GraphSubject.of(Springs.model(), List.of(wide), RowLoss.absolute()))
        .hasMessageContaining("2 features");
    assertThatThrownBy(() -> GraphBatch.of(List.of(sample, wide)))
        .hasMessageContaining("as many in each graph");
    assertThatThrownBy(() -> SUBJECT.validatedOn(List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new ForceLoss(0, 0)).isInstanceOf(InvalidInput.class);
    for (double label : new double[] {0.7, -0.5, -1, 1}) {
      GraphSample other = sample.withRows(label);
      assertThatThrownBy(() -> GraphSubject.of(Springs.model(), List.of(other), LabelLoss.plain()))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("whole label");
    }
    assertThatThrownBy(() -> sample.withLabel(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> sample.withRows(Double.NaN)).hasMessageContaining("target 0");
    assertThatThrownBy(() -> sample.withEnergy(0, 1)).hasMessageContaining("forces");
    assertThatThrownBy(() -> GraphSample.of(Structure.of(3, new double[0]), Graph.complete(3, 0)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(Trainer.of(SUBJECT, Adam.at(1)).loss(CrossEntropy.plain())::check)
        .hasMessageContaining("loss of fields");
    assertThatThrownBy(Trainer.of(SUBJECT, Adam.at(1)).evenIfAsymmetric()::check)
        .hasMessageContaining("evenIfAsymmetric");
    Weights weights = Weights.initial(SUBJECT.model(), ENGINE, DType.FLOAT32, 1);
    assertThatThrownBy(() -> GraphPredictor.of(SUBJECT.model(), weights).outputs(DATA, 0))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void rowsOfNodesAndGraphs() {
    GraphSample sample = DATA.get(0).withRows(0.5);
    GraphSubject subject =
        GraphSubject.of(Springs.model(), List.of(sample, sample), RowLoss.absolute());
    Weights weights = Weights.initial(subject.model(), ENGINE, DType.FLOAT64, 1);
    double output =
        GraphPredictor.of(subject.model(), weights).outputs(List.of(sample), 1).get(0)[0];
    Evaluation found = Evaluation.of(subject, weights, subject.training(), 2);
    assertThat(found.loss()).isCloseTo(Math.abs(output - 0.5), within(1e-12));
    assertThat(found.accuracy()).isEmpty();
    assertThat(subject.differentiates()).isFalse();
    GraphSubject classes =
        GraphSubject.of(Springs.model(), List.of(sample.withLabel(0)), LabelLoss.plain());
    Evaluation right = Evaluation.of(classes, weights, classes.training(), 2);
    assertThat(right.accuracy().orElseThrow()).isEqualTo(1);
    assertThat(right.loss()).isCloseTo(0, within(1e-15));
  }
}
