package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * Rays inside the space condensed by a linear character λ of H with multiplicity m &gt; 1.
 *
 * <p>b = e_λ(s + s⁻¹)e_λ is self-adjoint and acts on the m-dimensional space ρ(e_λ)V. The functions
 * β_k(t) = χ(bᵏt) follow from β_0(t) = χ(e_λ t) by β_{k+1}(t) = (1/|H|) Σ_h λ(h⁻¹)(β_k(s h t) +
 * β_k(s⁻¹ h t)), and the traces β_k(1) give the characteristic polynomial. If it has a simple
 * rational root r, f = charpoly/(x − r), then e = f(b)/f(r) is a ray with α = Σ f_k β_k / f(r).
 * Everything is done modulo primes and recovered over ℚ(χ, λ).
 */
final class CondensedRays {
  private static final long SEED = 0xc0ffee5eedL;
  private static final int SEEDS = 6;
  private static final int TRIALS = 24;
  private static final long MAX_MULTIPLICITY = 12;
  private static final long MAX_ORDER = 20_000;
  private static final int MAX_PRIMES = 24;
  private static final int SMALL = 1 << 12;

  private final RayContext context;
  private final FiniteGroup<?> group;
  private final int order;

  CondensedRays(RayContext context) {
    this.context = context;
    this.group = context.group();
    this.order = Math.toIntExact(group.order());
  }

  Optional<Ray> find(List<CyclicRays.Eigenvalue> eigenvalues) {
    if (order > MAX_ORDER) {
      return Optional.empty();
    }
    SplittableRandom random = new SplittableRandom(SEED);
    CyclicRays cyclic = new CyclicRays(context);
    int seeds = 0;
    for (CyclicRays.Eigenvalue seed : eigenvalues) {
      if (seed.multiplicity() > MAX_MULTIPLICITY
          || seed.fieldDegree() < context.idealFieldDegree()) {
        continue;
      }
      if (seeds++ == SEEDS) {
        break;
      }
      Condensed condensed = new Condensed(cyclic.ray(seed), (int) seed.multiplicity());
      for (int trial = 0; trial < TRIALS; trial++) {
        Interruption.check();
        Optional<Ray> ray = condensed.attempt(random.nextInt(order));
        if (ray.isPresent()) {
          return ray;
        }
      }
    }
    return Optional.empty();
  }

  /** The condensation by one linear character. */
  private final class Condensed {
    private final Ray linear;
    private final int m;
    private final EmbeddingClasses embeddings;

    Condensed(Ray linear, int m) {
      this.linear = linear;
      this.m = m;
      this.embeddings = DixonSolver.fieldOf(context.character(), linear);
    }

    Optional<Ray> attempt(int s) {
      ModP field = ModP.of(embeddings.n(), 0);
      long[] f = characteristic(functions(new Embedding(field, 1), s), field);
      Optional<Rational> root = Optional.empty();
      for (long r : new PolynomialRoots(field, new SplittableRandom(SEED)).distinct(f)) {
        if (root.isEmpty() && value(cofactor(f, r, field), r, field) != 0) {
          root = smallFraction(r, field).filter(q -> confirmed(q, s));
        }
      }
      return root.flatMap(q -> recover(q, s));
    }

    /** Is q a root modulo a second prime as well? */
    private boolean confirmed(Rational q, int s) {
      ModP field = ModP.of(embeddings.n(), 1);
      long[] f = characteristic(functions(new Embedding(field, 1), s), field);
      return value(f, residue(q, field), field) == 0;
    }

    /** β_0 … β_m as functions on the group. */
    private long[][] functions(Embedding embedding, int s) {
      ModP field = embedding.field();
      long[] chi = context.character().stream().mapToLong(embedding::of).toArray();
      long[] c = linear.residues(embedding);
      long inverse = field.inv(linear.size());
      int[] h = linear.support();
      long[][] beta = new long[m + 1][order];
      for (int k = 0; k <= m; k++) {
        for (int t = 0; t < order; t++) {
          long sum = 0;
          for (int i = 0; i < h.length; i++) {
            int ht = group.multiply(h[i], t);
            long term =
                k == 0
                    ? chi[context.classes().classOf(ht)]
                    : field.add(
                        beta[k - 1][group.multiply(s, ht)],
                        beta[k - 1][group.multiply(group.inverse(s), ht)]);
            sum = field.accumulate(sum, c[i], term);
          }
          beta[k][t] = field.mul(field.reduce(sum), inverse);
        }
      }
      return beta;
    }

