package org.intertwiner.verify;

/**
 * Is told how far a check has come.
 *
 * <p>Called by one thread at a time, a few hundred times at most; what it returns or takes longer
 * for changes no report.
 */
@FunctionalInterface
public interface Progress {
  /** Listens to nothing. */
  Progress NONE = (phase, done, total) -> {};

  /**
   * A part of the work is done.
   *
   * @param phase what is being done, for example {@code independent samples}
   * @param done how much of it
   * @param total how much there is
   */
  void step(String phase, long done, long total);
}
