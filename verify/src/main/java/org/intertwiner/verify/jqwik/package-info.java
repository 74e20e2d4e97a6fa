/**
 * Group elements, data and laws for properties of jqwik, with values that shrink.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.jqwik.Haar}: a group element as a parameter of a property;
 *   <li>{@link org.intertwiner.verify.jqwik.PlaneField}, {@link
 *       org.intertwiner.verify.jqwik.PointCloud}, {@link org.intertwiner.verify.jqwik.Normal}: data
 *       as parameters;
 *   <li>{@link org.intertwiner.verify.jqwik.GroupElements}, {@link
 *       org.intertwiner.verify.jqwik.Samplers}: the same as arbitraries, for any group and any
 *       sampler;
 *   <li>{@link org.intertwiner.verify.jqwik.LawSample}: the laws of a structure as one property.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>Random values and edge cases shrink alike: elements along the {@linkplain
 * org.intertwiner.verify.action.ElementLadder ladder}, numbers to few that are not zero and then to
 * ones. A rectifier applied to the components of vectors is refuted by a quarter turn and a field
 * with a single one.
 *
 * <h2>Notes</h2>
 *
 * <p>Needs {@code net.jqwik:jqwik-api} 1.9, an optional dependency; nothing else in this library
 * does. Annotated parameters work without any registration: the provider is found as a service.
 *
 * <h2>Sources</h2>
 *
 * <p>K. Claessen, J. Hughes, QuickCheck, ICFP 2000; A. Zeller, R. Hildebrandt, Simplifying and
 * Isolating Failure-Inducing Input, IEEE Trans. Softw. Eng. 28 (2002).
 */
@NullMarked
package org.intertwiner.verify.jqwik;

import org.jspecify.annotations.NullMarked;
