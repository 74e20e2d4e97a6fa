package org.intertwiner.verify.basis;

import java.util.IdentityHashMap;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;

/**
 * The values of polynomials at a point of 𝔽_pⁿ and their derivatives along a direction.
 *
 * <p>A polynomial at x + εu with ε² = 0 is p(x) + ε·(D_u p)(x).
 */
final class FormValues {
  private final ModularValues numbers;
  private final long p;
  private final long[] point;
  private final long[] direction;
  private final IdentityHashMap<Form, long[]> known = new IdentityHashMap<>();

  FormValues(ModularValues numbers, long[] point, long[] direction) {
    this.numbers = numbers;
    this.p = numbers.prime();
    this.point = point.clone();
    this.direction = direction.clone();
  }

  /** The value and the derivative. */
  long[] at(Form form) {
    return known.computeIfAbsent(form, this::compute);
  }

  private long[] compute(Form form) {
    long[] sum = new long[2];
    for (int i = 0; i < form.monomials().count(); i++) {
      if (!form.coefficient(i).isZero()) {
        long c = numbers.of(form.coefficient(i));
        long[] monomial = monomial(form.monomials(), i);
        sum[0] = (sum[0] + c * monomial[0]) % p;
        sum[1] = (sum[1] + c * monomial[1]) % p;
      }
    }
    return sum;
  }

  /** A monomial and its derivative. */
  long[] monomial(Monomials monomials, int index) {
    long value = 1;
    long slope = 0;
    for (int v = 0; v < point.length; v++) {
      for (int k = monomials.exponent(index, v); k > 0; k--) {
        slope = (slope * point[v] + value * direction[v]) % p;
        value = value * point[v] % p;
      }
    }
    return new long[] {value, slope};
  }
}
