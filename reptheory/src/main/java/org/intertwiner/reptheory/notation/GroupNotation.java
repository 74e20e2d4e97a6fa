package org.intertwiner.reptheory.notation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.CrystalNotation;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.PermutationGroup;
import org.intertwiner.algebra.group.family.Family;
import org.intertwiner.algebra.group.family.FamilyNotation;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.text.Suggestions;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.rotation.RotationIrreps;

/**
 * The notation of groups.
 *
 * <p>Names: those of {@link FamilyNotation}, such as {@code C4}, {@code D6} (order 12), {@code S5},
 * {@code M11}, {@code PSL(2,7)}, {@code W(E6)}; {@code SO2}, {@code O2}, {@code SO3}, {@code O3},
 * {@code SU2}, {@code Spin3}, {@code SU(3)}, {@code U(2)}, {@code Sp(4)} and products of these;
 * powers {@code C2^3}; products {@code D4 x C3}; point groups {@code point:Oh} or {@code
 * point:m-3m}; space groups modulo the translations of the cell {@code space:P2_1/c}, {@code
 * wallpaper:p4m}. Files: generators as permutations or as exact matrices, a presentation, or the
 * operations of a space group, see {@link #parseJson}. Groups too large to be listed are known by
 * their stabiliser chain.
 *
 * <p>Example: {@code GroupNotation.parse("D6").group()} has order 12.
 */
public final class GroupNotation {
  private static final int MAX_LENGTH = 200;
  private static final Pattern LIE =
      Pattern.compile(
          "(S?[OU]|Spin|Sp|SE|E)[(]?[0-9]{1,3}[)]?|SO[+]?[(][0-9]+,[0-9]+[)]|O[(][0-9]+,[0-9]+[)]"
              + "|G2|F4|E[678]|Lorentz|Poincare");

  private static final Pattern COMPACT =
      Pattern.compile("(S?[OU]|Spin|U?Sp)(?:[0-9]{1,3}|[(][0-9]{1,3}[)])");

  private static final List<String> EXAMPLES =
      Stream.concat(
              FamilyNotation.examples().stream(),
              Stream.of(
                  "SO2",
                  "O2",
                  "SO3",
                  "O3",
                  "SU2",
                  "SU3",
                  "point:Oh",
                  "point:C4v",
                  "point:I",
                  "point:m-3m",
                  "space:P2_1/c",
                  "wallpaper:p4m"))
          .toList();

  private static final String SUPPORTED =
      "C4 D6 S5 A5 Q8 Dic3 M11 PSL(2,7) W(E6) {3,4,3} …, SO2, O2, SO3, O3, SU2, SU(n), powers C2^3,"
          + " products D4 x C3, point:Oh, space:P2_1/c or wallpaper:p4m";

  private GroupNotation() {}

  /**
   * Reads the name of a group.
   *
   * @param name a name
   * @return the group, with its default action where it has one
   * @throws InvalidInput where there is no such group; the nearest name is suggested
   * @throws LimitExceeded where the group is too large to be listed
   */
  public static NamedGroup<?> parse(String name) {
    String text = name.strip();
    if (text.length() > MAX_LENGTH) {
      throw new LimitExceeded(
          "group", text.length() + " characters", "at most " + MAX_LENGTH + " characters", "");
    }
    Optional<CrystalNotation.Named> crystal = CrystalNotation.parse(text);
    if (crystal.isPresent()) {
      return crystal.get() instanceof CrystalNotation.Space space
          ? spaceGroup(space.group().withName(space.name()))
          : pointGroup((CrystalNotation.Point) crystal.get());
    }
    String[] factors = text.split("\\s*[x×]\\s*", -1);
    if (Stream.of(factors).allMatch(f -> COMPACT.matcher(f).matches())
        && !(factors.length == 1 && text.matches("S?O2"))) {
      return lieGroup(String.join(" x ", factors));
    }
    if (factors.length > 1) {
      return product(text, factors);
    }
    return switch (text) {
      case "SO2" -> named(SO2.group());
      case "O2" -> named(O2.group());
      default ->
          text.contains("^") ? new NamedGroup<>(power(text), text, Optional.empty()) : family(text);
    };
  }

  private static NamedGroup<?> lieGroup(String text) {
    return LieGroups.parse(text)
        .filter(group -> group instanceof CompactLieGroup<?>)
        .<NamedGroup<?>>map(group -> of((CompactLieGroup<?>) group))
        .orElseThrow(() -> unknown(text));
  }

