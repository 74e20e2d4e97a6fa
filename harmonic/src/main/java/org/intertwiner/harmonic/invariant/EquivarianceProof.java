package org.intertwiner.harmonic.invariant;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.Form;

/**
 * Proves F∘g = ρ(g)F exactly on generators (dF·Xx = dρ(X)F on those of the Lie algebra), for a
 * column F of forms of one degree.
 *
 * <p>Cleared of denominators, the coefficients of the residual are algebraic integers all of whose
 * conjugates are bounded. When they vanish at all embeddings modulo primes of a larger product,
 * they are that product times algebraic integers of norm below one, which is zero. The substitution
 * is made by Horner's rule, variable by variable.
 */
final class EquivarianceProof {
  private final GradedAction action;
  private final MonomialTable monomials;

  EquivarianceProof(GradedAction action) {
    this.action = action;
    this.monomials = action.monomials();
  }

  /** Whether the residual is exactly zero. */
  boolean holds(List<Form> column) {
    BigInteger bound = bound(column).shiftLeft(1);
    BigInteger modulus = BigInteger.ONE;
    long p = 1L << 29;
    int order = action.order();
    boolean real = action.isReal() && column.stream().allMatch(Form::isReal);
    for (Form f : column) {
      if (!conductorDivides(f, order)) {
        return false;
      }
    }
    while (modulus.compareTo(bound) <= 0) {
      p = action.primeAfter(p);
      for (int unit = 1; unit <= order; unit++) {
        boolean mirrored = real && order > 2 && 2 * unit > order;
        boolean prime = BigInteger.valueOf(unit).gcd(BigInteger.valueOf(order)).intValue() == 1;
        if (prime && !mirrored && !vanishes(column, action.embedding(p, unit))) {
          return false;
        }
      }
      modulus = modulus.multiply(BigInteger.valueOf(p));
    }
    return true;
  }

  private static boolean conductorDivides(Form f, int order) {
    return IntStream.range(0, f.monomials().count())
        .allMatch(a -> order % f.coefficient(a).conductor() == 0);
  }

