package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.ReplayToken.Budget;
import org.intertwiner.verify.statistics.ErrorTally;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.Precision;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final NoiseFloor FLOOR = NoiseFloor.atRoundoff(Precision.FLOAT64);

  private static Tally tally(Budget budget, int from, int to, long undecided, long interpolated) {
    int n = to - from;
    return new Tally(
        "independent samples",
        budget,
        "relative L2 error",
        FLOOR,
        0.05,
        "Haar",
        100,
        from == to ? List.of() : List.of(new Tally.Range(from, to)),
        n - undecided - interpolated,
        0,
        undecided,
        0,
        0,
        ErrorTally.of(new double[(int) (n - interpolated)]),
        ErrorTally.of(new double[(int) interpolated]),
        Optional.empty());
  }

  @Test
  void rangesAndCountsAreChecked() {
    assertThat(tally(Budget.INDEPENDENT, 0, 100, 0, 0).isComplete()).isTrue();
    assertThat(tally(Budget.INDEPENDENT, 0, 99, 0, 0).isComplete()).isFalse();
    assertThatThrownBy(() -> tally(Budget.INDEPENDENT, 50, 101, 0, 0))
        .isInstanceOf(InvalidInput.class);
    Tally a = tally(Budget.INDEPENDENT, 0, 10, 0, 0);
    Tally c = tally(Budget.INDEPENDENT, 20, 30, 0, 0);
    assertThat(a.merge(c).covered())
        .containsExactly(new Tally.Range(0, 10), new Tally.Range(20, 30));
    assertThat(a.merge(c).merge(tally(Budget.INDEPENDENT, 10, 20, 0, 0)).covered())
        .containsExactly(new Tally.Range(0, 30));
    assertThat(a.merge(tally(Budget.INDEPENDENT, 40, 40, 0, 0))).isEqualTo(a);
    assertThatThrownBy(() -> a.merge(tally(Budget.INDEPENDENT, 9, 12, 0, 0)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> a.merge(tally(Budget.SPECIAL, 10, 12, 0, 0)))
        .isInstanceOf(InvalidInput.class);
    assertThat(tally(Budget.INDEPENDENT, 5, 5, 0, 0).checks()).isEmpty();
  }

  @Test
  void undecidedSamplesCount() {
    Tally few = tally(Budget.INDEPENDENT, 0, 100, 3, 0);
    assertThat(few.checks().get(0).verdict()).isInstanceOf(Verdict.Tested.class);
    assertThat(((Verdict.Tested) few.checks().get(0).verdict()).epsilon()).isBetween(0.03, 0.1);
    assertThat(few.notes()).anyMatch(n -> n.contains("unstable"));
    Tally many = tally(Budget.INDEPENDENT, 0, 100, 30, 0);
    assertThat(many.checks().get(0).verdict()).isInstanceOf(Verdict.Inconclusive.class);
    // a search goes where the map is sensitive, and shows nothing there
    Tally search = tally(Budget.ADVERSARIAL, 0, 4, 2, 0);
    assertThat(search.checks().get(0).verdict()).isInstanceOf(Verdict.Tested.class);
  }

  @Test
  void interpolatedSamplesAreApart() {
    List<Check> both = tally(Budget.INDEPENDENT, 0, 20, 0, 5).checks();
    assertThat(both).hasSize(2);
    assertThat(both.get(0).of()).contains("act exactly");
    assertThat(both.get(1).verdict()).isInstanceOf(Verdict.Inconclusive.class);
    assertThat(tally(Budget.SPECIAL, 0, 20, 0, 5).checks()).hasSize(1);
    assertThat(tally(Budget.SPECIAL, 0, 5, 0, 5).checks()).isEmpty();
  }

  @Test
  void violationsComeBeforeFailuresAndSmallIndicesFirst() {
    Verdict open = new Verdict.Inconclusive("x");
    Optional<Tally.Finding> late = Optional.of(new Tally.Finding(9, true, open));
    Optional<Tally.Finding> early = Optional.of(new Tally.Finding(3, true, open));
    Optional<Tally.Finding> failure = Optional.of(new Tally.Finding(0, false, open));
    assertThat(Tally.first(late, early)).isEqualTo(early);
    assertThat(Tally.first(failure, late)).isEqualTo(late);
    assertThat(Tally.first(late, failure)).isEqualTo(late);
    assertThat(Tally.first(Optional.empty(), failure)).isEqualTo(failure);
  }
}
