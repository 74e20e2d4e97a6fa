package org.intertwiner.nn.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;

/**
 * Products of two fields, equivariant under any compact group: sums of exact bilinear maps V_a ⊗
 * V_b → V_c with weights, in four ways of treating copies.
 *
 * <p><i>Formula</i>: with an orthonormal basis P of Hom_G(V_a ⊗ V_b, V_c), one <em>path</em> for
 * each of its elements, and x_u, y_v the copies of V_a and V_b,
 *
 * <pre>
 * {@link #fullyConnected}:  z_w = Σ_p γ_p Σ_{u,v} θ_{p,u,v,w} P(x_u, y_v)
 * {@link #channelwise}:     z_{p,u} = γ_p Σ_v θ_{p,u,v} P(x_u, y_v)
 * {@link #elementwise}:     z_{p,u} = γ_p θ_{p,u} P(x_u, y_u)
 * {@link #full}:            z_{p,u,v} = γ_p P(x_u, y_v).
 * </pre>
 *
 * <p>γ_p² is the path weight times what {@link Normalisation} gives, over the number of terms of
 * the sum: for weights of mean square 1 the outputs have the size of the normalisation, exactly.
 *
 * <p><i>Shape</i>: {@code (batch, left.channels)}, {@code (batch, right.channels)} to {@code
 * (batch, output.channels)}. <i>Accuracy</i>: equivariant up to rounding, for any compact group and
 * any real representations; the maps are exact, proved, and rounded once. <i>First values</i>:
 * normal, of deviation 1. <i>Complexity</i>: for each sample the non-zero entries of P for every
 * pair of copies, and for the fully connected product d_c·u·v·w in one matrix product for each part
 * that goes out. No dense tensor of coefficients is made. <i>Source</i>: Thomas et al. (2018),
 * section 4.1; Geiger and Smidt, e3nn (2022), section 4.
 *
 * <pre>{@code
 * NamedGroup<G> g = …; // O3
 * TensorProduct.fullyConnected(type("32x0e+32x1o"), type("1x0e+1x1o"), type("32x0e+32x1o"))
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class TensorProduct<G> implements Parametrised {
  private static final long MOST_WEIGHTS = 1L << 26;

  private final String kind;
  private final FieldType<G> left;
  private final FieldType<G> right;
  private final FieldType<G> output;
  private final List<Term> terms;
  private final Normalisation normalisation;
  private final double[] pathWeights;
  private final WeightSource source;
  private final AtomicReference<MixingProduct.Plan> plan = new AtomicReference<>();
  private final AtomicReference<SparseProduct> sparse = new AtomicReference<>();

  /** Where the weights come from. */
  enum WeightSource {
    LEARNED,
    EXTERNAL,
    NONE
  }

  private TensorProduct(
      String kind,
      FieldType<G> left,
      FieldType<G> right,
      FieldType<G> output,
      List<Term> terms,
      Normalisation normalisation,
      double[] pathWeights,
      WeightSource source) {
    this.kind = kind;
    this.left = left;
    this.right = right;
    this.output = output;
    this.terms = terms;
    this.normalisation = normalisation;
    this.pathWeights = pathWeights;
    this.source = source;
  }

  private static <G> TensorProduct<G> first(
      String kind,
      FieldType<G> left,
      FieldType<G> right,
      FieldType<G> output,
      List<Term> terms,
      WeightSource source) {
    long weights = terms.stream().mapToLong(Term::wantedWeights).reduce(0, Segments::plus);
    if (weights > MOST_WEIGHTS) {
      throw new LimitExceeded(
          kind + " product of " + left + " and " + right,
          weights + " weights",
          "at most " + MOST_WEIGHTS,
          "take fewer copies, or the channel-wise product");
    }
    double[] ones = new double[terms.size()];
    Arrays.fill(ones, 1);
    return new TensorProduct<>(
        kind, left, right, output, List.copyOf(terms), Normalisation.COMPONENT, ones, source);
  }

  /**
   * Every copy of every part with every other, mixed by learned weights: the general bilinear
   * equivariant map.
   *
   * @param <G> the group elements
   * @param left the first factor
   * @param right the second factor
   * @param output what goes out
   * @return the product; its weights are counted {@code (path, u, v, w)} for each part that goes
   *     out
   * @throws InvalidInput if the actions differ, or a part that goes out occurs in no product
   * @throws LimitExceeded if there are too many weights
   */
  public static <G> TensorProduct<G> fullyConnected(
      FieldType<G> left, FieldType<G> right, FieldType<G> output) {
    List<Term> terms = new ArrayList<>();
    boolean[] reached = new boolean[output.parts().size()];
    for (Couplings.Path path : Couplings.between(left, right, output)) {
      int u = left.parts().get(path.left()).copies();
      int v = right.parts().get(path.right()).copies();
      int w = output.parts().get(path.output()).copies();
      terms.add(new Term(path, Term.Connection.MIXED, 0, 0, u, v, 0, w));
      reached[path.output()] = true;
    }
    for (int c = 0; c < reached.length; c++) {
      if (!reached[c]) {
        throw new InvalidInput(
            "tensor product of " + left + " and " + right,
            "no bilinear map to " + output.parts().get(c).representation().name(),
            "parts that occur in products of a left and a right field",
            "leave the part out, or add fields whose product contains it");
      }
    }
    return first("fully-connected", left, right, output, terms, WeightSource.LEARNED);
  }

  /**
   * Every copy of the left parts by itself with all copies of the right parts, a weight for each
   * path and channel; a sum over the right copies alone. Mix the channels by an {@link
   * org.intertwiner.nn.layer.intertwiner.Intertwiner} before and after.
   *
   * @param <G> the group elements
   * @param left the first factor
   * @param right the second factor
   * @param filter which representations are kept; copies do not matter
   * @return the product; what goes out are the parts of the filter that are reached, with the
   *     copies of all paths one after the other
   * @throws InvalidInput if the actions differ, or nothing is reached
   * @throws LimitExceeded if there are too many weights
   */
  public static <G> TensorProduct<G> channelwise(
      FieldType<G> left, FieldType<G> right, FieldType<G> filter) {
    FieldType<G> kept = Segments.distinct(filter);
    List<Term> terms = new ArrayList<>();
    for (Couplings.Path path : Couplings.between(left, right, kept)) {
      int u = left.parts().get(path.left()).copies();
      int v = right.parts().get(path.right()).copies();
      terms.add(new Term(path, Term.Connection.CHANNELWISE, 0, 0, u, v, 0, u));
    }
    return collected("channelwise", left, right, kept, terms, WeightSource.LEARNED);
  }

  /**
   * The i-th field of the left with the i-th field of the right, a weight for each path and field.
   *
   * @param <G> the group elements
   * @param left the first factor
   * @param right the second factor, of as many fields
   * @param filter which representations are kept; copies do not matter
   * @return the product; what goes out are the parts of the filter that are reached, with the
   *     copies of all paths one after the other
   * @throws InvalidInput if the actions or the numbers of fields differ, or nothing is reached
   */
  public static <G> TensorProduct<G> elementwise(
      FieldType<G> left, FieldType<G> right, FieldType<G> filter) {
    if (left.fields() != right.fields()) {
      throw new InvalidInput(
          "element-wise tensor product",
          left.fields() + " fields and " + right.fields(),
          "equally many fields on both sides",
          "take the channel-wise or the fully connected product");
    }
    FieldType<G> kept = Segments.distinct(filter);
    List<Couplings.Path> paths = Couplings.between(left, right, kept);
    List<Term> terms = new ArrayList<>();
    for (int[] segment : Segments.of(left, right)) {
      for (Couplings.Path path : paths) {
        if (path.left() == segment[0] && path.right() == segment[2]) {
          int n = segment[4];
          terms.add(
              new Term(path, Term.Connection.ELEMENTWISE, segment[1], segment[3], n, n, 0, n));
        }
      }
    }
    return collected("elementwise", left, right, kept, terms, WeightSource.LEARNED);
  }

  /**
   * Every copy with every other, kept apart, without weights: the decomposition of left ⊗ right.
   *
   * @param <G> the group elements
   * @param left the first factor
   * @param right the second factor
   * @param filter which representations are kept; copies do not matter
   * @return the product; what goes out are the parts of the filter that are reached, with the
   *     copies {@code (path, u, v)}
   * @throws InvalidInput if the actions differ, or nothing is reached
   * @throws LimitExceeded if there are too many copies or channels
   */
  public static <G> TensorProduct<G> full(
      FieldType<G> left, FieldType<G> right, FieldType<G> filter) {
    FieldType<G> kept = Segments.distinct(filter);
    List<Term> terms = new ArrayList<>();
    for (Couplings.Path path : Couplings.between(left, right, kept)) {
      int u = left.parts().get(path.left()).copies();
      int v = right.parts().get(path.right()).copies();
      terms.add(new Term(path, Term.Connection.FULL, 0, 0, u, v, 0, Segments.copies((long) u * v)));
    }
    return collected("full", left, right, kept, terms, WeightSource.NONE);
  }

  /** Gives every term copies of its own in the part that it goes to. */
  private static <G> TensorProduct<G> collected(
      String kind,
      FieldType<G> left,
      FieldType<G> right,
      FieldType<G> filter,
      List<Term> terms,
      WeightSource source) {
    if (terms.isEmpty()) {
      throw new InvalidInput(
          kind + " tensor product of " + left + " and " + right,
          "no bilinear map to " + filter,
          "a representation that occurs in a product of a left and a right field",
          "");
    }
    Segments.Collected<G> collected = Segments.collect(filter, terms);
    return first(kind, left, right, collected.output(), collected.terms(), source);
  }

  /**
   * The same product for inputs and outputs of another size.
   *
   * @param other what mean square fields have; {@link Normalisation#COMPONENT} at first
   * @return a copy
   */
  public TensorProduct<G> withNormalisation(Normalisation other) {
    return new TensorProduct<>(kind, left, right, output, terms, other, pathWeights, source);
  }

  /**
   * The same product with other path weights: factors of the mean square that each path
   * contributes.
   *
   * @param factors one for each path, in the order of {@link #pathCount}: not negative; 1 at first
   * @return a copy
   * @throws InvalidInput if their number is not the number of paths, or one is negative or not
   *     finite
   */
  public TensorProduct<G> withPathWeights(double... factors) {
    boolean fits = factors.length == terms.size();
    for (double factor : factors) {
      fits &= factor >= 0 && Double.isFinite(factor);
    }
    if (!fits) {
      throw new InvalidInput(
          "path weights",
          Arrays.toString(factors),
          terms.size() + " finite numbers, none negative",
          "");
    }
    return new TensorProduct<>(
        kind, left, right, output, terms, normalisation, factors.clone(), source);
  }

  /**
   * The same product with weights that are given to each sample from outside, for example by a
   * network on the length of an edge.
   *
   * @return a copy that learns nothing itself; see {@link #weightCount}
   * @throws InvalidInput if the product has no weights
   */
  public TensorProduct<G> withExternalWeights() {
    if (weightCount() == 0) {
      throw new InvalidInput(kind + " tensor product", "no weights", "a product with weights", "");
    }
    return with(WeightSource.EXTERNAL);
  }

  /**
   * The same product with all weights 1.
   *
   * @return a copy that learns nothing
   * @throws InvalidInput if the product is fully connected: it would add all copies up
   */
  public TensorProduct<G> withoutWeights() {
    if (isFullyConnected()) {
      throw new InvalidInput(
          "fully connected tensor product",
          "without weights",
          "a channel-wise or element-wise product",
          "the full product keeps all copies apart");
    }
    return with(WeightSource.NONE);
  }

  private TensorProduct<G> with(WeightSource other) {
    return new TensorProduct<>(kind, left, right, output, terms, normalisation, pathWeights, other);
  }

  /**
   * Whether all copies are mixed.
   *
   * @return true for the fully connected product
   */
  public boolean isFullyConnected() {
    return terms.get(0).connection() == Term.Connection.MIXED;
  }

  /**
   * The first factor.
   *
   * @return its type
   */
  public FieldType<G> left() {
    return left;
  }

  /**
   * The second factor.
   *
   * @return its type
   */
  public FieldType<G> right() {
    return right;
  }

  /**
   * What goes out.
   *
   * @return its type
   */
  public FieldType<G> output() {
    return output;
  }

  /**
   * The number of paths: by the part that goes out, then the left part, then the right one, then
   * the maps of a basis.
   *
   * @return the number of bilinear maps
   */
  public int pathCount() {
    return terms.size();
  }

  /**
   * The number of weights, learned or given; those of one path stand together.
   *
   * @return 0 for the full product and {@link #withoutWeights}
   */
  public int weightCount() {
    return source == WeightSource.NONE ? 0 : terms.stream().mapToInt(Term::weights).sum();
  }

  /** The sparse maps of a fully connected product, made once. */
  MixingProduct.Plan plan() {
    MixingProduct.Plan known = plan.get();
    if (known == null) {
      plan.compareAndSet(null, MixingProduct.plan(this));
      known = Objects.requireNonNull(plan.get());
    }
    return known;
  }

  /** The sparse map of any other product, made once. */
  SparseProduct sparse() {
    SparseProduct known = sparse.get();
    if (known == null) {
      sparse.compareAndSet(null, ChannelProduct.map(this));
      known = Objects.requireNonNull(sparse.get());
    }
    return known;
  }

  /**
   * Whether the weights come from outside, for each sample.
   *
   * @return true after {@link #withExternalWeights}
   */
  public boolean hasExternalWeights() {
    return source == WeightSource.EXTERNAL;
  }

  /**
   * The bilinear maps with the copies and weights they take part with.
   *
   * @return as many as {@link #pathCount}
   */
  public List<ProductPath> paths() {
    List<ProductPath> paths = new ArrayList<>();
    int weight = 0;
    for (int t = 0; t < terms.size(); t++) {
      paths.add(ProductPath.of(terms.get(t), weight, coefficient(t)));
      weight += source == WeightSource.NONE ? 0 : terms.get(t).weights();
    }
    return List.copyOf(paths);
  }

  List<Term> terms() {
    return terms;
  }

  WeightSource source() {
    return source;
  }

  /** γ_p. */
  double coefficient(int term) {
    Term own = terms.get(term);
    Couplings.Path path = own.path();
    long summed = own.summed();
    if (own.connection() == Term.Connection.MIXED) {
      summed =
          terms.stream()
              .filter(t -> t.path().output() == path.output())
              .mapToLong(Term::summed)
              .sum();
    }
    double scale =
        normalisation.scale(
            left.parts().get(path.left()).representation().dimension(),
            right.parts().get(path.right()).representation().dimension(),
            output.parts().get(path.output()).representation().dimension());
    return scale * Math.sqrt(pathWeights[term] / summed);
  }

  @Override
  public String kind() {
    return kind + "-tensor-product";
  }

  @Override
  public List<Weight> weights() {
    if (source != WeightSource.LEARNED) {
      return List.of();
    }
    return isFullyConnected() ? MixingProduct.weights(this) : ChannelProduct.weights(this);
  }

  /**
   * Binds the product to its numbers.
   *
   * @param scope where they come from
   * @return the map
   */
  public ProductMap bind(Scope scope) {
    return isFullyConnected() ? MixingProduct.bind(this, scope) : ChannelProduct.bind(this, scope);
  }

  @Override
  public String toString() {
    return kind + " tensor product of " + left + " and " + right + " to " + output;
  }
}
