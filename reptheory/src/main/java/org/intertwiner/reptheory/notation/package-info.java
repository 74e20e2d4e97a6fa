/**
 * <b>Groups and representations as text.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.notation.GroupNotation}, names and
 * files of groups; {@link org.intertwiner.reptheory.notation.RepresentationNotation}, sums,
 * products and copies of named representations; {@link
 * org.intertwiner.reptheory.notation.NamedGroup}, a group with the space it acts on by default.
 *
 * <p><em>Key result:</em> reading the printed name of a representation gives the representation
 * back.
 *
 * <p><em>Notes:</em> everything read is exact, limited in size and depth, and refused with the
 * place where it went wrong.
 *
 * <p><em>Sources:</em> A. Schoenflies, Krystallsysteme und Krystallstructur (1891), for point
 * groups.
 */
@NullMarked
package org.intertwiner.reptheory.notation;

import org.jspecify.annotations.NullMarked;
