package org.intertwiner.verify.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

class ErrorSummaryTest {

  @Test
  void quantilesAreOrderStatistics() {
    double[] errors = IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();
    ErrorSummary s = ErrorSummary.of(errors);
    assertThat(s).isEqualTo(new ErrorSummary(100, 100, s.rms(), 50, 90, 99));
    assertThat(s.rms()).isCloseTo(Math.sqrt(101 * 201 / 6.0), within(1e-12));
  }

  @Test
  void hugeErrorsDoNotOverflow() {
    assertThat(ErrorSummary.of(1e300, 1e300).rms()).isCloseTo(1e300, within(1e288));
    assertThat(ErrorSummary.of(Double.POSITIVE_INFINITY, 1).max()).isInfinite();
  }

  @Test
  void notANumberCannotHide() {
    assertThat(ErrorSummary.of(0, Double.NaN, 1).median()).isNaN();
  }

  @Test
  void emptyAndNegative() {
    assertThat(ErrorSummary.of()).isEqualTo(ErrorSummary.EMPTY);
    assertThatThrownBy(() -> ErrorSummary.of(1, -1)).isInstanceOf(InvalidInput.class);
  }
}
