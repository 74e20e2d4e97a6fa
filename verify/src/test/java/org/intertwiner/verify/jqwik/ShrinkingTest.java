package org.intertwiner.verify.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.GroupLaws;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.EquivarianceAt;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.action.symmetry.Symmetries;
import org.intertwiner.verify.action.symmetry.Translation;
import org.junit.jupiter.api.Test;

/** What the search for simple counter-examples finds, run through jqwik itself. */
class ShrinkingTest {

  private static double[] relu(double[] x) {
    return Arrays.stream(x).map(v -> Math.max(v, 0)).toArray();
  }

  private static double[] scaledByNorm(double[] x, int dimension) {
    double[] out = x.clone();
    for (int at = 0; at < x.length; at += dimension) {
      double norm = 0;
      for (int i = 0; i < dimension; i++) {
        norm = Math.hypot(norm, x[at + i]);
      }
      for (int i = 0; i < dimension; i++) {
        out[at + i] *= Math.max(0, norm - 0.5);
      }
    }
    return out;
  }

  private static boolean holds(EquivarianceAt<?, ?> check) {
    return !(check.check().verdict() instanceof Verdict.Refuted);
  }

  /** Right and wrong functions under groups and inputs that jqwik makes. */
  static class Vectors {
    private static final FiniteGroup<Permutation> C4 = Groups.cyclic(4);
    private static final FieldShape SHAPE = FieldShape.of(2, 3, 3);

    @Provide
    Arbitrary<Permutation> quarterTurns() {
      return GroupElements.of(C4);
    }

    private static NumericMap<Permutation, double[], double[]> rectifier() {
      Representation<Permutation> plane = Representations.plane(C4);
      DataAction<Permutation, double[]> fields = Actions.fields(SHAPE, plane, plane, 2);
      return NumericMap.of("ReLU", fields, fields, ShrinkingTest::relu);
    }

    @Property
    void reluOnVectorFields(
        @ForAll("quarterTurns") Permutation r,
        @ForAll @PlaneField(channels = 2, height = 3, width = 3) double[] field) {
      Falsified.unless(holds(EquivarianceAt.of(rectifier(), r).at(field)), r, field);
    }

    @Property
    void reluOnVectors(
        @ForAll @Haar("SO3") double[][] r, @ForAll @PointCloud(points = 4) double[] v) {
      Falsified.unless(
          holds(
              EquivarianceAt.of("ReLU", Spaces.doubles(), Spaces.doubles(), ShrinkingTest::relu)
                  .under(r)
                  .at(v)),
          r,
          v);
    }

    @Property
    void normNonLinearity(
        @ForAll @Haar("O3") double[][] r, @ForAll @PointCloud(points = 4) double[] v) {
      EquivarianceAt.of(
              "gated by the norm",
              Spaces.doubles(),
              Spaces.doubles(),
              (double[] x) -> scaledByNorm(x, 3))
          .under(r)
          .at(v)
          .assertHolds();
    }

    @Property
    void notASignedPermutation(@ForAll @Haar("SO3") double[][] r) {
      boolean signedPermutation =
          Arrays.stream(r).flatMapToDouble(Arrays::stream).allMatch(v -> v == Math.rint(v));
      Falsified.unless(signedPermutation, (Object) r);
    }

    @Property
    void notAMultipleOfFortyFive(@ForAll @Haar("O2") PlaneIsometry g) {
      double eighths = g.angle() / (Math.PI / 4);
      Falsified.unless(Math.abs(eighths - Math.rint(eighths)) < 1e-9, g);
    }

    @Property
    void everyThirdElement(@ForAll @Haar("S5") Permutation g) {
      Falsified.unless(!g.multiply(g).multiply(g).equals(g.inverse()) || g.at(0) == 0, g);
    }

    @Property
    void fewElements(@ForAll @Haar("D4") Permutation g) {
      TRIED.set(TRIED.get() + 1);
    }

    static final ThreadLocal<Integer> TRIED = ThreadLocal.withInitial(() -> 0);
  }

