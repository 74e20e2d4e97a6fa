/**
 * Equivariance checks and laws as tests of JUnit 5.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.junit.EquivarianceTest}: on a method that describes a check;
 *       every single check of its report becomes a test;
 *   <li>{@link org.intertwiner.verify.junit.EquivarianceTests}, {@link
 *       org.intertwiner.verify.junit.LawTests}: the same as dynamic tests, for a
 *       {@code @TestFactory} with all that Jupiter offers around it.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>A test passes only where its verdict {@linkplain org.intertwiner.verify.Verdict#holds()
 * holds}. What is refuted fails with the smallest counter-example and the token that replays it;
 * what could not be checked fails too.
 *
 * <h2>Notes</h2>
 *
 * <p>Needs {@code junit-platform-engine} (for the annotation) or {@code junit-jupiter-api} (for
 * dynamic tests), both optional dependencies; nothing else in this library does. Methods that
 * return a description cannot be tests of Jupiter, which wants them to return nothing; therefore
 * {@link org.intertwiner.verify.junit.EquivarianceTestEngine} finds and runs them. It is found as a
 * service by every launcher of the JUnit platform.
 *
 * <p>Settings from outside, as configuration parameters of the platform, system properties or
 * environment variables: {@code intertwiner.seed} ({@code INTERTWINER_SEED}), {@code
 * intertwiner.replay} ({@code INTERTWINER_REPLAY}) to run one sample of a token, {@code
 * intertwiner.reports} ({@code INTERTWINER_REPORTS}), a folder into which every report is written
 * as JSON, as a page and as text.
 */
@NullMarked
package org.intertwiner.verify.junit;

import org.jspecify.annotations.NullMarked;
