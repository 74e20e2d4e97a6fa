/**
 * Laws of harmonic analysis as values that any runner can check.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.laws.KernelLaws}; {@link
 * org.intertwiner.harmonic.laws.SphericalLaws}, {@link org.intertwiner.harmonic.laws.WignerLaws} of
 * functions; {@link org.intertwiner.harmonic.laws.CircleLaws}, {@link
 * org.intertwiner.harmonic.laws.SphereTransformLaws}, {@link
 * org.intertwiner.harmonic.laws.RotationTransformLaws}, {@link
 * org.intertwiner.harmonic.laws.MotionTransformLaws}, {@link
 * org.intertwiner.harmonic.laws.FiniteFourierLaws} of transforms; {@link
 * org.intertwiner.harmonic.laws.HaarLaws} of measures; {@link
 * org.intertwiner.harmonic.laws.SpaceLaws} of homogeneous spaces and fields.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.harmonic.laws.KernelLaws#of}: the kernel constraint
 * at random group elements and points, in floating point, beside the exact certificate.
 *
 * <p><b>Notes.</b> Samples shrink to special group elements, unit vectors and early basis elements.
 *
 * <p><b>Sources.</b> See {@link org.intertwiner.algebra.laws}.
 */
@NullMarked
package org.intertwiner.harmonic.laws;

import org.jspecify.annotations.NullMarked;
