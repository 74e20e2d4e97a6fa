package org.intertwiner.verify.laws;

import java.util.Set;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.harmonic.fourier.circle.CircleTransform;
import org.intertwiner.harmonic.fourier.finite.FiniteTransform;
import org.intertwiner.harmonic.fourier.rotation.RotationFourier;
import org.intertwiner.harmonic.fourier.rotation.RotationSampling;
import org.intertwiner.harmonic.fourier.sphere.RingGrid;
import org.intertwiner.harmonic.fourier.sphere.SphereTransform;
import org.intertwiner.harmonic.haar.SphereRules;
import org.intertwiner.harmonic.laws.CircleLaws;
import org.intertwiner.harmonic.laws.FiniteFourierLaws;
import org.intertwiner.harmonic.laws.HaarLaws;
import org.intertwiner.harmonic.laws.RotationTransformLaws;
import org.intertwiner.harmonic.laws.SpaceLaws;
import org.intertwiner.harmonic.laws.SphereTransformLaws;
import org.intertwiner.harmonic.laws.SphericalLaws;
import org.intertwiner.harmonic.laws.WignerLaws;
import org.intertwiner.harmonic.space.classical.Sphere;
import org.intertwiner.harmonic.spherical.SphericalHarmonics;

/** The laws of harmonic analysis on a group: transforms, harmonics, homogeneous spaces. */
final class HarmonicSuites {
  /** Up to this order the transform of a finite group is tried. */
  private static final int TRANSFORM_ORDER = 200;

  private static final int FREQUENCY = 16;
  private static final int DEGREE = 6;

  /** Small: a law evaluates a function on the whole grid, by all of its coefficients. */
  private static final int ROTATION_LIMIT = 3;

  private static final Set<String> CIRCLES = Set.of("SO2", "O2");
  private static final Set<String> ROTATIONS = Set.of("SO3", "O3");

  private HarmonicSuites() {}

  static <G> LawSuite add(LawSuite start, CompactGroup<G> group) {
    if (group instanceof FiniteGroup<G> finite) {
      return finite.order() > TRANSFORM_ORDER
          ? start
          : start.laws("Fourier transform", FiniteFourierLaws.of(FiniteTransform.of(finite)));
    }
    if (CIRCLES.contains(group.name())) {
      return start.laws("functions on the circle", CircleLaws.of(CircleTransform.of(FREQUENCY)));
    }
    return ROTATIONS.contains(group.name()) ? rotations(start) : start;
  }

  private static LawSuite rotations(LawSuite start) {
    RingGrid rings = RingGrid.gaussLegendre(DEGREE + 1);
    RotationSampling grid = RotationSampling.gaussLegendre(ROTATION_LIMIT);
    return start
        .laws("spherical harmonics", SphericalLaws.of(SphericalHarmonics.of(DEGREE)))
        .laws("Wigner matrices", WignerLaws.of(DEGREE))
        .laws("harmonics with spin", WignerLaws.ofSpin(DEGREE))
        .laws(
            "functions on the sphere",
            SphereTransformLaws.of(SphereTransform.of(rings, DEGREE + 1)))
        .laws(
            "functions of a rotation",
            RotationTransformLaws.of(RotationFourier.of(grid, ROTATION_LIMIT)))
        .laws("measure of the sphere", HaarLaws.onSphere(SphereRules.sphere(2, DEGREE), DEGREE))
        .laws("the sphere", SpaceLaws.of(Sphere.underRotations(2), 1));
  }
}
