package org.intertwiner.harmonic.fourier.finite;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;

/**
 * The Fourier coefficients of a function on a finite group: one d_ρ × d_ρ matrix f̂(ρ) for each row
 * of the character table, in the bases of its transform.
 *
 * <p><em>Shape:</em> |G| complex numbers, block after block, row-major, interleaved.
 * <em>Accuracy:</em> float64; products of blocks add d rounding errors.
 *
 * <p>Example: {@code spectrum.translatedLeft(g).power()} equals {@code spectrum.power()}.
 *
 * @param <G> the group elements
 */
public final class FiniteSpectrum<G> {
  private final FiniteTransform<G> transform;
  private final double[] data;

  FiniteSpectrum(FiniteTransform<G> transform, double... data) {
    this.transform = transform;
    this.data = data;
  }

  /**
   * A spectrum from its numbers.
   *
   * @param <G> the group elements
   * @param transform the transform whose bases are meant
   * @param numbers 2|G| numbers, block after block
   * @return the spectrum
   * @throws InvalidInput if the length is wrong or a number is not finite (which)
   */
  public static <G> FiniteSpectrum<G> of(FiniteTransform<G> transform, double... numbers) {
    if (numbers.length != 2 * transform.order()) {
      throw new InvalidInput(
          "spectrum on " + transform.group().name(),
          numbers.length + " numbers",
          2 * transform.order() + " numbers",
          "re and im of |G| coefficients");
    }
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isFinite(numbers[i])) {
        throw new InvalidInput(
            "spectrum on " + transform.group().name(),
            numbers[i] + " at index " + i,
            "finite numbers",
            "");
      }
    }
    return new FiniteSpectrum<>(transform, numbers.clone());
  }

  /**
   * The transform whose bases are meant.
   *
   * @return the plan
   */
  public FiniteTransform<G> transform() {
    return transform;
  }

  /**
   * All the numbers.
   *
   * @return a new array of 2|G| numbers
   */
  public double[] toArray() {
    return data.clone();
  }

  /**
   * The coefficients of one representation.
   *
   * @param row a row of the character table, from 0
   * @return f̂(ρ)
   * @throws InvalidInput if there is no such row
   */
  public ComplexMatrix block(int row) {
    int d = transform.degree(row);
    int at = 2 * transform.offset(row);
    double[] re = new double[d * d];
    double[] im = new double[d * d];
    for (int i = 0; i < d * d; i++) {
      re[i] = data[at + 2 * i];
      im[i] = data[at + 2 * i + 1];
    }
    return ComplexMatrix.from(d, d, re, im);
  }

  /** What is done to a block. */
  @FunctionalInterface
  interface Change {
    ComplexMatrix apply(int row, ComplexMatrix block);
  }

  FiniteSpectrum<G> map(Change change) {
    double[] result = new double[data.length];
    for (int row = 0; row < transform.size(); row++) {
      ComplexMatrix m = change.apply(row, block(row));
      int d = m.rows();
      int at = 2 * transform.offset(row);
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          result[at++] = m.re(i, j);
          result[at++] = m.im(i, j);
        }
      }
    }
    return new FiniteSpectrum<>(transform, result);
  }

  private void requireSame(FiniteSpectrum<G> other) {
    if (other.transform != transform) {
      throw new InvalidInput(
          "spectrum of another transform",
          other.transform.toString(),
          transform.toString(),
          "two plans may use different bases; transform both functions by one plan");
    }
  }

  /**
   * The real function.
   *
   * @return |G| values
   * @throws InvalidInput if it has an imaginary part (where)
   */
  public double[] function() {
    double[] values = new double[transform.order()];
    transform.inverseReal(data, values, transform.workspace());
    return values;
  }

  /**
   * The complex function.
   *
   * @return 2|G| numbers, re and im side by side
   */
  public double[] complexFunction() {
    double[] values = new double[data.length];
    transform.inverse(data, values, transform.workspace());
    return values;
  }

  /**
   * Convolution: (f ∗ k)(x) = (1/|G|) Σ_y f(y) k(y⁻¹x), whose matrices are k̂(ρ) f̂(ρ).
   *
   * @param kernel k
   * @return the spectrum of f ∗ k
   * @throws InvalidInput if it is that of another transform
   */
  public FiniteSpectrum<G> convolve(FiniteSpectrum<G> kernel) {
    requireSame(kernel);
    return map((row, block) -> kernel.block(row).multiply(block));
  }

  /**
   * Correlation: (k ⋆ f)(x) = (1/|G|) Σ_y conj(k(x⁻¹y)) f(y), whose matrices are k̂(ρ)* f̂(ρ).
   *
   * @param kernel k
   * @return the spectrum of k ⋆ f
   * @throws InvalidInput if it is that of another transform
   */
  public FiniteSpectrum<G> correlate(FiniteSpectrum<G> kernel) {
    requireSame(kernel);
    return map((row, block) -> kernel.block(row).adjoint().multiply(block));
  }

  /**
   * The function x ↦ f(a⁻¹x), whose matrices are f̂(ρ) ρ(a)*.
   *
   * @param a the number of an element
   * @return its spectrum
   * @throws InvalidInput if there is no such element
   */
  public FiniteSpectrum<G> translatedLeft(int a) {
    transform.requireElement(a);
    return map((row, block) -> block.multiply(transform.matrix(row, a).adjoint()));
  }

  /**
   * The function x ↦ f(xa), whose matrices are ρ(a) f̂(ρ).
   *
   * @param a the number of an element
   * @return its spectrum
   * @throws InvalidInput if there is no such element
   */
  public FiniteSpectrum<G> translatedRight(int a) {
    transform.requireElement(a);
    return map((row, block) -> transform.matrix(row, a).multiply(block));
  }

  /**
   * The power in each representation, d_ρ ‖f̂(ρ)‖², unchanged by translations from both sides; the
   * sum is the mean of |f|².
   *
   * @return one number for each row
   */
  public double[] power() {
    return IntStream.range(0, transform.size()).mapToDouble(this::power).toArray();
  }

  private double power(int row) {
    int d = transform.degree(row);
    int at = 2 * transform.offset(row);
    return d * Arrays.stream(data, at, at + 2 * d * d).map(x -> x * x).sum();
  }

  /**
   * The power spectrum of a representation, f̂(ρ) f̂(ρ)*: unchanged by translations from the left,
   * the transform of the autocorrelation.
   *
   * @param row a row of the character table, from 0
   * @return a positive semidefinite matrix
   * @throws InvalidInput if there is no such row
   */
  public ComplexMatrix powerMatrix(int row) {
    ComplexMatrix block = block(row);
    return block.multiply(block.adjoint());
  }

  /**
   * The coefficients in the float64 matrices of the library's irreducible representations, U f̂(ρ)
   * U*; of a real function they are real for real type.
   *
   * @param row a row of the character table, from 0
   * @return (1/|G|) Σ f(g) π(g)*
   * @throws InvalidInput if there is no such row
   */
  public ComplexMatrix referenceBlock(int row) {
    ComplexMatrix u = transform.basis(row);
    return u.multiply(block(row)).multiply(u.adjoint());
  }

  @Override
  public String toString() {
    return "spectrum of a function on " + transform.group().name();
  }
}
