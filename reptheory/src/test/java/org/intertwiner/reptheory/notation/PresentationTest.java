package org.intertwiner.reptheory.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.laws.GroupLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresentationTest {

  private static FiniteGroup<?> group(String generators, String relators) {
    String json =
        "{\"presentation\": {\"generators\": [\""
            + generators.replace(",", "\",\"")
            + "\"], \"relators\": [\""
            + relators.replace(";", "\",\"")
            + "\"]}}";
    return (FiniteGroup<?>) GroupNotation.parseJson(json).group();
  }

  private static void assertRefused(String generators, String relators, String... words) {
    assertThatThrownBy(() -> group(generators, relators))
        .isInstanceOf(Refusal.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a | a^12 | 12",
        "a,b | a^4;b^2;(a b)^2 | 8",
        "a | a | 1",
        "a | a^2;a^3 | 1",
        "a,b | a^4;a^2 = b^2;b^-1 a b = a^-1 | 8",
        "a,b | a^2;b^3;(a b)^5 | 60",
        "a,b | a^2;b^3;(a b)^4 | 24",
        "a,b,c | a^2;b^2;c^2;(a b)^3;(b c)^3;(a c)^2 | 24",
        "a,b | a^6;b^4;[a,b] | 24",
        "a,b | a^2 b^-1;a^3 | 3",
        "s,t | s^2;t^3;(s t)^7;[s,t]^4 | 168",
        "a,b | a^4 b^-2;b^-1 a b a^-3 = 1;a^8 | 16",
        "a,b | b^2 a^-3;(a b)^-2 a^3;a^6 | 12",
        "x,y | x y x = y x y;x^3 | 24",
        "a,b,c | a b a^-1 b^-2;b c b^-1 c^-2;c a c^-1 a^-2 | 1",
        "r,s | r^11;s^5;s^-1 r s r^-4;(r s s^-1)^11 | 55",
        "a,b | a^11;b^2;(a b^2)^11;(a b)^3;(a^4 b a^6 b)^2 | 660"
      })
  void ordersAreThoseOfTheGroups(String generators, String relators, long order) {
    FiniteGroup<?> group = group(generators, relators);
    assertThat(group.order()).isEqualTo(order);
    assertLawful(group);
  }

  private static <G> void assertLawful(FiniteGroup<G> group) {
    GroupLaws.of(group)
        .forEach(law -> assertThat(law.check(new Random(1), 40).passed()).as(law.name()).isTrue());
  }

  @Test
  void elementsArePrintedAsShortestWords() {
    FiniteGroup<?> group = group("a,b", "a^4;b^2;(a b)^2");
    assertThat(group.element(0)).hasToString("1");
    assertThat(group.element(1)).hasToString("a");
    assertThat(group.element(2)).hasToString("b");
    assertThat(group.element(3)).hasToString("a^2");
    assertThat(group.element(3)).isEqualTo(group.element(3)).hasSameHashCodeAs(group.element(3));
    assertThat(group.element(3)).isNotEqualTo(group.element(4)).isNotEqualTo("a^2");
  }

  @Test
  void generatorsKeepTheirNames() {
    String json =
        "{\"presentation\": {\"generators\": [\"x\",\"y\"], \"relators\": [\"x^6\",\"y^2\",\"(x"
            + " y)^2\"]}}";
    NamedGroup<?> group = GroupNotation.parseJson(json);
    assertThat(RepresentationNotation.parse("quotient:{x^2, y}", group).dimension()).isEqualTo(2);
    assertThat(RepresentationNotation.parse("freq:1,2", group).dimension()).isEqualTo(2);
  }

  @Test
  void infiniteAndUnfinishedGroupsAreRefused() {
    assertRefused("a,b", "a^2", "infinite", "rank 1");
    assertRefused("a,b", "a b = b a", "infinite", "rank 2");
    assertRefused("a,b", "a^2;b^3;(a b)^7", "has infinite order", "infinite cyclic");
    assertRefused("a,b,c,d", "a^b = a^2;b^c = b^2;c^d = c^2;d^a = d^2", "cosets");
  }

  @Test
  void wrongWordsAreRefusedWithThePlace() {
    assertRefused("a,b", "a^2;c", "a generator out of [a, b]", "character 1");
    assertRefused("a,b", "ab", "separate generators by spaces");
    assertRefused("a", "a^", "an exponent");
    assertRefused("a", "a^99999999", "letters");
    assertRefused("a", "(a", "')'");
    assertRefused("a,b", "[a b]", "','");
    assertRefused("a", "a)", "')'");
    assertRefused("a", "(".repeat(60) + "a", "nested");
    assertRefused("a,a", "a", "different names");
    assertRefused("1", "1", "a letter first");
    assertThatThrownBy(
            () ->
                GroupNotation.parseJson(
                    "{\"presentation\": {\"generators\": [], \"relators\": []}}"))
        .hasMessageContaining("at least one generator");
    assertThatThrownBy(
            () ->
                GroupNotation.parseJson(
                    "{\"presentation\": {\"generators\": [1], \"relators\": []}}"))
        .hasMessageContaining("the number 1");
    assertThatThrownBy(() -> GroupNotation.parseJson("{\"presentation\": 1}"))
        .hasMessageContaining("relators");
    assertThatThrownBy(
            () ->
                GroupNotation.parseJson(
                    "{\"presentation\": {}, \"generators\": {\"permutations\": [[1]]}}"))
        .hasMessageContaining("not both");
  }
}
