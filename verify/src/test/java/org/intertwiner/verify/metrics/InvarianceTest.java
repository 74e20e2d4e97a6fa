package org.intertwiner.verify.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.metrics.Nets.Mlp;
import org.junit.jupiter.api.Test;

class InvarianceTest {
  private static final int N = 6;
  private static final FiniteGroup<Permutation> D6 = Groups.dihedral(N);
  private static final Mlp NET = Mlp.random(N, 10, 3, 1);
  private static final UnaryOperator<double[]> POOLED = Nets.pooled(NET, D6);
  private static final List<double[]> NOISE = Nets.noise(N, 40, 2);

  private static Invariance<Permutation, double[]> of(UnaryOperator<double[]> net) {
    return Invariance.of("net", Nets.ring(), Nets.batched(net));
  }

  @Test
  void anOrbitPooledNetIsInvariantAsAFunction() {
    InvarianceReport report = of(POOLED).with(Saliency.finiteDifferences()).over(D6, NOISE);
    assertThat(report.logit().max()).isLessThan(1e-24);
    assertThat(report.relative().max()).isLessThan(1e-24);
    assertThat(report.predictive().min()).isEqualTo(1, within(1e-15));
    assertThat(report.saliency().orElseThrow().min()).isGreaterThan(1 - 1e-12);
    assertThat(report.elements()).hasSize(12);
    assertThat(report.elements())
        .allSatisfy(e -> assertThat(e.logit()).isLessThan(1e-24))
        .allSatisfy(e -> assertThat(e.saliency()).isGreaterThan(1 - 1e-12));
    assertThat(report.orbits().orElseThrow().invariantShare()).isEqualTo(1, within(1e-14));
    assertThat(report.notes()).isEmpty();
  }

  @Test
  void aPlainNetIsNot() {
    InvarianceReport report = of(NET).with(Saliency.gradient(NET::gradient)).over(D6, NOISE);
    assertThat(report.relative().mean()).isBetween(0.2, 1.5);
    assertThat(report.saliency().orElseThrow().mean()).isLessThan(0.8);
    assertThat(report.predictive().mean()).isLessThan(0.99);
    assertThat(report.elements().get(0).logit()).isZero(); // the identity
    assertThat(report.orbits().orElseThrow().invariantShare()).isBetween(-0.1, 0.9);
  }

  /** Invariant in its values on the data, and nowhere else: what training on images can do. */
  @Test
  void invarianceOnTheDataAloneIsToldFromInvariance() {
    UnaryOperator<double[]> learned =
        x -> {
          double[] y = POOLED.apply(x);
          double[] other = NET.apply(x);
          double mean = java.util.Arrays.stream(x).sum();
          for (int c = 0; c < y.length; c++) {
            y[c] += mean * other[c];
          }
          return y;
        };
    List<double[]> centred = new ArrayList<>();
    List<double[]> shifted = new ArrayList<>();
    for (double[] x : NOISE) {
      double mean = java.util.Arrays.stream(x).average().orElseThrow();
      centred.add(java.util.Arrays.stream(x).map(v -> v - mean).toArray());
      shifted.add(java.util.Arrays.stream(x).map(v -> v - mean + 0.2).toArray());
    }
    Invariance<Permutation, double[]> measure = of(learned).with(Saliency.finiteDifferences());
    InvarianceReport onData = measure.over(D6, centred);
    InvarianceReport onShifted = measure.over(D6, shifted);
    assertThat(onData.relative().max()).isLessThan(1e-20);
    assertThat(onData.saliency().orElseThrow().mean()).isLessThan(0.95);
    assertThat(onShifted.relative().mean()).isGreaterThan(0.05);
  }

  @Test
  void shrinkingLowersLogitInvarianceAlone() {
    double c = 0.125;
    InvarianceReport full = of(NET).over(D6, NOISE);
    InvarianceReport shrunk = of(Nets.scaled(NET, c)).over(D6, NOISE);
    assertThat(shrunk.logit().mean()).isEqualTo(c * c * full.logit().mean());
    assertThat(shrunk.relative()).isEqualTo(full.relative());
    assertThat(shrunk.pooledRelative()).isEqualTo(full.pooledRelative());
    assertThat(shrunk.predictive().mean()).isGreaterThan(full.predictive().mean());
    assertThat(shrunk.orbits().orElseThrow().invariantShare())
        .isEqualTo(full.orbits().orElseThrow().invariantShare(), within(1e-14));
  }

