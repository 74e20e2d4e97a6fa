package org.intertwiner.verify.basis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.ring.Primes;
import org.intertwiner.harmonic.polynomial.Monomials;

/**
 * The dimension of the space of equivariant polynomial matrices, modulo one prime and without the
 * library's characters.
 *
 * <p>For a finite group it is the mean of tr P(g) · tr ρ_out(g) · tr ρ_in(g⁻¹) over the elements,
 * enumerated from the generators, with tr P from Newton's identities. Otherwise it is the nullity
 * of the constraint at random points, block by block: modulo a prime it is at least the dimension,
 * so as many independent solutions are all of them.
 */
final class DimensionCount {
  private static final long MOST_PRODUCTS = 200_000_000;
  private static final int MOST_UNKNOWNS = 420;

  private final PolynomialBasis basis;
  private final ModularValues numbers;
  private final boolean harmonic;
  private final long p;
  private final Optional<List<long[]>> powers;
  private final Map<List<Object>, Long> nullities = new HashMap<>();

  DimensionCount(PolynomialBasis basis, ModularValues numbers, boolean harmonic) {
    this.basis = basis;
    this.numbers = numbers;
    this.harmonic = harmonic;
    this.p = numbers.prime();
    this.powers =
        basis.group() instanceof GroupDescription.Finite finite
            ? enumerated(finite)
            : Optional.empty();
  }

  String method() {
    return basis.group() instanceof GroupDescription.Finite
        ? "the mean of traces over the enumerated group"
        : "the nullity of the constraint at random points";
  }

  /** Empty where it would cost too much. */
  Optional<Long> dimension(int degree) {
    return basis.group() instanceof GroupDescription.Finite
        ? powers.map(all -> mean(all, degree))
        : nullity(degree);
  }

  /** The distinct blocks; for each representation the numbers of its blocks and their copies. */
  private record Blocks(
      List<RepresentationDescription.Part> parts, int[][] action, int[][] in, int[][] out) {
    static Blocks of(PolynomialBasis basis) {
      Map<RepresentationDescription.Part, Integer> numbers = new LinkedHashMap<>();
      int[][] action = places(basis.action(), numbers);
      int[][] in = places(basis.in(), numbers);
      int[][] out = places(basis.out(), numbers);
      return new Blocks(List.copyOf(numbers.keySet()), action, in, out);
    }

    private static int[][] places(
        RepresentationDescription representation,
        Map<RepresentationDescription.Part, Integer> numbers) {
      return representation.parts().stream()
          .map(
              part -> {
                var one = new RepresentationDescription.Part(1, part.norms(), part.matrices());
                numbers.putIfAbsent(one, numbers.size());
                return new int[] {numbers.get(one), part.copies()};
              })
          .toArray(int[][]::new);
    }
  }

  /** One element of the group: its permutation and its matrices on the distinct blocks. */
  private record Element(Permutation g, List<long[][]> matrices) {}

  /** For each element tr P_d(g) for d = 0 … maxDegree, then tr ρ_out(g) · tr ρ_in(g⁻¹). */
  private Optional<List<long[]>> enumerated(GroupDescription.Finite finite) {
    Blocks blocks = Blocks.of(basis);
    long perElement =
        blocks.parts().stream().mapToLong(b -> (long) b.size() * b.size() * b.size()).sum();
    if (perElement > MOST_PRODUCTS) {
      return Optional.empty();
    }
    List<List<long[][]>> generators = new ArrayList<>();
    for (int k = 0; k < finite.generators().size(); k++) {
      int generator = k;
      generators.add(blocks.parts().stream().map(b -> numbers.dense(b, generator)).toList());
    }
    List<long[][]> unit = blocks.parts().stream().map(b -> identity(b.size())).toList();
    Map<Permutation, Integer> seen = new HashMap<>();
    Deque<Element> queue = new ArrayDeque<>();
    List<long[]> polynomials = new ArrayList<>();
    List<long[]> traces = new ArrayList<>();
    queue.add(new Element(Permutation.identity(finite.degree()), unit));
    seen.put(queue.element().g(), 0);
    while (!queue.isEmpty()) {
      Interruption.check();
      Element element = queue.remove();
      polynomials.add(symmetricTraces(element.matrices(), blocks));
      traces.add(
          new long[] {
            trace(element.matrices(), blocks.out()), trace(element.matrices(), blocks.in())
          });
      for (int k = 0; k < generators.size(); k++) {
        Permutation next = element.g().multiply(finite.generators().get(k));
        if (seen.putIfAbsent(next, seen.size()) == null) {
          if (seen.size() * perElement > MOST_PRODUCTS) {
            return Optional.empty();
          }
          queue.add(new Element(next, times(element.matrices(), generators.get(k))));
        }
      }
    }
    return Optional.of(weighted(seen, polynomials, traces));
  }

