/**
 * Families of finite groups by rule.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.group.family.Family}, a name with generators;
 * {@link org.intertwiner.algebra.group.family.FamilyNotation}, which reads such names; and the
 * rules: {@link org.intertwiner.algebra.group.family.SmallGroups}, {@link
 * org.intertwiner.algebra.group.family.LinearGroups}, {@link
 * org.intertwiner.algebra.group.family.ClassicalGroups}, {@link
 * org.intertwiner.algebra.group.family.CoxeterGroup}, {@link
 * org.intertwiner.algebra.group.family.RegularPolytope} and {@link
 * org.intertwiner.algebra.group.family.ComplexGroups}; root systems by {@link
 * org.intertwiner.algebra.group.family.RootSystem}.
 *
 * <p>Key result: a Coxeter group is finite exactly when its Gram matrix (−cos(π/m)) is positive
 * definite, which is decided exactly; {@link
 * org.intertwiner.algebra.group.family.CoxeterGroup#isFinite()}.
 *
 * <p>Notes: orders are never stored. Every group here answers as its generators do when their name
 * is forgotten and their points are shuffled. D_N has order 2N; GU and SU stand over 𝔽_{q²} and
 * are called by q.
 *
 * <p>Sources: Taylor, The Geometry of the Classical Groups (1992); Wilson, The Finite Simple Groups
 * (2009); Humphreys, Reflection Groups and Coxeter Groups (1990); Coxeter, Regular Polytopes
 * (1973); Huppert, Endliche Gruppen I (1967).
 */
@NullMarked
package org.intertwiner.algebra.group.family;

import org.jspecify.annotations.NullMarked;
