/**
 * Exact algebra: numbers, linear algebra, finite groups, the planar Lie groups and their laws.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.Refusal} with its two kinds, the only exceptions
 * this module throws on purpose. Sub-packages: {@code ring} (number systems), {@code linear}
 * (matrices), {@code group} (finite groups), {@code lie} (SO(2), O(2)), {@code action} (group
 * actions) and {@code laws} (checkable axioms).
 *
 * <p>Key result: every answer in these packages is exact unless its name begins with {@code from}
 * or its type is a float; the rounded ones state their error.
 */
@NullMarked
package org.intertwiner.algebra;

import org.jspecify.annotations.NullMarked;
