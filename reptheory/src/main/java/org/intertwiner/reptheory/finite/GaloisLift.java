package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * Lifts the characters of a table modulo p, one of each Galois orbit.
 *
 * <p>The conjugate of χ under ζ ↦ ζᵘ is g ↦ χ(gᵘ), modulo p as well as over ℤ[ζ]: its values stand
 * in the row of χ already.
 */
final class GaloisLift {
  private final ConjugacyClasses classes;
  private final ModP field;
  private final List<int[]> permutations = new ArrayList<>();

  GaloisLift(ConjugacyClasses classes, ModP field) {
    this.classes = classes;
    this.field = field;
    for (int u : TableNumbers.unitGenerators(field.order())) {
      int[] permutation = new int[classes.count()];
      boolean moves = false;
      for (int c = 0; c < permutation.length; c++) {
        permutation[c] = classes.power(c, u);
        moves |= permutation[c] != c;
      }
      if (moves) {
        permutations.add(permutation);
      }
    }
  }

  /**
   * The rows as cyclotomic numbers.
   *
   * @throws ArithmeticException if the vectors are no characters
   */
  List<List<Cyclotomic>> lift(List<long[]> vectors, long[] degrees) {
    CharacterLift single = new CharacterLift(classes, field);
    Map<TableResidues, Integer> index = new HashMap<>();
    for (int i = 0; i < vectors.size(); i++) {
      index.put(new TableResidues(vectors.get(i)), i);
    }
    List<List<Cyclotomic>> rows = new ArrayList<>();
    vectors.forEach(v -> rows.add(List.of()));
    for (int i = 0; i < vectors.size(); i++) {
      if (rows.get(i).isEmpty()) {
        Interruption.check();
        rows.set(i, single.lift(vectors.get(i), degrees[i]));
        spread(i, vectors, index, rows);
      }
    }
    return rows;
  }

  /** Writes down the conjugates of a row that is known. */
  private void spread(
      int start,
      List<long[]> vectors,
      Map<TableResidues, Integer> index,
      List<List<Cyclotomic>> rows) {
    List<Integer> queue = new ArrayList<>(List.of(start));
    for (int head = 0; head < queue.size(); head++) {
      long[] v = vectors.get(queue.get(head));
      List<Cyclotomic> row = rows.get(queue.get(head));
      for (int[] permutation : permutations) {
        long[] image = new long[v.length];
        for (int c = 0; c < v.length; c++) {
          image[c] = v[permutation[c]];
        }
        Integer at = index.get(new TableResidues(image));
        if (at == null) {
          throw new ArithmeticException("no character is conjugate to another modulo " + field.p());
        }
        if (rows.get(at).isEmpty()) {
          rows.set(at, Arrays.stream(permutation).mapToObj(row::get).toList());
          queue.add(at);
        }
      }
    }
  }
}
