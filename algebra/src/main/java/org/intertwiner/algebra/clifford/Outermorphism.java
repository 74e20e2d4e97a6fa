package org.intertwiner.algebra.clifford;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;

/**
 * The extension of a linear map of vectors to all multivectors by f(a ∧ b) = f(a) ∧ f(b) and f(1) =
 * 1.
 *
 * <p>Shape: the matrix has one row per generator of the target and one column per generator of the
 * source. On grade k it acts by the k × k minors; for an isometry it also respects the geometric
 * product. Accuracy: exact. Example: {@code Outermorphism.of(algebra, m).determinant()} is det m.
 * Source: D. Hestenes, G. Sobczyk, Clifford Algebra to Geometric Calculus (1984), 3-1.
 *
 * @param <E> the coefficients
 */
public final class Outermorphism<E> {
  private final CliffordAlgebra<E> source;
  private final CliffordAlgebra<E> target;
  private final Matrix<E> matrix;
  private final List<Multivector<E>> images;

  private Outermorphism(CliffordAlgebra<E> source, CliffordAlgebra<E> target, Matrix<E> matrix) {
    this.source = source;
    this.target = target;
    this.matrix = matrix;
    this.images =
        IntStream.range(0, matrix.columns())
            .mapToObj(j -> target.vector(matrix.column(j)))
            .toList();
  }

  /**
   * The extension of an endomorphism.
   *
   * @param <E> the coefficients
   * @param algebra the algebra
   * @param matrix n × n, columns are the images of e₁, …, eₙ
   * @return its outermorphism
   * @throws InvalidInput when the shape does not fit
   */
  public static <E> Outermorphism<E> of(CliffordAlgebra<E> algebra, Matrix<E> matrix) {
    return of(algebra, algebra, matrix);
  }

  /**
   * The extension of a linear map.
   *
   * @param <E> the coefficients
   * @param source the algebra of its arguments
   * @param target the algebra of its values, over the same ring
   * @param matrix dimension of target × dimension of source
   * @return its outermorphism
   * @throws InvalidInput when the shape does not fit
   */
  public static <E> Outermorphism<E> of(
      CliffordAlgebra<E> source, CliffordAlgebra<E> target, Matrix<E> matrix) {
    if (matrix.rows() != target.dimension() || matrix.columns() != source.dimension()) {
      throw new InvalidInput(
          "matrix of an outermorphism",
          matrix.rows() + " × " + matrix.columns(),
          target.dimension() + " × " + source.dimension(),
          "columns are the images of the generators");
    }
    return new Outermorphism<>(source, target, matrix);
  }

  /** {@return the map on vectors} */
  public Matrix<E> matrix() {
    return matrix;
  }

  /**
   * The image of a multivector.
   *
   * <p>Complexity: one outer product per blade of x and per prefix of one.
   *
   * @param x a multivector of the source
   * @return its image
   */
  public Multivector<E> apply(Multivector<E> x) {
    Map<Integer, Multivector<E>> known = new HashMap<>();
    Multivector<E> sum = target.zero();
    for (int k = 0; k < x.size(); k++) {
      int blade = Multivector.checked(x.blade(k), source.dimension());
      sum = target.add(sum, target.scale(x.coefficient(k), image(blade, known)));
    }
    return sum;
  }

  private Multivector<E> image(int blade, Map<Integer, Multivector<E>> known) {
    if (blade == 0) {
      return target.one();
    }
    Multivector<E> found = known.get(blade);
    if (found == null) {
      int top = 31 - Integer.numberOfLeadingZeros(blade);
      found = target.outer(image(blade ^ (1 << top), known), images.get(top));
      known.put(blade, found);
    }
    return found;
  }

  /**
   * The map on one grade, the compound matrix of k × k minors.
   *
   * @param grade k in 0 … n
   * @return C(m, k) × C(n, k), blades in canonical order
   * @throws InvalidInput when the source has no such grade
   */
  public Matrix<E> onGrade(int grade) {
    if (grade < 0 || grade > source.dimension()) {
      throw new InvalidInput("grade", Integer.toString(grade), "0 … " + source.dimension(), "");
    }
    int[] columns = ofGrade(source, grade);
    int[] rows = ofGrade(target, grade);
    Map<Integer, Multivector<E>> known = new HashMap<>();
    List<Multivector<E>> values = new ArrayList<>();
    for (int blade : columns) {
      values.add(image(blade, known));
    }
    return Matrix.of(
        target.ring(),
        rows.length,
        columns.length,
        (i, j) -> target.coefficient(values.get(j), rows[i]));
  }

  private static int[] ofGrade(CliffordAlgebra<?> algebra, int grade) {
    return IntStream.of(algebra.blades()).filter(b -> Integer.bitCount(b) == grade).toArray();
  }

  /**
   * The determinant, f(I) = det(f) I.
   *
   * @return the determinant of the matrix
   * @throws InvalidInput when it is not square
   */
  public E determinant() {
    if (!matrix.isSquare()) {
      throw new InvalidInput(
          "determinant", matrix.rows() + " × " + matrix.columns(), "a square matrix", "");
    }
    int all = (1 << source.dimension()) - 1;
    return target.coefficient(image(all, new HashMap<>()), all);
  }
}
