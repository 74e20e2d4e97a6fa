package org.intertwiner.verify.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.intertwiner.verify.ReplayToken;
import org.intertwiner.verify.Tally;
import org.intertwiner.verify.statistics.ErrorTally;

/** Tallies, by which shards merge, as JSON and back. */
final class TallyJson {
  private static final Set<String> TALLY =
      Set.of(
          "name",
          "budget",
          "metric",
          "noiseFloor",
          "noiseRms",
          "perturbations",
          "precision",
          "delta",
          "distribution",
          "planned",
          "covered",
          "passes",
          "violations",
          "undecided",
          "notFinite",
          "failed",
          "decided",
          "interpolated");
  private static final Set<String> FINDING = Set.of("index", "violation", "verdict", "explanation");
  private static final int MAX_DIGITS = 10_000;

  private TallyJson() {}

  static ObjectNode tally(Tally tally) {
    ObjectNode node = ReportJson.object();
    node.put("name", tally.name());
    node.put("budget", tally.budget().name());
    node.put("metric", tally.metric());
    ReportJson.floor(node, tally.floor());
    node.put("delta", tally.delta());
    node.put("distribution", tally.distribution());
    node.put("planned", tally.planned());
    ArrayNode covered = node.putArray("covered");
    tally.covered().forEach(range -> covered.addArray().add(range.from()).add(range.to()));
    node.put("passes", tally.passes());
    node.put("violations", tally.violations());
    node.put("undecided", tally.undecided());
    node.put("notFinite", tally.notFinite());
    node.put("failed", tally.failed());
    node.set("decided", errors(tally.decided()));
    node.set("interpolated", errors(tally.interpolated()));
    tally.finding().ifPresent(finding -> node.set("finding", finding(finding)));
    return node;
  }

  private static ObjectNode finding(Tally.Finding finding) {
    ObjectNode node = ReportJson.object();
    node.put("index", finding.index());
    node.put("violation", finding.violation());
    node.put("verdict", finding.verdict().word());
    node.put("explanation", finding.verdict().explanation());
    VerdictJson.put(node, finding.verdict());
    return node;
  }

  /** Values and counts side by side: long lists on one line each. */
  private static ObjectNode errors(ErrorTally errors) {
    ObjectNode node = ReportJson.object();
    node.put("exact", errors.isExact());
    List<ErrorTally.Bin> bins = errors.bins();
    ArrayNode values = node.putArray("values");
    bins.forEach(bin -> values.add(bin.value()));
    ArrayNode counts = node.putArray("counts");
    bins.forEach(bin -> counts.add(bin.count()));
    if (!errors.isExact()) {
      node.put("max", errors.max());
      node.put("sumOfSquares", errors.sumOfSquares().toString());
    }
    return node;
  }

  static Tally read(JsonValue value) {
    value.object(TALLY, Set.of("finding"));
    ErrorTally decided = readErrors(value.field("decided"));
    ErrorTally interpolated = readErrors(value.field("interpolated"));
    return value.built(
        () ->
            new Tally(
                value.field("name").text(),
                value
                    .field("budget")
                    .parsed(ReplayToken.Budget::valueOf, "INDEPENDENT, SPECIAL or ADVERSARIAL"),
                value.field("metric").text(),
                ReportReader.floor(value),
                value.field("delta").number(),
                value.field("distribution").text(),
                value.field("planned").smallCount(),
                value.field("covered").list(TallyJson::range),
                value.field("passes").count(),
                value.field("violations").count(),
                value.field("undecided").count(),
                value.field("notFinite").count(),
                value.field("failed").count(),
                decided,
                interpolated,
                value.optional("finding", TallyJson::readFinding)));
  }

  private static Tally.Range range(JsonValue value) {
    List<Integer> ends = value.list(JsonValue::smallCount);
    if (ends.size() != 2) {
      throw value.refused("[from, to]");
    }
    return new Tally.Range(ends.get(0), ends.get(1));
  }

  private static Tally.Finding readFinding(JsonValue value) {
    Set<String> optional = new java.util.HashSet<>(VerdictJson.OPTIONAL);
    optional.add("samples");
    value.object(FINDING, optional);
    return new Tally.Finding(
        value.field("index").smallCount(),
        value.field("violation").flag(),
        VerdictJson.read(value));
  }

  private static ErrorTally readErrors(JsonValue value) {
    value.object(Set.of("exact", "values", "counts"), Set.of("max", "sumOfSquares"));
    boolean exact = value.field("exact").flag();
    List<Double> values = value.field("values").list(JsonValue::number);
    List<Long> counts = value.field("counts").list(JsonValue::count);
    if (values.size() != counts.size()) {
      throw value.field("counts").refused(values.size() + " numbers, as many as values");
    }
    List<ErrorTally.Bin> bins = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      bins.add(new ErrorTally.Bin(values.get(i), counts.get(i)));
    }
    if (!exact) {
      double max = value.field("max").number();
      BigDecimal squares =
          value.field("sumOfSquares").parsed(TallyJson::decimal, "an exact decimal number");
      return value.built(() -> ErrorTally.from(false, bins, max, squares));
    }
    double max = values.isEmpty() ? 0 : values.get(values.size() - 1);
    return value.built(() -> ErrorTally.from(true, bins, max, BigDecimal.ZERO));
  }

  /** Exponents are bounded as well: a short text must not stand for a number of gigabytes. */
  private static BigDecimal decimal(String text) {
    if (text.length() > MAX_DIGITS || !text.matches("[0-9]+(\\.[0-9]+)?(E[+-]?[0-9]{1,4})?")) {
      throw new IllegalArgumentException(text);
    }
    return new BigDecimal(text);
  }
}
