package org.intertwiner.nn.product.aligned;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.RotationGenerators;
import org.intertwiner.harmonic.wigner.WignerMatrices;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.tensor.Cotangents;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * For each edge a rotation R with R r̂ = e_z, as matrices D^l(R) on the real harmonics of all
 * degrees up to a largest one.
 *
 * <p>R is the shortest rotation that takes r̂ to e_z where z ≥ 0, and the half-turn about x
 * followed by the shortest one where z &lt; 0; no denominator is below 1, so there are no poles.
 * Frames jump at the equator, as every choice must somewhere.
 *
 * <p><b>Derivatives.</b> If r̂ moves by δ, then D^l changes by (ω_x X_x + ω_y X_y) D^l with the
 * generators X and (ω_x, ω_y) = ((Rδ)_y, −(Rδ)_x): the frame is carried along without turning about
 * the axis. So differentiated, every function of D that does not change when R is followed by a
 * rotation about the axis has its true derivatives, of all orders; functions that do change, such
 * as single entries, have not.
 *
 * <p>An edge of length zero has no direction: its matrices are those of R = 1, with derivative
 * zero, and it is listed by {@link #zeros}.
 *
 * <p><i>Shape</i>: for e edges {@code (e, Σ (2l+1)²)}, degree after degree. <i>Accuracy</i>: values
 * are computed in float64 and rounded once. <i>Complexity</i>: O(e L³). <i>Source</i>: Passaro and
 * Zitnick (2023), section 3; the derivative is d/dt D(exp(tX) R) = dD(X) D(R).
 *
 * <pre>{@code
 * EdgeFrames frames = EdgeFrames.of(edges.vectors(), 3);   // once for all layers
 * }</pre>
 */
public final class EdgeFrames {
  /** The largest degree; the matrices of an edge then have 105 995 entries. */
  public static final int MAX_DEGREE = 42;

  /** Columns of (y, z, x) in the order (x, y, z). */
  private static final int[] CARTESIAN = {2, 0, 1};

  private final int maxDegree;
  private final Tensor wigner;
  private final int[] zeros;

  private EdgeFrames(int maxDegree, Tensor wigner, int... zeros) {
    this.maxDegree = maxDegree;
    this.wigner = wigner;
    this.zeros = zeros;
  }

  /**
   * The frames of edges.
   *
   * @param vectors shape {@code (e, 3)}, of any length
   * @param maxDegree the largest degree wanted, 0 … {@link #MAX_DEGREE}
   * @return the frames, tracked if the vectors are
   * @throws InvalidInput if the shape is another, the degree is negative, a vector is not finite or
   *     there are more than 2³¹ − 1 entries
   * @throws LimitExceeded if the degree is too large
   */
  public static EdgeFrames of(Tensor vectors, int maxDegree) {
    if (vectors.rank() != 2 || vectors.shape().at(1) != 3) {
      throw new InvalidInput(
          "vectors of edges", "shape " + vectors.shape(), "(edges, 3)", "frames are in space");
    }
    if (maxDegree > MAX_DEGREE) {
      throw new LimitExceeded(
          "degree of the frames of edges", "" + maxDegree, "at most " + MAX_DEGREE, "");
    }
    WignerMatrices plan = WignerMatrices.of(maxDegree);
    Shape shape = Shape.of(vectors.shape().at(0), plan.size());
    Directions directions = Directions.of(vectors);
    Tensor units = directions.units();
    Engine engine = vectors.engine();
    DType type = vectors.type();
    int edges = vectors.shape().at(0);
    double[] values = new double[shape.size()];
    if (edges > 0) {
      RotationBatch rotations = RotationBatch.ofQuaternions(directions.quaternions());
      plan.real(rotations, values, new Workers(edges < 1024 ? 1 : available()));
    }
    Tensor wigner = Tensors.from(engine, type, shape, values);
    Tensor tracked =
        Tape.record(
            "frames of edges", wigner, List.of(units), (y, g, to) -> pull(maxDegree, y, g, to));
    return new EdgeFrames(maxDegree, tracked, directions.zeros());
  }

  private static int available() {
    return Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));
  }

  /** With t_a = ⟨X_a D, G⟩ the gradient in r̂ is Rᵀ(−t_y, t_x, 0). */
  private static void pull(int maxDegree, Tensor y, Tensor g, Cotangents to) {
    int edges = y.shape().at(0);
    Tensor turns = Tensors.zeros(y.engine(), y.type(), Shape.of(edges, 3));
    for (int l = 1; l <= maxDegree; l++) {
      Tensor product = block(g, l).matmul(false, block(y, l), true);
      int d = 2 * l + 1;
      turns = turns.add(product.reshape(edges, d * d).matmul(tilts(y, l)));
    }
    if (maxDegree == 0) {
      to.give(0, turns);
      return;
    }
    Tensor gradient = turns.reshape(edges, 1, 3).matmul(block(y, 1)).reshape(edges, 3);
    to.give(0, gradient.gather(1, Tensors.indices(y.engine(), Shape.of(3), CARTESIAN)));
  }

  /** Rows (M, M′); columns, in the order (y, z, x), (X_x)_{MM′}, 0 and −(X_y)_{MM′}. */
  private static Tensor tilts(Tensor like, int l) {
    RotationGenerators generators = RotationGenerators.of(l);
    int d = 2 * l + 1;
    double[] unit = new double[d * d];
    for (int i = 0; i < d; i++) {
      unit[i * d + i] = 1;
    }
    double[] aboutX = applied(generators, 0, unit);
    double[] aboutY = applied(generators, 1, unit);
    double[] columns = new double[3 * d * d];
    for (int i = 0; i < d * d; i++) {
      columns[3 * i] = aboutX[i];
      columns[3 * i + 2] = -aboutY[i];
    }
    return Tensors.from(like.engine(), like.type(), Shape.of(d * d, 3), columns);
  }

  private static double[] applied(RotationGenerators generators, int axis, double... matrix) {
    double[] out = new double[matrix.length];
    generators.apply(axis, matrix, 0, 2 * generators.degree() + 1, out, 0);
    return out;
  }

  /** The matrices of one degree of packed ones. */
  static Tensor block(Tensor packed, int l) {
    int d = 2 * l + 1;
    int from = WignerMatrices.blockOffset(l);
    return packed.slice(1, from, from + d * d).reshape(packed.shape().at(0), d, d);
  }

  /**
   * The largest degree.
   *
   * @return L
   */
  public int maxDegree() {
    return maxDegree;
  }

  /**
   * The number of edges.
   *
   * @return e
   */
  public int edges() {
    return wigner.shape().at(0);
  }

  /**
   * The matrices of all degrees.
   *
   * @return shape {@code (e, Σ (2l+1)²)}; degree l begins at l(4l² − 1)/3
   */
  public Tensor wigner() {
    return wigner;
  }

  /**
   * The matrices of one degree: f ↦ D^l(R) f turns a feature into the frame.
   *
   * @param degree l
   * @return shape {@code (e, 2l+1, 2l+1)}
   * @throws InvalidInput if the degree is negative or above the largest one
   */
  public Tensor matrices(int degree) {
    if (degree < 0 || degree > maxDegree) {
      throw new InvalidInput("degree of frames", "" + degree, "0 … " + maxDegree, "");
    }
    return block(wigner, degree);
  }

  /**
   * The edges without a direction.
   *
   * @return their numbers, ascending; a copy
   */
  public int[] zeros() {
    return zeros.clone();
  }

  /** The frames R = 1 of some number of edges, for the edges without a direction. */
  static EdgeFrames still(Tensor like, int edges, int maxDegree) {
    int size = WignerMatrices.blockOffset(maxDegree + 1);
    Shape shape = Shape.of(edges, size);
    double[] values = new double[shape.size()];
    for (int k = 0; k < edges; k++) {
      for (int l = 0; l <= maxDegree; l++) {
        for (int i = 0; i <= 2 * l; i++) {
          values[k * size + WignerMatrices.blockOffset(l) + i * (2 * l + 2)] = 1;
        }
      }
    }
    return new EdgeFrames(maxDegree, Tensors.from(like.engine(), like.type(), shape, values));
  }

  @Override
  public String toString() {
    String missing = zeros.length == 0 ? "" : ", without direction " + Arrays.toString(zeros);
    return "frames of " + edges() + " edges up to degree " + maxDegree + missing;
  }
}
