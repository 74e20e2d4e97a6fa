package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * Finite matrix groups over cyclotomic fields.
 *
 * <p>Vectors with short orbits modulo a prime are chosen; their exact orbits span the space, so
 * that a finite orbit proves the group finite and its action on it faithful. If an exact orbit is
 * longer than the order of the group modulo the prime, the group is infinite.
 */
final class MatrixGroups {
  private static final Cyclotomics FIELD = Cyclotomics.FIELD;

  private final int size;
  private final List<Matrix<Cyclotomic>> generators;
  private final GroupLimits limits;
  private final ModularMatrices modular;

  private MatrixGroups(int size, List<Matrix<Cyclotomic>> generators, GroupLimits limits) {
    this.size = size;
    this.generators = generators;
    this.limits = limits;
    this.modular = ModularMatrices.of(size, conductor(generators), generators);
  }

  static FiniteGroup<Matrix<Cyclotomic>> generatedBy(
      int size, List<Matrix<Cyclotomic>> generators, GroupLimits limits) {
    if (size < 1) {
      throw new InvalidInput("matrix group", size + " rows", "at least 1", "");
    }
    for (int k = 0; k < generators.size(); k++) {
      check(size, "generator " + (k + 1), generators.get(k));
    }
    return new MatrixGroups(size, List.copyOf(generators), limits).build();
  }

  private static void check(int size, String what, Matrix<Cyclotomic> m) {
    if (m.rows() != size || m.columns() != size) {
      throw new InvalidInput(
          what,
          "a " + m.rows() + " × " + m.columns() + " matrix",
          size + " × " + size,
          "generators are square matrices of one size");
    }
    if (ExactLinearAlgebra.determinant(FIELD, m).isZero()) {
      throw new InvalidInput(
          what, "a singular matrix", "an invertible matrix", "its determinant is 0");
    }
  }

  private static int conductor(List<Matrix<Cyclotomic>> generators) {
    long lcm = 1;
    for (Matrix<Cyclotomic> m : generators) {
      for (int i = 0; i < m.rows() * m.columns(); i++) {
        int n = m.at(i / m.columns(), i % m.columns()).conductor();
        lcm = lcm / Permutation.gcd(lcm, n) * n;
        if (lcm > Cyclotomic.DEFAULT_CONDUCTOR_LIMIT) {
          throw new LimitExceeded(
              "conductor of a matrix group",
              Long.toString(lcm),
              "at most " + Cyclotomic.DEFAULT_CONDUCTOR_LIMIT,
              "");
        }
      }
    }
    return (int) lcm;
  }

  private FiniteGroup<Matrix<Cyclotomic>> build() {
    Optional<String> word = modular.wordOfInfiniteOrder();
    if (word.isPresent()) {
      throw infinite(word.get() + " has infinite order");
    }
    Choice choice = chooseVectors();
    Exact exact = exactOrbits(choice);
    int[] basis = independentPoints(exact.points);
    PermutationStore store =
        PermutationStore.withBase(exact.points.size(), exact.permutations(), basis, limits);
    MatrixCorrespondence correspondence = MatrixCorrespondence.of(size, exact.points, basis);
    List<String> names = new ArrayList<>();
    for (int k = 1; k <= generators.size(); k++) {
      names.add("g" + k);
    }
    String name = size + " × " + size + " matrix group";
    return new FiniteGroup<>(name, names, generators, correspondence, store);
  }

  private static InvalidInput infinite(String witness) {
    return new InvalidInput(
        "matrix group",
        "an infinite group: " + witness,
        "a finite group",
        "a rotation must be by a rational part of the full turn");
  }

  /** Exact start vectors that span under the group, with the size of their orbits modulo p. */
  private record Choice(List<List<Cyclotomic>> starts, ModularMatrices.Orbits orbits) {}

  private record Candidate(List<Cyclotomic> vector, ModularMatrices.Orbits orbits) {}

