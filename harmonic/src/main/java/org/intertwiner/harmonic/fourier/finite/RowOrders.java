package org.intertwiner.harmonic.fourier.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.classical.Partition;
import org.intertwiner.reptheory.classical.SymmetricCharacters;

/**
 * The rows of the character table for transforms that do without it: by degree, then class by
 * class, the greater real part and then the greater imaginary part first.
 */
final class RowOrders {
  private RowOrders() {}

  /** The representations of an engine in the order of the rows. */
  static int[] of(FiniteGroup<?> group, Engine engine) {
    if (engine instanceof AbelianEngine abelian) {
      return abelian(abelian);
    }
    if (engine instanceof YoungEngine young) {
      return symmetric(group, young);
    }
    return IntStream.range(0, engine.degrees().length).toArray();
  }

  /**
   * Characters are compared at the first elements that are not in the group of those before; at the
   * others they agree if they agree at these.
   */
  private static int[] abelian(AbelianEngine engine) {
    int n = engine.order();
    int e = engine.exponent();
    int[] numbers = engine.elements();
    int[] orders = new int[n];
    for (int p = 0; p < n; p++) {
      orders[p] = engine.orderAt(p);
    }
    List<Integer> positions = new ArrayList<>(IntStream.range(0, n).boxed().toList());
    positions.sort(
        Comparator.comparingInt((Integer p) -> orders[p]).thenComparingInt(p -> numbers[p]));
    List<Integer> deciding = new ArrayList<>();
    boolean[] inside = new boolean[n];
    int[] known = {0};
    inside[0] = true;
    for (int p : positions) {
      if (!inside[p]) {
        deciding.add(p);
        known = engine.extended(known, p, inside);
      }
    }
    int[][] keys = new int[n][deciding.size()];
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < deciding.size(); i++) {
        int a = engine.phase(k, deciding.get(i), e);
        keys[k][i] = 2 * a <= e ? 2 * a : 2 * (e - a) + 1;
      }
    }
    return IntStream.range(0, n)
        .boxed()
        .sorted((a, b) -> Arrays.compare(keys[a], keys[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] symmetric(FiniteGroup<?> group, YoungEngine engine) {
    ConjugacyClasses classes = group.classes();
    List<Partition> cycles = new ArrayList<>();
    for (int c = 0; c < classes.count(); c++) {
      cycles.add(Partition.cycleType((Permutation) group.element(classes.representative(c))));
    }
    List<List<BigInteger>> values = new ArrayList<>();
    for (int i = 0; i < engine.degrees().length; i++) {
      Partition shape = engine.shape(i);
      values.add(cycles.stream().map(c -> SymmetricCharacters.value(shape, c)).toList());
    }
    return IntStream.range(0, values.size())
        .boxed()
        .sorted((a, b) -> compare(values.get(a), values.get(b)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int compare(List<BigInteger> a, List<BigInteger> b) {
    int first = a.get(0).compareTo(b.get(0));
    for (int c = 1; c < a.size() && first == 0; c++) {
      first = b.get(c).compareTo(a.get(c));
    }
    return first;
  }
}
