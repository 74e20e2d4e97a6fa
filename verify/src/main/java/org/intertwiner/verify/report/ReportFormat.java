package org.intertwiner.verify.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.Witness;

/**
 * Writes reports.
 *
 * <p>The JSON object has these fields, in this order:
 *
 * <ul>
 *   <li>{@code schema}: the string {@value #SCHEMA};
 *   <li>{@code subject}, {@code group}: strings;
 *   <li>{@code verdict}: PROVED, CERTIFIED, TESTED, INCONCLUSIVE or REFUTED, the weakest of all
 *       checks;
 *   <li>{@code checks}: a list of objects {@code of}, {@code verdict}, {@code explanation}, {@code
 *       metric}, {@code residual} (largest error), {@code rms}, {@code median}, {@code q90}, {@code
 *       q99}, {@code noiseFloor}, {@code precision}, {@code samples}; and {@code epsilon}, {@code
 *       delta} if tested, {@code bound} if certified;
 *   <li>{@code witness}, if refuted: {@code element}, {@code residual} (unless it has no size),
 *       {@code shrunkFrom}, {@code shrinkSteps}, {@code input}, {@code noiseFloor}, and, where
 *       known, {@code exactResidual}, {@code cause};
 *   <li>{@code notes}: a list of strings;
 *   <li>{@code seed}: the seed in hexadecimal; {@code replay}, if there is one: the token of the
 *       witness.
 * </ul>
 *
 * <p>Numbers that are infinite or not a number stand as strings.
 */
public final class ReportFormat {
  /** The name and version of the schema. */
  public static final String SCHEMA = "intertwiner/verify-report/1";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int COLUMN = 51;
  private static final int FIGURES = 66;

  private ReportFormat() {}

  /**
   * A report as JSON.
   *
   * @param report the report
   * @return one JSON object on several lines
   */
  public static String json(Report report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schema", SCHEMA);
    root.put("subject", report.subject());
    root.put("group", report.group());
    root.put("verdict", report.verdict().word());
    ArrayNode checks = root.putArray("checks");
    report.checks().forEach(check -> checks.add(check(check)));
    report.witness().ifPresent(witness -> root.set("witness", witness(witness)));
    ArrayNode notes = root.putArray("notes");
    report.notes().forEach(notes::add);
    root.put("seed", Long.toHexString(report.seed()));
    report
        .witness()
        .flatMap(Witness::replay)
        .ifPresent(token -> root.put("replay", token.toString()));
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of strings and numbers could not be written", e);
    }
  }

  private static ObjectNode check(Check check) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("of", check.of());
    node.put("verdict", check.verdict().word());
    node.put("explanation", check.verdict().explanation());
    node.put("metric", check.metric());
    node.put("residual", check.errors().max());
    node.put("rms", check.errors().rms());
    node.put("median", check.errors().median());
    node.put("q90", check.errors().q90());
    node.put("q99", check.errors().q99());
    node.put("noiseFloor", check.noiseFloor().relative());
    node.put("precision", check.noiseFloor().precision().name());
    node.put("samples", check.errors().count());
    if (check.verdict() instanceof Verdict.Tested tested) {
      node.put("epsilon", tested.epsilon());
      node.put("delta", tested.delta());
    } else if (check.verdict() instanceof Verdict.Certified certified) {
      node.put("bound", certified.bound());
    }
    return node;
  }

  private static ObjectNode witness(Witness witness) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
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
    return node;
  }

  /**
   * A report for people.
   *
   * @param report the report
   * @return several lines; the first names verdict and subject
   */
  public static String text(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(report.verdict().word() + "  " + report.subject());
    report.witness().ifPresent(witness -> lines.addAll(lines(witness)));
    for (Check check : report.checks()) {
      lines.addAll(lines(check));
    }
    report.notes().forEach(note -> lines.add("  note      " + note));
    report
        .witness()
        .flatMap(Witness::replay)
        .ifPresent(token -> lines.add("  replay    intertwiner verify replay " + token));
    return String.join("\n", lines);
  }

  private static List<String> lines(Witness witness) {
    List<String> lines = new ArrayList<>();
    String element = "  element   " + witness.element();
    if (witness.shrinkSteps() > 0) {
      String steps = witness.shrinkSteps() == 1 ? "1 step" : witness.shrinkSteps() + " steps";
      String origin = "shrunk from " + witness.shrunkFrom() + " in " + steps;
      element += " ".repeat(Math.max(3, COLUMN - element.length())) + origin;
    }
    lines.add(element);
    lines.add("  input     " + witness.input());
    if (!Double.isNaN(witness.residual()) || witness.exactResidual().isPresent()) {
      lines.add("  residual  " + residual(witness));
    }
    witness.cause().ifPresent(cause -> lines.add("  cause     " + cause));
    return lines;
  }

  private static String residual(Witness witness) {
    if (witness.exactResidual().isPresent()) {
      return witness.exactResidual().get() + " (exact)";
    }
    return String.format(
        Locale.ROOT,
        "%.1e relative, %.1e × noise floor (%.1e)",
        witness.residual(),
        witness.overFloor(),
        witness.noiseFloor());
  }

  private static List<String> lines(Check check) {
    List<String> lines = new ArrayList<>();
    String head = String.format(Locale.ROOT, "  %-12s  %s", check.verdict().word(), check.of());
    if (check.verdict() instanceof Verdict.Tested tested && check.errors().count() == 0) {
      String figures =
          String.format(
              Locale.ROOT,
              "%d samples, ε ≤ %.1e, δ = %.0e",
              tested.samples(),
              tested.epsilon(),
              tested.delta());
      lines.add(head + " ".repeat(Math.max(2, FIGURES - head.length())) + figures);
      return lines;
    }
    lines.add(head);
    if (!(check.verdict() instanceof Verdict.Refuted)) {
      lines.add("    " + check.verdict().explanation());
    }
    if (check.errors().count() > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "    %s: max %.1e, rms %.1e, median %.1e, q99 %.1e; noise floor %.1e (%s); %d"
                  + " evaluated",
              check.metric(),
              check.errors().max(),
              check.errors().rms(),
              check.errors().median(),
              check.errors().q99(),
              check.noiseFloor().relative(),
              check.noiseFloor().precision(),
              check.errors().count()));
    }
    return lines;
  }
}
