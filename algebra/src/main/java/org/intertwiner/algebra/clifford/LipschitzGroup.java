package org.intertwiner.algebra.clifford;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.linear.Matrix;

/**
 * The Lipschitz group Γ of versors: invertible multivectors x, even or odd, with x x̃ an invertible
 * scalar and α(x) v x⁻¹ a vector for every vector v. Where the form is not degenerate these are the
 * products of invertible vectors.
 *
 * <p>The twisted adjoint action v ↦ α(x) v x⁻¹ maps Γ onto the isometries (those that fix the
 * radical); a vector a acts as the reflection v ↦ v − 2 B(a, v)/Q(a) a, and the kernel is the
 * scalars. Both ways are exact here: {@link #toMatrix} and {@link #reflections}. Complexity: the
 * matrix costs n sandwiches.
 *
 * <p>Example: {@code new LipschitzGroup<>(algebra).versor(m)} is a product of vectors that acts as
 * the orthogonal matrix m. Source: C. Chevalley (1954), II.3; M. Atiyah, R. Bott, A. Shapiro,
 * "Clifford modules" (1964), 3.
 *
 * @param <E> the coefficients
 * @param algebra the algebra
 */
public record LipschitzGroup<E>(CliffordAlgebra<E> algebra) implements Group<Multivector<E>> {

  @Override
  public Multivector<E> identity() {
    return algebra.one();
  }

  @Override
  public Multivector<E> multiply(Multivector<E> a, Multivector<E> b) {
    return algebra.multiply(a, b);
  }

