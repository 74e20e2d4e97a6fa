package org.intertwiner.reptheory.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.ring.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YoungFormTest {

  private static Permutation shuffled(int n, Random random) {
    List<Integer> images = new ArrayList<>(IntStream.range(0, n).boxed().toList());
    Collections.shuffle(images, random);
    return Permutation.of(images.stream().mapToInt(Integer::intValue).toArray());
  }

  @Property(tries = 100) // a try multiplies matrices of every shape
  void seminormalMatricesMultiplyAsPermutations(
      @ForAll @IntRange(min = 1, max = 5) int n, @ForAll long seed) {
    Random random = new Random(seed);
    Permutation g = shuffled(n, random);
    Permutation h = shuffled(n, random);
    for (Partition shape : Partition.all(n)) {
      YoungForm<Rational> form = YoungForm.seminormal(shape);
      assertThat(form.at(g).multiply(form.at(h))).isEqualTo(form.at(g.multiply(h)));
      assertThat(form.at(g).trace())
          .isEqualTo(Rational.of(SymmetricCharacters.value(shape, Partition.cycleType(g)), one()));
      assertThat(form.dimension()).isEqualTo(shape.dimension().intValueExact());
    }
  }

  private static java.math.BigInteger one() {
    return java.math.BigInteger.ONE;
  }

  @ParameterizedTest
  @ValueSource(strings = {"[3,2]", "[2,1^3]", "[3,1,1]", "[4,2]"})
  void orthogonalMatricesAreOrthogonal(String text) {
    Partition shape = Partition.parse(text);
    YoungForm<Radical> form = YoungForm.orthogonal(shape);
    for (int k = 0; k + 1 < shape.size(); k++) {
      Matrix<Radical> s = form.transposition(k);
      assertThat(s.transpose().multiply(s).isIdentity()).isTrue();
      assertThat(s.multiply(s).isIdentity()).isTrue();
      if (k > 0) {
        Matrix<Radical> r = form.transposition(k - 1);
        assertThat(r.multiply(s).multiply(r)).isEqualTo(s.multiply(r).multiply(s));
      }
    }
    Permutation g = shuffled(shape.size(), new Random(7));
    assertThat(form.at(g).trace())
        .isEqualTo(
            Radical.of(
                Rational.of(SymmetricCharacters.value(shape, Partition.cycleType(g)), one())));
  }

  /** Coxeter's relations of the signed permutations, and the traces of a sign change. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void signedPermutations(int n) {
    for (int k = 0; k <= n; k++) {
      for (Partition even : Partition.all(k)) {
        for (Partition odd : Partition.all(n - k)) {
          YoungForm<Rational> form = YoungForm.seminormal(even, odd);
          Matrix<Rational> t = form.signChange(0);
          Matrix<Rational> s = form.transposition(0);
          assertThat(t.multiply(t).isIdentity()).isTrue();
          assertThat(t.multiply(s).pow(4).isIdentity()).isTrue();
          assertThat(s.multiply(t).multiply(s)).isEqualTo(form.signChange(1));
          Partition rest = new Partition(Collections.nCopies(n - 1, 1));
          assertThat(t.trace())
              .isEqualTo(
                  Rational.of(
                      HyperoctahedralCharacters.value(even, odd, rest, Partition.of(1)), one()));
          if (n > 2) {
            assertThat(s.multiply(form.transposition(1)).pow(3).isIdentity()).isTrue();
            assertThat(t.multiply(form.transposition(1)))
                .isEqualTo(form.transposition(1).multiply(t));
          }
        }
      }
    }
  }

  @Test
  void partitionsAndTableaux() {
    assertThat(Partition.all(5)).hasSize(7).isSorted();
    assertThat(Partition.parse(" 3,1^2 ")).hasToString("[3,1^2]").isEqualTo(Partition.of(3, 1, 1));
    assertThat(Partition.parse("[]").size()).isZero();
    assertThat(Partition.of(4, 2, 1).conjugate()).isEqualTo(Partition.of(3, 2, 1, 1));
    assertThat(Partition.of(4, 2, 1).hook(0, 1)).isEqualTo(4);
    assertThat(Partition.of(2, 2, 1).centralizerOrder()).isEqualTo(8);
    assertThat(Partition.cycleType(Permutation.of(1, 2, 0, 4, 3, 5))).hasToString("[3,2,1]");
    assertThat(Partition.of(50, 30, 20).dimension()).isPositive();
    assertThat(Tableau.all(List.of(Partition.of(3, 2)))).hasSize(5).doesNotHaveDuplicates();
    assertThat(YoungForm.seminormal(Partition.of(2, 1)).tableaux()).hasSize(2);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    for (String bad : List.of("[1,2]", "[0]", "x", "", "[2,-1]", "3^")) {
      assertThatThrownBy(() -> Partition.parse(bad)).as(bad).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> Partition.parse("[1^99999]")).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> Partition.all(61)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> Partition.all(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Partition.of(2).hook(0, 2)).hasMessageContaining("box");
    assertThatThrownBy(() -> Tableau.all(List.of(Partition.of(9, 8, 7))))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> YoungForm.seminormal(Partition.of(6, 4, 2)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> Tableau.all(List.of(Partition.of(2))).get(0).exchanged(0))
        .isInstanceOf(InvalidInput.class);
    YoungForm<Rational> form = YoungForm.seminormal(Partition.of(2, 1));
    assertThatThrownBy(() -> form.at(Permutation.of(1, 0))).hasMessageContaining("3 points");
    assertThatThrownBy(() -> form.transposition(2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> form.signChange(3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Tableau(List.of(0), List.of(1))).hasMessageContaining("corner");
    assertThatThrownBy(() -> new Tableau(List.of(0), List.of())).isInstanceOf(InvalidInput.class);
  }
}
