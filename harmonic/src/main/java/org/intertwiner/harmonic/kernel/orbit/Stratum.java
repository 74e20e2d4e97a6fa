package org.intertwiner.harmonic.kernel.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * The points of ℝⁿ whose stabilisers are conjugate to one subgroup H, with the values that kernels
 * may take there.
 *
 * @param name what it is for people: origin, mirror, axis, generic …
 * @param dimension the dimension of the stratum, that is of all points whose stabiliser is
 *     conjugate to H
 * @param stabilizer the order of H, empty where it is infinite or not known
 * @param stabilizerDimension the dimension of H as a Lie group, 0 where it is finite
 * @param stabilizerName the name of H, empty for subgroups of finite groups
 * @param fixedDimension the dimension of the fixed space of H
 * @param orbitDimension the dimension of the orbit G/H
 * @param point a representative with exact coordinates whose stabiliser is H
 * @param values a basis of Hom_H(V_in, V_out), dim V_out × dim V_in each
 */
public record Stratum(
    String name,
    int dimension,
    OptionalLong stabilizer,
    int stabilizerDimension,
    String stabilizerName,
    int fixedDimension,
    int orbitDimension,
    List<Cyclotomic> point,
    List<Matrix<Cyclotomic>> values) {

  /**
   * Keeps copies of the lists.
   *
   * @param name what it is for people: origin, mirror, axis, generic …
   * @param dimension the dimension of the stratum, that is of all points whose stabiliser is
   *     conjugate to H
   * @param stabilizer the order of H, empty where it is infinite or not known
   * @param stabilizerDimension the dimension of H as a Lie group, 0 where it is finite
   * @param stabilizerName the name of H, empty for subgroups of finite groups
   * @param fixedDimension the dimension of the fixed space of H
   * @param orbitDimension the dimension of the orbit G/H
   * @param point a representative with exact coordinates whose stabiliser is H
   * @param values a basis of Hom_H(V_in, V_out), dim V_out × dim V_in each
   */
  public Stratum {
    point = List.copyOf(point);
    values = List.copyOf(values);
  }

  /**
   * A stratum of a finite group, whose orbits are points.
   *
   * @param name what it is for people: origin, mirror, axis, generic …
   * @param dimension the dimension of the stratum, which is that of the fixed space of H
   * @param stabilizer the order of H
   * @param stabilizerDimension 0
   * @param point a representative with exact coordinates whose stabiliser is H
   * @param values a basis of Hom_H(V_in, V_out), dim V_out × dim V_in each
   */
  public Stratum(
      String name,
      int dimension,
      OptionalLong stabilizer,
      int stabilizerDimension,
      List<Cyclotomic> point,
      List<Matrix<Cyclotomic>> values) {
    this(name, dimension, stabilizer, stabilizerDimension, "", dimension, 0, point, values);
  }

  /**
   * The number of kernels on one orbit of the stratum.
   *
   * @return dim Hom_H(V_in, V_out)
   */
  public int kernels() {
    return values.size();
  }

  /**
   * Whether the representative is the origin.
   *
   * @return whether the whole group fixes nothing else
   */
  public boolean isOrigin() {
    return point.stream().allMatch(Cyclotomic::isZero);
  }

  /**
   * The value of a kernel at the representative.
   *
   * @param kernel a matrix of forms on the same space
   * @return K(x), exactly
   */
  public Matrix<Cyclotomic> at(PolynomialMatrix kernel) {
    Cyclotomic[][] value = new Cyclotomic[kernel.rows()][kernel.columns()];
    for (Cyclotomic[] row : value) {
      java.util.Arrays.fill(row, Cyclotomic.ZERO);
    }
    for (PolynomialMatrix.Entry e : kernel.entries()) {
      value[e.row()][e.column()] = e.withBase(PointValue.of(e.base(), point)).form().coefficient(0);
    }
    return Matrix.of(Cyclotomics.FIELD, kernel.rows(), kernel.columns(), (i, j) -> value[i][j]);
  }

  /**
   * The dimension of what the kernels of a space take as values at the representative.
   *
   * @param space kernels between the same representations
   * @return at most {@link #kernels}, with equality for a large enough degree
   */
  public int rankOf(KernelSpace space) {
    List<Matrix<Cyclotomic>> all = new ArrayList<>();
    for (KernelElement element : space.basis()) {
      all.add(at(element.matrix()));
    }
    return rank(all);
  }

  /**
   * Whether the values of all kernels of a space at the representative are in Hom_H(V_in, V_out).
   *
   * @param space kernels between the same representations
   * @return true for steerable kernels
   */
  public boolean contains(KernelSpace space) {
    List<Matrix<Cyclotomic>> all = new ArrayList<>(values);
    for (KernelElement element : space.basis()) {
      all.add(at(element.matrix()));
    }
    return rank(all) == kernels();
  }

  static int rank(List<Matrix<Cyclotomic>> matrices) {
    List<List<Cyclotomic>> rows = new ArrayList<>();
    for (Matrix<Cyclotomic> m : matrices) {
      List<Cyclotomic> row = new ArrayList<>();
      m.toRows().forEach(row::addAll);
      if (row.stream().anyMatch(c -> !c.isZero())) {
        rows.add(row);
      }
    }
    return rows.isEmpty()
        ? 0
        : ExactLinearAlgebra.rank(Cyclotomics.FIELD, Matrix.of(Cyclotomics.FIELD, rows));
  }

  @Override
  public String toString() {
    return name
        + " of dimension "
        + dimension
        + ", stabiliser "
        + (stabilizerName.isEmpty() ? "" : stabilizerName + " ")
        + "of "
        + (stabilizer.isPresent()
            ? "order " + stabilizer.getAsLong()
            : "dimension " + stabilizerDimension)
        + ", "
        + kernels()
        + (kernels() == 1 ? " kernel" : " kernels");
  }
}
