package org.intertwiner.verify.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.intertwiner.algebra.InvalidInput;

/**
 * Puts the nodes of a graph into an order in which every value is made before it is read, and
 * refuses graphs that have none: Kahn's algorithm, the earliest node of the file first.
 */
final class NodeOrder {
  private final GraphParts parts;
  private final Map<String, Integer> makers = new HashMap<>();

  private NodeOrder(GraphParts parts) {
    this.parts = parts;
  }

  static NodeOrder of(GraphParts parts) {
    NodeOrder order = new NodeOrder(parts);
    order.findMakers();
    return order;
  }

  private void findMakers() {
    for (int i = 0; i < parts.nodes.size(); i++) {
      OnnxNode node = parts.nodes.get(i);
      for (String output : node.outputs()) {
        boolean given = parts.inputs.containsKey(output) || parts.constants.containsKey(output);
        if (!output.isEmpty() && (given || makers.put(output, i) != null)) {
          throw new InvalidInput(
              "value '" + output + "'", "made twice, again by " + node.name(), "made once", "");
        }
      }
    }
  }

  List<OnnxNode> sorted() {
    int size = parts.nodes.size();
    int[] waiting = new int[size];
    List<List<Integer>> readers = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      readers.add(new ArrayList<>());
    }
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int i = 0; i < size; i++) {
      OnnxNode node = parts.nodes.get(i);
      for (String read : node.reads()) {
        Integer maker = makers.get(read);
        if (maker != null) {
          readers.get(maker).add(i);
          waiting[i]++;
        } else {
          needKnown(read, "node '" + node.name() + "'");
        }
      }
      if (waiting[i] == 0) {
        ready.add(i);
      }
    }
    parts.outputs.keySet().stream()
        .filter(o -> !makers.containsKey(o))
        .forEach(o -> needKnown(o, "the list of outputs"));
    List<OnnxNode> sorted = new ArrayList<>(size);
    while (!ready.isEmpty()) {
      int i = ready.remove();
      sorted.add(parts.nodes.get(i));
      for (int reader : readers.get(i)) {
        if (--waiting[reader] == 0) {
          ready.add(reader);
        }
      }
    }
    if (sorted.size() < size) {
      int i = 0;
      while (waiting[i] == 0) {
        i++;
      }
      throw new InvalidInput(
          "order of the nodes",
          "a circle that node '" + parts.nodes.get(i).name() + "' is in or behind",
          "none",
          "");
    }
    return sorted;
  }

  private void needKnown(String name, String reader) {
    if (!parts.inputs.containsKey(name) && !parts.constants.containsKey(name)) {
      throw new InvalidInput(
          "value '" + name + "' read by " + reader, "made by nothing", "an input or a result", "");
    }
  }
}
