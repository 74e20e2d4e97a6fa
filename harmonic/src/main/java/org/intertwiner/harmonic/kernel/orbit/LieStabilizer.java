package org.intertwiner.harmonic.kernel.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.LieRepresentation;

/**
 * The stabiliser of a point of an orthogonal representation of a compact Lie group: its Lie
 * algebra, and elements of other components among generators, half turns exp(πX) and rotations of
 * the plane. They bound Hom_H from above.
 */
final class LieStabilizer<G> {
  private static final int MOST_ELEMENTS = 64;

  private final LieRepresentation<G> action;
  private final LieRepresentation<G> in;
  private final LieRepresentation<G> out;
  private final List<Triple> algebra = new ArrayList<>();
  private final List<Triple> elements = new ArrayList<>();

  /** The matrices of one element on ℝⁿ, V_in and V_out, the latter two seminormal. */
  private record Triple(Matrix<Cyclotomic> space, Matrix<Cyclotomic> in, Matrix<Cyclotomic> out) {
    Triple bracket(Triple b) {
      return new Triple(commutator(space, b.space), commutator(in, b.in), commutator(out, b.out));
    }

    Triple multiply(Triple b) {
      return new Triple(space.multiply(b.space), in.multiply(b.in), out.multiply(b.out));
    }

    private static Matrix<Cyclotomic> commutator(Matrix<Cyclotomic> a, Matrix<Cyclotomic> b) {
      return a.multiply(b).subtract(b.multiply(a));
    }

    List<Cyclotomic> entries() {
      List<Cyclotomic> all = new ArrayList<>();
      List.of(space, in, out).forEach(m -> m.toRows().forEach(all::addAll));
      return all;
    }
  }

  LieStabilizer(LieRepresentation<G> action, LieRepresentation<G> in, LieRepresentation<G> out) {
    this.action = action;
    this.in = in;
    this.out = out;
    List<Generator<G>> generators = action.group().topologicalGenerators();
    List<Triple> derivatives = new ArrayList<>();
    for (int k = 0; k < generators.size(); k++) {
      Triple t =
          new Triple(
              action.onGenerator(k), in.seminormalOnGenerator(k), out.seminormalOnGenerator(k));
      (generators.get(k) instanceof Generator.Infinitesimal<G> ? derivatives : elements).add(t);
    }
    close(derivatives);
    addProducts(derivatives);
  }

  /** All brackets, up to linear dependence. */
  private void close(List<Triple> derivatives) {
    List<List<Cyclotomic>> rows = new ArrayList<>();
    derivatives.forEach(t -> addIndependent(rows, t));
    for (int i = 0; i < algebra.size(); i++) {
      for (int j = 0; j < i; j++) {
        addIndependent(rows, algebra.get(j).bracket(algebra.get(i)));
      }
    }
  }

  private void addIndependent(List<List<Cyclotomic>> rows, Triple t) {
    rows.add(t.entries());
    if (ExactLinearAlgebra.rank(Cyclotomics.FIELD, Matrix.of(Cyclotomics.FIELD, rows))
        == rows.size()) {
      algebra.add(t);
    } else {
      rows.remove(rows.size() - 1);
    }
  }

  /** Half turns, rotations that the plane's harmonics do not see, and products with components. */
  private void addProducts(List<Triple> derivatives) {
    List<Triple> turns = new ArrayList<>();
    if (action.group() instanceof CompactLieGroup<G>) {
      for (Triple x : derivatives) {
        Optional<Matrix<Cyclotomic>> a = halfTurn(x.space());
        Optional<Matrix<Cyclotomic>> b = halfTurn(x.in());
        Optional<Matrix<Cyclotomic>> c = halfTurn(x.out());
        if (a.isPresent() && b.isPresent() && c.isPresent()) {
          turns.add(new Triple(a.get(), b.get(), c.get()));
        }
      }
    } else {
      for (int n = 2; n <= Math.max(1, action.highestFrequency()); n++) {
        turns.add(new Triple(action.rotation(n, 1), in.rotation(n, 1), out.rotation(n, 1)));
      }
    }
    elements.addAll(turns);
    List<Triple> letters = List.copyOf(elements);
    for (int at = 0; at < elements.size() && elements.size() < MOST_ELEMENTS; at++) {
      for (Triple letter : letters) {
        Triple next = elements.get(at).multiply(letter);
        if (!elements.contains(next) && elements.size() < MOST_ELEMENTS) {
          elements.add(next);
        }
      }
    }
  }

