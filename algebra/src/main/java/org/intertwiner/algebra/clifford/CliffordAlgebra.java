package org.intertwiner.algebra.clifford;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Ring;
import org.jspecify.annotations.Nullable;

/**
 * The Clifford algebra of a diagonal quadratic form over a commutative ring: generators e₁ … eₙ
 * with eᵢ² = qᵢ and eᵢeⱼ = −eⱼeᵢ, free of rank 2ⁿ on the blades.
 *
 * <p>Cl(p, q, r) has p squares +1, then q squares −1, then r squares 0. Other symmetric forms go
 * through {@link OrthogonalBasis}. Accuracy: exact where the ring is. Complexity: a product costs
 * one product of coefficients for every pair of terms that contributes.
 *
 * <p>Example: {@code CliffordAlgebra<Rational> g = CliffordAlgebra.of(Rationals.Q, 3, 0, 0)} and
 * {@code g.multiply(g.e(1, 2), g.e(2))} is e1.
 *
 * @param <E> the coefficients
 */
public final class CliffordAlgebra<E> implements GeometricAlgebra<Multivector<E>> {
  private final Ring<E> ring;
  private final List<E> squares;
  private final CliffordLimits limits;
  private final CliffordProduct<E> products;
  private final boolean realSquares;

  private CliffordAlgebra(Ring<E> ring, List<E> squares, CliffordLimits limits) {
    this.ring = ring;
    this.squares = squares;
    this.limits = limits;
    this.products = new CliffordProduct<>(ring, squares, limits);
    this.realSquares = squares.stream().allMatch(a -> ring.areEqual(ring.conjugate(a), a));
  }

  /**
   * Cl(p, q, r) within the default limits.
   *
   * @param <E> the coefficients
   * @param ring their ring, commutative
   * @param p number of squares +1
   * @param q number of squares −1
   * @param r number of squares 0
   * @return the algebra
   * @throws InvalidInput when a number is negative
   * @throws LimitExceeded when p + q + r exceeds 20
   */
  public static <E> CliffordAlgebra<E> of(Ring<E> ring, int p, int q, int r) {
    if (p < 0 || q < 0 || r < 0) {
      throw new InvalidInput(
          "signature", "(" + p + ", " + q + ", " + r + ")", "three numbers ≥ 0", "");
    }
    checkDimension((long) p + q + r, CliffordLimits.DEFAULT);
    E minusOne = ring.negate(ring.one());
    List<E> squares =
        IntStream.range(0, p + q + r)
            .mapToObj(i -> i < p ? ring.one() : i < p + q ? minusOne : ring.zero())
            .toList();
    return of(ring, squares, CliffordLimits.DEFAULT);
  }

  /**
   * The algebra of any diagonal form.
   *
   * @param <E> the coefficients
   * @param ring their ring, commutative
   * @param squares e₁², …, eₙ²
   * @param limits the largest dimension and product
   * @return the algebra
   * @throws LimitExceeded when there are too many generators
   */
  public static <E> CliffordAlgebra<E> of(Ring<E> ring, List<E> squares, CliffordLimits limits) {
    checkDimension(squares.size(), limits);
    return new CliffordAlgebra<>(ring, List.copyOf(squares), limits);
  }

  private static void checkDimension(long dimension, CliffordLimits limits) {
    if (dimension > limits.maxDimension()) {
      throw new LimitExceeded(
          "generators of a Clifford algebra",
          Long.toString(dimension),
          "at most " + limits.maxDimension(),
          "CliffordLimits.maxDimension");
    }
  }

  /** {@return the ring of the coefficients} */
  public Ring<E> ring() {
    return ring;
  }

  /** {@return e₁², …, eₙ², unmodifiable} */
  public List<E> squares() {
    return squares;
  }

  /** {@return the limits of this algebra} */
  public CliffordLimits limits() {
    return limits;
  }

  /** {@return whether some generator has square 0} */
  public boolean isDegenerate() {
    return products.isDegenerate();
  }

  /** {@return all blades as masks, by grade, then lexicographically; a fresh array of 2ⁿ} */
  public int[] blades() {
    return Blades.canonical(dimension());
  }

  @Override
  public int dimension() {
    return squares.size();
  }

  @Override
  public Multivector<E> zero() {
    return Multivector.trusted(new int[0], new Object[0]);
  }

  @Override
  public Multivector<E> one() {
    return scalar(ring.one());
  }

  @Override
  public Multivector<E> ofLong(long value) {
    return scalar(ring.ofLong(value));
  }

  /**
   * A multiple of 1.
   *
   * @param value the coefficient
   * @return value·1
   */
  public Multivector<E> scalar(E value) {
    return blade(0, value);
  }

  /**
   * A multiple of a blade.
   *
   * @param mask the blade, bit i for generator i + 1
   * @param value the coefficient
   * @return value·e_mask
   * @throws InvalidInput when a bit lies outside the algebra
   */
  public Multivector<E> blade(int mask, E value) {
    Multivector.checked(mask, dimension());
    return ring.isZero(value)
        ? zero()
        : Multivector.trusted(new int[] {mask}, new Object[] {value});
  }

