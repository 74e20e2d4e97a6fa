package org.intertwiner.nn.io.convert;

import java.nio.file.Path;
import java.util.SortedMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.export.ArrayFormat;
import org.intertwiner.harmonic.export.AtomicFile;
import org.intertwiner.nn.io.NamedArray;
import org.intertwiner.nn.io.Npz;
import org.intertwiner.nn.io.Safetensors;
import org.intertwiner.nn.layer.Weights;

/**
 * The numbers of a layer in a file: safetensors or a NumPy archive, by the end of its name. Texts
 * (where they come from, for example) stand beside them.
 *
 * <p><i>Accuracy</i>: bit-exact.
 *
 * @param arrays the arrays by the names of the weights
 * @param texts texts by name
 */
public record WeightFile(SortedMap<String, NamedArray> arrays, SortedMap<String, String> texts) {

  /**
   * Reads a file.
   *
   * @param file a name that ends in {@code .safetensors} or {@code .npz}
   * @return its contents
   * @throws InvalidInput if it has another name, is missing or damaged
   */
  public static WeightFile read(Path file) {
    if (ArrayFormat.of(file) == ArrayFormat.NPZ) {
      Npz npz = Npz.read(file);
      return new WeightFile(npz.arrays(), npz.texts());
    }
    Safetensors read = Safetensors.read(file);
    return new WeightFile(read.arrays(), read.metadata());
  }

  /**
   * Writes a file that stands under its name only when it is complete.
   *
   * @param file a name that ends in {@code .safetensors} or {@code .npz}
   * @param overwrite whether a file of this name may be replaced
   * @throws InvalidInput if it has another name, exists and may not be replaced, or its folder does
   *     not exist
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public void write(Path file, boolean overwrite) {
    if (ArrayFormat.of(file) == ArrayFormat.NPZ) {
      new Npz(arrays, texts).write(file, overwrite);
    } else {
      AtomicFile.requireFree(file, overwrite);
      new Safetensors(arrays, texts).write(file);
    }
  }

  /**
   * Gives a layer's weights these numbers.
   *
   * @param weights what is changed
   * @throws InvalidInput if an array is missing or has another shape or kind; nothing is changed
   *     then
   */
  public void restore(Weights weights) {
    weights.restore(arrays);
  }
}
