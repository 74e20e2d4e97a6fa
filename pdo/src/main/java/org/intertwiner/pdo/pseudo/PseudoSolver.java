package org.intertwiner.pdo.pseudo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.harmonic.polynomial.Substitution;
import org.intertwiner.pdo.direct.SymbolCheck;
import org.intertwiner.pdo.direct.SymbolConstraint;
import org.intertwiner.pdo.direct.SymbolExpansion;
import org.intertwiner.pdo.direct.SymbolSpace;

/** The null space of a Lie algebra, and what the components of the group do to it. */
final class PseudoSolver {
  private final PseudoGroup group;
  private final PseudoRepresentation in;
  private final PseudoRepresentation out;
  private final int maxUnknowns;

  PseudoSolver(PseudoRepresentation in, PseudoRepresentation out, int maxUnknowns) {
    this.group = in.group();
    this.in = in;
    this.out = out;
    this.maxUnknowns = maxUnknowns;
  }

  /**
   * The operators of one order by the signs of the components, the first of which is the identity.
   */
  record Parities(int order, List<Part> parts) {
    List<PolynomialMatrix> invariant() {
      return parts.stream()
          .filter(p -> p.signs().stream().allMatch(s -> s == 1))
          .findFirst()
          .map(Part::symbols)
          .orElse(List.of());
    }
  }

  /** Operators that every component multiplies by its sign. */
  record Part(List<Integer> signs, List<PolynomialMatrix> symbols) {}

  void requireSize(int order) {
    double predicted = space(List.of()).unknowns(order);
    if (predicted > maxUnknowns) {
      throw new LimitExceeded(
          "operators of order " + order + " on " + group,
          Math.round(predicted) + " unknowns",
          "at most " + maxUnknowns,
          "ask for a lower order or smaller representations, or raise the limit with within(…)");
    }
  }

  private SymbolSpace space(List<SymbolConstraint> constraints) {
    return SymbolSpace.of(group.dimension(), out.dimension(), in.dimension(), constraints)
        .withMaxUnknowns(maxUnknowns);
  }

  /** What all elements of the algebra ask, or only those that generate it. */
  private List<SymbolConstraint> algebraConstraints(boolean generatorsOnly) {
    List<SymbolConstraint> all = new ArrayList<>();
    for (int k = 0; k < group.algebra().dimension(); k++) {
      if (!generatorsOnly || group.algebra().generators().contains(k)) {
        all.add(
            SymbolConstraint.ofAlgebra(
                group.algebra().basis().get(k), out.onAlgebra().get(k), in.onAlgebra().get(k)));
      }
    }
    return all;
  }

  private List<SymbolConstraint> componentConstraints(List<Integer> signs) {
    List<SymbolConstraint> all = new ArrayList<>();
    List<PseudoGroup.Component> components = group.components();
    for (int c = 1; c < components.size(); c++) {
      all.add(
          SymbolConstraint.ofElement(
                  group.reflection(components.get(c)),
                  out.onComponents().get(c),
                  in.onComponents().get(c))
              .twisted(Cyclotomic.of(signs.get(c))));
    }
    return all;
  }

  /** All constraints of the group. */
  List<SymbolConstraint> constraints() {
    List<SymbolConstraint> all = algebraConstraints(false);
    all.addAll(componentConstraints(group.components().stream().map(c -> 1).toList()));
    return all;
  }

  Parities solve(int order) {
    List<PolynomialMatrix> basis = space(algebraConstraints(true)).solve(order);
    List<Part> parts = List.of(new Part(List.of(1), basis));
    for (SymbolConstraint c :
        componentConstraints(group.components().stream().map(x -> 1).toList())) {
      List<Part> finer = new ArrayList<>();
      for (Part part : parts) {
        finer.addAll(split(part, c));
      }
      parts = finer;
    }
    return new Parities(order, parts);
  }

