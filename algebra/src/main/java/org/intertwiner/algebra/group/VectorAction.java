package org.intertwiner.algebra.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Field;

/**
 * Invertible matrices that permute finitely many vectors which span the space: a faithful action.
 *
 * @param field the field
 * @param size the number of rows
 * @param generators the matrices
 * @param points the vectors
 * @param permutations how the generators move them
 * @param basis places of independent points, one per dimension
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere, never handed out
record VectorAction<E>(
    Field<E> field,
    int size,
    List<Matrix<E>> generators,
    List<List<E>> points,
    List<Permutation> permutations,
    int[] basis) {

  static <E> void check(Field<E> field, int size, List<Matrix<E>> generators) {
    if (size < 1) {
      throw new InvalidInput("matrix group", size + " rows", "at least 1", "");
    }
    for (int k = 0; k < generators.size(); k++) {
      Matrix<E> m = generators.get(k);
      String what = "generator " + (k + 1);
      if (m.rows() != size || m.columns() != size) {
        throw new InvalidInput(
            what,
            "a " + m.rows() + " × " + m.columns() + " matrix",
            size + " × " + size,
            "generators are square matrices of one size");
      }
      if (field.isZero(ExactLinearAlgebra.determinant(field, m))) {
        throw new InvalidInput(
            what, "a singular matrix", "an invertible matrix", "its determinant is 0");
      }
    }
  }

  /** The group with its elements listed. */
  FiniteGroup<Matrix<E>> toFiniteGroup(GroupLimits limits) {
    PermutationStore store;
    try {
      store = PermutationStore.withBase(points.size(), permutations, basis, limits);
    } catch (LimitExceeded tooLarge) {
      LimitExceeded known = PermutationStore.orderLimit(toGroup().order().toString(), limits);
      known.addSuppressed(tooLarge);
      throw known;
    }
    List<String> names = new ArrayList<>();
    for (int k = 1; k <= generators.size(); k++) {
      names.add("g" + k);
    }
    String name = size + " × " + size + " matrix group";
    Correspondence<Matrix<E>> correspondence =
        new VectorCorrespondence<>(field, size, points, basis);
    return new FiniteGroup<>(name, names, generators, correspondence, store);
  }

  /** The group of permutations of the points. */
  PermutationGroup toGroup() {
    return PermutationGroup.of(points.size(), permutations);
  }

  /** Roots and axes of generators and of products of two, then unit vectors. */
  static <E> List<List<E>> candidates(Field<E> field, int size, List<Matrix<E>> generators) {
    List<List<E>> vectors = new ArrayList<>();
    List<Matrix<E>> words = new ArrayList<>(generators);
    int m = Math.min(generators.size(), 4);
    for (int i = 0; i < m; i++) {
      for (int j = i + 1; j < m; j++) {
        words.add(generators.get(i).multiply(generators.get(j)));
      }
    }
    Matrix<E> one = Matrix.identity(field, size);
    for (Matrix<E> g : words.subList(0, Math.min(words.size(), 16))) {
      Matrix<E> kernel = ExactLinearAlgebra.kernel(field, g.subtract(one));
      if (size > 1 && kernel.columns() == size - 1) {
        vectors.add(nonZeroColumn(field, g.subtract(one)));
      } else if (kernel.columns() == 1) {
        vectors.add(kernel.column(0));
      }
    }
    vectors.add(one.column(0));
    if (size > 1) {
      vectors.add(one.column(size - 1));
    }
    return vectors;
  }

  private static <E> List<E> nonZeroColumn(Field<E> field, Matrix<E> m) {
    int j = 0;
    while (m.column(j).stream().allMatch(field::isZero)) {
      j++;
    }
    return m.column(j);
  }

  /**
   * The action on the smallest orbits of some candidates that span the space, over a field of which
   * only the operations are known; every matrix group over a finite field has one.
   */
  static <E> VectorAction<E> byOrbits(
      Field<E> field, int size, List<Matrix<E>> generators, GroupLimits limits) {
    check(field, size, generators);
    List<List<E>> starts = spanningStarts(field, size, generators, limits);
    Orbit<E> orbit =
        Orbit.of(starts, generators, limits.maxDegree()).orElseThrow(() -> tooLong(limits));
    int[] basis = new Span<>(field, size).basis(orbit.points);
    return new VectorAction<>(
        field, size, List.copyOf(generators), orbit.points, orbit.permutations(), basis);
  }

  private static LimitExceeded tooLong(GroupLimits limits) {
    return new LimitExceeded(
        "matrix group",
        "orbits of more than " + limits.maxDegree() + " vectors",
        "at most " + limits.maxDegree(),
        "not found finite within the limit; GroupLimits sets it");
  }

  private static <E> List<List<E>> spanningStarts(
      Field<E> field, int size, List<Matrix<E>> generators, GroupLimits limits) {
    List<Orbit<E>> orbits = new ArrayList<>();
    int cap = limits.maxDegree();
    for (List<E> vector : candidates(field, size, generators)) {
      Optional<Orbit<E>> orbit = Orbit.of(List.of(vector), generators, cap);
      if (orbit.isPresent()) {
        orbits.add(orbit.get());
        cap = (int) Math.min(limits.maxDegree(), 4L * orbit.get().points.size() + 100);
      }
    }
    orbits.sort(java.util.Comparator.comparingInt(o -> o.points.size()));
    Span<E> span = new Span<>(field, size);
    List<List<E>> starts = new ArrayList<>();
    for (Orbit<E> orbit : orbits) {
      if (span.addAll(orbit.points)) {
        starts.add(orbit.points.get(0));
      }
    }
    for (int j = 0; j < size && span.dimension() < size; j++) {
      List<E> unit = Matrix.identity(field, size).column(j);
      Orbit<E> orbit =
          Orbit.of(List.of(unit), generators, limits.maxDegree())
              .orElseThrow(() -> tooLong(limits));
      if (span.addAll(orbit.points)) {
        starts.add(unit);
      }
    }
    return starts;
  }

  /** A union of orbits of vectors, and how the generators move the points. */
  record Orbit<E>(List<List<E>> points, List<int[]> images) {

    /** Breadth first; empty when there are more points than a limit. */
    static <E> Optional<Orbit<E>> of(List<List<E>> starts, List<Matrix<E>> generators, int limit) {
      Map<List<E>, Integer> index = new HashMap<>();
      List<List<E>> points = new ArrayList<>();
      for (List<E> start : starts) {
        if (index.putIfAbsent(start, points.size()) == null) {
          points.add(start);
        }
      }
      List<List<Integer>> images = new ArrayList<>();
      generators.forEach(g -> images.add(new ArrayList<>()));
      for (int x = 0; x < points.size(); x++) {
        if ((x & 0xFF) == 0 && Thread.interrupted()) {
          throw new CancellationException("orbit enumeration was interrupted");
        }
        for (int k = 0; k < generators.size(); k++) {
          List<E> y = generators.get(k).apply(points.get(x));
          Integer known = index.putIfAbsent(y, points.size());
          if (known == null) {
            known = points.size();
            points.add(y);
          }
          images.get(k).add(known);
        }
        if (points.size() > limit) {
          return Optional.empty();
        }
      }
      List<int[]> arrays =
          images.stream().map(i -> i.stream().mapToInt(Integer::intValue).toArray()).toList();
      return Optional.of(new Orbit<>(Collections.unmodifiableList(points), arrays));
    }

    List<Permutation> permutations() {
      return images.stream().map(Permutation::trusted).toList();
    }
  }

  /** A growing subspace in echelon form. */
  private static final class Span<E> {
    private final Field<E> field;
    private final Map<Integer, List<E>> rows = new HashMap<>();
    private final int size;

    Span(Field<E> field, int size) {
      this.field = field;
      this.size = size;
    }

    int dimension() {
      return rows.size();
    }

    boolean addAll(List<List<E>> vectors) {
      int before = dimension();
      for (int i = 0; i < vectors.size() && dimension() < size; i++) {
        add(vectors.get(i));
      }
      return dimension() > before;
    }

    boolean add(List<E> vector) {
      List<E> v = new ArrayList<>(vector);
      for (int j = 0; j < size; j++) {
        if (field.isZero(v.get(j))) {
          continue;
        }
        List<E> row = rows.get(j);
        if (row == null) {
          E inverse = field.inverse(v.get(j));
          v.replaceAll(e -> field.multiply(inverse, e));
          rows.put(j, v);
          return true;
        }
        E factor = v.get(j);
        for (int k = j; k < size; k++) {
          v.set(k, field.subtract(v.get(k), field.multiply(factor, row.get(k))));
        }
      }
      return false;
    }

    int[] basis(List<List<E>> points) {
      int[] basis = new int[size];
      for (int x = 0; x < points.size() && dimension() < size; x++) {
        int place = dimension();
        if (add(points.get(x))) {
          basis[place] = x;
        }
      }
      return basis;
    }
  }
}
