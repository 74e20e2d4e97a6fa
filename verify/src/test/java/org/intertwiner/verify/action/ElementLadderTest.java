package org.intertwiner.verify.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.PermutationGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.lie.rotation.Rotations;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementLadderTest {

  private static <G> ElementLadder<G> ladder(CompactGroup<G> group) {
    return ElementLadder.of(Symmetry.haar(group));
  }

  @Test
  void aRotationOfThePlaneStandsAboveQuarterTurnsAndRationalAngles() {
    ElementLadder<PlaneRotation> ladder = ladder(SO2.group());

    assertThat(ladder.rungs().subList(0, 2))
        .containsExactly(new PlaneRotation(0), new PlaneRotation(Math.PI / 2));
    assertThat(ladder.rungs()).allMatch(r -> r.angle() == 0 || r.angle() > 0.1);
    List<PlaneRotation> simpler = ladder.simpler(new PlaneRotation(1.2));
    assertThat(simpler.subList(0, ladder.rungs().size())).isEqualTo(ladder.rungs());
    assertThat(simpler.stream().map(r -> Math.rint(1000 * r.angle() * 12 / Math.PI) / 1000))
        .contains(4.0, 2.0, 5.0); // 60°, 30°, 75°
  }

  @Test
  void theFirstRungsOfSpaceAreQuarterTurnsWithoutRounding() {
    ElementLadder<DenseMatrix> ladder = ladder(LieGroups.orthogonal(3));

    for (DenseMatrix rung : ladder.rungs().subList(0, 5)) {
      for (double entry : rung.toArray()) {
        assertThat(entry).isEqualTo(Math.rint(entry));
        assertThat(1 / (entry == 0 ? entry : 1)).isPositive(); // no negative zero
      }
    }
    assertThat(ladder.rungs().get(3)).isEqualTo(DenseMatrix.from(rows(0, -1, 0, 1, 0, 0, 0, 0, 1)));
  }

  private static double[][] rows(double... entries) {
    double[][] rows = new double[3][3];
    for (int i = 0; i < 9; i++) {
      rows[i / 3][i % 3] = entries[i];
    }
    return rows;
  }

  @Test
  void aGenericRotationStandsAboveAxesAndThoseAboveRationalAngles() {
    ElementLadder<DenseMatrix> ladder = ladder(LieGroups.specialOrthogonal(3));
    DenseMatrix generic = Rotations.exp(new double[] {0.4, -0.9, 1.7});

    List<DenseMatrix> simpler = ladder.simpler(generic);
    List<DenseMatrix> after = simpler.subList(ladder.rungs().size(), simpler.size());

    assertThat(after.stream().filter(r -> Math.abs(Rotations.angle(r) - 1.7) < 1e-12)).hasSize(1);
    assertThat(axes(after.get(0))).isEqualTo(1);
    assertThat(axes(after.get(after.size() - 1))).isEqualTo(3);
  }

  private static long axes(DenseMatrix rotation) {
    double[] omega = Rotations.log(rotation);
    return java.util.Arrays.stream(omega).filter(w -> Math.abs(w) > 1e-9).count();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SO2", "O2", "SO3", "O3", "SU2", "SU(3)", "Spin3", "D7", "S5", "point:Oh"})
  void everyDescentEndsAtTheIdentity(String name) {
    descend(GroupNotation.parse(name).group(), 8);
  }

  /** Always the last candidate, the one nearest to where it came from. */
  private static <G> void descend(CompactGroup<G> group, int starts) {
    ElementLadder<G> ladder = ladder(group);
    Random random = new Random(5);
    for (int start = 0; start < starts; start++) {
      G g = group.random(random);
      int steps = 0;
      for (List<G> below = ladder.simpler(g); !below.isEmpty(); below = ladder.simpler(g)) {
        g = below.get(below.size() - 1);
        assertThat(++steps).isLessThan(1000);
      }
      assertThat(group.areEqual(g, group.identity())).isTrue();
    }
  }

  @Test
  void longWordsLoseOneLetterAtATime() {
    FiniteGroup<Permutation> s6 = Groups.symmetric(6);
    ElementLadder<Permutation> ladder = ladder(s6);
    Permutation far = s6.element(719);

    List<Permutation> simpler = ladder.simpler(far);

    assertThat(simpler.size()).isGreaterThan(ladder.rungs().size());
    assertThat(simpler).allMatch(g -> s6.indexOf(g) < 719);
    assertThat(s6.word(s6.indexOf(simpler.get(simpler.size() - 1))).length)
        .isLessThan(s6.word(719).length);
  }

  @Test
  void aGroupThatIsNotListedHasItsGeneratorsAndWords() {
    PermutationGroup large =
        PermutationGroup.of(
            20,
            List.of(
                Permutation.parse("(1 2)", 20),
                Permutation.parse("(1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20)", 20)));

    ElementLadder<Permutation> ladder = ladder(large);

    assertThat(ladder.rungs().get(0)).isEqualTo(large.identity());
    assertThat(ladder.rungs())
        .containsAll(
            large.topologicalGenerators().stream()
                .map(g -> ((Generator.Element<Permutation>) g).element())
                .toList());
    assertThat(ladder.simpler(large.random(new Random(1)))).isEqualTo(ladder.rungs());
  }

  @Test
  void whatASymmetryCallsSimplerIsFollowed() {
    Symmetry<Long> translations =
        new Symmetry<>() {
          @Override
          public String name() {
            return "translations";
          }

          @Override
          public org.intertwiner.algebra.group.Group<Long> group() {
            return new Integers();
          }

          @Override
          public Long random(java.util.random.RandomGenerator random) {
            return random.nextLong(-100, 100);
          }

          @Override
          public String distribution() {
            return "uniform";
          }

          @Override
          public List<Long> special() {
            return List.of(0L, 1L);
          }

          @Override
          public List<Generator<Long>> generators() {
            return List.of(new Generator.Element<>("t", 1L));
          }

          @Override
          public List<Long> simpler(Long g) {
            return List.of(g / 2);
          }
        };

    ElementLadder<Long> ladder = ElementLadder.of(translations);

    assertThat(ladder.rungs()).containsExactly(0L, 1L, 2L);
    assertThat(ladder.simpler(40L)).containsExactly(0L, 1L, 2L, 20L);
    assertThat(ladder.simpler(0L)).isEmpty();
  }

  /** ℤ. */
  private record Integers() implements org.intertwiner.algebra.group.Group<Long> {
    @Override
    public Long identity() {
      return 0L;
    }

    @Override
    public Long multiply(Long a, Long b) {
      return a + b;
    }

    @Override
    public Long inverse(Long a) {
      return -a;
    }

    @Override
    public boolean areEqual(Long a, Long b) {
      return a.equals(b);
    }
  }
}
