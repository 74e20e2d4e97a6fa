package org.intertwiner.pdo.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.OperatorSum;
import org.intertwiner.pdo.direct.SymbolExpansion;

/**
 * A Gaussian kernel in the harmonic basis of a kernel space: Σ c |x|^{2k} K_b(x) G_s(x).
 *
 * <p><i>Accuracy:</i> exact.
 *
 * @param terms the terms, by degree
 */
public record HarmonicExpansion(List<Term> terms) {
  /**
   * Keeps a copy of the list.
   *
   * @param terms the terms, by degree
   */
  public HarmonicExpansion {
    terms = List.copyOf(terms);
  }

  /**
   * One term.
   *
   * @param element the place b of the kernel in {@code space.basis()}
   * @param power the power k of |x|²
   * @param coefficient c
   */
  public record Term(int element, int power, Cyclotomic coefficient) {}

  /**
   * Expands the part of one variance.
   *
   * @param distribution a distribution
   * @param variance s &gt; 0
   * @param space a kernel space of degree at least that of the polynomials
   * @return the terms; empty where the kernel is not steerable for the space
   * @throws InvalidInput if the variance is not positive, the shapes differ or the degree is beyond
   *     that of the space
   */
  public static Optional<HarmonicExpansion> of(
      EquivariantDistribution distribution, Rational variance, KernelSpace space) {
    if (space.out().dimension() != distribution.rows()
        || space.in().dimension() != distribution.columns()
        || space.action().dimension() != distribution.variables()) {
      throw new InvalidInput(
          "kernel space of a distribution",
          space.toString(),
          distribution.rows() + "×" + distribution.columns() + " on ℝ^" + distribution.variables(),
          "");
    }
    List<Term> terms = new ArrayList<>();
    for (DifferentialOperator part : distribution.polynomial(variance).parts()) {
      if (part.order() > space.maxDegree()) {
        throw new InvalidInput(
            "kernel space of a distribution",
            "degrees up to " + space.maxDegree(),
            "degrees up to " + part.order(),
            "solve the kernels to a higher degree");
      }
      List<PolynomialMatrix> harmonics = harmonics(part.symbol());
      for (int k = 0; k < harmonics.size(); k++) {
        Optional<List<Term>> own = coordinates(harmonics.get(k), k, space);
        if (own.isEmpty()) {
          return Optional.empty();
        }
        terms.addAll(own.get());
      }
    }
    return Optional.of(new HarmonicExpansion(terms));
  }

  private static Optional<List<Term>> coordinates(
      PolynomialMatrix harmonic, int power, KernelSpace space) {
    List<Integer> places = new ArrayList<>();
    List<PolynomialMatrix> kernels = new ArrayList<>();
    for (int b = 0; b < space.dimension(); b++) {
      PolynomialMatrix kernel = space.basis().get(b).matrix();
      if (kernel.degree() == harmonic.degree()) {
        places.add(b);
        kernels.add(kernel);
      }
    }
    return SymbolExpansion.coordinates(List.of(harmonic), kernels)
        .map(
            c -> {
              List<Term> terms = new ArrayList<>();
              for (int i = 0; i < places.size(); i++) {
                if (!c.get(0).get(i).isZero()) {
                  terms.add(new Term(places.get(i), power, c.get(0).get(i)));
                }
              }
              return terms;
            });
  }

  /**
   * The harmonic matrices H_k with P = Σ |x|^{2k} H_k.
   *
   * <p>Δʲ(|x|^{2j} H) = H ∏ 2i(n + 2i − 2 + 2l), i = 1 … j, for H harmonic of degree l; the highest
   * power is read off first.
   */
  private static List<PolynomialMatrix> harmonics(PolynomialMatrix matrix) {
    int n = matrix.variables();
    List<PolynomialMatrix> found = new ArrayList<>();
    OperatorSum rest = OperatorSum.of(new DifferentialOperator(matrix));
    for (int k = matrix.degree() / 2; k >= 0; k--) {
      int l = matrix.degree() - 2 * k;
      Rational factor = Rational.ONE;
      for (int i = 1; i <= k; i++) {
        factor = factor.multiply(Rational.of(2L * i * (n + 2 * i - 2 + 2 * l)));
      }
      List<PolynomialMatrix.Entry> entries = new ArrayList<>();
      List<PolynomialMatrix.Entry> lifted = new ArrayList<>();
      for (DifferentialOperator part : rest.parts()) {
        for (PolynomialMatrix.Entry e : part.symbol().entries()) {
          Form form = e.form();
          for (int i = 0; i < k; i++) {
            form = form.laplacian();
          }
          if (!form.isZero()) {
            Form h = form.scale(Cyclotomic.of(factor.inverse()));
            entries.add(new PolynomialMatrix.Entry(e.row(), e.column(), h));
            lifted.add(
                new PolynomialMatrix.Entry(
                    e.row(), e.column(), h.multiply(Form.normSquared(n, k))));
          }
        }
      }
      found.add(0, PolynomialMatrix.of(matrix.rows(), matrix.columns(), n, l, entries));
      rest =
          rest.subtract(
              OperatorSum.of(
                  new DifferentialOperator(
                      PolynomialMatrix.of(
                          matrix.rows(), matrix.columns(), n, matrix.degree(), lifted))));
    }
    return found;
  }
}
