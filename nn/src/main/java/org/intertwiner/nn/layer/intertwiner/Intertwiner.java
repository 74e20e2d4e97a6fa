package org.intertwiner.nn.layer.intertwiner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Convolutions;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A learned equivariant linear map at every point: y(x) = W f(x) + b with Wρ_in(g) = ρ_out(g)W and
 * ρ_out(g)b = b, over exact bases of Hom_G(V_in, V_out) and of the invariants of V_out.
 *
 * <p><i>Shape</i>: {@code (batch, input.channels, …space)} to {@code (batch, output.channels,
 * …space)}; space may be absent. <i>Accuracy</i>: equivariant under the whole group up to rounding,
 * on any grid. <i>Complexity</i>: that of the plain linear map. <i>First values</i>: the mean
 * square of independent inputs is kept; b is zero. <i>Source</i>: Schur's lemma, Serre (1977),
 * section 2.2.
 *
 * <pre>{@code
 * Intertwiner.from(vectors).to(vectors.plus(scalars)).withBias()
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class Intertwiner<G> implements Layer {
  private final FieldType<G> input;
  private final FieldType<G> output;
  private final BlockExpansion expansion;
  private final Optional<InvariantBias> bias;
  private final double gain;

  private Intertwiner(
      FieldType<G> input,
      FieldType<G> output,
      BlockExpansion expansion,
      Optional<InvariantBias> bias,
      double gain) {
    this.input = input;
    this.output = output;
    this.expansion = expansion;
    this.bias = bias;
    this.gain = gain;
  }

  /**
   * Names the fields that come in; go on with {@code to(…)}.
   *
   * @param <G> the group elements
   * @param input the type
   * @return the first step
   */
  public static <G> From<G> from(FieldType<G> input) {
    return new From<>(input);
  }

  /**
   * A map of which the input is known.
   *
   * @param <G> the group elements
   * @param input the fields that come in
   */
  public record From<G>(FieldType<G> input) {
    /**
     * Solves for the maps to fields of a type.
     *
     * @param output the fields that go out
     * @return the layer, without bias
     * @throws InvalidInput if the actions differ, or no map but zero commutes with the group
     */
    public Intertwiner<G> to(FieldType<G> output) {
      BlockExpansion expansion = BlockExpansion.atOrigin(input, output);
      if (expansion.isEmpty()) {
        throw new InvalidInput(
            "intertwiner " + input + " → " + output,
            "only the zero map",
            "types with a common irreducible part",
            "at one point nothing connects these; a convolution may");
      }
      return new Intertwiner<>(input, output, expansion, Optional.empty(), 1);
    }
  }

  /**
   * The same map with a learned invariant vector added; nothing where there is none but zero.
   *
   * @return a copy
   */
  public Intertwiner<G> withBias() {
    InvariantBias invariants = InvariantBias.of(output);
    return new Intertwiner<>(
        input,
        output,
        expansion,
        invariants.isEmpty() ? Optional.empty() : Optional.of(invariants),
        gain);
  }

  /**
   * The same map with other first values.
   *
   * @param other mean square of the outputs for independent inputs of mean square one, positive; 1
   *     at first, 2 in front of rectifiers
   * @return a copy
   * @throws InvalidInput if it is not positive
   */
  public Intertwiner<G> withGain(double other) {
    expansion.weights("weights", other);
    return new Intertwiner<>(input, output, expansion, bias, other);
  }

  @Override
  public List<Layer> linearParts() {
    return List.of(new Intertwiner<>(input, output, expansion, Optional.empty(), gain));
  }

  @Override
  public String kind() {
    return "intertwiner";
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
    List<Weight> weights = new ArrayList<>(expansion.weights("weights", gain));
    bias.ifPresent(b -> weights.addAll(b.weights()));
    return List.copyOf(weights);
  }

  @Override
  public List<Constant> constants() {
    List<Constant> constants = new ArrayList<>(expansion.constants());
    bias.ifPresent(b -> constants.addAll(b.constants()));
    return List.copyOf(constants);
  }

  /**
   * The matrix W.
   *
   * @param scope the numbers of this layer
   * @return shape {@code (output.channels, input.channels)}
   */
  public Tensor matrix(Scope scope) {
    return expansion.expand(scope, 0, 0).reshape(output.channels(), input.channels());
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    Tensor matrix = scope.training() ? matrix(scope) : Tape.withoutGradients(() -> matrix(scope));
    Tensor narrow = matrix.to(scope.computing());
    int own = expansion.constants().size() - 1;
    Optional<Tensor> offset = bias.map(b -> b.channels(scope, own, own + 1));
    return x -> apply(x, narrow, offset);
  }

  private Tensor apply(Tensor x, Tensor matrix, Optional<Tensor> offset) {
    if (x.rank() < 2 || x.shape().at(1) != input.channels()) {
      throw new InvalidInput(
          "intertwiner",
          "fields of shape " + x.shape(),
          "(batch, " + input.channels() + ", …space) for " + input,
          "");
    }
    Tensor narrow = x.to(matrix.type());
    Tensor y = x.rank() == 2 ? narrow.matmul(false, matrix, true) : convolved(narrow, matrix);
    Tensor wide = y.to(x.type());
    return offset.map(b -> InvariantBias.add(wide, b)).orElse(wide);
  }

  /** A convolution with one cell. */
  private static Tensor convolved(Tensor x, Tensor matrix) {
    int[] extents = x.shape().toArray();
    Shape kernel = Shape.of(withOnes(matrix, extents.length));
    return Convolutions.convolve(x, matrix.reshape(kernel), Window.unit(extents.length - 2));
  }

  private static int[] withOnes(Tensor matrix, int rank) {
    int[] extents = new int[rank];
    Arrays.fill(extents, 1);
    extents[0] = matrix.shape().at(0);
    extents[1] = matrix.shape().at(1);
    return extents;
  }

  @Override
  public String toString() {
    return kind() + " from " + input + " to " + output;
  }
}
