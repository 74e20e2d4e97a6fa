package org.intertwiner.cli.train;

import java.nio.file.Path;
import java.util.TreeMap;
import org.intertwiner.nn.io.Safetensors;
import org.intertwiner.nn.layer.Weights;

/** Weights as files. */
final class WeightFiles {
  private WeightFiles() {}

  static void safetensors(Weights weights, Path file) {
    new Safetensors(weights.arrays(), new TreeMap<>()).write(file);
  }
}
