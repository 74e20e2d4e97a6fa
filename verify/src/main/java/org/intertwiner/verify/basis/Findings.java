package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.Witness;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.Precision;

/** What the checks of a document have found, one after the other. */
final class Findings {
  private final List<Check> checks = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  void note(String text) {
    notes.add(text);
  }

  void add(String of, boolean holds, String proof, String failure) {
    Verdict verdict =
        holds
            ? new Verdict.Proved(proof)
            : new Verdict.Refuted(
                new Witness(
                    failure,
                    failure,
                    0,
                    "the document",
                    Double.NaN,
                    Optional.empty(),
                    0,
                    Optional.of(of + ": " + failure),
                    Optional.empty()));
    checks.add(
        new Check(
            of, verdict, "exact", ErrorSummary.EMPTY, new NoiseFloor(0, 0, 0, Precision.FLOAT64)));
  }

  void digest(BasisDocument document) {
    if (document.digest().isEmpty()) {
      note("the document carries no digest");
      return;
    }
    String found = DocumentWriter.digest(document);
    add(
        "digest",
        document.digest().get().equals(found),
        "the content has the digest that the document carries",
        "the content has the digest " + found);
  }

  void claims(Certificate found, List<Long> counted, List<Long> expected) {
    claims(found, counted, expected, "the character formula says");
  }

  /** With the count that the number of elements is compared with, in words. */
  void claims(Certificate found, List<Long> counted, List<Long> expected, String count) {
    boolean zero = found.constraintResidual().isZero();
    String violation = found.violation().orElse("");
    add(
        "constraint",
        zero,
        "K(gx) ρ_in = ρ_out K(x) holds exactly on every generator",
        violation + "; residual " + found.constraintResidual());
    add("space of the entries", found.inSpace(), "all entries lie in the space", violation);
    add("independence", found.independent(), "the elements are independent", violation);
    add(
        "completeness",
        found.complete(),
        "as many elements as " + count + ": " + found.counted(),
        "counted " + found.counted() + ", " + count + " " + found.expected());
    add(
        "claimed dimensions",
        found.counted().equals(counted) && found.expected().equals(expected),
        "the document claims the same dimensions",
        "the document claims " + counted + " of " + expected);
  }

  Recheck toRecheck(Optional<Certificate> certificate, String subject, String group) {
    return new Recheck(certificate, new Report(subject, group, checks, notes, 0));
  }
}
