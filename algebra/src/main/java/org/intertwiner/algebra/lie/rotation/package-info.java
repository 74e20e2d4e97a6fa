/**
 * Rotations of space: unit quaternions, matrices, vectors and Euler angles, and the double cover.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.lie.rotation.UnitQuaternion}, {@link
 * org.intertwiner.algebra.lie.rotation.Spin3}, {@link
 * org.intertwiner.algebra.lie.rotation.Rotations}, {@link
 * org.intertwiner.algebra.lie.rotation.EulerAngles} and {@link
 * org.intertwiner.algebra.lie.rotation.EulerOrder}.
 *
 * <p>Key result: every conversion keeps a few units of rounding at all angles; gimbal lock and half
 * turns are decided by stated rules.
 *
 * <p>Notes: rotations are active and right-handed, quaternions have their real part first.
 *
 * <p>Sources: E. Bernardes and S. Viollet, "Quaternion to Euler angles conversion" (2022); S. W.
 * Shepperd (1978).
 */
@NullMarked
package org.intertwiner.algebra.lie.rotation;

import org.jspecify.annotations.NullMarked;
