package org.intertwiner.reptheory.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * The connected components of the rows of a proved table under Σ χ(g) ψ(g)* ≠ 0, summed over the
 * elements whose order is prime to p.
 *
 * <p>The sums are whole numbers, since automorphisms permute their terms, so that residues modulo
 * primes with a large enough product tell which are 0.
 */
final class TableBlocks {
  private final FiniteGroup<?> group;
  private final TableNumbers numbers;
  private final int k;

  TableBlocks(FiniteGroup<?> group, TableNumbers numbers) {
    this.group = group;
    this.numbers = numbers;
    this.k = group.classes().count();
  }

  List<List<Integer>> components(long p) {
    List<TableImages> images = images();
    int[] block = new int[k];
    List<List<Integer>> blocks = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      if (block[i] == 0) {
        List<Integer> found = new ArrayList<>(List.of(i));
        block[i] = blocks.size() + 1;
        for (int head = 0; head < found.size(); head++) {
          Interruption.check();
          for (int j : linked(images, found.get(head), p)) {
            if (block[j] == 0) {
              block[j] = block[i];
              found.add(j);
            }
          }
        }
        blocks.add(found.stream().sorted().toList());
      }
    }
    return List.copyOf(blocks);
  }

  private List<TableImages> images() {
    BigInteger reach =
        numbers.bound().pow(2).multiply(BigInteger.valueOf(group.order())).shiftLeft(1);
    BigInteger product = BigInteger.ONE;
    List<TableImages> images = new ArrayList<>();
    while (product.compareTo(reach) <= 0) {
      ModP field = ModP.of(numbers.conductor(), images.size());
      images.add(new TableImages(group, numbers, field, 1));
      product = product.multiply(BigInteger.valueOf(field.p()));
    }
    return images;
  }

  private List<Integer> linked(List<TableImages> images, int row, long p) {
    boolean[] zero = new boolean[k];
    Arrays.fill(zero, true);
    for (TableImages one : images) {
      long[] regular = one.values()[row].clone();
      for (int c = 0; c < k; c++) {
        regular[c] = group.classes().elementOrder(c) % p == 0 ? 0 : regular[c];
      }
      long[] sums = one.products(regular);
      for (int j = 0; j < k; j++) {
        zero[j] &= sums[j] == 0;
      }
    }
    List<Integer> linked = new ArrayList<>();
    for (int j = 0; j < k; j++) {
      if (!zero[j]) {
        linked.add(j);
      }
    }
    return linked;
  }
}
