package org.intertwiner.reptheory.clebschgordan;

import java.util.HashMap;
import java.util.Map;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Rational;

/**
 * Real solid harmonics as polynomials in x, y, z and the derivative of the rotations on them, by
 * differentiation only: a second way to the generators of the tensors' certificates.
 */
final class HarmonicPolynomials {
  private final int l;

  HarmonicPolynomials(int l) {
    this.l = l;
  }

  /**
   * r^(l−|m|) P_l^(|m|)(z/r) times Re or Im of (x+iy)^|m|; monomials by exponents a·10⁴+b·10²+c.
   */
  private Map<Integer, Rational> harmonic(int m) {
    int k = Math.abs(m);
    // (1/(2^l l!)) d^(l+k)/dz^(l+k) (z²−1)^l, homogenised by r²
    Map<Integer, Rational> sum = new HashMap<>();
    for (int i = 0; 2 * i <= l - k; i++) {
      Rational c = Rational.of(i % 2 == 0 ? 1 : -1);
      for (int f = 1; f <= l + k; f++) {
        c = c.multiply(Rational.of(2 * l - 2 * i - f + 1));
      }
      c = c.multiply(choose(l, i));
      for (Map.Entry<Integer, Rational> power : radius(i).entrySet()) {
        sum.merge(power.getKey() + (l - k - 2 * i), power.getValue().multiply(c), Rational::add);
      }
    }
    Map<Integer, Rational> angular = new HashMap<>();
    for (int i = m < 0 ? 1 : 0; i <= k; i += 2) {
      Rational c = choose(k, i).multiply(Rational.of(i / 2 % 2 == 0 ? 1 : -1));
      angular.put(10_000 * (k - i) + 100 * i, c);
    }
    return product(sum, angular);
  }

  /** (x²+y²+z²)^i. */
  private static Map<Integer, Rational> radius(int i) {
    Map<Integer, Rational> power = Map.of(0, Rational.ONE);
    Map<Integer, Rational> square =
        Map.of(20_000, Rational.ONE, 200, Rational.ONE, 2, Rational.ONE);
    for (int f = 0; f < i; f++) {
      power = product(power, square);
    }
    return power;
  }

  private static Rational choose(int n, int k) {
    Rational product = Rational.ONE;
    for (int i = 0; i < k; i++) {
      product = product.multiply(Rational.of(n - i, i + 1));
    }
    return product;
  }

  private static Map<Integer, Rational> product(
      Map<Integer, Rational> a, Map<Integer, Rational> b) {
    Map<Integer, Rational> product = new HashMap<>();
    a.forEach((x, p) -> b.forEach((y, q) -> product.merge(x + y, p.multiply(q), Rational::add)));
    return product;
  }

  /** −(u ∂_v − v ∂_u) f, for variables by their monomials (10⁴ for x, 10² for y, 1 for z). */
  private static Map<Integer, Rational> turned(Map<Integer, Rational> f, int u, int v) {
    Map<Integer, Rational> result = new HashMap<>();
    f.forEach(
        (monomial, c) -> {
          int inU = monomial / u % 100;
          int inV = monomial / v % 100;
          if (inV > 0) {
            result.merge(monomial - v + u, c.multiply(Rational.of(-inV)), Rational::add);
          }
          if (inU > 0) {
            result.merge(monomial - u + v, c.multiply(Rational.of(inU)), Rational::add);
          }
        });
    result.values().removeIf(Rational::isZero);
    return result;
  }

  /** (l−|m|)!/(l+|m|)!, doubled for m ≠ 0: the norm of the harmonic up to a factor of l alone. */
  private Rational weight(int m) {
    Rational product = Rational.of(m == 0 ? 1 : 2);
    for (int f = l - Math.abs(m) + 1; f <= l + Math.abs(m); f++) {
      product = product.divide(Rational.of(f));
    }
    return product;
  }

  /** The matrix of a rotation's derivative in the normalised harmonics, m = −l … l. */
  Radical[][] generator(int u, int v) {
    Radical[][] matrix = new Radical[2 * l + 1][2 * l + 1];
    for (int m = -l; m <= l; m++) {
      Map<Integer, Rational> image = turned(harmonic(m), u, v);
      for (int row = -l; row <= l; row++) {
        Map<Integer, Rational> basis = harmonic(row);
        Rational c = component(basis, image);
        SignedRoot scale = SignedRoot.ofSquare(1, weight(m).divide(weight(row)));
        matrix[row + l][m + l] = Radical.of(scale).scale(c);
        basis.forEach((x, q) -> image.merge(x, q.multiply(c).negate(), Rational::add));
      }
      image.values().removeIf(Rational::isZero);
      if (!image.isEmpty()) {
        throw new AssertionError("the image of a harmonic is no sum of harmonics: " + image);
      }
    }
    return matrix;
  }

  /** The coefficient by the inner product of Fischer, in which the harmonics are orthogonal. */
  private static Rational component(Map<Integer, Rational> basis, Map<Integer, Rational> image) {
    return fischer(basis, image).divide(fischer(basis, basis));
  }

  private static Rational fischer(Map<Integer, Rational> a, Map<Integer, Rational> b) {
    Rational sum = Rational.ZERO;
    for (Map.Entry<Integer, Rational> term : a.entrySet()) {
      Rational other = b.getOrDefault(term.getKey(), Rational.ZERO);
      Rational factor = term.getValue().multiply(other);
      for (int place = 1; place <= 10_000; place *= 100) {
        for (int f = 2; f <= term.getKey() / place % 100; f++) {
          factor = factor.multiply(Rational.of(f));
        }
      }
      sum = sum.add(factor);
    }
    return sum;
  }
}
