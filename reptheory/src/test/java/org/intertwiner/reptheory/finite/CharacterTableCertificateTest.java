package org.intertwiner.reptheory.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.junit.jupiter.api.Test;

/** Tables altered by hand are refuted, field by field. */
class CharacterTableCertificateTest {
  private static final FiniteGroup<Permutation> S4 = Groups.symmetric(4);
  private static final FiniteGroup<Permutation> C5 = Groups.cyclic(5);
  private static final FiniteGroup<Permutation> A5 = Groups.alternating(5);

  private static List<List<Cyclotomic>> table(FiniteGroup<?> group) {
    List<List<Cyclotomic>> rows = new ArrayList<>();
    CharacterTables.derive(group, CharacterTableLimits.DEFAULT)
        .forEach(row -> rows.add(new ArrayList<>(row)));
    return rows;
  }

  private static void swapColumns(List<List<Cyclotomic>> rows, int c, int d) {
    rows.forEach(row -> Collections.swap(row, c, d));
  }

  @Test
  void trueTablesPassInAnyOrderOfTheirRows() {
    for (FiniteGroup<?> group : List.of(S4, C5, A5, Groups.quaternion(16), Groups.cyclic(1))) {
      List<List<Cyclotomic>> rows = table(group);
      assertThat(CharacterTableCertificate.check(group, rows).proved()).isTrue();
      Collections.reverse(rows);
      assertThat(CharacterTableCertificate.check(group, rows).proved()).isTrue();
    }
  }

  @Test
  void aWrongIntegerBreaksBothOrthogonalitiesAndTheClassAlgebra() {
    List<List<Cyclotomic>> rows = table(S4);
    rows.get(3).set(2, rows.get(3).get(2).add(Cyclotomic.ONE));
    CharacterTableCertificate certificate = CharacterTableCertificate.check(S4, rows);
    assertThat(certificate.orthogonality()).isFalse();
    assertThat(certificate.columns()).isFalse();
    assertThat(certificate.classAlgebra()).isFalse();
    assertThat(certificate.proved()).isFalse();
  }

  @Test
  void everyAlterationOfASingleValueIsRefuted() {
    for (FiniteGroup<?> group : List.of(S4, C5)) {
      int k = group.classes().count();
      for (int i = 0; i < k; i++) {
        for (int c = 0; c < k; c++) {
          List<List<Cyclotomic>> rows = table(group);
          rows.get(i).set(c, rows.get(i).get(c).add(Cyclotomic.zeta(5, 1)));
          assertThat(CharacterTableCertificate.check(group, rows).proved()).isFalse();
        }
      }
    }
  }

  @Test
  void exchangedClassesKeepOrthogonalityButNotTheClassAlgebra() {
    List<List<Cyclotomic>> rows = table(C5);
    int c = C5.classes().classOf(C5.power(C5.generatorIndex(0), 1));
    int d = C5.classes().classOf(C5.power(C5.generatorIndex(0), 2));
    swapColumns(rows, c, d);
    CharacterTableCertificate certificate = CharacterTableCertificate.check(C5, rows);
    assertThat(certificate.orthogonality()).isTrue();
    assertThat(certificate.columns()).isTrue();
    assertThat(certificate.classAlgebra()).isFalse();
    assertThat(certificate.powerMaps()).isFalse();
    assertThat(certificate.integrality()).isFalse();
  }

  @Test
  void anAutomorphismOfTheTableIsNoAlteration() {
    List<List<Cyclotomic>> rows = table(A5);
    swapColumns(rows, 3, 4);
    assertThat(A5.classes().elementOrder(3)).isEqualTo(A5.classes().elementOrder(4)).isEqualTo(5);
    assertThat(CharacterTableCertificate.check(A5, rows).proved()).isTrue();
  }

  @Test
  void aRowTakenTwiceIsRefuted() {
    List<List<Cyclotomic>> rows = table(S4);
    rows.set(4, rows.get(3));
    CharacterTableCertificate certificate = CharacterTableCertificate.check(S4, rows);
    assertThat(certificate.orthogonality()).isFalse();
    assertThat(certificate.classAlgebra()).isFalse();
  }

