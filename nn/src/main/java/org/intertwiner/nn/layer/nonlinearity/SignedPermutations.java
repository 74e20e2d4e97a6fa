package org.intertwiner.nn.layer.nonlinearity;

import java.util.List;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.FieldParts;
import org.intertwiner.reptheory.Representation;

/**
 * Representations by monomial matrices with entries ±1: exactly those with whose matrices every odd
 * function of single coordinates commutes.
 */
final class SignedPermutations {
  private SignedPermutations() {}

  /** Whether every matrix of a part has one entry ±1 in each row and column. */
  static <G> boolean admits(FieldType.Part<G> part) {
    return FieldParts.isPointwise(part) || isSigned(part.representation());
  }

  /** A product of signed permutation matrices is one, so the generators decide. */
  private static <G> boolean isSigned(Representation<G> representation) {
    List<Generator<G>> generators = representation.group().topologicalGenerators();
    for (int k = 0; k < generators.size(); k++) {
      Matrix<Cyclotomic> matrix = representation.onGenerator(k);
      boolean fits =
          generators.get(k) instanceof Generator.Infinitesimal<G>
              ? matrix.isZero()
              : isSigned(matrix);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSigned(Matrix<Cyclotomic> matrix) {
    boolean[] taken = new boolean[matrix.columns()];
    for (int i = 0; i < matrix.rows(); i++) {
      int found = 0;
      for (int j = 0; j < matrix.columns(); j++) {
        Cyclotomic entry = matrix.at(i, j);
        if (entry.isZero()) {
          continue;
        }
        boolean unit = entry.equals(Cyclotomic.ONE) || entry.equals(Cyclotomic.ONE.negate());
        if (!unit || taken[j]) {
          return false;
        }
        taken[j] = true;
        found++;
      }
      if (found != 1) {
        return false;
      }
    }
    return true;
  }
}
