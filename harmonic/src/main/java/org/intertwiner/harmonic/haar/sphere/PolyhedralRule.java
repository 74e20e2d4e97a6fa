package org.intertwiner.harmonic.haar.sphere;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;

/**
 * Positive rules of few points that a polyhedral group keeps: octahedral rules in the manner of
 * Lebedev, icosahedral rules in the manner of McLaren, Ahrens and Beylkin, and spherical designs.
 *
 * <p><em>Formula:</em> orbits of the group, whose points and weights solve one equation for each
 * invariant harmonic of degree 0 … t. <em>Accuracy:</em> solved with fifty digits and rounded once;
 * {@link #prove} shows that an exact rule lies within some roundings. The numbers were found by
 * Levenberg and Marquardt's method from random starts whose points had pushed each other apart,
 * over all structures of orbits in the order of their numbers of points, long octahedral ones from
 * lattices on the octahedron; they are not copied from tables. <em>Complexity:</em> O(points) once
 * the rules are read. <em>Source:</em> V. I. Lebedev, Zh. Vychisl. Mat. Mat. Fiz. 15 (1975) and 16
 * (1976); A. D. McLaren, Math. Comp. 17 (1963); C. Ahrens and G. Beylkin, Proc. R. Soc. A 465
 * (2009); R. H. Hardin and N. J. A. Sloane, Discrete Comput. Geom. 15 (1996).
 *
 * <p>Example: {@code PolyhedralRule.octahedral(11).grid().count()} is 50.
 */
public final class PolyhedralRule {
  /** The kinds of rules. */
  public enum Kind {
    /** Kept by the 48 symmetries of the cube, weights by orbit. */
    OCTAHEDRAL("octahedral rules"),
    /** Kept by the 60 rotations of the icosahedron, weights by orbit. */
    ICOSAHEDRAL("icosahedral rules"),
    /** Equal weights. */
    DESIGN("spherical designs");

    private final String title;

    Kind(String title) {
      this.title = title;
    }
  }

  private final Kind kind;
  private final int degree;
  private final OrbitRule rule;

  private PolyhedralRule(Kind kind, int degree, OrbitRule rule) {
    this.kind = kind;
    this.degree = degree;
    this.rule = rule;
  }

  /** The rules, read when the first one is asked for. */
  private static final class Kept {
    private static final Map<Kind, NavigableMap<Integer, PolyhedralRule>> RULES = read();

    private static Map<Kind, NavigableMap<Integer, PolyhedralRule>> read() {
      Map<Kind, NavigableMap<Integer, PolyhedralRule>> rules = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        rules.put(kind, new TreeMap<>());
      }
      try (InputStream stream = PolyhedralRule.class.getResourceAsStream("rules.txt")) {
        if (stream == null) {
          throw new IllegalStateException("the rules are missing from the archive");
        }
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.startsWith("#")) {
            PolyhedralRule rule = parse(line.split(" "));
            rules.get(rule.kind).put(rule.degree, rule);
          }
        }
        return rules;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Kind, degree, group, then for each orbit its kind, weight and coordinates. */
  private static PolyhedralRule parse(String... words) {
    Polyhedral group = Polyhedral.valueOf(words[2]);
    List<Integer> kinds = new ArrayList<>();
    List<double[]> points = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    int next = 3;
    while (next < words.length) {
      String word = words[next++];
      weights.add(Double.valueOf(words[next++]));
      if (word.startsWith("v")) {
        int vertex = Integer.parseInt(word.substring(1));
        kinds.add(vertex);
        points.add(group.vertex(vertex));
      } else {
        kinds.add(
            word.startsWith("m") ? -1 - Integer.parseInt(word.substring(1)) : OrbitRule.GENERIC);
        points.add(Arrays.stream(words, next, next + 3).mapToDouble(Double::parseDouble).toArray());
        next += 3;
      }
    }
    OrbitRule rule =
        new OrbitRule(
            group,
            kinds.stream().mapToInt(Integer::intValue).toArray(),
            points.toArray(double[][]::new),
            weights.stream().mapToDouble(Double::doubleValue).toArray());
    return new PolyhedralRule(Kind.valueOf(words[0]), Integer.parseInt(words[1]), rule);
  }

  static String text(Kind kind, int degree, OrbitRule rule) {
    StringBuilder text = new StringBuilder();
    text.append(kind).append(' ').append(degree).append(' ').append(rule.group());
    for (int o = 0; o < rule.kinds().length; o++) {
      int orbit = rule.kinds()[o];
      text.append(
          orbit == OrbitRule.GENERIC ? " g" : orbit < 0 ? " m" + (-1 - orbit) : " v" + orbit);
      text.append(' ').append(rule.weights()[o]);
      if (orbit < 0) {
        for (double c : rule.points()[o]) {
          text.append(' ').append(c);
        }
      }
    }
    return text.toString();
  }

