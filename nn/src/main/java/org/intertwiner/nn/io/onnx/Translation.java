package org.intertwiner.nn.io.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.io.trace.Operand;
import org.intertwiner.nn.io.trace.Operation;
import org.intertwiner.nn.io.trace.Recording;
import org.intertwiner.nn.io.trace.Value;

/**
 * Translates a program, recorded at two batch sizes, into nodes. What does not depend on the input
 * becomes a constant; the batch becomes a symbol.
 */
final class Translation {
  /** Where the numbers of a value stand in the graph, and in what shape. */
  record Place(String name, Extents extents) {}

  /** What a maximum over windows took, and where the largest entries themselves stand. */
  record Pooled(Operand field, String largest) {}

  private final Recording one;
  private final Recording other;
  private final int batch;
  private final int otherBatch;
  private final GraphWriter graph;
  private final Map<Integer, Place> places = new HashMap<>();
  private final Map<String, String> reshaped = new HashMap<>();
  private final Map<Operand, double[]> constants = new HashMap<>();
  private final Map<Integer, List<Operation>> users = new HashMap<>();
  private final Map<Integer, Pooled> pooled = new HashMap<>();
  private final Map<Operand, Extents> seen = new HashMap<>();
  private String batchName = "";

  private Translation(Recording one, Recording other, GraphWriter graph) {
    this.one = one;
    this.other = other;
    this.batch = one.input().shape().at(0);
    this.otherBatch = other.input().shape().at(0);
    this.graph = graph;
  }

  /** Writes the nodes of a program; returns where its first output stands. */
  static Place write(Recording one, Recording other, GraphWriter graph) {
    Translation translation = new Translation(one, other, graph);
    translation.requireSameProgram();
    translation.computeConstants();
    for (Operation operation : one.operations()) {
      operation.inputs().stream()
          .map(o -> o.value().index())
          .distinct()
          .forEach(
              i -> translation.users.computeIfAbsent(i, k -> new ArrayList<>()).add(operation));
    }
    Moves moves = new Moves(translation, graph);
    Contractions contractions = new Contractions(translation, graph);
    Functions functions = new Functions(translation, graph);
    for (Operation operation : one.operations()) {
      if (!translation.isConstant(operation.output()) && !translation.isDone(operation.output())) {
        graph.within(operation.layer());
        boolean done =
            functions.translate(operation)
                || moves.translate(operation)
                || contractions.translate(operation);
        if (!done) {
          throw new InvalidInput(
              "ONNX export",
              "the operation '" + operation.primitive().name() + "' on the input",
              "operations of an evaluation",
              "sums over the batch have no meaning in evaluation");
        }
      }
    }
    graph.within("");
    Operand output = one.outputs().get(0);
    return new Place(translation.name(output), translation.extents(output));
  }

  private void requireSameProgram() {
    boolean same = one.operations().size() == other.operations().size();
    for (int i = 0; same && i < one.operations().size(); i++) {
      Operation a = one.operations().get(i);
      Operation b = other.operations().get(i);
      same = a.primitive().equals(b.primitive()) && a.inputs().size() == b.inputs().size();
      for (int k = 0; same && k < a.inputs().size(); k++) {
        same = a.inputs().get(k).value().index() == b.inputs().get(k).value().index();
      }
    }
    if (!same) {
      throw new InvalidInput(
          "ONNX export",
          "a network that computes differently for batches of " + batch + " and " + otherBatch,
          "the same operations for every batch",
          "");
    }
  }

  private void computeConstants() {
    Set<Operand> wanted = new LinkedHashSet<>(one.outputs());
    for (Operation operation : one.operations()) {
      if (!isConstant(operation.output())) {
        wanted.addAll(operation.inputs());
      }
    }
    List<Operand> list = wanted.stream().filter(o -> isConstant(o.value())).toList();
    List<double[]> numbers = one.constants(list);
    for (int i = 0; i < list.size(); i++) {
      constants.put(list.get(i), numbers.get(i));
    }
  }

