/**
 * <b>The structure of enumerated finite groups.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.algebra.group.structure.Homomorphism} with
 * kernel and image; {@link org.intertwiner.algebra.group.structure.Quotient}; {@link
 * org.intertwiner.algebra.group.structure.Constructions}: direct, semidirect, wreath and central
 * products; {@link org.intertwiner.algebra.group.structure.Subgroups}: centralisers, normalisers,
 * Sylow subgroups and the like; {@link org.intertwiner.algebra.group.structure.Series}; {@link
 * org.intertwiner.algebra.group.structure.DoubleCosets}; {@link
 * org.intertwiner.algebra.group.structure.SubgroupClasses}, all subgroups up to conjugacy, and
 * {@link org.intertwiner.algebra.group.structure.SubgroupInclusions}, which lie in which; {@link
 * org.intertwiner.algebra.group.structure.Isomorphisms} and {@link
 * org.intertwiner.algebra.group.structure.Automorphisms}; {@link
 * org.intertwiner.algebra.group.structure.TypeNames}.
 *
 * <p><em>Key result:</em> elements that satisfy the relators of a presentation extend to a
 * homomorphism; isomorphisms and automorphisms are found by going through such elements, and each
 * one is checked on the whole Cayley graph before it is handed out.
 *
 * <p><em>Notes:</em> elements are indices of the group's list; functions compose as (φψ)(g) =
 * φ(ψ(g)). What would take too long is refused within {@link
 * org.intertwiner.algebra.group.structure.StructureLimits}.
 *
 * <p><em>Sources:</em> Neubüser (1960) and Hulpke (1999) for subgroups; Holt, Eick and O'Brien,
 * Handbook of Computational Group Theory (2005), chapters 3, 4 and 10.
 */
@NullMarked
package org.intertwiner.algebra.group.structure;

import org.jspecify.annotations.NullMarked;
