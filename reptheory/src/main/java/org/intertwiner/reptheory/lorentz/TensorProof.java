package org.intertwiner.reptheory.lorentz;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/** Checks matrices of O(p, q); it knows nothing of tensors. */
final class TensorProof {
  private final LieAlgebra algebra;
  private final List<List<Rational>> signs;
  private final List<SparseMatrix<Rational>> operators;
  private final List<SparseMatrix<Rational>> reflections;
  private final SparseMatrix<Rational> form;

  TensorProof(
      LieGroup<?> group,
      List<List<Rational>> signs,
      List<SparseMatrix<Rational>> operators,
      List<SparseMatrix<Rational>> reflections,
      SparseMatrix<Rational> form) {
    this.algebra = group.algebra();
    this.signs = signs;
    this.operators = operators;
    this.reflections = reflections;
    this.form = form;
  }

  LorentzCertificate certificate(BigInteger dimension) {
    return new LorentzCertificate(
        keepsBrackets(),
        keepsReflections(),
        keepsForm(),
        BigInteger.valueOf(form.rows()).equals(dimension));
  }

  private boolean keepsBrackets() {
    for (int i : algebra.generators()) {
      for (int j = 0; j < operators.size(); j++) {
        if (Thread.interrupted()) {
          throw new CancellationException("interrupted while checking brackets");
        }
        SparseMatrix<Rational> rest = operators.get(i).commutator(operators.get(j));
        for (Map.Entry<Integer, Rational> c : algebra.bracket(i, j).entrySet()) {
          rest = rest.subtract(operators.get(c.getKey()).scale(c.getValue()));
        }
        if (!rest.isZero()) {
          return false;
        }
      }
    }
    return true;
  }

  /** s² = 1, products as for the reflections themselves, s ρ(X) s = ρ(s X s). */
  private boolean keepsReflections() {
    for (int c = 0; c < reflections.size(); c++) {
      for (int e = 0; e < reflections.size(); e++) {
        SparseMatrix<Rational> product = reflections.get(c).multiply(reflections.get(e));
        if (!product.equals(reflections.get(product(c, e)))) {
          return false;
        }
      }
      List<SparseMatrix<Rational>> basis = TensorAction.basis(algebra);
      for (int k = 0; k < operators.size(); k++) {
        SparseMatrix<Rational> left =
            reflections.get(c).multiply(operators.get(k)).multiply(reflections.get(c));
        Rational sign = sign(basis.get(k), signs.get(c));
        if (!left.equals(operators.get(k).scale(sign))) {
          return false;
        }
      }
    }
    return true;
  }

  private int product(int c, int e) {
    List<Rational> product = new ArrayList<>();
    for (int i = 0; i < signs.get(c).size(); i++) {
      product.add(signs.get(c).get(i).multiply(signs.get(e).get(i)));
    }
    return signs.indexOf(product);
  }

  /** s X s = ±X for the basis elements, which join two axes each. */
  private static Rational sign(SparseMatrix<Rational> x, List<Rational> diagonal) {
    for (int j = 0; j < x.columns(); j++) {
      if (x.count(j) > 0) {
        return diagonal.get(x.place(x.start(j))).multiply(diagonal.get(j));
      }
    }
    return Rational.ONE;
  }

  private boolean keepsForm() {
    for (SparseMatrix<Rational> x : operators) {
      SparseMatrix<Rational> product = form.multiply(x);
      if (!product.add(product.transpose()).isZero()) {
        return false;
      }
    }
    for (SparseMatrix<Rational> s : reflections) {
      if (!s.transpose().multiply(form).multiply(s).equals(form)) {
        return false;
      }
    }
    return form.equals(form.transpose())
        && (form.rows() == 0
            || ExactLinearAlgebra.rank(Rationals.Q, form.toMatrix()) == form.rows());
  }
}
