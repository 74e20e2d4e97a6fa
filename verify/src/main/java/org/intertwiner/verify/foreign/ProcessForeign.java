package org.intertwiner.verify.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.intertwiner.verify.locate.TracedMap;
import org.intertwiner.verify.process.ProcessCommand;
import org.intertwiner.verify.process.ProcessModel;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.TensorSpec;

/**
 * A program in any language, spoken to in lines of JSON; the protocol stands at {@link
 * org.intertwiner.verify.process}.
 */
public final class ProcessForeign implements ForeignModel {
  /** Files that a command names are part of the fingerprint up to this size. */
  private static final long LARGEST_FILE = 1L << 24;

  /** Requests in flight. */
  private static final int PIPELINE = 16;

  private final ProcessModel model;
  private final String fingerprint;

  private ProcessForeign(ProcessModel model) {
    this.model = model;
    this.fingerprint = fingerprint(model);
  }

  /**
   * Starts a program.
   *
   * @param command which program, with its limits
   * @return the model, to be closed
   * @throws org.intertwiner.algebra.InvalidInput if the program cannot be started or does not
   *     describe itself
   */
  public static ProcessForeign start(ProcessCommand command) {
    return new ProcessForeign(ProcessModel.start(command));
  }

  /**
   * The words, the files that they name (a script changes while its name stays), and the arrays.
   */
  private static String fingerprint(ProcessModel model) {
    StringBuilder text = new StringBuilder("process");
    for (String word : model.command().words()) {
      text.append(' ').append(word.length()).append(' ').append(word);
      content(model.command(), word).ifPresent(digest -> text.append(' ').append(digest));
    }
    return text + " " + model.inputSpecs() + " " + model.outputSpecs();
  }

  private static Optional<String> content(ProcessCommand command, String word) {
    try {
      Path file = command.directory().orElse(Path.of("")).resolve(word);
      if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_FILE) {
        return Optional.of(Fingerprint.of(Files.readAllBytes(file)));
      }
      return Optional.empty();
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the file '" + word + "' cannot be read", e);
    }
  }

  /**
   * The running program.
   *
   * @return what it takes, gives and shows
   */
  public ProcessModel model() {
    return model;
  }

  @Override
  public String name() {
    return model.command().toString();
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public List<TensorSpec> inputs() {
    return model.inputSpecs();
  }

  @Override
  public List<TensorSpec> outputs() {
    return model.outputSpecs();
  }

  @Override
  public ArrayTuple run(ArrayTuple inputs) {
    return model.run(inputs);
  }

  @Override
  public List<ArrayTuple> runAll(List<ArrayTuple> inputs) {
    return model.run(inputs);
  }

  @Override
  public int pipeline() {
    return PIPELINE;
  }

  @Override
  public Optional<TracedMap> traced() {
    return model.steps().isEmpty() ? Optional.empty() : Optional.of(model);
  }

  @Override
  public boolean isRandom() {
    return model.isRandom();
  }

  @Override
  public void close() {
    model.close();
  }
}
