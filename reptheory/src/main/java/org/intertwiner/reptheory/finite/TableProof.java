package org.intertwiner.reptheory.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;

/** The work behind {@link CharacterTableCertificate#check}. */
final class TableProof {
  private final FiniteGroup<?> group;
  private final ConjugacyClasses classes;
  private final TableNumbers numbers;
  private final int k;
  private final long order;
  private final ClassActions actions;
  private final List<int[]> galoisRows = new ArrayList<>();
  private final List<TableImages> natural = new ArrayList<>();

  TableProof(FiniteGroup<?> group, TableNumbers numbers) {
    this.group = group;
    this.classes = group.classes();
    this.numbers = numbers;
    this.k = classes.count();
    this.order = group.order();
    this.actions = new ClassActions(group);
  }

  CharacterTableCertificate certificate() {
    boolean degrees = numbers.degreesDivide(order);
    boolean powerMaps = powerMaps();
    if (!numbers.integral() || !numbers.positiveDegrees(order)) {
      return new CharacterTableCertificate(false, false, false, powerMaps, false, degrees, false);
    }
    List<Integer> embeddings = embeddings();
    TableImages first = natural(1, 1).get(0);
    if (group.isAbelian() && numbers.linear() && homomorphisms(first, embeddings)) {
      return new CharacterTableCertificate(true, true, true, powerMaps, true, degrees, true);
    }
    boolean rational = powerMaps && embeddings.size() == 1;
    int[] rows = rational ? representatives() : IntStream.range(0, k).toArray();
    boolean orthogonal = holds(embeddings, images -> images.rowsOrthogonal(rows));
    boolean columns = orthogonal && holds(embeddings, TableImages::columnsOrthogonal);
    List<ClassEquations.Step> steps =
        new ClassEquations(first.values(), actions, first.field()).steps(orthogonal);
    boolean classAlgebra =
        !steps.isEmpty() && holds(embeddings, images -> images.classAlgebra(steps, actions));
    TablePowers powers = new TablePowers(group, natural(3, 1), natural(4, 1));
    return new CharacterTableCertificate(
        orthogonal,
        columns,
        classAlgebra,
        powerMaps,
        rational && powers.integral(rows),
        degrees,
        rational && powers.rootsCounted(natural(2, k)));
  }

  private boolean homomorphisms(TableImages first, List<Integer> embeddings) {
    List<ClassEquations.Step> generators =
        new ClassEquations(first.values(), actions, first.field()).generators();
    return !generators.isEmpty()
        && holds(embeddings, images -> images.classAlgebra(generators, actions));
  }

  /** Does an identity between sums of products of two values hold under these embeddings? */
  private boolean holds(List<Integer> embeddings, Predicate<TableImages> identity) {
    for (TableImages one : natural(2, 1)) {
      for (int a : embeddings) {
        Interruption.check();
        if (!identity.test(a == 1 ? one : new TableImages(group, numbers, one.field(), a))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * The images under ζ ↦ ω modulo as many primes as identities need whose terms are products of so
   * many values, at most M, and sums over at most |G| elements: both sides differ by less than 16
   * |G| Mⁿ.
   */
  private List<TableImages> natural(int factors, long rows) {
    BigInteger reach =
        numbers
            .bound()
            .pow(factors)
            .multiply(BigInteger.valueOf(order))
            .multiply(BigInteger.valueOf(16 * rows));
    BigInteger product = BigInteger.ONE;
    int count = 0;
    while (product.compareTo(reach) <= 0) {
      if (natural.size() == count) {
        natural.add(new TableImages(group, numbers, ModP.of(numbers.conductor(), count), 1));
      }
      product = product.multiply(BigInteger.valueOf(natural.get(count).field().p()));
      count++;
    }
    return List.copyOf(natural.subList(0, count));
  }

  /** One embedding if the automorphisms permute the rows, otherwise all. */
  private List<Integer> embeddings() {
    for (int u : TableNumbers.unitGenerators(numbers.conductor())) {
      int[] permutation = numbers.rowPermutation(u);
      if (permutation.length == 0 && k > 0) {
        galoisRows.clear();
        return TableNumbers.units(numbers.conductor());
      }
      galoisRows.add(permutation);
    }
    return List.of(1);
  }

  /**
   * One row of each orbit under the automorphisms. Where the power maps are compatible with them,
   * ⟨σχ_i, σχ_j⟩ = ⟨χ_i, χ_j⟩ is rational, and so are multiplicities in powers.
   */
  private int[] representatives() {
    boolean[] seen = new boolean[k];
    List<Integer> first = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      if (!seen[i]) {
        first.add(i);
        List<Integer> orbit = new ArrayList<>(List.of(i));
        seen[i] = true;
        for (int head = 0; head < orbit.size(); head++) {
          for (int[] permutation : galoisRows) {
            int j = permutation[orbit.get(head)];
            if (!seen[j]) {
              seen[j] = true;
              orbit.add(j);
            }
          }
        }
      }
    }
    return first.stream().mapToInt(Integer::intValue).toArray();
  }

  private boolean powerMaps() {
    int e = Math.toIntExact(group.exponent());
    if (e % numbers.conductor() != 0) {
      return false;
    }
    int[][] ids = numbers.ids();
    for (int u : TableNumbers.unitGenerators(e)) {
      int[] image = numbers.galois(u);
      for (int c = 0; c < k; c++) {
        int power = classes.power(c, u);
        for (int i = 0; i < k; i++) {
          if (image[ids[i][c]] != ids[i][power]) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
