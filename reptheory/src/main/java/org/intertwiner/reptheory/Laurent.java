package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/** Integer Laurent polynomials in several variables, by exponents, and how matrices yield them. */
final class Laurent {
  private Laurent() {}

  static Map<List<Integer>, Long> constant(int variables, long value) {
    Map<List<Integer>, Long> terms = new HashMap<>();
    add(terms, Collections.nCopies(variables, 0), value);
    return terms;
  }

  /** 1 + factor·e^w. */
  static Map<List<Integer>, Long> binomial(List<Integer> w, long factor) {
    Map<List<Integer>, Long> terms = constant(w.size(), 1);
    add(terms, w, factor);
    return terms;
  }

  /** Whether the first exponent that is not zero is positive. */
  static boolean isPositive(List<Integer> w) {
    for (int k : w) {
      if (k != 0) {
        return k > 0;
      }
    }
    return false;
  }

  static void add(Map<List<Integer>, Long> terms, List<Integer> w, long value) {
    long sum = Math.addExact(terms.getOrDefault(w, 0L), value);
    if (sum == 0) {
      terms.remove(w);
    } else {
      terms.put(w, sum);
    }
  }

  static Map<List<Integer>, Long> plus(Map<List<Integer>, Long> a, Map<List<Integer>, Long> b) {
    Map<List<Integer>, Long> sum = new HashMap<>(a);
    for (Map.Entry<List<Integer>, Long> term : b.entrySet()) {
      add(sum, term.getKey(), term.getValue());
    }
    return sum;
  }

  static Map<List<Integer>, Long> scale(Map<List<Integer>, Long> a, long factor) {
    Map<List<Integer>, Long> scaled = new HashMap<>();
    for (Map.Entry<List<Integer>, Long> term : a.entrySet()) {
      add(scaled, term.getKey(), Math.multiplyExact(term.getValue(), factor));
    }
    return scaled;
  }

  static Map<List<Integer>, Long> times(Map<List<Integer>, Long> a, Map<List<Integer>, Long> b) {
    Map<List<Integer>, Long> product = new HashMap<>();
    for (Map.Entry<List<Integer>, Long> x : a.entrySet()) {
      if (Thread.interrupted()) {
        throw new CancellationException("a product of characters was interrupted");
      }
      for (Map.Entry<List<Integer>, Long> y : b.entrySet()) {
        add(product, sum(x.getKey(), y.getKey()), Math.multiplyExact(x.getValue(), y.getValue()));
      }
    }
    return product;
  }

