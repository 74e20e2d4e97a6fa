package org.intertwiner.verify.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.verify.onnx.wire.Slice;
import org.intertwiner.verify.onnx.wire.WireReader;
import org.intertwiner.verify.tensor.TensorSpec;

/** Reads a whole file. */
final class ModelReader {
  /** The families of operators that ONNX Runtime carries with it. */
  private static final List<String> FAMILIES = List.of("", "ai.onnx.ml", "com.microsoft");

  private final OnnxLimits limits;
  private final Map<String, OnnxBody> functions = new LinkedHashMap<>();
  private final Map<String, Long> opsets = new LinkedHashMap<>();
  private long irVersion;
  private String producer = "";

  private ModelReader(OnnxLimits limits) {
    this.limits = limits;
  }

  /** What was read, and the parts of the file it was read from. */
  record Read(OnnxGraph graph, GraphParts parts) {}

  /** Reads the bytes of a file. */
  static Read read(byte[] bytes, OnnxLimits limits) {
    if (bytes.length > limits.maxBytes()) {
      throw tooLarge(bytes.length, limits);
    }
    return new ModelReader(limits).read(Slice.of(bytes));
  }

  static LimitExceeded tooLarge(long bytes, OnnxLimits limits) {
    return new LimitExceeded(
        "size of the model",
        bytes + " bytes",
        "at most " + limits.maxBytes(),
        "raise OnnxLimits.maxBytes");
  }

  /** The standard family has two names. */
  static String family(String domain) {
    return domain.equals("ai.onnx") ? "" : domain;
  }

  static String functionKey(String domain, String name, String overload) {
    return family(domain) + ":" + name + (overload.isEmpty() ? "" : ":" + overload);
  }

  private Read read(Slice bytes) {
    WireReader r = WireReader.of(bytes, "model", limits.maxDepth());
    GraphReader graphs = new GraphReader(limits);
    GraphParts parts = null;
    while (r.next()) {
      switch (r.field()) {
        case 1 -> irVersion = r.once().varint();
        case 2 -> producer = r.once().text(limits.maxName());
        case 7 -> parts = graphs.graph(r.once().message("graph"));
        case 8 -> opset(r.message("operator set"));
        case 25 -> function(graphs, r.message("function"));
        default -> r.skip();
      }
    }
    if (parts == null || opsets.isEmpty()) {
      throw new InvalidInput(
          "model",
          parts == null ? "no graph" : "no set of operators",
          "a graph and a set of operators",
          "is this file an ONNX model?");
    }
    checkOperators(parts);
    return new Read(graph(parts), parts);
  }

  private void opset(WireReader r) {
    String domain = "";
    long version = 0;
    while (r.next()) {
      switch (r.field()) {
        case 1 -> domain = r.once().text(limits.maxName());
        case 2 -> version = r.once().varint();
        default -> r.skip();
      }
    }
    opsets.put(family(domain), version);
  }

  private void function(GraphReader graphs, WireReader r) {
    String[] key = new String[1];
    OnnxBody body = graphs.function(r, key);
    if (functions.put(key[0], body) != null) {
      throw new InvalidInput("functions of the model", key[0] + " twice", "it once", "");
    }
  }

  private OnnxGraph graph(GraphParts parts) {
    SpecReader specs = new SpecReader(limits);
    List<TensorSpec> inputs = new ArrayList<>();
    parts.inputs.forEach(
        (name, value) -> {
          if (!parts.constants.containsKey(name)) {
            inputs.add(specs.read(name, value));
          }
        });
    List<TensorSpec> outputs = new ArrayList<>();
    parts.outputs.forEach((name, value) -> outputs.add(specs.read(name, value)));
    if (outputs.isEmpty()) {
      throw new InvalidInput("outputs of the model", "none", "at least one", "");
    }
    List<OnnxNode> sorted = NodeOrder.of(parts).sorted();
    return new OnnxGraph(
        parts.name,
        sorted,
        inputs,
        outputs,
        parts.constants,
        functions,
        opsets,
        irVersion,
        producer);
  }

  /** Every operator is known, and functions unfold to no more nodes than allowed. */
  private void checkOperators(GraphParts parts) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    long total = 0;
    for (OnnxNode node : parts.nodes) {
      total += size(node, sizes);
      if (total > limits.maxNodes()) {
        throw GraphReader.tooManyNodes(limits);
      }
    }
    functions.keySet().forEach(key -> functionSize(key, sizes));
  }

  private long size(OnnxNode node, Map<String, Long> sizes) {
    String key = node.domain() + ":" + node.op();
    long total = 1;
    if (functions.containsKey(key)) {
      total += functionSize(key, sizes);
    } else if (!FAMILIES.contains(node.domain()) || node.op().equals("EPContext")) {
      throw new InvalidInput(
          "operator of node '" + node.name() + "'",
          key,
          "a standard operator, or one that the model defines itself",
          "operators that come with a library of their own are not run");
    }
    for (OnnxAttribute attribute : node.attributes().values()) {
      for (OnnxBody body : attribute.bodies()) {
        for (OnnxNode inner : body.nodes()) {
          total += size(inner, sizes);
        }
      }
    }
    return Math.min(total, limits.maxNodes() + 1L);
  }

  private long functionSize(String key, Map<String, Long> sizes) {
    Long known = sizes.putIfAbsent(key, -1L);
    if (known != null) {
      if (known < 0) {
        throw new InvalidInput("function " + key, "a call of itself", "none", "");
      }
      return known;
    }
    long total = 0;
    for (OnnxNode node : functions.getOrDefault(key, EMPTY).nodes()) {
      total = Math.min(total + size(node, sizes), limits.maxNodes() + 1L);
    }
    sizes.put(key, total);
    return total;
  }

  private static final OnnxBody EMPTY =
      new OnnxBody(List.of(), List.of(), List.of(), Map.of(), java.util.Set.of());
}