  /** Whether a value depends neither on the input nor on the batch. */
  boolean isConstant(Value value) {
    Shape twin = other.operations().get(value.index()).output().shape();
    return !one.maker(value).varying() && twin.equals(value.shape());
  }

  boolean isDone(Value value) {
    return places.containsKey(value.index());
  }

  Operation maker(Operand operand) {
    return one.maker(operand.value());
  }

  /** The only operation that uses a value, which is no output; none if there are several. */
  List<Operation> onlyUser(Value value) {
    List<Operation> all = users.getOrDefault(value.index(), List.of());
    boolean output = one.outputs().stream().anyMatch(o -> o.value().equals(value));
    return all.size() == 1 && !output ? all : List.of();
  }

  Extents extents(Value value) {
    Shape twin = other.operations().get(value.index()).output().shape();
    return Extents.of(value.shape(), twin, batch, otherBatch);
  }

  Extents extents(Operand operand) {
    if (operand.shape().equals(operand.value().shape())) {
      return extents(operand.value());
    }
    return seen.computeIfAbsent(operand, this::lookUp);
  }

  /** The operand's twin is found by its place among the inputs of an operation. */
  private Extents lookUp(Operand operand) {
    for (Operation user : users.getOrDefault(operand.value().index(), List.of())) {
      int k = user.inputs().indexOf(operand);
      if (k >= 0) {
        Shape twin = other.maker(user.output()).inputs().get(k).shape();
        return Extents.of(operand.shape(), twin, batch, otherBatch);
      }
    }
    int k = one.outputs().indexOf(operand);
    return Extents.of(operand.shape(), other.outputs().get(k).shape(), batch, otherBatch);
  }

  /** Notes where a value stands. */
  void put(Value value, String name) {
    put(value, name, extents(value));
  }

  void put(Value value, String name, Extents extents) {
    places.put(value.index(), new Place(name, extents));
  }

  /** Notes that the positions in a value are those of the largest entries under windows. */
  void putPooled(Value positions, Operand field, String largest) {
    pooled.put(positions.index(), new Pooled(field, largest));
  }

  /** Where the entries of x at such positions stand already; empty if they have to be gathered. */
  Optional<String> largest(Operand x, Operand positions) {
    return Optional.ofNullable(pooled.get(positions.value().index()))
        .filter(p -> p.field().value().equals(x.value()) && x.shape().rank() == 3)
        .filter(p -> p.field().shape().at(1) == x.shape().at(1))
        .map(Pooled::largest);
  }

  /** The numbers of a constant operand. */
  double[] numbers(Operand operand) {
    return constants.get(operand);
  }

  /** The name of an operand in the shape in which the operation sees it. */
  String name(Operand operand) {
    return name(operand, extents(operand));
  }

  /** The name of an operand in a shape of equal size. */
  String name(Operand operand, Extents wanted) {
    if (isConstant(operand.value())) {
      return constant(operand, wanted);
    }
    Place place = places.get(operand.value().index());
    if (place.extents().equals(wanted)) {
      return place.name();
    }
    return reshaped.computeIfAbsent(
        place.name() + wanted,
        k -> graph.node("Reshape", List.of(place.name(), target(place.extents(), wanted))));
  }

  /** The shape in which the first input that varies and is as large as the output stands. */
  Extents standing(Operation operation) {
    for (Operand operand : operation.inputs()) {
      Place place = places.get(operand.value().index());
      if (place != null && operand.shape().equals(operation.output().shape())) {
        return place.extents();
      }
    }
    return extents(operation.output());
  }

