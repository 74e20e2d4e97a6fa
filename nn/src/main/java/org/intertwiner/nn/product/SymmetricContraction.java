package org.intertwiner.nn.product;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.intertwiner.nn.engine.sparse.SparseProduct.Operand;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Products;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.power.Power;

/**
 * Many-body products: equivariant polynomials of the features of one node, channel by channel, up
 * to a degree, with weights for each kind of node.
 *
 * <p><i>Formula</i>: with the fields of channel u side by side, A_u ∈ V = ⊕_a V_a, and a basis
 * P_{n,η} of the equivariant polynomials of degree n from V to V_c (as many as V_c has copies in
 * the symmetric power SⁿV), B_{u} = Σ_{n ≤ N} Σ_η θ_{species,c,n,η,u} P_{n,η}(A_u). With A the sum
 * of harmonics over neighbours this is the complete expansion in bodies of order N + 1.
 *
 * <p><i>Shape</i>: {@code (nodes, input.channels)} and species {@code (nodes)} to {@code (nodes,
 * output.channels)}. <i>Accuracy</i>: equivariant up to rounding; the bases are exact, proved
 * complete and rounded once. <i>First values</i>: such that standard normal features have outputs
 * of mean square 1, were the polynomials independent. <i>Complexity</i>: each monomial of degree n
 * takes one product from one of degree n − 1, for all outputs together; every other term is one
 * product with its coefficient. <i>Source</i>: Batatia et al., MACE (2022), section 4; Drautz
 * (2019), section II.
 *
 * <pre>{@code
 * SymmetricContraction.of(type("32x0e+32x1o+32x2e"), type("32x0e+32x1o"), 3, 2)
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class SymmetricContraction<G> implements Parametrised {
  private static final int MOST_DEGREE = 8;

  private final FieldType<G> input;
  private final FieldType<G> output;
  private final int species;
  private final int lanes;
  private final int polynomials;
  private final List<Degree> degrees;

  /**
   * Polynomials of one degree.
   *
   * @param raise monomials from those of one degree less and the features; for degree 1 from the
   *     features alone
   * @param contract outputs from monomials and weights
   */
  private record Degree(SparseProduct raise, SparseProduct contract) {}

  /** A symmetric contraction bound to its numbers. */
  public interface Map {
    /**
     * Contracts the features of every node.
     *
     * @param nodes (nodes, input.channels)
     * @param species INT32 (nodes): which weights each node takes
     * @return (nodes, output.channels)
     * @throws InvalidInput if shapes do not fit or a species is out of range
     */
    Tensor apply(Tensor nodes, Tensor species);
  }

  private SymmetricContraction(
      FieldType<G> input,
      FieldType<G> output,
      int species,
      int lanes,
      int polynomials,
      List<Degree> degrees) {
    this.input = input;
    this.output = output;
    this.species = species;
    this.lanes = lanes;
    this.polynomials = polynomials;
    this.degrees = List.copyOf(degrees);
  }

  /**
   * The contraction between two types.
   *
   * @param <G> the group elements
   * @param input the type that comes in: all parts with equally many copies, the channels
   * @param output the type that goes out: parts with as many copies
   * @param degree the largest degree N, 1 to 8
   * @param species kinds of nodes, each with weights of its own
   * @return the contraction
   * @throws InvalidInput if the actions or copies differ, degree or species are out of range, or no
   *     polynomial reaches a part that goes out
   * @throws org.intertwiner.algebra.LimitExceeded if there are too many monomials
   */
  public static <G> SymmetricContraction<G> of(
      FieldType<G> input, FieldType<G> output, int degree, int species) {
    input.requireSameAction(output, "symmetric contraction");
    int lanes = input.parts().get(0).copies();
    boolean equal = input.parts().stream().allMatch(p -> p.copies() == lanes);
    if (!equal || output.parts().stream().anyMatch(p -> p.copies() != lanes)) {
      throw new InvalidInput(
          "symmetric contraction",
          input + " to " + output,
          "all parts with equally many copies",
          "put an intertwiner before and after");
    }
    if (degree < 1 || degree > MOST_DEGREE || species < 1) {
      throw new InvalidInput(
          "symmetric contraction",
          "degree " + degree + ", " + species + " species",
          "a degree of 1 to " + MOST_DEGREE + " and at least one species",
          "");
    }
    return new Building<>(input, output, degree).build(species, lanes);
  }

  /** The fields of one channel and the polynomials of them. */
  private static final class Building<G> {
    private final FieldType<G> input;
    private final FieldType<G> output;
    private final int degree;
    private final Representation<G> features;
    private final List<List<List<SymmetricPolynomials.Coefficient>>> polynomials =
        new ArrayList<>();
    private final int[] counts;

    Building(FieldType<G> input, FieldType<G> output, int degree) {
      this.input = input;
      this.output = output;
      this.degree = degree;
      this.features =
          input.parts().stream()
              .map(FieldType.Part::representation)
              .reduce(Representation::directSum)
              .orElseThrow();
      this.counts = new int[output.parts().size()];
      SymmetricPolynomials.monomials(
          features.dimension(), degree); // refused before, not after, work
      for (int n = 1; n <= degree; n++) {
        for (int c = 0; c < counts.length; c++) {
          List<List<SymmetricPolynomials.Coefficient>> own =
              SymmetricPolynomials.of(
                  input.action(), features, n, output.parts().get(c).representation());
          polynomials.add(own);
          counts[c] += own.size();
        }
      }
    }

    SymmetricContraction<G> build(int species, int lanes) {
      int all = 0;
      for (int c = 0; c < counts.length; c++) {
        if (counts[c] == 0) {
          throw new InvalidInput(
              "symmetric contraction from " + input,
              "no polynomial of degree " + degree + " or less to " + part(c).name(),
              "parts that occur in symmetric powers of the input",
              "leave the part out, or raise the degree");
        }
        all += counts[c];
      }
      List<Degree> degrees = new ArrayList<>();
      int weight = 0;
      for (int n = 1; n <= degree; n++) {
        degrees.add(new Degree(raise(n), contract(n, weight, all)));
        for (int c = 0; c < counts.length; c++) {
          weight += own(n, c).size();
        }
      }
      return new SymmetricContraction<>(input, output, species, lanes, all, degrees);
    }

    private Representation<G> part(int c) {
      return output.parts().get(c).representation();
    }

    private List<List<SymmetricPolynomials.Coefficient>> own(int n, int c) {
      return polynomials.get((n - 1) * counts.length + c);
    }

    private SparseProduct raise(int n) {
      int d = features.dimension();
      Power power = Power.symmetric(d, n);
      SparseProduct.To to = SparseProduct.to(Operand.turned(power.dimension()));
      if (n == 1) {
        SparseProduct.Builder first = to.from(Operand.of(d));
        for (int i = 0; i < d; i++) {
          first.add(1, i, i);
        }
        return first.build();
      }
      Power lower = Power.symmetric(d, n - 1);
      SparseProduct.Builder builder = to.from(Operand.turned(lower.dimension()), Operand.turned(d));
      for (int m = 0; m < power.dimension(); m++) {
        int[] factors = power.factors(m);
        int[] rest = java.util.Arrays.copyOf(factors, n - 1);
        builder.add(1, m, lower.indexOf(rest), factors[n - 1]);
      }
      return builder.build();
    }

    private SparseProduct contract(int n, int firstWeight, int weights) {
      int rows = output.parts().stream().mapToInt(p -> p.representation().dimension()).sum();
      int monomials = Power.symmetric(features.dimension(), n).dimension();
      SparseProduct.Builder builder =
          SparseProduct.to(Operand.of(rows)).from(Operand.turned(monomials), Operand.of(weights));
      int weight = firstWeight;
      int row = 0;
      for (int c = 0; c < counts.length; c++) {
        double share = 1 / Math.sqrt(counts[c]);
        for (List<SymmetricPolynomials.Coefficient> polynomial : own(n, c)) {
          for (SymmetricPolynomials.Coefficient e : polynomial) {
            builder.add(share * e.value(), row + e.k(), e.monomial(), weight);
          }
          weight++;
        }
        row += part(c).dimension();
      }
      return builder.build();
    }
  }

  /**
   * What comes in.
   *
   * @return its type
   */
  public FieldType<G> input() {
    return input;
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
   * The largest degree.
   *
   * @return N
   */
  public int degree() {
    return degrees.size();
  }

  /**
   * The number of polynomials, of all degrees to all parts that go out.
   *
   * @return weights of one channel of one species
   */
  public int polynomials() {
    return polynomials;
  }

  @Override
  public String kind() {
    return "symmetric-contraction";
  }

  @Override
  public List<Weight> weights() {
    Shape shape = Shape.of(species, lanes * polynomials);
    return List.of(Weight.normal("weights", shape, 1).labelled("polynomials"));
  }

  /**
   * Binds the contraction to its numbers.
   *
   * @param scope where they come from
   * @return the map
   */
  public Map bind(Scope scope) {
    Tensor weights = scope.value(0);
    return (nodes, kinds) -> apply(nodes, kinds, weights.to(nodes.type()));
  }

  private Tensor apply(Tensor nodes, Tensor kinds, Tensor weights) {
    boolean fields = nodes.rank() == 2 && nodes.shape().at(1) == input.channels();
    if (!fields || kinds.rank() != 1 || kinds.size() != nodes.shape().at(0)) {
      throw new InvalidInput(
          "symmetric contraction",
          "nodes " + nodes.shape() + ", species " + kinds.shape(),
          "(nodes, " + input.channels() + ") and (nodes)",
          "");
    }
    int count = nodes.shape().at(0);
    int samples = count * lanes;
    Tensor own = weights.gather(0, kinds).reshape(samples, polynomials);
    Tensor features = byLane(nodes, input, count);
    Tensor first = Products.multiply(degrees.get(0).raise, List.of(features));
    Tensor monomials = first;
    Tensor sum = Products.multiply(degrees.get(0).contract, List.of(first, own));
    for (Degree degree : degrees.subList(1, degrees.size())) {
      monomials = Products.multiply(degree.raise, List.of(monomials, first));
      sum = sum.add(Products.multiply(degree.contract, List.of(monomials, own)));
    }
    return byPart(sum, output, count);
  }

  /** (nodes, channels) to (nodes·lanes, coordinates of one channel). */
  private Tensor byLane(Tensor x, FieldType<G> type, int count) {
    List<Tensor> parts = new ArrayList<>();
    int width = 0;
    for (int p = 0; p < type.parts().size(); p++) {
      int d = type.parts().get(p).representation().dimension();
      int from = type.offset(p);
      parts.add(x.slice(1, from, from + lanes * d).reshape(count, lanes, d));
      width += d;
    }
    return Tensors.concat(2, parts).reshape(count * lanes, width);
  }

  /** The other way round. */
  private Tensor byPart(Tensor x, FieldType<G> type, int count) {
    List<Tensor> parts = new ArrayList<>();
    int from = 0;
    for (FieldType.Part<G> part : type.parts()) {
      int d = part.representation().dimension();
      parts.add(x.slice(1, from, from + d).reshape(count, lanes * d));
      from += d;
    }
    return Tensors.concat(1, parts);
  }

  @Override
  public String toString() {
    return kind() + " of degree " + degree() + " from " + input + " to " + output;
  }
}
