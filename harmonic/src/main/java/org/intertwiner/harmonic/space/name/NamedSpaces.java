package org.intertwiner.harmonic.space.name;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.harmonic.space.GroupSpace;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.classical.ComplexProjectiveSpace;
import org.intertwiner.harmonic.space.classical.EuclideanSpace;
import org.intertwiner.harmonic.space.classical.Grassmannian;
import org.intertwiner.harmonic.space.classical.HyperbolicModels;
import org.intertwiner.harmonic.space.classical.Hyperboloid;
import org.intertwiner.harmonic.space.classical.LightCone;
import org.intertwiner.harmonic.space.classical.QuaternionSphere;
import org.intertwiner.harmonic.space.classical.RealProjectiveSpace;
import org.intertwiner.harmonic.space.classical.SpacelikeHyperboloid;
import org.intertwiner.harmonic.space.classical.Sphere;
import org.intertwiner.harmonic.space.classical.SpinHyperboloid;
import org.intertwiner.harmonic.space.classical.StiefelManifold;

/**
 * The classical homogeneous spaces by their names, such as {@code S2}, {@code O3/O2} or {@code
 * SO+(3,1)/SE2}.
 *
 * <p><em>Short names:</em> Sn, Rn, RPn, CPn, Hn, Bn and Un (ball and upper half-space), dSn, conen.
 * <em>Quotients:</em> SOn/SOm and On/Om (spheres, and frames for m &lt; n − 1), SEn/SOn, En/On,
 * SOn/Om (lines), SUn/Um (complex lines), On/OmxOk and SOn/S(OmxOk) (subspaces), SO+(n,1)/SOn,
 * SO+(n,1)/SEm, SO+(n,1)/SO+(m,1), SL(2,C)/SU2, Spin3/SO2, and G/1 for every Lie group. Blanks do
 * not matter.
 *
 * <p>Example: {@code NamedSpaces.parse("SO4/S(O2xO2)").name()} is {@code Gr2(R4) = SO4/S(O2xO2)}.
 */
public final class NamedSpaces {
  /** A size beyond every limit, for numbers of too many digits. */
  private static final int BEYOND = 1_000_000;

  private static final Map<Pattern, Function<int[], Optional<HomogeneousSpace<?, ?, ?>>>> RULES =
      new LinkedHashMap<>();

  static {
    rule("S(\\d+)", n -> Sphere.underRotations(n[0]));
    rule("R(\\d+)", n -> EuclideanSpace.underMotions(n[0]));
    rule("RP(\\d+)", n -> RealProjectiveSpace.of(n[0]));
    rule("CP(\\d+)", n -> ComplexProjectiveSpace.of(n[0]));
    rule("H(\\d+)", n -> Hyperboloid.hyperbolic(n[0]));
    rule("B(\\d+)", n -> HyperbolicModels.ball(Hyperboloid.hyperbolic(n[0])));
    rule("U(\\d+)", n -> HyperbolicModels.halfSpace(Hyperboloid.hyperbolic(n[0])));
    rule("dS(\\d+)", n -> SpacelikeHyperboloid.of(n[0], 1));
    rule("cone(\\d+)", n -> LightCone.forward(n[0]));
    rule("Spin3/SO2", n -> QuaternionSphere.of());
    rule("SL\\(2,C\\)/SU2", n -> SpinHyperboloid.over(Hyperboloid.hyperbolic(3)));
    when(
        "SO(\\d+)/SO(\\d+)",
        n -> n[1] < n[0],
        n ->
            n[1] == n[0] - 1
                ? Sphere.underRotations(n[1])
                : StiefelManifold.underRotations(n[0], n[0] - n[1]));
    when(
        "O(\\d+)/O(\\d+)",
        n -> n[1] < n[0],
        n ->
            n[1] == n[0] - 1
                ? Sphere.underReflections(n[1])
                : StiefelManifold.underReflections(n[0], n[0] - n[1]));
    when("SE(\\d+)/SO(\\d+)", n -> n[0] == n[1], n -> EuclideanSpace.underMotions(n[0]));
    when("E(\\d+)/O(\\d+)", n -> n[0] == n[1], n -> EuclideanSpace.underReflections(n[0]));
    when("SO(\\d+)/O(\\d+)", n -> n[0] == n[1] + 1, n -> RealProjectiveSpace.of(n[1]));
    when("SU(\\d+)/U(\\d+)", n -> n[0] == n[1] + 1, n -> ComplexProjectiveSpace.of(n[1]));
    when(
        "O(\\d+)/O(\\d+)xO(\\d+)",
        n -> n[0] == n[1] + n[2],
        n -> Grassmannian.underReflections(n[0], n[2]));
    when(
        "SO(\\d+)/S\\(O(\\d+)xO(\\d+)\\)",
        n -> n[0] == n[1] + n[2],
        n -> Grassmannian.underRotations(n[0], n[2]));
    when("SO\\+\\((\\d+),1\\)/SO(\\d+)", n -> n[0] == n[1], n -> Hyperboloid.hyperbolic(n[0]));
    when("SO\\+\\((\\d+),1\\)/SE(\\d+)", n -> n[0] == n[1] + 1, n -> LightCone.forward(n[0]));
    when(
        "SO\\+\\((\\d+),1\\)/SO\\+\\((\\d+),1\\)",
        n -> n[0] == n[1] + 1,
        n -> SpacelikeHyperboloid.of(n[0], 1));
  }

