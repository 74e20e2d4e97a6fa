package org.intertwiner.cli.request.compact;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.reptheory.clebschgordan.ClebschGordan;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.clebschgordan.Recoupling;
import org.intertwiner.verify.json.ExactJson;

/**
 * A coefficient of the coupling of angular momenta, exactly.
 *
 * @param kind which
 * @param j the angular momenta, in the order of the symbol, row by row
 * @param m their projections, where the symbol has any
 */
public record CouplingRequest(Kind kind, List<HalfInteger> j, List<HalfInteger> m)
    implements Request {

  /** The symbols. */
  public enum Kind {
    /** ⟨j₁m₁ j₂m₂|jm⟩. */
    CLEBSCH_GORDAN("cg", 3, 3),
    /** The 3j symbol. */
    THREE_J("3j", 3, 3),
    /** The 6j symbol. */
    SIX_J("6j", 6, 0),
    /** The 9j symbol. */
    NINE_J("9j", 9, 0),
    /** The integral of three complex spherical harmonics. */
    GAUNT("gaunt", 3, 3);

    private final String command;
    private final int momenta;
    private final int projections;

    Kind(String command, int momenta, int projections) {
      this.command = command;
      this.momenta = momenta;
      this.projections = projections;
    }
  }

  /**
   * A checked request.
   *
   * @param kind which
   * @param j the angular momenta, in the order of the symbol, row by row
   * @param m their projections, where the symbol has any
   * @throws InvalidInput where there are more or fewer than the symbol has, or halves where it has
   *     integers
   */
  public CouplingRequest {
    j = List.copyOf(j);
    m = List.copyOf(m);
    require(kind, "angular momenta", j, kind.momenta);
    require(kind, "projections", m, kind.projections);
    if (kind == Kind.GAUNT) {
      requireIntegers("degrees l and orders m of 'gaunt'", j);
      requireIntegers("degrees l and orders m of 'gaunt'", m);
    }
  }

  /**
   * A Clebsch–Gordan coefficient of a group.
   *
   * @param group {@code SU2} or {@code SO3}
   * @param j j₁, j₂ and j
   * @param m m₁, m₂ and m
   * @return the request
   * @throws InvalidInput where the group is another, or SO3 is asked for half-integers
   */
  public static CouplingRequest clebschGordan(
      String group, List<HalfInteger> j, List<HalfInteger> m) {
    switch (group.strip()) {
      case "SU2", "SU(2)", "Spin3", "Spin(3)" -> {}
      case "SO3", "SO(3)" -> requireIntegers("angular momenta of SO3", j);
      default ->
          throw new InvalidInput(
              "group of 'cg'",
              group,
              "SU2 or SO3",
              "'left' and 'right' couple representations of finite groups");
    }
    return new CouplingRequest(Kind.CLEBSCH_GORDAN, j, m);
  }

  /**
   * Reads a list of angular momenta.
   *
   * @param words numbers between commas, such as {@code 1/2,1,3/2}
   * @return the numbers
   * @throws InvalidInput where one is no half-integer
   */
  public static List<HalfInteger> list(String words) {
    return List.of(words.split(",", -1)).stream().map(HalfInteger::parse).toList();
  }

  private static void require(Kind kind, String what, List<HalfInteger> got, int count) {
    if (got.size() != count) {
      throw new InvalidInput(
          what + " of '" + kind.command + "'", got.size() + " of them", "" + count, "");
    }
  }

  private static void requireIntegers(String what, List<HalfInteger> numbers) {
    Optional<HalfInteger> half = numbers.stream().filter(x -> !x.isInteger()).findFirst();
    if (half.isPresent()) {
      throw new InvalidInput(what, half.get().toString(), "integers", "");
    }
  }

  @Override
  public Result run() {
    SignedRoot value =
        switch (kind) {
          case CLEBSCH_GORDAN ->
              ClebschGordan.coefficient(j.get(0), m.get(0), j.get(1), m.get(1), j.get(2), m.get(2));
          case THREE_J ->
              ClebschGordan.threeJ(j.get(0), j.get(1), j.get(2), m.get(0), m.get(1), m.get(2));
          case SIX_J -> Recoupling.sixJ(j);
          case NINE_J -> Recoupling.nineJ(j);
          case GAUNT ->
              ClebschGordan.gauntTimesRootPi(l(0), l(1), l(2), order(0), order(1), order(2));
        };
    return new Answer(symbol(), value, kind == Kind.GAUNT);
  }

  private int l(int place) {
    return j.get(place).doubled() / 2;
  }

  private int order(int place) {
    return m.get(place).doubled() / 2;
  }

  private String symbol() {
    return switch (kind) {
      case CLEBSCH_GORDAN ->
          "⟨%s %s, %s %s | %s %s⟩"
              .formatted(j.get(0), m.get(0), j.get(1), m.get(1), j.get(2), m.get(2));
      case THREE_J -> "(" + words(j) + "; " + words(m) + ")";
      case SIX_J -> "{" + words(j.subList(0, 3)) + "; " + words(j.subList(3, 6)) + "}";
      case NINE_J ->
          "{%s; %s; %s}"
              .formatted(words(j.subList(0, 3)), words(j.subList(3, 6)), words(j.subList(6, 9)));
      case GAUNT ->
          "∫ Y(%s,%s) Y(%s,%s) Y(%s,%s)"
              .formatted(j.get(0), m.get(0), j.get(1), m.get(1), j.get(2), m.get(2));
    };
  }

  private static String words(List<HalfInteger> numbers) {
    return numbers.stream().map(HalfInteger::toString).collect(Collectors.joining(" "));
  }

  /** The value: sign · √(num/den), or sign · √(num/(den·π)). */
  private record Answer(String symbol, SignedRoot value, boolean overPi) implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      ExactJson.rootFields(json, value, overPi);
    }

    @Override
    public void writeText(StringBuilder text) {
      String exact = overPi && value.sign() != 0 ? value + " / √π" : value.toString();
      text.append(symbol).append(" = ").append(exact);
      text.append(" = ").append(ExactJson.rounded(value, overPi)).append('\n');
    }

    @Override
    public Optional<String> rendered(Format format) {
      String latex = value.toLatex() + (overPi ? " \\frac{1}{\\sqrt{\\pi}}" : "");
      return switch (format) {
        case LATEX -> Optional.of(latex + "\n");
        case MARKDOWN -> Optional.of("$" + latex + "$\n");
        case TEXT, JSON, HTML, GAP, SAGE -> Optional.empty();
      };
    }
  }
}
