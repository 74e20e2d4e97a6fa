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
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * Finite matrix groups over the rationals and over cyclotomic fields.
 *
 * <p>Vectors with short orbits modulo a prime are chosen; their exact orbits span the space, so
 * that a finite orbit proves the group finite and its action on it faithful. If an exact orbit is
 * longer than the order of the group modulo the prime, two words agree modulo the prime and differ:
 * their quotient is an element of the kernel of reduction, which has no torsion.
 */
final class MatrixGroups<E> {
  private final Field<E> field;
  private final Function<E, Cyclotomic> embedding;
  private final int size;
  private final List<Matrix<E>> generators;
  private final GroupLimits limits;
  private final ModularMatrices modular;

  private MatrixGroups(
      Field<E> field,
      Function<E, Cyclotomic> embedding,
      int size,
      List<Matrix<E>> generators,
      GroupLimits limits) {
    this.field = field;
    this.embedding = embedding;
    this.size = size;
    this.generators = generators;
    this.limits = limits;
    List<Matrix<Cyclotomic>> embedded =
        generators.stream().map(g -> g.map(Cyclotomics.FIELD, embedding)).toList();
    this.modular = ModularMatrices.of(size, conductor(embedded), embedded);
  }

  static VectorAction<Cyclotomic> cyclotomic(
      int size, List<Matrix<Cyclotomic>> generators, GroupLimits limits) {
    VectorAction.check(Cyclotomics.FIELD, size, generators);
    return new MatrixGroups<>(Cyclotomics.FIELD, c -> c, size, List.copyOf(generators), limits)
        .action();
  }

  static VectorAction<Rational> rational(
      int size, List<Matrix<Rational>> generators, GroupLimits limits) {
    VectorAction.check(Rationals.Q, size, generators);
    return new MatrixGroups<>(Rationals.Q, Cyclotomic::of, size, List.copyOf(generators), limits)
        .action();
  }