  /**
   * A product of generators, in the order given; {@code e(2, 1)} is −e₁₂ and {@code e()} is 1.
   *
   * @param indices numbers in 1 … n, repetitions allowed
   * @return e_{i₁} e_{i₂} …
   * @throws InvalidInput when there is no such generator
   */
  public Multivector<E> e(int... indices) {
    Multivector<E> product = one();
    for (int i : indices) {
      product = multiply(product, generator(i));
    }
    return product;
  }

  @Override
  public Multivector<E> generator(int i) {
    if (i < 1 || i > dimension()) {
      throw new InvalidInput(
          "generator of " + this, "e" + i, "e1 … e" + dimension(), "generators count from 1");
    }
    return blade(1 << (i - 1), ring.one());
  }

  /**
   * A vector by its coordinates.
   *
   * @param coordinates n of them
   * @return Σ vᵢ eᵢ
   * @throws InvalidInput when their number is not n
   */
  public Multivector<E> vector(List<E> coordinates) {
    if (coordinates.size() != dimension()) {
      throw new InvalidInput(
          "vector in " + this,
          coordinates.size() + " coordinates",
          Integer.toString(dimension()),
          "one per generator");
    }
    BladeSum<E> sum = new BladeSum<>(ring, dimension());
    for (int i = 0; i < coordinates.size(); i++) {
      sum.add(1 << i, coordinates.get(i));
    }
    return sum.toMultivector();
  }

  /**
   * The coordinates of a vector.
   *
   * @param v a multivector of grade 1
   * @return its n coordinates
   * @throws InvalidInput when another grade occurs
   */
  public List<E> coordinates(Multivector<E> v) {
    if (!v.isOfGrade(1)) {
      throw new InvalidInput("vector in " + this, format(v), "a multivector of grade 1", "");
    }
    return IntStream.range(0, dimension()).mapToObj(i -> coefficient(v, 1 << i)).toList();
  }

  /**
   * A coefficient, 0 where the blade does not occur.
   *
   * @param x a multivector
   * @param mask the blade
   * @return the coefficient of e_mask in x
   */
  public E coefficient(Multivector<E> x, int mask) {
    return x.at(Multivector.checked(mask, dimension())).orElseGet(ring::zero);
  }

  @Override
  public Multivector<E> add(Multivector<E> a, Multivector<E> b) {
    BladeSum<E> sum = new BladeSum<>(ring, (long) a.size() + b.size());
    for (int k = 0; k < a.size(); k++) {
      sum.add(a.blade(k), a.coefficient(k));
    }
    for (int k = 0; k < b.size(); k++) {
      sum.add(b.blade(k), b.coefficient(k));
    }
    return sum.toMultivector();
  }

  @Override
  public Multivector<E> subtract(Multivector<E> a, Multivector<E> b) {
    return add(a, negate(b));
  }

  @Override
  public Multivector<E> negate(Multivector<E> a) {
    return negateWhere(a, blade -> true);
  }

  /**
   * Scalar multiple.
   *
   * @param factor the scalar
   * @param a a multivector
   * @return factor·a
   */
  public Multivector<E> scale(E factor, Multivector<E> a) {
    return multiply(scalar(factor), a);
  }

  @Override
  public Multivector<E> multiply(Multivector<E> a, Multivector<E> b) {
    return product(BladeProduct.GEOMETRIC, a, b);
  }

  @Override
  public Multivector<E> outer(Multivector<E> a, Multivector<E> b) {
    return product(BladeProduct.OUTER, a, b);
  }

  @Override
  public Multivector<E> leftContraction(Multivector<E> a, Multivector<E> b) {
    return product(BladeProduct.LEFT_CONTRACTION, a, b);
  }

  @Override
  public Multivector<E> rightContraction(Multivector<E> a, Multivector<E> b) {
    return product(BladeProduct.RIGHT_CONTRACTION, a, b);
  }

  /**
   * Scalar product.
   *
   * @param a left factor
   * @param b right factor
   * @return ⟨ab⟩₀; {@code scalarProduct(reverse(a), a)} is the quadratic form on all of the algebra
   */
  public E scalarProduct(Multivector<E> a, Multivector<E> b) {
    return coefficient(product(BladeProduct.SCALAR, a, b), 0);
  }

  /**
   * One of the products that are the geometric product on chosen pairs of blades.
   *
   * @param kind which pairs contribute
   * @param a left factor
   * @param b right factor
   * @return the product
   * @throws InvalidInput when a factor has blades outside this algebra
   * @throws LimitExceeded when there are more pairs of terms than allowed
   * @throws java.util.concurrent.CancellationException when the thread is interrupted
   */
  public Multivector<E> product(BladeProduct kind, Multivector<E> a, Multivector<E> b) {
    return products.multiply(kind, a, b);
  }

  @Override
  public boolean isZero(Multivector<E> a) {
    return a.size() == 0;
  }

