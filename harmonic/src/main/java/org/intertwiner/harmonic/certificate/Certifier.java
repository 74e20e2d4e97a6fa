package org.intertwiner.harmonic.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.Character;
import org.intertwiner.reptheory.Representation;

/**
 * Checks that polynomial matrices are a basis of the equivariant ones, from the polynomials, the
 * representations' matrices on generators and their characters alone; it shares no step with the
 * solver that found them.
 *
 * <ul>
 *   <li>The constraint K(gx) ρ_in(g) = ρ_out(g) K(x) holds as a polynomial identity on every
 *       topological generator (its derivative for Lie algebra elements), so on the whole group.
 *   <li>The elements of a degree are independent: full rank modulo a prime is full rank.
 *   <li>Their number is ∫ χ_P(g) χ_out(g) χ_in(g⁻¹) dg, with P the harmonic forms or all forms of
 *       the degree.
 * </ul>
 *
 * <p>Representations with norms D are checked in their seminormal form: K is equivariant for ρ =
 * D^½ ρ′ D^−½ exactly where D_out^−½ K D_in^½ is for ρ′, and independence is the same.
 *
 * <p><i>Accuracy:</i> exact. Identities are checked modulo so many primes that a number that is not
 * zero would have a norm larger than its size allows. <i>Complexity:</i> for permutation
 * representations linear in the number of entries; copies of a block are checked once.
 */
public final class Certifier {
  private final Representation<?> action;
  private final Representation<?> in;
  private final Representation<?> out;
  private final boolean harmonic;
  private final int maxDegree;

  private Certifier(
      Representation<?> action,
      Representation<?> in,
      Representation<?> out,
      boolean harmonic,
      int maxDegree) {
    this.action = action;
    this.in = in;
    this.out = out;
    this.harmonic = harmonic;
    this.maxDegree = maxDegree;
  }

  /**
   * A certifier for maps between two representations over the space of a third.
   *
   * @param action the orthogonal action on ℝⁿ
   * @param in V_in
   * @param out V_out, of the same group
   * @return a certifier for harmonic forms of degree 0
   */
  public static Certifier of(
      Representation<?> action, Representation<?> in, Representation<?> out) {
    return new Certifier(action, in, out, true, 0);
  }

  /**
   * Asks for matrices of harmonic forms.
   *
   * @return the certifier for kernels
   */
  public Certifier ofHarmonicForms() {
    return new Certifier(action, in, out, true, maxDegree);
  }

  /**
   * Asks for matrices of arbitrary forms.
   *
   * @return the certifier for symbols of differential operators
   */
  public Certifier ofAllForms() {
    return new Certifier(action, in, out, false, maxDegree);
  }

  /**
   * Sets the degrees in which the basis has to be complete.
   *
   * @param degree the highest degree
   * @return the certifier for degrees 0 … degree
   */
  public Certifier upToDegree(int degree) {
    return new Certifier(action, in, out, harmonic, degree);
  }

  /**
   * Checks a basis given as a plain list of full matrices.
   *
   * @param elements dim V_out × dim V_in matrices
   * @return what holds
   * @throws InvalidInput if a matrix has another shape
   */
  public Certificate checkElements(List<PolynomialMatrix> elements) {
    return check(List.of(BasisBlock.whole(out.dimension(), in.dimension(), elements)));
  }

  /**
   * Checks a basis given by blocks.
   *
   * @param blocks the blocks
   * @return what holds
   * @throws InvalidInput if a matrix or a placement has another shape
   */
  public Certificate check(List<BasisBlock> blocks) {
    requireShapes(blocks);
    GeneratorMatrices outMatrices = GeneratorMatrices.of(out);
    GeneratorMatrices inMatrices = in == out ? outMatrices : GeneratorMatrices.of(in);
    List<Matrix<Cyclotomic>> onSpace = action.onGenerators();
    Ground ground =
        new Ground(action.dimension(), onSpace, outMatrices.infinitesimal(), harmonic, maxDegree);
    List<BasisBlock> apart =
        Placements.areApart(blocks, outMatrices, inMatrices) ? blocks : List.of(flattened(blocks));
    List<DegreeCheck> checks = new ArrayList<>();
    for (BasisBlock block : apart) {
      Placement first = block.placements().get(0);
      GeneratorMatrices rows = outMatrices.restrictedTo(first.out());
      GeneratorMatrices columns = inMatrices.restrictedTo(first.in());
      Norms norms = new Norms(columns.norms(), rows.norms());
      for (int l = 0; l <= maxDegree; l++) {
        List<PolynomialMatrix> some = new ArrayList<>();
        for (PolynomialMatrix e : block.elements()) {
          if (e.degree() == l) {
            some.add(Norms.withoutCommonRoot(norms.toSeminormal(e)));
          }
        }
        if (!some.isEmpty()) {
          checks.add(DegreeCheck.of(ground, rows, columns, some, l));
        }
      }
    }
    return summary(checks, blocks);
  }

