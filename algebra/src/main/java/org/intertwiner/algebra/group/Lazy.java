package org.intertwiner.algebra.group;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value computed at most once, on first use, safely for many threads. */
final class Lazy<T> {
  private final Supplier<T> supplier;
  private volatile @Nullable T value;

  Lazy(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  T value() {
    T known = value;
    if (known == null) {
      synchronized (this) {
        known = value;
        if (known == null) {
          known = supplier.get();
          value = known;
        }
      }
    }
    return known;
  }
}
