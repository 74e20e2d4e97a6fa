package org.intertwiner.cli.cas;

import java.util.Optional;
import java.util.stream.Stream;

/** A computer algebra system whose text is read and written. */
public enum AlgebraSystem {
  /** GAP 4. */
  GAP("GAP", "gap:", ".*[.](g|gap)"),
  /** SageMath. */
  SAGE("Sage", "sage:", ".*[.]sage");

  private final String label;
  private final String prefix;
  private final String files;

  AlgebraSystem(String label, String prefix, String files) {
    this.label = label;
    this.prefix = prefix;
    this.files = files;
  }

  /**
   * Its name for people.
   *
   * @return {@code GAP} or {@code Sage}
   */
  public String label() {
    return label;
  }

  /**
   * What stands before text of this system where a group is expected.
   *
   * @return for instance {@code gap:}
   */
  public String prefix() {
    return prefix;
  }

  /**
   * The system that a file is written for.
   *
   * @param name the name of a file
   * @return the system whose suffix it has
   */
  public static Optional<AlgebraSystem> ofFile(String name) {
    return Stream.of(values()).filter(system -> name.matches(system.files)).findFirst();
  }

  /**
   * The system that a word names by its prefix.
   *
   * @param word for instance {@code gap:Group((1,2,3))}
   * @return the system
   */
  public static Optional<AlgebraSystem> ofPrefix(String word) {
    return Stream.of(values()).filter(system -> word.startsWith(system.prefix)).findFirst();
  }
}
