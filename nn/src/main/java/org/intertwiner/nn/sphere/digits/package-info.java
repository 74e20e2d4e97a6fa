/**
 * The experiment with digits on the sphere.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.sphere.digits.SphericalDigits}, what it does
 * ({@link org.intertwiner.nn.sphere.digits.SphericalDigitsPlan}), who is told ({@link
 * org.intertwiner.nn.sphere.digits.SphericalDigitsListener}) and what it found ({@link
 * org.intertwiner.nn.sphere.digits.SphericalDigitsReport}).
 *
 * <p><b>Key result.</b> Networks that commute with rotations tell turned digits apart that they
 * have only seen upright; a planar network on the longitude–latitude grid does not.
 *
 * <p><b>Notes.</b> NR stands for not rotated, R for rotated; NR/R is trained on the first and
 * tested on the second. Each signal gets a rotation of its own, uniform on SO(3), and keeps it.
 *
 * <p><b>Sources.</b> T. Cohen, M. Geiger, J. Köhler, M. Welling, "Spherical CNNs" (2018), section
 * 5.2; R. Kondor, Z. Lin, S. Trivedi, "Clebsch–Gordan nets" (2018), section 5.
 */
@NullMarked
package org.intertwiner.nn.sphere.digits;

import org.jspecify.annotations.NullMarked;
