package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.harmonic.polynomial.Substitution;
import org.intertwiner.verify.basis.pseudo.PseudoBasis;

/**
 * One run of all checks of operators on a space with an indefinite metric: the matrices are those
 * of the group, the constraint holds exactly on a basis of the Lie algebra and on every component,
 * the symbols are independent modulo a prime, and as many as the null space of the whole constraint
 * modulo that prime has dimensions. A nullity modulo a prime is never less than the true one, so
 * that the count proves completeness.
 */
final class PseudoChecking {
  private final PseudoDocument document;
  private final PseudoBasis basis;
  private final DocumentLimits limits;
  private final Findings findings = new Findings();

  PseudoChecking(PseudoDocument document, DocumentLimits limits) {
    this.document = document;
    this.basis = document.basis();
    this.limits = limits;
  }

  Recheck run() {
    findings.digest(document);
    Optional<Certificate> certificate = Optional.empty();
    String of = "the matrices represent the group";
    try {
      PseudoGroupCheck.require(basis);
      findings.add(of, true, "the matrices keep brackets and products of components", "");
      certificate = Optional.of(certify());
    } catch (InvalidInput e) {
      findings.add(of, false, "", e.getMessage());
    }
    String subject = "operators from " + basis.in().name() + " to " + basis.out().name();
    return findings.toRecheck(certificate, subject, basis.name());
  }

  /** A constraint: the matrix on symbols and those on values. */
  private record Constraint(
      String name, Matrix<Cyclotomic> onSymbols, int place, boolean infinitesimal) {
    SparseMatrix<Cyclotomic> on(PseudoBasis.Field field) {
      return (infinitesimal ? field.onAlgebra() : field.onComponents()).get(place);
    }
  }

  /** −Xᵀ for the algebra; the reflections are their own inverse transposes. */
  private List<Constraint> constraints() {
    List<Constraint> all = new ArrayList<>();
    for (int k = 0; k < basis.points().onAlgebra().size(); k++) {
      Matrix<Cyclotomic> x = basis.points().onAlgebra().get(k).toMatrix();
      all.add(new Constraint("algebra " + k, x.transpose().negate(), k, true));
    }
    for (int c = 1; c < basis.points().onComponents().size(); c++) {
      all.add(
          new Constraint(
              "component " + c, basis.points().onComponents().get(c).toMatrix(), c, false));
    }
    return all;
  }

  private Certificate certify() {
    List<Constraint> constraints = constraints();
    ModularValues values = numbers();
    Cyclotomic residual = Cyclotomic.ZERO;
    Optional<String> violation = Optional.empty();
    boolean independent = true;
    List<Long> counted = new ArrayList<>();
    List<Long> expected = new ArrayList<>();
    for (int order = 0; order < basis.symbols().size(); order++) {
      SymbolRows rows = new SymbolRows(values, basis, order);
      List<PolynomialMatrix> symbols = basis.symbols().get(order);
      for (PolynomialMatrix symbol : symbols) {
        Interruption.check();
        if (!rows.isIndependent(symbol)) {
          independent = false;
          violation = violation.or(() -> Optional.of("a symbol depends on those before"));
        }
      }
      for (Constraint constraint : constraints) {
        Optional<Cyclotomic> left = residual(symbols, constraint, order);
        if (left.isPresent() && residual.isZero()) {
          residual = left.get();
          violation = Optional.of("order " + order + " breaks that of " + constraint.name());
        }
      }
      counted.add((long) symbols.size());
      expected.add(nullity(rows, constraints, symbols.size()));
    }
    boolean complete = counted.equals(expected);
    Certificate certificate =
        new Certificate(residual, true, independent, complete, counted, expected, violation);
    findings.claims(
        certificate,
        basis.counted(),
        basis.expected(),
        "the null space of the constraint modulo " + values.prime() + " has, which bounds it");
    return certificate;
  }

  private long nullity(SymbolRows rows, List<Constraint> constraints, int found) {
    limits.require("unknowns of a count", rows.unknowns(), SymbolRows.MOST_UNKNOWNS);
    for (Constraint c : constraints) {
      if (rows.nullity() == found) {
        break;
      }
      rows.require(c.onSymbols(), c.on(basis.out()), c.on(basis.in()), c.infinitesimal());
    }
    return rows.nullity();
  }

  /** The first coefficient of D(g⁻ᵀξ) ρ_in − ρ_out D(ξ), or of its derivative, that is not zero. */
  private Optional<Cyclotomic> residual(
      List<PolynomialMatrix> symbols, Constraint constraint, int order) {
    if (symbols.isEmpty()) {
      return Optional.empty();
    }
    Substitution substitution =
        constraint.infinitesimal()
            ? Substitution.infinitesimal(constraint.onSymbols(), order)
            : Substitution.of(constraint.onSymbols(), order);
    for (PolynomialMatrix symbol : symbols) {
      SymbolSum sum = new SymbolSum();
      for (PolynomialMatrix.Entry e : symbol.entries()) {
        Form form = e.form();
        Form image = substitution.apply(form);
        if (constraint.infinitesimal()) {
          sum.add(e.row(), e.column(), image, Cyclotomic.ONE);
        }
        Form taken = constraint.infinitesimal() ? form : image;
        SparseMatrix<Cyclotomic> in = constraint.on(basis.in()).transpose();
        for (int k = in.start(e.column()); k < in.start(e.column()) + in.count(e.column()); k++) {
          sum.add(e.row(), in.place(k), taken, in.value(k));
        }
        SparseMatrix<Cyclotomic> out = constraint.on(basis.out());
        for (int k = out.start(e.row()); k < out.start(e.row()) + out.count(e.row()); k++) {
          sum.add(out.place(k), e.column(), form, out.value(k).negate());
        }
      }
      Optional<Cyclotomic> left = sum.firstCoefficient();
      if (left.isPresent()) {
        return left;
      }
    }
    return Optional.empty();
  }

  /** Forms added up place by place. */
  private static final class SymbolSum {
    private final SortedMap<Long, Form> forms = new TreeMap<>();

    void add(int row, int column, Form form, Cyclotomic factor) {
      forms.merge(((long) row << 32) + column, form.scale(factor), Form::add);
    }

    Optional<Cyclotomic> firstCoefficient() {
      for (Form form : forms.values()) {
        for (int t = 0; t < form.monomials().count(); t++) {
          if (!form.coefficient(t).isZero()) {
            return Optional.of(form.coefficient(t));
          }
        }
      }
      return Optional.empty();
    }
  }

  private ModularValues numbers() {
    Set<Cyclotomic> numbers = new HashSet<>();
    for (PseudoBasis.Field field : List.of(basis.points(), basis.in(), basis.out())) {
      field.onAlgebra().forEach(m -> numbers.addAll(m.values()));
      field.onComponents().forEach(m -> numbers.addAll(m.values()));
    }
    for (List<PolynomialMatrix> order : basis.symbols()) {
      for (PolynomialMatrix symbol : order) {
        for (PolynomialMatrix.Entry e : symbol.entries()) {
          Form form = e.form();
          for (int t = 0; t < form.monomials().count(); t++) {
            numbers.add(form.coefficient(t));
          }
        }
      }
    }
    return ModularValues.of(numbers, Set.of())
        .orElseThrow(
            () ->
                new LimitExceeded(
                    "field of the numbers of a basis",
                    "roots of unity of too high an order",
                    "roots of unity of one moderate order",
                    ""));
  }
}
