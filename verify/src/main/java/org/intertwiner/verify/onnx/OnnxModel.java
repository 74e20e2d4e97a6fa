package org.intertwiner.verify.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.foreign.ForeignCheck;
import org.intertwiner.verify.foreign.ForeignOptions;
import org.intertwiner.verify.foreign.OnnxForeign;
import org.intertwiner.verify.locate.Resumable;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.Dimension;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpec;
import org.jspecify.annotations.Nullable;

/**
 * A foreign model: it runs, shows its intermediate values and can be cut.
 *
 * <p>Opening one reads and checks the file; ONNX Runtime loads it at the first run. It runs
 * unoptimised, in one thread for a run and with deterministic kernels, so that equal inputs give
 * equal outputs to the last bit. Any number of threads may run the same model; closing it waits for
 * them. Values whose size is known before the run are limited by {@link OnnxLimits#maxValues()};
 * those inside of sub-graphs and of sizes that the data decide are not: run models of doubtful
 * origin in a process of their own.
 *
 * <p>Example: {@code try (OnnxModel m = OnnxModel.open(file, OnnxLimits.DEFAULT)) { y = m.run(x);
 * }}.
 */
public final class OnnxModel implements Resumable, AutoCloseable {
  /** Larger models are not kept in memory twice only to know what their values look like. */
  private static final int KEPT = 1 << 24;

  private final String name;

  /** Whether the sizes of the values were looked at before. */
  private final boolean trusted;

  private final byte[] bytes;
  private final OnnxLimits limits;
  private final OnnxGraph graph;
  private final GraphParts parts;
  private final Set<String> results = new LinkedHashSet<>();
  private final Set<String> dependent;
  private final Set<String> optionals;
  private final Cuts cuts = new Cuts(this::cut);
  private @Nullable OrtRunner plain;
  private @Nullable OrtRunner open;
  private @Nullable Map<String, TensorSpec> specs;
  private boolean closed;

  private OnnxModel(String name, byte[] bytes, OnnxLimits limits, boolean trusted) {
    this.name = name;
    this.trusted = trusted;
    this.limits = limits;
    ModelReader.Read read = ModelReader.read(bytes, limits);
    graph = read.graph();
    parts = read.parts();
    this.bytes = parts.renamed ? Surgery.rename(bytes, parts) : bytes;
    graph.nodes().forEach(n -> results.addAll(n.makes()));
    dependent = Dependence.of(graph);
    optionals = Dependence.optionals(graph);
  }

