package org.intertwiner.algebra.lie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.intertwiner.algebra.laws.LieGroupLaws;
import org.intertwiner.algebra.lie.lorentz.BoostRotation;
import org.intertwiner.algebra.lie.lorentz.Boosts;
import org.intertwiner.algebra.lie.rotation.EulerAngles;
import org.intertwiner.algebra.lie.rotation.EulerOrder;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;

class LieGroupProperties {

  private static void holds(LieGroup<?> group, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LieGroupLaws.of(group)
        .forEach(law -> assertThat(law.check(random, 1).counterExample()).as(law.name()).isEmpty());
  }

  @Property
  void rotationsOfSpaceObeyTheLaws(@ForAll long seed) {
    holds(LieGroups.orthogonal(3), seed);
  }

  @Property
  void unitaryMatricesObeyTheLaws(@ForAll long seed) {
    holds(LieGroups.specialUnitary(2), seed);
  }

  @Property
  void lorentzTransformationsObeyTheLaws(@ForAll long seed) {
    holds(LieGroups.lorentz(), seed);
  }

  @Property
  void motionsObeyTheLaws(@ForAll long seed) {
    holds(LieGroups.euclidean(2), seed);
  }

  @Property
  void quaternionsSurviveTheWayThroughTheirVector(
      @ForAll long seed, @ForAll @DoubleRange(max = 6.28) double angle) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] axis = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
    UnitQuaternion q = UnitQuaternion.about(axis, angle);
    UnitQuaternion back = UnitQuaternion.exp(q.log());
    assertThat(LieGroups.spin3().areEqual(q, back)).isTrue();
    for (EulerOrder order : EulerOrder.values()) {
      DenseMatrix turned = EulerAngles.from(q, order).toQuaternion().toRotation();
      assertThat(turned.subtract(q.toRotation()).maxAbs()).isLessThan(0x1p-46);
    }
  }

  @Property
  void boostsAndRotationsComeApart(
      @ForAll @DoubleRange(min = -3, max = 3) double x,
      @ForAll @DoubleRange(min = -3, max = 3) double y,
      @ForAll @DoubleRange(min = -3, max = 3) double z) {
    DenseMatrix product =
        Boosts.boost(new double[] {x, y, 0}).multiply(Boosts.boost(new double[] {y, 0, z}));
    BoostRotation parts = Boosts.split(product);
    assertThat(parts.toMatrix().subtract(product).maxAbs())
        .isLessThanOrEqualTo(0x1p-40 * product.maxAbs());
  }
}
