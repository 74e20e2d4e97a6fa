package org.intertwiner.cli.request.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.foreign.ForeignModel;
import org.intertwiner.verify.foreign.OnnxForeign;
import org.intertwiner.verify.foreign.ProcessForeign;
import org.intertwiner.verify.onnx.OnnxLimits;
import org.intertwiner.verify.process.ProcessCommand;
import org.intertwiner.verify.process.ProcessLimits;
import org.intertwiner.verify.tensor.TensorSpecs;

/** Where a model comes from. */
public sealed interface ModelSource {

  /**
   * Opens the model.
   *
   * @return the model, to be closed
   */
  ForeignModel open();

  /**
   * An ONNX file.
   *
   * @param file the file
   * @param externalData whether weights may lie in other files of the same folder
   * @param seconds how long an evaluation may take; the usual time if empty
   */
  record OnnxFile(Path file, boolean externalData, Optional<Integer> seconds)
      implements ModelSource {
    @Override
    public ForeignModel open() {
      OnnxLimits usual = OnnxLimits.DEFAULT;
      OnnxLimits limits = seconds.map(Duration::ofSeconds).map(usual::withTimeout).orElse(usual);
      Path folder = file.toAbsolutePath().getParent();
      return OnnxForeign.open(file, externalData ? limits.withExternalData(folder) : limits);
    }
  }

  /**
   * A program that speaks JSON lines.
   *
   * @param words the program and its arguments
   * @param inputs what it takes, {@code NAME=SHAPE}; empty where it says so itself
   * @param outputs what it gives, likewise
   * @param seconds how long the start and a reply may take; the usual times if empty
   */
  record Program(
      List<String> words, List<String> inputs, List<String> outputs, Optional<Integer> seconds)
      implements ModelSource {
    /**
     * Checks the words.
     *
     * @param words the program and its arguments
     * @param inputs what it takes
     * @param outputs what it gives
     * @param seconds how long the start and a reply may take
     * @throws InvalidInput if there is no word
     */
    public Program {
      words = List.copyOf(words);
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
      if (words.isEmpty()) {
        throw new InvalidInput("program to verify", "nothing", "a command with its arguments", "");
      }
    }

    @Override
    public ForeignModel open() {
      ProcessLimits limits = ProcessLimits.DEFAULT;
      ProcessCommand command =
          ProcessCommand.of(words.toArray(String[]::new))
              .withInputs(inputs.stream().map(TensorSpecs::parse).toList())
              .withOutputs(outputs.stream().map(TensorSpecs::parse).toList())
              .withLimits(
                  seconds
                      .map(Duration::ofSeconds)
                      .map(time -> limits.withStart(time).withReply(time))
                      .orElse(limits));
      return ProcessForeign.start(command);
    }
  }
}
