package org.intertwiner.nn.io.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.verify.onnx.wire.WireWriter;

/** Collects the nodes and constants of a graph and writes what is needed of them. */
final class GraphWriter {
  static final int FLOAT = 1;
  static final int INT64 = 7;
  static final int BOOL = 9;
  private static final long LIMIT = 1L << 30;

  /** An attribute of a node. */
  record Attribute(String name, byte[] bytes) {
    static Attribute integer(String name, long value) {
      return new Attribute(
          name, new WireWriter().text(1, name).varint(3, value).varint(20, 2).toBytes());
    }

    static Attribute integers(String name, long... values) {
      WireWriter writer = new WireWriter().text(1, name);
      for (long value : values) {
        writer.varint(8, value);
      }
      return new Attribute(name, writer.varint(20, 7).toBytes());
    }

    static Attribute text(String name, String value) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      return new Attribute(
          name, new WireWriter().text(1, name).bytes(4, bytes).varint(20, 3).toBytes());
    }
  }

  private record Node(
      String name, String kind, List<String> in, List<String> out, List<Attribute> attributes) {}

  private record Numbers(int type, List<Long> shape, ByteBuffer bytes) {}

  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Numbers> constants = new TreeMap<>();
  private final Map<Numbers, String> byContent = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private String layer = "";
  private long bytes;

  /** Says to which layer the nodes that follow belong. */
  void within(String name) {
    layer = name;
  }

  private String fresh(String stem) {
    int count = counts.merge(stem, 1, Integer::sum);
    return count == 1 ? stem : stem + "_" + count;
  }

  private String stem(String kind) {
    return layer.isEmpty() ? kind : layer + "/" + kind;
  }

  /** Adds a node with one output and returns the name of its output. */
  String node(String kind, List<String> in, Attribute... attributes) {
    return nodes(kind, 1, in, attributes).get(0);
  }

  List<String> nodes(String kind, int outputs, List<String> in, Attribute... attributes) {
    String name = fresh(stem(kind));
    List<String> out = new ArrayList<>();
    for (int i = 0; i < outputs; i++) {
      out.add(i == 0 ? name + ":0" : name + ":" + i);
    }
    nodes.add(new Node(name, kind, List.copyOf(in), out, List.of(attributes)));
    return List.copyOf(out);
  }

  String floats(String stem, long[] shape, double... values) {
    ByteBuffer buffer = buffer(4L * values.length);
    for (double value : values) {
      buffer.putFloat((float) value);
    }
    return constant(stem, FLOAT, shape, buffer.flip());
  }

  String longs(String stem, long[] shape, long... values) {
    ByteBuffer buffer = buffer(8L * values.length);
    for (long value : values) {
      buffer.putLong(value);
    }
    return constant(stem, INT64, shape, buffer.flip());
  }

  String longs(String stem, long... values) {
    return longs(stem, new long[] {values.length}, values);
  }

  String booleans(String stem, long[] shape, boolean... values) {
    ByteBuffer buffer = buffer(values.length);
    for (boolean value : values) {
      buffer.put((byte) (value ? 1 : 0));
    }
    return constant(stem, BOOL, shape, buffer.flip());
  }

  private ByteBuffer buffer(long size) {
    bytes += size;
    if (bytes > LIMIT) {
      throw new LimitExceeded(
          "ONNX export", "more than " + LIMIT + " bytes of constants", "at most 1 GiB", "");
    }
    return ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private String constant(String stem, int type, long[] shape, ByteBuffer content) {
    Numbers numbers = new Numbers(type, Arrays.stream(shape).boxed().toList(), content);
    return byContent.computeIfAbsent(
        numbers,
        n -> {
          String name = fresh(stem(stem));
          constants.put(name, n);
          return name;
        });
  }

  /** The graph that computes an output, under the name {@code output}. */
  WireWriter graph(String name, String result, WireWriter input, WireWriter output) {
    Set<String> needed = new HashSet<>(Set.of(result));
    List<Node> kept = new ArrayList<>();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Node node = nodes.get(i);
      if (node.out().stream().anyMatch(needed::contains)) {
        kept.add(0, node);
        needed.addAll(node.in());
      }
    }
    boolean made = kept.stream().anyMatch(n -> n.out().contains(result));
    WireWriter graph = new WireWriter();
    kept.forEach(node -> graph.message(1, message(node, made ? result : "")));
    if (!made) {
      Node copy = new Node("Identity", "Identity", List.of(result), List.of("output"), List.of());
      graph.message(1, message(copy, ""));
    }
    graph.text(2, name);
    constants.forEach(
        (key, numbers) -> {
          if (needed.contains(key)) {
            graph.message(5, message(key, numbers));
          }
        });
    return graph.message(11, input).message(12, output);
  }

  private static WireWriter message(Node node, String result) {
    WireWriter writer = new WireWriter();
    node.in().forEach(in -> writer.text(1, in.equals(result) ? "output" : in));
    node.out().forEach(out -> writer.text(2, out.equals(result) ? "output" : out));
    writer.text(3, node.name()).text(4, node.kind());
    node.attributes().forEach(a -> writer.bytes(5, a.bytes()));
    return writer;
  }

  private static WireWriter message(String name, Numbers numbers) {
    WireWriter writer = new WireWriter();
    numbers.shape().forEach(extent -> writer.varint(1, extent));
    return writer.varint(2, numbers.type()).text(8, name).bytes(9, numbers.bytes().array());
  }

  /** The declaration of an input or output of float32 numbers. */
  static WireWriter declared(String name, Extents extents) {
    WireWriter shape = new WireWriter();
    for (int i = 0; i < extents.rank(); i++) {
      long each = extents.perBatch().get(i);
      WireWriter extent = new WireWriter();
      if (each == 0) {
        extent.varint(1, extents.fixed().get(i));
      } else {
        extent.text(2, each == 1 ? "batch" : each + "*batch");
      }
      shape.message(1, extent);
    }
    WireWriter tensor = new WireWriter().varint(1, FLOAT).message(2, shape);
    return new WireWriter().text(1, name).message(2, new WireWriter().message(1, tensor));
  }
}