  /**
   * exp(πX) for a matrix with eigenvalues in (i/2)ℤ: Σ P_m (cos πm + sin πm · X/m) with the
   * projectors P_m on the eigenvalues ±im.
   */
  static Optional<Matrix<Cyclotomic>> halfTurn(Matrix<Cyclotomic> x) {
    int n = x.rows();
    Matrix<Cyclotomic> square = x.multiply(x);
    List<Integer> doubled = new ArrayList<>();
    Matrix<Cyclotomic> left = Matrix.identity(Cyclotomics.FIELD, n);
    for (int m = 0; m <= 2 * n && !left.isZero(); m++) {
      Matrix<Cyclotomic> next = left.multiply(shifted(square, m));
      if (TransitiveStrata.rank(shifted(square, m)) < n) {
        doubled.add(m);
        left = next;
      }
    }
    if (!left.isZero()) {
      return Optional.empty();
    }
    Matrix<Cyclotomic> sum = Matrix.zero(Cyclotomics.FIELD, n, n);
    for (int m : doubled) {
      Matrix<Cyclotomic> projector = Matrix.identity(Cyclotomics.FIELD, n);
      for (int k : doubled) {
        if (k != m) {
          Rational factor = Rational.of(4, (long) k * k - (long) m * m);
          projector = projector.multiply(shifted(square, k)).scale(Cyclotomic.of(factor));
        }
      }
      int quarter = m % 4;
      sum =
          quarter % 2 == 0
              ? sum.add(projector.scale(Cyclotomic.of(1L - quarter)))
              : sum.add(
                  projector.multiply(x).scale(Cyclotomic.of(Rational.of(2L * (2 - quarter), m))));
    }
    return Optional.of(sum);
  }

  /** X² + m²/4. */
  private static Matrix<Cyclotomic> shifted(Matrix<Cyclotomic> square, int m) {
    Cyclotomic shift = Cyclotomic.of(Rational.of((long) m * m, 4));
    return square.add(Matrix.identity(Cyclotomics.FIELD, square.rows()).scale(shift));
  }

  /** The dimension of the group. */
  int algebraDimension() {
    return action.group() instanceof LieGroup<G> lie ? lie.algebra().dimension() : 1;
  }

  /** A basis of the vectors that the whole group fixes, in columns. */
  Matrix<Cyclotomic> fixedVectors() {
    int n = action.dimension();
    List<List<Cyclotomic>> rows = new ArrayList<>(Matrix.zero(Cyclotomics.FIELD, 1, n).toRows());
    algebra.forEach(t -> rows.addAll(t.space().toRows()));
    Matrix<Cyclotomic> one = Matrix.identity(Cyclotomics.FIELD, n);
    elements.forEach(t -> rows.addAll(t.space().subtract(one).toRows()));
    return ExactLinearAlgebra.kernel(Cyclotomics.FIELD, Matrix.of(Cyclotomics.FIELD, rows));
  }

  /** A vector orthogonal to the fixed ones that as many known elements as possible fix. */
  List<Cyclotomic> pointOutside(Matrix<Cyclotomic> fixed) {
    int n = action.dimension();
    Matrix<Cyclotomic> one = Matrix.identity(Cyclotomics.FIELD, n);
    List<Cyclotomic> best = List.of();
    int most = -1;
    List<Matrix<Cyclotomic>> candidates = new ArrayList<>();
    candidates.add(Matrix.zero(Cyclotomics.FIELD, n, n));
    elements.forEach(t -> candidates.add(t.space().subtract(one)));
    for (Matrix<Cyclotomic> m : candidates) {
      List<List<Cyclotomic>> rows = new ArrayList<>(m.toRows());
      rows.addAll(fixed.transpose().toRows());
      Matrix<Cyclotomic> kernel =
          ExactLinearAlgebra.kernel(Cyclotomics.FIELD, Matrix.of(Cyclotomics.FIELD, rows));
      for (int k = 0; k < kernel.columns(); k++) {
        List<Cyclotomic> point = kernel.column(k);
        int count = (int) elements.stream().filter(t -> fixes(t, point)).count();
        if (count > most) {
          most = count;
          best = point;
        }
      }
    }
    return best;
  }

  /**
   * A point of an orbit of the largest dimension with elements that its whole neighbourhood across
   * the orbit has in its stabiliser.
   *
   * @param point exact coordinates
   * @param generic the part of the stabiliser that acts trivially on the normal space
   */
  record Slice<G>(List<Cyclotomic> point, LieStabilizer<G> generic) {}

  private LieStabilizer(LieStabilizer<G> all, List<Triple> some) {
    this.action = all.action;
    this.in = all.in;
    this.out = all.out;
    this.algebra.addAll(all.algebra);
    this.elements.addAll(some);
  }

  /** The same known elements, which act on other representations. */
  LieStabilizer<G> between(LieRepresentation<G> from, LieRepresentation<G> to) {
    LieStabilizer<G> all = new LieStabilizer<>(action, from, to);
    List<Matrix<Cyclotomic>> known = elements.stream().map(Triple::space).toList();
    List<Triple> some = all.elements.stream().filter(t -> known.contains(t.space())).toList();
    return new LieStabilizer<>(all, some);
  }