  @Test
  void differencesAgreeWithTheGradientWithinTheirStatedError() {
    InvarianceReport exact = of(NET).with(Saliency.gradient(NET::gradient)).over(D6, NOISE);
    InvarianceReport near = of(NET).with(Saliency.finiteDifferences()).over(D6, NOISE);
    assertThat(exact.saliencyError()).isZero();
    assertThat(near.saliencyError()).isBetween(1e-12, 1e-3);
    for (int g = 0; g < 12; g++) {
      double difference = exact.elements().get(g).saliency() - near.elements().get(g).saliency();
      assertThat(Math.abs(difference)).isLessThan(1e-8).isLessThan(near.saliencyError());
    }
    List<Estimate> a = exact.jacobian().orElseThrow().values();
    List<Estimate> b = near.jacobian().orElseThrow().values();
    assertThat(a).hasSize(3);
    for (int k = 0; k < 3; k++) {
      assertThat(b.get(k).mean()).isEqualTo(a.get(k).mean(), within(1e-8 * a.get(0).mean()));
    }
    assertThat(near.jacobian().orElseThrow().error()).isBetween(1e-12, 1e-3);
  }

  @Test
  void aKinkWithinTheStepIsStated() {
    UnaryOperator<double[]> kinked = x -> new double[] {Math.abs(x[0] - 0.5), x[1]};
    List<double[]> data =
        List.of(new double[] {0.5, 0.1, 0, 0, 0, 0}, new double[] {0.5001, 0.1, 0, 0, 0, 0});
    InvarianceReport report = of(kinked).with(Saliency.finiteDifferences()).over(D6, data);
    assertThat(report.jacobian().orElseThrow().error()).isGreaterThan(1e-3);
  }

  @Test
  void aSketchKnowsEqualGradientsAndEstimatesOthers() {
    InvarianceReport pooled = of(POOLED).with(Saliency.directions(8)).over(D6, NOISE);
    assertThat(pooled.saliency().orElseThrow().min()).isGreaterThan(1 - 1e-12);
    InvarianceReport full = of(NET).with(Saliency.gradient(NET::gradient)).over(D6, NOISE);
    InvarianceReport sketch = of(NET).with(Saliency.directions(64)).over(D6, NOISE);
    assertThat(sketch.saliency().orElseThrow().mean())
        .isEqualTo(full.saliency().orElseThrow().mean(), within(0.05));
    assertThat(sketch.jacobian()).isEmpty();
  }

  @Test
  void theSpectrumSumsToTheWhole() {
    OrbitSpectrum spectrum = of(NET).over(D6, NOISE).orbits().orElseThrow();
    assertThat(spectrum.lines()).hasSize(6);
    double sum = spectrum.lines().stream().mapToDouble(l -> l.energy().mean()).sum();
    assertThat(sum).isEqualTo(spectrum.total(), within(1e-13 * spectrum.total()));
    // the mean LI over all pairs of an orbit, the second way
    double pairs = 0;
    for (double[] x : NOISE) {
      for (int g = 0; g < 12; g++) {
        for (int h = 0; h < 12; h++) {
          double[] a = NET.apply(Nets.ring().act(D6.element(g), x));
          double[] b = NET.apply(Nets.ring().act(D6.element(h), x));
          pairs += Metrics.logit(a, b) / 144 / NOISE.size();
        }
      }
    }
    assertThat(spectrum.variation().mean()).isEqualTo(pairs, within(1e-13 * pairs));
  }

  /** f(x) = x₀: the regular part of the data itself; alternating data are one character. */
  @Test
  void energiesLieWhereTheDataLie() {
    UnaryOperator<double[]> first = x -> new double[] {x[0]};
    List<double[]> alternating = List.of(new double[] {1, -1, 1, -1, 1, -1});
    OrbitSpectrum spectrum = of(first).over(D6, alternating).orbits().orElseThrow();
    assertThat(spectrum.lines().stream().filter(l -> l.energy().mean() > 1e-20).toList())
        .singleElement()
        .satisfies(l -> assertThat(l.degree()).isEqualTo(1))
        .satisfies(l -> assertThat(l.energy().mean()).isEqualTo(1, within(1e-14)));
    assertThat(spectrum.lines().get(0).energy().mean()).isZero();
  }

