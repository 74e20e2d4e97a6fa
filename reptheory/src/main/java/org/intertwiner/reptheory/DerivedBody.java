package org.intertwiner.reptheory;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.power.PowerLimits;
import org.jspecify.annotations.Nullable;

/**
 * Matrices that are made from those of other representations, element by element, and kept without
 * their zeros; remembered while they fit. Traces come by a formula of their own.
 *
 * @param <G> the group elements
 */
final class DerivedBody<G> implements FiniteBody<G> {
  /** Entries remembered at most, over all elements. */
  private static final long CAPACITY = 1L << 21;

  private final FiniteGroup<G> group;
  private final int dimension;
  private final IntFunction<SparseMatrix<Cyclotomic>> matrix;
  private final IntFunction<Cyclotomic> trace;
  private final AtomicReferenceArray<SparseMatrix<Cyclotomic>> known;
  private final AtomicLong entries = new AtomicLong();

  DerivedBody(
      FiniteGroup<G> group,
      int dimension,
      IntFunction<SparseMatrix<Cyclotomic>> matrix,
      IntFunction<Cyclotomic> trace) {
    this.group = group;
    this.dimension = dimension;
    this.matrix = matrix;
    this.trace = trace;
    this.known = new AtomicReferenceArray<>(Math.toIntExact(group.order()));
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public SparseMatrix<Cyclotomic> sparseAt(int element) {
    @Nullable SparseMatrix<Cyclotomic> found = known.get(element);
    if (found != null) {
      return found;
    }
    SparseMatrix<Cyclotomic> made = matrix.apply(element);
    if (entries.addAndGet(made.nonZeros()) <= CAPACITY) {
      known.set(element, made);
    }
    return made;
  }

  private List<SparseMatrix<Cyclotomic>> generators() {
    return IntStream.range(0, group.generators().size())
        .mapToObj(k -> sparseAt(group.generatorIndex(k)))
        .toList();
  }

  @Override
  public Structure<G> structure() {
    List<SparseMatrix<Cyclotomic>> generators = generators();
    boolean sparse =
        generators.stream().allMatch(m -> 2L * m.nonZeros() <= (long) dimension * dimension);
    return sparse ? new Structure.Sparse<>(generators) : new Structure.Dense<>();
  }

  @Override
  public Matrix<Cyclotomic> at(int element) {
    requireWrittenOut(dimension);
    return sparseAt(element).toMatrix();
  }

  /** Refuses to write out matrices that are too large with their zeros. */
  static void requireWrittenOut(int dimension) {
    PowerLimits.DEFAULT.requireEntries(
        "a matrix written out with its zeros", (long) dimension * dimension);
  }

  @Override
  public double[][] rounded(int element, ToDoubleFunction<Cyclotomic> part) {
    requireWrittenOut(dimension);
    SparseMatrix<Cyclotomic> exact = sparseAt(element);
    double[][] rows = new double[dimension][dimension];
    for (int j = 0; j < dimension; j++) {
      for (int k = exact.start(j); k < exact.start(j + 1); k++) {
        rows[exact.place(k)][j] = part.applyAsDouble(exact.value(k));
      }
    }
    return rows;
  }

  @Override
  public Cyclotomic trace(int element) {
    return trace.apply(element);
  }

  @Override
  public boolean isReal() {
    return generators().stream().allMatch(m -> m.all(Cyclotomic::isReal));
  }

  @Override
  public boolean isOrthogonal() {
    return isReal() && generators().stream().allMatch(m -> m.transpose().multiply(m).isIdentity());
  }

  @Override
  public boolean isPermutation() {
    return false;
  }

  @Override
  public int[] permutationAt(int element) {
    throw new IllegalStateException("derived matrices are not kept as permutations");
  }
}
