package org.intertwiner.harmonic.fourier.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SmithForm;
import org.intertwiner.algebra.ring.Integers;

/**
 * An abelian group as a direct product of cyclic groups whose orders divide one another.
 *
 * <p>The generators given are added one by one; the first power of each that lies in the group of
 * those before it is a relation. The Smith form U R V = D of the relations has the orders on its
 * diagonal, and h = V⁻¹ g are the new generators.
 *
 * @param orders n₁ | n₂ | …, all above 1
 * @param generators elements of these orders, whose products with exponents below them are all
 *     elements, each once
 */
record AbelianDecomposition(int[] orders, int[] generators) {

  static AbelianDecomposition of(FiniteGroup<?> group) {
    int rank = group.generators().size();
    List<List<BigInteger>> relations = new ArrayList<>();
    int[] known = {0};
    for (int i = 0; i < rank; i++) {
      Interruption.check();
      Map<Integer, Integer> places = new HashMap<>();
      for (int p = 0; p < known.length; p++) {
        places.put(known[p], p);
      }
      int g = group.generatorIndex(i);
      List<Integer> powers = new ArrayList<>(List.of(0));
      int x = g;
      while (!places.containsKey(x)) {
        powers.add(x);
        x = group.multiply(x, g);
      }
      relations.add(relation(rank, i, powers.size(), places.get(x), relations));
      int[] longer = new int[known.length * powers.size()];
      for (int p = 0; p < known.length; p++) {
        for (int y = 0; y < powers.size(); y++) {
          longer[p * powers.size() + y] = group.multiply(known[p], powers.get(y));
        }
      }
      known = longer;
    }
    if (rank == 0) {
      return new AbelianDecomposition(new int[0], new int[0]);
    }
    return diagonal(group, SmithForm.of(Matrix.of(Integers.Z, relations)));
  }

  /** m e_i less the exponents of the element at a place of the products of those before. */
  private static List<BigInteger> relation(
      int rank, int i, int m, int place, List<List<BigInteger>> before) {
    BigInteger[] row = new BigInteger[rank];
    Arrays.fill(row, BigInteger.ZERO);
    row[i] = BigInteger.valueOf(m);
    int rest = place;
    for (int j = i - 1; j >= 0; j--) {
      int radix = before.get(j).get(j).intValueExact();
      row[j] = BigInteger.valueOf(-(rest % radix));
      rest /= radix;
    }
    return List.of(row);
  }

  private static AbelianDecomposition diagonal(FiniteGroup<?> group, SmithForm<BigInteger> smith) {
    List<int[]> found = new ArrayList<>();
    int rank = smith.form().rows();
    for (int j = 0; j < rank; j++) {
      int n = smith.form().at(j, j).intValueExact();
      if (n == 1) {
        continue;
      }
      int h = 0;
      for (int k = 0; k < rank; k++) {
        int power =
            smith.rightInverse().at(j, k).mod(BigInteger.valueOf(group.exponent())).intValueExact();
        h = group.multiply(h, group.power(group.generatorIndex(k), power));
      }
      found.add(new int[] {n, h});
    }
    return new AbelianDecomposition(
        found.stream().mapToInt(f -> f[0]).toArray(), found.stream().mapToInt(f -> f[1]).toArray());
  }
}
