package org.intertwiner.reptheory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.junit.jupiter.api.Test;

class CharacterTest {
  private static final PlaneCharacter<PlaneRotation> WAVE =
      PlaneCharacter.of(SO2.group(), Map.of(2, 1L, 5, 0L), 0);

  private static Character<PlaneIsometry> frequency(int j, int k) {
    return Representations.frequency(O2.group(), j, k).character();
  }

  @Test
  void frequenciesOfTheOrthogonalGroupAreOrthonormal() {
    int[][] labels = {{0, 0}, {1, 0}, {1, 1}, {1, 2}, {1, 7}};
    for (int[] first : labels) {
      for (int[] second : labels) {
        assertThat(frequency(first[0], first[1]).intertwiners(frequency(second[0], second[1])))
            .isEqualTo(first == second ? 1 : 0);
      }
      assertThat(frequency(first[0], first[1]).frobeniusSchur()).isEqualTo(1);
    }
  }

  @Test
  void productsOfFrequenciesFollowTheAdditionTheorem() {
    assertThat(frequency(1, 2).times(frequency(1, 3)))
        .isEqualTo(frequency(1, 1).plus(frequency(1, 5)));
    assertThat(frequency(1, 2).times(frequency(1, 2)))
        .isEqualTo(frequency(0, 0).plus(frequency(1, 0)).plus(frequency(1, 4)));
    assertThat(frequency(1, 0).times(frequency(1, 0))).isEqualTo(frequency(0, 0));
    assertThat(frequency(1, 0).minus(frequency(1, 0)).degree()).isZero();
  }

  @Test
  void harmonicPolynomialsOfThePlaneAreTheFrequencies() {
    Character<PlaneIsometry> plane = Representations.plane(O2.group()).character();
    List<Character<PlaneIsometry>> harmonics = plane.harmonicPowers(6);
    assertThat(harmonics.get(0)).isEqualTo(frequency(0, 0));
    for (int l = 1; l <= 6; l++) {
      assertThat(harmonics.get(l)).isEqualTo(frequency(1, l));
    }
    assertThat(plane.harmonicPowers(0)).hasSize(1);
    assertThatThrownBy(() -> plane.symmetricPowers(-1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void complexWavesAreToldFromTheirConjugates() {
    assertThat(WAVE.isReal()).isFalse();
    assertThat(WAVE.conjugate().multiplicities()).isEqualTo(Map.of(-2, 1L));
    assertThat(WAVE.frobeniusSchur()).isZero();
    assertThat(WAVE.adams(3).multiplicities()).isEqualTo(Map.of(6, 1L));
    assertThat(WAVE.times(WAVE.conjugate())).isEqualTo(WAVE.trivial());
    assertThat(WAVE).hasToString("1·e^(2iθ)").isNotEqualTo(WAVE.conjugate()).isNotEqualTo("wave");
    assertThat(WAVE.times(0)).hasToString("0");
    assertThat(frequency(1, 1)).hasToString("1·e^(-1iθ) + 1·e^(1iθ) | 0");
    assertThat(frequency(1, 1).hashCode()).isEqualTo(frequency(1, 1).hashCode());
    assertThat(((PlaneCharacter<PlaneIsometry>) frequency(1, 0)).reflectionTrace()).isEqualTo(-1);
  }

  @Test
  void impossiblePlaneCharactersAreRefused() {
    assertThatThrownBy(() -> PlaneCharacter.of(O2.group(), Map.of(1, 1L), 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PlaneCharacter.of(SO2.group(), Map.of(1, 1L), 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PlaneCharacter.of(Groups.cyclic(3), Map.of(0, 1L), 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("FiniteCharacter");
  }

  @Test
  void classFunctionsThatAreNoCharactersAreFoundOut() {
    FiniteGroup<Permutation> group = Groups.cyclic(3);
    FiniteCharacter<Permutation> third =
        FiniteCharacter.of(
            group, List.of(Cyclotomic.of(Rational.of(1, 3)), Cyclotomic.ZERO, Cyclotomic.ZERO));
    assertThatThrownBy(third::degree).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> third.intertwiners(third.trivial())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FiniteCharacter.of(group, List.of(Cyclotomic.ONE)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("3 values");
    assertThat(third).hasSameHashCodeAs(third.times(1)).isNotEqualTo(third.trivial());
    assertThat(third.toString()).startsWith("[1/3");
  }

  @Test
  void symmetricPowersOfThePermutationsCountMonomials() {
    Character<Permutation> points = Representations.permutation(Groups.symmetric(3)).character();
    List<Character<Permutation>> powers = points.symmetricPowers(6);
    long[] partitionsIntoAtMostThreeParts = {1, 1, 2, 3, 4, 5, 7};
    for (int d = 0; d <= 6; d++) {
      assertThat(powers.get(d).intertwiners(points.trivial()))
          .isEqualTo(partitionsIntoAtMostThreeParts[d]);
      assertThat(powers.get(d).degree()).isEqualTo((d + 1) * (d + 2) / 2);
    }
  }

  @Test
  void indicatorsOfTheQuaternionGroup() {
    FiniteGroup<Permutation> group = Groups.quaternion(8);
    assertThat(Representations.irreducible(group, 4).character().frobeniusSchur()).isEqualTo(-1);
    assertThat(Representations.irreducible(group, 1).character().frobeniusSchur()).isEqualTo(1);
    FiniteCharacter<Permutation> wave =
        Representations.irreducible(Groups.cyclic(5), 1).character();
    assertThat(wave.frobeniusSchur()).isZero();
    assertThat(wave.adams(-1)).isEqualTo(wave.conjugate());
  }
}
