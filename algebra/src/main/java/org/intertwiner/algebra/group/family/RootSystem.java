package org.intertwiner.algebra.group.family;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The roots of a simple Lie algebra, derived from its Cartan matrix.
 *
 * <p><em>Formula:</em> a positive root β and a simple root αᵢ span the string β − pαᵢ, …, β + qαᵢ
 * with p − q = ⟨β, αᵢ^∨⟩, so that all positive roots follow from the simple ones height by height.
 * Roots have two sets of integer coordinates: in simple roots, and in fundamental weights
 * (<em>labels</em>, λᵢ = ⟨λ, αᵢ^∨⟩). Short roots have squared length 2. <em>Accuracy:</em> exact.
 * <em>Complexity:</em> O(N·n) for N positive roots in rank n. <em>Source:</em> Humphreys,
 * Introduction to Lie Algebras and Representation Theory (1972), sections 9–11.
 *
 * <p>Example: {@code RootSystem.of(CartanType.parse("G2")).positiveRootCount()} is 6.
 */
public final class RootSystem {
  private final CartanType type;
  private final int[][] cartan;
  private final int[] halfSquares;
  private final int[][] roots;
  private final int[][] labels;

  private RootSystem(CartanType type) {
    this.type = type;
    this.cartan = type.matrix();
    this.halfSquares = halfSquares(cartan);
    this.roots = positiveRoots(cartan);
    this.labels = Arrays.stream(roots).map(this::labelsOf).toArray(int[][]::new);
  }

  /**
   * The roots of a type.
   *
   * @param type the type
   * @return its root system
   */
  public static RootSystem of(CartanType type) {
    return new RootSystem(type);
  }

  /** (αᵢ,αᵢ)/2 with short roots of squared length 2: lengths spread along the edges. */
  private static int[] halfSquares(int[][] a) {
    int n = a.length;
    int[] half = new int[n];
    List<Integer> reached = new ArrayList<>(List.of(0));
    half[0] = 6;
    for (int at = 0; at < reached.size(); at++) {
      int i = reached.get(at);
      for (int j = 0; j < n; j++) {
        if (half[j] == 0 && a[i][j] != 0) {
          // aᵢⱼ (αⱼ,αⱼ) = aⱼᵢ (αᵢ,αᵢ)
          half[j] = half[i] * a[j][i] / a[i][j];
          reached.add(j);
        }
      }
    }
    int least = Arrays.stream(half).min().orElseThrow();
    return Arrays.stream(half).map(h -> h / least).toArray();
  }

  private static int[][] positiveRoots(int[][] a) {
    int n = a.length;
    List<int[]> roots = new ArrayList<>();
    Map<List<Integer>, Integer> known = new HashMap<>();
    for (int i = 0; i < n; i++) {
      int[] simple = new int[n];
      simple[i] = 1;
      add(simple, roots, known);
    }
    for (int at = 0; at < roots.size(); at++) {
      int[] beta = roots.get(at);
      for (int i = 0; i < n; i++) {
        int product = 0;
        for (int k = 0; k < n; k++) {
          product += beta[k] * a[k][i];
        }
        if (below(beta, i, known) > product) {
          int[] next = beta.clone();
          next[i]++;
          add(next, roots, known);
        }
      }
    }
    return roots.toArray(int[][]::new);
  }

  /** The p of the string β − pαᵢ, …; every shorter root is known by then. */
  private static int below(int[] beta, int i, Map<List<Integer>, Integer> known) {
    int[] lower = beta.clone();
    int p = -1;
    do {
      p++;
      lower[i]--;
    } while (known.containsKey(key(lower)));
    return p;
  }

  private static void add(int[] root, List<int[]> roots, Map<List<Integer>, Integer> known) {
    if (known.putIfAbsent(key(root), roots.size()) == null) {
      roots.add(root);
    }
  }

  private static List<Integer> key(int[] root) {
    return Arrays.stream(root).boxed().toList();
  }

  private int[] labelsOf(int[] root) {
    int[] sum = new int[rank()];
    for (int i = 0; i < root.length; i++) {
      for (int j = 0; j < sum.length; j++) {
        sum[j] += root[i] * cartan[i][j];
      }
    }
    return sum;
  }

