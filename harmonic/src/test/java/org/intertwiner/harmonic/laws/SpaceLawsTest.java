package org.intertwiner.harmonic.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.space.Fibres;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.InducedField;
import org.intertwiner.harmonic.space.MackeyFunction;
import org.intertwiner.harmonic.space.Metric;
import org.intertwiner.harmonic.space.Point;
import org.intertwiner.harmonic.space.Volume;
import org.intertwiner.harmonic.space.classical.Hyperboloid;
import org.intertwiner.harmonic.space.classical.Sphere;
import org.junit.jupiter.api.Test;

/** The laws refute what is wrong. */
class SpaceLawsTest {

  /** A mistake that can be made in a space. */
  private enum Mistake {
    NONE,
    SECTION,
    ACTION,
    EMBEDDING,
    ORDER,
    METRIC,
    DENSITY
  }

  /** A space with one mistake. */
  private record Broken(HomogeneousSpace<DenseMatrix, Point, DenseMatrix> inner, Mistake mistake)
      implements HomogeneousSpace<DenseMatrix, Point, DenseMatrix> {
    @Override
    public String name() {
      return "broken " + inner.name();
    }

    @Override
    public Group<DenseMatrix> group() {
      return inner.group();
    }

    @Override
    public Group<DenseMatrix> stabilizer() {
      return inner.stabilizer();
    }

    @Override
    public Point base() {
      return inner.base();
    }

    @Override
    public Point act(DenseMatrix g, Point x) {
      return inner.act(mistake == Mistake.ACTION ? inner.group().inverse(g) : g, x);
    }

    @Override
    public DenseMatrix section(Point x) {
      DenseMatrix s = inner.section(x);
      return mistake == Mistake.SECTION ? inner.group().inverse(s) : s;
    }

    @Override
    public DenseMatrix embed(DenseMatrix h) {
      return inner.embed(mistake == Mistake.EMBEDDING ? h.transpose() : h);
    }

    @Override
    public DenseMatrix restrict(DenseMatrix g) {
      return mistake == Mistake.EMBEDDING ? inner.restrict(g).transpose() : inner.restrict(g);
    }

    @Override
    public DenseMatrix twist(DenseMatrix g, Point x) {
      // the inverse satisfies the cocycle law with its factors in the other order
      return mistake == Mistake.ORDER ? inner.twist(g, x).transpose() : inner.twist(g, x);
    }

    @Override
    public double separation(Point x, Point y) {
      return inner.separation(x, y);
    }

    @Override
    public Point require(Point x) {
      return inner.require(x);
    }

    @Override
    public boolean isCompact() {
      return inner.isCompact();
    }

    @Override
    public Point sample(RandomGenerator random, double scale) {
      return inner.sample(random, scale);
    }

    @Override
    public DenseMatrix sampleElement(RandomGenerator random, double scale) {
      return inner.sampleElement(random, scale);
    }

    @Override
    public Optional<Metric<Point>> metric() {
      return mistake == Mistake.METRIC
          ? Optional.of((x, y) -> Math.abs(x.at(0) - y.at(0)))
          : inner.metric();
    }

    @Override
    public Optional<Volume<Point>> volume() {
      return inner
          .volume()
          .map(
              v ->
                  new Volume<>(
                      v.dimension(),
                      v.chart(),
                      v.point(),
                      x -> mistake == Mistake.DENSITY ? 1 : v.density().applyAsDouble(x)));
    }
  }

  private static List<String> refuted(
      HomogeneousSpace<DenseMatrix, Point, DenseMatrix> space, Mistake mistake) {
    return failures(SpaceLaws.of(new Broken(space, mistake), 1));
  }

  private static List<String> failures(List<? extends Law<?>> laws) {
    return laws.stream()
        .map(law -> law.check(new SplittableRandom(1), 30))
        .filter(report -> !report.passed())
        .map(LawReport::law)
        .toList();
  }

  @Test
  void everyMistakeIsFound() {
    Hyperboloid space = Hyperboloid.hyperbolic(3);
    assertThat(refuted(space, Mistake.NONE)).isEmpty();
    assertThat(refuted(space, Mistake.SECTION)).contains("the section moves the base point");
    assertThat(refuted(space, Mistake.ACTION)).contains("a product acts factor by factor");
    assertThat(refuted(space, Mistake.EMBEDDING)).contains("embedding is a homomorphism");
    assertThat(refuted(space, Mistake.ORDER))
        .contains("the twist is a cocycle", "the twist is s(gx)⁻¹ g s(x)");
    assertThat(refuted(space, Mistake.METRIC))
        .containsExactly("the distance is an invariant metric");
    assertThat(refuted(space, Mistake.DENSITY)).containsExactly("the measure is invariant");
    assertThat(refuted(Sphere.underRotations(3), Mistake.ORDER)).contains("the twist is a cocycle");
  }

  @Test
  void counterexamplesShrinkToSpecialPoints() {
    Broken space = new Broken(Sphere.underRotations(2), Mistake.SECTION);
    LawReport report = SpaceLaws.of(space, 1).get(2).check(new SplittableRandom(2), 50);
    assertThat(report.counterExample().orElseThrow()).contains("y=" + space.base());
  }

  @Test
  void functionsWithoutMackeysPropertyAreRefuted() {
    Sphere space = Sphere.underRotations(2);
    MackeyFunction<DenseMatrix, Point, DenseMatrix, double[]> constant =
        MackeyFunction.of(space, Fibres.matrices(h -> h), g -> new double[] {1, 0});
    assertThat(failures(SpaceLaws.ofMackey(constant, 1, SpaceLawsTest::difference)))
        .containsExactly("Mackey's property", "Mackey's property of a moved function");
    InducedField<DenseMatrix, Point, DenseMatrix, double[]> field =
        InducedField.of(space, Fibres.matrices(h -> h), x -> new double[] {x.at(0), 1});
    assertThat(failures(SpaceLaws.ofField(field, 1, SpaceLawsTest::difference))).isEmpty();
    // with σ(h) for σ(h)⁻¹
    MackeyFunction<DenseMatrix, Point, DenseMatrix, double[]> inverted =
        MackeyFunction.of(space, Fibres.matrices(DenseMatrix::transpose), field.toMackey()::at);
    assertThat(failures(SpaceLaws.ofMackey(inverted, 1, SpaceLawsTest::difference))).isNotEmpty();
  }

  @Test
  void fieldsWithATwistInTheWrongOrderAreNoRepresentation() {
    Broken space = new Broken(Sphere.underRotations(3), Mistake.ORDER);
    InducedField<DenseMatrix, Point, DenseMatrix, double[]> field =
        InducedField.of(space, Fibres.matrices(h -> h), x -> new double[] {x.at(0), 1, x.at(1)});
    assertThat(failures(SpaceLaws.ofField(field, 1, SpaceLawsTest::difference)))
        .contains("the induced representation is a homomorphism");
  }

  private static double difference(double[] a, double[] b) {
    double worst = 0;
    for (int i = 0; i < a.length; i++) {
      worst = Math.max(worst, Math.abs(a[i] - b[i]));
    }
    return worst;
  }

  @Test
  void scalesMustBeFinite() {
    assertThatThrownBy(() -> SpaceLaws.of(Sphere.underRotations(2), Double.NaN))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("scale");
  }
}
