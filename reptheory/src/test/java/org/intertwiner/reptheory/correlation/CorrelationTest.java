package org.intertwiner.reptheory.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Correlation tables against the tables of the textbooks and against independent counts. */
class CorrelationTest {
  private static FiniteGroup<Matrix<Cyclotomic>> group(String symbol) {
    return PointGroup.parse(symbol).group();
  }

  private static List<String> branches(CorrelationTable table) {
    List<String> sums = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      sums.add(table.branch(r));
    }
    return sums;
  }

  /** Wilson, Decius and Cross, appendix X, and the splitting of levels by Bethe. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Oh;A1g, T1u, Eg + T2g, A2u + T1u + T2u, A1g + Eg + T1g + T2g, Eu + 2T1u + T2u,"
            + " A1g + A2g + Eg + T1g + 2T2g",
        "Td;A1, T2, E + T2, A1 + T1 + T2, A1 + E + T1 + T2, E + T1 + 2T2, A1 + A2 + E + T1 + 2T2",
        "D4h;A1g, A2u + Eu, A1g + B1g + B2g + Eg, A2u + B1u + B2u + 2Eu,"
            + " 2A1g + A2g + B1g + B2g + 2Eg, A1u + 2A2u + B1u + B2u + 3Eu,"
            + " 2A1g + A2g + 2B1g + 2B2g + 3Eg",
        "Ih;Ag, T1u, Hg, T2u + Gu, Gg + Hg, T1u + T2u + Hu, Ag + T1g + Gg + Hg",
        "D3d;A1g, A2u + Eu, A1g + 2Eg, A1u + 2A2u + 2Eu, 2A1g + A2g + 3Eg, A1u + 2A2u + 4Eu,"
            + " 3A1g + 2A2g + 4Eg",
        "C2v;A1, A1 + B1 + B2, 2A1 + A2 + B1 + B2, 2A1 + A2 + 2B1 + 2B2, 3A1 + 2A2 + 2B1 + 2B2,"
            + " 3A1 + 2A2 + 3B1 + 3B2, 4A1 + 3A2 + 3B1 + 3B2",
        "C3h;A', A'' + E', A' + E' + E'', 2A' + A'' + E' + E'', A' + 2A'' + 2E' + E'',"
            + " 2A' + A'' + 2E' + 2E'', 3A' + 2A'' + 2E' + 2E''",
        "O;A1, T1, E + T2, A2 + T1 + T2, A1 + E + T1 + T2, E + 2T1 + T2, A1 + A2 + E + T1 + 2T2"
      })
  void harmonicsSplitAsInTheTextbooks(String symbol, String sums) {
    CorrelationTable table = Correlations.harmonics(group(symbol), 6);
    for (int l = 0; l <= 6; l++) {
      String[] expected = sums.split(", ", -1)[l].split(" [+] ", -1);
      assertThat(table.branch(l).split(" [+] ", -1)).containsExactlyInAnyOrder(expected);
      assertThat(table.rows().get(l).name()).isEqualTo(l + (l % 2 == 0 ? "e" : "o"));
    }
    assertThat(table.certificate().proved()).isTrue();
    assertThat(table.large()).isEqualTo("O3");
  }

  /** Rows are matched by degree and by all multiplicities. */
  @Test
  void harmonicMultiplicitiesOfSixteenGroups() throws IOException {
    try (InputStream in =
        CorrelationTest.class.getResourceAsStream("/golden/point-group-harmonics.json")) {
      JsonNode groups = new ObjectMapper().readTree(in);
      assertThat(groups).hasSize(16);
      for (JsonNode golden : groups) {
        CorrelationTable table = Correlations.harmonics(group(golden.get("group").asText()), 10);
        List<String> expected = new ArrayList<>();
        List<String> got = new ArrayList<>();
        for (int i = 0; i < golden.get("degrees").size(); i++) {
          StringBuilder row = new StringBuilder(golden.get("degrees").get(i).asText() + ":");
          golden.get("multiplicities").get(i).forEach(m -> row.append(' ').append(m.asLong()));
          expected.add(row.toString());
          StringBuilder column = new StringBuilder(table.columns().get(i).degree() + ":");
          for (List<Long> ofDegree : table.multiplicities()) {
            column.append(' ').append(ofDegree.get(i));
          }
          got.add(column.toString());
        }
        assertThat(got).containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }

  @Test
  void bothParitiesAndRotationsOnly() {
    CorrelationTable full = Correlations.o3(group("Oh"), 2);
    assertThat(branches(full)).containsExactly("A1g", "A1u", "T1g", "T1u", "Eg + T2g", "Eu + T2u");
    assertThat(full.multiplicity("2e", "T2g")).isEqualTo(1);
    assertThat(full.multiplicity("2e", "T2u")).isZero();
    assertThatThrownBy(() -> full.multiplicity("2x", "T2u")).hasMessageContaining("2x");
    CorrelationTable rotations = Correlations.so3(group("I"), 6);
    assertThat(rotations.branch(6)).isEqualTo("A + T1 + G + H");
    assertThat(rotations.rows().get(6).name()).isEqualTo("6");
    assertThatThrownBy(() -> Correlations.so3(group("Td"), 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("determinant −1");
  }

  /** The number of invariants of degree l is that of the series by Molien. */
  @Test
  void aBasisThatIsNotOrthogonalWillDo() {
    // the turn by a third in the lattice basis of a hexagon
    Cyclotomic one = Cyclotomic.ONE;
    Cyclotomic zero = Cyclotomic.ZERO;
    Matrix<Cyclotomic> turn =
        Matrix.of(
            Cyclotomics.FIELD,
            List.of(
                List.of(zero, one.negate(), zero),
                List.of(one, one.negate(), zero),
                List.of(zero, zero, one)));
    FiniteGroup<Matrix<Cyclotomic>> hexagonal =
        Groups.generatedByMatrices(
            3, List.of(turn), org.intertwiner.algebra.group.GroupLimits.DEFAULT);
    assertThat(Correlations.so3(hexagonal, 12).multiplicities())
        .isEqualTo(Correlations.so3(group("C3"), 12).multiplicities());
  }

  /** Bethe 1929; names by the least angular momentum. */
  @Test
  void halfIntegersGoToTheDoubleGroup() {
    CorrelationTable octahedral = Correlations.spin(group("O"), HalfInteger.parse("9/2"));
    assertThat(branches(octahedral))
        .containsExactly(
            "A1",
            "E1/2",
            "T1",
            "G3/2",
            "E + T2",
            "E5/2 + G3/2",
            "A2 + T1 + T2",
            "E1/2 + E5/2 + G3/2",
            "A1 + E + T1 + T2",
            "E1/2 + 2G3/2");
    assertThat(octahedral.large()).isEqualTo("SU2");
    CorrelationTable tetrahedral = Correlations.spin(group("Td"), HalfInteger.parse("5/2"));
    assertThat(tetrahedral.rows()).hasSize(12);
    assertThat(tetrahedral.branch(11)).isEqualTo("E1/2 + G3/2");
    assertThat(tetrahedral.branch(4)).isEqualTo("T1");
  }

  @Test
  void descentFromTheCube() {
    SubgroupChain chain = SubgroupChain.parse("Oh > D4h > C4v");
    assertThat(chain.toText())
        .isEqualTo(
            """
            Oh   D4h        C4v
            A1g  A1g        A1
            A2g  B1g        B1
            Eg   A1g + B1g  A1 + B1
            T1g  A2g + Eg   A2 + E
            T2g  B2g + Eg   B2 + E
            A1u  A1u        A2
            A2u  B1u        B2
            Eu   A1u + B1u  A2 + B2
            T1u  A2u + Eu   A1 + E
            T2u  B2u + Eu   B1 + E
            """);
    assertThat(chain.steps()).hasSize(2);
    assertThat(chain.tables()).hasSize(3);
    assertThat(chain.top().order()).isEqualTo(48);
    assertThat(chain.toString()).startsWith("Oh ⊃ D4h#1: 4/m[0 0 1]").contains(" ⊃ C4v#1: 4[");
    CorrelationTable down = chain.correlation(0, 2);
    CorrelationTable direct =
        Correlations.restriction(chain.tables().get(0), chain.tables().get(2));
    assertThat(down.multiplicities()).isEqualTo(direct.multiplicities());
    List<CorrelationTable> harmonics = chain.harmonics(4);
    assertThat(harmonics).hasSize(3);
    assertThat(harmonics.get(2).branch(2)).isEqualTo("A1 + B1 + B2 + E");
    assertThat(harmonics.get(2).multiplicities())
        .isEqualTo(Correlations.harmonics(chain.tables().get(2).group(), 4).multiplicities());
    assertThat(SubgroupChain.parse("C2").toText()).isEqualTo("C2\nA\nB\n");
    assertThat(SubgroupChain.parse("C2")).hasToString("C2");
    assertThatThrownBy(() -> chain.correlation(1, 1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void otherStepsOfTheTextbooks() {
    assertThat(SubgroupChain.parse("Td > D2d").toText())
        .isEqualTo("Td  D2d\nA1  A1\nA2  B1\nE   A1 + B1\nT1  A2 + E\nT2  B2 + E\n");
    assertThat(SubgroupChain.parse("Td > C3v").toText())
        .isEqualTo("Td  C3v\nA1  A1\nA2  A2\nE   E\nT1  A2 + E\nT2  A1 + E\n");
    assertThat(SubgroupChain.parse("Ih > Th").correlation(0, 1).multiplicity("Hg", "Tg"))
        .isEqualTo(1);
    assertThat(branches(SubgroupChain.parse("I > D5").correlation(0, 1)))
        .containsExactly("A1", "A2 + E1", "A2 + E2", "E1 + E2", "A1 + E1 + E2");
  }

  /** D₄ₕ holds C₂ᵥ in four classes, and the same irrep becomes A₁, A₂, B₁ or B₂. */
  @Test
  void theEmbeddingIsChosen() {
    assertThatThrownBy(() -> SubgroupChain.parse("D4h > C2v"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("C2v#1: 2[0 0 1] m[0 1 0] m[1 0 0]")
        .hasMessageContaining("C2v#4");
    FiniteGroup<Matrix<Cyclotomic>> d4h = group("D4h");
    List<PointSubgroup> choices = PointSubgroup.of(d4h, PointGroup.parse("C2v"));
    assertThat(choices).hasSize(4);
    List<String> becomes = new ArrayList<>();
    for (PointSubgroup choice : choices) {
      CorrelationTable table = SubgroupChain.of(d4h).down(choice).correlation(0, 1);
      becomes.add(
          table.branch(table.rows().stream().map(IrrepLabel::name).toList().indexOf("B1g")));
      assertThat(choice.type().schoenflies()).isEqualTo("C2v");
      assertThat(choice.subgroup().order()).isEqualTo(4);
      assertThat(choice.conjugates()).isEqualTo(choice.number() <= 2 ? 1 : 2);
    }
    assertThat(becomes).containsExactly("A1", "A2", "A1", "B1");
    PointSubgroup chosen = PointSubgroup.of(d4h, choices.get(2).subgroup());
    assertThat(chosen.setting()).isEqualTo(choices.get(2).setting());
    assertThat(SubgroupChain.parse("D4h ⊃ C2v#2").steps().get(0).number()).isEqualTo(2);
    for (String bad : List.of("D4h > C2v#5", "D4h > C2v#x", "D4h > C3", "D4h > Q", "D4h >")) {
      assertThatThrownBy(() -> SubgroupChain.parse(bad)).as(bad).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> SubgroupChain.parse(">".repeat(30))).hasMessageContaining("31 groups");
  }

  /** The classes of subgroups of the 32 crystal classes' largest members are well known. */
  @Test
  void subgroupsAreListedWithTheirTypes() {
    List<PointSubgroup> all =
        PointSubgroup.all(
            group("Oh"), org.intertwiner.algebra.group.structure.StructureLimits.DEFAULT);
    assertThat(all).hasSize(33);
    assertThat(all.get(0).type().schoenflies()).isEqualTo("C1");
    assertThat(all.get(32).type().schoenflies()).isEqualTo("Oh");
    assertThat(all.get(32).setting()).endsWith("…");
    TreeMap<String, Integer> counts = new TreeMap<>();
    all.forEach(s -> counts.merge(s.type().schoenflies(), 1, Integer::sum));
    assertThat(counts).hasSize(25).containsEntry("C2v", 3).containsEntry("D2h", 2);
    assertThat(all.stream().filter(s -> s.type().schoenflies().equals("D3d")).findFirst())
        .get()
        .extracting(PointSubgroup::conjugates)
        .isEqualTo(4L);
  }

  @Test
  void columnsAreInducedRepresentations() {
    CorrelationTable table = SubgroupChain.parse("Oh > C4v").correlation(0, 1);
    int trivial = table.columns().indexOf(new IrrepLabel("A1", 1));
    // six ligands: the permutation representation on the vertices of the octahedron
    assertThat(table.induced(trivial)).isEqualTo("A1g + Eg + T1u");
    assertThatThrownBy(() -> table.induced(9)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> table.branch(-1)).isInstanceOf(InvalidInput.class);
  }

  /** S₄ down to S₃ is the branching rule of partitions. */
  @Test
  void anyFiniteGroupHasCorrelations() {
    FiniteGroup<Permutation> s4 = Groups.symmetric(4);
    CharacterTable<Permutation> large = CharacterTable.of(s4);
    int cycle = s4.indexOf(Permutation.parse("(1 2 3)", 4));
    int swap = s4.indexOf(Permutation.parse("(1 2)", 4));
    CorrelationTable table = Correlations.restriction(large, s4.subgroup(cycle, swap));
    assertThat(table.multiplicity("[2^2]", "[2,1]")).isEqualTo(1);
    assertThat(table.multiplicity("[3,1]", "[3]")).isEqualTo(1);
    assertThat(table.multiplicity("[3,1]", "[1^3]")).isZero();
    CharacterTable<Permutation> other = CharacterTable.of(Groups.symmetric(5));
    assertThatThrownBy(() -> Correlations.restriction(large, other))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void tablesPrintInOtherForms() {
    CorrelationTable table = SubgroupChain.parse("C4v > C2v#1").correlation(0, 1);
    assertThat(table.toMarkdown())
        .startsWith("| C4v ⊃ C2v | A1 | A2 | B1 | B2 |\n|---|---|---|---|---|\n| A1 | 1 |")
        .contains("| E |  |  | 1 | 1 |\n");
    assertThat(table.toLatex())
        .startsWith("\\begin{tabular}{l|cccc}\n$C_{4v} \\supset C_{2v}$ & $A_{1}$")
        .endsWith("$E$ &  &  & 1 & 1 \\\\\n\\end{tabular}\n");
    assertThat(Correlations.harmonics(group("C3h"), 1).toLatex())
        .contains("${}^{1}E'$", "$A''$", "$\\mathrm{O}(3) \\supset C_{3h}$", "$1o$");
    FiniteGroup<Permutation> s3 = Groups.symmetric(3);
    assertThat(Correlations.restriction(CharacterTable.of(s3), s3.subgroup()).toLatex())
        .contains("$[2,1]$", "\\mathrm{");
    assertThat(table).hasToString(table.toText());
    assertThat(Correlations.harmonics(group("C3"), 3).toText()).contains("3o  3A + 2E");
  }

  @Test
  void aChangedTableIsRefuted() {
    CharacterTable<Matrix<Cyclotomic>> small = CharacterTable.of(group("C2"));
    List<IrrepLabel> rows = List.of(new IrrepLabel("E", 2));
    List<List<Cyclotomic>> values = List.of(List.of(Cyclotomic.of(2), Cyclotomic.ZERO));
    assertThat(CorrelationTable.check(rows, values, small, List.of(List.of(1L, 1L))).proved())
        .isTrue();
    assertThat(CorrelationTable.check(rows, values, small, List.of(List.of(2L, 0L))))
        .isEqualTo(new CorrelationCertificate(true, false));
    assertThat(CorrelationTable.check(rows, values, small, List.of(List.of(1L, 2L))))
        .isEqualTo(new CorrelationCertificate(false, false));
    List<List<Cyclotomic>> wrong =
        List.of(List.of(Cyclotomic.of(2), Cyclotomic.of(Rational.of(1, 2))));
    assertThatThrownBy(() -> CorrelationTable.proved("X", rows, wrong, small, List.of("A", "B")))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void tablesThatDoNotMeetAreNotJoined() {
    CorrelationTable first = SubgroupChain.parse("Oh > Td").correlation(0, 1);
    CorrelationTable second = SubgroupChain.parse("O > D3").correlation(0, 1);
    assertThatThrownBy(() -> first.then(second)).hasMessageContaining("Td");
  }

  @Test
  void limitsAreNamed() {
    assertThatThrownBy(() -> Correlations.harmonics(group("C2"), 1001))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("1000");
    assertThatThrownBy(() -> Correlations.o3(group("C2"), -1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Correlations.spin(group("C2"), HalfInteger.parse("-1/2")))
        .hasMessageContaining("-1/2");
    CorrelationLimits narrow =
        new CorrelationLimits(
            2, CorrelationLimits.DEFAULT.tables(), CorrelationLimits.DEFAULT.subgroups());
    assertThatThrownBy(() -> Correlations.so3(group("C2"), 3, narrow))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> new CorrelationLimits(-1, narrow.tables(), narrow.subgroups()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new IrrepLabel(" ", 1)).isInstanceOf(InvalidInput.class);
    FiniteGroup<Matrix<Cyclotomic>> plane =
        Groups.generatedByMatrices(
            2,
            List.of(Matrix.identity(Cyclotomics.FIELD, 2).negate()),
            org.intertwiner.algebra.group.GroupLimits.DEFAULT);
    assertThatThrownBy(() -> Correlations.o3(plane, 1)).hasMessageContaining("3 × 3");
  }

  @Test
  void interruptionEndsATable() {
    FiniteGroup<Matrix<Cyclotomic>> group = group("C2");
    CharacterTable.of(group);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Correlations.so3(group, 5)).isInstanceOf(CancellationException.class);
    Thread.interrupted();
  }
}
