package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.certificate.Certifier;
import org.intertwiner.reptheory.Representation;

/** One run of all checks of a document of polynomials. */
final class Rechecking {
  private final PolynomialDocument document;
  private final PolynomialBasis basis;
  private final DocumentLimits limits;
  private final Findings findings;

  Rechecking(PolynomialDocument document, DocumentLimits limits, Findings findings) {
    this.document = document;
    this.basis = document.basis();
    this.limits = limits;
    this.findings = findings;
  }

  Recheck run() {
    findings.digest(document);
    Optional<Certificate> certificate = check();
    String subject =
        document.kind()
            + " from "
            + basis.in().name()
            + " to "
            + basis.out().name()
            + " up to degree "
            + basis.maxDegree();
    return findings.toRecheck(certificate, subject, basis.group().name());
  }

  /** All checks but that of the digest. */
  Optional<Certificate> check() {
    Optional<Certificate> certificate = certificate();
    certificate.ifPresent(c -> findings.claims(c, basis.counted(), basis.expected()));
    if (certificate.map(Certificate::isProved).orElse(false)) {
      again();
    }
    return certificate;
  }

  private Optional<Certificate> certificate() {
    String of = "the matrices represent the group";
    try {
      Certificate certificate = certify(basis.group().build(limits));
      findings.add(of, true, "every defining relation of the group holds for the matrices", "");
      return Optional.of(certificate);
    } catch (InvalidInput e) {
      findings.add(of, false, "", e.getMessage());
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

  /** The second way, which uses neither the certifier nor characters of the library. */
  private void again() {
    Optional<ModularValues> values = ModularValues.of(basis);
    if (values.isEmpty()) {
      findings.note("not evaluated modulo a prime: the field of the numbers is too large");
      return;
    }
    for (int degree = 0; degree <= basis.maxDegree(); degree++) {
      PointCheck points = new PointCheck(basis, values.get(), degree);
      Optional<String> violation = points.violation();
      if (violation.isPresent()) {
        findings.add("evaluation at random points", false, "", violation.get());
        return;
      }
      points.dependence().ifPresent(d -> findings.add("independence, second way", false, "", d));
    }
    findings.note(
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
        findings.note("dimensions from degree " + degree + " on are not counted a second way");
        break;
      }
      second.add(dimension.get());
    }
    if (!second.isEmpty()) {
      findings.add(
          "dimensions, second way",
          second.equals(basis.counted().subList(0, second.size())),
          count.method() + " gives " + second,
          count.method() + " gives " + second + ", the basis has " + basis.counted());
    }
  }
}
