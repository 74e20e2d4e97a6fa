/**
 * <b>What can be read off a character table.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.table.CharacterField}, the abelian
 * number field that a character's values generate; {@link
 * org.intertwiner.reptheory.table.ClassFusion}, by which class functions of two groups are
 * restricted and induced; {@link org.intertwiner.reptheory.table.PrimeBlock}, the rows that belong
 * together modulo a prime; {@link org.intertwiner.reptheory.table.GapText}, tables as text for GAP.
 *
 * <p><em>Key result:</em> Frobenius reciprocity, {@code fusion.induce(ψ)} and {@code
 * fusion.restrict(χ)} are adjoint.
 *
 * <p><em>Notes:</em> everything is exact, and follows from the table, the class sizes and the power
 * maps.
 *
 * <p><em>Sources:</em> I. M. Isaacs, Character Theory of Finite Groups (1976); G. Navarro,
 * Characters and Blocks of Finite Groups (1998).
 */
@NullMarked
package org.intertwiner.reptheory.table;

import org.jspecify.annotations.NullMarked;
