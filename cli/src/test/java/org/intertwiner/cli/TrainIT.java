package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.nn.io.Npz;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a configuration file to trained networks, judged again and exported. */
class TrainIT {
  private static final String DATA =
      "\"data\":{\"kind\":\"digits\",\"train\":96,\"test\":24,\"seed\":3,\"side\":29}";
  private static final String TRAINING =
      "\"training\":{\"epochs\":2,\"batch\":16,\"validation\":16,\"average\":0.9,\"patience\":5,"
          + "\"augment\":true,\"clipNorm\":5,\"smoothing\":0.1,\"checkpointSeconds\":0,"
          + "\"optimiser\":{\"name\":\"adam\",\"rate\":0.01,\"decay\":0.001,"
          + "\"schedule\":{\"name\":\"one-cycle\"}}}";
  private static final String MODELS =
      "\"model\":[{\"label\":\"steerable\",\"name\":\"digits\",\"group\":\"C4\",\"parameters\":900},"
          + "{\"label\":\"plain\",\"name\":\"plain\",\"group\":\"C1\",\"parameters\":900}]";

  @TempDir private Path folder;
  private Path config;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    config = folder.resolve("config.json");
    out = folder.resolve("out");
    Files.writeString(
        config,
        "{"
            + DATA
            + ",\"model\":{},"
            + TRAINING
            + ",\"sweep\":{"
            + MODELS
            + ",\"training.seed\":[0,1]}}");
  }

  private Shell.Run train(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("train", config.toString(), "--out", out.toString(), "--engine", "java"));
    words.addAll(List.of(more));
    return Shell.run(words.toArray(String[]::new));
  }

  @Test
  void aSweepIsTrainedKeptJudgedAndExported() throws IOException {
    Shell.Run run = train("--format=json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode runs = run.json().get("runs");
    assertThat(runs.size()).isEqualTo(4);
    for (JsonNode one : runs) {
      assertThat(one.get("accuracy").get("upright").isNumber()).isTrue();
      assertThat(one.get("accuracy").get("rotated").isNumber()).isTrue();
      assertThat(one.get("epochs").intValue()).isEqualTo(2);
      // the plain network commutes with the trivial group
      assertThat(one.at("/equivariance/verdict").textValue()).isEqualTo("TESTED");
    }
    for (String file : List.of("table.md", "results.json", "curves-upright.png")) {
      assertThat(out.resolve(file)).isNotEmptyFile();
    }
    assertThat(Files.readString(out.resolve("table.md"))).contains("| steerable |", " ± ");
    String before = Files.readString(out.resolve("results.json"));
    Shell.Run again = train();
    assertThat(again.code()).isZero();
    assertThat(again.err()).contains("steerable-0: kept", "plain-1: kept");
    assertThat(again.out()).contains("intertwiner eval " + out.resolve("runs/steerable-0"));
    assertThat(Files.readString(out.resolve("results.json"))).isEqualTo(before);
    judgedAndExported(runs.get(0));
  }

  private void judgedAndExported(JsonNode trained) {
    Path one = out.resolve("runs").resolve("steerable-0");
    Shell.Run judged = Shell.run("eval", one.toString(), "--engine", "java", "--format=json");
    assertThat(judged.code()).as(judged.err()).isZero();
    assertThat(judged.json().get("accuracy")).isEqualTo(trained.get("accuracy"));
    Path onnx = folder.resolve("net.onnx");
    Path samples = folder.resolve("net.npz");
    Path weights = folder.resolve("weights.npz");
    String[] words = {
      "export",
      one.toString(),
      "--onnx",
      onnx.toString(),
      "--samples",
      samples.toString(),
      "--npz",
      weights.toString(),
      "--safetensors",
      folder.resolve("w.safetensors").toString()
    };
    assertThat(Shell.run(words).code()).isZero();
    assertThat(onnx).isNotEmptyFile();
    var arrays = Npz.read(samples).arrays();
    assertThat(arrays).containsOnlyKeys("input", "output", "labels");
    assertThat(arrays.get("output").shape().at(1)).isEqualTo(10);
    assertThat(Npz.read(weights).arrays()).containsKey("0.steerable-convolution.weights.0");
    Shell.Run twice = Shell.run(words);
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err()).contains("got " + onnx + ", which exists", "--force");
    Shell.Run elsewhere = Shell.run("eval", out.toString());
    assertThat(elsewhere.code()).isEqualTo(2);
    assertThat(elsewhere.err()).contains("the runs there are: ", one.toString());
    Shell.Run checked =
        Shell.run(
            "verify",
            onnx.toString(),
            "--group",
            "C4",
            "--in",
            "image(trivial)",
            "--out",
            "invariant",
            "--samples",
            "20");
    assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
  }

  @Test
  void whatInterpolatesIsNotClaimedAndTooFewWeightsAreTold() throws IOException {
    Files.writeString(
        config,
        "{\"data\":{\"kind\":\"digits\",\"train\":16,\"test\":8,\"side\":29},"
            + "\"model\":{\"name\":\"digits\",\"group\":\"C6\",\"parameters\":3},"
            + "\"training\":{\"epochs\":1,\"batch\":16,"
            + "\"optimiser\":{\"name\":\"adam\",\"rate\":0.01}}}");
    Shell.Run run = train();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("TESTED on 2 of 6 elements");
    assertThat(run.err()).contains("wanted 3, least possible ");
    JsonNode one = train("--format=json").json().get("runs").get(0);
    assertThat(one.at("/equivariance/elements").intValue()).isEqualTo(2);
    assertThat(one.at("/equivariance/order").intValue()).isEqualTo(6);
    Path run0 = out.resolve("runs").resolve(one.get("name").textValue());
    Path onnx = folder.resolve("c6.onnx");
    assertThat(Shell.run("export", run0.toString(), "--onnx", onnx.toString()).out())
        .contains("on 2 of 6 elements; the others interpolate");
  }

  @Test
  void anotherConfigurationDoesNotOverwrite() throws IOException {
    String text = Files.readString(config).replace("[0,1]", "[0]");
    Files.writeString(config, text);
    assertThat(train().code()).isZero();
    Files.writeString(config, text.replace("0.001", "0.002"));
    Shell.Run refused = train();
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("another configuration", "--force");
    assertThat(train("--force").code()).isZero();
  }

  @Test
  void theSummaryShowsEveryNetworkOnce() {
    Shell.Run run = Shell.run("model", "summary", config.toString(), "--format=json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode networks = run.json().get("networks");
    assertThat(networks.size()).isEqualTo(2);
    assertThat(networks.get(0).get("parameters").intValue()).isBetween(700, 1100);
    assertThat(networks.get(0).get("multiplyAdds").longValue()).isPositive();
    assertThat(networks.get(0).get("lint").isEmpty()).isTrue();
    String text = Shell.run("model", "summary", config.toString()).out();
    assertThat(text).contains("0.steerable-convolution", "learned numbers", "lint: nothing found");
  }

  @Test
  void volumesAndFilesOfDigits() throws IOException {
    Files.writeString(
        config,
        "{\"data\":{\"kind\":\"shapes\",\"side\":9,\"train\":20,\"test\":10},"
            + "\"model\":{\"name\":\"voxels\",\"group\":\"point:O\",\"parameters\":1500},"
            + "\"training\":{\"epochs\":1,\"batch\":10,"
            + "\"optimiser\":{\"name\":\"sgd\",\"rate\":0.01,\"momentum\":0.9}}}");
    Shell.Run run = train("--format=json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode one = run.json().get("runs").get(0);
    assertThat(one.at("/equivariance/verdict").textValue()).isEqualTo("TESTED");
    assertThat(one.get("accuracy").size()).isEqualTo(3);
  }

  @Test
  void theModelsAreListed() {
    JsonNode models = Shell.run("model", "list", "--format=json").json().get("models");
    assertThat(models.findValuesAsText("name")).contains("digits", "plain", "voxels");
    assertThat(Shell.run("model", "list").out()).contains("wide-resnet-16-8");
  }
}
