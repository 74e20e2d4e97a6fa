package org.intertwiner.reptheory.clebschgordan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.IntFunction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/** Rows by recursion against the exact values, with the bound that is stated. */
class CouplingVectorProperties {
  private static void assertClose(
      CouplingVector vector, double weight, IntFunction<FactoredRoot> exact, int stride) {
    double[] values = vector.values();
    double bound = 0x1p-52 * (16 + 2 * values.length) / Math.sqrt(weight);
    for (int n = 0; n < values.length; n += stride) {
      int index = vector.first().doubled() + 2 * n;
      assertThat(values[n])
          .as("at %s/2 of %s values", index, values.length)
          .isCloseTo(exact.apply(index).doubleValue(), Offset.offset(bound));
    }
  }

  private static void checkOverJ3(int tj1, int tj2, int tm1, int tm2, int stride) {
    CouplingVector vector = CouplingVectors.threeJOverJ3(tj1, tj2, tm1, tm2);
    assertThat(vector.last().doubled()).isEqualTo(tj1 + tj2);
    double weight = vector.first().doubled() + 1.0;
    assertClose(
        vector, weight, tj3 -> ClebschGordan.threeJ(tj1, tj2, tj3, tm1, tm2, -tm1 - tm2), stride);
  }

  private static void checkOverM2(int tj1, int tj2, int tj3, int tm1, int stride) {
    assertClose(
        CouplingVectors.threeJOverM2(tj1, tj2, tj3, tm1),
        tj1 + 1.0,
        tm2 -> ClebschGordan.threeJ(tj1, tj2, tj3, tm1, tm2, -tm1 - tm2),
        stride);
  }

  @Property
  void threeJOverTheThird(
      @ForAll @IntRange(max = 60) int tj1,
      @ForAll @IntRange(max = 60) int tj2,
      @ForAll @IntRange(max = 60) int up1,
      @ForAll @IntRange(max = 60) int up2) {
    checkOverJ3(tj1, tj2, tj1 - 2 * (up1 % (tj1 + 1)), tj2 - 2 * (up2 % (tj2 + 1)), 1);
  }

  @Property
  void threeJOverTheProjections(
      @ForAll @IntRange(max = 60) int tj1,
      @ForAll @IntRange(max = 60) int tj2,
      @ForAll @IntRange(max = 60) int width,
      @ForAll @IntRange(max = 60) int up) {
    int tj3 = Math.abs(tj1 - tj2) + 2 * (width % (Math.min(tj1, tj2) + 1));
    checkOverM2(tj1, tj2, tj3, tj1 - 2 * (up % (tj1 + 1)), 1);
  }

  @Property
  void sixJOverTheFirst(
      @ForAll @IntRange(max = 30) int tj2,
      @ForAll @IntRange(max = 30) int tj3,
      @ForAll @IntRange(max = 30) int tj4,
      @ForAll @IntRange(max = 30) int width1,
      @ForAll @IntRange(max = 30) int width2) {
    int tj5 = Math.abs(tj4 - tj3) + 2 * (width1 % (Math.min(tj4, tj3) + 1));
    int tj6 = Math.abs(tj4 - tj2) + 2 * (width2 % (Math.min(tj4, tj2) + 1));
    CouplingVector vector = CouplingVectors.sixJOverJ1(tj2, tj3, tj4, tj5, tj6);
    assertClose(
        vector,
        (tj4 + 1.0) * (vector.first().doubled() + 1),
        tj1 -> Recoupling.sixJ(tj1, tj2, tj3, tj4, tj5, tj6),
        1);
  }

  @Example
  void fiveHundredAndMore() {
    checkOverJ3(1000, 1000, 0, 0, 101);
    checkOverJ3(1000, 999, 500, -801, 101);
    checkOverJ3(1000, 1000, 1000, -1000, 101);
    checkOverM2(1000, 900, 800, 100, 101);
    checkOverM2(1, 999, 1000, 1, 101);
    checkOverM2(2, 1000, 1000, 0, 101);
    checkOverJ3(4000, 3000, 10, 2000, 1009);
  }

  /** Where values fall below the range of float64 they are 0, and the others keep their sign. */
  @Example
  void underflowKeepsTheSigns() {
    CouplingVector vector = CouplingVectors.threeJOverJ3(6000, 6000, 6000, -6000);
    double[] values = vector.values();
    assertThat(values[values.length - 1]).isZero();
    for (int tj3 : new int[] {0, 2, 4, 100}) {
      assertThat(vector.at(new HalfInteger(tj3)))
          .isCloseTo(
              ClebschGordan.threeJ(6000, 6000, tj3, 6000, -6000, 0).doubleValue(),
              Offset.offset(1e-12));
    }
  }

  @Example
  void indicesAndRefusals() {
    CouplingVector vector = CouplingVectors.threeJOverJ3(2, 2, 0, 0);
    assertThat(vector.values()).hasSize(3);
    assertThat(vector.at(HalfInteger.of(1))).isZero();
    assertThat(vector.at(HalfInteger.of(7))).isZero();
    assertThat(vector.at(HalfInteger.of(2))).isCloseTo(Math.sqrt(2.0 / 15), Offset.offset(1e-15));
    assertThat(vector.toString()).startsWith("0 … 2: [-0.57735026");
    assertThatThrownBy(() -> vector.at(HalfInteger.parse("1/2"))).isInstanceOf(InvalidInput.class);
    assertThat(CouplingVectors.threeJOverM2(2, 2, 8, 0).values()).isEmpty();
    assertThat(CouplingVectors.sixJOverJ1(2, 2, 8, 2, 2).values()).isEmpty();
    assertThat(CouplingVectors.sixJOverJ1(0, 0, 4, 4, 4).values()).hasSize(1);
    assertThatThrownBy(() -> CouplingVectors.threeJOverJ3(2, 2, 4, 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CouplingVectors.threeJOverJ3(-2, 2, 0, 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CouplingVectors.threeJOverM2(1, 2, 2, 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CouplingVectors.threeJOverJ3(90_000_000, 2, 0, 0))
        .isInstanceOf(LimitExceeded.class);
  }
}
