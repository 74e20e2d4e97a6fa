package org.intertwiner.reptheory.lorentz;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.compact.module.SparseOperator;

/** Checks matrices of O(p, q); it knows nothing of tensors. */
final class TensorProof {
  private final LieAlgebra algebra;
  private final List<List<Rational>> signs;
  private final List<SparseOperator> operators;
  private final List<SparseOperator> reflections;
  private final SparseOperator form;

  TensorProof(
      LieGroup<?> group,
      List<List<Rational>> signs,
      List<SparseOperator> operators,
      List<SparseOperator> reflections,
      SparseOperator form) {
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
        SparseOperator rest = operators.get(i).commutator(operators.get(j));
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
        SparseOperator product = reflections.get(c).multiply(reflections.get(e));
        if (!product.equals(reflections.get(product(c, e)))) {
          return false;
        }
      }
      List<SparseOperator> basis = TensorAction.basis(algebra);
      for (int k = 0; k < operators.size(); k++) {
        SparseOperator left =
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
  private static Rational sign(SparseOperator x, List<Rational> diagonal) {
    for (int j = 0; j < x.columns(); j++) {
      for (int i : x.column(j).keySet()) {
        return diagonal.get(i).multiply(diagonal.get(j));
      }
    }
    return Rational.ONE;
  }

  private boolean keepsForm() {
    for (SparseOperator x : operators) {
      SparseOperator product = form.multiply(x);
      if (!product.add(product.transpose()).isZero()) {
        return false;
      }
    }
    for (SparseOperator s : reflections) {
      if (!s.transpose().multiply(form).multiply(s).equals(form)) {
        return false;
      }
    }
    return form.equals(form.transpose())
        && (form.rows() == 0
            || ExactLinearAlgebra.rank(Rationals.Q, form.toMatrix()) == form.rows());
  }
}
