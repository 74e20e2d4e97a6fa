package org.intertwiner.harmonic.scale;

/** What a kernel that couples scales reads beyond the ends of a truncated scale axis. */
public enum ScaleBoundary {
  /** Nothing: fields are zero beyond the ends. */
  ZERO,
  /** The last scale again. */
  REPLICATE
}
