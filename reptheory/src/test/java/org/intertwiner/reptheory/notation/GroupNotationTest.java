package org.intertwiner.reptheory.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.PermutationGroup;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.SO2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupNotationTest {

  private static long order(String name) {
    return ((FiniteGroup<?>) GroupNotation.parse(name).group()).order();
  }

  private static void assertRefused(String json, String... words) {
    assertThatThrownBy(() -> GroupNotation.parseJson(json))
        .isInstanceOf(Refusal.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(words));
  }

  private static String matrices(String content) {
    return "{\"generators\": {\"matrices\": " + content + "}}";
  }

  private static String permutations(String content) {
    return "{\"generators\": {\"permutations\": " + content + "}}";
  }

  @ParameterizedTest
  @CsvSource({
    "C1,1",
    "C7,7",
    "D1,2",
    "D2,4",
    "D6,12",
    "S5,120",
    "A5,60",
    "Q8,8",
    "Dic3,12",
    "M11,7920",
    "C2^3,8",
    "D4 x C3,24",
    "C2 x C2 x C2,8",
    "S3xC2^2,24",
    "' D4 ',8"
  })
  void namesFollowTheRules(String name, long order) {
    assertThat(order(name)).isEqualTo(order);
  }

  @Test
  void pointGroupsHaveTheirOrders() {
    Map<String, Long> orders =
        Map.ofEntries(
            Map.entry("C1", 1L),
            Map.entry("Cs", 2L),
            Map.entry("Ci", 2L),
            Map.entry("S2", 2L),
            Map.entry("C5", 5L),
            Map.entry("C3v", 6L),
            Map.entry("C4h", 8L),
            Map.entry("D3", 6L),
            Map.entry("D5h", 20L),
            Map.entry("D4d", 16L),
            Map.entry("S8", 8L),
            Map.entry("T", 12L),
            Map.entry("Td", 24L),
            Map.entry("Th", 24L),
            Map.entry("O", 24L),
            Map.entry("Oh", 48L),
            Map.entry("I", 60L),
            Map.entry("Ih", 120L),
            Map.entry("D1h", 4L),
            Map.entry("C1v", 2L));
    orders.forEach(
        (symbol, order) -> {
          NamedGroup<?> group = GroupNotation.parse("point:" + symbol);
          assertThat(((FiniteGroup<?>) group.group()).order()).as(symbol).isEqualTo(order);
          assertThat(group.action(3).isOrthogonal()).as(symbol).isTrue();
        });
  }

  @Test
  void defaultActionsAreThoseOfTheConventions() {
    assertThat(GroupNotation.parse("SO2").group()).isInstanceOf(SO2.class);
    assertThat(GroupNotation.parse("O2").group()).isInstanceOf(O2.class);
    assertThat(GroupNotation.parse("C5").action(2).dimension()).isEqualTo(2);
    assertThat(GroupNotation.parse("D5").vector()).isPresent();
    assertThat(GroupNotation.parse("S4").vector()).isEmpty();
    NamedGroup<?> symmetric = GroupNotation.parse("S4");
    assertThatThrownBy(symmetric::action)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("--action");
    NamedGroup<?> cyclic = GroupNotation.parse("C4");
    assertThatThrownBy(() -> cyclic.action(3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("--action");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SO(1,3)", "O(2,1)", "SE3", "E6", "Spin5", "Lorentz"})
  void otherLieGroupsAreNamedAsSuch(String name) {
    assertThatThrownBy(() -> GroupNotation.parse(name))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("a Lie group");
  }

  @ParameterizedTest
  @CsvSource({
    "SO3, SO3, 3",
    "O(3), O3, 3",
    "SU2, SU2, 3",
    "Spin3, Spin3, 3",
    "SU(3), SU3, 3",
    "Sp(4), Sp4, 4",
    "SO4, SO4, 4",
    "U1, U1, 1",
    "SO3 x U1, SO3 x U1, 4"
  })
  void compactLieGroupsActOnTheirSpaces(String name, String printed, int dimension) {
    NamedGroup<?> group = GroupNotation.parse(name);
    assertThat(group.name()).isEqualTo(printed);
    assertThat(group.action().dimension()).isEqualTo(dimension);
    assertThat(group.action().name()).isEqualTo("vector");
  }

  @Test
  void unknownNamesGetASuggestion() {
    assertThatThrownBy(() -> GroupNotation.parse("c4")).hasMessageContaining("C4");
    assertThatThrownBy(() -> GroupNotation.parse("DD4"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("D4");
    assertThatThrownBy(() -> GroupNotation.parse("")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GroupNotation.parse("D4 x ")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GroupNotation.parse("C66x"))
        .hasMessageContaining("the name \"C66x\", with no factor after x number 1");
    assertThatThrownBy(() -> GroupNotation.parse("x C3"))
        .hasMessageContaining("with no factor before its first x");
    assertThatThrownBy(() -> GroupNotation.parse("D4 x SO2")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GroupNotation.parse("C2^0")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GroupNotation.parse("point:S3")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GroupNotation.parse("point:Xh")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GroupNotation.parse("point:C4x")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void groupsTooLargeAreRefusedWithTheLimit() {
    assertThatThrownBy(() -> GroupNotation.parse("C99999999999")).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> GroupNotation.parse("point:9218")).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> GroupNotation.parse("S12 x C2"))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("958003200");
    assertThatThrownBy(() -> GroupNotation.parse("C".repeat(300)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> GroupNotation.parse("C2^20"))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("1048576");
    assertThatThrownBy(() -> GroupNotation.parse("C2^99"))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("order 633825300114114700748351602688");
    assertThatThrownBy(() -> GroupNotation.parse("S99^99 x C2"))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("above 2^");
  }

  @Test
  void groupsTooLargeToBeListedAreKnownByTheirChain() {
    NamedGroup<?> m24 = GroupNotation.parse("M24");
    assertThat(m24.group()).isInstanceOf(PermutationGroup.class);
    assertThat(((PermutationGroup) m24.group()).order()).isEqualTo(244_823_040);
    assertThat(m24.name()).isEqualTo("M24");
    assertThatThrownBy(() -> RepresentationNotation.parse("trivial", m24))
        .hasMessageContaining("not listed");
    String twelve = "[2,1,3,4,5,6,7,8,9,10,11,12],[2,3,4,5,6,7,8,9,10,11,12,1]";
    NamedGroup<?> s12 = GroupNotation.parseJson(permutations("[" + twelve + "]"));
    assertThat(((PermutationGroup) s12.group()).order()).isEqualTo(479_001_600);
  }

  @Test
  void familiesOfMatricesActOnTheirSpace() {
    NamedGroup<?> e6 = GroupNotation.parse("W(E6)");
    assertThat(((FiniteGroup<?>) e6.group()).order()).isEqualTo(51_840);
    assertThat(e6.action().dimension()).isEqualTo(6);
    assertThat(((FiniteGroup<?>) GroupNotation.parse("PSL(2,7)").group()).order()).isEqualTo(168);
    assertThat(((FiniteGroup<?>) GroupNotation.parse("C2^3").group()).generators()).hasSize(3);
  }

  @Test
  void spaceGroupsAreTakenModuloTheTranslationsOfTheCell() {
    NamedGroup<?> named = GroupNotation.parse("space:P2_1/c");
    NamedGroup<?> listed =
        GroupNotation.parseJson(
            "{\"name\": \"mine\", \"spaceGroup\": {\"operations\":"
                + " [\"-x,y+1/2,-z+1/2\",\"-x,-y,-z\"]}}");
    for (NamedGroup<?> group : List.of(named, listed)) {
      assertThat(((FiniteGroup<?>) group.group()).order()).isEqualTo(4);
      assertThat(group.action(3).isOrthogonal()).isTrue();
    }
    assertThat(listed.name()).isEqualTo("mine");
    NamedGroup<?> centred =
        GroupNotation.parseJson(
            "{\"spaceGroup\": {\"operations\": [\"-x,-y,-z\"], \"centring\": \"F\"}}");
    assertThat(((FiniteGroup<?>) centred.group()).order()).isEqualTo(8);
    assertThat(GroupNotation.parse("wallpaper:p4m").action(2).dimension()).isEqualTo(2);
    assertRefused("{\"spaceGroup\": {}}", "operations");
    assertRefused("{\"spaceGroup\": {\"operations\": [1]}}", "coordinates like");
    assertRefused("{\"spaceGroup\": {\"operations\": [\"x,y\", \"x,y,z\"]}}", "2 coordinates");
  }

  @Test
  void filesOfPermutationsAreRead() {
    NamedGroup<?> group = GroupNotation.parseJson(permutations("[[2,1,3],[2,3,1]]"));
    assertThat(((FiniteGroup<?>) group.group()).order()).isEqualTo(6);
    assertThat(group.vector()).isEmpty();
    NamedGroup<?> named =
        GroupNotation.parseJson("{\"name\": \"tiny\", \"generators\": {\"permutations\": [[1]]}}");
    assertThat(named.name()).isEqualTo("tiny");
    assertThat(((FiniteGroup<?>) named.group()).order()).isEqualTo(1);
  }

  @Test
  void filesOfMatricesAreReadExactly() {
    String cos = "{\"n\": 12, \"c\": [[1, \"1/2\"], [11, \"1/2\"]]}";
    NamedGroup<?> group =
        GroupNotation.parseJson(matrices("[[[" + cos + ", \"-1/2\"], [\"1/2\", " + cos + "]]]"));
    assertThat(((FiniteGroup<?>) group.group()).order()).isEqualTo(12);
    assertThat(group.action(2).isOrthogonal()).isTrue();
    NamedGroup<?> lattice = GroupNotation.parseJson(matrices("[[[0, -1], [\"1\", \"-2/2\"]]]"));
    assertThat(((FiniteGroup<?>) lattice.group()).order()).isEqualTo(3);
    assertThat(lattice.action().isOrthogonal()).isFalse();
  }

  @Test
  void whatIsNotJsonIsRefusedWithThePlace() {
    assertRefused("", "not JSON", "line 1, column 1");
    assertRefused("{\n  \"generators\": {]", "not JSON", "line 2, column");
    assertRefused("{", "not JSON");
    assertRefused("C4", "not JSON");
    assertRefused(permutations("[[1]]") + " true", "more after the end");
    assertRefused("{\"a\": 1, \"a\": 2}", "Duplicate");
    assertThatThrownBy(() -> GroupNotation.parseJson("{")).hasMessageNotContaining("Source");
  }

  @Test
  void filesTooLargeOrTooDeepAreRefusedWithTheLimit() {
    assertThatThrownBy(() -> GroupNotation.parseJson(" ".repeat(JsonTree.MAX_CHARACTERS + 1)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("characters");
    assertThatThrownBy(() -> GroupNotation.parseJson("[".repeat(100_000)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("32 levels");
    assertThatThrownBy(
            () -> GroupNotation.parseJson(matrices("[[[\"" + "1".repeat(20_000) + "\"]]]")))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> GroupNotation.parseJson(matrices("[[[" + "1".repeat(3_000) + "]]]")))
        .isInstanceOf(LimitExceeded.class);
    String rows = "[" + "0,".repeat(256) + "0],";
    assertThatThrownBy(() -> GroupNotation.parseJson(matrices("[[" + rows.repeat(256) + "[0]]]")))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("256 rows");
    assertThatThrownBy(
            () -> GroupNotation.parseJson(permutations("[" + "[1],".repeat(1000) + "[1]]")))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("generators");
    assertThatThrownBy(
            () -> GroupNotation.parseJson(matrices("[[[{\"n\": 99999999, \"c\": []}]]]")))
        .isInstanceOf(LimitExceeded.class);
  }

  @Test
  void filesOfAnotherShapeAreRefused() {
    assertRefused("[]", "generators");
    assertRefused("{}", "an empty object");
    assertRefused("{\"generators\": []}", "generators");
    assertRefused("{\"generator\": {}}", "generator");
    assertRefused("{\"generators\": {\"permutatons\": [[1]]}}", "did you mean \"permutations\"");
    assertRefused(
        "{\"generators\": {\"permutations\": [[1]]}, \"nam\": 1}", "did you mean \"name\"");
    assertRefused("{\"generators\": {\"permutations\": [[1]]}, \"name\": 1}", "a short string");
    assertRefused("{\"generators\": {\"permutations\": [[1]], \"matrices\": []}}", "generators");
  }

  @Test
  void generatorsThatAreNoPermutationsAreRefused() {
    assertRefused(permutations("[[1,1,2]]"), "the image 1 twice", "never 3");
    assertRefused(permutations("[[0,1]]"), "counted from 1");
    assertRefused(permutations("[[2,4,1]]"), "from 1 to 3");
    assertRefused(permutations("[[2,1],[1,2,3]]"), "3 images", "fixed points");
    assertRefused(permutations("[[\"2\",1]]"), "whole number");
    assertRefused(permutations("[[1.0]]"), "whole number");
    assertRefused(permutations("[]"), "a list of 0");
    assertRefused(permutations("[[]]"), "a list of 0");
    assertRefused(permutations("3"), "the number 3");
    assertRefused(permutations("[null]"), "null");
    assertRefused(permutations("[[99999999999]]"), "whole number");
  }

  @Test
  void generatorsThatAreNoInvertibleMatricesAreRefused() {
    assertRefused(matrices("[[[1,2],[2]]]"), "row 2", "2 entries");
    assertRefused(matrices("[[[1,2,3],[2,3,4]]]"), "row 1", "2 entries");
    assertRefused(matrices("[[[1,2],[2,4]]]"), "singular");
    assertRefused(matrices("[[[1]],[[1,0],[0,1]]]"), "matrix 2", "1×1");
    assertRefused(matrices("[[[0.5]]]"), "1/2");
    assertRefused(matrices("[[[\"1/0\"]]]"), "q > 0");
    assertRefused(matrices("[[[\"x\"]]]"), "fraction");
    assertRefused(matrices("[[[true]]]"), "true");
    assertRefused(matrices("[[[{\"n\": 4}]]]"), "\"n\"");
    assertRefused(matrices("[[[{\"n\": 4, \"c\": [[1]]}]]]"), "pair");
    assertRefused(
        matrices("[[[{\"n\": 4, \"c\": [[1, {\"n\": 4, \"c\": [[1, 1]]}]]}]]]"), "rational");
    assertRefused(matrices("[[[{\"n\": 4, \"c\": 1}]]]"), "list of pairs");
    assertRefused(matrices("[[]]"), "list of rows");
    assertRefused(matrices("[[1]]"), "a list of 1 entries");
    assertRefused(matrices("[]"), "at least one matrix");
    assertRefused(matrices("{}"), "list of matrices");
  }

  @Test
  void infiniteGroupsAreRefused() {
    assertRefused(matrices("[[[1,1],[0,1]]]"), "infinite");
    assertRefused(matrices("[[[\"3/5\",\"-4/5\"],[\"4/5\",\"3/5\"]]]"), "infinite");
  }
}
