package org.intertwiner.harmonic.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.junit.jupiter.api.Test;

class LiftTest {
  private static final long FIRST = PrimeField.primeCongruentToOne(1, 1L << 29);

  /** The solutions of a x + b y = 0. */
  private static ResidueSpace line(ModularEmbedding at, Cyclotomic a, Cyclotomic b) {
    return ResidueSpace.kernelOfWhole(
            at.field().characteristic(),
            List.of(ResidueVector.of(at.at(a)), ResidueVector.of(at.at(b))))
        .reduced();
  }

  private static List<Cyclotomic[]> lift(int order, boolean real, Cyclotomic a, Cyclotomic b) {
    return lift(order, real, a, b, Lift.Acceptance.CONFIRMED);
  }

  private static List<Cyclotomic[]> lift(
      int order, boolean real, Cyclotomic a, Cyclotomic b, Lift.Acceptance acceptance) {
    return Lift.of(order, real, 2, acceptance, new LiftPrimes(), at -> line(at, a, b));
  }

  @Test
  void smallFractionsNeedTwoPrimes() {
    List<Cyclotomic[]> rows = lift(1, true, Cyclotomic.of(3), Cyclotomic.of(-7));
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0)).containsExactly(Cyclotomic.ONE, Cyclotomic.of(Rational.of(3, 7)));
  }

  @Test
  void smallFractionsAreAcceptedFromOnePrimeOnTrust() {
    Cyclotomic huge = Cyclotomic.of(Rational.of(1, 2).add(Rational.of(FIRST)));
    Lift.Acceptance small = Lift.Acceptance.SMALL;
    assertThat(lift(1, true, Cyclotomic.of(3), Cyclotomic.of(-7), small).get(0)[1])
        .isEqualTo(Cyclotomic.of(Rational.of(3, 7)));
    assertThat(lift(1, true, Cyclotomic.of(70001), Cyclotomic.of(-9973), small).get(0)[1])
        .as("needs a second prime")
        .isEqualTo(Cyclotomic.of(Rational.of(70001, 9973)));
    assertThat(lift(1, true, huge, Cyclotomic.of(-1), small).get(0)[1])
        .as("what a certificate has to refute")
        .isEqualTo(Cyclotomic.of(Rational.of(1, 2)));
    assertThat(lift(1, true, huge, Cyclotomic.of(-1)).get(0)[1]).isEqualTo(huge);
  }

  @Test
  void aPrimeWithLaterPivotsIsReplaced() {
    List<Cyclotomic[]> rows = lift(1, true, Cyclotomic.of(3), Cyclotomic.of(-FIRST));
    assertThat(rows.get(0)).containsExactly(Cyclotomic.ONE, Cyclotomic.of(Rational.of(3, FIRST)));
  }

  @Test
  void aPrimeWithTooLargeASpaceIsReplaced() {
    List<Cyclotomic[]> rows = lift(1, true, Cyclotomic.of(FIRST), Cyclotomic.of(-2 * FIRST));
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0)).containsExactly(Cyclotomic.ONE, Cyclotomic.of(Rational.of(1, 2)));
  }

  @Test
  void cyclotomicEntriesAreInterpolatedOverTheEmbeddings() {
    Cyclotomic golden = Cyclotomic.zeta(5, 1).add(Cyclotomic.zeta(5, 4));
    List<Cyclotomic[]> real = lift(5, true, golden, Cyclotomic.of(-2));
    assertThat(real.get(0)[1]).isEqualTo(golden.divide(Cyclotomic.of(2)));
    Cyclotomic root = Cyclotomic.zeta(7, 3).add(Cyclotomic.of(4));
    List<Cyclotomic[]> complex = lift(7, false, Cyclotomic.ONE, root);
    assertThat(complex.get(0)[1]).isEqualTo(root.inverse().negate());
  }

  @Test
  void theZeroSpaceLiftsToNothing() {
    List<Cyclotomic[]> none =
        Lift.of(
            1,
            true,
            1,
            Lift.Acceptance.CONFIRMED,
            new LiftPrimes(),
            at ->
                ResidueSpace.kernelOfWhole(
                        at.field().characteristic(), List.of(ResidueVector.unit(0)))
                    .reduced());
    assertThat(none).isEmpty();
  }
}
