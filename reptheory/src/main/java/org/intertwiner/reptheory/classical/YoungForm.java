package org.intertwiner.reptheory.classical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.number.Radicals;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * Young's matrices of a representation of the symmetric group Sₙ, or of the signed permutations Bₙ.
 *
 * <p><em>Formula:</em> on standard tableaux T, the transposition sₖ of k and k+1 acts by 1/d on T
 * itself, d the content of k+1 less that of k, and, if sₖT is standard, by a second entry in the
 * row of sₖT: for d &gt; 0 by 1 in the column of T and 1 − 1/d² in that of sₖT (seminormal form),
 * or by √(1 − 1/d²) in both (orthogonal form). For Bₙ, tableaux have two components: sₖ exchanges k
 * and k+1 of different components, and the sign change of coordinate k is 1 on the first component,
 * −1 on the second. <em>Shape:</em> d × d, d the number of tableaux. <em>Accuracy:</em> exact.
 * <em>Source:</em> Young (1931); James and Kerber (1981), 3.3 and 3.4; Hoefsmit (1974) for two
 * components.
 *
 * <p>Example: {@code YoungForm.seminormal(Partition.of(2, 1)).at(Permutation.of(1, 2, 0)).trace()}
 * is −1.
 *
 * @param <E> numbers: rationals in the seminormal form, square roots in the orthogonal one
 */
public final class YoungForm<E> {
  /** The largest dimension. */
  public static final int MAX_DIMENSION = 2_000;

  private final Field<E> field;
  private final List<Partition> shapes;
  private final int n;
  private final List<Tableau> tableaux;
  private final List<Matrix<E>> transpositions;

  private YoungForm(Field<E> field, List<Partition> shapes, boolean orthogonal) {
    this.field = field;
    this.shapes = List.copyOf(shapes);
    this.n = shapes.stream().mapToInt(Partition::size).sum();
    this.tableaux = Tableau.all(shapes);
    if (tableaux.size() > MAX_DIMENSION) {
      throw new LimitExceeded(
          "Young form of " + shapes,
          "dimension " + tableaux.size(),
          "at most " + MAX_DIMENSION,
          "characters have no such limit");
    }
    Map<Tableau, Integer> places = new HashMap<>();
    tableaux.forEach(t -> places.put(t, places.size()));
    List<Matrix<E>> matrices = new ArrayList<>();
    for (int k = 0; k + 1 < n; k++) {
      matrices.add(transposition(k, places, orthogonal));
    }
    this.transpositions = List.copyOf(matrices);
  }

  /**
   * The seminormal form of a representation of Sₙ.
   *
   * @param shape its partition
   * @return rational matrices
   * @throws LimitExceeded if the dimension is above {@link #MAX_DIMENSION}
   */
  public static YoungForm<Rational> seminormal(Partition shape) {
    return new YoungForm<>(Rationals.Q, List.of(shape), false);
  }

  /**
   * The orthogonal form of a representation of Sₙ.
   *
   * @param shape its partition
   * @return orthogonal matrices over square roots
   * @throws LimitExceeded if the dimension is above {@link #MAX_DIMENSION}
   */
  public static YoungForm<Radical> orthogonal(Partition shape) {
    return new YoungForm<>(Radicals.FIELD, List.of(shape), true);
  }

  /**
   * The seminormal form of a representation of the signed permutations Bₙ.
   *
   * @param even the partition on whose boxes a sign change is 1
   * @param odd the partition on whose boxes a sign change is −1
   * @return rational matrices
   * @throws LimitExceeded if the dimension is above {@link #MAX_DIMENSION}
   */
  public static YoungForm<Rational> seminormal(Partition even, Partition odd) {
    return new YoungForm<>(Rationals.Q, List.of(even, odd), false);
  }

  private Matrix<E> transposition(int k, Map<Tableau, Integer> places, boolean orthogonal) {
    int d = tableaux.size();
    List<List<E>> rows = new ArrayList<>();
    for (int i = 0; i < d; i++) {
      rows.add(new ArrayList<>(java.util.Collections.nCopies(d, field.zero())));
    }
    for (int j = 0; j < d; j++) {
      Tableau t = tableaux.get(j);
      if (t.component(k) != t.component(k + 1)) {
        rows.get(places.get(t.exchanged(k))).set(j, field.one());
        continue;
      }
      int distance = t.content(k + 1) - t.content(k);
      rows.get(j).set(j, field.divide(field.one(), field.ofLong(distance)));
      if (Math.abs(distance) > 1) {
        rows.get(places.get(t.exchanged(k))).set(j, partner(distance, orthogonal));
      }
    }
    return Matrix.of(field, rows);
  }

  /** The entry in the row of sₖT and the column of T. */
  @SuppressWarnings("unchecked") // orthogonal forms are made over radicals only
  private E partner(int distance, boolean orthogonal) {
    Rational rest = Rational.ONE.subtract(Rational.of(1, (long) distance * distance));
    if (orthogonal) {
      return (E) Radical.sqrt(rest);
    }
    return distance > 0
        ? field.one()
        : field.divide(
            field.ofLong(rest.numerator().longValueExact()),
            field.ofLong(rest.denominator().longValueExact()));
  }

  /**
   * The dimension.
   *
   * @return the number of standard tableaux
   */
  public int dimension() {
    return tableaux.size();
  }

  /**
   * The basis.
   *
   * @return the standard tableaux, in last letter order
   */
  public List<Tableau> tableaux() {
    return tableaux;
  }

  /**
   * The matrix of an adjacent transposition.
   *
   * @param k the smaller point, from 0
   * @return the matrix of the transposition of k and k+1
   * @throws InvalidInput if there are no such points
   */
  public Matrix<E> transposition(int k) {
    if (k < 0 || k >= transpositions.size()) {
      throw new InvalidInput(
          "transposition of " + k + " and " + (k + 1), n + " points", "0 ≤ k < n − 1", "");
    }
    return transpositions.get(k);
  }

  /**
   * The matrix of the sign change of one coordinate.
   *
   * @param k the coordinate, from 0
   * @return 1 on the tableaux that have it in the first component, −1 on the others
   * @throws InvalidInput if there is no such coordinate
   */
  public Matrix<E> signChange(int k) {
    if (k < 0 || k >= n) {
      throw new InvalidInput("sign change", "coordinate " + k, "0 ≤ k < " + n, "");
    }
    return Matrix.diagonal(
        field, tableaux.stream().map(t -> field.ofLong(t.component(k) == 0 ? 1 : -1)).toList());
  }

  /**
   * The matrix of a permutation.
   *
   * @param g a permutation of n points
   * @return ρ(g), the product of the transpositions of a shortest word
   * @throws InvalidInput if the degree is another
   */
  public Matrix<E> at(Permutation g) {
    if (g.degree() != n) {
      throw new InvalidInput(
          "permutation for the Young form of " + shapes, g.degree() + " points", n + " points", "");
    }
    int[] images = new int[n];
    for (int i = 0; i < n; i++) {
      images[i] = g.at(i);
    }
    // sorting the images by neighbours writes g = s_k … s_l from the right
    Matrix<E> product = Matrix.identity(field, dimension());
    for (int end = n - 1; end > 0; end--) {
      for (int i = 0; i < end; i++) {
        if (images[i] > images[i + 1]) {
          int kept = images[i];
          images[i] = images[i + 1];
          images[i + 1] = kept;
          product = transpositions.get(i).multiply(product);
        }
      }
    }
    return product;
  }

  /**
   * The form in text.
   *
   * @return the partitions of the representation
   */
  @Override
  public String toString() {
    return "Young form of " + shapes;
  }
}
