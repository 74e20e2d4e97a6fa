package org.intertwiner.pdo.pseudo;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/** Whether matrices represent a Lie algebra and the reflections that act on it. */
final class RepresentationCheck {
  private RepresentationCheck() {}

  static void require(PseudoRepresentation rep) {
    LieAlgebra algebra = rep.group().algebra();
    List<PseudoGroup.Component> components = rep.group().components();
    boolean counts =
        rep.onAlgebra().size() == algebra.dimension()
            && rep.onComponents().size() == components.size();
    if (!counts || !shapes(rep)) {
      throw new InvalidInput(
          "matrices of " + rep.name(),
          rep.onAlgebra().size() + " and " + rep.onComponents().size() + " matrices",
          algebra.dimension()
              + " for the algebra and "
              + components.size()
              + " for the components, square and of one size",
          "the basis of group.algebra(), then group.components()");
    }
    requireBrackets(rep, algebra);
    for (int c = 0; c < components.size(); c++) {
      Matrix<Cyclotomic> mirror = rep.group().reflection(components.get(c));
      Matrix<Cyclotomic> m = rep.onComponents().get(c);
      requireSquare(rep, m);
      for (int k = 0; k < algebra.dimension(); k++) {
        Matrix<Cyclotomic> moved =
            mirror.multiply(algebra.basis().get(k)).multiply(mirror.transpose());
        Matrix<Cyclotomic> image = combination(rep, algebra.coordinates(moved).orElseThrow());
        if (!m.multiply(rep.onAlgebra().get(k)).equals(image.multiply(m))) {
          throw new InvalidInput(
              "matrix " + c + " of the components of " + rep.name(),
              "one that does not carry " + algebra.names().get(k) + " along",
              "ρ(s) ρ(X) = ρ(sXs⁻¹) ρ(s) for the reflection s",
              "the representatives are group.reflection(component)");
        }
      }
    }
  }

  private static boolean shapes(PseudoRepresentation rep) {
    int size = rep.onAlgebra().get(0).rows();
    return java.util.stream.Stream.concat(rep.onAlgebra().stream(), rep.onComponents().stream())
        .allMatch(m -> m.rows() == size && m.columns() == size);
  }

  private static void requireSquare(PseudoRepresentation rep, Matrix<Cyclotomic> m) {
    Matrix<Cyclotomic> square = m.multiply(m);
    Matrix<Cyclotomic> one = Matrix.identity(Cyclotomics.FIELD, m.rows());
    if (!square.equals(one) && !square.equals(one.negate())) {
      throw new InvalidInput(
          "matrix of a component of " + rep.name(),
          "one whose square is not ±1",
          "a representation up to signs",
          "");
    }
  }

  private static void requireBrackets(PseudoRepresentation rep, LieAlgebra algebra) {
    for (int i = 0; i < algebra.dimension(); i++) {
      for (int j = 0; j < i; j++) {
        Matrix<Cyclotomic> x = rep.onAlgebra().get(i);
        Matrix<Cyclotomic> y = rep.onAlgebra().get(j);
        Matrix<Cyclotomic> sum = Matrix.zero(Cyclotomics.FIELD, x.rows(), x.rows());
        SortedMap<Integer, Rational> bracket = algebra.bracket(i, j);
        for (Map.Entry<Integer, Rational> e : bracket.entrySet()) {
          sum = sum.add(rep.onAlgebra().get(e.getKey()).scale(Cyclotomic.of(e.getValue())));
        }
        if (!x.multiply(y).subtract(y.multiply(x)).equals(sum)) {
          throw new InvalidInput(
              "matrices of " + rep.name(),
              "a bracket that is not kept, of "
                  + algebra.names().get(i)
                  + " and "
                  + algebra.names().get(j),
              "ρ([X, Y]) = ρ(X)ρ(Y) − ρ(Y)ρ(X)",
              "one matrix for each basis element of group.algebra(), in its order");
        }
      }
    }
  }

  /** Σ coordinate · ρ(X_k). */
  static Matrix<Cyclotomic> combination(PseudoRepresentation rep, List<Rational> coordinates) {
    Matrix<Cyclotomic> sum = Matrix.zero(Cyclotomics.FIELD, rep.dimension(), rep.dimension());
    for (int k = 0; k < coordinates.size(); k++) {
      if (!coordinates.get(k).isZero()) {
        sum = sum.add(rep.onAlgebra().get(k).scale(Cyclotomic.of(coordinates.get(k))));
      }
    }
    return sum;
  }
}
