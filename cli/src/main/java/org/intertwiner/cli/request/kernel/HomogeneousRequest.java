package org.intertwiner.cli.request.kernel;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.MapQuestion;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.cli.request.TextTable;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.cli.request.file.BasisFiles.Kind;
import org.intertwiner.harmonic.homogeneous.compact.Band;
import org.intertwiner.harmonic.homogeneous.compact.Bands;
import org.intertwiner.harmonic.homogeneous.compact.ClosedSubgroup;
import org.intertwiner.harmonic.homogeneous.compact.CompactKernels;
import org.intertwiner.harmonic.homogeneous.compact.HomogeneousField;
import org.intertwiner.harmonic.homogeneous.compact.HomogeneousSpaces;
import org.intertwiner.harmonic.homogeneous.compact.IrrepKernels;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.basis.BasisDocument;
import org.intertwiner.verify.basis.HomogeneousBasis;
import org.intertwiner.verify.json.CertificateJson;
import org.intertwiner.verify.json.ExactJson;

/**
 * The kernels between fields over two homogeneous spaces of a compact Lie group, irrep by irrep;
 * the fields are given as {@code SPACE(REP)}, a representation of the stabiliser of the base point:
 * {@code S2(freq:1)} are tangent fields on the sphere.
 *
 * @param question what was asked
 * @param maxDegree the highest degree of the irreps
 * @param files what is written to files
 */
record HomogeneousRequest(MapQuestion question, int maxDegree, BasisFiles files)
    implements Request {
  private static final Pattern FIELD = Pattern.compile("\\s*([A-Za-z0-9]+)\\s*(?:\\((.*)\\))?\\s*");

  static HomogeneousRequest of(MapQuestion question, int maxDegree, BasisFiles files) {
    files.requireOnly("kernels on spaces of " + question.group().name(), Set.of(Kind.DOCUMENT));
    return new HomogeneousRequest(question, maxDegree, files);
  }

  @Override
  public Result run() {
    return answer(question.group());
  }

  private <G> Result answer(NamedGroup<G> named) {
    CompactGroup<G> group = named.group();
    if (!(group instanceof CompactLieGroup<G> lie)) {
      throw new InvalidInput(
          "group of kernels on cosets", group.name(), "a finite or a compact Lie group", "");
    }
    Band<G> band =
        question.values().complex()
            ? Bands.complex(lie, maxDegree)
            : Bands.upToDegree(lie, maxDegree);
    HomogeneousField<G, ?> in = field(question.values().in(), lie);
    HomogeneousField<G, ?> out = field(question.values().out(), lie);
    CompactKernels<G> kernels = CompactKernels.between(in, out, band);
    files.writeDocument(
        () -> BasisDocument.of(HomogeneousBasis.of(kernels, OptionalInt.of(maxDegree))));
    return new Answer<>(question, kernels, files);
  }

  private <G> HomogeneousField<G, ?> field(String word, CompactLieGroup<G> group) {
    Matcher matcher = FIELD.matcher(word);
    if (!matcher.matches()) {
      throw new InvalidInput(
          "field over a space of " + group.name(),
          Json.quote(word),
          "SPACE or SPACE(REP), with SPACE one of " + HomogeneousSpaces.names(group),
          "S2(freq:1) are tangent fields on the sphere");
    }
    ClosedSubgroup<G, ?> stabilizer = HomogeneousSpaces.named(group, matcher.group(1));
    return field(stabilizer, Optional.ofNullable(matcher.group(2)));
  }

  private <G, H> HomogeneousField<G, H> field(ClosedSubgroup<G, H> space, Optional<String> fibre) {
    NamedGroup<H> small =
        new NamedGroup<>(space.subgroup(), space.subgroup().name(), Optional.empty());
    Optional<Representation<H>> given =
        fibre.map(word -> Arguments.representation(word, small, question.values().complex()));
    return given
        .map(rho -> new HomogeneousField<>(space, rho))
        .orElseGet(() -> HomogeneousField.functions(space));
  }

  /** The kernels by irreps. */
  private record Answer<G>(MapQuestion question, CompactKernels<G> kernels, BasisFiles files)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeStringField("group", question.group().name());
      json.writeStringField("space", question.space().orElseThrow());
      json.writeStringField("in", question.values().in());
      json.writeStringField("out", question.values().out());
      json.writeStringField("field", question.values().complex() ? "complex" : "real");
      json.writeArrayFieldStart("irreps");
      for (IrrepKernels<G> part : kernels.parts()) {
        json.writeString(part.irrep().name());
      }
      json.writeEndArray();
      ExactJson.integersField(json, "dimsByIrrep", dimensions());
      json.writeNumberField("dimension", kernels.dimension());
      if (question.values().withBasis()) {
        writeBasis(json);
      }
      CertificateJson.write(json, kernels.certificate());
      files.writeFields(json);
    }

    private List<Long> dimensions() {
      return kernels.parts().stream().map(IrrepKernels::dimension).toList();
    }

    /** Kernels are K(g) = B·E·J(g)·A with one matrix of each kind. */
    private void writeBasis(JsonGenerator json) throws IOException {
      json.writeArrayFieldStart("basis");
      for (IrrepKernels<G> part : kernels.parts()) {
        json.writeStartObject();
        json.writeStringField("irrep", part.irrep().name());
        writeMatrices(json, "synthesis", part.synthesis());
        writeMatrices(json, "endomorphisms", part.endomorphisms());
        writeMatrices(json, "analysis", part.analysis());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private static void writeMatrices(
        JsonGenerator json, String name, List<SparseMatrix<Cyclotomic>> matrices)
        throws IOException {
      json.writeArrayFieldStart(name);
      for (SparseMatrix<Cyclotomic> matrix : matrices) {
        SparseJson.write(json, matrix);
      }
      json.writeEndArray();
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append("equivariant kernels of ").append(question.group().name()).append(", ");
      text.append(question.values().in()).append(" → ").append(question.values().out());
      text.append(", over ").append(question.values().complex() ? "ℂ\n" : "ℝ\n");
      List<List<String>> rows = new ArrayList<>();
      for (IrrepKernels<G> part : kernels.parts()) {
        rows.add(
            List.of(
                part.irrep().name(),
                "" + part.irrep().dimension(),
                String.format(Locale.ROOT, "%d", part.dimension())));
      }
      new TextTable(List.of("irrep", "dimension", "kernels"), rows).appendTo(text, "  ");
      text.append(kernels.dimension()).append(" in all\n");
      CertificateJson.describe(text, kernels.certificate());
      files.writeText(text);
    }
  }
}
