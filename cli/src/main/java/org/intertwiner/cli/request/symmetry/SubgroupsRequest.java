package org.intertwiner.cli.request.symmetry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.group.structure.StructureLimits;
import org.intertwiner.algebra.group.structure.SubgroupClasses;
import org.intertwiner.algebra.group.structure.SubgroupClasses.SubgroupClass;
import org.intertwiner.algebra.group.structure.SubgroupInclusions;
import org.intertwiner.algebra.group.structure.SubgroupInclusions.Edge;
import org.intertwiner.cli.picture.SubgroupPicture;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.cli.request.TextTable;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.discover.GroupNames;

/**
 * The subgroups of a finite group up to conjugacy, and which are maximal in which.
 *
 * @param group the group
 * @param files where the diagram is drawn
 */
public record SubgroupsRequest(NamedGroup<?> group, BasisFiles files) implements Request {
  /** The largest order of a group whose subgroups are listed. */
  public static final int MAX_ORDER = 10_000;

  private static final StructureLimits LIMITS =
      StructureLimits.DEFAULT
          .withMaxOrder(MAX_ORDER)
          .withMaxSteps(2_000_000)
          .withMaxSubgroups(20_000);

  /** Longer names of groups do not fit into a diagram. */
  private static final int SHORT = 12;

  /**
   * A checked request.
   *
   * @param group the group
   * @param files where the diagram is drawn
   * @throws org.intertwiner.algebra.InvalidInput where other files are wanted
   */
  public SubgroupsRequest {
    files.requireOnly("subgroups", Set.of(BasisFiles.Kind.PICTURE));
  }

  @Override
  public Result run() {
    return answer(Arguments.finite(group, "group --subgroups"));
  }

  private <G> Result answer(FiniteGroup<G> finite) {
    if (finite.order() > MAX_ORDER) {
      throw new LimitExceeded(
          "group of 'group --subgroups'",
          group.name() + " of order " + finite.order(),
          "an order of at most " + MAX_ORDER,
          "'group' without --subgroups tells what is known of larger groups");
    }
    SubgroupClasses classes = SubgroupClasses.of(finite, LIMITS);
    SubgroupInclusions inclusions = SubgroupInclusions.of(classes, LIMITS);
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < classes.count(); k++) {
      rows.add(row(finite, classes.classes().get(k), inclusions.below(k)));
    }
    if (!files.files().isEmpty()) {
      List<String> names = rows.stream().map(r -> r.name().orElse("")).toList();
      SubgroupPicture picture = SubgroupPicture.of(group.name(), inclusions, names);
      files.writePicture(picture::toSvg, picture::toPng);
    }
    return new Answer(group.name(), finite.order(), classes.subgroupCount(), rows, files);
  }

  private <G> Row row(FiniteGroup<G> finite, SubgroupClass c, List<Edge> maximal) {
    Subgroup subgroup = c.representative();
    FiniteGroup<G> own = finite.toGroup(subgroup);
    List<String> generators =
        Arrays.stream(subgroup.generators()).mapToObj(finite::wordText).toList();
    return new Row(
        name(finite, subgroup),
        c.order(),
        c.length(),
        own.isAbelian() && own.exponent() == own.order(),
        own.isAbelian(),
        generators,
        maximal);
  }

  private <G> Optional<String> name(FiniteGroup<G> finite, Subgroup subgroup) {
    String own = group.name();
    boolean whole = subgroup.index() == 1 && own.length() <= SHORT && !own.contains(":");
    return whole ? Optional.of(own) : GroupNames.type(finite, subgroup);
  }

  /** One class; an abelian group is cyclic where its exponent is its order. */
  private record Row(
      Optional<String> name,
      long order,
      long length,
      boolean cyclic,
      boolean abelian,
      List<String> generators,
      List<Edge> maximal) {
    boolean normal() {
      return length == 1;
    }
  }

  /** The classes, numbered from 1. */
  private record Answer(String group, long order, long count, List<Row> rows, BasisFiles files)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeStringField("name", group);
      json.writeNumberField("order", order);
      json.writeNumberField("subgroups", count);
      json.writeArrayFieldStart("classes");
      for (int k = 0; k < rows.size(); k++) {
        write(json, k + 1, rows.get(k));
      }
      json.writeEndArray();
      files.writeFields(json);
    }

    private static void write(JsonGenerator json, int number, Row row) throws IOException {
      json.writeStartObject();
      json.writeNumberField("class", number);
      if (row.name().isPresent()) {
        json.writeStringField("name", row.name().get());
      }
      json.writeNumberField("order", row.order());
      json.writeNumberField("length", row.length());
      json.writeBooleanField("normal", row.normal());
      json.writeBooleanField("cyclic", row.cyclic());
      json.writeBooleanField("abelian", row.abelian());
      json.writeArrayFieldStart("generators");
      for (String generator : row.generators()) {
        json.writeString(generator);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("maximal");
      for (Edge edge : row.maximal()) {
        json.writeStartObject();
        json.writeNumberField("class", edge.lower() + 1);
        json.writeNumberField("inside", edge.inside());
        json.writeNumberField("around", edge.around());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append(count).append(count == 1 ? " subgroup" : " subgroups").append(" of ");
      text.append(group).append(" in ").append(rows.size());
      text.append(rows.size() == 1 ? " class\n\n" : " classes\n\n");
      table().appendTo(text, "");
      text.append(
          "\nmaximal: how many subgroups of which class are maximal in one of this class\n");
      files.writeText(text);
    }

    @Override
    public Optional<String> rendered(Format format) {
      return format == Format.MARKDOWN ? Optional.of(table().toMarkdown()) : Optional.empty();
    }

    private TextTable table() {
      List<List<String>> lines = new ArrayList<>();
      for (int k = 0; k < rows.size(); k++) {
        Row row = rows.get(k);
        lines.add(
            List.of(
                "#" + (k + 1),
                "" + row.order(),
                "" + row.length(),
                row.name().orElse("-"),
                row.normal() ? "yes" : "no",
                row.cyclic() ? "cyclic" : row.abelian() ? "abelian" : "-",
                row.maximal().stream()
                    .map(e -> e.inside() + " of #" + (e.lower() + 1))
                    .collect(Collectors.joining(", ")),
                row.generators().isEmpty() ? "-" : String.join(", ", row.generators())));
      }
      return new TextTable(
          List.of("class", "order", "length", "name", "normal", "type", "maximal", "generators"),
          lines);
    }
  }
}