  private NamedSpaces() {}

  /** Whether the sizes of the groups fit. */
  @FunctionalInterface
  private interface Sizes {
    boolean fit(int... sizes);
  }

  private static void rule(String pattern, Function<int[], HomogeneousSpace<?, ?, ?>> space) {
    when(pattern, n -> true, space);
  }

  private static void when(
      String pattern, Sizes sizes, Function<int[], HomogeneousSpace<?, ?, ?>> space) {
    RULES.put(
        Pattern.compile(pattern),
        n -> sizes.fit(n) ? Optional.of(space.apply(n)) : Optional.empty());
  }

  /**
   * Names to choose from, one for each kind of space.
   *
   * @return names that {@link #parse} reads
   */
  public static List<String> examples() {
    return List.of(
        "S2",
        "O3/O2",
        "Spin3/SO2",
        "R3",
        "E3/O3",
        "RP2",
        "CP1",
        "SO5/SO3",
        "SO4/S(O2xO2)",
        "O4/O2xO2",
        "H3",
        "B2",
        "U2",
        "SL(2,C)/SU2",
        "cone3",
        "dS3",
        "SO3/1");
  }

  /**
   * The space of a name.
   *
   * @param name a short name or a quotient
   * @return the space
   * @throws InvalidInput where the name is none, or the sizes in it make no space
   * @throws org.intertwiner.algebra.LimitExceeded where a group is too large
   */
  public static HomogeneousSpace<?, ?, ?> parse(String name) {
    String text = name.replaceAll("\\s", "").replace("⁺", "+").replace("×", "x");
    for (var rule : RULES.entrySet()) {
      Matcher matcher = rule.getKey().matcher(text);
      if (matcher.matches()) {
        int[] sizes = new int[matcher.groupCount()];
        for (int i = 0; i < sizes.length; i++) {
          String digits = matcher.group(i + 1);
          sizes[i] = digits.length() > 6 ? BEYOND : Integer.parseInt(digits);
        }
        return rule.getValue().apply(sizes).orElseThrow(() -> unknown(name));
      }
    }
    if (text.endsWith("/1")) {
      return LieGroups.parse(text.substring(0, text.length() - 2))
          .<HomogeneousSpace<?, ?, ?>>map(NamedSpaces::group)
          .orElseThrow(() -> unknown(name));
    }
    throw unknown(name);
  }

  private static <G> GroupSpace<G> group(LieGroup<G> group) {
    return GroupSpace.of(group);
  }

  private static InvalidInput unknown(String name) {
    return new InvalidInput(
        "name of a homogeneous space",
        "\"" + name + "\"",
        "a name such as " + String.join(", ", examples()),
        "the sizes of the two groups must fit");
  }
}
