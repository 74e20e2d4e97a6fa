package org.intertwiner.reptheory.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.family.FamilyNotation;
import org.intertwiner.algebra.group.structure.Quotient;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReadingsTest {

  private static CharacterTable<?> table(String family) {
    return CharacterTable.of(FamilyNotation.parse(family).orElseThrow().group());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "C1; Q",
        "S5; Q",
        "C3; Q Q(zeta_3)",
        "C4; Q Q(i)",
        "A5; Q Q(sqrt(5))",
        "C5; Q Q(zeta_5)",
        "D7; Q Q(zeta_7+zeta_7^-1)",
        "D8; Q Q(sqrt(2))",
        "D12; Q Q(sqrt(3))",
        "Dic12; Q Q(sqrt(2)) Q(sqrt(3)) Q(zeta_24+zeta_24^-1)",
        "GL(2,3); Q Q(sqrt(-2))",
        "PSL(2,7); Q Q(sqrt(-7))",
        "M11; Q Q(sqrt(-2)) Q(sqrt(-11))",
        "C8; Q Q(i) Q(zeta_8)"
      })
  void fieldsOfRows(String family, String names) {
    CharacterTable<?> table = table(family);
    Set<String> found = new HashSet<>();
    for (FiniteCharacter<?> row : table.irreps()) {
      CharacterField field = row.field();
      found.add(field.toString());
      assertThat(row.values()).allMatch(field::contains);
      assertThat(field).isEqualTo(CharacterField.of(field.generators()));
      assertThat(field.isReal()).isEqualTo(row.values().stream().allMatch(Cyclotomic::isReal));
    }
    assertThat(found).containsExactlyInAnyOrder(names.split(" ", -1));
  }

  /** The rows of degree 3 of 13:3 lie in the field of degree 4 in ℚ(ζ₁₃). */
  @Test
  void fieldsOfPeriods() {
    CharacterTable<?> table = table("Frob(13,3)");
    CharacterField field = table.irrep(table.size() - 1).field();
    assertThat(field.degree()).isEqualTo(4);
    assertThat(field.stabilizer()).containsExactly(1, 3, 9);
    assertThat(field.toString()).startsWith("Q(").doesNotContain("sqrt");
  }

  @Test
  void fieldsOfNumbers() {
    CharacterField cubic = CharacterField.of(List.of(Cyclotomic.cos2pi(9, 1)));
    assertThat(cubic.degree()).isEqualTo(3);
    assertThat(cubic.conductor()).isEqualTo(9);
    assertThat(cubic.contains(Cyclotomic.cos2pi(9, 2))).isTrue();
    assertThat(cubic.contains(Cyclotomic.zeta(9, 1))).isFalse();
    assertThat(cubic.contains(Cyclotomic.zeta(5, 1))).isFalse();
    assertThat(cubic.hashCode())
        .isEqualTo(CharacterField.of(List.of(Cyclotomic.cos2pi(9, 4))).hashCode());
    CharacterField two = CharacterField.of(List.of(Cyclotomic.sqrt(2), Cyclotomic.sqrt(5)));
    assertThat(two.degree()).isEqualTo(4);
    assertThat(CharacterField.of(two.generators())).isEqualTo(two);
    assertThat(two.isReal()).isTrue();
    assertThat(CharacterField.of(List.of()).toString()).isEqualTo("Q");
    CharacterField mixed =
        CharacterField.of(List.of(Cyclotomic.sqrt(2), Cyclotomic.sqrt(-3), Cyclotomic.sqrt(5)));
    assertThat(mixed.degree()).isEqualTo(8);
    assertThat(CharacterField.of(mixed.generators())).isEqualTo(mixed);
  }

  /** As many orbits as classes of cyclic subgroups; rows of an orbit have one degree. */
  @ParameterizedTest
  @ValueSource(strings = {"S4", "A5", "C12", "PSL(2,11)", "Q16", "M11", "Heis(3)", "GL(2,3)"})
  void galoisOrbitsOfRows(String family) {
    CharacterTable<?> table = table(family);
    List<List<Integer>> orbits = table.galoisOrbits();
    assertThat(orbits.stream().flatMap(List::stream).sorted().toList())
        .isEqualTo(IntStream.range(0, table.size()).boxed().toList());
    for (List<Integer> orbit : orbits) {
      assertThat(orbit).hasSize(table.irrep(orbit.get(0)).field().degree());
      assertThat(orbit.stream().map(table::degree).distinct()).hasSize(1);
    }
    boolean[] seen = new boolean[table.size()];
    int cyclic = 0;
    for (int c = 0; c < table.size(); c++) {
      cyclic += seen[c] ? 0 : 1;
      for (int u = 1; u <= table.classes().elementOrder(c); u++) {
        BigInteger order = BigInteger.valueOf(table.classes().elementOrder(c));
        if (BigInteger.valueOf(u).gcd(order).equals(BigInteger.ONE)) {
          seen[table.classes().power(c, u)] = true;
        }
      }
    }
    assertThat(orbits).hasSize(cyclic);
    assertThatThrownBy(() -> table.galois(0, 0)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void higherIndicatorsCountRoots() {
    CharacterTable<?> table = table("PSL(2,7)");
    for (int n : new int[] {2, 3, 4, 7, -1}) {
      for (int c = 0; c < table.size(); c++) {
        Cyclotomic sum = Cyclotomic.ZERO;
        for (int row = 0; row < table.size(); row++) {
          sum = sum.add(table.irrep(row).times(table.frobeniusSchur(row, n)).at(c));
        }
        int roots = 0;
        for (int x = 0; x < table.group().order(); x++) {
          int power = table.group().power(x, n);
          roots += power == table.classes().representative(c) ? 1 : 0;
        }
        assertThat(sum).isEqualTo(Cyclotomic.of(roots));
      }
    }
    assertThat(table.frobeniusSchur(1, 2)).isZero();
    assertThat(table("Q8").frobeniusSchur(4, 2)).isEqualTo(-1);
    assertThat(table("Q8").frobeniusSchur(4, 4)).isEqualTo(2);
  }

  @Test
  void kernelsAndCentres() {
    CharacterTable<?> s4 = table("S4");
    assertThat(s4.irreps().stream().map(row -> row.kernel().order()).toList())
        .containsExactly(24L, 12L, 4L, 1L, 1L);
    assertThat(s4.irreps().stream().map(FiniteCharacter::isFaithful).toList())
        .containsExactly(false, false, false, true, true);
    assertThat(s4.irrep(2).kernel().isNormal()).isTrue();
    CharacterTable<?> q8 = table("Q8");
    assertThat(q8.irrep(4).center().order()).isEqualTo(2);
    assertThat(q8.irrep(1).center().order()).isEqualTo(8);
    assertThat(q8.irrep(1).kernel().order()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"S5", "GL(2,3)", "2O", "Frob(7,3)"})
  void determinantsAreThoseOfTheMatrices(String family) {
    check(FamilyNotation.parse(family).orElseThrow().group());
  }

  private static <G> void check(FiniteGroup<G> group) {
    Irreps<G> irreps = Irreps.of(group);
    CharacterTable<G> table = irreps.table();
    for (int row = 0; row < table.size(); row++) {
      Irrep<G> matrices = irreps.complex(row);
      FiniteCharacter<G> determinant = table.irrep(row).determinant();
      assertThat(table.rowOf(determinant)).isNotNegative();
      for (int c = 0; c < table.size(); c++) {
        int x = table.classes().representative(c);
        assertThat(ExactLinearAlgebra.determinant(Cyclotomics.FIELD, matrices.at(x)))
            .isEqualTo(determinant.at(c));
      }
      int d = table.degree(row);
      assertThat(table.irrep(row).exteriorPowers(d + 1).get(d)).isEqualTo(determinant);
      assertThat(table.irrep(row).exteriorPowers(d + 1).get(d + 1).values())
          .allMatch(Cyclotomic::isZero);
    }
  }

  @Test
  void eigenvaluesAddUpToTheTrace() {
    CharacterTable<?> table = table("M11");
    for (FiniteCharacter<?> row : table.irreps()) {
      for (int c = 0; c < table.size(); c++) {
        List<Long> multiplicities = row.eigenvalues(c);
        Cyclotomic trace = Cyclotomic.ZERO;
        for (int j = 0; j < multiplicities.size(); j++) {
          long m = multiplicities.get(j);
          assertThat(m).isNotNegative();
          trace = trace.add(Cyclotomic.zeta(multiplicities.size(), j).multiply(Cyclotomic.of(m)));
        }
        assertThat(trace).isEqualTo(row.at(c));
      }
    }
    FiniteGroup<Permutation> c3 = Groups.cyclic(3);
    FiniteCharacter<Permutation> none =
        FiniteCharacter.of(c3, List.of(Cyclotomic.ONE, Cyclotomic.ONE, Cyclotomic.zeta(3, 1)));
    assertThatThrownBy(() -> none.eigenvalues(1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(none::determinant).isInstanceOf(InvalidInput.class);
  }

  @Test
  void centralCharactersAreIntegralAndMultiplicative() {
    CharacterTable<?> table = table("A5");
    for (FiniteCharacter<?> row : table.irreps()) {
      assertThat(row.centralCharacter()).allMatch(Cyclotomic::isIntegral);
    }
    assertThat(table.irrep(3).centralCharacter().get(1))
        .isEqualTo(table.irrep(3).at(1).multiply(Cyclotomic.of(15)).divide(Cyclotomic.of(4)));
  }

  /** Brauer: the blocks of A₅ and S₄, and the condition of their definition. */
  @Test
  void blocks() {
    CharacterTable<?> a5 = table("A5"); // degrees 1 3 3 4 5
    assertThat(a5.blocks(2))
        .containsExactly(
            new PrimeBlock(2, List.of(0, 1, 2, 4), 2), new PrimeBlock(2, List.of(3), 0));
    assertThat(a5.blocks(3))
        .containsExactly(
            new PrimeBlock(3, List.of(0, 3, 4), 1),
            new PrimeBlock(3, List.of(1), 0),
            new PrimeBlock(3, List.of(2), 0));
    assertThat(a5.blocks(5))
        .containsExactly(
            new PrimeBlock(5, List.of(0, 1, 2, 3), 1), new PrimeBlock(5, List.of(4), 0));
    assertThat(a5.blocks(7)).hasSize(5).allMatch(block -> block.defect() == 0);
    assertThat(table("Q16").blocks(2)).hasSize(1);
    CharacterTable<?> m11 = table("M11");
    assertThat(m11.blocks(11)).hasSize(4);
    assertThatThrownBy(() -> a5.blocks(6)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void fusionsRestrictAndInduce() {
    FiniteGroup<Permutation> s5 = Groups.symmetric(5);
    FiniteGroup<Permutation> s4 =
        s5.toGroup(
            s5.subgroup(
                s5.indexOf(Permutation.parse("(1 2)", 5)),
                s5.indexOf(Permutation.parse("(1 2 3 4)", 5))));
    CharacterTable<Permutation> large = CharacterTable.of(s5);
    CharacterTable<Permutation> small = CharacterTable.of(s4);
    ClassFusion<Permutation, Permutation> fusion = ClassFusion.of(s4, s5);
    assertThat(fusion.images().get(0)).isZero();
    for (FiniteCharacter<Permutation> chi : large.irreps()) {
      for (FiniteCharacter<Permutation> psi : small.irreps()) {
        assertThat(fusion.induce(psi).inner(chi)).isEqualTo(psi.inner(fusion.restrict(chi)));
      }
    }
    assertThat(large.multiplicities(fusion.induce(small.irrep(0))))
        .endsWith(0L, 0L, 0L)
        .startsWith(1L, 0L);
    assertThatThrownBy(() -> fusion.restrict(small.irrep(0))).isInstanceOf(InvalidInput.class);
    Quotient<Permutation> quotient = Quotient.of(s4, small.irrep(2).kernel());
    ClassFusion<Permutation, Permutation> onto = ClassFusion.of(quotient.projection());
    CharacterTable<Permutation> s3 = CharacterTable.of(quotient.group());
    for (FiniteCharacter<Permutation> chi : s3.irreps()) {
      assertThat(small.rowOf(onto.restrict(chi))).isLessThan(3);
      for (FiniteCharacter<Permutation> psi : small.irreps()) {
        assertThat(onto.induce(psi).inner(chi)).isEqualTo(psi.inner(onto.restrict(chi)));
      }
    }
  }

  @Test
  void textForGap() {
    assertThat(GapText.of(CharacterTable.of(Groups.symmetric(3))))
        .isEqualTo(
            """
            ConvertToCharacterTable(rec(
            UnderlyingCharacteristic:=0,
            Identifier:="S3",
            Size:=6,
            SizesCentralizers:=[6,2,3],
            OrdersClassRepresentatives:=[1,2,3],
            ComputedPowerMaps:=[,[1,1,3],[1,2,1]],
            Irr:=[
            [1,1,1],
            [1,-1,1],
            [2,0,-1]]))\
            """);
    assertThat(GapText.of(Cyclotomic.parse("1/2*z3 - 2"))).contains("E(3)");
    assertThat(GapText.of(Cyclotomic.ZERO)).isEqualTo("0");
    assertThat(GapText.of(Cyclotomic.zeta(7, 2).negate())).isEqualTo("-E(7)^2");
  }
}
