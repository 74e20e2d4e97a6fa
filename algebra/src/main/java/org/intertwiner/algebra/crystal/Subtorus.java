package org.intertwiner.algebra.crystal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.ring.Rational;

/**
 * An affine subtorus {x ∈ ℝⁿ/ℤⁿ : Cx ≡ c modulo ℤʳ} with a saturated integral matrix C of rank r.
 *
 * <p>Canonical: C is in Hermite normal form and 0 ≤ cᵢ &lt; 1, so equal subtori are equal objects.
 *
 * @param dimension n
 * @param equations the rows of C
 * @param values c
 */
record Subtorus(int dimension, List<List<BigInteger>> equations, List<Rational> values) {

  static Subtorus whole(int n) {
    return new Subtorus(n, List.of(), List.of());
  }

  /** Reduces the equations; their rows generate a saturated lattice. */
  static Subtorus canonical(int n, BigInteger[][] equations, Rational[] values) {
    IntegerRows rows = new IntegerRows(equations, values);
    rows.hermite();
    List<List<BigInteger>> c = new ArrayList<>();
    List<Rational> v = new ArrayList<>();
    for (int i = 0; i < rows.rank(); i++) {
      c.add(List.of(equations[i]));
      v.add(AffineOperation.fraction(values[i]));
    }
    return new Subtorus(n, List.copyOf(c), List.copyOf(v));
  }

  int rank() {
    return equations.size();
  }

  /** The image under an operation whose inverse is given. */
  Subtorus image(AffineOperation inverse) {
    int r = rank();
    BigInteger[][] c = new BigInteger[r][dimension];
    Rational[] v = new Rational[r];
    for (int i = 0; i < r; i++) {
      v[i] = values.get(i);
      for (int j = 0; j < dimension; j++) {
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; k < dimension; k++) {
          sum = sum.add(equations.get(i).get(k).multiply(inverse.linearAt(k, j).numerator()));
        }
        c[i][j] = sum;
        v[i] =
            v[i].subtract(
                Rational.of(equations.get(i).get(j), BigInteger.ONE).multiply(inverse.shiftAt(j)));
      }
    }
    return canonical(dimension, c, v);
  }

  /** The points of this subtorus that an operation fixes modulo ℤⁿ, as disjoint subtori. */
  List<Subtorus> fixedBy(AffineOperation operation) {
    int r = rank();
    BigInteger[][] a = new BigInteger[r + dimension][dimension];
    Rational[] b = new Rational[r + dimension];
    for (int i = 0; i < r; i++) {
      a[i] = equations.get(i).toArray(new BigInteger[0]);
      b[i] = values.get(i);
    }
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        BigInteger w = operation.linearAt(i, j).numerator();
        a[r + i][j] = i == j ? w.subtract(BigInteger.ONE) : w;
      }
      b[r + i] = operation.shiftAt(i).negate();
    }
    return TorusEquations.solve(dimension, a, b);
  }

  /** The parameters: x, y, … stay free, the last coordinates that will do depend on them. */
  AffineOperation parametrization() {
    Rational[][] rows = new Rational[rank()][dimension + 1];
    for (int i = 0; i < rank(); i++) {
      for (int j = 0; j < dimension; j++) {
        rows[i][j] = Rational.of(equations.get(i).get(j), BigInteger.ONE);
      }
      rows[i][dimension] = values.get(i);
    }
    AffineOperation parameters = AffineSubspace.parametrize(dimension, rows);
    return parameters.modulo1();
  }

  /** A point of this subtorus: all parameters 0. */
  List<Rational> point() {
    return parametrization().translation();
  }

  /** Whether a point lies on it. */
  boolean contains(List<Rational> point) {
    for (int i = 0; i < rank(); i++) {
      Rational sum = values.get(i).negate();
      for (int j = 0; j < dimension; j++) {
        sum = sum.add(Rational.of(equations.get(i).get(j), BigInteger.ONE).multiply(point.get(j)));
      }
      if (!sum.isInteger()) {
        return false;
      }
    }
    return true;
  }

  /** How many coordinates enter the equations. */
  int complexity() {
    return (int) equations.stream().flatMap(List::stream).filter(e -> e.signum() != 0).count();
  }

  @Override
  public String toString() {
    return Arrays.toString(equations.toArray()) + " ≡ " + values;
  }
}