  /** The parts that a component multiplies by 1 and by −1. */
  private static List<Part> split(Part part, SymbolConstraint component) {
    List<Part> halves = new ArrayList<>();
    List<PolynomialMatrix> moved = part.symbols().stream().map(s -> moved(s, component)).toList();
    List<List<Cyclotomic>> images =
        SymbolExpansion.coordinates(moved, part.symbols()).orElseThrow();
    int size = part.symbols().size();
    for (int sign = 1; sign >= -1; sign -= 2) {
      List<Integer> signs = new ArrayList<>(part.signs());
      signs.add(sign);
      Cyclotomic eigenvalue = Cyclotomic.of(sign);
      List<PolynomialMatrix> own = new ArrayList<>();
      if (size > 0) {
        Matrix<Cyclotomic> shifted =
            Matrix.of(
                Cyclotomics.FIELD,
                size,
                size,
                (i, j) -> images.get(j).get(i).subtract(i == j ? eigenvalue : Cyclotomic.ZERO));
        Matrix<Cyclotomic> kernel = ExactLinearAlgebra.kernel(Cyclotomics.FIELD, shifted);
        for (int j = 0; j < kernel.columns(); j++) {
          own.add(SymbolExpansion.combine(kernel.column(j), part.symbols()));
        }
      }
      halves.add(new Part(List.copyOf(signs), own));
    }
    if (halves.stream().mapToInt(h -> h.symbols().size()).sum() != size) {
      throw new InvalidInput(
          "spinors with reflections",
          "two representations whose reflections have different squares",
          "the same lift of the reflections on both sides",
          "take both spinors complex, or both real-spinor");
    }
    return halves;
  }

  /** ρ_out⁻¹ D(g⁻ᵀξ) ρ_in. */
  private static PolynomialMatrix moved(PolynomialMatrix symbol, SymbolConstraint c) {
    Matrix<Cyclotomic> left = ExactLinearAlgebra.inverse(Cyclotomics.FIELD, c.out()).orElseThrow();
    Substitution substitution = Substitution.of(c.onSymbols(), symbol.degree());
    List<PolynomialMatrix> parts = new ArrayList<>();
    List<Cyclotomic> ones = new ArrayList<>();
    for (PolynomialMatrix.Entry e : symbol.entries()) {
      Form image = substitution.apply(e.form());
      List<PolynomialMatrix.Entry> entries = new ArrayList<>();
      for (int i = 0; i < left.rows(); i++) {
        for (int j = 0; j < c.in().columns(); j++) {
          Cyclotomic factor = left.at(i, e.row()).multiply(c.in().at(e.column(), j));
          if (!factor.isZero()) {
            entries.add(new PolynomialMatrix.Entry(i, j, image.scale(factor)));
          }
        }
      }
      parts.add(
          PolynomialMatrix.of(
              symbol.rows(), symbol.columns(), symbol.variables(), symbol.degree(), entries));
      ones.add(Cyclotomic.ONE);
    }
    return parts.isEmpty() ? symbol : SymbolExpansion.combine(ones, parts);
  }

  /** Everything looked at afresh, for all parities. */
  Certificate certificate(List<Parities> orders) {
    List<Long> counted = new ArrayList<>();
    List<Long> expected = new ArrayList<>();
    List<Long> all = Weights.operators(in, out, orders.size() - 1);
    Cyclotomic residual = Cyclotomic.ZERO;
    boolean independent = true;
    Optional<String> violation = Optional.empty();
    List<SymbolConstraint> algebra = algebraConstraints(false);
    for (Parities parities : orders) {
      long others = 0;
      for (Part part : parities.parts()) {
        List<SymbolConstraint> constraints = new ArrayList<>(algebra);
        constraints.addAll(componentConstraints(part.signs()));
        if (residual.isZero()) {
          residual = SymbolCheck.residual(part.symbols(), constraints);
          violation = SymbolCheck.violation(part.symbols(), constraints);
        }
        independent &= SymbolExpansion.rank(part.symbols()) == part.symbols().size();
        others += part.symbols().size();
      }
      long own = parities.invariant().size();
      counted.add(own);
      expected.add(all.get(parities.order()) - (others - own));
    }
    boolean complete = counted.equals(expected);
    return new Certificate(
        residual,
        true,
        independent,
        complete,
        counted,
        expected,
        violation.or(
            () ->
                complete
                    ? Optional.empty()
                    : Optional.of("counted " + counted + ", expected " + expected)));
  }
}
