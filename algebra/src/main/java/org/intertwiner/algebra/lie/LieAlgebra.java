package org.intertwiner.algebra.lie;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.jspecify.annotations.Nullable;

/**
 * A real Lie algebra of matrices with a basis over the Gaussian rationals.
 *
 * <p><em>Formula:</em> [Eᵢ, Eⱼ] = Eᵢ Eⱼ − Eⱼ Eᵢ = Σₖ c(i, j, k) Eₖ. <em>Accuracy:</em> basis,
 * structure constants and Killing form are exact and derived from the basis alone; a bracket that
 * leaves the span is refused. Coordinates of rounded matrices are the least-squares ones.
 * <em>Complexity:</em> structure constants O(d²·z), z the non-zero entries of a basis element,
 * computed when first asked for.
 *
 * <p>Example: in {@code LieGroups.specialOrthogonal(3).algebra()} {@code structureConstant(0, 1,
 * 2)} is 1.
 */
public final class LieAlgebra {
  private final int size;
  private final List<String> names;
  private final List<Matrix<Cyclotomic>> basis;
  private final List<ComplexMatrix> rounded;
  private final List<SparseMatrix> sparse;
  private final Projection projection;
  private volatile @Nullable StructureConstants constants;

  private LieAlgebra(int size, List<String> names, List<Matrix<Cyclotomic>> basis) {
    this.size = size;
    this.names = List.copyOf(names);
    this.basis = List.copyOf(basis);
    this.rounded = basis.stream().map(ComplexMatrix::from).toList();
    this.sparse = basis.stream().map(SparseMatrix::of).toList();
    this.projection = new Projection(sparse);
  }

  /**
   * The algebra spanned by some matrices.
   *
   * @param size the number of rows of each
   * @param names one name for each
   * @param basis matrices with Gaussian rational entries, independent over ℝ; closed under brackets
   * @return the algebra; closure is checked when the structure constants are first derived
   * @throws InvalidInput when sizes do not fit, an entry is not in ℚ(i), or the matrices are
   *     dependent
   */
  public static LieAlgebra of(int size, List<String> names, List<Matrix<Cyclotomic>> basis) {
    if (names.size() != basis.size()) {
      throw new InvalidInput(
          "basis of a Lie algebra",
          names.size() + " names for " + basis.size() + " matrices",
          "one each",
          "");
    }
    for (Matrix<Cyclotomic> m : basis) {
      if (m.rows() != size || m.columns() != size) {
        throw new InvalidInput(
            "basis of a Lie algebra", m.rows() + " × " + m.columns(), size + " × " + size, "");
      }
    }
    return new LieAlgebra(size, names, basis);
  }

  /** {@return the dimension over ℝ} */
  public int dimension() {
    return basis.size();
  }

  /** {@return the number of rows of the matrices} */
  public int size() {
    return size;
  }

  /** {@return the names of the basis elements} */
  public List<String> names() {
    return names;
  }

  /** {@return the basis, exact} */
  public List<Matrix<Cyclotomic>> basis() {
    return basis;
  }

  /**
   * A basis element, rounded.
   *
   * @param k its number, from 0
   * @return Eₖ
   */
  public ComplexMatrix rounded(int k) {
    return rounded.get(k);
  }

