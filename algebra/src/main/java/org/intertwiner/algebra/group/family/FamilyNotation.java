package org.intertwiner.algebra.group.family;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.PermutationGroups;
import org.intertwiner.algebra.ring.Primes;

/**
 * The names of families of finite groups.
 *
 * <ul>
 *   <li>{@code C4 D6 Dic3 Q8 S5 A5 M24 C2^3}: cyclic, dihedral of order 12, dicyclic, quaternion,
 *       symmetric, alternating, Mathieu, powers of a cyclic group; {@code Ab(2,4)} abelian;
 *   <li>{@code GL(2,3) SL PGL PSL GammaL PGammaL AGL ASL AGammaL}, Γ for Gamma if one likes;
 *   <li>{@code Sp(4,3) PSp GU SU PGU PSU(3,3)}, unitary groups over the field of 9 elements called
 *       by 3; {@code Omega(5,3) Omega+(4,3) Omega-(4,3) POmega… GO…}, also with {@code GF(3)} for
 *       3; {@code SO(5,GF(3)) SO+(4,GF(3))} only so, for SO(p,q) is a real group; {@code Sz(8)};
 *   <li>{@code Heis(3)} over ℤ/3, {@code He3} the same, {@code Heis(GF(4))} over 𝔽₄, {@code
 *       ES+(2,1) ES-(2,1)} extraspecial of order p^(1+2n);
 *   <li>{@code Frob(7,3)} and {@code F21}, {@code Metacyclic(8,2,3)};
 *   <li>{@code W(E6) W(H4) W(I2(7))}, {@code W+(H3)} the rotations; {@code {3,4,3}} all symmetries
 *       of the polytope, {@code {3,4,3}+} the rotations; {@code G(4,2,3)}; {@code 2T 2O 2I 2D5}.
 * </ul>
 *
 * <p>Example: {@code FamilyNotation.parse("PSL(2,7)")} holds a group of order 168.
 */
public final class FamilyNotation {
  private static final int MAX_LENGTH = 400;
  private static final Pattern INDEXED = Pattern.compile("([A-Z][a-z]*)([0-9]+)");
  private static final Pattern POWER = Pattern.compile("C([0-9]+)\\^([0-9]+)");
  private static final Pattern CALL =
      Pattern.compile("([A-Z][A-Za-z]*[+-]?)\\(([0-9]+(?:,[0-9]+)*+)\\)");
  private static final Pattern HEISENBERG = Pattern.compile("Heis\\(GF\\(([0-9]+)\\)\\)");
  private static final Pattern ORTHOGONAL =
      Pattern.compile("((?:[SG]O|P?Omega)[+-]?)\\(([0-9]+),GF\\(([0-9]+)\\)\\)");
  private static final Pattern WEYL = Pattern.compile("W(\\+?)\\((.+)\\)");
  private static final Pattern BINARY_DIHEDRAL = Pattern.compile("2D([0-9]+)");

  private static final List<String> EXAMPLES =
      List.of(
          "C4",
          "D6",
          "Dic3",
          "Q8",
          "S5",
          "A5",
          "M24",
          "C2^3",
          "Ab(2,4)",
          "GL(2,3)",
          "SL(2,5)",
          "PGL(2,7)",
          "PSL(2,13)",
          "GammaL(1,8)",
          "PGammaL(2,8)",
          "AGL(1,8)",
          "ASL(2,3)",
          "AGammaL(1,8)",
          "Sp(4,3)",
          "PSp(4,3)",
          "GU(3,2)",
          "SU(3,3)",
          "PGU(3,3)",
          "PSU(3,3)",
          "Omega+(4,3)",
          "POmega-(4,3)",
          "SO(5,GF(3))",
          "GO(3,5)",
          "Sz(8)",
          "Heis(3)",
          "He3",
          "Heis(GF(4))",
          "ES+(2,1)",
          "ES-(2,1)",
          "Frob(7,3)",
          "F21",
          "Metacyclic(8,2,3)",
          "W(E6)",
          "W(H4)",
          "W(I2(7))",
          "W+(H3)",
          "{3,4,3}",
          "{5,3}+",
          "G(4,2,3)",
          "2T",
          "2O",
          "2I",
          "2D5");

  /** A family called with a number of arguments. */
  private record Rule(int arguments, Function<int[], Family<?>> make) {}

