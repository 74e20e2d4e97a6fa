package org.intertwiner.nn.io.convert;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.kernel.sample.SamplePoints;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.io.NamedArray;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tensors;

/**
 * The weights with which one of our layers computes what a layer of another library computes.
 *
 * <p>Formula: minimise ‖Σ w_i·B_i − A_out·K′·A_in⁻¹‖ over w, where B_i is what the layer makes of
 * the i-th unit vector of weights. <i>Accuracy</i>: float64; directions of the basis shorter than
 * 1e-10 of the longest are left out. <i>Complexity</i>: p expansions of the kernel and O(p³) for p
 * weights.
 *
 * <pre>{@code
 * ForeignType<Permutation> in = ForeignType.of(fields, space, theirMatrices);
 * Conversion converted = Conversion.ofConvolution(layer, in, out, kernel, points, bias);
 * Weights weights = converted.requireWithin(1e-5).weights(engine, DType.FLOAT32);
 * }</pre>
 *
 * <p>Fields of the other library become ours by {@link ForeignType#toOurs}.
 */
public final class Conversion {
  private final Layer layer;
  private final Weights solved;
  private final double residual;

  private Conversion(Layer layer, Weights solved, double residual) {
    this.layer = layer;
    this.solved = solved;
    this.residual = residual;
  }

  /**
   * Converts a convolution.
   *
   * @param <G> the group elements
   * @param layer our layer, of one group of channels and not transposed
   * @param in the library's input fields, of our layer's input type
   * @param out the library's output fields, of our layer's output type
   * @param kernel the library's expanded kernel, (output channels, input channels, …cells)
   * @param points coordinates x, y, z of the kernel's cells in cells, (count, dimension)
   * @param bias the library's bias for each output channel, empty for none
   * @return the weights and how well they fit
   * @throws InvalidInput if types, shapes or cells do not fit
   */
  public static <G> Conversion ofConvolution(
      SteerableConv<G> layer,
      ForeignType<G> in,
      ForeignType<G> out,
      NamedArray kernel,
      NamedArray points,
      double... bias) {
    requireType("input", layer.input(), in.type());
    requireType("output", layer.output(), out.type());
    int inputs = layer.input().channels();
    int outputs = layer.output().channels();
    int[] order = cells(layer.basis().points(), points);
    if (kernel.shape().size() != outputs * inputs * order.length
        || kernel.shape().at(0) != outputs
        || (bias.length != 0 && bias.length != outputs)) {
      throw new InvalidInput(
          "foreign kernel",
          kernel.shape() + " with " + bias.length + " biases",
          "(" + outputs + ", " + inputs + ", …) of " + order.length + " cells",
          "");
    }
    double[] theirs = kernel.doubles();
    double[] ours = new double[theirs.length];
    DenseMatrix back = in.toOurs().solve(DenseMatrix.identity(inputs));
    for (int t = 0; t < order.length; t++) {
      double[][] cell = new double[outputs][inputs];
      for (int k = 0; k < outputs * inputs; k++) {
        cell[k / inputs][k % inputs] = theirs[k * order.length + order[t]];
      }
      DenseMatrix moved = out.toOurs().multiply(DenseMatrix.from(cell)).multiply(back);
      for (int k = 0; k < outputs * inputs; k++) {
        ours[k * order.length + t] = moved.at(k / inputs, k % inputs);
      }
    }
    double[] offsets = bias.length == 0 ? new double[outputs] : out.toOurs().apply(bias);
    return solve(layer, w -> joined(kernelOf(layer, w), biasOf(layer, w)), joined(ours, offsets));
  }

  /**
   * Converts a linear map of fields.
   *
   * @param <G> the group elements
   * @param layer our layer
   * @param in the library's input fields, of our layer's input type
   * @param out the library's output fields, of our layer's output type
   * @param matrix the library's matrix, (output channels, input channels)
   * @return the weights and how well they fit
   * @throws InvalidInput if types or shapes do not fit
   */
  public static <G> Conversion ofLinear(
      Intertwiner<G> layer, ForeignType<G> in, ForeignType<G> out, NamedArray matrix) {
    requireType("input", layer.input(), in.type());
    requireType("output", layer.output(), out.type());
    int inputs = layer.input().channels();
    int outputs = layer.output().channels();
    if (matrix.shape().rank() != 2
        || matrix.shape().at(0) != outputs
        || matrix.shape().at(1) != inputs) {
      throw new InvalidInput(
          "foreign matrix", matrix.shape().toString(), "(" + outputs + ", " + inputs + ")", "");
    }
    DenseMatrix back = in.toOurs().solve(DenseMatrix.identity(inputs));
    DenseMatrix theirs = DenseMatrix.from(outputs, inputs, matrix.doubles());
    double[] ours = out.toOurs().multiply(theirs).multiply(back).toArray();
    return solve(layer, w -> layer.matrix(w.scope(false, random())).toDoubles(), ours);
  }

