package org.intertwiner.reptheory.lorentz;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.RowEchelon;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.classical.Partition;

/**
 * The irreducible representation of O(p, q) on tensors with the symmetry of a tableau and without
 * traces.
 *
 * <p><em>Formula:</em> the images of Young's symmetriser on V^⊗k, one for each semistandard
 * tableau, are a basis for GL(n); the kernel of all contractions with the metric diag(+, …, −) is
 * what is left. It vanishes unless the first two columns have together at most n boxes.
 * <em>Shape:</em> d × d, d by King's formula; a tensor has the place Σ iₐ n^{k−a} of its indices,
 * from 0. <em>Accuracy:</em> exact rational matrices on the basis of {@code
 * LieGroups.pseudoOrthogonal(p,q).algebra()} and on its reflections; brackets, reflections, the
 * metric induced on the tensors and the dimension are checked before it is returned.
 * <em>Complexity:</em> linear algebra with as many unknowns as there are tableaux. <em>Source:</em>
 * H. Weyl, The Classical Groups (1939), chapter V; N. El Samra and R. C. King, J. Phys. A 12 (1979)
 * 2317.
 *
 * <p>Example: {@code TracelessTensors.of(3, 1, Partition.of(2, 2)).dimension()} is 10: Weyl's
 * curvature tensors.
 */
public final class TracelessTensors {
  /** The largest number of components of a tensor. */
  public static final int DEFAULT_MAX_COMPONENTS = 20_000;

  private final int p;
  private final int q;
  private final Partition shape;
  private final SparseMatrix<Rational> basis;
  private final List<Integer> pivots;
  private final List<SparseMatrix<Rational>> operators;
  private final List<SparseMatrix<Rational>> reflections;
  private final SparseMatrix<Rational> form;

  private TracelessTensors(int p, int q, Partition shape) {
    this.p = p;
    this.q = q;
    this.shape = shape;
    List<Map<Integer, Rational>> tensors = new YoungTensors(p, q, shape).traceless();
    Echelon echelon = Echelon.of(tensors);
    this.basis =
        SparseMatrix.ofEntries(Rationals.Q, components(p + q, shape.size()), echelon.vectors());
    this.pivots = echelon.pivots();
    TensorAction action = new TensorAction(p + q, shape.size());
    this.operators =
        algebraMatrices(p, q).stream()
            .map(x -> inBasis(action.derivation(x).multiply(basis)))
            .toList();
    this.reflections =
        signs(p, q).stream().map(s -> inBasis(action.diagonal(s).multiply(basis))).toList();
    this.form = basis.transpose().multiply(action.diagonal(metric(p, q)).multiply(basis));
  }

  /** Vectors in reduced echelon form with the places of their leading ones. */
  private record Echelon(List<Map<Integer, Rational>> vectors, List<Integer> pivots) {
    static Echelon of(List<Map<Integer, Rational>> tensors) {
      TreeMap<Integer, Integer> places = new TreeMap<>();
      tensors.forEach(t -> t.keySet().forEach(i -> places.put(i, 0)));
      List<Integer> used = List.copyOf(places.keySet());
      if (tensors.isEmpty()) {
        return new Echelon(List.of(), List.of());
      }
      RowEchelon<Rational> echelon =
          ExactLinearAlgebra.rowEchelon(
              Rationals.Q,
              Matrix.of(
                  Rationals.Q,
                  tensors.size(),
                  used.size(),
                  (i, j) -> tensors.get(i).getOrDefault(used.get(j), Rational.ZERO)));
      List<Map<Integer, Rational>> vectors = new ArrayList<>();
      for (int r = 0; r < echelon.rank(); r++) {
        Map<Integer, Rational> vector = new TreeMap<>();
        for (int j = 0; j < used.size(); j++) {
          if (!echelon.matrix().at(r, j).isZero()) {
            vector.put(used.get(j), echelon.matrix().at(r, j));
          }
        }
        vectors.add(vector);
      }
      return new Echelon(vectors, echelon.pivotColumns().stream().map(used::get).toList());
    }
  }

  /**
   * The tensors of a tableau's symmetry.
   *
   * @param p the number of plus signs of the metric
   * @param q the number of minus signs, which come last
   * @param shape the rows of the tableau
   * @return the representation; of dimension 0 where the first two columns are too long
   * @throws InvalidInput if a number is negative or p + q = 0
   * @throws LimitExceeded if there are more than {@link #DEFAULT_MAX_COMPONENTS} components
   * @throws CancellationException if the thread is interrupted
   */
  public static TracelessTensors of(int p, int q, Partition shape) {
    return of(p, q, shape, DEFAULT_MAX_COMPONENTS);
  }

  /**
   * The same within another limit.
   *
   * @param p the number of plus signs of the metric
   * @param q the number of minus signs, which come last
   * @param shape the rows of the tableau
   * @param maxComponents the largest number of components
   * @return the representation; of dimension 0 where the first two columns are too long
   * @throws InvalidInput if a number is negative or p + q = 0
   * @throws LimitExceeded if there are more components
   * @throws CancellationException if the thread is interrupted
   */
  public static TracelessTensors of(int p, int q, Partition shape, int maxComponents) {
    if (p < 0 || q < 0 || p + q == 0) {
      throw new InvalidInput("signature", p + "," + q, "numbers of axes, not both 0", "");
    }
    double components = Math.pow((double) p + q, shape.size());
    if (components > maxComponents) {
      throw new LimitExceeded(
          "tensors of shape " + shape + " over " + (p + q) + " axes",
          "about " + components + " components",
          "at most " + maxComponents,
          "raise maxComponents");
    }
    TracelessTensors found = new TracelessTensors(p, q, shape);
    LorentzCertificate certificate = found.certificate();
    if (!certificate.holds()) {
      throw new IllegalStateException(found + ": " + certificate);
    }
    return found;
  }