  private boolean vanishes(List<Form> column, ModularEmbedding embedding) {
    Interruption.check();
    long p = embedding.field().characteristic();
    int degree = column.get(0).degree();
    long[][] residues = new long[column.size()][];
    for (int w = 0; w < residues.length; w++) {
      residues[w] = residues(column.get(w), embedding);
    }
    for (int k = 0; k < action.generators(); k++) {
      long[][] g = GradedAction.residues(action.onSpace(k), embedding);
      long[][] rho = GradedAction.residues(action.onTarget(k), embedding);
      for (int w = 0; w < residues.length; w++) {
        long[] image =
            action.isInfinitesimal(k)
                ? derivation(residues[w], degree, g, p)
                : new Horner(residues[w], degree, g, p).substituted();
        for (int u = 0; u < residues.length; u++) {
          long factor = rho[w][u];
          for (int a = 0; a < image.length && factor != 0; a++) {
            image[a] = (image[a] + (p - factor) * residues[u][a]) % p;
          }
        }
        for (long c : image) {
          if (c != 0) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** The coefficients of a form at an embedding. */
  static long[] residues(Form form, ModularEmbedding embedding) {
    long[] out = new long[form.monomials().count()];
    for (int a = 0; a < out.length; a++) {
      Cyclotomic c = form.coefficient(a);
      out[a] = c.isZero() ? 0 : embedding.at(c);
    }
    return out;
  }

  private long[] derivation(long[] form, int degree, long[][] x, long p) {
    long[] sum = new long[form.length];
    if (degree == 0) {
      return sum;
    }
    int n = action.variables();
    for (int v = 0; v < n; v++) {
      long[] partial = derivative(monomials, form, degree, v, p);
      long[] term = monomials.timesLinear(partial, degree - 1, x[v], p);
      for (int a = 0; a < sum.length; a++) {
        sum[a] = (sum[a] + term[a]) % p;
      }
    }
    return sum;
  }

  /** ∂/∂x_v of a form of a degree ≥ 1. */
  static long[] derivative(MonomialTable table, long[] form, int degree, int v, long p) {
    var lower = table.of(degree - 1);
    long[] out = new long[lower.count()];
    for (int a = 0; a < out.length; a++) {
      out[a] = form[lower.raised(a, v)] * (lower.exponent(a, v) + 1) % p;
    }
    return out;
  }

  /** Substitution of linear forms, Σ over the power of one variable after the other. */
  private final class Horner {
    private final long[] form;
    private final int degree;
    private final long[][] matrix;
    private final long p;
    private final long[][] lastPowers;
    private final int[] prefix;

    Horner(long[] form, int degree, long[][] matrix, long p) {
      this.form = form;
      this.degree = degree;
      this.matrix = matrix;
      this.p = p;
      this.prefix = new int[matrix.length];
      this.lastPowers = new long[degree + 1][];
      lastPowers[0] = new long[] {1};
      for (int e = 1; e <= degree; e++) {
        lastPowers[e] =
            monomials.timesLinear(lastPowers[e - 1], e - 1, matrix[matrix.length - 1], p);
      }
    }

    long[] substituted() {
      return part(0, degree);
    }

    /** The image of the part with the prefix fixed and so much degree left from a variable on. */
    private long[] part(int variable, int left) {
      int last = matrix.length - 1;
      if (variable == last) {
        prefix[last] = left;
        long c = form[monomials.of(degree).indexOf(prefix)];
        long[] out = new long[monomials.of(left).count()];
        for (int a = 0; a < out.length && c != 0; a++) {
          out[a] = c * lastPowers[left][a] % p;
        }
        return out;
      }
      prefix[variable] = left;
      long[] sum = inner(variable, 0);
      for (int k = left - 1; k >= 0; k--) {
        sum = monomials.timesLinear(sum, left - 1 - k, matrix[variable], p);
        prefix[variable] = k;
        long[] next = inner(variable, left - k);
        for (int a = 0; a < sum.length; a++) {
          sum[a] = (sum[a] + next[a]) % p;
        }
      }
      return sum;
    }

    private long[] inner(int variable, int left) {
      return part(variable + 1, left);
    }
  }

  /** Bounds the conjugates of all coefficients of the cleared residual. */
  private BigInteger bound(List<Form> column) {
    int degree = Math.max(1, column.get(0).degree());
    BigInteger space = BigInteger.ONE;
    BigInteger target = BigInteger.ONE;
    BigInteger cleared = BigInteger.ONE;
    BigInteger targetCleared = BigInteger.ONE;
    for (int k = 0; k < action.generators(); k++) {
      space = space.max(rowSum(action.onSpace(k)));
      target = target.max(rowSum(action.onTarget(k)));
      cleared = lcm(cleared, denominator(action.onSpace(k)));
      targetCleared = lcm(targetCleared, denominator(action.onTarget(k)));
    }
    BigInteger sum = BigInteger.ZERO;
    BigInteger own = BigInteger.ONE;
    for (Form f : column) {
      for (int a = 0; a < f.monomials().count(); a++) {
        sum = sum.add(size(f.coefficient(a)));
        own = lcm(own, denominator(f.coefficient(a)));
      }
    }
    BigInteger moved = sum.multiply(space.pow(degree)).multiply(BigInteger.valueOf(degree));
    return moved
        .add(sum.multiply(target))
        .multiply(own)
        .multiply(cleared.pow(degree))
        .multiply(targetCleared);
  }

  private static BigInteger rowSum(Matrix<Cyclotomic> m) {
    BigInteger most = BigInteger.ONE;
    for (int i = 0; i < m.rows(); i++) {
      BigInteger sum = BigInteger.ZERO;
      for (int j = 0; j < m.columns(); j++) {
        sum = sum.add(size(m.at(i, j)));
      }
      most = most.max(sum);
    }
    return most;
  }

  private static BigInteger denominator(Matrix<Cyclotomic> m) {
    BigInteger common = BigInteger.ONE;
    for (int i = 0; i < m.rows(); i++) {
      for (int j = 0; j < m.columns(); j++) {
        common = lcm(common, denominator(m.at(i, j)));
      }
    }
    return common;
  }

  /** Σ |q_e| of a number Σ q_e ζᵉ, rounded up. */
  static BigInteger size(Cyclotomic number) {
    BigInteger sum = BigInteger.ZERO;
    for (Map.Entry<Integer, Rational> term : number.coefficients().entrySet()) {
      BigInteger d = term.getValue().denominator();
      BigInteger n = term.getValue().numerator().abs();
      sum = sum.add(n.add(d).subtract(BigInteger.ONE).divide(d));
    }
    return sum;
  }

  static BigInteger denominator(Cyclotomic number) {
    BigInteger common = BigInteger.ONE;
    for (Rational q : number.coefficients().values()) {
      common = lcm(common, q.denominator());
    }
    return common;
  }

  private static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
  }
}
