package org.intertwiner.reptheory.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * The derivatives of rotations about x, y, z on the independent components of a tensor in space: (L
 * T)[i, j, …] = Σ L_{ia} T[a, j, …] + Σ L_{jb} T[i, b, …] + ⋯ with integer coefficients.
 */
final class TensorRotations {
  private final TensorComponents components;

  /** For axis a and component c: the components that enter, with signs, as ±(number + 1). */
  private final int[][][] terms = new int[3][][];

  TensorRotations(TensorComponents components) {
    this.components = components;
    for (int axis = 0; axis < 3; axis++) {
      terms[axis] = new int[components.count()][];
      for (int c = 0; c < components.count(); c++) {
        terms[axis][c] = terms(axis, components.representative(c));
      }
    }
  }

  /** A turn about an axis takes the next axis to the one after it, and that to minus the next. */
  private int[] terms(int axis, int[] indices) {
    int next = (axis + 1) % 3;
    int last = (axis + 2) % 3;
    List<Integer> found = new ArrayList<>();
    for (int p = 0; p < indices.length; p++) {
      int value = indices[p];
      if (value != axis) {
        indices[p] = value == next ? last : next;
        int term = components.at(components.place(indices));
        found.add(value == next ? -term : term);
        indices[p] = value;
      }
    }
    return found.stream().mapToInt(Integer::intValue).filter(t -> t != 0).toArray();
  }

  Rational[] turned(int axis, Rational[] tensor) {
    Rational[] image = new Rational[tensor.length];
    for (int c = 0; c < image.length; c++) {
      Rational sum = Rational.ZERO;
      for (int term : terms[axis][c]) {
        Rational value = tensor[Math.abs(term) - 1];
        sum = term > 0 ? sum.add(value) : sum.subtract(value);
      }
      image[c] = sum;
    }
    return image;
  }

  Matrix<Rational> matrix(int axis) {
    int n = components.count();
    long[][] entries = new long[n][n];
    for (int c = 0; c < n; c++) {
      for (int term : terms[axis][c]) {
        entries[c][Math.abs(term) - 1] += Integer.signum(term);
      }
    }
    return Matrix.of(Rationals.Q, n, n, (i, j) -> Rational.of(entries[i][j]));
  }

  /** −(L_x² + L_y² + L_z²), which is l(l+1) on the parts of degree l. */
  Rational[] casimir(Rational[] tensor) {
    Rational[] sum = new Rational[tensor.length];
    Arrays.fill(sum, Rational.ZERO);
    for (int axis = 0; axis < 3; axis++) {
      sum = difference(sum, turned(axis, turned(axis, tensor)));
    }
    return sum;
  }

  /** The inner product of two tensors, over all places. */
  Rational inner(Rational[] a, Rational[] b) {
    Rational sum = Rational.ZERO;
    for (int c = 0; c < a.length; c++) {
      if (!a[c].isZero() && !b[c].isZero()) {
        sum = sum.add(a[c].multiply(b[c]).multiply(Rational.of(components.orbitSize(c))));
      }
    }
    return sum;
  }

  static Rational[] sum(Rational[] a, Rational[] b) {
    return IntStream.range(0, a.length).mapToObj(i -> a[i].add(b[i])).toArray(Rational[]::new);
  }

  static Rational[] difference(Rational[] a, Rational[] b) {
    return IntStream.range(0, a.length).mapToObj(i -> a[i].subtract(b[i])).toArray(Rational[]::new);
  }

  static Rational[] scaled(Rational[] a, Rational factor) {
    return Arrays.stream(a).map(factor::multiply).toArray(Rational[]::new);
  }

  static boolean isZero(Rational[] a) {
    return Arrays.stream(a).allMatch(Rational::isZero);
  }
}