  /**
   * Opens a file.
   *
   * @param file an ONNX file
   * @param limits what is refused
   * @return the model
   * @throws InvalidInput if it is no model that can be checked, or data outside it are missing or
   *     not allowed
   * @throws LimitExceeded if it exceeds a limit
   */
  public static OnnxModel open(Path file, OnnxLimits limits) {
    byte[] bytes;
    try {
      if (!Files.isRegularFile(file)) {
        throw new InvalidInput("model", file + "", "a file that exists", "");
      }
      if (Files.size(file) > limits.maxBytes()) {
        throw ModelReader.tooLarge(Files.size(file), limits);
      }
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes((int) Math.min(limits.maxBytes() + 1, Integer.MAX_VALUE - 8));
      }
    } catch (IOException e) {
      throw new InvalidInput("model " + file, e.toString(), "a file that can be read", "");
    }
    Path folder = file.toAbsolutePath().getParent();
    return new OnnxModel(
        file.getFileName() + "",
        ExternalData.inline(bytes, Optional.ofNullable(folder), limits),
        limits,
        false);
  }

  /**
   * Reads the bytes of a file.
   *
   * @param bytes the bytes; copied
   * @param limits what is refused
   * @return the model
   * @throws InvalidInput if they are no model that can be checked, or data outside it are missing
   *     or not allowed
   * @throws LimitExceeded if it exceeds a limit
   */
  public static OnnxModel of(byte[] bytes, OnnxLimits limits) {
    if (bytes.length > limits.maxBytes()) {
      throw ModelReader.tooLarge(bytes.length, limits);
    }
    byte[] all = ExternalData.inline(bytes.clone(), limits.externalData(), limits);
    return new OnnxModel("model", all, limits, false);
  }

  /**
   * What the file says.
   *
   * @return the graph
   */
  public OnnxGraph graph() {
    return graph;
  }

  /**
   * The model as a file.
   *
   * @return its bytes, with the data that were kept outside it; a fresh array
   */
  public byte[] toBytes() {
    return bytes.clone();
  }

  @Override
  public List<String> inputs() {
    return graph.inputs().stream().map(TensorSpec::name).toList();
  }

  @Override
  public List<String> outputs() {
    return graph.outputs().stream().map(TensorSpec::name).toList();
  }

  /**
   * The nodes whose results depend on the inputs or on chance. What the sub-graphs of a node read
   * counts as read by the node.
   *
   * @return in an order in which every value is made before it is read
   */
  @Override
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (OnnxNode node : graph.nodes()) {
      if (node.makes().stream().anyMatch(dependent::contains)) {
        List<String> reads = node.reads().stream().filter(dependent::contains).toList();
        steps.add(new Step(node.name(), node.op(), reads, List.copyOf(node.makes())));
      }
    }
    return steps;
  }

  /**
   * The nodes whose results are the same at every run.
   *
   * @return the others than {@link #steps()}, in order
   */
  public List<OnnxNode> constantNodes() {
    return graph.nodes().stream()
        .filter(n -> n.makes().stream().noneMatch(dependent::contains))
        .toList();
  }

  /**
   * A value that is the same at every run: an initialiser, or what {@link #constantNodes()} make.
   *
   * @param tensor its name
   * @return the value; empty if it depends on the inputs or on chance, is unknown or no array of
   *     numbers
   */
  public Optional<NumericArray> constant(String tensor) {
    Optional<NumericArray> written = graph.constant(tensor);
    if (written.isPresent() || dependent.contains(tensor) || graph.producer(tensor).isEmpty()) {
      return written;
    }
    byte[] part = Surgery.cut(bytes, parts, Map.of(), List.of(tensor));
    try (OrtRunner runner = Loader.load(part, limits)) {
      return Optional.ofNullable(runner.run(Map.of(), Set.of(tensor)).get(tensor));
    }
  }

  /**
   * Runs the model.
   *
   * @param inputs the inputs by name, all of them and no others, in the declared formats and shapes
   * @return the outputs in the declared order
   * @throws InvalidInput if the inputs do not fit, ONNX Runtime refuses the model or the run, or
   *     ONNX Runtime is missing
   * @throws LimitExceeded if it takes too long or an output is too large
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public ArrayTuple run(ArrayTuple inputs) {
    Map<String, NumericArray> checked = checked(inputs);
    Map<String, NumericArray> made = plain().run(checked, new LinkedHashSet<>(outputs()));
    Map<String, NumericArray> ordered = new LinkedHashMap<>();
    for (String name : outputs()) {
      NumericArray value = made.get(name);
      if (value == null) {
        throw SpecReader.unreadable(name, "something else than it declares");
      }
      ordered.put(name, value);
    }
    return new ArrayTuple(ordered);
  }

  /**
   * Runs the model on many inputs, several at once where they have equal shapes and the model
   * {@linkplain #hasBatchAxis() has a batch axis}. The results are those of {@link #run} up to the
   * rounding of kernels that depend on the number of rows; that the rows of the first axis do not
   * influence each other is for the caller to know.
   *
   * @param inputs the inputs of every run
   * @return the outputs of every run, in the same order
   * @throws InvalidInput as {@link #run}
   * @throws LimitExceeded as {@link #run}
   */
  public List<ArrayTuple> runAll(List<ArrayTuple> inputs) {
    if (!hasBatchAxis()) {
      return inputs.stream().map(this::run).toList();
    }
    return Batches.run(inputs, this::run, limits);
  }

  /**
   * Whether all inputs and outputs have the same symbol for the length of their first axis, so that
   * several inputs may be given at once. The axis may be one of samples or, for example, of the
   * nodes of a graph; the file does not tell.
   *
   * @return true if they have
   */
  public boolean hasBatchAxis() {
    Set<Optional<Dimension>> first = new HashSet<>();
    graph.inputs().forEach(s -> first.add(s.shape().stream().findFirst()));
    graph.outputs().forEach(s -> first.add(s.shape().stream().findFirst()));
    return first.size() == 1
        && !graph.inputs().isEmpty()
        && first.iterator().next().filter(d -> d instanceof Dimension.Symbol).isPresent();
  }

  /**
   * Runs the model and keeps intermediate values.
   *
   * @param inputs as for {@link #run}
   * @param names which values to keep: inputs, constants, results of nodes, outputs
   * @return the values by name, in the order of {@code names}; sequences, maps, optional values,
   *     texts, complex numbers and unsigned numbers of more than a byte are left out
   * @throws InvalidInput as {@link #run}, and if a name is unknown
   * @throws LimitExceeded as {@link #run}
   */
  @Override
  public Map<String, NumericArray> trace(ArrayTuple inputs, Set<String> names) {
    Map<String, NumericArray> checked = checked(inputs);
    Set<String> made = new LinkedHashSet<>();
    for (String name : names) {
      if (results.contains(name)) {
        made.add(name);
      } else if (!checked.containsKey(name) && !parts.constants.containsKey(name)) {
        throw new InvalidInput("value to trace", name, "a name of the graph", "");
      }
    }
    made.removeAll(optionals);
    Map<String, NumericArray> traced = made.isEmpty() ? Map.of() : opened().run(checked, made);
    Map<String, NumericArray> out = new LinkedHashMap<>();
    for (String name : names) {
      Optional.ofNullable(traced.get(name))
          .or(() -> Optional.ofNullable(checked.get(name)))
          .or(() -> graph.constant(name))
          .ifPresent(v -> out.put(name, v));
    }
    return out;
  }

  /**
   * What the results of nodes look like, as far as ONNX Runtime infers it; needs it to load the
   * model.
   *
   * @return by name; values that {@link #trace} leaves out are missing
   * @throws InvalidInput as {@link #run}
   */
  public synchronized Map<String, TensorSpec> inferred() {
    if (specs == null && open == null && bytes.length > KEPT) {
      try (OrtRunner runner = Loader.load(exposed(), limits)) {
        specs = runner.outputs();
      }
    } else if (specs == null) {
      specs = opened().outputs();
    }
    return specs;
  }

  /**
   * The part of the model behind some intermediate values.
   *
   * @param tensors names of inputs and of results of nodes
   * @return a model whose inputs are the original inputs that are still needed, followed by these
   *     values in the order given, and whose outputs are the original ones; to be closed by the
   *     caller
   * @throws InvalidInput if a name is not one of these, or its value is not an array of numbers
   */
  public OnnxModel cut(Set<String> tensors) {
    Map<String, TensorSpec> given = new LinkedHashMap<>();
    for (String tensor : tensors) {
      TensorSpec spec =
          graph.inputs().stream()
              .filter(s -> s.name().equals(tensor))
              .findAny()
              .or(() -> Optional.ofNullable(inferred().get(tensor)))
              .orElseThrow(
                  () ->
                      new InvalidInput(
                          "value to cut at",
                          tensor,
                          "an input or a result that is an array of numbers",
                          ""));
      given.put(tensor, spec);
    }
    return new OnnxModel(name, Surgery.cut(bytes, parts, given, outputs()), limits, true);
  }

  /**
   * {@inheritDoc}
   *
   * @throws InvalidInput as {@link #run}
   */
  @Override
  public Optional<Map<String, NumericArray>> resume(
      Map<String, NumericArray> values, ArrayTuple inputs, Set<String> wanted) {
    Map<String, NumericArray> checked = checked(inputs);
    if (!outputs().containsAll(wanted)
        || !values.keySet().stream().allMatch(n -> dependent.contains(n) && isArray(n))) {
      return Optional.empty();
    }
    Map<String, NumericArray> made = new LinkedHashMap<>(cuts.run(values, checked));
    made.keySet().retainAll(wanted);
    return Optional.of(made);
  }

  private boolean isArray(String name) {
    return inputs().contains(name) || inferred().containsKey(name);
  }

  int size() {
    return bytes.length;
  }

  /**
   * The claim that the model commutes with a group, ready to be checked: a method marked {@link
   * org.intertwiner.verify.junit.EquivarianceTest} may return it.
   *
   * @param group the group, in the notation of groups
   * @param in the action on the input, in the notation of actions; {@code NAME=ACTION} where there
   *     are several inputs and only this one is moved
   * @param out the action on the output, likewise
   * @return the check, not yet run; it works as long as the model is open
   * @throws InvalidInput if a text cannot be read, an action does not fit or the model does not run
   */
  public ForeignCheck<?> as(String group, String in, String out) {
    return ForeignCheck.of(
        OnnxForeign.of(this, name),
        GroupNotation.parse(group),
        List.of(in),
        List.of(out),
        ForeignOptions.DEFAULT);
  }

  private Map<String, NumericArray> checked(ArrayTuple inputs) {
    Map<String, NumericArray> given = inputs.arrays();
    for (TensorSpec spec : graph.inputs()) {
      NumericArray array = given.get(spec.name());
      if (array == null || !spec.accepts(array)) {
        throw new InvalidInput(
            "input '" + spec.name() + "'",
            array == null ? "nothing among " + given.keySet() : array.toString(),
            spec.toString(),
            "");
      }
      if (array.size() > limits.maxValues()) {
        throw new LimitExceeded(
            "size of input '" + spec.name() + "'",
            array.toString(),
            "at most " + limits.maxValues() + " numbers",
            "raise OnnxLimits.maxValues");
      }
    }
    if (given.size() > graph.inputs().size()) {
      throw new InvalidInput("inputs", given.keySet() + "", "only " + inputs(), "");
    }
    return given;
  }

  private synchronized OrtRunner plain() {
    checkOpen();
    if (plain == null) {
      if (!trusted) {
        checkSizes();
      }
      plain = Loader.load(bytes, limits);
    }
    return plain;
  }

  /** No value is too large as far as that can be known before the first run. */
  private void checkSizes() {
    Map<String, TensorSpec> known;
    try {
      known = inferred();
    } catch (InvalidInput e) {
      // what is wrong shows again, and clearer, when the model is loaded as it is
      return;
    }
    for (TensorSpec spec : known.values()) {
      double size = 1;
      for (Dimension d : spec.shape()) {
        size *= d instanceof Dimension.Fixed f ? f.length() : 1;
      }
      if (size > limits.maxValues()) {
        throw new LimitExceeded(
            "size of the result '" + spec.name() + "'",
            spec.toString(),
            "at most " + limits.maxValues() + " numbers",
            "raise OnnxLimits.maxValues");
      }
    }
  }

  /** The model with every result of a node as an output. */
  private synchronized OrtRunner opened() {
    checkOpen();
    if (open == null) {
      open = Loader.load(exposed(), limits);
    }
    return open;
  }

  private byte[] exposed() {
    Set<String> hidden = new LinkedHashSet<>(results);
    hidden.removeAll(optionals);
    hidden.removeAll(parts.outputs.keySet());
    return Surgery.expose(bytes, hidden);
  }

  private void checkOpen() {
    if (closed) {
      throw new InvalidInput("model", "closed", "open", "run it before it is closed");
    }
  }

  /** Frees the memory of ONNX Runtime, after the runs that go on have ended. */
  @Override
  public void close() {
    OrtRunner first;
    OrtRunner second;
    synchronized (this) {
      closed = true;
      first = plain;
      second = open;
    }
    // outside the lock: a part of the model that is being cut asks for it
    cuts.close();
    if (first != null) {
      first.close();
    }
    if (second != null) {
      second.close();
    }
  }

  @Override
  public String toString() {
    return "OnnxModel" + graph.inputs() + " → " + graph.outputs();
  }
}
