package org.intertwiner.algebra.number;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.Ring;
import org.intertwiner.algebra.text.Expressions;
import org.intertwiner.algebra.text.Sums;
import org.jspecify.annotations.Nullable;

/**
 * Hamilton's quaternions over a commutative ring: i² = j² = k² = ijk = −1.
 *
 * <p>Not commutative; the involution is w + xi + yj + zk ↦ w − xi − yj − zk. Accuracy: exact where
 * the ring is. Complexity: 16 ring products a product.
 *
 * <p>Example: {@code Quaternions.over(Rationals.Q).parse("1/2+1/2*i+1/2*j+1/2*k")}.
 *
 * <p>Source: Conway and Smith, On Quaternions and Octonions (2003).
 *
 * @param <E> the coordinates
 */
public final class Quaternions<E> implements Ring<Quaternion<E>> {
  private final Ring<E> ring;

  private Quaternions(Ring<E> ring) {
    this.ring = ring;
  }

  /**
   * The quaternions with coordinates in a ring.
   *
   * @param <E> the coordinates
   * @param ring a commutative ring
   * @return ℍ(R)
   */
  public static <E> Quaternions<E> over(Ring<E> ring) {
    return new Quaternions<>(ring);
  }

  /** {@return the ring of the coordinates} */
  public Ring<E> ring() {
    return ring;
  }

  /** {@return i} */
  public Quaternion<E> i() {
    return new Quaternion<>(ring.zero(), ring.one(), ring.zero(), ring.zero());
  }

  /** {@return j} */
  public Quaternion<E> j() {
    return new Quaternion<>(ring.zero(), ring.zero(), ring.one(), ring.zero());
  }

  /** {@return k = ij} */
  public Quaternion<E> k() {
    return new Quaternion<>(ring.zero(), ring.zero(), ring.zero(), ring.one());
  }

  /**
   * The image of a scalar.
   *
   * @param value the scalar
   * @return the quaternion without i, j, k
   */
  public Quaternion<E> scalar(E value) {
    return new Quaternion<>(value, ring.zero(), ring.zero(), ring.zero());
  }

  @Override
  public Quaternion<E> zero() {
    return scalar(ring.zero());
  }

  @Override
  public Quaternion<E> one() {
    return scalar(ring.one());
  }

  @Override
  public Quaternion<E> ofLong(long value) {
    return scalar(ring.ofLong(value));
  }

  @Override
  public Quaternion<E> add(Quaternion<E> a, Quaternion<E> b) {
    return new Quaternion<>(
        ring.add(a.w(), b.w()),
        ring.add(a.x(), b.x()),
        ring.add(a.y(), b.y()),
        ring.add(a.z(), b.z()));
  }

  @Override
  public Quaternion<E> subtract(Quaternion<E> a, Quaternion<E> b) {
    return add(a, negate(b));
  }

  @Override
  public Quaternion<E> negate(Quaternion<E> a) {
    return new Quaternion<>(
        ring.negate(a.w()), ring.negate(a.x()), ring.negate(a.y()), ring.negate(a.z()));
  }

  @Override
  public Quaternion<E> multiply(Quaternion<E> a, Quaternion<E> b) {
    return new Quaternion<>(
        ring.subtract(ring.multiply(a.w(), b.w()), inner(a, b)),
        sum(a.w(), b.x(), a.x(), b.w(), a.y(), b.z(), a.z(), b.y()),
        sum(a.w(), b.y(), a.y(), b.w(), a.z(), b.x(), a.x(), b.z()),
        sum(a.w(), b.z(), a.z(), b.w(), a.x(), b.y(), a.y(), b.x()));
  }

  /** ab + cd. */
  private E dot(E a, E b, E c, E d) {
    return ring.add(ring.multiply(a, b), ring.multiply(c, d));
  }

  private E inner(Quaternion<E> a, Quaternion<E> b) {
    return ring.add(dot(a.x(), b.x(), a.y(), b.y()), ring.multiply(a.z(), b.z()));
  }

  /** ab + cd + ef − gh. */
  private E sum(E a, E b, E c, E d, E e, E f, E g, E h) {
    return ring.add(dot(a, b, c, d), ring.subtract(ring.multiply(e, f), ring.multiply(g, h)));
  }

  /**
   * Product with a scalar.
   *
   * @param factor the scalar
   * @param a a quaternion
   * @return factor · a
   */
  public Quaternion<E> scale(E factor, Quaternion<E> a) {
    return new Quaternion<>(
        ring.multiply(factor, a.w()),
        ring.multiply(factor, a.x()),
        ring.multiply(factor, a.y()),
        ring.multiply(factor, a.z()));
  }

  @Override
  public boolean isZero(Quaternion<E> a) {
    return ring.isZero(a.w()) && ring.isZero(a.x()) && ring.isZero(a.y()) && ring.isZero(a.z());
  }

