package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Irrep;

/**
 * All copies of an irreducible representation V inside a representation W.
 *
 * <p><em>Formula:</em> with bases T_j of Hom_G(V, W) and S_i of Hom_G(W, V), t_ij = tr(S_i T_j) and
 * D = End_G(V), the projector on the component is P = (dim V/dim D) Σ (t⁻¹)_ji T_j S_i; it commutes
 * with the group and vanishes on every other component. Over ℂ the matrix units are e_ab = dim V Σ
 * (t⁻¹)_ji T_j E_ab S_i: e_ab e_bc = e_ac and Σ_a e_aa = P. <em>Accuracy:</em> exact; the
 * embeddings are proved equivariant and independent, and their number is that of the characters.
 * <em>Complexity:</em> see {@link IntertwinerSpace}; nothing is summed over the group.
 * <em>Source:</em> Serre (1977), sections 2.6 and 2.7.
 *
 * <p><em>Example:</em> {@code IsotypicComponent.of(w, irrep).projector()} is idempotent.
 *
 * @param <G> the group elements
 */
public final class IsotypicComponent<G> {
  private final FiniteRepresentation<G> space;
  private final Irrep<G> irrep;
  private final IntertwinerLimits limits;
  private final List<SparseMatrix<Cyclotomic>> embeddings;
  private final IntertwinerCertificate certificate;

  private IsotypicComponent(
      FiniteRepresentation<G> space,
      Irrep<G> irrep,
      IntertwinerLimits limits,
      List<SparseMatrix<Cyclotomic>> embeddings,
      IntertwinerCertificate certificate) {
    this.space = space;
    this.irrep = irrep;
    this.limits = limits;
    this.embeddings = List.copyOf(embeddings);
    this.certificate = certificate;
  }

  /**
   * The copies of an irreducible representation.
   *
   * @param <G> the group elements
   * @param space W
   * @param irrep V, over ℂ or over ℝ; over ℝ the space must be real
   * @return the component
   * @throws InvalidInput if the groups differ, or V is real and W is not
   * @throws LimitExceeded if the maps would be past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> IsotypicComponent<G> of(FiniteRepresentation<G> space, Irrep<G> irrep) {
    return of(space, space.character(), irrep, IntertwinerLimits.DEFAULT);
  }

  /**
   * The copies of an irreducible representation where the character of W is known already.
   *
   * @param <G> the group elements
   * @param space W
   * @param character the character of W
   * @param irrep V, over ℂ or over ℝ; over ℝ the space must be real
   * @param limits how large the maps may be
   * @return the component
   * @throws InvalidInput if the groups differ, or V is real and W is not
   * @throws LimitExceeded if the maps would be past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> IsotypicComponent<G> of(
      FiniteRepresentation<G> space,
      FiniteCharacter<G> character,
      Irrep<G> irrep,
      IntertwinerLimits limits) {
    if (irrep.overReals() && !space.isReal()) {
      throw new InvalidInput(
          "component of " + space.name(),
          "a real irreducible representation in complex matrices",
          "a real representation, or a complex irreducible one",
          "take Irreps.complex(row)");
    }
    int expected = Math.toIntExact(character.intertwiners(irrep.trace()));
    int d = irrep.dimension();
    int n = space.dimension();
    limits.require("copies of " + irrep.name() + " in " + space.name(), d, n, expected);
    List<StructuredMap> source = StructuredMap.of(irrep.generators());
    List<StructuredMap> target = StructuredMap.of(space);
    List<SparseMatrix<Cyclotomic>> maps =
        new HomLift(
                new HomLift.Problem(space.group(), source, d, target, n, expected),
                HomLift.Way.SOURCE_BY_COLUMNS,
                limits)
            .maps();
    IntertwinerCertificate certificate =
        IntertwinerCertificate.check(source, target, maps, expected);
    if (!certificate.proved()) {
      throw new IllegalStateException(
          "the derived copies of " + irrep.name() + " were refuted: " + certificate);
    }
    return new IsotypicComponent<>(space, irrep, limits, maps, certificate);
  }

  /**
   * The irreducible representation.
   *
   * @return V
   */
  public Irrep<G> irrep() {
    return irrep;
  }

  /**
   * How often V occurs in W.
   *
   * @return dim Hom_G(V, W)/dim End_G(V)
   */
  public int multiplicity() {
    return embeddings.size() / irrep.endomorphisms().size();
  }

  /**
   * All equivariant maps from V.
   *
   * @return a basis of Hom_G(V, W), reduced by columns
   */
  public List<SparseMatrix<Cyclotomic>> embeddings() {
    return embeddings;
  }

  /**
   * What has been proved of the embeddings.
   *
   * @return the certificate; all of its fields hold
   */
  public IntertwinerCertificate certificate() {
    return certificate;
  }