  private static final Map<String, IntFunction<Family<?>>> BY_INDEX =
      Map.of(
          "C", n -> plain("C" + n, Groups.cyclic(n)),
          "D", n -> plain("D" + n, Groups.dihedral(n)),
          "Dic", n -> plain("Dic" + n, Groups.dicyclic(n)),
          "Q", n -> plain("Q" + n, Groups.quaternion(n)),
          "S",
              n ->
                  Family.listed("S" + n, PermutationGroups.symmetric(n), () -> Groups.symmetric(n)),
          "A",
              n ->
                  Family.listed(
                      "A" + n, PermutationGroups.alternating(n), () -> Groups.alternating(n)),
          "M", n -> Family.listed("M" + n, PermutationGroups.mathieu(n), () -> Groups.mathieu(n)),
          "He", n -> SmallGroups.heisenberg(n).withName("He" + n));

  private static final Map<String, Rule> BY_CALL = rules();

  private FamilyNotation() {}

  private static Family<?> plain(String name, FiniteGroup<Permutation> group) {
    return Family.listed(name, group);
  }

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new HashMap<>();
    two(rules, "GL", a -> LinearGroups.general(a[0], a[1]));
    two(rules, "SL", a -> LinearGroups.special(a[0], a[1]));
    two(rules, "PGL", a -> LinearGroups.projectiveGeneral(a[0], a[1]));
    two(rules, "PSL", a -> LinearGroups.projectiveSpecial(a[0], a[1]));
    two(rules, "GammaL", a -> LinearGroups.semilinear(a[0], a[1]));
    two(rules, "PGammaL", a -> LinearGroups.projectiveSemilinear(a[0], a[1]));
    two(rules, "AGL", a -> LinearGroups.affineGeneral(a[0], a[1]));
    two(rules, "ASL", a -> LinearGroups.affineSpecial(a[0], a[1]));
    two(rules, "AGammaL", a -> LinearGroups.affineSemilinear(a[0], a[1]));
    two(rules, "Sp", a -> ClassicalGroups.symplectic(a[0], a[1]));
    two(rules, "PSp", a -> ClassicalGroups.projectiveSymplectic(a[0], a[1]));
    two(rules, "GU", a -> ClassicalGroups.generalUnitary(a[0], a[1]));
    two(rules, "SU", a -> ClassicalGroups.specialUnitary(a[0], a[1]));
    two(rules, "PGU", a -> ClassicalGroups.projectiveGeneralUnitary(a[0], a[1]));
    two(rules, "PSU", a -> ClassicalGroups.projectiveSpecialUnitary(a[0], a[1]));
    for (int sign = -1; sign <= 1; sign++) {
      int s = sign;
      String mark = s > 0 ? "+" : s < 0 ? "-" : "";
      two(rules, "Omega" + mark, a -> ClassicalGroups.omega(a[0], a[1], s));
      two(rules, "POmega" + mark, a -> ClassicalGroups.projectiveOmega(a[0], a[1], s));
      two(rules, "SO" + mark, a -> ClassicalGroups.specialOrthogonal(a[0], a[1], s));
      two(rules, "GO" + mark, a -> ClassicalGroups.generalOrthogonal(a[0], a[1], s));
    }
    rules.put("Sz", new Rule(1, a -> ClassicalGroups.suzuki(a[0])));
    rules.put("Heis", new Rule(1, a -> SmallGroups.heisenberg(a[0])));
    two(rules, "ES+", a -> SmallGroups.extraspecialPlus(a[0], a[1]));
    two(rules, "ES-", a -> SmallGroups.extraspecialMinus(a[0], a[1]));
    two(rules, "Frob", a -> SmallGroups.frobenius(a[0], a[1]));
    rules.put("Metacyclic", new Rule(3, a -> SmallGroups.metacyclic(a[0], a[1], a[2])));
    rules.put("G", new Rule(3, a -> ComplexGroups.imprimitive(a[0], a[1], a[2])));
    rules.put("Ab", new Rule(-1, SmallGroups::abelian));
    return Map.copyOf(rules);
  }

  private static void two(Map<String, Rule> rules, String name, Function<int[], Family<?>> make) {
    rules.put(name, new Rule(2, make));
  }

  /**
   * Names worth suggesting, one or more of every family.
   *
   * @return names that {@link #parse} reads, unmodifiable
   */
  public static List<String> examples() {
    return EXAMPLES;
  }

  /**
   * Reads the name of a family's member.
   *
   * @param text a name; blanks do not count
   * @return the member; empty where no family is called so
   * @throws InvalidInput where the family is known but has no such member
   * @throws LimitExceeded where the member is too large to be made; its order is named
   */
  public static Optional<Family<?>> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String name = text.replaceAll("\\s+", "").replace("Γ", "Gamma").replace("Ω", "Omega");
    if (name.startsWith("{")) {
      boolean rotations = name.endsWith("+");
      String symbol = rotations ? name.substring(0, name.length() - 1) : name;
      RegularPolytope polytope = RegularPolytope.parse(symbol);
      return Optional.of(rotations ? polytope.rotations() : polytope.symmetries());
    }
    return fixed(name)
        .or(() -> weyl(name))
        .or(() -> called(name))
        .or(() -> power(name))
        .or(() -> indexed(name));
  }

  private static Optional<Family<?>> fixed(String name) {
    return switch (name) {
      case "2T" -> Optional.of(ComplexGroups.binaryTetrahedral());
      case "2O" -> Optional.of(ComplexGroups.binaryOctahedral());
      case "2I" -> Optional.of(ComplexGroups.binaryIcosahedral());
      default -> {
        Matcher dihedral = BINARY_DIHEDRAL.matcher(name);
        yield dihedral.matches()
            ? Optional.of(ComplexGroups.binaryDihedral(number(name, dihedral.group(1))))
            : Optional.empty();
      }
    };
  }

  private static int number(String name, String digits) {
    if (digits.length() > 9) {
      String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
      throw new LimitExceeded(
          "group " + shown, "a number of " + digits.length() + " digits", "at most 9 digits", "");
    }
    return Integer.parseInt(digits);
  }

  private static Optional<Family<?>> weyl(String name) {
    Matcher matcher = WEYL.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    CoxeterGroup group = CoxeterGroup.of(matcher.group(2));
    return Optional.of(matcher.group(1).isEmpty() ? group.family() : group.rotations());
  }

  private static Optional<Family<?>> called(String name) {
    Matcher heisenberg = HEISENBERG.matcher(name);
    if (heisenberg.matches()) {
      return Optional.of(SmallGroups.heisenbergOverField(number(name, heisenberg.group(1))));
    }
    Matcher orthogonal = ORTHOGONAL.matcher(name);
    if (orthogonal.matches()) {
      int[] arguments = {number(name, orthogonal.group(2)), number(name, orthogonal.group(3))};
      return Optional.of(BY_CALL.get(orthogonal.group(1)).make.apply(arguments));
    }
    Matcher matcher = CALL.matcher(name);
    if (!matcher.matches() || name.startsWith("SO") || !BY_CALL.containsKey(matcher.group(1))) {
      return Optional.empty();
    }
    int[] arguments =
        Arrays.stream(matcher.group(2).split(",", -1)).mapToInt(a -> number(name, a)).toArray();
    Rule rule = BY_CALL.get(matcher.group(1));
    if (rule.arguments >= 0 && rule.arguments != arguments.length) {
      throw new InvalidInput(
          "group " + name,
          arguments.length + " numbers",
          rule.arguments + (rule.arguments == 1 ? " number" : " numbers"),
          "for example "
              + EXAMPLES.stream()
                  .filter(e -> e.startsWith(matcher.group(1) + "("))
                  .findFirst()
                  .orElse(matcher.group(1) + "(4,3)"));
    }
    return Optional.of(rule.make.apply(arguments));
  }

  private static Optional<Family<?>> power(String name) {
    Matcher matcher = POWER.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int exponent = number(name, matcher.group(2));
    if (exponent < 1 || exponent > 99) {
      throw new InvalidInput(
          "group " + name, "the exponent " + exponent, "a number from 1 to 99", "");
    }
    int[] invariants = new int[exponent];
    Arrays.fill(invariants, number(name, matcher.group(1)));
    return Optional.of(SmallGroups.abelian(invariants).withName(name));
  }

  private static Optional<Family<?>> indexed(String name) {
    Matcher matcher = INDEXED.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (matcher.group(1).equals("F")) {
      return frobenius(name, number(name, matcher.group(2)));
    }
    IntFunction<Family<?>> family = BY_INDEX.get(matcher.group(1));
    return family == null
        ? Optional.empty()
        : Optional.of(family.apply(number(name, matcher.group(2))));
  }

  /** The Frobenius group of an order N = qk, k | q − 1: q is the prime power in N above √N. */
  private static Optional<Family<?>> frobenius(String name, int order) {
    SortedMap<Long, Integer> factors = Primes.factor(Math.max(1, order));
    for (Map.Entry<Long, Integer> factor : factors.entrySet()) {
      long q = 1;
      for (int i = 0; i < factor.getValue(); i++) {
        q *= factor.getKey();
      }
      long k = order / q;
      if (k > 1 && (q - 1) % k == 0) {
        return Optional.of(SmallGroups.frobenius(q, k).withName(name));
      }
    }
    return Optional.empty();
  }
}
