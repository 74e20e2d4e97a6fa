package org.intertwiner.verify.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Exhibits;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.Witness;
import org.intertwiner.verify.locate.FirstOffender;
import org.intertwiner.verify.locate.LayerResidual;
import org.intertwiner.verify.tolerance.NoiseFloor;

/** Reports as trees of JSON. */
final class ReportJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ReportJson() {}

  /** The same line breaks on every system. */
  static String text(JsonNode tree) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try {
      return MAPPER.writer(printer).writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of strings and numbers could not be written", e);
    }
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode report(Report report) {
    ObjectNode root = object();
    root.put("schema", ReportFormat.SCHEMA);
    root.put("subject", report.subject());
    root.put("group", report.group());
    root.put("verdict", report.verdict().word());
    ArrayNode checks = root.putArray("checks");
    report.checks().forEach(check -> checks.add(check(check)));
    report.witness().ifPresent(witness -> root.set("witness", witness(witness)));
    Exhibits exhibits = report.exhibits();
    exhibits.firstOffender().ifPresent(first -> root.set("firstOffender", offender(first)));
    ArrayNode notes = root.putArray("notes");
    report.notes().forEach(notes::add);
    root.put("seed", Long.toHexString(report.seed()));
    report
        .tolerance()
        .ifPresent(
            declared ->
                root.putObject("tolerance")
                    .put("declared", declared.relative())
                    .put("reason", declared.reason()));
    report
        .witness()
        .flatMap(Witness::replay)
        .ifPresent(token -> root.put("replay", token.toString()));
    ObjectNode shown = exhibits(exhibits);
    if (!shown.isEmpty()) {
      root.set("exhibits", shown);
    }
    if (!report.tallies().isEmpty()) {
      ArrayNode tallies = root.putArray("tallies");
      report.tallies().forEach(tally -> tallies.add(TallyJson.tally(tally)));
    }
    return root;
  }

  private static ObjectNode check(Check check) {
    ObjectNode node = object();
    Verdict verdict = check.verdict();
    node.put("of", check.of());
    node.put("verdict", verdict.word());
    node.put("explanation", verdict.explanation());
    node.put("metric", check.metric());
    node.put("residual", check.errors().max());
    node.put("rms", check.errors().rms());
    node.put("median", check.errors().median());
    node.put("q90", check.errors().q90());
    node.put("q99", check.errors().q99());
    node.put("evaluated", check.errors().count());
    floor(node, check.noiseFloor());
    VerdictJson.put(node, verdict);
    if (!node.has("samples")) {
      node.put("samples", check.errors().count());
    }
    return node;
  }

  static void floor(ObjectNode node, NoiseFloor floor) {
    node.put("noiseFloor", floor.relative());
    node.put("noiseRms", floor.rms());
    node.put("perturbations", floor.perturbations());
    node.put("precision", floor.precision().name());
  }

  static ObjectNode witness(Witness witness) {
    ObjectNode node = object();
    node.put("element", witness.element());
    if (!Double.isNaN(witness.residual())) {
      node.put("residual", witness.residual());
    }
    node.put("shrunkFrom", witness.shrunkFrom());
    node.put("shrinkSteps", witness.shrinkSteps());
    node.put("input", witness.input());
    node.put("noiseFloor", witness.noiseFloor());
    witness.exactResidual().ifPresent(exact -> node.put("exactResidual", exact));
    witness.cause().ifPresent(cause -> node.put("cause", cause));
    witness.replay().ifPresent(token -> node.put("replay", token.toString()));
    if (!witness.contrasts().isEmpty()) {
      ArrayNode contrasts = node.putArray("contrasts");
      for (Witness.Contrast contrast : witness.contrasts()) {
        ObjectNode one = contrasts.addObject();
        one.put("at", contrast.place());
        one.put("left", contrast.left());
        one.put("right", contrast.right());
      }
    }
    return node;
  }

  private static ObjectNode offender(FirstOffender first) {
    ObjectNode node = object();
    node.put("node", first.node());
    node.put("op", first.op());
    node.put("tensor", first.tensor());
    return node;
  }

  private static ObjectNode exhibits(Exhibits exhibits) {
    ObjectNode node = object();
    if (!exhibits.elements().isEmpty()) {
      ArrayNode elements = node.putArray("elements");
      for (Exhibits.ElementResidual element : exhibits.elements()) {
        ObjectNode item = elements.addObject();
        item.put("element", element.element());
        item.put("samples", element.samples());
        item.put("residual", element.residual());
        item.put("exact", element.exact());
      }
    }
    exhibits
        .cells()
        .ifPresent(
            cells -> {
              ObjectNode item = node.putObject("cells");
              item.put("rows", cells.rows());
              item.put("columns", cells.columns());
              ArrayNode errors = item.putArray("errors");
              cells.errors().forEach(errors::add);
            });
    if (!exhibits.layers().isEmpty()) {
      ArrayNode layers = node.putArray("layers");
      exhibits.layers().forEach(layer -> layers.add(layer(layer)));
    }
    return node;
  }

  private static ObjectNode layer(LayerResidual layer) {
    ObjectNode node = object();
    node.put("node", layer.node());
    node.put("op", layer.op());
    node.put("tensor", layer.tensor());
    node.put("residual", layer.residual());
    node.put("share", layer.share());
    node.put("representation", layer.representation());
    return node;
  }
}
