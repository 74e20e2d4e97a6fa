package org.intertwiner.verify.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGeneratorFactory;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.ReplayToken;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.Witness;
import org.intertwiner.verify.statistics.ClopperPearson;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.Precision;

/**
 * Sampled laws and exact proofs about one subject, run together; an immutable description.
 *
 * <pre>{@code
 * Report report = LawSuite.about("my group").laws("group", GroupLaws.of(myGroup)).tries(500).check();
 * }</pre>
 *
 * <p>A law that no sample broke is TESTED; a broken one is REFUTED with a shrunk counter-example. A
 * proof states its own verdict; one that is refused, for instance by a limit, is INCONCLUSIVE with
 * the reason.
 */
public final class LawSuite {
  private static final String ALGORITHM = "L64X128MixRandom";

  private final String subject;
  private final List<Entry> entries;
  private final int tries;
  private final double delta;
  private final long seed;

  /** A sampled law or a proof. */
  private record Entry(String of, Optional<Law<?>> law, Optional<Supplier<Check>> proof) {}

  private LawSuite(String subject, List<Entry> entries, int tries, double delta, long seed) {
    this.subject = subject;
    this.entries = List.copyOf(entries);
    this.tries = tries;
    this.delta = delta;
    this.seed = seed;
  }

  /**
   * A suite without laws yet.
   *
   * @param subject what the laws are about, for reports
   * @return a suite of 299 samples per law, δ = 0.05 and seed 0
   */
  public static LawSuite about(String subject) {
    return new LawSuite(subject, List.of(), 299, 0.05, 0);
  }

  private LawSuite plus(List<Entry> more) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(more);
    return new LawSuite(subject, all, tries, delta, seed);
  }

  /**
   * Adds sampled laws.
   *
   * @param topic what they are laws of, for reports
   * @param laws the laws
   * @return a longer suite
   */
  public LawSuite laws(String topic, List<? extends Law<?>> laws) {
    List<Entry> more = new ArrayList<>();
    for (Law<?> law : laws) {
      more.add(new Entry(topic + ": " + law.name(), Optional.of(law), Optional.empty()));
    }
    return plus(more);
  }

  /**
   * Adds a proof.
   *
   * @param of what is proved, for reports
   * @param proof runs it; a {@link Refusal} makes the check inconclusive
   * @return a longer suite
   */
  public LawSuite proof(String of, Supplier<Check> proof) {
    return plus(List.of(new Entry(of, Optional.empty(), Optional.of(proof))));
  }

  /**
   * How many samples every law is tried on.
   *
   * @param samples at least 1
   * @return a copy
   * @throws InvalidInput if the number is below 1
   */
  public LawSuite tries(int samples) {
    if (samples < 1) {
      throw new InvalidInput("number of samples", Integer.toString(samples), "at least 1", "");
    }
    return new LawSuite(subject, entries, samples, delta, seed);
  }

  /**
   * With which probability the bound on violations may be wrong.
   *
   * @param probability δ in (0, 1)
   * @return a copy
   * @throws InvalidInput if δ is out of range
   */
  public LawSuite delta(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new InvalidInput(
          "error probability δ", Double.toString(probability), "a number in (0, 1)", "");
    }
    return new LawSuite(subject, entries, tries, probability, seed);
  }

  /**
   * From which seed all samples derive.
   *
   * @param start any number
   * @return a copy
   */
  public LawSuite seed(long start) {
    return new LawSuite(subject, entries, tries, delta, start);
  }

  /**
   * The names of the laws and proofs, in the order in which they run.
   *
   * @return what the checks of the report will be called
   */
  public List<String> names() {
    return entries.stream().map(Entry::of).toList();
  }

  /**
   * Runs all laws and proofs.
   *
   * @return one check for each
   * @throws InvalidInput if the suite is empty
   * @throws java.util.concurrent.CancellationException if the thread was interrupted
   */
  public Report check() {
    if (entries.isEmpty()) {
      throw new InvalidInput("law suite about " + subject, "no laws", "at least one", "");
    }
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Interruption.check();
      checks.add(run(entries.get(i), i));
    }
    return new Report("laws of " + subject, subject, checks, List.of(), seed);
  }

  private Check run(Entry entry, int index) {
    if (entry.proof().isPresent()) {
      try {
        return entry.proof().get().get();
      } catch (Refusal refusal) {
        return check(entry.of(), new Verdict.Inconclusive(refusal.getMessage()));
      }
    }
    ReplayToken token = new ReplayToken(ALGORITHM, seed, ReplayToken.Budget.INDEPENDENT, index);
    LawReport outcome =
        entry
            .law()
            .orElseThrow()
            .check(RandomGeneratorFactory.of(ALGORITHM).create(token.sampleSeed()), tries);
    return check(entry.of(), verdict(outcome));
  }

  private Verdict verdict(LawReport outcome) {
    if (outcome.passed()) {
      int n = outcome.tries();
      return new Verdict.Tested(n, ClopperPearson.upper(0, n, delta), delta);
    }
    return new Verdict.Refuted(
        new Witness(
            outcome.counterExample().orElse("an unnamed sample"),
            "sample " + outcome.tries(),
            outcome.shrinks(),
            outcome.law(),
            Double.NaN,
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty()));
  }

  private static Check check(String of, Verdict verdict) {
    return new Check(
        of, verdict, "law", ErrorSummary.EMPTY, new NoiseFloor(0, 0, 0, Precision.FLOAT64));
  }

  /**
   * A check that was decided exactly, for use in proofs.
   *
   * @param of what was looked at
   * @param holds whether it holds
   * @param statement what was proved, or what failed
   * @return PROVED or REFUTED
   */
  public static Check exact(String of, boolean holds, String statement) {
    if (holds) {
      return check(of, new Verdict.Proved(statement));
    }
    Witness witness =
        new Witness(
            of,
            of,
            0,
            "exact",
            Double.NaN,
            Optional.empty(),
            0,
            Optional.of(statement),
            Optional.empty());
    return check(of, new Verdict.Refuted(witness));
  }
}
