package org.intertwiner.verify.locate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Symmetry;

/**
 * The representation that the output of a map carries: the matrices with f(g·x) = R(g)·f(x), fitted
 * on some inputs and judged on others.
 *
 * <p><em>Accuracy</em>: R is known on the span of the outputs only, whose dimension is the rank.
 * <em>Complexity</em>: elements × samples evaluations and a least-squares fit in the dimension of
 * the output, the number of samples being twice this and 64 more. <em>Source</em>: Serre (1977),
 * section 2.3, for the multiplicities. Example: {@code CarriedRepresentation.of(symmetry, action,
 * f, samples, 1).representation().name()}.
 *
 * @param representation its characters, its name for finite groups, whether R keeps lengths
 * @param residual the largest relative error of f(g·x) = R(g)·f(x) on inputs the fit did not see; a
 *     large one says that the output carries no representation
 * @param elements the elements tried, in words
 * @param matrices R on these elements
 */
public record CarriedRepresentation(
    HiddenRepresentation representation,
    double residual,
    List<String> elements,
    List<DenseMatrix> matrices) {
  private static final int MOST = 12;
  private static final int LARGEST = 512;

  /**
   * Copies the lists.
   *
   * @param representation its characters, its name for finite groups, whether R keeps lengths
   * @param residual the largest relative error on inputs the fit did not see
   * @param elements the elements tried, in words
   * @param matrices R on these elements
   */
  public CarriedRepresentation {
    elements = List.copyOf(elements);
    matrices = List.copyOf(matrices);
  }

  /**
   * Finds the representation.
   *
   * @param <G> the group elements
   * @param <X> the inputs
   * @param symmetry the group, and how its elements are drawn
   * @param source the action on the inputs
   * @param map the map; its outputs have equal lengths
   * @param samples makes generic inputs
   * @param seed all that is random follows from it
   * @return the best fit; see {@link #residual}
   * @throws InvalidInput if no element but the identity acts exactly, or the output is empty or has
   *     more than 512 numbers
   */
  public static <G, X> CarriedRepresentation of(
      Symmetry<G> symmetry,
      DataAction<G, X> source,
      Function<? super X, double[]> map,
      Function<? super RandomGenerator, ? extends X> samples,
      long seed) {
    List<G> elements = ElementChoice.of(symmetry, source, source, MOST, seed);
    if (elements.isEmpty()) {
      throw new InvalidInput(
          "action of " + symmetry.name(), "no element that acts exactly", "at least one", "");
    }
    X first = samples.apply(new SplittableRandom(seed));
    int n = map.apply(first).length;
    if (n == 0 || n > LARGEST) {
      throw new InvalidInput("output of a map", n + " numbers", "1 … " + LARGEST, "");
    }
    List<String> words =
        elements.stream()
            .map(g -> symmetry.describe(g).or(() -> source.describe(g)).orElseGet(g::toString))
            .toList();
    Series t = series(elements, source, map, samples, n, seed);
    Layout layout = new Layout(new int[] {n}, new int[0], new int[] {0});
    List<Places> still = Motion.still(elements.size(), -1).places();
    LinearFit fit = LinearFit.of(t, layout, still, seed);
    Finding.Status status =
        fit.isOrthogonal(1e-4) ? Finding.Status.ORTHOGONAL : Finding.Status.LINEAR;
    Finding found = Finding.of(status, fit.residuals(), "").at(layout, still).with(fit);
    RepresentationNames<G> names = new RepresentationNames<>(symmetry.group(), elements);
    HiddenRepresentation hidden = names.of("output", found, -1, words).orElseThrow();
    return new CarriedRepresentation(hidden, fit.residual(), words, fit.matrices());
  }

  private static <G, X> Series series(
      List<G> elements,
      DataAction<G, X> source,
      Function<? super X, double[]> map,
      Function<? super RandomGenerator, ? extends X> samples,
      int n,
      long seed) {
    int count = 2 * (2 * n + 64);
    double[][] base = new double[count][];
    double[][][] moved = new double[elements.size()][count][];
    for (int i = 0; i < count; i++) {
      X x = samples.apply(new SplittableRandom(seed + i));
      base[i] = map.apply(x);
      for (int k = 0; k < moved.length; k++) {
        moved[k][i] = map.apply(source.act(elements.get(k), x));
      }
    }
    return new Series("output", new int[] {n}, base, moved, 1e-7, Optional.empty());
  }

  /**
   * The multiplicities of the irreducible representations over ℂ.
   *
   * @return by their names in the character table; empty where the group is not finite or the
   *     characters are none
   */
  public Map<String, Long> multiplicities() {
    return representation.multiplicities();
  }
}
