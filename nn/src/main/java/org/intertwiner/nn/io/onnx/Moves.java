package org.intertwiner.nn.io.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.io.onnx.GraphWriter.Attribute;
import org.intertwiner.nn.io.trace.Operand;
import org.intertwiner.nn.io.trace.Operation;
import org.intertwiner.nn.io.trace.Primitive;

/** Copies, blocks, orders of axes, gathering and scattering. */
final class Moves {
  private final Translation translation;
  private final GraphWriter graph;

  Moves(Translation translation, GraphWriter graph) {
    this.translation = translation;
    this.graph = graph;
  }

  boolean translate(Operation operation) {
    Primitive primitive = operation.primitive();
    List<Operand> in = operation.inputs();
    if (primitive instanceof Primitive.Input) {
      translation.put(operation.output(), "input");
    } else if (primitive instanceof Primitive.Fill fill) {
      put(operation, filled(operation, fill.value()));
    } else if (primitive instanceof Primitive.Undefined) {
      put(operation, filled(operation, 0));
    } else if (primitive instanceof Primitive.Copied) {
      Operand x = in.get(0);
      Extents to = translation.extents(operation.output());
      put(operation, translation.expanded(translation.name(x), translation.extents(x), to));
    } else if (primitive instanceof Primitive.Permute permute) {
      put(operation, transposed(translation.name(in.get(0)), permute.axes()));
    } else if (primitive instanceof Primitive.Block block) {
      put(operation, block(operation, block.starts()));
    } else if (primitive instanceof Primitive.Placed) {
      placed(operation);
    } else {
      return indexed(operation);
    }
    return true;
  }

  private boolean indexed(Operation operation) {
    Primitive primitive = operation.primitive();
    List<Operand> in = operation.inputs();
    if (primitive instanceof Primitive.Gather gather) {
      List<String> names = List.of(translation.name(in.get(0)), translation.name(in.get(1)));
      put(operation, graph.node("Gather", names, Attribute.integer("axis", gather.axis())));
    } else if (primitive instanceof Primitive.GatherAlong gather) {
      gatherAlong(operation, gather.axis());
    } else if (primitive instanceof Primitive.ScatterAdd scatter) {
      Extents x = translation.extents(in.get(0));
      long[] spread = new long[x.rank()];
      Arrays.fill(spread, 1);
      spread[scatter.axis()] = x.fixed().get(scatter.axis());
      Extents thin = Extents.fixed(spread);
      String index = translation.expanded(translation.name(in.get(1), thin), thin, x);
      put(operation, scattered(operation, index, scatter.axis()));
    } else if (primitive instanceof Primitive.ScatterAddAlong scatter) {
      put(operation, scattered(operation, translation.name(in.get(1)), scatter.axis()));
    } else {
      return false;
    }
    return true;
  }

  private void gatherAlong(Operation operation, int axis) {
    Operand x = operation.inputs().get(0);
    Operand index = operation.inputs().get(1);
    Optional<String> largest = axis == 2 ? translation.largest(x, index) : Optional.empty();
    boolean ofItself =
        translation.maker(index).primitive().equals(new Primitive.Argmax(axis))
            && translation.maker(index).inputs().get(0).equals(x);
    if (ofItself) {
      Attribute axes = Attribute.integers("axes", axis);
      put(operation, graph.node("ReduceMax", List.of(translation.name(x)), axes));
    } else if (largest.isPresent()) {
      translation.put(operation.output(), largest.get(), translation.extents(index.value()));
    } else {
      List<String> names = List.of(translation.name(x), translation.name(index));
      put(operation, graph.node("GatherElements", names, Attribute.integer("axis", axis)));
    }
  }

  private String scattered(Operation operation, String index, int axis) {
    String zeros = filled(operation, 0);
    String x = translation.name(operation.inputs().get(0));
    return graph.node(
        "ScatterElements",
        List.of(zeros, index, x),
        Attribute.integer("axis", axis),
        Attribute.text("reduction", "add"));
  }

  private String filled(Operation operation, double value) {
    Extents to = translation.extents(operation.output());
    boolean indices = !operation.output().type().isFloating();
    String number =
        indices ? graph.longs("number", new long[0], (long) value) : translation.scalar(value);
    return graph.node("Expand", List.of(number, translation.vector(to)));
  }

  String transposed(String x, List<Integer> axes) {
    long[] order = axes.stream().mapToLong(Integer::longValue).toArray();
    return graph.node("Transpose", List.of(x), Attribute.integers("perm", order));
  }

  private String block(Operation operation, List<Integer> starts) {
    Operand x = operation.inputs().get(0);
    Extents from = translation.extents(x);
    Extents to = translation.extents(operation.output());
    List<Long> first = new ArrayList<>();
    List<Long> last = new ArrayList<>();
    List<Long> axes = new ArrayList<>();
    for (int i = 0; i < from.rank(); i++) {
      if (!from.sameAt(i, to, i)) {
        requireFixed(from, i);
        requireFixed(to, i);
        first.add((long) starts.get(i));
        last.add(starts.get(i) + to.fixed().get(i));
        axes.add((long) i);
      }
    }
    String name = translation.name(x);
    return axes.isEmpty()
        ? name
        : graph.node("Slice", List.of(name, vector(first), vector(last), vector(axes)));
  }