  private List<long[]> weighted(
      Map<Permutation, Integer> numberOf, List<long[]> polynomials, List<long[]> traces) {
    numberOf.forEach(
        (g, number) -> {
          long inverse = traces.get(numberOf.get(g.inverse()))[1];
          long[] row = polynomials.get(number);
          row[row.length - 1] = traces.get(number)[0] * inverse % p;
        });
    return polynomials;
  }

  private List<long[][]> times(List<long[][]> left, List<long[][]> right) {
    List<long[][]> products = new ArrayList<>();
    for (int b = 0; b < left.size(); b++) {
      products.add(product(left.get(b), right.get(b)));
    }
    return products;
  }

  private long[][] product(long[][] left, long[][] right) {
    int n = left.length;
    long[][] product = new long[n][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        long factor = left[i][k];
        for (int j = 0; factor != 0 && j < n; j++) {
          product[i][j] = (product[i][j] + factor * right[k][j]) % p;
        }
      }
    }
    return product;
  }

  private static long[][] identity(int n) {
    long[][] rows = new long[n][n];
    for (int i = 0; i < n; i++) {
      rows[i][i] = 1;
    }
    return rows;
  }

  private long trace(List<long[][]> matrices, int[][] places) {
    long sum = 0;
    for (int[] place : places) {
      long[][] matrix = matrices.get(place[0]);
      for (int i = 0; i < matrix.length; i++) {
        sum = (sum + place[1] * matrix[i][i]) % p;
      }
    }
    return sum;
  }

  /** Newton: d·h_d = Σ tr(gᵏ) h_{d−k}; one place is left for the weight. */
  private long[] symmetricTraces(List<long[][]> matrices, Blocks blocks) {
    int top = basis.maxDegree();
    long[] h = new long[top + 2];
    h[0] = 1;
    List<long[][]> power = matrices;
    long[] sums = new long[top + 1];
    for (int d = 1; d <= top; d++) {
      sums[d] = trace(power, blocks.action());
      power = d < top ? actionTimes(power, matrices, blocks) : power;
      long sum = 0;
      for (int k = 1; k <= d; k++) {
        sum = (sum + sums[k] * h[d - k]) % p;
      }
      h[d] = sum * Primes.powerModulo(d, p - 2, p) % p;
    }
    return h;
  }

  /** Powers are needed on the blocks of the action only. */
  private List<long[][]> actionTimes(List<long[][]> power, List<long[][]> matrices, Blocks blocks) {
    List<long[][]> next = new ArrayList<>(power);
    Arrays.stream(blocks.action())
        .mapToInt(place -> place[0])
        .distinct()
        .forEach(b -> next.set(b, product(power.get(b), matrices.get(b))));
    return next;
  }

  private long mean(List<long[]> elements, int degree) {
    long sum = 0;
    for (long[] row : elements) {
      long space = harmonic && degree >= 2 ? (row[degree] - row[degree - 2] + p) % p : row[degree];
      sum = (sum + space * row[row.length - 1]) % p;
    }
    return sum * Primes.powerModulo(elements.size(), p - 2, p) % p;
  }

  private Optional<Long> nullity(int degree) {
    PolynomialSpace space = new PolynomialSpace(basis.action().dimension(), degree, harmonic, p);
    long total = 0;
    for (RepresentationDescription.Part out : basis.out().parts()) {
      for (RepresentationDescription.Part in : basis.in().parts()) {
        if ((long) space.dimension() * out.size() * in.size() > MOST_UNKNOWNS) {
          return Optional.empty();
        }
        long one =
            nullities.computeIfAbsent(List.of(degree, out, in), key -> nullity(space, out, in));
        total += one * out.copies() * in.copies();
      }
    }
    return Optional.of(total);
  }

  private long nullity(
      PolynomialSpace space,
      RepresentationDescription.Part out,
      RepresentationDescription.Part in) {
    int unknowns = space.dimension() * out.size() * in.size();
    ModularRows equations = new ModularRows(unknowns, p);
    SplittableRandom random = new SplittableRandom(unknowns);
    for (int k = 0; k < basis.group().generatorNames().size(); k++) {
      boolean derivative = PointCheck.isInfinitesimal(basis.group(), k);
      long[][] left = numbers.dense(out, k);
      long[][] right = numbers.dense(in, k);
      ModularValues.Rows move = numbers.rows(basis.action(), k);
      for (int point = 0; point < space.dimension() + 2; point++) {
        Interruption.check();
        long[] x = random.longs(basis.action().dimension(), 0, p).toArray();
        long[] gx = move.times(x, p);
        long[][] here = space.values(new FormValues(numbers, x, gx));
        long[][] there = derivative ? here : space.values(new FormValues(numbers, gx, gx));
        addEquations(equations, here, there, left, right, derivative);
      }
    }
    return (long) unknowns - equations.rank();
  }

  /** Σ_a h_a(gx) (M_a ρ_in)_rc − h_a(x) (ρ_out M_a)_rc = 0 for all r and c. */
  private void addEquations(
      ModularRows equations,
      long[][] here,
      long[][] there,
      long[][] out,
      long[][] in,
      boolean derivative) {
    int rows = out.length;
    int columns = in.length;
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        long[] equation = new long[here.length * rows * columns];
        for (int a = 0; a < here.length; a++) {
          int start = a * rows * columns;
          for (int k = 0; k < columns; k++) {
            int at = start + r * columns + k;
            equation[at] = (equation[at] + there[a][0] * in[k][c]) % p;
          }
          for (int k = 0; k < rows; k++) {
            int at = start + k * columns + c;
            equation[at] = (equation[at] + (p - out[r][k]) * here[a][0]) % p;
          }
          int own = start + r * columns + c;
          equation[own] = (equation[own] + (derivative ? here[a][1] : 0)) % p;
        }
        equations.add(equation);
      }
    }
  }

  /** The forms of a degree, or the harmonic ones, by their values. */
  private static final class PolynomialSpace {
    private final Monomials monomials;
    private final List<long[]> basis = new ArrayList<>();
    private final long p;

    PolynomialSpace(int variables, int degree, boolean harmonic, long p) {
      this.monomials = Monomials.of(variables, degree);
      this.p = p;
      for (int i = 0; i < monomials.count(); i++) {
        if (!harmonic || monomials.exponent(i, variables - 1) <= 1) {
          long[] c = new long[monomials.count()];
          c[i] = 1;
          basis.add(harmonic ? extended(c, variables - 1) : c);
        }
      }
    }

    /** Cauchy–Kovalevskaya: the coefficients at xₙ⁰ and xₙ¹ determine a harmonic polynomial. */
    private long[] extended(long[] c, int last) {
      for (int k = 2; k <= monomials.degree(); k++) {
        long factor = Primes.powerModulo(p - (long) k * (k - 1), p - 2, p);
        for (int i = 0; i < c.length; i++) {
          if (monomials.exponent(i, last) == k) {
            int[] alpha = monomials.exponents(i);
            alpha[last] -= 2;
            long sum = 0;
            for (int v = 0; v < last; v++) {
              alpha[v] += 2;
              sum = (sum + (long) alpha[v] * (alpha[v] - 1) * c[monomials.indexOf(alpha)]) % p;
              alpha[v] -= 2;
            }
            c[i] = sum * factor % p;
          }
        }
      }
      return c;
    }

    int dimension() {
      return basis.size();
    }

    long[][] values(FormValues values) {
      long[][] sums = new long[basis.size()][2];
      for (int i = 0; i < monomials.count(); i++) {
        long[] monomial = values.monomial(monomials, i);
        for (int a = 0; a < sums.length; a++) {
          long c = basis.get(a)[i];
          if (c != 0) {
            sums[a][0] = (sums[a][0] + c * monomial[0]) % p;
            sums[a][1] = (sums[a][1] + c * monomial[1]) % p;
          }
        }
      }
      return sums;
    }
  }
}
