package org.intertwiner.harmonic.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.algebra.laws.Laws;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.haar.GroupRules;
import org.intertwiner.harmonic.haar.Quadrature;
import org.intertwiner.harmonic.haar.SphereRules;
import org.intertwiner.harmonic.haar.rotation.RotationGrid;
import org.intertwiner.harmonic.haar.sphere.PolyhedralRule;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.junit.jupiter.api.Test;

/** Invariant means obey their laws up to their degree, and not beyond. */
class HaarLawsProperties {
  private static final Quadrature<double[]> SPHERE =
      PolyhedralRule.octahedral(5).grid().quadrature();
  private static final Quadrature<UnitQuaternion> SPIN = SphereRules.unitQuaternions(2);
  private static final Quadrature<UnitQuaternion> ROTATIONS = RotationGrid.cubic(1).quadrature();

  private static void hold(List<? extends Law<?>> laws, long seed) {
    for (Law<?> law : laws) {
      LawReport report = law.check(new SplittableRandom(seed), 1);
      assertThat(report.passed()).as(report.toString()).isTrue();
    }
  }

  @Property
  void meansOverSpheresAreInvariant(@ForAll long seed) {
    hold(HaarLaws.onSphere(SPHERE, 5), seed);
    hold(HaarLaws.onSphere(SphereRules.sphere(3, 2), 2), seed);
  }

  @Property
  void meansOverGroupsAreInvariantFromBothSides(@ForAll long seed) {
    hold(HaarLaws.ofGroup(SPIN, LieGroups.spin3(), 2), seed);
    hold(HaarLaws.ofGroup(ROTATIONS, LieGroups.spin3(), 3), seed);
  }

  @Property
  void meansOverFiniteGroupsAreInvariant(@ForAll long seed) {
    check((FiniteRepresentation<?>) GroupNotation.parse("D5").action(2), seed);
  }

  private static <G> void check(FiniteRepresentation<G> action, long seed) {
    hold(HaarLaws.ofGroup(GroupRules.finite(action.group()), action.group(), 5), seed);
  }

  @Test
  void oneDegreeMoreIsRefuted() {
    assertThat(Laws.refuted(HaarLaws.onSphere(SPHERE, 6), 1, 100))
        .extracting(LawReport::law)
        .containsExactly("exactness", "invariance on the left");
    assertThat(Laws.refuted(HaarLaws.ofGroup(SPIN, LieGroups.spin3(), 3), 1, 100))
        .extracting(LawReport::law)
        .contains("exactness", "invariance on the left", "invariance on the right");
  }

  @Test
  void badDegreesAreRefused() {
    assertThatThrownBy(() -> HaarLaws.onSphere(SPHERE, -1)).isInstanceOf(InvalidInput.class);
  }
}