  private static SplittableRandom random() {
    return new SplittableRandom(0);
  }

  private static double[] kernelOf(SteerableConv<?> layer, Weights weights) {
    return layer.kernel(weights.scope(false, random())).toDoubles();
  }

  private static double[] biasOf(SteerableConv<?> layer, Weights weights) {
    return layer.fold(weights).bias().orElse(new double[layer.output().channels()]);
  }

  private static double[] joined(double[] a, double[] b) {
    double[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  private static void requireType(String what, FieldType<?> layer, FieldType<?> given) {
    if (!layer.equals(given)) {
      throw new InvalidInput("foreign " + what, given.toString(), layer.toString(), "");
    }
  }

  /** For each of our cells the place of the foreign cell with the same coordinates. */
  private static int[] cells(SamplePoints ours, NamedArray theirs) {
    double[] coordinates = theirs.doubles();
    int d = ours.dimension();
    int[] order = new int[ours.count()];
    boolean fits = coordinates.length == d * order.length;
    for (int p = 0; fits && p < order.length; p++) {
      order[p] = -1;
      for (int q = 0; q < order.length; q++) {
        double distance = 0;
        for (int axis = 0; axis < d; axis++) {
          double difference = ours.coordinate(p, axis) - coordinates[q * d + axis];
          distance = Math.max(distance, Math.abs(difference));
        }
        order[p] = distance < 1e-6 ? q : order[p];
      }
      fits = order[p] >= 0;
    }
    if (!fits) {
      throw new InvalidInput(
          "cells of the foreign kernel",
          theirs.shape() + " coordinates",
          order.length + " cells that lie where ours do",
          "coordinates count in cells from the middle of the kernel");
    }
    return order;
  }

  private static Conversion solve(
      Layer layer, Function<Weights, double[]> expand, double[] target) {
    Weights weights = Weights.initial(layer, Engines.named("java"), DType.FLOAT64, 0);
    int count = weights.all().stream().mapToInt(p -> p.value().size()).sum();
    LeastSquares problem = new LeastSquares(count, target);
    for (int i = 0; i < count; i++) {
      double[] unit = new double[count];
      unit[i] = 1;
      assign(weights, unit);
      problem.column(expand.apply(weights));
    }
    double[] solution = problem.solve();
    assign(weights, solution);
    double[] reached = expand.apply(weights);
    double error = 0;
    double norm = 0;
    for (int i = 0; i < target.length; i++) {
      error += (reached[i] - target[i]) * (reached[i] - target[i]);
      norm += target[i] * target[i];
    }
    return new Conversion(layer, weights, norm == 0 ? 0 : Math.sqrt(error / norm));
  }

  private static void assign(Weights weights, double[] values) {
    int from = 0;
    for (Parameter p : weights.all()) {
      double[] own = Arrays.copyOfRange(values, from, from + p.value().size());
      p.assign(Tensors.from(weights.engine(), DType.FLOAT64, p.value().shape(), own));
      from += own.length;
    }
  }

  /**
   * How far the foreign kernel (and bias) is from what our layer can be.
   *
   * @return ‖ours − theirs‖/‖theirs‖ in our basis
   */
  public double residual() {
    return residual;
  }

  /**
   * Refuses a conversion that does not fit.
   *
   * @param tolerance the largest residual that is accepted
   * @return this conversion
   * @throws InvalidInput if the residual is larger
   */
  public Conversion requireWithin(double tolerance) {
    if (!(residual <= tolerance)) {
      throw new InvalidInput(
          "conversion to " + layer,
          String.format(Locale.ROOT, "a foreign kernel at relative distance %.2e", residual),
          "at most " + tolerance,
          "the kernel spaces differ: choose the same rings, widths and highest degrees");
    }
    return this;
  }

  /**
   * The weights of our layer.
   *
   * @param engine where they live
   * @param type the kind of number to which they are rounded
   * @return weights for our layer
   */
  public Weights weights(Engine engine, DType type) {
    Weights weights = Weights.initial(layer, engine, type, 0);
    for (int i = 0; i < weights.all().size(); i++) {
      Parameter p = weights.all().get(i);
      double[] values = solved.all().get(i).value().toDoubles();
      p.assign(Tensors.from(engine, type, p.value().shape(), values));
    }
    return weights;
  }
}
