package org.intertwiner.verify.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpec;
import org.junit.jupiter.api.Test;

/** ONNX Runtime needs native stack for every letter of the command line; long ones ended it. */
class LongCommandLineTest {
  private static final Path MODEL = Path.of("src/test/resources/onnx/image-pool-8.onnx");

  /** What the other process does: runs a model. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) {
      try (OnnxModel model = OnnxModel.open(Path.of(arguments[0]), OnnxLimits.DEFAULT)) {
        Map<String, NumericArray> inputs = new TreeMap<>();
        for (TensorSpec spec : model.graph().inputs()) {
          List<Integer> shape = spec.resolve(Map.of("batch", 2, "N", 2, "n", 2));
          int size = shape.stream().mapToInt(i -> i).reduce(1, (a, b) -> a * b);
          inputs.put(spec.name(), NumericArray.from(spec.type(), shape, new double[size]));
        }
        System.out.println("ran " + model.run(new ArrayTuple(inputs)).names());
      }
    }
  }

  @Test
  void aProcessWithALongClassPathRunsModels() throws IOException, InterruptedException {
    String path = System.getProperty("java.class.path");
    String padding = (File.pathSeparator + "/no/such/folder/but/a/long/name.jar").repeat(1500);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                path + padding,
                Program.class.getName(),
                MODEL.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("ran [");
  }
}
