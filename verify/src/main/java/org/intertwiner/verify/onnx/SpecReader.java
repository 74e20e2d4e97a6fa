package org.intertwiner.verify.onnx;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.verify.onnx.wire.Slice;
import org.intertwiner.verify.onnx.wire.WireReader;
import org.intertwiner.verify.tensor.Dimension;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.TensorSpec;

/** Reads what a model declares about its inputs and outputs. */
final class SpecReader {
  private final OnnxLimits limits;
  private final int depth;

  SpecReader(OnnxLimits limits) {
    this.limits = limits;
    depth = limits.maxDepth();
  }

  /** An input or output; only arrays of numbers are accepted. */
  TensorSpec read(String name, Slice value) {
    Slice type = null;
    WireReader r = WireReader.of(value, "value", depth);
    while (r.next()) {
      if (r.field() == 2) {
        type = r.once().bytes();
      } else {
        r.skip();
      }
    }
    if (type == null) {
      throw new InvalidInput("type of '" + name + "'", "none", "an array of numbers", "");
    }
    Slice tensor = null;
    WireReader t = WireReader.of(type, "type", depth);
    while (t.next()) {
      switch (t.field()) {
        case 1 -> tensor = t.once().bytes();
        case 4, 5, 7, 8, 9 -> throw unreadable(name, what(t.field()));
        default -> t.skip();
      }
    }
    if (tensor == null) {
      throw unreadable(name, "no array");
    }
    return tensor(name, tensor);
  }

  private static String what(int field) {
    return switch (field) {
      case 4 -> "a sequence";
      case 5 -> "a map";
      case 8 -> "a sparse array";
      case 9 -> "an optional value";
      default -> "an opaque value";
    };
  }

  static InvalidInput unreadable(String name, String got) {
    return new InvalidInput(
        "type of '" + name + "'",
        got,
        "an array of real numbers, signed integers, bytes or truth values",
        "inputs and outputs of other types cannot be checked");
  }

  private TensorSpec tensor(String name, Slice message) {
    long code = 0;
    List<Dimension> shape = null;
    WireReader r = WireReader.of(message, "type", depth);
    while (r.next()) {
      switch (r.field()) {
        case 1 -> code = r.once().varint();
        case 2 -> shape = shape(name, r.once().message("shape"));
        default -> r.skip();
      }
    }
    long number = code;
    ElementType type =
        DataKind.of(code)
            .flatMap(DataKind::type)
            .orElseThrow(
                () ->
                    unreadable(
                        name, DataKind.of(number).map(DataKind::title).orElse("format " + number)));
    return shape == null ? TensorSpec.unranked(name, type) : new TensorSpec(name, type, shape);
  }

  private List<Dimension> shape(String name, WireReader r) {
    List<Dimension> shape = new ArrayList<>();
    long size = 1;
    while (r.next()) {
      if (r.field() != 1) {
        r.skip();
        continue;
      }
      Dimension d = dimension(name, shape.size(), r.message("dimension"));
      shape.add(d);
      size *= d instanceof Dimension.Fixed f ? Math.max(1, f.length()) : 1;
      if (shape.size() > TensorReader.MOST_AXES || size > limits.maxValues()) {
        throw new LimitExceeded(
            "shape of '" + name + "'",
            shape.toString(),
            "at most " + TensorReader.MOST_AXES + " axes and " + limits.maxValues() + " numbers",
            "raise OnnxLimits.maxValues");
      }
    }
    return shape;
  }

  private Dimension dimension(String name, int axis, WireReader r) {
    long length = -1;
    String symbol = "";
    while (r.next()) {
      switch (r.field()) {
        case 1 -> length = r.once().varint();
        case 2 -> symbol = r.once().text(limits.maxName());
        default -> r.skip();
      }
    }
    if (length >= 0 && !symbol.isEmpty()) {
      throw new InvalidInput(
          "axis " + axis + " of '" + name + "'", length + " and '" + symbol + "'", "one", "");
    }
    if (length > Integer.MAX_VALUE) {
      throw new LimitExceeded("axis " + axis + " of '" + name + "'", length + "", "below 2³¹", "");
    }
    if (length >= 0) {
      return Dimension.of((int) length);
    }
    return Dimension.of(symbol.isEmpty() ? name + "." + axis : symbol);
  }
}
