package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.nn.data.GeneratedDigits;
import org.intertwiner.nn.data.Idx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the quickstart refuses before it spends time, each with the answer it gets. */
class QuickstartRefusalsTest {
  @TempDir private Path folder;

  private Shell.Run ask(String... options) {
    List<String> words = new ArrayList<>(List.of("quickstart", "--format=json"));
    words.addAll(Arrays.asList(options));
    if (!words.contains("--out")) {
      words.addAll(List.of("--out", folder.resolve("report").toString()));
    }
    return Shell.run(words.toArray(String[]::new));
  }

  private static void refused(Shell.Run run, String... words) {
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.error().get("what").textValue()).isNotEqualTo("internal error");
    assertThat(run.error().toString()).contains(words);
  }

  private Path images(int count, String name) {
    Path images = folder.resolve(name + "-images");
    Idx.write(
        new GeneratedDigits(12, 1, 1, 0.1, 0.1, 0.5).draw(count, new SplittableRandom(3)),
        images,
        folder.resolve(name + "-labels"));
    return images;
  }

  private Path labels(String name) {
    return folder.resolve(name + "-labels");
  }

  @Test
  void imagesWithoutLabels() {
    refused(ask("--images", images(100, "a").toString()), "--images without --labels");
  }

  @Test
  void truncatedImages() throws IOException {
    Path images = images(100, "a");
    byte[] bytes = Files.readAllBytes(images);
    Files.write(images, Arrays.copyOf(bytes, bytes.length - 7));
    refused(ask("--images", images.toString(), "--labels", labels("a").toString()), "bytes");
  }

  @Test
  void labelsOfAnotherSet() {
    Path images = images(100, "a");
    images(101, "b");
    refused(ask("--images", images.toString(), "--labels", labels("b").toString()), "100", "101");
  }

  @Test
  void tooFewPictures() {
    refused(
        ask("--images", images(20, "a").toString(), "--labels", labels("a").toString()),
        "at least 100");
  }

  @Test
  void aReportFolderThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    refused(ask("--out", file.toString()), "is a file");
    refused(ask("--out", file.resolve("below").toString()), "report folder");
  }

  @Test
  void aReportThatIsThere() throws IOException {
    Path report = Files.createDirectory(folder.resolve("report"));
    Files.writeString(report.resolve("index.html"), "mine");
    refused(ask(), "--force");
    assertThat(report.resolve("index.html")).hasContent("mine");
    Files.delete(report.resolve("index.html"));
    Files.writeString(report.resolve("steerable.safetensors"), "mine");
    refused(ask(), "steerable.safetensors");
  }

  @Test
  void aGroupThatDoesNotActOnThePlane() {
    refused(ask("--group", "S5"), "S5");
    refused(ask("--group", "point:Oh"), "2");
  }

  @Test
  void matricesThatAreNotOrthogonal() throws IOException {
    Path file = folder.resolve("skew.json");
    Files.writeString(file, "{\"generators\":{\"matrices\":[[[\"0\",\"-1\"],[\"1\",\"-1\"]]]}}");
    refused(ask("--group", file.toString()), "orthogonal");
    assertThat(Shell.run("chartable", file.toString()).code()).isZero();
  }

  @Test
  void noEpochs() {
    refused(ask("--epochs", "0"), "--epochs");
    assertThat(ask("--epochs", "many").code()).isEqualTo(64);
  }

  @Test
  void aCheckpointThatIsNone() throws IOException {
    Path report = Files.createDirectory(folder.resolve("report"));
    Files.writeString(report.resolve("steerable.safetensors"), "no checkpoint");
    Path images = images(100, "a");
    refused(
        ask("--images", images.toString(), "--labels", labels("a").toString(), "--resume"),
        "steerable.safetensors");
    assertThat(report.resolve("steerable.safetensors")).hasContent("no checkpoint");
  }
}
