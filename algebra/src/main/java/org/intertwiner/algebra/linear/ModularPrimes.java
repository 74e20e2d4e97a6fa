package org.intertwiner.algebra.linear;

import java.util.OptionalLong;
import org.intertwiner.algebra.ring.Primes;

/** The primes p ≡ 1 modulo n between 2²⁰ and 2²⁴, from the largest down. */
final class ModularPrimes {
  private static final long TOP = 1L << 24;
  private static final long BOTTOM = 1L << 20;

  private final long step;
  private long next;

  ModularPrimes(int n) {
    this.step = n % 2 == 0 ? n : 2L * n;
    this.next = (TOP - 2) / step * step + 1;
  }

  OptionalLong next() {
    while (next > BOTTOM) {
      long candidate = next;
      next -= step;
      if (Primes.isPrime(candidate)) {
        return OptionalLong.of(candidate);
      }
    }
    return OptionalLong.empty();
  }
}
