package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.LimitExceeded;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a permutation group with a base: an element x is stored as the images of the base
 * under x⁻¹, which right multiplication by a generator updates point by point.
 */
final class PermutationStore {
  private static final int STORED_IMAGES = 1 << 25;
  private static final int TABLE_ORDER = 2048;

  private final int degree;
  private final List<Permutation> generators;
  private final int[] base;
  private final CayleyGraph graph;
  private int[] keys;
  private int[] slots;
  private int count;
  private volatile char @Nullable [] images;
  private volatile char @Nullable [] table;
  private final Lazy<ShortWords> shortWords;

  private PermutationStore(
      int degree, List<Permutation> generators, int[] base, GroupLimits limits) {
    this.degree = degree;
    this.generators = List.copyOf(generators);
    this.base = base.clone();
    this.keys = new int[Math.max(1, base.length) * 64];
    this.slots = new int[256];
    Arrays.fill(slots, -1);
    this.graph = enumerate(limits);
    this.keys = Arrays.copyOf(keys, count * base.length);
    this.shortWords = new Lazy<>(() -> new ShortWords(graph, this.generators));
  }

  /** Enumerates by a base found and an order proved by Schreier–Sims. */
  static PermutationStore of(int degree, List<Permutation> generators, GroupLimits limits) {
    if (degree > limits.maxDegree()) {
      throw new LimitExceeded(
          "degree of a permutation group",
          Integer.toString(degree),
          "at most " + limits.maxDegree(),
          "GroupLimits sets the limit");
    }
    return of(PermutationGroup.of(degree, generators), limits);
  }

  static PermutationStore of(PermutationGroup group, GroupLimits limits) {
    if (group.order().compareTo(BigInteger.valueOf(limits.maxOrder())) > 0) {
      throw orderLimit(group.order().toString(), limits);
    }
    return new PermutationStore(group.degree(), group.generators(), group.baseArray(), limits);
  }

  /** Enumerates by a base that is known to have a trivial stabiliser. */
  static PermutationStore withBase(
      int degree, List<Permutation> generators, int[] base, GroupLimits limits) {
    return new PermutationStore(degree, generators, base, limits);
  }

  static LimitExceeded orderLimit(String order, GroupLimits limits) {
    return new LimitExceeded(
        "group to be enumerated",
        "order " + order,
        "an order of at most " + limits.maxOrder(),
        "GroupLimits sets the limit; PermutationGroup answers order and membership without"
            + " listing");
  }

  private CayleyGraph enumerate(GroupLimits limits) {
    int m = generators.size();
    int[][] inverses = new int[m][];
    int[][] right = new int[m][256 + m];
    for (int k = 0; k < m; k++) {
      inverses[k] = Permutation.invert(generators.get(k).images());
    }
    int[] parent = new int[256 + m];
    int[] parentGenerator = new int[256 + m];
    int[] key = base.clone();
    findOrAdd(key);
    for (int x = 0; x < count; x++) {
      if ((x & 0xFFF) == 0 && Thread.interrupted()) {
        throw new CancellationException("enumeration was interrupted");
      }
      for (int k = 0; k < m; k++) {
        for (int i = 0; i < key.length; i++) {
          key[i] = inverses[k][keys[x * key.length + i]];
        }
        int before = count;
        int y = findOrAdd(key);
        right[k][x] = y;
        if (y == before) {
          parent[y] = x;
          parentGenerator[y] = k;
          if (count > limits.maxOrder()) {
            throw orderLimit("more than " + limits.maxOrder(), limits);
          }
        }
      }
      if (count + m > parent.length) {
        int size = 2 * (count + m);
        parent = Arrays.copyOf(parent, size);
        parentGenerator = Arrays.copyOf(parentGenerator, size);
        for (int k = 0; k < m; k++) {
          right[k] = Arrays.copyOf(right[k], size);
        }
      }
    }
    return new CayleyGraph(count, right, parent, parentGenerator);
  }

  private static int hash(int[] key) {
    int h = 0x9E3779B9;
    for (int v : key) {
      h = (h ^ v) * 0x01000193;
      h ^= h >>> 15;
    }
    h *= 0x85EBCA6B;
    return h ^ (h >>> 13);
  }

