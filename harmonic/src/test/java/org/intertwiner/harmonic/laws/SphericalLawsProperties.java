package org.intertwiner.harmonic.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.algebra.laws.Laws;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.spherical.SphericalHarmonics;

/** Orthonormality takes a quadrature and has an example of its own. */
class SphericalLawsProperties {
  private static final SphericalHarmonics HARMONICS = SphericalHarmonics.of(12);

  @Property
  void harmonicsObeyTheLaws(@ForAll long seed) {
    for (Law<?> law : SphericalLaws.of(HARMONICS)) {
      if (!law.name().equals("orthonormality")) {
        assertThat(law.check(new SplittableRandom(seed), 1)).matches(LawReport::passed);
      }
    }
  }

  @Property
  void harmonicsOfAnyDegreeObeyTheLaws(
      @ForAll long seed, @ForAll @IntRange(max = 30) int maxDegree) {
    for (Law<?> law : SphericalLaws.of(SphericalHarmonics.of(maxDegree))) {
      if (!law.name().equals("orthonormality")) {
        assertThat(law.check(new SplittableRandom(seed), 1)).matches(LawReport::passed);
      }
    }
  }

  @Example
  void harmonicsAreOrthonormal() {
    Law<?> law = SphericalLaws.of(SphericalHarmonics.of(14)).get(1);
    assertThat(law.check(new SplittableRandom(5), 20_000)).matches(LawReport::passed);
  }

  /** Each law refutes harmonics that break it. */
  @Example
  void wrongHarmonicsAreRefuted() {
    UnaryOperator<double[]> longer = row -> scaled(row, 4, 1 + 1e-9);
    assertThat(refuted(wrong(longer, g -> g, h -> h)))
        .contains("addition theorem", "orthonormality", "eigenvalue of the Laplacian");
    UnaryOperator<double[]> odd = row -> shifted(row, 1e-8);
    assertThat(refuted(wrong(odd, g -> g, h -> h))).contains("parity");
    UnaryOperator<double[]> steeper = row -> scaled(row, 100, 1.00001);
    assertThat(refuted(wrong(v -> v, steeper, h -> h))).containsExactly("gradient");
    UnaryOperator<double[]> bent = row -> scaled(row, 3, 1.00001);
    assertThat(refuted(wrong(v -> v, g -> g, bent))).containsExactly("eigenvalue of the Laplacian");
  }

  @Example
  void counterExamplesShrinkAndNegativeDegreesAreRefused() {
    UnaryOperator<double[]> odd = row -> shifted(row, 1e-8);
    LawReport report =
        SphericalLaws.of(wrong(odd, g -> g, h -> h)).get(2).check(new SplittableRandom(1), 100);
    assertThat(report.counterExample().orElseThrow())
        .contains("x=[0.0, 0.0, 1.0]")
        .contains("first=1");
    UnaryOperator<double[]> same = UnaryOperator.identity();
    assertThatThrownBy(() -> SphericalLaws.of(new SphericalLaws.Harmonics(-1, same, same, same)))
        .isInstanceOf(InvalidInput.class);
  }

  private static java.util.List<String> refuted(SphericalLaws.Harmonics harmonics) {
    return Laws.refuted(SphericalLaws.of(harmonics), 7, 1500).stream().map(LawReport::law).toList();
  }

  private static SphericalLaws.Harmonics wrong(
      UnaryOperator<double[]> values, UnaryOperator<double[]> first, UnaryOperator<double[]> last) {
    SphericalHarmonics h = SphericalHarmonics.of(6);
    Workers one = new Workers(1);
    return new SphericalLaws.Harmonics(
        6,
        x -> values.apply(h.values(x)),
        x -> {
          double[] rows = new double[3 * 49];
          h.gradients(x, rows, one);
          return first.apply(rows);
        },
        x -> {
          double[] rows = new double[6 * 49];
          h.hessians(x, rows, one);
          return last.apply(rows);
        });
  }

  private static double[] scaled(double[] row, int at, double factor) {
    row[Math.min(at, row.length - 10)] *= factor;
    return row;
  }

  private static double[] shifted(double[] row, double by) {
    for (int j = 1; j < 4; j++) {
      row[j] += by;
    }
    return row;
  }
}
