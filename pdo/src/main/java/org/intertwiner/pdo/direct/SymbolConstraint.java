package org.intertwiner.pdo.direct;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.Representation;

/**
 * What one matrix asks of a symbol: D(g⁻ᵀξ) ρ_in(g) = ρ_out(g) D(ξ) for an element of a group,
 * −(Xᵀξ)·∇D + D ρ_in(X) = ρ_out(X) D for one of a Lie algebra.
 *
 * <p><i>Accuracy:</i> exact.
 *
 * @param onSymbols g⁻ᵀ, or −Xᵀ
 * @param out ρ_out(g), or its derivative
 * @param in ρ_in(g), or its derivative
 * @param infinitesimal whether the matrices belong to a Lie algebra
 */
public record SymbolConstraint(
    Matrix<Cyclotomic> onSymbols,
    Matrix<Cyclotomic> out,
    Matrix<Cyclotomic> in,
    boolean infinitesimal) {

  /**
   * A checked constraint.
   *
   * @param onSymbols g⁻ᵀ, or −Xᵀ
   * @param out ρ_out(g), or its derivative
   * @param in ρ_in(g), or its derivative
   * @param infinitesimal whether the matrices belong to a Lie algebra
   * @throws InvalidInput if a matrix is not square
   */
  public SymbolConstraint {
    for (Matrix<Cyclotomic> m : List.of(onSymbols, out, in)) {
      if (!m.isSquare()) {
        throw new InvalidInput(
            "matrix of a representation", m.rows() + "×" + m.columns(), "a square matrix", "");
      }
    }
  }

  /**
   * The constraint of a group element.
   *
   * @param g its matrix on points
   * @param out ρ_out(g)
   * @param in ρ_in(g)
   * @return the constraint
   * @throws InvalidInput if g is not invertible or a matrix is not square
   */
  public static SymbolConstraint ofElement(
      Matrix<Cyclotomic> g, Matrix<Cyclotomic> out, Matrix<Cyclotomic> in) {
    Matrix<Cyclotomic> inverse =
        ExactLinearAlgebra.inverse(Cyclotomics.FIELD, g)
            .orElseThrow(
                () -> new InvalidInput("matrix of a group element", "" + g, "invertible", ""));
    return new SymbolConstraint(inverse.transpose(), out, in, false);
  }

  /**
   * The constraint of an element of the Lie algebra.
   *
   * @param x its matrix on points
   * @param out the derivative of ρ_out along it
   * @param in the derivative of ρ_in along it
   * @return the constraint
   * @throws InvalidInput if a matrix is not square
   */
  public static SymbolConstraint ofAlgebra(
      Matrix<Cyclotomic> x, Matrix<Cyclotomic> out, Matrix<Cyclotomic> in) {
    return new SymbolConstraint(x.transpose().negate(), out, in, true);
  }

  /**
   * The constraints of a compact or finite group, one for each topological generator. The action
   * need not be orthogonal.
   *
   * @param action the action on ℝⁿ
   * @param in V_in
   * @param out V_out
   * @return the constraints
   * @throws InvalidInput if the representations belong to different groups
   */
  public static List<SymbolConstraint> of(
      Representation<?> action, Representation<?> in, Representation<?> out) {
    if (!action.group().equals(in.group()) || !action.group().equals(out.group())) {
      throw new InvalidInput(
          "representations of an operator",
          in.group().name() + " and " + out.group().name(),
          "representations of the group object that acts, " + action.group().name(),
          "build all three representations from one group object");
    }
    List<? extends Generator<?>> generators = action.group().topologicalGenerators();
    List<SymbolConstraint> all = new ArrayList<>();
    for (int k = 0; k < generators.size(); k++) {
      Matrix<Cyclotomic> x = action.onGenerator(k);
      all.add(
          generators.get(k) instanceof Generator.Infinitesimal<?>
              ? ofAlgebra(x, out.onGenerator(k), in.onGenerator(k))
              : ofElement(x, out.onGenerator(k), in.onGenerator(k)));
    }
    return List.copyOf(all);
  }

  /**
   * The same constraint with the result multiplied by a number: a sign turns it into that of an
   * output with another parity.
   *
   * @param factor the factor
   * @return the constraint with ρ_out(g) replaced by factor · ρ_out(g)
   */
  public SymbolConstraint twisted(Cyclotomic factor) {
    return new SymbolConstraint(onSymbols, out.scale(factor), in, infinitesimal);
  }
}
