package org.intertwiner.reptheory.clebschgordan;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.ring.Rational;

/**
 * How a group acts on one of the three spaces of a coupling tensor: its Lie algebra by sparse exact
 * matrices, its other components by diagonal signs.
 *
 * @param dimension the dimension of the space
 * @param derivatives matrices of generators of the Lie algebra, in a fixed order
 * @param signs the diagonals of elements of the other components, in a fixed order
 */
record CouplingAction(int dimension, List<Sparse> derivatives, List<int[]> signs) {

  /** One entry of a row or of a column. */
  record Cell(int index, Radical value) {}

  /** A square matrix by rows and by columns. */
  record Sparse(List<List<Cell>> rows, List<List<Cell>> columns) {
    static Sparse zero(int dimension) {
      List<List<Cell>> rows = new ArrayList<>();
      List<List<Cell>> columns = new ArrayList<>();
      for (int i = 0; i < dimension; i++) {
        rows.add(new ArrayList<>());
        columns.add(new ArrayList<>());
      }
      return new Sparse(rows, columns);
    }

    Sparse set(int row, int column, Radical value) {
      rows.get(row).add(new Cell(column, value));
      columns.get(column).add(new Cell(row, value));
      return this;
    }

    Sparse setAntisymmetric(int row, int column, Radical value) {
      return set(row, column, value).set(column, row, value.negate());
    }
  }

  /**
   * SU(2) on |j m⟩, m = j … −j: J_z and the ladder operators J₊, J₋.
   *
   * <p>J₊|j m⟩ = √((j−m)(j+m+1)) |j m+1⟩.
   */
  static CouplingAction spin(int tj) {
    int dimension = tj + 1;
    Sparse turn = Sparse.zero(dimension);
    Sparse up = Sparse.zero(dimension);
    Sparse down = Sparse.zero(dimension);
    for (int i = 0; i < dimension; i++) {
      turn.set(i, i, Radical.of(Rational.of(tj - 2L * i, 2)));
      if (i < tj) {
        Radical step = Radical.sqrt(Rational.of((long) (tj - i) * (i + 1)));
        up.set(i, i + 1, step);
        down.set(i + 1, i, step);
      }
    }
    return new CouplingAction(dimension, List.of(turn, up, down), List.of());
  }

  /**
   * Rotations about z and about y on the real harmonics of degree l, m = −l … l, by their
   * derivatives −∂_φ and −(z∂_x − x∂_z).
   *
   * <p>The first takes cos mφ to m sin mφ and sin mφ to −m cos mφ. The second shifts m by one
   * without mixing cosines and sines, with the factors ½√((l−m)(l+m+1)), except that between m = 0
   * and 1 it is √(l(l+1)/2).
   */
  static CouplingAction harmonics(int l, List<int[]> signs) {
    Sparse z = Sparse.zero(2 * l + 1);
    Sparse y = Sparse.zero(2 * l + 1);
    for (int m = 1; m <= l; m++) {
      z.setAntisymmetric(l - m, l + m, Radical.of(m));
    }
    for (int m = 0; m < l; m++) {
      Rational square = Rational.of((long) (l - m) * (l + m + 1), m == 0 ? 2 : 4);
      Radical step = Radical.sqrt(square);
      y.setAntisymmetric(l + m + 1, l + m, step);
      if (m > 0) {
        y.setAntisymmetric(l - m - 1, l - m, step);
      }
    }
    return new CouplingAction(2 * l + 1, List.of(z, y), signs);
  }

  /** The plane's rotations on freq:k: the rotation by k times the angle. */
  static CouplingAction frequency(int k, List<int[]> signs) {
    int dimension = k == 0 ? 1 : 2;
    Sparse turn = Sparse.zero(dimension);
    if (k > 0) {
      turn.setAntisymmetric(1, 0, Radical.of(k));
    }
    return new CouplingAction(dimension, List.of(turn), signs);
  }
}
