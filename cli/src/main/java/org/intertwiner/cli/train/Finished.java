package org.intertwiner.cli.train;

import java.nio.file.Path;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.io.Safetensors;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;

/**
 * A finished run, taken up again.
 *
 * @param trained the network with its weights
 * @param source where what it learned from and is judged by comes from; not read yet
 * @param outcome what came out
 */
record Finished(Trained trained, DataConfig source, Outcome outcome) {

  /**
   * Reads the folder of a run.
   *
   * @throws InvalidInput if the run is not finished, or its weights cannot be read
   */
  static Finished of(Path path, Engine engine) {
    RunFolder folder = RunFolder.at(path);
    RunConfig config = folder.config();
    Outcome outcome =
        folder
            .outcome()
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "run " + path,
                        "a run without result.json, which is not finished",
                        "a finished run",
                        "the train command that began it goes on with it"));
    DataConfig source = config.data();
    Network network = config.model().network(source.shape(), source.classes());
    Weights weights =
        Weights.initial(network, engine, config.training().type(), config.training().seed());
    weights.restore(Safetensors.read(folder.weights()).arrays());
    return new Finished(new Trained(network, weights), source, outcome);
  }
}