  @Test
  void batchesAndRunsDoNotMatter() {
    MetricsOptions one = MetricsOptions.DEFAULT.withBatch(1);
    MetricsOptions many = MetricsOptions.DEFAULT.withBatch(1000);
    InvarianceReport a = of(NET).with(Saliency.directions(3)).with(one).over(D6, NOISE);
    InvarianceReport b = of(NET).with(Saliency.directions(3)).with(many).over(D6, NOISE);
    assertThat(a.toText()).isEqualTo(b.toText());
    assertThat(a.logit()).isEqualTo(b.logit());
    assertThat(a.saliency()).isEqualTo(b.saliency());
    InvarianceReport other = of(NET).with(MetricsOptions.DEFAULT.withSeed(9)).over(D6, NOISE);
    assertThat(other.logit().mean()).isEqualTo(b.logit().mean());
    assertThat(other.logit().lower()).isNotEqualTo(b.logit().lower());
  }

  @Test
  void drawnElementsAreMeasuredToo() {
    Symmetry<Permutation> symmetry = Symmetry.haar(D6);
    InvarianceReport report = of(POOLED).over(symmetry, 5, NOISE);
    assertThat(report.elements()).hasSize(5);
    assertThat(report.orbits()).isEmpty();
    assertThat(report.lie()).isEmpty();
    assertThat(report.logit().max()).isLessThan(1e-24);
    assertThat(report.group()).contains("5 elements").contains("Haar");
  }

  @Test
  void aNumericMapIsTakenAsItIs() {
    var map = NumericMap.of("pooled", Nets.ring(), Nets.ring(), POOLED);
    assertThat(Invariance.of(map).over(D6, NOISE).toJson())
        .isEqualTo(
            Invariance.of("pooled", Nets.ring(), Nets.batched(POOLED)).over(D6, NOISE).toJson());
  }

  @Test
  void answersThatAreNotFiniteAreLeftOutAloud() {
    UnaryOperator<double[]> broken = x -> new double[] {Math.sqrt(x[0]), 1 / x[1]};
    InvarianceReport report = of(broken).with(Saliency.finiteDifferences()).over(D6, NOISE);
    assertThat(report.logit().count()).isLessThan(NOISE.size());
    assertThat(report.notes()).anyMatch(note -> note.contains("not finite"));
    InvarianceReport constant =
        of(x -> new double[] {1, 2}).with(Saliency.finiteDifferences()).over(D6, NOISE);
    assertThat(constant.notes())
        .anyMatch(note -> note.contains("answers all data alike"))
        .anyMatch(note -> note.contains("no SIS"));
    assertThat(constant.relative().max()).isZero();
    assertThat(constant.orbits().orElseThrow().invariantShare()).isNaN();
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> of(NET).over(D6, List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> of(NET).over(Symmetry.haar(D6), 0, NOISE))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> Invariance.of("n", Nets.ring(), b -> List.<double[]>of()).over(D6, NOISE))
        .hasMessageContaining("one for each input");
    assertThatThrownBy(() -> of(x -> new double[x[0] > 0 ? 1 : 2]).over(D6, NOISE))
        .hasMessageContaining("the same number");
    MetricsOptions small = MetricsOptions.DEFAULT.withLimits(5, 100);
    assertThatThrownBy(() -> of(NET).with(small).over(D6, NOISE))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("at most 5");
    MetricsOptions short_ = MetricsOptions.DEFAULT.withLimits(50, 100);
    assertThatThrownBy(() -> of(NET).with(short_).over(D6, NOISE))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("at most 100");
    assertThatThrownBy(() -> MetricsOptions.DEFAULT.withIntervals(1, 10))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Saliency.directions(1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void theReportIsReadable() throws Exception {
    InvarianceReport report = of(NET).with(Saliency.gradient(NET::gradient)).over(D6, NOISE);
    JsonNode json = new ObjectMapper().readTree(report.toJson());
    assertThat(json.get("schema").asText()).isEqualTo("intertwiner/verify-metrics/1");
    assertThat(json.get("logit").get("mean").asDouble()).isEqualTo(report.logit().mean());
    assertThat(json.get("orbits").get("lines")).hasSize(6);
    assertThat(json.get("elements").get(1).get("element").asText()).isEqualTo(D6.wordText(1));
    assertThat(report.toText())
        .startsWith("Invariance of net under D6, 40 inputs\n")
        .contains("RLI  relative")
        .contains("SIS  saliency")
        .contains("energy of g ↦ f(g·x) by irreducible representations")
        .contains("stable rank");
    assertThat(report.toText().lines()).allMatch(line -> line.length() <= 100);
  }
}
