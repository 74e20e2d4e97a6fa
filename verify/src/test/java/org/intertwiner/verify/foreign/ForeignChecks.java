package org.intertwiner.verify.foreign;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.tensor.NumericArray;

/** What the tests of foreign checks share. */
final class ForeignChecks {
  static final ForeignOptions FEW = ForeignOptions.DEFAULT.withSamples(30);
  static final double[] BLUR = {1, 2, 1, 2, 4, 2, 1, 2, 1};
  static final double[] RIGHT = {-1, 0, 1, -2, 0, 2, -1, 0, 1};

  static ForeignCheck<?> check(
      ForeignModel model, String group, String in, String out, ForeignOptions options) {
    return ForeignCheck.of(
        model,
        GroupNotation.parse(group),
        List.of(in.split("; ")),
        List.of(out.split("; ")),
        options);
  }

  static ForeignModel images(String name, String shape, UnaryOperator<NumericArray> f) {
    return Functions.model(name, shape, x -> Functions.images(x, f));
  }

  /** The claims that were refuted. */
  static Set<String> refuted(Report report) {
    Set<String> out = new TreeSet<>();
    for (Check check : report.checks()) {
      if (check.verdict() instanceof Verdict.Refuted) {
        out.add(check.of().replaceAll(":.*", ""));
      }
    }
    return out;
  }

  static String explanations(Report report) {
    return report.checks().stream()
        .map(c -> c.verdict().explanation())
        .collect(Collectors.joining("\n"));
  }

  private ForeignChecks() {}
}
