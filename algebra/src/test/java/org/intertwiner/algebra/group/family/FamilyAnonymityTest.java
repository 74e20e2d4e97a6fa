package org.intertwiner.algebra.group.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.PermutationGroup;
import org.intertwiner.algebra.group.PermutationGroups;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.FiniteField;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every family answers exactly as its generators do when their names are dropped and their points
 * are shuffled, or their basis is changed.
 */
class FamilyAnonymityTest {
  private static final List<String> MORE =
      List.of(
          "C1",
          "C12",
          "D1",
          "D2",
          "D5",
          "Dic2",
          "Dic5",
          "Q16",
          "S1",
          "S2",
          "S6",
          "A3",
          "A4",
          "A7",
          "M11",
          "C3^3",
          "C4^2",
          "Ab(2,2,3)",
          "GL(1,7)",
          "GL(2,4)",
          "GL(3,2)",
          "SL(2,2)",
          "SL(2,4)",
          "SL(2,9)",
          "SL(3,3)",
          "PGL(2,9)",
          "PGL(3,3)",
          "PSL(2,7)",
          "PSL(2,8)",
          "PSL(3,3)",
          "PSL(2,11)",
          "GammaL(2,4)",
          "PGammaL(2,9)",
          "AGL(2,3)",
          "AGL(3,2)",
          "ASL(1,9)",
          "AGammaL(1,9)",
          "Sp(2,5)",
          "Sp(4,2)",
          "PSp(4,2)",
          "GU(1,3)",
          "GU(2,3)",
          "SU(3,2)",
          "SU(4,2)",
          "PGU(3,2)",
          "PSU(3,4)",
          "PSU(4,2)",
          "Omega(3,5)",
          "Omega-(4,3)",
          "Omega+(4,2)",
          "POmega(5,3)",
          "GO+(4,3)",
          "SO-(4,GF(3))",
          "GO-(4,2)",
          "Heis(4)",
          "Heis(5)",
          "ES+(3,1)",
          "ES-(3,1)",
          "ES+(2,2)",
          "ES-(2,2)",
          "Frob(5,4)",
          "Frob(9,8)",
          "F42",
          "Metacyclic(16,2,7)",
          "Metacyclic(5,4,2)",
          "W(A4)",
          "W(B4)",
          "W(C3)",
          "W(D5)",
          "W(F4)",
          "W(G2)",
          "W(H3)",
          "W(I2(5))",
          "W(I2(12))",
          "W+(B3)",
          "{5}",
          "{3,3,3}",
          "{4,3}",
          "{3,5}",
          "{3,3,4}",
          "{5,3,3}+",
          "G(3,3,3)",
          "G(6,3,2)",
          "G(2,2,4)",
          "G(5,1,1)",
          "2D3");

  /** What an isomorphism preserves. */
  private record Invariants(
      long order,
      List<List<Integer>> classes,
      long exponent,
      boolean abelian,
      boolean nilpotent,
      boolean solvable,
      boolean simple,
      boolean perfect) {

    static Invariants of(FiniteGroup<?> g) {
      ConjugacyClasses c = g.classes();
      List<List<Integer>> classes =
          IntStream.range(0, c.count())
              .mapToObj(k -> List.of(c.elementOrder(k), c.size(k)))
              .sorted(
                  java.util.Comparator.<List<Integer>>comparingInt(l -> l.get(0))
                      .thenComparingInt(l -> l.get(1)))
              .toList();
      return new Invariants(
          g.order(),
          classes,
          g.exponent(),
          g.isAbelian(),
          g.isNilpotent(),
          g.isSolvable(),
          g.isSimple(),
          g.isPerfect());
    }
  }

  @TestFactory
  Stream<DynamicTest> namedAsAnonymous() {
    return members(1, 2000);
  }

  /** One test a member whose order lies in a range. */
  static Stream<DynamicTest> members(long from, long to) {
    return Stream.concat(FamilyNotation.examples().stream(), MORE.stream())
        .filter(
            name -> {
              double order = FamilyNotation.parse(name).orElseThrow().order().doubleValue();
              return from <= order && order <= to;
            })
        .map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
  }

