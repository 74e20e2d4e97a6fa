package org.intertwiner.pdo.pseudo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.Metric;
import org.intertwiner.pdo.NamedOperator;
import org.intertwiner.pdo.NamedOperators;
import org.intertwiner.pdo.NamedSum;
import org.intertwiner.pdo.OperatorNames;
import org.intertwiner.pdo.direct.SymbolConstraint;
import org.intertwiner.pdo.direct.SymbolExpansion;

/**
 * The homogeneous differential operators with constant coefficients that commute with SO⁺(p,q),
 * SO(p,q) or O(p,q): D(g⁻ᵀξ) = ρ_out(g) D(ξ) ρ_in(g)⁻¹, by order.
 *
 * <p><i>Shape:</i> dim V_out × dim V_in forms of the order. Dimensions are over ℝ where both
 * representations are real, else over ℂ. <i>Accuracy:</i> exact; the basis is checked before it is
 * handed out, see {@link Request#upToOrder}. <i>Source:</i> Jenner and Weiler (ICLR 2022) for the
 * constraint; Weyl (1939) for the dimensions.
 *
 * <p>Example: {@code PseudoOperators.on(PseudoGroup.full(1,
 * 3)).from(scalar).to(scalar).upToOrder(2)} finds the d'Alembertian.
 */
public final class PseudoOperators {
  private final PseudoRepresentation in;
  private final PseudoRepresentation out;
  private final List<List<PolynomialMatrix>> symbols;
  private final Certificate certificate;

  private PseudoOperators(
      PseudoRepresentation in,
      PseudoRepresentation out,
      List<List<PolynomialMatrix>> symbols,
      Certificate certificate) {
    this.in = in;
    this.out = out;
    this.symbols = symbols.stream().map(List::copyOf).toList();
    this.certificate = certificate;
  }

  /**
   * Starts a request.
   *
   * @param group the group
   * @return the request; go on with {@code from(…).to(…).upToOrder(…)}
   */
  public static Request on(PseudoGroup group) {
    PseudoRepresentation scalars = PseudoRepresentation.trivial(group);
    return new Request(group, scalars, scalars, Request.DEFAULT_MAX_UNKNOWNS);
  }

  /**
   * What is asked for.
   *
   * @param group the group
   * @param in V_in, scalars unless said otherwise
   * @param out V_out, scalars unless said otherwise
   * @param maxUnknowns the largest number of unknowns of one order
   */
  public record Request(
      PseudoGroup group, PseudoRepresentation in, PseudoRepresentation out, int maxUnknowns) {
    /** The limit that requests start with. */
    public static final int DEFAULT_MAX_UNKNOWNS = 20_000;

    /**
     * A checked request.
     *
     * @param group the group
     * @param in V_in, scalars unless said otherwise
     * @param out V_out, scalars unless said otherwise
     * @param maxUnknowns the largest number of unknowns of one order
     * @throws InvalidInput if a representation is one of another group
     */
    public Request {
      for (PseudoRepresentation rep : List.of(in, out)) {
        if (!rep.group().equals(group)) {
          throw new InvalidInput(
              "representation " + rep.name(), "one of " + rep.group(), "one of " + group, "");
        }
      }
    }

    /**
     * Names the representation of the functions.
     *
     * @param representation V_in
     * @return the request with it
     * @throws InvalidInput if it is one of another group
     */
    public Request from(PseudoRepresentation representation) {
      return new Request(group, representation, out, maxUnknowns);
    }

    /**
     * Names the representation of the results.
     *
     * @param representation V_out
     * @return the request with it
     * @throws InvalidInput if it is one of another group
     */
    public Request to(PseudoRepresentation representation) {
      return new Request(group, in, representation, maxUnknowns);
    }

    /**
     * Sets another limit.
     *
     * @param unknowns the largest number of unknowns of one order
     * @return the request under it
     */
    public Request within(int unknowns) {
      return new Request(group, in, out, unknowns);
    }

    /**
     * Solves order by order: the null space of the Lie algebra, split by the components of the
     * group. The elements are checked against all constraints as polynomial identities and for
     * independence; they are complete because the operators of all parities, checked in the same
     * way, are together as many as the complexified algebra allows by Weyl's formula.
     *
     * @param maxOrder N ≥ 0
     * @return the certified operators
     * @throws InvalidInput if the order is negative, or a representation has no weights
     * @throws LimitExceeded if there are too many unknowns
     * @throws CancellationException if the thread is interrupted
     */
    public PseudoOperators upToOrder(int maxOrder) {
      if (maxOrder < 0) {
        throw new InvalidInput("order of an operator", "" + maxOrder, "at least 0", "");
      }
      PseudoSolver solver = new PseudoSolver(in, out, maxUnknowns);
      solver.requireSize(maxOrder);
      List<PseudoSolver.Parities> orders = new ArrayList<>();
      for (int order = 0; order <= maxOrder; order++) {
        orders.add(solver.solve(order));
      }
      Certificate certificate = solver.certificate(orders);
      if (!certificate.isProved()) {
        throw new IllegalStateException("the operator basis fails its certificate: " + certificate);
      }
      return new PseudoOperators(
          in, out, orders.stream().map(PseudoSolver.Parities::invariant).toList(), certificate);
    }
  }

