package org.intertwiner.harmonic.certificate;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * Checks the elements of one block and one degree by residues at enough places to be a proof:
 * entries lie in the space, the constraint holds on every generator, the elements are independent.
 */
final class DegreeCheck {
  private final Ground ground;
  private final GeneratorMatrices out;
  private final GeneratorMatrices in;
  private final List<PolynomialMatrix> matrices;
  private final int degree;
  private final GroundDegree space;
  private final Atoms atoms;
  private final Places places;
  private boolean inSpace = true;
  private boolean independent = true;
  private Optional<Violation> violation = Optional.empty();

  /** An element, generator and cell where the constraint fails. */
  record Violation(PolynomialMatrix element, int generator, int row, int column) {}

  private DegreeCheck(
      Ground ground,
      GeneratorMatrices out,
      GeneratorMatrices in,
      List<PolynomialMatrix> matrices,
      int degree) {
    this.ground = ground;
    this.out = out;
    this.in = in;
    this.matrices = matrices;
    this.degree = degree;
    this.space = ground.degree(degree);
    this.atoms = new Atoms(matrices);
    this.places = choosePlaces();
  }

  /**
   * Runs all checks on a degree's elements; where they lie outside the space, their constraint is
   * checked among all forms.
   */
  static DegreeCheck of(
      Ground ground,
      GeneratorMatrices out,
      GeneratorMatrices in,
      List<PolynomialMatrix> matrices,
      int degree) {
    DegreeCheck check = new DegreeCheck(ground, out, in, matrices, degree);
    check.run();
    if (!check.inSpace) {
      check = new DegreeCheck(ground.ofAllForms(), out, in, matrices, degree);
      check.run();
      check.inSpace = false;
    }
    return check;
  }

  /** Stops outside the space, and looking for violations at the first one. */
  private void run() {
    for (int place = 0; place < places.count(); place++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new java.util.concurrent.CancellationException("the certificate was interrupted");
      }
      long p = places.prime(place);
      long[] residues = residues(place);
      int[][] values = values(residues);
      if (!isInSpace(residues, p)) {
        inSpace = false;
        return;
      }
      if (place == 0) {
        independent =
            RankModulo.isFull(
                atoms.elements(), residues, values, space.determining().length, in.size(), p);
      }
      for (int k = 0; k < ground.generators() && violation.isEmpty(); k++) {
        violation = new GeneratorCheck(this, k, place, residues, values).run();
      }
    }
  }

  boolean isInSpace() {
    return inSpace;
  }

  boolean isIndependent() {
    return independent;
  }

  Optional<Violation> violation() {
    return violation;
  }

  Ground ground() {
    return ground;
  }

  GeneratorMatrices out() {
    return out;
  }

  GeneratorMatrices in() {
    return in;
  }

  Places places() {
    return places;
  }

  Atoms atoms() {
    return atoms;
  }

  GroundDegree space() {
    return space;
  }

  PolynomialMatrix matrix(int element) {
    return matrices.get(element);
  }

  /**
   * Every number that has to vanish is a coefficient of K(gx) ρ_in − ρ_out K, of dK(Xx) + K dρ_in −
   * dρ_out K, or of ΔK; with the common denominator it is an algebraic integer below the bound in
   * all conjugates. An entry of K is a factor times a polynomial.
   */
  private Places choosePlaces() {
    SizeBound factors = atoms.sizeOfFactors();
    SizeBound coefficients = atoms.sizeOfCoefficients();
    SizeBound representations = new SizeBound();
    representations.include(ground.size(out));
    representations.include(ground.size(in));
    SizeBound all = new SizeBound();
    all.include(factors);
    all.include(coefficients);
    all.include(representations);
    all.include(ground.size());
    BigInteger denominators =
        factors
            .denominator()
            .multiply(coefficients.denominator())
            .multiply(representations.denominator())
            .multiply(ground.denominator(degree));
    BigInteger terms =
        ground
            .imageSize(degree)
            .multiply(BigInteger.valueOf((long) in.size() + out.size() + 1))
            .multiply(representations.size());
    BigInteger laplacian =
        BigInteger.valueOf((long) ground.dimension() * (degree + 2L) * (degree + 2L));
    BigInteger bound =
        denominators
            .multiply(factors.size())
            .multiply(coefficients.size())
            .multiply(terms.add(laplacian))
            .shiftLeft(1);
    return Places.enough(ground, all, bound);
  }

  private long[] residues(int place) {
    long[] residues = new long[atoms.numbers().size()];
    for (int i = 0; i < residues.length; i++) {
      residues[i] = places.residue(atoms.numbers().get(i), place);
    }
    return residues;
  }

  private boolean isInSpace(long[] residues, long p) {
    for (int[] coefficients : atoms.coefficients()) {
      if (!space.contains(coefficients, residues, p)) {
        return false;
      }
    }
    return true;
  }

  private int[][] values(long... residues) {
    int[] determining = space.determining();
    int[][] values = new int[atoms.forms().size()][determining.length];
    for (int a = 0; a < values.length; a++) {
      int[] coefficients = atoms.coefficients().get(a);
      for (int b = 0; b < determining.length; b++) {
        values[a][b] = (int) residues[coefficients[determining[b]]];
      }
    }
    return values;
  }
}
