package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/**
 * How the matrices of a representation of a finite group are kept.
 *
 * @param <G> the group elements
 */
sealed interface FiniteBody<G>
    permits FiniteBody.Dense, FiniteBody.Permuting, FiniteBody.Sum, DerivedBody {

  int dimension();

  Structure<G> structure();

  Matrix<Cyclotomic> at(int element);

  /** The matrix without its zeros. */
  SparseMatrix<Cyclotomic> sparseAt(int element);

  double[][] rounded(int element, ToDoubleFunction<Cyclotomic> part);

  Cyclotomic trace(int element);

  boolean isReal();

  boolean isOrthogonal();

  boolean isPermutation();

  int[] permutationAt(int element);

  static <G> FiniteBody<G> dense(
      FiniteGroup<G> group, int dimension, List<Matrix<Cyclotomic>> generators) {
    Matrix<Cyclotomic> one = Matrix.identity(Cyclotomics.FIELD, dimension);
    long weight = 8L * dimension * dimension;
    return new Dense<>(
        dimension, generators, new WordCache<>(group, one, generators, Matrix::multiply, weight));
  }

  static <G> FiniteBody<G> permuting(
      FiniteGroup<G> group, int dimension, List<Permutation> generators) {
    List<int[]> images = generators.stream().map(p -> images(p, dimension)).toList();
    int[] one = IntStream.range(0, dimension).toArray();
    return new Permuting<>(
        dimension,
        new Structure.Permuting<>(generators),
        new WordCache<>(group, one, images, FiniteBody::compose, dimension));
  }

  static <G> FiniteBody<G> sum(FiniteGroup<G> group, List<Structure.Summand<G>> summands) {
    long dimension = 0;
    for (Structure.Summand<G> summand : summands) {
      dimension += (long) summand.copies() * summand.representation().dimension();
      if (dimension > Integer.MAX_VALUE) {
        throw new LimitExceeded(
            "dimension of a direct sum", "" + dimension, "at most " + Integer.MAX_VALUE, "");
      }
    }
    return new Sum<>((int) dimension, new Structure.Sum<>(summands));
  }

  private static int[] images(Permutation permutation, int dimension) {
    return IntStream.range(0, dimension)
        .map(i -> i < permutation.degree() ? permutation.at(i) : i)
        .toArray();
  }

  private static int[] compose(int[] after, int[] before) {
    int[] composed = new int[before.length];
    for (int i = 0; i < before.length; i++) {
      composed[i] = after[before[i]];
    }
    return composed;
  }

  /** Full matrices on generators. */
  record Dense<G>(
      int dimension, List<Matrix<Cyclotomic>> generators, WordCache<Matrix<Cyclotomic>> elements)
      implements FiniteBody<G> {

    @Override
    public Structure<G> structure() {
      return new Structure.Dense<>();
    }

    @Override
    public Matrix<Cyclotomic> at(int element) {
      return elements.at(element);
    }

    @Override
    public SparseMatrix<Cyclotomic> sparseAt(int element) {
      return SparseMatrix.of(at(element));
    }

    @Override
    public double[][] rounded(int element, ToDoubleFunction<Cyclotomic> part) {
      Matrix<Cyclotomic> matrix = at(element);
      double[][] rows = new double[dimension][dimension];
      for (int i = 0; i < dimension; i++) {
        for (int j = 0; j < dimension; j++) {
          rows[i][j] = part.applyAsDouble(matrix.at(i, j));
        }
      }
      return rows;
    }

    @Override
    public Cyclotomic trace(int element) {
      return at(element).trace();
    }

    @Override
    public boolean isReal() {
      return generators.stream().allMatch(Exact::isReal);
    }

    @Override
    public boolean isOrthogonal() {
      return isReal() && generators.stream().allMatch(m -> m.transpose().multiply(m).isIdentity());
    }

    @Override
    public boolean isPermutation() {
      return false;
    }

    @Override
    public int[] permutationAt(int element) {
      throw new IllegalStateException("dense matrices are not kept as permutations");
    }
  }

  /** Index arrays. */
  record Permuting<G>(int dimension, Structure.Permuting<G> structure, WordCache<int[]> elements)
      implements FiniteBody<G> {

    @Override
    public Matrix<Cyclotomic> at(int element) {
      DerivedBody.requireWrittenOut(dimension);
      return Exact.permutation(elements.at(element));
    }

    @Override
    public SparseMatrix<Cyclotomic> sparseAt(int element) {
      return SparseMatrix.permutation(Cyclotomics.FIELD, elements.at(element));
    }

    @Override
    public double[][] rounded(int element, ToDoubleFunction<Cyclotomic> part) {
      DerivedBody.requireWrittenOut(dimension);
      int[] images = elements.at(element);
      double one = part.applyAsDouble(Cyclotomic.ONE);
      double[][] rows = new double[dimension][dimension];
      for (int j = 0; j < dimension; j++) {
        rows[images[j]][j] = one;
      }
      return rows;
    }

    @Override
    public Cyclotomic trace(int element) {
      int[] images = elements.at(element);
      return Cyclotomic.of(IntStream.range(0, dimension).filter(i -> images[i] == i).count());
    }

    @Override
    public boolean isReal() {
      return true;
    }

    @Override
    public boolean isOrthogonal() {
      return true;
    }

    @Override
    public boolean isPermutation() {
      return true;
    }

    @Override
    public int[] permutationAt(int element) {
      return elements.at(element).clone();
    }
  }

  /** Diagonal blocks. */
  record Sum<G>(int dimension, Structure.Sum<G> structure) implements FiniteBody<G> {

    private static <G> FiniteBody<G> body(Structure.Summand<G> summand) {
      return ((FiniteRepresentation<G>) summand.representation()).body();
    }

    @Override
    public SparseMatrix<Cyclotomic> sparseAt(int element) {
      List<SparseMatrix<Cyclotomic>> blocks = new ArrayList<>();
      for (Structure.Summand<G> summand : structure.summands()) {
        blocks.addAll(Collections.nCopies(summand.copies(), body(summand).sparseAt(element)));
      }
      return SparseMatrix.blockDiagonal(Cyclotomics.FIELD, blocks);
    }

    @Override
    public Matrix<Cyclotomic> at(int element) {
      DerivedBody.requireWrittenOut(dimension);
      List<Structure.Summand<G>> summands = structure.summands();
      List<Matrix<Cyclotomic>> blocks = summands.stream().map(s -> body(s).at(element)).toList();
      return Exact.blockDiagonal(blocks, summands.stream().map(Structure.Summand::copies).toList());
    }

    @Override
    public double[][] rounded(int element, ToDoubleFunction<Cyclotomic> part) {
      DerivedBody.requireWrittenOut(dimension);
      double[][] rows = new double[dimension][dimension];
      int start = 0;
      for (Structure.Summand<G> summand : structure.summands()) {
        double[][] block = body(summand).rounded(element, part);
        for (int copy = 0; copy < summand.copies(); copy++) {
          for (int i = 0; i < block.length; i++) {
            System.arraycopy(block[i], 0, rows[start + i], start, block.length);
          }
          start += block.length;
        }
      }
      return rows;
    }

    @Override
    public Cyclotomic trace(int element) {
      Cyclotomic trace = Cyclotomic.ZERO;
      for (Structure.Summand<G> s : structure.summands()) {
        trace = trace.add(body(s).trace(element).scale(Rational.of(s.copies())));
      }
      return trace;
    }

    @Override
    public boolean isReal() {
      return structure.summands().stream().allMatch(s -> s.representation().isReal());
    }

    @Override
    public boolean isOrthogonal() {
      return structure.summands().stream().allMatch(s -> s.representation().isOrthogonal());
    }

    @Override
    public boolean isPermutation() {
      return structure.summands().stream().allMatch(s -> s.representation().isPermutation());
    }

    @Override
    public int[] permutationAt(int element) {
      int[] images = new int[dimension];
      int start = 0;
      for (Structure.Summand<G> summand : structure.summands()) {
        int[] block = body(summand).permutationAt(element);
        for (int copy = 0; copy < summand.copies(); copy++) {
          for (int i = 0; i < block.length; i++) {
            images[start + i] = start + block[i];
          }
          start += block.length;
        }
      }
      return images;
    }
  }
}
