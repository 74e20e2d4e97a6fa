package org.intertwiner.reptheory.correlation;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/** Characters of O(3) on the classes of a finite group: cosines and determinants. */
record SphericalCharacters(List<List<Cyclotomic>> byDegree, boolean[] proper) {

  static SphericalCharacters of(FiniteGroup<Matrix<Cyclotomic>> group, int maxDegree) {
    if (group.identity().rows() != 3) {
      throw new InvalidInput(
          "subgroup of O(3)", group.identity().rows() + " rows", "3 × 3 matrices", "");
    }
    int classes = group.classes().count();
    boolean[] proper = new boolean[classes];
    List<List<Cyclotomic>> byClass = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      Matrix<Cyclotomic> g = group.element(group.classes().representative(c));
      proper[c] = ExactLinearAlgebra.determinant(Cyclotomics.FIELD, g).isOne();
      Cyclotomic trace = proper[c] ? g.trace() : g.trace().negate();
      if (!trace.isReal()) {
        throw new InvalidInput(
            "subgroup of O(3)", "a matrix of trace " + g.trace(), "real 3 × 3 matrices", "");
      }
      byClass.add(sums(trace.subtract(Cyclotomic.ONE), maxDegree));
    }
    List<List<Cyclotomic>> byDegree = new ArrayList<>();
    for (int l = 0; l <= maxDegree; l++) {
      int degree = l;
      byDegree.add(byClass.stream().map(values -> values.get(degree)).toList());
    }
    return new SphericalCharacters(byDegree, proper);
  }

  /** 1 + Σ 2cos kθ for every l, from 2cos θ. */
  private static List<Cyclotomic> sums(Cyclotomic u, int maxDegree) {
    List<Cyclotomic> sums = new ArrayList<>();
    sums.add(Cyclotomic.ONE);
    Cyclotomic last = Cyclotomic.of(2);
    Cyclotomic cosine = u;
    for (int l = 1; l <= maxDegree; l++) {
      Correlations.checkInterrupted();
      sums.add(sums.get(l - 1).add(cosine));
      Cyclotomic next = u.multiply(cosine).subtract(last);
      last = cosine;
      cosine = next;
    }
    return sums;
  }

  void requireRotations(FiniteGroup<?> group) {
    for (boolean isRotation : proper) {
      if (!isRotation) {
        throw new InvalidInput(
            "subgroup of SO(3)",
            group.name() + " with a matrix of determinant −1",
            "a group of rotations",
            "Correlations.o3 is for groups with reflections");
      }
    }
  }

  List<Cyclotomic> of(int l, int parity) {
    List<Cyclotomic> values = new ArrayList<>(byDegree.get(l));
    for (int c = 0; c < values.size() && parity < 0; c++) {
      if (!proper[c]) {
        values.set(c, values.get(c).negate());
      }
    }
    return values;
  }
}