  /**
   * A group that is there already, with the action and the notation that its name has: all types
   * made from it know their elements.
   *
   * <p>Example: {@code GroupNotation.of(LieGroups.orthogonal(3)).action(3)}.
   *
   * @param <G> the group elements
   * @param group a compact Lie group
   * @return the group with its default action: SU(2) and Spin(3) turn space through the double
   *     cover, other groups act by their matrices
   */
  public static <G> NamedGroup<G> of(CompactLieGroup<G> group) {
    if (group instanceof SO2 || group instanceof O2) {
      return named(group);
    }
    boolean space = List.of("SO3", "O3", "SU2", "Spin3").contains(group.name());
    Representation<G> vector =
        space ? RotationIrreps.space(group) : LieRepresentation.defining(group);
    return new NamedGroup<>(group, group.name(), Optional.of(vector));
  }

  private static <G> NamedGroup<G> named(CompactGroup<G> group) {
    return new NamedGroup<>(group, group.name(), Optional.of(Representations.plane(group)));
  }

  /** The entries of larger rotations would be beyond the usual limit of cyclotomic numbers. */
  private static final BigInteger LARGEST_PLANE =
      BigInteger.valueOf(Cyclotomic.DEFAULT_CONDUCTOR_LIMIT);

  private static NamedGroup<?> family(String text) {
    Family<?> family = member(text);
    if (isLarge(family)) {
      PermutationGroup large = family.permutationGroup().withName(text);
      return new NamedGroup<>(large, text, Optional.empty());
    }
    if (text.matches("[CD][0-9]+") && family.order().compareTo(LARGEST_PLANE) <= 0) {
      return named(family.group().withName(text));
    }
    Optional<FiniteGroup<Matrix<Cyclotomic>>> matrices =
        family.complexMatrices(GroupLimits.DEFAULT);
    if (matrices.isPresent()) {
      return defining(matrices.get().withName(text));
    }
    return new NamedGroup<>(family.group().withName(text), text, Optional.empty());
  }

  private static boolean isLarge(Family<?> family) {
    return family.order().compareTo(BigInteger.valueOf(GroupLimits.DEFAULT.maxOrder())) > 0;
  }

  private static Family<?> member(String text) {
    Optional<Family<?>> family =
        LIE.matcher(text).matches() ? Optional.empty() : FamilyNotation.parse(text);
    return family.orElseThrow(() -> unknown(text));
  }

  private static InvalidInput unknown(String text) {
    if (LIE.matcher(text).matches()) {
      return new InvalidInput(
          "group " + text,
          "a Lie group, whose representations this command does not know",
          SUPPORTED,
          "its finite subgroups can be given as point groups or by matrices");
    }
    String hint =
        Suggestions.closest(text, EXAMPLES, 3)
            .filter(close -> !text.matches(".*[0-9].*") || close.matches(".*[0-9].*"))
            .map(close -> "did you mean a name like " + close + "?")
            .orElse("any other group can be given by its generators in a file");
    return new InvalidInput(
        "group", "the name \"" + Scanner.shortened(text) + "\"", SUPPORTED, hint);
  }

  private static NamedGroup<?> product(String text, String[] factors) {
    BigInteger order = BigInteger.ONE;
    for (int k = 0; k < factors.length; k++) {
      if (factors[k].isEmpty()) {
        throw new InvalidInput(
            "group",
            "the name \""
                + Scanner.shortened(text)
                + "\", with no factor "
                + (k == 0 ? "before its first x" : "after x number " + k),
            "a group on both sides of every x, as in D4 x C3",
            "");
      }
    }
    for (String factor : factors) {
      if (factor.equals("SO2") || factor.equals("O2")) {
        throw new InvalidInput(
            "group " + text, "the infinite factor " + factor, "finite factors", SUPPORTED);
      }
      order = order.multiply(factor.contains("^") ? powerOrder(factor) : member(factor).order());
    }
    requireListed(text, order);
    List<FiniteGroup<?>> groups = new ArrayList<>();
    for (String factor : factors) {
      groups.add(factor.contains("^") ? power(factor) : member(factor).group());
    }
    FiniteGroup<?> product = groups.get(0);
    for (FiniteGroup<?> next : groups.subList(1, groups.size())) {
      product = Groups.product(product, next);
    }
    return new NamedGroup<>(product.withName(text), text, Optional.empty());
  }

  private static int exponent(String text) {
    String exponent = text.substring(text.lastIndexOf('^') + 1);
    if (!exponent.matches("[1-9][0-9]?")) {
      throw new InvalidInput(
          "group " + text,
          "the exponent \"" + Scanner.shortened(exponent) + "\"",
          "a number from 1 to 99",
          "");
    }
    return Integer.parseInt(exponent);
  }

