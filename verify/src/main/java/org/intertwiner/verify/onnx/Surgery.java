package org.intertwiner.verify.onnx;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.intertwiner.verify.onnx.wire.Slice;
import org.intertwiner.verify.onnx.wire.WireReader;
import org.intertwiner.verify.onnx.wire.WireWriter;
import org.intertwiner.verify.tensor.Dimension;
import org.intertwiner.verify.tensor.TensorSpec;

/** Changes models by their bytes: what is kept is copied as it stands. */
final class Surgery {
  private static final int GRAPH = 7;

  private Surgery() {}

  /**
   * Adds outputs behind the end of a model: a second graph message is merged into the first, so one
   * that holds nothing but outputs adds these.
   */
  static byte[] expose(byte[] model, Collection<String> tensors) {
    WireWriter graph = new WireWriter();
    for (String tensor : tensors) {
      graph.message(12, new WireWriter().text(1, tensor));
    }
    return new WireWriter().append(model).message(GRAPH, graph).toBytes();
  }

  /** The same model with the unique names of its nodes. */
  static byte[] rename(byte[] model, GraphParts parts) {
    WireWriter out = around(model);
    WireWriter graph = new WireWriter();
    int[] k = {0};
    eachField(
        graphOf(model),
        r -> {
          if (r.field() != 1) {
            graph.copy(r);
            return;
          }
          OnnxNode node = parts.nodes.get(k[0]++);
          WireWriter renamed = new WireWriter();
          eachField(
              r.bytes(),
              f -> {
                if (f.field() == 3) {
                  f.skip();
                } else {
                  renamed.copy(f);
                }
              });
          graph.message(1, renamed.text(3, node.name()));
        });
    return out.message(GRAPH, graph).toBytes();
  }

  private static Slice graphOf(byte[] model) {
    Slice[] graph = {Slice.of(new byte[0])};
    eachField(
        Slice.of(model),
        r -> {
          if (r.field() == GRAPH) {
            graph[0] = r.bytes();
          } else {
            r.skip();
          }
        });
    return graph[0];
  }

  private static void eachField(Slice message, Consumer<WireReader> visitor) {
    WireReader r = WireReader.of(message, "message", 1);
    while (r.next()) {
      visitor.accept(r);
    }
  }

  /**
   * The part of a model between some values and some outputs.
   *
   * @param model the bytes of the model
   * @param parts what was read from them
   * @param given what the new inputs look like, by name; none of them is a constant
   * @param outputs the names of the new outputs
   */
  static byte[] cut(
      byte[] model, GraphParts parts, Map<String, TensorSpec> given, List<String> outputs) {
    Set<String> needed = needed(parts, given.keySet(), outputs);
    WireWriter graph = new WireWriter();
    for (int i = 0; i < parts.nodes.size(); i++) {
      if (parts.nodes.get(i).makes().stream().anyMatch(m -> made(m, needed, given))) {
        graph.bytes(1, withoutOutputs(parts.nodeBytes.get(i), given.keySet()));
      }
    }
    graph.text(2, parts.name);
    parts.constantBytes.forEach(
        (name, bytes) -> {
          if (needed.contains(name)) {
            graph.bytes(parts.sparse.contains(name) ? 15 : 5, bytes);
          }
        });
    parts.inputs.forEach(
        (name, bytes) -> {
          if (needed.contains(name) && !given.containsKey(name)) {
            graph.bytes(11, bytes);
          }
        });
    given.values().forEach(spec -> graph.message(11, value(spec)));
    for (String output : outputs) {
      Slice declared = parts.outputs.get(output);
      if (declared != null) {
        graph.bytes(12, declared);
      } else {
        graph.message(12, new WireWriter().text(1, output));
      }
    }
    return around(model).message(GRAPH, graph).toBytes();
  }

  private static boolean made(String name, Set<String> needed, Map<String, TensorSpec> given) {
    return needed.contains(name) && !given.containsKey(name);
  }

  /** All names that the outputs depend on, not going behind what is given. */
  private static Set<String> needed(GraphParts parts, Set<String> given, List<String> outputs) {
    Map<String, OnnxNode> makers = new HashMap<>();
    parts.nodes.forEach(n -> n.makes().forEach(m -> makers.put(m, n)));
    Set<String> needed = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(outputs);
    while (!open.isEmpty()) {
      String name = open.remove();
      OnnxNode maker = makers.get(name);
      if (needed.add(name) && maker != null && !given.contains(name)) {
        open.addAll(maker.reads());
      }
    }
    return needed;
  }

  /** A node that makes some of the given values beside needed ones makes them under other names. */
  private static byte[] withoutOutputs(Slice node, Set<String> given) {
    WireWriter out = new WireWriter();
    eachField(
        node,
        r -> {
          if (r.field() == 2) {
            String name = r.text(Integer.MAX_VALUE);
            out.text(2, given.contains(name) ? name + "\u0001replaced" : name);
          } else {
            out.copy(r);
          }
        });
    return out.toBytes();
  }

  /** The model without its graph. */
  private static WireWriter around(byte[] model) {
    WireWriter out = new WireWriter();
    eachField(
        Slice.of(model),
        r -> {
          if (r.field() == GRAPH) {
            r.skip();
          } else {
            out.copy(r);
          }
        });
    return out;
  }

  private static WireWriter value(TensorSpec spec) {
    WireWriter tensor = new WireWriter().varint(1, DataKind.of(spec.type()).code());
    if (spec.ranked()) {
      WireWriter shape = new WireWriter();
      for (Dimension d : spec.shape()) {
        WireWriter dimension = new WireWriter();
        if (d instanceof Dimension.Fixed f) {
          dimension.varint(1, f.length());
        } else {
          dimension.text(2, d.toString());
        }
        shape.message(1, dimension);
      }
      tensor.message(2, shape);
    }
    return new WireWriter().text(1, spec.name()).message(2, new WireWriter().message(1, tensor));
  }
}
