package org.intertwiner.nn.sphere;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.WignerMatrices;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/**
 * Functions on SO(3) correlated with learned kernels on SO(3).
 *
 * <p>Formula: F'_o(R) = b_o + Σ over channels c and rotations Q of the kernel of w_{o,c,Q} F_c(RQ),
 * the correlation ∫ F(S)Ψ(R⁻¹S) dS with Ψ = Σ w_Q δ_Q. On coefficients, degree by degree, F'ˡ = Σ_c
 * Fˡ_c (Ψˡ_c)ᵀ with Ψˡ = Σ_Q w_Q Dˡ(Q): products of blocks from the right, which leave the index on
 * which rotations act alone.
 *
 * <p><i>Shape</i>: {@code (batch, input.channels())} to {@code (batch, output.channels())}; degrees
 * of the input from the output's band limit on are not used. <i>Accuracy</i>: equivariant under
 * every rotation up to rounding. <i>First values</i>: normal, such that the mean square of a
 * function is kept, times the gain. <i>Complexity</i>: Σ_l (2l + 1)³ products for each pair of
 * channels and sample. <i>Source</i>: Cohen et al. (2018), section 4, equation 6 and its Fourier
 * form.
 *
 * <p>Example: {@code RotationCorrelation.from(hidden).to(fields.onRotations(24, 5))}.
 *
 * @param <G> the group elements
 */
public final class RotationCorrelation<G> implements Layer {
  private final FieldType<G> input;
  private final FieldType<G> output;
  private final LocalisedKernel kernel;
  private final double gain;
  private final int inputs;
  private final int outputs;
  private final int bandLimit;

  private RotationCorrelation(
      FieldType<G> input, FieldType<G> output, LocalisedKernel kernel, double gain) {
    this.input = input;
    this.output = output;
    this.kernel = kernel;
    this.gain = gain;
    this.inputs = SphereFields.functions(input, "correlation on SO(3)");
    this.outputs = SphereFields.functions(output, "correlation on SO(3)");
    this.bandLimit = output.parts().size();
    if (bandLimit > input.parts().size()) {
      throw new InvalidInput(
          "band limit of a correlation on SO(3)",
          bandLimit + " after " + input.parts().size(),
          "none above that of the input",
          "degrees that the input lacks would stay 0");
    }
  }

  static void requireGain(double gain) {
    if (!(gain > 0) || Double.isInfinite(gain)) {
      throw new InvalidInput("gain of a correlation", "" + gain, "a positive number", "");
    }
  }

  /**
   * Names the functions that come in; go on with {@code to(…)}.
   *
   * @param <G> the group elements
   * @param input functions on SO(3)
   * @return the first step
   */
  public static <G> From<G> from(FieldType<G> input) {
    return new From<>(input);
  }

  /**
   * A correlation of which the input is known.
   *
   * @param <G> the group elements
   * @param input the functions that come in
   */
  public record From<G>(FieldType<G> input) {
    /**
     * The correlation with kernels on the published rotations.
     *
     * @param output functions on SO(3)
     * @return the layer
     * @throws InvalidInput if the types are none of functions on SO(3), or the band limit grows
     */
    public RotationCorrelation<G> to(FieldType<G> output) {
      input.requireSameAction(output, "correlation on SO(3)");
      return new RotationCorrelation<>(input, output, LocalisedKernel.PUBLISHED, 1);
    }
  }

  /**
   * The same correlation with kernels on other rotations.
   *
   * @param other where kernels have their values
   * @return a copy
   */
  public RotationCorrelation<G> with(LocalisedKernel other) {
    return new RotationCorrelation<>(input, output, other, gain);
  }

  /**
   * The same correlation with other first values.
   *
   * @param other mean square that goes out over that which comes in, positive; 2 before rectifiers
   * @return a copy
   * @throws InvalidInput if it is not positive
   */
  public RotationCorrelation<G> withGain(double other) {
    requireGain(other);
    return new RotationCorrelation<>(input, output, kernel, other);
  }

  @Override
  public String kind() {
    return "rotation-correlation";
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
    int rotations = kernel.rings() * kernel.azimuths() * kernel.turns();
    double deviation = Math.sqrt(gain / ((double) inputs * rotations));
    return List.of(
        Weight.normal("values", Shape.of(outputs * inputs, rotations), deviation),
        Weight.constant("bias", Shape.of(outputs, 1), Weight.Use.OFFSET, 0));
  }

  /** Dˡ(Q) for each rotation, degree after degree. */
  @Override
  public List<Constant> constants() {
    WignerMatrices wigner = WignerMatrices.of(bandLimit - 1);
    List<UnitQuaternion> rotations = kernel.rotations();
    return List.of(
        Constant.of(
            Shape.of(rotations.size(), wigner.size()), wigner.real(RotationBatch.of(rotations))));
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    Tensor values = scope.value(0).matmul(scope.constant(0));
    List<Tensor> maps = new ArrayList<>();
    for (int l = 0; l < bandLimit; l++) {
      int width = 2 * l + 1;
      int from = WignerMatrices.blockOffset(l);
      int to = WignerMatrices.blockOffset(l + 1);
      Tensor own = values.slice(1, from, to).reshape(outputs, inputs, width, width);
      maps.add(
          own.permute(0, 2, 1, 3).reshape(outputs * width, inputs * width).to(scope.computing()));
    }
    return x -> Blocks.multiply(input, x, maps, scope.value(1));
  }
}
