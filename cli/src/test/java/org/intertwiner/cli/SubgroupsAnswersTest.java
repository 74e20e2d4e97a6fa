package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The subgroups of a group up to conjugacy, and tables for a browser. */
class SubgroupsAnswersTest {
  private static JsonNode ask(String group) {
    return Shell.run("group", group, "--subgroups", "--format", "json").json();
  }

  @ParameterizedTest
  @CsvSource({"S4, 11, 30", "A5, 9, 59", "D4, 8, 10", "Q8, 6, 6", "S5, 19, 156", "C12, 6, 6"})
  void subgroupsAreCounted(String group, int classes, int subgroups) {
    JsonNode answer = ask(group);
    assertThat(answer.get("classes")).hasSize(classes);
    assertThat(answer.get("subgroups").asInt()).isEqualTo(subgroups);
    int sum = 0;
    for (JsonNode c : answer.get("classes")) {
      sum += c.get("length").asInt();
      assertThat(c.get("normal").asBoolean()).isEqualTo(c.get("length").asInt() == 1);
      for (JsonNode m : c.get("maximal")) {
        JsonNode lower = answer.get("classes").get(m.get("class").asInt() - 1);
        assertThat(m.get("inside").asInt() * c.get("length").asInt())
            .isEqualTo(m.get("around").asInt() * lower.get("length").asInt());
      }
    }
    assertThat(sum).isEqualTo(subgroups);
  }

  @Test
  void classesHaveNamesAndTypes() {
    JsonNode s4 = ask("S4");
    List<String> names = new ArrayList<>();
    List<Boolean> cyclic = new ArrayList<>();
    s4.get("classes")
        .forEach(
            c -> {
              names.add(c.get("name").textValue());
              cyclic.add(c.get("cyclic").asBoolean());
            });
    assertThat(names)
        .containsExactly("C1", "C2", "C2", "C3", "D2", "D2", "C4", "D3", "D4", "A4", "S4");
    // the exponent of D3 is its order as well, and yet it is not cyclic
    assertThat(cyclic)
        .containsExactly(true, true, true, true, false, false, true, false, false, false, false);
    assertThat(s4.at("/classes/10/maximal").toString())
        .isEqualTo(
            "[{\"class\":8,\"inside\":4,\"around\":1},{\"class\":9,\"inside\":3,\"around\":1},"
                + "{\"class\":10,\"inside\":1,\"around\":1}]");
    assertThat(s4.at("/classes/0/generators")).isEmpty();
    assertThat(ask("point:Td").get("classes").findValuesAsText("name"))
        .contains("D2d", "C3v", "S4", "Cs", "Td");
    assertThat(ask("S4 x C2").get("classes").get(32).has("name"))
        .as("the whole group has the name it is asked by")
        .isTrue();
    assertThat(ask("S4 x C2").get("classes").findValues("name")).hasSizeLessThan(33);
  }

  @Test
  void peopleReadATable() {
    assertThat(Shell.run("group", "S4", "--subgroups").out())
        .startsWith("30 subgroups of S4 in 11 classes\n")
        .contains("4 of #8, 3 of #9, 1 of #10");
    assertThat(Shell.run("group", "C1", "--subgroups").out())
        .startsWith("1 subgroup of C1 in 1 class\n");
    assertThat(Shell.run("group", "Q8", "--subgroups", "--format", "markdown").out())
        .startsWith("| class | order | length | name | normal | type | maximal | generators |\n|")
        .contains("| #6 | 8 | 1 | Q8 | yes | - | 1 of #3, 1 of #4, 1 of #5 |");
    assertThat(Shell.run("group", "Q8", "--subgroups", "--format", "gap").code()).isEqualTo(2);
  }

  @Test
  void batchAnswersTheSame() {
    JsonNode reply =
        Shell.batch("{\"id\":1,\"command\":\"group\",\"group\":\"A5\",\"subgroups\":true}")
            .replies()
            .get(0)
            .get("result");
    assertThat(reply.get("classes")).isEqualTo(ask("A5").get("classes"));
    JsonNode without =
        Shell.batch("{\"id\":1,\"command\":\"group\",\"group\":\"A5\",\"subgroups\":false}")
            .replies()
            .get(0)
            .get("result");
    assertThat(without.get("classes").asInt()).isEqualTo(5);
  }

  @Test
  void theDiagramIsDrawnOnce(@TempDir Path folder) throws IOException {
    Path svg = folder.resolve("s4.svg");
    String[] question = {"group", "S4", "--subgroups", "--plot", svg.toString()};
    assertThat(Shell.run(question).out()).contains("picture in " + svg);
    assertThat(Files.readString(svg)).contains("Subgroups of S4");
    Shell.Run second = Shell.run(question);
    assertThat(second.code()).isEqualTo(2);
    assertThat(second.err()).contains("--force");
    Path png = folder.resolve("s4.png");
    assertThat(Shell.run("group", "S4", "--subgroups", "--plot", png.toString()).code()).isZero();
    assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void whatIsTooLargeOrInfiniteIsRefused(@TempDir Path folder) {
    Shell.Run large = Shell.run("group", "S8", "--subgroups", "--format", "json");
    assertThat(large.code()).isEqualTo(2);
    assertThat(large.error().get("got").textValue()).isEqualTo("S8 of order 40320");
    assertThat(large.error().get("expected").textValue()).contains("at most 10000");
    assertThat(large.error().get("hint").textValue()).contains("without --subgroups");
    assertThat(Shell.run("group", "O2", "--subgroups").err())
        .contains("infinite", "a finite group");
    assertThat(Shell.run("group", "C2^6", "--subgroups").err()).contains("at most 20000");
    Shell.Run alone = Shell.run("group", "S4", "--plot", folder.resolve("x.svg").toString());
    assertThat(alone.code()).isEqualTo(2);
    assertThat(alone.err()).contains("no --subgroups");
    Path drawn = folder.resolve("many.svg");
    assertThat(Shell.run("group", "C2^5", "--subgroups", "--plot", drawn.toString()).err())
        .contains("374 classes");
    assertThat(drawn).doesNotExist();
  }

  @Test
  void characterTablesArePagesForABrowser() {
    String page = Shell.run("chartable", "A5", "--format", "html").out();
    assertThat(page)
        .startsWith("<!doctype html>")
        .contains("prefers-color-scheme: dark", "<h1>Character table of A5</h1>")
        .contains(
            "<th scope=\"row\">size</th><th></th><th></th><th class=\"first\">1</th><th>15</th>")
        .contains("<th>1a</th><th>3a</th><th>5b</th><th>5a</th>")
        .contains("<msqrt><mn>5</mn></msqrt>")
        .doesNotContain("E(5)", "<script", "http");
    assertThat(page.split("<math>", -1)).as("one formula for each value").hasSize(26);
    String quaternions = Shell.run("chartable", "Q8", "--format", "html").out();
    assertThat(quaternions).contains("<td>2</td><td>−1</td>");
    String correlation = Shell.run("correlation", "Oh > D4h", "--format", "html").out();
    assertThat(correlation).contains("<h2>Oh → D4h", "<td>T1u</td>");
  }

  @Test
  void otherAnswersAreNoPages() {
    for (String question :
        new String[] {"group C4", "irreps C3", "3j --j 1,1,0 --m 0,0,0", "group C4 --subgroups"}) {
      Shell.Run run = Shell.run((question + " --format html").split(" "));
      assertThat(run.code()).as(question).isEqualTo(2);
      assertThat(run.err()).contains("got html; expected text");
    }
  }
}
