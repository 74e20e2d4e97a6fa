package org.intertwiner.nn.potential;

/** Told how atoms move, by the thread that moves them. */
@FunctionalInterface
public interface MotionListener {
  /** Hears nothing. */
  MotionListener SILENT = frame -> {};

  /**
   * Some steps are done.
   *
   * @param frame where the atoms are, enough to go on from
   */
  void onFrame(MotionFrame frame);
}
