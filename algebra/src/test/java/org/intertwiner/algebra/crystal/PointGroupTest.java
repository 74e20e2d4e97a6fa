package org.intertwiner.algebra.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.Golden;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.crystal.PointGroup.Family;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointGroupTest {
  private static final Cyclotomics FIELD = Cyclotomics.FIELD;

  private static List<PointGroup> axial(int most) {
    List<PointGroup> groups = new ArrayList<>();
    for (int n = 1; n <= most; n++) {
      for (Family family : Family.values()) {
        if (family.isAxial()) {
          groups.add(new PointGroup(family, n));
        }
      }
    }
    return groups;
  }

  @Test
  void thirtyTwoTypesWithTheOrdersOfTheInternationalTables() {
    List<PointGroup> all = PointGroup.crystallographic();
    int[] orders = {
      1, 2, 2, 2, 4, 4, 4, 8, 4, 4, 8, 8, 8, 8, 16, 3, 6, 6, 6, 12, 6, 6, 12, 12, 12, 12, 24, 12,
      24, 24, 24, 48
    };
    assertThat(new HashSet<>(all)).hasSize(32);
    for (int i = 0; i < 32; i++) {
      FiniteGroup<Matrix<Cyclotomic>> group = all.get(i).group();
      assertThat(group.order()).as(all.get(i).toString()).isEqualTo(orders[i]);
      assertThat(PointGroup.recognize(group)).isEqualTo(all.get(i));
      assertThat(all.get(i).isCrystallographic()).isTrue();
    }
    assertThat(all.stream().map(PointGroup::laueClass).distinct()).hasSize(11);
    assertThat(all.stream().filter(PointGroup::isCentrosymmetric)).hasSize(11);
    assertThat(all.stream().filter(PointGroup::isChiral)).hasSize(11);
    assertThat(all.stream().filter(PointGroup::isPolar)).hasSize(10);
  }

  @Test
  void crystalSystemsHoldTwoThreeThreeSevenFiveSevenFiveTypes() {
    Map<CrystalSystem, Integer> sizes = new HashMap<>();
    for (PointGroup group : PointGroup.crystallographic()) {
      sizes.merge(group.crystalSystem().orElseThrow(), 1, Integer::sum);
    }
    assertThat(Arrays.stream(CrystalSystem.values()).map(sizes::get))
        .containsExactly(2, 3, 3, 7, 5, 7, 5);
    assertThat(PointGroup.parse("D5h").crystalSystem()).isEqualTo(Optional.empty());
    assertThat(PointGroup.parse("D4d").isCrystallographic()).isFalse();
    assertThat(PointGroup.parse("Ih").isCrystallographic()).isFalse();
  }

  @Test
  void axialFamiliesAreRecognizedAndNamedBothWays() {
    for (PointGroup group : axial(12)) {
      PointGroup type = group.canonical();
      assertThat(PointGroup.recognize(group.group())).as(group.toString()).isEqualTo(type);
      assertThat(PointGroup.ofHermannMauguin(group.hermannMauguin())).isEqualTo(type);
      assertThat(PointGroup.ofHermannMauguin(group.fullHermannMauguin())).isEqualTo(type);
      assertThat(PointGroup.ofSchoenflies(type.schoenflies())).isEqualTo(type);
    }
  }

  @Test
  void namesReadBackForEveryOrderOfTheAxis() {
    for (PointGroup group : axial(130)) {
      assertThat(PointGroup.parse(group.hermannMauguin())).isEqualTo(group.canonical());
      assertThat(PointGroup.parse(group.fullHermannMauguin())).isEqualTo(group.canonical());
      assertThat(PointGroup.parse(group.schoenflies()).canonical()).isEqualTo(group.canonical());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "C5h, -10", "D5h, -10m2", "D4d, -82m", "D5d, -5m", "S8, -8", "S10, -5", "C7v, 7m", "C8v, 8mm",
    "D7, 72", "D8, 822", "D8h, 8/mmm", "C9h, -18", "I, 235", "Ih, m-3-5", "C23, (23)",
        "D43d, -(43)m",
    "C32, (32)", "D11, 112", "Th, m-3", "D3d, -3m", "C3h, -6", "D2d, -42m", "Ci, -1", "Cs, m"
  })
  void namesFollowTheRule(String schoenflies, String hermannMauguin) {
    assertThat(PointGroup.ofSchoenflies(schoenflies).hermannMauguin()).isEqualTo(hermannMauguin);
    assertThat(PointGroup.ofHermannMauguin(hermannMauguin).schoenflies()).isEqualTo(schoenflies);
  }

  @ParameterizedTest
  @CsvSource({
    "6/m2/m2/m, D6h",
    "6/m 2/m 2/m, D6h",
    "-4 3 m, Td",
    "4/m-32/m, Oh",
    "4/m -3 2/m, Oh",
    "m3m, Oh",
    "m3, Th",
    "2/m -3, Th",
    "-3 2/m, D3d",
    "321, D3",
    "312, D3",
    "3m1, C3v",
    "31m, C3v",
    "-31m, D3d",
    "-3 1 m, D3d",
    "1 2/m 1, C2h",
    "12/m1, C2h",
    "1 1 2, C2",
    "121, C2",
    "1m1, Cs",
    "2mm, C2v",
    "m2m, C2v",
    "mm, C2v",
    "2/m2/m2/m, D2h",
    "-4m2, D2d",
    "-62m, D3h",
    "5/m, C5h",
    "3/m, C3h",
    "-2, Cs",
    "532, I",
    "-53m, Ih",
    "2/m-3-5, Ih",
    "m-5m, ''",
    "7/m m 2, D7h",
    "4\u0305 3 m, Td",
    "m3\u0305m, Oh",
    "1\u03050\u0305m2, D5h",
    "\u22126m2, D3h",
    "1, C1",
    "(2)3, T",
    "4 / m m m, D4h",
    "3/mm, D3h",
    "-10 m 2, D5h",
    "23 2, D23"
  })
  void otherSpellingsAreRead(String symbol, String schoenflies) {
    if (schoenflies.isEmpty()) {
      assertThatThrownBy(() -> PointGroup.ofHermannMauguin(symbol))
          .isInstanceOf(InvalidInput.class);
    } else {
      assertThat(PointGroup.ofHermannMauguin(symbol).schoenflies()).isEqualTo(schoenflies);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "D_4h, D4h", "C₃ᵥ, ''", "D₆h, D6h", "C3i, S6", "C1i, Ci", "S2, Ci", "C1h, Cs", "T_d, Td",
    "C4i, ''", "S3, ''", "D0, ''", "C4x, ''", "Dv, ''", "D4v, ''", "Cd, ''", "O_h, Oh"
  })
  void schoenfliesSymbols(String symbol, String printed) {
    if (printed.isEmpty()) {
      assertThatThrownBy(() -> PointGroup.ofSchoenflies(symbol))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining(symbol);
    } else {
      assertThat(PointGroup.ofSchoenflies(symbol).schoenflies()).isEqualTo(printed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4m",
        "m-3-3",
        "-3/m",
        "4 3",
        "0",
        "abc",
        "2 2 2 2",
        "-4mm",
        "6/m22",
        "(4",
        "-8/m",
        "999999999",
        "222m",
        "-12/mm",
        "4//m",
        "1 1 1 1",
        "3 3",
        "-2m2m"
      })
  void nonsenseIsRefused(String symbol) {
    assertThatThrownBy(() -> PointGroup.parse(symbol))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("point group");
  }

  @Test
  void refusalsSuggestTheNearestName() {
    assertThatThrownBy(() -> PointGroup.parse("4/mmn")).hasMessageContaining("did you mean 4/mmm?");
    assertThatThrownBy(() -> new PointGroup(Family.OH, 2)).hasMessageContaining("index");
    assertThatThrownBy(() -> new PointGroup(Family.C, 0)).hasMessageContaining("999999");
  }

  @Test
  void propertiesAgreeWithTheMatrices() {
    List<PointGroup> groups = new ArrayList<>(axial(6));
    groups.addAll(PointGroup.crystallographic());
    groups.add(PointGroup.parse("I"));
    groups.add(PointGroup.parse("Ih"));
    Matrix<Cyclotomic> inversion = Matrix.identity(FIELD, 3).negate();
    for (PointGroup type : groups) {
      FiniteGroup<Matrix<Cyclotomic>> group = type.group();
      List<Matrix<Cyclotomic>> rotations = new ArrayList<>();
      Cyclotomic traces = Cyclotomic.ZERO;
      for (int x = 0; x < group.order(); x++) {
        Matrix<Cyclotomic> g = group.element(x);
        assertThat(g.multiply(g.transpose()).isIdentity()).isTrue();
        traces = traces.add(g.trace());
        if (ExactLinearAlgebra.determinant(FIELD, g).isOne()) {
          rotations.add(g);
        }
      }
      assertThat(type.isCentrosymmetric()).as(type.toString()).isEqualTo(group.contains(inversion));
      assertThat(type.isChiral()).isEqualTo(rotations.size() == group.order());
      assertThat(type.isPolar()).isEqualTo(!traces.isZero());
      assertThat(type.rotations()).isEqualTo(PointGroup.recognize(rotations));
      List<Matrix<Cyclotomic>> doubled = new ArrayList<>(group.generators());
      doubled.add(inversion);
      assertThat(type.laueClass()).isEqualTo(PointGroup.recognize(doubled));
    }
  }

  @Test
  void agreesWithGap() {
    for (JsonNode golden : Golden.read("point-groups.json").get("groups")) {
      List<Matrix<Cyclotomic>> generators = new ArrayList<>();
      golden.get("generators").forEach(m -> generators.add(matrix(m)));
      PointGroup named = PointGroup.ofSchoenflies(golden.get("group").asText());
      assertThat(PointGroup.recognize(generators)).isEqualTo(named.canonical());
      FiniteGroup<Matrix<Cyclotomic>> group = named.group();
      assertThat(group.order()).isEqualTo(golden.get("order").asLong());
      // the golden icosahedron has another orientation
      assertThat(generators.stream().allMatch(group::contains))
          .as(named.toString())
          .isEqualTo(named.family() != Family.IH);
      int[] sizes = new int[group.classes().count()];
      Arrays.setAll(sizes, c -> group.classes().size(c));
      int[] expected = Golden.ints(golden.get("classSizes"));
      Arrays.sort(sizes);
      Arrays.sort(expected);
      assertThat(sizes).isEqualTo(expected);
    }
  }

  private static Matrix<Cyclotomic> matrix(JsonNode rows) {
    return Matrix.of(
        FIELD,
        3,
        3,
        (i, j) -> {
          JsonNode entry = rows.get(i).get(j);
          Map<Integer, Rational> terms = new HashMap<>();
          entry
              .get("c")
              .forEach(t -> terms.put(t.get(0).asInt(), Rational.parse(t.get(1).asText())));
          return Cyclotomic.of(entry.get("n").asInt(), terms);
        });
  }

  @Test
  void matricesThatAreNoPointGroupAreRefused() {
    Matrix<Cyclotomic> complex =
        Matrix.diagonal(FIELD, List.of(Cyclotomic.I, Cyclotomic.ONE, Cyclotomic.ONE));
    assertThatThrownBy(() -> PointGroup.recognize(List.of(complex)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("real");
    FiniteGroup<Matrix<Cyclotomic>> plane =
        org.intertwiner.algebra.group.Groups.generatedByMatrices(
            List.of(Matrix.identity(FIELD, 2).negate()));
    assertThatThrownBy(() -> PointGroup.recognize(plane)).hasMessageContaining("3 × 3");
    assertThatThrownBy(() -> SymmetryAxis.of(plane)).hasMessageContaining("3 × 3");
  }

  @Test
  void theTrivialGroupIsRecognizedFromNoGenerators() {
    assertThat(PointGroup.recognize(List.of())).isEqualTo(new PointGroup(Family.C, 1));
  }

  @Test
  void axesOfTheCubeAndTheIcosahedron() {
    List<SymmetryAxis> cube = SymmetryAxis.of(PointGroup.parse("Oh").group());
    assertThat(cube.stream().map(SymmetryAxis::symbol).filter("4/m"::equals)).hasSize(3);
    assertThat(cube.stream().map(SymmetryAxis::symbol).filter("-3"::equals)).hasSize(4);
    assertThat(cube.stream().map(SymmetryAxis::symbol).filter("2/m"::equals)).hasSize(6);
    assertThat(cube).hasSize(13);
    List<SymmetryAxis> icosahedron = SymmetryAxis.of(PointGroup.parse("I").group());
    assertThat(icosahedron.stream().filter(a -> a.rotation() == 5)).hasSize(6);
    assertThat(icosahedron.stream().filter(a -> a.rotation() == 3)).hasSize(10);
    assertThat(icosahedron.stream().filter(a -> a.rotation() == 2)).hasSize(15);
    assertThat(icosahedron).hasSize(31);
  }

  @Test
  void matricesOfALargeIndexAreRefused() {
    assertThat(PointGroup.parse("D1000").group().order()).isEqualTo(2000);
    for (String symbol : List.of("C1001", "-21474", "S2004")) {
      PointGroup type = PointGroup.parse(symbol);
      assertThatThrownBy(type::group)
          .isInstanceOf(LimitExceeded.class)
          .hasMessageContaining("an index of at most 1000");
    }
  }

  @Test
  void axesOfSmallGroups() {
    List<String> symbols = new ArrayList<>();
    SymmetryAxis.of(PointGroup.parse("-42m").group()).forEach(a -> symbols.add(a.symbol()));
    assertThat(symbols).containsExactlyInAnyOrder("-4", "2", "2", "m", "m");
    assertThat(SymmetryAxis.of(PointGroup.parse("-6m2").group()).get(0).symbol()).isEqualTo("-6");
    assertThat(SymmetryAxis.of(PointGroup.parse("3m").group()).get(0).symbol()).isEqualTo("3");
    assertThat(SymmetryAxis.of(PointGroup.parse("-1").group())).isEmpty();
    SymmetryAxis z = SymmetryAxis.of(PointGroup.parse("4").group()).get(0);
    assertThat(z.direction()).containsExactly(Cyclotomic.ZERO, Cyclotomic.ZERO, Cyclotomic.ONE);
    assertThat(z.mirror()).isFalse();
  }
}