  private String vector(List<Long> values) {
    return graph.longs("bounds", values.stream().mapToLong(Long::longValue).toArray());
  }

  private static void requireFixed(Extents extents, int axis) {
    if (extents.perBatch().get(axis) != 0) {
      throw new InvalidInput(
          "ONNX export", "a part of the batch", "operations on the whole batch", "");
    }
  }

  /** One block written after the other: a concatenation, or a sum of what covers and what stays. */
  private void placed(Operation operation) {
    List<Operation> next = translation.onlyUser(operation.output());
    boolean continues =
        !next.isEmpty()
            && next.get(0).primitive() instanceof Primitive.Placed
            && next.get(0).inputs().get(1).value().equals(operation.output())
            && !next.get(0).inputs().get(0).value().equals(operation.output());
    if (continues) {
      // written with the last block of the chain; if that is no concatenation, block by block
      return;
    }
    List<Operation> chain = new ArrayList<>();
    Operation at = operation;
    chain.add(at);
    while (isOpenLink(at.inputs().get(1))) {
      at = translation.maker(at.inputs().get(1));
      chain.add(at);
    }
    Collections.reverse(chain);
    int axis = concatenated(chain);
    if (axis >= 0) {
      List<String> parts = chain.stream().map(o -> translation.name(o.inputs().get(0))).toList();
      String name =
          parts.size() == 1
              ? parts.get(0)
              : graph.node("Concat", parts, Attribute.integer("axis", axis));
      translation.put(operation.output(), name);
    } else {
      chain.forEach(link -> translation.put(link.output(), overlaid(link)));
    }
  }

  private boolean isOpenLink(Operand old) {
    Operation maker = translation.maker(old);
    return maker.primitive() instanceof Primitive.Placed
        && !translation.isConstant(old.value())
        && !translation.isDone(old.value());
  }

  /** The axis along which the blocks of a chain tile the whole; −1 if they do not. */
  private int concatenated(List<Operation> chain) {
    Extents whole = translation.extents(chain.get(0).output());
    for (int axis = 0; axis < whole.rank(); axis++) {
      long reached = 0;
      boolean tiles = whole.perBatch().get(axis) == 0;
      for (int k = 0; tiles && k < chain.size(); k++) {
        Extents part = translation.extents(chain.get(k).inputs().get(0));
        List<Integer> starts = ((Primitive.Placed) chain.get(k).primitive()).starts();
        tiles = starts.get(axis) == reached && part.perBatch().get(axis) == 0;
        tiles = tiles && translation.extents(chain.get(k).output()).equals(whole);
        for (int i = 0; tiles && i < whole.rank(); i++) {
          tiles = i == axis || part.sameAt(i, whole, i);
        }
        reached += part.fixed().get(axis);
      }
      if (tiles && reached == whole.fixed().get(axis)) {
        return axis;
      }
    }
    return -1;
  }

  /** The block, padded, where it lies, and the old value elsewhere. */
  private String overlaid(Operation operation) {
    Extents whole = translation.extents(operation.output());
    Extents part = translation.extents(operation.inputs().get(0));
    List<Integer> starts = ((Primitive.Placed) operation.primitive()).starts();
    int rank = whole.rank();
    long[] pads = new long[2 * rank];
    long[] covered = new long[rank];
    Arrays.fill(covered, 1);
    for (int i = 0; i < rank; i++) {
      if (!part.sameAt(i, whole, i)) {
        requireFixed(whole, i);
        requireFixed(part, i);
        pads[i] = starts.get(i);
        pads[rank + i] = whole.fixed().get(i) - part.fixed().get(i) - starts.get(i);
        covered[i] = whole.fixed().get(i);
      }
    }
    String x = translation.name(operation.inputs().get(0));
    String padded = graph.node("Pad", List.of(x, graph.longs("pads", pads)));
    Operand old = operation.inputs().get(1);
    boolean zeros =
        (translation.isConstant(old.value()) && isZero(translation.numbers(old)))
            || translation.maker(old).primitive().equals(new Primitive.Fill(0));
    if (zeros || translation.maker(old).primitive() instanceof Primitive.Undefined) {
      return padded;
    }
    String mask = graph.booleans("mask", covered, mask(covered, pads));
    return graph.node("Where", List.of(mask, padded, translation.name(old)));
  }

  private static boolean isZero(double[] numbers) {
    return Arrays.stream(numbers).allMatch(v -> v == 0);
  }

  private static boolean[] mask(long[] extents, long[] pads) {
    int size = 1;
    for (long extent : extents) {
      size = Math.multiplyExact(size, (int) extent);
    }
    boolean[] mask = new boolean[size];
    for (int at = 0; at < size; at++) {
      boolean inside = true;
      int rest = at;
      for (int i = extents.length - 1; i >= 0; i--) {
        long position = rest % extents[i];
        rest /= (int) extents[i];
        inside &= position >= pads[i] && position < extents[i] - pads[extents.length + i];
      }
      mask[at] = inside;
    }
    return mask;
  }

  private void put(Operation operation, String name) {
    translation.put(operation.output(), name);
  }
}