  /**
   * The dimension of the representation of O(n) by a product over the boxes.
   *
   * <p><em>Formula:</em> ∏ (n + λᵢ + λⱼ − i − j)/h for i ≥ j and ∏ (n − λ'ᵢ − λ'ⱼ + i + j − 2)/h
   * for i &lt; j, h the hooks. <em>Source:</em> El Samra and King (1979).
   *
   * @param n the number of axes
   * @param shape the rows of the tableau
   * @return the dimension; 0 where the first two columns have more than n boxes
   */
  public static BigInteger dimension(int n, Partition shape) {
    Partition columns = shape.conjugate();
    int first = columns.length() > 0 ? columns.parts().get(0) : 0;
    int second = columns.length() > 1 ? columns.parts().get(1) : 0;
    if (first + second > n) {
      return BigInteger.ZERO;
    }
    BigInteger top = BigInteger.ONE;
    BigInteger bottom = BigInteger.ONE;
    for (int i = 0; i < shape.length(); i++) {
      for (int j = 0; j < shape.parts().get(i); j++) {
        long factor =
            i >= j
                ? (long) n + shape.parts().get(i) + part(shape, j) - i - j - 2
                : (long) n - part(columns, i) - part(columns, j) + i + j;
        top = top.multiply(BigInteger.valueOf(factor));
        bottom = bottom.multiply(BigInteger.valueOf(shape.hook(i, j)));
      }
    }
    return top.divide(bottom);
  }

  private static int part(Partition partition, int k) {
    return k < partition.length() ? partition.parts().get(k) : 0;
  }

  static int components(int n, int k) {
    return (int) Math.round(Math.pow(n, k));
  }

  private static LieGroup<DenseMatrix> group(int p, int q) {
    return q > 0 && p > 0 ? LieGroups.pseudoOrthogonal(p, q) : LieGroups.orthogonal(p + q);
  }

  private static List<SparseMatrix<Rational>> algebraMatrices(int p, int q) {
    return TensorAction.basis(group(p, q).algebra());
  }

  /** The diagonals of the reflections that represent the other components. */
  private static List<List<Rational>> signs(int p, int q) {
    List<List<Rational>> all = new ArrayList<>();
    LieGroup<DenseMatrix> group = group(p, q);
    for (LieGroup.Component<DenseMatrix> component : group.components()) {
      ComplexMatrix m = group.toMatrix(component.representative());
      List<Rational> diagonal = new ArrayList<>();
      for (int i = 0; i < p + q; i++) {
        diagonal.add(Rational.of(Math.round(m.re(i, i))));
      }
      all.add(diagonal);
    }
    return all;
  }

  private static List<Rational> metric(int p, int q) {
    List<Rational> metric = new ArrayList<>();
    for (int i = 0; i < p + q; i++) {
      metric.add(Rational.of(i < p ? 1L : -1L));
    }
    return metric;
  }

  /** The coordinates of tensors in the span: their entries at the pivots. */
  private SparseMatrix<Rational> inBasis(SparseMatrix<Rational> tensors) {
    Map<Integer, Integer> rows = new TreeMap<>();
    for (int k = 0; k < pivots.size(); k++) {
      rows.put(pivots.get(k), k);
    }
    List<Map<Integer, Rational>> columns = new ArrayList<>();
    for (int j = 0; j < tensors.columns(); j++) {
      Map<Integer, Rational> column = new TreeMap<>();
      tensors
          .column(j)
          .forEach(
              (i, x) -> {
                Integer row = rows.get(i);
                if (row != null) {
                  column.put(row, x);
                }
              });
      columns.add(column);
    }
    SparseMatrix<Rational> matrix = SparseMatrix.ofEntries(Rationals.Q, pivots.size(), columns);
    if (!basis.multiply(matrix).equals(tensors)) {
      throw new IllegalStateException("the tensors of shape " + shape + " are not invariant");
    }
    return matrix;
  }

  /**
   * Checks everything afresh.
   *
   * @return what holds
   * @throws CancellationException if the thread is interrupted
   */
  public LorentzCertificate certificate() {
    return certificate(operators, reflections, form);
  }

  LorentzCertificate certificate(
      List<SparseMatrix<Rational>> matrices,
      List<SparseMatrix<Rational>> mirrors,
      SparseMatrix<Rational> metric) {
    return new TensorProof(group(p, q), signs(p, q), matrices, mirrors, metric)
        .certificate(dimension(p + q, shape));
  }

  /** {@return the dimension} */
  public int dimension() {
    return basis.columns();
  }

  /** {@return the tensors of the basis, one a column; each has a pivot where the others vanish} */
  public SparseMatrix<Rational> basis() {
    return basis;
  }

  /** {@return the matrices on the basis of the algebra} */
  public List<SparseMatrix<Rational>> operators() {
    return operators;
  }

  /** {@return the matrices of the representatives of the components of O(p, q), identity first} */
  public List<SparseMatrix<Rational>> reflections() {
    return reflections;
  }

  /** {@return the Gram matrix of the metric induced on the tensors; indefinite in general} */
  public SparseMatrix<Rational> form() {
    return form;
  }

  /**
   * The representation in text.
   *
   * @return for instance {@code (2,2) of O(3,1) in dimension 10}
   */
  @Override
  public String toString() {
    return shape + " of O(" + p + "," + q + ") in dimension " + dimension();
  }
}
