package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.tolerance.Tolerance;

/** Puts reports together: the shards of a campaign, or several symmetries of one map. */
final class Merging {
  private Merging() {}

  static Report merge(List<Report> parts) {
    requireParts(parts);
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<Report> sorted = new ArrayList<>(parts);
    sorted.sort(Comparator.comparingInt(Merging::firstSample));
    Report out = sorted.get(0);
    for (Report next : sorted.subList(1, sorted.size())) {
      out = merge(out, next);
    }
    return out;
  }

  private static void requireParts(List<Report> parts) {
    if (parts.isEmpty()) {
      throw new InvalidInput("reports to put together", "none", "at least one", "");
    }
  }

  private static int firstSample(Report report) {
    return report.tallies().stream()
        .flatMap(tally -> tally.covered().stream())
        .mapToInt(Tally.Range::from)
        .min()
        .orElse(0);
  }

  private static Report merge(Report a, Report b) {
    require("subject", a.subject(), b.subject());
    require("group", a.group(), b.group());
    require("tolerance", a.tolerance(), b.tolerance());
    require("seed", Long.toHexString(a.seed()), Long.toHexString(b.seed()));
    require("number of tallies", a.tallies().size(), b.tallies().size());
    List<Check> fixed = fixedChecks(a);
    require("checks that are not sampled", fixed, fixedChecks(b));
    if (a.tallies().isEmpty()) {
      require("notes", a.notes(), b.notes());
      return a; // nothing was sampled: every shard says the same
    }
    List<Tally> tallies = new ArrayList<>();
    for (int i = 0; i < a.tallies().size(); i++) {
      tallies.add(a.tallies().get(i).merge(b.tallies().get(i)));
    }
    Set<String> notes = new LinkedHashSet<>(fixedNotes(a));
    notes.addAll(fixedNotes(b));
    boolean blame = a.witness().isPresent() || b.witness().isEmpty();
    Exhibits exhibits = blame ? a.exhibits().merge(b.exhibits()) : b.exhibits().merge(a.exhibits());
    Parts parts = new Parts(fixed, List.copyOf(notes), tallies, a.tolerance());
    return report(a.subject(), a.group(), parts, a.seed(), exhibits);
  }

  private record Parts(
      List<Check> fixed,
      List<String> notes,
      List<Tally> tallies,
      Optional<Tolerance.Declared> tolerance) {}

  private static Report report(
      String subject, String group, Parts parts, long seed, Exhibits exhibits) {
    List<Check> checks = new ArrayList<>(parts.fixed());
    List<String> notes = new ArrayList<>(parts.notes());
    parts.tallies().forEach(tally -> checks.addAll(tally.checks()));
    notes.addAll(sampledNotes(parts.tallies()));
    return new Report(
        subject, group, checks, notes, seed, exhibits, parts.tallies(), parts.tolerance());
  }

  /** A sampled report. */
  static Report of(Settings<?, ?, ?> settings, List<String> notes, Campaign.Outcome outcome) {
    return report(
            settings.subject(),
            settings.symmetry().name(),
            new Parts(List.of(), notes, outcome.tallies(), Optional.empty()),
            settings.seed(),
            outcome.exhibits())
        .withTolerance(settings.tolerance());
  }

  private static List<Check> fixedChecks(Report report) {
    Set<String> sampled = new HashSet<>();
    report.tallies().forEach(tally -> tally.checks().forEach(check -> sampled.add(check.of())));
    return report.checks().stream().filter(check -> !sampled.contains(check.of())).toList();
  }

  private static List<String> fixedNotes(Report report) {
    Set<String> sampled = new HashSet<>(sampledNotes(report.tallies()));
    return report.notes().stream().filter(note -> !sampled.contains(note)).toList();
  }

  /** What the tallies say, in the order of the tallies. */
  private static List<String> sampledNotes(List<Tally> tallies) {
    List<String> notes = new ArrayList<>();
    tallies.forEach(tally -> notes.addAll(tally.notes()));
    Tally.notFiniteNote(tallies).ifPresent(notes::add);
    return notes;
  }

  /** What is said of all samples stands before what the tallies say, as after a merge. */
  static Report withNotes(Report report, List<String> more) {
    Set<String> notes = new LinkedHashSet<>(fixedNotes(report));
    notes.addAll(more);
    notes.addAll(sampledNotes(report.tallies()));
    return new Report(
        report.subject(),
        report.group(),
        report.checks(),
        List.copyOf(notes),
        report.seed(),
        report.exhibits(),
        report.tallies(),
        report.tolerance());
  }

  private static void require(String what, Object a, Object b) {
    if (!a.equals(b)) {
      throw new InvalidInput(
          what + " of shards",
          shortened(a) + " and " + shortened(b),
          "the same in all shards",
          "shards of one campaign differ in nothing but their number");
    }
  }

  private static String shortened(Object value) {
    String text = value.toString();
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }

  static Report joined(String subject, String group, List<Report> parts) {
    requireParts(parts);
    List<Check> fixed = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<Tally> tallies = new ArrayList<>();
    for (Report part : parts) {
      String prefix = part.group() + ": ";
      for (Check check : fixedChecks(part)) {
        fixed.add(check.named(prefix + check.of()));
      }
      part.tallies().forEach(tally -> tallies.add(tally.withPrefix(prefix)));
      fixedNotes(part).forEach(note -> notes.add(prefix + note));
      if (common(parts).isEmpty()) {
        part.tolerance().ifPresent(t -> notes.add(prefix + "declared tolerance " + t.inWords()));
      }
    }
    List<Exhibits> shown = parts.stream().map(Report::exhibits).toList();
    Exhibits blamed =
        parts.stream()
            .filter(part -> part.witness().isPresent())
            .findFirst()
            .orElse(parts.get(0))
            .exhibits();
    Exhibits exhibits =
        new Exhibits(
            shown.stream()
                .map(Exhibits::elements)
                .filter(e -> !e.isEmpty())
                .findFirst()
                .orElse(List.of()),
            shown.stream().flatMap(e -> e.cells().stream()).findFirst(),
            blamed.layers(),
            blamed.firstOffender());
    Parts together = new Parts(fixed, notes, tallies, common(parts));
    return report(subject, group, together, parts.get(0).seed(), exhibits);
  }

  /** The tolerance of all parts; where they differ, each names its own in a note. */
  private static Optional<Tolerance.Declared> common(List<Report> parts) {
    Optional<Tolerance.Declared> first = parts.get(0).tolerance();
    return parts.stream().allMatch(part -> part.tolerance().equals(first))
        ? first
        : Optional.empty();
  }

  static Report withCause(Report report, String reason) {
    List<Tally> tallies =
        report.tallies().stream()
            .map(
                tally -> {
                  Optional<Tally.Finding> found =
                      tally
                          .finding()
                          .map(
                              f ->
                                  new Tally.Finding(
                                      f.index(), f.violation(), withCause(f.verdict(), reason)));
                  return tally.withFinding(found);
                })
            .toList();
    List<Check> fixed =
        fixedChecks(report).stream()
            .map(check -> check.withVerdict(withCause(check.verdict(), reason)))
            .toList();
    return report(
        report.subject(),
        report.group(),
        new Parts(fixed, fixedNotes(report), tallies, report.tolerance()),
        report.seed(),
        report.exhibits());
  }

  private static Verdict withCause(Verdict verdict, String reason) {
    return verdict instanceof Verdict.Refuted refuted && refuted.witness().cause().isEmpty()
        ? new Verdict.Refuted(refuted.witness().withCause(reason))
        : verdict;
  }
}
