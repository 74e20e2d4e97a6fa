package org.intertwiner.harmonic.space.classical;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.harmonic.space.HomogeneousSpace;

/**
 * The rational points of a unit sphere or of the forward unit hyperboloid under the rational
 * matrices of O(n+1) or of the orthochronous O(n,1): exactly.
 *
 * <p><em>Formula:</em> with e the base point, the last axis, and ε = η(e, e) = ±1 the section is v
 * ↦ v − η(x + e, v)/(ε + η(x, e))·(x + e) + 2ε η(e, v) x, the shortest rotation or the pure boost,
 * whose entries are rational where x is. It is the same as on {@link Sphere} and {@link
 * Hyperboloid}, also at −e, where it is the half turn in the plane of the first and the last axis.
 * <em>Accuracy:</em> exact. <em>Source:</em> J. Dieudonné, "La géométrie des groupes classiques"
 * (1955), for the reflections that samples are made of.
 *
 * <p>Example: {@code RationalQuadric.sphere(2).section(List.of(Rational.of(2, 3), Rational.of(2,
 * 3), Rational.of(1, 3)))} has entries in ninths at worst.
 */
public final class RationalQuadric
    implements HomogeneousSpace<Matrix<Rational>, List<Rational>, Matrix<Rational>> {
  private final int n;
  private final int epsilon;

  private RationalQuadric(int n, int epsilon) {
    if (n < 1) {
      throw new InvalidInput("dimension of a quadric", "" + n, "at least 1", "");
    }
    Relations.limited("a quadric", n);
    this.n = n;
    this.epsilon = epsilon;
  }

  /**
   * The rational points of Sⁿ.
   *
   * @param n at least 1
   * @return O(n+1, ℚ)/O(n, ℚ)
   * @throws InvalidInput where n is less than 1
   */
  public static RationalQuadric sphere(int n) {
    return new RationalQuadric(n, 1);
  }

  /**
   * The rational points of Hⁿ.
   *
   * @param n at least 1
   * @return O⁺(n,1; ℚ)/O(n, ℚ)
   * @throws InvalidInput where n is less than 1
   */
  public static RationalQuadric hyperboloid(int n) {
    return new RationalQuadric(n, -1);
  }

  /** The rational matrices that keep diag(1, …, 1, ε) or diag(1, …, 1). */
  private record FormGroup(int size, int last) implements Group<Matrix<Rational>> {
    @Override
    public Matrix<Rational> identity() {
      return Matrix.identity(Rationals.Q, size);
    }

    @Override
    public Matrix<Rational> multiply(Matrix<Rational> a, Matrix<Rational> b) {
      return a.multiply(b);
    }

    @Override
    public Matrix<Rational> inverse(Matrix<Rational> a) {
      return Matrix.of(
          Rationals.Q,
          size,
          size,
          (i, j) ->
              last < 0 && (i == size - 1) != (j == size - 1) ? a.at(j, i).negate() : a.at(j, i));
    }

    @Override
    public boolean areEqual(Matrix<Rational> a, Matrix<Rational> b) {
      return a.equals(b);
    }
  }

  private Rational form(List<Rational> x, List<Rational> y) {
    Rational sum = x.get(n).multiply(y.get(n)).multiply(Rational.of(epsilon));
    for (int i = 0; i < n; i++) {
      sum = sum.add(x.get(i).multiply(y.get(i)));
    }
    return sum;
  }

  private Matrix<Rational> element(Matrix<Rational> g) {
    Group<Matrix<Rational>> group = group();
    if (g.rows() != n + 1 || g.columns() != n + 1) {
      throw new InvalidInput(
          "element of the group of " + name(),
          g.rows() + " × " + g.columns(),
          (n + 1) + " × " + (n + 1),
          "");
    }
    Matrix<Rational> off = group.inverse(g).multiply(g).subtract(group.identity());
    if (!off.isZero() || (epsilon < 0 && g.at(n, n).signum() < 0)) {
      throw new InvalidInput(
          "element of the group of " + name(),
          off.isZero() ? "a matrix that reverses time" : "one with ηgᵀηg − 1 = " + off,
          "gᵀηg = η" + (epsilon < 0 ? ", last entry positive" : ""),
          "");
    }
    return g;
  }

  @Override
  public String name() {
    return "rational " + (epsilon > 0 ? "S" : "H") + n;
  }

  @Override
  public Group<Matrix<Rational>> group() {
    return new FormGroup(n + 1, epsilon);
  }

  @Override
  public Group<Matrix<Rational>> stabilizer() {
    return new FormGroup(n, 1);
  }

  @Override
  public List<Rational> base() {
    return Matrix.identity(Rationals.Q, n + 1).column(n);
  }

  @Override
  public List<Rational> act(Matrix<Rational> g, List<Rational> x) {
    return element(g).apply(require(x));
  }

  @Override
  public Matrix<Rational> section(List<Rational> x) {
    List<Rational> e = base();
    Rational scale = form(require(x), e).add(Rational.of(epsilon));
    if (scale.isZero()) {
      return Matrix.of(
          Rationals.Q,
          n + 1,
          n + 1,
          (i, j) -> i != j ? Rational.ZERO : Rational.of(i == 0 || i == n ? -1 : 1));
    }
    List<Rational> sum = new ArrayList<>(x);
    sum.set(n, sum.get(n).add(Rational.ONE));
    return Matrix.of(
        Rationals.Q,
        n + 1,
        n + 1,
        (i, j) -> {
          // η(x + e, e_j) is a coordinate, up to the sign of the last axis
          Rational dual = j == n ? sum.get(n).multiply(Rational.of(epsilon)) : sum.get(j);
          Rational entry = dual.divide(scale).multiply(sum.get(i)).negate();
          entry = i == j ? entry.add(Rational.ONE) : entry;
          return j == n ? entry.add(x.get(i)).add(x.get(i)) : entry;
        });
  }

  @Override
  public Matrix<Rational> embed(Matrix<Rational> h) {
    return element(h.directSum(Matrix.identity(Rationals.Q, 1)));
  }

  @Override
  public Matrix<Rational> restrict(Matrix<Rational> g) {
    if (!element(g).column(n).equals(base())) {
      throw new InvalidInput(
          "element of the stabiliser of the base point of " + name(),
          "one that moves it to " + g.column(n),
          "an element that fixes it",
          "divide by the section first: offset(g)");
    }
    return g.block(0, n, 0, n);
  }

  @Override
  public double separation(List<Rational> x, List<Rational> y) {
    return x.equals(y) ? 0 : 1;
  }

  @Override
  public List<Rational> require(List<Rational> x) {
    if (x.size() != n + 1) {
      throw new InvalidInput("point of " + name(), x.size() + " coordinates", n + 1 + "", "");
    }
    Rational off = form(x, x).subtract(Rational.of(epsilon));
    if (!off.isZero() || (epsilon < 0 && x.get(n).signum() < 0)) {
      throw Relations.off(
          name(),
          x,
          off.isZero() ? "its time is negative" : "η(x, x) is off by " + off,
          "η(x, x) = " + epsilon);
    }
    return x;
  }

  @Override
  public boolean isCompact() {
    return epsilon > 0;
  }

  /** {@return the base point moved by {@link #sampleElement}: dense, but of no measure} */
  @Override
  public List<Rational> sample(RandomGenerator random, double scale) {
    return sampleElement(random, scale).column(n);
  }

  /** {@return a product of one or two reflections in small integral vectors of positive square} */
  @Override
  public Matrix<Rational> sampleElement(RandomGenerator random, double scale) {
    Matrix<Rational> g = group().identity();
    for (int count = 1 + random.nextInt(2); count > 0; count--) {
      g = g.multiply(reflection(random));
    }
    return g;
  }

  private Matrix<Rational> reflection(RandomGenerator random) {
    List<Rational> v = new ArrayList<>();
    do {
      v.clear();
      for (int i = 0; i <= n; i++) {
        v.add(Rational.of(random.nextInt(-4, 5)));
      }
    } while (form(v, v).signum() <= 0);
    Rational factor = Rational.of(2).divide(form(v, v));
    return Matrix.of(
        Rationals.Q,
        n + 1,
        n + 1,
        (i, j) -> {
          Rational dual = j == n ? v.get(n).multiply(Rational.of(epsilon)) : v.get(j);
          Rational entry = factor.multiply(v.get(i)).multiply(dual).negate();
          return i == j ? entry.add(Rational.ONE) : entry;
        });
  }

  @Override
  public String toString() {
    return name();
  }
}
