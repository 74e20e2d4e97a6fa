package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.FiniteRepresentation;

/**
 * Hom_G(V, W), the linear maps T with W(g)T = T·V(g) for all g, by an exact proved basis.
 *
 * <p><em>Shape:</em> every map is dim W × dim V. <em>Convention:</em> the basis is in reduced
 * echelon form with the entries in the lexicographic order of (row, column): the first entry of a
 * map is 1, and the others are 0 there. It depends on V and W only. Between permutation
 * representations it consists of the orbits on pairs of points. If V and W are real, so is the
 * basis, and it is one of the equivariant maps over ℝ as well. <em>Accuracy:</em> exact, see {@link
 * #certificate()}. <em>Complexity:</em> with d the smaller, n the larger dimension and q the
 * dimension of the space where the stabiliser of a line acts by a character, about q·(d·n + q²)
 * operations for each prime and embedding. <em>Source:</em> Dixon (1993); Holt and Rees (1994).
 *
 * <p><em>Example:</em> {@code IntertwinerSpace.of(v, v).dimension()} is 1 for irreducible v over ℂ.
 *
 * @param <G> the group elements
 */
public final class IntertwinerSpace<G> {
  private final FiniteRepresentation<G> source;
  private final FiniteRepresentation<G> target;
  private final List<SparseMatrix<Cyclotomic>> basis;
  private final IntertwinerCertificate certificate;

  private IntertwinerSpace(
      FiniteRepresentation<G> source,
      FiniteRepresentation<G> target,
      List<SparseMatrix<Cyclotomic>> basis) {
    this.source = source;
    this.target = target;
    this.basis = List.copyOf(basis);
    this.certificate = IntertwinerCertificate.check(source, target, basis);
    if (!certificate.proved()) {
      throw new IllegalStateException(
          "the derived maps from "
              + source.name()
              + " to "
              + target.name()
              + " were refuted: "
              + certificate);
    }
  }

  /**
   * The equivariant maps from V to W.
   *
   * @param <G> the group elements
   * @param source V
   * @param target W, a representation of the same group
   * @return Hom_G(V, W)
   * @throws InvalidInput if the groups differ
   * @throws LimitExceeded if the maps would be past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> IntertwinerSpace<G> of(
      FiniteRepresentation<G> source, FiniteRepresentation<G> target) {
    return of(source, target, IntertwinerLimits.DEFAULT);
  }

  /**
   * The equivariant maps from V to W within limits.
   *
   * @param <G> the group elements
   * @param source V
   * @param target W, a representation of the same group
   * @param limits how large the answer may be
   * @return Hom_G(V, W)
   * @throws InvalidInput if the groups differ
   * @throws LimitExceeded if the maps would be past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> IntertwinerSpace<G> of(
      FiniteRepresentation<G> source, FiniteRepresentation<G> target, IntertwinerLimits limits) {
    int expected = Math.toIntExact(target.character().intertwiners(source.character()));
    int columns = source.dimension();
    int rows = target.dimension();
    boolean permuting = source.isPermutation() && target.isPermutation();
    limits.require(
        "maps from " + source.name() + " to " + target.name(),
        columns,
        rows,
        permuting ? 1 : expected);
    List<StructuredMap> v = StructuredMap.of(source);
    List<StructuredMap> w = StructuredMap.of(target);
    if (permuting) {
      return new IntertwinerSpace<>(source, target, Orbitals.maps(v, columns, w, rows));
    }
    HomLift.Way way = rows <= 2 * columns ? HomLift.Way.TARGET_BY_ROWS : HomLift.Way.SOURCE_BY_ROWS;
    HomLift.Problem problem = new HomLift.Problem(source.group(), v, columns, w, rows, expected);
    return new IntertwinerSpace<>(source, target, new HomLift(problem, way, limits).maps());
  }

  static SparseMatrix<Cyclotomic> combination(
      List<SparseMatrix<Cyclotomic>> maps, List<Cyclotomic> factors) {
    SparseMatrix<Cyclotomic> sum = maps.get(0).scale(factors.get(0));
    for (int i = 1; i < maps.size(); i++) {
      if (!factors.get(i).isZero()) {
        sum = sum.add(maps.get(i).scale(factors.get(i)));
      }
    }
    return sum;
  }

  /**
   * The source.
   *
   * @return V
   */
  public FiniteRepresentation<G> source() {
    return source;
  }