  private static Family<?> base(String text) {
    return member(text.substring(0, text.lastIndexOf('^')));
  }

  private static BigInteger powerOrder(String text) {
    return base(text).order().pow(exponent(text));
  }

  /** Products are listed, factor by factor, which may take long before the last is too large. */
  private static void requireListed(String text, BigInteger order) {
    long most = GroupLimits.DEFAULT.maxOrder();
    if (order.compareTo(BigInteger.valueOf(most)) > 0) {
      throw new LimitExceeded(
          "group " + Scanner.shortened(text),
          "order " + (order.bitLength() <= 256 ? order : "above 2^" + (order.bitLength() - 1)),
          "an order of at most " + most + " for products and powers, whose elements are listed",
          "take smaller factors");
    }
  }

  private static FiniteGroup<?> power(String text) {
    int exponent = exponent(text);
    requireListed(text, powerOrder(text));
    FiniteGroup<?> base = base(text).group();
    FiniteGroup<?> power = base;
    for (int k = exponent; k > 1; k--) {
      power = Groups.product(power, base);
    }
    return power.withName(text);
  }

  private static NamedGroup<Matrix<Cyclotomic>> pointGroup(CrystalNotation.Point point) {
    return defining(point.group().group().withName(point.name()));
  }

  /** Modulo the translations of the basis; the linear parts act on the lattice coordinates. */
  static NamedGroup<AffineOperation> spaceGroup(SpaceGroup space) {
    FiniteGroup<AffineOperation> group = space.group().withName(space.name());
    Optional<Representation<AffineOperation>> vector =
        group.generators().isEmpty()
            ? Optional.empty()
            : Optional.of(
                Representations.of(
                        group,
                        group.generators().stream()
                            .map(g -> g.linear().map(Cyclotomics.FIELD, Cyclotomic::of))
                            .toList())
                    .withName("vector"));
    return new NamedGroup<>(group, space.name(), vector);
  }

  /**
   * Any permutations: listed where the order allows it, else known by its stabiliser chain.
   *
   * @param degree the number of points
   * @param generators the generators
   * @param name the name, where it has one
   * @return the group
   */
  static NamedGroup<Permutation> permutationGroup(
      int degree, List<Permutation> generators, Optional<String> name) {
    PermutationGroup chain = PermutationGroup.of(degree, generators);
    GroupLimits limits = GroupLimits.DEFAULT;
    if (chain.order().compareTo(BigInteger.valueOf(limits.maxOrder())) > 0) {
      PermutationGroup named = name.map(chain::withName).orElse(chain);
      return new NamedGroup<>(named, named.name(), Optional.empty());
    }
    FiniteGroup<Permutation> listed = Groups.generatedBy(degree, generators, limits);
    FiniteGroup<Permutation> named = name.map(listed::withName).orElse(listed);
    return new NamedGroup<>(named, named.name(), Optional.empty());
  }

  static NamedGroup<Matrix<Cyclotomic>> matrixGroup(
      String name, List<Matrix<Cyclotomic>> generators) {
    return defining(Groups.generatedByMatrices(generators).withName(name));
  }

  private static NamedGroup<Matrix<Cyclotomic>> defining(FiniteGroup<Matrix<Cyclotomic>> group) {
    Representation<Matrix<Cyclotomic>> vector = Representations.defining(group);
    return new NamedGroup<>(group, group.name(), Optional.of(vector));
  }

  /**
   * Reads a group from the content of a file: {@code {"generators": {"permutations":
   * [[2,1,3],[2,3,1]]}}} with images counted from 1, or {@code {"generators": {"matrices":
   * [[["0","-1"],["1","0"]]]}}} with entries integers, fractions {@code "p/q"} or cyclotomic
   * numbers {@code {"n": 5, "c": [[1, "1"]]}} = Σ c·exp(2πi·e/n), or {@code {"presentation":
   * {"generators": ["a", "b"], "relators": ["a^4", "b^2", "(a b)^2"]}}}. A field {@code "name"} is
   * optional.
   *
   * @param json the content
   * @return the group, with its default action where it is given by matrices
   * @throws InvalidInput where the content is not JSON of this form, or where the generators are no
   *     permutations, no invertible matrices, or generate an infinite group
   * @throws LimitExceeded where the content or the group is too large
   */
  public static NamedGroup<?> parseJson(String json) {
    return GroupFile.read(json);
  }
}
