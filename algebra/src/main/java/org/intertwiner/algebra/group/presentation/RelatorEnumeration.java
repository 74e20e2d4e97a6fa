package org.intertwiner.algebra.group.presentation;

import java.util.List;

/**
 * Every relator is traced at every coset, making cosets where letters are missing; when the table
 * is full, relators are traced without making cosets, and dead rows are reclaimed.
 *
 * <p><em>Source:</em> Leech (1963) after Haselgrove and Trotter; Holt, Eick and O'Brien (2005),
 * section 5.2.
 */
final class RelatorEnumeration {
  private final Presentation presentation;
  private final List<int[]> relators;
  private final List<int[]> subgroup;
  private final PartialTable partial;

  RelatorEnumeration(Presentation presentation, List<FreeWord> subgroup, int limit) {
    this.presentation = presentation;
    this.relators = presentation.relators().stream().map(FreeWord::raw).toList();
    this.subgroup = subgroup.stream().filter(w -> !w.isIdentity()).map(FreeWord::raw).toList();
    this.partial = new PartialTable(2 * presentation.generatorNames().size(), limit, false);
  }

  CosetTable table() {
    for (int[] word : subgroup) {
      partial.scan(0, word, true);
    }
    for (int coset = 0; coset < partial.count; coset++) {
      if (partial.isFull()) {
        coset = makeRoom(coset);
      }
      PartialTable.pauseForInterrupt(coset);
      for (int r = 0; r < relators.size() && coset < partial.count && partial.isAlive(coset); r++) {
        partial.scan(coset, relators.get(r), true);
      }
      for (int x = 0; x < partial.letters && coset < partial.count; x++) {
        if (partial.isAlive(coset) && partial.entry(coset, x) == PartialTable.UNKNOWN) {
          partial.define(coset, x);
        }
      }
    }
    partial.compact(0);
    return CosetTable.checked(presentation, partial.columns());
  }

  private int makeRoom(int current) {
    for (int coset = current; coset < partial.count; coset++) {
      PartialTable.pauseForInterrupt(coset);
      for (int r = 0; r < relators.size() && partial.isAlive(coset); r++) {
        partial.scan(coset, relators.get(r), false);
      }
    }
    int renumbered = partial.compact(current);
    if (partial.count > partial.limit() - partial.limit() / 10) {
      throw CosetEnumeration.gaveUp(partial.limit());
    }
    return renumbered;
  }
}