  /**
   * {@inheritDoc}
   *
   * @throws InvalidInput when x x̃ is no scalar with an evident inverse
   */
  @Override
  public Multivector<E> inverse(Multivector<E> x) {
    return new CliffordInverse<>(algebra)
        .byNorm(x)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "versor",
                    algebra.format(x),
                    "a multivector whose norm is an invertible scalar",
                    "CliffordAlgebra.inverse takes any multivector"));
  }

  @Override
  public boolean areEqual(Multivector<E> a, Multivector<E> b) {
    return algebra.areEqual(a, b);
  }

  /**
   * The spinor norm.
   *
   * @param x a versor
   * @return x x̃; a homomorphism to the units of the ring, v² for a vector
   * @throws InvalidInput when x x̃ is not a scalar
   */
  public E norm(Multivector<E> x) {
    Multivector<E> norm = algebra.multiply(x, algebra.reverse(x));
    if (!algebra.isScalar(norm)) {
      throw new InvalidInput(
          "norm of " + algebra.format(x), algebra.format(norm), "a scalar", "not a versor");
    }
    return algebra.coefficient(norm, 0);
  }

  /**
   * Membership, decided exactly.
   *
   * @param x a multivector
   * @return whether x is a versor
   */
  public boolean contains(Multivector<E> x) {
    if (!(x.isEven() || x.isOdd()) || algebra.isZero(x)) {
      return false;
    }
    if (!algebra.isScalar(algebra.multiply(x, algebra.reverse(x)))) {
      return false;
    }
    Optional<Multivector<E>> inverse = new CliffordInverse<>(algebra).byNorm(x);
    return inverse.isPresent()
        && IntStream.rangeClosed(1, algebra.dimension())
            .allMatch(i -> twisted(x, algebra.generator(i), inverse.get()).isOfGrade(1));
  }

  private Multivector<E> twisted(Multivector<E> x, Multivector<E> v, Multivector<E> inverse) {
    return algebra.multiply(algebra.multiply(algebra.gradeInvolution(x), v), inverse);
  }

  private Multivector<E> checked(Multivector<E> x) {
    if (!contains(x)) {
      throw new InvalidInput(
          "versor", algebra.format(x), "a product of invertible vectors", "see contains");
    }
    return x;
  }

  /**
   * The action of a versor on all multivectors.
   *
   * @param x a versor
   * @param m a multivector
   * @return x m x⁻¹ on the even part of m and α(x) m x⁻¹ on its odd part: the outermorphism of the
   *     twisted adjoint action, an automorphism of the algebra
   * @throws InvalidInput when x is not a versor
   */
  public Multivector<E> act(Multivector<E> x, Multivector<E> m) {
    Multivector<E> inverse = inverse(checked(x));
    Multivector<E> even = algebra.multiply(algebra.multiply(x, algebra.evenPart(m)), inverse);
    return algebra.add(even, twisted(x, algebra.oddPart(m), inverse));
  }

  /**
   * The double cover.
   *
   * @param x a versor
   * @return the matrix of v ↦ α(x) v x⁻¹, n × n; a homomorphism to the isometries of the form
   * @throws InvalidInput when x is not a versor
   */
  public Matrix<E> toMatrix(Multivector<E> x) {
    Multivector<E> inverse = inverse(checked(x));
    int n = algebra.dimension();
    List<List<E>> columns =
        IntStream.rangeClosed(1, n)
            .mapToObj(i -> algebra.coordinates(twisted(x, algebra.generator(i), inverse)))
            .toList();
    return Matrix.of(algebra.ring(), n, n, (i, j) -> columns.get(j).get(i));
  }

  /**
   * The versor that turns a into b within their plane.
   *
   * @param a a vector with invertible square
   * @param b a vector with a² = b²
   * @return 1 + b a⁻¹, even, which sends a to b
   * @throws InvalidInput when the squares differ, a is null, or a + b is null
   */
  public Multivector<E> rotor(Multivector<E> a, Multivector<E> b) {
    E square = algebra.scalarProduct(a, a);
    if (!a.isOfGrade(1)
        || !b.isOfGrade(1)
        || !algebra.ring().areEqual(square, algebra.scalarProduct(b, b))) {
      throw new InvalidInput(
          "rotor between " + algebra.format(a) + " and " + algebra.format(b),
          "different squares",
          "two vectors with one square",
          "rescale one of them");
    }
    Multivector<E> rotor = algebra.add(algebra.one(), algebra.multiply(b, inverse(a)));
    return checked(rotor);
  }

  /**
   * Whether a matrix is an isometry of the form that fixes its radical.
   *
   * @param m a matrix
   * @return whether it is n × n with mᵀ G m = G, G the diagonal of squares, and m eᵢ = eᵢ where eᵢ²
   *     = 0
   */
  public boolean isIsometry(Matrix<E> m) {
    int n = algebra.dimension();
    if (m.rows() != n || m.columns() != n) {
      return false;
    }
    Matrix<E> form = Matrix.diagonal(algebra.ring(), algebra.squares());
    if (!m.transpose().multiply(form).multiply(m).subtract(form).isZero()) {
      return false;
    }
    Matrix<E> moved = m.subtract(Matrix.identity(algebra.ring(), n));
    return IntStream.range(0, n)
        .filter(i -> algebra.ring().isZero(algebra.squares().get(i)))
        .allMatch(i -> moved.column(i).stream().allMatch(algebra.ring()::isZero));
  }

  /**
   * Factors an isometry into reflections (theorem of Cartan and Dieudonné).
   *
   * <p>Each step reflects in (m − 1)x, not null, which lowers rank(m − 1) by one; where all of (m −
   * 1)V is null an arbitrary reflection goes first (P. Scherk, "On the decomposition of
   * orthogonalities into symmetries", 1950). So the number is rank(m − 1), or two more, unless the
   * search for good x fails, and never more than 2n. The product is checked.
   *
   * @param m an isometry over a field of characteristic ≠ 2
   * @return vectors a₁, …, a_k, none null, with m the product of their reflections in this order;
   *     none for the identity
   * @throws InvalidInput when m is no isometry, moves the radical, or the field does not serve
   */
  public List<Multivector<E>> reflections(Matrix<E> m) {
    if (!isIsometry(m)) {
      throw new InvalidInput(
          "matrix " + m,
          "not an isometry",
          "mᵀ G m = G with G = diag" + algebra.squares(),
          "vectors of square 0 must stay fixed");
    }
    return new CartanDieudonne<>(algebra).factor(m).stream().map(algebra::vector).toList();
  }

  /**
   * A versor that acts as an isometry, the product of its {@link #reflections}.
   *
   * @param m an isometry over a field of characteristic ≠ 2
   * @return a versor x with {@code toMatrix(x)} = m, unique up to a scalar where the form is not
   *     degenerate
   * @throws InvalidInput when m is no isometry, moves the radical, or the field does not serve
   */
  public Multivector<E> versor(Matrix<E> m) {
    Multivector<E> product = reflections(m).stream().reduce(algebra.one(), algebra::multiply);
    if (!toMatrix(product).equals(m)) {
      throw new IllegalStateException("the versor of an isometry failed its check");
    }
    return product;
  }
}
