package org.intertwiner.reptheory.projective;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/**
 * Lifts of orthogonal matrices to SU(2), exactly: exp(−iθ n·σ/2) for the rotation by θ about n.
 *
 * <p>With c = cos(θ/2) ≠ 0, a root of unity's real part, n sin(θ/2) is the axial vector of the
 * rotation over 2c; for half turns nnᵀ = (R + 1)/2.
 */
final class SpinLift {
  private SpinLift() {}

  /** A lift of an orthogonal matrix of finite order. */
  static SpinElement of(Matrix<Cyclotomic> operation, InversionLift inversion) {
    boolean proper = ExactLinearAlgebra.determinant(Cyclotomics.FIELD, operation).isOne();
    Matrix<Cyclotomic> lift = ofRotation(proper ? operation : operation.negate());
    boolean imaginary = !proper && inversion == InversionLift.SQUARE_MINUS_ONE;
    return new SpinElement(imaginary ? lift.scale(Cyclotomic.I) : lift, operation);
  }

  private static Matrix<Cyclotomic> ofRotation(Matrix<Cyclotomic> r) {
    Cyclotomic trace = r.trace();
    if (trace.equals(Cyclotomic.of(-1))) {
      return quaternion(Cyclotomic.ZERO, axisOfHalfTurn(r));
    }
    Cyclotomic cos = halfCosine(trace);
    Cyclotomic factor = cos.scale(Rational.of(4)).inverse();
    return quaternion(
        cos,
        List.of(
            r.at(2, 1).subtract(r.at(1, 2)).multiply(factor),
            r.at(0, 2).subtract(r.at(2, 0)).multiply(factor),
            r.at(1, 0).subtract(r.at(0, 1)).multiply(factor)));
  }

  /** cos(θ/2) &gt; 0 from 1 + 2cos θ, θ = 2πk/n. */
  private static Cyclotomic halfCosine(Cyclotomic trace) {
    double angle = Math.acos(Math.max(-1, Math.min(1, (trace.re() - 1) / 2)));
    int multiple = 12 * trace.conductor();
    for (int n = 1; n <= multiple; n++) {
      long k = Math.round(angle * n / (2 * Math.PI));
      Cyclotomic cos = Cyclotomic.cos2pi(n, (int) k);
      if (Math.abs(angle * n / (2 * Math.PI) - k) < 1e-6
          && cos.scale(Rational.of(2)).add(Cyclotomic.ONE).equals(trace)) {
        return Cyclotomic.cos2pi(2 * n, (int) k);
      }
    }
    throw new InvalidInput(
        "rotation of trace " + trace, "no rational angle", "an element of a finite group", "");
  }

  private static List<Cyclotomic> axisOfHalfTurn(Matrix<Cyclotomic> r) {
    Rational half = Rational.of(1, 2);
    for (int j = 0; j < 3; j++) {
      Cyclotomic square = r.at(j, j).add(Cyclotomic.ONE).scale(half);
      if (!square.isZero() && square.isRational()) {
        Cyclotomic root = Radical.sqrt(square.toRational()).toCyclotomic();
        Cyclotomic factor = root.inverse().scale(half);
        List<Cyclotomic> axis = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          Cyclotomic entry = i == j ? r.at(i, j).add(Cyclotomic.ONE) : r.at(i, j);
          axis.add(entry.multiply(factor));
        }
        return axis;
      }
    }
    throw new InvalidInput(
        "half turn " + r,
        "an axis without a component of rational square",
        "a standard orientation",
        "");
  }

  /** w − i(xσ₁ + yσ₂ + zσ₃). */
  private static Matrix<Cyclotomic> quaternion(Cyclotomic w, List<Cyclotomic> v) {
    Cyclotomic i = Cyclotomic.I;
    Cyclotomic x = v.get(0);
    Cyclotomic y = v.get(1);
    Cyclotomic z = v.get(2);
    return Matrix.of(
        Cyclotomics.FIELD,
        List.of(
            List.of(w.subtract(i.multiply(z)), i.multiply(x).negate().subtract(y)),
            List.of(y.subtract(i.multiply(x)), w.add(i.multiply(z)))));
  }
}