  private Certificate summary(List<DegreeCheck> checks, List<BasisBlock> blocks) {
    List<Long> counted = new ArrayList<>();
    for (int l = 0; l <= maxDegree; l++) {
      long count = 0;
      for (BasisBlock block : blocks) {
        count += block.count(l);
      }
      counted.add(count);
    }
    List<Long> expected = expected(action, in, out);
    boolean inSpace = true;
    boolean independent = true;
    boolean complete = counted.equals(expected);
    Cyclotomic residual = Cyclotomic.ZERO;
    Optional<String> violation = Optional.empty();
    for (DegreeCheck check : checks) {
      inSpace &= check.isInSpace();
      independent &= check.isIndependent();
      if (violation.isEmpty() && check.violation().isPresent()) {
        residual = residual(check);
        violation = Optional.of(describe(check.violation().get()));
      }
    }
    if (violation.isEmpty() && !(inSpace && independent && complete)) {
      violation =
          Optional.of(
              !inSpace
                  ? "an entry is not harmonic"
                  : !independent
                      ? "elements are dependent"
                      : "counted " + counted + ", expected " + expected);
    }
    return new Certificate(residual, inSpace, independent, complete, counted, expected, violation);
  }

  private static String describe(DegreeCheck.Violation v) {
    return "the constraint of generator "
        + v.generator()
        + " fails at row "
        + v.row()
        + ", column "
        + v.column()
        + " of an element of degree "
        + v.element().degree();
  }

  /**
   * The dimensions that a basis has to have, ∫ χ_P(g) χ_out(g) χ_in(g⁻¹) dg with P the forms of
   * each degree.
   *
   * @return one dimension for each degree 0 … L
   */
  public List<Long> expectedDimensions() {
    return expected(action, in, out);
  }

  /** The character formula, degree by degree. */
  private <G> List<Long> expected(
      Representation<G> space, Representation<?> from, Representation<?> to) {
    @SuppressWarnings(
        "unchecked") // the three represent one group, as the constructor's callers check
    Character<G> pair =
        ((Representation<G>) to)
            .character()
            .times(((Representation<G>) from).character().conjugate());
    Character<G> onSpace = space.character();
    List<Character<G>> powers =
        harmonic ? onSpace.harmonicPowers(maxDegree) : onSpace.symmetricPowers(maxDegree);
    List<Long> dimensions = new ArrayList<>();
    for (Character<G> h : powers) {
      dimensions.add(h.times(pair).intertwiners(pair.trivial()));
    }
    return dimensions;
  }

  /** The first coefficient of the violated identity that is not zero, computed exactly. */
  private static Cyclotomic residual(DegreeCheck check) {
    DegreeCheck.Violation v = check.violation().orElseThrow();
    SparseMatrix in = check.in().matrices().get(v.generator());
    SparseMatrix out = check.out().matrices().get(v.generator());
    var substitution = check.ground().substitution(v.generator());
    Form sum = Form.zero(check.space().monomials());
    for (int e = 0; e < in.columnCount(v.column()); e++) {
      Form entry = v.element().at(v.row(), in.columnPlace(v.column(), e));
      Form moved = substitution.isInfinitesimal() ? entry : substitution.apply(entry);
      sum = sum.add(moved.scale(in.columnValue(v.column(), e)));
    }
    if (substitution.isInfinitesimal()) {
      sum = sum.add(substitution.apply(v.element().at(v.row(), v.column())));
    }
    for (int e = 0; e < out.rowCount(v.row()); e++) {
      Form entry = v.element().at(out.rowPlace(v.row(), e), v.column());
      sum = sum.subtract(entry.scale(out.rowValue(v.row(), e)));
    }
    for (int i = 0; i < check.space().monomials().count(); i++) {
      if (!sum.coefficient(i).isZero()) {
        return sum.coefficient(i);
      }
    }
    throw new IllegalStateException("a residue is not zero but the exact residual is: " + sum);
  }

  private BasisBlock flattened(List<BasisBlock> blocks) {
    List<PolynomialMatrix> all = new ArrayList<>();
    for (BasisBlock block : blocks) {
      for (Placement placement : block.placements()) {
        for (PolynomialMatrix e : block.elements()) {
          all.add(BasisBlock.place(e, placement, out.dimension(), in.dimension()));
        }
      }
    }
    return BasisBlock.whole(out.dimension(), in.dimension(), all);
  }

  private void requireShapes(List<BasisBlock> blocks) {
    for (BasisBlock b : blocks) {
      boolean fits = !b.placements().isEmpty();
      for (Placement p : b.placements()) {
        fits &=
            Placements.fits(p.rows(), b.rows(), out.dimension())
                && Placements.fits(p.columns(), b.columns(), in.dimension());
      }
      for (PolynomialMatrix e : b.elements()) {
        fits &=
            e.rows() == b.rows()
                && e.columns() == b.columns()
                && e.variables() == action.dimension();
      }
      if (!fits) {
        throw new InvalidInput(
            "block of a basis",
            b.rows() + "×" + b.columns() + " with " + b.placements().size() + " placements",
            "placements and elements of that shape inside "
                + out.dimension()
                + "×"
                + in.dimension()
                + " on ℝ^"
                + action.dimension(),
            "rows belong to V_out, columns to V_in");
      }
    }
  }
}
