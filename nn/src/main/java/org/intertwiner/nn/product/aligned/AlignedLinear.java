package org.intertwiner.nn.product.aligned;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.product.aligned.Assembly.Term;
import org.intertwiner.nn.product.aligned.Pieces.Piece;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;

/**
 * All linear maps along an edge that turn with it, y = D(R)ᵀ W D(R) f, weighted order by order: the
 * SO(2)-reduced convolution.
 *
 * <p>Formula: in the frame, for each pair of copies (u, v) of degrees l → l′ and each m ≤ min(l,
 * l′), y_{±m} = Σ a_m f_{±m} where the parities of the two multiply to (−1)^{l+l′}, and y_{±m} = ±Σ
 * b_m f_{∓m}, m &gt; 0, where they do not; without reflections both. The a and b are as many as the
 * harmonics Y_k, |l − l′| ≤ k ≤ l + l′, in Σ w_k C(f ⊗ Y_k(r̂)), and related to the w by an
 * invertible matrix: see {@link AlignedProduct#toOrders}.
 *
 * <p>Numbers that depend on the length of the edge come in as {@linkplain #withGains gains}, one
 * for each copy and order that enters, in front of learned weights shared by all edges, or as
 * {@linkplain #withExternalWeights all weights} of each edge.
 *
 * <p><i>Shape</i>: {@code (e, input.channels)} to {@code (e, output.channels)}. <i>Accuracy</i>:
 * equivariant under rotations, and reflections where the group has them, up to rounding. <i>First
 * values</i>: independent inputs of mean square one give such outputs. <i>Complexity</i>: for c
 * copies of all degrees up to L, O(e (c L³ + c² L³)), the second part as plain matrix products. An
 * edge of length zero takes the mean of the map over all rotations, which is its invariant part.
 * <i>Source</i>: Passaro and Zitnick (2023), section 3 and equation 12.
 *
 * <pre>{@code
 * AlignedLinear<G> map = AlignedLinear.of(features, features).withGains();
 * Tensor messages = map.bind(scope).apply(frames, atSources, radialPerceptron.apply(radial));
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class AlignedLinear<G> implements Parametrised {
  /** Where the numbers come from. */
  private enum Numbers {
    LEARNED,
    GAINS,
    EXTERNAL
  }

  private final FieldType<G> input;
  private final FieldType<G> output;
  private final FrameMap frame;
  private final OrderProducts products;
  private final List<Term> terms;
  private final Assembly assembly;
  private final Assembly still;
  private final Numbers numbers;
  private final int weightCount;

  private AlignedLinear(FieldType<G> input, FieldType<G> output, Numbers numbers) {
    this.input = input;
    this.output = output;
    this.numbers = numbers;
    List<Piece> from = Pieces.of(input);
    List<Piece> to = Pieces.of(output);
    int order = Math.min(Pieces.maxDegree(from), Pieces.maxDegree(to));
    boolean together = !Pieces.haveReflections(from);
    Layout in = Layout.ofOrders(from.stream().map(p -> p.upTo(order)).toList());
    Layout out = Layout.ofOrders(to.stream().map(p -> p.upTo(order)).toList());
    this.frame = new FrameMap(in, out);
    this.products = new OrderProducts(in, out, together);
    OrderWeights weights = OrderWeights.of(in, out, together);
    this.terms = weights.terms();
    this.weightCount = weights.count();
    if (weightCount == 0) {
      throw new InvalidInput(
          "aligned map " + input + " → " + output,
          "only the zero map",
          "types that some harmonic connects",
          "");
    }
    this.assembly = Assembly.of(products, in, out, together, terms);
    this.still = Assembly.of(products, in, out, together, weights.means());
  }

  /**
   * The map between two types, with learned weights.
   *
   * @param <G> the group elements
   * @param input the features that come in: irreducible representations of the rotations of space,
   *     with or without parity
   * @param output the features that go out
   * @return the map
   * @throws InvalidInput if the actions differ, a part is no irreducible representation of the
   *     rotations in the basis of the real harmonics, or nothing connects the types
   * @throws org.intertwiner.algebra.LimitExceeded if there are too many weights
   */
  public static <G> AlignedLinear<G> of(FieldType<G> input, FieldType<G> output) {
    input.requireSameAction(output, "aligned map");
    return new AlignedLinear<>(input, output, Numbers.LEARNED);
  }

  /**
   * The same map with gains from outside: what enters is multiplied, in the frame, by one number
   * for each copy and order |m|.
   *
   * @return a copy with learned weights and {@link #gainCount} numbers for each edge
   */
  public AlignedLinear<G> withGains() {
    return new AlignedLinear<>(input, output, Numbers.GAINS);
  }

  /**
   * The same map with all weights from outside.
   *
   * @return a copy without learned weights and {@link #weightCount} numbers for each edge
   */
  public AlignedLinear<G> withExternalWeights() {
    return new AlignedLinear<>(input, output, Numbers.EXTERNAL);
  }

  @Override
  public String kind() {
    return "aligned-linear";
  }

  /**
   * What comes in.
   *
   * @return the type
   */
  public FieldType<G> input() {
    return input;
  }

  /**
   * What goes out.
   *
   * @return the type
   */
  public FieldType<G> output() {
    return output;
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
   * The number of weights: for each pair of parts that go out and come in, in this order, the
   * orders of a, then those of b, then copies in, then copies out.
   *
   * @return learned or expected for each edge
   */
  public int weightCount() {
    return weightCount;
  }

  /**
   * The number of gains: for each part that comes in, orders from 0, then copies.
   *
   * @return Σ copies·(min(l, L) + 1) with the smaller L of the largest degrees that come in and go
   *     out
   */
  public int gainCount() {
    return frame.input().pieces().stream().mapToInt(p -> p.copies() * (p.maxOrder() + 1)).sum();
  }

  @Override
  public List<Weight> weights() {
    return numbers == Numbers.EXTERNAL
        ? List.of()
        : List.of(Weight.normal("weights", Shape.of(1, weightCount), 1));
  }

  @Override
  public List<Constant> constants() {
    List<Constant> constants = new ArrayList<>(assembly.constants());
    constants.addAll(still.constants());
    Gains gains = new Gains(frame.input(), terms, frame.output());
    constants.add(gains.onFeatures());
    constants.add(gains.onWeights());
    return List.copyOf(constants);
  }

  /**
   * Binds the map to its numbers.
   *
   * @param scope the numbers
   * @return the map
   */
  public AlignedMap bind(Scope scope) {
    List<Tensor> first = scope.constants().subList(0, 3);
    List<Tensor> second = scope.constants().subList(3, 6);
    return switch (numbers) {
      case LEARNED -> new Learned(scope, first, second);
      case GAINS -> new Gained(scope, first, second);
      case EXTERNAL ->
          new External(
              (x, w) -> products.apply(x, assembly.matrices(w, first), false),
              (x, w) -> products.apply(x, still.matrices(w, second), false));
    };
  }

  private InvalidInput unexpected(String got, String hint) {
    return new InvalidInput(kind(), got, "the other form of apply", hint);
  }

  private Tensor matrices(Scope scope, List<Tensor> constants, Assembly by) {
    return scope.training()
        ? by.matrices(scope.value(0), constants)
        : Tape.withoutGradients(() -> by.matrices(scope.value(0), constants));
  }

  /** Weights shared by all edges. */
  private final class Learned implements AlignedMap {
    private final Scope scope;
    private final List<Tensor> second;
    private final Tensor matrices;

    Learned(Scope scope, List<Tensor> first, List<Tensor> second) {
      this.scope = scope;
      this.second = second;
      this.matrices = matrices(scope, first, assembly);
    }

    @Override
    public Tensor apply(EdgeFrames frames, Tensor features) {
      return frame.apply(
          frames,
          features,
          matrices,
          (x, w) -> products.apply(x, w, false),
          (x, w) -> products.apply(x, matrices(scope, second, still), false));
    }

    @Override
    public Tensor apply(EdgeFrames frames, Tensor features, Tensor given) {
      throw unexpected("numbers from outside", "use withGains or withExternalWeights");
    }
  }

  /** Gains before weights shared by all edges. */
  private final class Gained implements AlignedMap {
    private final Scope scope;
    private final List<Tensor> second;
    private final Tensor matrices;

    Gained(Scope scope, List<Tensor> first, List<Tensor> second) {
      this.scope = scope;
      this.second = second;
      this.matrices = matrices(scope, first, assembly);
    }

    @Override
    public Tensor apply(EdgeFrames frames, Tensor features) {
      throw unexpected("no gains", "give them for each edge");
    }

    @Override
    public Tensor apply(EdgeFrames frames, Tensor features, Tensor gains) {
      FrameMap.requireNumbers("gains", gains, frames.edges(), gainCount());
      int chunk = frame.input().chunk();
      return frame.apply(
          frames,
          features,
          gains,
          (x, r) ->
              products.apply(x.multiply(spread(r, scope.constant(6), chunk)), matrices, false),
          (x, r) -> {
            Tensor w = scope.value(0).multiply(spread(r, scope.constant(7), 1));
            return products.apply(x, still.matrices(w, second), false);
          });
    }

    private Tensor spread(Tensor gains, Tensor where, int chunk) {
      int rows = gains.shape().at(0);
      return gains
          .reshape(rows, gains.shape().at(1) / chunk, chunk)
          .gather(1, where)
          .reshape(rows, where.size() * chunk);
    }
  }

  /** Weights of each edge. */
  private final class External implements AlignedMap {
    private final BinaryOperator<Tensor> inFrame;
    private final BinaryOperator<Tensor> withoutDirection;

    External(BinaryOperator<Tensor> inFrame, BinaryOperator<Tensor> withoutDirection) {
      this.inFrame = inFrame;
      this.withoutDirection = withoutDirection;
    }

    @Override
    public Tensor apply(EdgeFrames frames, Tensor features) {
      throw unexpected("no weights", "give them for each edge");
    }

    @Override
    public Tensor apply(EdgeFrames frames, Tensor features, Tensor weights) {
      FrameMap.requireNumbers("weights", weights, frames.edges(), weightCount);
      return frame.apply(frames, features, weights, inFrame, withoutDirection);
    }
  }

  @Override
  public String toString() {
    return kind() + " from " + input + " to " + output;
  }
}
