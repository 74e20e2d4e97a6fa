package org.intertwiner.pdo.pseudo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * Weights with multiplicities under the Cartan subalgebra of so(n, ℂ) that turns the planes of axes
 * (0, 1), (2, 3), …; boosts among them are multiplied by i. Weights are doubled, so that those of
 * spinors are whole.
 *
 * <p>The number of invariants in a product is the coefficient of weight 0 in its character times ∏
 * (1 − e^−α) over the positive roots: Weyl's integral over the compact form.
 */
record Weights(int rank, Map<List<Integer>, Long> multiplicities) {

  /** The weights of a representation, read off its matrices. */
  static Weights of(PseudoRepresentation rep) {
    int rank = rep.group().dimension() / 2;
    List<Matrix<Cyclotomic>> cartan = new ArrayList<>();
    for (int k = 0; k < rank; k++) {
      cartan.add(doubledCartan(rep, k));
    }
    Map<List<Integer>, Long> found = new HashMap<>();
    split(rep, cartan, List.of(), Matrix.identity(Cyclotomics.FIELD, rep.dimension()), found);
    return new Weights(rank, found);
  }

  /** Twice −i times a turn, or twice a boost, of plane k: a matrix with whole eigenvalues. */
  private static Matrix<Cyclotomic> doubledCartan(PseudoRepresentation rep, int k) {
    PseudoGroup group = rep.group();
    int a = 2 * k;
    int b = a + 1;
    Matrix<Cyclotomic> x =
        Matrix.of(
            Cyclotomics.FIELD,
            group.dimension(),
            group.dimension(),
            (i, j) ->
                i == a && j == b
                    ? Cyclotomic.of(group.sign(b))
                    : i == b && j == a ? Cyclotomic.of(-group.sign(a)) : Cyclotomic.ZERO);
    Matrix<Cyclotomic> image =
        RepresentationCheck.combination(rep, group.algebra().coordinates(x).orElseThrow());
    boolean boost = group.sign(a) != group.sign(b);
    return image.scale(boost ? Cyclotomic.of(2) : Cyclotomic.I.multiply(Cyclotomic.of(-2)));
  }

  private static void split(
      PseudoRepresentation rep,
      List<Matrix<Cyclotomic>> cartan,
      List<Integer> weight,
      Matrix<Cyclotomic> subspace,
      Map<List<Integer>, Long> found) {
    int k = weight.size();
    if (k == cartan.size()) {
      found.merge(weight, (long) subspace.columns(), Long::sum);
      return;
    }
    Matrix<Cyclotomic> restricted =
        ExactLinearAlgebra.solve(Cyclotomics.FIELD, subspace, cartan.get(k).multiply(subspace))
            .orElseThrow();
    int left = subspace.columns();
    for (int size = 0; left > 0 && size <= 2 * rep.dimension(); size++) {
      for (int value : size == 0 ? new int[] {0} : new int[] {size, -size}) {
        Matrix<Cyclotomic> shifted =
            restricted.subtract(
                Matrix.identity(Cyclotomics.FIELD, restricted.rows()).scale(Cyclotomic.of(value)));
        Matrix<Cyclotomic> kernel = ExactLinearAlgebra.kernel(Cyclotomics.FIELD, shifted);
        if (kernel.columns() > 0) {
          left -= kernel.columns();
          List<Integer> longer = new ArrayList<>(weight);
          longer.add(value);
          split(rep, cartan, List.copyOf(longer), subspace.multiply(kernel), found);
        }
      }
    }
    if (left > 0) {
      throw new InvalidInput(
          "representation " + rep.name(),
          "one whose matrices have no weights",
          "an algebraic representation, such as tensors and spinors",
          "its dimensions cannot be checked by complexification");
    }
  }

