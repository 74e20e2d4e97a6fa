package org.intertwiner.reptheory.projective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.family.LinearGroups;
import org.intertwiner.algebra.group.structure.Isomorphisms;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SmithForm;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.reptheory.CharacterTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchurMultiplierTest {

  /** Known multipliers. Source: G. Karpilovsky, The Schur Multiplier (1987); Schur (1904, 1911). */
  static Stream<Arguments> known() {
    return Stream.of(
        Arguments.of(Groups.trivial(1), List.of()),
        Arguments.of(Groups.cyclic(6), List.of()),
        Arguments.of(Groups.symmetric(3), List.of()),
        Arguments.of(Groups.symmetric(4), List.of(2)),
        Arguments.of(Groups.symmetric(5), List.of(2)),
        Arguments.of(Groups.alternating(4), List.of(2)),
        Arguments.of(Groups.alternating(5), List.of(2)),
        Arguments.of(Groups.dihedral(4), List.of(2)),
        Arguments.of(Groups.dihedral(5), List.of()),
        Arguments.of(Groups.quaternion(8), List.of()),
        Arguments.of(Groups.elementaryAbelian(2, 2), List.of(2)),
        Arguments.of(Groups.elementaryAbelian(2, 3), List.of(2, 2, 2)),
        Arguments.of(Groups.elementaryAbelian(3, 2), List.of(3)),
        Arguments.of(Groups.product(Groups.cyclic(4), Groups.cyclic(2)), List.of(2)),
        Arguments.of(Groups.product(Groups.cyclic(4), Groups.cyclic(4)), List.of(4)),
        Arguments.of(Groups.product(Groups.cyclic(6), Groups.cyclic(4)), List.of(2)),
        Arguments.of(psl27(), List.of(2)));
  }

  private static FiniteGroup<Permutation> psl27() {
    return Groups.generatedBy(
        Permutation.of(1, 2, 3, 4, 5, 6, 0, 7), Permutation.of(7, 6, 3, 2, 5, 4, 1, 0));
  }

  @ParameterizedTest
  @MethodSource("known")
  void multipliersAreThoseThatAreKnown(FiniteGroup<?> group, List<Integer> invariants) {
    SchurMultiplier<?> multiplier = SchurMultiplier.of(group);
    assertThat(multiplier.invariants()).isEqualTo(invariants);
    assertThat(multiplier.certificate().proved()).isTrue();
    assertThat(multiplier.order())
        .isEqualTo(invariants.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b));
    assertThat(multiplier.cover().group().order()).isEqualTo(group.order() * multiplier.order());
  }

  @Test
  void theTestGroupOfOrder168IsSimple() {
    assertThat(psl27().order()).isEqualTo(168);
    assertThat(psl27().isSimple()).isTrue();
  }

  /** The torsion of the third cohomology with integral coefficients, by the bar complex. */
  static List<BigInteger> byBarComplex(FiniteGroup<?> group) {
    int m = (int) group.order() - 1;
    BigInteger[][] rows = new BigInteger[m * m * m][m * m];
    for (int i = 0; i < rows.length; i++) {
      java.util.Arrays.fill(rows[i], BigInteger.ZERO);
      int g = i / (m * m) + 1;
      int h = i / m % m + 1;
      int k = i % m + 1;
      add(rows[i], m, h, k, 1);
      add(rows[i], m, group.multiply(g, h), k, -1);
      add(rows[i], m, g, group.multiply(h, k), 1);
      add(rows[i], m, g, h, -1);
    }
    Matrix<BigInteger> delta = Matrix.of(Integers.Z, rows.length, m * m, (i, j) -> rows[i][j]);
    return SmithForm.of(delta).invariantFactors().stream()
        .filter(d -> !d.equals(BigInteger.ONE))
        .toList();
  }

  private static void add(BigInteger[] row, int m, int g, int h, int sign) {
    if (g > 0 && h > 0) {
      int j = (g - 1) * m + h - 1;
      row[j] = row[j].add(BigInteger.valueOf(sign));
    }
  }

  static Stream<FiniteGroup<Permutation>> small() {
    return Stream.of(
        Groups.cyclic(3), Groups.cyclic(4), Groups.elementaryAbelian(2, 2), Groups.cyclic(5));
  }

  @ParameterizedTest
  @MethodSource("small")
  void theBarComplexGivesTheSame(FiniteGroup<Permutation> group) {
    assertThat(SchurMultiplier.of(group).invariants())
        .isEqualTo(byBarComplex(group).stream().map(BigInteger::intValueExact).toList());
  }

  @Test
  void theCoverOfA5IsItsDoubleGroup() {
    SchurMultiplier<Permutation> multiplier = SchurMultiplier.of(Groups.alternating(5));
    FiniteGroup<?> cover = multiplier.cover().group();
    assertThat(cover.isPerfect()).isTrue();
    assertThat(Isomorphisms.areIsomorphic(cover, LinearGroups.special(2, 5).group())).isTrue();
    assertThat(multiplier.irreps(List.of(1)).irreps().stream().map(ProjectiveIrrep::dimension))
        .containsExactly(2, 2, 4, 6);
  }

  @Test
  void coordinatesReadFactorSystemsBack() {
    FiniteGroup<Permutation> group = Groups.elementaryAbelian(2, 3);
    SchurMultiplier<Permutation> multiplier = SchurMultiplier.of(group);
    for (int code = 0; code < 8; code++) {
      List<Integer> coordinates = List.of(code / 4, code / 2 % 2, code % 2);
      FactorSystem<Permutation> system = multiplier.factorSystem(coordinates);
      int[] log = {0, 3, 1, 4, 1, 5, 9, 2};
      FactorSystem<Permutation> blur =
          FactorSystem.of(group, 12, (g, h) -> log[g] + log[h] - log[group.multiply(g, h)]);
      assertThat(multiplier.coordinates(system.times(blur))).isEqualTo(coordinates);
      assertThat(system.coboundary().isPresent()).isEqualTo(code == 0);
      ProjectiveIrreps<Permutation> irreps = ProjectiveIrreps.of(system);
      assertThat(irreps.irreps().get(0).dimension()).isEqualTo(code == 0 ? 1 : 2);
    }
    assertThat(SchurMultiplier.of(Groups.cyclic(5)).coordinates(FactorSystem.trivial(group5())))
        .isEmpty();
  }

  private static FiniteGroup<Permutation> group5() {
    return Groups.cyclic(5);
  }

  @Test
  void theMultiplierOfA6HasElementsOfOrder3() {
    FiniteGroup<Permutation> group = Groups.alternating(6);
    SchurMultiplier<Permutation> multiplier = SchurMultiplier.of(group);
    FactorSystem<Permutation> triple = multiplier.factorSystem(List.of(2));
    assertThat(triple.order()).isEqualTo(3);
    assertThat(multiplier.coordinates(triple)).containsExactly(2);
    assertThat(ProjectiveIrreps.of(triple).irreps().stream().map(ProjectiveIrrep::dimension))
        .containsExactly(3, 3, 6, 9, 15);
  }

  @Test
  void everyRowOfTheCoverBelongsToOneClass() {
    SchurMultiplier<Permutation> multiplier = SchurMultiplier.of(Groups.symmetric(4));
    int projective =
        multiplier.irreps(List.of(0)).irreps().size()
            + multiplier.irreps(List.of(1)).irreps().size();
    assertThat(CharacterTable.of(multiplier.cover().group()).size()).isEqualTo(projective);
    assertThat(multiplier).hasToString("Schur multiplier of S4: [2]");
    assertThat(multiplier.group().order()).isEqualTo(24);
    assertThat(multiplier.generators()).hasSize(1);
  }

  @Test
  void eachFieldOfTheCertificateCanBeFalse() {
    SchurMultiplier<Permutation> good = SchurMultiplier.of(Groups.alternating(4));
    assertThat(SchurMultiplier.Certificate.check(good.cover(), List.of(2), 2))
        .isEqualTo(new SchurMultiplier.Certificate(true, true, true));
    assertThat(SchurMultiplier.Certificate.check(good.cover(), List.of(4), 2))
        .isEqualTo(new SchurMultiplier.Certificate(false, true, true));
    assertThat(SchurMultiplier.Certificate.check(good.cover(), List.of(2), 3))
        .isEqualTo(new SchurMultiplier.Certificate(true, true, false));
    FiniteGroup<Permutation> two = Groups.cyclic(2);
    CentralExtension<Permutation> four =
        CentralExtension.of(List.of(FactorSystem.of(two, 2, (g, h) -> g * h)));
    assertThat(SchurMultiplier.Certificate.check(four, List.of(2), 1))
        .isEqualTo(new SchurMultiplier.Certificate(true, false, true));
  }

  @Test
  void limitsAndWrongCoordinatesAreRefused() {
    assertThatThrownBy(() -> SchurMultiplier.of(Groups.symmetric(4), new ProjectiveLimits(23, 100)))
        .isInstanceOf(LimitExceeded.class);
    SchurMultiplier<Permutation> multiplier = SchurMultiplier.of(Groups.symmetric(4));
    assertThatThrownBy(() -> multiplier.factorSystem(List.of(1, 1)))
        .isInstanceOf(InvalidInput.class);
  }
}
