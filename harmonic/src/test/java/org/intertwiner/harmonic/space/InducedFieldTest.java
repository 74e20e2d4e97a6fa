package org.intertwiner.harmonic.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.action.Action;
import org.intertwiner.algebra.action.GSets;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.homogeneous.compact.Bands;
import org.intertwiner.harmonic.homogeneous.compact.ClosedSubgroup;
import org.intertwiner.harmonic.homogeneous.compact.HomogeneousField;
import org.intertwiner.harmonic.space.classical.Hyperboloid;
import org.intertwiner.harmonic.space.classical.RationalQuadric;
import org.intertwiner.harmonic.space.classical.Sphere;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Induction;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.RotationIrreps;
import org.junit.jupiter.api.Test;

class InducedFieldTest {
  private final FiniteGroup<Permutation> s4 = Groups.symmetric(4);

  /** A subgroup of order 6 and one of order 4, with a fibre that is no permutation. */
  private List<Subgroup> subgroups() {
    List<Subgroup> found = new ArrayList<>();
    for (int a = 0; a < s4.order() && found.size() < 3; a++) {
      for (int b = 0; b < a && found.size() < 3; b++) {
        Subgroup subgroup = s4.subgroup(a, b);
        long order = subgroup.order();
        if (order > 3 && order < 12 && found.stream().noneMatch(s -> s.order() == order)) {
          found.add(subgroup);
        }
      }
    }
    return found;
  }

  private static List<FiniteRepresentation<Permutation>> fibres(FiniteGroup<Permutation> small) {
    List<FiniteRepresentation<Permutation>> all = new ArrayList<>();
    for (int row = 0; row < small.classes().count(); row++) {
      all.add(Representations.irreducible(small, row));
    }
    return all;
  }

  @Test
  void finiteFieldsTransformByTheInducedMatricesExactly() {
    for (Subgroup subgroup : subgroups()) {
      CosetSpace<Permutation> space = CosetSpace.of(s4, subgroup);
      for (FiniteRepresentation<Permutation> sigma : fibres(space.finiteStabilizer())) {
        FiniteRepresentation<Permutation> induced = Induction.of(s4, subgroup, sigma);
        int d = sigma.dimension();
        for (int g = 0; g < s4.order(); g += 5) {
          for (int column = 0; column < induced.dimension(); column++) {
            InducedField<Permutation, Integer, Permutation, List<Cyclotomic>> unit =
                InducedField.sampled(
                    space, Fibres.exact(sigma), space.points(), units(space.size(), d, column));
            List<Cyclotomic> image =
                unit.moved(s4.element(g)).at(space.points()).stream()
                    .flatMap(List::stream)
                    .toList();
            assertThat(image).isEqualTo(induced.at(g).column(column));
          }
        }
      }
    }
  }

  private static List<List<Cyclotomic>> units(int points, int d, int place) {
    List<List<Cyclotomic>> values = new ArrayList<>();
    for (int x = 0; x < points; x++) {
      List<Cyclotomic> value = new ArrayList<>();
      for (int v = 0; v < d; v++) {
        value.add(x * d + v == place ? Cyclotomic.ONE : Cyclotomic.ZERO);
      }
      values.add(value);
    }
    return values;
  }

  @Test
  void tracesOfMovedFieldsAreInducedCharacters() {
    Subgroup subgroup = subgroups().get(0);
    CosetSpace<Permutation> space = CosetSpace.of(s4, subgroup);
    FiniteRepresentation<Permutation> sigma = fibres(space.finiteStabilizer()).get(1);
    FiniteRepresentation<Permutation> induced = Induction.of(s4, subgroup, sigma);
    for (int g = 0; g < s4.order(); g++) {
      Cyclotomic trace = Cyclotomic.ZERO;
      for (int x : space.points()) {
        if (space.act(s4.element(g), x) == x) {
          Permutation h = space.twist(s4.element(g), x);
          trace = trace.add(sigma.traceAt(sigma.group().indexOf(h)));
        }
      }
      assertThat(trace).isEqualTo(induced.traceAt(g));
    }
  }

