package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configurations that are refused before anything is trained or written. */
class TrainRefusalsTest {
  private static final String GOOD =
      "{\"data\":{\"kind\":\"digits\",\"train\":32,\"test\":8,\"side\":29},"
          + "\"model\":{\"name\":\"digits\",\"group\":\"C4\",\"parameters\":900},"
          + "\"training\":{\"epochs\":1,\"batch\":16,"
          + "\"optimiser\":{\"name\":\"adam\",\"rate\":0.01}}}";

  @TempDir private Path folder;

  private Shell.Run run(String text) throws IOException {
    Path config = folder.resolve("config.json");
    Files.writeString(config, text);
    String out = folder.resolve("out").toString();
    return Shell.run("train", config.toString(), "--out", out, "--engine", "java");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          "train":32        # "train":0                     # 'train'
          "kind":"digits"   # "kind":"letters"              # one of digits, shapes
          "side":29         # "side":29,"colour":1          # the field 'colour'
          "side":29         # "images":"none.gz","labels":"none.gz" # none.gz
          "side":29         # "images":"none.gz"            # both files or neither
          "side":29         # "side":28,"interpolation":"cubic" # one of bilinear, bicubic
          "name":"digits"   # "name":"digitz"               # name of a model
          "group":"C4"      # "group":"Q8"                  # default action
          "group":"C4"      # "group":"SO3"                 # R3
          "parameters":900  # "parameters":900,"options":{"colour":"red"} # colour
          "parameters":900  # "options":{"a":[1]}           # texts, numbers
          "epochs":1        # "epochs":0                    # 'epochs'
          "batch":16        # "batch":64                    # 64 of 32 samples
          "batch":16        # "batch":16,"validation":32    # fewer than there are
          "batch":16        # "batch":16,"clipNorm":1,"clipValue":1 # one of the two
          "batch":16        # "batch":16,"type":"int32"     # one of float
          "name":"adam"     # "name":"lion"                 # one of adam, sgd
          "name":"adam"     # "name":"adam","momentum":0.9  # 'momentum'
          "name":"adam"     # "name":"sgd","coupled":true   # 'coupled'
          "rate":0.01       # "rate":-1                     # 'rate'
          "rate":0.01       # "rate":0.01,"schedule":"cosine" # an object with a name
          "rate":0.01       # "rate":0.01,"schedule":{"name":"linear"} # one of constant
          "rate":0.01       # "rate":0.01,"decayWhere":{"x":"y"} # factors by pattern
          "rate":0.01       # "rate":0.01,"decayWhere":{"x→y":2} # no weight with such a label
          "batch":16        # "batch":16,"patience":2       # no validation set
          "batch":16        # "batch":16,"average":0        # decay of the average
          "batch":16        # "batch":16,"computing":"bfloat16" # BFLOAT16 on engine java
          "batch":16        # "batch":16,"type":"float16"   # float32 or float64
          """)
  void wrongFields(String good, String bad, String message) throws IOException {
    assertThat(GOOD).contains(good);
    Shell.Run run = run(GOOD.replace(good, bad));
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          []                              # an object from paths
          {"model.group":[]}              # one or more values
          {"model.group":"C4"}            # one or more values
          {"model.group.x":["C4"]}        # a path through objects
          {"model.group":["C4","C4"]}     # labels that tell the runs apart
          {"a":[1,2,3,4,5,6,7,8,9,10],"b":[1,2,3,4,5,6,7,8,9,10],"c":[1,2,3,4,5,6]} # at most 500
          """)
  void wrongSweeps(String sweep, String message) throws IOException {
    String text = GOOD.substring(0, GOOD.length() - 1) + ",\"sweep\":" + sweep + "}";
    Shell.Run run = run(text);
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aRunThatCannotBeTrainedStopsTheOthers() throws IOException {
    String sweep = ",\"sweep\":{\"training.average\":[0.9,0]}}";
    Shell.Run run = run(GOOD.substring(0, GOOD.length() - 1) + sweep);
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains("decay of the average");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aFolderInWhichAnotherTrains() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    try (FileChannel other =
            FileChannel.open(
                out.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = other.lock()) {
      assertThat(lock.isValid()).isTrue();
      Shell.Run run = run(GOOD);
      assertThat(run.code()).as(run.err()).isEqualTo(2);
      assertThat(run.err()).contains("another training at work");
    }
    assertThat(out.resolve("runs")).doesNotExist();
  }

  @Test
  void filesThatAreNoConfiguration() throws IOException {
    assertThat(run("[1]").err()).contains("a JSON object");
    assertThat(run("{").code()).isEqualTo(2);
    Shell.Run missing = Shell.run("train", folder.resolve("none.json").toString());
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("no such file");
  }

  @Test
  void foldersThatAreNoFinishedRun() throws IOException {
    Shell.Run none = Shell.run("eval", folder.toString());
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("the folder of a run");
    Files.writeString(folder.resolve("config.json"), GOOD);
    Shell.Run unfinished = Shell.run("eval", folder.toString(), "--engine", "java");
    assertThat(unfinished.code()).isEqualTo(2);
    assertThat(unfinished.err()).contains("not finished");
    Shell.Run nothing = Shell.run("export", folder.toString());
    assertThat(nothing.code()).isEqualTo(2);
    assertThat(nothing.err()).contains("at least one of --onnx");
  }
}
