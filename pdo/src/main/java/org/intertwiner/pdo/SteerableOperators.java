package org.intertwiner.pdo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.certificate.Certifier;
import org.intertwiner.harmonic.certificate.Placement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
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
    return new OperatorRequest<>(KernelSpace.on(action));
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
   * The classical operators of this shape and order ≤ N that are steerable here, in the coordinates
   * of ℝⁿ.
   *
   * @return operators by name; gradient, divergence, curl, Laplacian …
   */
  public Map<String, DifferentialOperator> named() {
    Map<String, DifferentialOperator> found = new LinkedHashMap<>();
    Certifier certifier =
        Certifier.of(kernels.action(), kernels.in(), kernels.out())
            .ofAllForms()
            .upToDegree(maxOrder());
    NamedOperators.ofShape(
            kernels.action().dimension(), kernels.out().dimension(), kernels.in().dimension())
        .forEach(
            (name, operator) -> {
              boolean steerable =
                  operator.order() <= maxOrder()
                      && certifier
                          .checkElements(List.of(operator.symbol()))
                          .constraintResidual()
                          .isZero();
              if (steerable) {
                found.put(name, operator);
              }
            });
    return found;
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
