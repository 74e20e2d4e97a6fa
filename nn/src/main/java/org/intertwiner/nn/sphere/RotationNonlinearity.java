package org.intertwiner.nn.sphere;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.Spin3;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.WignerMatrices;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.nonlinearity.Activation;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * A function applied to the values of functions on SO(3): coefficients are synthesised on a grid of
 * rotations, mapped value by value and analysed by the weights of the grid.
 *
 * <p>Formula: c ↦ B σ(A c) with (A c)(R) = Σ c_lmn √(2l+1) Dˡ_mn(R) at the N·N·⌈N/2⌉ nodes R =
 * Z(α)Y(β)Z(γ) of N equal steps in α and γ and Gauss–Legendre nodes cos β, and B its left inverse.
 * Both go one angle after the other.
 *
 * <p><i>Shape</i>: kept, {@code (batch, channels)}. <i>Accuracy</i>: polynomials σ of degree d are
 * exact from N = (d + 1)(L − 1) + 1 on, L being the band limit, and commute with all rotations up
 * to rounding. Other functions alias: for the rectifier, L = 6 and standard normal coefficients the
 * root mean square of Φ(Rc) − RΦ(c) over that of Φ(c) is 25 % with N = 11 = 2L − 1, 19 % with 12, 5
 * % with 16, 1.4 % with 24 and 0.16 % with 48; {@link #error} measures it for any layer.
 * <i>Complexity</i>: {@link #work} products for each function, of order L²N²(L + N), where the
 * dense matrices have twice L(4L² − 1)/3 · N²⌈N/2⌉. <i>Source</i>: Kostelec and Rockmore (2008) for
 * summing one angle after the other; Cohen et al. (2018), section 4 and section 5.1 on the error.
 *
 * <p>Example: {@code RotationNonlinearity.of(hidden, Activation.relu(), 12)}.
 *
 * @param <G> the group elements
 */
public final class RotationNonlinearity<G> implements Layer {
  private static final int MOST_TURNS = 256;
  private static final long MOST_NUMBERS = 1L << 23;

  private final FieldType<G> type;
  private final Activation function;
  private final SeparableGrid grid;
  private final int functions;

  private RotationNonlinearity(FieldType<G> type, Activation function, SeparableGrid grid) {
    this.type = type;
    this.function = function;
    this.grid = grid;
    this.functions = SphereFields.functions(type, "non-linearity on SO(3)");
  }

  /**
   * The non-linearity.
   *
   * @param <G> the group elements
   * @param type functions on SO(3)
   * @param function what is applied to every value
   * @param samples N, nodes along a full turn, at least 2L − 1 for the band limit L; 2L is usual
   * @return the layer
   * @throws InvalidInput if the type is none of functions on SO(3), or there are too few samples
   * @throws LimitExceeded if there are more than 256, or the matrices get too large
   */
  public static <G> RotationNonlinearity<G> of(
      FieldType<G> type, Activation function, int samples) {
    int bandLimit = SphereFields.bandLimit(type, "non-linearity on SO(3)");
    if (samples < 2 * bandLimit - 1) {
      throw new InvalidInput(
          "samples of a non-linearity on SO(3)",
          samples + " along a turn for band limit " + bandLimit,
          "at least " + (2 * bandLimit - 1),
          "a polynomial of degree d is exact from (d + 1)·" + (bandLimit - 1) + " + 1 on");
    }
    double matrices = 4.0 * bandLimit * bandLimit * bandLimit * 2 * (samples + 1.0);
    if (samples > MOST_TURNS || matrices > MOST_NUMBERS) {
      throw new LimitExceeded(
          "samples of a non-linearity on SO(3)",
          samples + " along a turn for band limit " + bandLimit,
          "at most " + MOST_TURNS + ", and " + MOST_NUMBERS + " numbers in matrices",
          "lower the band limit first");
    }
    return new RotationNonlinearity<>(type, function, new SeparableGrid(bandLimit, samples));
  }

  @Override
  public String kind() {
    return "rotation-" + function.name();
  }

  @Override
  public FieldType<G> input() {
    return type;
  }

  @Override
  public FieldType<G> output() {
    return type;
  }

  /**
   * The number of nodes at which each function is evaluated.
   *
   * @return N·N·⌈N/2⌉
   */
  public long samples() {
    return grid.size();
  }

  /**
   * The multiply-adds of synthesis and analysis of one function.
   *
   * @return the count
   */
  public long work() {
    return 2 * grid.work();
  }

  /**
   * Whether the layer commutes with all rotations up to rounding.
   *
   * @return true for polynomials that the grid resolves
   */
  public boolean isExact() {
    int top = type.parts().size() - 1;
    int degree = function.degree();
    return top == 0 || (degree > 0 && grid.turns() >= (degree + 1) * top + 1);
  }

  @Override
  public List<Weight> weights() {
    return List.of();
  }

  @Override
  public List<Constant> constants() {
    return List.of(
        Constant.indices(grid.channels(type, functions)),
        Constant.indices(grid.places(type, functions)),
        grid.tiltSynthesis(),
        grid.secondAngle(true),
        grid.firstAngle(true),
        grid.firstAngle(false),
        grid.secondAngle(false),
        grid.tiltAnalysis());
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    DType narrow = scope.computing();
    return x -> {
      Tensor turned = Blocks.turned(type, x, "non-linearity on SO(3)");
      int batch = turned.shape().at(1);
      int rows = functions * batch;
      int p = type.parts().size();
      int n = grid.turns();
      int b = grid.betas();
      Tensor c = turned.gather(0, scope.constant(0)).reshape(grid.pairs(), grid.slots(), rows);
      Tensor h = constant(scope, 2).matmul(c.to(narrow));
      Tensor second = constant(scope, 3).matmul(h.reshape(p, 2 * (2 * p - 1), b * rows));
      Tensor values = constant(scope, 4).matmul(second.reshape(1, 2 * p, n * b * rows));
      Tensor mapped = function.apply(values.to(x.type())).to(narrow);
      Tensor first = constant(scope, 5).matmul(mapped);
      Tensor back = constant(scope, 6).matmul(first.reshape(p, 2 * n, b * rows));
      Tensor g = constant(scope, 7).matmul(back.reshape(grid.pairs(), 2 * b, rows)).to(x.type());
      Tensor flat = g.reshape(grid.pairs() * grid.slots() * functions, batch);
      return flat.gather(0, scope.constant(1)).permute(1, 0);
    };
  }

  private static Tensor constant(Scope scope, int index) {
    return scope.constant(index).to(scope.computing());
  }

  /**
   * Measures how far the layer is from commuting with rotations: the root mean square of Φ(Rc) −
   * RΦ(c) over that of Φ(c), for standard normal coefficients and Haar-random rotations.
   *
   * @param engine where to compute, in float64
   * @param draws how many coefficients and rotations, 1 … 1000
   * @param seed seed of both
   * @return the ratio; rounding where the layer is exact
   * @throws InvalidInput if the number is out of range
   */
  public double error(Engine engine, int draws, long seed) {
    if (draws < 1 || draws > 1000) {
      throw new InvalidInput("draws of a measurement", "" + draws, "1 … 1000", "");
    }
    SplittableRandom random = new SplittableRandom(seed);
    int size = type.channels();
    double[] both = new double[2 * draws * size];
    double[][] matrices = new double[draws][];
    for (int i = 0; i < draws; i++) {
      UnitQuaternion rotation = Spin3.group().random(random);
      matrices[i] = WignerMatrices.of(type.parts().size() - 1).real(RotationBatch.of(rotation));
      double[] c = new double[size];
      Arrays.setAll(c, j -> random.nextGaussian());
      System.arraycopy(c, 0, both, i * size, size);
      System.arraycopy(rotated(matrices[i], c, 0), 0, both, (draws + i) * size, size);
    }
    double[] results = applied(engine, both, 2 * draws);
    double error = 0;
    double norm = 0;
    for (int i = 0; i < draws; i++) {
      double[] expected = rotated(matrices[i], results, i * size);
      for (int j = 0; j < size; j++) {
        double difference = results[(draws + i) * size + j] - expected[j];
        error += difference * difference;
        norm += expected[j] * expected[j];
      }
    }
    return Math.sqrt(error / norm);
  }

  private double[] applied(Engine engine, double[] fields, int count) {
    Weights weights = Weights.initial(this, engine, DType.FLOAT64, 0);
    UnaryOperator<Tensor> map = bind(weights.scope(false, new SplittableRandom(0)));
    Step step = engine.step();
    try {
      Shape shape = Shape.of(count, type.channels());
      Tensor x = Tensors.from(engine, DType.FLOAT64, shape, fields);
      return Tape.withoutGradients(() -> map.apply(x)).toDoubles();
    } finally {
      step.close();
    }
  }

  private double[] rotated(double[] matrices, double[] c, int offset) {
    double[] y = new double[type.channels()];
    for (int l = 0; l < type.parts().size(); l++) {
      int d = 2 * l + 1;
      int first = type.offset(l);
      int block = WignerMatrices.blockOffset(l);
      for (int i = 0; i < functions * d * d; i++) {
        for (int m = 0; m < d; m++) {
          y[first + i] += matrices[block + i % d * d + m] * c[offset + first + i / d * d + m];
        }
      }
    }
    return y;
  }
}
