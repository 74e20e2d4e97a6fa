package org.intertwiner.harmonic.homogeneous.compact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Structure;

/**
 * The equivariant maps T′ between seminormal forms of two representations of a compact group,
 * W′(x)T′ = T′V′(x) on the topological generators; the maps themselves are T = D_W^½ T′ D_V^−½.
 */
final class HomSpaces {
  private HomSpaces() {}

  /** A basis, summand by summand. */
  static <H> List<SparseMatrix<Cyclotomic>> basis(
      Representation<H> source, Representation<H> target, int unknowns) {
    List<Representation<H>> columns = blocks(source);
    List<Representation<H>> rows = blocks(target);
    Map<Representation<H>, Map<Representation<H>, List<Matrix<Cyclotomic>>>> known =
        new HashMap<>();
    List<SparseMatrix<Cyclotomic>> maps = new ArrayList<>();
    int down = 0;
    for (Representation<H> w : rows) {
      int right = 0;
      for (Representation<H> v : columns) {
        List<Matrix<Cyclotomic>> small =
            known
                .computeIfAbsent(w, x -> new HashMap<>())
                .computeIfAbsent(v, x -> solve(v, w, unknowns));
        for (Matrix<Cyclotomic> t : small) {
          maps.add(placed(t, target.dimension(), source.dimension(), down, right));
        }
        right += v.dimension();
      }
      down += w.dimension();
    }
    return maps;
  }

  private static <H> List<Representation<H>> blocks(Representation<H> representation) {
    return representation.structure() instanceof Structure.Sum<H> sum
        ? sum.blocks()
        : List.of(representation);
  }

  private static SparseMatrix<Cyclotomic> placed(
      Matrix<Cyclotomic> t, int rows, int columns, int down, int right) {
    return SparseMatrix.of(
        Cyclotomics.FIELD,
        rows,
        columns,
        (i, j) -> {
          boolean inside =
              i >= down && i < down + t.rows() && j >= right && j < right + t.columns();
          return inside ? t.at(i - down, j - right) : Cyclotomic.ZERO;
        });
  }

  /** The kernel of T ↦ (W′T − TV′), the entries of T row by row. */
  private static <H> List<Matrix<Cyclotomic>> solve(
      Representation<H> source, Representation<H> target, int limit) {
    if (Thread.interrupted()) {
      throw new CancellationException("the search for equivariant maps was interrupted");
    }
    int rows = target.dimension();
    int columns = source.dimension();
    long unknowns = (long) rows * columns;
    if (unknowns > limit) {
      throw new LimitExceeded(
          "equivariant maps from " + source.name() + " to " + target.name(),
          unknowns + " unknowns",
          "at most " + limit,
          "write the representations as sums, lower the degree, or raise the limit");
    }
    int count = source.group().topologicalGenerators().size();
    int n = (int) unknowns;
    List<List<Cyclotomic>> equations = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      Matrix<Cyclotomic> w = target.seminormalOnGenerator(k);
      Matrix<Cyclotomic> v = source.seminormalOnGenerator(k);
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          equations.add(equation(w, v, i, j, n));
        }
      }
    }
    Matrix<Cyclotomic> kernel =
        equations.isEmpty()
            ? Matrix.identity(Cyclotomics.FIELD, n)
            : ExactLinearAlgebra.kernel(Cyclotomics.FIELD, Matrix.of(Cyclotomics.FIELD, equations));
    List<Matrix<Cyclotomic>> maps = new ArrayList<>();
    for (int b = 0; b < kernel.columns(); b++) {
      int place = b;
      maps.add(
          Matrix.of(Cyclotomics.FIELD, rows, columns, (i, j) -> kernel.at(i * columns + j, place)));
    }
    return maps;
  }

  private static List<Cyclotomic> equation(
      Matrix<Cyclotomic> w, Matrix<Cyclotomic> v, int i, int j, int n) {
    int columns = v.rows();
    Cyclotomic[] row = new Cyclotomic[n];
    java.util.Arrays.fill(row, Cyclotomic.ZERO);
    for (int k = 0; k < w.rows(); k++) {
      row[k * columns + j] = w.at(i, k);
    }
    for (int k = 0; k < columns; k++) {
      row[i * columns + k] = row[i * columns + k].subtract(v.at(k, j));
    }
    return List.of(row);
  }

  /** The first entry that is not zero of W′T′ − T′V′ over the generators, or zero. */
  static <H> Cyclotomic residual(
      Representation<H> source, Representation<H> target, SparseMatrix<Cyclotomic> map) {
    int count = source.group().topologicalGenerators().size();
    for (int k = 0; k < count; k++) {
      SparseMatrix<Cyclotomic> w = SparseMatrix.of(target.seminormalOnGenerator(k));
      SparseMatrix<Cyclotomic> v = SparseMatrix.of(source.seminormalOnGenerator(k));
      SparseMatrix<Cyclotomic> difference = w.multiply(map).subtract(map.multiply(v));
      if (!difference.isZero()) {
        return difference.first().value();
      }
    }
    return Cyclotomic.ZERO;
  }

  /** The entries of maps as columns. */
  static Matrix<Cyclotomic> flat(List<SparseMatrix<Cyclotomic>> maps) {
    int width = maps.get(0).columns();
    List<Matrix<Cyclotomic>> dense = maps.stream().map(SparseMatrix::toMatrix).toList();
    return Matrix.of(
        Cyclotomics.FIELD,
        maps.get(0).rows() * width,
        maps.size(),
        (i, b) -> dense.get(b).at(i / width, i % width));
  }

  static boolean areIndependent(List<SparseMatrix<Cyclotomic>> maps) {
    return maps.isEmpty() || ExactLinearAlgebra.rank(Cyclotomics.FIELD, flat(maps)) == maps.size();
  }
}
