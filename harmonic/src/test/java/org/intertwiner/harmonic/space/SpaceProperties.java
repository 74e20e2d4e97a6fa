package org.intertwiner.harmonic.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.lie.classical.AffineMap;
import org.intertwiner.harmonic.laws.SpaceLaws;
import org.intertwiner.harmonic.space.classical.ComplexProjectiveSpace;
import org.intertwiner.harmonic.space.classical.EuclideanSpace;
import org.intertwiner.harmonic.space.classical.Grassmannian;
import org.intertwiner.harmonic.space.classical.HyperbolicModels;
import org.intertwiner.harmonic.space.classical.Hyperboloid;
import org.intertwiner.harmonic.space.classical.LightCone;
import org.intertwiner.harmonic.space.classical.QuaternionSphere;
import org.intertwiner.harmonic.space.classical.RationalQuadric;
import org.intertwiner.harmonic.space.classical.RealProjectiveSpace;
import org.intertwiner.harmonic.space.classical.SpacelikeHyperboloid;
import org.intertwiner.harmonic.space.classical.Sphere;
import org.intertwiner.harmonic.space.classical.SpinHyperboloid;
import org.intertwiner.harmonic.space.classical.StiefelManifold;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.RotationIrreps;

/** Every space and every kind of field obeys its laws. */
class SpaceProperties {
  private static final List<List<? extends Law<?>>> ROUND = new ArrayList<>();
  private static final List<List<? extends Law<?>>> FLAT = new ArrayList<>();
  private static final List<List<? extends Law<?>>> HYPERBOLIC = new ArrayList<>();
  private static final List<List<? extends Law<?>>> MOMENTA = new ArrayList<>();
  private static final List<List<? extends Law<?>>> LINES = new ArrayList<>();
  private static final List<List<? extends Law<?>>> PLANES = new ArrayList<>();
  private static final List<List<? extends Law<?>>> EXACT = new ArrayList<>();
  private static final List<List<? extends Law<?>>> BUILT = new ArrayList<>();

  static {
    for (int n = 1; n <= 5; n++) {
      ROUND.add(SpaceLaws.of(Sphere.underRotations(n), 1));
      ROUND.add(SpaceLaws.of(Sphere.underReflections(n).withRadius(1e-3 * n), 1));
    }
    ROUND.add(SpaceLaws.of(Sphere.axis(), 1));
    ROUND.add(SpaceLaws.of(Sphere.pole(), 1));
    ROUND.add(SpaceLaws.of(QuaternionSphere.of(), 1));
    for (int n = 1; n <= 4; n++) {
      FLAT.add(SpaceLaws.of(EuclideanSpace.underMotions(n), 3));
      FLAT.add(SpaceLaws.of(EuclideanSpace.underReflections(n), 3));
      HYPERBOLIC.add(SpaceLaws.of(Hyperboloid.hyperbolic(n), 1.5));
      HYPERBOLIC.add(SpaceLaws.of(Hyperboloid.backward(n, 2.5), 1.5));
    }
    for (int n = 2; n <= 4; n++) {
      Hyperboloid space = Hyperboloid.forward(n, 1.5);
      HYPERBOLIC.add(SpaceLaws.of(HyperbolicModels.ball(space), 1));
      HYPERBOLIC.add(SpaceLaws.of(HyperbolicModels.klein(space), 1));
      HYPERBOLIC.add(SpaceLaws.of(HyperbolicModels.halfSpace(space), 1));
      MOMENTA.add(SpaceLaws.of(Hyperboloid.forward(n, 0.5).inHelicitySection(), 1));
      MOMENTA.add(SpaceLaws.of(LightCone.forward(n), 1));
      MOMENTA.add(SpaceLaws.of(LightCone.backward(n), 1));
      MOMENTA.add(SpaceLaws.of(SpacelikeHyperboloid.of(n, 2), 1));
    }
    MOMENTA.add(SpaceLaws.of(SpinHyperboloid.over(Hyperboloid.forward(3, 2)), 1));
    MOMENTA.add(SpaceLaws.of(SpinHyperboloid.over(Hyperboloid.backward(3, 2)), 1));
    LINES.add(SpaceLaws.of(RealProjectiveSpace.plane(), 1));
    for (int n = 1; n <= 3; n++) {
      LINES.add(SpaceLaws.of(RealProjectiveSpace.of(n), 1));
      LINES.add(SpaceLaws.of(ComplexProjectiveSpace.of(n), 1));
    }
    for (int n = 1; n <= 2; n++) {
      EXACT.add(SpaceLaws.of(RationalQuadric.sphere(n), 1));
      EXACT.add(SpaceLaws.of(RationalQuadric.hyperboloid(n), 1));
    }
    for (int n = 2; n <= 5; n++) {
      for (int k = 1; k < n; k++) {
        PLANES.add(SpaceLaws.of(StiefelManifold.underRotations(n, k), 1));
        PLANES.add(SpaceLaws.of(StiefelManifold.underReflections(n, k), 1));
        PLANES.add(SpaceLaws.of(Grassmannian.underRotations(n, k), 1));
        PLANES.add(SpaceLaws.of(Grassmannian.underReflections(n, k), 1));
      }
    }
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    CosetSpace<Permutation> cosets = CosetSpace.of(group, group.subgroup(group.generatorIndex(0)));
    BUILT.add(SpaceLaws.of(cosets, 1));
    BUILT.add(SpaceLaws.of(GroupSpace.ofCompact(group), 1));
    BUILT.add(SpaceLaws.of(GroupSpace.of(LieGroups.specialEuclidean(2)), 1));
    var mixed = ProductSpace.of(Hyperboloid.hyperbolic(2), EuclideanSpace.underMotions(1));
    BUILT.add(SpaceLaws.of(mixed, 1));
    BUILT.add(SpaceLaws.of(ProductSpace.of(Sphere.underRotations(2), cosets), 1));
    BUILT.add(SpaceLaws.of(Sphere.through(Point.from(0, 0)), 1));
  }

