package org.intertwiner.algebra.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FiniteGroupTest {

  /** name, order, classes, exponent, then abelian, nilpotent, solvable, simple, perfect. */
  @ParameterizedTest
  @CsvSource({
    "C1,1,1,1,TTTFT",
    "C7,7,7,7,TTTTF",
    "C12,12,12,12,TTTFF",
    "D1,2,2,2,TTTTF",
    "D2,4,4,2,TTTFF",
    "D3,6,3,6,FFTFF",
    "D8,16,7,8,FTTFF",
    "D12,24,9,12,FFTFF",
    "S3,6,3,6,FFTFF",
    "S4,24,5,12,FFTFF",
    "S5,120,7,60,FFFFF",
    "S8,40320,22,840,FFFFF",
    "A3,3,3,3,TTTTF",
    "A4,12,4,6,FFTFF",
    "A5,60,5,30,FFFTT",
    "A8,20160,14,420,FFFTT",
    "Q8,8,5,4,FTTFF",
    "Q32,32,11,16,FTTFF",
    "Dic3,12,6,12,FFTFF",
    "E2_5,32,32,2,TTTFF",
    "E3_3,27,27,3,TTTFF",
    "M11,7920,10,1320,FFFTT",
    "M12,95040,15,1320,FFFTT",
    "A5xA5,3600,25,30,FFFFT",
    "A5xC2,120,10,30,FFFFF"
  })
  void families(String name, long order, int classes, long exponent, String flags) {
    FiniteGroup<Permutation> g = named(name);
    assertThat(g.order()).isEqualTo(order);
    assertThat(g.classes().count()).isEqualTo(classes);
    assertThat(g.exponent()).isEqualTo(exponent);
    String found =
        flag(g.isAbelian())
            + flag(g.isNilpotent())
            + flag(g.isSolvable())
            + flag(g.isSimple())
            + flag(g.isPerfect());
    assertThat(found).isEqualTo(flags);
  }

  private static String flag(boolean b) {
    return b ? "T" : "F";
  }

  private static FiniteGroup<Permutation> named(String name) {
    if (name.contains("x")) {
      String[] parts = name.split("x", -1);
      return Groups.product(named(parts[0]), named(parts[1]));
    }
    if (name.startsWith("Dic")) {
      return Groups.dicyclic(Integer.parseInt(name.substring(3)));
    }
    if (name.startsWith("E")) {
      return Groups.elementaryAbelian(name.charAt(1) - '0', name.charAt(3) - '0');
    }
    int n = Integer.parseInt(name.substring(1));
    return switch (name.charAt(0)) {
      case 'C' -> Groups.cyclic(n);
      case 'D' -> Groups.dihedral(n);
      case 'S' -> Groups.symmetric(n);
      case 'A' -> Groups.alternating(n);
      case 'Q' -> Groups.quaternion(n);
      default -> Groups.mathieu(n);
    };
  }

  static List<FiniteGroup<Permutation>> sample() {
    return List.of(
        named("C1"),
        named("D5"),
        named("Q16"),
        named("S5"),
        named("A4xD3"),
        named("S7"),
        named("M11"),
        Groups.trivial(0),
        Groups.trivial(3),
        Groups.cyclic(6000),
        Groups.symmetric(1),
        Groups.symmetric(2));
  }

  @ParameterizedTest
  @MethodSource("sample")
  void indexArithmeticIsElementArithmetic(FiniteGroup<Permutation> g) {
    SplittableRandom random = new SplittableRandom(g.order());
    assertThat(g.element(0)).isEqualTo(g.identity());
    for (int i = 0; i < 50; i++) {
      int a = random.nextInt((int) g.order());
      int b = random.nextInt((int) g.order());
      assertThat(g.element(g.multiply(a, b))).isEqualTo(g.element(a).multiply(g.element(b)));
      assertThat(g.element(g.inverse(a))).isEqualTo(g.element(a).inverse());
      assertThat(g.indexOf(g.element(a))).isEqualTo(a);
      assertThat(g.element(g.power(a, -5))).isEqualTo(g.element(a).pow(-5));
      assertThat(g.leftMultiples(a)[b]).isEqualTo(g.multiply(a, b));
      assertThat(g.permutation(a)).isEqualTo(g.element(a));
      Permutation product = g.identity();
      for (int k : g.word(a)) {
        product = product.multiply(g.generators().get(k));
      }
      assertThat(product).isEqualTo(g.element(a));
      if (a != 0) {
        assertThat(g.multiplyByGenerator(g.parent(a), g.lastLetter(a))).isEqualTo(a);
        assertThat(g.parent(a)).isLessThan(a);
      }
      for (int k = 0; k < g.generators().size(); k++) {
        int s = g.generatorIndex(k);
        assertThat(g.conjugateByGenerator(a, k))
            .isEqualTo(g.multiply(g.inverse(s), g.multiply(a, s)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sample")
  void classesPartitionTheGroup(FiniteGroup<Permutation> g) {
    ConjugacyClasses classes = g.classes();
    long total = 0;
    for (int c = 0; c < classes.count(); c++) {
      int[] elements = classes.elements(c);
      assertThat(elements).hasSize(classes.size(c)).isSorted();
      assertThat(elements[0]).isEqualTo(classes.representative(c));
      assertThat(g.order() % classes.size(c)).isZero();
      total += classes.size(c);
      int x = elements[elements.length - 1];
      assertThat(g.permutation(x).order()).isEqualTo(classes.elementOrder(c));
      assertThat(classes.classOf(x)).isEqualTo(c);
      assertThat(classes.inverse(c)).isEqualTo(classes.power(c, -1));
      assertThat(classes.power(c, 2)).isEqualTo(classes.classOf(g.multiply(x, x)));
      assertThat(classes.power(c, classes.elementOrder(c))).isZero();
      if (c > 0) {
        assertThat(classes.elementOrder(c)).isGreaterThanOrEqualTo(classes.elementOrder(c - 1));
      }
    }
    assertThat(total).isEqualTo(g.order());
    assertThat(classes.size(0)).isEqualTo(1);
    assertThat(classes.toString()).contains("conjugacy classes");
  }

  /** The number of orbits is the mean number of fixed points. */
  @ParameterizedTest
  @MethodSource("sample")
  void burnsideLemma(FiniteGroup<Permutation> g) {
    if (g.degree() == 0) {
      return;
    }
    long fixed = 0;
    for (int c = 0; c < g.classes().count(); c++) {
      fixed +=
          (long) g.classes().size(c) * g.permutation(g.classes().representative(c)).fixedPoints();
    }
    PermutationGroup group = PermutationGroup.of(g.degree(), g.generators());
    long orbits =
        java.util.stream.IntStream.range(0, g.degree())
            .filter(i -> group.orbit(i).stream().allMatch(j -> j >= i))
            .count();
    assertThat(fixed).isEqualTo(orbits * g.order());
  }

  /** The number of commuting pairs is classes · order. */
  @Test
  void longCyclicGroupsAreListedWithoutLongWords() {
    int n = 30_030;
    FiniteGroup<Permutation> group = Groups.cyclic(n);
    int generator = group.generatorIndex(0);
    Permutation power = group.permutation(generator).pow(12_345);
    int element = group.indexOf(power);
    assertThat(group.permutation(element)).isEqualTo(power);
    assertThat(group.multiply(element, group.inverse(element))).isZero();
    assertThat(group.permutation(group.multiply(element, element))).isEqualTo(power.pow(2));
  }

  @Test
  void commutingPairsCountClasses() {
    for (FiniteGroup<Permutation> g : List.of(named("S4"), named("Q16"), named("A5"))) {
      long commuting = 0;
      for (int a = 0; a < g.order(); a++) {
        for (int b = 0; b < g.order(); b++) {
          commuting += g.multiply(a, b) == g.multiply(b, a) ? 1 : 0;
        }
      }
      assertThat(commuting).isEqualTo(g.classes().count() * g.order());
    }
  }

  @Test
  void elementsAreListedBreadthFirst() {
    FiniteGroup<Permutation> d4 = Groups.dihedral(4);
    assertThat(d4.word(0)).isEmpty();
    assertThat(d4.word(1)).containsExactly(0);
    assertThat(d4.word(2)).containsExactly(1);
    assertThat(d4.word(3)).containsExactly(0, 0);
    assertThat(d4.word(4)).containsExactly(0, 1);
    assertThat(d4.word(5)).containsExactly(1, 0);
    assertThat(d4.generatorNames()).containsExactly("r", "s");
    Permutation r = d4.generators().get(0);
    Permutation s = d4.generators().get(1);
    assertThat(s.multiply(r).multiply(s)).isEqualTo(r.inverse());
  }

  @Test
  void subgroupsAndCosets() {
    FiniteGroup<Permutation> s5 = Groups.symmetric(5);
    Subgroup a5 = s5.derivedSubgroup();
    assertThat(a5.order()).isEqualTo(60);
    assertThat(a5.isNormal()).isTrue();
    assertThat(a5.index()).isEqualTo(2);
    int cycle = s5.indexOf(Permutation.parse("(1 2 3 4 5)", 5));
    int inversion = s5.indexOf(Permutation.parse("(2 5)(3 4)", 5));
    Subgroup d5 = s5.subgroup(cycle, 0, inversion);
    assertThat(d5.order()).isEqualTo(10);
    assertThat(d5.isNormal()).isFalse();
    assertThat(d5.generators()).containsExactly(cycle, 0, inversion);
    LeftCosets cosets = d5.leftCosets();
    assertThat(cosets.count()).isEqualTo(12);
    assertThat(cosets.representative(0)).isZero();
    for (int x = 0; x < 120; x++) {
      int t = cosets.representative(cosets.cosetOf(x));
      assertThat(d5.contains(s5.multiply(s5.inverse(t), x))).isTrue();
      assertThat(t).isLessThanOrEqualTo(x);
    }
    assertThat(cosets.transversal()).isSorted();
    for (int a = 0; a < 120; a += 7) {
      for (int b = 0; b < 120; b += 11) {
        assertThat(cosets.action(s5.multiply(a, b)))
            .isEqualTo(cosets.action(a).multiply(cosets.action(b)));
      }
    }
    FiniteGroup<Permutation> own = s5.toGroup(d5);
    assertThat(own.order()).isEqualTo(10);
    assertThat(own.generators()).hasSize(3);
    assertThat(own.classes().count()).isEqualTo(4);
    assertThat(s5.toGroup(s5.subgroup()).order()).isEqualTo(1);
    assertThat(s5.normalClosure(cycle).order()).isEqualTo(60);
    assertThat(s5.center().order()).isEqualTo(1);
    assertThat(Groups.quaternion(16).center().order()).isEqualTo(2);
    assertThat(d5.toString()).contains("order 10");
    assertThat(d5.elements()).isSorted().hasSize(10);
    assertThatThrownBy(() -> Groups.symmetric(5).toGroup(d5)).isInstanceOf(InvalidInput.class);
    assertThat(s5.withName("X").toGroup(d5).order()).isEqualTo(10);
  }

  @Test
  void subgroupsAgreeWithSchreierSims() {
    FiniteGroup<Permutation> s6 = Groups.symmetric(6);
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 60; i++) {
      int[] generators = random.ints(1 + random.nextInt(3), 0, 720).toArray();
      Subgroup h = s6.subgroup(generators);
      List<Permutation> images = Arrays.stream(generators).mapToObj(s6::element).toList();
      PermutationGroup second = PermutationGroup.of(6, images);
      assertThat(BigInteger.valueOf(h.order())).isEqualTo(second.order());
      for (int x : h.elements()) {
        assertThat(second.contains(s6.element(x))).isTrue();
      }
    }
  }

  @Test
  void compactGroupView() {
    FiniteGroup<Permutation> d6 = Groups.dihedral(6).withGeneratorNames(List.of("a", "b"));
    assertThat(d6.topologicalGenerators())
        .containsExactly(
            new Generator.Element<>("a", d6.generators().get(0)),
            new Generator.Element<>("b", d6.generators().get(1)));
    assertThat(d6.topologicalGenerators().get(0).name()).isEqualTo("a");
    assertThat(d6.special()).startsWith(d6.identity()).doesNotHaveDuplicates();
    assertThat(d6.random(new SplittableRandom(1))).matches(d6::contains);
    Permutation a = d6.element(3);
    Permutation b = d6.element(7);
    assertThat(d6.commutator(a, b))
        .isEqualTo(a.multiply(b).multiply(a.inverse()).multiply(b.inverse()));
    assertThat(d6.conjugate(a, b)).isEqualTo(b.multiply(a).multiply(b.inverse()));
    assertThat(d6.power(a, -2)).isEqualTo(a.pow(-2));
    assertThat(d6.areEqual(a, d6.element(3))).isTrue();
    assertThat(d6).hasToString("D6 (order 12)").isNotEqualTo(Groups.dihedral(6));
    assertThat(d6.hashCode()).isEqualTo(d6.hashCode());
    assertThat(Groups.product(Groups.product(d6, d6), d6).generatorNames())
        .containsExactly("a", "b", "a'", "b'", "a''", "b''");
  }

  @Test
  void customGroupsAreEnumerated() {
    Group<Integer> units = new UnitsModulo(21);
    FiniteGroup<Integer> g = FiniteGroup.enumerate(units, List.of(2, 20), GroupLimits.DEFAULT);
    assertThat(g.order()).isEqualTo(12);
    assertThat(g.isAbelian()).isTrue();
    for (int a = 0; a < 12; a++) {
      assertThat(g.indexOf(g.element(a))).isEqualTo(a);
      for (int b = 0; b < 12; b++) {
        assertThat(g.element(g.multiply(a, b))).isEqualTo(g.element(a) * g.element(b) % 21);
      }
    }
    assertThat(g.contains(3)).isFalse();
    assertThatThrownBy(() -> FiniteGroup.enumerate(units, List.of(2), new GroupLimits(5, 100)))
        .isInstanceOf(LimitExceeded.class);
    assertThat(FiniteGroup.enumerate(units, List.of(), GroupLimits.DEFAULT).order()).isEqualTo(1);
  }

  private record UnitsModulo(int n) implements Group<Integer> {
    @Override
    public Integer identity() {
      return 1;
    }

    @Override
    public Integer multiply(Integer a, Integer b) {
      return a * b % n;
    }

    @Override
    public Integer inverse(Integer a) {
      int x = 1;
      while (a * x % n != 1) {
        x++;
      }
      return x;
    }

    @Override
    public boolean areEqual(Integer a, Integer b) {
      return a.equals(b);
    }
  }

  @Test
  void badInput() {
    FiniteGroup<Permutation> s3 = Groups.symmetric(3);
    List<Runnable> calls =
        List.of(
            () -> s3.element(6),
            () -> s3.element(-1),
            () -> s3.subgroup(7),
            () -> s3.normalClosure(-2),
            () -> s3.word(9),
            () -> s3.permutation(6),
            () -> s3.leftMultiples(6),
            () -> s3.indexOf(Permutation.identity(4)),
            () -> s3.withGeneratorNames(List.of("a")),
            () -> s3.withGeneratorNames(List.of("a", "a")),
            () -> Groups.cyclic(0),
            () -> Groups.dihedral(-1),
            () -> Groups.quaternion(12),
            () -> Groups.elementaryAbelian(4, 2),
            () -> Groups.elementaryAbelian(2, -1),
            () -> Groups.trivial(-1));
    for (Runnable call : calls) {
      assertThatThrownBy(call::run).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> Groups.product(Groups.alternating(8), Groups.symmetric(5)))
        .isInstanceOf(LimitExceeded.class);
    assertThat(Groups.elementaryAbelian(5, 0).order()).isEqualTo(1);
    assertThat(GroupLimits.DEFAULT.withMaxOrder(10).maxOrder()).isEqualTo(10);
  }
}
