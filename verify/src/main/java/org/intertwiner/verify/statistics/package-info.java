/**
 * Statistics of sampled checks: what a number of samples without failure says, and how errors are
 * summed up.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.statistics.ClopperPearson}: exact confidence bounds of a
 *       binomial proportion;
 *   <li>{@link org.intertwiner.verify.statistics.ErrorSummary}: maximum, root mean square and
 *       quantiles of errors; {@link org.intertwiner.verify.statistics.ErrorTally}: all errors of a
 *       campaign, so that parts of it merge exactly;
 *   <li>{@link org.intertwiner.verify.statistics.EnergyTest}: do two random vectors have the same
 *       distribution? {@link org.intertwiner.verify.statistics.TwoSample}: the outcome with its
 *       power.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.statistics.ClopperPearson#upper}: after n independent samples
 * with k failures the violating fraction is at most the returned bound, wrong with probability at
 * most δ, whatever the true fraction is.
 *
 * <h2>Notes</h2>
 *
 * <p>Only independent, identically distributed samples may enter. Special elements and searched-for
 * worst cases are reported apart.
 *
 * <h2>Sources</h2>
 *
 * <p>C. J. Clopper, E. S. Pearson, Biometrika 26 (1934), 404–413.
 */
@NullMarked
package org.intertwiner.verify.statistics;

import org.jspecify.annotations.NullMarked;
