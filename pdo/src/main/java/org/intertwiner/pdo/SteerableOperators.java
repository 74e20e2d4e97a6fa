package org.intertwiner.pdo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.certificate.Placement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.direct.SymbolConstraint;
import org.intertwiner.pdo.direct.SymbolExpansion;
import org.intertwiner.reptheory.Representation;

/**
 * The homogeneous differential operators with constant coefficients that commute with a group: D(∂)
 * from V_in-valued to V_out-valued functions on ℝⁿ with D(g·f) = g·(Df), that is
 *
 * <pre>  D(gξ) = ρ_out(g) D(ξ) ρ_in(g)⁻¹   for all g in G,</pre>
 *
 * <p>by order, as an exact basis {|ξ|^{2k}·K(ξ)} with K the harmonic kernels of degree l, l + 2k =
 * order.
 *
 * <p><i>Accuracy:</i> exact; the certificate has been checked before the operators are handed out.
 * <i>Source:</i> Jenner and Weiler (ICLR 2022).
 */
public final class SteerableOperators {
  private final KernelSpace kernels;
  private final List<BasisBlock> blocks;
  private final Certificate certificate;

  SteerableOperators(KernelSpace kernels, List<BasisBlock> blocks, Certificate certificate) {
    this.kernels = kernels;
    this.blocks = List.copyOf(blocks);
    this.certificate = certificate;
  }

  /**
   * Starts a request for operators on the space of an orthogonal representation.
   *
   * @param <G> the group elements
   * @param action the action on ℝⁿ
   * @return the request; go on with {@code from(…).to(…).upToOrder(…)}
   * @throws InvalidInput if the action is not real and orthogonal
   */
  public static <G> OperatorRequest<G> on(Representation<G> action) {
    try {
      return new OperatorRequest<>(KernelSpace.on(action));
    } catch (InvalidInput refused) {
      if (!action.isReal() || action.isOrthogonal()) {
        throw refused;
      }
      throw new InvalidInput(
          refused.what(),
          refused.got(),
          refused.expected(),
          refused.hint()
              + "; or keep the coordinates and solve SymbolSpace.of(action, in, out), where ξ"
              + " transforms by the dual action");
    }
  }

  /**
   * The kernels that the operators are built from.
   *
   * @return the harmonic kernels up to degree maxOrder()
   */
  public KernelSpace kernels() {
    return kernels;
  }

  /**
   * The highest order.
   *
   * @return N
   */
  public int maxOrder() {
    return kernels.maxDegree();
  }

  /**
   * The symbols by blocks, as they were solved.
   *
   * @return the blocks with all their places
   */
  public List<BasisBlock> blocks() {
    return blocks;
  }

  /**
   * The basis, by ascending order.
   *
   * @return one operator per basis element, of full shape
   */
  public List<DifferentialOperator> basis() {
    List<DifferentialOperator> all = new ArrayList<>();
    for (int order = 0; order <= maxOrder(); order++) {
      all.addAll(basis(order));
    }
    return List.copyOf(all);
  }

  /**
   * The basis of one order.
   *
   * @param order the homogeneous order
   * @return its operators
   */
  public List<DifferentialOperator> basis(int order) {
    int rows = kernels.out().dimension();
    int columns = kernels.in().dimension();
    List<DifferentialOperator> all = new ArrayList<>();
    for (BasisBlock block : blocks) {
      for (Placement placement : block.placements()) {
        for (PolynomialMatrix symbol : block.elements()) {
          if (symbol.degree() == order) {
            all.add(new DifferentialOperator(BasisBlock.place(symbol, placement, rows, columns)));
          }
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * The number of operators of each order, counted from the basis.
   *
   * @return N + 1 numbers
   */
  public List<Integer> dimensionsByOrder() {
    List<Integer> dimensions = new ArrayList<>();
    for (int order = 0; order <= maxOrder(); order++) {
      int n = order;
      dimensions.add(Math.toIntExact(blocks.stream().mapToLong(b -> b.count(n)).sum()));
    }
    return List.copyOf(dimensions);
  }

  /**
   * What has been proved about the basis.
   *
   * @return the certificate, checked by code that knows nothing of the solver
   */
  public Certificate certificate() {
    return certificate;
  }

  /**
   * The classical operators of order ≤ N that are steerable here: as they stand where the
   * coordinates are the usual ones, else carried over where that is possible in one way only.
   *
   * @return operators by name; gradient, divergence, curl, Laplacian …
   */
  public Map<String, DifferentialOperator> named() {
    return names().named();
  }

  /**
   * An operator in words.
   *
   * @param operator an operator between these representations
   * @return the combination of named operators that it is, such as {@code 2·gradient of divergence
   *     − vector Laplacian}; empty where it is none
   * @throws InvalidInput if the operator has another shape
   */
  public Optional<NamedSum> express(DifferentialOperator operator) {
    requireShape(operator);
    return names().express(operator);
  }

  /**
   * The classical operators that are steerable here, ready to express others in.
   *
   * @return the names; none where the matrices of a representation have roots beyond the largest
   *     conductor, as those of high spins do
   */
  public OperatorNames names() {
    List<NamedOperator> catalogue =
        NamedOperators.of(Metric.euclidean(kernels.action().dimension()));
    int rows = kernels.out().dimension();
    int columns = kernels.in().dimension();
    try {
      return OperatorNames.of(
          catalogue,
          SymbolConstraint.of(kernels.action(), kernels.in(), kernels.out()),
          rows,
          columns,
          maxOrder());
    } catch (LimitExceeded roots) {
      return OperatorNames.of(catalogue, List.of(), rows, columns, -1);
    }
  }

  /**
   * The coordinates of an operator in the basis of its order: the proof that it is steerable.
   *
   * @param operator an operator of order ≤ N between these representations
   * @return one coefficient for each element of {@code basis(operator.order())}, empty where the
   *     operator is not steerable
   * @throws InvalidInput if the operator has another shape or a higher order
   */
  public Optional<List<Cyclotomic>> coordinates(DifferentialOperator operator) {
    requireShape(operator);
    if (operator.order() > maxOrder()) {
      throw new InvalidInput(
          "operator of order " + operator.order(),
          "a basis up to order " + maxOrder(),
          "an order that was solved",
          "ask for upToOrder(" + operator.order() + ")");
    }
    return SymbolExpansion.coordinates(
            List.of(operator.symbol()),
            basis(operator.order()).stream().map(DifferentialOperator::symbol).toList())
        .map(c -> c.get(0));
  }

  private void requireShape(DifferentialOperator operator) {
    PolynomialMatrix symbol = operator.symbol();
    boolean fits =
        symbol.rows() == kernels.out().dimension()
            && symbol.columns() == kernels.in().dimension()
            && symbol.variables() == kernels.action().dimension();
    if (!fits) {
      throw new InvalidInput(
          "operator",
          symbol.rows() + "×" + symbol.columns() + " on ℝ^" + symbol.variables(),
          kernels.out().dimension()
              + "×"
              + kernels.in().dimension()
              + " on ℝ^"
              + kernels.action().dimension(),
          "rows belong to V_out, columns to V_in");
    }
  }

  @Override
  public String toString() {
    return "operators "
        + kernels.in().name()
        + " → "
        + kernels.out().name()
        + " on ℝ^"
        + kernels.action().dimension()
        + ", dimensions by order "
        + dimensionsByOrder();
  }
}
