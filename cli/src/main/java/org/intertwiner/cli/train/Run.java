package org.intertwiner.cli.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.train.EpochMetrics;
import org.intertwiner.nn.train.Trainer;
import org.intertwiner.nn.train.TrainingListener;
import org.intertwiner.nn.train.TrainingProgress;
import org.intertwiner.nn.train.TrainingRun;
import org.intertwiner.nn.train.loss.CrossEntropy;
import org.intertwiner.nn.train.pipeline.GroupAugmentation;

/**
 * One run of a configuration.
 *
 * @param variant what the sweep chose
 * @param config the configuration
 * @param data what is learned from and judged by
 * @param folder where it leaves its files
 */
record Run(Sweep.Variant variant, RunConfig config, DataConfig.Data data, RunFolder folder) {

  /** The network, checked by its builder. */
  Network network() {
    return config.model().network(data.training().shape(), data.training().classes());
  }

  /**
   * Refuses early what cannot be trained; nothing is written.
   *
   * @throws InvalidInput if the network, the settings or the engine do not fit the data, or there
   *     is no full batch
   */
  void check(Engine engine) {
    DataConfig.Parts parts = data.parts(config.training().validation(), config.training().seed());
    int samples = parts.training().count();
    if (config.training().batch() > samples) {
      throw new InvalidInput(
          "field 'batch' of run " + variant.name(),
          config.training().batch() + " of " + samples + " samples",
          "at most as many as there are",
          "choose a smaller batch");
    }
    trainer(network(), parts, engine).check();
  }

  private Trainer trainer(Network network, DataConfig.Parts parts, Engine engine) {
    TrainingConfig how = config.training();
    Trainer trainer =
        Trainer.of(network, how.optimiser())
            .on(parts.training())
            .loss(new CrossEntropy(how.smoothing()))
            .epochs(how.epochs())
            .batch(how.batch())
            .seed(how.seed())
            .clipping(how.clipping())
            .onEngine(engine)
            .inType(how.type())
            .computingIn(how.computing());
    if (parts.validation().isPresent()) {
      trainer = trainer.validatedOn(parts.validation().get());
    }
    if (how.average().isPresent()) {
      trainer = trainer.averaging(how.average().getAsDouble());
    }
    if (how.patience().isPresent()) {
      trainer = trainer.stoppingEarly(how.patience().getAsInt());
    }
    return how.augmented() ? trainer.augmentedBy(GroupAugmentation.of(network.input())) : trainer;
  }

  /** Trains, or goes on, to the end. */
  Outcome train(Engine engine, TrainProgress progress) {
    Network network = network();
    progress.begin(variant.name(), network, data.training());
    config
        .model()
        .tooFew(network, data.training().shape(), data.training().classes())
        .ifPresent(note -> progress.say("%s: note: %s", variant.name(), note));
    TrainingConfig how = config.training();
    Trainer trainer =
        trainer(network, data.parts(how.validation(), how.seed()), engine)
            .checkpointTo(folder.checkpoint())
            .checkpointEvery(how.every())
            .resuming()
            .metricsTo(folder.metrics())
            .listening(new Listener(network, progress));
    return finish(network, trainer.run(), progress);
  }

  private Outcome finish(Network network, TrainingRun run, TrainProgress progress) {
    if (!run.isComplete()) {
      progress.say(
          "%s: stopped after %d steps; the same command goes on",
          variant.name(), run.history().stepCount());
      throw new CancellationException("interrupted");
    }
    List<EpochMetrics> epochs = run.history().epochs();
    double loss = epochs.isEmpty() ? Double.NaN : epochs.get(epochs.size() - 1).loss();
    Outcome outcome =
        new Trained(network, run.chosen())
            .judged(variant.name(), variant.choices(), data, epochs.size(), loss, seconds(run));
    folder.finish(run.chosen(), outcome);
    progress.end(outcome);
    return outcome;
  }

  /** Over all sittings; a resumed run knows the speed of the steps before. */
  private double seconds(TrainingRun run) {
    return run.history().steps().stream()
        .mapToDouble(step -> config.training().batch() / step.examplesPerSecond())
        .sum();
  }

  /** Judges by some of every test set after every epoch, and tells. */
  private final class Listener implements TrainingListener {
    private static final int SOME = 500;

    private final Network network;
    private final TrainProgress progress;

    Listener(Network network, TrainProgress progress) {
      this.network = network;
      this.progress = progress;
    }

    @Override
    public void onStep(TrainingProgress step) {
      progress.onStep(variant.name(), step);
    }

    @Override
    public void onEpoch(int epoch, Weights weights) {
      Curve.Point point =
          new Curve.Point(
              epoch, new Trained(network, weights).accuracies(DataConfig.some(data.tests(), SOME)));
      List<Curve.Point> points =
          Curve.with(epoch == 1 ? new ArrayList<>() : folder.points(), point);
      Curve.write(folder.curve(), points);
      progress.onEpoch(variant.name(), point);
    }

    @Override
    public void onCheckpoint(Path file, long step) {
      progress.onCheckpoint(step);
    }

    @Override
    public void onNotice(String message) {
      progress.say("%s: %s", variant.name(), message);
    }
  }
}
