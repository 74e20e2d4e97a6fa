package org.intertwiner.nn.layer.nonlinearity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.FieldParts;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Convolutions;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Products of fields: v ⊗ v taken to chosen representations by exact Clebsch–Gordan maps, with one
 * learned weight for each path and field that goes out.
 *
 * <p>Formula: the i-th field of V_c is Σ over paths p = (V_a, V_b, T) of θ_{p,i} T(v_{a,i},
 * v_{b,i}), where T runs over a basis of Hom_G(V_a ⊗ V_b, V_c), v_{a,i} is copy i of V_a (counted
 * round), and for an alternating T of equal factors the second copy is the next one. It is the
 * general quadratic equivariant map, lane by lane; mix lanes by a convolution or an intertwiner
 * before.
 *
 * <p><i>Shape</i>: {@code (batch, input.channels(), …space)} to {@code (batch, output.channels(),
 * …space)}. <i>Accuracy</i>: exactly equivariant up to rounding, for any group and any real
 * representations. <i>First values</i>: normal, of such variance that for independent standard
 * normal inputs the mean square of every part that goes out is 1. <i>Complexity</i>: for each cell
 * and lane the number of distinct products v_i v_j times the dimension that goes out.
 * <i>Source</i>: Thomas et al. (2018), section 4.1.2; Kondor et al. (2018), section 4.
 *
 * <p>Example: {@code TensorProductNonlinearity.of(vectors, scalarsAndTensors)}.
 *
 * @param <G> the group elements
 */
public final class TensorProductNonlinearity<G> implements Layer {
  private static final int MOST_CHANNELS = 1 << 14;
  private static final long MOST_ENTRIES = 1L << 22;

  private final FieldType<G> input;
  private final FieldType<G> output;
  private final List<Target> targets;
  private final int products;
  private final int lanes;
  private final int[] firstFactor;
  private final int[] secondFactor;

  /** The paths to one part that goes out: rows of coefficients over the products. */
  private record Target(String label, int copies, int dimension, int paths, double[] matrix) {}

  /** One path: a map on two parts that come in. */
  private record Path(int a, int b, boolean nextCopy, double[][] map) {}

  /** Coordinates i of part a and j of part b, of the same copy or the next. */
  private record Product(int a, int i, int b, int j, boolean nextCopy) {}

  private TensorProductNonlinearity(FieldType<G> input, FieldType<G> output) {
    this.input = input;
    this.output = output;
    List<List<Path>> paths = new ArrayList<>();
    Map<Product, Integer> index = new LinkedHashMap<>();
    for (FieldType.Part<G> part : output.parts()) {
      List<Path> own = paths(part);
      if (own.isEmpty()) {
        throw new InvalidInput(
            "tensor-product non-linearity from " + input,
            "no bilinear map to " + part.representation().name(),
            "parts that occur in products of two input fields",
            "leave the part out, or add fields whose product contains it");
      }
      own.forEach(path -> register(path, index));
      paths.add(own);
    }
    this.products = index.size();
    this.targets = new ArrayList<>();
    for (int c = 0; c < paths.size(); c++) {
      targets.add(target(output.parts().get(c), paths.get(c), index));
    }
    this.lanes = output.parts().stream().mapToInt(FieldType.Part::copies).max().orElse(1);
    this.firstFactor = new int[lanes * products];
    this.secondFactor = new int[lanes * products];
    for (int lane = 0; lane < lanes; lane++) {
      for (Map.Entry<Product, Integer> entry : index.entrySet()) {
        Product p = entry.getKey();
        int at = lane * products + entry.getValue();
        firstFactor[at] = channel(p.a, lane, p.i);
        secondFactor[at] = channel(p.b, p.nextCopy ? lane + 1 : lane, p.j);
      }
    }
  }

  /**
   * The quadratic map between two types.
   *
   * @param <G> the group elements
   * @param input the type that comes in
   * @param output the type that goes out: parts that occur in products of two input fields
   * @return the layer
   * @throws InvalidInput if the actions differ, or a part that goes out occurs in no product
   * @throws LimitExceeded if there are too many channels or paths
   */
  public static <G> TensorProductNonlinearity<G> of(FieldType<G> input, FieldType<G> output) {
    input.requireSameAction(output, "tensor-product non-linearity");
    if (Math.max(input.channels(), output.channels()) > MOST_CHANNELS) {
      throw new LimitExceeded(
          "tensor-product non-linearity",
          input.channels() + " to " + output.channels() + " channels",
          "at most " + MOST_CHANNELS,
          "");
    }
    return new TensorProductNonlinearity<>(input, output);
  }

  private List<Path> paths(FieldType.Part<G> target) {
    List<Path> paths = new ArrayList<>();
    for (int a = 0; a < input.parts().size(); a++) {
      for (int b = a; b < input.parts().size(); b++) {
        List<double[][]> maps =
            CouplingPaths.of(
                input.action(),
                input.parts().get(a).representation(),
                input.parts().get(b).representation(),
                target.representation());
        if (a != b) {
          for (double[][] map : maps) {
            paths.add(new Path(a, b, false, map));
          }
          continue;
        }
        for (double[][] map : CouplingPaths.ofSymmetry(maps, 1)) {
          paths.add(new Path(a, a, false, map));
        }
        if (input.parts().get(a).copies() > 1) {
          for (double[][] map : CouplingPaths.ofSymmetry(maps, -1)) {
            paths.add(new Path(a, a, true, map));
          }
        }
      }
    }
    return paths;
  }

