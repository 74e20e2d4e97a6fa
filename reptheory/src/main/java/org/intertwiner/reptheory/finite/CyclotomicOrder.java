package org.intertwiner.reptheory.finite;

import java.util.Comparator;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * A total order of the cyclotomic numbers: by descending real part, then by descending imaginary
 * part, exactly.
 *
 * <p>Floating-point parts decide where they are clearly apart; otherwise the sign of the exact
 * difference does.
 */
final class CyclotomicOrder implements Comparator<Cyclotomic> {
  private static final double CLEAR = 1e-6;

  @Override
  public int compare(Cyclotomic x, Cyclotomic y) {
    if (x.equals(y)) {
      return 0;
    }
    double re = y.re() - x.re();
    if (Math.abs(re) > CLEAR * (1 + Math.abs(x.re()))) {
      return re > 0 ? 1 : -1;
    }
    Cyclotomic difference = y.subtract(x);
    Cyclotomic conjugate = difference.conjugate();
    int sign = difference.add(conjugate).signum();
    if (sign != 0) {
      return sign;
    }
    double im = y.im() - x.im();
    if (Math.abs(im) > CLEAR * (1 + Math.abs(x.im()))) {
      return im > 0 ? 1 : -1;
    }
    return difference.subtract(conjugate).multiply(Cyclotomic.zeta(4, 3)).signum();
  }
}