    /** Newton's identities: the monic polynomial of degree m with power sums β_k(1). */
    private long[] characteristic(long[][] beta, ModP field) {
      long[] e = new long[m + 1];
      e[0] = 1;
      for (int k = 1; k <= m; k++) {
        long sum = 0;
        for (int i = 1; i <= k; i++) {
          long term = field.mul(e[k - i], beta[i][0]);
          sum = i % 2 == 1 ? field.add(sum, term) : field.sub(sum, term);
        }
        e[k] = field.mul(sum, field.inv(k));
      }
      long[] f = new long[m + 1];
      for (int k = 0; k <= m; k++) {
        f[m - k] = k % 2 == 0 ? e[k] : field.neg(e[k]);
      }
      return f;
    }

    private Optional<Ray> recover(Rational root, int s) {
      List<ModP> primes = new ArrayList<>();
      List<long[][]> residues = new ArrayList<>();
      for (int index = 0; index < MAX_PRIMES; index++) {
        ModP field = ModP.of(embeddings.n(), index);
        long[][] check = coefficient(root, s, field);
        Cyclotomic[] alpha =
            index == 0 ? new Cyclotomic[0] : attempt(primes, residues, field, check);
        if (alpha.length > 0) {
          return Optional.of(Ray.tabulated(group, List.of(alpha), context.degree()));
        }
        primes.add(field);
        residues.add(check);
      }
      return Optional.empty();
    }

    /** α(t) by element and class of embeddings. */
    private long[][] coefficient(Rational root, int s, ModP field) {
      int[] units = embeddings.representatives();
      long[][] result = new long[order][units.length];
      long r = residue(root, field);
      for (int u = 0; u < units.length; u++) {
        long[][] beta = functions(new Embedding(field, units[u]), s);
        long[] f = characteristic(beta, field);
        long[] q = cofactor(f, r, field);
        long scale = field.inv(value(q, r, field));
        for (int t = 0; t < order; t++) {
          long sum = 0;
          for (int k = 0; k < m; k++) {
            sum = field.accumulate(sum, q[k], beta[k][t]);
          }
          result[t][u] = field.mul(field.reduce(sum), scale);
        }
      }
      return result;
    }

    private Cyclotomic[] attempt(
        List<ModP> primes, List<long[][]> residues, ModP checkField, long[][] check) {
      Recovery recovery = new Recovery(embeddings, primes);
      ResidueCache checks = new ResidueCache(checkField, embeddings.representatives());
      int width = embeddings.degree();
      Cyclotomic[] found = new Cyclotomic[order];
      for (int t = 0; t < order; t++) {
        long[] images = new long[primes.size() * width];
        for (int i = 0; i < primes.size(); i++) {
          System.arraycopy(residues.get(i)[t], 0, images, i * width, width);
        }
        try {
          found[t] = recovery.recover(images);
        } catch (ArithmeticException tooLarge) {
          return new Cyclotomic[0];
        }
        if (!checks.agrees(found[t], check[t])) {
          return new Cyclotomic[0];
        }
      }
      return found;
    }
  }

  /** f/(x − r), up to the remainder. */
  private static long[] cofactor(long[] f, long r, ModP field) {
    long[] q = new long[f.length - 1];
    long carry = 0;
    for (int i = f.length - 1; i >= 1; i--) {
      carry = field.reduce(f[i] + carry * r);
      q[i - 1] = carry;
    }
    return q;
  }

  private static long value(long[] f, long x, ModP field) {
    long value = 0;
    for (int i = f.length - 1; i >= 0; i--) {
      value = field.reduce(f[i] + value * x);
    }
    return value;
  }

  private static long residue(Rational q, ModP field) {
    long numerator = field.of(q.numerator().longValueExact());
    return field.mul(numerator, field.inv(field.of(q.denominator().longValueExact())));
  }

  /** A fraction with numerator and denominator below 2¹² that has this residue. */
  private static Optional<Rational> smallFraction(long residue, ModP field) {
    long r0 = field.p();
    long r1 = residue;
    long s0 = 0;
    long s1 = 1;
    while (r1 >= SMALL) {
      long q = r0 / r1;
      long r = r0 - q * r1;
      r0 = r1;
      r1 = r;
      long s = s0 - q * s1;
      s0 = s1;
      s1 = s;
    }
    return Math.abs(s1) < SMALL && s1 != 0 ? Optional.of(Rational.of(r1, s1)) : Optional.empty();
  }
}
