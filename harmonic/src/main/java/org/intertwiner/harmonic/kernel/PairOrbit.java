package org.intertwiner.harmonic.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * One orbit of the group on pairs (block of V_out, block of V_in), with a transporter from the root
 * pair to every pair and the constraints of the root's stabiliser (Schreier generators).
 */
final class PairOrbit {
  private final BlockOrbit out;
  private final BlockOrbit in;
  private final Motions motions;
  private final List<Node> nodes = new ArrayList<>();
  private final Set<Constraint> constraints = new LinkedHashSet<>();

  /**
   * A pair reached from the root by a group element t.
   *
   * @param outBlock the block of V_out
   * @param inBlock the block of V_in
   * @param motion t as a motion
   * @param outMatrix ρ_out(t) from the root's block to this one
   * @param inInverse ρ_in(t)⁻¹ from this block to the root's
   */
  record Node(
      int outBlock,
      int inBlock,
      int motion,
      Matrix<Cyclotomic> outMatrix,
      Matrix<Cyclotomic> inInverse) {}

  /**
   * What an element of the stabiliser demands of the kernel's block at the root: K(gx) ρ_in(g) =
   * ρ_out(g) K(x), or its derivative.
   *
   * @param infinitesimal whether this is a Lie algebra element
   * @param action its matrix on ℝⁿ
   * @param out its matrix on the root's block of V_out
   * @param in its matrix on the root's block of V_in
   */
  record Constraint(
      boolean infinitesimal,
      Matrix<Cyclotomic> action,
      Matrix<Cyclotomic> out,
      Matrix<Cyclotomic> in) {

    /** How many entries of the three matrices are not zero. */
    int nonZeros() {
      int count = 0;
      for (Matrix<Cyclotomic> m : List.of(action, out, in)) {
        for (int i = 0; i < m.rows(); i++) {
          for (int j = 0; j < m.columns(); j++) {
            count += m.at(i, j).isZero() ? 0 : 1;
          }
        }
      }
      return count;
    }

    // written out: the derived one is linked at its first call, which takes long
    @Override
    public boolean equals(Object other) {
      return other instanceof Constraint c
          && infinitesimal == c.infinitesimal
          && action.equals(c.action)
          && out.equals(c.out)
          && in.equals(c.in);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * (31 * action.hashCode() + out.hashCode()) + in.hashCode())
          + (infinitesimal ? 1 : 0);
    }

    boolean isVoid() {
      return infinitesimal
          ? action.isZero() && out.isZero() && in.isZero()
          : action.isIdentity() && out.isIdentity() && in.isIdentity();
    }
  }

  private PairOrbit(BlockOrbit out, BlockOrbit in, Motions motions) {
    this.out = out;
    this.in = in;
    this.motions = motions;
  }

  /** All orbits on pairs of blocks. */
  static List<PairOrbit> of(BlockOrbit out, BlockOrbit in, Motions motions) {
    List<PairOrbit> orbits = new ArrayList<>();
    int[] nodeOf = new int[out.count() * in.count()];
    Arrays.fill(nodeOf, -1);
    for (int pair = 0; pair < nodeOf.length; pair++) {
      if (nodeOf[pair] < 0) {
        PairOrbit orbit = new PairOrbit(out, in, motions);
        orbit.explore(pair, nodeOf);
        orbit.stabilise(nodeOf);
        orbits.add(orbit);
      }
    }
    return orbits;
  }

  List<Node> nodes() {
    return nodes;
  }

  /** Constraints that generate those of the root's stabiliser. */
  List<Constraint> constraints() {
    return List.copyOf(constraints);
  }

  private void explore(int root, int[] nodeOf) {
    Matrix<Cyclotomic> outOne = Matrix.identity(Cyclotomics.FIELD, out.blockSize());
    Matrix<Cyclotomic> inOne = Matrix.identity(Cyclotomics.FIELD, in.blockSize());
    nodes.add(new Node(root / in.count(), root % in.count(), Motions.IDENTITY, outOne, inOne));
    nodeOf[root] = 0;
    int[] generators = motions.generatorsByCost();
    int[] next = new int[generators.length];
    // always the cheapest generator that still has a pair to be applied to
    for (int k = 0; k < generators.length; ) {
      if (next[k] == nodes.size()) {
        k++;
      } else {
        k = visit(generators[k], nodes.get(next[k]++), nodeOf) ? 0 : k;
      }
    }
  }

  private boolean visit(int generator, Node from, int[] nodeOf) {
    int pair = target(generator, from);
    if (nodeOf[pair] >= 0) {
      return false;
    }
    nodeOf[pair] = nodes.size();
    nodes.add(
        new Node(
            pair / in.count(),
            pair % in.count(),
            motions.step(generator, from.motion()),
            multiply(out.matrix(generator, from.outBlock()), from.outMatrix()),
            multiply(from.inInverse(), in.inverse(generator, from.inBlock()))));
    return true;
  }

  private int target(int generator, Node from) {
    return out.image(generator, from.outBlock()) * in.count() + in.image(generator, from.inBlock());
  }

  private void stabilise(int[] nodeOf) {
    for (Node from : nodes) {
      for (int k : motions.generatorsByCost()) {
        Node to = nodes.get(nodeOf[target(k, from)]);
        addLoop(k, from, to);
      }
      for (int k = 0; k < motions.generatorCount(); k++) {
        if (motions.isInfinitesimal(k)) {
          addConjugate(k, from);
        }
      }
    }
  }

  /** The Schreier generator t_to⁻¹ · g · t_from, unless it acts trivially. */
  private void addLoop(int k, Node from, Node to) {
    Matrix<Cyclotomic> forward = multiply(out.matrix(k, from.outBlock()), from.outMatrix());
    Matrix<Cyclotomic> inBack = multiply(from.inInverse(), in.inverse(k, from.inBlock()));
    int motion = motions.step(k, from.motion());
    if (motion == to.motion() && forward.equals(to.outMatrix()) && inBack.equals(to.inInverse())) {
      return;
    }
    Matrix<Cyclotomic> action =
        multiply(motions.matrix(to.motion()).transpose(), motions.matrix(motion));
    add(
        new Constraint(
            false,
            action,
            multiply(inverse(to.outMatrix()), forward),
            multiply(to.inInverse(), inverse(inBack))));
  }

  /** The Lie algebra element carried back to the root, Ad(t⁻¹)X. */
  private void addConjugate(int k, Node from) {
    Matrix<Cyclotomic> m = motions.matrix(from.motion());
    add(
        new Constraint(
            true,
            multiply(m.transpose(), multiply(motions.generator(k), m)),
            multiply(
                inverse(from.outMatrix()),
                multiply(out.matrix(k, from.outBlock()), from.outMatrix())),
            multiply(
                from.inInverse(),
                multiply(in.matrix(k, from.inBlock()), inverse(from.inInverse())))));
  }

  private void add(Constraint constraint) {
    if (!constraint.isVoid()) {
      constraints.add(constraint);
    }
  }

  private static Matrix<Cyclotomic> inverse(Matrix<Cyclotomic> m) {
    return m.isIdentity() ? m : ExactLinearAlgebra.inverse(Cyclotomics.FIELD, m).orElseThrow();
  }

  private static Matrix<Cyclotomic> multiply(Matrix<Cyclotomic> a, Matrix<Cyclotomic> b) {
    return a.isIdentity() ? b : b.isIdentity() ? a : a.multiply(b);
  }
}
