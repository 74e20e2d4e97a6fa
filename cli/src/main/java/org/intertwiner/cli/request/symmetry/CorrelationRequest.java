package org.intertwiner.cli.request.symmetry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.cli.report.HtmlPage;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.correlation.CorrelationTable;
import org.intertwiner.reptheory.correlation.Correlations;
import org.intertwiner.reptheory.correlation.IrrepLabel;
import org.intertwiner.reptheory.correlation.SubgroupChain;
import org.intertwiner.verify.json.ExactJson;

/**
 * What irreducible representations become along a chain of groups, each a subgroup of the one
 * before.
 *
 * @param chain such as {@code Oh > D4h > C4v}, or {@code O3 > Oh}; SO3, O3 and SU2 may stand first
 * @param last the last angular momentum, where SO3, O3 or SU2 stands first
 */
public record CorrelationRequest(String chain, HalfInteger last) implements Request {
  /** The last angular momentum where none is asked for. */
  public static final HalfInteger USUAL_LAST = HalfInteger.of(6);

  @Override
  public Result run() {
    String[] parts = chain.split("[>⊃]", 2);
    String first = parts[0].strip().toUpperCase(Locale.ROOT);
    boolean continuous = List.of("SO3", "O3", "SU2").contains(first);
    if (continuous && parts.length < 2) {
      throw new InvalidInput(
          "chain of groups", "\"" + chain + "\"", "a finite group below " + first, first + " > Oh");
    }
    SubgroupChain finite = SubgroupChain.parse(continuous ? parts[1] : chain);
    if (!continuous && finite.steps().isEmpty()) {
      throw new InvalidInput(
          "chain of groups", "\"" + chain + "\"", "at least two groups", "Oh > D4h, or O3 > Oh");
    }
    List<CorrelationTable> tables = new ArrayList<>();
    if (continuous) {
      tables.add(fromRotations(first, finite.top()));
    }
    for (int i = 0; i < finite.steps().size(); i++) {
      tables.add(finite.correlation(i, i + 1));
    }
    String groups = (continuous ? first + " ⊃ " : "") + finite;
    // the double group is no member of the chain, so its table is not joined with the others
    boolean joined = !first.equals("SU2") && tables.size() > 1;
    return new Answer(
        groups, tables, joined ? tables.stream().reduce(CorrelationTable::then) : Optional.empty());
  }

  private CorrelationTable fromRotations(String first, FiniteGroup<Matrix<Cyclotomic>> top) {
    if (first.equals("SU2")) {
      return Correlations.spin(top, last);
    }
    if (!last.isInteger()) {
      throw new InvalidInput(
          "last angular momentum of " + first, last.toString(), "an integer", "SU2 has halves");
    }
    int degree = last.doubled() / 2;
    return first.equals("SO3") ? Correlations.so3(top, degree) : Correlations.o3(top, degree);
  }

  /** The tables of the steps, and that of the whole way. */
  private record Answer(String groups, List<CorrelationTable> steps, Optional<CorrelationTable> all)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeStringField("chain", groups);
      json.writeArrayFieldStart("steps");
      for (CorrelationTable table : steps) {
        json.writeStartObject();
        write(json, table);
        json.writeEndObject();
      }
      json.writeEndArray();
      if (all.isPresent()) {
        json.writeObjectFieldStart("whole");
        write(json, all.get());
        json.writeEndObject();
      }
    }

    private static void write(JsonGenerator json, CorrelationTable table) throws IOException {
      json.writeStringField("from", table.large());
      json.writeStringField("to", table.small());
      labels(json, "rows", table.rows());
      labels(json, "columns", table.columns());
      json.writeFieldName("multiplicities");
      json.writeStartArray();
      for (List<Long> row : table.multiplicities()) {
        json.writeArray(row.stream().mapToLong(Long::longValue).toArray(), 0, row.size());
      }
      json.writeEndArray();
      json.writeObjectFieldStart("certificate");
      json.writeBooleanField("dimensions", table.certificate().dimensions());
      json.writeBooleanField("characters", table.certificate().characters());
      json.writeEndObject();
    }

    private static void labels(JsonGenerator json, String name, List<IrrepLabel> labels)
        throws IOException {
      json.writeArrayFieldStart(name);
      for (IrrepLabel label : labels) {
        json.writeString(label.name());
      }
      json.writeEndArray();
      ExactJson.integersField(
          json, name + "Degrees", labels.stream().map(IrrepLabel::degree).toList());
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append(groups).append("\n\n");
      text.append(tables(CorrelationTable::toText));
    }

    @Override
    public Optional<String> rendered(Format format) {
      return switch (format) {
        case LATEX -> Optional.of(tables(CorrelationTable::toLatex));
        case MARKDOWN -> Optional.of(tables(CorrelationTable::toMarkdown));
        case HTML -> Optional.of(page());
        case TEXT, JSON, GAP, SAGE -> Optional.empty();
      };
    }

    /** The multiplicities, zeros left empty. */
    private String page() {
      HtmlPage page = HtmlPage.titled("Correlation of " + groups);
      for (CorrelationTable table : shown()) {
        List<String> header = new ArrayList<>(List.of(table.large()));
        table.columns().forEach(column -> header.add(column.name()));
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
          List<String> row = new ArrayList<>(List.of(table.rows().get(i).name()));
          table.multiplicities().get(i).forEach(m -> row.add(m == 0 ? "" : "" + m));
          cells.add(row);
        }
        page = page.withHeading(table.large() + " → " + table.small()).withTable(header, cells);
      }
      return page.toHtml();
    }

    private List<CorrelationTable> shown() {
      List<CorrelationTable> shown = new ArrayList<>(steps);
      all.ifPresent(shown::add);
      return shown;
    }

    private String tables(Function<CorrelationTable, String> print) {
      return shown().stream()
          .map(print)
          .map(t -> t.endsWith("\n") ? t : t + "\n")
          .collect(Collectors.joining("\n"));
    }
  }
}
