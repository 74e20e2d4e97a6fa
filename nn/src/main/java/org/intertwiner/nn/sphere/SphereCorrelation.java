package org.intertwiner.nn.sphere;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
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
 * Functions on the sphere correlated with learned kernels: functions on SO(3).
 *
 * <p>Formula: F_o(R) = b_o + Σ over channels c and points x of the kernel of w_{o,c,x} f_c(Rx), the
 * correlation ∫ f(y)ψ(R⁻¹y) dy with ψ = Σ w_x δ_x. On coefficients, degree by degree, Fˡ_{mn} = Σ_c
 * fˡ_{c,m} ψˡ_{c,n} with ψˡ_n = Σ_x w_x Dˡ_{n0}(R_x), R_x taking the north pole to x: products of
 * columns and rows, of rank one for one channel.
 *
 * <p><i>Shape</i>: {@code (batch, input.channels())} to {@code (batch, output.channels())}; degrees
 * of the input from the output's band limit on are not used. <i>Accuracy</i>: equivariant under
 * every rotation up to rounding. <i>First values</i>: normal, such that the mean square of a
 * function on SO(3) is that of the input, times the gain. <i>Complexity</i>: Σ_l (2l + 1)² products
 * for each pair of channels and sample. <i>Source</i>: Cohen et al. (2018), section 4, equation 4
 * and its Fourier form.
 *
 * <p>Example: {@code SphereCorrelation.from(fields.onSphere(1, 10)).to(fields.onRotations(12, 8))}.
 *
 * @param <G> the group elements
 */
public final class SphereCorrelation<G> implements Layer {
  private final FieldType<G> input;
  private final FieldType<G> output;
  private final LocalisedKernel kernel;
  private final double gain;
  private final int inputs;
  private final int outputs;
  private final int bandLimit;

  private SphereCorrelation(
      FieldType<G> input, FieldType<G> output, LocalisedKernel kernel, double gain) {
    this.input = input;
    this.output = output;
    this.kernel = kernel;
    this.gain = gain;
    this.inputs = SphereFields.signals(input, "correlation on the sphere");
    this.outputs = SphereFields.functions(output, "correlation on the sphere");
    this.bandLimit = output.parts().size();
    if (bandLimit > input.parts().size()) {
      throw new InvalidInput(
          "band limit of a correlation on the sphere",
          bandLimit + " after " + input.parts().size(),
          "none above that of the input",
          "degrees that the input lacks would stay 0");
    }
  }

  /**
   * Names the functions that come in; go on with {@code to(…)}.
   *
   * @param <G> the group elements
   * @param input functions on the sphere
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
     * The correlation with kernels on the published points.
     *
     * @param output functions on SO(3)
     * @return the layer
     * @throws InvalidInput if the types are none of functions on the sphere and on SO(3), or the
     *     band limit grows
     */
    public SphereCorrelation<G> to(FieldType<G> output) {
      input.requireSameAction(output, "correlation on the sphere");
      return new SphereCorrelation<>(input, output, LocalisedKernel.PUBLISHED, 1);
    }
  }

  /**
   * The same correlation with kernels on other points.
   *
   * @param other where kernels have their values
   * @return a copy
   */
  public SphereCorrelation<G> with(LocalisedKernel other) {
    return new SphereCorrelation<>(input, output, other, gain);
  }

  /**
   * The same correlation with other first values.
   *
   * @param other mean square that goes out over that which comes in, positive; 2 before rectifiers
   * @return a copy
   * @throws InvalidInput if it is not positive
   */
  public SphereCorrelation<G> withGain(double other) {
    RotationCorrelation.requireGain(other);
    return new SphereCorrelation<>(input, output, kernel, other);
  }

  @Override
  public String kind() {
    return "sphere-correlation";
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
    int points = kernel.rings() * kernel.azimuths();
    double deviation = Math.sqrt(gain / ((double) inputs * points));
    return List.of(
        Weight.normal("values", Shape.of(outputs * inputs, points), deviation),
        Weight.constant("bias", Shape.of(outputs, 1), Weight.Use.OFFSET, 0));
  }

  /** For each point Dˡ_{n0}(R_x), degree after degree. */
  @Override
  public List<Constant> constants() {
    WignerMatrices wigner = WignerMatrices.of(bandLimit - 1);
    double[] all = wigner.real(RotationBatch.of(kernel.points()));
    int points = kernel.points().size();
    double[] columns = new double[points * bandLimit * bandLimit];
    for (int x = 0; x < points; x++) {
      for (int l = 0; l < bandLimit; l++) {
        int width = 2 * l + 1;
        for (int n = 0; n < width; n++) {
          columns[x * bandLimit * bandLimit + l * l + n] =
              all[x * wigner.size() + WignerMatrices.blockOffset(l) + n * width + l];
        }
      }
    }
    return List.of(Constant.of(Shape.of(points, bandLimit * bandLimit), columns));
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    Tensor values = scope.value(0).matmul(scope.constant(0));
    List<Tensor> maps = new ArrayList<>();
    for (int l = 0; l < bandLimit; l++) {
      int width = 2 * l + 1;
      Tensor own = values.slice(1, l * l, (l + 1) * (l + 1)).reshape(outputs, inputs, width);
      maps.add(own.permute(0, 2, 1).reshape(outputs * width, inputs).to(scope.computing()));
    }
    return x -> Blocks.multiply(input, x, maps, scope.value(1));
  }
}
