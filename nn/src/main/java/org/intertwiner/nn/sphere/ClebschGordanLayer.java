package org.intertwiner.nn.sphere;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * One layer of a Clebsch–Gordan net: all products of a field with itself, normalised fragment by
 * fragment and mixed by one matrix for each degree.
 *
 * <p>Formula: fragments of degree l are C^l_{l₁l₂}(f_{l₁,i} ⊗ f_{l₂,j}) for l₁ ≤ l₂, all copies i
 * of degree l₁ and j of degree l₂ (for l₁ = l₂ each unordered pair once, and none that is 0); g_l =
 * W_l (fragments / √(s + ε)) with s the mean square of the fragment over batch and m, in evaluation
 * its running mean.
 *
 * <p><i>Shape</i>: {@code (batch, input.channels())} to {@code (batch, output.channels())}.
 * <i>Accuracy</i>: the couplings are exact until they are rounded once; equivariant under every
 * rotation up to rounding, for there is no grid. <i>First values</i>: normal of variance
 * 1/fragments. <i>Complexity</i>: for each product of degrees the pairs of copies times (2l₁ +
 * 1)(2l₂ + 1) Σ_l (2l + 1), as one matrix product. <i>Source</i>: Kondor, Lin and Trivedi (2018),
 * section 4; the choice of paths as theirs.
 *
 * <p>Example: {@code ClebschGordanLayer.from(fields.onSphere(1, 10)).to(hidden)}.
 *
 * @param <G> the group elements
 */
public final class ClebschGordanLayer<G> implements Layer {
  private static final double EPSILON = 1e-5;
  private static final double MEMORY = 0.9;
  private static final int MOST_FRAGMENTS = 1 << 16;

  private final FieldType<G> input;
  private final FieldType<G> output;
  private final CouplingPaths paths;
  private final List<int[][]> copies;
  private final int[] fragments;

  private ClebschGordanLayer(FieldType<G> input, FieldType<G> output, CouplingPaths paths) {
    this.input = input;
    this.output = output;
    this.paths = paths;
    this.copies = new ArrayList<>();
    this.fragments = new int[output.parts().size()];
    for (CouplingPaths.Product product : paths.products()) {
      int[][] pairs =
          product.copies(
              input.parts().get(product.first()).copies(),
              input.parts().get(product.second()).copies());
      copies.add(pairs);
      product.degrees().forEach(l -> fragments[l] += pairs[0].length);
    }
    requireFragments();
  }

  private void requireFragments() {
    for (int l = 0; l < fragments.length; l++) {
      if (fragments[l] == 0) {
        throw new InvalidInput(
            "Clebsch–Gordan layer from " + input,
            "no product of degree " + l,
            "degrees that occur in products of two input fields",
            "lower the band limit that goes out, or add copies");
      }
      if (fragments[l] > MOST_FRAGMENTS) {
        throw new LimitExceeded(
            "Clebsch–Gordan layer",
            fragments[l] + " fragments of degree " + l,
            "at most " + MOST_FRAGMENTS,
            "take fewer copies, or sparse paths");
      }
    }
  }

  /**
   * Names the fields that come in; go on with {@code to(…)}.
   *
   * @param <G> the group elements
   * @param input fields whose part l holds degree l
   * @return the first step
   */
  public static <G> From<G> from(FieldType<G> input) {
    return new From<>(input);
  }

  /**
   * A layer of which the input is known.
   *
   * @param <G> the group elements
   * @param input the fields that come in
   */
  public record From<G>(FieldType<G> input) {
    /**
     * The layer over all paths.
     *
     * @param output fields whose part l holds degree l
     * @return the layer
     * @throws InvalidInput if parts are of other dimensions than 1, 3, 5, …, or a degree occurs in
     *     no product
     * @throws LimitExceeded if there are too many fragments
     */
    public ClebschGordanLayer<G> to(FieldType<G> output) {
      input.requireSameAction(output, "Clebsch–Gordan layer");
      int before = SphereFields.bandLimit(input, "Clebsch–Gordan layer");
      int after = SphereFields.bandLimit(output, "Clebsch–Gordan layer");
      return new ClebschGordanLayer<>(input, output, CouplingPaths.all(before, after));
    }
  }

  /**
   * The same layer over fewer paths: for each degree l a minimum spanning tree of the pairs (l₁,
   * l₂) by the cost (2l₁ + 1)(2l₂ + 1), and the pairs (l₁, l₁).
   *
   * @return a copy
   */
  public ClebschGordanLayer<G> withSparsePaths() {
    int before = input.parts().size();
    return new ClebschGordanLayer<>(
        input, output, CouplingPaths.sparse(before, output.parts().size()));
  }

