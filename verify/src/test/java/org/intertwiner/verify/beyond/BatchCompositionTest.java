package org.intertwiner.verify.beyond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Inputs;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.tolerance.Tolerance;
import org.junit.jupiter.api.Test;

class BatchCompositionTest {
  private static BatchComposition<float[], float[]> check(
      Function<List<float[]>, List<float[]>> f) {
    return BatchComposition.of("net", Spaces.floats(), Spaces.floats(), f)
        .inputs(Inputs.floats(Inputs.normal(20)))
        .samples(60)
        .size(5)
        .seed(2);
  }

  /** Sums in an order that depends on the place in the batch, as parallel kernels do. */
  private static float[] sums(float[] x, int place) {
    float sum = 0;
    float square = 0;
    for (int i = 0; i < x.length; i++) {
      float v = x[(i + place) % x.length];
      sum += v * v;
      square += v * v * v * v;
    }
    return new float[] {sum, square};
  }

  private static List<float[]> each(List<float[]> batch) {
    List<float[]> out = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      out.add(sums(batch.get(i), i));
    }
    return out;
  }

  @Test
  void anotherOrderOfSumsIsFine() {
    Report report = check(BatchCompositionTest::each).check();
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Tested.class);
    assertThat(report.checks())
        .extracting(Check::of)
        .containsExactly(
            "items permuted",
            "other items replaced",
            "other items made large",
            "other items made zero",
            "item alone");
  }

  @Test
  void batchStatisticsAreRefuted() {
    Function<List<float[]>, List<float[]>> normalised =
        batch -> {
          float mean = 0;
          for (float[] x : batch) {
            mean += sums(x, 0)[0] / batch.size();
          }
          List<float[]> out = each(batch);
          for (float[] y : out) {
            y[0] /= 1 + mean;
          }
          return out;
        };
    Report report = check(normalised).check();
    assertThat(report.verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThat(report.checks().get(0).verdict()).isInstanceOf(Verdict.Tested.class); // symmetric
    assertThat(report.checks().get(1).verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThat(report.witness().orElseThrow().cause().orElseThrow()).contains("batch");
  }

  @Test
  void aPlaceThatMattersIsRefuted() {
    Function<List<float[]>, List<float[]>> first =
        batch -> {
          List<float[]> out = each(batch);
          out.get(0)[1] *= 1.001f;
          return out;
        };
    Report report = check(first).check();
    assertThat(report.checks().get(0).verdict()).isInstanceOf(Verdict.Refuted.class);
    Report declared =
        check(first).tolerance(new Tolerance.Declared(0.01, "the first one is special")).check();
    assertThat(declared.verdict().holds()).isTrue();
  }

  @Test
  void mapsOfOneSizeAndMapsThatThrow() {
    Report fixed =
        check(
                batch -> {
                  if (batch.size() != 5) {
                    throw new IllegalStateException("batches of five only");
                  }
                  return each(batch);
                })
            .check();
    assertThat(fixed.verdict()).isInstanceOf(Verdict.Tested.class);
    assertThat(fixed.notes()).anyMatch(n -> n.contains("alone"));
    Report broken =
        check(
                batch -> {
                  throw new IllegalStateException("broken");
                })
            .check();
    assertThat(broken.verdict()).isInstanceOf(Verdict.Inconclusive.class);
    assertThatThrownBy(() -> check(batch -> List.of()).check()).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> check(BatchCompositionTest::each).size(1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> check(BatchCompositionTest::each).samples(0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                BatchComposition.of(
                        "net", Spaces.floats(), Spaces.floats(), BatchCompositionTest::each)
                    .check())
        .isInstanceOf(InvalidInput.class);
  }
}
