/**
 * Exact algebra: numbers, linear algebra, groups of every kind, Clifford algebras and their laws.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.Refusal} with its two kinds, the only exceptions
 * this module throws on purpose, beside those of {@link org.intertwiner.algebra.Interruption}.
 * Sub-packages: {@code ring}, {@code number}, {@code polynomial} (number systems), {@code linear}
 * (matrices), {@code group} (finite groups), {@code crystal} (point and space groups), {@code lie}
 * (Lie groups), {@code clifford}, {@code action} (group actions) and {@code laws} (checkable
 * axioms).
 *
 * <p>Key result: every answer in these packages is exact unless its name begins with {@code from}
 * or its type is a float; the rounded ones state their error.
 */
@NullMarked
package org.intertwiner.algebra;

import org.jspecify.annotations.NullMarked;
