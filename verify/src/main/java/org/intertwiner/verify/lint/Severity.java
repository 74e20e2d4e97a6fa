package org.intertwiner.verify.lint;

/** How much a finding matters. */
public enum Severity {
  /** The symmetry is broken, whatever the weights are. */
  ERROR,
  /** The network keeps the symmetry but wastes a part of itself, or breaks it at some sizes. */
  WARNING,
  /** Good to know. */
  NOTE
}
