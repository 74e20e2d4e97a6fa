package org.intertwiner.reptheory.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * Real spherical bases inside a space of tensors.
 *
 * <p>The vectors with L_z v = 0 and −(L_x² + L_y² + L_z²) v = l(l+1) v are the zonal ones, m = 0,
 * of the copies of degree l, and are rational. With c_m and s_m the vectors m and −m, which turn as
 * cos mφ and sin mφ, L_y c_m + L_x s_m = α c_{m+1} and L_y s_m − L_x c_m = α s_{m+1}, α² =
 * (l−m)(l+m+1): without the divisions by α everything stays rational.
 */
final class SphericalBasis {
  private static final int X = 0;
  private static final int Y = 1;
  private static final int Z = 2;

  private final TensorComponents components;
  private final TensorRotations rotations;
  private final int[] signOrder;

  private SphericalBasis(TensorComponents components) {
    this.components = components;
    this.rotations = new TensorRotations(components);
    this.signOrder = SphericalTensors.signOrder(components, components.representative(0).length);
  }

  static List<SphericalTensors.Copy> of(TensorComponents components, List<Integer> multiplicities) {
    SphericalBasis search = new SphericalBasis(components);
    List<SphericalTensors.Copy> copies = new ArrayList<>();
    int filled = 0;
    Matrix<Rational> fixed = ExactLinearAlgebra.kernel(Rationals.Q, search.rotations.matrix(Z));
    Matrix<Rational> casimir = search.casimirOn(fixed);
    for (int l = 0; l < multiplicities.size(); l++) {
      List<Rational[]> zonal = search.zonal(fixed, casimir, l);
      if (zonal.size() != multiplicities.get(l)) {
        throw new IllegalStateException(
            "the weights and the kernel count degree " + l + " differently");
      }
      for (Rational[] vector : zonal) {
        copies.add(search.copy(l, vector));
        filled += 2 * l + 1;
      }
    }
    if (filled != components.count()) {
      throw new IllegalStateException("the parts do not fill the space of tensors");
    }
    return List.copyOf(copies);
  }

  /** The matrix of the Casimir operator on the kernel of L_z, which it keeps. */
  private Matrix<Rational> casimirOn(Matrix<Rational> fixed) {
    List<Rational[]> images = new ArrayList<>();
    for (int j = 0; j < fixed.columns(); j++) {
      images.add(rotations.casimir(fixed.column(j).toArray(Rational[]::new)));
    }
    Matrix<Rational> image =
        Matrix.of(Rationals.Q, fixed.rows(), fixed.columns(), (i, j) -> images.get(j)[i]);
    return ExactLinearAlgebra.solve(Rationals.Q, fixed, image).orElseThrow();
  }

  private List<Rational[]> zonal(Matrix<Rational> fixed, Matrix<Rational> casimir, int l) {
    if (Thread.interrupted()) {
      throw new CancellationException("reduction of tensors was interrupted");
    }
    Rational value = Rational.of((long) l * (l + 1));
    Matrix<Rational> shifted =
        casimir.subtract(Matrix.identity(Rationals.Q, casimir.rows()).scale(value));
    Matrix<Rational> vectors = fixed.multiply(ExactLinearAlgebra.kernel(Rationals.Q, shifted));
    List<Rational[]> orthogonal = new ArrayList<>();
    for (int j = 0; j < vectors.columns(); j++) {
      Rational[] vector = vectors.column(j).toArray(Rational[]::new);
      for (Rational[] earlier : orthogonal) {
        Rational part = rotations.inner(vector, earlier).divide(rotations.inner(earlier, earlier));
        vector = TensorRotations.difference(vector, TensorRotations.scaled(earlier, part));
      }
      orthogonal.add(signed(vector));
    }
    return orthogonal;
  }

  private Rational[] signed(Rational[] vector) {
    for (int place : signOrder) {
      int c = components.at(place);
      if (c != 0 && !vector[Math.abs(c) - 1].isZero()) {
        boolean negative = c < 0 != vector[Math.abs(c) - 1].signum() < 0;
        return negative ? TensorRotations.scaled(vector, Rational.of(-1)) : vector;
      }
    }
    throw new IllegalStateException("a basis vector vanishes");
  }

  private SphericalTensors.Copy copy(int l, Rational[] zonal) {
    Rational[][] vectors = new Rational[2 * l + 1][];
    vectors[l] = zonal;
    Rational[] zero = TensorRotations.scaled(zonal, Rational.ZERO);
    Rational[] cosine = zonal;
    Rational[] sine = zero;
    for (int m = 0; m < l; m++) {
      Rational[] nextCosine = TensorRotations.sum(turned(Y, cosine), turned(X, sine));
      sine = TensorRotations.difference(turned(Y, sine), turned(X, cosine));
      cosine = nextCosine;
      vectors[l + m + 1] = cosine;
      vectors[l - m - 1] = sine;
    }
    List<Rational> norms = Arrays.stream(vectors).map(v -> rotations.inner(v, v)).toList();
    prove(l, vectors, norms);
    return new SphericalTensors.Copy(l, List.of(vectors), norms);
  }

  private Rational[] turned(int axis, Rational[] vector) {
    return rotations.turned(axis, vector);
  }

  /** Checks the action of L_x, L_y and L_z on every vector, and the ratios of norms. */
  private void prove(int l, Rational[][] vectors, List<Rational> norms) {
    boolean right = true;
    for (int m = 0; m <= l; m++) {
      Rational[] cosine = vectors[l + m];
      Rational[] sine = m == 0 ? TensorRotations.scaled(cosine, Rational.ZERO) : vectors[l - m];
      right &= Arrays.equals(turned(Z, cosine), TensorRotations.scaled(sine, Rational.of(m)));
      right &= Arrays.equals(turned(Z, sine), TensorRotations.scaled(cosine, Rational.of(-m)));
      if (m > 0) {
        Rational down = Rational.of(-(long) (l + m) * (l - m + 1));
        Rational[] below = TensorRotations.scaled(vectors[l + m - 1], down);
        Rational[] belowSine =
            TensorRotations.scaled(vectors[l - m + 1], m == 1 ? Rational.ZERO : down);
        right &=
            Arrays.equals(TensorRotations.difference(turned(Y, cosine), turned(X, sine)), below);
        right &= Arrays.equals(TensorRotations.sum(turned(Y, sine), turned(X, cosine)), belowSine);
        Rational ratio = m == 1 ? down.divide(Rational.of(-2)) : down.negate();
        right &= norms.get(l + m).equals(norms.get(l + m - 1).multiply(ratio));
        right &= norms.get(l - m).equals(norms.get(l + m));
      }
    }
    Rational[] top = vectors[2 * l];
    Rational[] topSine = l == 0 ? top : vectors[0];
    right &=
        TensorRotations.isZero(TensorRotations.sum(turned(Y, top), turned(X, topSine)))
            && TensorRotations.isZero(
                TensorRotations.difference(turned(Y, topSine), turned(X, top)));
    if (!right) {
      throw new IllegalStateException(
          "a spherical basis of degree " + l + " does not turn rightly");
    }
  }
}
