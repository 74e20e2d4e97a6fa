package org.intertwiner.cli.request.operator;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.request.EquivariantMaps;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.Result;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.NamedSum;
import org.intertwiner.verify.json.CertificateJson;
import org.intertwiner.verify.json.ExactJson;
import org.intertwiner.verify.json.PolynomialJson;

/**
 * Equivariant operators by order, whatever group they are of.
 *
 * @param question writes what was asked
 * @param description what was asked, in words
 * @param dimensions how many there are of each order
 * @param basis the operators, where they are to be shown
 * @param named the classical operators among their combinations
 * @param stencils the operators as weights, where they are to be
 * @param files what was written to files
 * @param certificate what has been proved
 * @param latex the operators as LaTeX
 */
record OperatorAnswer(
    Json.Content question,
    String description,
    List<Integer> dimensions,
    Optional<List<Expressed>> basis,
    List<String> named,
    List<Discretisation.Discrete> stencils,
    BasisFiles files,
    Certificate certificate,
    Supplier<Stream<String>> latex)
    implements Result {

  /** An operator, and what it is in terms of the classical ones, where it is. */
  record Expressed(DifferentialOperator operator, Optional<NamedSum> sum) {}

  static List<Expressed> expressed(
      List<DifferentialOperator> basis, Function<DifferentialOperator, Optional<NamedSum>> names) {
    return basis.stream().map(d -> new Expressed(d, names.apply(d))).toList();
  }

  @Override
  public void writeFields(JsonGenerator json) throws IOException {
    question.writeTo(json);
    ExactJson.integersField(json, "dimsByOrder", dimensions);
    if (basis.isPresent()) {
      json.writeArrayFieldStart("basis");
      for (Expressed element : basis.get()) {
        PolynomialJson.matrix(json, "order", element.operator().symbol());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("expressed");
      for (Expressed element : basis.get()) {
        json.writeString(element.sum().map(NamedSum::toString).orElse(null));
      }
      json.writeEndArray();
    }
    if (!stencils.isEmpty()) {
      json.writeArrayFieldStart("stencils");
      for (Discretisation.Discrete stencil : stencils) {
        json.writeStartObject();
        stencil.writeFields(json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeArrayFieldStart("named");
    for (String name : named) {
      json.writeString(name);
    }
    json.writeEndArray();
    CertificateJson.write(json, certificate);
    files.writeFields(json);
  }

  @Override
  public void writeText(StringBuilder text) {
    text.append("steerable operators of ").append(description).append('\n');
    EquivariantMaps.appendTable(text, "order", dimensions);
    CertificateJson.describe(text, certificate);
    files.writeText(text);
    if (!named.isEmpty()) {
      text.append("among them: ").append(String.join(", ", named)).append('\n');
    }
    for (Expressed e : basis.orElse(List.of())) {
      text.append("order ").append(e.operator().order()).append(": ");
      text.append(e.operator().symbol());
      e.sum().ifPresent(sum -> text.append("  = ").append(sum));
      text.append('\n');
    }
    if (!stencils.isEmpty()) {
      text.append("stencils\n");
      stencils.forEach(
          s -> {
            text.append("  ");
            s.writeText(text);
          });
    }
  }

  @Override
  public Optional<String> rendered(Format format) {
    return format == Format.LATEX
        ? Optional.of(PolynomialJson.latex(latex.get()))
        : Optional.empty();
  }
}
