package org.intertwiner.harmonic.fourier.finite;

import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.SchurType;

/**
 * The Fourier coefficients of a real function in real irreducible representations.
 *
 * <p><em>Formula:</em> f̂(π) = (1/|G|) Σ f(g) π(g)ᵀ, π the real orthogonal matrices that the
 * library derives for a row, of size D: χ(1) for real type, 2χ(1) otherwise; f(g) = Σ_π (D_π/e_π)
 * tr(π(g) f̂(π)) with e_π = 1, 2, 4 for real, complex and quaternionic type. For complex and
 * quaternionic type each entry x + iy of the complex coefficients is the block [[x, −y], [y, x]].
 * One π stands for each row that is not after its complex conjugate. <em>Accuracy:</em> float64.
 *
 * <p>Example: {@code RealSpectrum.of(transform.spectrum(values)).block(0)} is the mean value.
 *
 * @param <G> the group elements
 */
public final class RealSpectrum<G> {
  private static final double TOLERANCE = 1e-8;

  private final FiniteTransform<G> transform;
  private final CharacterTable<G> table;
  private final List<Integer> rows;
  private final List<DenseMatrix> blocks;

  private RealSpectrum(FiniteSpectrum<G> spectrum) {
    this.transform = spectrum.transform();
    this.table = transform.table();
    this.rows =
        IntStream.range(0, table.size())
            .filter(row -> table.conjugate(row) >= row)
            .boxed()
            .toList();
    this.blocks = rows.stream().map(row -> block(spectrum, row)).toList();
  }

  /**
   * The real form of the spectrum of a real function.
   *
   * @param <G> the group elements
   * @param spectrum the spectrum
   * @return its coefficients in real representations
   * @throws InvalidInput if the function is not real
   * @throws LimitExceeded if the library does not derive the matrices
   */
  public static <G> RealSpectrum<G> of(FiniteSpectrum<G> spectrum) {
    spectrum.function();
    return new RealSpectrum<>(spectrum);
  }

  private DenseMatrix block(FiniteSpectrum<G> spectrum, int row) {
    ComplexMatrix m = spectrum.referenceBlock(row);
    int d = m.rows();
    if (table.type(row) != SchurType.REAL) {
      double[] values = new double[4 * d * d];
      for (int i = 0; i < 2 * d; i++) {
        for (int j = 0; j < 2 * d; j++) {
          double x = m.re(i / 2, j / 2);
          double y = m.im(i / 2, j / 2);
          values[2 * i * d + j] = i % 2 == j % 2 ? x : i % 2 == 0 ? -y : y;
        }
      }
      return DenseMatrix.from(2 * d, 2 * d, values);
    }
    DenseMatrix real = m.realPart();
    double rest = m.subtract(ComplexMatrix.from(real)).frobeniusNorm();
    if (rest > TOLERANCE * Math.max(1, m.frobeniusNorm())) {
      throw new ArithmeticException("an imaginary part " + rest + " in real type");
    }
    return real;
  }

  /**
   * The rows of the character table that the blocks belong to.
   *
   * @return one row for each real irreducible representation, ascending
   */
  public List<Integer> rows() {
    return rows;
  }

  /**
   * The coefficients of one real representation.
   *
   * @param index a number of {@link #rows()}
   * @return f̂(π), D × D
   * @throws InvalidInput if there is no such block
   */
  public DenseMatrix block(int index) {
    if (index < 0 || index >= blocks.size()) {
      throw new InvalidInput(
          "block of a real spectrum on " + transform.group().name(),
          Integer.toString(index),
          "0 … " + (blocks.size() - 1),
          "rows() tells the row of each block");
    }
    return blocks.get(index);
  }

  /**
   * The factor D_π/e_π of a block in the inversion formula.
   *
   * @param index a number of {@link #rows()}
   * @return χ(1) for real and complex type, χ(1)/2 for quaternionic type
   * @throws InvalidInput if there is no such block
   */
  public double weight(int index) {
    double size = block(index).rows();
    return switch (table.type(rows.get(index))) {
      case REAL -> size;
      case COMPLEX -> size / 2;
      case QUATERNIONIC -> size / 4;
    };
  }

  /**
   * The function.
   *
   * @return |G| values
   */
  public double[] function() {
    int n = transform.order();
    double[] numbers = new double[2 * n];
    for (int index = 0; index < rows.size(); index++) {
      int row = rows.get(index);
      ComplexMatrix u = transform.basis(row);
      // a pair of conjugate rows is twice the real part of one of them
      double factor = table.conjugate(row) == row ? 1 : 2;
      ComplexMatrix m = u.adjoint().multiply(complex(index)).multiply(u).scale(factor);
      int at = 2 * transform.offset(row);
      for (int i = 0; i < m.rows(); i++) {
        for (int j = 0; j < m.rows(); j++) {
          numbers[at++] = m.re(i, j);
          numbers[at++] = m.im(i, j);
        }
      }
    }
    double[] values = new double[2 * n];
    transform.inverse(numbers, values, transform.workspace());
    return IntStream.range(0, n).mapToDouble(g -> values[2 * g]).toArray();
  }

  private ComplexMatrix complex(int index) {
    DenseMatrix block = block(index);
    if (table.type(rows.get(index)) == SchurType.REAL) {
      return ComplexMatrix.from(block);
    }
    int d = block.rows() / 2;
    double[] re = new double[d * d];
    double[] im = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        re[i * d + j] = block.at(2 * i, 2 * j);
        im[i * d + j] = block.at(2 * i + 1, 2 * j);
      }
    }
    return ComplexMatrix.from(d, d, re, im);
  }

  @Override
  public String toString() {
    return "real spectrum of a function on " + transform.group().name();
  }
}
