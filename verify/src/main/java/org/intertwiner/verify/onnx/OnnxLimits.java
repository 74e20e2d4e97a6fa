package org.intertwiner.verify.onnx;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;

/**
 * How much of a foreign model is accepted before it is refused.
 *
 * <p>Everything is checked before memory is set aside for it. Example: {@code
 * OnnxLimits.DEFAULT.withTimeout(Duration.ofSeconds(5)).withExternalData(folder)}.
 *
 * @param maxBytes the size of the model, the data kept in files beside it included; at most 2³¹ − 1
 * @param maxNodes how many nodes there may be, those of sub-graphs and of expanded functions
 *     included
 * @param maxValues how many numbers one array may hold: a constant, an input or a declared output
 * @param maxDepth how deep messages may be nested
 * @param maxName how many bytes a name may have
 * @param timeout how long one run may take
 * @param externalData the folder in which data kept outside the model may lie; empty: they are
 *     refused
 */
public record OnnxLimits(
    long maxBytes,
    int maxNodes,
    long maxValues,
    int maxDepth,
    int maxName,
    Duration timeout,
    Optional<Path> externalData) {

  /**
   * 1 GiB, 100 000 nodes, 2²⁸ numbers an array, depth 64, names of 4096 bytes, a minute for a run,
   * no data outside the model.
   */
  public static final OnnxLimits DEFAULT =
      new OnnxLimits(
          1L << 30, 100_000, 1L << 28, 64, 4096, Duration.ofMinutes(1), Optional.empty());

  /**
   * Checks the limits.
   *
   * @param maxBytes the size of the model, the data kept in files beside it included; at most 2³¹ −
   *     1
   * @param maxNodes how many nodes there may be, those of sub-graphs and of expanded functions
   *     included
   * @param maxValues how many numbers one array may hold: a constant, an input or a declared output
   * @param maxDepth how deep messages may be nested
   * @param maxName how many bytes a name may have
   * @param timeout how long one run may take
   * @param externalData the folder in which data kept outside the model may lie; empty: they are
   *     refused
   * @throws InvalidInput if one is not positive
   */
  public OnnxLimits {
    if (maxBytes < 1 || maxNodes < 1 || maxValues < 1 || maxDepth < 1 || maxName < 1) {
      throw new InvalidInput("limits of a model", "one that is not positive", "at least 1", "");
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new InvalidInput("timeout of a run", timeout.toString(), "a positive duration", "");
    }
  }

  /**
   * A copy with another size of models.
   *
   * @param bytes the new {@link #maxBytes()}
   * @return new limits
   */
  public OnnxLimits withMaxBytes(long bytes) {
    return new OnnxLimits(bytes, maxNodes, maxValues, maxDepth, maxName, timeout, externalData);
  }

  /**
   * A copy with another number of nodes.
   *
   * @param nodes the new {@link #maxNodes()}
   * @return new limits
   */
  public OnnxLimits withMaxNodes(int nodes) {
    return new OnnxLimits(maxBytes, nodes, maxValues, maxDepth, maxName, timeout, externalData);
  }

  /**
   * A copy with another size of arrays.
   *
   * @param values the new {@link #maxValues()}
   * @return new limits
   */
  public OnnxLimits withMaxValues(long values) {
    return new OnnxLimits(maxBytes, maxNodes, values, maxDepth, maxName, timeout, externalData);
  }

  /**
   * A copy with another time for a run.
   *
   * @param time the new {@link #timeout()}
   * @return new limits
   */
  public OnnxLimits withTimeout(Duration time) {
    return new OnnxLimits(maxBytes, maxNodes, maxValues, maxDepth, maxName, time, externalData);
  }

  /**
   * A copy that allows data outside the model, in this folder and what it holds.
   *
   * <p>A model that was opened from a file keeps such data beside itself: of its own folder, what
   * lies in this one is allowed. Names that are absolute, lead upwards or through symbolic links
   * are refused all the same.
   *
   * @param folder the folder
   * @return new limits
   */
  public OnnxLimits withExternalData(Path folder) {
    return new OnnxLimits(
        maxBytes, maxNodes, maxValues, maxDepth, maxName, timeout, Optional.of(folder));
  }
}
