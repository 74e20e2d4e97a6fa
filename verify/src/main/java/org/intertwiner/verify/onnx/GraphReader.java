package org.intertwiner.verify.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.verify.onnx.wire.Slice;
import org.intertwiner.verify.onnx.wire.WireReader;

/** Reads graphs, nodes and their settings. */
final class GraphReader {
  private final OnnxLimits limits;
  private final TensorReader tensors;
  private int nodesRead;

  GraphReader(OnnxLimits limits) {
    this.limits = limits;
    tensors = new TensorReader(limits);
  }

  GraphParts graph(WireReader r) {
    GraphParts parts = new GraphParts();
    Set<String> names = new HashSet<>();
    while (r.next()) {
      switch (r.field()) {
        case 1 -> addNode(parts, r.bytes(), r.depthLeft(), names);
        case 2 -> parts.name = r.once().text(limits.maxName());
        case 5 -> {
          Slice bytes = r.bytes();
          addConstant(parts, tensors.read(bytes, r.depthLeft()), bytes);
        }
        case 11 -> addValue(parts.inputs, r.bytes(), r.depthLeft(), "input");
        case 12 -> addValue(parts.outputs, r.bytes(), r.depthLeft(), "output");
        case 15 -> {
          Slice bytes = r.bytes();
          OnnxConstant constant = tensors.readSparse(bytes, r.depthLeft());
          addConstant(parts, constant, bytes);
          parts.sparse.add(constant.name());
        }
        default -> r.skip();
      }
    }
    return parts;
  }

  /** A function of the model; returns its key in {@code key[0]}. */
  OnnxBody function(WireReader r, String[] key) {
    GraphParts parts = new GraphParts();
    Set<String> names = new HashSet<>();
    String name = "";
    String domain = "";
    String overload = "";
    while (r.next()) {
      switch (r.field()) {
        case 1 -> name = r.once().text(limits.maxName());
        case 4 -> parts.inputs.put(r.text(limits.maxName()), Slice.of(new byte[0]));
        case 5 -> parts.outputs.put(r.text(limits.maxName()), Slice.of(new byte[0]));
        case 7 -> addNode(parts, r.bytes(), r.depthLeft(), names);
        case 10 -> domain = r.once().text(limits.maxName());
        case 11 -> attribute(r.message("attribute"), new LinkedHashMap<>());
        case 13 -> overload = r.once().text(limits.maxName());
        default -> r.skip();
      }
    }
    key[0] = ModelReader.functionKey(domain, name, overload);
    return parts.toBody();
  }

  private void addConstant(GraphParts parts, OnnxConstant constant, Slice bytes) {
    if (constant.name().isEmpty() || parts.constants.put(constant.name(), constant) != null) {
      throw new InvalidInput(
          "initialisers", "'" + constant.name() + "' once more", "a name of its own for each", "");
    }
    parts.constantBytes.put(constant.name(), bytes);
  }

  private void addValue(Map<String, Slice> values, Slice bytes, int depth, String what) {
    WireReader r = WireReader.of(bytes, what, depth);
    String name = "";
    while (r.next()) {
      if (r.field() == 1) {
        name = r.once().text(limits.maxName());
      } else {
        r.skip();
      }
    }
    if (name.isEmpty() || values.put(name, bytes) != null) {
      throw new InvalidInput(
          "names of the " + what + "s",
          "'" + name + "' once more",
          "a name of its own for each",
          "");
    }
  }

  private void addNode(GraphParts parts, Slice bytes, int depth, Set<String> names) {
    nodesRead++;
    if (nodesRead > limits.maxNodes()) {
      throw tooManyNodes(limits);
    }
    WireReader r = WireReader.of(bytes, "node", depth);
    String name = "";
    String op = "";
    String domain = "";
    String overload = "";
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    Map<String, OnnxAttribute> attributes = new LinkedHashMap<>();
    while (r.next()) {
      switch (r.field()) {
        case 1 -> inputs.add(r.text(limits.maxName()));
        case 2 -> outputs.add(r.text(limits.maxName()));
        case 3 -> name = r.once().text(limits.maxName());
        case 4 -> op = r.once().text(limits.maxName());
        case 5 -> attribute(r.message("attribute"), attributes);
        case 7 -> domain = r.once().text(limits.maxName());
        case 8 -> overload = r.once().text(limits.maxName());
        default -> r.skip();
      }
    }
    if (op.isEmpty()) {
      throw new InvalidInput("node '" + name + "'", "no operator", "an operator", "");
    }
    String unique = unique(name, op, parts.nodes.size(), names);
    parts.renamed |= !name.isEmpty() && !unique.equals(name);
    String family = ModelReader.family(domain);
    parts.nodes.add(
        new OnnxNode(
            unique,
            overload.isEmpty() ? op : op + ":" + overload,
            family,
            inputs,
            outputs,
            attributes));
    parts.nodeBytes.add(bytes);
  }

  static LimitExceeded tooManyNodes(OnnxLimits limits) {
    return new LimitExceeded(
        "nodes of the model", "more", "at most " + limits.maxNodes(), "raise OnnxLimits.maxNodes");
  }

  private static String unique(String name, String op, int index, Set<String> names) {
    String wanted = name.isEmpty() ? op + "_" + index : name;
    String free = wanted;
    for (int k = 2; !names.add(free); k++) {
      free = wanted + "#" + k;
    }
    return free;
  }

  private void attribute(WireReader r, Map<String, OnnxAttribute> into) {
    AttributeReader reader = new AttributeReader(limits, tensors, this);
    OnnxAttribute value = reader.read(r);
    if (into.put(reader.name(), value) != null) {
      throw new InvalidInput("settings of a node", "'" + reader.name() + "' twice", "it once", "");
    }
  }
}
