package org.intertwiner.verify.action.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.classical.AffineMap;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.symmetry.Dilation;
import org.intertwiner.verify.action.symmetry.Translation;

/**
 * Actions on points, sets, graphs and meshes held as arrays.
 *
 * <p>Positions stand on the last axis, nodes on an axis of their own. Representations on the last
 * axis are {@link org.intertwiner.verify.action.Actions#matrices}. All are exact up to rounding.
 */
public final class Clouds {
  private Clouds() {}

  /**
   * Permutations of the entries of one axis: (σ·x)[…, σ(i), …] = x[…, i, …].
   *
   * <p>Example: the rows of a set of 5 points in space, {@code permuted(List.of(5, 3), 0)}.
   *
   * @param shape the shape of the arrays
   * @param axis the axis of the nodes, from 0
   * @return the action
   * @throws InvalidInput if there is no such axis
   */
  public static DataAction<Permutation, double[]> permuted(List<Integer> shape, int axis) {
    return AxisPermutation.of(shape, axis);
  }

  /**
   * Permutations of nodes acting on arrays of node numbers, such as the ends of edges or the
   * corners of faces: every number i becomes σ(i). Nodes count from 0; negative numbers, which
   * stand for no node, are kept.
   *
   * @param nodes the number of nodes
   * @return the action
   */
  public static DataAction<Permutation, double[]> relabelled(int nodes) {
    return new Relabelling(nodes);
  }

  /**
   * Permutations of nodes acting on numbers of pairs of nodes, (σ·A)[σ(i), σ(j)] = A[i, j]:
   * adjacency and distance matrices.
   *
   * <p><b>Shape</b>: (…, n, n, k).
   *
   * @param nodes the number n of nodes
   * @param channels the number k of values of a pair
   * @return the action A ↦ P A Pᵀ
   */
  public static DataAction<Permutation, double[]> pairs(int nodes, int channels) {
    return new PairPermutation(nodes, channels);
  }

  /**
   * Translations of positions on the last axis, v ↦ v + t.
   *
   * @param dimension the number d of coordinates
   * @return the action; its derivative along an axis is constant
   */
  public static DataAction<Translation, double[]> translated(int dimension) {
    List<Optional<LastAxis.Affine>> derivatives = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      double[] unit = new double[dimension];
      unit[i] = 1;
      derivatives.add(Optional.of(new LastAxis.Affine(new double[0][], unit)));
    }
    return new LastAxis<>(
        dimension,
        t -> {
          checkDimension(t.dimension(), dimension);
          return new LastAxis.Affine(new double[0][], t.vector());
        },
        derivatives,
        t -> Optional.empty());
  }

  private static void checkDimension(int got, int expected) {
    if (got != expected) {
      throw new InvalidInput(
          "dimension of a motion",
          Integer.toString(got),
          expected + ", the length of the last axis",
          "");
    }
  }

  /**
   * Changes of scale: v ↦ cᵏv.
   *
   * @param weight k, such as 1 for lengths, −1 for frequencies, 0 for what does not scale
   * @return the action
   */
  public static DataAction<Dilation, double[]> scaled(double weight) {
    return new LastAxis<>(
        1,
        c -> new LastAxis.Affine(new double[][] {{Math.pow(c.factor(), weight)}}, new double[0]),
        List.of(Optional.of(new LastAxis.Affine(new double[][] {{weight}}, new double[0]))),
        c -> Optional.empty());
  }

  /**
   * Motions of positions, v ↦ Av + t.
   *
   * @param group a group of motions, such as E(3)
   * @param dimension the number of coordinates
   * @return the action on the last axis
   */
  public static DataAction<AffineMap, double[]> moved(LieGroup<AffineMap> group, int dimension) {
    return motions(group, dimension, 1);
  }

  /**
   * Motions acting on velocities and forces, which translations leave alone: v ↦ Av.
   *
   * @param group a group of motions, such as E(3)
   * @param dimension the number of coordinates
   * @return the action on the last axis
   */
  public static DataAction<AffineMap, double[]> turned(LieGroup<AffineMap> group, int dimension) {
    return motions(group, dimension, 0);
  }

  private static DataAction<AffineMap, double[]> motions(
      LieGroup<AffineMap> group, int dimension, int shifts) {
    Function<ComplexMatrix, LastAxis.Affine> derivative =
        x -> {
          double[] t = new double[shifts * dimension];
          for (int i = 0; i < t.length; i++) {
            t[i] = x.re(i, dimension);
          }
          return new LastAxis.Affine(block(x, dimension), t);
        };
    return new LastAxis<>(
        dimension,
        g -> {
          checkDimension(g.linear().rows(), dimension);
          return new LastAxis.Affine(
              g.linear().toRows(), shifts == 0 ? new double[0] : g.translation());
        },
        derivatives(group, derivative),
        g -> Optional.empty());
  }

  /**
   * The matrices of a group on the last axis, v ↦ gv: Lorentz transformations of (x, y, z, t),
   * rotations in any dimension.
   *
   * @param group a group of real matrices
   * @return the action; vectors have as many coordinates as the matrices have rows
   */
  public static DataAction<DenseMatrix, double[]> vectors(LieGroup<DenseMatrix> group) {
    int d = group.identity().rows();
    return new LastAxis<>(
        d,
        g -> new LastAxis.Affine(g.toRows(), new double[0]),
        derivatives(group, x -> new LastAxis.Affine(block(x, d), new double[0])),
        g -> Optional.empty());
  }

  /**
   * Sums of copies of the matrices of a group and of numbers that stay as they are, on the last
   * axis.
   *
   * @param group a group of real matrices
   * @param blocks the summands in order: true for a vector, false for a number
   * @return the block-diagonal action
   * @throws InvalidInput if there is no summand
   */
  public static DataAction<DenseMatrix, double[]> sums(
      LieGroup<DenseMatrix> group, List<Boolean> blocks) {
    if (blocks.isEmpty()) {
      throw new InvalidInput("summands on the last axis", "none", "at least one", "");
    }
    List<Boolean> kept = List.copyOf(blocks);
    int n = group.identity().rows();
    int d = 0;
    for (boolean vector : kept) {
      d += vector ? n : 1;
    }
    return new BlockAction(
        group.identity().rows(),
        d,
        kept,
        group.topologicalGenerators().stream()
            .map(
                g ->
                    g instanceof Generator.Infinitesimal<DenseMatrix> x
                        ? Optional.of(block(group.algebra().rounded(x.index()), n))
                        : Optional.<double[][]>empty())
            .toList());
  }

  private static <G> List<Optional<LastAxis.Affine>> derivatives(
      LieGroup<G> group, Function<ComplexMatrix, LastAxis.Affine> derivative) {
    List<Optional<LastAxis.Affine>> out = new ArrayList<>();
    for (Generator<G> generator : group.topologicalGenerators()) {
      out.add(
          generator instanceof Generator.Infinitesimal<G> x
              ? Optional.of(derivative.apply(group.algebra().rounded(x.index())))
              : Optional.empty());
    }
    return out;
  }

  private static double[][] block(ComplexMatrix x, int d) {
    double[][] m = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        m[i][j] = x.re(i, j);
      }
    }
    return m;
  }
}