  private int dimension(int part) {
    return input.parts().get(part).representation().dimension();
  }

  private int channel(int part, int lane, int coordinate) {
    int copy = lane % input.parts().get(part).copies();
    return input.offset(part) + copy * dimension(part) + coordinate;
  }

  /** Of one field v_i v_j and v_j v_i are one product. */
  private Product product(Path path, int column) {
    int d = dimension(path.b);
    int i = column / d;
    int j = column % d;
    boolean swap = path.a == path.b && !path.nextCopy && i > j;
    return new Product(path.a, swap ? j : i, path.b, swap ? i : j, path.nextCopy);
  }

  private void register(Path path, Map<Product, Integer> index) {
    for (double[] row : path.map) {
      for (int column = 0; column < row.length; column++) {
        if (row[column] != 0) {
          index.putIfAbsent(product(path, column), index.size());
        }
      }
    }
  }

  private Target target(FieldType.Part<G> part, List<Path> paths, Map<Product, Integer> index) {
    int d = part.representation().dimension();
    if ((long) paths.size() * d * products > MOST_ENTRIES) {
      throw new LimitExceeded(
          "tensor-product non-linearity",
          paths.size() + " paths over " + products + " products",
          "at most " + MOST_ENTRIES + " coefficients",
          "take fewer or smaller representations");
    }
    double[] matrix = new double[paths.size() * d * products];
    for (int p = 0; p < paths.size(); p++) {
      Path path = paths.get(p);
      boolean oneField = path.a == path.b && !path.nextCopy;
      double moment = CouplingPaths.secondMoment(path.map, dimension(path.b), oneField);
      double scale = Math.sqrt(d / moment);
      for (int k = 0; k < d; k++) {
        for (int column = 0; column < path.map[k].length; column++) {
          if (path.map[k][column] != 0) {
            int at = index.get(product(path, column));
            matrix[(p * d + k) * products + at] += scale * path.map[k][column];
          }
        }
      }
    }
    return new Target(part.representation().name(), part.copies(), d, paths.size(), matrix);
  }

  @Override
  public String kind() {
    return "tensor-product";
  }

  @Override
  public FieldType<G> input() {
    return input;
  }

  @Override
  public FieldType<G> output() {
    return output;
  }

  /**
   * The number of learned paths to a part that goes out.
   *
   * @param part its index in the type that goes out
   * @return the dimension of the space of bilinear maps, without those that vanish
   */
  public int paths(int part) {
    return targets.get(part).paths;
  }

  @Override
  public List<Weight> weights() {
    List<Weight> weights = new ArrayList<>();
    for (int c = 0; c < targets.size(); c++) {
      Target target = targets.get(c);
      Shape shape = Shape.of(target.copies, target.paths);
      weights.add(
          Weight.normal("paths." + c, shape, 1 / Math.sqrt(target.paths))
              .labelled("⊗→" + target.label));
    }
    return List.copyOf(weights);
  }

  @Override
  public List<Constant> constants() {
    int[] order = new int[output.channels()];
    int channel = 0;
    int offset = 0;
    for (Target target : targets) {
      for (int copy = 0; copy < target.copies; copy++) {
        for (int k = 0; k < target.dimension; k++) {
          order[channel++] = copy * dimensions() + offset + k;
        }
      }
      offset += target.dimension;
    }
    List<Constant> constants = new ArrayList<>();
    constants.add(Constant.indices(firstFactor));
    constants.add(Constant.indices(secondFactor));
    constants.add(Constant.indices(order));
    for (Target target : targets) {
      Shape shape = Shape.of(target.paths, target.dimension * products);
      constants.add(Constant.of(shape, target.matrix));
    }
    return List.copyOf(constants);
  }

  /** What one lane holds of all parts that go out. */
  private int dimensions() {
    return targets.stream().mapToInt(Target::dimension).sum();
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    Tensor kernel = kernel(scope).to(scope.computing());
    Window lanewise = Window.unit(1).withGroups(lanes);
    boolean inOrder = targets.size() == 1;
    return x -> {
      int batch = x.shape().at(0);
      Tensor flat = x.reshape(batch, input.channels(), FieldParts.cells(x));
      Tensor pairs = flat.gather(1, scope.constant(0)).multiply(flat.gather(1, scope.constant(1)));
      Tensor y = Convolutions.convolve(pairs.to(scope.computing()), kernel, lanewise).to(x.type());
      int[] extents = x.shape().toArray();
      extents[1] = output.channels();
      return (inOrder ? y : y.gather(1, scope.constant(2))).reshape(extents);
    };
  }

  /** One matrix for each lane, as the kernel of a grouped convolution of one tap. */
  private Tensor kernel(Scope scope) {
    List<Tensor> maps = new ArrayList<>();
    for (int c = 0; c < targets.size(); c++) {
      Target target = targets.get(c);
      Tensor map = scope.value(c).matmul(scope.constant(c + 3));
      Tensor own = map.reshape(target.copies, target.dimension, products);
      maps.add(target.copies == lanes ? own : own.pad(0, 0, lanes - target.copies));
    }
    Tensor all = maps.size() == 1 ? maps.get(0) : Tensors.concat(1, maps);
    return all.reshape(lanes * dimensions(), products, 1);
  }
}
