package org.intertwiner.algebra.group.presentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The first gap of the table is filled with a new coset, and everything that follows by the
 * relators is entered before the next.
 *
 * <p><em>Source:</em> Felsch, Numer. Math. 3 (1961); Holt, Eick and O'Brien (2005), section 5.2.
 */
final class TableEnumeration {

  private final Presentation presentation;
  private final List<int[]> subgroup;
  private final List<int[]>[] byFirstLetter;
  private final PartialTable partial;

  TableEnumeration(Presentation presentation, List<FreeWord> subgroup, int limit) {
    this.presentation = presentation;
    this.subgroup = subgroup.stream().filter(w -> !w.isIdentity()).map(FreeWord::raw).toList();
    this.byFirstLetter = rotations(presentation);
    this.partial = new PartialTable(2 * presentation.generatorNames().size(), limit, true);
  }

  /** All different rotations of the relators and their inverses, by first letter. */
  static List<int[]>[] rotations(Presentation presentation) {
    int letters = 2 * presentation.generatorNames().size();
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<int[]>[] sorted = new List[letters];
    Arrays.setAll(sorted, x -> new ArrayList<int[]>());
    Set<FreeWord> seen = new LinkedHashSet<>();
    for (FreeWord relator : presentation.relators()) {
      int period = relator.length() / relator.rootExponent();
      for (int[] word : List.of(relator.raw(), relator.inverse().raw())) {
        for (int start = 0; start < period; start++) {
          int[] rotated = new int[word.length];
          for (int i = 0; i < word.length; i++) {
            rotated[i] = word[(start + i) % word.length];
          }
          if (seen.add(FreeWord.of(rotated))) {
            sorted[rotated[0]].add(rotated);
          }
        }
      }
    }
    return sorted;
  }

  CosetTable table() {
    for (int[] word : subgroup) {
      partial.scan(0, word, true);
    }
    deduce();
    for (int coset = 0; coset < partial.count; coset++) {
      for (int x = 0; x < partial.letters; x++) {
        if (partial.isAlive(coset) && partial.entry(coset, x) == PartialTable.UNKNOWN) {
          if (partial.isFull()) {
            int before = partial.count;
            coset = partial.compact(coset);
            if (partial.count > before - before / 10) {
              throw CosetEnumeration.gaveUp(partial.limit());
            }
          }
          partial.define(coset, x);
          deduce();
        }
      }
    }
    partial.compact(0);
    return CosetTable.checked(presentation, partial.columns());
  }

  private void deduce() {
    int step = 0;
    for (int news = partial.nextNews(); news >= 0; news = partial.nextNews()) {
      PartialTable.pauseForInterrupt(step++);
      int x = news % partial.letters;
      int from = news / partial.letters;
      if (partial.isAlive(from)) {
        scanAll(from, x);
      }
      if (partial.isAlive(from)) {
        int to = partial.entry(from, x);
        if (to != PartialTable.UNKNOWN) {
          scanAll(to, x ^ 1);
        }
      }
    }
  }

  private void scanAll(int coset, int letter) {
    for (int[] word : byFirstLetter[letter]) {
      if (!partial.isAlive(coset)) {
        return;
      }
      partial.scan(coset, word, false);
    }
  }
}