  private Choice chooseVectors() {
    List<Candidate> candidates = new ArrayList<>();
    int cap = limits.maxDegree();
    for (List<Cyclotomic> vector : candidateVectors()) {
      if (modular.isDefinedAt(vector)) {
        Optional<ModularMatrices.Orbits> orbits =
            modular.orbits(List.of(modular.reduce(vector)), cap);
        if (orbits.isPresent()) {
          candidates.add(new Candidate(vector, orbits.get()));
          cap = Math.min(limits.maxDegree(), 4 * orbits.get().points().size() + 100);
        }
      }
    }
    candidates.sort(Comparator.comparingInt(c -> c.orbits.points().size()));
    for (int j = 0; j < size; j++) {
      candidates.add(new Candidate(unit(j), new ModularMatrices.Orbits(List.of(), List.of())));
    }
    ModularMatrices.Span span = new ModularMatrices.Span(size, modular.field());
    List<List<Cyclotomic>> starts = new ArrayList<>();
    for (Candidate c : candidates) {
      int before = span.dimension();
      List<long[]> points =
          c.orbits.points().isEmpty() ? orbitOf(List.of(c.vector)).points() : c.orbits.points();
      for (int i = 0; i < points.size() && span.dimension() < size; i++) {
        span.add(points.get(i));
      }
      if (span.dimension() > before) {
        starts.add(c.vector);
      }
      if (span.dimension() == size) {
        break;
      }
    }
    return new Choice(starts, orbitOf(starts));
  }

  private ModularMatrices.Orbits orbitOf(List<List<Cyclotomic>> starts) {
    List<long[]> reduced = starts.stream().map(modular::reduce).toList();
    return modular
        .orbits(reduced, limits.maxDegree())
        .orElseThrow(() -> notFoundFinite("more than " + limits.maxDegree() + " vectors"));
  }

  private LimitExceeded notFoundFinite(String got) {
    return new LimitExceeded(
        "matrix group",
        got,
        "an order of at most " + limits.maxOrder() + " and as many vectors",
        "not found finite within the limit; GroupLimits sets it");
  }

  private List<Cyclotomic> unit(int j) {
    return Matrix.identity(FIELD, size).column(j);
  }

  /** Roots and axes of generators and of products of two, then unit vectors. */
  private List<List<Cyclotomic>> candidateVectors() {
    List<List<Cyclotomic>> vectors = new ArrayList<>();
    List<Matrix<Cyclotomic>> words = new ArrayList<>(generators);
    int m = Math.min(generators.size(), 4);
    for (int i = 0; i < m; i++) {
      for (int j = i + 1; j < m; j++) {
        words.add(generators.get(i).multiply(generators.get(j)));
      }
    }
    Matrix<Cyclotomic> one = Matrix.identity(FIELD, size);
    for (Matrix<Cyclotomic> g : words.subList(0, Math.min(words.size(), 16))) {
      Matrix<Cyclotomic> kernel = ExactLinearAlgebra.kernel(FIELD, g.subtract(one));
      if (size > 1 && kernel.columns() == size - 1) {
        vectors.add(nonZeroColumn(g.subtract(one)));
      } else if (kernel.columns() == 1) {
        vectors.add(kernel.column(0));
      }
    }
    vectors.add(unit(0));
    if (size > 1) {
      vectors.add(unit(size - 1));
    }
    return vectors;
  }

  private static List<Cyclotomic> nonZeroColumn(Matrix<Cyclotomic> m) {
    int j = 0;
    while (m.column(j).stream().allMatch(Cyclotomic::isZero)) {
      j++;
    }
    return m.column(j);
  }

  /** Exact points and images of the generators on them. */
  private record Exact(List<List<Cyclotomic>> points, List<List<Integer>> images) {
    List<Permutation> permutations() {
      return images.stream()
          .map(list -> Permutation.of(list.stream().mapToInt(Integer::intValue).toArray()))
          .toList();
    }
  }

