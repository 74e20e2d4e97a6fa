package org.intertwiner.algebra.clifford;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.Ring;

/** Factorisation of isometries of a diagonal form into reflections. */
final class CartanDieudonne<E> {
  private final Field<E> field;
  private final List<E> squares;
  private final int n;

  CartanDieudonne(CliffordAlgebra<E> algebra) {
    Ring<E> ring = algebra.ring();
    if (!(ring instanceof Field<E> f) || ring.isZero(ring.ofLong(2))) {
      throw new InvalidInput(
          "factorisation into reflections",
          "coefficients in " + ring,
          "a field of characteristic ≠ 2",
          "");
    }
    this.field = f;
    this.squares = algebra.squares();
    this.n = squares.size();
  }

  List<List<E>> factor(Matrix<E> isometry) {
    List<List<E>> vectors = new ArrayList<>();
    Matrix<E> m = isometry;
    while (!m.isIdentity() && vectors.size() < n + 2) {
      List<E> a = step(m);
      vectors.add(a);
      m = reflected(a, m);
    }
    return m.isIdentity() ? vectors : byBasis(isometry);
  }

  /** A vector whose reflection brings m nearer to the identity, preferably with no dead end. */
  private List<E> step(Matrix<E> m) {
    Optional<List<E>> first = Optional.empty();
    for (List<E> a : candidates(m)) {
      if (!field.isZero(pairing(a, a))) {
        if (!isNull(reflected(a, m))) {
          return a;
        }
        first = first.isPresent() ? first : Optional.of(a);
      }
    }
    if (first.isPresent()) {
      return first.get();
    }
    return detour(m);
  }

  /**
   * Where (m − 1)V is null: an arbitrary reflection after which few are left. A translation along
   * the radical, v ↦ v + λ(v) e, is undone soonest across λ, which is read off the rows of m.
   */
  private List<E> detour(Matrix<E> m) {
    List<List<E>> choices = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (field.isZero(squares.get(i))) {
        choices.add(across(m.row(i)));
      } else {
        choices.add(unit(i));
      }
    }
    List<E> best = List.of();
    int fewest = Integer.MAX_VALUE;
    for (List<E> a : choices) {
      if (!field.isZero(pairing(a, a))) {
        Matrix<E> next = reflected(a, m);
        Matrix<E> moved = next.subtract(Matrix.identity(field, n));
        int left = ExactLinearAlgebra.rank(field, moved) + (isNull(next) ? 2 : 0);
        if (left < fewest) {
          fewest = left;
          best = a;
        }
      }
    }
    return best;
  }

  /** The vector a with B(a, v) = Σ λⱼ vⱼ over the generators that are not null. */
  private List<E> across(List<E> functional) {
    List<E> a = new ArrayList<>(n);
    for (int j = 0; j < n; j++) {
      E square = squares.get(j);
      a.add(field.isZero(square) ? field.zero() : field.divide(functional.get(j), square));
    }
    return a;
  }

  /** (m − 1)x for x among eᵢ and eᵢ ± eⱼ; if all of these are null, so is the whole image. */
  private List<List<E>> candidates(Matrix<E> m) {
    List<List<E>> columns = columnsOf(m.subtract(Matrix.identity(field, n)));
    List<List<E>> all = new ArrayList<>(columns);
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        all.add(combine(columns.get(i), field.one(), columns.get(j)));
        all.add(combine(columns.get(i), field.negate(field.one()), columns.get(j)));
      }
    }
    return all;
  }

  /** Whether m ≠ 1 and the form vanishes on (m − 1)V. */
  private boolean isNull(Matrix<E> m) {
    Matrix<E> moved = m.subtract(Matrix.identity(field, n));
    Matrix<E> form = Matrix.diagonal(field, squares);
    return !moved.isZero() && moved.transpose().multiply(form).multiply(moved).isZero();
  }

  /** At most two reflections for every basis vector that is not null, each fixing those before. */
  private List<List<E>> byBasis(Matrix<E> isometry) {
    List<List<E>> vectors = new ArrayList<>();
    Matrix<E> m = isometry;
    for (int i = 0; i < n; i++) {
      List<E> image = m.column(i);
      if (!field.isZero(squares.get(i)) && !image.equals(unit(i))) {
        List<E> difference = combine(image, field.negate(field.one()), unit(i));
        if (!field.isZero(pairing(difference, difference))) {
          vectors.add(difference);
          m = reflected(difference, m);
        } else {
          // Q(w − e) + Q(w + e) = 4 Q(e) ≠ 0: send w to −e, then −e to e
          List<E> sum = combine(image, field.one(), unit(i));
          vectors.add(sum);
          vectors.add(unit(i));
          m = reflected(unit(i), reflected(sum, m));
        }
      }
    }
    return vectors;
  }

  private List<E> unit(int i) {
    return Matrix.identity(field, n).column(i);
  }

  private List<List<E>> columnsOf(Matrix<E> m) {
    List<List<E>> columns = new ArrayList<>();
    for (int j = 0; j < n; j++) {
      columns.add(m.column(j));
    }
    return columns;
  }

  private E pairing(List<E> a, List<E> b) {
    E sum = field.zero();
    for (int i = 0; i < n; i++) {
      sum = field.add(sum, field.multiply(squares.get(i), field.multiply(a.get(i), b.get(i))));
    }
    return sum;
  }

  private List<E> combine(List<E> a, E factor, List<E> b) {
    List<E> sum = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      sum.add(field.add(a.get(i), field.multiply(factor, b.get(i))));
    }
    return sum;
  }

  /** s_a m with s_a(v) = v − 2 B(a, v)/Q(a) a. */
  private Matrix<E> reflected(List<E> a, Matrix<E> m) {
    E scale = field.negate(field.divide(field.ofLong(2), pairing(a, a)));
    List<List<E>> columns = new ArrayList<>();
    for (List<E> column : columnsOf(m)) {
      columns.add(combine(column, field.multiply(scale, pairing(a, column)), a));
    }
    return Matrix.of(field, n, n, (i, j) -> columns.get(j).get(i));
  }
}
