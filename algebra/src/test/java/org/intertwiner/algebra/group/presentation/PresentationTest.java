package org.intertwiner.algebra.group.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.GroupLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresentationTest {

  /** ⟨s₁ … sₙ | sᵢ², (sᵢsⱼ)^m⟩ for edges written i-j:m, all others commuting. */
  static Presentation coxeter(int n, String... edges) {
    int[][] m = new int[n][n];
    for (int[] row : m) {
      java.util.Arrays.fill(row, 2);
    }
    for (String edge : edges) {
      List<String> parts = List.of(edge.split("[-:]", 3));
      m[Integer.parseInt(parts.get(0)) - 1][Integer.parseInt(parts.get(1)) - 1] =
          Integer.parseInt(parts.get(2));
    }
    List<String> names = new ArrayList<>();
    List<String> relators = new ArrayList<>();
    for (int i = 1; i <= n; i++) {
      names.add("s" + i);
      relators.add("s" + i + "^2");
      for (int j = 1; j < i; j++) {
        relators.add("(s" + j + " s" + i + ")^" + m[j - 1][i - 1]);
      }
    }
    return Presentation.parse(names, relators, PresentationLimits.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<a | a^12>; 12",
        "<a, b | a^4, b^2, (a b)^2>; 8",
        "⟨a, b | a^4, a^2 = b^2, a^b = a^-1⟩; 8",
        "<a | a>; 1",
        "< | >; 1",
        "<a | a^2, a^3>; 1",
        "<a, b | a b = 1 = b, a^5>; 1",
        "<a, b | a^2, b^3, (a b)^5>; 60",
        "<a, b | a^6, b^4, [a, b]>; 24",
        "<a, b | a^2 b^-1, a^3>; 3",
        "<x, y | x^2, y^3, (x y)^7, [x, y]^4>; 168",
        "<x, y | x^2, y^3, (x y)^7, (y x y^-1 x y x y^-1 x y x)^5>; 12180",
        "<x, y | x^2, y^3, (x y)^7, (x y x y x y^-1 x y x y x y^-1 x y^-1)^2>; 504",
        "<x, y | x^2, y^3, (x y)^7, [x, y]^6>; 1092",
        "<x, y | x^2, y^3, (x y)^7, [x, y]^8>; 10752",
        "<x, y | x y x = y x y, x^3>; 24",
        "<a, b, c | a^b = a^2, b^c = b^2, c^a = c^2>; 1",
        "<a, b | a^11, b^2, (a b^2)^11, (a b)^3, (a^4 b a^6 b)^2>; 660",
        "<a, b, c, d, e | a b = c, b c = d, c d = e, d e = a, e a = b>; 11",
        "<a, b, c, d, e, f, g | a b = c, b c = d, c d = e, d e = f, e f = g, f g = a, g a = b>; 29",
        "<a, b | a^2, b^4, (a b)^11, (a b^2)^6, a b a b a b^-1 a b a b^2 a b^-1 a b a b^-1 a b^-1>;"
            + " 7920"
      })
  void ordersAreThoseOfTheGroups(String text, long order) {
    FiniteGroup<Word> group = Presentation.parse(text).group();
    assertThat(group.order()).isEqualTo(order);
    GroupLaws.of(group)
        .forEach(law -> assertThat(law.check(new Random(1), 20).passed()).as(law.name()).isTrue());
  }

  @Test
  void coxeterGroupsHaveTheirOrders() {
    assertThat(coxeter(3, "1-2:5", "2-3:3").group().order()).isEqualTo(120);
    assertThat(coxeter(4, "1-2:3", "2-3:4", "3-4:3").group().order()).isEqualTo(1152);
    assertThat(coxeter(4, "1-2:5", "2-3:3", "3-4:3").group().order()).isEqualTo(14_400);
    assertThat(
            coxeter(6, "1-2:3", "2-3:3", "3-4:3", "4-5:3", "3-6:3")
                .cosets(List.of(), PresentationLimits.DEFAULT)
                .count())
        .isEqualTo(51_840);
  }

  @Test
  void relatorsThatAreRepeatedAreKeptOnce() {
    List<String> many = new ArrayList<>(Collections.nCopies(5000, "a^3"));
    many.addAll(List.of("b a^3 b^-1", "b^2", "(a b)^2"));
    Presentation p = Presentation.parse(List.of("a", "b"), many, PresentationLimits.DEFAULT);
    assertThat(p).hasToString("<a, b | a^3, b^2, (a b)^2>");
    assertThat(p.group().order()).isEqualTo(6);
  }

  @Test
  void bothStrategiesFindTheCosetsOfASubgroup() {
    Presentation s = coxeter(5, "1-2:3", "2-3:3", "3-4:3", "4-5:3");
    List<FreeWord> young =
        List.of(FreeWord.generator(0), FreeWord.generator(1), FreeWord.generator(2));
    for (CosetEnumeration.Strategy strategy : CosetEnumeration.Strategy.values()) {
      CosetTable table = CosetEnumeration.of(s, young, strategy, 10_000);
      assertThat(table.count()).isEqualTo(30);
      assertThat(table.toGroup(GroupLimits.DEFAULT).order()).isEqualTo(720);
      assertThat(table.contains(FreeWord.generator(1))).isTrue();
      assertThat(table.contains(FreeWord.generator(4))).isFalse();
      for (int c = 0; c < table.count(); c++) {
        assertThat(table.image(0, table.representative(c))).isEqualTo(c);
      }
      assertThatThrownBy(() -> table.image(30, FreeWord.IDENTITY)).isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void cosetsActByPermutationsFromTheLeft() {
    Presentation p = Presentation.parse("<a, b | a^3, b^2, (a b)^2>");
    CosetTable table = p.cosets(List.of(FreeWord.generator(1)), PresentationLimits.DEFAULT);
    Permutation ab = table.permutation(0).multiply(table.permutation(1));
    FreeWord inverse = p.freeGroup().parse("(a b)^-1");
    for (int c = 0; c < 3; c++) {
      assertThat(ab.at(c)).isEqualTo(table.image(c, inverse));
    }
    assertThat(table).hasToString("table of 3 cosets");
    assertThat(table.presentation()).isSameAs(p);
  }

  @Test
  void theTableIsGivenUpAtTheLimit() {
    Presentation hurwitz = Presentation.parse("<x, y | x^2, y^3, (x y)^7>");
    for (CosetEnumeration.Strategy strategy : CosetEnumeration.Strategy.values()) {
      assertThatThrownBy(() -> CosetEnumeration.of(hurwitz, List.of(), strategy, 5000))
          .isInstanceOf(LimitExceeded.class)
          .hasMessageContaining("no complete table within 5000 cosets");
    }
    assertThatThrownBy(
            () -> CosetEnumeration.of(hurwitz, List.of(), CosetEnumeration.Strategy.AUTOMATIC, 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> hurwitz.cosets(List.of(FreeWord.generator(2)), PresentationLimits.DEFAULT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("generator number 3");
  }

  @Test
  void enumerationCanBeInterrupted() {
    Presentation hurwitz = Presentation.parse("<x, y | x^2, y^3, (x y)^7>");
    for (CosetEnumeration.Strategy strategy : CosetEnumeration.Strategy.values()) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> CosetEnumeration.of(hurwitz, List.of(), strategy, 1_000_000))
          .isInstanceOf(java.util.concurrent.CancellationException.class);
      assertThat(Thread.interrupted()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a, b | a^2>",
        "<a, b | a b = b a>",
        "<a, b | b^-1 a b = a^2>",
        "<a, b | a^2, b^2>",
        "<a, b | a^2, b^3>",
        "<x, y | x^2, y^3, (x y)^6>",
        "<x, y | x^2, y^3, (x y)^7>",
        "<x, y | x^2, y^3, (x y)^8>",
        "<x, y | x^2, y^4, (x y)^4>",
        "<x, y | x^2, y^3, (x y)^11>",
        "<a, b, c, d, e, f | a b = c, b c = d, c d = e, d e = f, e f = a, f a = b>",
        "<a, b, c | a^2, b^2, c^2, (a b)^3, (b c)^3, (a c)^3>"
      })
  void infiniteGroupsAreProvedInfinite(String text) {
    Presentation p = Presentation.parse(text);
    InfinityWitness witness = p.infinityWitness(PresentationLimits.DEFAULT).orElseThrow();
    assertThat(witness.isValid()).isTrue();
    assertThat(witness.subgroup().contains(witness.element())).isTrue();
    assertThat(witness.sum(0, witness.element().power(3)))
        .isEqualTo(3 * witness.sum(0, witness.element()))
        .isNotZero();
    assertThatThrownBy(p::group)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("infinite group")
        .hasMessageContaining(witness.element().toString(p.generatorNames()))
        .hasMessageContaining("has infinite order");
  }

  /** No small quotient helps here, but the Gram matrix does. */
  @Test
  void infiniteCoxeterGroupsAreRecognised() {
    PresentationLimits quick = PresentationLimits.DEFAULT.withMaxCosets(2000).withSearch(1, 1);
    String[] affine = {"1-2:3", "2-3:3", "3-4:3", "4-5:3", "5-6:3", "6-7:3", "7-8:3", "6-9:3"};
    assertThatThrownBy(() -> coxeter(9, affine).group(GroupLimits.DEFAULT, quick))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("s1 s2 s3 s4 s5 s6 s7 s8 s9 has infinite order");
    assertThatThrownBy(
            () -> coxeter(5, "1-2:3", "3-4:5", "4-5:5").group(GroupLimits.DEFAULT, quick))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("in which s3 s4 s5 has infinite order");
    String[] finite = {"1-2:3", "2-3:3", "3-4:3", "4-5:3", "5-6:3", "6-7:3", "5-8:3"};
    assertThatThrownBy(() -> coxeter(8, finite).group(GroupLimits.DEFAULT, quick))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(
            () ->
                Presentation.parse("<a, b, c | a^2, b^2, c^2, (a b)^9, (b c)^9, (a b c)^99>")
                    .group(GroupLimits.DEFAULT, quick))
        .isInstanceOf(LimitExceeded.class);
  }

  @Test
  void noWitnessIsFoundForFiniteGroupsAndForgedOnesAreNotValid() {
    Presentation finite = Presentation.parse("<a, b | a^2, b^3, (a b)^5>");
    assertThat(finite.infinityWitness(PresentationLimits.DEFAULT)).isEmpty();
    assertThat(Presentation.parse("< | >").infinityWitness(PresentationLimits.DEFAULT)).isEmpty();
    CosetTable whole =
        finite.cosets(
            List.of(FreeWord.generator(0), FreeWord.generator(1)), PresentationLimits.DEFAULT);
    InfinityWitness forged =
        new InfinityWitness(whole, new long[][] {{1}, {0}}, FreeWord.generator(0));
    assertThat(forged.isValid()).isFalse();
    assertThat(forged.weight(0, 0)).isEqualTo(1);
    Presentation free = Presentation.parse("<a | >");
    CosetTable all = free.cosets(List.of(FreeWord.generator(0)), PresentationLimits.DEFAULT);
    assertThat(new InfinityWitness(all, new long[][] {{0}}, FreeWord.generator(0)).isValid())
        .isFalse();
    assertThat(new InfinityWitness(all, new long[][] {{1}}, FreeWord.generator(0)).isValid())
        .isTrue();
  }

  @Test
  void whatIsNeitherFoundFiniteNorInfiniteIsSaidToBeOpen() {
    Presentation higman =
        Presentation.parse("<a, b, c, d | a^b = a^2, b^c = b^2, c^d = c^2, d^a = d^2>");
    PresentationLimits limits = PresentationLimits.DEFAULT.withMaxCosets(20_000).withSearch(4, 50);
    assertThatThrownBy(() -> higman.group(GroupLimits.DEFAULT, limits))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("20000 cosets")
        .hasMessageContaining("may be infinite");
    assertThatThrownBy(
            () ->
                Presentation.parse("<a | a^500>")
                    .group(GroupLimits.DEFAULT.withMaxOrder(100), PresentationLimits.DEFAULT))
        .isInstanceOf(LimitExceeded.class);
  }

  @Test
  void ranksOfAbelianQuotients() {
    assertThat(Presentation.parse("<a, b | a b = b a>").abelianRank()).isEqualTo(2);
    assertThat(Presentation.parse("<a, b | a^2>").abelianRank()).isEqualTo(1);
    assertThat(Presentation.parse("<a, b | >").abelianRank()).isEqualTo(2);
    assertThat(Presentation.parse("<a, b | a^2, b^2>").abelianRank()).isZero();
    assertThat(Presentation.parse("< | >").abelianRank()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<a, b | a^4, b^6, [a, b]>; [2, 12]",
        "<a, b | a b = b a>; [0, 0]",
        "<a, b | a^2 b^4, a^6>; [2, 12]",
        "<a, b, c | a^3>; [3, 0, 0]",
        "<a, b | a^2, b^3, (a b)^5>; []",
        "< | >; []",
        "<a, b, c, d, e, f | a b = c, b c = d, c d = e, d e = f, e f = a, f a = b>; [4, 4]"
      })
  void invariantsOfAbelianQuotients(String text, String invariants) {
    assertThat(Presentation.parse(text).abelianInvariants()).hasToString(invariants);
  }

  @Test
  void wordsAreValuedInAnyGroup() {
    Presentation p = Presentation.parse("<a, b | a^3, b^2, (a b)^2>");
    FiniteGroup<Permutation> s3 = Groups.symmetric(3);
    Permutation a = Permutation.parse("(1 2 3)", 3);
    Permutation b = Permutation.parse("(1 2)", 3);
    assertThat(p.brokenRelator(s3, List.of(a, b))).isEmpty();
    assertThat(p.brokenRelator(s3, List.of(b, a))).contains(p.freeGroup().parse("a^3"));
    assertThat(p.evaluate(p.freeGroup().parse("a^-2 b"), s3, List.of(a, b)))
        .isEqualTo(a.multiply(b));
    assertThatThrownBy(() -> p.evaluate(FreeWord.IDENTITY, s3, List.of(a)))
        .hasMessageContaining("one per generator");
  }

  @Test
  void elementsArePrintedAsShortestWords() {
    FiniteGroup<Word> group = Presentation.parse("<a, b | a^4, b^2, (a b)^2>").group();
    assertThat(group.generatorNames()).containsExactly("a", "b");
    assertThat(group.element(0)).hasToString("1");
    assertThat(group.element(3)).hasToString("a^2").isEqualTo(group.element(3));
    assertThat(group.element(3)).hasSameHashCodeAs(group.element(3)).isNotEqualTo("a^2");
    assertThat(group.element(3).toFreeWord()).isEqualTo(FreeWord.generator(0).power(2));
  }

  @Test
  void presentationsAreEqualByGeneratorsAndRelators() {
    Presentation p = Presentation.parse("<a, b | a^4, b a b^-1 = a^-1, b b^-1>");
    assertThat(p).hasToString("<a, b | a^4, b a b^-1 a>");
    assertThat(Presentation.parse(p.toString())).isEqualTo(p).hasSameHashCodeAs(p);
    assertThat(p).isNotEqualTo(Presentation.parse("<a, c | a^4, c a c^-1 a>")).isNotEqualTo("p");
    assertThat(p.toLatex()).isEqualTo("\\langle a, b \\mid a^{4}, b a b^{-1} a \\rangle");
    assertThat(p.relators()).hasSize(2);
  }

  @Test
  void limitsAreChecked() {
    assertThatThrownBy(() -> PresentationLimits.DEFAULT.withMaxCosets(0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PresentationLimits.DEFAULT.withMaxLetters(0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PresentationLimits.DEFAULT.withSearch(31, 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PresentationLimits.DEFAULT.withSearch(1, 0))
        .isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @CsvSource({"S4,24", "S6,720", "A5,60", "D9,18", "Q16,16", "C30,30", "M11,7920", "2^4,16", "1,1"})
  void finiteGroupsArePresented(String name, long order) {
    FiniteGroup<Permutation> group =
        switch (name) {
          case "S4" -> Groups.symmetric(4);
          case "S6" -> Groups.symmetric(6);
          case "A5" -> Groups.alternating(5);
          case "D9" -> Groups.dihedral(9);
          case "Q16" -> Groups.quaternion(16);
          case "C30" -> Groups.cyclic(30);
          case "M11" -> Groups.mathieu(11);
          case "2^4" -> Groups.elementaryAbelian(2, 4);
          default -> Groups.trivial(3);
        };
    Presentation p = Presentation.of(group);
    assertThat(p.brokenRelator(group, group.generators())).isEmpty();
    assertThat(p.group().order()).isEqualTo(order).isEqualTo(group.order());
    for (int drop = 0; drop < p.relators().size() && order <= 100; drop++) {
      List<FreeWord> fewer = new ArrayList<>(p.relators());
      fewer.remove(drop);
      assertThat(isOfOrder(Presentation.of(p.freeGroup(), fewer), order)).isFalse();
    }
  }

  private static boolean isOfOrder(Presentation p, long order) {
    try {
      return p.group(GroupLimits.DEFAULT, PresentationLimits.DEFAULT.withMaxCosets(2000)).order()
          == order;
    } catch (InvalidInput | LimitExceeded notFinite) {
      return false;
    }
  }

  @Test
  void presentationsOfGroupsKeepNamesAndLimits() {
    assertThat(Presentation.of(Groups.dihedral(4))).hasToString("<r, s | s^2, r^4, (r s)^2>");
    FiniteGroup<Permutation> odd = Groups.dihedral(4).withGeneratorNames(List.of("é", "s"));
    assertThat(Presentation.of(odd).generatorNames()).containsExactly("x1", "x2");
    assertThatThrownBy(
            () ->
                Presentation.of(
                    Groups.cyclic(1000), PresentationLimits.DEFAULT.withMaxLetters(100)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("at most 100 letters");
  }
}