  private Exact exactOrbits(Choice choice) {
    Map<List<Cyclotomic>, Integer> index = new HashMap<>();
    List<List<Cyclotomic>> points = new ArrayList<>();
    for (List<Cyclotomic> start : choice.starts) {
      if (index.putIfAbsent(start, points.size()) == null) {
        points.add(start);
      }
    }
    List<List<Integer>> images = new ArrayList<>();
    generators.forEach(g -> images.add(new ArrayList<>()));
    long cap = choice.orbits.points().size();
    boolean proved = false;
    for (int x = 0; x < points.size(); x++) {
      if ((x & 0xFF) == 0 && Thread.interrupted()) {
        throw new CancellationException("orbit enumeration was interrupted");
      }
      for (int k = 0; k < generators.size(); k++) {
        List<Cyclotomic> y = generators.get(k).apply(points.get(x));
        Integer known = index.putIfAbsent(y, points.size());
        if (known == null) {
          known = points.size();
          points.add(y);
        }
        images.get(k).add(known);
      }
      if (points.size() > cap && !proved) {
        cap = choice.starts.size() * orderModulo(choice);
        proved = true;
      }
      if (points.size() > cap) {
        throw infinite("an orbit is longer than the order of the group modulo a prime");
      }
    }
    return new Exact(Collections.unmodifiableList(points), images);
  }

  private long orderModulo(Choice choice) {
    List<Permutation> permutations = choice.orbits.permutations();
    BigInteger order = PermutationGroup.of(choice.orbits.points().size(), permutations).order();
    if (order.compareTo(BigInteger.valueOf(limits.maxOrder())) > 0) {
      throw notFoundFinite("a group that, if finite, has order " + order);
    }
    return order.longValue();
  }

  private int[] independentPoints(List<List<Cyclotomic>> points) {
    ModularMatrices.Span span = new ModularMatrices.Span(size, modular.field());
    int[] basis = new int[size];
    for (int x = 0; x < points.size() && span.dimension() < size; x++) {
      int dimension = span.dimension();
      if (span.add(modular.reduce(points.get(x)))) {
        basis[dimension] = x;
      }
    }
    return basis;
  }

  /** Matrices told from the images of basis vectors. */
  private record MatrixCorrespondence(
      int size,
      List<List<Cyclotomic>> points,
      int[] basis,
      Matrix<Cyclotomic> basisInverse,
      Map<List<Cyclotomic>, Integer> index)
      implements Correspondence<Matrix<Cyclotomic>>, Group<Matrix<Cyclotomic>> {

    static MatrixCorrespondence of(int size, List<List<Cyclotomic>> points, int[] basis) {
      Map<List<Cyclotomic>, Integer> index = new HashMap<>();
      for (int x = 0; x < points.size(); x++) {
        index.put(points.get(x), x);
      }
      Matrix<Cyclotomic> columns =
          Matrix.of(FIELD, size, size, (i, j) -> points.get(basis[j]).get(i));
      Matrix<Cyclotomic> inverse = ExactLinearAlgebra.inverse(FIELD, columns).orElseThrow();
      return new MatrixCorrespondence(size, points, basis, inverse, index);
    }

    @Override
    public Group<Matrix<Cyclotomic>> structure() {
      return this;
    }

    @Override
    public Matrix<Cyclotomic> element(PermutationStore store, int element) {
      int[] images = store.baseImages(element);
      Matrix<Cyclotomic> columns =
          Matrix.of(FIELD, size, size, (i, j) -> points.get(images[j]).get(i));
      return columns.multiply(basisInverse);
    }

    @Override
    public int indexOf(PermutationStore store, Matrix<Cyclotomic> element) {
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
    public Matrix<Cyclotomic> identity() {
      return Matrix.identity(FIELD, size);
    }

    @Override
    public Matrix<Cyclotomic> multiply(Matrix<Cyclotomic> a, Matrix<Cyclotomic> b) {
      return a.multiply(b);
    }

    @Override
    public Matrix<Cyclotomic> inverse(Matrix<Cyclotomic> a) {
      return ExactLinearAlgebra.inverse(FIELD, a)
          .orElseThrow(() -> new InvalidInput("inverse", "a singular matrix", "invertible", ""));
    }

    @Override
    public boolean areEqual(Matrix<Cyclotomic> a, Matrix<Cyclotomic> b) {
      return a.equals(b);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object o) {
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
}
