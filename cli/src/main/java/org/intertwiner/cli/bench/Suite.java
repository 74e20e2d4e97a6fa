package org.intertwiner.cli.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;

/** All cases by name. */
final class Suite {
  /** The word for all of them. */
  static final String ALL = "all";

  private Suite() {}

  static List<BenchCase> cases() {
    List<BenchCase> all = new ArrayList<>(FiniteCases.all());
    all.addAll(CouplingCases.all());
    all.addAll(HarmonicCases.all());
    all.addAll(TransformCases.all());
    all.addAll(KernelCases.all());
    all.addAll(NetworkCases.all());
    return all;
  }

  /**
   * The cases with these names.
   *
   * @param names names, or the word for all
   * @return in the order of the names, each once
   * @throws InvalidInput where a name is not known; the hint has the nearest
   */
  static List<BenchCase> named(List<String> names) {
    List<BenchCase> cases = cases();
    Map<String, BenchCase> chosen = new LinkedHashMap<>();
    for (String name : names) {
      List<BenchCase> found =
          cases.stream().filter(c -> name.equals(ALL) || c.name().equals(name)).toList();
      if (found.isEmpty()) {
        throw unknown(name, cases);
      }
      found.forEach(c -> chosen.put(c.name(), c));
    }
    return List.copyOf(chosen.values());
  }

  private static InvalidInput unknown(String name, List<BenchCase> cases) {
    String nearest =
        cases.stream()
            .map(BenchCase::name)
            .min(Comparator.comparingInt(known -> edits(name, known)))
            .orElseThrow();
    return new InvalidInput(
        "case",
        "'" + name + "'",
        "a case of 'intertwiner bench --list'",
        "did you mean " + nearest + "?");
  }

  /** Levenshtein's distance, whatever the case of the letters. */
  static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        char left = Character.toLowerCase(a.charAt(i - 1));
        int change = left == Character.toLowerCase(b.charAt(j - 1)) ? 0 : 1;
        int best = Math.min(diagonal + change, Math.min(row[j], row[j - 1]) + 1);
        diagonal = row[j];
        row[j] = best;
      }
    }
    return row[b.length()];
  }
}