  @Test
  void aRectifierOfVectorFieldsFailsForOneQuarterTurnAndASingleOne() {
    Falsified found = Falsified.by(Vectors.class, "reluOnVectorFields");

    assertThat(found.smallest().get(0)).isEqualTo(Vectors.C4.generators().get(0));
    double[] field = (double[]) found.smallest().get(1);
    assertThat(Arrays.stream(field).filter(v -> v != 0)).hasSize(1);
    assertThat(Arrays.stream(field).map(Math::abs).sum()).isEqualTo(1);
  }

  @Test
  void aRectifierOfVectorsInSpaceFailsForAQuarterTurnAboutAnAxis() {
    Falsified found = Falsified.by(Vectors.class, "reluOnVectors");

    double[][] r = (double[][]) found.smallest().get(0);
    double trace = r[0][0] + r[1][1] + r[2][2];
    assertThat(trace).isEqualTo(1); // 1 + 2 cos 90°
    assertThat(Arrays.stream(r).flatMapToDouble(Arrays::stream))
        .allMatch(v -> v == 0 || v == 1 || v == -1);
    assertThat(Arrays.stream((double[]) found.smallest().get(1)).map(Math::abs).sum()).isEqualTo(1);
  }

  @Test
  void aRightFunctionIsNotRefuted() {
    assertThat(Falsified.by(Vectors.class, "normNonLinearity").passed()).isTrue();
  }

  @Test
  void whatNoSignedPermutationShowsIsShownByAnEighthTurnAboutAnAxis() {
    Falsified found = Falsified.by(Vectors.class, "notASignedPermutation");

    double[][] r = (double[][]) found.smallest().get(0);
    assertThat(r[0][0] + r[1][1] + r[2][2])
        .isCloseTo(1 + Math.sqrt(2), org.assertj.core.api.Assertions.within(1e-12));
    assertThat(Arrays.stream(r).flatMapToDouble(Arrays::stream).filter(v -> v == 0)).hasSize(4);
  }

