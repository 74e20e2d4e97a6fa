package org.intertwiner.pdo.stencil;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.PointSet;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.DifferentialOperator;

/**
 * Finite differences on the points of a lattice within a radius, such as the triangular lattice of
 * hexagonal pixels, exactly: the stencil of least norm Σ 4^{d(o)} w(o)² of the highest order of
 * accuracy, d growing with the length of o. What fixes the lattice and the operator fixes the
 * stencil.
 *
 * <p><em>Accuracy:</em> exact. <em>Complexity:</em> that of {@link FiniteDifferences}.
 *
 * <p>Example: {@code LatticeDifferences.triangular(Rational.ONE).of(laplacian)} has seven points.
 */
public final class LatticeDifferences {
  private static final int MAX_REACH = 7;

  private final Matrix<Cyclotomic> basis;
  private final Grid grid;
  private final int[] distances;

  private LatticeDifferences(Matrix<Cyclotomic> basis, Grid grid, int[] distances) {
    this.basis = basis;
    this.grid = grid;
    this.distances = distances;
  }

  /**
   * The points of a lattice within a radius of the origin.
   *
   * @param basis the basis of the lattice, one vector a column, real
   * @param squaredRadius the largest squared length of an offset
   * @return a maker of stencils
   * @throws InvalidInput where the matrix is singular or not real
   * @throws LimitExceeded where offsets have coordinates beyond ±{@value #MAX_REACH}
   */
  public static LatticeDifferences on(Matrix<Cyclotomic> basis, Rational squaredRadius) {
    int n = basis.rows();
    Matrix<Cyclotomic> inverse =
        ExactLinearAlgebra.inverse(Cyclotomics.FIELD, basis)
            .filter(m -> basis.toRows().stream().flatMap(List::stream).allMatch(Cyclotomic::isReal))
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "basis of a lattice", basis.toString(), "real independent columns", ""));
    int reach = 0;
    for (int i = 0; i < n; i++) {
      double norm = 0;
      for (Cyclotomic c : inverse.row(i)) {
        norm += c.re() * c.re();
      }
      // |u_i| ≤ |row i of the inverse| · |x|
      reach =
          Math.max(reach, (int) Math.floor(Math.sqrt(norm * squaredRadius.doubleValue()) + 1e-9));
    }
    if (reach > MAX_REACH) {
      throw new LimitExceeded(
          "offsets of a lattice stencil",
          "coordinates up to ±" + reach,
          "at most ±" + MAX_REACH,
          "take a smaller radius");
    }
    int[] shape = new int[n];
    Arrays.fill(shape, 2 * reach + 1);
    Grid grid = Grid.of(shape);
    Matrix<Cyclotomic> gram = basis.transpose().multiply(basis);
    int[] distances = new int[grid.count()];
    Map<Cyclotomic, Integer> lengths = new HashMap<>();
    for (int cell = 0; cell < distances.length; cell++) {
      Cyclotomic square = square(gram, grid.at(cell));
      boolean inside = square.subtract(Cyclotomic.of(squaredRadius)).signum() <= 0;
      distances[cell] =
          inside ? lengths.computeIfAbsent(square, s -> (int) Math.floor(s.re() + 1e-9)) : -1;
    }
    return new LatticeDifferences(basis, grid, distances);
  }

  /**
   * The triangular lattice of points at distance 1, the centres of hexagonal pixels.
   *
   * @param squaredRadius 1 for 7 points, 3 for 13, 4 for 19
   * @return a maker of stencils
   * @throws LimitExceeded where the radius is too large
   */
  public static LatticeDifferences triangular(Rational squaredRadius) {
    Cyclotomic half = Cyclotomic.of(Rational.of(1, 2));
    return on(
        Matrix.of(
            Cyclotomics.FIELD,
            List.of(
                List.of(Cyclotomic.ONE, half),
                List.of(Cyclotomic.ZERO, Cyclotomic.sqrt(3).multiply(half)))),
        squaredRadius);
  }

  private static Cyclotomic square(Matrix<Cyclotomic> gram, double[] u) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int i = 0; i < u.length; i++) {
      for (int j = 0; j < u.length; j++) {
        long product = Math.round(u[i]) * Math.round(u[j]);
        sum = sum.add(gram.at(i, j).scale(Rational.of(product)));
      }
    }
    return sum;
  }

  /**
   * The stencil in coordinates of the lattice.
   *
   * @param operator the operator, in Cartesian coordinates
   * @return exact weights on whole coordinates; zero beyond the radius
   * @throws InvalidInput where there are too few points for the operator
   * @throws LimitExceeded where there are too many equations
   */
  public Stencil of(DifferentialOperator operator) {
    return FiniteDifferences.on(grid, distances).of(inLattice(operator));
  }

  /** x = Au, so that u = A⁻¹x. */
  private DifferentialOperator inLattice(DifferentialOperator operator) {
    return operator.inCoordinates(
        ExactLinearAlgebra.inverse(Cyclotomics.FIELD, basis).orElseThrow());
  }

  /**
   * The order of accuracy and the leading error, in Cartesian coordinates.
   *
   * @param operator the operator
   * @return the accuracy of its stencil
   * @throws InvalidInput where there are too few points for the operator
   */
  public Optional<Accuracy> accuracy(DifferentialOperator operator) {
    return Accuracy.of(of(operator), inLattice(operator))
        .map(
            a -> {
              PolynomialMatrix error =
                  new DifferentialOperator(a.error()).inCoordinates(basis).symbol();
              return new Accuracy(
                  a.order(), error, Accuracy.isMultiple(error, operator, a.order()));
            });
  }

  /**
   * The weights on the points of the lattice, rounded.
   *
   * @param operator the operator
   * @return weights on offsets in Cartesian coordinates
   * @throws InvalidInput where there are too few points or a weight is not real
   */
  public StencilWeights weights(DifferentialOperator operator) {
    Stencil exact = of(operator);
    double[] all = exact.toArray();
    List<double[]> points = new ArrayList<>();
    List<Integer> cells = new ArrayList<>();
    for (int cell = 0; cell < distances.length; cell++) {
      if (distances[cell] >= 0) {
        double[] u = grid.at(cell);
        double[] x = new double[u.length];
        for (int i = 0; i < u.length; i++) {
          for (int j = 0; j < u.length; j++) {
            x[i] += basis.at(i, j).re() * u[j];
          }
        }
        points.add(x);
        cells.add(cell);
      }
    }
    int places = exact.rows() * exact.columns();
    double[] values = new double[places * cells.size()];
    for (int place = 0; place < places; place++) {
      for (int k = 0; k < cells.size(); k++) {
        values[place * cells.size() + k] = all[place * grid.count() + cells.get(k)];
      }
    }
    return StencilWeights.from(
        PointSet.from(points.toArray(new double[0][])), exact.rows(), exact.columns(), values);
  }
}
