package org.intertwiner.verify.jqwik;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.intertwiner.algebra.laws.Law;

/**
 * One law at one sample, so that all laws of a structure are one property:
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<LawSample> laws() {
 *   return LawSample.of(GroupLaws.of(myGroup));
 * }
 *
 * @Property
 * void myGroupIsAGroup(@ForAll("laws") LawSample sample) {
 *   sample.assertHolds();
 * }
 * }</pre>
 *
 * <p>A sample shrinks within its law, by the rule of the law's own sampler.
 */
public final class LawSample {
  private final String law;
  private final String sample;
  private final BooleanSupplier holds;

  private LawSample(String law, String sample, BooleanSupplier holds) {
    this.law = law;
    this.sample = sample;
    this.holds = holds;
  }

  /**
   * Samples of several laws, all laws equally often.
   *
   * @param laws at least one
   * @return the arbitrary
   */
  public static Arbitrary<LawSample> of(List<? extends Law<?>> laws) {
    List<Arbitrary<LawSample>> all = laws.stream().map(LawSample::one).collect(Collectors.toList());
    return Arbitraries.oneOf(all);
  }

  private static <T> Arbitrary<LawSample> one(Law<T> law) {
    return Samplers.arbitrary(law.sampler())
        .map(
            value ->
                new LawSample(
                    law.name(), law.describe().apply(value), () -> law.holds().test(value)));
  }

  /**
   * The name of the law.
   *
   * @return for example {@code associativity}
   */
  public String law() {
    return law;
  }

  /**
   * Fails where the law does not hold.
   *
   * @throws AssertionError with the law and the sample
   */
  public void assertHolds() {
    boolean held;
    try {
      held = holds.getAsBoolean();
    } catch (java.util.concurrent.CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new AssertionError(this + ": " + e, e);
    }
    if (!held) {
      throw new AssertionError(this + " does not hold");
    }
  }

  /**
   * The law and the sample.
   *
   * @return for example {@code associativity at (a, b, c)}
   */
  @Override
  public String toString() {
    return law + " at " + sample;
  }
}
