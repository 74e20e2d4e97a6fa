package org.intertwiner.cli.request;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.cli.cas.SystemText;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.finite.CharacterTableCertificate;
import org.intertwiner.reptheory.name.RowNames;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.json.ExactJson;

/**
 * The character table of a finite group, proved.
 *
 * @param group the group
 */
public record CharacterTableRequest(NamedGroup<?> group) implements Request {
  @Override
  public Result run() {
    CharacterTable<?> table = CharacterTable.of(Arguments.finite(group, "chartable"));
    return new Answer(group.name(), table, RowNames.of(table));
  }

  /** The table. */
  private record Answer(String name, CharacterTable<?> table, RowNames names) implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      FiniteGroup<?> group = table.group();
      ExactJson.integerField(json, "order", BigInteger.valueOf(group.order()));
      json.writeArrayFieldStart("classes");
      ConjugacyClasses classes = table.classes();
      for (int c = 0; c < classes.count(); c++) {
        json.writeStartObject();
        json.writeNumberField("size", classes.size(c));
        json.writeNumberField("elementOrder", classes.elementOrder(c));
        json.writeFieldName("representative");
        ExactJson.element(json, group.element(classes.representative(c)));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("irreps");
      for (int i = 0; i < table.size(); i++) {
        writeRow(json, i);
      }
      json.writeEndArray();
      writeCertificate(json, table.certificate());
    }

    private void writeRow(JsonGenerator json, int row) throws IOException {
      json.writeStartObject();
      json.writeStringField("name", names.name(row));
      json.writeNumberField("degree", table.degree(row));
      json.writeNumberField("frobeniusSchur", table.frobeniusSchur(row));
      json.writeStringField("type", table.type(row).name().toLowerCase(Locale.ROOT));
      json.writeArrayFieldStart("values");
      for (Cyclotomic value : table.irrep(row).values()) {
        ExactJson.cyclotomic(json, value);
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private static void writeCertificate(JsonGenerator json, CharacterTableCertificate certificate)
        throws IOException {
      json.writeObjectFieldStart("certificate");
      json.writeBooleanField("orthogonality", certificate.orthogonality());
      json.writeBooleanField("columns", certificate.columns());
      json.writeBooleanField("classAlgebra", certificate.classAlgebra());
      json.writeBooleanField("powerMaps", certificate.powerMaps());
      json.writeBooleanField("integrality", certificate.integrality());
      json.writeBooleanField("degrees", certificate.degrees());
      json.writeBooleanField("roots", certificate.roots());
      json.writeEndObject();
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append("character table of ").append(name);
      text.append(", order ").append(table.group().order()).append("\n\n");
      cells(Cyclotomic::toString).appendTo(text, "");
      text.append("\nproved: rows and columns orthogonal, homomorphisms of the class algebra, ")
          .append("power maps, integrality, degrees, numbers of roots\n");
    }

    @Override
    public Optional<String> rendered(Format format) {
      return switch (format) {
        case LATEX -> Optional.of(cells(Cyclotomic::toLatex).toLatex());
        case MARKDOWN -> Optional.of(cells(Cyclotomic::toString).toMarkdown());
        case HTML -> Optional.of(CharacterTablePage.of(name, table, names));
        case GAP, SAGE -> format.system().map(system -> SystemText.of(system).table(name, table));
        case TEXT, JSON -> Optional.empty();
      };
    }

    private TextTable cells(Function<Cyclotomic, String> print) {
      ConjugacyClasses classes = table.classes();
      List<String> header = new ArrayList<>(List.of("order"));
      List<String> sizes = new ArrayList<>(List.of("size"));
      for (int c = 0; c < classes.count(); c++) {
        header.add("" + classes.elementOrder(c));
        sizes.add("" + classes.size(c));
      }
      List<List<String>> rows = new ArrayList<>(List.of(sizes));
      for (int i = 0; i < table.size(); i++) {
        List<String> row = new ArrayList<>(List.of(names.name(i) + sign(table.frobeniusSchur(i))));
        table.irrep(i).values().forEach(x -> row.add(print.apply(x)));
        rows.add(row);
      }
      return new TextTable(header, rows);
    }

    private static String sign(int frobeniusSchur) {
      return frobeniusSchur > 0 ? " +" : frobeniusSchur < 0 ? " −" : " o";
    }
  }
}