  /**
   * The degrees for which a rule is kept.
   *
   * @param kind which rules
   * @return ascending degrees; a rule may be exact for lower ones as well
   */
  public static List<Integer> degrees(Kind kind) {
    return List.copyOf(Kept.RULES.get(kind).keySet());
  }

  /**
   * A rule of one kind.
   *
   * @param kind which rules
   * @param degree the degree t of {@link #degrees}
   * @return the rule of that degree
   * @throws InvalidInput for a negative degree, or one that has no rule of its own; the message
   *     names the next larger
   */
  public static PolyhedralRule of(Kind kind, int degree) {
    NavigableMap<Integer, PolyhedralRule> rules = Kept.RULES.get(kind);
    PolyhedralRule rule = rules.get(degree);
    if (rule == null) {
      throw new InvalidInput(
          "degree of " + kind.title, "" + degree, "one of " + rules.keySet(), next(rules, degree));
    }
    return rule;
  }

  private static String next(NavigableMap<Integer, PolyhedralRule> rules, int degree) {
    if (degree < 0) {
      return "degrees are not negative";
    }
    return rules.ceilingKey(degree) == null
        ? "beyond, Gauss–Legendre grids have any degree"
        : "the next larger is " + rules.ceilingKey(degree);
  }

  /**
   * The octahedral rule of a degree.
   *
   * @param degree an odd degree of {@link #degrees}
   * @return positive weights, symmetric under the octahedral group with inversion
   * @throws InvalidInput for another degree
   */
  public static PolyhedralRule octahedral(int degree) {
    return of(Kind.OCTAHEDRAL, degree);
  }

  /**
   * The icosahedral rule of a degree.
   *
   * @param degree one of {@link #degrees}
   * @return positive weights, symmetric under the rotations of the icosahedron
   * @throws InvalidInput for another degree
   */
  public static PolyhedralRule icosahedral(int degree) {
    return of(Kind.ICOSAHEDRAL, degree);
  }

  /**
   * The spherical design of a degree.
   *
   * @param degree one of {@link #degrees}
   * @return points of equal weights
   * @throws InvalidInput for another degree
   */
  public static PolyhedralRule design(int degree) {
    return of(Kind.DESIGN, degree);
  }

  /**
   * The positive rule with the fewest points among all that are kept and the Gauss–Legendre grid.
   *
   * @param degree t ≥ 0
   * @return a grid that is exact up to degree t at least
   * @throws InvalidInput for a negative degree
   * @throws org.intertwiner.algebra.LimitExceeded for more than {@link SphereGrid#MAX_POINTS}
   *     points
   */
  public static SphereGrid fewest(int degree) {
    if (degree < 0) {
      throw new InvalidInput("degree of a rule", "" + degree, "a degree ≥ 0", "");
    }
    return Kept.RULES.values().stream()
        .flatMap(rules -> rules.tailMap(degree, true).values().stream())
        .filter(rule -> rule.count() < (degree + 1L) * (degree / 2 + 1))
        .min(Comparator.comparingInt(PolyhedralRule::count))
        .map(PolyhedralRule::grid)
        .orElseGet(() -> SphereGrid.gaussLegendre(degree / 2 + 1, degree + 1));
  }

  /** {@return which rule it is} */
  public Kind kind() {
    return kind;
  }

  /** {@return t, the degree up to which harmonics are integrated exactly} */
  public int degree() {
    return degree;
  }

  /** {@return the number of points} */
  public int count() {
    return rule.count();
  }

  /** {@return the number of orbits} */
  public int orbits() {
    return rule.kinds().length;
  }

  /** {@return the number of elements of the group that keeps the rule} */
  public int groupOrder() {
    return rule.group().order();
  }

  /** {@return the points and weights} */
  public SphereGrid grid() {
    return rule.toGrid(this.toString(), degree);
  }

  /**
   * Proves that an exact rule is near.
   *
   * <p><em>Complexity:</em> O(orbits · |Γ| · t · t²/|Γ|) operations of fifty digits.
   *
   * @return the bounds of the proof
   */
  public RuleProof prove() {
    return new RuleProver(MomentEquations.of(rule.group(), degree), rule, kind == Kind.DESIGN)
        .prove();
  }

  OrbitRule rule() {
    return rule;
  }

  @Override
  public String toString() {
    return (kind == Kind.DESIGN
            ? "spherical design"
            : kind == Kind.OCTAHEDRAL ? "octahedral rule" : "icosahedral rule")
        + " of degree "
        + degree;
  }
}
