package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.SchurType;

/**
 * From complex to real irreducible matrices.
 *
 * <p>Real type: rotations and reflections in degree two; otherwise a real idempotent gives real
 * matrices at once; failing that, the antilinear map v ↦ Jv̄ that commutes with ρ and has square c
 * &gt; 0 is normalised and its fixed vectors v + Jv̄/√c taken as the basis. Other types: real and
 * imaginary parts.
 */
final class RealForms {
  private static final Cyclotomics C = Cyclotomics.FIELD;

  private final FiniteGroup<?> group;
  private final List<Cyclotomic> character;
  private final SchurType type;

  RealForms(FiniteGroup<?> group, List<Cyclotomic> character, SchurType type) {
    this.group = group;
    this.character = character;
    this.type = type;
  }

  /**
   * The real form.
   *
   * @param complex finds complex matrices
   * @param overReals finds complex matrices with real entries for real type
   */
  RealMatrices derive(
      Supplier<IrreducibleMatrices> complex, Supplier<Optional<IrreducibleMatrices>> overReals) {
    if (type != SchurType.REAL) {
      return realified(complex.get());
    }
    Optional<IrreducibleMatrices> real = overReals.get();
    if (real.isEmpty()) {
      return byStructureMap(complex.get());
    }
    int d = real.get().form().rows();
    if (d == 2) {
      return planar(real.get());
    }
    return certified(
        real.get().generators(), real.get().form(), List.of(identity(d)), identity(d), real.get());
  }

  private static Matrix<Cyclotomic> identity(int d) {
    return Matrix.identity(C, d);
  }

  private RealMatrices certified(
      List<Matrix<Cyclotomic>> generators,
      Matrix<Cyclotomic> form,
      List<Matrix<Cyclotomic>> endomorphisms,
      Matrix<Cyclotomic> intertwiner,
      IrreducibleMatrices complex) {
    IrrepCertificate certificate =
        new RealProof(group, character, type, generators, form, endomorphisms, intertwiner, complex)
            .certificate();
    return new RealMatrices(generators, form, endomorphisms, intertwiner, complex, certificate);
  }

  private RealMatrices planar(IrreducibleMatrices complex) {
    List<Matrix<Cyclotomic>> rotations = new PlanarMatrices(group, character).generators();
    Matrix<Cyclotomic> intertwiner = intertwiner(complex.generators(), rotations);
    return certified(rotations, identity(2), List.of(identity(2)), intertwiner, complex);
  }

  /** A solution T ≠ 0 of ρ(g)T = T·M(g), both of degree two. */
  private static Matrix<Cyclotomic> intertwiner(
      List<Matrix<Cyclotomic>> left, List<Matrix<Cyclotomic>> right) {
    Matrix<Cyclotomic> equations = Matrix.zero(C, 0, 4);
    for (int g = 0; g < left.size(); g++) {
      Matrix<Cyclotomic> one = left.get(g).kronecker(identity(2));
      Matrix<Cyclotomic> two = identity(2).kronecker(right.get(g).transpose());
      equations = equations.stack(one.subtract(two));
    }
    Matrix<Cyclotomic> kernel = ExactLinearAlgebra.kernel(C, equations);
    return Matrix.of(C, 2, 2, (i, j) -> kernel.at(2 * i + j, 0));
  }

  RealMatrices realified(IrreducibleMatrices complex) {
    int d = complex.form().rows();
    List<Matrix<Cyclotomic>> generators =
        complex.generators().stream().map(RealForms::realify).toList();
    List<Matrix<Cyclotomic>> endomorphisms = new ArrayList<>();
    endomorphisms.add(identity(2 * d));
    Matrix<Cyclotomic> i = realify(identity(d).scale(Cyclotomic.I));
    endomorphisms.add(i);
    if (type == SchurType.QUATERNIONIC) {
      Matrix<Cyclotomic> j = realifyAntilinear(normalised(structureMap(complex)));
      endomorphisms.add(j);
      endomorphisms.add(i.multiply(j));
    }
    Matrix<Cyclotomic> intertwiner =
        Matrix.of(
            C,
            d,
            2 * d,
            (row, column) ->
                column / 2 != row
                    ? Cyclotomic.ZERO
                    : column % 2 == 0 ? Cyclotomic.ONE : Cyclotomic.I);
    return certified(generators, realify(complex.form()), endomorphisms, intertwiner, complex);
  }

