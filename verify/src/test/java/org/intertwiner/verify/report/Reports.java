package org.intertwiner.verify.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Exhibits;
import org.intertwiner.verify.ReplayToken;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Tally;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.Witness;
import org.intertwiner.verify.locate.FirstOffender;
import org.intertwiner.verify.locate.LayerResidual;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.statistics.ErrorTally;
import org.intertwiner.verify.statistics.TwoSample;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.Precision;
import org.intertwiner.verify.tolerance.Tolerance;

/** Reports to try writers and readers on. */
final class Reports {
  static final NoiseFloor FLOOR = new NoiseFloor(1.8e-7, 1e-7, 32, Precision.FLOAT32);

  private static final String[] WORDS = {
    "Conv_3",
    "r³ s",
    "a<b & \"c\" 'd'",
    "]]>",
    "zero\u0000bell\u0007",
    "line\nbreak\ttab\r",
    "é ∘ 𝔾",
    "lone \ud800 surrogate",
    "\ufffe",
    "\u202egnp.exe",
    "",
    " ",
    "</script><script>alert(1)</script>",
    "rotation by 90° (order 4)",
    "x".repeat(130),
    "words ".repeat(25),
    "NaN",
    "{\"a\": 1}"
  };

  private Reports() {}

  /** A refuted report with everything to show. */
  static Report pooling() {
    Witness witness =
        new Witness(
            "r = rotation by 90° (order 4)",
            "r³",
            2,
            "one-hot: 1 at channel 0, row 8, column 3",
            0.6,
            Optional.empty(),
            1.8e-7,
            Optional.of("(9 + 0 - 2) mod 2 = 1: last row and column are dropped"),
            Optional.of(ReplayToken.parse("v1:L64X128MixRandom:9f3c2ab1:17")),
            List.of(new Witness.Contrast("class 2", 1.25, Double.NEGATIVE_INFINITY)));
    Check iid = check("independent samples", new Verdict.Refuted(witness), 0.6, 0, 0.5);
    Check special = check("special elements", new Verdict.Tested(10, 1, 0.05), 1e-8);
    List<Exhibits.ElementResidual> elements =
        List.of(
            new Exhibits.ElementResidual("identity", 12, 0, true),
            new Exhibits.ElementResidual("r", 12, 0.6, true),
            new Exhibits.ElementResidual("r²", 12, 0.4, true),
            new Exhibits.ElementResidual("r³", 0, 0, true));
    List<Double> errors = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      errors.add(i >= 12 || i % 4 == 3 ? 0.5 : 1e-8);
    }
    List<LayerResidual> layers =
        List.of(
            new LayerResidual("c1", "Conv", "h1", 2e-8, 0, "spatial, 4 channels by regular"),
            new LayerResidual("p1", "MaxPool", "h2", 0.6, 0.98, ""),
            new LayerResidual("c2", "Conv", "y", 0.6, Double.NaN, ""));
    Exhibits exhibits =
        new Exhibits(
            elements,
            Optional.of(new Exhibits.CellMap(4, 4, errors)),
            layers,
            Optional.of(new FirstOffender("p1", "MaxPool", "h2")));
    return new Report(
            "C4-equivariance of 'p1'", "C4", List.of(iid, special), List.of("a note"), 0x9f3c2ab1L)
        .withExhibits(exhibits);
  }

  static Check check(String of, Verdict verdict, double... errors) {
    return new Check(of, verdict, "relative L2 error", ErrorSummary.of(errors), FLOOR);
  }

  static Report report(String subject, Check... checks) {
    return new Report(subject, "C4", List.of(checks), List.of(), 7);
  }

  static Arbitrary<Report> any() {
    return Arbitraries.randomValue(random -> new Source(random.nextLong()).report());
  }

  /** Every kind of verdict, odd strings, odd numbers. */
  private static final class Source {
    private final RandomGenerator random;

    Source(long seed) {
      this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private int upTo(int most) {
      return random.nextInt(most + 1);
    }

    private String word() {
      return WORDS[random.nextInt(WORDS.length)];
    }

    private double number() {
      return switch (random.nextInt(8)) {
        case 0 -> 0;
        case 1 -> Double.POSITIVE_INFINITY;
        case 2 -> Double.NaN;
        case 3 -> Double.MIN_VALUE;
        case 4 -> Double.MAX_VALUE;
        case 5 -> -0.0;
        default -> random.nextDouble() * Math.pow(10, random.nextInt(40) - 30);
      };
    }

    private <T> Optional<T> perhaps(T value) {
      return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private ReplayToken.Budget budget() {
      return switch (random.nextInt(3)) {
        case 0 -> ReplayToken.Budget.INDEPENDENT;
        case 1 -> ReplayToken.Budget.SPECIAL;
        default -> ReplayToken.Budget.ADVERSARIAL;
      };
    }

    private ReplayToken token() {
      return new ReplayToken("L64X128MixRandom", random.nextLong(), budget(), upTo(999_999_998));
    }

    private Witness witness() {
      return new Witness(
          word(),
          word(),
          upTo(9),
          word(),
          number(),
          perhaps(word()),
          number(),
          perhaps(word()),
          perhaps(token()),
          Stream.generate(() -> new Witness.Contrast(word(), number(), number()))
              .limit(upTo(3))
              .toList());
    }

    private Verdict verdict() {
      return switch (random.nextInt(7)) {
        case 5 -> new Verdict.Tested(upTo(999), number(), number(), word());
        case 6 ->
            new Verdict.Compared(
                new TwoSample(word(), upTo(9), number(), number(), number(), number()));
        case 0 -> new Verdict.Proved(word());
        case 1 -> new Verdict.Certified(number(), word());
        case 2 -> new Verdict.Tested(random.nextLong() >>> 1, number(), number());
        case 3 -> new Verdict.Inconclusive(word());
        default -> new Verdict.Refuted(witness());
      };
    }

    private Check check() {
      Precision precision = random.nextBoolean() ? Precision.FLOAT32 : Precision.FLOAT64;
      return new Check(
          word(),
          verdict(),
          word(),
          new ErrorSummary(
              random.nextLong() >>> 1, number(), number(), number(), number(), number()),
          new NoiseFloor(number(), number(), random.nextLong() >>> 1, precision));
    }

    private ErrorTally errors(int count) {
      double[] errors = new double[count];
      for (int i = 0; i < count; i++) {
        errors[i] = Math.abs(number());
        errors[i] = Double.isNaN(errors[i]) ? 1 : errors[i];
      }
      if (count != 1 || errors[0] == 0 || Double.isInfinite(errors[0])) {
        return ErrorTally.of(errors);
      }
      // as if it had come from very many errors: the upper end of its bin
      double end = Double.longBitsToDouble(Double.doubleToRawLongBits(errors[0]) | (1L << 44) - 1);
      BigDecimal square = new BigDecimal(errors[0]).pow(2);
      return ErrorTally.from(false, List.of(new ErrorTally.Bin(end, 1)), errors[0], square);
    }

    private Tally tally() {
      int n = upTo(9);
      ErrorTally interpolated = errors(upTo(3));
      List<Tally.Range> covered = new ArrayList<>();
      long size = n + interpolated.count();
      if (size > 0) {
        covered.add(new Tally.Range(3, 3 + (int) size));
      }
      var finding = new Tally.Finding(upTo(9), random.nextBoolean(), verdict());
      return new Tally(
          word(),
          budget(),
          word(),
          new NoiseFloor(number(), number(), upTo(99), Precision.FLOAT64),
          0.05,
          word(),
          3 + (int) size + upTo(5),
          covered,
          n / 2,
          0,
          n - n / 2,
          0,
          0,
          errors(n),
          interpolated,
          perhaps(finding));
    }

    private Exhibits exhibits() {
      List<Exhibits.ElementResidual> elements = new ArrayList<>();
      for (int i = upTo(6); i > 0; i--) {
        elements.add(new Exhibits.ElementResidual(word(), upTo(9), number(), random.nextBoolean()));
      }
      List<LayerResidual> layers = new ArrayList<>();
      for (int i = upTo(15); i > 0; i--) {
        layers.add(new LayerResidual(word(), word(), word(), number(), number(), word()));
      }
      int rows = upTo(3);
      int columns = upTo(4);
      List<Double> errors = new ArrayList<>();
      for (int i = 0; i < rows * columns; i++) {
        errors.add(number());
      }
      return new Exhibits(
          elements,
          perhaps(new Exhibits.CellMap(rows, columns, errors)),
          layers,
          perhaps(new FirstOffender(word(), word(), word())));
    }

    Report report() {
      List<Check> checks = new ArrayList<>(List.of(check()));
      for (int i = upTo(4); i > 0; i--) {
        checks.add(check());
      }
      List<String> notes = new ArrayList<>();
      for (int i = upTo(2); i > 0; i--) {
        notes.add(word());
      }
      List<Tally> tallies = new ArrayList<>();
      for (int i = Math.max(0, upTo(4) - 2); i > 0; i--) {
        tallies.add(tally());
      }
      tallies.forEach(tally -> checks.addAll(tally.checks()));
      Exhibits exhibits = random.nextBoolean() ? Exhibits.NONE : exhibits();
      Optional<Tolerance.Declared> declared =
          perhaps(new Tolerance.Declared(1e-9 + random.nextDouble(), "as " + word()));
      return new Report(
          word(), word(), checks, notes, random.nextLong(), exhibits, tallies, declared);
    }
  }
}
