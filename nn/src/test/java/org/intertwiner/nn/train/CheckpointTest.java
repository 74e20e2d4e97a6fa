package org.intertwiner.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.intertwiner.nn.train.TrainingLab.DATA;
import static org.intertwiner.nn.train.TrainingLab.ENGINE;
import static org.intertwiner.nn.train.TrainingLab.VALIDATION;
import static org.intertwiner.nn.train.TrainingLab.everything;
import static org.intertwiner.nn.train.TrainingLab.interruptingAfter;
import static org.intertwiner.nn.train.TrainingLab.network;
import static org.intertwiner.nn.train.TrainingLab.steps;
import static org.intertwiner.nn.train.TrainingLab.trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.io.Safetensors;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.pooling.SpatialMean;
import org.intertwiner.nn.layer.structure.Residual;
import org.intertwiner.nn.train.checkpoint.CheckpointFile;
import org.intertwiner.nn.train.optimiser.Sgd;
import org.intertwiner.nn.train.pipeline.GroupAugmentation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("state.safetensors");
  }

  /** Everything that has a state, stopped after every single step. */
  @Test
  void aRunStoppedAtEveryStepEndsWithTheSameBits() {
    Trainer full =
        trainer()
            .augmentedBy(GroupAugmentation.of(TrainingLab.MIRRORED))
            .validatedOn(VALIDATION)
            .averaging(0.9)
            .stoppingEarly(3)
            .accumulating(2);
    TrainingRun whole = full.run();
    Trainer kept = full.checkpointTo(file).resuming();
    TrainingRun last = kept.listening(interruptingAfter(1)).run();
    for (int step = 2; !last.isComplete(); step++) {
      assertThat(Thread.interrupted()).isTrue();
      assertThat(last.end()).isEqualTo(TrainingRun.End.INTERRUPTED);
      assertThat(last.history().stepCount()).isEqualTo(step - 1);
      last = kept.listening(interruptingAfter(step)).run();
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(last.end()).isEqualTo(whole.end());
    assertThat(everything(last)).isEqualTo(everything(whole));
    assertThat(steps(last)).isEqualTo(steps(whole));
    assertThat(last.chosen()).isSameAs(last.best().orElseThrow());
    TrainingRun again =
        kept.listening(
                p -> {
                  throw new AssertionError("nothing is left to do");
                })
            .run();
    assertThat(everything(again)).isEqualTo(everything(whole));
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("state.safetensors", "state.safetensors.previous");
  }

  @Test
  void momentumIsPartOfTheState() {
    Trainer sgd =
        Trainer.of(network(10), Sgd.at(0.1).withMomentum(0.9).nesterov().withDecay(1e-3))
            .on(DATA)
            .onEngine(ENGINE)
            .batch(16)
            .epochs(2);
    TrainingRun whole = sgd.run();
    sgd.checkpointTo(file).listening(interruptingAfter(3)).run();
    assertThat(Thread.interrupted()).isTrue();
    TrainingRun rest = sgd.checkpointTo(file).resuming().run();
    assertThat(everything(rest)).isEqualTo(everything(whole));
    assertThat(Safetensors.read(file).arrays().keySet())
        .anyMatch(name -> name.startsWith("optimiser.momentum."));
  }

  @Test
  void anotherLayerInsideALayerIsAnotherRun() {
    residual(Pointwise::elu).checkpointTo(file).listening(interruptingAfter(1)).run();
    assertThat(Thread.interrupted()).isTrue();
    assertThatThrownBy(() -> residual(Pointwise::relu).checkpointTo(file).resuming().run())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("a run with");
    TrainingRun rest = residual(Pointwise::elu).checkpointTo(file).resuming().run();
    assertThat(rest.isComplete()).isTrue();
  }

  private static Trainer residual(Function<FieldType<Permutation>, Layer> inside) {
    SteerableConv<Permutation> first =
        SteerableConv.from(TrainingLab.GREY)
            .to(FieldType.trivial(TrainingLab.PLANE, 10))
            .kernelSize(3);
    Layer body = Residual.of(inside.apply(first.output()));
    Network network = Network.of(first, body, SpatialMean.of(first.output()));
    return Trainer.of(network, TrainingLab.ADAM).on(DATA).batch(33).epochs(1).onEngine(ENGINE);
  }

  @Test
  void checkpointsAreWrittenAsOftenAsWanted() {
    List<Long> written = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void onStep(TrainingProgress progress) {}

          @Override
          public void onCheckpoint(Path where, long step) {
            written.add(step);
          }
        };
    trainer().checkpointTo(file).checkpointEvery(5).listening(listener).run();
    assertThat(written).containsExactly(5L, 10L, 15L, 16L);
    written.clear();
    trainer()
        .epochs(1)
        .checkpointTo(file)
        .checkpointEvery(java.time.Duration.ZERO)
        .listening(listener)
        .run();
    assertThat(written).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void withoutResumeACheckpointIsStartedAfresh() {
    trainer().checkpointTo(file).listening(interruptingAfter(5)).run();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(trainer().checkpointTo(file).resuming(false).run().losses()).hasSize(16);
  }

  @Test
  void checkpointsOfOtherRunsAreRefusedAndKept() throws IOException {
    trainer().epochs(1).checkpointTo(file).run();
    byte[] before = Files.readAllBytes(file);
    Trainer same = trainer().epochs(1).checkpointTo(file).resuming();
    LabelledImages less = DATA.select(java.util.stream.IntStream.range(0, 64).toArray());
    refused(same.seed(10), "seed 9", "seed 10");
    refused(same.on(less), "data");
    refused(same.inType(DType.FLOAT64), "FLOAT32", "FLOAT64");
    refused(same.batch(15), "batch 15");
    refused(same.averaging(0.5), "average");
    if (Engines.names().contains("nd4j")) {
      refused(same.onEngine(Engines.named("nd4j")), "on java", "on nd4j");
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    Path foreign = folder.resolve("weights.safetensors");
    Weights weights = Weights.initial(network(10), ENGINE, DType.FLOAT32, 1);
    new Safetensors(weights.arrays(), new TreeMap<>()).write(foreign);
    refused(same.checkpointTo(foreign), "no training state");
    CheckpointFile.at(foreign).write(weights.arrays(), new TreeMap<>());
    refused(same.checkpointTo(foreign), "no training state");
  }

  private static void refused(Trainer trainer, String... messages) {
    assertThatThrownBy(trainer::run).isInstanceOf(InvalidInput.class).message().contains(messages);
  }

  @Test
  void aDamagedCheckpointIsReplacedByTheOneBeforeAndTheRunSaysSo() throws IOException {
    Trainer run = trainer().checkpointTo(file).resuming();
    TrainingRun whole = trainer().run();
    for (int step : new int[] {4, 6}) {
      run.listening(interruptingAfter(step)).run();
      assertThat(Thread.interrupted()).isTrue();
    }
    byte[] good = Files.readAllBytes(file);
    byte[] bad = good.clone();
    bad[bad.length - 3] ^= 1;
    Files.write(file, bad);
    List<String> notices = new ArrayList<>();
    List<Long> done = new ArrayList<>();
    TrainingRun rest =
        run.listening(
                new TrainingListener() {
                  @Override
                  public void onStep(TrainingProgress progress) {
                    done.add(progress.step());
                  }

                  @Override
                  public void onNotice(String message) {
                    notices.add(message);
                  }
                })
            .run();
    assertThat(notices).hasSize(1);
    assertThat(notices.get(0)).contains("damaged").contains("previous");
    assertThat(done.get(0)).isEqualTo(5);
    assertThat(everything(rest)).isEqualTo(everything(whole));
  }

  @Test
  void ifNoCheckpointIsGoodNothingIsOverwritten() throws IOException {
    trainer().epochs(1).checkpointTo(file).run();
    byte[] half = Files.readAllBytes(file);
    half = Arrays.copyOf(half, half.length / 2);
    Files.write(file, half);
    refused(trainer().epochs(1).checkpointTo(file).resuming(), "damaged");
    assertThat(Files.readAllBytes(file)).isEqualTo(half);
  }

  @Test
  void foldersThatCannotBeWrittenAreRefusedBeforeTheFirstStep() {
    TrainingListener none =
        p -> {
          throw new AssertionError("a step was taken");
        };
    refused(
        trainer().listening(none).checkpointTo(folder.resolve("missing/state.safetensors")),
        "folder");
    refused(trainer().listening(none).checkpointTo(folder), "no file");
  }

  @Test
  void weightsThatAreNotFiniteAreNotSaved() throws IOException {
    trainer().epochs(1).checkpointTo(file).run();
    byte[] before = Files.readAllBytes(file);
    Trainer wild =
        Trainer.of(network(10), Sgd.at(1e39)).on(DATA).onEngine(ENGINE).batch(16).epochs(1);
    refused(wild.checkpointTo(file).checkpointEvery(1), "last checkpoint is kept");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }
}
