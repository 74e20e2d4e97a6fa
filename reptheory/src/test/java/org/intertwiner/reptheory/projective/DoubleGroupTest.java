package org.intertwiner.reptheory.projective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.clifford.CliffordAlgebra;
import org.intertwiner.algebra.clifford.PinGroup;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.crystal.SpaceGroups;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.structure.Isomorphisms;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.SchurType;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoubleGroupTest {

  private static DoubleGroup of(String symbol) {
    return DoubleGroup.of(PointGroup.ofSchoenflies(symbol));
  }

  private static List<String> spinNames(DoubleGroup group) {
    return group.spinRows().stream().map(group::name).sorted().toList();
  }

  /** Source: G. Herzberg, Molecular Spectra and Molecular Structure III (1966), appendix. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C1|A1/2",
        "Ci|A1/2g A1/2u",
        "C2|1E1/2 2E1/2",
        "C3|1E1/2 2E1/2 A3/2",
        "D2|E1/2",
        "C2v|E1/2",
        "D3|1E3/2 2E3/2 E1/2",
        "D4|E1/2 E3/2",
        "D6|E1/2 E3/2 E5/2",
        "D2d|E1/2 E3/2",
        "D3h|E1/2 E3/2 E5/2",
        "T|1G3/2 2G3/2 E1/2",
        "Td|E1/2 E5/2 G3/2",
        "O|E1/2 E5/2 G3/2",
        "Oh|E1/2g E1/2u E5/2g E5/2u G3/2g G3/2u",
        "I|E1/2 E7/2 G3/2 I5/2"
      })
  void spinRowsHaveTheirNames(String symbol, String names) {
    assertThat(String.join(" ", spinNames(of(symbol)))).isEqualTo(names);
  }

  @Test
  void singleValuedRowsAreThoseOfThePointGroup() {
    DoubleGroup group = of("Td");
    assertThat(group.singleValuedRows().stream().map(group::name))
        .containsExactlyInAnyOrder("A1", "A2", "E", "T1", "T2");
    assertThat(group.group().order()).isEqualTo(48);
    assertThat(group.type()).isEqualTo(PointGroup.ofSchoenflies("Td"));
    assertThat(group.inversion()).isEqualTo(InversionLift.SQUARE_ONE);
    assertThat(group.isSpin(0)).isFalse();
    assertThat(group).hasToString("double group of Td (order 48)");
  }

  /** Multiplicities by name. */
  private static Map<String, Long> split(DoubleGroup group, String j) {
    List<Long> multiplicities = group.decompose(HalfInteger.parse(j), 1);
    Map<String, Long> named = new TreeMap<>();
    for (int row = 0; row < multiplicities.size(); row++) {
      if (multiplicities.get(row) > 0) {
        named.put(group.name(row), multiplicities.get(row));
      }
    }
    return named;
  }

  /** Source: H. Bethe, Ann. Physik 3 (1929), table for the cube; Herzberg (1966). */
  @Test
  void levelsOfHalfIntegralJSplitAsBetheFound() {
    DoubleGroup cube = of("O");
    assertThat(split(cube, "3/2")).isEqualTo(Map.of("G3/2", 1L));
    assertThat(split(cube, "5/2")).isEqualTo(Map.of("E5/2", 1L, "G3/2", 1L));
    assertThat(split(cube, "7/2")).isEqualTo(Map.of("E1/2", 1L, "E5/2", 1L, "G3/2", 1L));
    assertThat(split(cube, "9/2")).isEqualTo(Map.of("E1/2", 1L, "G3/2", 2L));
    assertThat(split(cube, "2")).isEqualTo(Map.of("E", 1L, "T2", 1L));
    DoubleGroup icosahedron = of("I");
    assertThat(split(icosahedron, "5/2")).isEqualTo(Map.of("I5/2", 1L));
    assertThat(split(icosahedron, "7/2")).isEqualTo(Map.of("E7/2", 1L, "I5/2", 1L));
    assertThat(split(icosahedron, "9/2")).isEqualTo(Map.of("G3/2", 1L, "I5/2", 1L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"D3", "C4v", "Oh", "S4", "Th"})
  void charactersMultiplyAsAngularMomentaAdd(String symbol) {
    DoubleGroup group = of(symbol);
    FiniteCharacter<SpinElement> half = group.character(new HalfInteger(1), 1);
    FiniteCharacter<SpinElement> three = group.character(new HalfInteger(3), 1);
    assertThat(half.times(three))
        .isEqualTo(
            group.character(new HalfInteger(2), 1).plus(group.character(new HalfInteger(4), 1)));
    assertThat(half.times(group.character(HalfInteger.ZERO, -1)))
        .isEqualTo(group.character(new HalfInteger(1), -1));
  }

  private static Optional<Cyclotomic> positiveRoot(Cyclotomic x) {
    return x.signum() > 0 ? NormRoots.squareRoot(x) : Optional.empty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C2", "D3", "C2v", "S4", "D2d", "Ci", "Cs", "C3h", "D3d", "Th", "Td"})
  void theyAreThePinGroupsOfCliffordAlgebras(String symbol) {
    PointGroup type = PointGroup.ofSchoenflies(symbol);
    for (InversionLift lift : InversionLift.values()) {
      boolean plus = lift == InversionLift.SQUARE_MINUS_ONE;
      FiniteGroup<?> pin =
          PinGroup.pin(CliffordAlgebra.of(Cyclotomics.FIELD, plus ? 3 : 0, plus ? 0 : 3, 0))
              .cover(type.generators(), DoubleGroupTest::positiveRoot, GroupLimits.DEFAULT);
      FiniteGroup<?> ours = DoubleGroup.of(type, lift).group();
      assertThat(Isomorphisms.areIsomorphic(ours, pin)).as(symbol + " " + lift).isTrue();
    }
  }

  @Test
  void theLiftOfTheInversionMatters() {
    PointGroup mirror = PointGroup.ofSchoenflies("Cs");
    assertThat(DoubleGroup.of(mirror).group().exponent()).isEqualTo(4);
    assertThat(DoubleGroup.of(mirror, InversionLift.SQUARE_MINUS_ONE).group().exponent())
        .isEqualTo(2);
    DoubleGroup ci = DoubleGroup.of(PointGroup.ofSchoenflies("Ci"), InversionLift.SQUARE_MINUS_ONE);
    assertThat(ci.group().exponent()).isEqualTo(4);
    assertThat(ci.spinRows()).hasSize(2);
    assertThat(ci.decompose(new HalfInteger(1), 1))
        .isNotEqualTo(ci.decompose(new HalfInteger(1), -1));
  }

  @Test
  void projectionsAndLiftsFit() {
    DoubleGroup group = of("D3d");
    FiniteGroup<SpinElement> cover = group.group();
    FiniteGroup<Matrix<Cyclotomic>> base = group.pointGroup();
    assertThat(cover.multiply(group.central(), group.central())).isZero();
    for (int x = 0; x < cover.order(); x++) {
      for (int y = 0; y < cover.order(); y++) {
        assertThat(group.projection(cover.multiply(x, y)))
            .isEqualTo(base.multiply(group.projection(x), group.projection(y)));
      }
      int lift = group.lift(group.projection(x));
      assertThat(lift == x || cover.multiply(lift, group.central()) == x).isTrue();
    }
  }

  /** The rotation of space that a spin matrix makes: R_ij = ½ tr(σᵢ U σⱼ U*). */
  private static Matrix<Cyclotomic> rotation(Matrix<Cyclotomic> u) {
    Cyclotomic i = Cyclotomic.I;
    Cyclotomic o = Cyclotomic.ZERO;
    Cyclotomic one = Cyclotomic.ONE;
    List<Matrix<Cyclotomic>> sigma =
        List.of(
            Matrix.of(Cyclotomics.FIELD, List.of(List.of(o, one), List.of(one, o))),
            Matrix.of(Cyclotomics.FIELD, List.of(List.of(o, i.negate()), List.of(i, o))),
            Matrix.of(Cyclotomics.FIELD, List.of(List.of(one, o), List.of(o, one.negate()))));
    return Matrix.of(
        Cyclotomics.FIELD,
        3,
        3,
        (r, c) ->
            sigma
                .get(r)
                .multiply(u)
                .multiply(sigma.get(c))
                .multiply(u.adjoint())
                .trace()
                .scale(Rational.of(1, 2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"D5", "O", "I", "T", "C8"})
  void spinMatricesCoverTheRotations(String symbol) {
    FiniteGroup<SpinElement> group = of(symbol).group();
    for (int x = 0; x < group.order(); x++) {
      SpinElement element = group.element(x);
      assertThat(rotation(element.spin())).isEqualTo(element.operation());
      Group<SpinElement> structure = group;
      assertThat(
              structure.areEqual(
                  structure.multiply(element, structure.inverse(element)), structure.identity()))
          .isTrue();
    }
    assertThat(group.element(0).toString()).startsWith("±");
  }

  @Test
  void latticeCoordinatesGiveTheSameGroup() {
    DoubleGroup hexagonal =
        DoubleGroup.of(
            SpaceGroups.named("P6_3/mmc").pointGroupMatrices(), InversionLift.SQUARE_ONE);
    assertThat(spinNames(hexagonal)).isEqualTo(spinNames(of("D6h")));
    assertThat(Isomorphisms.areIsomorphic(hexagonal.group(), of("D6h").group())).isTrue();
  }

  @Test
  void spinRowsAreTheProjectiveIrrepsOfTheFactorSystem() {
    for (String symbol : List.of("D2", "Td", "D3d", "C3")) {
      DoubleGroup group = of(symbol);
      ProjectiveIrreps<Matrix<Cyclotomic>> irreps = ProjectiveIrreps.of(group.factorSystem());
      List<Integer> dimensions = new ArrayList<>();
      group.spinRows().forEach(row -> dimensions.add(group.table().degree(row)));
      if (symbol.equals("C3")) {
        assertThat(group.factorSystem().coboundary()).isPresent();
      }
      assertThat(irreps.irreps().stream().map(ProjectiveIrrep::dimension))
          .containsExactlyElementsOf(dimensions);
    }
  }

  @Test
  void kramersDegeneracyIsReadOff() {
    DoubleGroup group = of("C1");
    int spin = group.spinRows().get(0);
    assertThat(group.table().type(spin)).isEqualTo(SchurType.REAL);
    assertThat(group.isDoubledByTimeReversal(spin)).isTrue();
    assertThat(group.isDoubledByTimeReversal(0)).isFalse();
    DoubleGroup cube = of("O");
    assertThat(cube.spinRows()).noneMatch(cube::isDoubledByTimeReversal);
  }

  @Test
  void badInputIsRefused() {
    DoubleGroup group = of("C2");
    assertThatThrownBy(() -> group.character(new HalfInteger(1), 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("1 or −1");
    assertThatThrownBy(() -> of("C2000")).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(
            () ->
                SpinLift.of(
                    Matrix.of(
                        Cyclotomics.FIELD,
                        3,
                        3,
                        (i, j) -> i == j ? Cyclotomic.parse("3/5") : Cyclotomic.ZERO),
                    InversionLift.SQUARE_ONE))
        .isInstanceOf(InvalidInput.class);
  }
}