  @Test
  void aMultipleOfARowIsNoIrreducibleCharacter() {
    List<List<Cyclotomic>> rows = table(S4);
    Rational two = Rational.of(2);
    rows.set(1, rows.get(1).stream().map(v -> v.scale(two)).toList());
    CharacterTableCertificate certificate = CharacterTableCertificate.check(S4, rows);
    assertThat(certificate.classAlgebra()).isTrue();
    assertThat(certificate.orthogonality()).isFalse();
  }

  @Test
  void fractionsAreNotIntegral() {
    List<List<Cyclotomic>> rows = table(S4);
    Rational half = Rational.of(1, 2);
    rows.set(2, rows.get(2).stream().map(v -> v.scale(half)).toList());
    CharacterTableCertificate certificate = CharacterTableCertificate.check(S4, rows);
    assertThat(certificate.integrality()).isFalse();
    assertThat(certificate.proved()).isFalse();
  }

  @Test
  void valuesOutsideTheFieldOfTheExponentBreakThePowerMaps() {
    List<List<Cyclotomic>> rows = table(S4);
    rows.get(2).set(1, Cyclotomic.zeta(7, 1));
    assertThat(CharacterTableCertificate.check(S4, rows).powerMaps()).isFalse();
  }

  @Test
  void negativeDegreesAreRefuted() {
    List<List<Cyclotomic>> rows = table(S4);
    rows.set(1, rows.get(1).stream().map(Cyclotomic::negate).toList());
    assertThat(CharacterTableCertificate.check(S4, rows).classAlgebra()).isFalse();
  }

  @Test
  void theTableOfAnotherGroupWithTheSameClassSizesIsRefuted() {
    FiniteGroup<Permutation> c9 = Groups.cyclic(9);
    FiniteGroup<Permutation> c3c3 = Groups.elementaryAbelian(3, 2);
    assertThat(CharacterTableCertificate.check(c9, table(c3c3)).proved()).isFalse();
    assertThat(CharacterTableCertificate.check(c3c3, table(c9)).proved()).isFalse();
  }

