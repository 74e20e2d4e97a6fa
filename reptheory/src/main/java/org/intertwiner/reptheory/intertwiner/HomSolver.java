package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.finite.FieldImages;

/**
 * Equivariant maps from a small representation V to a large one W modulo primes.
 *
 * <p>V is spun from roots v₁, …, v_k. A map is known by the images w_i of the roots; w_i lies in
 * the space where the stabiliser of the line of v_i acts by the same character, and every element
 * of the annihilator of the roots kills (w₁, …, w_k). A random element of the annihilator acts on
 * each isotypic part of W with the least possible kernel, so that few of them leave exactly the
 * equivariant maps. <em>Source:</em> Holt and Rees, Testing modules for irreducibility (1994), for
 * random elements; Dixon (1993) for the stabilisers of lines.
 */
final class HomSolver {
  /** Below this number of coordinates of W a stabiliser is not worth its orbit. */
  private static final int WORTH_A_STABILIZER = 32;

  private static final long SEED = 0x1e7;
  private static final int ATTEMPTS = 24;

  private final int size;
  private final int length;
  private final int expected;
  private final SpinPlan plan;
  private final List<LineStabilizer> stabilizers = new ArrayList<>();

  /** Plans for V and W; the maps are expected to have this dimension. */
  HomSolver(
      FiniteGroup<?> group,
      List<ModularMap> small,
      int size,
      int length,
      int expected,
      IntertwinerLimits limits,
      long[] seed,
      FieldImages.Residues residues) {
    this.size = size;
    this.length = length;
    this.expected = expected;
    this.plan = SpinPlan.of(small, size, seed, residues);
    for (int root : plan.roots()) {
      int cap = length < WORTH_A_STABILIZER ? 1 : limits.maxLines();
      long[] start = SpinPlan.vector(root, size, seed);
      LineStabilizer stabilizer = LineStabilizer.of(group, small, start, residues, cap);
      limits.requireCandidates(length, stabilizer.order());
      stabilizers.add(stabilizer);
    }
  }

  int roots() {
    return plan.roots().size();
  }

  /** All maps under one embedding. */
  Solution solve(
      List<ModularMap> small, List<ModularMap> large, long[] seed, FieldImages.Residues residues) {
    return new Solution(small, large, seed, residues);
  }

  /** The images of the roots under a basis of the maps, in reduced echelon form. */
  final class Solution {
    private final List<ModularMap> large;
    private final FieldImages.Residues residues;
    private final SpinRelations relations;
    private final List<ModularSpace.Row> rows;

    private Solution(
        List<ModularMap> small,
        List<ModularMap> large,
        long[] seed,
        FieldImages.Residues residues) {
      this.large = large;
      this.residues = residues;
      this.relations = new SpinRelations(plan, small, seed, residues);
      this.rows = rows(small, seed);
    }

    private List<ModularSpace.Row> rows(List<ModularMap> small, long[] seed) {
      List<long[]> candidates = new ArrayList<>();
      List<Integer> rootOf = new ArrayList<>();
      for (int root = 0; root < roots(); root++) {
        long[] start = SpinPlan.vector(plan.roots().get(root), size, seed);
        for (long[] vector :
            stabilizers.get(root).candidates(small, start, large, length, residues)) {
          candidates.add(vector);
          rootOf.add(root);
        }
      }
      ModularSpace found = new ModularSpace(residues);
      for (long[] coefficients : coefficients(candidates, rootOf)) {
        long[] images = new long[roots() * length];
        for (int c = 0; c < coefficients.length; c++) {
          if (coefficients[c] != 0) {
            int start = rootOf.get(c) * length;
            long[] vector = candidates.get(c);
            for (int i = 0; i < length; i++) {
              if (vector[i] != 0) {
                images[start + i] =
                    residues.reduce(images[start + i] + coefficients[c] * vector[i]);
              }
            }
          }
        }
        found.insert(images);
      }
      return found.sorted();
    }

    /** The combinations of candidates that are killed by the annihilator. */
    private List<long[]> coefficients(List<long[]> candidates, List<Integer> rootOf) {
      int q = candidates.size();
      SplittableRandom random = new SplittableRandom(SEED ^ residues.p());
      ModularSpace equations = new ModularSpace(residues);
      for (int attempt = 0; q - equations.dimension() > expected; attempt++) {
        if (attempt == ATTEMPTS) {
          throw new ArithmeticException("no annihilator leaves so few maps modulo this prime");
        }
        SpinRelations.Combination killer = relations.new Combination(random);
        long[][] killed = new long[q][];
        for (int c = 0; c < q; c++) {
          SpinPlan.interruption();
          long[][] images = plan.spin(rootOf.get(c), candidates.get(c), large);
          killed[c] = killer.apply(images, large, length);
        }
        int offset = random.nextInt(length);
        for (int i = 0; i < length && q - equations.dimension() > expected; i++) {
          int row = (offset + i) % length;
          equations.insert(IntStream.range(0, q).mapToLong(c -> killed[c][row]).toArray());
        }
      }
      if (q - equations.dimension() < expected) {
        throw new ArithmeticException("too few maps modulo this prime");
      }
      return equations.kernel(q);
    }

    /** The images of the roots under one map, one after the other. */
    long[] row(int number) {
      return rows.get(number).entries();
    }

    /**
     * All maps in reduced echelon form, column after column or, with {@code byRows}, row after row.
     */
    Reduced reduced(boolean byRows) {
      ModularSpace space = new ModularSpace(residues);
      for (int number = 0; number < rows.size(); number++) {
        long[] map = map(number);
        if (byRows) {
          long[] turned = new long[map.length];
          for (int i = 0; i < length; i++) {
            for (int j = 0; j < size; j++) {
              turned[i * size + j] = map[j * length + i];
            }
          }
          map = turned;
        }
        space.insert(map);
      }
      return new Reduced(space.sorted(), residues);
    }

    /** One map, column after column. */
    long[] map(int number) {
      long[][] images = new long[size][];
      long[] row = row(number);
      for (int root = 0; root < roots(); root++) {
        long[] start = java.util.Arrays.copyOfRange(row, root * length, (root + 1) * length);
        long[][] part = plan.spin(root, start, large);
        for (int j = 0; j < size; j++) {
          images[j] = part[j].length > 0 ? part[j] : images[j];
        }
      }
      return relations.map(images, length);
    }
  }

  /** Maps in reduced echelon form under one embedding. */
  record Reduced(List<ModularSpace.Row> rows, FieldImages.Residues residues) {

    /** Where the rows have their leading ones. */
    List<Integer> pivots() {
      return rows.stream().map(ModularSpace.Row::pivot).toList();
    }

    /** Is this the image of a number of the field? */
    boolean hasImage(Cyclotomic x, long image) {
      try {
        return residues.of(x) == image;
      } catch (ArithmeticException denominator) {
        return false;
      }
    }
  }
}