  /**
   * The target.
   *
   * @return W
   */
  public FiniteRepresentation<G> target() {
    return target;
  }

  /**
   * The basis.
   *
   * @return maps in reduced echelon form
   */
  public List<SparseMatrix<Cyclotomic>> basis() {
    return basis;
  }

  /**
   * The dimension.
   *
   * @return ⟨χ_W, χ_V⟩, over ℂ, and over ℝ if V and W are real
   */
  public int dimension() {
    return basis.size();
  }

  /**
   * Whether this is a space of maps over the real numbers too.
   *
   * @return true if V and W are real
   */
  public boolean isReal() {
    return source.isReal() && target.isReal();
  }

  /**
   * What has been proved.
   *
   * @return the certificate; all of its fields hold
   */
  public IntertwinerCertificate certificate() {
    return certificate;
  }

  /**
   * The coordinates of a map in the basis.
   *
   * @param map a map from V to W
   * @return its coordinates, or nothing if it is not equivariant
   * @throws InvalidInput if the map has another shape
   */
  public Optional<List<Cyclotomic>> coordinates(SparseMatrix<Cyclotomic> map) {
    if (map.rows() != target.dimension() || map.columns() != source.dimension()) {
      throw new InvalidInput(
          "map from " + source.name() + " to " + target.name(),
          map.rows() + "×" + map.columns(),
          target.dimension() + "×" + source.dimension(),
          "rows belong to the target");
    }
    List<Cyclotomic> coordinates = new ArrayList<>();
    for (SparseMatrix<Cyclotomic> element : basis) {
      SparseMatrix.Entry<Cyclotomic> first = element.first();
      coordinates.add(map.at(first.row(), first.column()));
    }
    boolean inSpan = basis.isEmpty() ? map.isZero() : combination(basis, coordinates).equals(map);
    return inSpan ? Optional.of(coordinates) : Optional.empty();
  }

  /**
   * The coordinates of all compositions T∘S.
   *
   * @param first Hom_G(U, V)
   * @param composed Hom_G(U, W)
   * @return at (t, s) the coordinates in {@code composed} of the t-th basis map of this space after
   *     the s-th of the first
   * @throws InvalidInput if the spaces do not fit together
   */
  public List<List<List<Cyclotomic>>> after(
      IntertwinerSpace<G> first, IntertwinerSpace<G> composed) {
    List<List<List<Cyclotomic>>> products = new ArrayList<>();
    for (SparseMatrix<Cyclotomic> t : basis) {
      List<List<Cyclotomic>> row = new ArrayList<>();
      for (SparseMatrix<Cyclotomic> s : first.basis) {
        row.add(
            composed
                .coordinates(t.multiply(s))
                .orElseThrow(
                    () ->
                        new InvalidInput(
                            "composition of equivariant maps",
                            "maps to " + composed.target.name(),
                            "the space from the first source to the last target",
                            "Hom(V, W) after Hom(U, V) lies in Hom(U, W)")));
      }
      products.add(row);
    }
    return products;
  }

  /**
   * A basis that is orthogonal for ⟨S, T⟩ = tr(F_V⁻¹ S* F_W T)/dim V.
   *
   * @param sourceForm F_V, an invariant positive definite Hermitian form on V
   * @param targetForm F_W, likewise on W
   * @return an orthogonal basis with its exact squared norms
   * @throws InvalidInput if a form is not positive definite on these maps
   */
  public OrthogonalMaps orthogonal(Matrix<Cyclotomic> sourceForm, Matrix<Cyclotomic> targetForm) {
    return OrthogonalMaps.of(basis, sourceForm, targetForm);
  }
}
