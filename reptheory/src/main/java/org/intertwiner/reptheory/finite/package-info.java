/**
 * <b>Character tables and irreducible matrices of finite groups, proved.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.finite.CharacterTables}, the
 * derivation of a table; {@link org.intertwiner.reptheory.finite.CharacterTableCertificate}, its
 * proof; {@link org.intertwiner.reptheory.finite.IrrepLadder}, the matrices of all rows by the
 * cheapest way each; {@link org.intertwiner.reptheory.finite.IrreducibleMatrices} and {@link
 * org.intertwiner.reptheory.finite.RealMatrices}, exact matrices over the complex and the real
 * numbers; {@link org.intertwiner.reptheory.finite.IrrepCertificate}, their proof; {@link
 * org.intertwiner.reptheory.finite.OrthonormalMatrices} and {@link
 * org.intertwiner.reptheory.finite.ElementMatrices}, rounded with error bounds.
 *
 * <p><em>Key result:</em> k class functions that satisfy the equations of the class algebra for
 * enough classes and have norm 1 are the irreducible characters ({@link
 * org.intertwiner.reptheory.finite.CharacterTableCertificate#check}); rows that the generators
 * carry like the cosets of a subgroup prove a representation ({@link
 * org.intertwiner.reptheory.finite.IrrepCertificate#check}).
 *
 * <p><em>Notes:</em> everything is found modulo primes and nothing is believed because of that.
 * Identities between cyclotomic integers are then verified modulo so many primes, under all
 * embeddings, that they must hold exactly.
 *
 * <p><em>Sources:</em> J. D. Dixon, Numer. Math. 10 (1967) and DIMACS 11 (1993); G. J. A.
 * Schneider, J. Symb. Comp. 9 (1990); U. Baum, M. Clausen, Math. Comp. 63 (1994); C. W. Curtis, I.
 * Reiner, Methods of Representation Theory (1981).
 */
@NullMarked
package org.intertwiner.reptheory.finite;

import org.jspecify.annotations.NullMarked;
