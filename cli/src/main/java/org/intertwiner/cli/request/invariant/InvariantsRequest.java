package org.intertwiner.cli.request.invariant;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.harmonic.invariant.Covariant;
import org.intertwiner.harmonic.invariant.CovariantModule;
import org.intertwiner.harmonic.invariant.HironakaDecomposition;
import org.intertwiner.harmonic.invariant.Invariant;
import org.intertwiner.harmonic.invariant.InvariantCertificate;
import org.intertwiner.harmonic.invariant.InvariantLimits;
import org.intertwiner.harmonic.invariant.InvariantRing;
import org.intertwiner.harmonic.invariant.Relation;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.json.ExactJson;
import org.intertwiner.verify.json.PolynomialJson;

/**
 * Minimal generators of the ring of invariant polynomials, and of the equivariant polynomial maps
 * over it.
 *
 * @param group the group
 * @param action a REP, where it is not the group's own action
 * @param maxDegree the last degree; all that are needed where left out, for a finite group
 * @param rep a REP, where equivariant maps to it are asked for
 * @param structure whether primary and secondary invariants and the relations are asked for
 */
public record InvariantsRequest(
    NamedGroup<?> group,
    Optional<String> action,
    OptionalInt maxDegree,
    Optional<String> rep,
    boolean structure)
    implements Request {
  /** The highest degree that can be asked for. */
  public static final int MAX_DEGREE = InvariantLimits.DEFAULT.degree();

  @Override
  public Result run() {
    return answer(group);
  }

  private <G> Answer answer(NamedGroup<G> named) {
    Representation<G> space =
        action.map(word -> Arguments.representation(word, named)).orElseGet(named::action);
    InvariantRing<G> ring =
        maxDegree.isPresent()
            ? InvariantRing.upToDegree(space, maxDegree.getAsInt(), InvariantLimits.DEFAULT)
            : InvariantRing.of(space);
    if (structure && !ring.completeness().isProved()) {
      throw new InvalidInput(
          "structure of the ring of invariants",
          ring.completeness().toString(),
          "generators that are known to be all",
          "leave the maximal degree out, or raise it");
    }
    Optional<CovariantModule<G>> module =
        rep.map(word -> Arguments.representation(word, named))
            .map(
                target ->
                    maxDegree.isPresent()
                        ? ring.covariants(target, maxDegree.getAsInt())
                        : ring.covariants(target));
    Optional<HironakaDecomposition> hironaka =
        structure ? Optional.of(ring.hironaka()) : Optional.empty();
    List<Relation> relations =
        structure
            ? ring.relations(2 * ring.degrees().stream().max(Integer::compare).orElse(0))
            : List.of();
    return new Answer(named.name(), ring, module, hironaka, relations);
  }

  /** The generators. */
  private record Answer(
      String name,
      InvariantRing<?> ring,
      Optional<? extends CovariantModule<?>> module,
      Optional<HironakaDecomposition> hironaka,
      List<Relation> relations)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeStringField("group", name);
      json.writeStringField("action", ring.space().name());
      json.writeArrayFieldStart("generators");
      for (Invariant f : ring.generators()) {
        json.writeStartObject();
        json.writeStringField("name", f.name());
        json.writeNumberField("degree", f.degree());
        json.writeFieldName("terms");
        PolynomialJson.terms(json, f.form());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeBooleanField("complete", ring.completeness().isProved());
      json.writeStringField("completeness", ring.completeness().toString());
      if (ring.molien().isPresent()) {
        json.writeStringField("molien", ring.molien().get().toString());
      }
      if (hironaka.isPresent()) {
        ExactJson.integersField(json, "primaryDegrees", hironaka.get().primaryDegrees());
        ExactJson.integersField(json, "secondaryDegrees", hironaka.get().secondaryDegrees());
        json.writeArrayFieldStart("relations");
        for (Relation relation : relations) {
          json.writeString(relation.toString());
        }
        json.writeEndArray();
      }
      write(json, "certificate", ring.certificate());
      if (module.isPresent()) {
        writeModule(json, module.get());
      }
    }

    private static void writeModule(JsonGenerator json, CovariantModule<?> module)
        throws IOException {
      json.writeObjectFieldStart("equivariants");
      json.writeStringField("rep", module.target().name());
      json.writeArrayFieldStart("generators");
      for (Covariant f : module.generators()) {
        json.writeStartObject();
        json.writeNumberField("degree", f.degree());
        json.writeArrayFieldStart("components");
        for (Form component : f.components()) {
          PolynomialJson.terms(json, component);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeBooleanField("complete", module.isComplete());
      write(json, "certificate", module.certificate());
      json.writeEndObject();
    }

    private static void write(JsonGenerator json, String field, InvariantCertificate certificate)
        throws IOException {
      json.writeObjectFieldStart(field);
      json.writeBooleanField("invariant", certificate.invariant());
      json.writeBooleanField("spanning", certificate.spanning());
      json.writeBooleanField("minimal", certificate.minimal());
      json.writeNumberField("checkedDegree", certificate.checkedDegree());
      json.writeEndObject();
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append("invariant polynomials of ").append(name).append(" on ");
      text.append(ring.space().name()).append('\n');
      ring.generators().forEach(f -> text.append("  ").append(f).append('\n'));
      text.append(ring.completeness()).append('\n');
      ring.molien().ifPresent(m -> text.append("dimensions by degree: ").append(m).append('\n'));
      hironaka.ifPresent(h -> text.append(h).append('\n'));
      relations.forEach(r -> text.append("relation ").append(r).append('\n'));
      describe(text, ring.certificate());
      module.ifPresent(
          m -> {
            text.append(m).append('\n');
            m.generators().forEach(f -> text.append("  ").append(f).append('\n'));
            describe(text, m.certificate());
          });
    }

    private static void describe(StringBuilder text, InvariantCertificate certificate) {
      text.append(certificate.isProved() ? "PROVED" : "REFUTED")
          .append(": ")
          .append(certificate.invariant() ? "fixed by the generators" : "not fixed")
          .append(certificate.spanning() ? ", as many as Molien's series says" : ", too few")
          .append(certificate.minimal() ? ", none to spare" : ", some to spare")
          .append(", checked to degree ")
          .append(certificate.checkedDegree())
          .append('\n');
    }

    @Override
    public Optional<String> rendered(Format format) {
      return format == Format.LATEX ? Optional.of(ring.toLatex() + "\n") : Optional.empty();
    }
  }
}
