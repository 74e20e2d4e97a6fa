package org.intertwiner.reptheory.intertwiner;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.Irrep;

/**
 * The equivariant maps V_a ⊗ V_b → V_c for one irreducible representation c.
 *
 * <p><em>Shape:</em> [μ][k][i][j] = [m][d_c][d_a][d_b]; map μ is d_c × (d_a d_b), its column i·d_b
 * + j belonging to e_i ⊗ e_j. Over ℂ m is the multiplicity; over ℝ it is the multiplicity times 1,
 * 2 or 4, the dimension of the endomorphisms of c, and map ν·e + κ is the κ-th endomorphism after
 * copy ν. <em>Formula:</em> P_μ (F_a ⊗ F_b)⁻¹ P_ν* F_c has trace δ_μν N_μ d_c, and for the first
 * maps of two copies it is δ_μν N_μ itself; F_a, F_b, F_c are the invariant forms.
 * <em>Convention:</em> the first entry of every map that is not zero, in the lexicographic order of
 * (k, i, j), is 1, so that it is positive after division by √N_μ. <em>Accuracy:</em> exact; {@link
 * #normalized} is within 4 ulp of the exact entry. <em>Source:</em> Cornwell, Group Theory in
 * Physics (1984), section 5.3.
 *
 * <p><em>Example:</em> {@code tensor.at(0, k, i, j)}.
 *
 * @param irrep c
 * @param multiplicity how often c occurs in a ⊗ b
 * @param leftDimension d_a
 * @param rightDimension d_b
 * @param maps P_μ
 * @param squaredNorms N_μ, positive
 * @param <G> the group elements
 */
public record ClebschGordanTensor<G>(
    Irrep<G> irrep,
    int multiplicity,
    int leftDimension,
    int rightDimension,
    List<SparseMatrix<Cyclotomic>> maps,
    List<Cyclotomic> squaredNorms) {

  /**
   * Keeps copies of the lists.
   *
   * @param irrep c
   * @param multiplicity how often c occurs in a ⊗ b
   * @param leftDimension d_a
   * @param rightDimension d_b
   * @param maps P_μ
   * @param squaredNorms N_μ, positive
   * @throws InvalidInput if the shapes do not fit
   */
  public ClebschGordanTensor {
    maps = List.copyOf(maps);
    squaredNorms = List.copyOf(squaredNorms);
    int columns = Math.multiplyExact(leftDimension, rightDimension);
    if (squaredNorms.size() != maps.size()
        || maps.stream().anyMatch(m -> m.columns() != columns || m.rows() != irrep.dimension())) {
      throw new InvalidInput(
          "coupling tensor",
          maps.size() + " maps and " + squaredNorms.size() + " norms",
          "maps " + irrep.dimension() + "×" + columns + ", each with its norm",
          "rows belong to c, columns to the pairs (i, j)");
    }
  }

  /**
   * One entry.
   *
   * @param mu which map
   * @param k a coordinate of V_c
   * @param i a coordinate of V_a
   * @param j a coordinate of V_b
   * @return [μ][k][i][j], before normalisation
   */
  public Cyclotomic at(int mu, int k, int i, int j) {
    java.util.Objects.checkIndex(i, leftDimension);
    java.util.Objects.checkIndex(j, rightDimension);
    return maps.get(mu).at(k, i * rightDimension + j);
  }

  /**
   * The first maps of all copies: over ℂ all maps.
   *
   * @return as many as the multiplicity
   */
  public List<SparseMatrix<Cyclotomic>> copies() {
    int step = irrep.endomorphisms().size();
    return java.util.stream.IntStream.range(0, multiplicity)
        .mapToObj(nu -> maps.get(nu * step))
        .toList();
  }

  /**
   * The normalised coupling of two vectors into copy μ, rounded: the real parts of the entries.
   *
   * @param mu which map
   * @return [k][i][j] = Re P_μ/√N_μ
   */
  public double[][][] normalized(int mu) {
    return rounded(mu, false);
  }

  /**
   * The imaginary parts of the normalised entries, rounded.
   *
   * @param mu which map
   * @return [k][i][j] = Im P_μ/√N_μ
   */
  public double[][][] normalizedImaginary(int mu) {
    return rounded(mu, true);
  }

  private double[][][] rounded(int mu, boolean imaginary) {
    double norm = Math.sqrt(squaredNorms.get(mu).re());
    double[][][] tensor = new double[irrep.dimension()][leftDimension][rightDimension];
    for (SparseMatrix.Entry<Cyclotomic> e : maps.get(mu).entries()) {
      double value = imaginary ? e.value().im() : e.value().re();
      tensor[e.row()][e.column() / rightDimension][e.column() % rightDimension] = value / norm;
    }
    return tensor;
  }

  /**
   * A normalised entry as a signed root, where it is one.
   *
   * @param mu which map
   * @param k a coordinate of V_c
   * @param i a coordinate of V_a
   * @param j a coordinate of V_b
   * @return [μ][k][i][j]/√N_μ, exactly
   * @throws InvalidInput if the entry or the squared norm is not rational
   */
  public SignedRoot exact(int mu, int k, int i, int j) {
    Cyclotomic entry = at(mu, k, i, j);
    Cyclotomic square = squaredNorms.get(mu);
    if (!entry.isRational() || !square.isRational()) {
      throw new InvalidInput(
          "normalised coupling coefficient",
          entry + "/√(" + square + ")",
          "a rational entry and a rational squared norm",
          "read at(…) and squaredNorms(), or normalized(…)");
    }
    SignedRoot norm = SignedRoot.ofSquare(1, square.toRational());
    return SignedRoot.of(entry.toRational()).divide(norm);
  }
}
