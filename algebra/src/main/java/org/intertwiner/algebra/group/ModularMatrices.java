package org.intertwiner.algebra.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.PrimeField;

/**
 * A matrix group over ℚ(ζₙ) reduced modulo a prime p ≡ 1 (n) at which the generators and their
 * inverses are integral.
 *
 * <p>On a finite group reduction is injective, because p is odd and unramified (Minkowski, Serre).
 * The eigenvalues of an element of finite order are roots of unity of degree at most d·φ(n) over ℚ,
 * so its order divides E = ∏ q^k over the prime powers with φ(q^k) ≤ d·φ(n). Hence an element whose
 * E-th power is not 1 modulo p has infinite order.
 */
final class ModularMatrices {
  private static final long PRIME_ABOVE = 1L << 30;
  private static final int RANDOM_WORDS = 60;
  private static final int MANY_RANDOM_WORDS = 3000;

  private final int size;
  private final long p;
  private final ModularEmbedding embedding;
  private final List<long[]> generators;
  private final List<Integer> primePowers;

  private ModularMatrices(
      int size, ModularEmbedding embedding, List<long[]> generators, List<Integer> primePowers) {
    this.size = size;
    this.p = embedding.field().characteristic();
    this.embedding = embedding;
    this.generators = generators;
    this.primePowers = primePowers;
  }

  static ModularMatrices of(int size, int conductor, List<Matrix<Cyclotomic>> matrices) {
    List<Integer> powers = primePowers(size * (long) totient(conductor));
    for (long above = PRIME_ABOVE; ; ) {
      long p = PrimeField.primeCongruentToOne(conductor, above);
      above = p;
      ModularEmbedding embedding = ModularEmbedding.of(PrimeField.of(p), conductor, 1);
      Optional<List<long[]>> reduced = reduce(size, embedding, matrices);
      if (reduced.isPresent()) {
        return new ModularMatrices(size, embedding, reduced.get(), powers);
      }
    }
  }

  private static Optional<List<long[]>> reduce(
      int size, ModularEmbedding embedding, List<Matrix<Cyclotomic>> matrices) {
    List<long[]> reduced = new ArrayList<>();
    for (Matrix<Cyclotomic> m : matrices) {
      long[] image = new long[size * size];
      for (int i = 0; i < image.length; i++) {
        Cyclotomic entry = m.at(i / size, i % size);
        if (!embedding.isDefinedAt(entry)) {
          return Optional.empty();
        }
        image[i] = embedding.at(entry);
      }
      if (rank(List.of(image), size, embedding.field()) < size) {
        return Optional.empty();
      }
      reduced.add(image);
    }
    return Optional.of(reduced);
  }

  /** The rank of rows of length size, given in one or several flat arrays. */
  private static int rank(List<long[]> flat, int size, PrimeField field) {
    Span span = new Span(size, field);
    for (long[] block : flat) {
      for (int i = 0; i + size <= block.length; i += size) {
        span.add(Arrays.copyOfRange(block, i, i + size));
      }
    }
    return span.dimension();
  }

  /** A growing subspace of 𝔽_pᵈ in echelon form. */
  static final class Span {
    private final long[][] rows;
    private final PrimeField field;
    private int dimension;

    Span(int size, PrimeField field) {
      this.rows = new long[size][];
      this.field = field;
    }

    int dimension() {
      return dimension;
    }

    boolean add(long[] vector) {
      long p = field.characteristic();
      long[] v = vector.clone();
      for (int j = 0; j < v.length; j++) {
        if (v[j] == 0) {
          continue;
        }
        if (rows[j] == null) {
          long inverse = field.inverse(v[j]);
          for (int k = j; k < v.length; k++) {
            v[k] = v[k] * inverse % p;
          }
          rows[j] = v;
          dimension++;
          return true;
        }
        long factor = p - v[j];
        for (int k = j; k < v.length; k++) {
          v[k] = (v[k] + factor * rows[j][k]) % p;
        }
      }
      return false;
    }
  }

  private static List<Integer> primePowers(long bound) {
    List<Integer> powers = new ArrayList<>();
    for (int q = 2; q <= bound + 1; q++) {
      if (org.intertwiner.algebra.ring.Primes.isPrime(q)) {
        long power = q;
        while (power * (q - 1) <= bound) {
          power *= q;
        }
        powers.add(Math.toIntExact(power));
      }
    }
    return powers;
  }

  private static int totient(int n) {
    int phi = n;
    for (long q : org.intertwiner.algebra.ring.Primes.factor(n).keySet()) {
      phi = (int) (phi / q * (q - 1));
    }
    return phi;
  }

  PrimeField field() {
    return embedding.field();
  }

  long[] reduce(List<Cyclotomic> vector) {
    return vector.stream().mapToLong(embedding::at).toArray();
  }

  boolean isDefinedAt(List<Cyclotomic> vector) {
    return vector.stream().allMatch(embedding::isDefinedAt);
  }

