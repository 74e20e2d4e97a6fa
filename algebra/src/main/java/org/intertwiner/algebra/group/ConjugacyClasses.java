package org.intertwiner.algebra.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.intertwiner.algebra.ring.Primes;

/**
 * The conjugacy classes of a finite group.
 *
 * <p>Ordered by element order, then size, then first element; the class of the identity is number
 * 0. Complexity: order · generators for the classes; power maps cost one product per power on first
 * use.
 */
public final class ConjugacyClasses {
  private static final int TABULATED = 512;

  private final PermutationStore store;
  private final int[] classOf;
  private final int[] sizes;
  private final int[] representatives;
  private final int[] orders;
  private final AtomicReferenceArray<int[]> powers;

  private record Found(int first, int size, int order) {}

  private ConjugacyClasses(PermutationStore store, int[] classOf, List<Found> found) {
    this.store = store;
    this.classOf = classOf;
    this.sizes = found.stream().mapToInt(Found::size).toArray();
    this.representatives = found.stream().mapToInt(Found::first).toArray();
    this.orders = found.stream().mapToInt(Found::order).toArray();
    this.powers = new AtomicReferenceArray<>(found.size());
  }

  static ConjugacyClasses of(PermutationStore store) {
    CayleyGraph graph = store.graph();
    int n = graph.order();
    Set<Long> primes = Primes.factor(n).keySet();
    int[] label = new int[n];
    Arrays.fill(label, -1);
    int[] queue = new int[n];
    List<Found> found = new ArrayList<>();
    for (int x = 0; x < n; x++) {
      if (label[x] < 0) {
        if (Thread.interrupted()) {
          throw new CancellationException("conjugacy classes were interrupted");
        }
        int size = spread(graph, x, found.size(), label, queue);
        found.add(new Found(x, size, order(store, x, primes)));
      }
    }
    Integer[] order = new Integer[found.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.<Integer>comparingInt(i -> found.get(i).order)
            .thenComparingInt(i -> found.get(i).size)
            .thenComparingInt(i -> found.get(i).first));
    int[] position = new int[order.length];
    List<Found> sorted = new ArrayList<>();
    for (int c = 0; c < order.length; c++) {
      position[order[c]] = c;
      sorted.add(found.get(order[c]));
    }
    for (int x = 0; x < n; x++) {
      label[x] = position[label[x]];
    }
    return new ConjugacyClasses(store, label, sorted);
  }

  /** The order of an element, from the group's order by casting out primes. */
  private static int order(PermutationStore store, int x, Set<Long> primes) {
    long order = store.graph().order();
    for (long p : primes) {
      while (order % p == 0 && store.power(x, order / p) == 0) {
        order /= p;
      }
    }
    return (int) order;
  }

  private static int spread(CayleyGraph graph, int start, int name, int[] label, int[] queue) {
    queue[0] = start;
    label[start] = name;
    int size = 1;
    for (int head = 0; head < size; head++) {
      for (int k = 0; k < graph.generators(); k++) {
        int y = graph.conjugate(queue[head], k);
        if (label[y] < 0) {
          label[y] = name;
          queue[size++] = y;
        }
      }
    }
    return size;
  }

  /**
   * The number of classes.
   *
   * @return a number ≥ 1
   */
  public int count() {
    return sizes.length;
  }

  /**
   * The number of elements of a class.
   *
   * @param c a class
   * @return its size
   */
  public int size(int c) {
    return sizes[c];
  }

  /**
   * The first element of a class.
   *
   * @param c a class
   * @return the smallest element index
   */
  public int representative(int c) {
    return representatives[c];
  }

  /**
   * The order of the elements of a class.
   *
   * @param c a class
   * @return the common order
   */
  public int elementOrder(int c) {
    return orders[c];
  }

  /**
   * The class of an element.
   *
   * @param element an element index
   * @return its class
   */
  public int classOf(int element) {
    return classOf[element];
  }

  /**
   * The elements of a class.
   *
   * @param c a class
   * @return element indices, ascending; a fresh array
   */
  public int[] elements(int c) {
    int[] list = new int[sizes[c]];
    int count = 0;
    for (int x = representatives[c]; count < list.length; x++) {
      if (classOf[x] == c) {
        list[count++] = x;
      }
    }
    return list;
  }

  /**
   * The class of the inverses.
   *
   * @param c a class
   * @return the class of g⁻¹, g in c
   */
  public int inverse(int c) {
    return classOf[store.graph().inverse(representatives[c])];
  }

  /**
   * Power map.
   *
   * @param c a class
   * @param k any integer
   * @return the class of gᵏ, g in c
   */
  public int power(int c, long k) {
    if (orders[c] > TABULATED) {
      return classOf[store.power(representatives[c], Math.floorMod(k, (long) orders[c]))];
    }
    int[] row = powers.get(c);
    if (row == null) {
      row = new int[orders[c]];
      int x = 0;
      for (int i = 0; i < row.length; i++) {
        row[i] = classOf[x];
        x = store.multiply(x, representatives[c]);
      }
      powers.set(c, row);
    }
    return row[(int) Math.floorMod(k, (long) row.length)];
  }

  @Override
  public String toString() {
    return count() + " conjugacy classes of sizes " + Arrays.toString(sizes);
  }
}