  @Test
  void transitiveSetsAreCosetSpaces() {
    HomogeneousSpace<Permutation, Integer, Permutation> points = CosetSpace.of(GSets.natural(s4));
    for (int x = 0; x < 4; x++) {
      assertThat(points.act(points.section(x), points.base())).isEqualTo(x);
      assertThat(points.act(s4.generators().get(0), x)).isEqualTo(s4.generators().get(0).at(x));
    }
    assertThatThrownBy(() -> CosetSpace.of(GSets.trivial(s4, List.of("a", "b"))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 orbits");
    assertThatThrownBy(() -> CosetSpace.of(s4, Groups.symmetric(3).center()))
        .isInstanceOf(InvalidInput.class);
    CosetSpace<Permutation> cosets = CosetSpace.of(s4, subgroups().get(0));
    assertThatThrownBy(() -> cosets.require(99)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> cosets.restrict(cosets.section(1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("coset 1");
  }

  @Test
  void frobeniusReciprocityHoldsInFiniteGroups() {
    for (Subgroup subgroup : subgroups()) {
      for (FiniteRepresentation<Permutation> sigma : fibres(s4.toGroup(subgroup))) {
        long total = 0;
        for (int row = 0; row < s4.classes().count(); row++) {
          FiniteRepresentation<Permutation> irrep = Representations.irreducible(s4, row);
          total += SectionBands.intertwiners(s4, subgroup, sigma, irrep) * irrep.dimension();
        }
        assertThat(total).isEqualTo(subgroup.index() * sigma.dimension());
      }
    }
  }

  @Test
  void bandsOfTheSphereCountSpins() {
    CompactLieGroup<DenseMatrix> so3 = LieGroups.specialOrthogonal(3);
    ClosedSubgroup<DenseMatrix, PlaneRotation> axis = ClosedSubgroup.axis(so3);
    var band = Bands.upToDegree(so3, 5);
    for (int spin = 0; spin <= 3; spin++) {
      int s = spin;
      HomogeneousField<DenseMatrix, PlaneRotation> field =
          new HomogeneousField<>(axis, Representations.frequency(SO2.group(), s));
      assertThat(SectionBands.of(field, band))
          .allSatisfy(
              m -> {
                int l = (m.irrep().dimension() - 1) / 2;
                assertThat(m.copies()).isEqualTo(l < s ? 0 : s == 0 ? 1 : 2);
                assertThat(m.intertwiners()).isEqualTo(m.copies());
              });
    }
    // spinors on S²: both of j = 1/2 and j = 3/2 are quaternionic
    CompactLieGroup<?> spin3 = LieGroups.spin3();
    assertThat(bandOf(spin3)).containsExactly(0L, 4L, 0L);
  }

  private static <G> List<Long> bandOf(CompactLieGroup<G> group) {
    HomogeneousField<G, PlaneRotation> field =
        new HomogeneousField<>(
            ClosedSubgroup.axis(group), Representations.frequency(SO2.group(), 1));
    return SectionBands.of(field, Bands.upToDegree(group, 1)).stream()
        .map(SectionBands.Multiplicity::intertwiners)
        .toList();
  }

  @Test
  void fieldsOfIntertwinersSpanAsManyDimensionsAsTheBandsSay() {
    SplittableRandom random = new SplittableRandom(1);
    HomogeneousSpace<DenseMatrix, Point, PlaneRotation> space = Sphere.axis();
    CompactLieGroup<DenseMatrix> so3 = LieGroups.specialOrthogonal(3);
    ClosedSubgroup<DenseMatrix, PlaneRotation> axis = ClosedSubgroup.axis(so3);
    for (int spin : new int[] {0, 1, 2}) {
      Representation<PlaneRotation> sigma = Representations.frequency(SO2.group(), spin);
      Action<PlaneRotation, double[]> fibre = Fibres.numeric(sigma);
      for (int l = 1; l <= 3; l++) {
        LieRepresentation<DenseMatrix> irrep = RotationIrreps.spin(so3, HalfInteger.of(l));
        Action<DenseMatrix, double[]> large = Fibres.numeric(irrep);
        List<DenseMatrix> maps = maps(space, irrep, sigma);
        long expected =
            SectionBands.of(new HomogeneousField<>(axis, sigma), Bands.upToDegree(so3, l))
                .get(l)
                .copies();
        assertThat(maps.size()).isEqualTo((int) expected);
        // equivariance of v ↦ field of v
        for (DenseMatrix map : maps) {
          double[] v = random.doubles(2 * l + 1).toArray();
          DenseMatrix g = so3.random(random);
          Point x = space.sample(random, 1);
          double[] left =
              InducedField.reciprocal(space, fibre, large, map::apply, v).moved(g).at(x);
          double[] right =
              InducedField.reciprocal(space, fibre, large, map::apply, large.act(g, v)).at(x);
          assertThat(left).containsExactly(right, within(1e-12));
        }
        assertThat(rank(space, fibre, large, maps, 2 * l + 1, random))
            .isEqualTo(expected * (2 * l + 1));
      }
    }
  }

  /** A basis of the maps B with Bρ(h) = σ(h)B, from means over the stabiliser. */
  private static List<DenseMatrix> maps(
      HomogeneousSpace<DenseMatrix, Point, PlaneRotation> space,
      LieRepresentation<DenseMatrix> large,
      Representation<PlaneRotation> sigma) {
    int rows = sigma.dimension();
    int columns = large.dimension();
    int steps = 16;
    List<double[]> means = new ArrayList<>();
    for (int k = 0; k < rows * columns; k++) {
      double[] unit = new double[rows * columns];
      unit[k] = 1;
      DenseMatrix mean = DenseMatrix.from(rows, columns, new double[rows * columns]);
      for (int t = 0; t < steps; t++) {
        PlaneRotation h = new PlaneRotation(2 * Math.PI * t / steps);
        DenseMatrix left = DenseMatrix.from(sigma.from(h));
        DenseMatrix right = DenseMatrix.from(large.from(space.embed(h))).transpose();
        mean =
            mean.add(
                left.multiply(DenseMatrix.from(rows, columns, unit))
                    .multiply(right)
                    .scale(1.0 / steps));
      }
      means.add(mean.toArray());
    }
    DenseMatrix.Svd svd = DenseMatrix.from(means.toArray(double[][]::new)).transpose().svd();
    List<DenseMatrix> basis = new ArrayList<>();
    for (int k = 0; k < svd.values().length; k++) {
      if (svd.values()[k] > 1e-8) {
        double[] column = new double[rows * columns];
        for (int i = 0; i < column.length; i++) {
          column[i] = svd.u().at(i, k);
        }
        basis.add(DenseMatrix.from(rows, columns, column));
      }
    }
    return basis;
  }

  private static long rank(
      HomogeneousSpace<DenseMatrix, Point, PlaneRotation> space,
      Action<PlaneRotation, double[]> fibre,
      Action<DenseMatrix, double[]> large,
      List<DenseMatrix> maps,
      int dimension,
      SplittableRandom random) {
    List<Point> points = new ArrayList<>();
    for (int k = 0; k < 30; k++) {
      points.add(space.sample(random, 1));
    }
    List<double[]> rows = new ArrayList<>();
    for (DenseMatrix map : maps) {
      for (int k = 0; k < dimension; k++) {
        double[] v = new double[dimension];
        v[k] = 1;
        rows.add(
            InducedField.reciprocal(space, fibre, large, map::apply, v).at(points).stream()
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray());
      }
    }
    if (rows.isEmpty()) {
      return 0;
    }
    double[] values = DenseMatrix.from(rows.toArray(double[][]::new)).svd().values();
    return java.util.Arrays.stream(values).filter(s -> s > 1e-8).count();
  }

  @Test
  void restrictionsAreFieldsInOneFrame() {
    Hyperboloid space = Hyperboloid.forward(3, 2);
    SplittableRandom random = new SplittableRandom(2);
    Action<DenseMatrix, double[]> vectors = Fibres.matrices(g -> g);
    AmbientField<DenseMatrix, Point, double[]> ambient =
        AmbientField.of(space, vectors, x -> new double[] {x.at(0), 1, Math.sin(x.at(1)), x.at(3)});
    InducedField<DenseMatrix, Point, DenseMatrix, double[]> induced = ambient.toInduced(space);
    for (int t = 0; t < 20; t++) {
      DenseMatrix g = space.sampleElement(random, 1);
      Point x = space.sample(random, 1);
      double[] left = ambient.moved(g).at(x);
      double[] right = induced.moved(g).toAmbient(vectors).at(x);
      assertThat(left).containsExactly(right, within(1e-11));
      assertThat(induced.toAmbient(ambient.large()).at(x))
          .containsExactly(ambient.at(x), within(1e-12));
    }
    assertThat(ambient.space()).isSameAs(space);
    // the position itself is an invariant field
    AmbientField<DenseMatrix, Point, double[]> position =
        AmbientField.of(space, vectors, Point::coordinates);
    Point x = space.sample(random, 1);
    assertThat(position.toInduced(space).at(x))
        .containsExactly(new double[] {0, 0, 0, 2}, within(1e-12));
  }

  @Test
  void anotherSectionIsAnotherGaugeOfTheSameFields() {
    Hyperboloid canonical = Hyperboloid.forward(3, 1);
    HomogeneousSpace<DenseMatrix, Point, DenseMatrix> helicity = canonical.inHelicitySection();
    HomogeneousSpace<DenseMatrix, Point, DenseMatrix> checked =
        canonical.withSection("given", helicity::section);
    SplittableRandom random = new SplittableRandom(3);
    InducedField<DenseMatrix, Point, DenseMatrix, double[]> field =
        InducedField.of(
            canonical,
            Fibres.matrices(h -> h),
            x -> new double[] {x.at(0), x.at(1) - x.at(2), 1 / x.at(3)});
    for (int t = 0; t < 20; t++) {
      DenseMatrix g = canonical.sampleElement(random, 1);
      Point x = canonical.sample(random, 1);
      double[] moved = field.moved(g).over(helicity).at(x);
      assertThat(field.over(helicity).moved(g).at(x)).containsExactly(moved, within(1e-11));
      assertThat(field.over(checked).moved(g).at(x)).containsExactly(moved, within(1e-11));
      assertThat(field.over(helicity).over(canonical).at(x))
          .containsExactly(field.at(x), within(1e-12));
      // without the change of gauge it is another field
      assertThat(InducedField.of(helicity, field.fibre(), field::at).moved(g).at(x))
          .isNotEqualTo(moved);
      assertThat(helicity.gap(helicity.offset(g), checked.offset(g))).isLessThan(1e-9);
      Point y = canonical.sample(random, 1);
      assertThat(helicity.relative(x, y).point().separation(checked.relative(x, y).point()))
          .isLessThan(1e-12);
      assertThat(
              helicity.gap(
                  helicity.relative(x, y).transporter(), checked.relative(x, y).transporter()))
          .isLessThan(1e-9);
    }
    HomogeneousSpace<DenseMatrix, Point, DenseMatrix> wrong =
        canonical.withSection("wrong", x -> DenseMatrix.identity(4));
    assertThatThrownBy(() -> wrong.section(canonical.above(1, 0, 0)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("misses x by");
  }

  @Test
  void sampledFieldsKnowTheirPointsOnly() {
    RationalQuadric space = RationalQuadric.sphere(1);
    List<Rational> e = space.base();
    List<Rational> f = List.of(Rational.ONE, Rational.ZERO);
    InducedField<?, List<Rational>, ?, String> field =
        InducedField.sampled(space, Fibres.trivial(), List.of(e, f), List.of("north", "east"));
    assertThat(field.at(f)).isEqualTo("east");
    assertThat(field.sampledAt(List.of(e)).at(e)).isEqualTo("north");
    assertThatThrownBy(() -> field.at(List.of(Rational.of(-1), Rational.ZERO)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("from the nearest");
    assertThatThrownBy(
            () -> InducedField.sampled(space, Fibres.trivial(), List.of(e), List.of("a", "b")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 values");
    // rounded points are found within rounding
    Sphere round = Sphere.underRotations(1);
    var near =
        InducedField.sampled(round, Fibres.trivial(), List.of(Point.from(1, 0)), List.of("east"));
    assertThat(near.at(Point.from(1, 1e-16))).isEqualTo("east");
  }

  @Test
  void complexFibresAreRefusedForRealNumbers() {
    FiniteGroup<Permutation> c3 = Groups.cyclic(3);
    FiniteRepresentation<Permutation> complex =
        fibres(c3).stream().filter(r -> !r.isReal()).findFirst().orElseThrow();
    assertThatThrownBy(() -> Fibres.numeric(complex))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("not real");
  }

  @Test
  void groupsActOnThemselves() {
    GroupSpace<Permutation> space = GroupSpace.ofCompact(s4);
    Permutation g = s4.element(5);
    assertThat(space.act(g, space.base())).isEqualTo(g);
    assertThat(space.toString()).isEqualTo("S4");
    assertThatThrownBy(() -> space.restrict(g)).isInstanceOf(InvalidInput.class);
    InducedField<Permutation, Permutation, Permutation, Integer> field =
        InducedField.of(space, Fibres.trivial(), x -> s4.indexOf(x));
    assertThat(field.toMackey().at(g)).isEqualTo(5);
  }
}