  private long[] multiply(long[] a, long[] b) {
    long[] c = new long[size * size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        long x = a[i * size + k];
        if (x != 0) {
          for (int j = 0; j < size; j++) {
            c[i * size + j] = (c[i * size + j] + x * b[k * size + j]) % p;
          }
        }
      }
    }
    return c;
  }

  private long[] power(long[] a, long exponent) {
    long[] result = null;
    long[] square = a;
    for (long e = exponent; e > 0; e >>= 1) {
      if ((e & 1) == 1) {
        result = result == null ? square : multiply(result, square);
      }
      square = e > 1 ? multiply(square, square) : square;
    }
    return java.util.Objects.requireNonNull(result);
  }

  private boolean hasInfiniteOrder(long[] g) {
    long[] power = g;
    for (int q : primePowers) {
      if (isIdentity(power)) {
        return false;
      }
      power = power(power, q);
    }
    return !isIdentity(power);
  }

  private boolean isIdentity(long[] a) {
    for (int i = 0; i < a.length; i++) {
      if (a[i] != (i / size == i % size ? 1 : 0)) {
        return false;
      }
    }
    return true;
  }

  /** A word in the generators whose value has infinite order, if one of the words tried has. */
  Optional<String> wordOfInfiniteOrder() {
    int m = generators.size();
    for (int i = 0; i < m; i++) {
      if (hasInfiniteOrder(generators.get(i))) {
        return Optional.of("g" + (i + 1));
      }
    }
    for (int i = 0; i < Math.min(m, 8); i++) {
      for (int j = i + 1; j < Math.min(m, 8); j++) {
        if (hasInfiniteOrder(multiply(generators.get(i), generators.get(j)))) {
          return Optional.of("g" + (i + 1) + "·g" + (j + 1));
        }
      }
    }
    return randomWord(0, RANDOM_WORDS);
  }

  /**
   * The same among many more random words: groups in which few elements have infinite order, such
   * as a lattice extended by a large group that moves every vector.
   */
  Optional<String> rareWordOfInfiniteOrder() {
    return randomWord(RANDOM_WORDS, MANY_RANDOM_WORDS);
  }

  private Optional<String> randomWord(int from, int to) {
    SplittableRandom random = new SplittableRandom(size + (long) from);
    for (int t = from; t < to && generators.size() > 1; t++) {
      if (Thread.interrupted()) {
        throw new CancellationException("search for an element of infinite order was interrupted");
      }
      int length = 3 + t / 2 % RANDOM_WORDS;
      List<String> letters = new ArrayList<>();
      long[] product = null;
      for (int i = 0; i < length; i++) {
        int k = random.nextInt(generators.size());
        letters.add("g" + (k + 1));
        product = product == null ? generators.get(k) : multiply(product, generators.get(k));
      }
      if (hasInfiniteOrder(java.util.Objects.requireNonNull(product))) {
        return Optional.of(String.join("·", letters));
      }
    }
    return Optional.empty();
  }

  /** A vector modulo p as a hash key. */
  private record Key(long[] entries, int hash) {
    static Key of(long[] entries) {
      return new Key(entries, Arrays.hashCode(entries));
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object o) {
      return o instanceof Key other && Arrays.equals(entries, other.entries);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /**
   * The orbits of some vectors, as points with permutations; empty when there are more than limit.
   */
  Optional<Orbits> orbits(List<long[]> starts, int limit) {
    Map<Key, Integer> index = new HashMap<>();
    List<long[]> points = new ArrayList<>();
    for (long[] start : starts) {
      if (index.putIfAbsent(Key.of(start), points.size()) == null) {
        points.add(start);
      }
    }
    List<int[]> images = new ArrayList<>();
    generators.forEach(g -> images.add(new int[64]));
    for (int x = 0; x < points.size(); x++) {
      if ((x & 0xFFF) == 0 && Thread.interrupted()) {
        throw new CancellationException("orbit enumeration was interrupted");
      }
      for (int k = 0; k < generators.size(); k++) {
        long[] y = apply(generators.get(k), points.get(x));
        Integer known = index.putIfAbsent(Key.of(y), points.size());
        if (known == null) {
          known = points.size();
          points.add(y);
        }
        if (x >= images.get(k).length) {
          images.set(k, Arrays.copyOf(images.get(k), 2 * x));
        }
        images.get(k)[x] = known;
      }
      if (points.size() > limit) {
        return Optional.empty();
      }
    }
    List<Permutation> permutations =
        images.stream().map(list -> Permutation.of(Arrays.copyOf(list, points.size()))).toList();
    return Optional.of(new Orbits(points, permutations));
  }

  /** Points of a union of orbits and how the generators move them. */
  record Orbits(List<long[]> points, List<Permutation> permutations) {}

  private long[] apply(long[] m, long[] v) {
    long[] image = new long[size];
    for (int i = 0; i < size; i++) {
      long sum = 0;
      for (int j = 0; j < size; j++) {
        sum = (sum + m[i * size + j] * v[j]) % p;
      }
      image[i] = sum;
    }
    return image;
  }
}
