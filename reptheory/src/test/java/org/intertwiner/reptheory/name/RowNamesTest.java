package org.intertwiner.reptheory.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowNamesTest {
  private static final String[] BEYOND_CRYSTALS = {
    "C5", "C7", "C8", "C5v", "C8v", "C5h", "C8h", "D5", "D7", "D8", "D5h", "D7h", "D8h", "D4d",
    "D5d", "D6d", "D7d", "S8", "S10", "S12", "I", "Ih"
  };

  private static CharacterTable<Matrix<Cyclotomic>> table(String symbol) {
    return CharacterTable.of(PointGroup.parse(symbol).group());
  }

  private static <G> FiniteCharacter<G> character(
      CharacterTable<G> table, List<Matrix<Cyclotomic>> onElements) {
    List<Cyclotomic> values = new ArrayList<>();
    for (int c = 0; c < table.size(); c++) {
      values.add(onElements.get(table.classes().representative(c)).trace());
    }
    return FiniteCharacter.of(table.group(), values);
  }

  private static List<Matrix<Cyclotomic>> elements(FiniteGroup<Matrix<Cyclotomic>> group) {
    List<Matrix<Cyclotomic>> elements = new ArrayList<>();
    for (int x = 0; x < group.order(); x++) {
      elements.add(group.element(x));
    }
    return elements;
  }

  private static Cyclotomic determinant(Matrix<Cyclotomic> m) {
    return ExactLinearAlgebra.determinant(Cyclotomics.FIELD, m);
  }

  /** The columns "x, y, z", "Rx, Ry, Rz" and of the quadratic functions of the printed tables. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "C1; 3A; 3A; 6A",
        "Ci; 3Au; 3Ag; 6Ag",
        "Cs; 2A'+A''; A'+2A''; 4A'+2A''",
        "C2; A+2B; A+2B; 4A+2B",
        "C3; A+E; A+E; 2A+2xE",
        "C4; A+E; A+E; 2A+2B+E",
        "C5; A+E1; A+E1; 2A+E1+E2",
        "C6; A+E1; A+E1; 2A+E1+E2",
        "C2v; A1+B1+B2; A2+B1+B2; 3A1+A2+B1+B2",
        "C3v; A1+E; A2+E; 2A1+2E",
        "C4v; A1+E; A2+E; 2A1+B1+B2+E",
        "C5v; A1+E1; A2+E1; 2A1+E1+E2",
        "C6v; A1+E1; A2+E1; 2A1+E1+E2",
        "C2h; Au+2Bu; Ag+2Bg; 4Ag+2Bg",
        "C3h; A''+E'; A'+E''; 2A'+E'+E''",
        "C4h; Au+Eu; Ag+Eg; 2Ag+2Bg+Eg",
        "C5h; A''+E1'; A'+E1''; 2A'+E2'+E1''",
        "C6h; Au+E1u; Ag+E1g; 2Ag+E1g+E2g",
        "S4; B+E; A+E; 2A+2B+E",
        "S6; Au+Eu; Ag+Eg; 2Ag+2xEg",
        "S8; B+E1; A+E3; 2A+E2+E3",
        "D2; B1+B2+B3; B1+B2+B3; 3A+B1+B2+B3",
        "D3; A2+E; A2+E; 2A1+2E",
        "D4; A2+E; A2+E; 2A1+B1+B2+E",
        "D5; A2+E1; A2+E1; 2A1+E1+E2",
        "D6; A2+E1; A2+E1; 2A1+E1+E2",
        "D2h; B1u+B2u+B3u; B1g+B2g+B3g; 3Ag+B1g+B2g+B3g",
        "D3h; A2''+E'; A2'+E''; 2A1'+E'+E''",
        "D4h; A2u+Eu; A2g+Eg; 2A1g+B1g+B2g+Eg",
        "D5h; A2''+E1'; A2'+E1''; 2A1'+E2'+E1''",
        "D6h; A2u+E1u; A2g+E1g; 2A1g+E1g+E2g",
        "D8h; A2u+E1u; A2g+E1g; 2A1g+E1g+E2g",
        "D2d; B2+E; A2+E; 2A1+B1+B2+E",
        "D3d; A2u+Eu; A2g+Eg; 2A1g+2Eg",
        "D4d; B2+E1; A2+E3; 2A1+E2+E3",
        "D5d; A2u+E1u; A2g+E1g; 2A1g+E1g+E2g",
        "D6d; B2+E1; A2+E5; 2A1+E2+E5",
        "T; T; T; A+E+T",
        "Td; T2; T1; A1+E+T2",
        "Th; Tu; Tg; Ag+Eg+Tg",
        "O; T1; T1; A1+E+T2",
        "Oh; T1u; T1g; A1g+Eg+T2g",
        "I; T1; T1; A+H",
        "Ih; T1u; T1g; Ag+Hg"
      })
  void vectorsRotationsAndQuadraticFunctions(
      String symbol, String vectors, String rotations, String quadratic) {
    CharacterTable<Matrix<Cyclotomic>> table = table(symbol);
    RowNames names = RowNames.of(table);
    List<Matrix<Cyclotomic>> polar = elements(table.group());
    FiniteCharacter<Matrix<Cyclotomic>> v = character(table, polar);
    List<Matrix<Cyclotomic>> axial = polar.stream().map(m -> m.scale(determinant(m))).toList();
    assertThat(names.parse(vectors)).isEqualTo(table.multiplicities(v));
    assertThat(names.parse(rotations)).isEqualTo(table.multiplicities(character(table, axial)));
    assertThat(names.parse(quadratic))
        .isEqualTo(
            table.irreps().stream()
                .map(chi -> chi.intertwiners(v.symmetricPowers(2).get(2)))
                .toList());
  }

  /** Functions that span a row by themselves tell B₁ from B₂. */
  @Test
  void functionsOfTheRowsOfDegreeOne() {
    ToDoubleFunction<double[]> x = r -> r[0];
    ToDoubleFunction<double[]> y = r -> r[1];
    ToDoubleFunction<double[]> z = r -> r[2];
    ToDoubleFunction<double[]> xy = r -> r[0] * r[1];
    ToDoubleFunction<double[]> squares = r -> r[0] * r[0] - r[1] * r[1];
    ToDoubleFunction<double[]> cubicX = r -> r[0] * (r[0] * r[0] - 3 * r[1] * r[1]);
    ToDoubleFunction<double[]> cubicY = r -> r[1] * (3 * r[0] * r[0] - r[1] * r[1]);
    ToDoubleFunction<double[]> xyz = r -> r[0] * r[1] * r[2];
    spans("C2v", "B1", x);
    spans("C2v", "B2", y);
    spans("C2v", "A2", xy);
    spans("D2", "B1", z);
    spans("D2", "B2", y);
    spans("D2", "B3", x);
    spans("D2h", "B3u", x);
    spans("D2h", "Au", xyz);
    for (String symbol : List.of("C4v", "D4", "D2d")) {
      spans(symbol, "B1", squares);
      spans(symbol, "B2", xy);
    }
    spans("D4h", "B1g", squares);
    spans("D4h", "B2g", xy);
    spans("D4h", "B2u", r -> z.applyAsDouble(r) * squares.applyAsDouble(r));
    for (String symbol : List.of("C6v", "D6")) {
      spans(symbol, "B1", cubicX);
      spans(symbol, "B2", cubicY);
    }
    spans("D6h", "B1u", cubicX);
    spans("D6h", "B2u", cubicY);
    spans("D3h", "A1'", cubicX);
    spans("D3h", "A2'", cubicY);
    spans("D3h", "A2''", z);
    spans("C3v", "A1", cubicX);
    spans("C3v", "A2", cubicY);
    spans("Oh", "A2u", xyz);
    spans("Td", "A1", xyz);
    spans("O", "A2", xyz);
  }

  private static void spans(String symbol, String row, ToDoubleFunction<double[]> f) {
    CharacterTable<Matrix<Cyclotomic>> table = table(symbol);
    FiniteCharacter<Matrix<Cyclotomic>> chi = table.irrep(RowNames.of(table).row(row));
    double[] r = {0.3, 0.7, -1.1};
    for (int g = 0; g < table.group().order(); g++) {
      Matrix<Cyclotomic> m = table.group().element(g);
      double[] image = new double[3];
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          image[i] += m.at(i, j).re() * r[j];
        }
      }
      // values are ±1, so that f(g r) may stand for f(g⁻¹ r)
      assertThat(f.applyAsDouble(image))
          .as("%s in %s of %s", m, row, symbol)
          .isCloseTo(chi.atElement(g).re() * f.applyAsDouble(r), within(1e-12));
    }
  }

  @Test
  void complexPartsFollowTheTurnAboutTheAxis() {
    CharacterTable<Matrix<Cyclotomic>> table = table("C6");
    RowNames names = RowNames.of(table);
    int turn = table.group().generatorIndex(0);
    assertThat(table.irrep(names.row("2E1")).atElement(turn)).isEqualTo(Cyclotomic.zeta(6, 1));
    assertThat(table.irrep(names.row("1E1")).atElement(turn)).isEqualTo(Cyclotomic.zeta(6, 5));
    assertThat(table.irrep(names.row("¹E₂")).atElement(turn)).isEqualTo(Cyclotomic.zeta(6, 4));
    assertThat(table.irrep(names.row("B")).atElement(turn)).isEqualTo(Cyclotomic.of(-1));
  }

  @Test
  void everyCrystallographicGroupHasDifferentNamesThatAreReadBack() {
    List<PointGroup> groups = new ArrayList<>(PointGroup.crystallographic());
    for (String symbol : BEYOND_CRYSTALS) {
      groups.add(PointGroup.parse(symbol));
    }
    for (PointGroup group : groups) {
      CharacterTable<Matrix<Cyclotomic>> table = CharacterTable.of(group.group());
      RowNames names = RowNames.of(table);
      assertThat(new HashSet<>(names.names())).hasSize(table.size());
      assertThat(names.name(0)).startsWith("A");
      List<Long> all = new ArrayList<>();
      for (int i = 0; i < table.size(); i++) {
        assertThat(names.row(names.name(i))).isEqualTo(i);
        assertThat(letter(names.name(i))).isEqualTo(letter(table, i));
        all.add(i % 3L);
      }
      assertThat(names.parse(names.print(all))).isEqualTo(all);
    }
  }

  private static char letter(String name) {
    return name.replace("1E", "E").replace("2E", "E").charAt(0);
  }

  private static char letter(CharacterTable<?> table, int row) {
    boolean real = table.irrep(row).values().stream().allMatch(Cyclotomic::isReal);
    char one = real ? letter(RowNames.of(table).name(row)) : 'E';
    return switch (table.degree(row)) {
      case 1 -> one;
      case 2 -> 'E';
      case 3 -> 'T';
      case 4 -> 'G';
      default -> 'H';
    };
  }

  /** In a hexagonal basis, tilted, or as plane matrices the same names appear. */
  @Test
  void otherCoordinatesGiveTheSameNames() {
    Matrix<Cyclotomic> oblique =
        Matrix.of(
            Cyclotomics.FIELD, 3, 3, (i, j) -> Cyclotomic.of(i == j ? 2 : i < j ? i + 1 : j - i));
    Matrix<Cyclotomic> back = ExactLinearAlgebra.inverse(Cyclotomics.FIELD, oblique).orElseThrow();
    for (String symbol : List.of("D3d", "C4v", "D2h", "Oh", "S4", "D5h", "C6h", "Ih")) {
      FiniteGroup<Matrix<Cyclotomic>> group = PointGroup.parse(symbol).group();
      List<Matrix<Cyclotomic>> tilted =
          group.generators().stream().map(m -> back.multiply(m).multiply(oblique)).toList();
      FiniteGroup<Matrix<Cyclotomic>> other =
          Groups.generatedByMatrices(3, tilted, GroupLimits.DEFAULT);
      RowNames names = RowNames.of(CharacterTable.of(other));
      assertThat(names.names())
          .containsExactlyInAnyOrderElementsOf(RowNames.of(CharacterTable.of(group)).names());
    }
  }

  @Test
  void planeGroupsActOnThePlane() {
    List<Matrix<Cyclotomic>> plane =
        PointGroup.parse("C4v").generators().stream().map(m -> m.block(0, 2, 0, 2)).toList();
    FiniteGroup<Matrix<Cyclotomic>> square =
        Groups.generatedByMatrices(2, plane, GroupLimits.DEFAULT);
    assertThat(RowNames.of(CharacterTable.of(square)).names())
        .containsExactlyInAnyOrder("A1", "A2", "B1", "B2", "E");
  }

  /** Permutations get Mulliken's symbols when their geometry is given. */
  @Test
  void geometryMayBeGivenApart() {
    FiniteGroup<Permutation> permutations =
        Groups.generatedBy(Permutation.parse("(1 2 3 4)", 4), Permutation.parse("(2 4)", 4));
    FiniteGroup<Matrix<Cyclotomic>> geometry = PointGroup.parse("D4").group();
    CharacterTable<Permutation> table = CharacterTable.of(permutations);
    RowNames names = RowNames.mulliken(table, geometry);
    assertThat(names.names()).containsExactlyInAnyOrder("A1", "A2", "B1", "B2", "E");
    assertThat(RowNames.of(table).names()).containsExactly("1a", "1b", "1c", "1d", "2a");
    assertThatThrownBy(() -> RowNames.mulliken(table, PointGroup.parse("D4h").group()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("faithful");
    assertThatThrownBy(() -> RowNames.mulliken(table, PointGroup.parse("C4h").group()))
        .isInstanceOf(InvalidInput.class);
  }

  /** The tetrahedron's group as permutations of its corners, with its action on space. */
  @Test
  void geometryMayBeARepresentation() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    CharacterTable<Permutation> table = CharacterTable.of(group);
    int vector = RowNames.of(table).row("[3,1]");
    RowNames names = RowNames.mulliken(table, Representations.irreducible(group, vector));
    assertThat(names.names().get(vector)).isEqualTo("T2");
    assertThat(names.names()).containsExactlyInAnyOrder("A1", "A2", "E", "T1", "T2");
    int rotations = RowNames.of(table).row("[2,1^2]");
    RowNames turned = RowNames.mulliken(table, Representations.irreducible(group, rotations));
    assertThat(turned.names().get(rotations)).isEqualTo("T1");
    assertThatThrownBy(() -> RowNames.mulliken(table, Representations.irreducible(group, 2)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("faithful");
    assertThatThrownBy(() -> RowNames.mulliken(table, Representations.irreducible(group, 0)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("dimension 2 or 3");
    CharacterTable<Permutation> other = CharacterTable.of(Groups.symmetric(4));
    assertThatThrownBy(() -> RowNames.mulliken(other, Representations.irreducible(group, vector)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("the same group");
  }

  @Test
  void complexMatricesHaveNoGeometry() {
    List<Matrix<Cyclotomic>> diagonal =
        List.of(
            Matrix.diagonal(
                Cyclotomics.FIELD, List.of(Cyclotomic.I, Cyclotomic.ONE, Cyclotomic.ONE)));
    FiniteGroup<Matrix<Cyclotomic>> group =
        Groups.generatedByMatrices(3, diagonal, GroupLimits.DEFAULT);
    assertThat(RowNames.of(CharacterTable.of(group)).names())
        .containsExactly("1a", "1b", "1c", "1d");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6})
  void symmetricGroupsHavePartitions(int n) {
    CharacterTable<Permutation> table = CharacterTable.of(Groups.symmetric(n));
    RowNames names = RowNames.of(table);
    Set<String> shapes = new HashSet<>();
    org.intertwiner.reptheory.classical.Partition.all(n).forEach(p -> shapes.add(p.toString()));
    assertThat(new HashSet<>(names.names())).isEqualTo(shapes);
    assertThat(names.row("[" + n + "]")).isZero();
    // the permutation representation
    List<Cyclotomic> fixed = new ArrayList<>();
    for (int c = 0; c < table.size(); c++) {
      Permutation g = table.group().permutation(table.classes().representative(c));
      long count = 0;
      for (int i = 0; i < n; i++) {
        count += g.at(i) == i ? 1 : 0;
      }
      fixed.add(Cyclotomic.of(count));
    }
    List<Long> natural = table.multiplicities(FiniteCharacter.of(table.group(), fixed));
    assertThat(natural)
        .isEqualTo(names.parse(n == 2 ? "[2]+[1^2]" : "[" + n + "] + [" + (n - 1) + ",1]"));
  }

  @Test
  void alternatingGroupsHaveHalves() {
    assertThat(RowNames.of(CharacterTable.of(Groups.alternating(5))).names())
        .containsExactly("[5]", "[3,1^2]^+", "[3,1^2]^-", "[4,1]", "[3,2]");
    RowNames three = RowNames.of(CharacterTable.of(Groups.alternating(3)));
    assertThat(three.parse("2x[2,1]^++[2,1]^-+[3]")).containsExactly(1L, 2L, 1L);
    assertThat(three.parse("[2,1]")).containsExactly(0L, 1L, 1L);
    assertThatThrownBy(() -> three.row("[2,1]"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("[2,1]^++[2,1]^-");
    assertThatThrownBy(() -> RowNames.partitions(CharacterTable.of(Groups.quaternion(8))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("byDegree");
  }

  @Test
  void pointsThatDoNotMoveDoNotCount() {
    FiniteGroup<Permutation> group =
        Groups.generatedBy(Permutation.parse("(2 3 5)", 6), Permutation.parse("(2 3)", 6));
    assertThat(RowNames.of(CharacterTable.of(group)).names())
        .containsExactly("[3]", "[1^3]", "[2,1]");
  }

  @Test
  void sumsAreReadAndPrinted() {
    RowNames names = RowNames.of(table("D3h"));
    assertThat(names.print(names.parse("E''+2xA1'+ 3 * E″⊕A2\""))).isEqualTo("2xA1'+A2''+4xE''");
    assertThat(names.parse("0")).containsOnly(0L);
    assertThat(names.print(names.parse(" 0 "))).isEqualTo("0");
    RowNames letters = RowNames.of(CharacterTable.of(Groups.quaternion(8)));
    assertThat(letters.parse("2a+2 2a+3x1b")).containsExactly(0L, 3L, 0L, 0L, 3L);
    assertThat(names.toString()).startsWith("[A1', ");
  }

  @Test
  void mistakesAreShownWithTheirPlace() {
    RowNames names = RowNames.of(table("Oh"));
    assertThatThrownBy(() -> names.parse("A1g+T9u"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("'T9u' at character 5")
        .hasMessageContaining("did you mean T2u?");
    assertThatThrownBy(() -> names.parse("2x B1g")).hasMessageContaining("'B1g' at character 4");
    assertThatThrownBy(() -> names.parse("A1g++A2g"))
        .hasMessageContaining("nothing at character 5");
    assertThatThrownBy(() -> names.parse("")).hasMessageContaining("nothing at character 1");
    assertThatThrownBy(() -> names.parse("1234567890xEg")).hasMessageContaining("9 digits");
    assertThatThrownBy(() -> names.parse("7")).hasMessageContaining("'7' at character 1");
    assertThatThrownBy(() -> names.row("Zg")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> names.parse("A1g" + "+A1g".repeat(30_000)))
        .hasMessageContaining("at most 100000");
    assertThatThrownBy(() -> names.name(10)).hasMessageContaining("0 … 9");
    assertThatThrownBy(() -> names.print(List.of(1L))).isInstanceOf(InvalidInput.class);
    RowNames three = RowNames.of(table("C3"));
    assertThat(three.print(three.parse("2E"))).isEqualTo("2E");
    assertThat(three.print(three.parse("2xE"))).isEqualTo("2x2E+2x1E");
    assertThatThrownBy(() -> three.parse("21E")).hasMessageContaining("write 2x1E or 21xE");
  }
}
