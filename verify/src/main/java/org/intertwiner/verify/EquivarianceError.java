package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.ErrorMetric;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.NoiseProbe;
import org.intertwiner.verify.tolerance.Precision;

/**
 * Measures, element by element over a group, how far a map on batches of images is from being
 * equivariant.
 *
 * <p>For every element g and every field b of the batch, the relative error is ‖f(g·x)_b −
 * (g·f(x))_b‖₂ over the larger norm. Elements that permute the cells of the grid act exactly; all
 * others interpolate, which is said per element: their errors contain that of the grid.
 *
 * <p><b>Shape</b>: (batch, channel, row, column) to (batch, …). <b>Complexity</b>: |G| + 13
 * evaluations of the map.
 *
 * <pre>{@code
 * var table = EquivarianceError.of(group, plane)
 *     .inputs(new FieldShape(64, 1, 29, 29), trivial)
 *     .invariantOutputs()
 *     .overGroup(model::logits, images);
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class EquivarianceError<G> {
  private static final int PERTURBATIONS = 4;

  private final CompactGroup<G> group;
  private final Representation<G> plane;
  private final Optional<Side<G>> input;
  private final Optional<Side<G>> output;
  private final int order;

  private record Side<G>(FieldShape shape, Representation<G> channels) {}

  private EquivarianceError(
      CompactGroup<G> group,
      Representation<G> plane,
      Optional<Side<G>> input,
      Optional<Side<G>> output,
      int order) {
    this.group = group;
    this.plane = plane;
    this.input = input;
    this.output = output;
    this.order = order;
  }

  /**
   * Starts a measurement.
   *
   * @param <G> the group elements
   * @param group the group
   * @param plane its orthogonal action on ℝ²
   * @return a measurement with bilinear interpolation and invariant outputs; the inputs are still
   *     to be named
   */
  public static <G> EquivarianceError<G> of(CompactGroup<G> group, Representation<G> plane) {
    return new EquivarianceError<>(group, plane, Optional.empty(), Optional.empty(), 2);
  }

  /**
   * What the map takes.
   *
   * @param shape the shape of the batch
   * @param channels the representation on the channels
   * @return a copy
   */
  public EquivarianceError<G> inputs(FieldShape shape, Representation<G> channels) {
    return new EquivarianceError<>(
        group, plane, Optional.of(new Side<>(shape, channels)), output, order);
  }

  /**
   * The map gives numbers that should not change, equally many for every field of the batch.
   *
   * @return a copy
   */
  public EquivarianceError<G> invariantOutputs() {
    return new EquivarianceError<>(group, plane, input, Optional.empty(), order);
  }

  /**
   * The map gives fields.
   *
   * @param shape the shape of the output batch
   * @param channels the representation on the channels of the output
   * @return a copy
   */
  public EquivarianceError<G> fieldOutputs(FieldShape shape, Representation<G> channels) {
    return new EquivarianceError<>(
        group, plane, input, Optional.of(new Side<>(shape, channels)), order);
  }

  /**
   * How elements that do not permute the cells act.
   *
   * @param interpolationOrder 2 (bilinear), 4, 6 or 8
   * @return a copy
   */
  public EquivarianceError<G> interpolating(int interpolationOrder) {
    return new EquivarianceError<>(group, plane, input, output, interpolationOrder);
  }

  /**
   * The error of one element.
   *
   * @param element its name
   * @param description what it does to the plane
   * @param degrees the angle of the rotation, or of the first column of the matrix if it is a
   *     reflection, in [0, 360)
   * @param reflection whether it reverses orientation
   * @param discretisation how exactly it acts on the data
   * @param errors the relative errors over the batch
   * @param interior the same without the cells that lie outside of the inscribed circle or near it;
   *     for outputs that are no fields the same as {@code errors}
   * @param noiseFloor the noise floor of the map
   */
  public record ElementError(
      String element,
      String description,
      double degrees,
      boolean reflection,
      Discretisation discretisation,
      ErrorSummary errors,
      ErrorSummary interior,
      double noiseFloor) {}

  /**
   * The errors of all elements.
   *
   * @param metric the name of the error
   * @param elements element by element
   * @param noiseFloor the noise floor of the map on this batch
   */
  public record Table(String metric, List<ElementError> elements, NoiseFloor noiseFloor) {
    /**
     * Copies the list.
     *
     * @param metric the name of the error
     * @param elements element by element
     * @param noiseFloor the noise floor of the map on this batch
     */
    public Table {
      elements = List.copyOf(elements);
    }

    /**
     * The largest error among the elements that act exactly.
     *
     * @return the maximum over elements and batch; 0 if there is none
     */
    public double maxExact() {
      return max(true);
    }

    /**
     * The largest error among the elements that interpolate.
     *
     * @return the maximum over elements and batch; 0 if there is none
     */
    public double maxInterpolated() {
      return max(false);
    }

    private double max(boolean decides) {
      return elements.stream()
          .filter(e -> e.discretisation().decides() == decides)
          .mapToDouble(e -> e.errors().max())
          .max()
          .orElse(0);
    }
  }

  /**
   * Measures over all elements of a finite group, or over the special elements of another.
   *
   * @param map takes a batch of fields, gives numbers or fields for each; must not keep or change
   *     its argument
   * @param batch the inputs
   * @return the table of errors, in the order of the group's elements
   * @throws InvalidInput if inputs were not named or sizes do not fit
   */
  public Table overGroup(Function<float[], float[]> map, float[] batch) {
    List<G> elements =
        group instanceof FiniteGroup<G> finite
            ? IntStream.range(0, (int) finite.order()).mapToObj(finite::element).toList()
            : group.special();
    return overElements(map, batch, elements);
  }

  /**
   * Measures over chosen elements.
   *
   * @param map takes a batch of fields, gives numbers or fields for each; must not keep or change
   *     its argument
   * @param batch the inputs
   * @param elements the group elements to try
   * @return the table of errors, in the order of {@code elements}
   * @throws InvalidInput if inputs were not named or sizes do not fit
   */
  public Table overElements(Function<float[], float[]> map, float[] batch, List<G> elements) {
    Side<G> side =
        input.orElseThrow(
            () ->
                new InvalidInput(
                    "inputs of the measurement", "none", "a shape", "call inputs(shape, rep)"));
    DataAction<G, float[]> in = action(side);
    float[] reference = map.apply(batch.clone());
    int items = side.shape().batch();
    if (reference.length == 0 || reference.length % items != 0) {
      throw new InvalidInput(
          "number of outputs",
          Integer.toString(reference.length),
          "a multiple of the batch size " + items,
          "every field of the batch must give equally many numbers");
    }
    DataAction<G, float[]> out =
        output.map(this::action).orElseGet(() -> Actions.trivial(Spaces.floats()));
    NoiseFloor floor = floor(map, batch);
    List<ElementError> errors = new ArrayList<>();
    for (G g : elements) {
      Settings.stopIfInterrupted();
      float[] left = map.apply(in.act(g, batch));
      float[] right = out.act(g, reference);
      errors.add(
          elementError(
              g,
              in.discretisation(g).coarser(out.discretisation(g)),
              new Errors(
                  itemErrors(left, right, items), itemErrors(inside(left), inside(right), items)),
              in.describe(g).orElse(""),
              floor.relative()));
    }
    return new Table(ErrorMetric.L2.title() + " per field", errors, floor);
  }

  private DataAction<G, float[]> action(Side<G> side) {
    return Actions.on(Spaces.floats(), Actions.fields(side.shape(), plane, side.channels(), order));
  }

  private ElementError elementError(
      G g, Discretisation discretisation, Errors errors, String description, double floor) {
    double[][] m = plane.from(g);
    double degrees = Math.toDegrees(Math.atan2(m[1][0], m[0][0]));
    degrees = degrees < -1e-9 ? degrees + 360 : Math.max(0, degrees);
    return new ElementError(
        new Elements<>(Symmetry.haar(group)).name(g),
        description,
        degrees,
        m[0][0] * m[1][1] - m[0][1] * m[1][0] < 0,
        discretisation,
        errors.whole(),
        errors.interior(),
        floor);
  }

  private record Errors(ErrorSummary whole, ErrorSummary interior) {}

  /** The output with the cells near the boundary set to zero, if it is a field. */
  private float[] inside(float[] values) {
    if (output.isEmpty()) {
      return values;
    }
    FieldShape shape = output.get().shape();
    float[] out = values.clone();
    for (int i = 0; i < out.length; i++) {
      if (!shape.interior(i % shape.cells(), 0.5 * order)) {
        out[i] = 0;
      }
    }
    return out;
  }

  private static ErrorSummary itemErrors(float[] left, float[] right, int items) {
    if (left.length != right.length) {
      throw new InvalidInput(
          "number of outputs at g·x",
          Integer.toString(left.length),
          Integer.toString(right.length),
          "the shape of the output must not depend on the group element");
    }
    int size = left.length / items;
    double[] errors = new double[items];
    for (int b = 0; b < items; b++) {
      errors[b] =
          ErrorMetric.L2.relative(doubles(left, b * size, size), doubles(right, b * size, size));
    }
    return ErrorSummary.of(errors);
  }

  private static double[] doubles(float[] v, int from, int size) {
    double[] out = new double[size];
    Arrays.setAll(out, i -> v[from + i]);
    return out;
  }

  private static NoiseFloor floor(Function<float[], float[]> map, float[] batch) {
    RandomGenerator random = Settings.random(0);
    return new NoiseProbe(Precision.FLOAT32, ErrorMetric.L2, PERTURBATIONS)
        .measure(
            x -> {
              float[] y = map.apply(Spaces.floats().with(batch, x));
              return doubles(y, 0, y.length);
            },
            doubles(batch, 0, batch.length),
            random);
  }
}
