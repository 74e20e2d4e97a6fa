package org.intertwiner.algebra.clifford;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Ring;

/** Products of blades, with the generators sorted by the kind of their square. */
final class CliffordProduct<E> {
  private final Ring<E> ring;
  private final List<E> squares;
  private final long maxProducts;
  private final int negative;
  private final int none;
  private final int general;

  CliffordProduct(Ring<E> ring, List<E> squares, CliffordLimits limits) {
    this.ring = ring;
    this.squares = squares;
    this.maxProducts = limits.maxProducts();
    E minusOne = ring.negate(ring.one());
    this.none = mask(ring::isZero);
    int positive = mask(ring::isOne) & ~none;
    this.negative = mask(a -> ring.areEqual(a, minusOne)) & ~none & ~positive;
    this.general = ((1 << squares.size()) - 1) & ~none & ~positive & ~negative;
  }

  private int mask(Predicate<E> condition) {
    return IntStream.range(0, squares.size())
        .filter(i -> condition.test(squares.get(i)))
        .map(i -> 1 << i)
        .sum();
  }

  boolean isDegenerate() {
    return none != 0;
  }

  Multivector<E> multiply(BladeProduct kind, Multivector<E> a, Multivector<E> b) {
    long pairs = (long) a.size() * b.size();
    if (pairs > maxProducts) {
      throw new LimitExceeded(
          "product of multivectors",
          pairs + " pairs of terms",
          "at most " + maxProducts,
          "CliffordLimits.maxProducts");
    }
    checkHome(a);
    checkHome(b);
    BladeSum<E> sum = new BladeSum<>(ring, Math.min(pairs, 1L << squares.size()));
    for (int i = 0; i < a.size(); i++) {
      if ((i & 255) == 255 && Thread.interrupted()) {
        throw new CancellationException("interrupted while multiplying multivectors");
      }
      int x = a.blade(i);
      for (int j = 0; j < b.size(); j++) {
        int y = b.blade(j);
        if (kind.keeps(x, y) && (x & y & none) == 0) {
          sum.add(x ^ y, signed(x, y, ring.multiply(a.coefficient(i), b.coefficient(j))));
        }
      }
    }
    return sum.toMultivector();
  }

  private void checkHome(Multivector<E> x) {
    for (int k = x.size() - 1; k >= 0; k--) {
      Multivector.checked(x.blade(k), squares.size());
    }
  }

  /** c times the sign and the squares that e_x e_y = ± ∏ eᵢ² e_{x△y} brings, i in both. */
  private E signed(int x, int y, E c) {
    int common = x & y;
    boolean odd = Blades.isOdd(x, y) ^ ((Integer.bitCount(common & negative) & 1) != 0);
    E value = c;
    for (int rest = common & general; rest != 0; rest &= rest - 1) {
      value = ring.multiply(value, squares.get(Integer.numberOfTrailingZeros(rest)));
    }
    return odd ? ring.negate(value) : value;
  }
}
