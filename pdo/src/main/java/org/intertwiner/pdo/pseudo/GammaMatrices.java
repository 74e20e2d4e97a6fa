package org.intertwiner.pdo.pseudo;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.clifford.CliffordAlgebra;
import org.intertwiner.algebra.clifford.SpinorModule;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * Matrices γ_a of a Clifford module, γ_a γ_b + γ_b γ_a = 2 η_ab.
 *
 * <p><i>Formula:</i> X in the Lie algebra acts on spinors by ¼ Σ X^a_b γ_a γ^b. A reflection of the
 * axes R acts by the product of γ_a over R where |R| is even, over the other axes where |R| is odd
 * and n even, so that γ is intertwined; where both are odd it is the product over R, and γ picks up
 * the determinant. <i>Accuracy:</i> exact. <i>Source:</i> Lounesto (2001), chapters 10 and 17.
 *
 * @param group the group whose metric it is
 * @param matrices γ_0 … γ_{n−1}, of one square shape
 * @param complex whether lifts of reflections are multiplied by i where their square is −1
 */
public record GammaMatrices(PseudoGroup group, List<Matrix<Cyclotomic>> matrices, boolean complex) {

  /**
   * Keeps a copy of the list.
   *
   * @param group the group whose metric it is
   * @param matrices γ_0 … γ_{n−1}, of one square shape
   * @param complex whether lifts of reflections are multiplied by i where their square is −1
   * @throws IllegalStateException if they do not anticommute as the metric asks
   */
  public GammaMatrices {
    matrices = List.copyOf(matrices);
    for (int a = 0; a < matrices.size(); a++) {
      for (int b = 0; b <= a; b++) {
        Matrix<Cyclotomic> ab = matrices.get(a).multiply(matrices.get(b));
        Matrix<Cyclotomic> sum = ab.add(matrices.get(b).multiply(matrices.get(a)));
        Matrix<Cyclotomic> expected =
            Matrix.identity(Cyclotomics.FIELD, ab.rows())
                .scale(Cyclotomic.of(a == b ? 2L * group.sign(a) : 0));
        if (!sum.equals(expected)) {
          throw new IllegalStateException("γ_" + a + " and γ_" + b + " are none of " + group);
        }
      }
    }
  }

  /**
   * Dirac's spinors: complex, of dimension 2^⌊n/2⌋.
   *
   * @param group the group
   * @return the matrices, with entries 0, ±1, ±i
   */
  public static GammaMatrices dirac(PseudoGroup group) {
    int n = group.dimension();
    int m = n / 2;
    SpinorModule<Cyclotomic> split =
        CliffordAlgebra.of(Cyclotomics.FIELD, m, m, 0).structure().spinors();
    List<Integer> positive = new ArrayList<>();
    List<Integer> negative = new ArrayList<>();
    for (int i = 0; i < 2 * m; i++) {
      (i < m ? positive : negative).add(i);
    }
    List<Matrix<Cyclotomic>> all = new ArrayList<>();
    Matrix<Cyclotomic> product = Matrix.identity(Cyclotomics.FIELD, split.dimension());
    for (int a = 0; a < 2 * m; a++) {
      List<Integer> own = group.sign(a) > 0 ? positive : negative;
      boolean fits = !own.isEmpty();
      int generator = (fits ? own : group.sign(a) > 0 ? negative : positive).remove(0);
      Matrix<Cyclotomic> gamma = split.matrix(split.algebra().generator(generator + 1));
      all.add(fits ? gamma : gamma.scale(Cyclotomic.I));
      product = product.multiply(all.get(a));
    }
    if (n % 2 == 1) {
      Cyclotomic square = product.multiply(product).at(0, 0);
      boolean fits = square.equals(Cyclotomic.of(group.sign(n - 1)));
      all.add(fits ? product : product.scale(Cyclotomic.I));
    }
    return new GammaMatrices(group, all, true);
  }

  /**
   * The smallest faithful real module: Majorana's spinors where there are any.
   *
   * @param group the group
   * @return the matrices, signed permutations
   */
  public static GammaMatrices real(PseudoGroup group) {
    SpinorModule<Cyclotomic> module =
        CliffordAlgebra.of(Cyclotomics.FIELD, group.p(), group.q(), 0).structure().spinors();
    List<Matrix<Cyclotomic>> all = new ArrayList<>();
    for (int a = 0; a < group.dimension(); a++) {
      all.add(module.matrix(module.algebra().generator(a + 1)));
    }
    return new GammaMatrices(group, all, false);
  }

  /** {@return the number of components of a spinor} */
  public int size() {
    return matrices.get(0).rows();
  }

  /**
   * What an element of the Lie algebra does to spinors.
   *
   * @param x its matrix on points
   * @return ¼ Σ X^a_b γ_a γ^b
   */
  public Matrix<Cyclotomic> onSpinors(Matrix<Cyclotomic> x) {
    Matrix<Cyclotomic> sum = Matrix.zero(Cyclotomics.FIELD, size(), size());
    for (int a = 0; a < matrices.size(); a++) {
      for (int b = 0; b < matrices.size(); b++) {
        if (!x.at(a, b).isZero()) {
          sum =
              sum.add(
                  matrices
                      .get(a)
                      .multiply(matrices.get(b))
                      .scale(x.at(a, b).multiply(Cyclotomic.of(group.sign(b)))));
        }
      }
    }
    return sum.scale(Cyclotomic.of(4).inverse());
  }

  /**
   * What the representative of a component does to spinors, up to a sign.
   *
   * @param component the component
   * @return a product of the γ_a
   */
  public Matrix<Cyclotomic> lift(PseudoGroup.Component component) {
    if (component.positive() < 0 && component.negative() < 0) {
      return normed(
          lift(new PseudoGroup.Component(-1, 1)).multiply(lift(new PseudoGroup.Component(1, -1))));
    }
    int n = matrices.size();
    int reflected = 0;
    for (int a = 0; a < n; a++) {
      reflected += group.reflects(component, a) ? 1 : 0;
    }
    boolean others = reflected % 2 == 1 && n % 2 == 0;
    Matrix<Cyclotomic> product = Matrix.identity(Cyclotomics.FIELD, size());
    for (int a = 0; a < n; a++) {
      if (group.reflects(component, a) != others) {
        product = product.multiply(matrices.get(a));
      }
    }
    return normed(product);
  }

  private Matrix<Cyclotomic> normed(Matrix<Cyclotomic> lift) {
    boolean positive = lift.multiply(lift).isIdentity();
    return positive || !complex ? lift : lift.scale(Cyclotomic.I);
  }

  /** {@return the symbol γ^μ ξ_μ of Dirac's operator} */
  public PolynomialMatrix diracSymbol() {
    int n = matrices.size();
    List<PolynomialMatrix.Entry> entries = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < size(); j++) {
        List<Form> forms = new ArrayList<>();
        Cyclotomic[] coefficients = new Cyclotomic[n];
        boolean any = false;
        for (int a = 0; a < n; a++) {
          forms.add(Form.variable(n, a));
          coefficients[a] = matrices.get(a).at(i, j).multiply(Cyclotomic.of(group.sign(a)));
          any |= !coefficients[a].isZero();
        }
        if (any) {
          entries.add(new PolynomialMatrix.Entry(i, j, Form.combine(forms, coefficients)));
        }
      }
    }
    return PolynomialMatrix.of(size(), size(), n, 1, entries);
  }
}