  /**
   * A linear combination of the basis.
   *
   * @param coefficients one finite number for each basis element
   * @return Σ cₖ Eₖ
   * @throws InvalidInput when their number does not fit or one is not finite
   */
  public ComplexMatrix matrix(double[] coefficients) {
    checked(coefficients);
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int k = 0; k < coefficients.length; k++) {
      sparse.get(k).addTo(re, im, coefficients[k]);
    }
    return ComplexMatrix.from(size, size, re, im);
  }

  /**
   * Passes coordinates through when they fit.
   *
   * @param coefficients coordinates
   * @return the same array
   * @throws InvalidInput when their number does not fit or one is not finite
   */
  public double[] checked(double[] coefficients) {
    if (coefficients.length != dimension()) {
      throw new InvalidInput(
          "coordinates in a Lie algebra",
          coefficients.length + " numbers",
          "" + dimension(),
          "one for each of " + names);
    }
    for (double c : coefficients) {
      if (!Double.isFinite(c)) {
        throw new InvalidInput(
            "coordinate in a Lie algebra", Double.toString(c), "a finite number", "");
      }
    }
    return coefficients;
  }

  /**
   * Coordinates of a rounded matrix: those of the nearest element in the Frobenius norm.
   *
   * @param matrix a matrix of the size of the basis
   * @return the coordinates
   * @throws InvalidInput when the size is wrong
   */
  public double[] coordinates(ComplexMatrix matrix) {
    if (matrix.rows() != size || matrix.columns() != size) {
      throw new InvalidInput(
          "matrix for a Lie algebra",
          matrix.rows() + " × " + matrix.columns(),
          size + " × " + size,
          "");
    }
    return projection.coordinates(matrix);
  }

  /**
   * Exact coordinates.
   *
   * @param matrix a matrix over ℚ(i)
   * @return the coordinates; empty when the matrix is not in the algebra
   */
  public Optional<List<Rational>> coordinates(Matrix<Cyclotomic> matrix) {
    if (matrix.rows() != size || matrix.columns() != size) {
      return Optional.empty();
    }
    return projection
        .coordinates(SparseMatrix.of(matrix))
        .map(
            found -> {
              List<Rational> all = new ArrayList<>(Collections.nCopies(dimension(), Rational.ZERO));
              found.forEach(all::set);
              return Collections.unmodifiableList(all);
            });
  }

  private StructureConstants constants() {
    StructureConstants known = constants;
    if (known == null) {
      known = StructureConstants.of(sparse, projection, names);
      constants = known;
    }
    return known;
  }

  /**
   * The bracket of two basis elements.
   *
   * @param i the number of the first, from 0
   * @param j the number of the second, from 0
   * @return k ↦ c(i, j, k), the non-zero ones
   * @throws InvalidInput when the basis is not closed under brackets
   * @throws CancellationException if the thread is interrupted
   */
  public SortedMap<Integer, Rational> bracket(int i, int j) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(constants().bracket(i, j)));
  }

  /**
   * A structure constant.
   *
   * @param i the first index, from 0
   * @param j the second index, from 0
   * @param k the upper index, from 0
   * @return the coordinate of [Eᵢ, Eⱼ] at Eₖ
   * @throws InvalidInput when the basis is not closed under brackets
   */
  public Rational structureConstant(int i, int j, int k) {
    return constants().bracket(i, j).getOrDefault(k, Rational.ZERO);
  }

  /**
   * The bracket of two rounded elements.
   *
   * @param x coordinates
   * @param y coordinates
   * @return the coordinates of [x, y]
   */
  public double[] bracket(double[] x, double[] y) {
    return ad(x).apply(checked(y));
  }

  /**
   * The adjoint representation, ad_X Y = [X, Y].
   *
   * @param x coordinates of X
   * @return a square matrix; column j holds the coordinates of [X, Eⱼ]
   */
  public DenseMatrix ad(double[] x) {
    checked(x);
    int d = dimension();
    double[] entries = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d && x[i] != 0; j++) {
        for (Map.Entry<Integer, Rational> c : constants().bracket(i, j).entrySet()) {
          entries[c.getKey() * d + j] += x[i] * c.getValue().doubleValue();
        }
      }
    }
    return DenseMatrix.from(d, d, entries);
  }

  /**
   * The Killing form, K(X, Y) = tr(ad_X ad_Y).
   *
   * @return its symmetric Gram matrix on the basis, exact
   */
  public Matrix<Rational> killingForm() {
    int d = dimension();
    StructureConstants c = constants();
    return Matrix.of(Rationals.Q, d, d, (i, j) -> c.killing(Math.min(i, j), Math.max(i, j)));
  }

  /**
   * Whether the algebra is semisimple, by Cartan's criterion.
   *
   * @return true if the Killing form is non-degenerate
   */
  public boolean isSemisimple() {
    return ExactLinearAlgebra.rank(Rationals.Q, killingForm()) == dimension();
  }

  /**
   * Basis elements that generate the algebra: each that the ones before it do not.
   *
   * @return their numbers, ascending; proved to generate
   */
  public List<Integer> generators() {
    return constants().generators();
  }

  @Override
  public String toString() {
    return "⟨" + String.join(", ", names) + "⟩";
  }
}
