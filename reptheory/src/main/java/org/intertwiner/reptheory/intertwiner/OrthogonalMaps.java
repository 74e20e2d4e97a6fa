package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/**
 * Maps that are orthogonal for ⟨S, T⟩ = tr(F_V⁻¹ S* F_W T)/dim V, with their squared norms.
 *
 * <p><em>Convention:</em> the first entry of every map, in the lexicographic order of (row,
 * column), is 1; so it is positive after normalisation. <em>Accuracy:</em> exact; {@link
 * #normalized} divides by the root of the norm, both rounded once, and is within 4 ulp of the exact
 * value. <em>Complexity:</em> m² products of maps. <em>Source:</em> Golub and Van Loan, Matrix
 * Computations (2013), section 4.1: the L D L* of the Gram matrix.
 *
 * <p><em>Example:</em> {@code space.orthogonal(formV, formW).norms().get(0).signum()} is 1.
 *
 * @param maps the maps
 * @param norms ⟨T, T⟩ for each of them, positive
 */
public record OrthogonalMaps(List<SparseMatrix<Cyclotomic>> maps, List<Cyclotomic> norms) {

  /**
   * Keeps copies of the lists.
   *
   * @param maps the maps
   * @param norms ⟨T, T⟩ for each of them, positive
   * @throws InvalidInput if a norm is not positive or there are not as many
   */
  public OrthogonalMaps {
    maps = List.copyOf(maps);
    norms = List.copyOf(norms);
    if (maps.size() != norms.size()
        || norms.stream().anyMatch(x -> !x.isReal() || x.signum() <= 0)) {
      throw new InvalidInput(
          "squared norms of maps",
          norms.toString(),
          "one positive number for each of " + maps.size() + " maps",
          "the forms must be positive definite and the maps independent");
    }
  }

  /**
   * Orthogonalises independent maps, each minus its projections on the earlier ones.
   *
   * @param maps maps from V to W
   * @param sourceForm F_V
   * @param targetForm F_W
   * @return as many orthogonal maps with the same spans
   * @throws InvalidInput if the forms are not positive definite or the maps are dependent
   */
  public static OrthogonalMaps of(
      List<SparseMatrix<Cyclotomic>> maps,
      Matrix<Cyclotomic> sourceForm,
      Matrix<Cyclotomic> targetForm) {
    SparseMatrix<Cyclotomic> inverse =
        SparseMatrix.of(
            sourceForm.isIdentity()
                ? sourceForm
                : ExactLinearAlgebra.inverse(Cyclotomics.FIELD, sourceForm)
                    .orElseThrow(
                        () ->
                            new InvalidInput(
                                "form of the source",
                                "a singular matrix",
                                "a positive definite Hermitian form",
                                "")));
    SparseMatrix<Cyclotomic> form = SparseMatrix.of(targetForm);
    Cyclotomic scale = Cyclotomic.of(Rational.of(1, sourceForm.rows()));
    List<SparseMatrix<Cyclotomic>> found = new ArrayList<>();
    List<SparseMatrix<Cyclotomic>> duals = new ArrayList<>();
    List<Cyclotomic> norms = new ArrayList<>();
    for (SparseMatrix<Cyclotomic> map : maps) {
      SparseMatrix<Cyclotomic> rest = map;
      for (int i = 0; i < found.size(); i++) {
        Cyclotomic share = duals.get(i).traceOfProduct(map).multiply(scale);
        if (!share.isZero()) {
          Cyclotomic factor = share.multiply(norms.get(i).inverse());
          rest = rest.subtract(found.get(i).scale(factor));
        }
      }
      if (rest.isZero()) {
        throw new InvalidInput("maps", "dependent maps", "independent maps", "");
      }
      SparseMatrix<Cyclotomic> scaled = rest.scale(rest.first().value().inverse());
      SparseMatrix<Cyclotomic> dual = inverse.multiply(scaled.adjoint()).multiply(form);
      found.add(scaled);
      duals.add(dual);
      norms.add(dual.traceOfProduct(scaled).multiply(scale));
    }
    return new OrthogonalMaps(found, norms);
  }

  /**
   * The norm of a map, exactly, where its square is rational.
   *
   * @param number the number of a map
   * @return √⟨T, T⟩
   * @throws InvalidInput if the squared norm is not rational
   */
  public SignedRoot exactNorm(int number) {
    Cyclotomic square = norms.get(number);
    if (!square.isRational()) {
      throw new InvalidInput(
          "norm of an equivariant map",
          "the square " + square,
          "a rational square",
          "read normalized(…), or keep the map and its squared norm");
    }
    return SignedRoot.ofSquare(1, square.toRational());
  }

  /**
   * The real part of a map over its norm, rounded.
   *
   * @param number the number of a map
   * @return Re T/√⟨T, T⟩, row by row
   */
  public double[][] normalized(int number) {
    return rounded(number, false);
  }

  /**
   * The imaginary part of a map over its norm, rounded.
   *
   * @param number the number of a map
   * @return Im T/√⟨T, T⟩, row by row
   */
  public double[][] normalizedImaginary(int number) {
    return rounded(number, true);
  }

  private double[][] rounded(int number, boolean imaginary) {
    SparseMatrix<Cyclotomic> map = maps.get(number);
    double norm = Math.sqrt(norms.get(number).re());
    double[][] rows = new double[map.rows()][map.columns()];
    for (SparseMatrix.Entry<Cyclotomic> e : map.entries()) {
      rows[e.row()][e.column()] = (imaginary ? e.value().im() : e.value().re()) / norm;
    }
    return rows;
  }
}
