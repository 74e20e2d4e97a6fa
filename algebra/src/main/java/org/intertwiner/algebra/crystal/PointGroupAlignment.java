package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * Coordinates in which a point group has its standard orientation.
 *
 * <p>For standard generators sᵢ elements tᵢ with the same traces are tried until the linear
 * equations Btᵢ = sᵢB have an invertible solution; then BGB⁻¹ contains the sᵢ and has their order.
 */
final class PointGroupAlignment {
  private static final Cyclotomics FIELD = Cyclotomics.FIELD;
  private static final int ATTEMPTS = 200;
  private static final int COEFFICIENTS = 11;

  private final FiniteGroup<Matrix<Cyclotomic>> group;
  private final List<Matrix<Cyclotomic>> standard;
  private final SplittableRandom random = new SplittableRandom(1);

  private PointGroupAlignment(
      FiniteGroup<Matrix<Cyclotomic>> group, List<Matrix<Cyclotomic>> standard) {
    this.group = group;
    this.standard = standard;
  }

  static Matrix<Cyclotomic> of(FiniteGroup<Matrix<Cyclotomic>> group) {
    List<Matrix<Cyclotomic>> generators = PointGroup.recognize(group).generators();
    return new PointGroupAlignment(group, generators)
        .extend(new ArrayList<>())
        .orElseThrow(
            () ->
                new InvalidInput(
                    "orientation of " + group.name(),
                    "no coordinates in which it is the standard group",
                    "a finite group of real matrices",
                    ""));
  }

  /** Tries images for the next generator; the first runs over representatives of classes only. */
  private Optional<Matrix<Cyclotomic>> extend(List<Matrix<Cyclotomic>> images) {
    if (Thread.interrupted()) {
      throw new CancellationException("search for an orientation was interrupted");
    }
    int next = images.size();
    if (next > 0 && equations(images).columns() == 0) {
      return Optional.empty();
    }
    if (next == standard.size()) {
      return invertible(equations(images));
    }
    Cyclotomic trace = standard.get(next).trace();
    ConjugacyClasses classes = group.classes();
    for (int c = 0; c < classes.count(); c++) {
      int[] candidates = next == 0 ? new int[] {classes.representative(c)} : classes.elements(c);
      if (!group.element(candidates[0]).trace().equals(trace)) {
        continue;
      }
      for (int x : candidates) {
        images.add(group.element(x));
        Optional<Matrix<Cyclotomic>> found = extend(images);
        if (found.isPresent()) {
          return found;
        }
        images.remove(next);
      }
    }
    return Optional.empty();
  }

  /** A basis of the solutions B of Btᵢ = sᵢB as columns of nine entries, row by row. */
  private Matrix<Cyclotomic> equations(List<Matrix<Cyclotomic>> images) {
    Matrix<Cyclotomic> one = Matrix.identity(FIELD, 3);
    Matrix<Cyclotomic> system = Matrix.zero(FIELD, 0, 9);
    for (int i = 0; i < images.size(); i++) {
      Matrix<Cyclotomic> equation =
          one.kronecker(images.get(i).transpose()).subtract(standard.get(i).kronecker(one));
      system = i == 0 ? equation : system.stack(equation);
    }
    return ExactLinearAlgebra.kernel(FIELD, system);
  }

  /** A combination of the solutions that has an inverse; a random one fails rarely if any has. */
  private Optional<Matrix<Cyclotomic>> invertible(Matrix<Cyclotomic> solutions) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      List<Cyclotomic> weights = new ArrayList<>();
      for (int k = 0; k < solutions.columns(); k++) {
        boolean first = attempt == 0;
        weights.add(Cyclotomic.of(first ? (k == 0 ? 1 : 0) : random.nextInt(COEFFICIENTS)));
      }
      List<Cyclotomic> entries = solutions.apply(weights);
      Matrix<Cyclotomic> b = Matrix.of(FIELD, 3, 3, (i, j) -> entries.get(3 * i + j));
      if (!ExactLinearAlgebra.determinant(FIELD, b).isZero()) {
        return Optional.of(b);
      }
    }
    return Optional.empty();
  }
}