  /**
   * The number of fragments of a degree.
   *
   * @param degree l
   * @return pairs of copies over all paths
   */
  public int fragments(int degree) {
    return fragments[degree];
  }

  @Override
  public String kind() {
    return "clebsch-gordan";
  }

  @Override
  public FieldType<G> input() {
    return input;
  }

  @Override
  public FieldType<G> output() {
    return output;
  }

  @Override
  public List<Weight> weights() {
    List<Weight> weights = new ArrayList<>();
    for (int l = 0; l < fragments.length; l++) {
      Shape shape = Shape.of(1, output.parts().get(l).copies(), fragments[l]);
      weights.add(
          Weight.normal("mixing." + l, shape, Math.sqrt(1.0 / fragments[l]))
              .labelled("⊗→" + output.parts().get(l).representation().name()));
      weights.add(
          Weight.constant("variance." + l, Shape.of(1, 1, fragments[l]), Weight.Use.BUFFER, 1));
    }
    return List.copyOf(weights);
  }

  @Override
  public List<Constant> constants() {
    List<Constant> constants = new ArrayList<>();
    for (int i = 0; i < copies.size(); i++) {
      CouplingPaths.Product product = paths.products().get(i);
      constants.add(Constant.indices(copies.get(i)[0]));
      constants.add(Constant.indices(copies.get(i)[1]));
      constants.add(Constant.of(Shape.of(product.rows(), product.columns()), product.matrix()));
    }
    return List.copyOf(constants);
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    return x -> {
      Tensor turned = Blocks.turned(input, x, "Clebsch–Gordan layer");
      List<Tensor> mixed = new ArrayList<>();
      List<List<Tensor>> products = products(turned, scope);
      for (int l = 0; l < fragments.length; l++) {
        List<Tensor> own = products.get(l);
        Tensor all = own.size() == 1 ? own.get(0) : Tensors.concat(1, own);
        Tensor mixing = scope.value(2 * l).multiply(scale(all, l, scope)).to(scope.computing());
        Tensor y = mixing.matmul(all.to(scope.computing())).to(x.type());
        mixed.add(y.permute(1, 0, 2).reshape(output.parts().get(l).channels(), x.shape().at(0)));
      }
      return (mixed.size() == 1 ? mixed.get(0) : Tensors.concat(0, mixed)).permute(1, 0);
    };
  }

  /** One over the root of the mean square of each fragment, shape (1, 1, fragments). */
  private Tensor scale(Tensor all, int l, Scope scope) {
    Tensor square = scope.value(2 * l + 1);
    if (scope.training()) {
      double share = 1.0 / ((double) all.shape().at(0) * all.shape().at(2));
      square = all.productSumKeep(all, 0, 2).scale(share).reshape(1, 1, fragments[l]);
      scope.parameter(2 * l + 1).accumulate(MEMORY, square.detach(), 1 - MEMORY);
    }
    return square.add(EPSILON).sqrt().reciprocal();
  }

  /** For each degree l fragments of shape (2l + 1, pairs, batch). */
  private List<List<Tensor>> products(Tensor turned, Scope scope) {
    int batch = turned.shape().at(1);
    List<Tensor> parts = new ArrayList<>();
    for (int l = 0; l < input.parts().size(); l++) {
      int own = input.parts().get(l).copies();
      parts.add(Blocks.part(input, turned, l).reshape(own, 2 * l + 1, batch).permute(1, 0, 2));
    }
    List<List<Tensor>> fragmentsOf = new ArrayList<>();
    for (int l = 0; l < fragments.length; l++) {
      fragmentsOf.add(new ArrayList<>());
    }
    for (int i = 0; i < copies.size(); i++) {
      int pairs = copies.get(i)[0].length;
      if (pairs == 0) {
        continue;
      }
      CouplingPaths.Product product = paths.products().get(i);
      Tensor first = parts.get(product.first()).gather(1, scope.constant(3 * i));
      Tensor second = parts.get(product.second()).gather(1, scope.constant(3 * i + 1));
      Tensor outer =
          first
              .reshape(2 * product.first() + 1, 1, pairs * batch)
              .multiply(second.reshape(1, 2 * product.second() + 1, pairs * batch));
      Tensor coupled =
          scope
              .constant(3 * i + 2)
              .to(scope.computing())
              .matmul(outer.reshape(product.columns(), pairs * batch).to(scope.computing()))
              .to(turned.type());
      int row = 0;
      for (int l : product.degrees()) {
        Tensor own = coupled.slice(0, row, row + 2 * l + 1).reshape(2 * l + 1, pairs, batch);
        fragmentsOf.get(l).add(own);
        row += 2 * l + 1;
      }
    }
    return fragmentsOf;
  }
}
