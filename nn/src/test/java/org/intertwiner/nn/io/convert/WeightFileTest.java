package org.intertwiner.nn.io.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightFileTest {
  @TempDir Path folder;

  private static Weights weights(int outputs, long seed) {
    var type = FieldType.trivial(Representations.plane(Groups.cyclic(4)), 3);
    return Weights.initial(Linear.of(type, outputs), Engines.named("java"), DType.FLOAT32, seed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"w.npz", "w.safetensors"})
  void weightsComeBackBitForBit(String name) {
    Path file = folder.resolve(name);
    Weights first = weights(2, 1);
    WeightFile written = new WeightFile(first.arrays(), new TreeMap<>(Map.of("from", "a test")));
    written.write(file, false);
    WeightFile read = WeightFile.read(file);
    assertThat(read).isEqualTo(written);
    Weights other = weights(2, 2);
    assertThat(other.arrays()).isNotEqualTo(first.arrays());
    read.restore(other);
    assertThat(other.arrays()).isEqualTo(first.arrays());
    assertThatThrownBy(() -> read.restore(weights(5, 1))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> written.write(file, false)).hasMessageContaining("exists");
    written.write(file, true);
    assertThatThrownBy(() -> WeightFile.read(folder.resolve("w.bin")))
        .isInstanceOf(InvalidInput.class);
  }
}
