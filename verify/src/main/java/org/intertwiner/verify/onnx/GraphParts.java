package org.intertwiner.verify.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.intertwiner.verify.onnx.wire.Slice;

/** A graph as it stands in the file: everything read, and the bytes it was read from. */
final class GraphParts {
  String name = "";

  /** Whether nodes share a name, which ONNX Runtime refuses. */
  boolean renamed;

  /** In the order of the file. */
  final List<OnnxNode> nodes = new ArrayList<>();

  final List<Slice> nodeBytes = new ArrayList<>();
  final Map<String, OnnxConstant> constants = new LinkedHashMap<>();
  final Map<String, Slice> constantBytes = new LinkedHashMap<>();
  final Set<String> sparse = new HashSet<>();
  final Map<String, Slice> inputs = new LinkedHashMap<>();
  final Map<String, Slice> outputs = new LinkedHashMap<>();

  /** What the nodes and outputs read but nothing here makes. */
  Set<String> captured() {
    Set<String> names = new LinkedHashSet<>();
    nodes.forEach(n -> names.addAll(n.reads()));
    names.addAll(outputs.keySet());
    names.removeAll(inputs.keySet());
    names.removeAll(constants.keySet());
    nodes.forEach(n -> n.makes().forEach(names::remove));
    names.remove("");
    return names;
  }

  OnnxBody toBody() {
    return new OnnxBody(
        nodes, List.copyOf(inputs.keySet()), List.copyOf(outputs.keySet()), constants, captured());
  }
}
