package org.intertwiner.algebra.group.structure;

import java.util.Optional;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * A finite simple group: its order, and its name where an isomorphism was found.
 *
 * @param order the order
 * @param name for example {@code C2}, {@code A5} or {@code PSL(2,7)}; empty where no isomorphism
 *     with a known family was found, not when there is none
 */
public record SimpleFactor(long order, Optional<String> name) {

  /** Names a group that is known to be simple. */
  static SimpleFactor of(FiniteGroup<?> simple) {
    return new SimpleFactor(simple.order(), SimpleNames.of(simple));
  }

  @Override
  public String toString() {
    return name.orElse("simple group of order " + order);
  }
}
