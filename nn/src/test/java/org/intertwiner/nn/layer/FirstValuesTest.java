package org.intertwiner.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.layer.dense.Perceptron;
import org.intertwiner.nn.tensor.Parameter;
import org.junit.jupiter.api.Test;

class FirstValuesTest {
  @Test
  void noTwoArraysHoldTheSameRandomNumbersInAnyOrder() {
    Perceptron layers = Perceptron.of(16, 16, 16, 16);
    List<Parameter> arrays = Weights.initial(layers, Engines.named("java"), DType.FLOAT64, 1).all();
    Set<Double> seen = new HashSet<>();
    int drawn = 0;
    for (Parameter p : arrays) {
      for (double value : p.value().toDoubles()) {
        if (value != 0) {
          // the first layer may have another deviation, the others have one in common
          seen.add(value);
          drawn++;
        }
      }
    }
    assertThat(drawn).isGreaterThan(700);
    assertThat(seen).hasSize(drawn);
  }
}
