package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.intertwiner.algebra.ring.Integers;
import org.junit.jupiter.api.Test;

class ExactDivisorTest {
  /** Against division from the high end, every sign and many powers of 2. */
  @Test
  void quotientsAreExact() {
    Random random = new Random(1);
    for (int round = 0; round < 2000; round++) {
      BigInteger d = signed(random).setBit(5).shiftLeft(random.nextInt(100));
      ExactDivisor divisor = new ExactDivisor(d);
      for (int k = 0; k < 3; k++) {
        BigInteger q = signed(random);
        assertThat(divisor.quotient(q.multiply(d))).isEqualTo(q);
      }
      assertThat(divisor.quotient(BigInteger.ZERO)).isZero();
      BigInteger power = BigInteger.ONE.shiftLeft(513 + random.nextInt(999));
      assertThat(divisor.quotient(power.multiply(d))).isEqualTo(power);
      assertThat(divisor.quotient(power.negate().multiply(d))).isEqualTo(power.negate());
    }
  }

  private static BigInteger signed(Random random) {
    BigInteger n = new BigInteger(random.nextInt(3000), random);
    return random.nextBoolean() ? n : n.negate();
  }

  /** The same elimination by the general way, on entries large enough for the low end. */
  @Test
  void determinantsOfLargeEntries() {
    Random random = new Random(2);
    for (int n = 0; n < 9; n++) {
      int size = n;
      Matrix<BigInteger> m = Matrix.of(Integers.Z, size, size, (i, j) -> signed(random));
      Matrix<BigInteger> singular =
          Matrix.of(Integers.Z, size, size, (i, j) -> m.at(Math.min(i, 5), j));
      for (Matrix<BigInteger> a : java.util.List.of(m, singular)) {
        BigInteger[][] rows = new BigInteger[size][];
        for (int i = 0; i < size; i++) {
          rows[i] = a.row(i).toArray(BigInteger[]::new);
        }
        assertThat(Bareiss.ofIntegers(rows, size)).isEqualTo(Bareiss.of(Integers.Z, a));
      }
    }
  }
}
