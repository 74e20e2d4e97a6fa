package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of groups: listed ones, larger ones, crystals, Lie groups, presentations. */
class GroupAnswersTest {

  private static JsonNode ask(String group) {
    String quoted = group.startsWith("{\"") ? group : "\"" + group + "\"";
    return Shell.batch("{\"id\":1,\"command\":\"group\",\"group\":" + quoted + "}")
        .replies()
        .get(0);
  }

  private static JsonNode answer(String group) {
    JsonNode reply = ask(group);
    assertThat(reply.has("error")).as(reply.toString()).isFalse();
    return reply.get("result");
  }

  @Test
  void groupsTooLargeToBeListed() {
    JsonNode m24 = answer("M24");
    assertThat(m24.get("order").asLong()).isEqualTo(244_823_040);
    assertThat(m24.get("classes").asInt()).isEqualTo(26);
    assertThat(m24.get("exponent").asInt()).isEqualTo(212_520);
    assertThat(m24.get("simple").asBoolean()).isTrue();
    assertThat(m24.get("solvable").asBoolean()).isFalse();
    JsonNode s20 = answer("S20");
    assertThat(s20.get("order").textValue()).isEqualTo("2432902008176640000");
    assertThat(s20.get("classes").asInt()).isEqualTo(627);
    assertThat(s20.has("undecided")).isFalse();
    assertThat(Shell.run("group", "M24").out()).contains("244823040", "212520");
  }

  @Test
  void typesThatAreCertainAreNamed() {
    assertThat(answer("Q8").get("isomorphicTo").textValue()).isEqualTo("Q8");
    assertThat(answer("point:Td").get("isomorphicTo").textValue()).isEqualTo("S4");
    assertThat(answer("C2 x C3").get("isomorphicTo").textValue()).isEqualTo("C6");
    assertThat(answer("M11").get("isomorphicTo").textValue()).isEqualTo("M11");
    assertThat(answer("C2 x Q8").has("isomorphicTo")).isFalse();
    assertThat(answer("M12").has("isomorphicTo")).isFalse();
  }

  @Test
  void whatNeedsAListOfElementsIsRefusedWithTheOrder() {
    JsonNode error =
        Shell.batch("{\"id\":1,\"command\":\"chartable\",\"group\":\"M24\"}")
            .replies()
            .get(0)
            .get("error");
    assertThat(error.get("got").textValue()).contains("244823040");
    assertThat(error.get("expected").textValue()).contains("1000000");
    assertThat(Shell.run("verify", "laws", "M24", "--tries", "20").code()).isZero();
  }

  @Test
  void crystals() {
    JsonNode space = answer("space:P2_1/c");
    assertThat(space.get("order").asInt()).isEqualTo(4);
    assertThat(space.get("pointGroup").textValue()).isEqualTo("C2h");
    assertThat(space.get("hermannMauguin").textValue()).isEqualTo("2/m");
    assertThat(space.get("symmorphic").asBoolean()).isFalse();
    assertThat(space.get("wyckoffPositions").asInt()).isEqualTo(5);
    JsonNode listed =
        answer("{\"spaceGroup\":{\"operations\":[\"-x,y+1/2,-z+1/2\",\"-x,-y,-z\"]}}");
    assertThat(listed.get("crystalSystem").textValue()).isEqualTo("monoclinic");
    JsonNode plane = answer("wallpaper:p4m");
    assertThat(plane.get("centrosymmetric").asBoolean()).isTrue();
    assertThat(plane.get("dimension").asInt()).isEqualTo(2);
    assertThat(answer("point:m-3m").get("pointGroup").textValue()).isEqualTo("Oh");
  }

  @Test
  void lieGroups() {
    JsonNode lorentz = answer("O(3,1)");
    assertThat(lorentz.get("order").textValue()).isEqualTo("infinite");
    assertThat(lorentz.get("components").asInt()).isEqualTo(4);
    assertThat(lorentz.get("compact").asBoolean()).isFalse();
    JsonNode su3 = answer("SU3");
    assertThat(su3.get("dimension").asInt()).isEqualTo(8);
    assertThat(su3.get("cartanType").textValue()).isEqualTo("A2");
    assertThat(su3.get("weylGroupOrder").asInt()).isEqualTo(6);
    assertThat(answer("E8").get("dimension").asInt()).isEqualTo(248);
    assertThat(answer("SE(3)").get("semisimple").asBoolean()).isFalse();
    assertThat(answer("O1").get("order").asInt()).isEqualTo(2);
    assertThat(answer("e6").get("dimension").asInt()).isEqualTo(78);
    assertThat(ask("S99999999").get("error").get("what").textValue()).doesNotContain("Lie");
  }

  @Test
  void presentations() {
    String coxeter =
        "{\"presentation\":{\"generators\":[\"a\",\"b\",\"c\",\"d\"],\"relators\":[\"a^2\",\"b^2\","
            + "\"c^2\",\"d^2\",\"(a b)^5\",\"(b c)^3\",\"(c d)^3\",\"(a c)^2\",\"(a d)^2\","
            + "\"(b d)^2\"]}}";
    JsonNode h4 = answer(coxeter);
    assertThat(h4.get("order").asInt()).isEqualTo(14_400);
    assertThat(h4.get("classes").asInt()).isEqualTo(34);
    String triangle =
        "{\"presentation\":{\"generators\":[\"a\",\"b\"],\"relators\":[\"a^2\",\"b^3\",\"(a"
            + " b)^7\"]}}";
    String refusal = ask(triangle).get("error").get("got").textValue();
    assertThat(refusal).contains("infinite group", "has infinite order");
  }

  @Test
  void namedFamiliesAgreeWithTheirKin() {
    List<String> same = List.of("PSL(2,7)", "PSL(3,2)", "GL(3,2)");
    for (String name : same) {
      JsonNode group = answer(name);
      assertThat(group.get("order").asInt()).isEqualTo(168);
      assertThat(group.get("classes").asInt()).isEqualTo(6);
      assertThat(group.get("exponent").asInt()).isEqualTo(84);
    }
    assertThat(ask("PSL(2,6)").get("error").get("expected").textValue())
        .contains("a power of a prime");
  }

  @Test
  void hexagonalAxesBecomeOrthonormalExactly(@TempDir Path folder) throws IOException {
    String given = "../docs/guide/groups/hexagonal-axes.json";
    if (Shell.isPackaged()) {
      given = "docs/guide/groups/hexagonal-axes.json";
    }
    String made = folder.resolve("made.json").toAbsolutePath().toString();
    Shell.Run refused =
        Shell.run("kernels", given, "--in", "trivial", "--out", "vector", "--max-degree", "2");
    assertThat(refused.code()).isEqualTo(2);
    Shell.Run run = Shell.run("group", given, "--orthonormal", made);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("1 generator written to " + made);
    assertThat(Files.readString(Path.of(made))).contains("\"n\" : 12");
    Shell.Run kernels =
        Shell.run("kernels", made, "--in", "trivial", "--out", "vector", "--max-degree", "2");
    assertThat(kernels.code()).as(kernels.err()).isZero();
    assertThat(kernels.out()).contains("PROVED");
    assertThat(Shell.run("group", made, "--format", "json").json().get("order").asInt())
        .isEqualTo(6);
    assertThat(Shell.run("group", given, "--orthonormal", made).err()).contains("exists");
    assertThat(Shell.run("group", "SO3", "--orthonormal", made, "--force").err())
        .contains("a finite group given by real matrices");
  }
}