  @Override
  public boolean isOne(Quaternion<E> a) {
    return isZero(subtract(a, one()));
  }

  @Override
  public boolean areEqual(Quaternion<E> a, Quaternion<E> b) {
    return isZero(subtract(a, b));
  }

  @Override
  public Quaternion<E> conjugate(Quaternion<E> a) {
    return new Quaternion<>(a.w(), ring.negate(a.x()), ring.negate(a.y()), ring.negate(a.z()));
  }

  /**
   * The norm.
   *
   * @param a a quaternion
   * @return a·ā = w² + x² + y² + z²; multiplicative
   */
  public E norm(Quaternion<E> a) {
    return ring.add(ring.multiply(a.w(), a.w()), inner(a, a));
  }

  /**
   * The inverse over a field.
   *
   * @param a a quaternion with norm ≠ 0
   * @return ā / norm(a)
   * @throws InvalidInput when the ring is no field or the norm is 0
   */
  public Quaternion<E> inverse(Quaternion<E> a) {
    E norm = norm(a);
    if (ring.isOne(norm)) {
      return conjugate(a);
    }
    if (!(ring instanceof Field<E> field)) {
      throw new InvalidInput(
          "inverse of a quaternion over " + ring, "norm " + ring.format(norm), "norm 1", "");
    }
    if (field.isZero(norm)) {
      throw new InvalidInput("inverse of a quaternion", format(a), "norm ≠ 0", "");
    }
    return scale(field.inverse(norm), conjugate(a));
  }

  /**
   * The rotation v ↦ q·v·q⁻¹ of the vectors v = xi + yj + zk.
   *
   * @param q a quaternion with invertible norm
   * @return the 3 × 3 matrix on columns (x, y, z); q and −q give the same
   * @throws InvalidInput when the norm has no inverse that is known
   */
  public Matrix<E> rotation(Quaternion<E> q) {
    Quaternion<E> inverse = inverse(q);
    List<Quaternion<E>> columns =
        List.of(
            multiply(multiply(q, i()), inverse),
            multiply(multiply(q, j()), inverse),
            multiply(multiply(q, k()), inverse));
    return Matrix.of(
        ring,
        3,
        3,
        (row, column) -> {
          Quaternion<E> c = columns.get(column);
          return row == 0 ? c.x() : row == 1 ? c.y() : c.z();
        });
  }

  private String print(Quaternion<E> a, boolean latex) {
    StringBuilder out = new StringBuilder();
    List<E> coordinates = List.of(a.w(), a.x(), a.y(), a.z());
    for (int m = 0; m < 4; m++) {
      E c = coordinates.get(m);
      if (!ring.isZero(c)) {
        String unit = m == 0 ? "" : "ijk".substring(m - 1, m);
        Sums.append(out, latex ? ring.toLatex(c) : ring.format(c), unit, latex);
      }
    }
    return out.length() == 0 ? "0" : out.toString();
  }

  @Override
  public String format(Quaternion<E> a) {
    return print(a, false);
  }

  @Override
  public String toLatex(Quaternion<E> a) {
    return print(a, true);
  }

  @Override
  public Quaternion<E> parse(String text) {
    return Expressions.parse("quaternion", text, new Meaning<>(this), Expressions.DEFAULT);
  }

  private record Meaning<E>(Quaternions<E> algebra) implements Expressions.Meaning<Quaternion<E>> {
    @Override
    public Optional<Quaternion<E>> atom(String atom) {
      return Optional.of(
          switch (atom) {
            case "i" -> algebra.i();
            case "j" -> algebra.j();
            case "k" -> algebra.k();
            default -> algebra.scalar(algebra.ring.parse(atom));
          });
    }

    @Override
    public Quaternion<E> add(Quaternion<E> a, Quaternion<E> b) {
      return algebra.add(a, b);
    }

    @Override
    public Quaternion<E> negate(Quaternion<E> a) {
      return algebra.negate(a);
    }

    @Override
    public Quaternion<E> multiply(Quaternion<E> a, Quaternion<E> b) {
      return algebra.multiply(a, b);
    }

    @Override
    public Quaternion<E> divide(Quaternion<E> a, Quaternion<E> b) {
      return algebra.multiply(a, algebra.inverse(b));
    }

    @Override
    public Quaternion<E> power(Quaternion<E> a, int exponent) {
      return algebra.power(exponent < 0 ? algebra.inverse(a) : a, Math.abs((long) exponent));
    }

    @Override
    public String atoms() {
      return "a number of " + algebra.ring + " or i, j, k";
    }
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Quaternions<?> other && ring.equals(other.ring);
  }

  @Override
  public int hashCode() {
    return ring.hashCode() + 4;
  }

  @Override
  public String toString() {
    return "ℍ(" + ring + ")";
  }
}