  @Test
  void aRationalAngleIsFoundInTheComponentThatFails() {
    Falsified found = Falsified.by(Vectors.class, "notAMultipleOfFortyFive");

    PlaneIsometry g = (PlaneIsometry) found.smallest().get(0);
    double twelfths = g.angle() / (Math.PI / 12);
    assertThat(twelfths)
        .isCloseTo(Math.rint(twelfths), org.assertj.core.api.Assertions.within(1e-9));
    double thirds = g.angle() / (Math.PI / 3);
    assertThat(thirds).isCloseTo(Math.rint(thirds), org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void elementsOfAFiniteGroupShrinkToShortWords() {
    Falsified found = Falsified.by(Vectors.class, "everyThirdElement");

    FiniteGroup<Permutation> s5 = Groups.symmetric(5);
    Permutation smallest = (Permutation) found.smallest().get(0);
    for (int shorter = 0; shorter < s5.indexOf(smallest); shorter++) {
      Permutation g = s5.element(shorter);
      assertThat(g.multiply(g).multiply(g).equals(g.inverse()) && g.at(0) != 0).isFalse();
    }
  }

  @Test
  void aSmallGroupIsRunThroughOnce() {
    Vectors.TRIED.set(0);

    assertThat(Falsified.by(Vectors.class, "fewElements").passed()).isTrue();
    assertThat(Vectors.TRIED.get()).isEqualTo(8);
  }

  /** Groups that are not compact, or act by other rules. */
  static class OtherSymmetries {
    private static final Symmetry<Translation> TRANSLATIONS = Symmetries.translations(3, 5);
    private static final Symmetry<Permutation> NODES = Symmetries.permutations(40);

    @Provide
    Arbitrary<Translation> translations() {
      return GroupElements.of(TRANSLATIONS);
    }

    @Provide
    Arbitrary<Permutation> relabellings() {
      return GroupElements.of(NODES);
    }

    @Property
    void far(@ForAll("translations") Translation t) {
      Falsified.unless(Math.hypot(Math.hypot(t.at(0), t.at(1)), t.at(2)) < 0.5, t);
    }

    @Property
    void moving(@ForAll("relabellings") Permutation p) {
      Falsified.unless(p.at(7) == 7, p);
    }
  }

  @Test
  void translationsShrinkToUnitsAlongAnAxis() {
    Translation t = (Translation) Falsified.by(OtherSymmetries.class, "far").smallest().get(0);

    assertThat(Math.abs(t.at(0)) + Math.abs(t.at(1)) + Math.abs(t.at(2))).isEqualTo(1);
  }

  @Test
  void relabellingsOfManyNodesShrinkToASinglePieceOfThem() {
    Falsified found = Falsified.by(OtherSymmetries.class, "moving");

    Permutation first = (Permutation) found.first().get(0);
    Permutation last = (Permutation) found.smallest().get(0);
    assertThat(last.at(7)).isNotEqualTo(7);
    assertThat(OtherSymmetries.NODES.simpler(last)).noneMatch(p -> p.at(7) != 7);
    assertThat(first.at(7)).isNotEqualTo(7);
  }

  /** Edge cases: ours, and those added to an arbitrary by its configuration. */
  static class Edges {
    @Provide
    Arbitrary<Long> ours() {
      Sampler<Long> small = Sampler.of(random -> random.nextLong(5000), n -> List.of(n / 2, n - 1));
      return Samplers.arbitrary(small.filter(n -> n >= 0), List.of(1_000_000L));
    }

    @Provide
    Arbitrary<Long> usual() {
      return Arbitraries.integers()
          .between(0, 4999)
          .map(n -> (long) n)
          .edgeCases(config -> config.add(1_000_000L));
    }

    @Property
    void shrinkingEdge(@ForAll("ours") long n) {
      Falsified.unless(n < 10_000, n);
    }

    @Property
    void fixedEdge(@ForAll("usual") long n) {
      Falsified.unless(n < 10_000, n);
    }

    @Property
    void sampled(@ForAll("lists") List<Long> list) {
      Falsified.unless(list.stream().mapToLong(Long::longValue).sum() < 20, list);
    }

    @Provide
    Arbitrary<List<Long>> lists() {
      return Samplers.arbitrary(Sampler.integers(0, 15).lists(8));
    }
  }

  @Test
  void edgeCasesShrink() {
    assertThat(Falsified.by(Edges.class, "shrinkingEdge").smallest()).containsExactly(10_000L);
  }

  @Test
  void edgeCasesThatAreAddedTheUsualWayDoNot() {
    assertThat(Falsified.by(Edges.class, "fixedEdge").smallest()).containsExactly(1_000_000L);
  }

  @Test
  void samplersShrinkByTheirOwnRule() {
    List<?> list = (List<?>) Falsified.by(Edges.class, "sampled").smallest().get(0);

    // nothing can be left out and no number made smaller
    assertThat(list.stream().map(v -> (Long) v)).doesNotContain(0L);
    assertThat(list.stream().mapToLong(v -> (Long) v).sum()).isEqualTo(20);
  }

  /** Whole structures. */
  static class Laws {
    @Provide
    Arbitrary<LawSample> right() {
      return LawSample.of(GroupLaws.of(Groups.symmetric(4)));
    }

    @Provide
    Arbitrary<LawSample> wrong() {
      return LawSample.of(
          List.of(
              new org.intertwiner.algebra.laws.Law<>(
                  "subtraction commutes",
                  Sampler.integers(-50, 50).tuples(2),
                  p -> p.get(0) - p.get(1) == p.get(1) - p.get(0),
                  List::toString),
              new org.intertwiner.algebra.laws.Law<>(
                  "division by zero", Sampler.integers(0, 0), n -> 1 / n == 0, Object::toString)));
    }

    @Property
    void lawsOfAGroup(@ForAll("right") LawSample sample) {
      sample.assertHolds();
    }

    @Property
    void lawsThatFail(@ForAll("wrong") LawSample sample) {
      try {
        sample.assertHolds();
      } catch (AssertionError e) {
        Falsified.unless(!sample.law().startsWith("subtraction"), e.getMessage());
      }
    }

    @Property
    void lawsThatThrow(@ForAll("wrong") LawSample sample) {
      try {
        sample.assertHolds();
      } catch (AssertionError e) {
        Falsified.unless(!sample.law().startsWith("division"), e.getMessage());
      }
    }
  }

  @Test
  void lawsAreOneProperty() {
    assertThat(Falsified.by(Laws.class, "lawsOfAGroup").passed()).isTrue();
    // two pairs are equally small
    assertThat((String) Falsified.by(Laws.class, "lawsThatFail").smallest().get(0))
        .matches("subtraction commutes at \\[(0, -?1|-?1, 0)] does not hold");
    assertThat((String) Falsified.by(Laws.class, "lawsThatThrow").smallest().get(0))
        .startsWith("division by zero at 0: java.lang.ArithmeticException");
  }

  /** What the provider makes of the types of parameters. */
  static class Types {
    @Property
    void turn(@ForAll @Haar("SO2") PlaneRotation r) {}

    @Property
    void quaternion(
        @ForAll @Haar("SO3") UnitQuaternion q, @ForAll @Haar("Spin3") UnitQuaternion p) {
      Falsified.unless(
          Math.abs(q.w() * q.w() + q.x() * q.x() + q.y() * q.y() + q.z() * q.z() - 1) < 1e-12, q);
    }

    @Property
    void matrix(@ForAll @Haar("point:Oh") DenseMatrix m, @ForAll @Haar("SO3") DenseMatrix r) {
      Falsified.unless(
          m.multiply(m.transpose()).subtract(DenseMatrix.identity(3)).maxAbs() == 0, m);
      Falsified.unless(
          r.multiply(r.transpose()).subtract(DenseMatrix.identity(3)).maxAbs() < 1e-12, r);
    }

    @Property
    void images(@ForAll @Haar("S4") int[] p) {
      Falsified.unless(Arrays.stream(p).sum() == 6 && p.length == 4, (Object) p);
    }

    @Property
    void listOf(@ForAll List<@Haar("C4") Permutation> list) {}

    @Property
    void data(
        @ForAll @PlaneField(height = 2, width = 3) double[][] plane,
        @ForAll @PlaneField(channels = 2, height = 2, width = 3) double[][][] field,
        @ForAll @PlaneField(channels = 2, height = 2, width = 3) float[] single,
        @ForAll @PointCloud(points = 5, dimension = 2) double[][] points,
        @ForAll @Normal(7) float[] numbers) {
      Falsified.unless(
          plane.length == 2
              && plane[1].length == 3
              && field.length == 2
              && field[1].length == 2
              && field[1][1].length == 3
              && single.length == 12
              && points.length == 5
              && points[4].length == 2
              && numbers.length == 7,
          (Object) plane);
      plane[0][0] = Double.NaN; // values are fresh: this must not reach another run
      Falsified.unless(
          Arrays.stream(points).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN),
          (Object) points);
    }

    @Property
    void freshValues(@ForAll @Normal(3) double[] x) {
      Falsified.unless(Arrays.stream(x).noneMatch(Double::isNaN), x);
      x[0] = Double.NaN;
    }

    @Property
    void wrongType(@ForAll @Haar("SO3") String r) {}

    @Property
    void wrongArray(@ForAll @Normal(3) int[] x) {}

    @Property
    void wrongSize(@ForAll @PointCloud(points = 0) double[][] x) {}

    @Property
    void unknownGroup(@ForAll @Haar("Nonsense") double[][] x) {}
  }

  @Test
  void parametersTakeTheFormTheyAskFor() {
    for (String method :
        List.of("turn", "quaternion", "matrix", "images", "listOf", "data", "freshValues")) {
      Falsified run = Falsified.by(Types.class, method);
      assertThat(run.passed()).as("%s: %s", method, run.failure()).isTrue();
    }
  }

  @Test
  void parametersThatDoNotFitAreRefused() {
    assertThat(Falsified.by(Types.class, "wrongType").failure().orElseThrow())
        .hasMessageContaining("@Haar(\"SO3\")")
        .hasMessageContaining("String");
    assertThat(Falsified.by(Types.class, "wrongArray").failure().orElseThrow())
        .hasMessageContaining("@Normal")
        .hasMessageContaining("int[]");
    assertThat(Falsified.by(Types.class, "wrongSize").failure().orElseThrow())
        .hasMessageContaining("points")
        .hasMessageContaining("at least 1");
    assertThat(Falsified.by(Types.class, "unknownGroup").failure().orElseThrow())
        .hasMessageContaining("Nonsense");
  }
}
