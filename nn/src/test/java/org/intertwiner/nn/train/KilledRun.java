package org.intertwiner.nn.train;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.intertwiner.nn.train.pipeline.GroupAugmentation;

/**
 * A training run in a process of its own, to be killed: {@code FOLDER HOLD STAGE WRITE}. It goes on
 * from the checkpoint in the folder, stands still after step HOLD, and stands still inside its
 * WRITE-th write of a checkpoint at the STAGE.
 */
final class KilledRun {
  static final int STEPS = 48;

  private KilledRun() {}

  /** Everything that has a state. */
  static Trainer trainer(Path folder) {
    return TrainingLab.trainer()
        .epochs(STEPS / 4)
        .augmentedBy(GroupAugmentation.of(TrainingLab.MIRRORED))
        .loadingBy(2)
        .validatedOn(TrainingLab.VALIDATION)
        .averaging(0.9)
        .stoppingEarly(STEPS)
        .checkpointTo(folder.resolve("state.safetensors"))
        .checkpointEvery(2)
        .metricsTo(folder.resolve("metrics.csv"))
        .resuming();
  }

  public static void main(String[] arguments) {
    int hold = Integer.parseInt(arguments[1]);
    String stage = arguments[2];
    int[] left = {Integer.parseInt(arguments[3])};
    Trainer trainer =
        trainer(Path.of(arguments[0]))
            .observingWrites(
                now -> {
                  if (now.name().equals(stage) && --left[0] == 0) {
                    standStill("inside " + now);
                  }
                })
            .listening(
                progress -> {
                  if (progress.step() == hold) {
                    standStill("holding");
                  }
                });
    System.out.println("started");
    TrainingRun run = trainer.run();
    System.out.println("ended " + run.end());
  }

  private static void standStill(String where) {
    System.out.println(where);
    while (true) {
      LockSupport.park();
    }
  }
}
