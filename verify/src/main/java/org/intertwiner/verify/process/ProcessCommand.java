package org.intertwiner.verify.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.tensor.TensorSpec;

/**
 * Which program is run, and what it takes and gives.
 *
 * <p>Example: {@code ProcessCommand.of("python3", "model.py").withInputs(List.of(
 * TensorSpecs.parse("x=2x1x8x8")))}. No shell is involved.
 *
 * @param words the program and its arguments
 * @param directory where it runs; empty for the current directory
 * @param inputs what it takes; empty to ask the program
 * @param outputs what it gives; empty to ask the program, or to see it by running it
 * @param limits how long it may take and how much it may write
 */
public record ProcessCommand(
    List<String> words,
    Optional<Path> directory,
    List<TensorSpec> inputs,
    List<TensorSpec> outputs,
    ProcessLimits limits) {

  /**
   * Copies the lists.
   *
   * @param words the program and its arguments
   * @param directory where it runs; empty for the current directory
   * @param inputs what it takes; empty to ask the program
   * @param outputs what it gives; empty to ask the program, or to see it by running it
   * @param limits how long it may take and how much it may write
   * @throws InvalidInput if there is no program
   */
  public ProcessCommand {
    words = List.copyOf(words);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    if (words.isEmpty() || words.get(0).isBlank()) {
      throw new InvalidInput(
          "command", "nothing", "a program and its arguments", "for example python3 model.py");
    }
  }

  /**
   * A program that says itself what it takes.
   *
   * @param words the program and its arguments
   * @return the command, with the default limits
   * @throws InvalidInput if there is no program
   */
  public static ProcessCommand of(String... words) {
    return new ProcessCommand(
        List.of(words), Optional.empty(), List.of(), List.of(), ProcessLimits.DEFAULT);
  }

  /**
   * With the inputs given, so that the program is not asked.
   *
   * @param specs what it takes
   * @return a copy
   */
  public ProcessCommand withInputs(List<TensorSpec> specs) {
    return new ProcessCommand(words, directory, specs, outputs, limits);
  }

  /**
   * With the outputs given.
   *
   * @param specs what it gives
   * @return a copy
   */
  public ProcessCommand withOutputs(List<TensorSpec> specs) {
    return new ProcessCommand(words, directory, inputs, specs, limits);
  }

  /**
   * In another directory.
   *
   * @param path where the program runs
   * @return a copy
   */
  public ProcessCommand in(Path path) {
    return new ProcessCommand(words, Optional.of(path), inputs, outputs, limits);
  }

  /**
   * With other limits.
   *
   * @param other the limits
   * @return a copy
   */
  public ProcessCommand withLimits(ProcessLimits other) {
    return new ProcessCommand(words, directory, inputs, outputs, other);
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