  /**
   * The type.
   *
   * @return what these are the roots of
   */
  public CartanType type() {
    return type;
  }

  /**
   * The rank.
   *
   * @return the number of simple roots
   */
  public int rank() {
    return cartan.length;
  }

  /**
   * The number of positive roots, half of all.
   *
   * @return N
   */
  public int positiveRootCount() {
    return roots.length;
  }

  /**
   * A positive root in simple roots; the simple ones come first, the highest is the last.
   *
   * @param k its place, from 0
   * @return a new array of coefficients
   */
  public int[] positiveRoot(int k) {
    return roots[k].clone();
  }

  /**
   * A positive root in fundamental weights.
   *
   * @param k its place, from 0
   * @return a new array of labels
   */
  public int[] positiveRootLabels(int k) {
    return labels[k].clone();
  }

  /**
   * Half the squared length of a simple root, short roots having squared length 2.
   *
   * @param i the node, from 0
   * @return (αᵢ,αᵢ)/2: 1, 2 or 3
   */
  public int halfSquare(int i) {
    return halfSquares[i];
  }

  /**
   * Half the squared length of a positive root.
   *
   * @param k its place, from 0
   * @return (β,β)/2 = ½ Σ bᵢ ⟨β,αᵢ^∨⟩ (αᵢ,αᵢ)/2: 1, 2 or 3
   */
  public int halfSquareOfRoot(int k) {
    int sum = 0;
    for (int i = 0; i < rank(); i++) {
      sum += roots[k][i] * labels[k][i] * halfSquares[i];
    }
    return sum / 2;
  }

  /**
   * The exponents m₁ ≤ … ≤ mₙ of the reflection group: as many of them are at least h as there are
   * positive roots of height h. <em>Source:</em> Kostant, Amer. J. Math. 81 (1959).
   *
   * @return a new array
   */
  public int[] exponents() {
    int[] ofHeight = new int[height(roots.length - 1) + 2];
    for (int k = 0; k < roots.length; k++) {
      ofHeight[height(k)]++;
    }
    int[] exponents = new int[rank()];
    int at = 0;
    for (int h = 1; h < ofHeight.length - 1; h++) {
      for (int times = ofHeight[h] - ofHeight[h + 1]; times > 0; times--) {
        exponents[at++] = h;
      }
    }
    return exponents;
  }

  private int height(int k) {
    return Arrays.stream(roots[k]).sum();
  }

  /**
   * The order of the reflection group: the product of its degrees mᵢ + 1.
   *
   * @return the order
   */
  public BigInteger weylGroupOrder() {
    return Arrays.stream(exponents())
        .mapToObj(m -> BigInteger.valueOf(m + 1L))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /**
   * The reflection in a simple root, on labels: λ ↦ λ − λᵢ αᵢ.
   *
   * @param i the node, from 0
   * @param weight the labels, which change in place
   */
  public void reflect(int i, int[] weight) {
    int times = weight[i];
    for (int j = 0; j < weight.length; j++) {
      weight[j] -= times * cartan[i][j];
    }
  }

  /**
   * Moves a weight into the dominant chamber by simple reflections.
   *
   * @param weight the labels, which become those of the dominant weight of its orbit
   * @return the number of reflections: its parity is the sign of the group element
   */
  public int makeDominant(int[] weight) {
    int count = 0;
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] < 0) {
        reflect(i, weight);
        count++;
        i = -1;
      }
    }
    return count;
  }

  /**
   * The automorphism of the diagram that the longest element of the reflection group gives, i ↦ j
   * where −w₀ωᵢ = ωⱼ: duals of representations.
   *
   * @return a new array of nodes, from 0
   */
  public int[] opposition() {
    int[] nodes = new int[rank()];
    for (int i = 0; i < nodes.length; i++) {
      int[] weight = new int[rank()];
      weight[i] = -1;
      makeDominant(weight);
      for (int j = 0; j < weight.length; j++) {
        nodes[i] += weight[j] * j;
      }
    }
    return nodes;
  }

  /**
   * The roots in text.
   *
   * @return for instance {@code roots of E6}
   */
  @Override
  public String toString() {
    return "roots of " + type;
  }
}