  private static void compare(String name) {
    Family<?> family = FamilyNotation.parse(name).orElseThrow();
    FiniteGroup<?> named = family.group();
    Invariants expected = Invariants.of(named);
    assertThat(named.name()).isEqualTo(family.name());
    assertThat(named.generatorNames()).isEqualTo(family.generatorNames());
    assertThat(family.order()).isEqualTo(expected.order);
    PermutationGroup shuffled = shuffled(family.permutationGroup());
    FiniteGroup<Permutation> points =
        Groups.generatedBy(shuffled.degree(), shuffled.generators(), GroupLimits.DEFAULT);
    assertThat(Invariants.of(points)).isEqualTo(expected);
    if (!family.generators().isEmpty() && family.generators().get(0) instanceof Matrix<?> first) {
      assertThat(Invariants.of(moved(first, family.generators()))).isEqualTo(expected);
    }
  }

  private static PermutationGroup shuffled(PermutationGroup group) {
    int n = group.degree();
    Permutation c = PermutationGroups.symmetric(n).random(new SplittableRandom(n));
    return PermutationGroup.of(
        n, group.generators().stream().map(g -> c.multiply(g).multiply(c.inverse())).toList());
  }

  @SuppressWarnings("unchecked") // the generators of one group have entries in one field
  private static <E> FiniteGroup<Matrix<E>> moved(Matrix<E> first, List<?> generators) {
    Field<E> field = (Field<E>) first.ring();
    int n = first.rows();
    SplittableRandom random = new SplittableRandom(n);
    Matrix<E> p = Matrix.identity(field, n);
    while (n > 1 && p.equals(Matrix.identity(field, n))) {
      Matrix<E> lower =
          Matrix.of(
              field, n, n, (i, j) -> field.ofLong(i == j ? 1 : i > j ? random.nextInt(3) : 0));
      Matrix<E> upper =
          Matrix.of(
              field, n, n, (i, j) -> field.ofLong(i == j ? 1 : i < j ? random.nextInt(3) : 0));
      p = lower.multiply(upper);
    }
    Matrix<E> inverse = ExactLinearAlgebra.inverse(field, p).orElseThrow();
    List<Matrix<E>> moved = new ArrayList<>();
    for (Object g : generators) {
      moved.add(p.multiply((Matrix<E>) g).multiply(inverse));
    }
    return Groups.generatedByMatrices(field, n, moved, GroupLimits.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"M23", "M24", "Sp(6,2)", "GL(3,5)", "SU(4,3)", "W(E7)", "W(E8)", "W(B9)", "S40"})
  void largeOnesHaveTheOrderOfTheirShuffledGenerators(String name) {
    PermutationGroup group = FamilyNotation.parse(name).orElseThrow().permutationGroup();
    assertThat(group.order()).isGreaterThan(java.math.BigInteger.valueOf(1_000_000));
    assertThat(shuffled(group).order()).isEqualTo(group.order());
  }

