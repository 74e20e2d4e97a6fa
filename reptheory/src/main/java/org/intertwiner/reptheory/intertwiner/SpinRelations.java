package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.reptheory.finite.FieldImages;

/**
 * The nodes of a spin plan under one embedding, and the relations between generators applied to
 * them: s·b_j = Σ_k c_k b_k. They generate the annihilator of the roots.
 */
final class SpinRelations {
  private final SpinPlan plan;
  private final FieldImages.Residues residues;

  /** Node j in coordinates of the nodes: e_i = Σ_j inverse[j][i] b_j. */
  private final long[][] inverse;

  private final boolean standard;
  private final List<Relation> relations = new ArrayList<>();

  private record Relation(int node, int letter, long[] coefficients) {}

  /**
   * @throws ArithmeticException if the nodes are no basis modulo this prime
   */
  SpinRelations(
      SpinPlan plan, List<ModularMap> generators, long[] seed, FieldImages.Residues residues) {
    this.plan = plan;
    this.residues = residues;
    int d = plan.size();
    long[][] nodes = new long[d][];
    for (int root = 0; root < plan.roots().size(); root++) {
      long[] start = SpinPlan.vector(plan.roots().get(root), d, seed);
      long[][] images = plan.spin(root, start, generators);
      for (int j = 0; j < d; j++) {
        nodes[j] = images[j].length > 0 ? images[j] : nodes[j];
      }
    }
    long[][] columns = new long[d][d];
    boolean units = true;
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        columns[i][j] = nodes[j][i];
        units &= nodes[j][i] == (i == j ? 1 : 0);
      }
    }
    this.standard = units;
    this.inverse = units ? columns : ModularSpace.inverse(columns, residues);
    for (int j = 0; j < d; j++) {
      for (int s = 0; s < generators.size(); s++) {
        if (!plan.isEdge(j, s)) {
          long[] image = new long[d];
          generators.get(s).apply(nodes[j], image);
          relations.add(new Relation(j, s, inNodes(image)));
        }
      }
    }
  }

  private long[] inNodes(long[] vector) {
    if (standard) {
      return vector;
    }
    long[] coordinates = new long[vector.length];
    for (int j = 0; j < coordinates.length; j++) {
      long sum = 0;
      for (int i = 0; i < vector.length; i++) {
        sum = residues.accumulate(sum, inverse[j][i], vector[i]);
      }
      coordinates[j] = residues.reduce(sum);
    }
    return coordinates;
  }

  /** Σ r_{js} (s·X_j − Σ_k c_k X_k) with random factors r: an element of the annihilator. */
  final class Combination {
    private final long[] factors = new long[relations.size()];
    private final long[] nodeFactors = new long[plan.size()];

    Combination(SplittableRandom random) {
      for (int r = 0; r < factors.length; r++) {
        factors[r] = random.nextLong(residues.p());
        long[] c = relations.get(r).coefficients;
        for (int k = 0; k < c.length; k++) {
          if (c[k] != 0) {
            nodeFactors[k] = residues.subtract(nodeFactors[k], residues.multiply(factors[r], c[k]));
          }
        }
      }
    }

    /** Applied to the images of the nodes, those of other roots being zero. */
    long[] apply(long[][] images, List<ModularMap> generators, int length) {
      long[] sum = new long[length];
      long[] moved = new long[length];
      for (int s = 0; s < generators.size(); s++) {
        long[] combined = new long[length];
        boolean any = false;
        for (int r = 0; r < factors.length; r++) {
          Relation relation = relations.get(r);
          if (relation.letter == s && images[relation.node].length > 0) {
            residues.addMultiple(combined, factors[r], images[relation.node]);
            any = true;
          }
        }
        if (any) {
          generators.get(s).apply(combined, moved);
          residues.addMultiple(sum, 1, moved);
        }
      }
      for (int k = 0; k < nodeFactors.length; k++) {
        if (images[k].length > 0) {
          residues.addMultiple(sum, nodeFactors[k], images[k]);
        }
      }
      return sum;
    }
  }

  /** The map e_i ↦ Σ_j inverse[j][i] X_j, column after column. */
  long[] map(long[][] images, int length) {
    int d = plan.size();
    long[] map = new long[Math.multiplyExact(d, length)];
    for (int i = 0; i < d; i++) {
      long[] column = new long[length];
      if (standard) {
        column = images[i];
      } else {
        for (int j = 0; j < d; j++) {
          residues.addMultiple(column, inverse[j][i], images[j]);
        }
      }
      System.arraycopy(column, 0, map, i * length, length);
    }
    return map;
  }
}
