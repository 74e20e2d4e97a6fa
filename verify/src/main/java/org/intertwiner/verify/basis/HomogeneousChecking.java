package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.homogeneous.compact.Band;
import org.intertwiner.harmonic.homogeneous.compact.Bands;
import org.intertwiner.harmonic.homogeneous.compact.ClosedSubgroup;
import org.intertwiner.harmonic.homogeneous.compact.CompactCertifier;
import org.intertwiner.harmonic.homogeneous.compact.HomogeneousField;
import org.intertwiner.harmonic.homogeneous.compact.IrrepKernels;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;

/**
 * One run of all checks of kernels over homogeneous spaces. First exactly: the embeddings keep the
 * relations of the stabilisers, the irreps are irreducible and inequivalent, the maps intertwine on
 * the topological generators, are independent, and as many as the characters of the restrictions
 * say. Then a second way by {@link HomCount}, modulo a prime and without characters.
 */
final class HomogeneousChecking {
  private final HomogeneousDocument document;
  private final HomogeneousBasis basis;
  private final DocumentLimits limits;
  private final Findings findings = new Findings();

  HomogeneousChecking(HomogeneousDocument document, DocumentLimits limits) {
    this.document = document;
    this.basis = document.basis();
    this.limits = limits;
  }

  Recheck run() {
    findings.digest(document);
    Optional<Certificate> certificate = Optional.empty();
    String of = "the matrices represent the groups";
    try {
      CompactGroup<?> group = basis.group().build(limits);
      if (!(group instanceof CompactLieGroup<?> lie)) {
        throw new InvalidInput(
            "group of a homogeneous space", group.name(), "a compact Lie group", "");
      }
      certificate = Optional.of(certify(lie));
    } catch (InvalidInput e) {
      findings.add(of, false, "", e.getMessage());
    }
    String subject =
        "kernels from "
            + basis.in().fibre().name()
            + " over "
            + basis.in().space()
            + " to "
            + basis.out().fibre().name()
            + " over "
            + basis.out().space();
    return findings.toRecheck(certificate, subject, basis.group().name());
  }

  private <G> Certificate certify(CompactLieGroup<G> group) {
    List<LieRepresentation<G>> irreps = new ArrayList<>();
    for (HomogeneousBasis.Irrep irrep : basis.irreps()) {
      irreps.add((LieRepresentation<G>) irrep.representation().build(group));
    }
    Band<G> band = new Band<>("irreps of a document", basis.complex(), irreps);
    HomogeneousField<G, ?> in = field(basis.in(), group);
    HomogeneousField<G, ?> out = field(basis.out(), group);
    findings.add(
        "the matrices represent the groups",
        true,
        "every defining relation of the group and of both stabilisers holds for the matrices",
        "");
    findings.add(
        "irreps", true, "all are irreducible and no two are equivalent, by their characters", "");
    degree(group, irreps);
    List<IrrepKernels<G>> parts = new ArrayList<>();
    for (int k = 0; k < irreps.size(); k++) {
      HomogeneousBasis.Irrep kept = basis.irreps().get(k);
      parts.add(
          new IrrepKernels<>(
              irreps.get(k), kept.endomorphisms(), kept.synthesis(), kept.analysis()));
    }
    requireReal(in, out);
    Certificate certificate = CompactCertifier.check(in, out, band, parts);
    findings.claims(certificate, basis.counted(), basis.expected());
    if (certificate.isProved()) {
      again(in, out, irreps);
    }
    return certificate;
  }

  /** A real basis in complex fibres would not be counted rightly. */
  private void requireReal(HomogeneousField<?, ?> in, HomogeneousField<?, ?> out) {
    boolean numbers =
        basis.irreps().stream()
            .allMatch(
                irrep ->
                    Stream.of(irrep.endomorphisms(), irrep.synthesis(), irrep.analysis())
                        .flatMap(List::stream)
                        .allMatch(m -> m.all(Cyclotomic::isReal)));
    boolean fits = basis.complex() || (numbers && in.fibre().isReal() && out.fibre().isReal());
    if (!fits) {
      throw new InvalidInput(
          "numbers of a basis over ℝ", "complex ones", "real fibres and real maps", "");
    }
  }

  private <G> HomogeneousField<G, ?> field(HomogeneousBasis.Field field, CompactLieGroup<G> group) {
    return field(field, group, field.stabilizer().build(limits));
  }

  private static <G, H> HomogeneousField<G, H> field(
      HomogeneousBasis.Field field, CompactLieGroup<G> group, CompactGroup<H> stabilizer) {
    ClosedSubgroup<G, H> closed =
        ClosedSubgroup.of(group, stabilizer, field.space(), field.images());
    Representation<H> fibre = field.fibre().build(stabilizer);
    return new HomogeneousField<>(closed, fibre);
  }

  /** Whether these are all the irreps up to the degree, where the document says so. */
  private <G> void degree(CompactLieGroup<G> group, List<LieRepresentation<G>> irreps) {
    if (basis.maxDegree().isEmpty()) {
      findings.note("complete in the matrix elements of the irreps listed; of others nothing said");
      return;
    }
    int degree = basis.maxDegree().getAsInt();
    if (degree >= irreps.size()) {
      // every degree has an irrep; a file must not make the library build more than it holds
      findings.add(
          "all irreps up to degree " + degree, false, "", "there are only " + irreps.size());
      return;
    }
    List<LieRepresentation<G>> all =
        (basis.complex() ? Bands.complex(group, degree) : Bands.upToDegree(group, degree)).irreps();
    boolean same = all.size() == irreps.size();
    for (int k = 0; same && k < all.size(); k++) {
      same = all.get(k).character().intertwiners(irreps.get(k).character()) > 0;
    }
    findings.add(
        "all irreps up to degree " + degree,
        same,
        "their characters are those of all " + all.size(),
        "the irreps are not all " + all.size() + " of them in order");
  }

  /** The second way. */
  private <G> void again(
      HomogeneousField<G, ?> in, HomogeneousField<G, ?> out, List<LieRepresentation<G>> irreps) {
    Set<Cyclotomic> numbers = new HashSet<>();
    List<HomCount.Side> sides = new ArrayList<>();
    for (int k = 0; k < irreps.size(); k++) {
      HomCount.Side side = HomCount.Side.of(irreps.get(k), in, out);
      side.addTo(numbers);
      sides.add(side);
      HomogeneousBasis.Irrep irrep = basis.irreps().get(k);
      irrep.endomorphisms().forEach(m -> numbers.addAll(m.values()));
      irrep.synthesis().forEach(m -> numbers.addAll(m.values()));
      irrep.analysis().forEach(m -> numbers.addAll(m.values()));
    }
    Optional<ModularValues> values = ModularValues.of(numbers, Set.of());
    if (values.isEmpty()) {
      findings.note("not counted modulo a prime: the field of the numbers is too large");
      return;
    }
    HomCount count = new HomCount(values.get());
    for (int k = 0; k < irreps.size(); k++) {
      Optional<String> fault = count.fault(basis.irreps().get(k), sides.get(k), basis.complex());
      if (fault.isPresent()) {
        findings.add(
            "completeness, second way", false, "", irreps.get(k).name() + ": " + fault.get());
        return;
      }
    }
    findings.add(
        "completeness, second way",
        true,
        "modulo "
            + values.get().prime()
            + " the maps are a basis of the null space of the constraint, for every irrep",
        "");
  }
}