  /** Exceptional isomorphisms and two constructions of one group. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "PSL(2,7) : GL(3,2)",
        "PSL(2,4) : A5",
        "PSL(2,5) : A5",
        "PSL(2,9) : A6",
        "PGL(2,4) : A5",
        "GL(2,2) : S3",
        "PGL(2,3) : S4",
        "PSL(2,3) : A4",
        "PGL(2,5) : S5",
        "SL(4,2) : A8",
        "Sp(4,2) : S6",
        "SL(2,3) : 2T",
        "SL(2,5) : 2I",
        "Sp(2,7) : SL(2,7)",
        "SU(2,4) : SL(2,4)",
        "SU(4,2) : PSp(4,3)",
        "PSL(2,7) : POmega(3,7)",
        "Omega-(4,3) : A6",
        "AGL(1,5) : F20",
        "AGL(2,2) : S4",
        "AGL(1,4) : A4",
        "AGammaL(1,4) : S4",
        "PSU(2,5) : PSL(2,5)",
        "PGammaL(2,4) : S5",
        "W(A5) : S6",
        "W(B3) : {4,3}",
        "W(C3) : W(B3)",
        "W(D3) : S4",
        "W(D4) : G(2,2,4)",
        "W(B4) : G(2,1,4)",
        "W(F4) : {3,4,3}",
        "W(G2) : D6",
        "W(I2(7)) : D7",
        "W(H2) : D5",
        "G(9,9,2) : D9",
        "{3,3} : S4",
        "{3,3}+ : A4",
        "{4,3}+ : S4",
        "{5,3}+ : A5",
        "{5,3} : {3,5}",
        "{7}+ : C7",
        "W(E6) : GO-(6,2)",
        "Heis(2) : D4",
        "ES+(2,1) : D4",
        "ES-(2,1) : Q8",
        "ES+(3,1) : He3",
        "Heis(GF(5)) : Heis(5)",
        "2D3 : Dic3",
        "2D2 : Q8",
        "Metacyclic(7,3,2) : F21",
        "Metacyclic(8,2,7) : D8",
        "C6 : Ab(2,3)"
      })
  void isomorphicOnesAgree(String left, String right) {
    assertThat(alike(left, right)).isTrue();
  }

  static boolean alike(String left, String right) {
    return Invariants.of(FamilyNotation.parse(left).orElseThrow().group())
        .equals(Invariants.of(FamilyNotation.parse(right).orElseThrow().group()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "ES+(2,1) : ES-(2,1)",
        "ES+(2,2) : ES-(2,2)",
        "ES+(3,1) : ES-(3,1)",
        "2O : GL(2,3)",
        "C4^2 : Ab(2,8)",
        "Frob(9,8) : AGL(2,3)",
        "Dic4 : D8"
      })
  void differentOnesDiffer(String left, String right) {
    assertThat(alike(left, right)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "ES+(3,1) : 3 : 3", "ES-(3,1) : 3 : 9", "ES+(2,2) : 2 : 4", "ES-(2,2) : 2 : 4",
        "ES+(5,1) : 5 : 5", "ES-(5,1) : 5 : 25", "ES+(3,2) : 3 : 3", "ES-(3,2) : 3 : 9",
        "Heis(7) : 7 : 7", "Heis(2) : 2 : 4"
      })
  void centreAndExponentOfExtraspecialGroups(String name, int p, int exponent) {
    FiniteGroup<?> g = FamilyNotation.parse(name).orElseThrow().group();
    assertThat(g.center().order()).isEqualTo(p);
    assertThat(g.derivedSubgroup().order()).isEqualTo(p);
    assertThat(g.exponent()).isEqualTo(exponent);
  }

  @Test
  void involutionsTellTheExtraspecialTypesApart() {
    assertThat(involutions("ES+(2,3)")).isEqualTo(71);
    assertThat(involutions("ES-(2,3)")).isEqualTo(55);
  }

  private static long involutions(String name) {
    FiniteGroup<?> g = FamilyNotation.parse(name).orElseThrow().group();
    return IntStream.range(0, (int) g.order()).filter(x -> x > 0 && g.multiply(x, x) == 0).count();
  }

  @Test
  void matricesOverFiniteFieldsAreElements() {
    Family<Matrix<Long>> family = LinearGroups.special(2, 4);
    FiniteGroup<Matrix<Long>> group = family.group();
    FiniteField field = FiniteField.ofOrder(4);
    for (int x = 0; x < group.order(); x++) {
      Matrix<Long> m = group.element(x);
      assertThat(ExactLinearAlgebra.determinant(field, m)).isEqualTo(1L);
      assertThat(group.indexOf(m)).isEqualTo(x);
      assertThat(group.element(group.inverse(x))).isEqualTo(group.inverse(m));
    }
    Matrix<Long> scalar = Matrix.diagonal(field, List.of(2L, 2L));
    assertThat(group.contains(scalar)).isFalse();
    assertThat(LinearGroups.general(2, 4).group().contains(scalar)).isTrue();
    assertThat(family.complexMatrices(GroupLimits.DEFAULT)).isEmpty();
    assertThat(ComplexGroups.binaryIcosahedral().complexMatrices(GroupLimits.DEFAULT)).isPresent();
  }
}
