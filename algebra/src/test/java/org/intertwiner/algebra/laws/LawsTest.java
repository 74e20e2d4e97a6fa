package org.intertwiner.algebra.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.ring.PrimeField;
import org.junit.jupiter.api.Test;

class LawsTest {

  private static <T> List<LawReport> check(List<Law<T>> laws) {
    SplittableRandom random = new SplittableRandom(7);
    return laws.stream().map(law -> law.check(random, 300)).toList();
  }

  private static <T> List<String> refuted(List<Law<T>> laws) {
    return check(laws).stream().filter(r -> !r.passed()).map(LawReport::law).toList();
  }

  @Test
  void trueGroupsPass() {
    assertThat(refuted(GroupLaws.of(Groups.symmetric(5)))).isEmpty();
    assertThat(refuted(GroupLaws.of(Groups.quaternion(16)))).isEmpty();
    assertThat(refuted(GroupLaws.of(SO2.group()))).isEmpty();
    assertThat(refuted(GroupLaws.of(O2.group()))).isEmpty();
  }

  /** Integers with a chosen operation, sampled from −9 … 9 and shrinking towards 0. */
  private record Broken(
      java.util.function.IntBinaryOperator product, java.util.function.IntUnaryOperator inverter)
      implements Group<Integer> {
    @Override
    public Integer identity() {
      return 0;
    }

    @Override
    public Integer multiply(Integer a, Integer b) {
      return product.applyAsInt(a, b);
    }

    @Override
    public Integer inverse(Integer a) {
      return inverter.applyAsInt(a);
    }

    @Override
    public boolean areEqual(Integer a, Integer b) {
      return a.equals(b);
    }
  }

  private static Sampler<Integer> integers() {
    return Sampler.of(
        r -> r.nextInt(-9, 10),
        x -> IntStream.range(0, Math.abs(x)).mapToObj(i -> x < 0 ? -i : i).toList());
  }

  @Test
  void brokenGroupsAreRefutedAndShrunk() {
    assertThat(refuted(GroupLaws.of(new Broken((a, b) -> a + b, a -> -a), integers()))).isEmpty();
    Broken subtraction = new Broken((a, b) -> a - b, a -> a);
    assertThat(refuted(GroupLaws.of(subtraction, integers())))
        .contains("associativity", "left identity", "inverse of a product");
    LawReport report =
        check(GroupLaws.of(subtraction, integers())).stream()
            .filter(r -> r.law().equals("associativity"))
            .findFirst()
            .orElseThrow();
    assertThat(report.counterExample()).get().asString().containsAnyOf("[0, 0, 1]", "[0, 0, -1]");
    assertThat(report.shrinks()).isPositive();
    Broken noInverse = new Broken((a, b) -> a + b, a -> a);
    assertThat(refuted(GroupLaws.of(noInverse, integers())))
        .containsExactlyInAnyOrder("left inverse", "right inverse");
    Broken throwing = new Broken((a, b) -> a / b, a -> a);
    assertThat(refuted(GroupLaws.of(throwing, integers()))).contains("right identity");
  }

  /** A permutation group whose product is taken in the wrong order on odd elements. */
  @Test
  void mutantOfAGoodGroupIsFound() {
    FiniteGroup<Permutation> good = Groups.symmetric(4);
    Group<Permutation> mutant =
        new Group<>() {
          @Override
          public Permutation identity() {
            return good.identity();
          }

          @Override
          public Permutation multiply(Permutation a, Permutation b) {
            return a.sign() > 0 ? a.multiply(b) : b.multiply(a);
          }

          @Override
          public Permutation inverse(Permutation a) {
            return a.inverse();
          }

          @Override
          public boolean areEqual(Permutation a, Permutation b) {
            return a.equals(b);
          }
        };
    assertThat(refuted(GroupLaws.of(mutant, GroupLaws.elements(good)))).contains("associativity");
  }

  @Test
  void residuesModuloACompositeAreNoField() {
    PrimeField seven = PrimeField.of(7);
    Sampler<Long> residues = Sampler.of(r -> r.nextLong(7), x -> List.of());
    assertThat(refuted(RingLaws.of(seven, residues, true))).isEmpty();
    assertThat(refuted(FieldLaws.of(seven, residues))).isEmpty();
    Sampler<Long> outside = Sampler.of(r -> r.nextLong(7, 14), x -> List.of());
    assertThat(refuted(RingLaws.of(seven, outside, true))).isNotEmpty();
  }

  @Test
  void reportsAndArguments() {
    Law<Integer> law = new Law<>("small", integers(), x -> x < 5, Object::toString);
    LawReport report = law.check(new SplittableRandom(1), 200);
    assertThat(report.counterExample()).contains("5");
    assertThat(report.law()).isEqualTo("small");
    assertThat(report.tries()).isBetween(1, 200);
    assertThatThrownBy(() -> law.check(new SplittableRandom(1), 0))
        .isInstanceOf(InvalidInput.class);
    Sampler<Integer> plain = r -> 3;
    assertThat(plain.shrink(3)).isEmpty();
    assertThat(plain.tuples(2).sample(new SplittableRandom(1))).containsExactly(3, 3);
  }
}
