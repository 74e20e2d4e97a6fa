/**
 * <b>The finite groups of rotations and reflections of the plane.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.plane.PlaneGroup}, C_N with a rotation
 * r or D_N with a rotation r and a reflection s, recognised in any finite group that is one.
 *
 * <p><em>Key result:</em> a finite group of orthogonal 2 × 2 matrices is C_N or D_N, {@link
 * org.intertwiner.reptheory.plane.PlaneGroup#recognise}.
 *
 * <p><em>Notes:</em> r turns by 2π/N, s is the reflection x → −x where the group has it.
 *
 * <p><em>Sources:</em> H. S. M. Coxeter, Introduction to Geometry (1961), section 2.7.
 */
@NullMarked
package org.intertwiner.reptheory.plane;

import org.jspecify.annotations.NullMarked;
