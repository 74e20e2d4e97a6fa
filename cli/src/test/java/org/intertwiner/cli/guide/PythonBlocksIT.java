package org.intertwiner.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.intertwiner.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python of docs/guide/export.md, run on files that the program writes. */
class PythonBlocksIT {
  private static final Path PAGE = Path.of("../docs/guide/export.md");
  private static final Pattern BLOCK = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);
  private static final String READER = "def kernels(doc, x)";
  private static final String CHECK = "def matrix(rep, k)";
  private static final String ARRAYS = "np.load(\"basis.npz\")  ";
  private static final String TORCH = "torch.nn.Parameter";
  private static final String FACTORED = "f, t = load_file";

  @TempDir private Path folder;

  private static String block(String part) throws IOException {
    List<String> found =
        BLOCK
            .matcher(Files.readString(PAGE))
            .results()
            .map(m -> m.group(1))
            .filter(text -> text.contains(part))
            .toList();
    assertThat(found).as(part).hasSize(1);
    return found.get(0);
  }

  private static void need(String modules) throws IOException {
    try {
      Process process = new ProcessBuilder("python3", "-c", "import " + modules).start();
      assumeTrue(finished(process) == 0, "python3 cannot import " + modules);
    } catch (IOException e) {
      assumeTrue(false, "python3 is not installed");
    }
  }

  private static int finished(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void program(String words) {
    Shell.Run run = Shell.run(words.replace("FOLDER", folder.toString()).split(" ", -1));
    assertThat(run.code()).as(words + "\n" + run.err()).isZero();
  }

  private List<String> python(String script, String... arguments) throws IOException {
    Files.writeString(folder.resolve("script.py"), script);
    ProcessBuilder builder =
        new ProcessBuilder("python3", "script.py")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.command().addAll(List.of(arguments));
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(finished(process)).as(text).isZero();
    return text.lines().toList();
  }

  private List<Double> residuals(String document) throws IOException {
    Files.writeString(folder.resolve("reader.py"), block(READER));
    return python(block(CHECK), document).stream()
        .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .toList();
  }

  @Test
  void theReaderFindsTheConstraintHoldsAsThePageSays() throws IOException {
    need("numpy");
    program("kernels D4 --in regular --out vector --max-degree 4 --document FOLDER/d4.json");
    assertThat(residuals("d4.json")).hasSize(2).containsOnly(0.0);
    program("kernels SO3 --in spin:2 --out 2*spin:1 --max-degree 4 --document FOLDER/so3.json");
    assertThat(residuals("so3.json")).isNotEmpty().allMatch(worst -> worst < 1e-8);
  }

  @Test
  void theReaderFindsAChangedNumber() throws IOException {
    need("numpy");
    program("kernels D4 --in regular --out vector --max-degree 1 --document FOLDER/d4.json");
    String text = Files.readString(folder.resolve("d4.json"));
    String changed = text.replace("[[1,0],\"1\"]", "[[1,0],\"2\"]");
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(folder.resolve("changed.json"), changed);
    assertThat(residuals("changed.json")).anyMatch(worst -> worst > 1e-3);
  }

  private void sampled() {
    String kernels =
        "kernels D4 --in regular --out vector --max-degree 2 --sample 5x5 --out-file FOLDER/";
    program(kernels + "basis.npz");
    program(kernels + "basis.safetensors");
    program(kernels + "factored.safetensors --factored");
  }

  @Test
  void bothFormatsAreRead() throws IOException {
    need("numpy, safetensors");
    sampled();
    String script =
        "import numpy as np\nweights = np.ones(len(np.load('basis.npz')['basis']))\n"
            + block(ARRAYS)
            + "print(kernel.shape, (a['basis'] == b['basis']).all(), a['group'])";
    assertThat(python(script)).containsExactly("(2, 8, 5, 5) True D4");
  }

  @Test
  void theFactoredBasisIsTheDenseOne() throws IOException {
    need("numpy, safetensors");
    sampled();
    String script =
        "import numpy as np\nfrom safetensors.numpy import load_file\n"
            + "basis = load_file('basis.safetensors')['basis']\n"
            + "elements, outputs, inputs = basis.shape[:3]\npoints = 25\n"
            + block(FACTORED)
            + "print((dense == basis.reshape(dense.shape)).all(), abs(dense).max() > 0)";
    assertThat(python(script)).containsExactly("True True");
  }

  @Test
  void torchTakesTheBasis() throws IOException {
    need("numpy, safetensors, torch");
    sampled();
    String script =
        "import torch\nfields = torch.ones(1, 8, 9, 9)\n" + block(TORCH) + "print(image.shape)";
    assertThat(python(script)).containsExactly("torch.Size([1, 2, 9, 9])");
  }
}
