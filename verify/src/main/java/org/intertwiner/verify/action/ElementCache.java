package org.intertwiner.verify.action;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.jspecify.annotations.Nullable;

/**
 * What is made of a group element once and used for many data: a table for small finite groups,
 * otherwise the last few elements.
 *
 * <p>Values are immutable and determined by the element, so that it does not matter which of two
 * threads stores its own; nothing outside can tell whether a value was kept.
 */
final class ElementCache<G, T> {
  private static final int RECENT = 8;
  private static final int MAX_ORDER = 1024;

  private record Entry<G, T>(G element, T value) {}

  private final Function<G, T> make;
  private final @Nullable FiniteGroup<G> finite;
  private final AtomicReferenceArray<@Nullable Entry<G, T>> recent;
  private final AtomicReferenceArray<@Nullable T> table;

  /**
   * A cache.
   *
   * @param numbers how many numbers a value holds
   * @param most how many numbers may be kept in all; values that are larger are made every time
   */
  ElementCache(Group<G> group, Function<G, T> make, long numbers, long most) {
    this.make = make;
    boolean tabulated =
        group instanceof FiniteGroup<G> f && f.order() <= MAX_ORDER && numbers * f.order() <= most;
    this.finite = tabulated ? (FiniteGroup<G>) group : null;
    this.table = new AtomicReferenceArray<>(finite == null ? 0 : (int) finite.order());
    this.recent = new AtomicReferenceArray<>(numbers * RECENT <= most ? RECENT : 0);
  }

  T at(G g) {
    if (recent.length() == 0 && finite == null) {
      return make.apply(g);
    }
    int slot = System.identityHashCode(g) & (RECENT - 1);
    if (recent.length() > 0) {
      Entry<G, T> entry = recent.get(slot);
      if (entry != null && entry.element() == g) {
        return entry.value();
      }
    }
    T value = finite == null ? make.apply(g) : tabulated(finite, g);
    if (recent.length() > 0) {
      recent.set(slot, new Entry<>(g, value));
    }
    return value;
  }

  private T tabulated(FiniteGroup<G> group, G g) {
    int index = group.indexOf(g);
    T known = table.get(index);
    if (known != null) {
      return known;
    }
    T value = make.apply(g);
    table.set(index, value);
    return value;
  }
}