  /** The action of matrices over any field; infinite groups are recognised over ℚ and ℚ(ζ). */
  @SuppressWarnings("unchecked") // the field determines the entries
  static <E> VectorAction<E> over(
      Field<E> field, int size, List<Matrix<E>> generators, GroupLimits limits) {
    if (field instanceof Cyclotomics) {
      return (VectorAction<E>)
          cyclotomic(size, (List<Matrix<Cyclotomic>>) (List<?>) generators, limits);
    }
    if (field instanceof Rationals) {
      return (VectorAction<E>)
          rational(size, (List<Matrix<Rational>>) (List<?>) generators, limits);
    }
    return VectorAction.byOrbits(field, size, generators, limits);
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

  private VectorAction<E> action() {
    Optional<String> word = modular.wordOfInfiniteOrder();
    if (word.isPresent()) {
      throw infinite(word.get());
    }
    Choice<E> choice = chooseVectors();
    Exact exact = new Exact(choice);
    exact.enumerate();
    int[] basis = independentPoints(exact.points);
    List<List<E>> points = Collections.unmodifiableList(exact.points);
    return new VectorAction<>(field, size, generators, points, exact.permutations(), basis);
  }

  private static InvalidInput infinite(String word) {
    return new InvalidInput(
        "matrix group",
        "an infinite group: " + word + " has infinite order",
        "a finite group",
        "a matrix of finite order can be diagonalised and has roots of unity as eigenvalues: no"
            + " shear, no scaling, no rotation by an irrational part of the full turn");
  }

  /** Exact start vectors that span under the group, with the size of their orbits modulo p. */
  private record Choice<E>(List<List<E>> starts, ModularMatrices.Orbits orbits) {}

  private record Candidate<E>(List<E> vector, ModularMatrices.Orbits orbits) {}

  private long[] reduce(List<E> vector) {
    return modular.reduce(vector.stream().map(embedding).toList());
  }

  private Choice<E> chooseVectors() {
    List<Candidate<E>> candidates = new ArrayList<>();
    int cap = limits.maxDegree();
    for (List<E> vector : VectorAction.candidates(field, size, generators)) {
      if (modular.isDefinedAt(vector.stream().map(embedding).toList())) {
        Optional<ModularMatrices.Orbits> orbits = modular.orbits(List.of(reduce(vector)), cap);
        if (orbits.isPresent()) {
          candidates.add(new Candidate<>(vector, orbits.get()));
          cap = (int) Math.min(limits.maxDegree(), 4L * orbits.get().points().size() + 100);
        }
      }
    }
    candidates.sort(Comparator.comparingInt(c -> c.orbits.points().size()));
    for (int j = 0; j < size; j++) {
      List<E> unit = Matrix.identity(field, size).column(j);
      candidates.add(new Candidate<>(unit, new ModularMatrices.Orbits(List.of(), List.of())));
    }
    ModularMatrices.Span span = new ModularMatrices.Span(size, modular.field());
    List<List<E>> starts = new ArrayList<>();
    for (Candidate<E> c : candidates) {
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
    return new Choice<>(starts, orbitOf(starts));
  }

  private ModularMatrices.Orbits orbitOf(List<List<E>> starts) {
    List<long[]> reduced = starts.stream().map(this::reduce).toList();
    return modular
        .orbits(reduced, limits.maxDegree())
        .orElseThrow(() -> notFoundFinite("more than " + limits.maxDegree() + " vectors"));
  }

  private RuntimeException notFoundFinite(String got) {
    Optional<String> word = modular.rareWordOfInfiniteOrder();
    if (word.isPresent()) {
      return infinite(word.get());
    }
    return new LimitExceeded(
        "matrix group",
        got,
        "an order of at most " + limits.maxOrder() + " and as many vectors",
        "not found finite within the limit; GroupLimits sets it");
  }

  private int[] independentPoints(List<List<E>> points) {
    ModularMatrices.Span span = new ModularMatrices.Span(size, modular.field());
    int[] basis = new int[size];
    for (int x = 0; x < points.size() && span.dimension() < size; x++) {
      int dimension = span.dimension();
      if (span.add(reduce(points.get(x)))) {
        basis[dimension] = x;
      }
    }
    return basis;
  }

  /** The exact orbits, breadth first, each point with the letter that reached it. */
  private final class Exact {
    private final Choice<E> choice;
    private final Map<List<E>, Integer> index = new HashMap<>();
    private final List<List<E>> points = new ArrayList<>();
    private final List<List<Integer>> images = new ArrayList<>();
    private final List<int[]> origins = new ArrayList<>();

    Exact(Choice<E> choice) {
      this.choice = choice;
      for (List<E> start : choice.starts) {
        find(start, -1, origins.size());
      }
      generators.forEach(g -> images.add(new ArrayList<>()));
    }

    /** The place of a vector; a new one is noted with the letter and the point it came from. */
    private int find(List<E> vector, int letter, int from) {
      Integer known = index.putIfAbsent(vector, points.size());
      if (known != null) {
        return known;
      }
      points.add(vector);
      origins.add(new int[] {letter, from});
      return points.size() - 1;
    }

    void enumerate() {
      long cap = choice.orbits.points().size();
      boolean proved = false;
      for (int x = 0; x < points.size(); x++) {
        if ((x & 0xFF) == 0 && Thread.interrupted()) {
          throw new CancellationException("orbit enumeration was interrupted");
        }
        for (int k = 0; k < generators.size(); k++) {
          images.get(k).add(find(generators.get(k).apply(points.get(x)), k, x));
        }
        if (points.size() > cap && !proved) {
          cap = choice.starts.size() * orderModulo();
          proved = true;
        }
        if (points.size() > cap) {
          throw infinite(wordInKernel());
        }
      }
    }

    private long orderModulo() {
      List<Permutation> permutations = choice.orbits.permutations();
      BigInteger order = PermutationGroup.of(choice.orbits.points().size(), permutations).order();
      if (order.compareTo(BigInteger.valueOf(limits.maxOrder())) > 0) {
        throw notFoundFinite("a group that, if finite, has order " + order);
      }
      return order.longValue();
    }

    /** Two words that agree modulo p and move one start to different points: their quotient. */
    private String wordInKernel() {
      int[] basis = new int[size];
      ModularMatrices.Span span = new ModularMatrices.Span(size, modular.field());
      for (int x = 0; span.dimension() < size; x++) {
        int place = span.dimension();
        if (span.add(choice.orbits.points().get(x))) {
          basis[place] = x;
        }
      }
      Map<List<Integer>, Integer> seen = new HashMap<>();
      List<int[]> keys = new ArrayList<>();
      for (int x = 0; ; x++) {
        int[] origin = origins.get(x);
        int[] key = basis.clone();
        int start = x;
        if (origin[0] >= 0) {
          Permutation letter = choice.orbits.permutations().get(origin[0]);
          key = Arrays.stream(keys.get(origin[1])).limit(size).map(letter::at).toArray();
          start = keys.get(origin[1])[size];
        }
        key = Arrays.copyOf(key, size + 1);
        key[size] = start;
        keys.add(key);
        Integer twin = seen.putIfAbsent(Arrays.stream(key).boxed().toList(), x);
        if (twin != null) {
          return word(twin, true) + word(x, false);
        }
      }
    }

    /** The letters from a point back to its start, or the inverse of that word. */
    private String word(int point, boolean inverse) {
      StringBuilder text = new StringBuilder();
      for (int x = point; origins.get(x)[0] >= 0; x = origins.get(x)[1]) {
        String letter = "g" + (origins.get(x)[0] + 1);
        text.insert(
            inverse ? 0 : text.length(),
            inverse ? letter + "⁻¹·" : (text.isEmpty() ? "" : "·") + letter);
      }
      return text.toString();
    }

    List<Permutation> permutations() {
      return images.stream()
          .map(list -> Permutation.of(list.stream().mapToInt(Integer::intValue).toArray()))
          .toList();
    }
  }
}
