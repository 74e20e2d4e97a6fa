package org.intertwiner.verify.onnx;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.verify.onnx.wire.Slice;
import org.intertwiner.verify.onnx.wire.WireReader;

/** Reads the arrays of a file and makes sure that each holds as many numbers as its shape says. */
final class TensorReader {
  static final int MOST_AXES = 64;

  private final OnnxLimits limits;

  TensorReader(OnnxLimits limits) {
    this.limits = limits;
  }

  /** The head of a tensor and what there is of its data. */
  private static final class Head {
    String name = "";
    long code;
    long location;
    final List<Long> dims = new ArrayList<>();
    long rawBytes = -1;

    /** How many entries each of the fields for numbers of one kind holds. */
    final long[] typed = new long[12];
  }

  OnnxConstant read(Slice message, int depth) {
    Head head = head(message, depth);
    DataKind kind =
        DataKind.of(head.code)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "format of tensor '" + head.name + "'",
                        "number " + head.code,
                        "one of the formats of ONNX",
                        ""));
    if (head.location != 0) {
      throw new InvalidInput(
          "tensor '" + head.name + "'",
          "data outside the model",
          "data inside",
          "if you trust its folder: --external-data on the command line,"
              + " OnnxLimits.withExternalData(folder) in Java");
    }
    List<Integer> shape = shape(head.name, head.dims);
    check(head, kind, product(shape));
    return new OnnxConstant(head.name, kind, shape, message, false);
  }

  /** A sparse tensor: its shape is checked, because it is filled in when the model is loaded. */
  OnnxConstant readSparse(Slice message, int depth) {
    WireReader r = WireReader.of(message, "sparse tensor", depth);
    List<Long> dims = new ArrayList<>();
    OnnxConstant values = null;
    while (r.next()) {
      switch (r.field()) {
        case 1 -> values = read(r.once().bytes(), r.depthLeft());
        case 2 -> read(r.once().bytes(), r.depthLeft());
        case 3 -> r.varints(d -> addDim(dims, d));
        default -> r.skip();
      }
    }
    if (values == null) {
      throw new InvalidInput("sparse tensor", "no values", "values", "");
    }
    DataKind kind =
        values.type().map(DataKind::of).orElse(DataKind.STRING); // kept only for its title
    return new OnnxConstant(values.name(), kind, shape(values.name(), dims), message, true);
  }

  private Head head(Slice message, int depth) {
    Head head = new Head();
    WireReader r = WireReader.of(message, "tensor", depth);
    while (r.next()) {
      int field = r.field();
      switch (field) {
        case 1 -> r.varints(d -> addDim(head.dims, d));
        case 2 -> head.code = r.once().varint();
        case 3 -> throw new InvalidInput("tensor", "a part of one", "a whole one", "");
        case 4 -> r.floats(v -> head.typed[field]++);
        case 5, 7, 11 -> r.varints(v -> head.typed[field]++);
        case 6 -> {
          r.skip();
          head.typed[field]++;
        }
        case 8 -> head.name = r.once().text(limits.maxName());
        case 9 -> head.rawBytes = r.once().bytes().size();
        case 10 -> r.doubles(v -> head.typed[field]++);
        case 14 -> head.location = r.once().varint();
        default -> r.skip();
      }
    }
    return head;
  }

  private static void addDim(List<Long> dims, long length) {
    if (dims.size() == MOST_AXES) {
      throw new LimitExceeded("axes of a tensor", "more", "at most " + MOST_AXES, "");
    }
    dims.add(length);
  }

  private List<Integer> shape(String name, List<Long> dims) {
    long size = 1;
    for (long d : dims) {
      if (d < 0) {
        throw new InvalidInput(
            "shape of '" + name + "'", dims.toString(), "no negative length", "");
      }
      // a length of 0 must not hide the product of the others
      size = Math.multiplyHigh(size, Math.max(d, 1)) == 0 ? size * Math.max(d, 1) : -1;
      if (size < 0 || size > Math.min(limits.maxValues(), Integer.MAX_VALUE)) {
        throw new LimitExceeded(
            "size of '" + name + "'",
            dims.toString(),
            "at most " + limits.maxValues() + " numbers",
            "raise OnnxLimits.maxValues");
      }
    }
    return dims.stream().map(Long::intValue).toList();
  }

  private static long product(List<Integer> shape) {
    return shape.stream().mapToLong(i -> i).reduce(1, (a, b) -> a * b);
  }

  private static void check(Head head, DataKind kind, long size) {
    long entries = 0;
    for (int field = 0; field < head.typed.length; field++) {
      entries += head.typed[field];
      if (head.typed[field] > 0 && (field != kind.field() || head.rawBytes >= 0)) {
        throw wrong(head, kind, "numbers of another format too", "numbers of one format");
      }
    }
    if (kind == DataKind.STRING ? head.rawBytes >= 0 : head.rawBytes >= 0 && size >= 0) {
      long expected = kind == DataKind.STRING ? 0 : kind.bytes(size);
      if (head.rawBytes != expected) {
        throw wrong(head, kind, head.rawBytes + " bytes", expected + " bytes");
      }
    } else if ((kind.type().isPresent() || kind == DataKind.STRING) && entries != size) {
      throw wrong(head, kind, entries + " numbers", Long.toString(size));
    }
  }

  private static InvalidInput wrong(Head head, DataKind kind, String got, String expected) {
    return new InvalidInput(
        "data of '" + head.name + "': " + kind.title() + head.dims, got, expected, "");
  }
}
