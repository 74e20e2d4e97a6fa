package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.certificate.Certificate;

/**
 * One run of all checks of kernels between fields over points: the constraint exactly on the
 * generators, independence modulo a prime, the number by the mean of traces over the group, and the
 * span a second way by {@link PairAverages}.
 */
final class PairChecking {
  private final BasisDocument document;
  private final PairBasis basis;
  private final DocumentLimits limits;
  private final Findings findings = new Findings();

  PairChecking(BasisDocument document, PairBasis basis, DocumentLimits limits) {
    this.document = document;
    this.basis = basis;
    this.limits = limits;
  }

  Recheck run() {
    findings.digest(document);
    Optional<Certificate> certificate = Optional.empty();
    String of = "the matrices represent the group";
    try {
      PairMotion motion = PairMotion.of(basis, limits);
      findings.add(of, true, "all products of elements and generators are those of the group", "");
      certificate = Optional.of(certify(motion));
    } catch (InvalidInput e) {
      findings.add(of, false, "", e.getMessage());
    }
    String subject =
        document.kind()
            + " from "
            + basis.in().representation().name()
            + " to "
            + basis.out().representation().name();
    return findings.toRecheck(certificate, subject, basis.group().name());
  }

  private Certificate certify(PairMotion motion) {
    Map<Rational, List<PairMotion.Pair>> shells = motion.shells();
    List<Rational> lengths = List.copyOf(shells.keySet());
    findings.add(
        "range",
        lengths.equals(basis.shells()),
        "all pairs up to the range have been enumerated again",
        "the pairs have the squared lengths " + lengths + ", not " + basis.shells());
    Map<PairMotion.Pair, Integer> shellOf = new HashMap<>();
    for (int i = 0; i < lengths.size(); i++) {
      for (PairMotion.Pair pair : shells.get(lengths.get(i))) {
        shellOf.put(pair, i);
      }
    }
    PairAverages averages = new PairAverages(basis, motion, numbers());
    Optional<String> violation = Optional.empty();
    Cyclotomic residual = Cyclotomic.ZERO;
    boolean inSpace = true;
    boolean independent = true;
    Long[] counted = new Long[lengths.size()];
    Arrays.fill(counted, 0L);
    for (int e = 0; e < basis.elements().size(); e++) {
      Interruption.check();
      PairBasis.Element element = basis.elements().get(e);
      Set<Integer> where = new HashSet<>();
      element.blocks().forEach(b -> where.add(shellOf.getOrDefault(PairMotion.Pair.of(b), -1)));
      if (where.size() == 1 && !where.contains(-1)) {
        counted[where.iterator().next()]++;
      } else {
        inSpace = false;
        violation = violation.or(() -> Optional.of("an element is on no shell or on several"));
      }
      Optional<Residual> broken = where.contains(-1) ? Optional.empty() : residual(motion, element);
      if (broken.isPresent() && residual.isZero()) {
        residual = broken.get().number();
        violation = Optional.of("element " + e + " " + broken.get().text());
      }
      if (!averages.add(element)) {
        independent = false;
        violation =
            violation.or(() -> Optional.of("an element depends on those before modulo a prime"));
      }
    }
    List<Long> expected = new PairCount(basis, motion).dimensions(shells, limits);
    Certificate certificate =
        new Certificate(
            residual,
            inSpace,
            independent,
            expected.equals(List.of(counted)),
            List.of(counted),
            expected,
            violation);
    findings.claims(certificate, basis.counted(), basis.expected());
    if (certificate.isProved()) {
      averages.span(shells, findings);
    }
    return certificate;
  }

  /**
   * What is left of the constraint.
   *
   * @param number a number that is not zero
   * @param text where it stands
   */
  private record Residual(Cyclotomic number, String text) {}

  /** The first generator and pair with K(gu, gs) ρ_in(g, s) ≠ ρ_out(g, u) K(u, s). */
  private Optional<Residual> residual(PairMotion motion, PairBasis.Element element) {
    Map<PairMotion.Pair, SparseMatrix<Cyclotomic>> values = new HashMap<>();
    for (PairBasis.Block block : element.blocks()) {
      if (values.put(PairMotion.Pair.of(block), block.matrix()) != null) {
        return Optional.of(new Residual(Cyclotomic.ONE, "has two values at one pair"));
      }
    }
    for (int k = 0; k < basis.group().generators().size(); k++) {
      int g = motion.group().generatorIndex(k);
      for (PairBasis.Block block : element.blocks()) {
        SparseMatrix<Cyclotomic> right =
            motion.out().transport(g, block.target()).multiply(block.matrix());
        SparseMatrix<Cyclotomic> value = values.get(motion.image(g, PairMotion.Pair.of(block)));
        SparseMatrix<Cyclotomic> left =
            value == null
                ? SparseMatrix.zero(Cyclotomics.FIELD, right.rows(), right.columns())
                : value.multiply(motion.in().transport(g, block.source()));
        if (!left.equals(right)) {
          String text =
              "breaks the constraint of "
                  + basis.group().generatorNames().get(k)
                  + " at the pair "
                  + PairMotion.Pair.of(block);
          return Optional.of(new Residual(left.subtract(right).first().value(), text));
        }
      }
    }
    return Optional.empty();
  }

  private ModularValues numbers() {
    Set<Cyclotomic> numbers = new HashSet<>();
    for (PairBasis.Field field : List.of(basis.in(), basis.out())) {
      for (RepresentationDescription.Part part : field.representation().parts()) {
        part.matrices().forEach(m -> numbers.addAll(m.values()));
      }
    }
    List<PairBasis.Block> blocks = new ArrayList<>();
    basis.elements().forEach(e -> blocks.addAll(e.blocks()));
    blocks.forEach(b -> numbers.addAll(b.matrix().values()));
    return ModularValues.of(numbers, Set.of())
        .orElseThrow(
            () ->
                new LimitExceeded(
                    "field of the numbers of a basis",
                    "roots of unity of too high an order",
                    "roots of unity of one moderate order",
                    ""));
  }
}
