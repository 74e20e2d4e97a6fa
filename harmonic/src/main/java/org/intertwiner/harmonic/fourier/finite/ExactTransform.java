package org.intertwiner.harmonic.fourier.finite;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;

/**
 * The Fourier transform of a small finite group over the cyclotomic numbers, by the exact matrices
 * of its irreducible representations.
 *
 * <p><em>Formula:</em> f̂(ρ) = (1/|G|) Σ f(g) ρ(g⁻¹), f(g) = Σ d_ρ tr(ρ(g) f̂(ρ)). The matrices
 * need not be unitary, so ρ(g⁻¹) stands where {@link FiniteTransform} has ρ(g)*; both are the same
 * in an orthonormal basis. <em>Shape:</em> |G| numbers; one d × d matrix for each row of the
 * character table. <em>Accuracy:</em> exact; that the two formulas undo one another is {@linkplain
 * #certificate() proved}. <em>Complexity:</em> O(|G|²) exact operations.
 *
 * <p>Example: {@code ExactTransform.of(Groups.symmetric(4)).certificate().proved()}.
 *
 * @param <G> the group elements
 */
public final class ExactTransform<G> {
  /** The largest order. */
  public static final int MAX_ORDER = 1000;

  private static final Cyclotomics FIELD = Cyclotomics.FIELD;

  private final FiniteGroup<G> group;
  private final List<List<Matrix<Cyclotomic>>> matrices = new ArrayList<>();

  private ExactTransform(FiniteGroup<G> group) {
    this.group = group;
    for (Irrep<G> irrep : Irreps.of(group).allComplex()) {
      List<Matrix<Cyclotomic>> all = new ArrayList<>();
      all.add(Matrix.identity(FIELD, irrep.dimension()));
      for (int x = 1; x < group.order(); x++) {
        Interruption.check();
        all.add(all.get(group.parent(x)).multiply(irrep.generators().get(group.lastLetter(x))));
      }
      matrices.add(List.copyOf(all));
    }
  }

  /**
   * The exact transform of a group.
   *
   * @param <G> the group elements
   * @param group a group of order at most {@link #MAX_ORDER}
   * @return the transform
   * @throws LimitExceeded if the group is larger or the library does not derive its matrices
   */
  public static <G> ExactTransform<G> of(FiniteGroup<G> group) {
    if (group.order() > MAX_ORDER) {
      throw new LimitExceeded(
          "exact Fourier transform of " + group.name(),
          "order " + group.order(),
          "at most " + MAX_ORDER,
          "FiniteTransform works in float64, SeminormalTransform exactly on symmetric groups");
    }
    return new ExactTransform<>(group);
  }

  /**
   * The group.
   *
   * @return G
   */
  public FiniteGroup<G> group() {
    return group;
  }

  /**
   * The exact matrix of an element.
   *
   * @param row a row of the character table, from 0
   * @param element the number of an element
   * @return ρ(g)
   * @throws InvalidInput if there is no such row or element
   */
  public Matrix<Cyclotomic> matrix(int row, int element) {
    if (row < 0 || row >= matrices.size() || element < 0 || element >= group.order()) {
      throw new InvalidInput(
          "exact matrix of " + group.name(),
          "row " + row + ", element " + element,
          matrices.size() + " rows, " + group.order() + " elements",
          "");
    }
    return matrices.get(row).get(element);
  }

  /**
   * The coefficients of a function.
   *
   * @param function |G| values
   * @return f̂(ρ) for each row
   * @throws InvalidInput if the number of values is wrong
   */
  public List<Matrix<Cyclotomic>> forward(List<Cyclotomic> function) {
    if (function.size() != group.order()) {
      throw new InvalidInput(
          "function on " + group.name(),
          function.size() + " values",
          group.order() + " values",
          "one for each element");
    }
    Cyclotomic share = Cyclotomic.of(Rational.of(1, group.order()));
    List<Matrix<Cyclotomic>> spectrum = new ArrayList<>();
    for (List<Matrix<Cyclotomic>> rho : matrices) {
      int d = rho.get(0).rows();
      Matrix<Cyclotomic> sum = Matrix.zero(FIELD, d, d);
      for (int g = 0; g < function.size(); g++) {
        Interruption.check();
        if (!function.get(g).isZero()) {
          sum = sum.add(rho.get(group.inverse(g)).scale(function.get(g)));
        }
      }
      spectrum.add(sum.scale(share));
    }
    return List.copyOf(spectrum);
  }

  /**
   * The function of coefficients.
   *
   * @param spectrum one matrix for each row
   * @return |G| values
   * @throws InvalidInput if there are not as many matrices as rows or one has the wrong size
   */
  public List<Cyclotomic> inverse(List<Matrix<Cyclotomic>> spectrum) {
    for (int row = 0; row < Math.max(spectrum.size(), matrices.size()); row++) {
      if (spectrum.size() != matrices.size()
          || spectrum.get(row).rows() != matrices.get(row).get(0).rows()
          || !spectrum.get(row).isSquare()) {
        throw new InvalidInput(
            "spectrum on " + group.name(),
            spectrum.size() + " matrices, number " + row + " of another size",
            matrices.size() + " square matrices of the degrees of the rows",
            "");
      }
    }
    List<Cyclotomic> function = new ArrayList<>();
    for (int g = 0; g < group.order(); g++) {
      Interruption.check();
      Cyclotomic sum = Cyclotomic.ZERO;
      for (int row = 0; row < matrices.size(); row++) {
        Matrix<Cyclotomic> m = matrices.get(row).get(g);
        sum =
            sum.add(m.multiply(spectrum.get(row)).trace().multiply(Cyclotomic.of((long) m.rows())));
      }
      function.add(sum);
    }
    return List.copyOf(function);
  }

  /**
   * The proof of Schur's orthogonality relations and of Peter and Weyl's theorem for the matrices
   * in use.
   *
   * @return what has been checked, exactly; O(|G|³) operations
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public PeterWeylCertificate certificate() {
    return PeterWeylCertificate.check(group, matrices);
  }

  @Override
  public String toString() {
    return "exact Fourier transform of " + group.name();
  }
}