  private static List<Integer> sum(List<Integer> a, List<Integer> b) {
    Integer[] sum = new Integer[a.size()];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = Math.addExact(a.get(i), b.get(i));
    }
    return List.of(sum);
  }

  /** The polynomial in the k-th powers of some of the variables, the others put to 1. */
  static Map<List<Integer>, Long> power(Map<List<Integer>, Long> a, int k, List<Integer> kept) {
    Map<List<Integer>, Long> image = new HashMap<>();
    for (Map.Entry<List<Integer>, Long> term : a.entrySet()) {
      Integer[] exponents = new Integer[kept.size()];
      for (int i = 0; i < exponents.length; i++) {
        exponents[i] = Math.multiplyExact(term.getKey().get(kept.get(i)), k);
      }
      add(image, List.of(exponents), term.getValue());
    }
    return image;
  }

  /** The constant term of a product of three. */
  static long meanOfProduct(
      Map<List<Integer>, Long> a, Map<List<Integer>, Long> b, Map<List<Integer>, Long> density) {
    Map<List<Integer>, Long> weighted = times(a, density);
    long sum = 0;
    for (Map.Entry<List<Integer>, Long> y : b.entrySet()) {
      Integer[] opposite = new Integer[y.getKey().size()];
      for (int i = 0; i < opposite.length; i++) {
        opposite[i] = -y.getKey().get(i);
      }
      long term = Math.multiplyExact(weighted.getOrDefault(List.of(opposite), 0L), y.getValue());
      sum = Math.addExact(sum, term);
    }
    return sum;
  }

  /**
   * The common spectrum of commuting matrices with eigenvalues in iℤ: the multiplicity of each
   * weight, then for each of the further matrices, which commute with them, its trace on the weight
   * spaces.
   *
   * @throws InvalidInput where eigenvalues are not in iℤ, or a trace is no integer
   */
  static List<SortedMap<List<Integer>, Long>> weights(
      List<Matrix<Cyclotomic>> toral, List<Matrix<Cyclotomic>> further, int size) {
    List<SortedMap<List<Integer>, Long>> result = new ArrayList<>();
    for (int k = 0; k <= further.size(); k++) {
      result.add(new TreeMap<>(Laurent::compare));
    }
    List<Matrix<Cyclotomic>> all = new ArrayList<>(toral);
    all.addAll(further);
    for (List<Integer> block : blocks(all, size)) {
      split(
          toral.stream().map(m -> restrict(m, block)).toList(),
          further.stream().map(m -> restrict(m, block)).toList(),
          block.size(),
          new ArrayList<>(),
          result);
    }
    return result;
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = Integer.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static void split(
      List<Matrix<Cyclotomic>> toral,
      List<Matrix<Cyclotomic>> further,
      int size,
      List<Integer> weight,
      List<SortedMap<List<Integer>, Long>> result) {
    if (toral.isEmpty()) {
      List<Integer> w = List.copyOf(weight);
      add(result.get(0), w, size);
      for (int k = 0; k < further.size(); k++) {
        add(result.get(k + 1), w, wholeTrace(further.get(k)));
      }
      return;
    }
    PlaneSpectrum.eigenspaces(toral.get(0))
        .forEach(
            (k, space) -> {
              weight.add(k);
              split(
                  toral.stream().skip(1).map(m -> onSpace(m, space)).toList(),
                  further.stream().map(m -> onSpace(m, space)).toList(),
                  space.columns(),
                  weight,
                  result);
              weight.remove(weight.size() - 1);
            });
  }

  private static long wholeTrace(Matrix<Cyclotomic> m) {
    Cyclotomic trace = m.trace();
    if (!trace.isRational() || !trace.toRational().isInteger()) {
      throw new InvalidInput(
          "trace of a component on a weight space",
          trace.toString(),
          "a whole number",
          "the square of its matrix is 1");
    }
    return trace.toRational().numerator().longValueExact();
  }

  /** The matrix of M on an invariant space: X with BX = MB. */
  private static Matrix<Cyclotomic> onSpace(Matrix<Cyclotomic> m, Matrix<Cyclotomic> space) {
    return ExactLinearAlgebra.solve(Cyclotomics.FIELD, space, m.multiply(space))
        .orElseThrow(
            () ->
                new InvalidInput(
                    "matrices of a torus",
                    "matrices that do not commute",
                    "commuting matrices",
                    "they come from commuting elements of the group"));
  }

  private static Matrix<Cyclotomic> restrict(Matrix<Cyclotomic> m, List<Integer> block) {
    return Matrix.of(
        Cyclotomics.FIELD, block.size(), block.size(), (i, j) -> m.at(block.get(i), block.get(j)));
  }

  /** The coordinates that the matrices connect. */
  private static List<List<Integer>> blocks(List<Matrix<Cyclotomic>> matrices, int size) {
    int[] leader = new int[size];
    for (int i = 0; i < size; i++) {
      leader[i] = i;
    }
    for (Matrix<Cyclotomic> m : matrices) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          if (i != j && !m.at(i, j).isZero()) {
            leader[find(leader, i)] = find(leader, j);
          }
        }
      }
    }
    Map<Integer, List<Integer>> blocks = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      blocks.computeIfAbsent(find(leader, i), k -> new ArrayList<>()).add(i);
    }
    return List.copyOf(blocks.values());
  }

  private static int find(int[] leader, int i) {
    int at = i;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }
}