  /** The weights of the vectors. */
  private static Weights ofVectors(int n) {
    int rank = n / 2;
    Map<List<Integer>, Long> all = new HashMap<>();
    for (int k = 0; k < rank; k++) {
      for (int sign = -2; sign <= 2; sign += 4) {
        all.put(unit(rank, k, sign), 1L);
      }
    }
    if (n % 2 == 1) {
      all.put(zero(rank), 1L);
    }
    return new Weights(rank, all);
  }

  /** Those of all forms of degree 0 … max in vectors, by degree. */
  private static List<Weights> symmetricPowers(int n, int max) {
    List<Map<List<Integer>, Long>> powers = new ArrayList<>();
    for (int d = 0; d <= max; d++) {
      powers.add(new HashMap<>());
    }
    powers.get(0).put(zero(n / 2), 1L);
    for (List<Integer> weight : ofVectors(n).multiplicities.keySet()) {
      for (int d = 1; d <= max; d++) {
        Map<List<Integer>, Long> to = powers.get(d);
        powers.get(d - 1).forEach((w, m) -> to.merge(sum(w, weight), m, Long::sum));
      }
    }
    return powers.stream().map(m -> new Weights(n / 2, m)).toList();
  }

  /** Whether all weights are halves of odd numbers. */
  boolean isSpinorial() {
    return multiplicities.keySet().stream().allMatch(w -> w.stream().anyMatch(x -> x % 2 != 0));
  }

  Weights times(Weights other) {
    Map<List<Integer>, Long> product = new HashMap<>();
    multiplicities.forEach(
        (w, m) ->
            other.multiplicities.forEach((v, k) -> product.merge(sum(w, v), m * k, Long::sum)));
    return new Weights(rank, product);
  }

  Weights dual() {
    Map<List<Integer>, Long> negated = new HashMap<>();
    multiplicities.forEach((w, m) -> negated.put(w.stream().map(x -> -x).toList(), m));
    return new Weights(rank, negated);
  }

  /** The numbers of maps in → out with coefficients of degree 0 … max in covectors. */
  static List<Long> operators(PseudoRepresentation in, PseudoRepresentation out, int max) {
    int n = in.group().dimension();
    Weights pair = of(in).dual().times(of(out)).times(denominator(n));
    return symmetricPowers(n, max).stream().map(s -> s.coefficientOfZero(pair)).toList();
  }

  private long coefficientOfZero(Weights other) {
    return multiplicities.entrySet().stream()
        .mapToLong(
            e ->
                e.getValue()
                    * other.multiplicities.getOrDefault(
                        e.getKey().stream().map(x -> -x).toList(), 0L))
        .sum();
  }

  /** ∏ (1 − e^−α). */
  private static Weights denominator(int n) {
    int rank = n / 2;
    List<List<Integer>> roots = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      for (int j = i + 1; j < rank; j++) {
        roots.add(sum(unit(rank, i, 2), unit(rank, j, 2)));
        roots.add(sum(unit(rank, i, 2), unit(rank, j, -2)));
      }
      if (n % 2 == 1) {
        roots.add(unit(rank, i, 2));
      }
    }
    Weights product = new Weights(rank, Map.of(zero(rank), 1L));
    for (List<Integer> root : roots) {
      Map<List<Integer>, Long> factor = new HashMap<>();
      factor.put(zero(rank), 1L);
      factor.put(root.stream().map(x -> -x).toList(), -1L);
      product = product.times(new Weights(rank, factor));
    }
    return product;
  }

  private static List<Integer> zero(int rank) {
    return java.util.Collections.nCopies(rank, 0);
  }

  private static List<Integer> unit(int rank, int k, int value) {
    List<Integer> weight = new ArrayList<>(zero(rank));
    weight.set(k, value);
    return List.copyOf(weight);
  }

  private static List<Integer> sum(List<Integer> a, List<Integer> b) {
    List<Integer> sum = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      sum.add(a.get(i) + b.get(i));
    }
    return List.copyOf(sum);
  }
}
