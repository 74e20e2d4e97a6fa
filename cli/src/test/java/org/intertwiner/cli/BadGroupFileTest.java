package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.intertwiner.cli.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Group files that are no groups, each with the answer it gets. */
class BadGroupFileTest {
  @TempDir private Path folder;

  private Shell.Run ask(String content) throws IOException {
    return ask(content, "group");
  }

  private Shell.Run ask(String content, String command) throws IOException {
    Path file = folder.resolve("group.json");
    Files.writeString(file, content);
    return Shell.run(command, file.toString(), "--format=json");
  }

  private void refused(Shell.Run run, String... words) {
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.error().get("what").textValue()).isNotEqualTo("internal error");
    assertThat(run.error().toString()).contains(words);
  }

  @Test
  void noJson() throws IOException {
    refused(ask("generators: 1"), "JSON");
  }

  @Test
  void empty() throws IOException {
    refused(ask(""), "JSON");
  }

  @Test
  void noFile() {
    Shell.Run run = Shell.run("group", folder.resolve("none.json").toString(), "--format=json");
    refused(run, "no such file");
  }

  @Test
  void aFolder() throws IOException {
    Path place = Files.createDirectory(folder.resolve("folder.json"));
    refused(Shell.run("group", place.toString(), "--format=json"), "no regular file");
  }

  @Test
  void tooLarge() throws IOException {
    refused(ask(" ".repeat(Json.MAX_LENGTH + 1)), "" + Json.MAX_LENGTH);
  }

  @Test
  void tooDeep() throws IOException {
    refused(ask("[".repeat(1000) + "]".repeat(1000)), "" + Json.MAX_DEPTH);
  }

  @Test
  void anotherObject() throws IOException {
    refused(ask("{\"colour\":\"red\"}"), "generators");
  }

  @Test
  void noPermutation() throws IOException {
    refused(ask("{\"generators\":{\"permutations\":[[1,1,3]]}}"), "permutation");
  }

  @Test
  void permutationsOfDifferentDegrees() throws IOException {
    refused(ask("{\"generators\":{\"permutations\":[[2,1],[2,3,1]]}}"), "2 images");
  }

  @Test
  void singularMatrices() throws IOException {
    refused(ask("{\"generators\":{\"matrices\":[[[\"1\",\"1\"],[\"1\",\"1\"]]]}}"), "invertible");
  }

  @Test
  void aMatrixThatIsNotSquare() throws IOException {
    refused(ask("{\"generators\":{\"matrices\":[[[\"1\",\"0\"]]]}}"), "square");
  }

  @Test
  void anEntryThatIsNoNumber() throws IOException {
    refused(ask("{\"generators\":{\"matrices\":[[[\"one\"]]]}}"), "one");
  }

  @Test
  void anInfiniteGroup() throws IOException {
    refused(
        ask("{\"generators\":{\"matrices\":[[[\"1\",\"1\"],[\"0\",\"1\"]]]}}", "chartable"),
        "infinite");
  }

  /**
   * The symmetric group of order 6 on the weights of SL(3): finite, but not orthogonal as it
   * stands.
   */
  private static final String OBLIQUE =
      "{\"generators\":{\"matrices\":[[[\"0\",\"-1\"],[\"1\",\"-1\"]],[[\"0\",\"1\"],[\"1\",\"0\"]]]}}";

  @Test
  void aKernelNeedsOrthogonalMatricesAndATableDoesNot() throws IOException {
    assertThat(ask(OBLIQUE, "chartable").json().get("order").asInt()).isEqualTo(6);
    Path file = folder.resolve("group.json");
    Shell.Run run =
        Shell.run(
            "kernels",
            file.toString(),
            "--in",
            "trivial",
            "--out",
            "trivial",
            "--max-degree",
            "2",
            "--format=json");
    refused(run, "orthogonal", "form");
  }
}
