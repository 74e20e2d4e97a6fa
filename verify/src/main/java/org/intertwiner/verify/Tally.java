package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.statistics.ClopperPearson;
import org.intertwiner.verify.statistics.ErrorTally;
import org.intertwiner.verify.tolerance.NoiseFloor;

/**
 * What one budget of a campaign has counted: all that its checks are made of.
 *
 * <p>Tallies of disjoint samples merge exactly: counts are added, errors are kept as a multiset,
 * the first finding is that of the smallest index. Merging is associative and commutative; samples
 * that were counted twice are refused.
 *
 * @param name what was sampled, for example {@code independent samples}
 * @param budget which of the three budgets
 * @param metric the name of the error
 * @param floor the noise floor
 * @param delta the probability δ of being wrong
 * @param distribution how group elements were drawn
 * @param planned how many samples the whole campaign has
 * @param covered which of them were evaluated: disjoint, ascending, not touching
 * @param passes samples within the tolerance
 * @param violations samples that violate the claim
 * @param undecided samples at which the map is as sensitive as noise
 * @param notFinite samples with outputs that are not finite
 * @param failed samples at which the map threw
 * @param decided the errors of samples that decide
 * @param interpolated the errors of samples whose element acts by interpolation
 * @param finding the first sample that is worth a verdict of its own, or a word: a violation, else
 *     one at which the map threw or was not finite
 */