  private Matrix<Cyclotomic> structureMap(IrreducibleMatrices complex) {
    MatrixCoefficient alpha = new MatrixCoefficient(group, complex.witness().ray());
    return new DixonSolver(alpha, character, complex.witness().pointArray()).structureMap();
  }

  /** J divided by a rational square root of |JJ̄| where there is one. */
  private static Matrix<Cyclotomic> normalised(Matrix<Cyclotomic> j) {
    Cyclotomic square = square(j);
    if (!square.isRational()) {
      return j;
    }
    Rational size =
        square.toRational().signum() < 0 ? square.toRational().negate() : square.toRational();
    var numerator = size.numerator().sqrt();
    var denominator = size.denominator().sqrt();
    Rational root = Rational.of(numerator, denominator);
    return root.multiply(root).equals(size) ? j.scale(Cyclotomic.of(root.inverse())) : j;
  }

  /** c with JJ̄ = c·1. */
  private static Cyclotomic square(Matrix<Cyclotomic> j) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int k = 0; k < j.rows(); k++) {
      sum = sum.add(j.at(0, k).multiply(j.at(k, 0).conjugate()));
    }
    return sum;
  }

  RealMatrices byStructureMap(IrreducibleMatrices complex) {
    Matrix<Cyclotomic> j = structureMap(complex);
    Cyclotomic root = rootOfSquare(square(j)).inverse();
    int d = j.rows();
    Matrix<Cyclotomic> unit = j.scale(root);
    Matrix<Cyclotomic> fixed =
        identity(d)
            .add(unit)
            .join(identity(d).scale(Cyclotomic.I).subtract(unit.scale(Cyclotomic.I)));
    List<Integer> independent = ExactLinearAlgebra.independentColumns(C, fixed);
    Matrix<Cyclotomic> basis = Matrix.of(C, d, d, (r, c) -> fixed.at(r, independent.get(c)));
    Matrix<Cyclotomic> inverse =
        ExactLinearAlgebra.inverse(C, basis)
            .orElseThrow(() -> new ArithmeticException("no basis of fixed vectors"));
    List<Matrix<Cyclotomic>> generators =
        complex.generators().stream().map(m -> inverse.multiply(m).multiply(basis)).toList();
    Matrix<Cyclotomic> form = basis.adjoint().multiply(complex.form()).multiply(basis);
    return certified(generators, form, List.of(identity(d)), basis, complex);
  }

  private Cyclotomic rootOfSquare(Cyclotomic c) {
    if (c.isRational()
        && c.toRational().signum() > 0
        && c.toRational().numerator().multiply(c.toRational().denominator()).bitLength() < 40) {
      Rational q = c.toRational();
      long product = q.numerator().multiply(q.denominator()).longValueExact();
      return Cyclotomic.sqrt(product).scale(Rational.of(java.math.BigInteger.ONE, q.denominator()));
    }
    throw new LimitExceeded(
        "real matrices of degree " + character.get(0) + " of " + group.name(),
        "a real structure whose square is " + c,
        "a real idempotent of rank one, or a rational square",
        "use the complex matrices, or the real representation with character 2χ");
  }

  private static Matrix<Cyclotomic> realify(Matrix<Cyclotomic> m) {
    RealParts parts = new RealParts();
    return Matrix.of(
        C,
        2 * m.rows(),
        2 * m.columns(),
        (i, j) -> {
          Cyclotomic z = m.at(i / 2, j / 2);
          if (i % 2 == j % 2) {
            return parts.re(z);
          }
          return i % 2 == 0 ? parts.im(z).negate() : parts.im(z);
        });
  }

  /** The matrix of v ↦ Jv̄: blocks [[x, y], [y, −x]]. */
  private static Matrix<Cyclotomic> realifyAntilinear(Matrix<Cyclotomic> m) {
    RealParts parts = new RealParts();
    return Matrix.of(
        C,
        2 * m.rows(),
        2 * m.columns(),
        (i, j) -> {
          Cyclotomic z = m.at(i / 2, j / 2);
          if (i % 2 != j % 2) {
            return parts.im(z);
          }
          return i % 2 == 0 ? parts.re(z) : parts.re(z).negate();
        });
  }
}
