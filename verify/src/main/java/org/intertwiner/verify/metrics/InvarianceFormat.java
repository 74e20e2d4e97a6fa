package org.intertwiner.verify.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reports of invariance as JSON and as text. */
final class InvarianceFormat {
  /** The name and version of the schema. */
  static final String SCHEMA = "intertwiner/verify-metrics/1";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SHOWN = 8;

  private InvarianceFormat() {}

  static String degrees(double degrees) {
    return String.format(Locale.ROOT, "R(%.6g°)", degrees).replaceFirst("\\.?0+°", "°");
  }

  static String json(InvarianceReport report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schema", SCHEMA);
    root.put("model", report.model());
    root.put("group", report.group());
    root.put("data", report.data());
    root.set("logit", estimate(report.logit()));
    root.set("relative", estimate(report.relative()));
    root.put("pooledRelative", report.pooledRelative());
    root.set("predictive", estimate(report.predictive()));
    report.saliency().ifPresent(s -> root.set("saliency", estimate(s)));
    root.put("saliencyError", report.saliencyError());
    ArrayNode elements = root.putArray("elements");
    for (InvarianceReport.ElementFigures e : report.elements()) {
      ObjectNode node = elements.addObject();
      node.put("element", e.element());
      node.put("logit", e.logit());
      node.put("relative", e.relative());
      node.put("predictive", e.predictive());
      node.put("saliency", e.saliency());
    }
    report.orbits().ifPresent(o -> root.set("orbits", orbits(o)));
    report.jacobian().ifPresent(j -> root.set("jacobian", jacobian(j)));
    report.lie().ifPresent(l -> root.set("lie", lie(l)));
    ArrayNode notes = root.putArray("notes");
    report.notes().forEach(notes::add);
    ObjectNode options = root.putObject("options");
    options.put("seed", Long.toHexString(report.options().seed()));
    options.put("confidence", report.options().confidence());
    options.put("resamples", report.options().resamples());
    options.put("batch", report.options().batch());
    options.put("maxElements", report.options().maxElements());
    options.put("maxEvaluations", report.options().maxEvaluations());
    return text(root);
  }

