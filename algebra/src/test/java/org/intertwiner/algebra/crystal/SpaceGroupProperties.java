package org.intertwiner.algebra.crystal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.Samples;
import org.intertwiner.algebra.laws.GroupLaws;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;

class SpaceGroupProperties {

  private static SpaceGroup any(SplittableRandom random) {
    return random.nextInt(4) == 0
        ? SpaceGroups.wallpaper(Integer.toString(random.nextInt(1, 18)))
        : SpaceGroups.of(random.nextInt(1, 231));
  }

  @Property(tries = 60) // each try enumerates a space group
  void operationsModuloTranslationsFormAGroup(@ForAll long seed) {
    SpaceGroup group = any(new SplittableRandom(seed));
    assertThat(Samples.failures(GroupLaws.of(group.group()), seed, 10)).isEmpty();
  }

  @Property(tries = 60) // each try enumerates a space group
  void orbitTimesStabilizerIsTheOrder(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SpaceGroup group = any(random);
    List<Rational> point = CrystalSamples.point(random, group.dimension());
    AffineOperation position = AffineOperation.point(point);
    SiteSymmetry symmetry = group.siteSymmetry(position);
    assertThat(group.orbit(position).size() * symmetry.operations().size())
        .isEqualTo(group.order());
    assertThat(symmetry.operations())
        .allMatch(g -> g.apply(point).equals(point))
        .allMatch(group::contains);
    // whatever fixes the point modulo ℤⁿ is found
    long fixing =
        group.operations().stream()
            .filter(g -> g.multiply(position).modulo1().equals(position.modulo1()))
            .count();
    assertThat(symmetry.operations()).hasSize((int) fixing);
    WyckoffPosition wyckoff = group.wyckoffPosition(point);
    assertThat(wyckoff.multiplicity()).isEqualTo(group.orbit(position).size());
    assertThat(wyckoff.siteSymmetry().pointGroup()).isEqualTo(symmetry.pointGroup());
  }

  @Property(tries = 30) // each try enumerates a space group twice and finds its positions
  void otherCoordinatesShowTheSameGroup(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SpaceGroup group = any(random);
    int n = group.dimension();
    AffineOperation change =
        AffineOperation.of(CrystalSamples.unimodular(random, n), CrystalSamples.point(random, n));
    SpaceGroup moved = group.transformed(change);
    assertThat(moved.transformed(change.inverse())).isEqualTo(group);
    assertThat(moved.pointGroup()).isEqualTo(group.pointGroup());
    assertThat(moved.isSymmorphic()).isEqualTo(group.isSymmorphic());
    assertThat(shapes(moved)).isEqualTo(shapes(group));
    assertThat(moved.metricTensors()).hasSameSizeAs(group.metricTensors());
    Matrix<Rational> basis = change.inverse().linear();
    assertThat(group.metricTensors())
        .allMatch(g -> moved.fits(basis.transpose().multiply(g).multiply(basis)));
    List<AffineOperation> again = CrystalSamples.generators(random, group.group());
    assertThat(SpaceGroup.of(n, again)).isEqualTo(group);
  }

  private static List<String> shapes(SpaceGroup group) {
    return group.wyckoffPositions().stream()
        .map(p -> p.multiplicity() + " " + p.parameters() + " " + p.siteSymmetry().pointGroup())
        .sorted()
        .toList();
  }

  @Property(tries = 60) // each try enumerates a space group
  void geometryTellsTheOperation(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SpaceGroup group = any(random);
    AffineOperation g = group.operations().get(random.nextInt(group.order()));
    OperationGeometry geometry = OperationGeometry.of(g);
    List<Rational> x = geometry.location().apply(CrystalSamples.point(random, group.dimension()));
    AffineOperation still =
        AffineOperation.translation(geometry.intrinsic().stream().map(Rational::negate).toList())
            .multiply(g);
    if (geometry.kind() == OperationGeometry.Kind.ROTOINVERSION) {
      List<Rational> center = geometry.fixedPoint().orElseThrow();
      assertThat(g.apply(center)).isEqualTo(center);
      // the axis is turned over about the fixed point
      List<Rational> image = g.apply(x);
      for (int i = 0; i < 3; i++) {
        assertThat(image.get(i).add(x.get(i))).isEqualTo(center.get(i).add(center.get(i)));
      }
    } else {
      assertThat(still.apply(x)).isEqualTo(x);
      assertThat(still.multiply(AffineOperation.translation(geometry.intrinsic())))
          .isEqualTo(AffineOperation.translation(geometry.intrinsic()).multiply(still));
    }
    OperationGeometry inverse = OperationGeometry.of(g.inverse());
    assertThat(inverse.kind()).isEqualTo(geometry.kind());
    assertThat(inverse.sense()).isEqualTo(-geometry.sense());
    assertThat(inverse.intrinsic())
        .isEqualTo(geometry.intrinsic().stream().map(Rational::negate).toList());
  }

  @Property(tries = 40) // each try enumerates two space groups
  void starTimesLittleGroupIsThePointGroup(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SpaceGroup group = any(random);
    List<Rational> k = CrystalSamples.point(random, group.dimension());
    SpaceGroup little = group.littleGroup(k);
    assertThat(little.operations()).allMatch(group::contains);
    assertThat(group.star(k).size() * little.order()).isEqualTo(group.order());
  }
}
