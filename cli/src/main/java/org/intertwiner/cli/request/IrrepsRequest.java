package org.intertwiner.cli.request;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.name.RowNames;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.json.ExactJson;

/**
 * The irreducible representations of a finite group by exact matrices.
 *
 * @param group the group
 * @param index the row of the character table, where one is asked for
 * @param real whether over the real numbers
 */
public record IrrepsRequest(NamedGroup<?> group, OptionalInt index, boolean real)
    implements Request {
  @Override
  public Result run() {
    return answer(Arguments.finite(group, "irreps"));
  }

  private <G> Answer answer(FiniteGroup<G> finite) {
    Irreps<G> irreps = Irreps.of(finite);
    CharacterTable<G> table = irreps.table();
    // over ℝ a pair of complex conjugate rows has one real form, and is listed once
    int[] rows =
        index.isPresent()
            ? new int[] {index.getAsInt()}
            : IntStream.range(0, table.size())
                .filter(k -> !real || table.conjugate(k) >= k)
                .toArray();
    RowNames names = RowNames.of(table);
    List<Row> answers = new ArrayList<>();
    for (int k : rows) {
      table.irrep(k);
      answers.add(new Row(k, names.name(k), real ? irreps.real(k) : irreps.complex(k)));
    }
    return new Answer(group.name(), real, answers);
  }

  /** One irreducible representation. */
  private record Row(int row, String name, Irrep<?> irrep) {}

  /** The representations. */
  private record Answer(String name, boolean real, List<Row> rows) implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeArrayFieldStart("irreps");
      for (Row row : rows) {
        Irrep<?> irrep = row.irrep();
        json.writeStartObject();
        json.writeNumberField("row", row.row());
        json.writeStringField("name", row.name());
        json.writeNumberField("degree", irrep.dimension());
        json.writeStringField("field", real ? "real" : "complex");
        json.writeStringField("type", irrep.type().name().toLowerCase(Locale.ROOT));
        json.writeFieldName("generators");
        ExactJson.matrices(json, irrep.generators());
        json.writeFieldName("form");
        ExactJson.matrix(json, irrep.form());
        json.writeFieldName("endomorphisms");
        ExactJson.matrices(json, irrep.endomorphisms());
        json.writeObjectFieldStart("certificate");
        json.writeBooleanField("homomorphism", irrep.certificate().homomorphism());
        json.writeBooleanField("irreducible", irrep.certificate().irreducible());
        json.writeBooleanField("unitaryForm", irrep.certificate().unitaryForm());
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append("irreducible representations of ").append(name);
      text.append(real ? " over ℝ\n" : " over ℂ\n");
      for (Row row : rows) {
        Irrep<?> irrep = row.irrep();
        text.append('\n').append(row.name()).append(" (row ").append(row.row());
        text.append("), dimension ").append(irrep.dimension()).append(", ");
        text.append(irrep.type().name().toLowerCase(Locale.ROOT)).append(" type\n");
        for (int g = 0; g < irrep.generators().size(); g++) {
          text.append("  generator ").append(g + 1).append('\n');
          TextTable.of(irrep.generators().get(g)).appendTo(text, "    ");
        }
      }
    }
  }
}