  private static String text(ObjectNode root) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try {
      return MAPPER.writer(printer).writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of strings and numbers could not be written", e);
    }
  }

  private static ObjectNode estimate(Estimate e) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("count", e.count());
    node.put("mean", e.mean());
    node.put("lower", e.lower());
    node.put("upper", e.upper());
    node.put("median", e.median());
    node.put("medianLower", e.medianLower());
    node.put("medianUpper", e.medianUpper());
    node.put("min", e.min());
    node.put("max", e.max());
    return node;
  }

  private static ObjectNode orbits(OrbitSpectrum spectrum) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", spectrum.kind());
    ArrayNode lines = node.putArray("lines");
    for (OrbitSpectrum.Line line : spectrum.lines()) {
      ObjectNode item = lines.addObject();
      item.put("name", line.name());
      item.put("degree", line.degree());
      item.set("energy", estimate(line.energy()));
    }
    node.put("total", spectrum.total());
    node.set("variation", estimate(spectrum.variation()));
    node.put("invariantShare", spectrum.invariantShare());
    return node;
  }

  private static ObjectNode jacobian(JacobianSpectrum spectrum) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode values = node.putArray("values");
    spectrum.values().forEach(v -> values.add(estimate(v)));
    node.put("stableRank", spectrum.stableRank());
    node.put("error", spectrum.error());
    return node;
  }

  private static ObjectNode lie(LieSpectrum spectrum) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode generators = node.putArray("generators");
    spectrum.generators().forEach(generators::add);
    ArrayNode values = node.putArray("values");
    spectrum.values().forEach(values::add);
    ArrayNode relative = node.putArray("relative");
    spectrum.relative().forEach(relative::add);
    ArrayNode directions = node.putArray("directions");
    for (List<Double> direction : spectrum.directions()) {
      ArrayNode row = directions.addArray();
      direction.forEach(row::add);
    }
    node.put("error", spectrum.error());
    return node;
  }

  static String text(InvarianceReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Invariance of "
            + report.model()
            + " under "
            + report.group()
            + ", "
            + report.data()
            + " inputs");
    String confidence =
        String.format(Locale.ROOT, "%s %% interval", 100 * report.options().confidence());
    lines.add(row("", "mean", confidence, "median", "min", "max"));
    lines.add(row("LI   logits", report.logit()));
    lines.add(row("RLI  relative", report.relative()));
    lines.add(row("PDI  predictions", report.predictive()));
    report.saliency().ifPresent(s -> lines.add(row("SIS  saliency", s)));
    if (report.saliencyError() > 0) {
      lines.add(format("  SIS is known within %.1e", report.saliencyError()));
    }
    lines.add(format("  pooled RLI %.3e", report.pooledRelative()));
    lines.add("  worst elements by RLI: " + worst(report));
    report.orbits().ifPresent(o -> lines.addAll(lines(o)));
    report.jacobian().ifPresent(j -> lines.add(line(j)));
    report.lie().ifPresent(l -> lines.addAll(lines(l)));
    report.notes().forEach(note -> lines.add("  note  " + note));
    return String.join("\n", lines);
  }

  private static String row(String name, Estimate e) {
    String interval = figure(e.lower()) + " … " + figure(e.upper());
    return row(
        name, figure(e.mean()), interval, figure(e.median()), figure(e.min()), figure(e.max()));
  }

  private static String row(String name, String... cells) {
    return format(
            "  %-17s %-10s  %-23s  %-10s  %-10s  %-10s",
            name, cells[0], cells[1], cells[2], cells[3], cells[4])
        .stripTrailing();
  }

  private static String figure(double value) {
    double size = Math.abs(value);
    return size == 0 || (size >= 0.001 && size < 10_000)
        ? format("%.6f", value)
        : format("%.3e", value);
  }

  private static String worst(InvarianceReport report) {
    return report.elements().stream()
        .sorted(Comparator.comparingDouble(InvarianceReport.ElementFigures::relative).reversed())
        .limit(3)
        .map(e -> e.element() + format(" %.3e", e.relative()))
        .collect(Collectors.joining(", "));
  }

  private static List<String> lines(OrbitSpectrum spectrum) {
    List<String> lines = new ArrayList<>();
    lines.add("  energy of g ↦ f(g·x) by " + spectrum.kind());
    lines.add(
        format(
            "    total %.4e, along orbits %.4e, invariant share of the variance %.6f",
            spectrum.total(), spectrum.variation().mean(), spectrum.invariantShare()));
    spectrum.lines().stream()
        .limit(SHOWN)
        .forEach(
            line ->
                lines.add(
                    format(
                        "    %-12s degree %-3d %.4e",
                        line.name(), line.degree(), line.energy().mean())));
    if (spectrum.lines().size() > SHOWN) {
      lines.add("    and " + (spectrum.lines().size() - SHOWN) + " more");
    }
    return lines;
  }

  private static String line(JacobianSpectrum spectrum) {
    String values =
        spectrum.values().stream()
            .limit(SHOWN)
            .map(v -> format("%.3e", v.mean()))
            .collect(Collectors.joining(", "));
    return format("  Jacobian: σ = %s; stable rank %.3f", values, spectrum.stableRank());
  }

  private static List<String> lines(LieSpectrum spectrum) {
    List<String> lines = new ArrayList<>();
    lines.add("  change along the Lie algebra (" + String.join(", ", spectrum.generators()) + "):");
    for (int k = 0; k < Math.min(SHOWN, spectrum.values().size()); k++) {
      String direction =
          spectrum.directions().get(k).stream()
              .map(v -> format("%.3f", v))
              .collect(Collectors.joining(", "));
      lines.add(
          format(
              "    σ = %.3e (%.3e of the spread) along (%s)",
              spectrum.values().get(k), spectrum.relative().get(k), direction));
    }
    return lines;
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