  @Test
  void theShapeMustFit() {
    List<List<Cyclotomic>> rows = table(S4);
    assertThatThrownBy(() -> CharacterTableCertificate.check(S4, rows.subList(0, 4)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("5 rows of 5 values");
  }

  @Test
  void columnsAreRefutedWithTheRows() {
    List<List<Cyclotomic>> rows = table(S4);
    rows.forEach(row -> row.set(4, row.get(4).scale(Rational.of(2))));
    CharacterTableCertificate certificate = CharacterTableCertificate.check(S4, rows);
    assertThat(certificate.columns()).isFalse();
    assertThat(certificate.orthogonality()).isFalse();
    assertThat(certificate.degrees()).isTrue();
  }

  /** Exchanging classes whose orders differ spoils what is counted by squares and cubes. */
  @Test
  void exchangedClassesOfOneSizeBreakRootsAndIntegrality() {
    FiniteGroup<Permutation> group = Groups.product(Groups.cyclic(2), Groups.cyclic(4));
    List<List<Cyclotomic>> rows = table(group);
    swapColumns(rows, 1, 7);
    assertThat(group.classes().elementOrder(1)).isEqualTo(2);
    assertThat(group.classes().elementOrder(7)).isEqualTo(4);
    CharacterTableCertificate certificate = CharacterTableCertificate.check(group, rows);
    assertThat(certificate.orthogonality()).isTrue();
    assertThat(certificate.columns()).isTrue();
    assertThat(certificate.degrees()).isTrue();
    assertThat(certificate.integrality()).isFalse();
    assertThat(certificate.roots()).isFalse();
    assertThat(certificate.proved()).isFalse();
  }

  /** All values rational, so that the power maps hold for any exchange of rational classes. */
  @Test
  void rationalTablesWithExchangedClassesMissOnlyTheAlgebraTheIntegralityAndTheRoots() {
    FiniteGroup<Permutation> group = Groups.product(Groups.symmetric(4), Groups.cyclic(2));
    List<List<Cyclotomic>> rows = table(group);
    int[] pair = classesOfOneSize(group);
    swapColumns(rows, pair[0], pair[1]);
    CharacterTableCertificate certificate = CharacterTableCertificate.check(group, rows);
    assertThat(certificate.powerMaps()).isTrue();
    assertThat(certificate.orthogonality()).isTrue();
    assertThat(certificate.columns()).isTrue();
    assertThat(certificate.degrees()).isTrue();
    assertThat(certificate.classAlgebra()).isFalse();
    assertThat(certificate.integrality()).isFalse();
    assertThat(certificate.roots()).isFalse();
  }

  /** Two classes of one size whose exchange is no permutation of the rows. */
  private static int[] classesOfOneSize(FiniteGroup<?> group) {
    for (int c = 1; c < group.classes().count(); c++) {
      for (int d = c + 1; d < group.classes().count(); d++) {
        List<List<Cyclotomic>> exchanged = table(group);
        swapColumns(exchanged, c, d);
        if (group.classes().size(c) == group.classes().size(d)
            && !new HashSet<>(exchanged).equals(new HashSet<>(table(group)))) {
          return new int[] {c, d};
        }
      }
    }
    throw new IllegalStateException("no such classes");
  }

  @Test
  void degreesThatDoNotDivideTheOrderAreRefuted() {
    List<List<Cyclotomic>> rows = table(S4);
    rows.get(4).set(0, Cyclotomic.of(5));
    assertThat(CharacterTableCertificate.check(S4, rows).degrees()).isFalse();
    rows.get(4).set(0, Cyclotomic.of(4));
    assertThat(CharacterTableCertificate.check(S4, rows).degrees()).isFalse();
    rows.get(4).set(0, Cyclotomic.zeta(5, 1));
    assertThat(CharacterTableCertificate.check(S4, rows).degrees()).isFalse();
    rows.get(4).set(0, Cyclotomic.ZERO);
    assertThat(CharacterTableCertificate.check(S4, rows).degrees()).isFalse();
  }

  /**
   * Rows i and j of one degree d are replaced by (χ_i ± √−1 χ_j)/√2: unitary, but no characters.
   */
  @Test
  void rotatedRowsStayOrthogonal() {
    FiniteGroup<Permutation> c2c2 = Groups.elementaryAbelian(2, 2);
    List<List<Cyclotomic>> rows = table(c2c2);
    List<Cyclotomic> half = new ArrayList<>();
    List<Cyclotomic> other = new ArrayList<>();
    Cyclotomic p = Cyclotomic.parse("3/5");
    Cyclotomic q = Cyclotomic.parse("4/5");
    for (int c = 0; c < 4; c++) {
      half.add(p.multiply(rows.get(1).get(c)).add(q.multiply(rows.get(2).get(c))));
      other.add(q.multiply(rows.get(1).get(c)).subtract(p.multiply(rows.get(2).get(c))));
    }
    rows.set(1, half);
    rows.set(2, other);
    CharacterTableCertificate certificate = CharacterTableCertificate.check(c2c2, rows);
    assertThat(certificate.integrality()).isFalse();
    assertThat(certificate.proved()).isFalse();
  }

  /** A set of rows that the Galois group does not permute is looked at under every embedding. */
  @Test
  void rowsThatAreNotClosedUnderConjugationAreRefuted() {
    List<List<Cyclotomic>> rows = table(C5);
    rows.set(2, rows.get(1));
    CharacterTableCertificate certificate = CharacterTableCertificate.check(C5, rows);
    assertThat(certificate.orthogonality()).isFalse();
    assertThat(certificate.columns()).isFalse();
    assertThat(certificate.classAlgebra()).isFalse();
    assertThat(certificate.integrality()).isFalse();
    assertThat(certificate.roots()).isFalse();
  }
}
