/**
 * Laws of harmonic analysis as values that any runner can check.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.laws.KernelLaws}, {@link
 * org.intertwiner.harmonic.laws.SpaceLaws}, {@link org.intertwiner.harmonic.laws.SphericalLaws}.
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
