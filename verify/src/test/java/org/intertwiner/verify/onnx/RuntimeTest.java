package org.intertwiner.verify.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;
import org.junit.jupiter.api.Test;

/** Native memory, threads, and what happens without ONNX Runtime. */
class RuntimeTest {

  @Test
  void tellsItsVersion() {
    assertThat(Onnx.runtime()).hasValueSatisfying(v -> assertThat(v).matches("\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void everyNativeObjectIsFreed() {
    long before = OrtRunner.open();
    ArrayTuple x = ArrayTuple.of("x", Models.floats(List.of(1, 2), 1, -2));
    ArrayTuple wrong = ArrayTuple.of("x", Models.floats(List.of(0, 2)));
    try (OnnxModel m = Models.small().open()) {
      for (int i = 0; i < 10_000; i++) {
        m.run(x);
      }
      m.run(wrong);
      m.trace(x, Set.of("h"));
      m.resume(Map.of("h", x.at("x")), x, Set.of("y"));
      // only the loaded models are left: as it is, opened up, and cut
      assertThat(OrtRunner.open() - before).isEqualTo(3);
    }
    assertThat(OrtRunner.open()).isEqualTo(before);
  }

  @Test
  void failedRunsFreeWhatTheyMade() {
    long before = OrtRunner.open();
    Models models =
        Models.standard()
            .node("r", "Reshape", "x s", "y")
            .input("x", Models.FLOAT, "N")
            .input("s", Models.INT64, "K")
            .output("y", Models.FLOAT, "A");
    try (OnnxModel m = models.open()) {
      NumericArray x = Models.floats(List.of(2), 1, 2);
      for (double length : new double[] {7, 0.5}) {
        NumericArray s =
            Models.array(org.intertwiner.verify.tensor.ElementType.INT64, List.of(1), length);
        assertThatThrownBy(() -> m.run(Models.tuple("x", x, "s", s)))
            .isInstanceOf(org.intertwiner.algebra.InvalidInput.class);
      }
      assertThat(OrtRunner.open() - before).isEqualTo(2);
    }
    assertThat(OrtRunner.open()).isEqualTo(before);
  }

  @Test
  void threadsMayRunTheSameModel() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (OnnxModel m = Models.small().open()) {
      List<Callable<NumericArray>> tasks = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        NumericArray x = Models.floats(List.of(1, 2), i, -i);
        tasks.add(() -> m.run(ArrayTuple.of("x", x)).at("y"));
      }
      List<Future<NumericArray>> results = threads.invokeAll(tasks);
      for (int i = 0; i < 200; i++) {
        assertThat(results.get(i).get()).isEqualTo(Models.floats(List.of(1, 2), i + 1, 1));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void saysWhatToAddWhereTheRuntimeIsMissing() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!part.isEmpty() && !part.contains("onnxruntime")) {
        urls.add(Path.of(part).toUri().toURL());
      }
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
      Class<?> probe = loader.loadClass(WithoutRuntime.class.getName());
      Callable<?> run = (Callable<?>) probe.getConstructor().newInstance();
      assertThat((String) run.call())
          .contains("ONNX Runtime")
          .contains("com.microsoft.onnxruntime:onnxruntime");
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Loaded in a place without ONNX Runtime: reads the graph, and tells what running says. */
  public static final class WithoutRuntime implements Callable<String> {

    /** For the class loader. */
    public WithoutRuntime() {}

    @Override
    public String call() {
      try (OnnxModel m = Models.small().open()) {
        if (m.graph().nodes().size() != 2 || Onnx.runtime().isPresent()) {
          return "the graph was not read, or there is a runtime";
        }
        m.run(ArrayTuple.of("x", Models.floats(List.of(1, 2), 1, 2)));
        return "it ran";
      } catch (org.intertwiner.algebra.InvalidInput e) {
        return e.getMessage();
      }
    }
  }
}
