package org.intertwiner.algebra.laws;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;

/**
 * Runs lists of laws.
 *
 * <p>Example: {@code Laws.checkAll(GroupLaws.of(myGroup, mySampler), 42, 1000)}.
 */
public final class Laws {

  private Laws() {}

  /**
   * Checks every law.
   *
   * <p>Every law has a source of randomness of its own, made of the seed and the law's name, so
   * that what a law is tried on depends neither on the other laws nor on their order.
   *
   * @param laws the laws
   * @param seed any number; the same seed gives the same reports
   * @param tries how many samples each law is tried on, at least 1
   * @return one report per law, in order
   * @throws InvalidInput if {@code tries} is not positive
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static List<LawReport> checkAll(List<? extends Law<?>> laws, long seed, int tries) {
    if (tries < 1) {
      throw new InvalidInput("number of tries", Integer.toString(tries), "at least 1", "");
    }
    return laws.stream()
        .map(law -> law.check(new java.util.SplittableRandom(mixed(seed, law.name())), tries))
        .toList();
  }

  /**
   * Checks every law and keeps what failed.
   *
   * @param laws the laws
   * @param seed any number; the same seed gives the same reports
   * @param tries how many samples each law is tried on, at least 1
   * @return the reports with a counter-example, in order
   * @throws InvalidInput if {@code tries} is not positive
   */
  public static List<LawReport> refuted(List<? extends Law<?>> laws, long seed, int tries) {
    return checkAll(laws, seed, tries).stream().filter(r -> !r.passed()).toList();
  }

  /** The seed spread by the characters of a name (FNV-1a). */
  private static long mixed(long seed, String name) {
    long hash = 0xcbf29ce484222325L ^ seed;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
