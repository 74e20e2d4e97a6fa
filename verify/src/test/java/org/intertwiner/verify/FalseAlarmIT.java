package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.statistics.ClopperPearson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How often a right map is called wrong, over many seeds each; how often TESTED is wrong; how often
 * a small fault is found. The tables are left in {@code target/false-alarms.md}.
 */
class FalseAlarmIT {
  private static final boolean THOROUGH = Boolean.getBoolean("thorough");

  /** The tables that are kept were made with {@code -Dthorough}. */
  private static final int SEEDS = THOROUGH ? 10_000 : 500;

  private static final int POWER_SEEDS = THOROUGH ? 200 : 50;
  private static final double CONFIDENCE = 0.05;
  private static final Path TABLE = Path.of("target", "false-alarms.md");

  @BeforeAll
  static void newTable() throws IOException {
    Files.createDirectories(TABLE.getParent());
    Files.deleteIfExists(TABLE);
  }

  private static void write(StringBuilder table) throws IOException {
    Files.writeString(TABLE, table, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void rightMapsAreNotRefuted() throws IOException {
    Map<String, LongFunction<Report>> maps = new LinkedHashMap<>();
    maps.put("binary32 network of convolutions and ReLU, C4", RightMaps::network);
    maps.put("binary32 variance of 64 numbers, C64", RightMaps::sums);
    maps.put("binary64 norm non-linearity, SO(2)", RightMaps::norms);
    maps.put("binary32 softmax attention, S5", RightMaps::attention);
    maps.put("binary64 messages between points, translations", RightMaps::translated);
    maps.put("binary32 messages in batches, permutations of 4 points", RightMaps::batched);
    maps.put("binary32 tuple of arrays, SO(3)", RightMaps::tuples);
    maps.put("binary64 filter declared linear, C4", RightMaps::linear);
    StringBuilder table =
        new StringBuilder("| right map | seeds | refuted | inconclusive | alarms ≤ (95 %) |\n")
            .append("|---|---|---|---|---|\n");
    long all = 0;
    long alarms = 0;
    for (Map.Entry<String, LongFunction<Report>> map : maps.entrySet()) {
      List<String> words =
          LongStream.range(0, SEEDS)
              .parallel()
              .mapToObj(seed -> map.getValue().apply(seed).verdict().word())
              .toList();
      long refuted = words.stream().filter("REFUTED"::equals).count();
      long undecided = words.stream().filter("INCONCLUSIVE"::equals).count();
      table.append(row(map.getKey(), SEEDS, refuted, undecided));
      all += SEEDS;
      alarms += refuted + undecided;
    }
    table.append(row("all", all, alarms, 0)).append('\n');
    write(table);
    assertThat(alarms).as(table.toString()).isZero();
  }

  private static String row(String name, long seeds, long refuted, long undecided) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %.1e |%n",
        name,
        seeds,
        refuted,
        undecided,
        ClopperPearson.upper(refuted + undecided, seeds, CONFIDENCE));
  }

  /**
   * One weight of about 0.5 of a right network of three layers (binary32), of a right filter
   * (binary64), is wrong by so much.
   */
  @Test
  void smallFaultsAreFound() throws IOException {
    double[] faults = {1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7};
    StringBuilder table =
        new StringBuilder(
                "| one weight is wrong by | seeds | found, binary32 | found, binary64 |\n")
            .append("|---|---|---|---|\n");
    Map<Double, Double> single = new LinkedHashMap<>();
    Map<Double, Double> twice = new LinkedHashMap<>();
    for (double fault : faults) {
      single.put(fault, found(seed -> RightMaps.network(seed, fault)));
      twice.put(fault, found(seed -> RightMaps.filter(seed, fault, false)));
      table.append(
          String.format(
              Locale.ROOT,
              "| %.0e | %d | %.3f | %.3f |%n",
              fault,
              POWER_SEEDS,
              single.get(fault),
              twice.get(fault)));
    }
    write(table.append('\n'));
    assertThat(single.get(1e-2)).isEqualTo(1);
    assertThat(single.get(1e-3)).isEqualTo(1);
    assertThat(single.get(1e-4)).isGreaterThan(0.5);
    assertThat(twice.values()).allMatch(share -> share == 1);
  }

  private static double found(LongFunction<Report> check) {
    long refuted =
        LongStream.range(0, POWER_SEEDS)
            .parallel()
            .filter(seed -> check.apply(seed).verdict().word().equals("REFUTED"))
            .count();
    return refuted / (double) POWER_SEEDS;
  }

  /**
   * A map that violates the claim on exactly one pair (g, x) in a hundred must not be called
   * TESTED(299, 0.01, 0.05) in more than one run of twenty.
   */
  @Test
  void testedIsWrongAsRarelyAsItSays() throws IOException {
    FiniteGroup<Permutation> c2 = Groups.cyclic(2);
    DataAction<Permutation, double[]> sign = Actions.matrices(Representations.frequency(c2, 1));
    double edge = 0.025068908258711057; // P(|x| < edge) = 0.02, and half of the elements are not 1
    NumericMap<Permutation, double[], double[]> map =
        NumericMap.of(
            "one in a hundred",
            sign,
            sign,
            (double[] x) -> Math.abs(x[0]) < edge ? new double[] {Math.abs(x[0])} : x);
    int runs = 1000;
    long wrong =
        LongStream.range(0, runs)
            .parallel()
            .filter(
                seed ->
                    Equivariance.of(map)
                        .under(c2)
                        .inputs(Inputs.normal(1))
                        .samples(299)
                        .adversarial(0, 0)
                        .seed(seed)
                        .check()
                        .checks()
                        .get(0)
                        .verdict()
                        .holds())
            .count();
    write(
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "Maps that violate 1 pair in 100, 299 samples: called TESTED in %d of %d runs"
                    + " (δ = 0.05).%n%n",
                wrong,
                runs)));
    // 5 % expected, standard deviation 0.7 %
    assertThat(wrong / (double) runs).isBetween(0.025, 0.075);
  }
}
