package org.intertwiner.algebra.laws;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;

/**
 * A named property that must hold for every sample.
 *
 * <p>Accuracy: a report without counter-example is evidence, no proof; a counter-example is final.
 *
 * @param <T> what a sample is
 * @param name the law as it is spoken of, for instance {@code associativity}
 * @param sampler draws and shrinks samples
 * @param holds whether the law holds for a sample; an exception counts as failure
 * @param describe how a sample is printed
 */
public record Law<T>(
    String name, Sampler<T> sampler, Predicate<T> holds, Function<T, String> describe) {

  /** Bound on simplification steps, so that a careless shrinking rule cannot hang a check. */
  private static final int MAX_SHRINKS = 10_000;

  /**
   * Checks the law on random samples.
   *
   * @param random the source of randomness
   * @param tries how many samples are drawn, at least 1
   * @return what was found; the counter-example, if any, is shrunk
   * @throws InvalidInput if {@code tries} is not positive
   * @throws CancellationException if the thread is interrupted
   */
  public LawReport check(RandomGenerator random, int tries) {
    if (tries < 1) {
      throw new InvalidInput("number of tries", Integer.toString(tries), "at least 1", "");
    }
    for (int i = 1; i <= tries; i++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while checking " + name);
      }
      T sample = sampler.sample(random);
      if (!holdsFor(sample)) {
        return shrunk(sample, i);
      }
    }
    return new LawReport(name, tries, Optional.empty(), 0);
  }

  private LawReport shrunk(T first, int tries) {
    T smallest = first;
    int shrinks = 0;
    Optional<T> simpler = simplerFailure(smallest);
    while (simpler.isPresent() && shrinks < MAX_SHRINKS) {
      smallest = simpler.get();
      shrinks++;
      simpler = simplerFailure(smallest);
    }
    return new LawReport(name, tries, Optional.of(describe.apply(smallest)), shrinks);
  }

  private Optional<T> simplerFailure(T sample) {
    return sampler.shrink(sample).stream().filter(s -> !holdsFor(s)).findFirst();
  }

  private boolean holdsFor(T sample) {
    try {
      return holds.test(sample);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
