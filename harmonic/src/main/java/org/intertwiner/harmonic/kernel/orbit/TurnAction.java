package org.intertwiner.harmonic.kernel.orbit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.LieRepresentation;

/**
 * The exact matrices of turns in a representation of SO(2), O(2), SO(3), O(3) or SU(2), in its
 * seminormal coordinates: exp(tA) = Σ P_m (cos tm + sin tm · A/m) with the projectors P_m on the
 * eigenvalues ±im of A.
 */
final class TurnAction<G> {
  private final LieRepresentation<G> representation;
  private final List<Matrix<Cyclotomic>> axes = new ArrayList<>();
  private final Matrix<Cyclotomic> reflection;
  private final List<Integer> doubledWeights;
  private final Map<List<Cyclotomic>, List<Matrix<Cyclotomic>>> projectors = new HashMap<>();

  TurnAction(LieRepresentation<G> representation, SubgroupClass.Ambient ambient) {
    this.representation = representation;
    int n = representation.dimension();
    List<Generator<G>> generators = representation.group().topologicalGenerators();
    Matrix<Cyclotomic> extra = Matrix.identity(Cyclotomics.FIELD, n);
    for (int k = 0; k < generators.size(); k++) {
      Matrix<Cyclotomic> m = representation.seminormalOnGenerator(k);
      if (generators.get(k) instanceof Generator.Infinitesimal<G>) {
        axes.add(m);
      } else {
        extra = m;
      }
    }
    if (!ambient.isPlane()) {
      Matrix<Cyclotomic> x = axes.get(0);
      Matrix<Cyclotomic> y = axes.get(1);
      axes.add(x.multiply(y).subtract(y.multiply(x)));
    }
    this.doubledWeights = doubledWeights(square(main()), n);
    this.reflection =
        ambient == SubgroupClass.Ambient.SPACE_REFLECTED
            ? extra.multiply(turned(new Turn(first(), 1, 2, false)))
            : extra;
  }

  private static List<Cyclotomic> first() {
    return Turn.side(1, 2, false).axis();
  }

  /** The derivative about the main axis. */
  Matrix<Cyclotomic> main() {
    return axes.get(axes.size() - 1);
  }

  /** The element c: −1 in O(3), the reflection in O(2), otherwise 1. */
  Matrix<Cyclotomic> reflection() {
    return reflection;
  }

  /** A basis of the Lie algebra, the main axis last. */
  List<Matrix<Cyclotomic>> algebra() {
    return axes;
  }

  /** The derivatives of a subgroup of dimension 0, 1 or 3. */
  List<Matrix<Cyclotomic>> algebra(int dimension) {
    return axes.subList(axes.size() - Math.min(dimension, axes.size()), axes.size());
  }

  private static Matrix<Cyclotomic> square(Matrix<Cyclotomic> a) {
    return a.multiply(a);
  }

  private static List<Integer> doubledWeights(Matrix<Cyclotomic> square, int n) {
    List<Integer> weights = new ArrayList<>();
    int left = n;
    for (int m = 0; left > 0; m++) {
      int rank = TransitiveStrata.rank(shifted(square, m));
      if (rank < n) {
        weights.add(m);
        left -= n - rank;
      }
    }
    return weights;
  }

  /** A² + m²/4. */
  private static Matrix<Cyclotomic> shifted(Matrix<Cyclotomic> square, int m) {
    Cyclotomic shift = Cyclotomic.of(Rational.of((long) m * m, 4));
    return square.add(Matrix.identity(Cyclotomics.FIELD, square.rows()).scale(shift));
  }

  /** Twice the largest weight. */
  int largestDoubledWeight() {
    return doubledWeights.isEmpty() ? 0 : doubledWeights.get(doubledWeights.size() - 1);
  }

  /** The product of turns, the first on the left. */
  Matrix<Cyclotomic> at(List<Turn> word) {
    Matrix<Cyclotomic> product = Matrix.identity(Cyclotomics.FIELD, representation.dimension());
    for (Turn turn : word) {
      product = product.multiply(turned(turn));
      if (turn.reflected()) {
        product = product.multiply(reflection);
      }
    }
    return product;
  }

  private Matrix<Cyclotomic> along(List<Cyclotomic> axis) {
    if (axes.size() == 1) {
      return main();
    }
    Matrix<Cyclotomic> sum = axes.get(0).scale(axis.get(0));
    for (int k = 1; k < axes.size(); k++) {
      sum = sum.add(axes.get(k).scale(axis.get(k)));
    }
    return sum;
  }

  private Matrix<Cyclotomic> turned(Turn turn) {
    int n = representation.dimension();
    if (turn.p() % (2 * turn.q()) == 0) {
      return Matrix.identity(Cyclotomics.FIELD, n);
    }
    Matrix<Cyclotomic> a = along(turn.axis());
    List<Matrix<Cyclotomic>> parts =
        projectors.computeIfAbsent(turn.axis(), axis -> projectors(square(a)));
    Matrix<Cyclotomic> sum = Matrix.zero(Cyclotomics.FIELD, n, n);
    for (int i = 0; i < doubledWeights.size(); i++) {
      int m = doubledWeights.get(i);
      int phase = Math.floorMod(turn.p() * m, 2 * turn.q());
      Matrix<Cyclotomic> part = parts.get(i);
      sum = sum.add(part.scale(Cyclotomic.cos2pi(2 * turn.q(), phase)));
      if (m > 0) {
        Cyclotomic sine = Cyclotomic.sin2pi(2 * turn.q(), phase).scale(Rational.of(2, m));
        sum = sum.add(part.multiply(a).scale(sine));
      }
    }
    return sum;
  }

  private List<Matrix<Cyclotomic>> projectors(Matrix<Cyclotomic> square) {
    List<Matrix<Cyclotomic>> all = new ArrayList<>();
    for (int m : doubledWeights) {
      Matrix<Cyclotomic> projector = Matrix.identity(Cyclotomics.FIELD, square.rows());
      for (int k : doubledWeights) {
        if (k != m) {
          Rational factor = Rational.of(4, (long) k * k - (long) m * m);
          projector = projector.multiply(shifted(square, k)).scale(Cyclotomic.of(factor));
        }
      }
      all.add(projector);
    }
    return all;
  }

  /** A basis of the vectors that a subgroup fixes, in columns. */
  Matrix<Cyclotomic> fixed(SubgroupClass h) {
    int n = representation.dimension();
    Matrix<Cyclotomic> one = Matrix.identity(Cyclotomics.FIELD, n);
    List<Matrix<Cyclotomic>> moved = new ArrayList<>(algebra(h.dimension()));
    for (List<Turn> word : h.generators()) {
      moved.add(at(word).subtract(one));
    }
    Matrix<Cyclotomic> basis = one;
    for (Matrix<Cyclotomic> m : moved) {
      if (basis.columns() > 0) {
        basis = basis.multiply(ExactLinearAlgebra.kernel(Cyclotomics.FIELD, m.multiply(basis)));
      }
    }
    return basis;
  }
}
