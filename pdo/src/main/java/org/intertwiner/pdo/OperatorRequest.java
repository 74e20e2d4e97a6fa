package org.intertwiner.pdo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.certificate.Certifier;
import org.intertwiner.harmonic.kernel.KernelLimits;
import org.intertwiner.harmonic.kernel.KernelRequest;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.Representation;

/**
 * A request for steerable operators, filled in step by step: {@code
 * SteerableOperators.on(action).from(in).to(out).upToOrder(N)}.
 *
 * @param <G> the group elements
 */
public final class OperatorRequest<G> {
  private final KernelRequest<G> kernels;

  OperatorRequest(KernelRequest<G> kernels) {
    this.kernels = kernels;
  }

  /**
   * Names the representation of the functions that the operators are applied to.
   *
   * @param representation V_in
   * @return the request with it
   * @throws InvalidInput if it represents another group than the action
   */
  public OperatorRequest<G> from(Representation<G> representation) {
    return new OperatorRequest<>(kernels.from(representation));
  }

  /**
   * Names the representation of the results.
   *
   * @param representation V_out
   * @return the request with it
   * @throws InvalidInput if it represents another group than the action
   */
  public OperatorRequest<G> to(Representation<G> representation) {
    return new OperatorRequest<>(kernels.to(representation));
  }

  /**
   * Asks for operators with complex coefficients.
   *
   * @return the request over ℂ
   */
  public OperatorRequest<G> overComplex() {
    return new OperatorRequest<>(kernels.overComplex());
  }

  /**
   * Sets other limits on size.
   *
   * @param limits the limits
   * @return the request under them
   */
  public OperatorRequest<G> within(KernelLimits limits) {
    return new OperatorRequest<>(kernels.within(limits));
  }

  /**
   * Solves the operators of homogeneous order 0 … maxOrder and certifies the basis.
   *
   * @param maxOrder N ≥ 0
   * @return the certified operators
   * @throws InvalidInput if a representation is missing, or complex where real operators are asked
   *     for
   * @throws LimitExceeded if the predicted size is beyond the limits
   */
  public SteerableOperators upToOrder(int maxOrder) {
    KernelSpace space = kernels.upToDegree(maxOrder);
    List<Map<Form, Form>> products = new ArrayList<>();
    for (int k = 0; 2 * k <= maxOrder; k++) {
      products.add(new IdentityHashMap<>());
    }
    List<BasisBlock> blocks = new ArrayList<>();
    for (BasisBlock block : space.blocks()) {
      List<PolynomialMatrix> symbols = new ArrayList<>();
      for (PolynomialMatrix element : block.elements()) {
        for (int k = 0; element.degree() + 2 * k <= maxOrder; k++) {
          symbols.add(timesNorm(element, k, products.get(k)));
        }
      }
      symbols.sort(Comparator.comparingInt(PolynomialMatrix::degree));
      blocks.add(new BasisBlock(block.rows(), block.columns(), symbols, block.placements()));
    }
    Certifier certifier =
        Certifier.of(space.action(), space.in(), space.out()).ofAllForms().upToDegree(maxOrder);
    Certificate certificate = certifier.check(blocks);
    if (!certificate.isProved()) {
      throw new IllegalStateException("the operator basis fails its certificate: " + certificate);
    }
    return new SteerableOperators(space, blocks, certificate);
  }

  /** |ξ|^{2k} times an element; entries that are one object stay one. */
  private static PolynomialMatrix timesNorm(
      PolynomialMatrix element, int k, Map<Form, Form> products) {
    if (k == 0) {
      return element;
    }
    Form norm = Form.normSquared(element.variables(), k);
    return PolynomialMatrix.of(
        element.rows(),
        element.columns(),
        element.variables(),
        element.degree() + 2 * k,
        element.entries().stream()
            .map(e -> e.withBase(products.computeIfAbsent(e.base(), f -> f.multiply(norm))))
            .toList());
  }

  @Override
  public String toString() {
    return "operators for " + kernels;
  }
}
