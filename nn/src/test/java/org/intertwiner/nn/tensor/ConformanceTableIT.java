package org.intertwiner.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.EngineStatus;
import org.intertwiner.nn.engine.Engines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every primitive on every engine: value in every kind of number, first and second derivative,
 * arrays without entries, repeated runs, inputs cut out of other arrays. Writes the table {@code
 * target/conformance.md}.
 */
class ConformanceTableIT {
  /** The largest error over the largest entry, in units of roundoff. */
  private static final double VALUE = 12;

  private static final Map<String, String> TABLES = new TreeMap<>();

  static Stream<String> names() {
    return Engines.names().stream();
  }

  /** What one primitive does on one engine. */
  private record Row(
      Primitive primitive,
      Map<DType, Double> errors,
      double[] derivatives,
      boolean empty,
      boolean repeats,
      boolean cut) {

    static Row of(Primitive p, Engine engine) {
      Map<DType, Double> errors = new EnumMap<>(DType.class);
      boolean empty = true;
      boolean repeats = true;
      boolean cut = true;
      for (DType type : DType.values()) {
        if (type.isFloating() && engine.supports(type)) {
          errors.put(type, p.valueError(engine, type));
          empty &= p.acceptsEmpty(engine, type);
          repeats &= p.repeats(engine, type);
          cut &= p.ignoresHistory(engine, type);
        }
      }
      double[] derivatives = p.isDifferentiable() ? p.derivativeErrors(engine) : new double[0];
      return new Row(p, errors, derivatives, empty, repeats, cut);
    }

    List<String> failures() {
      List<String> all = new ArrayList<>();
      errors.forEach(
          (type, e) -> {
            if (!(e <= VALUE)) {
              all.add(type + " off by " + e + " units of roundoff");
            }
          });
      for (int i = 0; i < derivatives.length; i++) {
        if (!(derivatives[i] <= Checks.DERIVATIVE)) {
          all.add("derivative " + (i + 1) + " off by " + derivatives[i]);
        }
      }
      if (!empty || !repeats || !cut) {
        all.add("empty " + empty + ", repeats " + repeats + ", cut " + cut);
      }
      return all;
    }

    String line() {
      StringBuilder s = new StringBuilder("| ").append(primitive.name()).append(" |");
      for (DType type : DType.values()) {
        if (type.isFloating()) {
          Double e = errors.get(type);
          s.append(e == null ? " – |" : String.format(Locale.ROOT, " %.2g |", e));
        }
      }
      for (int i = 0; i < 2; i++) {
        s.append(
            i < derivatives.length
                ? String.format(Locale.ROOT, " %.0e |", derivatives[i])
                : " – |");
      }
      return s + (empty ? " ✓ |" : " ✗ |") + (repeats ? " ✓ |" : " ✗ |") + (cut ? " ✓ |" : " ✗ |");
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyPrimitiveConforms(String name) {
    EngineStatus status =
        Engines.statuses().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    if (!status.available()) {
      TABLES.put(name, "## " + name + "\n\nNot measured: " + status.explanation() + ".\n");
    }
    assumeTrue(status.available(), name + ": " + status.explanation());
    Engine engine = Engines.named(name);
    List<Row> rows = Primitives.all().stream().map(p -> Row.of(p, engine)).toList();
    TABLES.put(name, table(engine, rows));
    Map<String, List<String>> failures = new TreeMap<>();
    rows.stream()
        .filter(r -> !r.failures().isEmpty())
        .forEach(r -> failures.put(r.primitive.name(), r.failures()));
    assertThat(failures).isEmpty();
  }

  @Test
  void aWrongPrimitiveIsSeen() {
    Primitive right = Primitives.all().get(0);
    Primitive wrong =
        Primitive.of(
            "negation, one entry wrong",
            right.shapes(),
            right.small(),
            new int[0][],
            right.operation(),
            xs -> {
              Reference y = right.formula().apply(xs);
              return y.map(v -> v == y.values()[5000] ? v * (1 + 0x1p-12) : v);
            });
    Engine engine = Engines.named("java");
    assertThat(Row.of(right, engine).failures()).isEmpty();
    assertThat(Row.of(wrong, engine).failures()).isNotEmpty();
  }

  private static String table(Engine engine, List<Row> rows) {
    StringBuilder s =
        new StringBuilder("## ").append(engine.description()).append("\n\n| primitive |");
    for (DType type : DType.values()) {
      if (type.isFloating()) {
        s.append(' ').append(type.name().toLowerCase(Locale.ROOT)).append(" |");
      }
    }
    s.append(" 1st derivative | 2nd | empty | repeats | cut |\n|").append("---|".repeat(10));
    rows.forEach(r -> s.append('\n').append(r.line()));
    return s.append('\n').toString();
  }

  @AfterAll
  static void write() throws IOException {
    Path file = Path.of("target", "conformance.md").toAbsolutePath();
    Files.createDirectories(file.getParent());
    Files.writeString(file, head() + String.join("\n", TABLES.values()));
    System.out.println("conformance table: " + file);
  }

  private static String head() {
    return """
    # Conformance of the engines

    Largest error of each primitive against its formula in float64, over the largest entry, in
    units of roundoff of the kind (2⁻²⁴, 2⁻⁵³, 2⁻¹¹, 2⁻⁸); at most %.0f passes. Derivatives in
    float64 against central differences, relative; at most %.0e passes. Empty: arrays without
    entries. Repeats: bit-identical results. Cut: inputs cut out of larger, turned arrays give
    the same bits.

    """
        .formatted(VALUE, Checks.DERIVATIVE);
  }
}
