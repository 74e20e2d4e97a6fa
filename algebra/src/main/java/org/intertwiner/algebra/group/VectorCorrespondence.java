package org.intertwiner.algebra.group;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Field;
import org.jspecify.annotations.Nullable;

/** Matrices told from the images of basis vectors among finitely many points. */
final class VectorCorrespondence<E> implements Correspondence<Matrix<E>>, Group<Matrix<E>> {
  private final Field<E> field;
  private final int size;
  private final List<List<E>> points;
  private final int[] basis;
  private final Matrix<E> basisInverse;
  private final Map<List<E>, Integer> index;

  VectorCorrespondence(Field<E> field, int size, List<List<E>> points, int[] basis) {
    this.field = field;
    this.size = size;
    this.points = points;
    this.basis = basis.clone();
    this.index = new HashMap<>();
    for (int x = 0; x < points.size(); x++) {
      index.put(points.get(x), x);
    }
    this.basisInverse = ExactLinearAlgebra.inverse(field, columns(basis)).orElseThrow();
  }

  private Matrix<E> columns(int[] chosen) {
    return Matrix.of(field, size, size, (i, j) -> points.get(chosen[j]).get(i));
  }

  @Override
  public Group<Matrix<E>> structure() {
    return this;
  }

  @Override
  public Matrix<E> element(PermutationStore store, int element) {
    return columns(store.baseImages(element)).multiply(basisInverse);
  }

  @Override
  public int indexOf(PermutationStore store, Matrix<E> element) {
    if (element.rows() != size || element.columns() != size) {
      return -1;
    }
    int[] images = new int[basis.length];
    for (int j = 0; j < images.length; j++) {
      Integer image = index.get(element.apply(points.get(basis[j])));
      if (image == null) {
        return -1;
      }
      images[j] = image;
    }
    return store.indexOfBaseImages(images);
  }

  @Override
  public Matrix<E> identity() {
    return Matrix.identity(field, size);
  }

  @Override
  public Matrix<E> multiply(Matrix<E> a, Matrix<E> b) {
    return a.multiply(b);
  }

  @Override
  public Matrix<E> inverse(Matrix<E> a) {
    return ExactLinearAlgebra.inverse(field, a)
        .orElseThrow(() -> new InvalidInput("inverse", "a singular matrix", "invertible", ""));
  }

  @Override
  public boolean areEqual(Matrix<E> a, Matrix<E> b) {
    return a.equals(b);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return this == o;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return size + " × " + size + " matrices with basis points " + Arrays.toString(basis);
  }
}
