package org.intertwiner.nn.layer.convolution;

/**
 * What a convolution sees beyond the edge of a field.
 *
 * <p>Each mode fills a cell outside with the value of a cell m(x) inside, or with zero, and acts on
 * every axis alike. On fields that are as wide as high (as deep) the map m commutes with all
 * isometries g of the grid, so (g·f)(m(x)) = ρ(g) f(m(g⁻¹x)): the padded field turns as the field
 * does, whatever ρ is. All three modes therefore keep every element of the group that keeps the
 * grid, exactly.
 */
public enum PaddingMode {
  /** Zeros. */
  ZERO,
  /**
   * Mirrored at the centres of the outermost cells, which are not repeated: c b | a b c | b a.
   * Needs more cells than padding.
   */
  REFLECT,
  /** The field on a torus: b c | a b c | a b. Commutes with circular shifts as well. */
  CIRCULAR
}
