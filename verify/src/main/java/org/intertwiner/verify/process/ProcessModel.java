package org.intertwiner.verify.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.locate.TracedMap;
import org.intertwiner.verify.process.Answers.Description;
import org.intertwiner.verify.process.ProcessFailure.Kind;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpec;

/**
 * A running program that computes arrays from arrays, over lines of JSON; the protocol stands at
 * the package.
 *
 * <p>May be called from several threads; their requests wait in line.
 *
 * <pre>{@code
 * try (ProcessModel model = ProcessModel.start(ProcessCommand.of("python3", "model.py"))) {
 *   ArrayTuple y = model.run(x);
 * }
 * }</pre>
 *
 * <p><b>Complexity</b>: a request costs about 20 bytes for every number, there and back.
 */
public final class ProcessModel implements TracedMap, AutoCloseable {
  private final ProcessCommand command;
  private final Wire wire;
  private final Answers answers;
  private final Channel channel;
  private final Description description;
  private final AtomicLong ids = new AtomicLong();
  private final AtomicBoolean answered = new AtomicBoolean();

  private ProcessModel(ProcessCommand command) {
    this.command = command;
    this.wire = new Wire(command.limits());
    this.answers = new Answers(command.limits());
    this.channel = Channel.open(command, wire);
    try {
      this.description = describe();
    } catch (RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Starts a program; it is asked what it takes unless the command says so.
   *
   * @param command which program, with its limits
   * @return the running model, to be closed
   * @throws InvalidInput if the program cannot be started or does not describe itself
   */
  public static ProcessModel start(ProcessCommand command) {
    try {
      return new ProcessModel(command);
    } catch (ProcessFailure failure) {
      throw failure.toRefusal();
    }
  }

  private Description describe() {
    if (!command.inputs().isEmpty()) {
      return new Description(command.inputs(), command.outputs(), List.of(), false);
    }
    long id = ids.getAndIncrement();
    ObjectNode answer = await(channel.send(id, wire.describe(id)));
    Description said = named(() -> described(answer));
    return command.outputs().isEmpty()
        ? said
        : new Description(said.inputs(), command.outputs(), said.steps(), said.random());
  }

  private Description described(ObjectNode answer) {
    try {
      Answers.requireNoError(answer);
    } catch (ProcessFailure refused) {
      throw new ProcessFailure(
          refused.kind(),
          "asked what it takes, "
              + refused.getMessage()
              + " (it is not asked where the shapes of its inputs are given, as in x=2x1x8x8)");
    }
    return answers.description(answer);
  }

  private ObjectNode await(CompletableFuture<ObjectNode> answer) {
    Duration time = answered.get() ? command.limits().reply() : command.limits().start();
    ObjectNode out = channel.await(answer, time);
    answered.set(true);
    return out;
  }

  /**
   * What the program takes.
   *
   * @return its inputs in order
   */
  public List<TensorSpec> inputSpecs() {
    return description.inputs();
  }

  /**
   * What the program says that it gives.
   *
   * @return its outputs in order; empty if it did not say
   */
  public List<TensorSpec> outputSpecs() {
    return description.outputs();
  }

  /**
   * Whether the program declares that its answers are random.
   *
   * @return false unless its description says so
   */
  public boolean isRandom() {
    return description.random();
  }

  /**
   * The command.
   *
   * @return what was started
   */
  public ProcessCommand command() {
    return command;
  }

  /**
   * Evaluates the program.
   *
   * @param inputs arrays for all of its inputs
   * @return its outputs
   * @throws ProcessFailure if it does not answer in time and in form
   */
  public ArrayTuple run(ArrayTuple inputs) {
    return run(List.of(inputs)).get(0);
  }

  /**
   * Evaluates the program at several inputs; it may work on one while the next is on its way.
   *
   * @param inputs the inputs
   * @return the outputs in the same order
   * @throws ProcessFailure if one is not answered in time and in form
   */
  public List<ArrayTuple> run(List<ArrayTuple> inputs) {
    List<CompletableFuture<ObjectNode>> waiting = new ArrayList<>();
    inputs.forEach(x -> waiting.add(ask(x, Set.of())));
    List<ArrayTuple> out = new ArrayList<>();
    for (CompletableFuture<ObjectNode> answer : waiting) {
      out.add(outputs(await(answer)));
    }
    return out;
  }

  private CompletableFuture<ObjectNode> ask(ArrayTuple inputs, Set<String> trace) {
    long id = ids.getAndIncrement();
    return channel.send(id, wire.request(id, inputs, trace));
  }

  private ArrayTuple outputs(ObjectNode answer) {
    return named(
        () -> {
          Answers.requireNoError(answer);
          return answers.arrays(answer, "outputs", description.outputs());
        });
  }

  /** What is wrong with an answer, under the name of the program. */
  private <T> T named(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (ProcessFailure failure) {
      throw failure.of(command);
    }
  }

  @Override
  public List<Step> steps() {
    return description.steps();
  }

  @Override
  public List<String> inputs() {
    return description.inputs().stream().map(TensorSpec::name).toList();
  }

  @Override
  public List<String> outputs() {
    return description.outputs().stream().map(TensorSpec::name).toList();
  }

  /**
   * Runs the program and keeps intermediate values.
   *
   * @param inputs the inputs
   * @param names which values to keep; outputs of steps or of the program
   * @return the values by name
   * @throws ProcessFailure if it does not answer in time and in form, or leaves out a value
   */
  @Override
  public Map<String, NumericArray> trace(ArrayTuple inputs, Set<String> names) {
    Set<String> inside =
        names.stream().filter(n -> !outputs().contains(n)).collect(Collectors.toSet());
    ObjectNode answer = await(ask(inputs, inside));
    ArrayTuple y = outputs(answer);
    ArrayTuple kept =
        inside.isEmpty()
            ? new ArrayTuple(Map.of())
            : named(() -> answers.arrays(answer, "tensors", List.of()));
    Map<String, NumericArray> out = new LinkedHashMap<>();
    for (String name : names) {
      NumericArray array = inside.contains(name) ? kept.arrays().get(name) : y.at(name);
      if (array == null) {
        throw new ProcessFailure(
                Kind.WRONG_SHAPE,
                "the answer has no array '" + Texts.shown(name) + "' in \"tensors\"")
            .of(command);
      }
      out.put(name, array);
    }
    return out;
  }

  /**
   * Whether the program runs.
   *
   * @return false after it ended or was ended
   */
  public boolean isAlive() {
    return channel.isAlive();
  }

  /** Ends the program and all that it has started. */
  @Override
  public void close() {
    channel.close();
  }
}