  private int find(int[] key) {
    int mask = slots.length - 1;
    int k = key.length;
    for (int slot = hash(key) & mask; ; slot = (slot + 1) & mask) {
      int x = slots[slot];
      if (x < 0) {
        return -1 - slot;
      }
      if (Arrays.equals(keys, x * k, x * k + k, key, 0, k)) {
        return x;
      }
    }
  }

  private int findOrAdd(int[] key) {
    int found = find(key);
    if (found >= 0) {
      return found;
    }
    int k = key.length;
    if ((count + 1) * k > keys.length) {
      keys = Arrays.copyOf(keys, Math.multiplyExact(keys.length, 2));
    }
    System.arraycopy(key, 0, keys, count * k, k);
    slots[-1 - found] = count++;
    if (count * 2 > slots.length) {
      rehash();
    }
    return count - 1;
  }

  private void rehash() {
    int[] larger = new int[slots.length * 2];
    Arrays.fill(larger, -1);
    int mask = larger.length - 1;
    int[] key = new int[base.length];
    for (int x = 0; x < count; x++) {
      System.arraycopy(keys, x * key.length, key, 0, key.length);
      int slot = hash(key) & mask;
      while (larger[slot] >= 0) {
        slot = (slot + 1) & mask;
      }
      larger[slot] = x;
    }
    slots = larger;
  }

  CayleyGraph graph() {
    return graph;
  }

  int degree() {
    return degree;
  }

  List<Permutation> generators() {
    return generators;
  }

  int[] base() {
    return base.clone();
  }

  /** The images of the base points under element x. */
  int[] baseImages(int x) {
    int k = base.length;
    int inverse = graph.inverse(x);
    return Arrays.copyOfRange(keys, inverse * k, inverse * k + k);
  }

  /** The element with these base images, or −1. */
  int indexOfBaseImages(int[] imagesOfBase) {
    int inverse = find(imagesOfBase);
    return inverse < 0 ? -1 : graph.inverse(inverse);
  }

  int indexOf(Permutation g) {
    if (g.degree() != degree) {
      return -1;
    }
    int[] key = new int[base.length];
    for (int i = 0; i < key.length; i++) {
      key[i] = g.at(base[i]);
    }
    int x = indexOfBaseImages(key);
    return x >= 0 && permutation(x).equals(g) ? x : -1;
  }

  Permutation permutation(int x) {
    char[] stored = storedImages();
    if (stored == null) {
      return Permutation.trusted(shortWords.value().permutation(x));
    }
    int[] out = new int[degree];
    for (int i = 0; i < degree; i++) {
      out[i] = stored[x * degree + i];
    }
    return Permutation.trusted(out);
  }

  private char @Nullable [] storedImages() {
    if ((long) graph.order() * degree > STORED_IMAGES || degree > Character.MAX_VALUE) {
      return null;
    }
    char[] known = images;
    if (known == null) {
      known = new char[graph.order() * degree];
      for (int i = 0; i < degree; i++) {
        known[i] = (char) i;
      }
      for (int x = 1; x < graph.order(); x++) {
        int[] s = generators.get(graph.parentGenerator(x)).images();
        int from = graph.parent(x) * degree;
        for (int i = 0; i < degree; i++) {
          known[x * degree + i] = known[from + s[i]];
        }
      }
      images = known;
    }
    return known;
  }

  int power(int a, long exponent) {
    int square = exponent < 0 ? graph.inverse(a) : a;
    int result = 0;
    for (long e = Math.abs(exponent); e > 0; e >>= 1) {
      if ((e & 1) == 1) {
        result = multiply(result, square);
      }
      square = e > 1 ? multiply(square, square) : square;
    }
    return result;
  }

  int multiply(int a, int b) {
    int n = graph.order();
    if (n <= TABLE_ORDER) {
      return cayleyTable()[a * n + b];
    }
    char[] stored = storedImages();
    if (stored == null) {
      return shortWords.value().multiply(a, b);
    }
    int k = base.length;
    int from = graph.inverse(b) * degree;
    int[] key = new int[k];
    for (int i = 0; i < k; i++) {
      key[i] = stored[from + keys[a * k + i]];
    }
    return find(key);
  }

  private char[] cayleyTable() {
    char[] known = table;
    if (known == null) {
      int n = graph.order();
      known = new char[n * n];
      for (int a = 0; a < n; a++) {
        int[] row = graph.leftMultiples(a);
        for (int b = 0; b < n; b++) {
          known[a * n + b] = (char) row[b];
        }
      }
      table = known;
    }
    return known;
  }
}
