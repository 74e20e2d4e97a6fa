package org.intertwiner.cli.request;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.laws.GroupLaws;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.reptheory.notation.NamedGroup;

/**
 * Whether a group keeps the laws of groups, on random elements.
 *
 * @param group the group
 * @param tries how many samples a law
 * @param seed where the random numbers start
 */
public record LawsRequest(NamedGroup<?> group, int tries, long seed) implements Request {
  /** The usual number of samples. */
  public static final int USUAL_TRIES = 1_000;

  /** The largest number of samples. */
  public static final int MAX_TRIES = 10_000_000;

  /** The probability of error that the bound on violations is stated for. */
  private static final double DELTA = 1e-3;

  @Override
  public Result run() {
    return new Answer(group.name(), check(group.group()));
  }

  private <G> List<LawReport> check(CompactGroup<G> checked) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<LawReport> reports = new ArrayList<>();
    for (Law<List<G>> law : GroupLaws.of(checked)) {
      reports.add(law.check(random, tries));
    }
    return reports;
  }

  /** One report a law. */
  private record Answer(String name, List<LawReport> reports) implements Result {
    private boolean holds() {
      return reports.stream().allMatch(LawReport::passed);
    }

    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeStringField("verdict", holds() ? "TESTED" : "REFUTED");
      json.writeArrayFieldStart("checks");
      for (LawReport report : reports) {
        json.writeStartObject();
        json.writeStringField("of", report.law());
        json.writeStringField("verdict", report.passed() ? "TESTED" : "REFUTED");
        json.writeNumberField("samples", report.tries());
        if (report.passed()) {
          json.writeNumberField("epsilon", epsilon(report));
          json.writeNumberField("delta", DELTA);
        } else {
          json.writeStringField("witness", report.counterExample().orElseThrow());
          json.writeNumberField("shrunkFrom", report.shrinks());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append("laws of ").append(name).append('\n');
      for (LawReport report : reports) {
        text.append(
            report.passed()
                ? String.format(
                    Locale.ROOT,
                    "  TESTED   %-24s %d samples: violated by at most %.1e of all elements%n",
                    report.law(),
                    report.tries(),
                    epsilon(report))
                : String.format(
                    Locale.ROOT,
                    "  REFUTED  %-24s by %s%n",
                    report.law(),
                    report.counterExample().orElseThrow()));
      }
    }

    @Override
    public int exitCode() {
      return holds() ? 0 : 1;
    }

    /** Clopper and Pearson's bound without a failure: (1 − ε)ⁿ = δ. */
    private static double epsilon(LawReport report) {
      return -Math.expm1(Math.log(DELTA) / report.tries());
    }
  }
}