  /**
   * Embeddings whose images are independent copies of V and together the component. Over ℂ and for
   * real type these are all embeddings of the basis; otherwise every map of the basis that is no
   * combination T_1 E_1 + … of earlier ones with endomorphisms E_i of V.
   *
   * @return {@link #multiplicity()} maps
   */
  public List<SparseMatrix<Cyclotomic>> copies() {
    List<SparseMatrix<Cyclotomic>> endomorphisms =
        irrep.endomorphisms().stream().map(SparseMatrix::of).toList();
    if (endomorphisms.size() == 1) {
      return embeddings;
    }
    List<SparseMatrix<Cyclotomic>> copies = new ArrayList<>();
    List<SparseMatrix<Cyclotomic>> spanned = new ArrayList<>();
    for (SparseMatrix<Cyclotomic> map : embeddings) {
      List<SparseMatrix<Cyclotomic>> larger = new ArrayList<>(spanned);
      endomorphisms.forEach(e -> larger.add(map.multiply(e)));
      if (IntertwinerCertificate.areIndependent(larger)) {
        copies.add(map);
        spanned = larger;
      }
    }
    return copies;
  }

  /** T_j and combinations R_j of the S_i with tr(R_i T_j) = δ_ij. */
  private List<SparseMatrix<Cyclotomic>> duals() {
    List<SparseMatrix<Cyclotomic>> maps =
        new HomLift(
                new HomLift.Problem(
                    space.group(),
                    StructuredMap.of(space),
                    space.dimension(),
                    StructuredMap.of(irrep.generators()),
                    irrep.dimension(),
                    embeddings.size()),
                HomLift.Way.TARGET_BY_ROWS,
                SparseMatrix.of(irrep.form()),
                limits)
            .maps();
    int m = maps.size();
    Matrix<Cyclotomic> pairing =
        Matrix.of(Cyclotomics.FIELD, m, m, (i, j) -> maps.get(i).traceOfProduct(embeddings.get(j)));
    Matrix<Cyclotomic> inverse =
        ExactLinearAlgebra.inverse(Cyclotomics.FIELD, pairing)
            .orElseThrow(() -> new IllegalStateException("a degenerate pairing"));
    List<SparseMatrix<Cyclotomic>> duals = new ArrayList<>();
    for (int j = 0; j < m; j++) {
      duals.add(IntertwinerSpace.combination(maps, inverse.row(j)));
    }
    return duals;
  }

  /**
   * The projector on the component along all others.
   *
   * @return P with P² = P, dim W × dim W, proved idempotent, equivariant and of the right trace
   * @throws LimitExceeded if it would be past the limits
   */
  public SparseMatrix<Cyclotomic> projector() {
    Cyclotomic factor = Cyclotomic.of(Rational.of(irrep.dimension(), irrep.endomorphisms().size()));
    SparseMatrix<Cyclotomic> projector =
        sum(SparseMatrix.identity(Cyclotomics.FIELD, irrep.dimension()).scale(factor));
    boolean equivariant =
        new Equivariance(StructuredMap.of(space), StructuredMap.of(space)).holds(projector);
    Cyclotomic rank = Cyclotomic.of((long) multiplicity() * irrep.dimension());
    if (!equivariant
        || !projector.multiply(projector).equals(projector)
        || !projector.trace().equals(rank)) {
      throw new IllegalStateException("the derived projector on " + irrep.name() + " is wrong");
    }
    return projector;
  }

  /** Σ_j T_j M R_j. */
  private SparseMatrix<Cyclotomic> sum(SparseMatrix<Cyclotomic> middle) {
    int n = space.dimension();
    limits.require("projector on " + irrep.name() + " in " + space.name(), n, n, 1);
    SparseMatrix<Cyclotomic> sum = SparseMatrix.zero(Cyclotomics.FIELD, n, n);
    if (!embeddings.isEmpty()) {
      List<SparseMatrix<Cyclotomic>> duals = duals();
      for (int j = 0; j < embeddings.size(); j++) {
        sum = sum.add(embeddings.get(j).multiply(middle).multiply(duals.get(j)));
      }
    }
    return sum;
  }

  /**
   * A matrix unit: it carries the b-th coordinate of every copy to the a-th, along all other
   * components.
   *
   * @param a a row of V
   * @param b a column of V
   * @return e_ab, dim W × dim W
   * @throws InvalidInput if V has further endomorphisms, or there is no such row or column
   * @throws LimitExceeded if it would be past the limits
   */
  public SparseMatrix<Cyclotomic> unit(int a, int b) {
    int d = irrep.dimension();
    if (irrep.endomorphisms().size() > 1 || a < 0 || b < 0 || a >= d || b >= d) {
      throw new InvalidInput(
          "matrix unit of " + irrep.name(),
          "row " + a + ", column " + b + ", " + irrep.type() + " type",
          "0 … " + (d - 1) + ", over ℂ or of real type",
          "take Irreps.complex(row)");
    }
    Cyclotomic factor = Cyclotomic.of(d);
    return sum(
        SparseMatrix.of(
            Cyclotomics.FIELD, d, d, (i, j) -> i == a && j == b ? factor : Cyclotomic.ZERO));
  }
}
