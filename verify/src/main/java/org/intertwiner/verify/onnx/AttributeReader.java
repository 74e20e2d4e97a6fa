package org.intertwiner.verify.onnx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.verify.onnx.wire.Slice;
import org.intertwiner.verify.onnx.wire.WireReader;

/** Reads one setting of a node. */
final class AttributeReader {
  /** Longer lists are constants in disguise; every entry costs many times its size in the file. */
  private static final int MOST_ENTRIES = 1 << 20;

  private final OnnxLimits limits;
  private final TensorReader tensors;
  private final GraphReader graphs;

  private String name = "";
  private String reference = "";
  private long type;
  private double number;
  private long integer;
  private String text = "";
  private final List<Double> numbers = new ArrayList<>();
  private final List<Long> integers = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<OnnxConstant> tensor = new ArrayList<>();
  private final List<OnnxConstant> arrays = new ArrayList<>();
  private final List<OnnxBody> body = new ArrayList<>();
  private final List<OnnxBody> bodies = new ArrayList<>();

  /** The last field that held a value, for files so old that they do not say the type. */
  private int filled;

  AttributeReader(OnnxLimits limits, TensorReader tensors, GraphReader graphs) {
    this.limits = limits;
    this.tensors = tensors;
    this.graphs = graphs;
  }

  String name() {
    return name;
  }

  OnnxAttribute read(WireReader r) {
    while (r.next()) {
      field(r);
    }
    if (name.isEmpty()) {
      throw new InvalidInput("setting of a node", "no name", "a name", "");
    }
    if (!reference.isEmpty()) {
      return new OnnxAttribute.Reference(reference);
    }
    return value(type == 0 ? typeOf(filled) : type);
  }

  private void field(WireReader r) {
    int field = r.field();
    if ((field >= 2 && field <= 11) || field == 22 || field == 23) {
      filled = field;
    }
    switch (field) {
      case 1 -> name = r.once().text(limits.maxName());
      case 2 -> number = r.once().float32();
      case 3 -> integer = r.once().varint();
      case 4 -> text = lenient(r.once().bytes());
      case 5 -> tensor.add(tensors.read(r.once().bytes(), r.depthLeft()));
      case 6 -> body.add(graphs.graph(r.once().message("graph")).toBody());
      case 7 -> r.floats(v -> add(numbers, v));
      case 8 -> r.varints(v -> add(integers, v));
      case 9 -> add(texts, lenient(r.bytes()));
      case 10 -> arrays.add(tensors.read(r.bytes(), r.depthLeft()));
      case 11 -> bodies.add(graphs.graph(r.message("graph")).toBody());
      case 20 -> type = r.once().varint();
      case 21 -> reference = r.once().text(limits.maxName());
      case 22 -> tensors.readSparse(r.once().bytes(), r.depthLeft());
      case 23 -> tensors.readSparse(r.bytes(), r.depthLeft());
      default -> r.skip();
    }
  }

  private OnnxAttribute value(long kind) {
    return switch ((int) Math.max(0, Math.min(kind, 99))) {
      case 1 -> new OnnxAttribute.Real(number);
      case 2 -> new OnnxAttribute.Whole(integer);
      case 3 -> new OnnxAttribute.Text(text);
      case 4 -> new OnnxAttribute.Arrays(needOne(tensor), false);
      case 5 -> new OnnxAttribute.Graphs(needOne(body), false);
      case 6 -> new OnnxAttribute.Reals(numbers);
      case 7 -> new OnnxAttribute.Wholes(integers);
      case 8 -> new OnnxAttribute.Texts(texts);
      case 9 -> new OnnxAttribute.Arrays(arrays, true);
      case 10 -> new OnnxAttribute.Graphs(bodies, true);
      case 11, 12, 13, 14 -> new OnnxAttribute.Other(kind);
      default ->
          throw new InvalidInput(
              "setting '" + name + "' of a node", "type " + kind, "a type of ONNX", "");
    };
  }

  private <T> List<T> needOne(List<T> values) {
    if (values.isEmpty()) {
      throw new InvalidInput("setting '" + name + "' of a node", "no value", "a value", "");
    }
    return values;
  }

  private <T> void add(List<T> values, T value) {
    if (values.size() == MOST_ENTRIES) {
      throw new LimitExceeded(
          "entries of setting '" + name + "'", "more", "at most " + MOST_ENTRIES, "use a tensor");
    }
    values.add(value);
  }

  private static long typeOf(int field) {
    return switch (field) {
      case 2 -> 1;
      case 3 -> 2;
      case 4 -> 3;
      case 5 -> 4;
      case 6 -> 5;
      case 7 -> 6;
      case 8 -> 7;
      case 9 -> 8;
      case 10 -> 9;
      case 11 -> 10;
      case 22 -> 11;
      default -> 12;
    };
  }

  private static String lenient(Slice bytes) {
    return new String(bytes.toBytes(), StandardCharsets.UTF_8);
  }
}
