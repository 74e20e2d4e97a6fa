package org.intertwiner.reptheory.tensor;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * How large spaces of tensors may become. All are checked before memory is spent.
 *
 * <p>Example: {@code TensorLimits.DEFAULT.withMaxComponents(100_000)}.
 *
 * @param maxIndices the largest number of indices
 * @param maxSymmetries the largest order of the group of index permutations
 * @param maxComponents the largest number of components before the symmetry is used, dⁿ
 * @param maxDimension the largest number of independent components
 */
public record TensorLimits(int maxIndices, int maxSymmetries, int maxComponents, int maxDimension) {
  /** 12 indices, 50 000 permutations, 20 000 components, 1000 of them independent. */
  public static final TensorLimits DEFAULT = new TensorLimits(12, 50_000, 20_000, 1_000);

  /**
   * Checks the numbers.
   *
   * @param maxIndices the largest number of indices
   * @param maxSymmetries the largest order of the group of index permutations
   * @param maxComponents the largest number of components before the symmetry is used, dⁿ
   * @param maxDimension the largest number of independent components
   * @throws InvalidInput where a limit is not positive
   */
  public TensorLimits {
    if (maxIndices < 1 || maxSymmetries < 1 || maxComponents < 1 || maxDimension < 1) {
      throw new InvalidInput(
          "limits of tensors",
          maxIndices
              + " indices, "
              + maxSymmetries
              + " symmetries, "
              + maxComponents
              + " components",
          "positive numbers",
          "start from TensorLimits.DEFAULT");
    }
  }

  /**
   * Another largest number of components.
   *
   * @param components the largest number of components
   * @return a copy
   */
  public TensorLimits withMaxComponents(int components) {
    return new TensorLimits(maxIndices, maxSymmetries, components, maxDimension);
  }

  /**
   * Another largest number of independent components.
   *
   * @param dimension the largest number of independent components
   * @return a copy
   */
  public TensorLimits withMaxDimension(int dimension) {
    return new TensorLimits(maxIndices, maxSymmetries, maxComponents, dimension);
  }

  void requireDimension(IndexSymmetry symmetry, int dimension) {
    if (dimension > maxDimension) {
      throw new LimitExceeded(
          "independent components of tensors " + symmetry,
          "more than " + maxDimension,
          "at most " + maxDimension,
          "allow more by TensorLimits");
    }
  }

  /** dⁿ, refused where it is larger than allowed. */
  int components(int dimension, int indices) {
    double count = Math.pow(dimension, indices);
    if (count > maxComponents) {
      throw new LimitExceeded(
          "components of a tensor with " + indices + " indices in dimension " + dimension,
          String.format(java.util.Locale.ROOT, "%.0f", count),
          "at most " + maxComponents,
          "allow more by TensorLimits");
    }
    return (int) count;
  }
}