  /** {@return V_in} */
  public PseudoRepresentation in() {
    return in;
  }

  /** {@return V_out} */
  public PseudoRepresentation out() {
    return out;
  }

  /** {@return the highest order N} */
  public int maxOrder() {
    return symbols.size() - 1;
  }

  /** {@return the number of operators of each order, counted from the basis} */
  public List<Integer> dimensionsByOrder() {
    return symbols.stream().map(List::size).toList();
  }

  /** {@return the basis by ascending order} */
  public List<DifferentialOperator> basis() {
    return symbols.stream().flatMap(List::stream).map(DifferentialOperator::new).toList();
  }

  /**
   * The basis of one order.
   *
   * @param order 0 … N
   * @return its operators
   */
  public List<DifferentialOperator> basis(int order) {
    return symbols.get(order).stream().map(DifferentialOperator::new).toList();
  }

  /** {@return what has been proved about the basis} */
  public Certificate certificate() {
    return certificate;
  }

  /** {@return the classical operators that commute with the group here, by name} */
  public Map<String, DifferentialOperator> named() {
    return names().named();
  }

  /**
   * An operator in words.
   *
   * @param operator an operator between these representations
   * @return the combination of named operators that it is, empty where it is none
   */
  public Optional<NamedSum> express(DifferentialOperator operator) {
    return names().express(operator);
  }

  /** {@return the classical operators that commute with the group here, to express others in} */
  public OperatorNames names() {
    PseudoGroup group = in.group();
    boolean spin = Weights.of(in).isSpinorial() && Weights.of(out).isSpinorial();
    List<NamedOperator> catalogue =
        spin ? SpinorOperators.of(group) : NamedOperators.of(new Metric(group.p(), group.q()));
    List<SymbolConstraint> constraints = new PseudoSolver(in, out, 0).constraints();
    return OperatorNames.of(catalogue, constraints, out.dimension(), in.dimension(), maxOrder());
  }

  /**
   * The coordinates of an operator in the basis of its order.
   *
   * @param operator an operator of order ≤ N between these representations
   * @return one coefficient for each element of the basis, empty where it does not commute with the
   *     group
   * @throws InvalidInput if the operator has another shape or a higher order
   */
  public Optional<List<Cyclotomic>> coordinates(DifferentialOperator operator) {
    if (operator.order() > maxOrder()) {
      throw new InvalidInput(
          "operator of order " + operator.order(), "a basis up to order " + maxOrder(), "", "");
    }
    return SymbolExpansion.coordinates(List.of(operator.symbol()), symbols.get(operator.order()))
        .map(c -> c.get(0));
  }

  @Override
  public String toString() {
    return "operators "
        + in.name()
        + " → "
        + out.name()
        + " of "
        + in.group()
        + ", dimensions by order "
        + dimensionsByOrder();
  }
}
