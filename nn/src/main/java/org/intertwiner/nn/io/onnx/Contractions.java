package org.intertwiner.nn.io.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.nn.engine.Binary;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.io.onnx.GraphWriter.Attribute;
import org.intertwiner.nn.io.trace.Operand;
import org.intertwiner.nn.io.trace.Operation;
import org.intertwiner.nn.io.trace.Primitive;

/** Convolutions, matrix products and pooling; a bias that follows goes into the same node. */
final class Contractions {
  private final Translation translation;
  private final GraphWriter graph;

  Contractions(Translation translation, GraphWriter graph) {
    this.translation = translation;
    this.graph = graph;
  }

  boolean translate(Operation operation) {
    Primitive primitive = operation.primitive();
    if (primitive instanceof Primitive.Convolution convolution) {
      convolve(operation, convolution.window());
    } else if (primitive instanceof Primitive.InputGradient transposed) {
      transposed(operation, transposed.window());
    } else if (primitive instanceof Primitive.Product product) {
      multiply(operation, product);
    } else if (primitive instanceof Primitive.ArgmaxPool pool) {
      pool(operation, pool);
    } else {
      return false;
    }
    return true;
  }

  private List<Attribute> moving(Window window, List<Integer> taps) {
    long[] pads = new long[2 * window.dimension()];
    for (int i = 0; i < pads.length; i++) {
      pads[i] = window.padding(i % window.dimension());
    }
    return new ArrayList<>(
        List.of(
            Attribute.integers("kernel_shape", longs(taps)),
            Attribute.integers("strides", longs(window.stride())),
            Attribute.integers("pads", pads),
            Attribute.integers("dilations", longs(window.dilation()))));
  }

  private static long[] longs(List<Integer> list) {
    return list.stream().mapToLong(Integer::longValue).toArray();
  }

  private static List<Integer> taps(Operand kernel) {
    return IntStream.range(2, kernel.shape().rank()).mapToObj(kernel.shape()::at).toList();
  }

  private void convolve(Operation operation, Window window) {
    Operand kernel = operation.inputs().get(1);
    List<Attribute> attributes = moving(window, taps(kernel));
    attributes.add(Attribute.integer("group", window.groups()));
    withBias("Conv", operation, attributes, kernel.shape().at(0));
  }

  private void transposed(Operation operation, Window window) {
    Operand gradient = operation.inputs().get(0);
    Operand kernel = operation.inputs().get(1);
    List<Integer> taps = taps(kernel);
    List<Attribute> attributes = moving(window, taps);
    attributes.add(Attribute.integer("group", window.groups()));
    long[] missing = new long[window.dimension()];
    for (int i = 0; i < missing.length; i++) {
      int reach = window.dilation(i) * (taps.get(i) - 1) + 1 - 2 * window.padding(i);
      missing[i] =
          operation.output().shape().at(i + 2)
              - ((long) (gradient.shape().at(i + 2) - 1) * window.stride(i) + reach);
    }
    attributes.add(Attribute.integers("output_padding", missing));
    withBias("ConvTranspose", operation, attributes, operation.output().shape().at(1));
  }

  /** Adds a node and, if all that follows is a constant for each channel being added, that too. */
  private void withBias(
      String kind, Operation operation, List<Attribute> attributes, int channels) {
    List<String> in = new ArrayList<>();
    in.add(translation.name(operation.inputs().get(0)));
    in.add(translation.name(operation.inputs().get(1)));
    Operation last = operation;
    for (Operation next : translation.onlyUser(operation.output())) {
      int own = next.inputs().get(0).value().equals(operation.output()) ? 0 : 1;
      if (adds(next) && isBias(next.inputs().get(1 - own), channels, operation)) {
        boolean same = next.inputs().get(own).shape().equals(operation.output().shape());
        if (same) {
          in.add(translation.name(next.inputs().get(1 - own), Extents.fixed(channels)));
          last = next;
        }
      }
    }
    String name = graph.node(kind, in, attributes.toArray(new Attribute[0]));
    translation.put(operation.output(), name);
    translation.put(last.output(), name);
  }

  private static boolean adds(Operation operation) {
    return operation.primitive() instanceof Primitive.Combined c && c.function() == Binary.ADD;
  }

  private boolean isBias(Operand operand, int channels, Operation convolution) {
    int rank = convolution.output().shape().rank();
    return translation.isConstant(operand.value())
        && operand.shape().rank() == rank
        && operand.shape().at(1) == channels
        && operand.shape().size() == channels;
  }

  private void multiply(Operation operation, Primitive.Product product) {
    Operand a = operation.inputs().get(0);
    Operand b = operation.inputs().get(1);
    boolean oneA = translation.extents(a).isOne(0);
    boolean oneB = translation.extents(b).isOne(0);
    if (oneA && oneB) {
      Extents flat = translation.extents(operation.output()).without(0);
      String name =
          graph.node(
              "Gemm",
              gemm(operation, flat.fixed().get(1)),
              Attribute.integer("transA", product.transposeA() ? 1 : 0),
              Attribute.integer("transB", product.transposeB() ? 1 : 0));
      translation.put(operation.output(), name, flat);
      bias(operation).forEach(next -> translation.put(next.output(), name, flat));
    } else {
      String left = matrix(a, oneA, product.transposeA());
      String right = matrix(b, oneB, product.transposeB());
      translation.put(operation.output(), graph.node("MatMul", List.of(left, right)));
    }
  }

  private List<String> gemm(Operation operation, long columns) {
    List<String> in = new ArrayList<>();
    for (Operand operand : operation.inputs()) {
      in.add(translation.name(operand, translation.extents(operand).without(0)));
    }
    for (Operation next : bias(operation)) {
      in.add(translation.name(next.inputs().get(1), Extents.fixed(columns)));
    }
    return in;
  }

  /** The addition of a constant row that is all that follows a product. */
  private List<Operation> bias(Operation operation) {
    int columns = operation.output().shape().at(2);
    return translation.onlyUser(operation.output()).stream()
        .filter(Contractions::adds)
        .filter(next -> next.inputs().get(0).value().equals(operation.output()))
        .filter(next -> next.inputs().get(0).shape().equals(next.output().shape()))
        .filter(next -> isRow(next.inputs().get(1), columns))
        .filter(next -> next.output().shape().at(next.output().shape().rank() - 1) == columns)
        .toList();
  }

  private boolean isRow(Operand operand, int columns) {
    int rank = operand.shape().rank();
    return translation.isConstant(operand.value())
        && rank > 0
        && operand.shape().size() == columns
        && operand.shape().at(rank - 1) == columns;
  }

  private String matrix(Operand operand, boolean single, boolean transpose) {
    Extents extents = translation.extents(operand);
    String name = translation.name(operand, single ? extents.without(0) : extents);
    if (!transpose) {
      return name;
    }
    long[] order = single ? new long[] {1, 0} : new long[] {0, 2, 1};
    return graph.node("Transpose", List.of(name), Attribute.integers("perm", order));
  }

  /** Positions count through the whole array there, through the space of one channel here. */
  private void pool(Operation operation, Primitive.ArgmaxPool pool) {
    Operand field = operation.inputs().get(0);
    List<Attribute> attributes = moving(pool.window(), pool.taps());
    List<String> out =
        graph.nodes(
            "MaxPool", 2, List.of(translation.name(field)), attributes.toArray(new Attribute[0]));
    long cells = field.shape().size(2, field.shape().rank());
    String space = graph.longs("cells", new long[0], cells);
    translation.put(operation.output(), graph.node("Mod", List.of(out.get(1), space)));
    translation.putPooled(operation.output(), field, out.get(0));
  }
}
