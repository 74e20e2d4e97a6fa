package org.intertwiner.verify.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intertwiner.verify.locate.TracedMap.Step;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models that were not written by this library's own writer. */
class OnnxZooTest {
  private static final int EVERY = 6;

  static Stream<String> models() throws Exception {
    Path folder = folder();
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files
              .map(f -> folder.relativize(f).toString())
              .filter(n -> n.endsWith(".onnx"))
              .sorted()
              .toList();
      return IntStream.range(0, names.size()).filter(i -> i % EVERY == 0).mapToObj(names::get);
    }
  }

  private static Path folder() throws Exception {
    return Path.of(OnnxZooTest.class.getResource("/onnx/models.json").toURI()).getParent();
  }

  private static ArrayTuple inputs(OnnxModel m) {
    Random random = new Random(7);
    Map<String, Integer> lengths = new HashMap<>();
    Map<String, NumericArray> arrays = new LinkedHashMap<>();
    for (TensorSpec spec : m.graph().inputs()) {
      spec.symbols().forEach(s -> lengths.putIfAbsent(s, 3));
      List<Integer> shape = spec.resolve(lengths);
      double[] values = new double[shape.stream().reduce(1, (a, b) -> a * b)];
      for (int i = 0; i < values.length; i++) {
        values[i] = spec.type().isFloating() ? (float) random.nextGaussian() : random.nextInt(2);
      }
      arrays.put(spec.name(), NumericArray.of(spec.type(), shape, values));
    }
    return new ArrayTuple(arrays);
  }

  /** Opened up, cut anywhere and started there, a model computes the same to the last bit. */
  @ParameterizedTest
  @MethodSource("models")
  void surgeryChangesNothing(String name) throws Exception {
    try (OnnxModel m = Onnx.model(folder().resolve(name))) {
      ArrayTuple x = inputs(m);
      ArrayTuple y = m.run(x);
      Set<String> names = new LinkedHashSet<>(m.outputs());
      m.steps().forEach(s -> names.addAll(s.outputs()));
      Map<String, NumericArray> seen = m.trace(x, names);
      assertThat(seen.keySet()).containsAll(names);
      y.arrays().forEach((output, value) -> assertThat(seen).containsEntry(output, value));
      Set<String> made = new LinkedHashSet<>(m.inputs());
      for (Step step : m.steps()) {
        assertThat(made).containsAll(step.inputs());
        made.addAll(step.outputs());
      }
      for (String at : everyTenth(m.steps())) {
        Map<String, NumericArray> given = Map.of(at, seen.get(at));
        assertThat(m.resume(given, x, Set.copyOf(m.outputs())).orElseThrow())
            .as("from %s on", at)
            .isEqualTo(y.arrays());
      }
      seen.forEach(
          (tensor, value) -> {
            TensorSpec spec = m.inferred().get(tensor);
            assertThat(spec == null || spec.accepts(value)).as("%s: %s", spec, value).isTrue();
          });
    }
  }

  private static List<String> everyTenth(List<Step> steps) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < steps.size(); i += 10) {
      out.add(steps.get(i).outputs().get(0));
    }
    return out;
  }
}
