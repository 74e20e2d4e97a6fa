package org.intertwiner.reptheory.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.group.family.FamilyNotation;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps towards a table, one by one. */
class TableDerivationTest {

  private static FiniteGroup<?> group(String family) {
    return FamilyNotation.parse(family).orElseThrow().group();
  }

  /** Cosets and number of linear characters are those of the derived subgroup. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "C1",
        "C12",
        "C2^4",
        "Ab(2,4,8)",
        "S5",
        "A5",
        "D12",
        "Q16",
        "GL(2,3)",
        "AGL(1,31)",
        "Frob(31,5)",
        "Heis(5)",
        "ES-(2,2)",
        "W(F4)",
        "SL(2,11)",
        "W(B4)",
        "Dic20"
      })
  void theCommutatorQuotient(String family) {
    FiniteGroup<?> group = group(family);
    CommutatorQuotient quotient = new CommutatorQuotient(group);
    Subgroup derived = group.derivedSubgroup();
    assertThat(quotient.order()).isEqualTo((int) derived.index());
    Map<Integer, Integer> label = new HashMap<>();
    for (int x = 0; x < group.order(); x++) {
      assertThat(quotient.coset(x) == 0).isEqualTo(derived.contains(x));
      int coset = derived.leftCosets().cosetOf(x);
      assertThat(label.computeIfAbsent(coset, unused -> label.size())).isNotNegative();
    }
    assertThat(label).hasSize(quotient.order());
    List<List<Cyclotomic>> rows = quotient.characters();
    assertThat(rows).doesNotHaveDuplicates().hasSize(quotient.order());
    for (List<Cyclotomic> row : rows) {
      for (int k = 0; k < group.generators().size(); k++) {
        for (int c = 0; c < row.size(); c++) {
          int product = group.multiplyByGenerator(group.classes().representative(c), k);
          int s = group.classes().classOf(group.generatorIndex(k));
          assertThat(row.get(group.classes().classOf(product)))
              .isEqualTo(row.get(c).multiply(row.get(s)));
        }
      }
    }
  }

  /** Residue and index of cosets are inverse to one another. */
  @Test
  void cosetsOfRelations() {
    LinearCharacters linear = new LinearCharacters(12, 3);
    linear.relation(new int[] {2, 4, 6});
    linear.relation(new int[] {0, 3, 0});
    linear.relation(new int[] {5, 0, 7});
    assertThat(linear.count()).isEqualTo(linear.all().size());
    for (int q = 0; q < linear.count(); q++) {
      assertThat(linear.index(linear.residue(q))).isEqualTo(q);
    }
    assertThat(linear.index(new int[] {2, 4, 6})).isZero();
    assertThat(linear.index(new int[] {-7, -1, -13})).isZero();
  }

  /** Vectors that are no characters do not lift. */
  @Test
  void conjugatesThatAreMissingAreNoticed() {
    FiniteGroup<Permutation> a5 = Groups.alternating(5);
    ModP field = ModP.of(30, 0);
    long root = field.rootPowers(5)[1];
    long golden = field.neg(field.add(field.mul(root, root), field.pow(root, 3)));
    long[] row = {3, field.neg(1), 0, golden, field.sub(1, golden)};
    GaloisLift lift = new GaloisLift(a5.classes(), field);
    assertThatThrownBy(() -> lift.lift(List.of(row), new long[] {3}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("conjugate");
    long[] other = {3, field.neg(1), 0, field.sub(1, golden), golden};
    List<List<Cyclotomic>> both = lift.lift(List.of(row, other), new long[] {3, 3});
    assertThat(both.get(0).get(3)).isEqualTo(both.get(1).get(4));
    assertThat(both.get(0).get(3).add(both.get(0).get(4))).isEqualTo(Cyclotomic.ONE);
  }

  @Test
  void limitsNameWhatIsTooLarge() {
    assertThatThrownBy(
            () -> CharacterTables.derive(group("S6"), new CharacterTableLimits(719, 1200)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("order 720")
        .hasMessageContaining("at most 719");
    assertThatThrownBy(() -> group("M24"))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("244823040");
    assertThatThrownBy(() -> new CharacterTableLimits(1, 0)).isInstanceOf(InvalidInput.class);
  }

  /** An interrupt that comes before the proof ends the proof. */
  @Test
  void anInterruptEndsTheProof() {
    FiniteGroup<?> group = group("S6");
    List<List<Cyclotomic>> rows =
        new ArrayList<>(CharacterTables.derive(group, CharacterTableLimits.DEFAULT));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> CharacterTableCertificate.check(group, rows))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(CharacterTableCertificate.check(group, rows).proved()).isTrue();
  }
}
