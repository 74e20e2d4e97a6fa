package org.intertwiner.reptheory.clebschgordan;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Rational;

/** Orthogonality and symmetries, exactly. */
class CouplingProperties {

  private static Rational square(FactoredRoot value) {
    return value.toRoot().square();
  }

  /** Σ (2j₃+1) (j₁ j₂ j₃; m₁ m₂ m₃)² = 1 over j₃, and Σ over m₁ = 1/(2j₃+1). */
  @Property
  void threeJSymbolsAreOrthonormal(
      @ForAll @IntRange(max = 24) int tj1,
      @ForAll @IntRange(max = 24) int tj2,
      @ForAll @IntRange(max = 24) int up1,
      @ForAll @IntRange(max = 24) int up2) {
    int tm1 = 2 * (up1 % (tj1 + 1)) - tj1;
    int tm2 = 2 * (up2 % (tj2 + 1)) - tj2;
    Rational sum = Rational.ZERO;
    for (int tj3 = Math.abs(tj1 - tj2); tj3 <= tj1 + tj2; tj3 += 2) {
      if (Math.abs(tm1 + tm2) <= tj3) {
        Rational square = square(ClebschGordan.threeJ(tj1, tj2, tj3, tm1, tm2, -tm1 - tm2));
        sum = sum.add(square.multiply(Rational.of(tj3 + 1)));
        assertThat(square(ClebschGordan.coefficient(tj1, tm1, tj2, tm2, tj3, tm1 + tm2)))
            .isEqualTo(square.multiply(Rational.of(tj3 + 1)));
      }
    }
    assertThat(sum).isEqualTo(Rational.ONE);
  }

  /** Odd permutations of the columns and the change of all signs multiply by (−1)^J. */
  @Property
  void threeJSymbolsHaveTheirSymmetries(
      @ForAll @IntRange(max = 40) int tj1,
      @ForAll @IntRange(max = 40) int tj2,
      @ForAll @IntRange(max = 40) int width,
      @ForAll @IntRange(max = 40) int up1,
      @ForAll @IntRange(max = 40) int up2) {
    int tj3 = Math.abs(tj1 - tj2) + 2 * (width % (Math.min(tj1, tj2) + 1));
    int tm1 = 2 * (up1 % (tj1 + 1)) - tj1;
    int tm2 = 2 * (up2 % (tj2 + 1)) - tj2;
    int tm3 = -tm1 - tm2;
    if (Math.abs(tm3) > tj3) {
      return;
    }
    SignedRoot value = ClebschGordan.threeJ(tj1, tj2, tj3, tm1, tm2, tm3).toRoot();
    SignedRoot odd = (tj1 + tj2 + tj3) / 2 % 2 == 0 ? value : value.negate();
    assertThat(ClebschGordan.threeJ(tj2, tj3, tj1, tm2, tm3, tm1).toRoot()).isEqualTo(value);
    assertThat(ClebschGordan.threeJ(tj2, tj1, tj3, tm2, tm1, tm3).toRoot()).isEqualTo(odd);
    assertThat(ClebschGordan.threeJ(tj1, tj2, tj3, -tm1, -tm2, -tm3).toRoot()).isEqualTo(odd);
    // Regge's symmetry, which no symmetry of the rotation group explains
    SignedRoot regge =
        ClebschGordan.threeJ(
                tj1,
                (tj2 + tj3 - tm1) / 2,
                (tj2 + tj3 + tm1) / 2,
                tj3 - tj2,
                (tj2 - tj3 - tm1) / 2 - tm3,
                (tj2 - tj3 + tm1) / 2 + tm3)
            .toRoot();
    assertThat(regge).isEqualTo(value);
  }

  /** Σₓ (2x+1)(2f+1) {a b x; d e f}² = 1 for every f that is possible. */
  @Property
  void sixJSymbolsAreOrthonormal(
      @ForAll @IntRange(max = 12) int ta,
      @ForAll @IntRange(max = 12) int tb,
      @ForAll @IntRange(max = 12) int td,
      @ForAll @IntRange(max = 12) int width) {
    int te = Math.abs((ta + tb) - td) % 2 == 0 ? Math.abs(ta + tb - td) : ta + tb + td;
    int tf = Math.max(Math.abs(ta - te), Math.abs(tb - td));
    int most = Math.min(ta + te, tb + td);
    if (tf > most) {
      return;
    }
    tf += 2 * (width % ((most - tf) / 2 + 1));
    Rational sum = Rational.ZERO;
    int from = Math.max(Math.abs(ta - tb), Math.abs(td - te));
    for (int tx = from; tx <= Math.min(ta + tb, td + te); tx += 2) {
      Rational square = square(Recoupling.sixJ(ta, tb, tx, td, te, tf));
      sum = sum.add(square.multiply(Rational.of((long) (tx + 1) * (tf + 1))));
    }
    assertThat(sum).isEqualTo(Rational.ONE);
  }

  /** A 9j symbol with a zero is a 6j symbol, and transposition leaves it as it is. */
  @Property
  void nineJSymbolsReduceAndTranspose(
      @ForAll @IntRange(max = 10) int ta,
      @ForAll @IntRange(max = 10) int tb,
      @ForAll @IntRange(max = 10) int width1,
      @ForAll @IntRange(max = 10) int td,
      @ForAll @IntRange(max = 10) int width2) {
    int tc = Math.abs(ta - tb) + 2 * (width1 % (Math.min(ta, tb) + 1));
    int te = Math.abs(tc - td) + 2 * (width2 % (Math.min(tc, td) + 1));
    for (int tg = Math.abs(ta - td); tg <= ta + td; tg += 2) {
      // {a b c; d e c; g g 0} = (−1)^(b+c+d+g) / √((2c+1)(2g+1)) {a b c; e d g}
      SignedRoot nine = Recoupling.nineJ(ta, tb, tc, td, te, tc, tg, tg, 0).toRoot();
      if (((tb + te + tg) & 1) != 0) {
        throw new AssertionError("parities of the triads follow from the others");
      }
      int sign = (tb + tc + td + tg) / 2 % 2 == 0 ? 1 : -1;
      SignedRoot weight = SignedRoot.ofSquare(sign, Rational.of(1, (long) (tc + 1) * (tg + 1)));
      assertThat(nine).isEqualTo(Recoupling.sixJ(ta, tb, tc, te, td, tg).toRoot().multiply(weight));
      assertThat(Recoupling.nineJ(ta, td, tg, tb, te, tg, tc, tc, 0).toRoot()).isEqualTo(nine);
    }
  }
}
