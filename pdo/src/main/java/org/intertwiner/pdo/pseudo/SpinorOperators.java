package org.intertwiner.pdo.pseudo;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.NamedOperator;

/** Dirac's and Weyl's operators. */
final class SpinorOperators {
  private SpinorOperators() {}

  static List<NamedOperator> of(PseudoGroup group) {
    List<NamedOperator> all = new ArrayList<>();
    all.add(named("Dirac operator", GammaMatrices.dirac(group).diracSymbol()));
    all.add(named("Dirac operator", GammaMatrices.real(group).diracSymbol()));
    boolean timeFirst = group.p() == 1 && group.q() == 3;
    if (timeFirst || (group.p() == 3 && group.q() == 1)) {
      for (int sign = 1; sign >= -1; sign -= 2) {
        all.add(named("Weyl operator", weyl(timeFirst, sign, false)));
        all.add(named("Weyl operator", weyl(timeFirst, sign, true)));
      }
    }
    for (int size :
        new int[] {GammaMatrices.dirac(group).size(), GammaMatrices.real(group).size()}) {
      all.add(named("identity of spinors", scalar(group, size, false)));
      all.add(named("d'Alembertian of spinors", scalar(group, size, true)));
    }
    return all;
  }

  private static NamedOperator named(String name, PolynomialMatrix symbol) {
    return new NamedOperator(name, new DifferentialOperator(symbol), -1, -1, symbol);
  }

  private static PolynomialMatrix scalar(PseudoGroup group, int size, boolean square) {
    int n = group.dimension();
    Form form = Form.one(n);
    if (square) {
      List<Form> squares = new ArrayList<>();
      Cyclotomic[] signs = new Cyclotomic[n];
      for (int a = 0; a < n; a++) {
        squares.add(Form.variable(n, a).multiply(Form.variable(n, a)));
        signs[a] = Cyclotomic.of(group.sign(a));
      }
      form = Form.combine(squares, signs);
    }
    List<PolynomialMatrix.Entry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      entries.add(new PolynomialMatrix.Entry(i, i, form));
    }
    return PolynomialMatrix.of(size, size, n, form.degree(), entries);
  }

  /** ∂_t ± σ·∂, or its product with ε on both sides. */
  private static PolynomialMatrix weyl(boolean timeFirst, int sign, boolean transposed) {
    Form t = Form.variable(4, timeFirst ? 0 : 3);
    Form x = space(timeFirst, 0, sign);
    Form y = space(timeFirst, 1, transposed ? -sign : sign).scale(Cyclotomic.I);
    Form z = space(timeFirst, 2, sign);
    return PolynomialMatrix.of(
        2,
        2,
        4,
        1,
        List.of(
            new PolynomialMatrix.Entry(0, 0, t.add(z)),
            new PolynomialMatrix.Entry(0, 1, x.subtract(y)),
            new PolynomialMatrix.Entry(1, 0, x.add(y)),
            new PolynomialMatrix.Entry(1, 1, t.subtract(z))));
  }

  private static Form space(boolean timeFirst, int axis, int sign) {
    return Form.variable(4, axis + (timeFirst ? 1 : 0)).scale(Cyclotomic.of(sign));
  }
}
