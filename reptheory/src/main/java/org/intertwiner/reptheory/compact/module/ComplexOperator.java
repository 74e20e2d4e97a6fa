package org.intertwiner.reptheory.compact.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * A sparse matrix over ℚ(i).
 *
 * <p><em>Accuracy:</em> exact.
 *
 * <p>Example: {@code x.commutator(y).subtract(z).isZero()}.
 *
 * @param re the real parts
 * @param im the imaginary parts
 */
public record ComplexOperator(SparseMatrix<Rational> re, SparseMatrix<Rational> im) {

  /**
   * A matrix.
   *
   * @param re the real parts
   * @param im the imaginary parts
   * @throws InvalidInput if the shapes differ
   */
  public ComplexOperator {
    if (re.rows() != im.rows() || re.columns() != im.columns()) {
      throw new InvalidInput("parts of a complex matrix", re + " and " + im, "one shape", "");
    }
  }

  /**
   * The zero matrix.
   *
   * @param size the number of rows
   * @return 0
   */
  public static ComplexOperator zero(int size) {
    SparseMatrix<Rational> none = SparseMatrix.zero(Rationals.Q, size, size);
    return new ComplexOperator(none, none);
  }

  /**
   * A matrix with all its entries.
   *
   * @param matrix entries in ℚ(i)
   * @return its non-zero entries
   * @throws InvalidInput if an entry is outside ℚ(i)
   */
  public static ComplexOperator of(Matrix<Cyclotomic> matrix) {
    List<Map<Integer, Rational>> re = new ArrayList<>();
    List<Map<Integer, Rational>> im = new ArrayList<>();
    for (int j = 0; j < matrix.columns(); j++) {
      re.add(new TreeMap<>());
      im.add(new TreeMap<>());
      for (int i = 0; i < matrix.rows(); i++) {
        if (!matrix.at(i, j).isZero()) {
          re.get(j).put(i, realPart(matrix.at(i, j)));
          im.get(j).put(i, realPart(matrix.at(i, j).multiply(Cyclotomic.I).negate()));
        }
      }
    }
    return new ComplexOperator(
        SparseMatrix.ofEntries(Rationals.Q, matrix.rows(), re),
        SparseMatrix.ofEntries(Rationals.Q, matrix.rows(), im));
  }

  private static Rational realPart(Cyclotomic x) {
    if (4 % x.conductor() != 0) {
      throw new InvalidInput("entry of a matrix over ℚ(i)", x.toString(), "a + bi", "");
    }
    return x.add(x.conjugate()).scale(Rational.of(1, 2)).toRational();
  }

  /**
   * Adds a multiple of a rational matrix.
   *
   * @param factor a number in ℚ(i)
   * @param operator a matrix of the same shape
   * @return this + factor·operator
   * @throws InvalidInput if the factor is outside ℚ(i) or the shapes differ
   */
  public ComplexOperator plus(Cyclotomic factor, SparseMatrix<Rational> operator) {
    Rational x = realPart(factor);
    Rational y = realPart(factor.multiply(Cyclotomic.I).negate());
    return new ComplexOperator(
        x.isZero() ? re : re.add(operator.scale(x)), y.isZero() ? im : im.add(operator.scale(y)));
  }

  /**
   * The sum.
   *
   * @param other a matrix of the same shape
   * @return this + other
   */
  public ComplexOperator add(ComplexOperator other) {
    return new ComplexOperator(re.add(other.re), im.add(other.im));
  }

  /**
   * The difference.
   *
   * @param other a matrix of the same shape
   * @return this − other
   */
  public ComplexOperator subtract(ComplexOperator other) {
    return new ComplexOperator(re.subtract(other.re), im.subtract(other.im));
  }

  /**
   * A rational multiple.
   *
   * @param factor a number
   * @return factor·this
   */
  public ComplexOperator scale(Rational factor) {
    return new ComplexOperator(re.scale(factor), im.scale(factor));
  }

  /** {@return i·this} */
  public ComplexOperator timesI() {
    return new ComplexOperator(im.scale(Rational.of(-1)), re);
  }

  /**
   * The product.
   *
   * @param other a matrix with as many rows as this has columns
   * @return this·other
   */
  public ComplexOperator multiply(ComplexOperator other) {
    return new ComplexOperator(
        re.multiply(other.re).subtract(im.multiply(other.im)),
        re.multiply(other.im).add(im.multiply(other.re)));
  }

  /** {@return the conjugate transpose} */
  public ComplexOperator adjoint() {
    return new ComplexOperator(re.transpose(), im.transpose().scale(Rational.of(-1)));
  }

  /**
   * The commutator.
   *
   * @param other a square matrix of the same size
   * @return this·other − other·this
   */
  public ComplexOperator commutator(ComplexOperator other) {
    return multiply(other).subtract(other.multiply(this));
  }

  /** {@return whether every entry is 0} */
  public boolean isZero() {
    return re.isZero() && im.isZero();
  }

  /** {@return whether every entry is real} */
  public boolean isReal() {
    return im.isZero();
  }

  /** {@return the matrix with all its entries} */
  public Matrix<Cyclotomic> toMatrix() {
    return Matrix.of(
        Cyclotomics.FIELD,
        re.rows(),
        re.columns(),
        (i, j) -> {
          Rational x = re.at(i, j);
          Rational y = im.at(i, j);
          Cyclotomic real = x.isZero() ? Cyclotomic.ZERO : Cyclotomic.of(x);
          return y.isZero() ? real : real.add(Cyclotomic.I.scale(y));
        });
  }
}
