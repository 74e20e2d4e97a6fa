package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.intertwiner.cli.json.Json;
import org.intertwiner.nn.data.GeneratedDigits;
import org.intertwiner.nn.data.Idx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on a few small pictures, from the command line to the report folder. */
class QuickstartIT {
  @TempDir private Path folder;

  private Shell.Run run(String... group) {
    Path images = folder.resolve("images");
    Path labels = folder.resolve("labels");
    Idx.write(
        new GeneratedDigits(12, 1, 1, 0.1, 0.1, 0.5).draw(120, new SplittableRandom(3)),
        images,
        labels);
    String[] words = {
      "quickstart",
      "--epochs",
      "1",
      "--images",
      images.toString(),
      "--labels",
      labels.toString(),
      "--out",
      folder.resolve("report").toString()
    };
    String[] all = java.util.Arrays.copyOf(words, words.length + group.length);
    System.arraycopy(group, 0, all, words.length, group.length);
    return Shell.run(all);
  }

  @Test
  void theShippedGroup() throws IOException {
    Shell.Run run = run("--format=json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode answer = run.json();
    assertThat(answer.get("group").textValue()).isEqualTo("C12");
    assertThat(answer.at("/kernels/verdict").textValue()).isEqualTo("PROVED");
    assertThat(answer.at("/kernels/dimsByDegree/1").intValue()).isEqualTo(24);
    JsonNode steerable = answer.at("/networks/0");
    JsonNode plain = answer.at("/networks/1");
    assertThat(steerable.at("/quarterTurns/verdict").textValue()).isEqualTo("TESTED");
    assertThat(steerable.at("/equivariance/elements").size()).isEqualTo(12);
    assertThat(steerable.at("/equivariance/maxExact").doubleValue()).isLessThan(1e-5);
    assertThat(plain.at("/quarterTurns/verdict").textValue()).isEqualTo("REFUTED");
    assertThat(answer.at("/shuffledControl/quarterTurns/verdict").textValue()).isEqualTo("REFUTED");
    int difference = steerable.get("weights").intValue() - plain.get("weights").intValue();
    assertThat(Math.abs(difference)).isLessThan(200);
    Path report = folder.resolve("report");
    assertThat(Json.parse(Files.readString(report.resolve("report.json")), "report").at("/group"))
        .isEqualTo(answer.get("group"));
    assertThat(Files.readString(report.resolve("index.html")))
        .contains("data:image/png;base64,", "PROVED", "REFUTED")
        .doesNotContain("<script", "http://", "https://");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aContinuousGroup() {
    Shell.Run run = run("--group", "SO2");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("steerable", "plain", "TESTED", "REFUTED", "index.html");
    assertThat(run.err()).contains("certificate: PROVED").doesNotContain("\r");
  }

  @Test
  void aGroupWithoutQuarterTurnsClaimsNothingOfThem() {
    Shell.Run run = run("--group", "C3");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("none in this group").doesNotContain("TESTED", "REFUTED");
  }
}