public record Tally(
    String name,
    ReplayToken.Budget budget,
    String metric,
    NoiseFloor floor,
    double delta,
    String distribution,
    int planned,
    List<Range> covered,
    long passes,
    long violations,
    long undecided,
    long notFinite,
    long failed,
    ErrorTally decided,
    ErrorTally interpolated,
    Optional<Finding> finding) {
  private static final double UNDECIDED_ACCEPTED = 0.05;

  /**
   * Samples from one index to another.
   *
   * @param from the first index
   * @param to the index after the last one
   */
  public record Range(int from, int to) {}

  /**
   * A sample that decides about the verdict by itself.
   *
   * @param index the number of the sample within its budget
   * @param violation whether it violates the claim; false if the map threw or was not finite
   * @param verdict refuted, or inconclusive where it could not be repeated, the map threw or was
   *     not finite
   */
  public record Finding(int index, boolean violation, Verdict verdict) {}

  /**
   * Checks the ranges.
   *
   * @param name what was sampled, for example {@code independent samples}
   * @param budget which of the three budgets
   * @param metric the name of the error
   * @param floor the noise floor
   * @param delta the probability δ of being wrong
   * @param distribution how group elements were drawn
   * @param planned how many samples the whole campaign has
   * @param covered which of them were evaluated: disjoint, ascending, not touching
   * @param passes samples within the tolerance
   * @param violations samples that violate the claim
   * @param undecided samples at which the map is as sensitive as noise
   * @param notFinite samples with outputs that are not finite
   * @param failed samples at which the map threw
   * @param decided the errors of samples that decide
   * @param interpolated the errors of samples whose element acts by interpolation
   * @param finding the first sample that is worth a verdict of its own
   * @throws InvalidInput if ranges are empty, overlap or leave the campaign, or the counts do not
   *     add up
   */
  public Tally {
    covered = List.copyOf(covered);
    int end = -1;
    long size = 0;
    for (Range range : covered) {
      if (range.from() <= end || range.to() <= range.from() || range.to() > planned) {
        throw new InvalidInput(
            "samples of a tally", covered.toString(), "disjoint ranges below " + planned, "");
      }
      end = range.to();
      size += range.to() - range.from();
    }
    long counted = passes + violations + undecided + notFinite + failed + interpolated.count();
    if (counted != size) {
      throw new InvalidInput(
          "counts of a tally", Long.toString(counted), size + " samples", "was it changed?");
    }
  }

  /**
   * How many samples decide.
   *
   * @return all but those that act by interpolation
   */
  public long deciding() {
    return passes + violations + undecided + notFinite + failed;
  }

  /**
   * Whether every planned sample was evaluated.
   *
   * @return false for a shard
   */
  public boolean isComplete() {
    return planned == 0 || covered.equals(List.of(new Range(0, planned)));
  }

  /**
   * The tally of two disjoint sets of samples together.
   *
   * @param other another part of the same campaign
   * @return the tally of both
   * @throws InvalidInput if it belongs to another campaign, or a sample occurs in both
   */
  public Tally merge(Tally other) {
    boolean same =
        name.equals(other.name)
            && budget == other.budget
            && metric.equals(other.metric)
            && floor.equals(other.floor)
            && delta == other.delta
            && distribution.equals(other.distribution)
            && planned == other.planned;
    if (!same) {
      throw new InvalidInput(
          "parts of a campaign",
          name + " (" + planned + ") and " + other.name + " (" + other.planned + ")",
          "parts of one campaign",
          "all shards must have the same map, group, inputs, seed and numbers of samples");
    }
    return new Tally(
        name,
        budget,
        metric,
        floor,
        delta,
        distribution,
        planned,
        union(covered, other.covered),
        passes + other.passes,
        violations + other.violations,
        undecided + other.undecided,
        notFinite + other.notFinite,
        failed + other.failed,
        decided.merge(other.decided),
        interpolated.merge(other.interpolated),
        first(finding, other.finding));
  }

  private List<Range> union(List<Range> a, List<Range> b) {
    List<Range> all = new ArrayList<>(a);
    all.addAll(b);
    all.sort(Comparator.comparingInt(Range::from));
    List<Range> out = new ArrayList<>();
    for (Range next : all) {
      int last = out.size() - 1;
      if (last >= 0 && next.from() < out.get(last).to()) {
        throw new InvalidInput(
            "parts of a campaign",
            "sample " + next.from() + " of the " + name + " occurs twice",
            "disjoint samples",
            "a shard may be merged once only");
      }
      if (last >= 0 && next.from() == out.get(last).to()) {
        out.set(last, new Range(out.get(last).from(), next.to()));
      } else {
        out.add(next);
      }
    }
    return out;
  }

  /** Violations before failures, the smaller index before the larger one. */
  static Optional<Finding> first(Optional<Finding> a, Optional<Finding> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isPresent() ? a : b;
    }
    Finding x = a.get();
    Finding y = b.get();
    if (x.violation() != y.violation()) {
      return x.violation() ? a : b;
    }
    return x.index() <= y.index() ? a : b;
  }

  /**
   * A copy with a longer name.
   *
   * @param prefix what stands before the name
   * @return the same figures
   */
  public Tally withPrefix(String prefix) {
    return copy(prefix + name, finding);
  }

  Tally withFinding(Optional<Finding> other) {
    return copy(name, other);
  }

  private Tally copy(String title, Optional<Finding> found) {
    return new Tally(
        title,
        budget,
        metric,
        floor,
        delta,
        distribution,
        planned,
        covered,
        passes,
        violations,
        undecided,
        notFinite,
        failed,
        decided,
        interpolated,
        found);
  }

  /**
   * The checks that the figures amount to.
   *
   * @return one for the samples that decide and one for those that act by interpolation, as far as
   *     there are any
   */
  public List<Check> checks() {
    List<Check> out = new ArrayList<>();
    long n = deciding();
    long rest = interpolated.count();
    boolean iid = budget == ReplayToken.Budget.INDEPENDENT;
    if (n > 0) {
      String of = iid && rest > 0 ? name + ", elements that act exactly" : name;
      out.add(new Check(of, verdict(n), metric, decided.summary(), floor));
    }
    if (rest > 0 && iid) {
      Verdict verdict =
          new Verdict.Inconclusive(
              rest
                  + " samples act by interpolation: their error mixes that of the map with that of"
                  + " the grid; restrict the group, declare a tolerance, or test the order of"
                  + " convergence over several sizes (in Java: Convergence)");
      String of = name + ", elements that interpolate";
      out.add(new Check(of, verdict, metric, interpolated.summary(), floor));
    }
    return out;
  }

  private Verdict verdict(long n) {
    if (finding.isPresent() && !isOfNotFinite()) {
      return finding.get().verdict();
    }
    if (notFinite > 0) {
      return new Verdict.Inconclusive(
          (notFinite == n ? "all" : "some") + " samples gave outputs that are not finite");
    }
    boolean searched = budget == ReplayToken.Budget.ADVERSARIAL; // goes where the map is sensitive
    if (undecided > UNDECIDED_ACCEPTED * n && !searched) {
      return new Verdict.Inconclusive(
          undecided + " of " + n + " samples lie where the map is as sensitive as noise");
    }
    return budget == ReplayToken.Budget.INDEPENDENT
        ? new Verdict.Tested(n, ClopperPearson.upper(undecided, n, delta), delta, distribution)
        : new Verdict.Tested(n, 1, delta, distribution);
  }

  /** Whether nothing worse was found than outputs that are not finite. */
  private boolean isOfNotFinite() {
    return notFinite > 0 && failed == 0 && violations == 0;
  }

  /** How many samples of all tallies gave outputs that are not finite, and one of them. */
  static Optional<String> notFiniteNote(List<Tally> tallies) {
    long some = tallies.stream().mapToLong(Tally::notFinite).sum();
    long all = tallies.stream().mapToLong(t -> t.deciding() + t.interpolated().count()).sum();
    Optional<String> first =
        tallies.stream()
            .filter(Tally::isOfNotFinite)
            .flatMap(tally -> tally.finding().stream())
            .map(found -> ": " + found.verdict().explanation())
            .findFirst();
    String figures = some + " of " + all + " samples gave outputs that are not finite";
    return some == 0 ? Optional.empty() : Optional.of(figures + first.orElse(""));
  }

  /**
   * What a reader should know beyond the verdicts.
   *
   * @return sentences
   */
  public List<String> notes() {
    List<String> out = new ArrayList<>();
    if (budget != ReplayToken.Budget.INDEPENDENT) {
      return out;
    }
    long n = deciding();
    if (violations > 0) {
      out.add(
          String.format(
              Locale.ROOT,
              "%d of %d %s violate the claim: between %.3g and %.3g of all, wrong with probability"
                  + " at most %.0e",
              violations,
              n,
              name,
              ClopperPearson.lower(violations, n, delta / 2),
              ClopperPearson.upper(violations, n, delta / 2),
              delta));
    } else if (undecided > 0 && undecided <= UNDECIDED_ACCEPTED * n) {
      out.add(undecided + " samples lie where the map is unstable; they count as violations in ε");
    }
    return out;
  }
}
