package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.certificate.Certifier;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.Witness;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.Precision;

/** One run of all checks of a document. */
final class Rechecking {
  private final BasisDocument document;
  private final PolynomialBasis basis;
  private final DocumentLimits limits;
  private final List<Check> checks = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Rechecking(BasisDocument document, DocumentLimits limits) {
    this.document = document;
    this.basis = document.basis();
    this.limits = limits;
  }

  Recheck run() {
    digest();
    Optional<Certificate> certificate = certificate();
    certificate.ifPresent(this::claims);
    if (certificate.map(Certificate::isProved).orElse(false)) {
      again();
    }
    String subject =
        document.kind()
            + " from "
            + basis.in().name()
            + " to "
            + basis.out().name()
            + " up to degree "
            + basis.maxDegree();
    return new Recheck(certificate, new Report(subject, basis.group().name(), checks, notes, 0));
  }

  private void digest() {
    if (document.digest().isEmpty()) {
      notes.add("the document carries no digest");
      return;
    }
    String found = DocumentWriter.digest(document);
    add(
        "digest",
        document.digest().get().equals(found),
        "the content has the digest that the document carries",
        "the content has the digest " + found);
  }

  private Optional<Certificate> certificate() {
    String of = "the matrices represent the group";
    try {
      Certificate certificate = certify(basis.group().build(limits));
      add(of, true, "every defining relation of the group holds for the matrices", "");
      return Optional.of(certificate);
    } catch (InvalidInput e) {
      add(of, false, "", e.getMessage());
      return Optional.empty();
    }
  }

  private <G> Certificate certify(CompactGroup<G> group) {
    Representation<G> action = basis.action().build(group);
    if (!action.isReal() || !action.isOrthogonal()) {
      throw new InvalidInput(
          "action on ℝⁿ", action.name(), "real orthogonal matrices", "harmonic needs |x|² kept");
    }
    Certifier certifier =
        Certifier.of(action, basis.in().build(group), basis.out().build(group))
            .upToDegree(basis.maxDegree());
    return (document.isHarmonic() ? certifier.ofHarmonicForms() : certifier.ofAllForms())
        .check(basis.blocks());
  }

  private void claims(Certificate found) {
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
        "as many elements as the character formula says: " + found.counted(),
        "counted " + found.counted() + ", the character formula says " + found.expected());
    add(
        "claimed dimensions",
        found.counted().equals(basis.counted()) && found.expected().equals(basis.expected()),
        "the document claims the same dimensions",
        "the document claims " + basis.counted() + " of " + basis.expected());
  }

  /** The second way, which uses neither the certifier nor characters of the library. */
  private void again() {
    Optional<ModularValues> values = ModularValues.of(basis);
    if (values.isEmpty()) {
      notes.add("not evaluated modulo a prime: the field of the numbers is too large");
      return;
    }
    for (int degree = 0; degree <= basis.maxDegree(); degree++) {
      PointCheck points = new PointCheck(basis, values.get(), degree);
      Optional<String> violation = points.violation();
      if (violation.isPresent()) {
        add("evaluation at random points", false, "", violation.get());
        return;
      }
      points.dependence().ifPresent(d -> add("independence, second way", false, "", d));
    }
    notes.add(
        "all "
            + basis.size()
            + " elements satisfy the constraint at random points modulo "
            + values.get().prime());
    count(values.get());
  }

  private void count(ModularValues values) {
    List<Long> second = new ArrayList<>();
    DimensionCount count = new DimensionCount(basis, values, document.isHarmonic());
    for (int degree = 0; degree <= basis.maxDegree(); degree++) {
      Optional<Long> dimension = count.dimension(degree);
      if (dimension.isEmpty()) {
        notes.add("dimensions from degree " + degree + " on are not counted a second way");
        break;
      }
      second.add(dimension.get());
    }
    if (!second.isEmpty()) {
      add(
          "dimensions, second way",
          second.equals(basis.counted().subList(0, second.size())),
          count.method() + " gives " + second,
          count.method() + " gives " + second + ", the basis has " + basis.counted());
    }
  }

  private void add(String of, boolean holds, String proof, String failure) {
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
}
