package org.intertwiner.cli.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.cli.request.TextTable;

/**
 * The table over all runs: runs that differ by their seed only make one row, with mean and sample
 * standard deviation.
 */
final class OutcomeTable {
  private static final String SEED = "training.seed";

  private OutcomeTable() {}

  /** One row for each choice of the sweep, in the order of the runs. */
  static TextTable of(List<Outcome> outcomes) {
    Map<SortedMap<String, String>, List<Outcome>> rows = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      SortedMap<String, String> key = new TreeMap<>(outcome.choices());
      key.remove(SEED);
      rows.computeIfAbsent(key, k -> new ArrayList<>()).add(outcome);
    }
    List<String> header = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    List<String> tests =
        outcomes.stream().flatMap(o -> o.accuracy().keySet().stream()).distinct().toList();
    rows.keySet().stream().findFirst().ifPresent(key -> header.addAll(key.keySet()));
    header.addAll(List.of("weights", "seeds"));
    tests.forEach(test -> header.add(test + " %"));
    header.addAll(List.of("loss", "seconds", "equivariance"));
    rows.forEach((key, group) -> cells.add(row(key, group, tests)));
    return new TextTable(header, cells);
  }

  private static List<String> row(
      SortedMap<String, String> key, List<Outcome> group, List<String> tests) {
    List<String> row = new ArrayList<>(key.values());
    row.add(Integer.toString(group.get(0).parameters()));
    row.add(Integer.toString(group.size()));
    for (String test : tests) {
      row.add(
          spread(
              group.stream().map(o -> 100 * o.accuracy().getOrDefault(test, Double.NaN)).toList(),
              2));
    }
    row.add(spread(group.stream().map(Outcome::loss).toList(), 4));
    row.add(spread(group.stream().map(Outcome::seconds).toList(), 0));
    double worst = group.stream().mapToDouble(Outcome::error).max().orElse(0);
    row.add(
        String.format(
            Locale.ROOT,
            "%s, %.1e",
            String.join("/", group.stream().map(Outcome::scopedVerdict).distinct().toList()),
            worst));
    return row;
  }

  /** Mean ± sample standard deviation, the latter where there are several values. */
  static String spread(List<Double> values, int digits) {
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    if (values.size() < 2) {
      return String.format(Locale.ROOT, "%." + digits + "f", mean);
    }
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    double deviation = Math.sqrt(squares / (values.size() - 1));
    return String.format(Locale.ROOT, "%." + digits + "f ± %." + digits + "f", mean, deviation);
  }
}
