package org.intertwiner.algebra.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {

  @Test
  void composesAsFunctions() {
    Permutation s = Permutation.parse("(1 2)", 3);
    Permutation t = Permutation.parse("(2 3)", 3);
    assertThat(s.multiply(t)).isEqualTo(Permutation.parse("(1 2 3)", 3));
    assertThat(s.multiply(t).at(1)).isEqualTo(s.at(t.at(1)));
    assertThat(s.multiply(t)).isNotEqualTo(t.multiply(s));
  }

  /** Long texts are read in a loop: they need no more of the stack than short ones. */
  @Test
  void parsesAnyNumberOfCycles() {
    assertThat(Permutation.parse("()".repeat(100_000), 3)).isEqualTo(Permutation.identity(3));
    assertThat(Permutation.parse("(1 2)".repeat(100_001), 2)).hasToString("(1 2)");
  }

  @Test
  void parsesAndPrintsCycles() {
    Permutation g = Permutation.parse("(1,2,3) (4 5)", 6);
    assertThat(g).hasToString("(1 2 3)(4 5)").isEqualTo(Permutation.ofOneBased(2, 3, 1, 5, 4, 6));
    assertThat(Permutation.parse("()", 2)).hasToString("()").isEqualTo(Permutation.identity(2));
    assertThat(Permutation.parse("(1 2)(2 3)", 3)).isEqualTo(Permutation.parse("(1 2 3)", 3));
    assertThat(g.toOneBased()).containsExactly(2, 3, 1, 5, 4, 6);
    assertThat(g.toZeroBased()).containsExactly(1, 2, 0, 4, 3, 5);
    assertThat(g.cycleType()).containsExactly(3, 2, 1);
    assertThat(g.order()).isEqualTo(6);
    assertThat(g.sign()).isEqualTo(-1);
    assertThat(g.fixedPoints()).isEqualTo(1);
    assertThat(g.isIdentity()).isFalse();
    assertThat((Object) g).isNotEqualTo("g");
  }

  @Test
  void imageListsAndLatex() {
    Permutation g = Permutation.parse("[2, 3, 1,5 4]", 5);
    assertThat(g).hasToString("(1 2 3)(4 5)");
    assertThat(g.toImageList()).isEqualTo("[2, 3, 1, 5, 4]");
    assertThat(g.toLatex()).isEqualTo("(1\\,2\\,3)(4\\,5)");
    assertThat(Permutation.parse("[]", 0).degree()).isZero();
    assertThat(g.exactOrder()).isEqualTo(6);
    assertThat(g.pow(java.math.BigInteger.TEN)).isEqualTo(g.pow(10));
    assertThat(g.involution()).isEqualTo(g.pow(3));
    assertThat(g.pow(2).involution().isIdentity()).isTrue();
    assertThatThrownBy(() -> Permutation.parse("[1 2]", 3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 images");
    assertThatThrownBy(() -> Permutation.parse("[1 1 2]", 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Permutation.parse("[1; 2]", 2)).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(1 2", "1 2", "(1 2)x", "(1 1)", "(0 1)", "(1 9)", "(1 99999999999)"})
  void refusesCyclesThatAreNone(String text) {
    assertThatThrownBy(() -> Permutation.parse(text, 5)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void refusesListsThatAreNoPermutation() {
    assertThatThrownBy(() -> Permutation.ofOneBased(1, 1, 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("the image 1 twice");
    assertThatThrownBy(() -> Permutation.ofOneBased(0, 1, 2))
        .hasMessageContaining("the image 0 of point 1");
    assertThatThrownBy(() -> Permutation.of(3, 1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Permutation.parse("()", -1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Permutation.of(0).multiply(Permutation.of(1, 0)))
        .isInstanceOf(InvalidInput.class);
  }

  @Property(tries = 300)
  void arithmetic(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
    SplittableRandom random = new SplittableRandom(seed);
    PermutationGroup all = PermutationGroups.symmetric(n);
    Permutation a = all.random(random);
    Permutation b = all.random(random);
    assertThat(a.multiply(a.inverse()).isIdentity()).isTrue();
    assertThat(a.multiply(b).inverse()).isEqualTo(b.inverse().multiply(a.inverse()));
    assertThat(a.multiply(b).sign()).isEqualTo(a.sign() * b.sign());
    assertThat(a.pow(a.order()).isIdentity()).isTrue();
    assertThat(a.pow(-3)).isEqualTo(a.multiply(a).multiply(a).inverse());
    assertThat(Permutation.parse(a.toString(), n)).isEqualTo(a).hasSameHashCodeAs(a);
    Permutation conjugate = b.multiply(a).multiply(b.inverse());
    assertThat(conjugate.cycleType()).isEqualTo(a.cycleType());
    Permutation power = a;
    for (long k = 1; k < Math.min(a.order(), 500); k++) {
      assertThat(power.isIdentity()).isFalse();
      power = power.multiply(a);
    }
  }

  /** Orders of random subgroups of S₇ by closure, the slow second way. */
  @Property(tries = 60)
  void schreierSimsAgreesWithClosure(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int n) {
    SplittableRandom random = new SplittableRandom(seed);
    PermutationGroup all = PermutationGroups.symmetric(n + 1);
    List<Permutation> generators =
        List.of(all.random(random).pow(1 + random.nextInt(3)), all.random(random));
    PermutationGroup group = PermutationGroup.of(n + 1, generators);
    java.util.Set<Permutation> closure = closure(n + 1, generators);
    assertThat(group.order().longValueExact()).isEqualTo(closure.size());
    for (int i = 0; i < 20; i++) {
      Permutation g = all.random(random);
      assertThat(group.contains(g)).isEqualTo(closure.contains(g));
      assertThat(closure).contains(group.random(random));
    }
    FiniteGroup<Permutation> finite = Groups.generatedBy(n + 1, generators, GroupLimits.DEFAULT);
    assertThat(finite.order()).isEqualTo(closure.size());
  }

  private static java.util.Set<Permutation> closure(int n, List<Permutation> generators) {
    java.util.Set<Permutation> seen = new java.util.LinkedHashSet<>();
    java.util.ArrayDeque<Permutation> queue = new java.util.ArrayDeque<>();
    queue.add(Permutation.identity(n));
    seen.add(Permutation.identity(n));
    while (!queue.isEmpty()) {
      Permutation g = queue.remove();
      for (Permutation s : generators) {
        if (seen.add(g.multiply(s))) {
          queue.add(g.multiply(s));
        }
      }
    }
    return seen;
  }

  @Test
  void ordersBeyondEnumeration() {
    assertThat(PermutationGroups.mathieu(24).order()).hasToString("244823040");
    assertThat(PermutationGroups.mathieu(23).order()).hasToString("10200960");
    assertThat(PermutationGroups.symmetric(20).order()).hasToString("2432902008176640000");
    assertThat(PermutationGroups.alternating(21).order())
        .isEqualTo(PermutationGroups.symmetric(21).order().shiftRight(1));
    assertThat(rubik().order()).hasToString("43252003274489856000");
    assertThat(rubik().contains(Permutation.parse("(1 2)", 48))).isFalse();
    assertThat(PermutationGroups.symmetric(1000).order().bitLength()).isEqualTo(8530);
  }

  private static PermutationGroup rubik() {
    String[] turns = {
      "(1 3 8 6)(2 5 7 4)(9 33 25 17)(10 34 26 18)(11 35 27 19)",
      "(9 11 16 14)(10 13 15 12)(1 17 41 40)(4 20 44 37)(6 22 46 35)",
      "(17 19 24 22)(18 21 23 20)(6 25 43 16)(7 28 42 13)(8 30 41 11)",
      "(25 27 32 30)(26 29 31 28)(3 38 43 19)(5 36 45 21)(8 33 48 24)",
      "(33 35 40 38)(34 37 39 36)(3 9 46 32)(2 12 47 29)(1 14 48 27)",
      "(41 43 48 46)(42 45 47 44)(14 22 30 38)(15 23 31 39)(16 24 32 40)"
    };
    return PermutationGroup.of(
        48, Arrays.stream(turns).map(t -> Permutation.parse(t, 48)).toList());
  }

  @Test
  void giantsAreRecognisedInTheirNaturalActionOnly() {
    PermutationGroup wreath =
        PermutationGroup.of(
            24,
            List.of(
                Permutation.parse("(1 2)", 24),
                Permutation.parse("(1 2 3 4 5 6 7 8 9 10 11 12)", 24),
                Permutation.parse(
                    "(1 13)(2 14)(3 15)(4 16)(5 17)(6 18)(7 19)(8 20)(9 21)(10 22)(11 23)(12 24)",
                    24)));
    assertThat(wreath.order()).hasToString(twiceSquareOfFactorial(12));
    SplittableRandom random = new SplittableRandom(4);
    PermutationGroup alternating = PermutationGroups.alternating(30);
    for (int i = 0; i < 20; i++) {
      assertThat(alternating.random(random).sign()).isEqualTo(1);
    }
    assertThat(alternating.contains(Permutation.parse("(1 2)", 30))).isFalse();
    assertThat(alternating.contains(Permutation.parse("(1 2 3)", 30))).isTrue();
    assertThat(alternating.contains(Permutation.parse("(1 2 3)", 29))).isFalse();
    assertThat(alternating.base()).hasSize(28);
    assertThat(PermutationGroups.symmetric(30).base()).hasSize(29);
    assertThat(alternating.orbit(0)).hasSize(30);
    assertThat(alternating)
        .hasToString("permutation group of order " + alternating.order() + " on 30 points");
    assertThat(alternating.degree()).isEqualTo(30);
  }

  private static String twiceSquareOfFactorial(int n) {
    java.math.BigInteger f = PermutationGroups.symmetric(n).order();
    return f.multiply(f).shiftLeft(1).toString();
  }

  @Test
  void limitsAndBadInput() {
    assertThatThrownBy(() -> Groups.symmetric(20))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("2432902008176640000")
        .hasMessageContaining("1000000");
    assertThatThrownBy(() -> PermutationGroup.of(3, List.of(Permutation.identity(2))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("generator 1");
    assertThatThrownBy(() -> PermutationGroups.mathieu(13)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PermutationGroups.symmetric(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PermutationGroups.symmetric(5).orbit(5))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new GroupLimits(0, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                Groups.generatedBy(
                    7, List.of(Permutation.parse("(1 2 3 4 5 6 7)", 7)), new GroupLimits(10, 6)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(Groups::generatedBy).isInstanceOf(InvalidInput.class);
  }
}
