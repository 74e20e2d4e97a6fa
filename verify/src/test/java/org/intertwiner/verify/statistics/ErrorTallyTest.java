package org.intertwiner.verify.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

class ErrorTallyTest {
  @Test
  void theSummaryIsThatOfTheErrors() {
    double[] errors = {3, 0, 1e-9, 3, 0.25, 7, 1e-9, 0};
    ErrorSummary summary = ErrorTally.of(errors).summary();
    ErrorSummary plain = ErrorSummary.of(errors);
    assertThat(summary.count()).isEqualTo(8);
    assertThat(summary.max()).isEqualTo(7);
    assertThat(summary.median()).isEqualTo(plain.median());
    assertThat(summary.q90()).isEqualTo(plain.q90());
    assertThat(summary.q99()).isEqualTo(plain.q99());
    assertThat(summary.rms()).isCloseTo(plain.rms(), within(1e-15));
    assertThat(ErrorTally.EMPTY.summary()).isEqualTo(ErrorSummary.EMPTY);
    assertThat(ErrorTally.of(1, Double.POSITIVE_INFINITY).summary().rms()).isInfinite();
    assertThat(ErrorTally.of(0, 0).summary().rms()).isZero();
    assertThat(ErrorTally.of(0, 0)).hasToString("2 errors up to 0.0");
  }

  @Test
  void manyErrorsAreBinnedAndStillMergeExactly() {
    SplittableRandom random = new SplittableRandom(4);
    int n = ErrorTally.EXACT + 1000;
    double[] errors = new double[n];
    for (int i = 0; i < n; i++) {
      errors[i] = Math.exp(-40 * random.nextDouble());
    }
    errors[5] = Double.POSITIVE_INFINITY;
    errors[6] = 0;
    ErrorTally whole = ErrorTally.of(errors);
    assertThat(whole.isExact()).isFalse();
    ErrorTally merged = ErrorTally.EMPTY;
    for (int from = 0; from < n; from += 40_000) {
      ErrorTally part = ErrorTally.of(Arrays.copyOfRange(errors, from, Math.min(n, from + 40_000)));
      assertThat(part.isExact()).isTrue();
      merged = part.merge(merged);
    }
    assertThat(merged).isEqualTo(whole);
    assertThat(whole.count()).isEqualTo(n);
    Arrays.sort(errors);
    double median = errors[(n + 1) / 2 - 1];
    assertThat(whole.summary().median()).isBetween(median, median * 1.004);
    errors[n - 1] = 1;
    double rms = ErrorSummary.of(errors).rms();
    ErrorTally finite = ErrorTally.of(errors);
    assertThat(finite.summary().rms()).isCloseTo(rms, within(1e-9 * rms));
    assertThat(ErrorTally.from(false, finite.bins(), finite.max(), finite.sumOfSquares()).summary())
        .isEqualTo(finite.summary());
    assertThatThrownBy(() -> ErrorTally.from(true, finite.bins(), finite.max(), BigDecimal.ZERO))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void whatIsNoTallyIsRefused() {
    assertThatThrownBy(() -> ErrorTally.of(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ErrorTally.of(1, Double.NaN)).isInstanceOf(InvalidInput.class);
    var one = new ErrorTally.Bin(1, 2);
    assertThatThrownBy(() -> ErrorTally.from(true, List.of(one), 2, BigDecimal.ZERO))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ErrorTally.from(true, List.of(one, one), 1, BigDecimal.ZERO))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> ErrorTally.from(true, List.of(new ErrorTally.Bin(1, 0)), 1, BigDecimal.ZERO))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ErrorTally.from(false, List.of(one), 1, BigDecimal.ZERO))
        .isInstanceOf(InvalidInput.class);
  }
}
