/**
 * <b>Homogeneous spaces G/H with sections, and fields over them.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.harmonic.space.HomogeneousSpace}, points,
 * action, section, stabiliser and twist in one structure; {@link
 * org.intertwiner.harmonic.space.GroupSpace}, {@link org.intertwiner.harmonic.space.CosetSpace},
 * {@link org.intertwiner.harmonic.space.OnePoint} and {@link
 * org.intertwiner.harmonic.space.ProductSpace}; {@link
 * org.intertwiner.harmonic.space.InducedField}, {@link
 * org.intertwiner.harmonic.space.MackeyFunction} and {@link
 * org.intertwiner.harmonic.space.AmbientField}, three forms of one field that carry their
 * transformation law; {@link org.intertwiner.harmonic.space.OrbitField}, momenta and translations;
 * {@link org.intertwiner.harmonic.space.SectionBands}, which irreps the fields contain. Spheres,
 * hyperboloids, momentum orbits and their like are in {@code space.classical}, their names in
 * {@code space.name}.
 *
 * <p><em>Key result:</em> {@link org.intertwiner.harmonic.space.HomogeneousSpace#twist}: h(g, x) =
 * s(gx)⁻¹ g s(x) lies in H and is a cocycle, h(g₁g₂, x) = h(g₁, g₂x) h(g₂, x); so (g·f)(x) = σ(h(g,
 * g⁻¹x)) f(g⁻¹x) is a representation, the induced one.
 *
 * <p><em>Notes:</em> values are generic: a list of exact numbers over a finite group or rational
 * points, an array of float64 otherwise. Kernels between such fields are derived exactly in {@code
 * homogeneous} and {@code homogeneous.compact}.
 *
 * <p><em>Sources:</em> G. W. Mackey, Ann. Math. 55 (1952); E. P. Wigner, Ann. Math. 40 (1939); T.
 * S. Cohen, M. Geiger, M. Weiler, A general theory of equivariant CNNs on homogeneous spaces
 * (2019).
 */
@NullMarked
package org.intertwiner.harmonic.space;

import org.jspecify.annotations.NullMarked;