  /**
   * The name of an input of a function of entries in another shape of the output: the input itself
   * if it stands so, or a constant that repeats over the batch and over space, once for each
   * channel.
   */
  Optional<String> nameWithin(Operand operand, Operation operation, Extents standing) {
    Extents own = extents(operation.output());
    if (standing.equals(own)) {
      return Optional.of(name(operand));
    }
    boolean full = operand.shape().equals(operation.output().shape());
    if (!isConstant(operand.value())) {
      boolean there = full && places.get(operand.value().index()).extents().equals(standing);
      return there ? Optional.of(name(operand, standing)) : Optional.empty();
    }
    if (operand.shape().size() == 1) {
      return Optional.of(scalar(numbers(operand)[0]));
    }
    return perChannel(operand, operation.output().shape(), standing);
  }

  /** A constant of shape (1, …, 1) but for some axes after the batch that make up the channels. */
  private Optional<String> perChannel(Operand operand, Shape seen, Extents standing) {
    boolean batched = standing.perBatch().get(0) == 1 && seen.rank() == operand.shape().rank();
    if (!batched || operand.shape().at(0) != 1 || standing.rank() < 2) {
      return Optional.empty();
    }
    long channels = standing.fixed().get(1);
    int axes = 1;
    long covered = 1;
    while (axes < seen.rank() && covered < channels) {
      covered *= seen.at(axes++);
    }
    int repeats = 1;
    int inner = axes - 1;
    while (inner >= 1 && operand.shape().at(inner) == 1) {
      repeats *= seen.at(inner--);
    }
    boolean fits = covered == channels && operand.shape().size() * (long) repeats == channels;
    if (!fits || operand.shape().size(1, inner + 1) != seen.size(1, inner + 1)) {
      return Optional.empty();
    }
    double[] each = numbers(operand);
    double[] all = new double[(int) channels];
    for (int c = 0; c < all.length; c++) {
      all[c] = each[c / repeats];
    }
    long[] shape = new long[standing.rank()];
    Arrays.fill(shape, 1);
    shape[1] = channels;
    return Optional.of(graph.floats("constant", shape, all));
  }

  private String constant(Operand operand, Extents wanted) {
    double[] numbers = numbers(operand);
    if (operand.value().type() == DType.INT32) {
      long[] indices = new long[numbers.length];
      for (int i = 0; i < indices.length; i++) {
        indices[i] = (long) numbers[i];
      }
      return graph.longs("indices", wanted.numbers(), indices);
    }
    return graph.floats("constant", wanted.numbers(), numbers);
  }

  /** What Reshape is told: 0 keeps an extent, −1 is what is left. */
  private String target(Extents from, Extents to) {
    long[] target = new long[to.rank()];
    int open = 0;
    for (int i = 0; i < target.length; i++) {
      boolean kept = i < from.rank() && to.sameAt(i, from, i) && to.fixed().get(i) == 0;
      boolean free = to.perBatch().get(i) != 0 && !kept;
      target[i] = kept ? 0 : free ? -1 : to.fixed().get(i);
      open += free ? 1 : 0;
    }
    return open > 1 ? vector(to) : graph.longs("shape", target);
  }

  /** The name of a vector with the extents. */
  String vector(Extents extents) {
    if (extents.isFixed()) {
      return graph.longs("shape", extents.numbers());
    }
    if (batchName.isEmpty()) {
      batchName =
          graph.node(
              "Shape",
              List.of("input"),
              GraphWriter.Attribute.integer("start", 0),
              GraphWriter.Attribute.integer("end", 1));
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < extents.rank(); i++) {
      long each = extents.perBatch().get(i);
      if (each == 0) {
        parts.add(graph.longs("extent", extents.fixed().get(i).longValue()));
      } else {
        String factor = graph.longs("extent", each);
        parts.add(each == 1 ? batchName : graph.node("Mul", List.of(batchName, factor)));
      }
    }
    return graph.node("Concat", parts, GraphWriter.Attribute.integer("axis", 0));
  }

  /** A number without axes. */
  String scalar(double value) {
    return graph.floats("number", new long[0], value);
  }

  /** An operand repeated to a shape. */
  String expanded(String name, Extents from, Extents to) {
    return from.equals(to) ? name : graph.node("Expand", List.of(name, vector(to)));
  }
}
