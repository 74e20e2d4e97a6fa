package org.intertwiner.nn.product;

import java.util.List;

/**
 * One path of a tensor product: a bilinear equivariant map V_a ⊗ V_b → V_c between parts of the
 * factors and of the result.
 *
 * <p>Example: {@code product.paths().get(0).entries()} are the coefficients of the first map.
 *
 * @param left the part of the left factor
 * @param right the part of the right factor
 * @param output the part that goes out
 * @param firstCopy the copy of that part where the results of this path begin; 0 where they are
 *     mixed
 * @param firstWeight the first of its weights among all
 * @param weights how many weights it has: u·v·w where copies are mixed, u·v where the right ones
 *     are summed, u copy by copy
 * @param mixed whether all copies are mixed
 * @param entries the map that a weight of 1 stands for
 */
public record ProductPath(
    int left,
    int right,
    int output,
    int firstCopy,
    int firstWeight,
    int weights,
    boolean mixed,
    List<Coefficient> entries) {
  /**
   * Keeps a copy of the list.
   *
   * @param left the part of the left factor
   * @param right the part of the right factor
   * @param output the part that goes out
   * @param firstCopy the copy of that part where the results of this path begin; 0 where they are
   *     mixed
   * @param firstWeight the first of its weights among all
   * @param weights how many weights it has: u·v·w where copies are mixed, u·v where the right ones
   *     are summed, u copy by copy
   * @param mixed whether all copies are mixed
   * @param entries the map that a weight of 1 stands for
   */
  public ProductPath {
    entries = List.copyOf(entries);
  }

  /**
   * What e_i ⊗ e_j contributes to coordinate k.
   *
   * @param i coordinate of V_a
   * @param j coordinate of V_b
   * @param k coordinate of V_c
   * @param value γ_p P_kij
   */
  public record Coefficient(int i, int j, int k, double value) {}

  static ProductPath of(Term term, int firstWeight, double coefficient) {
    Couplings.Path path = term.path();
    return new ProductPath(
        path.left(),
        path.right(),
        path.output(),
        term.outputFrom(),
        firstWeight,
        term.weights(),
        term.connection() == Term.Connection.MIXED,
        path.entries().stream()
            .map(e -> new Coefficient(e.i(), e.j(), e.k(), coefficient * e.value()))
            .toList());
  }
}
