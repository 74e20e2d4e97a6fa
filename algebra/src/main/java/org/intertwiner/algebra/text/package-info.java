/**
 * Reading and writing of formulas.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.text.Expressions}, one reader for sums, products,
 * quotients and powers over any algebra; {@link org.intertwiner.algebra.text.Sums}, which writes
 * them; {@link org.intertwiner.algebra.text.Suggestions} for words that were misspelt.
 *
 * <p>Key result: every ring whose elements are written as formulas reads back what it writes, and a
 * wrong character is answered with its place.
 *
 * <p>Notes: recursive descent with limits on length, depth and exponents.
 *
 * <p>Sources: N. Wirth, Compilerbau (1977), chapter 4.
 */
@NullMarked
package org.intertwiner.algebra.text;

import org.jspecify.annotations.NullMarked;
