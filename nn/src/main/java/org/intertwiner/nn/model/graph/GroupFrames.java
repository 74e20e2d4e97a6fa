package org.intertwiner.nn.model.graph;

import java.util.List;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.lie.rotation.Rotations;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.tensor.Tensor;

/**
 * Frames at every node: elements k of the group, each of which with a node's position x is the
 * motion (x, k) that moves the origin there.
 *
 * <p>Attributes of two motions are coordinates of the logarithm of u_j⁻¹u_i = (R_jᵀ(x_i − x_j),
 * R_jᵀR_i): V(ω)⁻¹ R_jᵀ(x_i − x_j) and ω, where ω is the logarithm of R_jᵀR_i, by quaternions in
 * space, and V(ω) = ∫₀¹ exp(sω) ds. Where R_jᵀR_i reverses orientation, ω is that of its product
 * with −1 (in the plane, with the reflection in the x-axis), V is left out and a last coordinate is
 * 1. ω is computed once for each pair of frames, from the product in the group, so that a half turn
 * has one axis whichever pair it comes from.
 *
 * @param <G> the group elements
 * @param elements the frames, at least one
 * @param input what nodes carry
 * @param output what comes out
 */
record GroupFrames<G>(List<G> elements, FieldType<G> input, FieldType<G> output) {
  private static final double SMALL_ANGLE = 1e-4;

  /** How many numbers describe a pair of motions. */
  static int attributes(int dimension) {
    return dimension + turns(dimension) + 1;
  }

  private static int turns(int dimension) {
    return dimension * (dimension - 1) / 2;
  }

  /**
   * The frames on an engine.
   *
   * @param count k, how many
   * @param ways shape (d, k·k·d), from x_j − x_i to V⁻¹R_jᵀ(x_i − x_j) for the pairs (i, j)
   * @param turns shape (1, k·k, attributes − d)
   * @param down shape (input.channels, k·input.channels): features seen from each frame
   * @param up shape (k·output.channels, output.channels): the mean over frames of what each saw
   */
  record OnEngine(int count, Tensor ways, Tensor turns, Tensor down, Tensor up) {
    static OnEngine of(List<Tensor> constants) {
      Tensor down = constants.get(2);
      int count = down.shape().at(1) / down.shape().at(0);
      return new OnEngine(count, constants.get(0), constants.get(1), down, constants.get(3));
    }
  }

  /** The frames on an engine, for once. */
  OnEngine on(Engine engine, DType type) {
    return OnEngine.of(constants().stream().map(c -> c.on(engine, type)).toList());
  }

  /** What {@link OnEngine} is made of. */
  List<Constant> constants() {
    CompactGroup<G> group = input.group();
    int d = input.dimension();
    int k = elements.size();
    int w = turns(d) + 1;
    double[] ways = new double[d * k * k * d];
    double[] turns = new double[k * k * w];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        G back = group.inverse(elements.get(j));
        double[][] relative = input.action().from(group.multiply(back, elements.get(i)));
        double[] own = turn(relative);
        int pair = i * k + j;
        System.arraycopy(own, 0, turns, pair * w, w);
        double[][] way = multiplied(inverseLeftJacobian(own, d), input.action().from(back));
        for (int row = 0; row < d; row++) {
          for (int column = 0; column < d; column++) {
            ways[column * k * k * d + pair * d + row] = -way[row][column];
          }
        }
      }
    }
    return List.of(
        Constant.of(Shape.of(d, k * k * d), ways),
        Constant.of(Shape.of(1, k * k, w), turns),
        Constant.of(Shape.of(input.channels(), k * input.channels()), down(group)),
        Constant.of(Shape.of(k * output.channels(), output.channels()), up()));
  }

  private double[] down(CompactGroup<G> group) {
    int channels = input.channels();
    int k = elements.size();
    double[] down = new double[channels * k * channels];
    for (int i = 0; i < k; i++) {
      double[][] seen = input.representation().from(group.inverse(elements.get(i)));
      for (int row = 0; row < channels; row++) {
        for (int column = 0; column < channels; column++) {
          down[column * k * channels + i * channels + row] = seen[row][column];
        }
      }
    }
    return down;
  }

  private double[] up() {
    int channels = output.channels();
    int k = elements.size();
    double[] up = new double[k * channels * channels];
    for (int i = 0; i < k; i++) {
      double[][] back = output.representation().from(elements.get(i));
      for (int row = 0; row < channels; row++) {
        for (int column = 0; column < channels; column++) {
          up[(i * channels + column) * channels + row] = back[row][column] / k;
        }
      }
    }
    return up;
  }

  /** The logarithm of a turn, and 1 if it reverses orientation. */
  static double[] turn(double[][] m) {
    int d = m.length;
    double[] turn = new double[turns(d) + 1];
    boolean reversed = determinant(m) < 0;
    turn[turn.length - 1] = reversed ? 1 : 0;
    if (d == 2) {
      turn[0] = Math.atan2(m[1][0], m[0][0]);
    } else if (d == 3) {
      DenseMatrix matrix = DenseMatrix.from(m);
      double[] omega = Rotations.log(reversed ? matrix.scale(-1) : matrix);
      System.arraycopy(omega, 0, turn, 0, d);
    }
    return turn;
  }

  /** V(ω)⁻¹ = 1 − ½[ω] + c[ω]² with c = (1 − (θ/2) cot(θ/2))/θ². */
  static double[][] inverseLeftJacobian(double[] turn, int d) {
    boolean reversed = turn[turn.length - 1] != 0;
    double[] omega = new double[3];
    if (!reversed && d > 1) {
      System.arraycopy(turn, 0, omega, d == 2 ? 2 : 0, turns(d));
    }
    double square = omega[0] * omega[0] + omega[1] * omega[1] + omega[2] * omega[2];
    double half = Math.sqrt(square) / 2;
    double c =
        half < SMALL_ANGLE
            ? 1.0 / 12 + square / 720
            : (1 - half * Math.cos(half) / Math.sin(half)) / square;
    double[][] inverse = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        double twice = omega[i] * omega[j] - (i == j ? square : 0);
        inverse[i][j] = (i == j ? 1 : 0) - cross(omega, i, j) / 2 + c * twice;
      }
    }
    return inverse;
  }

  private static double cross(double[] omega, int i, int j) {
    int other = 3 - i - j;
    return i == j ? 0 : (j - i + 3) % 3 == 1 ? -omega[other] : omega[other];
  }

  private static double[][] multiplied(double[][] a, double[][] b) {
    return DenseMatrix.from(a).multiply(DenseMatrix.from(b)).toRows();
  }

  private static double determinant(double[][] m) {
    return switch (m.length) {
      case 1 -> m[0][0];
      case 2 -> m[0][0] * m[1][1] - m[0][1] * m[1][0];
      default ->
          m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
              - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
              + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    };
  }
}
