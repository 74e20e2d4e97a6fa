package org.intertwiner.algebra.laws;

import java.util.Optional;

/**
 * What became of one law.
 *
 * @param law the law's name
 * @param tries how many random samples were drawn
 * @param counterExample the simplest sample found that breaks the law, as text; empty if none did
 * @param shrinks how many simplifications led from the first failing sample to that one
 */
public record LawReport(String law, int tries, Optional<String> counterExample, int shrinks) {

  /**
   * Whether no sample broke the law.
   *
   * @return true if it held on all samples
   */
  public boolean passed() {
    return counterExample.isEmpty();
  }
}
