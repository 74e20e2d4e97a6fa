package org.intertwiner.algebra.lie.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.junit.jupiter.api.Test;

/**
 * Moments of the samplers. By Hoeffding's inequality the mean of N values in [0, r] misses its
 * expectation by more than r·√(ln(2·10⁹)/2N) with probability below 10⁻⁹.
 */
class HaarTest {
  private static final int SAMPLES = 20_000;

  private static double slack(double range) {
    return range * Math.sqrt(Math.log(2e9) / (2.0 * SAMPLES));
  }

  private static double mean(Supplier<ComplexMatrix> draw, ToDoubleFunction<ComplexMatrix> value) {
    double sum = 0;
    for (int t = 0; t < SAMPLES; t++) {
      sum += value.applyAsDouble(draw.get());
    }
    return sum / SAMPLES;
  }

  private static <G> Supplier<ComplexMatrix> sampler(CompactLieGroup<G> group) {
    SplittableRandom random = new SplittableRandom(31);
    return () -> group.toMatrix(group.random(random));
  }

  private static double real(ComplexMatrix g) {
    return g.trace()[0];
  }

  private static double squared(ComplexMatrix g) {
    double[] trace = g.trace();
    return trace[0] * trace[0] + trace[1] * trace[1];
  }

  private static double corner(ComplexMatrix g) {
    double re = g.re(0, 0);
    double im = g.im(0, 0);
    return re * re + im * im;
  }

  /** The defining representation is irreducible, so E tr = 0 and E |tr|² = 1. */
  private static void irreducible(CompactLieGroup<?> group) {
    int n = group.algebra().size();
    assertThat(mean(sampler(group), HaarTest::real))
        .as("E tr of " + group)
        .isEqualTo(0, within(slack(2 * n)));
    assertThat(mean(sampler(group), HaarTest::squared))
        .as("E |tr|² of " + group)
        .isEqualTo(1, within(slack(n * n)));
    assertThat(mean(sampler(group), HaarTest::corner))
        .as("E |g₁₁|² of " + group)
        .isEqualTo(1.0 / n, within(slack(1)));
  }

  @Test
  void tracesHaveTheMomentsOfIrreducibleRepresentations() {
    irreducible(LieGroups.specialOrthogonal(3));
    irreducible(LieGroups.orthogonal(3));
    irreducible(LieGroups.orthogonal(2));
    irreducible(LieGroups.specialUnitary(2));
    irreducible(LieGroups.specialUnitary(3));
    irreducible(LieGroups.unitary(2));
    irreducible(LieGroups.unitary(1));
    irreducible(LieGroups.symplectic(2));
    irreducible(LieGroups.spin3());
  }

  @Test
  void fourthMomentsTellTheFamiliesApart() {
    // E |tr|⁴ counts the invariants of V⊗V⊗V*⊗V*: 2 for U(n), SU(n); 3 for O(n), Sp(2n)
    ToDoubleFunction<ComplexMatrix> fourth = g -> squared(g) * squared(g);
    assertThat(mean(sampler(LieGroups.unitary(3)), fourth)).isEqualTo(2, within(slack(81)));
    assertThat(mean(sampler(LieGroups.symplectic(2)), fourth)).isEqualTo(3, within(slack(256)));
    assertThat(mean(sampler(LieGroups.specialUnitary(2)), fourth)).isEqualTo(2, within(slack(16)));
    assertThat(mean(sampler(LieGroups.orthogonal(3)), fourth)).isEqualTo(3, within(slack(81)));
  }

  @Test
  void indicatorsAreOneZeroAndMinusOne() {
    ToDoubleFunction<ComplexMatrix> square = g -> real(g.multiply(g));
    assertThat(mean(sampler(LieGroups.orthogonal(3)), square)).isEqualTo(1, within(slack(6)));
    assertThat(mean(sampler(LieGroups.unitary(3)), square)).isEqualTo(0, within(slack(6)));
    assertThat(mean(sampler(LieGroups.symplectic(2)), square)).isEqualTo(-1, within(slack(8)));
    assertThat(mean(sampler(LieGroups.spin3()), square)).isEqualTo(-1, within(slack(4)));
  }

  @Test
  void aTriangularFactorWithoutSignsIsFoundOut() {
    SplittableRandom random = new SplittableRandom(32);
    Supplier<ComplexMatrix> raw =
        () -> {
          double[] entries = random.doubles(9).toArray();
          for (int k = 0; k < 9; k++) {
            entries[k] = random.nextGaussian();
          }
          return ComplexMatrix.from(DenseMatrix.from(3, 3, entries).qr().q());
        };
    double trace = mean(raw, HaarTest::real);
    double indicator = mean(raw, g -> real(g.multiply(g)));
    boolean refuted = Math.abs(trace) > slack(6) || Math.abs(indicator - 1) > slack(6);
    assertThat(refuted).as("E tr = " + trace + ", E tr g² = " + indicator).isTrue();
  }

  @Test
  void uniformAnglesOfRotationsAreFoundOut() {
    SplittableRandom random = new SplittableRandom(33);
    CompactLieGroup<DenseMatrix> so3 = LieGroups.specialOrthogonal(3);
    Supplier<ComplexMatrix> wrong = () -> ComplexMatrix.from(so3.nearIdentity(random, Math.PI));
    assertThat(Math.abs(mean(wrong, HaarTest::real))).isGreaterThan(slack(6));
  }
}
