/**
 * Samplers of data: fields, points, graphs, four-vectors, probabilities, named arrays.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.action.sample.Samples}: the samplers;
 *   <li>{@link org.intertwiner.verify.action.sample.TupleSamples}: all inputs of a model at once,
 *       from what was declared of them.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>Every sampler knows simpler data of its kind: few cells that are not zero, points at the
 * origin and at ±1, fewer edges, particles at rest.
 *
 * <h2>Notes</h2>
 *
 * <p>Shrinking comes to an end from every value.
 *
 * <h2>Sources</h2>
 *
 * <p>K. Claessen, J. Hughes, QuickCheck, ICFP 2000, for shrinking; L. Devroye, Non-Uniform Random
 * Variate Generation, 1986, for the simplex.
 */
@NullMarked
package org.intertwiner.verify.action.sample;

import org.jspecify.annotations.NullMarked;