  @Override
  public boolean isOne(Multivector<E> a) {
    return a.size() == 1 && a.blade(0) == 0 && ring.isOne(a.coefficient(0));
  }

  /**
   * Whether a multivector is a multiple of 1.
   *
   * @param a a multivector
   * @return true when only grade 0 occurs
   */
  public boolean isScalar(Multivector<E> a) {
    return a.isOfGrade(0);
  }

  @Override
  public boolean areEqual(Multivector<E> a, Multivector<E> b) {
    return isZero(subtract(a, b));
  }

  /**
   * {@inheritDoc}
   *
   * <p>Clifford conjugation together with the involution of the ring, so that ℂ = Cl(0, 1) and ℍ =
   * Cl(0, 2) have their own conjugations; linear where the ring moves one of the squares.
   */
  @Override
  public Multivector<E> conjugate(Multivector<E> a) {
    Multivector<E> linear = cliffordConjugate(a);
    if (!realSquares) {
      return linear;
    }
    Object[] values = new Object[linear.size()];
    Arrays.setAll(values, k -> ring.conjugate(linear.coefficient(k)));
    return linear.withCoefficients(values);
  }

  @Override
  public Multivector<E> grade(Multivector<E> x, int grade) {
    return x.filter(blade -> Integer.bitCount(blade) == grade);
  }

  /**
   * The even part.
   *
   * @param x a multivector
   * @return the sum of its even grades
   */
  public Multivector<E> evenPart(Multivector<E> x) {
    return x.filter(blade -> (Integer.bitCount(blade) & 1) == 0);
  }

  /**
   * The odd part.
   *
   * @param x a multivector
   * @return the sum of its odd grades
   */
  public Multivector<E> oddPart(Multivector<E> x) {
    return x.filter(blade -> (Integer.bitCount(blade) & 1) == 1);
  }

  @Override
  public Multivector<E> reverse(Multivector<E> x) {
    return negateWhere(x, blade -> (Integer.bitCount(blade) & 2) != 0);
  }

  @Override
  public Multivector<E> gradeInvolution(Multivector<E> x) {
    return negateWhere(x, blade -> (Integer.bitCount(blade) & 1) != 0);
  }

  private Multivector<E> negateWhere(Multivector<E> x, IntPredicate negated) {
    Object[] values = new Object[x.size()];
    Arrays.setAll(
        values, k -> negated.test(x.blade(k)) ? ring.negate(x.coefficient(k)) : x.coefficient(k));
    return x.withCoefficients(values);
  }

  /** {@return I = e₁e₂…eₙ} */
  public Multivector<E> pseudoscalar() {
    return blade((1 << dimension()) - 1, ring.one());
  }

  /** {@return duality with respect to the pseudoscalar, with and without the form} */
  public Duality<E> duality() {
    return new Duality<>(this);
  }

  /**
   * The inverse of any invertible multivector.
   *
   * <p>First x̃ and x̄ over the norm, where that is a scalar; then, over a field, from the minimal
   * polynomial of x. The result is checked by both products. Complexity: d products and the
   * elimination of a matrix of d columns, d ≤ 2ⁿ the degree of the minimal polynomial.
   *
   * @param x a multivector
   * @return x⁻¹
   * @throws InvalidInput when x is 0 or a zero divisor (the message names a partner), or when the
   *     coefficients form no field and no norm of x has an evident inverse
   */
  public Multivector<E> inverse(Multivector<E> x) {
    return new CliffordInverse<>(this).inverse(x);
  }

  /**
   * The minimal polynomial of a multivector over a field.
   *
   * @param x a multivector
   * @return c₀, …, c_d with c_d = 1 and Σ c_k xᵏ = 0, d least
   * @throws InvalidInput when the coefficients form no field
   */
  public List<E> minimalPolynomial(Multivector<E> x) {
    return new CliffordInverse<>(this).minimalPolynomial(x);
  }

  /** {@return centre, even subalgebra, matrices and type of this algebra} */
  public CliffordStructure<E> structure() {
    return new CliffordStructure<>(this);
  }

  @Override
  public String format(Multivector<E> a) {
    return CliffordText.print(a, ring::format, false);
  }

  /**
   * {@inheritDoc}
   *
   * <p>A sum of terms: a coefficient, a product of blades, or both, for example {@code 1 + 2 e1 -
   * 3/2 e12} or {@code (1+i) e_1_12}. Coefficients that are not fractions stand in brackets. {@code
   * e21} is read as e₂e₁ = −e12.
   */
  @Override
  public Multivector<E> parse(String text) {
    return new CliffordText<>(this, text).parse();
  }

  @Override
  public String toLatex(Multivector<E> a) {
    return CliffordText.print(a, ring::toLatex, true);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof CliffordAlgebra<?> other
        && ring.equals(other.ring)
        && squares.equals(other.squares);
  }

  @Override
  public int hashCode() {
    return 31 * ring.hashCode() + squares.hashCode();
  }

  @Override
  public String toString() {
    return "the Clifford algebra over " + ring + " with squares " + squares;
  }
}
