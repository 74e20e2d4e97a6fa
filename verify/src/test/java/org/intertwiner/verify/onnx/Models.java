package org.intertwiner.verify.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.intertwiner.verify.onnx.wire.WireWriter;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;

/** Writes small models, right and wrong ones, field by field. */
final class Models {
  static final int FLOAT = 1;
  static final int INT64 = 7;
  static final int STRING = 8;
  static final int BOOL = 9;

  final WireWriter graph = new WireWriter();
  final WireWriter top = new WireWriter();
  private final int opset;
  private final int ir;

  private Models(int ir, int opset) {
    this.ir = ir;
    this.opset = opset;
  }

  static Models of(int ir, int opset) {
    return new Models(ir, opset);
  }

  static Models standard() {
    return of(8, 17);
  }

  /** y = Relu(x) + 1 with a free first axis, in two named nodes. */
  static Models small() {
    return standard()
        .floats("one", new long[] {1}, 1)
        .node("act", "Relu", "x", "h")
        .node("plus", "Add", "h one", "y")
        .input("x", FLOAT, "N", 2)
        .output("y", FLOAT, "N", 2);
  }

  Models input(String name, int type, Object... dims) {
    graph.message(11, value(name, type, dims));
    return this;
  }

  Models output(String name, int type, Object... dims) {
    graph.message(12, value(name, type, dims));
    return this;
  }

  static WireWriter value(String name, int type, Object... dims) {
    WireWriter shape = new WireWriter();
    for (Object d : dims) {
      WireWriter dim = new WireWriter();
      if (d instanceof Integer i) {
        dim.varint(1, i);
      } else if (!d.toString().isEmpty()) {
        dim.text(2, d.toString());
      }
      shape.message(1, dim);
    }
    WireWriter tensor = new WireWriter().varint(1, type).message(2, shape);
    return new WireWriter().text(1, name).message(2, new WireWriter().message(1, tensor));
  }

  Models node(String name, String op, String inputs, String outputs, WireWriter... attributes) {
    graph.message(1, nodeOf(name, op, inputs, outputs, attributes));
    return this;
  }

  /** Names are parted by blanks; "-" is an input or output that is left out. */
  static WireWriter nodeOf(
      String name, String op, String inputs, String outputs, WireWriter... attributes) {
    WireWriter node = new WireWriter();
    names(inputs, n -> node.text(1, n));
    names(outputs, n -> node.text(2, n));
    if (!name.isEmpty()) {
      node.text(3, name);
    }
    String[] parts = op.split("/", -1);
    node.text(4, parts[parts.length - 1]);
    if (parts.length > 1) {
      node.text(7, parts[0]);
    }
    for (WireWriter a : attributes) {
      node.message(5, a);
    }
    return node;
  }

  static void names(String text, Consumer<String> sink) {
    for (String name : text.split(" ", -1)) {
      if (!name.isEmpty()) {
        sink.accept(name.equals("-") ? "" : name);
      }
    }
  }

  Models floats(String name, long[] dims, double... values) {
    return initialiser(tensor(name, FLOAT, dims).bytes(9, raw(values)));
  }

  Models initialiser(WireWriter tensor) {
    graph.message(5, tensor);
    return this;
  }

  static byte[] raw(double... values) {
    ByteBuffer out = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double v : values) {
      out.putFloat((float) v);
    }
    return out.array();
  }

  static WireWriter tensor(String name, int type, long... dims) {
    WireWriter t = new WireWriter();
    for (long d : dims) {
      t.varint(1, d);
    }
    return t.varint(2, type).text(8, name);
  }

  static WireWriter attribute(String name, int type) {
    return new WireWriter().text(1, name).varint(20, type);
  }

  static WireWriter integer(String name, long value) {
    return attribute(name, 2).varint(3, value);
  }

  static WireWriter integers(String name, long... values) {
    WireWriter a = attribute(name, 7);
    for (long v : values) {
      a.varint(8, v);
    }
    return a;
  }

  static WireWriter array(String name, WireWriter tensor) {
    return attribute(name, 4).message(5, tensor);
  }

  static WireWriter body(String name, WireWriter graph) {
    return attribute(name, 5).message(6, graph);
  }

  Models function(WireWriter function) {
    top.message(25, function);
    return this;
  }

  Models opset(String domain, int version) {
    top.message(8, new WireWriter().text(1, domain).varint(2, version));
    return this;
  }

  byte[] bytes() {
    return new WireWriter()
        .varint(1, ir)
        .text(2, "tests")
        .message(8, new WireWriter().text(1, "").varint(2, opset))
        .append(top.toBytes())
        .message(7, new WireWriter().append(graph.toBytes()).text(2, "g"))
        .toBytes();
  }

  OnnxModel open() {
    return OnnxModel.of(bytes(), OnnxLimits.DEFAULT);
  }

  static NumericArray array(ElementType type, java.util.List<Integer> shape, double... values) {
    return NumericArray.of(type, shape, values);
  }

  static NumericArray floats(java.util.List<Integer> shape, double... values) {
    return array(ElementType.FLOAT32, shape, values);
  }

  static ArrayTuple tuple(Object... namesAndArrays) {
    Map<String, NumericArray> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndArrays.length; i += 2) {
      map.put((String) namesAndArrays[i], (NumericArray) namesAndArrays[i + 1]);
    }
    return new ArrayTuple(map);
  }
}