  /** Adds elements while points of their common fixed space stay on orbits of one dimension. */
  Slice<G> slice() {
    int n = action.dimension();
    Matrix<Cyclotomic> space = Matrix.identity(Cyclotomics.FIELD, n);
    List<Cyclotomic> point = combination(space);
    int largest = orbitDimension(point);
    List<Triple> some = new ArrayList<>();
    for (Triple t : elements) {
      Matrix<Cyclotomic> moved = t.space().multiply(space).subtract(space);
      Matrix<Cyclotomic> smaller =
          space.multiply(ExactLinearAlgebra.kernel(Cyclotomics.FIELD, moved));
      if (smaller.columns() > 0) {
        List<Cyclotomic> next = combination(smaller);
        List<Triple> more = new ArrayList<>(some);
        more.add(t);
        if (orbitDimension(next) == largest && isTrivialAcross(next, more)) {
          point = next;
          space = smaller;
          some = more;
        }
      }
    }
    return new Slice<>(point, new LieStabilizer<>(this, some));
  }

  private static List<Cyclotomic> combination(Matrix<Cyclotomic> basis) {
    Matrix<Cyclotomic> weights =
        Matrix.of(
            Cyclotomics.FIELD,
            basis.columns(),
            1,
            (k, j) -> Cyclotomic.of((k * (long) k + 3L * k + 1) % (2L * basis.columns() + 3)));
    return basis.multiply(weights).column(0);
  }

  /** Whether the Lie algebra of the stabiliser moves no vector that is normal to the orbit. */
  boolean hasLargestOrbit(List<Cyclotomic> point) {
    Matrix<Cyclotomic> normal = normal(point);
    Matrix<Cyclotomic> relations = ExactLinearAlgebra.kernel(Cyclotomics.FIELD, tangents(point));
    for (int k = 0; k < relations.columns(); k++) {
      Matrix<Cyclotomic> x = Matrix.zero(Cyclotomics.FIELD, point.size(), point.size());
      for (int i = 0; i < algebra.size(); i++) {
        x = x.add(algebra.get(i).space().scale(relations.at(i, k)));
      }
      if (!x.multiply(normal).isZero()) {
        return false;
      }
    }
    return true;
  }

  private boolean isTrivialAcross(List<Cyclotomic> point, List<Triple> some) {
    Matrix<Cyclotomic> normal = normal(point);
    return some.stream().allMatch(t -> t.space().multiply(normal).equals(normal));
  }

  private Matrix<Cyclotomic> normal(List<Cyclotomic> point) {
    return ExactLinearAlgebra.kernel(Cyclotomics.FIELD, tangents(point).transpose());
  }

  private static boolean fixes(Triple t, List<Cyclotomic> point) {
    return t.space().apply(point).equals(point);
  }

  /** The rank of X ↦ Xx. */
  int orbitDimension(List<Cyclotomic> point) {
    return TransitiveStrata.rank(tangents(point));
  }

  private Matrix<Cyclotomic> tangents(List<Cyclotomic> point) {
    List<List<Cyclotomic>> columns = algebra.stream().map(t -> t.space().apply(point)).toList();
    return Matrix.of(Cyclotomics.FIELD, columns).transpose();
  }

  /** The dimension of the maps that commute with all known elements of the stabiliser. */
  int boundAt(List<Cyclotomic> point) {
    int rows = out.dimension();
    int columns = in.dimension();
    List<List<Cyclotomic>> equations = new ArrayList<>();
    Matrix<Cyclotomic> relations = ExactLinearAlgebra.kernel(Cyclotomics.FIELD, tangents(point));
    for (int k = 0; k < relations.columns(); k++) {
      Matrix<Cyclotomic> x = Matrix.zero(Cyclotomics.FIELD, columns, columns);
      Matrix<Cyclotomic> y = Matrix.zero(Cyclotomics.FIELD, rows, rows);
      for (int i = 0; i < algebra.size(); i++) {
        Cyclotomic c = relations.at(i, k);
        x = x.add(algebra.get(i).in().scale(c));
        y = y.add(algebra.get(i).out().scale(c));
      }
      addEquations(equations, x, y);
    }
    for (Triple t : elements) {
      if (fixes(t, point)) {
        addEquations(equations, t.in(), t.out());
      }
    }
    return equations.isEmpty()
        ? rows * columns
        : rows * columns - TransitiveStrata.rank(Matrix.of(Cyclotomics.FIELD, equations));
  }

  /** Y T = T X, one equation for each entry. */
  private static void addEquations(
      List<List<Cyclotomic>> equations, Matrix<Cyclotomic> x, Matrix<Cyclotomic> y) {
    int rows = y.rows();
    int columns = x.rows();
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        Cyclotomic[] equation = new Cyclotomic[rows * columns];
        java.util.Arrays.fill(equation, Cyclotomic.ZERO);
        for (int k = 0; k < rows; k++) {
          equation[k * columns + c] = equation[k * columns + c].add(y.at(r, k));
        }
        for (int k = 0; k < columns; k++) {
          equation[r * columns + k] = equation[r * columns + k].subtract(x.at(k, c));
        }
        equations.add(List.of(equation));
      }
    }
  }
}