  /** One sample of each law of one of the spaces. */
  private static void obey(List<List<? extends Law<?>>> spaces, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (Law<?> law : spaces.get(random.nextInt(spaces.size()))) {
      LawReport report = law.check(random, 1);
      assertThat(report.passed()).as(report.toString()).isTrue();
    }
  }

  @Property
  void spheres(@ForAll long seed) {
    obey(ROUND, seed);
  }

  @Property
  void euclideanSpaces(@ForAll long seed) {
    obey(FLAT, seed);
  }

  @Property
  void hyperbolicSpacesAndTheirModels(@ForAll long seed) {
    obey(HYPERBOLIC, seed);
  }

  @Property
  void momentumOrbits(@ForAll long seed) {
    obey(MOMENTA, seed);
  }

  @Property
  void projectiveSpaces(@ForAll long seed) {
    obey(LINES, seed);
  }

  @Property
  void framesAndSubspaces(@ForAll long seed) {
    obey(PLANES, seed);
  }

  @Property
  void rationalPoints(@ForAll long seed) {
    obey(EXACT, seed);
  }

  @Property
  void groupsCosetsAndProducts(@ForAll long seed) {
    obey(BUILT, seed);
  }

  private static final List<List<? extends Law<?>>> FIELDS = new ArrayList<>();

  static {
    for (int spin = 0; spin <= 3; spin++) {
      int size = spin == 0 ? 1 : 2;
      FIELDS.add(
          SpaceLaws.ofField(
              InducedField.of(
                  Sphere.axis(),
                  Fibres.numeric(Representations.frequency(SO2.group(), spin)),
                  x -> values(x, size)),
              1,
              SpaceProperties::relative));
    }
    FIELDS.add(
        SpaceLaws.ofField(
            InducedField.of(
                Hyperboloid.forward(3, 1.5), Fibres.matrices(h -> h), x -> values(x, 3)),
            1,
            SpaceProperties::relative));
    FIELDS.add(
        SpaceLaws.ofField(
            InducedField.of(
                LightCone.forward(3), Fibres.matrices(AffineMap::linear), x -> values(x, 2)),
            1,
            SpaceProperties::relative));
    FIELDS.add(
        SpaceLaws.ofField(
            InducedField.of(
                SpacelikeHyperboloid.of(3, 1), Fibres.matrices(h -> h), x -> values(x, 3)),
            1,
            SpaceProperties::relative));
    FIELDS.add(
        SpaceLaws.ofField(
            InducedField.of(
                SpinHyperboloid.over(Hyperboloid.hyperbolic(3)),
                Fibres.numeric(RotationIrreps.realSpin(LieGroups.spin3(), new HalfInteger(1))),
                x -> values(x, 4)),
            1,
            SpaceProperties::relative));
    FIELDS.add(
        SpaceLaws.ofField(
            InducedField.of(
                EuclideanSpace.underMotions(2), Fibres.matrices(h -> h), x -> values(x, 2)),
            1,
            SpaceProperties::relative));
    FIELDS.add(
        SpaceLaws.ofField(
            InducedField.of(
                RationalQuadric.hyperboloid(2), (h, v) -> h.apply(v), x -> x.subList(0, 2)),
            1,
            (a, b) -> a.equals(b) ? 0 : 1));
  }

  @Property
  void fields(@ForAll long seed) {
    obey(FIELDS, seed);
  }

  private static double relative(double[] a, double[] b) {
    double worst = 0;
    double size = 1;
    for (int i = 0; i < a.length; i++) {
      worst = Math.max(worst, Math.abs(a[i] - b[i]));
      size = Math.max(size, Math.max(Math.abs(a[i]), Math.abs(b[i])));
    }
    return worst / size;
  }

  /** Some continuous function of a point. */
  private static double[] values(Point x, int size) {
    double[] v = new double[size];
    for (int i = 0; i < size; i++) {
      v[i] = Math.cos(x.at(i) + i) + x.at(x.size() - 1) * x.at(0) / (1 + x.norm());
    }
    return v;
  }
}
