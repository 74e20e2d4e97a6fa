package org.intertwiner.nn.sphere.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.sphere.digits.SphericalDigitsPlan.Contestant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The outcome of the experiment on a few generated digits. */
class SphericalDigitsIT {
  @Tag("thorough")
  @Test
  void whatIsInvariantKeepsItsAccuracyAndThePlanarNetworkCollapses() {
    SphericalDigitsPlan plan =
        SphericalDigitsPlan.usual()
            .withBandLimit(7)
            .withSizes(600, 200)
            .withEpochs(4)
            .withBatch(20)
            .withContestants(List.of(Contestant.CLEBSCH_GORDAN, Contestant.PLANAR));
    SphericalDigitsReport report =
        SphericalDigits.of(SphericalDigits.generatedDigits(plan), plan, Engines.named("java"))
            .run(SphericalDigitsListener.SILENT);
    SphericalDigitsReport.Result exact = report.results().get(0);
    SphericalDigitsReport.Result planar = report.results().get(1);
    assertThat(exact.uprightUpright()).isGreaterThan(0.5);
    assertThat(exact.change()).isLessThan(1e-4);
    // a digit on the edge of two classes may fall to either side by rounding
    assertThat(exact.uprightRotated())
        .isBetween(exact.uprightUpright() - 0.011, exact.uprightUpright() + 0.011);
    assertThat(planar.uprightUpright()).isGreaterThan(0.5);
    assertThat(planar.uprightRotated()).isLessThan(planar.uprightUpright() / 2);
    assertThat(planar.change()).isGreaterThan(0.3);
  }
}
