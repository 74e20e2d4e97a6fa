package org.intertwiner.nn.engine.sparse;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;

/**
 * A bilinear map followed by matrices that are the same for all samples: y_{c,w,k} = Σ_t W^c_{t,w}
 * T_{c,t,k} where T = pairs(left, right), for parts c one after the other.
 *
 * <p><i>Shape</i>: left and right {@code (batch, channels)}; W^c {@code (terms, copies)}; the
 * result {@code (batch, Σ copies·dimension)}, where k runs fastest.
 *
 * <p>Example: the fully connected tensor product, T being the products of all pairs of copies along
 * all paths.
 *
 * @param pairs T, of rows (c, t, k), channels first; its factors samples first
 * @param parts terms, copies and coordinates of each part
 */
public record Mixing(SparseProduct pairs, List<Part> parts) {
  /**
   * One part of the result.
   *
   * @param terms summed terms t
   * @param dimension coordinates k
   * @param copies results w
   */
  public record Part(int terms, int dimension, int copies) {
    /**
     * The rows of T for this part.
     *
     * @return terms·dimension
     */
    public int rows() {
      return terms * dimension;
    }

    /**
     * The channels of the result for this part.
     *
     * @return copies·dimension
     */
    public int channels() {
      return copies * dimension;
    }
  }

  /**
   * Checks the rows.
   *
   * @param pairs T, of rows (c, t, k), channels first; its factors samples first
   * @param parts terms, copies and coordinates of each part
   * @throws InvalidInput if the rows are not those of the parts
   */
  public Mixing {
    parts = List.copyOf(parts);
    int rows = parts.stream().mapToInt(Part::rows).sum();
    boolean layout =
        pairs.result().channelsFirst()
            && pairs.factors().size() == 2
            && pairs.factors().stream().noneMatch(SparseProduct.Operand::channelsFirst);
    if (rows != pairs.result().channels() || !layout) {
      throw new InvalidInput(
          "mixing", pairs.toString(), rows + " rows of two factors, channels first", "");
    }
  }

  /**
   * The channels of the result.
   *
   * @return of all parts
   */
  public int channels() {
    return parts.stream().mapToInt(Part::channels).sum();
  }
}
