/**
 * Law suites: the laws of a structure, run and reported with verdicts.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.laws.LawSuite}: sampled laws and exact proofs of one subject,
 *       run as a report;
 *   <li>{@link org.intertwiner.verify.laws.GroupSuites}: everything that the library claims about
 *       one group.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.laws.GroupSuites#of}: the suite behind {@code intertwiner verify
 * laws GROUP}.
 *
 * <h2>Sources</h2>
 *
 * <p>J.-P. Serre, Linear Representations of Finite Groups, Springer (1977), for the laws.
 */
@NullMarked
package org.intertwiner.verify.laws;

import org.jspecify.annotations.NullMarked;
