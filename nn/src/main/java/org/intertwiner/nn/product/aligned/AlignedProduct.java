package org.intertwiner.nn.product.aligned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.product.Normalisation;
import org.intertwiner.nn.product.ProductPath;
import org.intertwiner.nn.product.TensorProduct;
import org.intertwiner.nn.product.aligned.Assembly.Term;
import org.intertwiner.nn.product.aligned.Pieces.Piece;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * A tensor product f ⊗ Y(r̂) with the harmonics of the edge, computed in the frame of the edge: the
 * same map with the same weights as the dense product it is made from.
 *
 * <p>Formula: with R r̂ = e_z, Σ_p w_p C_p(f ⊗ Y(r̂)) = D(R)ᵀ Σ_p w_p C_p(D(R) f ⊗ Y(e_z)); the
 * harmonics of the axis vanish except at m = 0, so that C_p becomes one number c_p(m) for each
 * order. Each is read off the dense product's coefficients once, and it is checked within 10⁻⁹ that
 * nothing else remains.
 *
 * <p><i>Shape</i>: {@code (e, left.channels)} to {@code (e, output.channels)}; weights as the dense
 * product has them. <i>Accuracy</i>: equal to the dense product up to rounding, derivatives
 * included; at an edge of length zero the harmonics of positive degree count as zero.
 * <i>Complexity</i>: for degrees up to L and c copies, fully connected with learned weights O(e (c
 * L³ + c² L³)), of which the second part is plain matrix products, against O(e c L⁵ + e c² L⁴) for
 * the dense product. Channel-wise, where every path goes out, both are O(e c L⁵) and the dense one
 * is the faster; {@link AlignedLinear} mixes copies in the frame instead. <i>Source</i>: Passaro
 * and Zitnick (2023), section 3, equations 5 to 9.
 *
 * <pre>{@code
 * TensorProduct<G> dense = TensorProduct.channelwise(f, harmonics.type(), g).withExternalWeights();
 * AlignedProduct<G> fast = AlignedProduct.of(dense, harmonics.normalisation());
 * Tensor y = fast.bind(scope).apply(EdgeFrames.of(vectors, fast.degree()), sources, weights);
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class AlignedProduct<G> implements Parametrised {
  private static final String WHAT = "aligned product";

  private final TensorProduct<G> dense;
  private final FrameMap frame;
  private final List<Term> terms;
  private final boolean together;
  private final OrderProducts products;
  private final List<Assembly> assemblies;
  private final List<PathProducts> paths;

  private AlignedProduct(TensorProduct<G> dense, double... axis) {
    this.dense = dense;
    List<Piece> from = Pieces.of(dense.left());
    List<Piece> to = Pieces.of(dense.output());
    this.together = !Pieces.haveReflections(from);
    List<Coupling> couplings = new ArrayList<>();
    for (ProductPath path : dense.paths()) {
      couplings.add(coupling(path, axis));
    }
    this.terms = terms(couplings);
    boolean mixed = dense.isFullyConnected();
    int order = Math.min(Pieces.maxDegree(from), Pieces.maxDegree(to));
    List<Piece> enter = from.stream().map(p -> p.upTo(order)).toList();
    List<Piece> leave = to.stream().map(p -> p.upTo(order)).toList();
    Layout in = mixed ? Layout.ofOrders(enter) : Layout.ofRows(enter);
    Layout out = mixed ? Layout.ofOrders(leave) : Layout.ofRows(leave);
    this.frame = new FrameMap(in, out);
    this.products = new OrderProducts(in, out, together);
    if (mixed) {
      this.assemblies =
          List.of(
              Assembly.of(products, in, out, together, terms),
              Assembly.of(products, in, out, together, means(in, out)));
      this.paths = List.of();
    } else {
      int[] copies = dense.paths().stream().mapToInt(ProductPath::firstCopy).toArray();
      this.assemblies = List.of();
      this.paths = List.of(PathProducts.of(in, out, terms, copies, weightCount()));
    }
  }

  /**
   * The product of which the right factor is harmonics of one size.
   *
   * @param <G> the group elements
   * @param dense fully connected or channel-wise, over rotations of space; on the right one copy of
   *     the harmonics of each degree, in the frame (m = −l … l, polar axis z)
   * @param harmonics how the harmonics are normalised
   * @return the same product along edges
   * @throws InvalidInput if the product is of another form, or a factor is no representation of the
   *     rotations in the basis of the real harmonics
   * @throws org.intertwiner.algebra.LimitExceeded if there are too many weights
   */
  public static <G> AlignedProduct<G> of(TensorProduct<G> dense, Normalisation harmonics) {
    List<Double> axis = new ArrayList<>();
    for (FieldType.Part<G> part : dense.right().parts()) {
      RotationDegree found = RotationDegree.of(dense.right(), part, WHAT);
      int d = 2 * found.degree() + 1;
      if (part.copies() != 1 || found.sign() < 0) {
        throw new InvalidInput(
            WHAT,
            "the right factor " + dense.right(),
            "one copy of the harmonics of each degree",
            "");
      }
      for (int m = -found.degree(); m <= found.degree(); m++) {
        // on the axis the whole field is in its middle coordinate
        axis.add(m == 0 ? Math.sqrt(harmonics.meanSquare(d)) : 0);
      }
    }
    return new AlignedProduct<>(requireForm(dense), axis.stream().mapToDouble(v -> v).toArray());
  }

  private static <G> TensorProduct<G> requireForm(TensorProduct<G> dense) {
    boolean channelwise =
        dense.kind().startsWith("channelwise") || dense.kind().startsWith("full-");
    if (!dense.isFullyConnected() && !channelwise) {
      throw new InvalidInput(
          WHAT, "the product " + dense, "a fully connected or channel-wise product", "");
    }
    return dense;
  }

  /** The path with the harmonics of the axis in it. */
  private Coupling coupling(ProductPath path, double... axis) {
    int d = dense.output().parts().get(path.output()).representation().dimension();
    int columns = dense.left().parts().get(path.left()).representation().dimension();
    double[][] matrix = new double[d][columns];
    for (ProductPath.Coefficient c : path.entries()) {
      matrix[c.k()][c.i()] += c.value() * axis[dense.right().offset(path.right()) + c.j()];
    }
    return Coupling.of(matrix, "a path of " + dense);
  }

  private List<Term> terms(List<Coupling> couplings) {
    List<Term> all = new ArrayList<>();
    for (int p = 0; p < couplings.size(); p++) {
      ProductPath path = dense.paths().get(p);
      all.add(new Term(path.left(), path.output(), couplings.get(p), path.firstWeight()));
    }
    return List.copyOf(all);
  }

  private List<Term> means(Layout in, Layout out) {
    List<Term> all = new ArrayList<>();
    for (Term term : terms) {
      int l = in.pieces().get(term.input()).degree();
      Coupling mean = term.coupling().mean(l, out.pieces().get(term.output()).degree());
      all.add(new Term(term.input(), term.output(), mean, term.firstWeight()));
    }
    return List.copyOf(all);
  }

  @Override
  public String kind() {
    return "aligned-" + dense.kind();
  }

  /**
   * The product that this one equals.
   *
   * @return the dense product, whose right factor is harmonics
   */
  public TensorProduct<G> dense() {
    return dense;
  }

  /**
   * What comes in.
   *
   * @return the type of the sources' features
   */
  public FieldType<G> left() {
    return dense.left();
  }

  /**
   * What goes out.
   *
   * @return the type of the messages
   */
  public FieldType<G> output() {
    return dense.output();
  }

  /**
   * The degree that frames must reach.
   *
   * @return the largest degree of what comes in and goes out
   */
  public int degree() {
    return frame.degree();
  }

  /**
   * The number of weights.
   *
   * @return that of the dense product
   */
  public int weightCount() {
    return dense.weightCount();
  }

  /**
   * The weights order by order of the same map: the explicit change of weights. For each pair of
   * parts and of their copies, a_m = Σ_p c_p(m) w_p over the degrees of harmonics, an invertible
   * matrix where those reach l + l′.
   *
   * @param weights those of this product, {@link #weightCount} numbers
   * @return those of {@link AlignedLinear#of} between the same types, {@link
   *     AlignedLinear#weightCount} numbers
   * @throws InvalidInput if the product is not fully connected, or their number is another
   */
  public double[] toOrders(double... weights) {
    if (!dense.isFullyConnected() || weights.length != weightCount()) {
      throw new InvalidInput(
          WHAT + " " + dense,
          weights.length + " weights",
          weightCount() + " of a fully connected product",
          "");
    }
    return OrderWeights.of(frame.input(), frame.output(), together)
        .from(frame.input(), frame.output(), terms, weights);
  }

  @Override
  public List<Weight> weights() {
    return dense.weights();
  }

  @Override
  public List<Constant> constants() {
    List<Constant> constants = new ArrayList<>();
    assemblies.forEach(a -> constants.addAll(a.constants()));
    return List.copyOf(constants);
  }

  /**
   * Binds the product to its numbers.
   *
   * @param scope the numbers
   * @return the map, with weights learned or from outside as the dense product has them
   */
  public AlignedMap bind(Scope scope) {
    return new Bound(scope);
  }

  /** The product with its numbers. */
  private final class Bound implements AlignedMap {
    private final Scope scope;
    private final Optional<Tensor> own;

    /** Learned matrices or weights are made once. */
    Bound(Scope scope) {
      this.scope = scope;
      if (!weights().isEmpty()) {
        this.own =
            Optional.of(scope.training() ? learned() : Tape.withoutGradients(() -> learned()));
      } else {
        this.own = Optional.empty();
      }
    }

    private Tensor learned() {
      return assemblies.isEmpty() ? row() : matrices(row(), 0);
    }

    private Tensor row() {
      List<Tensor> rows = new ArrayList<>();
      for (int i = 0; i < weights().size(); i++) {
        rows.add(scope.value(i).reshape(1, scope.value(i).size()));
      }
      return rows.size() == 1 ? rows.get(0) : Tensors.concat(1, rows);
    }

    private Tensor matrices(Tensor weights, int which) {
      int n = scope.constants().size() / 2;
      List<Tensor> constants = scope.constants().subList(which * n, which * n + n);
      return assemblies.get(which).matrices(weights, constants);
    }

    @Override
    public Tensor apply(EdgeFrames frames, Tensor features) {
      if (dense.hasExternalWeights()) {
        throw new InvalidInput(kind(), "no weights", weightCount() + " for each edge", "");
      }
      return assemblies.isEmpty()
          ? apart(frames, features, own.orElseGet(() -> PathProducts.none(features)))
          : frame.apply(
              frames,
              features,
              own.orElseThrow(),
              (x, v) -> products.apply(x, v, false),
              (x, v) -> products.apply(x, matrices(row(), 1), false));
    }

    @Override
    public Tensor apply(EdgeFrames frames, Tensor features, Tensor weights) {
      if (!dense.hasExternalWeights()) {
        throw new InvalidInput(kind(), "weights from outside", "none", "see withExternalWeights");
      }
      FrameMap.requireNumbers("weights", weights, frames.edges(), weightCount());
      return assemblies.isEmpty()
          ? apart(frames, features, weights)
          : frame.apply(
              frames,
              features,
              weights,
              (x, v) -> products.apply(x, matrices(v, 0), false),
              (x, v) -> products.apply(x, matrices(v, 1), false));
    }

    private Tensor apart(EdgeFrames frames, Tensor features, Tensor weights) {
      PathProducts all = paths.get(0);
      return frame.apply(
          frames, features, weights, (x, v) -> all.apply(x, v), (x, v) -> all.invariant(x, v));
    }
  }

  @Override
  public String toString() {
    return "aligned " + dense;
  }
}
