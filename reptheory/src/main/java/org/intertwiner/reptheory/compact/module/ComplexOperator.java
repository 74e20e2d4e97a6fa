package org.intertwiner.reptheory.compact.module;

import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/** A sparse matrix over ℚ(i). */
record ComplexOperator(SparseOperator re, SparseOperator im) {

  static ComplexOperator zero(int size) {
    SparseOperator none = SparseOperator.identity(size).scale(Rational.ZERO);
    return new ComplexOperator(none, none);
  }

  /** this + factor·operator. */
  ComplexOperator plus(Cyclotomic factor, SparseOperator operator) {
    Rational half = Rational.of(1, 2);
    Cyclotomic bar = factor.conjugate();
    Rational x = factor.add(bar).scale(half).toRational();
    Rational y = factor.subtract(bar).multiply(Cyclotomic.I).scale(half).negate().toRational();
    return new ComplexOperator(
        x.isZero() ? re : re.add(operator.scale(x)), y.isZero() ? im : im.add(operator.scale(y)));
  }

  ComplexOperator subtract(ComplexOperator other, Rational factor) {
    return new ComplexOperator(
        re.subtract(other.re.scale(factor)), im.subtract(other.im.scale(factor)));
  }

  ComplexOperator multiply(ComplexOperator other) {
    return new ComplexOperator(
        re.multiply(other.re).subtract(im.multiply(other.im)),
        re.multiply(other.im).add(im.multiply(other.re)));
  }

  ComplexOperator adjoint() {
    return new ComplexOperator(re.transpose(), im.transpose().scale(Rational.of(-1)));
  }

  ComplexOperator commutator(ComplexOperator other) {
    return new ComplexOperator(
        re.commutator(other.re).subtract(im.commutator(other.im)),
        re.commutator(other.im).add(im.commutator(other.re)));
  }

  boolean isZero() {
    return re.isZero() && im.isZero();
  }

  boolean isReal() {
    return im.isZero();
  }

  Matrix<Cyclotomic> toMatrix() {
    return Matrix.of(
        Cyclotomics.FIELD,
        re.rows(),
        re.columns(),
        (i, j) -> {
          Rational x = re.at(i, j);
          Rational y = im.at(i, j);
          Cyclotomic real = x.isZero() ? Cyclotomic.ZERO : Cyclotomic.of(x);
          return y.isZero() ? real : real.add(Cyclotomic.I.scale(y));
        });
  }
}
